#include "rubric/assess.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace stance::rubric {

namespace {

double rounded(double value) { return std::round(value * 10) / 10; }

bool holds_opportunity(const TurnAssessment& turn, std::size_t item) {
    return std::find(turn.opportunities.begin(), turn.opportunities.end(), item) != turn.opportunities.end();
}

/// What one item collected over the session.
struct Collected {
    int opportunities = 0, taken = 0, breaches = 0;
    double quality_sum = 0;  ///< of turns that took it up or breached it
    int touched = 0;
};

/// Share of opportunities taken, as a rating: none is the bottom, `expected_share` is good enough,
/// twice that is the top. Breaches pull down by their own share.
double adherence_of(const Arithmetic& a, const Item& item, const Collected& c) {
    const double chances = std::max(1, c.opportunities);
    const double share = c.taken / chances;
    const double step = a.good_enough - a.scale_low;
    const double top = a.scale_high - a.good_enough;
    const double level = share <= item.expected_share
                             ? a.scale_low + step * share / item.expected_share
                             : a.good_enough + top * std::min(1.0, (share - item.expected_share) / item.expected_share);
    const double pull = 2.0 * c.breaches / std::max(1.0, static_cast<double>(c.breaches + c.taken)) * std::min(1.0, c.breaches / 3.0);
    return std::clamp(level - pull, static_cast<double>(a.scale_low), static_cast<double>(a.scale_high));
}

/// How well: the mean quality of the turns where the item was taken up or breached, pulled toward
/// the session's own mean when there are few of them.
double competence_of(const Arithmetic& a, const Collected& c, double session_mean) {
    constexpr double prior_turns = 2;
    const double mean = (c.quality_sum + prior_turns * session_mean) / (c.touched + prior_turns);
    return std::clamp(mean, static_cast<double>(a.scale_low), static_cast<double>(a.scale_high));
}

}  // namespace

SessionAssessment rate(const Rubric& rubric, const std::vector<TurnAssessment>& turns) {
    const Arithmetic& a = rubric.arithmetic;
    SessionAssessment out;
    std::vector<Collected> collected(rubric.items.size());
    double quality_sum = 0;
    int breached_turns = 0;
    for (const TurnAssessment& turn : turns) {
        quality_sum += turn.quality;
        for (const std::size_t i : turn.opportunities) ++collected[i].opportunities;
        bool breached = false;
        for (std::size_t i = 0; i < rubric.items.size(); ++i) {
            const auto shows = [&](Polarity p) {
                return std::any_of(turn.evidence.begin(), turn.evidence.end(), [&](const Evidence& e) { return e.item == i && e.polarity == p; });
            };
            const bool with = shows(Polarity::with), against = shows(Polarity::against);
            Collected& c = collected[i];
            if (with && !holds_opportunity(turn, i)) ++c.opportunities;  // taken up unasked
            c.taken += with;
            c.breaches += against;
            breached = breached || (against && rubric.items[i].not_applicable != NotApplicable::outside_rating);
            if (with || against) { c.quality_sum += turn.quality; ++c.touched; }
        }
        breached_turns += breached;
    }
    const auto count = static_cast<int>(turns.size());
    const double mean_quality = count > 0 ? quality_sum / count : a.neutral_quality;
    const bool ratable = count >= a.least_turns;

    int applicable = 0, taken_up = 0;
    double applicable_weight = 0, taken_weight = 0;
    for (std::size_t i = 0; i < rubric.items.size(); ++i) {
        const Item& item = rubric.items[i];
        const Collected& c = collected[i];
        ItemRating r;
        r.item = i;
        r.opportunities = c.opportunities;
        r.taken = c.taken;
        r.breaches = c.breaches;
        if (!ratable) {
            r.note = fmt::format("Not ratable: {} turns are too few, at least {} are needed.", count, a.least_turns);
            out.items.push_back(r);
            continue;
        }
        const bool untouched = c.taken == 0 && c.breaches == 0;
        const bool nothing_called = c.opportunities == 0 && untouched;
        if (nothing_called && item.not_applicable != NotApplicable::never && item.not_applicable != NotApplicable::absent_competence) {
            r.adherence_state = r.competence_state = Observed::not_applicable;
            r.note = "Not applicable: nothing in this session called for it.";
            out.items.push_back(r);
            continue;
        }
        if (item.not_applicable != NotApplicable::outside_rating) {
            ++applicable;
            taken_up += c.taken > 0;
            applicable_weight += item.overall_weight;
            if (c.taken > 0) taken_weight += item.overall_weight;
        }
        if (item.rated != Rated::competence) {
            r.adherence = rounded(adherence_of(a, item, c));
            r.adherence_state = untouched ? Observed::not_observed : Observed::observed;
        } else {
            r.adherence_state = Observed::not_applicable;
        }
        if (item.rated != Rated::adherence) {
            if (untouched && item.not_applicable == NotApplicable::absent_competence) {
                r.competence_state = Observed::not_applicable;
            } else if (untouched && item.rated == Rated::both) {
                r.competence_state = Observed::not_observed;
            } else {
                r.competence = rounded(competence_of(a, c, mean_quality));
                r.competence_state = Observed::observed;
            }
        } else {
            r.competence_state = Observed::not_applicable;
        }
        r.note = untouched ? (c.opportunities > 0 ? fmt::format("Not observed: {} moments called for it and none took it up.", c.opportunities)
                                                  : std::string("Not observed in this session."))
                           : fmt::format("Taken up {} of {} times; {} breach{}.", c.taken, c.opportunities, c.breaches, c.breaches == 1 ? "" : "es");
        if (untouched) r.adherence = r.adherence ? std::optional<double>(a.scale_low) : std::nullopt;
        out.items.push_back(r);
    }
    if (!ratable) {
        out.note = fmt::format("Not ratable: {} therapist turns are too few, at least {} are needed.", count, a.least_turns);
        return out;
    }

    const double breadth = applicable_weight > 0 ? taken_weight / applicable_weight : 0;
    const double breach_share = static_cast<double>(breached_turns) / count;
    const double overall = a.overall_offset + a.overall_quality * mean_quality + a.overall_breadth * breadth - a.overall_breach * breach_share;
    const auto limited = [&](double v) { return rounded(std::clamp(v, static_cast<double>(a.scale_low), static_cast<double>(a.scale_high))); };
    out.adherence = limited(overall + 0.5 * (breadth - 0.5));
    out.competence = limited(overall);
    out.confidence = count >= a.high_turns ? Confidence::high : count >= a.medium_turns ? Confidence::medium : Confidence::low;
    out.note = fmt::format(
        "A judgement of the whole hour, not a mean of items: mean quality of {} turns {:.1f}, {} of {} applicable items taken up, breaches in {:.0f} % of turns.",
        count, mean_quality, taken_up, applicable, 100 * breach_share);
    return out;
}

}  // namespace stance::rubric
