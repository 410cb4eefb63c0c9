#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stance::utf8 {

/// Position of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF), or nothing when all is well.
std::optional<std::size_t> first_bad_byte(std::string_view text);

/// The code point at `position` and its length in bytes; a bad byte reads as U+FFFD, length 1.
/// @pre position < text.size()
struct CodePoint { char32_t value; std::size_t length; };
CodePoint at(std::string_view text, std::size_t position);

/// Appends a code point.
void append(std::string& text, char32_t value);

/// Lower case of Latin, Greek and Cyrillic letters; everything else as it is.
char32_t lower(char32_t value);

/// Lower case, and typographic apostrophes and quotes as plain ones. Length in bytes may change.
std::string folded(std::string_view text);

/// Letters of Latin, Greek, Cyrillic and any other script (everything above U+00BF but
/// punctuation and symbols counts as a letter).
bool is_letter(char32_t value);

/// Line and column, both from one, of a byte; columns count code points.
struct Place { int line; int column; };
Place place_of(std::string_view text, std::size_t byte);

/// Number of code points.
std::size_t length(std::string_view text);

}  // namespace stance::utf8
