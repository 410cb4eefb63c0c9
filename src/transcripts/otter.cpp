// Otter.ai's text export, the like of Teams (copied from its Word document) and Zoom's saved captions:
// a line with a name and a time, then the words.
#include "transcripts/formats.hpp"
#include "transcripts/names.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

struct Head {
    std::string label;
    double start = 0;
    bool bracketed = false;  ///< Zoom: "[Anna Berg] 14:02:11", the time of day
};

std::optional<Head> head_of(std::string_view line) {
    line = trimmed(line);
    while (line.size() > 4 && line.substr(0, 2) == "**" && line.substr(line.size() - 2) == "**") line = trimmed(line.substr(2, line.size() - 4));
    const auto blank = line.find_last_of(" \t");
    if (blank == line.npos || line.size() > 200) return std::nullopt;
    const auto start = clock(line.substr(blank + 1));
    if (!start) return std::nullopt;
    const std::string_view left = line.substr(0, blank + 1);
    std::string_view name = trimmed(left);
    if (name.size() > 2 && name.front() == '[' && name.back() == ']') return Head{tidy(name.substr(1, name.size() - 2)), *start, true};
    const bool apart = left.size() - name.size() >= 2 || left.back() == '\t';
    while (!name.empty() && name.back() == '*') name = trimmed(name.substr(0, name.size() - 1));  // Markdown: "**Anna**  0:00"
    while (!name.empty() && name.front() == '*') name.remove_prefix(1);
    if (!apart || name.empty() || name.find_first_of("?!;:\"<>{}") != name.npos || name.size() > 80) return std::nullopt;
    return Head{tidy(name), *start, false};
}

bool is_footer(std::string_view line) { return line.find("Transcribed by") != line.npos && line.find("otter.ai") != line.npos; }

}  // namespace

bool is_otter(std::string_view text) {
    std::size_t offset = 0, heads = 0, lines = 0;
    while (const auto line = next_line(text, offset)) {
        if (trimmed(line->text).empty()) continue;
        const bool head = head_of(line->text).has_value();
        if (head && (++heads == 2 || lines == 0)) return true;
        if (++lines == 60) return false;
    }
    return false;
}

Talks read_otter(const Source& source) {
    Talk talk;
    talk.format = "Otter text";
    talk.heard = true;
    std::string_view rest = source.text;
    std::size_t offset = 0;
    bool preamble = false;
    while (const auto line = next_line(rest, offset)) {
        const std::string_view text = trimmed(line->text);
        if (text.empty() || is_footer(text)) continue;
        if (const auto head = head_of(text)) {
            Cue cue;
            cue.label = head->label;
            cue.start = head->start;
            if (head->bracketed) talk.format = "Zoom saved captions";
            talk.cues.push_back(std::move(cue));
            if (talk.cues.size() > most_cues) return source.wrong(line->start, fmt::format("more than {} cues; no talk has that many", most_cues));
        } else if (talk.cues.empty()) {
            preamble = true;
        } else {
            std::string& words = talk.cues.back().text;
            if (!words.empty()) words += ' ';
            words += text;
        }
    }
    if (preamble) talk.doubts.push_back("What stands before the first speaker was left out.");
    if (talk.format == "Zoom saved captions" && !talk.cues.empty()) {
        const double first = *talk.cues.front().start;
        for (Cue& cue : talk.cues) cue.start = *cue.start - first + (*cue.start < first ? 86'400 : 0);  // a talk over midnight
        talk.doubts.push_back("The file gives the time of day; times are counted from the first words, which may not be the beginning of the recording.");
    }
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
