#pragma once
#include "patient/patient.hpp"

#include <string>
#include <vector>

namespace stance::patient {

/// Where thinking settles while it is there.
inline constexpr double settled_thinking = 6;

/// To hundredths, so that what is written out is the same everywhere.
double hundredths(double value);

/// How much further arousal can rise, 0..1: the nearer the top, the less. Nobody is pinned there.
double room_above(double arousal);

/// Moves the state within 0..10 and notes what really moved, so that causes add up to the difference.
void shift(State& state, std::vector<Cause>& trace, std::string reason, Span span, double arousal, double trust, double thinking);

/// Takes back the last cause if nothing moved.
void forget_if_nothing(std::vector<Cause>& trace);

/// The mode that arousal and thinking now allow. Thinking goes when arousal is over the case's
/// threshold or thinking under 2; it comes back from 5 on, with arousal clear of the threshold and
/// some contact with feeling.
void settle_mode(const Temper& temper, State& state, std::vector<Cause>& trace);

}  // namespace stance::patient
