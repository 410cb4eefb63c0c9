#pragma once
#include "language/reading.hpp"

namespace stance::language {

/// Fills `acts` of a reading whose marks, moves and questions are there: what the patient is
/// given to answer, strongest first. `repeats_question` and off-topic talk that only a case can
/// know of are added by the patient.
void find_acts(const Lexicon& lexicon, TherapistReading& reading);

}  // namespace stance::language
