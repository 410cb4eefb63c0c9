// WebVTT (W3C): https://www.w3.org/TR/webvtt1/, and what Zoom, Teams and YouTube make of it.
#include "transcripts/cue_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

constexpr std::string_view finished_mark = "WEBVTT - Stance";

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool begins_block(std::string_view line, std::string_view word) {
    return line.substr(0, word.size()) == word && (line.size() == word.size() || line[word.size()] == ' ' || line[word.size()] == '\t');
}

/// A cue that is being read.
struct Open {
    Timing time;
    std::string payload;
    std::size_t payload_start = 0;
};

class Reader {
  public:
    explicit Reader(const Source& source) : source_(source) {}

    Talks read() {
        std::string_view rest = source_.text;
        std::size_t offset = 0;
        const auto head = next_line(rest, offset);
        talk_.heard = true;
        talk_.finished = head->text.substr(0, finished_mark.size()) == finished_mark;
        bool header = true;
        while (const auto line = next_line(rest, offset)) {
            const bool blank = trimmed(line->text).empty();
            if (header && !blank && line->text.find("-->") == line->text.npos) {
                metadata(line->text);
                continue;
            }
            header = false;
            if (blank) {
                if (auto bad = close()) return *bad;
            } else if (line->text.find("-->") != line->text.npos && !in_note() && (open_ || !begins_block(line->text, "NOTE"))) {
                if (auto bad = close_cue()) return *bad;
                take_id();
                auto time = read_timing(source_, *line);
                if (!time) return time.error();
                open_ = Open{*time, {}, 0};
            } else if (open_) {
                if (open_->payload.empty()) open_->payload_start = line->start;
                else open_->payload += '\n';
                open_->payload += line->text;
            } else {
                pending_.push_back(*line);
            }
            if (talk_.cues.size() > most_cues) return source_.wrong(offset, fmt::format("more than {} cues; no talk has that many", most_cues));
        }
        if (auto bad = close()) return *bad;
        strays_.tell(source_, talk_.doubts);
        name_format();
        return std::vector<Talk>{std::move(talk_)};
    }

  private:
    void metadata(std::string_view line) {
        const auto colon = line.find(':');
        if (colon != line.npos && trimmed(line.substr(0, colon)) == "Language") talk_.language = tidy(line.substr(colon + 1));
    }

    bool in_note() const { return !pending_.empty() && (begins_block(pending_[0].text, "NOTE") || begins_block(pending_[0].text, "STYLE")); }

    void take_id() {
        if (pending_.empty()) return;
        ids_ += 1;
        numeric_ids_ += is_number(trimmed(pending_.back().text));
        guid_ids_ += pending_.back().text.size() > 36 && pending_.back().text.find('/') != std::string_view::npos;
        pending_.pop_back();
        stray();
    }

    /// What stands before a cue and is neither its name, a note, a style nor a region.
    void stray() {
        if (!pending_.empty()) {
            const std::string_view first = pending_[0].text;
            if (begins_block(first, "NOTE")) {
                if (talk_.finished) remember_note();
            } else if (!begins_block(first, "STYLE") && !begins_block(first, "REGION") && !(pending_.size() == 1 && is_number(trimmed(first)))) {
                strays_.add(first, pending_[0].start);
            }
        }
        pending_.clear();
    }

    /// In files of our own a note before a cue says what WebVTT cannot.
    void remember_note() {
        const std::string_view note = pending_[0].text;
        constexpr std::string_view doubt = "NOTE doubt: ";
        if (note.substr(0, doubt.size()) == doubt) doubt_ = without_entities(note.substr(doubt.size()));
        if (note == "NOTE no times") no_start_ = no_end_ = true;
        if (note == "NOTE no end") no_end_ = true;
    }

    std::optional<Error> close() {
        if (auto bad = close_cue()) return bad;
        stray();
        return std::nullopt;
    }

    std::optional<Error> close_cue() {
        if (!open_) return std::nullopt;
        Open cue = std::move(*open_);
        open_.reset();
        if (cue.payload.size() > most_payload_bytes) return source_.wrong(cue.payload_start, "a cue with more words than anybody says at one go");
        const bool two = has_two_voices(cue.payload);
        Payload payload = read_payload(cue.payload);
        if (payload.unclosed) return source_.wrong(cue.payload_start + *payload.unclosed, "the name of a voice begins here and '>' never ends it");
        stamped_ = stamped_ || payload.stamped;
        tagged_ = tagged_ || payload.tagged;
        std::size_t blocks = 1;
        for (Voice& voice : payload.voices) {
            Cue out{std::move(voice.label), cue.time.start, cue.time.end, std::move(voice.text), {}, blocks, {}};
            if (two && out.label.empty()) out.doubt = two_voices_doubt;
            if (talk_.finished) {
                out.doubt = doubt_;
                if (no_start_) out.start.reset();
                if (no_end_) out.end.reset();
            }
            talk_.cues.push_back(std::move(out));
            blocks = 0;
        }
        if (!payload.voices.empty()) {
            const auto cut = cue.payload.find('\n');
            rolls_.push_back({cut == cue.payload.npos ? std::string() : cue.payload.substr(0, cut), cue.payload.substr(cut == cue.payload.npos ? 0 : cut + 1), talk_.cues.size() - 1});
        }
        doubt_.clear();
        no_start_ = no_end_ = false;
        return std::nullopt;
    }

    /// YouTube's captions roll: each cue repeats the line before it. The repeated line goes.
    void unroll() {
        std::string before;
        for (const Roll& roll : rolls_) {
            const Payload first = read_payload(roll.first), rest = read_payload(roll.rest);
            const std::string first_text = first.voices.empty() ? "" : first.voices[0].text;
            const std::string rest_text = rest.voices.empty() ? "" : rest.voices[0].text;
            Cue& cue = talk_.cues[roll.cue];
            if (!before.empty() && first_text == before) cue.text = rest_text;
            else if (!before.empty() && roll.first.empty() && cue.text == before) cue.text.clear();
            if (!rest_text.empty()) before = rest_text;
        }
    }

    void name_format() {
        talk_.format = "WebVTT";
        if (talk_.finished) {
            talk_.format = "WebVTT (Stance)";
            return;
        }
        if (stamped_) {
            unroll();
            talk_.format = "WebVTT (YouTube)";
        }
        const bool leading = !tagged_ && take_leading_names(talk_.cues);
        if (tagged_ && guid_ids_ > 0) talk_.format = "WebVTT (Teams)";
        if (leading && ids_ > 0 && numeric_ids_ == ids_) talk_.format = "WebVTT (Zoom)";
    }

    struct Roll {
        std::string first, rest;
        std::size_t cue;
    };

    const Source& source_;
    Talk talk_;
    std::optional<Open> open_;
    std::vector<Line> pending_;
    std::vector<Roll> rolls_;
    Strays strays_;
    std::string doubt_;
    bool no_start_ = false, no_end_ = false;
    bool stamped_ = false, tagged_ = false;
    std::size_t ids_ = 0, numeric_ids_ = 0, guid_ids_ = 0;
};

}  // namespace

bool is_webvtt(std::string_view text) {
    constexpr std::string_view mark = "WEBVTT";
    return text.substr(0, mark.size()) == mark && (text.size() == mark.size() || text[mark.size()] == ' ' || text[mark.size()] == '\t' || text[mark.size()] == '\n');
}

Talks read_webvtt(const Source& source) { return Reader(source).read(); }

}  // namespace stance::transcripts
