#pragma once
#include <string_view>

namespace stance::language {

/// The text of `english.lex`, embedded at build time.
extern const std::string_view english_text;

}  // namespace stance::language
