#pragma once
#include "base/span.hpp"
#include "language/reading.hpp"
#include "rubric/assess.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stance::rubric {

/// One thing observed of a turn in its moment, as learned weights see it. Weights are kept by the
/// observation's name ("w:what happened", "f:advice_phrase&psychic_equivalence"), so that a person
/// can read the file; at run time only the hash of the name is used (`observation_key`).
struct Observation {
    std::uint64_t key = 0;
    Span span;                  ///< the therapist's words it comes from; empty for the moment itself
};

/// An indicator that holds for a turn, and the words that show it.
struct Found {
    const Indicator* indicator = nullptr;
    Span span;
};

/// The indicators that hold, without weights, in the rubric's order. Pure.
std::vector<Found> indicators_that_hold(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment);

/// Everything the weights may use: words and word pairs, features, moves, indicators that hold,
/// the patient's state and what their line offers, and pairs of these. Pure, ordered, each once.
/// @param out    is emptied first
/// @param names  the names of the observations, in the same order; null: names are not needed
void observe(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment,
             const std::vector<Found>& indicators, std::vector<Observation>& out, std::vector<std::string>* names = nullptr);

}  // namespace stance::rubric
