#pragma once
#include "patient/meant.hpp"
#include "patient/memory.hpp"
#include "patient/patient.hpp"

namespace stance::patient {

/// What a turn did, beside the state it moved.
struct Felt {
    std::vector<Cause> trace;
    double fit = 0;  ///< -1..1
};

/// Moves `state` by what was heard.
/// @param acts        `meant(heard)`
/// @param fact_again  a fact is asked for whose answers were all given: felt as a question repeated
Felt feel_into(const Temper& temper, State& state, const language::TherapistReading& heard,
               const std::vector<language::ActMark>& acts, const Recollection& recollection, bool fact_again);

/// What saying a line does to the patient; nothing when the line has no shifts.
void say_into(const Temper& temper, State& state, const Line& line, std::vector<Cause>& trace);

/// Thinking with which an hour begins in this mode.
double thinking_at_start(Mode mode);

}  // namespace stance::patient
