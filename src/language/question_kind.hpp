#pragma once
#include "language/reading.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace stance::language {

/// What kind of answer a question wants, whatever it is about.
enum class QuestionKind { who, when, how_much, where, why, how, what, meaning, yes_no, either, mind, feeling };

inline constexpr std::array<std::string_view, 12> question_kind_names = {"who", "when", "how_much", "where", "why", "how", "what", "meaning", "yes_no", "either", "mind", "feeling"};

struct AskedQuestion {
    QuestionKind kind = QuestionKind::what;
    std::size_t sentence = 0;        ///< number in the text
};

/// All questions of a turn with their kinds, in order.
std::vector<AskedQuestion> questions_of(const TherapistReading& reading);

/// The kind of the last question of a turn, since that is the one people answer.
///
/// `meaning` asks what a word stands for ("more of what?", "what do you mean by loud?"), `how_much`
/// wants an amount ("how old", "how often"), `either` names what there is to choose from, `mind` and
/// `feeling` ask what goes on in somebody else and in the patient. Nothing if nothing is asked.
std::optional<QuestionKind> kind_of_question(const TherapistReading& reading);

}  // namespace stance::language
