#pragma once
#include "sound/sound.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace stance::test {

using namespace sound;

constexpr int ear_rate = 16000;  ///< frames a second of what the tests play

/// An ear in the hands of the test: hears as many frames as it is told to, and remembers them.
struct Ear {
    std::mutex mutex;
    std::vector<float> queued, heard;
    bool running = false, unplugged = false;
    int opened = 0, cleared = 0;

    void hear(double seconds) {
        const std::lock_guard lock(mutex);
        const auto n = static_cast<std::ptrdiff_t>(std::min(queued.size(), static_cast<std::size_t>(std::llround(seconds * ear_rate))));
        heard.insert(heard.end(), queued.begin(), queued.begin() + n);
        queued.erase(queued.begin(), queued.begin() + n);
    }
    bool waits() {
        const std::lock_guard lock(mutex);
        return running && queued.size() >= ear_rate / 5;
    }
    bool stands() {
        const std::lock_guard lock(mutex);
        return !running;
    }
};

class EarOutput final : public Output {
  public:
    explicit EarOutput(std::shared_ptr<Ear> ear) : ear_(std::move(ear)) {}
    ~EarOutput() override { clear(); }
    void queue(const float* frames, std::int64_t count) override {
        const std::lock_guard lock(ear_->mutex);
        ear_->queued.insert(ear_->queued.end(), frames, frames + count);
    }
    std::int64_t pending() override {
        const std::lock_guard lock(ear_->mutex);
        return static_cast<std::int64_t>(ear_->queued.size());
    }
    void clear() override {
        const std::lock_guard lock(ear_->mutex);
        ear_->queued.clear();
        ++ear_->cleared;
    }
    void run(bool running) override {
        const std::lock_guard lock(ear_->mutex);
        ear_->running = running;
    }
    bool lost() override {
        const std::lock_guard lock(ear_->mutex);
        return std::exchange(ear_->unplugged, false);
    }

  private:
    std::shared_ptr<Ear> ear_;
};

inline Settings with(const std::shared_ptr<Ear>& ear) {
    Settings settings;
    settings.output = [ear](int, int) -> Result<std::unique_ptr<Output>> {
        const std::lock_guard lock(ear->mutex);
        ++ear->opened;
        return std::unique_ptr<Output>(std::make_unique<EarOutput>(ear));
    };
    return settings;
}

/// Waits until something is so; ten seconds are far more than it takes.
template <class Condition>
bool soon(Condition condition) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

inline bool reaches(const Player& player, State state) {
    return soon([&] { return player.state() == state; });
}

/// Does something that changes what is heard next, and waits until that is what is queued.
template <class Act>
bool heard_next(Ear& ear, Act act) {
    const auto cleared = [&] {
        const std::lock_guard lock(ear.mutex);
        return ear.cleared;
    };
    const int before = cleared();
    act();
    return soon([&] { return cleared() > before; }) && soon([&] { return ear.waits(); });
}

inline bool stands_at(const Player& player, double seconds) {
    return soon([&] { return std::abs(player.position() - seconds) < 0.002; });
}

}  // namespace stance::test
