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

/// Whether the words are part of a longer phrase with one of these features.
bool within(const TherapistReading& heard, Span span, std::initializer_list<FeatureId> features) {
    for (const Mark& m : heard.marks) {
        if (!overlap(m.span, span) || length(m.span) < length(span)) continue;
        for (const FeatureId f : features)
            if (m.feature == f) return true;
    }
    return false;
}

/// Whether the words are part of a longer invitation to slow down, to stay or to tell.
bool invites(const TherapistReading& heard, Span span) {
    const Known& k = Known::get();
    return within(heard, span, {k.pause, k.rewind, k.slow_grounding, k.asks_event, k.concretises, k.asks_feeling, k.asks_body, k.permission});
}

std::ptrdiff_t words_of(const TherapistReading& heard, Span span) {
    const auto& tokens = heard.text.tokens;
    return std::count_if(tokens.begin(), tokens.end(), [&](const language::Token& t) { return t.span.start >= span.start && t.span.end <= span.end; });
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
    // "do you have children", "take you back": a lone verb in a question asks for no deed
    if (words_of(heard, span) == 1 && within(heard, span, {k.question})) return true;
    return false;
}

std::string_view last_word(const TherapistReading& heard, Span span) {
    for (std::size_t t = heard.text.tokens.size(); t-- > 0;)
        if (heard.text.tokens[t].span.end <= span.end) return heard.text.word(t);
    return {};
}

bool feeling_in(const TherapistReading& heard, Span span) {
    return std::any_of(heard.marks.begin(), heard.marks.end(), [&](const Mark& m) { return m.feature == Known::get().feeling_word && overlap(m.span, span); });
}

std::string_view first_word(const TherapistReading& heard, Span span) {
    for (std::size_t t = 0; t < heard.text.tokens.size(); ++t)
        if (heard.text.tokens[t].span.start >= span.start) return heard.text.word(t);
    return {};
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
        // "have you thought about writing it down" asks nothing about danger
        if (mark.act == Act::checks_safety && words_of(heard, mark.span) == 3 && first_word(heard, mark.span) == "have" && last_word(heard, mark.span).starts_with("thought")) continue;
        // "why don't you ring him" is advice, "why don't you ever ring him" is not
        if (mark.act == Act::blames && within(heard, mark.span, {k.advice_phrase})) continue;
        // "have I got that right" and "my mistake" are not yet about the two of you
        if ((mark.act == Act::asks_between_us && within(heard, mark.span, {k.checks_understanding})) ||
            (mark.act == Act::speaks_of_us && within(heard, mark.span, {k.owns_mistake, k.slow_grounding, k.checks_understanding})))
            continue;
        if (mark.act == Act::validates && words_of(heard, mark.span) <= 2 && within(heard, mark.span, {k.question})) continue;  // "could both be true?", "can you say more"
        // "anger, and some fear too?" asks for a feeling and not for a circumstance
        if (mark.act == Act::asks_fact && feeling_in(heard, mark.span) && !heard.has(Act::asks_feeling)) mark = {Act::asks_feeling, mark.span, 0.7};
        acts.push_back(mark);
    }
    // "you stopped and wondered. How did you manage that?" praises thinking without a word of praise
    if (!lists(acts, Act::praises)) {
        std::optional<Span> noticed;
        bool asks_how = false;
        for (const Mark& m : heard.marks)
            if (m.feature == k.notices_mentalizing) {
                const std::string_view word = first_word(heard, m.span);
                if (word == "you" || word == "u") noticed = m.span;
                else asks_how = asks_how || word == "how" || word == "what" || word == "where" || word == "that's" || word == "what's";
            }
        if (noticed && asks_how) acts.push_back({Act::praises, *noticed, 0.7});
    }
    std::stable_sort(acts.begin(), acts.end(), [](const ActMark& a, const ActMark& b) { return a.strength > b.strength; });
    if (acts.empty() && !heard.acts.empty()) acts.push_back({Act::reflects, heard.acts.front().span, 0.4});
    return acts;
}

bool lists(const std::vector<ActMark>& acts, Act act) {
    return std::any_of(acts.begin(), acts.end(), [&](const ActMark& m) { return m.act == act; });
}

}  // namespace stance::patient
