#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::language {

/// One step of a compiled phrase: a small program that a backtracking matcher runs over words.
struct Step {
    enum class Kind : std::uint8_t { word, group, split, jump, gap, start, end, match, choose };
    Kind kind = Kind::match;
    std::uint32_t argument = 0;  ///< word or group number; jump target; other branch of a split; number of a `choose` (see match.hpp)
};

/// A way into a phrase: its first word or group, and where to go on from there.
struct Entry {
    bool group = false;
    std::uint32_t first = 0;      ///< word or group number
    std::uint32_t step = 0;       ///< the step after it
    bool at_start = false;        ///< only at the start of a sentence
    std::uint64_t second = ~std::uint64_t{0};  ///< bits of words that can come second; all ones: any
};

/// A phrase made ready to run.
struct Phrase {
    std::vector<Step> steps;
    std::vector<Entry> entries;
    std::uint64_t required = 0;   ///< bits of words that must all be in the sentence
};

/// Numbers words and groups while phrases are compiled.
struct Numbering {
    std::function<std::uint32_t(std::string_view word)> word;
    std::function<std::uint16_t(std::string_view beginning)> beginning;              ///< for `manipulat*`
    std::function<std::optional<std::uint16_t>(std::string_view name)> word_class;   ///< for `<feeling>`
};

/// Bit of a word in `Phrase::required`.
constexpr std::uint64_t word_bit(std::uint32_t word) { return std::uint64_t{1} << ((word * 0x9E3779B1u) >> 26); }

/// Compiles one phrase (the notation of `PhraseGroup`).
/// @errors input, a sentence that quotes the phrase.
Result<Phrase> compile(std::string_view phrase, const Numbering& numbering);

}  // namespace stance::language
