#pragma once
// Small pieces of text that every format needs.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::transcripts {

/// White space at both ends away.
std::string_view trimmed(std::string_view text);

/// On one line: every run of white space (also no-break and zero-width) and
/// control characters one blank, none at the ends.
std::string tidy(std::string_view text);

/// The lines of a text and where each begins.
struct Line {
    std::string_view text;
    std::size_t start = 0;
};

/// Takes the next line off `rest`; `offset` is where `rest` begins in the whole text.
std::optional<Line> next_line(std::string_view& rest, std::size_t& offset);

/// A whole decimal number, '.' before the decimals; nothing for NaN, infinity or anything after it.
std::optional<double> number(std::string_view text);

/// Seconds of `[[h…:]m…:]ss[.,]mmm`, fields below 60 after the first; nothing if it is no such time.
/// @param fields least number of fields between colons
std::optional<double> clock(std::string_view text, int fields = 2);

/// Seconds as a number ("12.5") or a clock ("1:02:03.5").
std::optional<double> seconds(std::string_view text);

/// A piece of a file for a message: on one line, at most 40 characters.
std::string shown(std::string_view text);

/// `&amp;` and its kin, `&#8217;` and `&#x2019;` as the characters they stand for.
std::string without_entities(std::string_view text);

/// The last part of a path of any system, or of a file: URL.
std::string file_of(std::string_view path);

/// Number of words (runs of letters and digits).
std::size_t words(std::string_view text);

/// Letters and digits in lower case, one blank between words: for comparing what was said.
std::string heard_as(std::string_view text);

/// Whether the values of a tier are labels rather than speech: hardly more than a word each, or many
/// of them and few different ones (numbers aside). True where none has words.
bool look_like_codes(const std::vector<std::string>& values);

}  // namespace stance::transcripts
