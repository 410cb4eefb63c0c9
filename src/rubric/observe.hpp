#pragma once
#include "base/span.hpp"
#include "language/reading.hpp"
#include "rubric/assess.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace stance::rubric {

/// One thing observed of a turn in its moment, as learned weights see it. Weights are kept by the
/// observation's name ("w:what happened", "f:advice_phrase&psychic_equivalence"), so that a person
/// can read the file; at run time only the hash of the name is used.
struct Observation {
    std::uint64_t key = 0;      ///< FNV-1a of the name
    Span span;                  ///< the therapist's words it comes from; empty for the moment itself
    double value = 1;
};

/// Receives observations. `name` is only filled in when `wants_names()`.
class Observer {
  public:
    virtual ~Observer() = default;
    virtual void take(const Observation& observation, std::string_view name) = 0;
};

/// Everything the weights may use: words and word pairs, features, moves, indicators that hold,
/// the patient's state and what their line offers, and pairs of these. Pure, ordered.
/// @param indicators  hashes of ids of the indicators that hold for this turn, with their spans
void observe(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment,
             const std::vector<Evidence>& indicators, Observer& observer, bool names);

}  // namespace stance::rubric
