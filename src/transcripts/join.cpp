// From cues to what people said: order, doubts, joining.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace stance::transcripts {

namespace {

// A named speaker's cues are one going as long as nobody else speaks and no silence lies between
// that is longer than this: after half a minute they begin anew.
constexpr double same_go_seconds = 30;
// Without names a sentence that a program cut into cues is joined and nothing more, so that a person
// can still say who spoke each; where a person set the bounds they stay.
constexpr double same_sentence_seconds = 2;
constexpr std::size_t longest_sentence = 600;

bool ends_in(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

bool ends_sentence(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view closing : {"\"", "'", ")", "]", "»", "”", "’"})
            if (ends_in(text, closing)) {
                text.remove_suffix(closing.size());
                more = true;
            }
    }
    for (const std::string_view end : {".", "!", "?", "…", "。", "！", "？"})
        if (ends_in(text, end)) return true;
    return false;
}

bool belongs(const Part& before, const Cue& cue, bool heard) {
    if (!before.doubt.empty() || !cue.doubt.empty() || before.label != cue.label) return false;
    const bool timed = before.end && cue.start;
    const double gap = timed ? *cue.start - *before.end : 0;
    if (!is_nobody(cue.label)) return gap <= same_go_seconds;
    return heard && cue.label.empty() && timed && gap <= same_sentence_seconds && before.text.size() + cue.text.size() <= longest_sentence && !ends_sentence(before.text);
}

/// Chinese, Japanese and Thai are written without blanks between words.
bool without_blanks(std::string_view text, bool at_end) {
    std::size_t i = at_end ? text.size() - 1 : 0;
    while (at_end && i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
    const char32_t c = utf8::at(text, i).value;
    return (c >= 0x3000 && c <= 0x9FFF) || (c >= 0x0E00 && c <= 0x0E7F) || (c >= 0xFF00 && c <= 0xFF60);
}

void append(std::string& text, const std::string& more) {
    if (!without_blanks(text, true) || !without_blanks(more, false)) text += ' ';
    text += more;
}

/// Cleans texts, drops cues without words, keeps the codes' cues right.
void clean(Talk& talk) {
    std::vector<std::optional<std::size_t>> place(talk.cues.size());
    std::vector<Cue> kept;
    kept.reserve(talk.cues.size());
    for (std::size_t i = 0; i < talk.cues.size(); ++i) {
        Cue& cue = talk.cues[i];
        cue.text = tidy(cue.text);
        cue.label = tidy(cue.label);
        cue.doubt = tidy(cue.doubt);
        if (cue.text.empty()) continue;
        place[i] = kept.size();
        kept.push_back(std::move(cue));
    }
    for (ForeignCode& code : talk.codes) code.part = code.part && *code.part < place.size() ? place[*code.part] : std::nullopt;
    talk.cues = std::move(kept);
}

std::optional<std::string> impossible(std::string_view what, const std::optional<double>& start, const std::optional<double>& end) {
    for (const auto& t : {start, end})
        if (t && (!std::isfinite(*t) || *t < 0 || *t > longest_talk)) return fmt::format("{} is at {:g} seconds, where no talk has anything", what, *t);
    return std::nullopt;
}

/// Keeps each value once, in the order of its first coming.
class Once {
  public:
    explicit Once(std::vector<std::string>& list) : list_(list) {}
    void add(const std::string& value) {
        if (!value.empty() && seen_.insert(value).second) list_.push_back(value);
    }

  private:
    std::vector<std::string>& list_;
    std::set<std::string> seen_;
};

}  // namespace

bool is_nobody(std::string_view label) {
    const std::string name = utf8::folded(label);
    for (const std::string_view nobody : {"", "unknown speaker", "unknown", "speaker", "?", "???", "no focal subject"})
        if (name == nobody) return true;
    return false;
}

std::size_t sort_by_start(Talk& talk) {
    std::vector<double> key(talk.cues.size());
    std::size_t moved = 0;
    double last = 0;
    for (std::size_t i = 0; i < talk.cues.size(); ++i) {
        if (talk.cues[i].start) {
            moved += *talk.cues[i].start < last;
            last = *talk.cues[i].start;
        }
        key[i] = last;
    }
    if (moved == 0) return 0;
    std::vector<std::size_t> order(talk.cues.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key[a] < key[b]; });
    std::vector<Cue> cues;
    cues.reserve(order.size());
    std::vector<std::size_t> place(order.size());
    for (const std::size_t i : order) {
        place[i] = cues.size();
        cues.push_back(std::move(talk.cues[i]));
    }
    talk.cues = std::move(cues);
    for (ForeignCode& code : talk.codes)
        if (code.part && *code.part < place.size()) code.part = place[*code.part];
    return moved;
}

Result<Import> finished(Talk talk, const Source& source) {
    if (talk.cues.size() > most_cues) return source.wrong(fmt::format("{} cues; no talk has more than {}", talk.cues.size(), most_cues));
    std::size_t backwards = 0;
    for (std::size_t i = 0; i < talk.cues.size(); ++i) {
        Cue& cue = talk.cues[i];
        if (cue.text.size() > most_cue_bytes) return source.wrong(fmt::format("cue {} has {} kB of words; nobody says that much at one go", i + 1, cue.text.size() >> 10));
        if (const auto bad = impossible(fmt::format("cue {}", i + 1), cue.start, cue.end)) return source.wrong(*bad);
        if (!cue.start) cue.end.reset();  // an end alone says nothing
        if (cue.start && cue.end && *cue.end < *cue.start) {
            cue.end.reset();
            ++backwards;
        }
    }
    for (ForeignCode& code : talk.codes)
        if (const auto bad = impossible(fmt::format("the code '{}'", shown(code.code)), code.start, code.end)) return source.wrong(*bad);
    clean(talk);
    if (talk.cues.empty() && talk.codes.empty()) return source.wrong("nothing is said in it");
    if (backwards > 0) talk.doubts.push_back(fmt::format("{} {} before beginning; the ends were left out.", backwards, backwards == 1 ? "cue ends" : "cues end"));
    if (!talk.finished) {
        if (const std::size_t moved = sort_by_start(talk); moved > 0)
            talk.doubts.push_back(fmt::format("{} {} before the one above; they were put in order of time.", moved, moved == 1 ? "cue begins" : "cues begin"));
        if (talk.heard) mark_doubts(talk.cues);
    }

    Import out;
    out.id = std::move(talk.id);
    out.format = std::move(talk.format);
    out.language = std::move(talk.language);
    Once speakers(out.speakers);
    std::vector<std::size_t> part_of(talk.cues.size());
    for (std::size_t i = 0; i < talk.cues.size(); ++i) {
        Cue& cue = talk.cues[i];
        out.cues += cue.blocks;
        for (const auto& t : {cue.start, cue.end})
            if (t) out.duration = std::max(out.duration.value_or(0), *t);
        speakers.add(cue.label);
        if (!talk.finished && !talk.numbered && !out.parts.empty() && belongs(out.parts.back(), cue, talk.heard)) {
            Part& part = out.parts.back();
            append(part.text, cue.text);
            part.end = part.start && cue.end ? std::optional(std::max(part.end.value_or(0), *cue.end)) : std::nullopt;
            part.cues += cue.blocks;
        } else {
            out.parts.push_back({std::move(cue.label), cue.start, cue.end, std::move(cue.text), std::move(cue.doubt), cue.blocks});
        }
        part_of[i] = out.parts.size() - 1;
    }
    out.codes = std::move(talk.codes);
    for (ForeignCode& code : out.codes)
        if (code.part) code.part = part_of[*code.part];
    Once media(out.media);
    for (const std::string& file : talk.media) media.add(file);
    out.doubts = std::move(talk.doubts);
    return out;
}

}  // namespace stance::transcripts
