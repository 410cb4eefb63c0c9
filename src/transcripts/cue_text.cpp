#include "transcripts/cue_text.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

namespace stance::transcripts {

const std::string_view two_voices_doubt = "Two people speak in this cue (its lines begin with dashes); say who says what.";

bool is_timing(std::string_view line) {
    const auto arrow = line.find("-->");
    if (arrow == line.npos) return false;
    const std::string_view left = trimmed(line.substr(0, arrow));
    return !left.empty() && left[0] >= '0' && left[0] <= '9' && left.find(':') != left.npos;
}

Result<Timing> read_timing(const Source& source, Line line) {
    const auto arrow = line.text.find("-->");
    const std::string_view left = trimmed(line.text.substr(0, arrow));
    std::string_view right = trimmed(line.text.substr(arrow + 3));
    right = right.substr(0, right.find_first_of(" \t"));
    Timing out;
    for (const auto& [text, to] : {std::pair{left, &out.start}, std::pair{right, &out.end}}) {
        const auto value = clock(text);
        const std::size_t byte = text.empty() ? line.start + arrow : line.start + static_cast<std::size_t>(text.data() - line.text.data());
        if (!value) return source.wrong(byte, fmt::format("'{}' is no time; times read 00:01:02.345", shown(text)));
        if (*value > longest_talk) return source.wrong(byte, fmt::format("'{}' is later than any talk lasts", shown(text)));
        *to = *value;
    }
    return out;
}

namespace {
constexpr std::size_t longest_tag = 400;  ///< bytes; what is longer is no tag
}

Payload read_payload(std::string_view payload) {
    Payload out;
    out.voices.emplace_back();
    for (std::size_t i = 0; i < payload.size();) {
        const char c = payload[i];
        if (c == '{' && payload.substr(i, 2) == "{\\") {  // {\an8}: where a subtitle stands
            const auto end = payload.substr(i, longest_tag).find('}');
            if (end != payload.npos) {
                i += end + 1;
                continue;
            }
        }
        const auto length = c == '<' ? payload.substr(i, longest_tag).find('>') : payload.npos;
        const auto end = length == payload.npos ? length : i + length;
        if (c == '<' && end == payload.npos && payload.substr(i, 3) == "<v ") {
            out.unclosed = i;
            return out;
        }
        if (end == payload.npos) {
            out.voices.back().text += c;
            ++i;
            continue;
        }
        const std::string_view tag = payload.substr(i + 1, end - i - 1);
        const std::string_view name = tag.substr(0, tag.find_first_of(" .\t\n/", 1));
        const char first = tag.empty() ? ' ' : tag[0];
        const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '/';
        const bool stamp = clock(tag).has_value();
        if (!letter && !stamp) {  // "I <3 you": no tag
            out.voices.back().text += c;
            ++i;
            continue;
        }
        if (stamp) out.stamped = true;
        if (name == "br") out.voices.back().text += ' ';
        if (name == "v") {
            const auto blank = tag.find_first_of(" \t\n");
            out.voices.push_back({blank == tag.npos ? std::string() : tidy(without_entities(tag.substr(blank))), {}});
            out.tagged = out.tagged || !out.voices.back().label.empty();
        } else if (tag == "/v") {
            out.voices.emplace_back();
        }
        i = end + 1;
    }
    std::vector<Voice> kept;
    for (Voice& voice : out.voices) {
        voice.text = tidy(without_entities(voice.text));
        if (voice.text.empty()) continue;
        if (!kept.empty() && kept.back().label == voice.label) kept.back().text += " " + voice.text;
        else kept.push_back(std::move(voice));
    }
    out.voices = std::move(kept);
    return out;
}

bool has_two_voices(std::string_view payload) {
    std::size_t offset = 0, lines = 0;
    while (const auto line = next_line(payload, offset)) {
        const std::string_view text = trimmed(line->text);
        if (text.empty()) continue;
        const bool dash = text[0] == '-' || text.substr(0, 3) == "–" || text.substr(0, 3) == "—";
        if (!dash) return false;
        ++lines;
    }
    return lines > 1;
}

void Strays::add(std::string_view text, std::size_t byte) {
    if (count_++ > 0) return;
    first_ = byte;
    text_ = shown(text);
}

void Strays::tell(const Source& source, std::vector<std::string>& doubts) const {
    if (count_ == 0) return;
    const int line = utf8::place_of(source.text, first_).line;
    doubts.push_back(count_ == 1 ? fmt::format("Line {}: '{}' stands without a time and was left out.", line, text_)
                                 : fmt::format("Line {}: '{}' stands without a time and was left out, and so were {} more pieces.", line, text_, count_ - 1));
}

}  // namespace stance::transcripts
