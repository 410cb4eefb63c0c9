#include "rubric/assess.hpp"

#include "language/features.hpp"
#include "rubric/observe.hpp"
#include "rubric/weights.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace stance::rubric {

std::optional<std::size_t> Rubric::item(std::string_view wanted) const {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == wanted) return i;
    return std::nullopt;
}

namespace {

template <class Kind>
bool holds_one(const std::vector<Kind>& wanted, const std::vector<Kind>& there) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const Kind& k) { return std::find(there.begin(), there.end(), k) != there.end(); });
}

template <class Kind>
bool holds(const std::vector<Kind>& list, const Kind& kind) {
    return std::find(list.begin(), list.end(), kind) != list.end();
}

bool fits(const Situation& wanted, const Moment& moment) {
    if (!wanted.arousal.holds(moment.arousal)) return false;
    if (!wanted.modes.empty() && !holds(wanted.modes, moment.mode)) return false;
    if (holds(wanted.not_modes, moment.mode)) return false;
    if (!wanted.offers.empty() && !holds_one(wanted.offers, moment.offers)) return false;
    if (holds_one(wanted.no_offers, moment.offers)) return false;
    if (!wanted.patient_shows.empty()) {
        if (moment.patient == nullptr) return false;
        if (std::none_of(wanted.patient_shows.begin(), wanted.patient_shows.end(), [&](language::FeatureId f) { return moment.patient->features.test(f); })) return false;
    }
    if (!wanted.after.empty() && !holds_one(wanted.after, moment.moves_before)) return false;
    if (holds_one(wanted.not_after, moment.moves_before)) return false;
    return true;
}

bool words_fit(const Indicator& i, const language::FeatureSet& shown) {
    for (const language::FeatureId f : i.needs) if (!shown.test(f)) return false;
    for (const language::FeatureId f : i.without) if (shown.test(f)) return false;
    if (i.any_of.empty()) return true;
    return std::any_of(i.any_of.begin(), i.any_of.end(), [&](language::FeatureId f) { return shown.test(f); });
}

Span whole(const language::TherapistReading& reading) {
    if (reading.text.tokens.empty()) return {};
    return {reading.text.tokens.front().span.start, reading.text.tokens.back().span.end};
}

/// The words an indicator points at: the rarest of what it needs, in this sentence or anywhere.
Span pointed_at(const Indicator& i, const language::TherapistReading& reading, int sentence) {
    const auto find = [&](const std::vector<language::FeatureId>& wanted) -> std::optional<Span> {
        std::optional<Span> best;
        for (const language::Mark& m : reading.marks) {
            if (sentence >= 0 && m.sentence != sentence) continue;
            if (!holds(wanted, m.feature)) continue;
            // the widest words that stay within one sentence say most to a reader
            if (!best || m.span.end - m.span.start > best->end - best->start) best = m.span;
        }
        return best;
    };
    if (auto span = find(i.any_of)) return *span;
    if (auto span = find(i.needs)) return *span;
    if (sentence >= 0) return reading.text.sentences[static_cast<std::size_t>(sentence)].span;
    return whole(reading);
}

/// Sums weights, and remembers which words they came from.
class Sums {
  public:
    Sums(const Weights& weights, const std::vector<Observation>& seen) : weights_(weights) {
        units_.assign(weights.width(), 0);
        parts_.clear();
        constexpr std::size_t ahead = 12;
        for (std::size_t i = 0; i < std::min(ahead, seen.size()); ++i) weights.prepare(seen[i].key);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (i + ahead < seen.size()) weights.prepare(seen[i + ahead].key);
            const std::int16_t* const row = weights.row(seen[i].key);
            if (row == nullptr) continue;
            if (seen[i].span.end > seen[i].span.start) parts_.push_back({seen[i].span, row});
            std::int32_t* const sum = units_.data();
            // eight at a time: the compiler makes one instruction of each
            for (std::size_t o = 0; o < weights.width(); o += 8)
                for (std::size_t k = 0; k < 8; ++k) sum[o + k] += row[o + k];
        }
    }

    double operator[](std::size_t output) const {
        const Weights::Output& o = weights_.outputs()[output];
        return o.bias + units_[output] * o.scale;
    }

    /// The sentence that speaks most for an output: its words are the evidence.
    Span strongest_words(std::size_t output, const language::TherapistReading& reading) const {
        const auto& sentences = reading.text.sentences;
        if (sentences.size() <= 1) return whole(reading);
        std::vector<long> by_sentence(sentences.size(), 0);
        for (const Part& part : parts_) {
            if (part.row[output] == 0) continue;
            const auto after = std::upper_bound(sentences.begin(), sentences.end(), part.span.start, [](std::uint32_t at, const language::Sentence& s) { return at < s.span.start; });
            if (after == sentences.begin()) continue;
            const auto s = static_cast<std::size_t>(after - sentences.begin()) - 1;
            if (part.span.start < sentences[s].span.end) by_sentence[s] += part.row[output];
        }
        const auto best = static_cast<std::size_t>(std::max_element(by_sentence.begin(), by_sentence.end()) - by_sentence.begin());
        const language::Sentence& s = sentences[best];
        return {reading.text.tokens[s.first_token].span.start, reading.text.tokens[s.end_token - 1].span.end};
    }

  private:
    struct Part { Span span; const std::int16_t* row; };
    const Weights& weights_;
    // kept from turn to turn of one thread: room, not state
    static thread_local std::vector<std::int32_t> units_;
    static thread_local std::vector<Part> parts_;
};

thread_local std::vector<std::int32_t> Sums::units_;
thread_local std::vector<Sums::Part> Sums::parts_;

/// Logistic of a score: how sure the weights are.
double sureness(double score) { return 1.0 / (1.0 + std::exp(-score)); }

/// Indicators this strong stand whatever the weights say: an ignored risk is not outvoted.
constexpr double sure_strength = 2.5;

void keep_one_each(std::vector<Evidence>& evidence) {
    std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
        if (a.item != b.item) return a.item < b.item;
        if (a.polarity != b.polarity) return a.polarity < b.polarity;
        return a.strength * a.confidence > b.strength * b.confidence;
    });
}

double quality_from_rules(const Arithmetic& arithmetic, const Rubric& rubric, const std::vector<Evidence>& evidence) {
    // best evidence and worst breach count separately; further ones of an item add nothing
    double with = 0, against = 0;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const Evidence& e = evidence[i];
        if (i > 0 && evidence[i - 1].item == e.item && evidence[i - 1].polarity == e.polarity) continue;
        if (rubric.items[e.item].not_applicable == NotApplicable::outside_rating && e.polarity == Polarity::with) continue;
        (e.polarity == Polarity::with ? with : against) += e.strength;
    }
    const double value = arithmetic.neutral_quality + arithmetic.with_weight * with - arithmetic.against_weight * against;
    return std::clamp(value, static_cast<double>(arithmetic.scale_low), static_cast<double>(arithmetic.scale_high));
}

}  // namespace

bool calls_for(const Item& item, const Moment& moment) { return item.always_opportunity || fits(item.opportunity, moment); }

std::vector<Found> indicators_that_hold(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment) {
    std::vector<Found> found;
    if (reading.text.tokens.empty()) return found;
    const auto shown = [&](language::FeatureId f) { return reading.features.test(f); };
    for (const Indicator& i : rubric.indicators) {
        if (!std::all_of(i.needs.begin(), i.needs.end(), shown)) continue;
        if (!i.any_of.empty() && std::none_of(i.any_of.begin(), i.any_of.end(), shown)) continue;
        if (i.words_at_most && reading.words > *i.words_at_most) continue;
        if (i.words_at_least && reading.words < *i.words_at_least) continue;
        if (i.questions_at_most && reading.questions > *i.questions_at_most) continue;
        if (i.questions_at_least && reading.questions < *i.questions_at_least) continue;
        if (i.echo_at_least && reading.echo < *i.echo_at_least) continue;
        if (i.echo_at_most && reading.echo > *i.echo_at_most) continue;
        if (!fits(i.situation, moment)) continue;
        std::optional<Span> span;
        if (!i.same_sentence) {
            if (words_fit(i, reading.features)) span = pointed_at(i, reading, -1);
        } else {
            for (std::size_t s = 0; s < reading.by_sentence.size() && !span; ++s)
                if (words_fit(i, reading.by_sentence[s])) span = pointed_at(i, reading, static_cast<int>(s));
        }
        if (span && span->end > span->start) found.push_back({&i, *span});
    }
    return found;
}

namespace {

Evidence evidence_of(const Found& found) {
    const Indicator& i = *found.indicator;
    return {i.item, i.polarity, i.id, found.span, i.strength, std::clamp(0.4 + 0.2 * i.strength, 0.0, 0.95), i.reason};
}

}  // namespace

std::vector<Evidence> find_indicators(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment) {
    std::vector<Evidence> out;
    for (const Found& found : indicators_that_hold(rubric, reading, moment)) out.push_back(evidence_of(found));
    return out;
}

namespace {

/// Words that come back again and again are a habit, not a response: they earn nothing.
void discount_repetition(const Arithmetic& arithmetic, const Moment& moment, TurnAssessment& a) {
    if (moment.said_before <= arithmetic.repeats_bearable) return;
    std::erase_if(a.evidence, [](const Evidence& e) { return e.polarity == Polarity::with && e.strength < sure_strength; });
    a.quality = std::min(a.quality, arithmetic.repeated_quality);
}

TurnAssessment assess_fresh(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment);

}  // namespace

TurnAssessment assess(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment) {
    TurnAssessment a = assess_fresh(rubric, reading, moment);
    discount_repetition(rubric.arithmetic, moment, a);
    return a;
}

namespace {

TurnAssessment assess_fresh(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment) {
    TurnAssessment a;
    for (std::size_t i = 0; i < rubric.items.size(); ++i)
        if (calls_for(rubric.items[i], moment)) a.opportunities.push_back(i);

    const std::vector<Found> rules = indicators_that_hold(rubric, reading, moment);
    for (const language::MoveMark& m : reading.moves)
        if (a.moves.empty() || a.moves.back() != m.move) a.moves.push_back(m.move);

    if (!rubric.weights || reading.text.tokens.empty()) {
        for (const Found& found : rules) a.evidence.push_back(evidence_of(found));
        keep_one_each(a.evidence);
        a.quality = std::round(quality_from_rules(rubric.arithmetic, rubric, a.evidence) * 100) / 100;
        return a;
    }

    const Weights& weights = *rubric.weights;
    static thread_local std::vector<Observation> seen;
    observe(rubric, reading, moment, rules, seen);
    const Sums sums(weights, seen);

    std::vector<bool> judged(rubric.items.size() * 2, false);
    bool quality_learned = false;
    std::size_t item = 0;  // outputs stand in the order of the items: the next is hardly ever far
    for (std::size_t o = 0; o < weights.outputs().size(); ++o) {
        const Weights::Output& output = weights.outputs()[o];
        const double sum = sums[o];
        const bool yes = sum >= output.threshold;
        if (output.kind == Weights::Kind::quality) {
            a.quality = std::clamp(sum, static_cast<double>(rubric.arithmetic.scale_low), static_cast<double>(rubric.arithmetic.scale_high));
            quality_learned = true;
            continue;
        }
        if (output.kind == Weights::Kind::move) {
            if (!output.move) continue;
            const auto there = std::find(a.moves.begin(), a.moves.end(), *output.move);
            if (yes && there == a.moves.end()) a.moves.push_back(*output.move);
            if (!yes && there != a.moves.end()) a.moves.erase(there);
            continue;
        }
        const std::string_view id = std::string_view(output.name).substr(0, output.name.size() - 1);
        std::size_t tried = 0;
        for (; tried < rubric.items.size() && rubric.items[item].id != id; ++tried) item = (item + 1) % rubric.items.size();
        if (tried == rubric.items.size()) continue;
        const Polarity polarity = output.name.back() == '+' ? Polarity::with : Polarity::against;
        judged[item * 2 + static_cast<std::size_t>(polarity)] = true;
        bool shown = false;
        for (const Found& found : rules) {
            if (found.indicator->item != item || found.indicator->polarity != polarity) continue;
            if (!yes && found.indicator->strength < sure_strength) continue;
            a.evidence.push_back(evidence_of(found));
            a.evidence.back().confidence = std::max(0.3, sureness(sum));
            shown = true;
        }
        const Item& about = rubric.items[item];
        if (yes && !shown && (!output.only_when_called || holds(a.opportunities, item))) {
            a.evidence.push_back({item, polarity, "learned", sums.strongest_words(o, reading), 1.0,
                                  sureness(sum), polarity == Polarity::with ? about.reason_for : about.reason_against});
        }
    }
    for (const Found& found : rules)
        if (!judged[found.indicator->item * 2 + static_cast<std::size_t>(found.indicator->polarity)]) a.evidence.push_back(evidence_of(found));
    if (a.moves.empty()) a.moves.push_back(Move::other);
    std::sort(a.moves.begin(), a.moves.end());
    keep_one_each(a.evidence);
    if (!quality_learned) a.quality = quality_from_rules(rubric.arithmetic, rubric, a.evidence);
    a.quality = std::round(a.quality * 100) / 100;
    return a;
}

}  // namespace

}  // namespace stance::rubric
