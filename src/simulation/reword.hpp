#pragma once
#include "simulation/chance.hpp"

#include <string>
#include <string_view>

namespace stance::simulation {

/// The same turn as another might type it: other words for some, contractions, no capitals, slips of
/// the keyboard in long words. What it means stays.
std::string reworded(std::string_view text, Chance& chance);

}  // namespace stance::simulation
