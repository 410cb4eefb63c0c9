#include "rubric/observe.hpp"

#include "language/features.hpp"
#include "rubric/weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stance::rubric {

namespace {

/// Joins the parts of a name, and hashes them without joining.
class Namer {
  public:
    Namer(Observer& observer, bool names) : observer_(observer), names_(names) {}

    template <class... Parts>
    void operator()(Span span, double value, Parts... parts) {
        std::uint64_t key = 0xCBF29CE484222325ULL;
        ((key = key_of(std::string_view(parts), key)), ...);
        if (names_) {
            name_.clear();
            ((name_ += std::string_view(parts)), ...);
        }
        observer_.take({key, span, value}, name_);
    }

  private:
    Observer& observer_;
    bool names_;
    std::string name_;
};

std::string_view band(double value, std::initializer_list<double> edges) {
    static constexpr std::array<std::string_view, 10> names = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    std::size_t i = 0;
    for (const double edge : edges) i += value >= edge;
    return names[std::min<std::size_t>(i, 9)];
}

}  // namespace

void observe(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment,
             const std::vector<Evidence>& indicators, Observer& observer, bool names) {
    const language::Lexicon& lexicon = *rubric.lexicon;
    Namer put(observer, names);
    const std::string_view mode = name_of(moment.mode);
    const std::string_view heat = band(moment.arousal, {3, 5, 7, 8.5});
    const Span none{};

    // the moment itself
    put(none, 1, "m:", mode);
    put(none, 1, "a:", heat);
    put(none, 1, "m:", mode, "&a:", heat);
    for (const Offer offer : moment.offers) put(none, 1, "o:", name_of(offer));

    // the turn as a whole
    const std::string_view words = band(reading.words, {3, 7, 12, 18, 26, 38, 55});
    const std::string_view questions = band(reading.questions, {1, 2, 3});
    const std::string_view echo = band(reading.echo, {0.01, 0.15, 0.35});
    put(none, 1, "n:words", words);
    put(none, 1, "n:words", words, "&a:", heat);
    put(none, 1, "n:words", words, "&q", questions);
    put(none, 1, "n:questions", questions);
    put(none, 1, "n:questions", questions, "&m:", mode);
    put(none, 1, "n:echo", echo);
    put(none, 1, "n:echo", echo, "&q", questions);
    put(none, 1, "n:hedged", band(reading.tentativeness, {0.01, 0.5}));
    put(none, 1, "n:flat", band(reading.certainty, {0.01, 0.5}));
    put(none, 1, "n:longest", band(reading.longest_sentence, {8, 15, 25, 40}));
    put(none, 1, "n:longwords", band(reading.long_word_share, {0.01, 0.06, 0.12}));

    // features that show, alone and with the patient's state
    static thread_local language::FeatureSet done;
    done.reset();
    std::size_t shown_count = 0;
    static thread_local std::vector<const language::Mark*> shown;
    shown.clear();
    for (const language::Mark& mark : reading.marks) {
        // what a case added to the lexicon (its topics and facts) is no matter of the rubric
        if (mark.feature >= lexicon.feature_count() || done.test(mark.feature)) continue;
        const std::string& name = lexicon.feature_name(mark.feature);
        if (name.starts_with("pt_")) continue;
        done.set(mark.feature);
        shown.push_back(&mark);
        ++shown_count;
    }
    for (const language::Mark* mark : shown) {
        const std::string& name = lexicon.feature_name(mark->feature);
        put(mark->span, 1, "f:", name);
        put(mark->span, 1, "f:", name, "&", mode);
        put(mark->span, 1, "f:", name, "&a", heat);
        for (const Offer offer : moment.offers) put(mark->span, 1, "f:", name, "&o:", name_of(offer));
    }
    for (const Evidence& e : indicators) {
        put(e.span, 1, "i:", e.indicator);
        put(e.span, 1, "i:", e.indicator, "&", mode);
    }

    // words, pairs of neighbours; each once
    static thread_local std::vector<std::uint64_t> seen;
    seen.clear();
    const auto once = [&](std::uint64_t key) {
        if (std::find(seen.begin(), seen.end(), key) != seen.end()) return false;
        seen.push_back(key);
        return true;
    };
    for (std::size_t t = 0; t < reading.text.tokens.size(); ++t) {
        const language::Token& token = reading.text.tokens[t];
        const std::string_view word = reading.text.word(t);
        const std::uint64_t key = key_of(word);
        if (once(key)) {
            put(token.span, 1, "w:", word);
            put(token.span, 1, "w:", word, "&", mode);
        }
        const bool first = t == 0 || reading.text.tokens[t - 1].sentence != token.sentence;
        if (first) put(token.span, 1, "s:", word);
        if (t + 1 < reading.text.tokens.size() && reading.text.tokens[t + 1].sentence == token.sentence) {
            const std::string_view next = reading.text.word(t + 1);
            const std::uint64_t pair = key_of(next, key * 31);
            if (once(pair)) put({token.span.start, reading.text.tokens[t + 1].span.end}, 1, "w:", word, " ", next);
            if (first && t + 2 < reading.text.tokens.size() && reading.text.tokens[t + 2].sentence == token.sentence)
                put({token.span.start, reading.text.tokens[t + 2].span.end}, 1, "s:", word, " ", next, " ", reading.text.word(t + 2));
        }
    }

    // what the patient's words show
    if (moment.patient != nullptr) {
        static thread_local language::FeatureSet told;
        told.reset();
        for (const language::Mark& mark : moment.patient->marks) {
            if (mark.feature >= lexicon.feature_count() || told.test(mark.feature)) continue;
            const std::string& name = lexicon.feature_name(mark.feature);
            if (!name.starts_with("pt_") && name != "feeling_word" && name != "absolute_word" && name != "group_talk") continue;
            told.set(mark.feature);
            put(none, 1, "p:", name);
        }
    }
    for (const Move move : moment.moves_before) put(none, 1, "b:", name_of(move));
}

}  // namespace stance::rubric
