#pragma once
#include <string>

namespace stance::transcripts {

/// Common first names that are no other word, in lower case: recognisers often write without
/// capitals, and at the beginning of a sentence a capital says nothing.
bool is_first_name(const std::string& folded);

/// Towns, counties and countries that are no other word and nobody's first name, in lower case.
bool is_well_known_place(const std::string& folded);

/// What follows "called" and "my name is" without being a name ("called off", "called him").
bool small_word_after_called(const std::string& folded);

}  // namespace stance::transcripts
