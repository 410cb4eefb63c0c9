#include "language/acts.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <string>

namespace stance::language {

namespace {

/// Whether the typed words look like no language: keys struck at random.
bool is_nonsense(const Lexicon& lexicon, const TherapistReading& r) {
    if (r.text.tokens.empty()) return false;
    std::size_t strange = 0;
    for (std::size_t t = 0; t < r.text.tokens.size(); ++t) {
        const std::string_view word = r.text.word(t);
        if (r.text.tokens[t].word != unknown_word) continue;
        std::size_t vowels = 0, run = 0, longest_run = 0, letters = 0;
        char last = 0;
        std::size_t same = 1, most_same = 1;
        for (const char c : word) {
            const bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
            const bool digit = c >= '0' && c <= '9';
            letters += !digit;
            vowels += vowel;
            run = vowel || digit ? 0 : run + 1;
            longest_run = std::max(longest_run, run);
            same = c == last ? same + 1 : 1;
            most_same = std::max(most_same, same);
            last = c;
        }
        if (letters >= 4 && (vowels == 0 || longest_run >= 5 || most_same >= 4)) ++strange;
    }
    (void)lexicon;
    return strange * 2 > r.text.tokens.size();
}

}  // namespace

void find_acts(const Lexicon& lexicon, TherapistReading& r) {
    const Known& k = Known::get();
    const auto shows = [&](FeatureId f) { return r.features.test(f); };
    const auto first = [&](FeatureId f) -> Span {
        for (const Mark& m : r.marks) if (m.feature == f) return m.span;
        return {};
    };
    const auto add = [&](Act act, Span span, double strength) { r.acts.push_back({act, span, strength}); };
    const Span whole = r.text.tokens.empty() ? Span{} : Span{r.text.tokens.front().span.start, r.text.tokens.back().span.end};

    bool only_silence = r.text.tokens.empty();
    if (!only_silence && r.words <= 4)
        for (std::size_t t = 0; t < r.text.tokens.size(); ++t) {
            const std::string_view w = r.text.word(t);
            if (w == "silence" || w == "silent" || w == "pause" || w == "nods" || w == "waits") only_silence = true;
        }
    if (only_silence) {
        add(Act::silence, whole, 1);
        return;
    }
    if (is_nonsense(lexicon, r)) {
        add(Act::nonsense, whole, 1);
        return;
    }
    if (shows(k.insult)) add(Act::insults, first(k.insult), r.words <= 8 ? 1 : 0.7);
    if (shows(k.minimal) && r.words <= 4) {
        add(Act::minimal, whole, 1);
        return;
    }
    if (shows(k.off_topic) && !shows(k.feeling_word)) add(Act::off_topic, first(k.off_topic), 0.9);

    const double softness = 1 - 0.3 * r.certainty;
    for (std::size_t s = 0; s < r.by_sentence.size(); ++s) {
        const FeatureSet& f = r.by_sentence[s];
        if (!f.test(k.question)) continue;
        const auto at = [&](FeatureId id) -> Span {
            for (const Mark& m : r.marks) if (m.feature == id && m.sentence == s) return m.span;
            return r.text.sentences[s].span;
        };
        bool aimed = false;
        const auto ask = [&](Act act, FeatureId id, double strength) {
            if (f.test(id)) { add(act, at(id), strength); aimed = true; }
        };
        if (f.test(k.safety_phrase)) { add(Act::checks_safety, at(k.safety_phrase), 1); aimed = true; }
        ask(Act::checks_understanding, k.checks_understanding, 0.9);
        ask(Act::asks_between_us, k.asks_between_us, 0.9);
        ask(Act::asks_body, k.asks_body, 0.85);
        ask(Act::asks_other_mind, k.asks_other_mind, 0.9);
        ask(Act::asks_feeling, k.asks_feeling, 0.9 * softness);
        ask(Act::asks_event, k.asks_event, 0.8);
        ask(Act::asks_self_mind, k.asks_self_mind, 0.75);
        if (!aimed && f.test(k.fact_question)) { add(Act::asks_fact, at(k.fact_question), 0.8); aimed = true; }
        if (!aimed) {
            const bool open = f.test(k.open_question);
            add(open && f.test(k.mind_word) ? Act::asks_self_mind : open ? Act::asks_event : Act::asks_fact, r.text.sentences[s].span, open ? 0.6 : 0.5);
        }
    }
    if (shows(k.checks_understanding) && !r.has(Act::checks_understanding)) add(Act::checks_understanding, first(k.checks_understanding), 0.7);

    for (const MoveMark& m : r.moves) {
        switch (m.move) {
            case Move::validation: add(Act::validates, m.span, m.strength * (shows(k.contradiction) ? 0.6 : 1)); break;
            case Move::reflection: add(Act::reflects, m.span, 0.8 * m.strength); break;
            case Move::advice: add(Act::advises, m.span, m.strength); break;
            case Move::information: add(Act::informs, m.span, 0.7 * m.strength); break;
            case Move::interpretation: add(Act::interprets, m.span, 0.95 * m.strength); break;
            case Move::challenge: add(Act::challenges, m.span, 0.85 * m.strength); break;
            case Move::self_disclosure: add(Act::discloses, m.span, 0.7 * m.strength); break;
            case Move::praise: add(Act::praises, m.span, 0.8 * m.strength); break;
            case Move::apology: add(Act::apologises, m.span, 0.8 * m.strength); break;
            case Move::pause_or_rewind: add(shows(k.rewind) ? Act::rewinds : Act::pauses, m.span, 0.8 * m.strength); break;
            case Move::relationship_talk: add(Act::speaks_of_us, m.span, 0.7 * m.strength); break;
            case Move::safety_check: if (!r.has(Act::checks_safety)) add(Act::checks_safety, m.span, 1); break;
            case Move::small_talk: add(shows(k.greeting) ? Act::greets : Act::chats, m.span, 0.6); break;
            case Move::open_question: case Move::closed_question: case Move::other: break;
        }
    }
    if (shows(k.owns_mistake)) add(Act::owns_mistake, first(k.owns_mistake), 0.95);
    if (shows(k.reassurance)) add(Act::reassures, first(k.reassurance), 0.9);
    if (shows(k.blame) || shows(k.sneer)) add(Act::blames, first(shows(k.blame) ? k.blame : k.sneer), 0.95);
    else if (shows(k.blaming_question)) {
        // "why wouldn't you ring her" may only be clumsy; "why do you always" and "how could you" are not
        const Span asked = first(k.blaming_question);
        const auto in_it = [&](std::string_view word) {
            for (std::size_t t = 0; t < r.text.tokens.size(); ++t)
                if (r.text.tokens[t].span.start >= asked.start && r.text.tokens[t].span.end <= asked.end && r.text.word(t) == word) return true;
            return false;
        };
        const bool plain_why = in_it("why") && !shows(k.absolute_word) && !in_it("just") && !in_it("even") && !in_it("still");
        add(Act::blames, asked, plain_why ? 0.4 : 0.95);
    }
    if (shows(k.dismissal)) add(Act::dismisses, first(k.dismissal), 0.95);
    if (shows(k.sets_limit)) add(Act::sets_limit, first(k.sets_limit), 0.8);
    if (shows(k.goodbye) && r.words <= 25) add(Act::says_goodbye, first(k.goodbye), 0.85);
    if (shows(k.thanks) && r.words <= 8) add(Act::thanks, first(k.thanks), 0.6);

    std::stable_sort(r.acts.begin(), r.acts.end(), [](const ActMark& a, const ActMark& b) { return a.strength > b.strength; });
    std::vector<ActMark> once;
    for (const ActMark& a : r.acts)
        if (std::none_of(once.begin(), once.end(), [&](const ActMark& o) { return o.act == a.act; })) once.push_back(a);
    r.acts = std::move(once);
    if (r.acts.empty()) add(r.words <= 3 ? Act::minimal : Act::reflects, whole, 0.4);
}

}  // namespace stance::language
