#pragma once
#include "transcripts/import.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::transcripts {

/// Whose words a speaker's are.
enum class Cast { therapist, patient, nobody };

/// What is thought of one speaker, for a person to confirm.
struct Guess {
    std::string label;               ///< as the file names them; empty: the parts that name nobody
    std::optional<Cast> cast;        ///< nothing where it cannot be told
    bool sure = false;               ///< the label says it; else it is a guess from how they talk
    std::string why;                 ///< a sentence
    std::size_t parts = 0, words = 0, questions = 0;
};

/// One guess a speaker, in the order of `import.speakers`, the parts without a name last. Labels say
/// it where they can (T, Therapist, Client); of two speakers the other one follows. Where no label
/// says anything, of two speakers the one who asks more and says less is proposed as the therapist,
/// never as sure.
std::vector<Guess> guess_roles(const Import& import);

}  // namespace stance::transcripts
