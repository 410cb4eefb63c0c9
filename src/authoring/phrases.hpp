#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace stance::authoring {

/// What is wrong with a phrase as the lexicon reads it, or nothing. Cheap: the lexicon itself is
/// not built anew for each phrase.
std::optional<std::string> phrase_problem(std::string_view phrase);

}  // namespace stance::authoring
