#include "patient/meant.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace stance::patient {

namespace {

using language::ActMark;
using language::FeatureId;
using language::Known;
using language::Mark;
using language::TherapistReading;

bool overlap(Span a, Span b) { return a.start < b.end && b.start < a.end; }
std::uint32_t length(Span s) { return s.end - s.start; }

/// Whether the words are part of a longer invitation to slow down, to stay or to tell.
bool invites(const TherapistReading& heard, Span span) {
    const Known& k = Known::get();
    for (const Mark& m : heard.marks) {
        if (!overlap(m.span, span)) continue;
        for (const FeatureId f : {k.pause, k.rewind, k.slow_grounding, k.asks_event, k.concretises, k.asks_feeling, k.asks_body, k.permission})
            if (m.feature == f && length(m.span) >= length(span)) return true;
    }
    return false;
}

/// Whether the words stand far inside a question: "how did you manage to stop and think". Advice in
/// the form of a question leads it: "why don't you", "have you tried".
bool asked_in_passing(const TherapistReading& heard, Span span) {
    const Known& k = Known::get();
    for (const Mark& m : heard.marks) {
        if (m.feature != k.question || m.span.start >= span.start || span.end > m.span.end) continue;
        const auto& tokens = heard.text.tokens;
        const auto words_before = std::count_if(tokens.begin(), tokens.end(), [&](const language::Token& t) { return t.span.start >= m.span.start && t.span.start < span.start; });
        if (words_before > 4) return true;
    }
    return false;
}

/// The first place where one of the features shows and is meant.
std::optional<Span> meant_at(const TherapistReading& heard, std::initializer_list<FeatureId> features) {
    for (const Mark& m : heard.marks)
        for (const FeatureId f : features)
            if (m.feature == f && !invites(heard, m.span) && !asked_in_passing(heard, m.span)) return m.span;
    return {};
}

}  // namespace

std::vector<ActMark> meant(const TherapistReading& heard) {
    const Known& k = Known::get();
    std::vector<ActMark> acts;
    for (ActMark mark : heard.acts) {
        if (mark.act == Act::advises && (invites(heard, mark.span) || asked_in_passing(heard, mark.span))) {
            const auto at = meant_at(heard, {k.advice_phrase, k.homework});
            if (!at) continue;
            mark.span = *at;
        }
        if (mark.act == Act::dismisses && invites(heard, mark.span)) {
            const auto at = meant_at(heard, {k.dismissal});
            if (!at) continue;
            mark.span = *at;
        }
        if (mark.act == Act::reflects && heard.features.test(k.contrast)) continue;
        acts.push_back(mark);
    }
    if (acts.empty() && !heard.acts.empty()) acts.push_back({Act::reflects, heard.acts.front().span, 0.4});
    return acts;
}

bool lists(const std::vector<ActMark>& acts, Act act) {
    return std::any_of(acts.begin(), acts.end(), [&](const ActMark& m) { return m.act == act; });
}

}  // namespace stance::patient
