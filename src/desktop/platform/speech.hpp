#pragma once
#include <string>

namespace stance::desktop {

/// Says a line through speech-dispatcher's `spd-say` when it is installed; returns at once. The
/// words are handed over as one argument, never through a shell.
void speak(const std::string& words);

}  // namespace stance::desktop
