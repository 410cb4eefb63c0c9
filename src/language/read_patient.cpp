#include "language/reading.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <cmath>

namespace stance::language {

namespace {

/// How much of what marks a state shows in the words.
struct Signs {
    double certainty = 0, demand = 0, intellect = 0, thinking = 0, shut = 0, anger = 0, distress = 0, risk = 0;
    double strong = 0, named = 0, absolute = 0, swear = 0, shout = 0;
};

}  // namespace

PatientReading read_patient(const Lexicon& lexicon, std::string_view text, const KnownState& known) {
    const Known& k = Known::get();
    PatientReading r;
    r.text = lexicon.tokenise(text);
    lexicon.find(r.text, r.marks, &lexicon.of_therapists());
    Signs n;
    for (const Mark& m : r.marks) {
        r.features.set(m.feature);
        if (m.feature == k.pt_certainty) ++n.certainty;
        else if (m.feature == k.pt_demand) ++n.demand;
        else if (m.feature == k.pt_intellectual) ++n.intellect;
        else if (m.feature == k.pt_mentalizing) ++n.thinking;
        else if (m.feature == k.pt_shutdown) ++n.shut;
        else if (m.feature == k.pt_anger) ++n.anger;
        else if (m.feature == k.pt_distress) ++n.distress;
        else if (m.feature == k.pt_risk) ++n.risk;
        else if (m.feature == k.absolute_word) ++n.absolute;
        else if (m.feature == k.feeling_word) { ++n.named; r.feelings.push_back(m); }
    }
    const auto words = static_cast<double>(r.text.tokens.size());
    for (std::size_t t = 0; t < r.text.tokens.size(); ++t) {
        n.swear += lexicon.in_class(r.text, t, k.c_swear);
        n.strong += lexicon.in_class(r.text, t, k.c_feeling_strong);
        const Span s = r.text.tokens[t].span;
        if (s.end - s.start > 2) {
            bool capital = true;
            for (std::uint32_t b = s.start; b < s.end; ++b) capital = capital && text[b] >= 'A' && text[b] <= 'Z';
            n.shout += capital;
        }
    }
    for (std::size_t i = 0; i < text.size(); ++i) n.shout += text[i] == '!' ? 0.7 : 0;

    // Weights are ours, set by hand against invented lines; an estimate is called one everywhere.
    const double per = words > 0 ? std::sqrt(12.0 / std::max(words, 12.0)) : 0;
    const double heat = per * (1.1 * n.certainty + 1.2 * n.anger + 1.3 * n.distress + 0.9 * n.swear + 0.7 * n.strong + 0.5 * n.absolute + 0.8 * n.shout + 1.0 * n.risk + 0.7 * n.demand);
    const double cool = per * (1.2 * n.intellect + 0.8 * n.thinking) + (words <= 4 ? 0.8 : 0) + per * 0.8 * n.shut;
    r.arousal = std::clamp(4.6 + 1.15 * heat - 0.75 * cool, 0.5, 9.8);

    double score[5] = {};
    score[static_cast<int>(Mode::mentalizing)] = 0.55 + 1.2 * per * n.thinking + (words > 18 ? 0.2 : 0) + 0.1 * n.named;
    score[static_cast<int>(Mode::psychic_equivalence)] = 0.5 + per * (1.2 * n.certainty + 0.5 * n.absolute + 0.5 * n.distress + 0.5 * n.anger + 0.3 * n.strong);
    score[static_cast<int>(Mode::pretend)] = 0.1 + 1.1 * per * n.intellect - 0.3 * per * (n.anger + n.distress);
    score[static_cast<int>(Mode::teleological)] = 0.2 + 1.1 * per * n.demand;
    score[static_cast<int>(Mode::shutdown)] = (words <= 3 ? 0.9 : words <= 7 ? 0.45 : 0.0) + 0.9 * per * n.shut;
    int best = 0;
    for (int m = 1; m < 5; ++m) if (score[m] > score[best]) best = m;
    double second = 0;
    for (int m = 0; m < 5; ++m) if (m != best) second = std::max(second, score[m]);
    r.mode = static_cast<Mode>(best);
    r.mode_confidence = std::clamp((score[best] - second) / (score[best] + 0.3), 0.0, 1.0);
    if (r.mode == Mode::shutdown) r.arousal = std::min(r.arousal, 5.5);
    if (r.mode == Mode::pretend) r.arousal = std::min(r.arousal, 4.5);
    if (known.arousal) r.arousal = *known.arousal;
    if (known.mode) { r.mode = *known.mode; r.mode_confidence = 1; }
    const auto is_known = [&](Mode mode) { return known.mode == mode; };

    const auto first = [&](FeatureId f) -> Span {
        for (const Mark& m : r.marks) if (m.feature == f) return m.span;
        return {};
    };
    const Span whole = r.text.tokens.empty() ? Span{} : Span{r.text.tokens.front().span.start, r.text.tokens.back().span.end};
    const auto offer = [&](Offer o, Span s) { r.offers.push_back({o, s}); };
    if (n.risk > 0) offer(Offer::risk, first(k.pt_risk));
    if (is_known(Mode::psychic_equivalence) || (n.certainty > 0 && (r.mode == Mode::psychic_equivalence || n.certainty + n.absolute >= 2))) offer(Offer::rigid_belief, n.certainty > 0 ? first(k.pt_certainty) : whole);
    // a few words are no piece of thinking, whatever the mode
    if (r.mode == Mode::mentalizing && (n.thinking > 0 || (is_known(Mode::mentalizing) && words > 10))) offer(Offer::good_mentalizing, n.thinking > 0 ? first(k.pt_mentalizing) : whole);
    if (r.mode == Mode::pretend) offer(Offer::pretend_talk, n.intellect > 0 ? first(k.pt_intellectual) : whole);
    if (n.demand > 0 || is_known(Mode::teleological)) offer(Offer::demand, n.demand > 0 ? first(k.pt_demand) : whole);
    if (r.features.test(k.pt_rupture)) offer(Offer::rupture, first(k.pt_rupture));
    if (r.features.test(k.pt_rupture) || r.features.test(k.pt_question_to_therapist)) offer(Offer::about_therapist, first(r.features.test(k.pt_rupture) ? k.pt_rupture : k.pt_question_to_therapist));
    if (r.features.test(k.pt_event)) offer(Offer::event, first(k.pt_event));
    if (r.features.test(k.group_talk)) offer(Offer::group, first(k.group_talk));
    const bool stirred = r.arousal >= 5.5 || n.anger + n.distress + n.strong > 0;
    if (stirred) offer(Offer::strong_reaction, n.named > 0 ? r.feelings.front().span : whole);
    if (n.named == 0 && (stirred || r.mode == Mode::shutdown) && words > 0) offer(Offer::unnamed_feeling, whole);
    return r;
}

}  // namespace stance::language
