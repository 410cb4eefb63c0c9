#pragma once
#include <string>

namespace stance::language {

/// The text of `english.lex`, embedded at build time.
std::string english_text();

}  // namespace stance::language
