#pragma once
#include "transcripts/import.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

// What in a transcript may tell who someone is. Too much is proposed rather than too little: a person
// confirms the list before anything is kept.
namespace stance::transcripts {

enum class Telling { name, place, date, number };
inline constexpr std::array<std::string_view, 4> telling_names = {"name", "place", "date", "number"};

/// One thing to be replaced wherever it stands.
struct Proposal {
    std::string found;        ///< as it stands, first seen spelling
    std::string replace_by;   ///< "[name 1]"; the same person has the same number
    Telling kind = Telling::name;
    std::size_t times = 0;
    std::string example;      ///< some words around it
};

/// Names of people (capitals within a sentence, titles, "called ...", speakers' names, common first
/// names also in lower case), places, dates, and numbers that identify (telephone, postcode, e-mail
/// and web addresses, long numbers). Ordered by kind, then by first appearance.
std::vector<Proposal> propose_replacements(const std::vector<Part>& parts);

/// A text with everything accepted replaced, longest first, whole words only, whatever the capitals.
std::string replaced(std::string_view text, const std::vector<Proposal>& accepted);

}  // namespace stance::transcripts
