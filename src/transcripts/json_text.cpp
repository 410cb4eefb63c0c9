#include "transcripts/json_text.hpp"

#include "transcripts/pieces.hpp"

#include <cmath>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

constexpr int deepest = 64;

/// Goes over the text once and builds nothing: whether it is JSON, and within bounds. (The parser's
/// own callback would do, but looks through the whole list again after each of its elements.)
class Guard : public nlohmann::json_sax<Json> {
  public:
    const char* sentence = nullptr;
    std::size_t byte = 0;

    bool null() override { return count(); }
    bool boolean(bool) override { return count(); }
    bool number_integer(number_integer_t) override { return count(); }
    bool number_unsigned(number_unsigned_t) override { return count(); }
    bool number_float(number_float_t, const string_t&) override { return count(); }
    bool string(string_t&) override { return count(); }
    bool binary(binary_t&) override { return count(); }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return deeper(); }
    bool start_array(std::size_t) override { return deeper(); }
    bool end_object() override { return --depth_ >= 0; }
    bool end_array() override { return --depth_ >= 0; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& e) override {
        if (e.id == 406) sentence = "a number in the JSON is larger than numbers can be";
        byte = position;
        return false;
    }

  private:
    bool count() {
        if (++values_ > most_values) sentence = "more values than any transcript has";
        return !sentence;
    }
    bool deeper() {
        if (++depth_ > deepest) sentence = "lists lie in lists more than 64 deep, as in no transcript";
        return count();
    }

    std::size_t values_ = 0;
    int depth_ = 0;
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
    Guard guard;
    if (!Json::sax_parse(text, &guard)) {
        if (guard.sentence) return source.wrong(guard.sentence);
        const std::size_t byte = guard.byte > 0 ? guard.byte - 1 : 0;
        if (byte >= trimmed(text).size()) return source.wrong(source.text.size(), "the JSON ends before it is complete; the file was cut off");
        return source.wrong(std::min(byte, source.text.size() - 1), "this is no JSON from here on");
    }
    return Json::parse(text);
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
