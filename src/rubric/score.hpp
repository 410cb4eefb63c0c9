#pragma once
#include "language/utterance.hpp"
#include "rubric/assess.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::rubric {

/// What was known or estimated of the patient at one turn.
struct PatientMoment {
    int turn = 0;
    double arousal = 4;
    Mode mode = Mode::mentalizing;
    std::vector<Offer> offers;
    bool estimated = false;
};

struct ScoredTurn {
    int turn = 0;
    TurnAssessment assessment;
};

struct SessionScore {
    std::vector<PatientMoment> patient;
    std::vector<ScoredTurn> turns;         ///< therapist turns
    SessionAssessment session;
};

/// Reads and judges a whole recording. Neighbouring patient turns are heard as one. Pure.
SessionScore score(const Rubric& rubric, const std::vector<language::Utterance>& recording);

}  // namespace stance::rubric
