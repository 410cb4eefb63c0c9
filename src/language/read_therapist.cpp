#include "language/reading.hpp"

#include "base/hash.hpp"
#include "language/acts.hpp"
#include "language/clauses.hpp"

#include <algorithm>
#include <iterator>

namespace stance::language {

namespace {

/// Works through one turn, sentence by sentence.
class Reader : private Clauses {
  public:
    Reader(const Lexicon& lexicon, std::string_view text, std::string_view said_before)
        : Clauses(lexicon, Known::get()), said_before_(said_before) {
        r_.text = lexicon.tokenise(text);
        lexicon.find(r_.text, r_.marks, &known_.of_patients);
        r_.by_sentence.resize(r_.text.sentences.size());
        asked_ = find_questions(lexicon, r_.text);
        drop_what_is_not_meant();
        for (const Mark& mark : r_.marks) note(mark);
    }

    TherapistReading run() {
        measure();
        questions();
        echo();
        moves();
        if (r_.moves.empty()) add(Move::other, whole(), 1);
        find_acts(lexicon_, r_);
        std::stable_sort(r_.marks.begin(), r_.marks.end(), [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
        return std::move(r_);
    }

  private:
    Span whole() const {
        if (r_.text.tokens.empty()) return {0, 0};
        return {r_.text.tokens.front().span.start, r_.text.tokens.back().span.end};
    }

    void note(const Mark& mark) {
        r_.features.set(mark.feature);
        if (mark.sentence < r_.by_sentence.size()) r_.by_sentence[mark.sentence].set(mark.feature);
    }

    void mark(FeatureId feature, Span span, std::size_t sentence) {
        r_.marks.push_back({feature, span, static_cast<std::uint16_t>(sentence)});
        note(r_.marks.back());
    }

    void add(Move move, Span span, double strength, std::size_t sentence = 0) {
        r_.moves.push_back({move, span, strength});
        mark(static_cast<FeatureId>(known_.first_move + static_cast<std::size_t>(move)), span, sentence);
    }

    /// Where a feature shows in a sentence; the sentence itself if nowhere.
    Span span_of(std::size_t sentence, FeatureId feature) const {
        for (const Mark& m : r_.marks)
            if (m.sentence == sentence && m.feature == feature) return m.span;
        return r_.text.sentences[sentence].span;
    }

    /// Leaves out what looks like advice or a brush-off and is none.
    void drop_what_is_not_meant() {
        std::vector<Mark> meant;
        for (const Mark& m : r_.marks) {
            if ((m.feature == known_.advice_phrase || m.feature == known_.homework) && !directs(m)) continue;
            if (m.feature == known_.dismissal && within(m.span, {known_.pause, known_.rewind, known_.slow_grounding, known_.asks_event, known_.concretises})) continue;
            meant.push_back(m);
        }
        r_.marks = std::move(meant);
    }

    void measure() {
        r_.words = static_cast<int>(r_.text.tokens.size());
        std::size_t long_words = 0;
        for (const Span& s : r_.text.folded_spans) long_words += s.end - s.start > 9;
        if (r_.words > 0) r_.long_word_share = static_cast<double>(long_words) / r_.words;
        for (const Sentence& s : r_.text.sentences)
            r_.longest_sentence = std::max(r_.longest_sentence, static_cast<int>(s.end_token - s.first_token));
    }

    void questions() {
        r_.questions = static_cast<int>(asked_.size());
        is_question_.assign(r_.text.sentences.size(), false);
        for (const Question& q : asked_) {
            is_question_[q.sentence] = true;
            mark(known_.question, q.span, q.sentence);
            add(q.kind == QuestionKind::open ? Move::open_question : Move::closed_question, q.span, 1, q.sentence);
            for (const FeatureId f : {known_.asks_feeling, known_.asks_other_mind, known_.asks_self_mind, known_.asks_between_us, known_.mind_word})
                if (shows(q.sentence, f)) { mark(known_.asks_mind, q.span, q.sentence); break; }
        }
        int statements = 0;
        double hedged = 0, flat = 0;
        for (std::size_t s = 0; s < is_question_.size(); ++s) {
            if (is_question_[s]) continue;
            mark(known_.statement, r_.text.sentences[s].span, s);
            ++statements;
            hedged += shows(s, known_.tentative);
            flat += shows(s, known_.certain) && !shows(s, known_.tentative);
        }
        if (statements > 0) {
            r_.tentativeness = hedged / statements;
            r_.certainty = flat / statements;
        }
    }

    /// Content words taken up from what the patient just said.
    void echo() {
        if (said_before_.empty()) return;
        const Text before = lexicon_.tokenise(said_before_);
        std::vector<std::string_view> heard;
        for (std::size_t t = 0; t < before.tokens.size(); ++t)
            if (before.folded_spans[t].end - before.folded_spans[t].start > 2 && !lexicon_.in_class(before, t, known_.c_content_free)) heard.push_back(stem(before.word(t)));
        std::sort(heard.begin(), heard.end());
        int content = 0, taken = 0;
        for (std::size_t t = 0; t < r_.text.tokens.size(); ++t) {
            if (lexicon_.in_class(r_.text, t, known_.c_content_free)) continue;
            ++content;
            const std::string_view word = r_.text.word(t);
            if (word.size() > 2 && std::binary_search(heard.begin(), heard.end(), stem(word))) {
                ++taken;
                mark(known_.echo, r_.text.tokens[t].span, r_.text.tokens[t].sentence);
            }
        }
        if (content > 0) r_.echo = static_cast<double>(taken) / content;
        taken_up_ = taken;
    }

    static std::string_view stem(std::string_view word) {
        for (const std::string_view ending : {"'s", "ing", "ed", "es", "s", "ly"})
            if (word.size() > ending.size() + 3 && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
        return word;
    }

    /// In a turn that mainly informs or advises at length, "you" belongs to the lecture: only what
    /// takes up the patient's words or names a feeling is giving back.
    void drop_reflections_in_lectures() {
        const bool lectures = std::any_of(r_.moves.begin(), r_.moves.end(), [](const MoveMark& m) {
            return (m.move == Move::information || m.move == Move::advice) && m.strength > 0.4;
        });
        if (!lectures || r_.words < 25) return;
        const auto weak = [](const MoveMark& m) { return m.move == Move::reflection && m.strength < 1; };
        std::erase_if(r_.moves, weak);
        if (r_.has(Move::reflection)) return;
        const auto reflection = static_cast<FeatureId>(known_.first_move + static_cast<std::size_t>(Move::reflection));
        std::erase_if(r_.marks, [&](const Mark& m) { return m.feature == reflection; });
        r_.features.reset(reflection);
        for (FeatureSet& f : r_.by_sentence) f.reset(reflection);
    }

    /// Whether a sentence says that a feeling makes sense, and not "when you're alone", "you're angry
    /// with me" or that one is sorry for what one did oneself.
    bool validates(std::size_t s) const {
        if (shows(s, known_.owns_mistake)) return false;
        return std::any_of(r_.marks.begin(), r_.marks.end(), [&](const Mark& m) {
            if (m.feature != known_.validation_phrase || m.sentence != s) return false;
            const Sentence& sentence = r_.text.sentences[s];
            for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
                const Span at = r_.text.tokens[t].span;
                const std::string_view word = r_.text.word(t);
                const std::string_view next = t + 1 < sentence.end_token ? r_.text.word(t + 1) : std::string_view{};
                if (t + 1 < sentence.end_token && r_.text.tokens[t + 1].span.start == m.span.start && (word == "when" || word == "whenever" || word == "if" || word == "whether" || word == "while")) return false;
                if (at.start >= m.span.end && (word == "with" || word == "at") && next == "me") return false;
            }
            return true;
        });
    }

    void moves() {
        const bool asks_by_form = std::any_of(asked_.begin(), asked_.end(), [](const Question& q) { return q.by_form; });
        for (std::size_t s = 0; s < r_.text.sentences.size(); ++s) {
            const Sentence& sentence = r_.text.sentences[s];
            const int length = static_cast<int>(sentence.end_token - sentence.first_token);
            const bool question = is_question_[s];
            const bool negated = shows(s, known_.negated_advice);
            const std::size_t made_before = r_.moves.size();

            if (shows(s, known_.safety_phrase) && (question || length < 25)) add(Move::safety_check, span_of(s, known_.safety_phrase), 1, s);
            if (shows(s, known_.apology_phrase) && !shows(s, known_.pseudo_apology)) add(Move::apology, span_of(s, known_.apology_phrase), shows(s, known_.owns_mistake) ? 1 : 0.5, s);
            if (shows(s, known_.pause) || shows(s, known_.rewind)) add(Move::pause_or_rewind, span_of(s, shows(s, known_.rewind) ? known_.rewind : known_.pause), shows(s, known_.rewind) ? 1 : 0.7, s);
            if (shows(s, known_.relationship_phrase) || shows(s, known_.transference)) add(Move::relationship_talk, span_of(s, shows(s, known_.relationship_phrase) ? known_.relationship_phrase : known_.transference), 1, s);
            if (shows(s, known_.own_feeling) || shows(s, known_.self_disclosure_phrase)) add(Move::self_disclosure, span_of(s, shows(s, known_.own_feeling) ? known_.own_feeling : known_.self_disclosure_phrase), shows(s, known_.own_feeling) ? 1 : 0.6, s);
            if (shows(s, known_.praise_phrase) && !(question && length > 14)) add(Move::praise, span_of(s, known_.praise_phrase), 1, s);
            const bool advises = !negated && (shows(s, known_.advice_phrase) || (shows(s, known_.homework) && !question));
            if (advises) add(Move::advice, span_of(s, shows(s, known_.advice_phrase) ? known_.advice_phrase : known_.homework), 1, s);
            const bool interprets = !question && shows(s, known_.interpretation_phrase) && (words_of_class(s, known_.c_you) > 0 || shows(s, known_.transference));
            if (interprets) {
                add(Move::interpretation, span_of(s, known_.interpretation_phrase), shows(s, known_.tentative) ? 0.6 : 1, s);
                if (!shows(s, known_.tentative)) mark(known_.asserts_mind, sentence.span, s);
            }
            const bool informs = !question && !advises && shows(s, known_.information_phrase) && length > 5 && tells_fact(s) && !held_out_as_theirs(s);
            if (informs) add(Move::information, span_of(s, known_.information_phrase), 1, s);
            const bool contradicts = shows(s, known_.contradiction) || (shows(s, known_.leading_question) && question) || shows(s, known_.sneer);
            const bool surprises = (shows(s, known_.surprise_halt) && question) || shows(s, known_.contrast);
            if (contradicts || surprises) {
                const FeatureId why = shows(s, known_.contradiction) ? known_.contradiction : shows(s, known_.leading_question) && question ? known_.leading_question : shows(s, known_.sneer) ? known_.sneer : shows(s, known_.contrast) ? known_.contrast : known_.surprise_halt;
                add(Move::challenge, span_of(s, why), contradicts ? 1 : 0.6, s);
            }
            if (validates(s)) add(Move::validation, span_of(s, known_.validation_phrase), shows(s, known_.validation_formula) ? 0.4 : 1, s);
            if (shows(s, known_.small_talk_phrase) || shows(s, known_.greeting)) add(Move::small_talk, span_of(s, shows(s, known_.small_talk_phrase) ? known_.small_talk_phrase : known_.greeting), 1, s);

            if (advises || interprets || informs) continue;
            // a statement about the patient with a question mark ("So you went back?") gives back too
            if (question && !is_statement_in_form(s)) continue;
            const bool polite = shows(s, known_.thanks) || shows(s, known_.greeting) || shows(s, known_.goodbye) || shows(s, known_.small_talk_phrase);
            if (polite || is_only_filler(s)) continue;
            // "a Tuesday would be fine" is the therapist's own view, unless it takes up a feeling
            if (shows(s, known_.verdict) && !begins_with_you(s) && !held_out_as_theirs(s) && !shows(s, known_.feeling_word) && !shows(s, known_.echo)) continue;
            // "yes, he might have" answers
            if (length <= 6 && lexicon_.in_class(r_.text, sentence.end_token - 1, known_.c_aux)) continue;
            const bool heard = says_what_was_heard(s), us = begins_with_us(s) && !heard;
            const bool takes_up = shows(s, known_.echo);
            const bool theirs = held_out_as_theirs(s), sums_up = led_by_so(s);
            // "that is why I asked about your sleep" is about the asking
            const bool of_the_therapist = words_of_class(s, known_.c_self) > 0 && !heard && !theirs && !takes_up && !begins_with_you(s);
            const bool about_patient = says_you(s) && !us && !of_the_therapist;
            const bool feels = shows(s, known_.feeling_word), framed = shows(s, known_.reflection_frame) || sums_up;
            const bool nothing_else = r_.moves.size() == made_before;
            const bool is_directing = shows(s, known_.directs_you) && !theirs && !(begins_with_so(s) && takes_up);
            if (is_directing || (led_by(s, "but") && !feels && !takes_up)) {
                const bool conditional = content_start(s) < sentence.end_token && r_.text.word(content_start(s)) == "if" && !shows(s, known_.permission);
                if (is_directing && length > 9 && !question && nothing_else && (!us || conditional)) add(Move::information, sentence.span, 0.5, s);
                continue;
            }
            if (about_patient && length >= 3 && (framed || feels || takes_up || begins_with_you(s))) {
                add(Move::reflection, sentence.span, takes_up || feels ? 1 : 0.7, s);
            } else if (takes_up && length >= (asks_by_form ? 5 : 2) && length <= 14 && !us && nothing_else) {
                add(Move::reflection, sentence.span, 0.8, s);
            } else if ((theirs || sums_up) && !question && length >= 3 && length <= 25 && !us && words_of_class(s, known_.c_self) == 0 && nothing_else) {
                add(Move::reflection, sentence.span, 0.6, s);
            } else if (!question && nothing_else && !us && length >= 3 && length <= 20 && words_of_class(s, known_.c_self) == 0) {
                mark(known_.plain_statement, sentence.span, s);
                // "and then the nights" goes on with what was being given back
                if (!about_patient && length > 10 && !led_by(s, "and") && !led_by(s, "or")) add(Move::information, sentence.span, 0.5, s);
            } else if (!question && !about_patient && !takes_up && length > 10 && words_of_class(s, known_.c_self) == 0 && nothing_else) {
                add(Move::information, sentence.span, 0.5, s);
            }
        }
        drop_reflections_in_lectures();
        // one mark a move: the strongest, first among equals
        std::stable_sort(r_.moves.begin(), r_.moves.end(), [](const MoveMark& a, const MoveMark& b) {
            return a.move != b.move ? a.move < b.move : a.strength > b.strength;
        });
    }

    std::string_view said_before_;
    std::vector<bool> is_question_;
    int taken_up_ = 0;
};

}  // namespace

bool TherapistReading::has(Move move) const {
    return std::any_of(moves.begin(), moves.end(), [&](const MoveMark& m) { return m.move == move; });
}

bool TherapistReading::has(Act act) const {
    return std::any_of(acts.begin(), acts.end(), [&](const ActMark& m) { return m.act == act; });
}

WordSet words_of(const TherapistReading& reading) {
    WordSet words;
    for (std::size_t t = 0; t < reading.text.tokens.size(); ++t) words.push_back(fnv1a(reading.text.word(t)));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool is_same_again(const WordSet& a, const WordSet& b) {
    if (a.size() <= 2 || b.size() <= 2) return false;
    WordSet both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 5 * both.size() >= 4 * (a.size() + b.size() - both.size());
}

TherapistReading read_therapist(const Lexicon& lexicon, std::string_view text, std::string_view said_before) {
    return Reader(lexicon, text, said_before).run();
}

}  // namespace stance::language
