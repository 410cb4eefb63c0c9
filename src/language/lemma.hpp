#pragma once
#include <string>
#include <string_view>

namespace stance::language {

/// What is left of an English word without its endings, for comparing words and never for showing
/// them: "stopped", "stopping" and "stops" give the same, so do "told" and "tell", "mum" and
/// "mother". Not a dictionary: two words may rarely meet that should not ("posted", "post").
/// @param folded  one word in lower case with plain apostrophes, as `Text::word` gives it
std::string lemma(std::string_view folded);

}  // namespace stance::language
