#pragma once
#include "session/session.hpp"

#include <cstdint>
#include <vector>

namespace stance::session {

/// A way that was left: from where it parts from the current path to its end.
struct Way {
    std::int64_t from = 0;             ///< row of the turn both ways have in common
    std::vector<std::size_t> turns;    ///< positions among all turns, first to last
};

/// The ways of a session that are not the current path, oldest end first. @param all  every turn
std::vector<Way> other_ways(const std::vector<Turn>& all, const std::vector<Turn>& path);

/// For each turn of the path, how many ways lead on from it; where the path ends, staying there
/// counts as one when others go on.
std::vector<int> ways_on(const std::vector<Turn>& all, const std::vector<Turn>& path);

}  // namespace stance::session
