#pragma once
#include "language/lexicon.hpp"

#include <vector>

namespace stance::language {

enum class QuestionKind { open, closed };

/// A question, with or without a question mark.
struct Question {
    QuestionKind kind = QuestionKind::closed;
    Span span;
    std::uint16_t sentence = 0;
    bool by_form = true;    ///< word order or an invitation asks; false: only the mark does
};

/// Finds questions: by word order (what/how + verb, verb + you), by invitations that ask
/// ("tell me about", "walk me through"), by wondering aloud ("I wonder what"), and by the mark.
/// Open: invites more than a word; "how many/long/often" and requests for a circumstance are closed.
std::vector<Question> find_questions(const Lexicon& lexicon, const Text& text);

}  // namespace stance::language
