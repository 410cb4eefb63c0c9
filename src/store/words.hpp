#pragma once
#include "base/words.hpp"
#include "patient/patient.hpp"
#include "rubric/assess.hpp"

#include <string>
#include <vector>

// Lists as they stand in columns: words separated by spaces.
namespace stance::store {

std::string joined(const std::vector<std::string>& words);

template <class Kind>
std::string joined_names(const std::vector<Kind>& kinds) {
    std::string out;
    for (const Kind kind : kinds) {
        if (!out.empty()) out += ' ';
        out += name_of(kind);
    }
    return out;
}

template <class Kind, std::size_t N>
std::vector<Kind> kinds_from(const std::array<std::string_view, N>& names, std::string_view text) {
    std::vector<Kind> out;
    for (const std::string& word : split_words(text))
        if (const auto kind = kind_from<Kind>(names, word)) out.push_back(*kind);
    return out;
}

/// The last turns' acts: words within a turn by spaces, turns by " / ".
std::string heard_text(const std::vector<std::vector<Act>>& heard);
std::vector<std::vector<Act>> heard_from(std::string_view text);

std::string numbers_text(const std::vector<std::uint64_t>& numbers);
std::vector<std::uint64_t> numbers_from(std::string_view text);

}  // namespace stance::store
