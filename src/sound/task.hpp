#pragma once
#include <atomic>

namespace stance::sound {

/// Long work seen from outside: how far it is, and the way to end it. Safe between threads.
struct Task {
    std::atomic<bool> cancelled = false;
    std::atomic<float> done = 0;  ///< 0 to 1
};

}  // namespace stance::sound
