#include "language/questions.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace stance::language {

namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 13> contracted_wh = {"why'd", "what's", "whats", "what're", "what'd", "how's", "hows",
                                                            "how'd",  "why's", "who's",   "where's", "wheres", "when's"};
constexpr std::array<std::string_view, 10> counting = {"many", "much", "long", "often", "old", "far", "big", "tall", "frequently", "likely"};
constexpr std::array<std::string_view, 14> circumstance = {"time", "day", "date", "dose", "year", "school", "age", "month", "colour", "number", "brand", "medication", "tablet", "tablets"};
/// After these a "what" or "how" belongs to a statement: "I know what happened".
constexpr std::array<std::string_view, 49> not_asking_before = {
    "figure", "out", "decide", "wonder", "learn", "share", "discuss", "consider", "show",
    "know", "knew", "knows", "see", "understand", "that's", "thats", "is", "was", "of", "about", "exactly", "sure",
    "remember", "imagine", "tell", "tells", "telling", "with", "to", "on", "from", "for", "by", "than", "in", "like", "said", "say", "saying", "explain",
    "matter", "notice", "hear", "into", "at", "are", "be", "this", "it's"};
constexpr std::array<std::string_view, 5> you_words = {"you", "u", "ya", "your", "yourself"};
constexpr std::array<std::string_view, 20> inverted_subjects = {"you", "u", "ya", "he", "she", "they", "it", "that", "there", "your",
                                                                "i", "we", "this", "these", "those", "any", "anyone", "anybody", "anything", "his"};
constexpr std::array<std::string_view, 24> asking_aux = {"do", "does", "did", "are", "is", "was", "were", "have", "has", "can", "could", "would", "will",
                                                         "don't", "didn't", "doesn't", "isn't", "aren't", "haven't", "wasn't", "shall", "should", "am", "may"};
/// A request in the form of a closed question that invites telling: "can you tell me more".
constexpr std::array<std::string_view, 14> telling = {"tell", "describe", "say", "explain", "walk", "talk", "share", "help", "give",
                                                      "fill", "repeat", "expand", "elaborate", "mind"};

// Where no punctuation was typed, a question may begin in the middle of the run of words. Word
// order still shows it: English puts an auxiliary before its subject almost only to ask.

/// After these a new clause begins.
constexpr std::array<std::string_view, 17> joining = {"and", "but", "so", "or", "ok", "okay", "um", "uh", "er", "well", "oh", "yeah", "now", "because", "hey", "alright", "also"};
/// Subjects that a statement seldom has right after "do", "does" or "did".
constexpr std::array<std::string_view, 11> asked_persons = {"you", "u", "ya", "they", "he", "she", "we", "i", "any", "anyone", "anybody"};
/// What follows "can you", "would you" in a request.
constexpr std::array<std::string_view, 21> requested = {"tell", "say", "describe", "think", "see", "imagine", "explain", "help", "give", "share", "show", "remember",
                                                        "like", "be", "mind", "want", "consider", "feel", "notice", "picture", "find"};
/// What follows "have you" when it asks.
constexpr std::array<std::string_view, 16> asked_of_the_past = {"ever", "been", "had", "thought", "noticed", "considered", "tried", "found", "talked", "felt", "used", "got", "told", "seen", "heard", "done"};
/// What follows "is that" or "is it" when it asks.
constexpr std::array<std::string_view, 12> asked_of_that = {"right", "correct", "fair", "okay", "ok", "true", "something", "possible", "because", "hard", "like", "about"};
/// At the very end: "you left then, right".
constexpr std::array<std::string_view, 4> tags = {"right", "huh", "correct", "eh"};

class Finder {
  public:
    Finder(const Lexicon& lexicon, const Text& text) : lexicon_(lexicon), text_(text), known_(Known::get()) {}

    std::vector<Question> run() {
        for (std::size_t s = 0; s < text_.sentences.size(); ++s) sentence(s);
        return std::move(found_);
    }

  private:
    std::string_view word(std::size_t t) const { return t < end_ ? text_.word(t) : std::string_view{}; }
    bool in(std::size_t t, std::uint16_t c) const { return t < end_ && lexicon_.in_class(text_, t, c); }

    /// A place where a clause can begin: the sentence, after a break, after fillers.
    bool clause_start(std::size_t t) const {
        while (t > first_) {
            if (text_.tokens[t].after_break) return true;
            if (!in(t - 1, known_.c_filler)) return false;
            --t;
        }
        return true;
    }

    /// "How about we fetch her in", "why don't we sit by the window", "what if I left": a yes will do.
    bool proposes(std::size_t t) const {
        const std::string_view w = word(t), next = word(t + 1), third = word(t + 2);
        const bool person = third == "we" || third == "you" || third == "i" || third == "u" || third == "they" || third == "he" || third == "she";
        if ((w == "how" || w == "what") && next == "about") return third == "we" || (person && in(t + 3, known_.c_mind_verb) == false && t + 3 < end_ && third != "he" && third != "she" && third != "they");
        if (w == "what" && next == "if") return person;
        return w == "why" && (next == "don't" || next == "dont") && (third == "we" || third == "i");
    }

    /// Where a clause begins though nothing was typed to mark it.
    bool clause_joined(std::size_t t) const { return clause_start(t) || one_of(word(t - 1), joining); }

    /// An auxiliary before its subject in the middle of an unmarked run of words.
    bool asks_mid_run(std::size_t t) const {
        const std::string_view w = word(t), next = word(t + 1), third = word(t + 2);
        const bool subject_before = in(t - 1, known_.c_self) || in(t - 1, known_.c_you) || in(t - 1, known_.c_other) || in(t - 1, known_.c_we) || in(t - 1, known_.c_aux) || in(t - 1, known_.c_wh) ||
                                    one_of(word(t - 1), std::array<std::string_view, 10>{"it", "that", "this", "there", "so", "as", "than", "not", "to", "neither"});
        const bool object_before = one_of(word(t - 1), std::array<std::string_view, 4>{"them", "him", "me", "us"});
        if (subject_before && !object_before) return false;
        const bool you = one_of(next, you_words) && next != "your";
        if (w == "do" || w == "does" || w == "did") return one_of(next, asked_persons);
        if (w == "can" || w == "could" || w == "would" || w == "will") return you && one_of(third, requested);
        if (w == "have") return you && one_of(third, asked_of_the_past);
        if (next == "there" && (w == "is" || w == "are" || w == "was" || w == "were")) return !in(t + 2, known_.c_aux);
        if ((next == "that" || next == "it") && (w == "is" || w == "was")) return one_of(third, asked_of_that);
        return false;
    }

    /// Whether only fillers and joining words ("so", "and", "ok") stand before this word.
    bool leads_or_joins(std::size_t t) const {
        // "in what bed you sleep", "with who you live"
        if (t > first_ && in(t, known_.c_wh) && one_of(word(t - 1), std::array<std::string_view, 8>{"in", "at", "from", "to", "with", "on", "since", "for"})) --t;
        while (t > first_ && (in(t - 1, known_.c_filler) || one_of(word(t - 1), joining))) --t;
        return t == first_;
    }

    /// "what you feel", "why she ask about bins", "how many time you call", typed in haste or in a
    /// second language: the sentence begins with the asking word and has the order of a statement,
    /// and no second verb after its own makes a statement of it ("what you said makes sense").
    bool asks_without_auxiliary(std::size_t t) const {
        const std::string_view w = word(t), next = word(t + 1), third = word(t + 2);
        const std::size_t length = end_ - t;
        // ", why they stopped": after a break only what no relative clause begins with
        const bool after = t > first_ && text_.tokens[t].after_break && (w == "why" || w == "how" || w == "what") && length <= 7 && (one_of(next, spoken_of) || one_of(next, whose));
        if (length < 2 || length > 16 || in(t + 1, known_.c_self) || !(leads_or_joins(t) || after)) return false;
        const bool counted = counts(t);
        const bool subject = one_of(next, spoken_of) || one_of(next, whose);
        if (w == "why") {
            if (next == "not" || next == "yes" || next == "bother") return false;
        } else if (w == "how") {
            // "how awful", "how it must have hurt"
            if (next == "it" && (third == "must" || in(t + 2, known_.c_aux))) return false;
            if (!counted && !subject && (length < 3 || in(t + 1, known_.c_feeling) || one_of(next, exclaimed) || in(t + 1, known_.c_filler))) return false;
        } else if (w == "what" || w == "which") {
            if (next == "a" || next == "an" || next == "about" || next == "ever" || (length < 3 && !subject && !one_of(next, done_plainly))) return false;
        } else if (w == "who") {
            if (length < 3 && !subject && !one_of(next, done_plainly)) return false;
        } else if (w == "where" || w == "when") {
            if (!subject || length > (w == "when" ? 5u : 7u)) return false;
        } else return false;
        // the clause's own verb stands right after its subject
        const std::size_t own = t + (counted || one_of(next, whose) || ((w == "what" || w == "which") && !subject) ? 4 : 3);
        for (std::size_t k = t + 1; k < end_; ++k) {
            if (text_.tokens[k].after_break && k > t + 1) {
                // "where you put the letter, nobody would look"; "why she ask about bins, what was the reason"
                if (w == "where" || w == "when") return false;
                break;
            }
            if (k >= own && one_of(word(k), makes_a_statement) && !in(k - 1, known_.c_wh) && word(k - 1) != "that" && !one_of(word(k - 1), spoken_of)) return false;
        }
        return true;
    }
    static constexpr std::array<std::string_view, 22> exclaimed = {"hard", "difficult", "painful", "lovely", "nice", "good", "brave", "funny", "strange", "odd", "interesting", "tiring", "cruel", "unfair", "wonderful", "kind", "sweet", "brilliant", "true", "exhausting", "wonderfully", "very"};
    static constexpr std::array<std::string_view, 8> spoken_of = {"you", "u", "ya", "he", "she", "they", "it", "people"};
    static constexpr std::array<std::string_view, 8> whose = {"your", "his", "her", "their", "the", "this", "that", "my"};
    /// Verbs of "what happen with wife", "who help you": no ending and no auxiliary.
    static constexpr std::array<std::string_view, 20> done_plainly = {"happen", "make", "help", "tell", "say", "give", "change", "bring", "come", "go", "start", "stop", "cause", "look", "live", "know", "see", "think", "want", "call"};
    static constexpr std::array<std::string_view, 22> makes_a_statement = {"is", "was", "are", "were", "isn't", "wasn't", "makes", "made", "matters", "sounds", "seems", "means", "must", "shows", "tells", "counts", "helps", "i'm", "that's", "it's", "hurts", "depends"};

    void add(QuestionKind kind, std::size_t from, std::size_t to) {
        found_.push_back({kind, {text_.tokens[from].span.start, text_.tokens[std::min(to, end_) - 1].span.end},
                          static_cast<std::uint16_t>(sentence_), true});
    }

    /// "I'd like to understand what she said", "you haven't told me how it began": 1 where it stands.
    std::size_t asks_to_know(std::size_t t) const {
        const std::string_view w = word(t);
        std::size_t k = t + 1;
        if (w == "understand" || w == "know" || w == "hear") {
            if (t < first_ + 3 || word(t - 1) != "to" || !one_of(word(t - 2), std::array<std::string_view, 4>{"like", "love", "want", "need"}) || !in(t - 3, known_.c_self)) return 0;
        } else if (w == "said" || w == "told" || w == "mentioned") {
            if (t < first_ + 2 || !one_of(word(t - 1), std::array<std::string_view, 6>{"haven't", "havent", "not", "you've", "youve", "never"})) return 0;
            if ((word(t - 1) == "you've" || word(t - 1) == "youve") && (word(t - 2) != "think" || t < first_ + 4 || !one_of(word(t - 3), std::array<std::string_view, 3>{"don't", "dont", "not"}))) return 0;
            if (word(t - 1) != "you've" && word(t - 1) != "youve" && !one_of(word(t - 2), std::array<std::string_view, 4>{"you", "you've", "have", "u"})) return 0;
            if (word(k) == "me") ++k;
        } else return 0;
        while (k < end_ && one_of(word(k), std::array<std::string_view, 6>{"more", "a", "bit", "about", "much", "anything"})) ++k;
        return in(k, known_.c_wh) || word(k - 1) == "about" ? 1 : 0;
    }

    /// Length of an invitation to tell that stands here, or 0.
    std::size_t invitation(std::size_t t) const {
        const std::string_view a = word(t), b = word(t + 1), c = word(t + 2);
        if (a == "tell" && b == "me") return one_of(c, not_told_) || (c.empty() && !leads(t)) ? 0 : 2;
        if (a == "tell" && b == "about") return 2;
        if ((a == "walk" || a == "talk" || a == "take") && b == "me" && (c == "through" || c == "into" || c == "back" || c == "there" || c == "to")) return 3;
        if (a == "say" && (b == "more" || b == "a" || b == "some")) return c == "prayer" ? 0 : 2;
        if (a == "describe" && !in(t + 1, known_.c_aux)) return 1;
        if (a == "help" && b == "me" && (c == "understand" || c == "see" || c == "get" || c == "picture" || c == "with")) return 3;
        if (a == "give" && b == "me" && (c == "an" || c == "a" || c == "one" || c == "the")) return 3;
        if (a == "teach" && b == "me") return 2;
        return 0;
    }
    static constexpr std::array<std::string_view, 4> not_told_ = {"off", "if", "that", "lies"};

    void sentence(std::size_t s) {
        const Sentence& here = text_.sentences[s];
        sentence_ = s;
        first_ = here.first_token;
        end_ = here.end_token;
        const std::size_t before = found_.size();
        bool has_wh = false;
        for (std::size_t t = first_; t < end_; ++t) {
            if (in(t, known_.c_wh)) has_wh = true;
            if (const std::size_t next = question_at(t); next > t) t = next;
        }
        // "... or?" leaves the answer open, and so does "anything else?"
        const bool trails_off = end_ - first_ > 3 && word(end_ - 1) == "or";
        for (std::size_t q = before; q < found_.size(); ++q)
            if (trails_off || asks_for_anything()) found_[q].kind = QuestionKind::open;
        if (!here.question_mark) {
            if (found_.size() > before) return;
            if ((end_ - first_ >= 4 && trails_off) || (end_ > first_ + 1 && ends_open())) add(QuestionKind::open, first_, end_);
            else tail_tag(end_);
            return;
        }
        if (found_.size() > before) return;
        // a mark and no word order that asks: the whole sentence is the question
        const bool last_is_wh = end_ > first_ && in(end_ - 1, known_.c_wh);
        const bool first_is_wh = has_wh && wh_leads();
        add(first_is_wh || last_is_wh || trails_off || asks_for_anything() ? QuestionKind::open : QuestionKind::closed, first_, end_);
        found_.back().by_form = first_is_wh || last_is_wh || asks_for_anything();
    }

    /// "Anything else?", "is there anything you would add?", "have you had any thoughts about it",
    /// "..., any other ways?": a yes in form, but only a yes that goes on to tell will do.
    bool asks_for_anything() const {
        for (std::size_t t = first_; t < end_; ++t)
            if ((t == first_ || text_.tokens[t].after_break || leads(t)) && anything_at(t)) return true;
        return ends_open();
    }

    bool anything_at(std::size_t t) const {
        while (t < end_ && in(t, known_.c_filler)) ++t;
        if (in(t, known_.c_aux) && word(t + 1) == "there") t += word(t + 2) == "been" ? 3 : 2;
        else if ((word(t) == "do" || word(t) == "did" || word(t) == "have") && one_of(word(t + 1), you_words)) t += one_of(word(t + 2), std::array<std::string_view, 3>{"have", "had", "given"}) ? 3 : 2;
        else if ((word(t) == "can" || word(t) == "could") && one_of(word(t + 1), you_words) && word(t + 2) == "think" && word(t + 3) == "of") t += 4;
        if (word(t) == "anything") return true;
        if (word(t) != "any") return false;
        for (std::size_t k = t + 1; k < std::min(end_, t + 5); ++k)
            if (one_of(word(k), std::array<std::string_view, 16>{"other", "else", "thoughts", "thought", "questions", "ideas", "concerns", "things", "times", "ways", "way", "reasons", "reason", "situations", "moments", "parts"})) return true;
        return false;
    }

    /// Whether the first word that is no filler asks.
    bool wh_leads() const {
        std::size_t t = first_;
        while (t < end_ && in(t, known_.c_filler)) ++t;
        return in(t, known_.c_wh) && word(t) != "when" && !counts(t) && !in(t + 1, known_.c_self);
    }

    /// Whether only fillers stand before this word in its sentence.
    bool leads(std::size_t t) const {
        while (t > first_ && in(t - 1, known_.c_filler)) --t;
        return t == first_;
    }

    bool asked_subject(std::size_t t) const {
        return in(t, known_.c_subject) || one_of(word(t), std::array<std::string_view, 6>{"some", "any", "all", "most", "a", "an"});
    }

    bool counts(std::size_t t) const {
        return (word(t) == "how" && one_of(word(t + 1), counting)) ||
               ((word(t) == "what" || word(t) == "which") && one_of(word(t + 1), circumstance));
    }

    /// "... anything else", "... what else", "... any other thoughts": asks without a verb.
    bool ends_open() const {
        const std::string_view a = word(end_ - 2), b = word(end_ - 1);
        if (b == "else" && (a == "anything" || a == "what" || a == "who" || a == "how")) return true;
        const std::size_t any = end_ - (a == "any" ? 2u : 3u);
        return (b == "thoughts" || b == "ideas") && word(any) == "any" && (any == first_ || clause_joined(any));
    }

    void tail_tag(std::size_t end) {
        if (end - first_ < 3) return;
        const std::string_view a = word(end - 2), b = word(end - 1);
        // "is that right" has its own word order; "that's right" and "all right" ask nothing
        if (end - first_ > 3 && one_of(b, tags) && !in(end - 2, known_.c_filler) && !one_of(a, std::array<std::string_view, 11>{"all", "that's", "thats", "the", "is", "are", "be", "was", "a", "you're", "quite"})) {
            add(QuestionKind::closed, end - 1, end);
            return;
        }
        const bool negative = a.size() > 3 && (a.ends_with("n't") || a.ends_with("nt") || a == "innit");
        if (negative && in(end - 2, known_.c_aux) && (b == "it" || b == "you" || b == "he" || b == "she" || b == "they" || b == "i" || b == "u" || b == "we"))
            add(QuestionKind::closed, end - 2, end);
    }

    /// Adds the question that begins at this word; the last word looked at, or t.
    std::size_t question_at(std::size_t t) {
        if (!in(t, known_.c_wh) && !in(t, known_.c_aux) && !in(t, known_.c_asks_start)) return t;
        const bool marked = text_.sentences[sentence_].question_mark;
        const std::string_view w = word(t);
        if (const std::size_t n = invitation(t); n > 0 && (clause_start(t) || polite_before(t))) {
            add(QuestionKind::open, t, end_);
            return end_;
        }
        if (const std::size_t asked = asks_to_know(t); asked > 0) {
            add(QuestionKind::open, t, end_);
            return end_;
        }
        // "I wonder what ...", "I'm curious how ...", "wondering if ..."
        if ((w == "wonder" || w == "wondering" || w == "curious" || w == "interested") && t + 1 < end_) {
            std::size_t k = t + 1;
            while (k < end_ && (word(k) == "about" || word(k) == "to" || word(k) == "know" || word(k) == "in" || word(k) == "hear" || word(k) == "just")) ++k;
            if (in(k, known_.c_wh)) { add(counts(k) ? QuestionKind::closed : QuestionKind::open, t, end_); return end_; }
            // "I wonder if ..." only offers a thought, unless the voice goes up
            if (word(k) == "if" || word(k) == "whether") {
                if (!marked) return end_;
                add(QuestionKind::closed, t, end_);
                return end_;
            }
            // "I wonder, hearing of the goat and the fence, how you slept"
            if (text_.tokens[k < end_ ? k : t].after_break)
                for (std::size_t far = k; far < std::min(end_, k + 8); ++far) {
                    if (word(far) == "if" || word(far) == "whether") break;
                    if (in(far, known_.c_wh)) { add(QuestionKind::open, t, end_); return end_; }
                }
            return t;
        }
        // "I don't know what you made of the letter?"
        if (marked && w == "know" && in(t + 1, known_.c_wh) && in(t + 2, known_.c_you) && t > first_ && (word(t - 1) == "don't" || word(t - 1) == "dont" || word(t - 1) == "not")) {
            add(QuestionKind::open, t + 1, end_);
            return end_;
        }
        if (proposes(t) && (marked ? clause_start(t) : clause_joined(t))) {
            add(QuestionKind::closed, t, end_);
            return std::min(end_, t + 3);
        }
        if (in(t, known_.c_wh)) {
            const bool blocked = t > first_ && !text_.tokens[t].after_break && one_of(word(t - 1), not_asking_before);
            const bool contracted = one_of(w, contracted_wh);
            std::size_t verb = t + 1;
            if (counts(t)) verb = t + 2;
            // "which half hour was", "what kind of day was", "how bad did it get": up to four words
            bool inverted = contracted;
            const bool starts = marked ? clause_start(t) : clause_joined(t);
            if (!inverted)
                for (std::size_t k = verb; k < std::min(end_, verb + (marked || starts ? 4u : w == "how" ? 2u : 1u)); ++k) {
                    if (in(k, known_.c_you) || in(k, known_.c_self)) break;
                    if (in(k, known_.c_aux)) { inverted = in(k + 1, known_.c_subject) || k == verb || marked; break; }
                }
            if (contracted && (word(t + 1) == "more" || word(t + 1) == "up")) inverted = w != "what's" || word(t + 1) != "more";
            const bool verb_follows = in(t + 1, known_.c_wh_verb) && (w == "what" || w == "who" || w == "how" || w == "which");
            // "what I hear is ..." begins a statement
            const bool asks = inverted || verb_follows || (marked && clause_start(t) && !in(t + 1, known_.c_self));
            const bool when_clause = (w == "when" || w == "where") && !in(t + 1, known_.c_aux) && !contracted;
            // "..., which is why it matters" and "people who are tired" add to a statement
            const bool relative = ((w == "which" && (in(t + 1, known_.c_aux) || !marked)) || (w == "who" && !marked && in(t + 1, known_.c_aux))) && !leads(t) && !in(t + 2, known_.c_you);
            // "... and what was left of the cake" is a thing, not a question
            const bool thing = !marked && !leads(t) && ((w == "what" && in(t + 1, known_.c_aux) && !asked_subject(t + 2)) ||
                                                        (contracted && !asked_subject(t + 1) && word(t + 1) != "going" && word(t + 1) != "happening"));
            const bool mid_run = inverted && !contracted && ((in(t + 1, known_.c_aux) && asked_subject(t + 2)) || (w == "how" && in(t + 2, known_.c_aux) && asked_subject(t + 3)));
            if (asks && !blocked && !when_clause && !relative && !thing && (marked || starts || mid_run)) {
                add(counts(t) ? QuestionKind::closed : QuestionKind::open, t, end_);
                // another question may follow in the same unpunctuated stretch
                return std::min(end_, t + 3);
            }
            if (!marked && !asks && asks_without_auxiliary(t)) {
                add(counts(t) || w == "when" || w == "where" ? QuestionKind::closed : QuestionKind::open, t, end_);
                return end_;
            }
            return t;
        }
        if (one_of(w, asking_aux) && one_of(word(t + 1), inverted_subjects)) {
            const bool you = one_of(word(t + 1), you_words);
            const bool after_wh = t > first_ && in(t - 1, known_.c_wh);
            const bool after_subject = t > first_ && (in(t - 1, known_.c_self) || in(t - 1, known_.c_you) || in(t - 1, known_.c_other) || word(t - 1) == "it" || word(t - 1) == "that" || word(t - 1) == "so" );
            const bool starts = marked ? clause_start(t) : clause_joined(t);
            const bool asks_here = !marked && !after_wh && t > first_ && asks_mid_run(t);
            if (asks_here || (!after_wh && ((marked && (starts || you)) || (starts && (you || !in(t + 1, known_.c_wh))) || (you && !after_subject && word(t) != "can" && word(t) != "could" && word(t) != "would" && word(t) != "will" && word(t) != "have")))) {
                const bool asks_to_tell = (w == "can" || w == "could" || w == "would" || w == "will") && you && tells(t + 2);
                add(asks_to_tell ? QuestionKind::open : QuestionKind::closed, t, end_);
                return std::min(end_, t + 2);
            }
        }
        return t;
    }

    bool tells(std::size_t t) const {
        for (std::size_t k = t; k < std::min(end_, t + 3); ++k)
            if (one_of(word(k), telling)) return true;
        return word(t) == "think" && word(t + 1) == "of";
    }

    /// "can you", "could you", "would you", "want to", "maybe you could" before an invitation.
    bool polite_before(std::size_t t) const {
        if (t == first_) return false;
        const std::string_view before = word(t - 1);
        if (one_of(before, you_words)) return t > first_ + 1 && (in(t - 2, known_.c_aux) || in(t - 2, known_.c_filler) || word(t - 2) == "if");
        return before == "to" || before == "just" || before == "please";
    }

    const Lexicon& lexicon_;
    const Text& text_;
    const Known& known_;
    std::vector<Question> found_;
    std::size_t sentence_ = 0, first_ = 0, end_ = 0;
};

}  // namespace

std::vector<Question> find_questions(const Lexicon& lexicon, const Text& text) { return Finder(lexicon, text).run(); }

}  // namespace stance::language
