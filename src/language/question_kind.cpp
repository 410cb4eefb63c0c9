// What kind of answer a question wants, by its asking word and what is asked about.
#include "language/question_kind.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace stance::language {

namespace {

using Words = std::vector<std::string_view>;

bool asks(const TherapistReading& r, std::size_t sentence) {
    return sentence < r.by_sentence.size() && r.by_sentence[sentence].test(Known::get().question);
}

Words words_of_sentence(const Text& text, std::size_t s) {
    Words out;
    for (std::size_t t = text.sentences[s].first_token; t < text.sentences[s].end_token; ++t) out.push_back(text.word(t));
    return out;
}

bool is(std::string_view w, std::string_view asking) {
    return w.starts_with(asking) && (w.size() == asking.size() || w.substr(asking.size()) == "'s" || w.substr(asking.size()) == "s" || w.substr(asking.size()) == "'d" || w.substr(asking.size()) == "'re");
}

bool has(const Words& words, std::string_view a, std::string_view b) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (words[i] == a && words[i + 1] == b) return true;
    return false;
}

/// "is it your mum or everybody", and not "or not", "or something".
bool offers_a_choice(const Words& words) {
    static const std::set<std::string_view> no_choice = {"not", "no", "something", "anything", "so", "whatever", "what", "how", "else", "two", "three", "why", "did", "do", "was", "is", "are", "were"};
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (words[i] == "or" && (!no_choice.contains(words[i + 1]) || (i + 2 < words.size() && words[i + 2] == "else"))) return true;
    return false;
}

/// The asking word that a question turns on: the first, since "what do you do when he shouts" asks
/// what and not when. After "when he shouts" at the beginning it is the next one.
std::size_t asking_word(const Words& words) {
    static const std::set<std::string_view> persons = {"you", "he", "she", "they", "it", "we", "i", "that", "this", "your", "his", "her", "their", "the", "a", "somebody", "someone", "people", "everybody", "everyone", "mum", "dad"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view w = words[i];
        // "when he shouts" and "where you live" lead to what is asked, at the beginning or in the middle
        const bool leads = (w == "when" || w == "where" || w == "who") && i + 1 < words.size() && persons.contains(words[i + 1]) && (w != "who" || i > 0);
        if (leads && std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), [](std::string_view before) { return before == "do" || before == "did" || before == "does" || before == "is" || before == "was" || before == "are" || before == "were" || before == "would" || before == "can"; })) continue;
        if (leads && w == "when" && i + 4 < words.size() &&
            std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i) + 2, words.end(), [](std::string_view later) { return is(later, "what") || is(later, "how") || is(later, "who") || is(later, "where") || later == "why" || later == "did" || later == "do"; }))
            continue;
        for (const std::string_view asking : {"who", "whose", "whom", "when", "where", "why", "how", "what", "which"})
            if (is(w, asking)) return i;
    }
    return words.size();
}

/// The act that the words of one sentence do most strongly, of those that ask.
bool asks_of(const TherapistReading& r, std::size_t sentence, std::initializer_list<Act> acts) {
    const Span s = r.text.sentences[sentence].span;
    return std::any_of(r.acts.begin(), r.acts.end(), [&](const ActMark& m) {
        return m.strength >= 0.5 && m.span.start < s.end && s.start < m.span.end && std::find(acts.begin(), acts.end(), m.act) != acts.end();
    });
}

QuestionKind kind_of(const TherapistReading& r, std::size_t sentence) {
    const Words words = words_of_sentence(r.text, sentence);
    const std::size_t at = asking_word(words);
    const std::string_view w = at < words.size() ? words[at] : std::string_view{};
    const std::string_view next = at + 1 < words.size() ? words[at + 1] : std::string_view{};
    const bool asks_of_mind = asks_of(r, sentence, {Act::asks_other_mind}), asks_of_self = asks_of(r, sentence, {Act::asks_feeling, Act::asks_body}) ||
               (asks_of(r, sentence, {Act::asks_self_mind}) && std::none_of(words.begin(), words.end(), [](std::string_view x) { return x == "say" || x == "said" || x == "tell" || x == "told" || x == "done"; }));

    if (at < words.size() && asks_of(r, sentence, {Act::asks_body})) return QuestionKind::feeling;
    if (w == "why" || has(words, "how", "come") || has(words, "what", "for") || has(words, "what", "made") || has(words, "what", "makes") || has(words, "what", "brings") || has(words, "what", "brought") || has(words, "what", "stops") || has(words, "what", "stopped") || has(words, "what", "reason")) return QuestionKind::why;
    if (is(w, "how") && (next == "long" || next == "old" || next == "many" || next == "much" || next == "often" || next == "far" || next == "big" || next == "late" || next == "early")) return QuestionKind::how_much;
    if (is(w, "what") && (next == "age" || next == "number")) return QuestionKind::how_much;
    if (is(w, "who") || is(w, "whose") || w == "whom") return QuestionKind::who;
    if (offers_a_choice(words)) return QuestionKind::either;
    if (is(w, "when") || (is(w, "what") && (next == "time" || next == "day" || next == "year" || next == "month"))) return QuestionKind::when;
    if (w == "which" && (next == "day" || next == "year" || next == "month" || next == "week")) return QuestionKind::when;
    if (is(w, "where") || ((w == "which" || w == "what") && (next == "room" || next == "town" || next == "street" || next == "place" || next == "hospital" || next == "school" || next == "country"))) return QuestionKind::where;
    // "more of what?", and "what do you mean"
    if (is(w, "what") && (at + 1 == words.size() || std::find(words.begin(), words.end(), "mean") != words.end() || std::find(words.begin(), words.end(), "meaning") != words.end() || std::find(words.begin(), words.end(), "means") != words.end())) return QuestionKind::meaning;
    if (std::find(words.begin(), words.end(), "mean") != words.end() && at == words.size()) return QuestionKind::meaning;
    // "what is Leah like" wants her described, "what was it like" a feeling
    static const std::set<std::string_view> no_person = {"it", "that", "this", "things", "life", "being", "talking", "telling", "saying", "hearing", "sitting", "there"};
    if (is(w, "what") && (next == "is" || next == "was" || w == "what's") && words.back() == "like" && words.size() >= at + 3 && words.size() <= at + 5 && !no_person.contains(w == "what's" ? next : words[at + 2])) return QuestionKind::what;
    if (asks_of_mind) return QuestionKind::mind;
    if (at < words.size() && asks_of_self) return QuestionKind::feeling;
    if (is(w, "how")) return QuestionKind::how;
    if (is(w, "what") || w == "which") return QuestionKind::what;
    // "tell me about the night in Diss", "can you describe that feeling"
    const auto to_tell = [](std::string_view x) { return x == "tell" || x == "describe" || x == "explain"; };
    const bool asks_kindly = words.size() > 2 && (words[0] == "can" || words[0] == "could" || words[0] == "would" || words[0] == "will") && words[1] == "you" && to_tell(words[2]);
    if (at == words.size() && asks_kindly && asks_of_self) return QuestionKind::feeling;
    if (at == words.size() && !words.empty() && (to_tell(words.front()) || asks_kindly)) return QuestionKind::what;
    return QuestionKind::yes_no;
}

}  // namespace

std::vector<AskedQuestion> questions_of(const TherapistReading& r) {
    std::vector<AskedQuestion> out;
    for (std::size_t s = 0; s < r.by_sentence.size(); ++s)
        if (asks(r, s)) out.push_back({kind_of(r, s), s});
    return out;
}

std::optional<QuestionKind> kind_of_question(const TherapistReading& r) {
    for (std::size_t s = r.by_sentence.size(); s-- > 0;)
        if (asks(r, s)) return kind_of(r, s);
    return {};
}

}  // namespace stance::language
