#pragma once
#include "language/reading.hpp"
#include "patient/patient.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stance::patient {

/// What a turn has in common with earlier ones, and what will be remembered of it.
struct Recollection {
    std::vector<int> times_before;            ///< for each sentence: how often its words were said before
    std::optional<Span> repeated_question;    ///< a question asked before in the same words
    bool onward = false;                      ///< asks only to go on: "and then?", "go on", "tell me more"
    std::vector<std::uint64_t> fingerprints;  ///< to be remembered
};

/// Compares a turn with what the patient remembers. Two sentences are the same when their words
/// are, small words apart ("I wonder how you feel about that", "And I wonder how you feel").
///
/// A question that names something ("how did your father die") is repeated whenever it comes
/// again. One that points ("what was that like") means something else each time, so it counts as
/// repeated only within two turns; "and then?" never does.
Recollection recollect(const State& state, const language::TherapistReading& heard);

/// Adds the fingerprints of a turn; the oldest are forgotten beyond 64.
void remember(State& state, const Recollection& recollection);

/// 0..1: how far a turn is more than this patient can take in now, by its words and questions.
/// At arousal 7 and over the bounds are 40 words and two questions (25 words at 9 and over); below
/// they are wider. Source: `mbt-reference.md` section 3, "the higher the arousal, the simpler the
/// intervention"; the figures are ours.
double overload(const State& state, const language::TherapistReading& heard);

/// The words of a span as they were heard (lower case), at most `most` of them.
std::string words_in(const language::Text& text, Span span, std::size_t most = 8);

}  // namespace stance::patient
