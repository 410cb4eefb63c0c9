// What speech recognisers write as JSON: openai-whisper, whisper-timestamped, WhisperX, whisper.cpp,
// the pipelines of transformers, Deepgram, YouTube's json3. And Whisper's TSV.
#include "transcripts/json_text.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace stance::transcripts {

namespace {

std::string label_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return fmt::format("Speaker {}", value.get<std::int64_t>());
    return {};
}

/// One list of segments; the names of the members differ from program to program.
class Segments {
  public:
    Segments(const Json& list, const char* name, const Source& source) : list_(list), name_(name), source_(source) {}

    template <class Read>
    std::optional<Error> each(Talk& talk, Read read) {
        for (at_ = 0; at_ < list_.size(); ++at_) {
            const Json& segment = list_[at_];
            if (!segment.is_object()) return wrong("is no segment");
            Cue cue;
            if (auto bad = read(segment, cue)) return bad;
            talk.cues.push_back(std::move(cue));
            if (talk.cues.size() > most_cues) return wrong("is one segment more than any talk has");
        }
        return std::nullopt;
    }

    Error wrong(std::string_view what) const { return source_.wrong(fmt::format("{}[{}] {}", name_, at_, what)); }

    /// A time in seconds, or nothing where the file has none.
    std::optional<Error> time(const Json& value, double per_second, std::optional<double>& to) const {
        if (value.is_null()) return std::nullopt;
        const auto t = number_of(value);
        if (!t) return wrong("has a time that is no number");
        to = *t / per_second;
        return std::nullopt;
    }

    std::optional<Error> words(const Json& segment, const char* key, Cue& cue) const {
        const Json& text = member(segment, key);
        if (!text.is_string() && !text.is_null()) return wrong(fmt::format("has a '{}' that is no text", key));
        if (!segment.contains(key)) return wrong(fmt::format("has no '{}'", key));
        if (text.is_string()) cue.text = text.get<std::string>();
        return std::nullopt;
    }

  private:
    const Json& list_;
    const char* name_;
    const Source& source_;
    std::size_t at_ = 0;
};

/// What a segment's words add: their probabilities, a speaker, times where the segment has none.
void look_at_words(const Json& list, Cue& cue, bool& scored) {
    if (!list.is_array()) return;
    double sum = 0;
    std::size_t n = 0;
    std::optional<double> first, last;
    for (const Json& word : list) {
        if (const auto p = number_of(member(word, "probability"))) {
            sum += *p;
            ++n;
        }
        scored = scored || member(word, "score").is_number();
        if (cue.label.empty()) cue.label = label_of(member(word, "speaker"));
        if (const auto t = number_of(member(word, "start")); t && !first) first = t;
        if (const auto t = number_of(member(word, "end"))) last = t;
    }
    if (n > 0 && !cue.hearing.confidence) cue.hearing.confidence = sum / static_cast<double>(n);
    if (!cue.start) cue.start = first;
    if (!cue.end) cue.end = last;
}

Talks read_segments(const Json& document, const Json& list, const char* name, const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.language = text_of(document, "language");
    bool timestamped = false, scored = document.is_object() && document.contains("word_segments"), whisper = false;
    Segments segments(list, name, source);
    const auto bad = segments.each(talk, [&](const Json& segment, Cue& cue) -> std::optional<Error> {
        if (auto e = segments.words(segment, "text", cue)) return e;
        if (auto e = segments.time(member(segment, "start"), 1, cue.start)) return e;
        if (auto e = segments.time(member(segment, "end"), 1, cue.end)) return e;
        cue.label = label_of(member(segment, "speaker"));
        scored = scored || !cue.label.empty();
        cue.hearing = {number_of(member(segment, "no_speech_prob")), number_of(member(segment, "avg_logprob")), number_of(member(segment, "compression_ratio")), number_of(member(segment, "confidence"))};
        timestamped = timestamped || cue.hearing.confidence;
        whisper = whisper || cue.hearing.logprob || cue.hearing.no_speech;
        look_at_words(member(segment, "words"), cue, scored);
        return std::nullopt;
    });
    if (bad) return *bad;
    talk.format = timestamped ? "whisper-timestamped JSON" : scored ? "WhisperX JSON" : whisper || document.is_object() ? "Whisper JSON" : "JSON of segments";
    return std::vector<Talk>{std::move(talk)};
}

Talks read_whisper_cpp(const Json& document, const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.format = "whisper.cpp JSON";
    talk.language = text_of(member(document, "result"), "language");
    Segments segments(document["transcription"], "transcription", source);
    const auto bad = segments.each(talk, [&](const Json& segment, Cue& cue) -> std::optional<Error> {
        if (auto e = segments.words(segment, "text", cue)) return e;
        const Json& offsets = member(segment, "offsets");
        const Json& stamps = member(segment, "timestamps");
        const bool ms = offsets.is_object();
        if (auto e = segments.time(member(ms ? offsets : stamps, "from"), ms ? 1000 : 1, cue.start)) return e;
        if (auto e = segments.time(member(ms ? offsets : stamps, "to"), ms ? 1000 : 1, cue.end)) return e;
        cue.label = label_of(member(segment, "speaker"));
        if (!cue.label.empty() && cue.label.find_first_not_of("0123456789") == std::string::npos) cue.label = "Speaker " + cue.label;
        double sum = 0;
        std::size_t n = 0;
        if (const Json& tokens = member(segment, "tokens"); tokens.is_array())
            for (const Json& token : tokens)
                if (const auto p = number_of(member(token, "p")); p && text_of(token, "text").substr(0, 2) != "[_") {
                    sum += *p;
                    ++n;
                }
        if (n > 0) cue.hearing.confidence = sum / static_cast<double>(n);
        return std::nullopt;
    });
    if (bad) return *bad;
    return std::vector<Talk>{std::move(talk)};
}

/// transformers' pipelines: `chunks` with `timestamp: [from, to]`.
Talks read_chunks(const Json& document, const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.format = "Whisper JSON (transformers)";
    Segments segments(document["chunks"], "chunks", source);
    const auto bad = segments.each(talk, [&](const Json& segment, Cue& cue) -> std::optional<Error> {
        if (auto e = segments.words(segment, "text", cue)) return e;
        const Json& range = member(segment, "timestamp");
        if (!range.is_array() || range.size() != 2) return segments.wrong("has no 'timestamp' of two numbers");
        if (auto e = segments.time(range[0], 1, cue.start)) return e;
        if (auto e = segments.time(range[1], 1, cue.end)) return e;
        cue.label = label_of(member(segment, "speaker"));
        return std::nullopt;
    });
    if (bad) return *bad;
    return std::vector<Talk>{std::move(talk)};
}

Talks read_deepgram(const Json& utterances, const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.format = "Deepgram JSON";
    Segments segments(utterances, "results.utterances", source);
    const auto bad = segments.each(talk, [&](const Json& segment, Cue& cue) -> std::optional<Error> {
        if (auto e = segments.words(segment, "transcript", cue)) return e;
        if (auto e = segments.time(member(segment, "start"), 1, cue.start)) return e;
        if (auto e = segments.time(member(segment, "end"), 1, cue.end)) return e;
        cue.label = label_of(member(segment, "speaker"));
        cue.hearing.confidence = number_of(member(segment, "confidence"));
        return std::nullopt;
    });
    if (bad) return *bad;
    return std::vector<Talk>{std::move(talk)};
}

Talks read_json3(const Json& document, const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.format = "YouTube captions (json3)";
    Segments segments(document["events"], "events", source);
    const auto bad = segments.each(talk, [&](const Json& event, Cue& cue) -> std::optional<Error> {
        if (auto e = segments.time(member(event, "tStartMs"), 1000, cue.start)) return e;
        std::optional<double> lasts;
        if (auto e = segments.time(member(event, "dDurationMs"), 1000, lasts)) return e;
        if (cue.start && lasts) cue.end = *cue.start + *lasts;
        if (const Json& pieces = member(event, "segs"); pieces.is_array())
            for (const Json& piece : pieces) cue.text += text_of(piece, "utf8");
        return std::nullopt;
    });
    if (bad) return *bad;
    return std::vector<Talk>{std::move(talk)};
}

bool is_list(const Json& value) { return value.is_array() && !value.empty() && value[0].is_object(); }

bool is_json3(const Json& document) { return is_list(member(document, "events")) && member(document, "events")[0].contains("tStartMs"); }

const Json& deepgram(const Json& document) { return member(member(document, "results"), "utterances"); }

}  // namespace

bool is_speech_json(const Json& document) {
    if (document.is_array()) return is_list(document) && document[0].contains("text") && document[0].contains("start");
    return member(document, "segments").is_array() || member(document, "transcription").is_array() || (is_list(member(document, "chunks")) && member(document, "chunks")[0].contains("timestamp")) ||
           is_list(deepgram(document)) || is_json3(document);
}

Talks read_speech_json(const Json& document, const Source& source) {
    if (document.is_array()) return read_segments(document, document, "", source);
    if (const Json& segments = member(document, "segments"); segments.is_array()) return read_segments(document, segments, "segments", source);
    if (member(document, "transcription").is_array()) return read_whisper_cpp(document, source);
    if (is_list(member(document, "chunks"))) return read_chunks(document, source);
    if (is_json3(document)) return read_json3(document, source);
    return read_deepgram(deepgram(document), source);
}

bool is_whisper_tsv(std::string_view text) { return text.substr(0, text.find('\n')) == "start\tend\ttext"; }

Talks read_whisper_tsv(const Source& source) {
    Talk talk;
    talk.heard = true;
    talk.format = "Whisper TSV";
    std::string_view rest = source.text;
    std::size_t offset = 0;
    next_line(rest, offset);
    while (const auto line = next_line(rest, offset)) {
        if (trimmed(line->text).empty()) continue;
        const auto first = line->text.find('\t');
        const auto second = first == line->text.npos ? first : line->text.find('\t', first + 1);
        if (second == line->text.npos) return source.wrong(line->start, "a line of Whisper's TSV has a beginning, an end and words, with tabs between");
        Cue cue;
        for (const auto& [from, to, into] : {std::tuple{std::size_t{0}, first, &cue.start}, std::tuple{first + 1, second, &cue.end}}) {
            const auto ms = number(line->text.substr(from, to - from));
            if (!ms) return source.wrong(line->start + from, fmt::format("'{}' is no number of milliseconds", shown(line->text.substr(from, to - from))));
            *into = *ms / 1000;
        }
        cue.text = std::string(line->text.substr(second + 1));
        talk.cues.push_back(std::move(cue));
        if (talk.cues.size() > most_cues) return source.wrong(line->start, "more segments than any talk has");
    }
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
