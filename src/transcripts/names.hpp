#pragma once
// Names before the words, for formats that write them so.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include <set>

namespace stance::transcripts {

/// A word for a part that people play in a talk ("T", "Patient", "Interviewer", "Speaker 2").
bool is_role(std::string_view label);

/// What may be a name: up to the first colon, short, without the marks of a sentence.
struct LeadingName {
    std::string label;
    std::size_t length = 0;  ///< bytes up to and with the colon
};
std::optional<LeadingName> leading_name(std::string_view text);

/// Which of the candidates are names, judged over the whole file: known parts, those that come
/// again, or all of them where nearly every piece begins with one.
/// @param pieces pieces of talk that could have had one
/// @param typed whether a person wrote them (then names have capitals)
std::set<std::string> names_among(const std::vector<std::string>& candidates, std::size_t pieces, bool typed);

}  // namespace stance::transcripts
