// CACTI's text files: coded sessions (.casaa, before version 0.80), parsed utterances (.parse),
// global ratings (.globals) and exported code lists. They hold codes and times, no words.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

std::vector<std::string_view> fields_of(std::string_view line) {
    std::vector<std::string_view> out;
    for (;;) {
        const auto tab = std::min(line.find('\t'), line.size());
        out.push_back(trimmed(line.substr(0, tab)));
        if (tab == line.size()) return out;
        line.remove_prefix(tab + 1);
    }
}

bool is_code(std::string_view word) {
    return !word.empty() && word.size() <= 20 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '/' || c == '_'; });
}

/// "00:01:02.3<tab>1140<tab>QUO-N" or "00:01:02.3 QUO-N"
std::optional<ForeignCode> listed(std::string_view line) {
    const auto tabs = fields_of(line);
    if (tabs.size() == 3 && number(tabs[1]) && is_code(tabs[2]))
        if (const auto t = clock(tabs[0], 3)) return ForeignCode{std::string(tabs[2]), {}, t, std::nullopt, std::nullopt, {}};
    line = trimmed(line);
    const auto blank = line.find(' ');
    if (tabs.size() != 1 || blank == line.npos || !is_code(line.substr(blank + 1))) return std::nullopt;
    const auto t = clock(line.substr(0, blank), 3);
    if (!t) return std::nullopt;
    return ForeignCode{std::string(line.substr(blank + 1)), {}, t, std::nullopt, std::nullopt, {}};
}

bool begins(std::string_view line, std::string_view word) { return line.substr(0, word.size()) == word; }

bool is_list(std::string_view text) {
    std::size_t offset = 0, lines = 0;
    while (const auto line = next_line(text, offset)) {
        if (trimmed(line->text).empty()) continue;
        if (!listed(line->text)) return false;
        ++lines;
    }
    return lines >= 2;
}

std::optional<Error> read_utterance(const Source& source, const Line& line, const std::vector<std::string_view>& fields, Talk& talk) {
    const auto place = [&](std::size_t i) { return line.start + static_cast<std::size_t>(fields[i].data() - line.text.data()); };
    ForeignCode code;
    for (const auto& [i, to] : {std::pair{1u, &code.start}, std::pair{2u, &code.end}}) {
        *to = clock(fields[i]);
        if (!*to) return source.wrong(place(i), fmt::format("'{}' is no time; CACTI writes 0:01:02", shown(fields[i])));
    }
    if (fields.size() == 7) {
        code.code = std::string(fields[6]);
        if (code.code.empty()) return source.wrong(line.start, "this utterance has no code");
    } else {
        code.code = fmt::format("segment {}", fields[5]);
    }
    talk.codes.push_back(std::move(code));
    return std::nullopt;
}

}  // namespace

bool is_cacti(std::string_view text) {
    std::size_t offset = 0;
    std::string_view rest = text;
    while (const auto line = next_line(rest, offset)) {
        if (trimmed(line->text).empty()) continue;
        if (begins(line->text, "Audio File:\t") || trimmed(line->text) == "Global Ratings") return true;
        break;
    }
    return is_list(text);
}

Talks read_cacti(const Source& source) {
    Talk talk;
    talk.format = "CACTI";
    const bool list = is_list(source.text);
    std::string_view rest = source.text;
    std::size_t offset = 0;
    while (const auto line = next_line(rest, offset)) {
        const std::string_view text = trimmed(line->text);
        if (text.empty() || text == "Global Ratings") continue;
        const auto fields = fields_of(line->text);
        if (begins(text, "Audio File:")) {
            if (fields.size() > 1) talk.media.push_back(file_of(fields[1]));
        } else if (list) {
            talk.codes.push_back(*listed(line->text));
        } else if (fields.size() == 7 || fields.size() == 6) {
            if (auto bad = read_utterance(source, *line, fields, talk)) return *bad;
        } else if (fields.size() == 2 && fields[0].size() > 1 && fields[0].back() == ':' && number(fields[1])) {
            talk.codes.push_back({std::string(fields[0].substr(0, fields[0].size() - 1)), "global rating", std::nullopt, std::nullopt, std::nullopt, std::string(fields[1])});
        } else {
            return source.wrong(line->start, "neither an utterance of CACTI (seven fields with tabs between, six where it is not coded) nor a rating ('Name:', a tab, a number)");
        }
        if (talk.codes.size() > most_cues) return source.wrong(line->start, "more utterances than any talk has");
    }
    if (!talk.codes.empty()) talk.doubts.push_back("The file holds codes and no words; they belong beside a transcript of the same recording.");
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
