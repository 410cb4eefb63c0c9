#pragma once
#include <cstdint>
#include <string>

namespace stance {

/// Milliseconds since 1970-01-01T00:00:00Z.
using UnixMs = std::int64_t;

/// Where time comes from; tests hand in a fixed one.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual UnixMs now() = 0;
};

class SystemClock final : public Clock {
  public:
    UnixMs now() override;
};

/// Starts at `start` and moves `step` ms at each look.
class SteppingClock final : public Clock {
  public:
    explicit SteppingClock(UnixMs start, UnixMs step = 1000) : now_(start), step_(step) {}
    UnixMs now() override { const UnixMs t = now_; now_ += step_; return t; }

  private:
    UnixMs now_;
    UnixMs step_;
};

/// `2026-11-23T05:04:03Z`
std::string iso_utc(UnixMs time);

}  // namespace stance
