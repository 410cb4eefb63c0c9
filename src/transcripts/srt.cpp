// SubRip: a number, a line of times, the words, a blank line. Read as people and programs write it:
// without numbers, with points for commas, without blank lines, with blank lines inside.
#include "transcripts/cue_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

bool is_number(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool is_srt(std::string_view text) {
    std::size_t offset = 0;
    while (const auto line = next_line(text, offset))
        if (is_timing(line->text)) return true;
    return false;
}

Talks read_srt(const Source& source) {
    Talk talk;
    talk.format = "SRT";
    talk.heard = true;
    Strays strays;
    std::optional<Timing> open;
    std::vector<Line> lines;  // of the open cue, or of what stands outside
    bool numbers = false, commas = false;
    std::optional<Error> bad;
    const auto close = [&] {
        if (!open) {
            if (!lines.empty() && !(lines.size() == 1 && is_number(lines[0].text))) strays.add(lines.back().text, lines.back().start);
        } else if (!lines.empty()) {
            const std::size_t from = lines.front().start;
            const std::string_view payload = source.text.substr(from, lines.back().start + lines.back().text.size() - from);
            if (payload.size() > most_payload_bytes) {
                bad = source.wrong(from, "a cue with more words than anybody says at one go");
                return;
            }
            Payload said = read_payload(payload);
            if (said.unclosed) bad = source.wrong(from + *said.unclosed, "the name of a voice begins here and '>' never ends it");
            std::size_t blocks = 1;
            for (Voice& voice : said.voices) {
                Cue cue{std::move(voice.label), open->start, open->end, std::move(voice.text), {}, blocks, {}};
                if (cue.label.empty() && has_two_voices(payload)) cue.doubt = two_voices_doubt;
                talk.cues.push_back(std::move(cue));
                blocks = 0;
            }
        }
        open.reset();
        lines.clear();
    };
    std::string_view rest = source.text;
    std::size_t offset = 0;
    while (const auto line = next_line(rest, offset)) {
        if (is_timing(line->text)) {
            const bool numbered = !lines.empty() && is_number(lines.back().text);
            numbers = numbers || numbered;
            if (numbered) lines.pop_back();
            close();
            auto time = read_timing(source, *line);
            if (!time) return time.error();
            commas = commas || line->text.find(',') != line->text.npos;
            open = *time;
        } else if (trimmed(line->text).empty()) {
            // a blank line may stand between the times and the words
            if (!open || !lines.empty()) close();
        } else {
            lines.push_back(*line);
        }
        if (bad) return *bad;
        if (talk.cues.size() > most_cues) return source.wrong(offset, fmt::format("more than {} cues; no talk has that many", most_cues));
    }
    close();
    if (bad) return *bad;
    if (!numbers && !commas) talk.doubts.push_back("The file begins neither as WebVTT nor as SRT does; its times were read all the same.");
    strays.tell(source, talk.doubts);
    take_leading_names(talk.cues);
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
