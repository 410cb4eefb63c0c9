#pragma once
#include "language/features.hpp"
#include "language/questions.hpp"
#include "language/reading.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace stance::language {

/// How the sentences of a therapist's turn are built: what they begin with, whom they speak to,
/// whose words they hold out. For the reader of therapist turns, which works on the same reading.
class Clauses {
  protected:
    Clauses(const Lexicon& lexicon, const Known& known) : lexicon_(lexicon), known_(known) {}

    bool shows(std::size_t sentence, FeatureId feature) const { return r_.by_sentence[sentence].test(feature); }

    /// Number of the token that begins at this byte, or of the next one.
    std::size_t token_at(std::uint32_t start) const {
        const auto& tokens = r_.text.tokens;
        return static_cast<std::size_t>(std::lower_bound(tokens.begin(), tokens.end(), start, [](const Token& t, std::uint32_t at) { return t.span.start < at; }) - tokens.begin());
    }

    /// Whether the words are part of a longer mark of one of these features.
    bool within(Span span, std::initializer_list<FeatureId> features) const {
        return std::any_of(r_.marks.begin(), r_.marks.end(), [&](const Mark& m) {
            return m.span.start < span.end && span.start < m.span.end && m.span.end - m.span.start >= span.end - span.start && std::find(features.begin(), features.end(), m.feature) != features.end();
        });
    }

    /// Phrases alone say too much. "Take your time" and "walk me through it" invite; "how did you
    /// manage to stop" asks in passing; "you try to please him" and "if you need to" tell nobody
    /// what to do: a bare verb directs only at the start of a clause, a modal only in a main one.
    bool directs(const Mark& mark) const {
        if (within(mark.span, {known_.pause, known_.rewind, known_.slow_grounding, known_.asks_event, known_.concretises, known_.asks_feeling, known_.asks_body, known_.permission})) return false;
        const std::size_t first = token_at(mark.span.start);
        const bool lone = mark.span.end == r_.text.tokens[first].span.end;
        for (const Question& q : asked_)
            if (q.span.start < mark.span.start && mark.span.end <= q.span.end && (lone || first - token_at(q.span.start) > 4)) return false;
        static constexpr std::array<std::string_view, 31> bare = {"let", "get", "snap", "cheer", "look", "stay", "think", "be", "walk", "stand", "try", "start", "stop", "avoid", "practice", "practise", "keep", "remember", "take", "ask", "tell", "call", "ring", "text", "email", "phone", "confront", "leave", "dump", "ignore", "move"};
        static constexpr std::array<std::string_view, 30> embedding = {"if", "when", "because", "what", "where", "why", "how", "feel", "feels", "felt", "like", "though", "said", "told", "whether", "thought", "believe", "things", "than", "everything", "all", "much", "know", "until", "unless", "something", "anything", "nothing", "ways", "that"};
        const std::string_view word = r_.text.word(first);
        const Sentence& sentence = r_.text.sentences[mark.sentence];
        if (first == sentence.first_token && !lone) return true;
        const std::string_view before = first > sentence.first_token ? r_.text.word(first - 1) : std::string_view{};
        if (std::find(bare.begin(), bare.end(), word) != bare.end()) return first == sentence.first_token || r_.text.tokens[first].after_break || lexicon_.in_class(r_.text, first - 1, known_.c_filler);
        // "knitting is a fine technique" names a remedy; it directs when it speaks to somebody
        if (lone) return says_word_of(mark.sentence, {known_.c_you, known_.c_we, known_.c_self});
        if (word == "you" || word == "u") return std::find(embedding.begin(), embedding.end(), before) == embedding.end();
        return true;
    }

    bool says_word_of(std::size_t sentence, std::initializer_list<std::uint16_t> classes) const {
        return std::any_of(classes.begin(), classes.end(), [&](std::uint16_t c) { return words_of_class(sentence, c) > 0; });
    }

    /// The first word that is no filler, nor "you know" or "I mean" in passing; the end if none.
    std::size_t content_start(std::size_t sentence) const {
        const Sentence& s = r_.text.sentences[sentence];
        std::size_t t = s.first_token;
        while (t < s.end_token) {
            if (lexicon_.in_class(r_.text, t, known_.c_filler)) ++t;
            else if (t + 2 < s.end_token && ((r_.text.word(t) == "you" && r_.text.word(t + 1) == "know") || (r_.text.word(t) == "i" && r_.text.word(t + 1) == "mean"))) t += 2;
            else break;
        }
        return t;
    }

    /// Words of the class at the start of a sentence, after fillers.
    bool begins_with(std::size_t sentence, std::uint16_t word_class) const {
        const std::size_t t = content_start(sentence);
        return t < r_.text.sentences[sentence].end_token && lexicon_.in_class(r_.text, t, word_class);
    }

    /// "So you ...", "it sounds like ...": what follows is offered as the patient's.
    bool begins_with_so(std::size_t sentence) const {
        const Sentence& s = r_.text.sentences[sentence];
        for (std::size_t t = s.first_token; t < std::min<std::size_t>(s.end_token, s.first_token + 4); ++t) {
            const std::string_view w = r_.text.word(t);
            if (w == "so" || w == "sounds" || w == "seems") return true;
        }
        return false;
    }

    /// A question only by its mark: no question word, no verb before its subject.
    bool is_statement_in_form(std::size_t sentence) const {
        const Sentence& s = r_.text.sentences[sentence];
        return s.end_token - content_start(sentence) > 2 && std::none_of(asked_.begin(), asked_.end(), [&](const Question& q) { return q.sentence == sentence && q.by_form; });
    }

    /// "All right.", "Okay, great.", "Got it.": heard, and nothing given back.
    bool is_only_filler(std::size_t sentence) const {
        static constexpr std::array<std::string_view, 14> heard = {"all", "great", "good", "cool", "wow", "fine", "perfect", "awesome", "excellent", "very", "got", "it", "that's", "okay"};
        const Sentence& s = r_.text.sentences[sentence];
        for (std::size_t t = s.first_token; t < s.end_token; ++t)
            if (!lexicon_.in_class(r_.text, t, known_.c_filler) && std::find(heard.begin(), heard.end(), r_.text.word(t)) == heard.end()) return false;
        return true;
    }

    /// Whether the sentence speaks to the patient; "you know" in passing does not.
    bool says_you(std::size_t sentence) const {
        for (std::size_t t = r_.text.sentences[sentence].first_token; t < r_.text.sentences[sentence].end_token; ++t) {
            if (!lexicon_.in_class(r_.text, t, known_.c_you)) continue;
            const bool filler = t + 1 < r_.text.sentences[sentence].end_token && r_.text.word(t) == "you" && r_.text.word(t + 1) == "know" &&
                                (r_.text.tokens[t].after_break || t == r_.text.sentences[sentence].first_token || lexicon_.in_class(r_.text, t - 1, known_.c_filler));
            if (!filler) return true;
        }
        return false;
    }

    /// "I hear that you ...", "my sense is ...", "I get the feeling ...": about the patient all the same.
    bool says_what_was_heard(std::size_t sentence) const {
        for (const Mark& m : r_.marks) {
            if (m.sentence != sentence || m.feature != known_.reflection_frame) continue;
            const std::string_view first = r_.text.word(token_at(m.span.start));
            if (first == "i" || first == "i'm" || first == "my" || first == "im") return true;
        }
        return false;
    }

    /// "It sounds like ...", "so you ...", "you said ...", "I hear ...": whatever follows is held out
    /// as the patient's own, be it a duty or a fact.
    bool held_out_as_theirs(std::size_t sentence) const {
        for (const Mark& m : r_.marks) {
            if (m.sentence != sentence || m.feature != known_.reflection_frame) continue;
            const std::size_t first = token_at(m.span.start);
            for (std::size_t t = first; t < r_.text.sentences[sentence].end_token && r_.text.tokens[t].span.end <= m.span.end; ++t) {
                const std::string_view w = r_.text.word(t);
                for (const std::string_view said : {"sounds", "sound", "seems", "seem", "said", "saying", "mentioned", "told", "described", "hear", "hearing", "feel", "felt", "sense", "feeling", "tried", "noticed"})
                    if (w == said) return true;
            }
        }
        return begins_with_so(sentence) && led_by_so(sentence) && begins_with_you(sentence);
    }

    /// Among the fillers that the sentence begins with.
    bool led_by(std::size_t sentence, std::string_view word) const {
        for (std::size_t t = r_.text.sentences[sentence].first_token; t < content_start(sentence); ++t)
            if (r_.text.word(t) == word) return true;
        return false;
    }

    /// A fact is one where more than a noun says so; "you hide the tablets in a sock" is the patient's.
    bool tells_fact(std::size_t sentence) const {
        for (const Mark& m : r_.marks) {
            if (m.sentence != sentence || m.feature != known_.information_phrase) continue;
            const bool lone = r_.text.tokens[token_at(m.span.start)].span.end == m.span.end;
            if (!lone || !begins_with_you(sentence)) return true;
        }
        return false;
    }

    /// "Okay, so ...": what follows sums up.
    bool led_by_so(std::size_t sentence) const { return led_by(sentence, "so") && content_start(sentence) < r_.text.sentences[sentence].end_token; }

    /// Begins with the therapist, alone or with the patient: "I ...", "let's ...", "we ...".
    bool begins_with_us(std::size_t sentence) const {
        const std::size_t t = content_start(sentence);
        if (t >= r_.text.sentences[sentence].end_token) return false;
        const std::string_view w = r_.text.word(t);
        return lexicon_.in_class(r_.text, t, known_.c_self) || lexicon_.in_class(r_.text, t, known_.c_we) || w == "let" || w == "let's" || w == "lets" || w == "if" || w == "thank" || w == "thanks";
    }

    /// The patient is the subject: "you ...", not "your ...".
    bool begins_with_you(std::size_t sentence) const {
        const std::size_t t = content_start(sentence);
        return begins_with(sentence, known_.c_you) && r_.text.word(t) != "your" && r_.text.word(t) != "yours";
    }

    int words_of_class(std::size_t sentence, std::uint16_t word_class) const {
        int n = 0;
        for (std::size_t t = r_.text.sentences[sentence].first_token; t < r_.text.sentences[sentence].end_token; ++t)
            n += lexicon_.in_class(r_.text, t, word_class);
        return n;
    }

    const Lexicon& lexicon_;
    const Known& known_;
    TherapistReading r_;
    std::vector<Question> asked_;
};

}  // namespace stance::language
