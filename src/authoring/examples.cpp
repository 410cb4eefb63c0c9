#include "authoring/examples.hpp"

#include "authoring/codes.hpp"
#include "rubric/assess.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::authoring {

void check_examples(const rubric::Rubric& rubric, Sink& sink) {
    for (const rubric::Indicator& indicator : rubric.indicators)
        for (const rubric::Example& example : indicator.examples) {
            const language::PatientReading patient = language::read_patient(*rubric.lexicon, example.patient);
            rubric::Moment moment;
            moment.arousal = example.arousal;
            moment.mode = example.mode;
            moment.offers = example.offers;
            moment.patient = &patient;
            moment.patient_text = example.patient;
            const auto found = rubric::find_indicators(rubric, language::read_therapist(*rubric.lexicon, example.say, example.patient), moment);
            const bool there = std::any_of(found.begin(), found.end(), [&](const rubric::Evidence& e) { return e.indicator == indicator.id; });
            if (there != example.counts)
                sink.error(code::example_fails, example.place,
                           example.counts ? fmt::format("'{}' does not find its own example", indicator.id) : fmt::format("'{}' finds what it should pass over", indicator.id),
                           "change the example or the indicator");
        }
}

}  // namespace stance::authoring
