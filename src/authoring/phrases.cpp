#include "authoring/phrases.hpp"

#include "language/lexicon.hpp"
#include "language/phrase.hpp"

namespace stance::authoring {

std::optional<std::string> phrase_problem(std::string_view phrase) {
    // only whether it compiles matters, so any number does for words
    static const language::Numbering numbering = {
        [](std::string_view) { return std::uint32_t{1}; },
        [](std::string_view) { return std::uint16_t{1}; },
        [](std::string_view name) { return language::Lexicon::english().word_class(name); },
    };
    const auto compiled = language::compile(phrase, numbering);
    if (compiled) return std::nullopt;
    return compiled.error().sentence;
}

}  // namespace stance::authoring
