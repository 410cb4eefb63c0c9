#include "transcripts/pieces.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace stance::transcripts {

namespace {

/// White space, and the control characters that a terminal would obey.
bool is_blank(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= 0x20) text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
    return text;
}

std::string tidy(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::CodePoint c = utf8::at(text, i);
        if (is_blank(c.value)) {
            gap = true;
        } else {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            out.append(text.substr(i, c.length));
        }
        i += c.length;
    }
    return out;
}

std::optional<Line> next_line(std::string_view& rest, std::size_t& offset) {
    if (rest.empty()) return std::nullopt;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const Line line{rest.substr(0, end), offset};
    const std::size_t taken = std::min(end + 1, rest.size());
    rest.remove_prefix(taken);
    offset += taken;
    return line;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<double> clock(std::string_view text, int fields) {
    double total = 0;
    int seen = 0;
    for (;;) {
        std::size_t n = 0;
        double field = 0;
        while (n < text.size() && is_digit(text[n])) field = 10 * field + (text[n++] - '0');
        if (n == 0 || n > 9 || (seen > 0 && (n > 2 || field >= 60))) return std::nullopt;
        text.remove_prefix(n);
        total = 60 * total + field;
        ++seen;
        if (seen < 3 && !text.empty() && text[0] == ':') {
            text.remove_prefix(1);
            continue;
        }
        break;
    }
    if (seen < fields) return std::nullopt;
    if (text.empty()) return total;
    if ((text[0] != '.' && text[0] != ',') || text.size() < 2 || text.size() > 10) return std::nullopt;
    text.remove_prefix(1);
    std::int64_t decimals = 0, scale = 1;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        decimals = 10 * decimals + (c - '0');
        scale *= 10;
    }
    // one division, so that 1.234 is the double that a person means by 1.234
    return (total * static_cast<double>(scale) + static_cast<double>(decimals)) / static_cast<double>(scale);
}

std::optional<double> seconds(std::string_view text) {
    text = trimmed(text);
    if (text.find(':') != text.npos) return clock(text);
    return number(text);
}

std::string shown(std::string_view text) {
    const std::string line = tidy(text.substr(0, 400));
    std::string out;
    std::size_t n = 0;
    for (std::size_t i = 0; i < line.size(); ++n) {
        const utf8::CodePoint c = utf8::at(line, i);
        if (n == 40) return out + "…";
        utf8::append(out, c.value);
        i += c.length;
    }
    return out;
}

std::string without_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = text[i] == '&' ? text.substr(i, 12).find(';') : text.npos;
        if (end == text.npos) {
            out += text[i++];
            continue;
        }
        const std::string_view name = text.substr(i + 1, end - 1);
        std::optional<char32_t> value;
        constexpr std::pair<std::string_view, char32_t> known[] = {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", 0xA0}, {"lrm", 0x200B}, {"rlm", 0x200B}};
        for (const auto& [entity, c] : known)
            if (name == entity) value = c;
        if (name.size() > 1 && name[0] == '#') {
            const bool hex = name[1] == 'x' || name[1] == 'X';
            const std::string_view digits = name.substr(hex ? 2 : 1);
            std::uint32_t code = 0;
            const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
            if (problem == std::errc{} && stop == digits.data() + digits.size() && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF) && code != 0x7F)
                value = code;
        }
        if (value) {
            utf8::append(out, *value);
            i += end + 1;
        } else {
            out += text[i++];
        }
    }
    return out;
}

std::string file_of(std::string_view path) {
    path = trimmed(path);
    const bool url = path.find("://") != path.npos;
    if (const auto cut = path.find_last_of("/\\"); cut != path.npos) path.remove_prefix(cut + 1);
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        unsigned value = 0;
        if (url && path[i] == '%' && i + 2 < path.size()) {
            const auto [stop, problem] = std::from_chars(path.data() + i + 1, path.data() + i + 3, value, 16);
            if (problem == std::errc{} && stop == path.data() + i + 3 && value >= 0x20) {
                out += static_cast<char>(value);
                i += 2;
                continue;
            }
        }
        out += path[i];
    }
    return utf8::first_bad_byte(out) ? std::string(path) : tidy(out);
}

std::string heard_as(std::string_view text) {
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::CodePoint c = utf8::at(text, i);
        i += c.length;
        if (utf8::is_letter(c.value) || (c.value >= U'0' && c.value <= U'9')) {
            if (gap && !out.empty()) out += ' ';
            gap = false;
            utf8::append(out, utf8::lower(c.value));
        } else if (c.value != U'\'' && c.value != 0x2019) {
            gap = true;
        }
    }
    return out;
}

std::size_t words(std::string_view text) {
    const std::string plain = heard_as(text);
    return plain.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
}

bool look_like_codes(const std::vector<std::string>& values) {
    std::vector<std::string> seen;
    std::size_t said = 0;
    for (const std::string& value : values) {
        std::string plain = heard_as(value);
        if (plain.empty()) continue;
        said += 1 + static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
        plain.erase(std::remove_if(plain.begin(), plain.end(), is_digit), plain.end());
        seen.push_back(std::move(plain));
    }
    const std::size_t n = seen.size();
    if (2 * said < 3 * n || n == 0) return true;
    std::sort(seen.begin(), seen.end());
    const auto different = static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
    return n >= 8 && different * 4 <= n;
}

}  // namespace stance::transcripts
