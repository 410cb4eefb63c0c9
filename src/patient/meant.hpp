#pragma once
#include "language/reading.hpp"

#include <vector>

namespace stance::patient {

/// The acts of a turn as a listener takes them, strongest first; at least one if the reading has one.
///
/// A reading marks words; a listener hears the whole. "Take your time" is no advice, "let's go back
/// to before he rang" puts nothing aside, and "you say it's fine, but your voice went flat" is one
/// act and not two.
std::vector<language::ActMark> meant(const language::TherapistReading& heard);

bool lists(const std::vector<language::ActMark>& acts, Act act);

}  // namespace stance::patient
