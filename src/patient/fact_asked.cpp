// Which fact a turn asks for: by the phrases its author foresaw, else by its words.
#include "language/features.hpp"
#include "patient/choose.hpp"

#include <algorithm>

namespace stance::patient {

namespace {

using language::ActMark;
using language::Known;
using language::TherapistReading;

// A fact whose phrase stands in the question counts at least `phrase_itself` (nearness, as in
// `Wordings`) and more the more of the question that phrase is. "Are you worried" is only a part of
// "are you worried I'll tell your mum": a fact much nearer to all of it may be meant instead.
constexpr int phrase_itself = 70, instead_of_phrase = 8;
constexpr std::uint32_t phrase_whole = 24;
constexpr std::uint32_t part_of_question = 4;  ///< a phrase shorter than one in so many of what is asked
constexpr int near_too = 30;                   ///< has to have other words of the question as well
constexpr int near_without_asking_word = 60;   ///< so has one that leaves out who, when, where or why
constexpr int nothing_left = 12;          ///< taken from a fact all of whose answers were given

bool in_question(const TherapistReading& heard, std::uint16_t sentence) {
    return sentence < heard.by_sentence.size() && heard.by_sentence[sentence].test(Known::get().question);
}

/// Where who, when, where or why stands in the last question, at its beginning.
std::optional<Span> asking_word_of(const TherapistReading& heard) {
    for (std::size_t s = heard.by_sentence.size(); s-- > 0;) {
        if (!in_question(heard, static_cast<std::uint16_t>(s))) continue;
        const auto& sentence = heard.text.sentences[s];
        for (std::size_t t = sentence.first_token; t < std::min<std::size_t>(sentence.end_token, sentence.first_token + 2); ++t) {
            const std::string_view w = heard.text.word(t);
            if (w == "who" || w == "when" || w == "where" || w == "why") return heard.text.tokens[t].span;
        }
        return {};
    }
    return {};
}

}  // namespace

FactAsked fact_asked(const CaseIndex& index, const State& state, const TherapistReading& heard) {
    FactAsked out;
    const auto was_said = [&](LineNumber n) {
        return std::find(state.said.begin(), state.said.end(), index.line(n).line->id) != state.said.end();
    };
    std::uint32_t asking = 0, whole = 0;
    for (std::size_t s = 0; s < heard.by_sentence.size(); ++s) {
        const std::uint32_t length = heard.text.sentences[s].span.end - heard.text.sentences[s].span.start;
        whole += length;
        if (in_question(heard, static_cast<std::uint16_t>(s))) asking += length;
    }
    const std::uint32_t all = asking > 0 ? asking : std::max(1u, whole);
    // "have I got that right?" asks for no fact by the way
    const bool asks_other = heard.has(Act::checks_understanding) || heard.has(Act::checks_safety) || heard.has(Act::asks_between_us) || heard.has(Act::rewinds) || heard.has(Act::pauses);
    // so does a greeting, with its "how was your journey"
    const bool asks_mind = heard.has(Act::greets) || std::any_of(heard.acts.begin(), heard.acts.end(), [](const ActMark& m) {
        return m.strength >= 0.7 && (m.act == Act::asks_feeling || m.act == Act::asks_self_mind || m.act == Act::asks_other_mind || m.act == Act::asks_body);
    });
    const std::vector<int> near = asks_other ? std::vector<int>{} : index.wordings.nearness(heard, state.topic);
    const std::optional<Span> asking_word = asking_word_of(heard);
    std::vector<int> less(index.answers.size(), 0);
    int points = 0;
    for (std::size_t f = 0; f < index.fact_features.size(); ++f) {
        const auto& feature = index.fact_features[f];
        const auto& told = index.said_features[f];
        const bool brings_up = told && heard.features.test(*told);
        const bool shows = brings_up || (feature && heard.features.test(*feature));
        if (!shows && (near.empty() || near[f] == 0)) continue;
        if (std::all_of(index.answers[f].begin(), index.answers[f].end(), was_said)) less[f] = nothing_left;
        if (!shows) continue;
        std::uint32_t length = 0;
        bool has_asking_word = !asking_word;
        for (const language::Mark& m : heard.marks)
            if (feature && m.feature == *feature && asking_word && m.span.start <= asking_word->start && asking_word->end <= m.span.end) has_asking_word = true;
        for (const language::Mark& m : heard.marks)
            if ((feature && m.feature == *feature && in_question(heard, m.sentence)) || (brings_up && m.feature == *told)) length = std::max(length, m.span.end - m.span.start);
        if (length == 0) continue;
        // "do you work" is not "who do you work beside"
        if (!brings_up && !has_asking_word && (near.empty() || near[f] < near_without_asking_word)) continue;
        // "what did you make" is only a part of "what did you make of that, when she opened the window"
        if (!brings_up && length * part_of_question < all && (near.empty() || near[f] < near_too)) continue;
        const int mine = std::max(near.empty() ? 0 : near[f], phrase_itself) + static_cast<int>(phrase_whole * std::min(length, all) / all) - less[f];
        if (mine > points) {
            points = mine;
            out.fact = f;
            out.foreseen = true;
        }
    }
    if (const auto nearest = index.wordings.nearest(near, less, asks_mind); nearest.fact && (!out.fact || nearest.points >= points + instead_of_phrase)) {
        out.foreseen = out.fact == nearest.fact;
        out.fact = nearest.fact;
    }
    // words that are merely near a fact that has been told ask for something else
    if (out.fact && !out.foreseen && std::all_of(index.answers[*out.fact].begin(), index.answers[*out.fact].end(), was_said)) out.fact.reset();
    if (out.fact) out.again = std::any_of(index.answers[*out.fact].begin(), index.answers[*out.fact].end(), was_said);
    return out;
}

}  // namespace stance::patient
