// Which follow-up a turn asks for: what is asked on about the line that was just said.
#include "patient/follow_up.hpp"

#include "language/features.hpp"
#include "language/question_kind.hpp"
#include "patient/meant.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

namespace stance::patient {

namespace {

using language::Known;
using language::QuestionKind;
using language::TherapistReading;

/// How many lines back a question may ask on by some word of the line; further back it has to name
/// what the follow-up and the line are about, and nothing else.
constexpr int lines_back = 4;
/// What a follow-up gains by its words in the question, by words of its line, and loses by other
/// things the question names, by lines said since, and where another kind was asked.
constexpr double felt_as_harm = 0.7;  ///< strength from which blame is answered as blame
constexpr int by_word = 10, by_name = 2, by_shared = 4, by_foreign = 3, by_age = 2, by_person = 3;

/// What a question of one kind loses with an answer to another kind, or nothing if it cannot have it.
struct Kinship {
    int loss = 0;
    bool with_word = false;           ///< only where one of its words is in the question
    bool with_name = false;           ///< only where one that names something is, and nothing else is named
};
std::optional<Kinship> kinship(QuestionKind asked, QuestionKind answered) {
    using K = QuestionKind;
    if (asked == answered) return Kinship{};
    const auto is = [&](K a, K b) { return asked == a && answered == b; };
    if (is(K::what, K::meaning) || is(K::meaning, K::what)) return Kinship{1, true};
    if (is(K::when, K::how_much) || is(K::how_much, K::when)) return Kinship{1, true};
    if (is(K::either, K::yes_no) || is(K::yes_no, K::either)) return Kinship{1, true};
    if (is(K::why, K::mind)) return Kinship{1, true};
    if (is(K::what, K::how) || is(K::how, K::what) || is(K::what, K::mind) || is(K::mind, K::what) || is(K::mind, K::yes_no) || is(K::yes_no, K::mind) || is(K::feeling, K::yes_no) || is(K::yes_no, K::feeling) ||
        is(K::either, K::feeling) || is(K::either, K::mind) || is(K::what, K::who) || is(K::feeling, K::what) || is(K::what, K::feeling) || is(K::mind, K::why) || is(K::feeling, K::why))
        return Kinship{2, true};
    if (is(K::how, K::feeling)) return Kinship{1, false};
    // "is she going to wait" may be answered with how long she can
    if (asked == K::yes_no || asked == K::what || asked == K::how || asked == K::either) return Kinship{4, true, true};
    return {};
}

/// A question, taken apart.
struct Asked {
    QuestionKind kind = QuestionKind::what;
    std::vector<std::string> words, names;   ///< compared words; those that name something
    bool you = false, he = false, she = false, they = false;  ///< whom it asks about: the first person in it
    bool present = false;                    ///< about this room and this hour
    std::size_t sentence = 0;
};

bool among_these(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Whether a compared word says what a question is about; "take", "time" and the like stand in any.
bool tells(const std::string& word) {
    return names_something(word) && !among_these(word, {"tak", "giv", "mak", "com", "tim", "whol", "plac", "nam", "liv", "us", "leav", "someth", "anyth", "els", "everyth", "everyon", "noth", "minut", "whil", "sur", "week", "year", "bad", "point", "cas", "cours", "abl", "lik", "sam", "min", "believ", "wasn", "entir", "littl", "quit", "happen"});
}

bool is_person(const std::string& word) { return word.front() == '@' && word != the_doing; }

bool among(const std::vector<std::string>& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return same_but_for_a_slip(w, word); });
}

Asked take_apart(const TherapistReading& heard, const language::AskedQuestion& question) {
    Asked out;
    out.kind = question.kind;
    out.sentence = question.sentence;
    out.words = compared_words(heard.text, question.sentence);
    for (const std::string& w : out.words)
        if (tells(w)) out.names.push_back(w);
    const auto& sentence = heard.text.sentences[question.sentence];
    bool found = false, me = false, helped = false;
    for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
        const std::string_view w = heard.text.word(t);
        const std::string_view next = t + 1 < sentence.end_token ? heard.text.word(t + 1) : std::string_view{};
        // "do you think she was angry" asks about her
        const bool thinks = among_these(next, {"think", "imagine", "know", "remember", "reckon", "suppose", "believe"});
        // the second "do" of "what do you do" is what is asked for
        if (w == "doing" || w == "done" || (helped && w == "do")) out.words.emplace_back(the_doing);
        helped = helped || among_these(w, {"do", "did", "does", "would", "could", "can", "should", "will", "to", "d'you"});
        // "what did you think I was thinking", "was she cross with me", and not "can you tell me"
        const std::string_view before = t > sentence.first_token ? heard.text.word(t - 1) : std::string_view{};
        me = me || (w == "i" && !among_these(before, {"can", "may", "could", "if", "do", "and"}) && !among_these(next, {"wonder", "mean", "guess", "suppose", "think"})) || w == "i'm" ||
             (w == "me" && !among_these(before, {"tell", "help", "let", "show", "remind", "give"}));
        bool* who = w == "you" && !thinks ? &out.you : w == "he" || w == "him" ? &out.he : w == "she" || w == "her" ? &out.she : w == "they" || w == "them" ? &out.they : nullptr;
        if (who && !found) found = *who = true;
        out.present = out.present || me || among_these(w, {"today", "here", "together", "tonight"});
    }
    if (me) out.words.emplace_back(the_therapist);
    // "You said you stood outside. Why?"
    if (out.names.empty() && question.sentence > 0 && sentence.end_token - sentence.first_token <= 4)
        for (std::string& w : compared_words(heard.text, question.sentence - 1))
            if (tells(w)) out.words.push_back(std::move(w));
    return out;
}

/// Whom an answer speaks of.
struct Speaks { bool i = false, he = false, she = false, they = false; };
Speaks speaks_of(const language::Text& text) {
    Speaks out;
    for (std::size_t t = 0; t < text.tokens.size(); ++t) {
        const std::string_view w = text.word(t);
        out.i = out.i || w == "i" || w == "me" || w == "my" || w == "we" || w == "us" || w == "our" || w.starts_with("i'") || w.starts_with("we'") || w == "myself" || w == "mine";
        out.they = out.they || w == "they" || w == "them" || w == "their" || w.starts_with("they'");
    }
    out.he = speaks_of_him(text);
    out.she = speaks_of_her(text);
    return out;
}

class Search {
  public:
    Search(const CaseIndex& index, const TherapistReading& heard, bool does_more, bool between_us, const std::function<bool(LineNumber)>& usable)
        : index_(index), heard_(heard), does_more_(does_more), between_us_(between_us), usable_(usable) {}

    void look_at(const Asked& asked, LineNumber parent, int age) {
        const IndexedLine& line = index_.line(parent);
        for (const IndexedFollowUp& f : line.follow_ups)
            if (usable_(f.line)) weigh(asked, line, f, age);
    }

    std::optional<AskedOn> best;

  private:
    void weigh(const Asked& asked, const IndexedLine& line, const IndexedFollowUp& f, int age) {
        const auto kin = kinship(asked.kind, f.asks);
        if (!kin) return;
        const IndexedLine& answer = index_.line(f.line);
        if (between_us_ && !(among(f.words, the_therapist) && among(asked.words, the_therapist))) return;
        // persons among its words say whom it is about, and alone make no match
        const bool only_persons = std::all_of(f.words.begin(), f.words.end(), is_person);
        bool word = false, name = false, whom = false;
        for (const std::string& w : asked.words) {
            if (!among(f.words, w)) continue;
            whom = whom || is_person(w);
            word = word || only_persons || !is_person(w);
            name = name || tells(w);
        }
        const bool bare = f.words.empty();
        if (!bare && !word) return;
        if (bare && (kin->with_word || (asked.present && f.asks == QuestionKind::feeling))) return;
        int shared = 0, foreign = 0;
        for (const std::string& w : asked.names) {
            if (among(f.words, w)) continue;
            if (among(line.words, w) || among(answer.words, w)) ++shared;
            else if (!stands_for_what_was_named(asked, line, w)) ++foreign;
            else if (bare && !of_mind(f.asks)) return;
        }
        if (bare && !of_mind(f.asks) && (does_something_else(asked, line) || (f.asks == QuestionKind::what && among(asked.words, "happen")))) return;
        foreign += names_another_topic(asked, line);
        const bool near = word ? foreign <= shared + (name ? 1 : 0) : foreign == 0 || (shared > 0 && foreign < shared);
        if (kin->with_name && (!(name && foreign == 0) || among(asked.words, "happen"))) return;
        // right after a word or two between (a greeting's answer), what is asked in so many words may still be meant
        const bool just_before = age == 1 && word && kin->loss == 0 && foreign == 0;
        if (!near || (age > 0 && shared == 0 && !name && !just_before) || (age >= lines_back && !(foreign == 0 && shared + (name ? 1 : 0) >= 2)) || (does_more_ && !word && shared == 0)) return;
        int person = 0;
        if (!right_person(asked, line, answer, name, person)) return;
        if (!only_persons && std::any_of(f.words.begin(), f.words.end(), is_person)) person += whom ? by_person : -by_person;
        const int points = (word ? by_word : 0) + (name ? by_name : 0) + by_shared * shared - by_foreign * foreign - by_age * std::min(age, lines_back) - kin->loss + person;
        if (best && points <= points_) return;
        points_ = points;
        best = AskedOn{f.line, foreign == 0 && (word || shared > 0)};
    }

    static bool of_mind(QuestionKind kind) { return kind == QuestionKind::feeling || kind == QuestionKind::mind; }

    /// "Why did you come" is not "why" after a line in which nobody comes.
    static bool does_something_else(const Asked& asked, const IndexedLine& line) {
        return std::any_of(asked.words.begin(), asked.words.end(), [&](const std::string& w) {
            if (tells(w) || std::string_view("?.@~!").find(w.front()) != std::string_view::npos) return false;
            if (among_these(w, {"do", "happen", "think", "feel", "mean", "like", "lik", "tim", "someth", "anyth", "whol", "minut", "week", "sam", "els", "understand", "exactli", "about", "kind", "sort", "time", "way", "moment", "day", "first", "own", "part", "much", "long", "often", "mani", "old"})) return false;
            return !among(line.words, w);
        });
    }

    /// Asked what she did, nobody is told what he did; and asked what he did himself, what others did
    /// is no answer.
    bool right_person(const Asked& asked, const IndexedLine& line, const IndexedLine& answer, bool name, int& points) const {
        const Speaks of = speaks_of(language::Lexicon::english().tokenise(answer.line->say));
        if (asked.she && !of.she && of.he && !line.of_her) return false;
        if (asked.he && !of.he && of.she && !line.of_him) return false;
        if (asked.you && !of.i && (of.he || of.she) && !name) return false;
        if (asked.you) points += of.i ? by_person : 0;
        if (asked.she) points += of.she ? by_person : of.i ? -by_person : 0;
        if (asked.he) points += of.he ? by_person : of.i ? -by_person : 0;
        if (asked.they) points += of.they ? by_person : 0;
        return true;
    }

    /// "Your wife" stands for Sioned, where the line is about her or names her.
    bool stands_for_what_was_named(const Asked& asked, const IndexedLine& line, const std::string& word) const {
        return std::any_of(heard_.marks.begin(), heard_.marks.end(), [&](const language::Mark& m) {
            return m.sentence == asked.sentence && of_line(line, m.feature) && has_word(m.span, word);
        });
    }

    int names_another_topic(const Asked& asked, const IndexedLine& line) const {
        bool own = false, other = false;
        for (const language::Mark& m : heard_.marks) {
            if (m.sentence != asked.sentence) continue;
            for (std::size_t t = 0; t < index_.topic_features.size(); ++t)
                if (index_.topic_features[t] == m.feature) (of_line(line, m.feature) ? own : other) = true;
        }
        return other && !own ? 1 : 0;
    }

    bool of_line(const IndexedLine& line, language::FeatureId feature) const {
        const auto is = [&](std::size_t t) { return index_.topic_features[t] == feature; };
        return (line.topic >= 0 && is(static_cast<std::size_t>(line.topic))) || std::any_of(line.topics_named.begin(), line.topics_named.end(), is);
    }

    bool has_word(const Span& span, const std::string& word) const {
        for (std::size_t t = 0; t < heard_.text.tokens.size(); ++t) {
            const Span at = heard_.text.tokens[t].span;
            if (at.start < span.start || span.end < at.end) continue;
            const std::vector<std::string> compared = compared_words(heard_.text.word(t));
            if (!compared.empty() && compared.front() == word) return true;
        }
        return false;
    }

    const CaseIndex& index_;
    const TherapistReading& heard_;
    const bool does_more_, between_us_;  ///< the turn does something else as well; it asks about patient and therapist
    const std::function<bool(LineNumber)>& usable_;
    int points_ = 0;
};

}  // namespace

std::optional<AskedOn> asked_on(const CaseIndex& index, const State& state, const TherapistReading& heard, const std::vector<language::ActMark>& acts, const std::function<bool(LineNumber)>& usable) {
    // these are met for what they do, or have answers of their own
    for (const Act act : {Act::insults, Act::checks_safety, Act::checks_understanding, Act::rewinds, Act::owns_mistake})
        if (lists(acts, act)) return {};
    if (std::any_of(acts.begin(), acts.end(), [](const language::ActMark& m) { return (m.act == Act::blames || m.act == Act::dismisses) && m.strength >= felt_as_harm; })) return {};
    std::vector<language::AskedQuestion> questions = language::questions_of(heard);
    if (questions.empty()) return {};
    std::vector<LineNumber> parents;
    for (auto id = state.said.rbegin(); id != state.said.rend(); ++id) {
        const LineNumber* said = index.find(*id);
        if (!said) continue;
        const LineNumber parent = index.line(*said).asked_about.value_or(*said);
        const Place place = index.line(parent).place;
        if (place == Place::always || place == Place::no_answer || place == Place::ending) continue;
        if (std::find(parents.begin(), parents.end(), parent) == parents.end()) parents.push_back(parent);
    }
    const bool does_more = lists(acts, Act::apologises) || lists(acts, Act::praises) || lists(acts, Act::chats);
    Search search(index, heard, does_more, lists(acts, Act::asks_between_us), usable);
    // people answer the question that was asked last
    for (auto q = questions.rbegin(); q != questions.rend() && !search.best; ++q) {
        const Asked asked = take_apart(heard, *q);
        for (std::size_t age = 0; age < parents.size(); ++age) search.look_at(asked, parents[age], static_cast<int>(age));
    }
    return search.best;
}

}  // namespace stance::patient
