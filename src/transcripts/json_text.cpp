#include "transcripts/json_text.hpp"

#include "transcripts/pieces.hpp"

#include <cmath>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

constexpr int deepest = 64;

struct TooMuch {
    const char* sentence;
};

/// Outside strings, what Python's json writes and JSON does not know.
std::string without_nan(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\' && i + 1 < text.size()) {
            out += c;
            out += text[++i];
            continue;
        }
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == 'N' || c == 'I' || c == '-')) {
            bool found = false;
            for (const std::string_view word : {"NaN", "Infinity", "-Infinity"})
                if (text.substr(i, word.size()) == word) {
                    out += "null";
                    i += word.size() - 1;
                    found = true;
                    break;
                }
            if (found) continue;
        }
        out += c;
    }
    return out;
}

}  // namespace

Result<Json> parse_json(const Source& source) {
    const bool nan = source.text.find("NaN") != source.text.npos || source.text.find("Infinity") != source.text.npos;
    const std::string mended = nan ? without_nan(source.text) : std::string();
    const std::string_view text = nan ? std::string_view(mended) : source.text;
    std::size_t values = 0;
    const auto guard = [&](int depth, Json::parse_event_t event, Json&) {
        if (depth > deepest) throw TooMuch{"lists lie in lists more than 64 deep, as in no transcript"};
        if (event != Json::parse_event_t::key && ++values > most_values) throw TooMuch{"more values than any transcript has"};
        return true;
    };
    try {
        return Json::parse(text, guard);
    } catch (const Json::parse_error& e) {
        const std::size_t byte = e.byte > 0 ? e.byte - 1 : 0;
        if (byte >= trimmed(text).size()) return source.wrong(source.text.size(), "the JSON ends before it is complete; the file was cut off");
        return source.wrong(std::min(byte, source.text.size() - 1), "this is no JSON from here on");
    } catch (const Json::exception&) {
        return source.wrong("a number in the JSON is larger than numbers can be");
    } catch (const TooMuch& e) {
        return source.wrong(e.sentence);
    }
}

const Json& member(const Json& value, const char* key) {
    static const Json nothing;
    if (!value.is_object()) return nothing;
    const auto at = value.find(key);
    return at == value.end() ? nothing : *at;
}

std::string text_of(const Json& value, const char* key) {
    const Json& m = member(value, key);
    return m.is_string() ? m.get<std::string>() : std::string();
}

std::optional<double> number_of(const Json& value) {
    if (value.is_number()) return value.get<double>();
    if (value.is_string()) return seconds(value.get_ref<const std::string&>());
    return std::nullopt;
}

bool is_json(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return false;
    if (text[0] == '{') return true;
    if (text[0] != '[') return false;
    const std::string_view inside = trimmed(text.substr(1));
    // "[00:01:02] T: …" begins with a bracket too
    return inside.empty() || inside[0] == '{' || inside[0] == '[' || inside[0] == '"' || inside[0] == ']';
}

Talks read_json(const Source& source) {
    auto document = parse_json(source);
    if (!document) return document.error();
    if (is_own_json(*document)) return read_own_json(*document, source);
    if (is_speech_json(*document)) return read_speech_json(*document, source);
    if (is_boris(*document)) return read_boris(*document, source);
    std::string keys;
    if (document->is_object())
        for (const auto& [key, value] : document->items()) {
            if (keys.size() > 60) break;
            keys += fmt::format("{}'{}'", keys.empty() ? "; it holds " : ", ", shown(key));
        }
    return source.wrong(0, fmt::format("this is JSON, but no transcript that is known{}", keys));
}

}  // namespace stance::transcripts
