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
    enum class Kind : std::uint8_t { word, group, split, jump, gap, start, end, match };
    Kind kind = Kind::match;
    std::uint32_t argument = 0;  ///< word or group number; jump target; other branch of a split
};

/// A phrase made ready to run.
struct Phrase {
    std::vector<Step> steps;
    std::vector<std::uint32_t> first_words;   ///< words it can begin with
    std::vector<std::uint16_t> first_groups;  ///< groups it can begin with
    std::uint64_t required = 0;               ///< bits of words that must all be in the sentence
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
