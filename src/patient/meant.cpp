#include "patient/meant.hpp"

#include "language/features.hpp"

#include <algorithm>
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

bool feeling_in(const TherapistReading& heard, Span span) {
    return std::any_of(heard.marks.begin(), heard.marks.end(), [&](const Mark& m) { return m.feature == Known::get().feeling_word && overlap(m.span, span); });
}

/// Whether another view of a third person is offered in these words.
bool offers_another_view(const TherapistReading& heard, Span span) {
    const bool offers = std::any_of(heard.marks.begin(), heard.marks.end(), [&](const Mark& m) { return m.feature == Known::get().alternative_view && overlap(m.span, span); });
    if (!offers) return false;
    for (std::size_t t = 0; t < heard.text.tokens.size(); ++t) {
        const std::string_view w = heard.text.word(t);
        if (overlap(heard.text.tokens[t].span, span) && (w == "he" || w == "she" || w == "they" || w == "his" || w == "her" || w == "their" || w == "him" || w == "them")) return true;
    }
    return false;
}

std::string_view first_word(const TherapistReading& heard, Span span) {
    for (std::size_t t = 0; t < heard.text.tokens.size(); ++t)
        if (heard.text.tokens[t].span.start >= span.start) return heard.text.word(t);
    return {};
}

}  // namespace

std::vector<ActMark> meant(const TherapistReading& heard) {
    const Known& k = Known::get();
    std::vector<ActMark> acts;
    for (ActMark mark : heard.acts) {
        if (mark.act == Act::reflects && heard.features.test(k.contrast)) continue;
        // "have I got that right" and "my mistake" are not yet about the two of you
        if ((mark.act == Act::asks_between_us && within(heard, mark.span, {k.checks_understanding})) ||
            (mark.act == Act::speaks_of_us && within(heard, mark.span, {k.owns_mistake, k.slow_grounding, k.checks_understanding})))
            continue;
        // "could it be that she was only tired" asks what was in her, and not for a circumstance
        if (mark.act == Act::asks_fact && offers_another_view(heard, mark.span) && !heard.has(Act::asks_other_mind)) mark = {Act::asks_other_mind, mark.span, 0.7};
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
