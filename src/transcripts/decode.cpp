#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

Error at_start(const std::string& name, std::string_view sentence) {
    return {ErrorKind::input, fmt::format("{}:1:1: {}", name, sentence)};
}

/// What a file that is no text most likely is, by its first bytes.
std::string_view other_kind(std::string_view bytes) {
    const auto begins = [&](std::string_view mark, std::size_t at = 0) { return bytes.substr(std::min(at, bytes.size()), mark.size()) == mark; };
    if (begins("PK\x03\x04")) return "this is a Word document or another packed file; save it as plain text (.txt) and import that";
    if (begins("\xD0\xCF\x11\xE0")) return "this is an old Word or Excel document; save it as plain text (.txt) and import that";
    if (begins("SQLite format 3")) return "this is a database, perhaps a session of CACTI 0.80 or later; export its code list in CACTI and import that";
    if (begins("%PDF")) return "this is a PDF; save its text as plain text (.txt) and import that";
    if (begins("RIFF") || begins("OggS") || begins("fLaC") || begins("ID3") || begins("ftyp", 4) || begins("\x1A\x45\xDF\xA3"))
        return "this is a sound or film recording, not its transcript";
    if (begins("ooBinaryFile")) return "this is a binary Praat file; save it in Praat as a text file and import that";
    if (begins("\x1F\x8B")) return "this file is compressed (gzip); unpack it first";
    return {};
}

/// UTF-16 without a mark: nearly every second byte of the beginning is zero.
/// @return 'l' or 'b' for the byte order, 0 if it is not UTF-16
char unmarked_utf16(std::string_view bytes) {
    const std::size_t n = std::min<std::size_t>(bytes.size(), 512) / 2;
    if (n < 4) return 0;
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < n; ++i) {
        even += bytes[2 * i] == 0;
        odd += bytes[2 * i + 1] == 0;
    }
    if (odd * 10 >= n * 8 && even == 0) return 'l';
    if (even * 10 >= n * 8 && odd == 0) return 'b';
    return 0;
}

Result<std::string> from_utf16(std::string_view bytes, bool little, const std::string& name) {
    std::string out;
    out.reserve(bytes.size() / 2 + bytes.size() / 8);
    const auto wrong = [&](std::string_view sentence) {
        const utf8::Place place = utf8::place_of(out, out.size());
        return Error{ErrorKind::input, fmt::format("{}:{}:{}: {}", name, place.line, place.column, sentence)};
    };
    const auto unit = [&](std::size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(little ? a | (b << 8) : b | (a << 8));
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xDC00 && c <= 0xDFFF) return wrong("the text is not UTF-16 here");
        if (c >= 0xD800 && c <= 0xDBFF) {
            const char32_t low = i + 3 < bytes.size() ? unit(i + 2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) return wrong("the text is not UTF-16 here");
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        utf8::append(out, c);
    }
    if (bytes.size() % 2 != 0) return wrong("the file ends in the middle of a character");
    return out;
}

/// Windows-1252 from 0x80 to 0x9F; zero where it has no character.
constexpr std::array<char16_t, 32> western = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                              0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                              0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Whether text that is not UTF-8 was meant to be: more of its characters read well than badly.
bool damaged_utf8(std::string_view text) {
    std::size_t good = 0, bad = 0;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::CodePoint c = utf8::at(text, i);
        if (c.length > 1) ++good;
        else if (static_cast<unsigned char>(text[i]) >= 0x80) ++bad;
        i += c.length;
    }
    return good > bad;
}

Result<std::string> from_western(std::string_view bytes, const std::string& name) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char raw : bytes) {
        const auto byte = static_cast<unsigned char>(raw);
        const char32_t c = byte >= 0x80 && byte < 0xA0 ? western[byte - 0x80u] : byte;
        if (c == 0 && byte != 0) {
            const utf8::Place place = utf8::place_of(out, out.size());
            return Error{ErrorKind::input, fmt::format("{}:{}:{}: the text is neither UTF-8 nor UTF-16 nor Windows-1252 here", name, place.line, place.column)};
        }
        utf8::append(out, c);
    }
    return out;
}

/// Line ends "\r\n" and "\r" as "\n", in place.
void plain_line_ends(std::string& text) {
    std::size_t to = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n') continue;
            text[to++] = '\n';
        } else {
            text[to++] = text[i];
        }
    }
    text.resize(to);
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, const std::string& name) {
    if (bytes.empty()) return at_start(name, "the file is empty");
    if (bytes.size() > most_bytes)
        return at_start(name, fmt::format("the file has {} MB; the transcript of an hour has under 5, and no more than {} are read", bytes.size() >> 20, most_bytes >> 20));
    if (const auto kind = other_kind(bytes); !kind.empty()) return at_start(name, kind);
    if (bytes.substr(0, 4) == std::string_view("\xFF\xFE\0\0", 4) || bytes.substr(0, 4) == std::string_view("\0\0\xFE\xFF", 4))
        return at_start(name, "the text is UTF-32, which hardly any program writes; save it as UTF-8");
    Decoded out;
    char utf16 = 0;
    if (bytes.substr(0, 2) == "\xFF\xFE") utf16 = 'l';
    else if (bytes.substr(0, 2) == "\xFE\xFF") utf16 = 'b';
    const bool marked = utf16 != 0;
    if (!utf16) utf16 = unmarked_utf16(bytes);
    if (utf16) {
        auto text = from_utf16(bytes.substr(marked ? 2 : 0), utf16 == 'l', name);
        if (!text) return text.error();
        out.text = std::move(*text);
    } else {
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
        if (const auto bad = utf8::first_bad_byte(bytes); !bad) {
            out.text = std::string(bytes);
        } else if (bytes.find('\0') != bytes.npos) {
            return at_start(name, "this is not text; a transcript is wanted");
        } else if (damaged_utf8(bytes)) {
            const utf8::Place place = utf8::place_of(bytes, *bad);
            return Error{ErrorKind::input, fmt::format("{}:{}:{}: the text is not UTF-8 here; the file is damaged or cut off", name, place.line, place.column)};
        } else {
            auto text = from_western(bytes, name);
            if (!text) return text.error();
            out.text = std::move(*text);
            out.doubt = "The file does not say how its letters are written; it was read as Windows-1252, so look whether letters with accents are right.";
        }
    }
    plain_line_ends(out.text);
    for (std::size_t i = 0; i < out.text.size(); ++i) {
        const auto c = static_cast<unsigned char>(out.text[i]);
        if (c >= 0x20 || c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == 0x1A) continue;
        const utf8::Place place = utf8::place_of(out.text, i);
        return Error{ErrorKind::input, fmt::format("{}:{}:{}: a byte that no text has (0x{:02X}); a transcript is wanted, not a recording or a document", name, place.line, place.column, c)};
    }
    if (trimmed(out.text).empty()) return at_start(name, "there is nothing in the file but white space");
    return out;
}

}  // namespace stance::transcripts
