#pragma once
#include <string>

namespace stance::transcripts {

/// Whether a word in lower case is on the list of words that people use in talk without naming
/// anybody: from the speech of the project's own cases and what is said in therapy. English only.
bool is_listed_word(const std::string& folded);

/// A listed word, or one that its ending or its stem explains ("agreeing", "loneliness", "un-"
/// before a listed word), or a stammer ("th-those"). Surnames may look like that as well
/// ("Keating", "Banks").
bool is_common_word(const std::string& folded);

/// A first name that is a word as well ("Will", "Grace", "Mark"): what it is, its capital tells.
bool is_name_and_word(const std::string& folded);

}  // namespace stance::transcripts
