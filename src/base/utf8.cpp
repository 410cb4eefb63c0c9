#include "base/utf8.hpp"

namespace stance::utf8 {

namespace {

/// Length of the well-formed sequence that starts here, or 0.
std::size_t sequence_length(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char first = byte(i);
    if (first < 0x80) return 1;
    const auto tail = [&](std::size_t k, unsigned char low = 0x80, unsigned char high = 0xBF) {
        return k < text.size() && byte(k) >= low && byte(k) <= high;
    };
    if (first >= 0xC2 && first <= 0xDF) return tail(i + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned char high = first == 0xED ? 0x9F : 0xBF;
        return tail(i + 1, low, high) && tail(i + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
        return tail(i + 1, low, high) && tail(i + 2) && tail(i + 3) ? 4 : 0;
    }
    return 0;
}

}  // namespace

std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = sequence_length(text, i);
        if (n == 0) return i;
        i += n;
    }
    return std::nullopt;
}

CodePoint at(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(text[k])); };
    switch (sequence_length(text, position)) {
        case 1: return {byte(position), 1};
        case 2: return {((byte(position) & 0x1F) << 6) | (byte(position + 1) & 0x3F), 2};
        case 3:
            return {((byte(position) & 0x0F) << 12) | ((byte(position + 1) & 0x3F) << 6) |
                        (byte(position + 2) & 0x3F), 3};
        case 4:
            return {((byte(position) & 0x07) << 18) | ((byte(position + 1) & 0x3F) << 12) |
                        ((byte(position + 2) & 0x3F) << 6) | (byte(position + 3) & 0x3F), 4};
        default: return {0xFFFD, 1};
    }
}

void append(std::string& text, char32_t v) {
    const auto put = [&](char32_t b) { text.push_back(static_cast<char>(b)); };
    if (v < 0x80) {
        put(v);
    } else if (v < 0x800) {
        put(0xC0 | (v >> 6));
        put(0x80 | (v & 0x3F));
    } else if (v < 0x10000) {
        put(0xE0 | (v >> 12));
        put(0x80 | ((v >> 6) & 0x3F));
        put(0x80 | (v & 0x3F));
    } else {
        put(0xF0 | (v >> 18));
        put(0x80 | ((v >> 12) & 0x3F));
        put(0x80 | ((v >> 6) & 0x3F));
        put(0x80 | (v & 0x3F));
    }
}

char32_t lower(char32_t v) {
    if (v >= U'A' && v <= U'Z') return v + 32;
    if (v < 0xC0) return v;
    if (v <= 0xDE && v != 0xD7) return v + 32;                       // Latin-1
    if (v >= 0x100 && v <= 0x17F) {                                  // Latin Extended-A
        if (v == 0x130 || v == 0x138 || v == 0x149 || v == 0x17F) return v;
        if (v == 0x178) return 0xFF;
        const bool odd_is_upper = (v >= 0x139 && v <= 0x148) || (v >= 0x179 && v <= 0x17E);
        return odd_is_upper ? (v % 2 == 1 ? v + 1 : v) : (v % 2 == 0 ? v + 1 : v);
    }
    if (v >= 0x391 && v <= 0x3A9 && v != 0x3A2) return v + 32;       // Greek
    if (v >= 0x410 && v <= 0x42F) return v + 32;                     // Cyrillic
    if (v >= 0x400 && v <= 0x40F) return v + 80;
    return v;
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = at(text, i);
        i += c.length;
        switch (c.value) {
            case 0x2018: case 0x2019: case 0x02BC: case 0x00B4: case 0x0060: out.push_back('\''); break;
            case 0x201C: case 0x201D: case 0x201E: out.push_back('"'); break;
            default: append(out, lower(c.value));
        }
    }
    return out;
}

bool is_letter(char32_t v) {
    if ((v >= U'a' && v <= U'z') || (v >= U'A' && v <= U'Z')) return true;
    if (v == 0xAA || v == 0xB5 || v == 0xBA) return true;
    if (v < 0xC0 || v == 0xD7 || v == 0xF7) return false;
    if (v >= 0x2000 && v <= 0x2BFF) return false;   // punctuation, arrows, symbols
    if (v >= 0x3000 && v <= 0x303F) return false;   // CJK punctuation
    if (v >= 0xFE00 && v <= 0xFE0F) return false;   // variation selectors
    if (v == 0xFFFD || v == 0xFEFF) return false;
    if (v >= 0x1F000 && v <= 0x1FAFF) return false; // emoji
    return true;
}

Place place_of(std::string_view text, std::size_t byte) {
    Place place{1, 1};
    for (std::size_t i = 0; i < byte && i < text.size();) {
        const CodePoint c = at(text, i);
        if (c.value == U'\n') {
            ++place.line;
            place.column = 1;
        } else {
            ++place.column;
        }
        i += c.length;
    }
    return place;
}

std::size_t length(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < text.size(); i += at(text, i).length) ++n;
    return n;
}

}  // namespace stance::utf8
