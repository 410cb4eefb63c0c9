#pragma once
#include "base/hash.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stance::simulation {

/// Draws for one turn of one hour. The same hour and turn draw the same, whoever else plays.
class Chance {
  public:
    Chance(std::uint64_t seed, int turn) : seed_(seed), turn_(static_cast<std::uint64_t>(turn)) {}

    /// @pre n > 0
    std::size_t below(std::size_t n) { return draw(seed_, turn_, 100 + asked_++, static_cast<std::uint32_t>(n)); }
    /// True in so many of a hundred.
    bool percent(int share) { return below(100) < static_cast<std::size_t>(share); }
    template <class T>
    const T& one_of(const std::vector<T>& from) { return from[below(from.size())]; }

  private:
    std::uint64_t seed_, turn_, asked_ = 0;
};

}  // namespace stance::simulation
