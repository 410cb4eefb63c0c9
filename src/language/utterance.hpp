#pragma once
#include "language/kinds.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::language {

enum class Speaker { patient, therapist };

/// One turn of recorded talk.
struct Utterance {
    int turn = 0;                              ///< number in the recording
    Speaker speaker = Speaker::therapist;
    std::string text;
    std::optional<double> arousal;             ///< 0..10; patient turns, when known
    std::optional<Mode> mode;
    std::optional<std::vector<Offer>> offers;  ///< when known (simulated patients)
};

}  // namespace stance::language
