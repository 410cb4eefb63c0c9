#include "rubric/observe.hpp"

#include "language/features.hpp"
#include "rubric/weights.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace stance::rubric {

namespace {

/// A part of a name, with its hash: "f:pause", "&pretend".
struct Part {
    std::uint64_t key = 0;
    std::string_view prefix, rest;

    Part(std::string_view p, std::string_view r) : key(fnv1a(r, fnv1a(p))), prefix(p), rest(r) {}
    Part(std::uint64_t k, std::string_view p, std::string_view r) : key(k), prefix(p), rest(r) {}
};

/// Collects observations, and their names where these are wanted.
class Collecting {
  public:
    Collecting(std::vector<Observation>& out, std::vector<std::string>* names) : out_(out), names_(names) {
        out_.clear();
        if (names_ != nullptr) names_->clear();
    }

    void operator()(Span span, const Part& one) {
        out_.push_back({one.key, span});
        if (names_ != nullptr) names_->push_back(std::string(one.prefix) + std::string(one.rest));
    }

    void operator()(Span span, const Part& one, const Part& other) {
        out_.push_back({joint_key(one.key, other.key), span});
        if (names_ != nullptr) names_->push_back(std::string(one.prefix) + std::string(one.rest) + std::string(other.prefix) + std::string(other.rest));
    }

    /// Words of a sentence, hashed as one name.
    void words(Span span, std::uint64_t key, std::string_view prefix, std::initializer_list<std::string_view> said) {
        out_.push_back({key, span});
        if (names_ == nullptr) return;
        std::string name(prefix);
        for (const std::string_view w : said) (name += w) += ' ';
        name.pop_back();
        names_->push_back(std::move(name));
    }

  private:
    std::vector<Observation>& out_;
    std::vector<std::string>* names_;
};

std::string_view band(double value, std::initializer_list<double> edges) {
    static constexpr std::array<std::string_view, 10> names = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    std::size_t i = 0;
    for (const double edge : edges) i += value >= edge;
    return names[std::min<std::size_t>(i, 9)];
}

/// Keys that were met, in a table that grows with the turn.
class Met {
  public:
    explicit Met(std::size_t expected) {
        static thread_local std::vector<std::uint64_t> slots;
        slots.assign(std::bit_ceil(expected * 2 + 16), 0);
        slots_ = &slots;
    }
    /// Whether this key is new.
    bool first_time(std::uint64_t key) {
        key |= 1;  // 0 marks a free slot
        const std::size_t mask = slots_->size() - 1;
        for (std::size_t at = key >> 7 & mask;; at = (at + 1) & mask) {
            if ((*slots_)[at] == key) return false;
            if ((*slots_)[at] == 0) { (*slots_)[at] = key; return true; }
        }
    }

  private:
    std::vector<std::uint64_t>* slots_;
};

}  // namespace

void observe(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment,
             const std::vector<Found>& indicators, std::vector<Observation>& out, std::vector<std::string>* names) {
    const language::Lexicon& lexicon = *rubric.lexicon;
    Collecting put(out, names);
    const std::string_view mode = name_of(moment.mode);
    const std::string_view heat = band(moment.arousal, {3, 5, 7, 8.5});
    const Part and_mode("&", mode), and_heat("&a", heat), and_a_heat("&a:", heat), and_m_mode("&m:", mode);
    const Span none{};

    // the moment itself
    put(none, {"m:", mode});
    put(none, {"a:", heat});
    put(none, {"m:", mode}, and_a_heat);
    for (const Offer offer : moment.offers) put(none, {"o:", name_of(offer)});

    // the turn as a whole
    const Part words("n:words", band(reading.words, {3, 7, 12, 18, 26, 38, 55}));
    const Part questions("n:questions", band(reading.questions, {1, 2, 3}));
    const Part and_questions("&q", questions.rest);
    const Part echo("n:echo", band(reading.echo, {0.01, 0.15, 0.35}));
    put(none, words);
    put(none, words, and_a_heat);
    put(none, words, and_questions);
    put(none, questions);
    put(none, questions, and_m_mode);
    put(none, echo);
    put(none, echo, and_questions);
    put(none, {"n:hedged", band(reading.tentativeness, {0.01, 0.5})});
    put(none, {"n:flat", band(reading.certainty, {0.01, 0.5})});
    put(none, {"n:longest", band(reading.longest_sentence, {8, 15, 25, 40})});
    put(none, {"n:longwords", band(reading.long_word_share, {0.01, 0.06, 0.12})});

    // features that show, alone and with the patient's state
    static thread_local std::vector<Part> and_offers;
    and_offers.clear();
    for (const Offer offer : moment.offers) and_offers.emplace_back("&o:", name_of(offer));
    language::FeatureSet done;
    for (const language::Mark& mark : reading.marks) {
        // what a case added to the lexicon (its topics and facts) is no matter of the rubric
        if (mark.feature >= lexicon.feature_count() || done.test(mark.feature) || lexicon.is_of_patients(mark.feature)) continue;
        done.set(mark.feature);
        const Part feature(lexicon.feature_key(mark.feature), "f:", lexicon.feature_name(mark.feature));
        put(mark.span, feature);
        put(mark.span, feature, and_mode);
        put(mark.span, feature, and_heat);
        for (const Part& and_offer : and_offers) put(mark.span, feature, and_offer);
    }
    for (const Found& found : indicators) {
        const Part indicator("i:", found.indicator->id);
        put(found.span, indicator);
        put(found.span, indicator, and_mode);
    }

    // words, pairs of neighbours, and how a sentence begins; words and pairs each once
    Met met(reading.text.tokens.size() * 2);
    for (std::size_t t = 0; t < reading.text.tokens.size(); ++t) {
        const language::Token& token = reading.text.tokens[t];
        const std::string_view word = reading.text.word(t);
        const std::uint64_t key = fnv1a(word, fnv1a("w:"));
        if (met.first_time(key)) {
            const Part said(key, "w:", word);
            put(token.span, said);
            put(token.span, said, and_mode);
        }
        const bool first = t == 0 || reading.text.tokens[t - 1].sentence != token.sentence;
        if (first) put(token.span, {"s:", word});
        if (t + 1 >= reading.text.tokens.size() || reading.text.tokens[t + 1].sentence != token.sentence) continue;
        const std::string_view next = reading.text.word(t + 1);
        const std::uint64_t pair = fnv1a(next, fnv1a(" ", key));
        if (met.first_time(pair)) put.words({token.span.start, reading.text.tokens[t + 1].span.end}, pair, "w:", {word, next});
        if (!first || t + 2 >= reading.text.tokens.size() || reading.text.tokens[t + 2].sentence != token.sentence) continue;
        const std::string_view third = reading.text.word(t + 2);
        std::uint64_t three = fnv1a(word, fnv1a("s:"));
        for (const std::string_view w : {next, third}) three = fnv1a(w, fnv1a(" ", three));
        put.words({token.span.start, reading.text.tokens[t + 2].span.end}, three, "s:", {word, next, third});
    }

    // what the patient's words show
    if (moment.patient != nullptr) {
        const language::Known& known = language::Known::get();
        language::FeatureSet told;
        for (const language::Mark& mark : moment.patient->marks) {
            if (mark.feature >= lexicon.feature_count() || told.test(mark.feature)) continue;
            if (!lexicon.is_of_patients(mark.feature) && mark.feature != known.feeling_word && mark.feature != known.absolute_word && mark.feature != known.group_talk) continue;
            told.set(mark.feature);
            put(none, {"p:", lexicon.feature_name(mark.feature)});
        }
    }
    for (const Move move : moment.moves_before) put(none, {"b:", name_of(move)});
}

}  // namespace stance::rubric
