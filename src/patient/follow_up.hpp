#pragma once
#include "language/reading.hpp"
#include "patient/case_index.hpp"
#include "patient/patient.hpp"

#include <functional>
#include <optional>

namespace stance::patient {

struct AskedOn {
    LineNumber line = 0;              ///< the follow-up that answers
    bool as_asked = false;            ///< it answers the very kind of question that was asked
    bool beside = false;              ///< it was written for any question of its kind, and this one says more
    bool surely = false;              ///< one of its words is in the question, or the question is about the line's own words, and nothing else is
};

/// The follow-up that is asked for, if one is: a turn that asks on about one of the last lines, by the
/// kind of the question and its words. The last line is looked at first; of one before it some word has
/// to be in the question. A question about other things than the line asks for none.
///
/// @param usable  whether a line may be said now
/// @param acts    `meant` of the turn
std::optional<AskedOn> asked_on(const CaseIndex& index, const State& state, const language::TherapistReading& heard, const std::vector<language::ActMark>& acts,
                                const std::function<bool(LineNumber)>& usable);

}  // namespace stance::patient
