#pragma once
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <memory>

namespace stance::sound {

/// Where samples go to be heard, in the order in which they were queued. Used by one thread.
class Output {
  public:
    virtual ~Output() = default;

    virtual void queue(const float* frames, std::int64_t count) = 0;  ///< interleaved, -1 to 1
    virtual std::int64_t pending() = 0;             ///< frames queued that the device has not taken
    virtual std::int64_t latency() { return 0; }    ///< frames taken that are not heard yet, about
    virtual void clear() = 0;                       ///< drops what is pending
    virtual void run(bool running) = 0;             ///< stands still until the first run(true)
    virtual bool lost() { return false; }           ///< the device was unplugged
};

/// Opens an output for `rate` frames a second with 1 or 2 channels.
using OutputMaker = std::function<Result<std::unique_ptr<Output>>(int rate, int channels)>;

/// The system's sound device, by SDL (SDL_AUDIODRIVER=dummy in tests).
/// @errors world, with SDL's reason: no device, no sound server.
Result<std::unique_ptr<Output>> sdl_output(int rate, int channels);

/// Takes frames at the pace of the steady clock and lets nobody hear them: what is left when there
/// is no device, so that the transcript can still be followed.
std::unique_ptr<Output> silent_output(int rate);

}  // namespace stance::sound
