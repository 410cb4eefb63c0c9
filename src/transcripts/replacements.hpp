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
    std::size_t times = 0;    ///< as often as `replaced` would replace it, were all accepted
    std::string example;      ///< some words around it
};

/// Names of people (capitals that no common word explains, titles, "called ...", speakers' names,
/// common first names also in lower case), places (what follows "in", streets, towns and countries
/// known by name), dates, and numbers that identify (telephone, postcode, e-mail and web addresses,
/// accounts, long numbers). In talk written without capitals also what the words around tell: after
/// "my sister", "hello" and "moved to", before "said". Ordered by kind, then by first appearance.
/// Common words are known for English only: where most words are none of them, a word that only
/// begins sentences is not proposed.
std::vector<Proposal> propose_replacements(const std::vector<Part>& parts);

/// A proposal that a person adds, because it was missed: by the next free "[name 3]", or by
/// `replace_by` if not empty.
Proposal added(const std::string& found, const std::string& replace_by, const std::vector<Part>& parts, const std::vector<Proposal>& there);

/// A text with everything accepted replaced, longest first, whole words only, whatever the capitals;
/// but what is a common word as well ("Will", "Rose", "Data") only where it has its capital, and at
/// the beginning of a sentence not before "you", "he", "the" and the like.
std::string replaced(std::string_view text, const std::vector<Proposal>& accepted);

}  // namespace stance::transcripts
