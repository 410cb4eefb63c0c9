#pragma once
#include "sound/task.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace stance::sound {

class Track;

/// The lowest and the highest sample of a short stretch, -1 to 1, channels together.
struct Peak {
    float low = 0;
    float high = 0;
};

/// A recording as it is drawn: peak `i` is of the time from i / per_second on. While it is still
/// being measured it holds the beginning only.
struct Waveform {
    double per_second = 50;
    double duration = 0;  ///< seconds of the whole recording
    std::vector<Peak> peaks;
    bool whole = false;

    /// The span of all peaks that touch [from, to) seconds: what one column of a picture shows.
    /// Both zero where nothing is known.
    Peak between(double from, double to) const;
};

/// Listens to the whole track once (about a second for an hour of WAV or FLAC, more for Opus).
/// `shown` is handed the growing waveform about twenty times on the way. Returns what was heard so
/// far when cancelled.
/// @pre 1 <= per_second <= 1000
Waveform measure(const Track& track, Task& task, double per_second = 50,
                 const std::function<void(std::shared_ptr<const Waveform>)>& shown = {});

}  // namespace stance::sound
