#pragma once
#include "language/lexicon.hpp"

namespace stance::language {

/// Folds a text and cuts it into sentences and words; dictionary numbers are left at
/// `unknown_word`. Sentences end at . ! ? and line ends, not after abbreviations ("Dr."), not at
/// "..." unless a capital follows.
Text cut(std::string_view text);

}  // namespace stance::language
