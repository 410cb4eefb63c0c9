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
    if (is(K::what, K::how) || is(K::how, K::what) || is(K::what, K::mind) || is(K::mind, K::what) || is(K::mind, K::yes_no) || is(K::yes_no, K::mind) || is(K::yes_no, K::feeling) ||
        is(K::either, K::feeling) || is(K::either, K::mind) || is(K::what, K::feeling) || is(K::mind, K::why))
        return Kinship{2, true};
    if (is(K::how, K::feeling)) return Kinship{1, false};
    // "is she going to wait" may be answered with how long she can
    if (asked == K::yes_no || asked == K::either || ((asked == K::what || asked == K::how) && answered == K::yes_no)) return Kinship{4, true, true};
    return {};
}

bool among_these(std::string_view word, std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Whether a compared word says what a question is about; "take", "time" and the like stand in any.
bool tells(const std::string& word) {
    return names_something(word) && !among_these(word, {"tak", "giv", "mak", "com", "tim", "whol", "plac", "nam", "liv", "us", "leav", "someth", "anyth", "els", "everyth", "everyon", "noth", "minut", "whil", "sur", "week", "year", "bad", "point", "cas", "cours", "abl", "lik", "sam", "min", "believ", "wasn", "entir", "littl", "quit", "happen"});
}

/// Whether a word that tells nothing still says what is done: "come" in "why did you come".
bool does(const std::string& word) {
    return std::string_view("?.@~!").find(word.front()) == std::string_view::npos && !tells(word) &&
           !among_these(word, {"do", "happen", "think", "feel", "mean", "like", "lik", "tim", "someth", "anyth", "whol", "minut", "week", "sam", "els", "understand", "exactli", "about", "kind", "sort", "time", "way", "moment", "day", "first", "own", "part", "much", "long", "often", "mani", "old"});
}

bool has(const std::vector<WordNumber>& words, WordNumber word) { return word != no_word && std::binary_search(words.begin(), words.end(), word); }

/// A question, taken apart.
struct Asked {
    struct Named { WordNumber word = no_word; std::vector<std::uint16_t> topics; };  ///< topics: it is a word of these
    QuestionKind kind = QuestionKind::what;
    std::vector<WordNumber> words, persons;  ///< all of it
    std::vector<WordNumber> tell;            ///< those of the words that say what it is about
    std::vector<Named> names;                ///< the same, of the question alone, each with its topics
    std::vector<WordNumber> doing;           ///< what is done, by words that tell nothing else
    std::vector<std::uint16_t> topics;       ///< that it mentions
    bool you = false, he = false, she = false, they = false;  ///< whom it asks about: the first person in it
    bool him = false, her = false;           ///< who stands in it, first or not
    bool of_therapist = false, happens = false;
    bool supposes = false;                   ///< "what would happen if she drove off": nothing that was
    bool present = false;                    ///< about this room and this hour
};

/// Whom a question asks about, and whether "do" is what it asks for.
void note_persons(Asked& out, const language::Text& text, const language::Sentence& sentence, bool& asks_doing) {
    bool found = false, helped = false;
    for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
        const std::string_view w = text.word(t);
        const std::string_view before = t > sentence.first_token ? text.word(t - 1) : std::string_view{};
        const std::string_view next = t + 1 < sentence.end_token ? text.word(t + 1) : std::string_view{};
        // the second "do" of "what do you do" is what is asked for
        asks_doing = asks_doing || w == "doing" || w == "done" || (helped && w == "do");
        helped = helped || among_these(w, {"do", "did", "does", "would", "could", "can", "should", "will", "to"});
        // "what did you think I was thinking", "was she cross with me", and not "can you tell me"
        out.of_therapist = out.of_therapist || (w == "i" && !among_these(before, {"can", "may", "could", "if", "do", "and"}) && !among_these(next, {"wonder", "mean", "guess", "suppose", "think"})) || w == "i'm" ||
                           (w == "me" && !among_these(before, {"tell", "help", "let", "show", "remind", "give"}));
        // "do you think she was angry" asks about her
        const bool thinks = among_these(next, {"think", "imagine", "know", "remember", "reckon", "suppose", "believe"});
        bool* who = w == "you" && !thinks ? &out.you : w == "he" || w == "him" ? &out.he : w == "she" || w == "her" ? &out.she : w == "they" || w == "them" ? &out.they : nullptr;
        if (who && !found) found = *who = true;
        out.him = out.him || w == "he" || w == "him";
        out.her = out.her || w == "she" || (w == "her" && next.empty());
        out.present = out.present || out.of_therapist || among_these(w, {"today", "here", "together", "tonight"});
    }
}

/// Topics that a sentence mentions, each with where.
std::vector<std::pair<std::uint16_t, Span>> topics_in(const CaseIndex& index, const TherapistReading& heard, std::size_t sentence) {
    std::vector<std::pair<std::uint16_t, Span>> out;
    for (const language::Mark& m : heard.marks)
        for (std::size_t t = 0; m.sentence == sentence && t < index.topic_features.size(); ++t)
            if (index.topic_features[t] == m.feature) out.emplace_back(static_cast<std::uint16_t>(t), m.span);
    return out;
}

Asked take_apart(const CaseIndex& index, const TherapistReading& heard, const language::AskedQuestion& question) {
    Asked out;
    out.kind = question.kind;
    const auto& sentence = heard.text.sentences[question.sentence];
    // "tell me about your mother" wants neither a yes nor a feeling only
    const bool asks_by_telling = sentence.first_token < sentence.end_token && among_these(heard.text.word(sentence.first_token), {"tell", "describe", "say", "talk"});
    if (asks_by_telling && (out.kind == QuestionKind::yes_no || out.kind == QuestionKind::feeling)) out.kind = QuestionKind::what;
    bool asks_doing = false;
    note_persons(out, heard.text, sentence, asks_doing);
    const auto topics = topics_in(index, heard, question.sentence);
    for (const auto& [topic, span] : topics) out.topics.push_back(topic);
    for (const std::string& w : compared_words(heard.text, question.sentence)) {
        const WordNumber number = index.word(w);
        if (w.front() == '@') {
            out.persons.push_back(number);
            continue;
        }
        out.words.push_back(number);
        out.happens = out.happens || w == "happen";
        if (does(w)) out.doing.push_back(number);
        if (!tells(w)) continue;
        out.tell.push_back(number);
        Asked::Named named{number, {}};
        for (const auto& [topic, span] : topics)
            for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
                const Span at = heard.text.tokens[t].span;
                if (at.start < span.start || span.end < at.end) continue;
                if (const std::vector<std::string> same = compared_words(heard.text.word(t)); !same.empty() && same.front() == w) named.topics.push_back(topic);
            }
        out.names.push_back(std::move(named));
    }
    bool would = false, if_so = false;
    for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
        const std::string_view w = heard.text.word(t);
        would = would || w == "would" || w == "could" || w == "might" || w == "what's" || w == "what";
        if_so = if_so || w == "if";
    }
    out.supposes = would && if_so;
    // what somebody asked is among what they said
    if (std::any_of(out.words.begin(), out.words.end(), [&](WordNumber w) { return w != no_word && w == index.word("ask"); })) out.words.push_back(index.word("say"));
    if (asks_doing) out.words.push_back(index.word(std::string(the_doing)));
    if (out.of_therapist) out.persons.push_back(index.word(std::string(the_therapist)));
    // "You said you stood outside. Why?"
    if (out.names.empty() && question.sentence > 0 && sentence.end_token - sentence.first_token <= 4)
        for (const std::string& w : compared_words(heard.text, question.sentence - 1))
            if (tells(w)) {
                out.words.push_back(index.word(w));
                out.tell.push_back(out.words.back());
            }
    return out;
}

bool is_of_topic(const IndexedLine& line, std::uint16_t topic) {
    return line.topic == topic || std::find(line.topics_named.begin(), line.topics_named.end(), topic) != line.topics_named.end();
}

/// Whether an answer says what would be.
bool supposes(std::string_view say) {
    for (const std::string_view w : {"'d ", "'ll ", "would", "might", "could", "may "})
        if (say.find(w) != std::string_view::npos) return true;
    return false;
}

/// Looks at the follow-ups of one line after another and keeps the best.
class Search {
  public:
    Search(const CaseIndex& index, bool does_more, bool between_us, const std::function<bool(LineNumber)>& usable)
        : index_(index), does_more_(does_more), between_us_(between_us), therapist_(index.word(std::string(the_therapist))), usable_(usable) {}

    void look_at(const Asked& asked, LineNumber parent, int age) {
        const IndexedLine& line = index_.line(parent);
        if (line.follow_ups.empty()) return;
        const bool own = std::any_of(asked.topics.begin(), asked.topics.end(), [&](std::uint16_t t) { return is_of_topic(line, t); });
        const Setting setting{asked, line, age, !asked.topics.empty() && !own, std::any_of(asked.doing.begin(), asked.doing.end(), [&](WordNumber w) { return !has(line.words, w); })};
        for (const IndexedFollowUp& f : line.follow_ups) weigh(setting, f);
    }

    std::optional<AskedOn> best;

  private:
    struct Setting {
        const Asked& asked;
        const IndexedLine& line;
        int age;
        bool of_another_topic, something_else_done;
    };

    void weigh(const Setting& at, const IndexedFollowUp& f) {
        const Asked& asked = at.asked;
        const auto kin = kinship(asked.kind, f.asks);
        if (!kin || (between_us_ && !(has(f.persons, therapist_) && asked.of_therapist))) return;
        const IndexedLine& answer = index_.line(f.line);
        const bool whom = std::any_of(asked.persons.begin(), asked.persons.end(), [&](WordNumber w) { return has(f.persons, w); });
        // persons among its words say whom it is about, and make no match unless they are all there is
        const bool word = f.words.empty() ? whom : std::any_of(asked.words.begin(), asked.words.end(), [&](WordNumber w) { return has(f.words, w); });
        const bool bare = f.words.empty() && f.persons.empty();
        if (!bare && !word) return;
        const bool name = std::any_of(asked.tell.begin(), asked.tell.end(), [&](WordNumber w) { return has(f.words, w); });
        const bool of_mind = f.asks == QuestionKind::feeling || f.asks == QuestionKind::mind;
        if (bare && (kin->with_word || (asked.present && f.asks == QuestionKind::feeling) || (!of_mind && at.something_else_done) || (f.asks == QuestionKind::what && asked.happens))) return;
        int shared = 0, foreign = at.of_another_topic;
        for (const Asked::Named& n : asked.names) {
            if (has(f.words, n.word)) continue;
            // "your wife" stands for Sioned, where the line is about her or names her
            const bool stands_in = std::any_of(n.topics.begin(), n.topics.end(), [&](std::uint16_t t) { return is_of_topic(at.line, t); });
            if (has(at.line.words, n.word) || has(answer.words, n.word)) ++shared;
            else if (!stands_in) ++foreign;
            else if (bare && !of_mind) return;
        }
        if (kin->with_name && (!name || foreign > 0 || asked.happens)) return;
        if (!is_meant(at, *kin, word, name, shared, foreign)) return;
        const auto person = persons_fit(at, answer, name);
        if (!person) return;
        int points = (word ? by_word : 0) + (name ? by_name : 0) + by_shared * shared - by_foreign * foreign - by_age * std::min(at.age, lines_back) - kin->loss + *person;
        if (!f.words.empty() && !f.persons.empty()) points += whom ? by_person : -by_person;
        if ((best && points <= points_) || !usable_(f.line)) return;
        points_ = points;
        best = AskedOn{f.line, kin->loss == 0, bare && at.something_else_done, foreign == 0 && (word || shared > 0)};
    }

    bool is_meant(const Setting& at, const Kinship& kin, bool word, bool name, int shared, int foreign) const {
        if (word ? foreign > shared + (name ? 1 : 0) : foreign > 0 && foreign >= shared) return false;
        if (does_more_ && !word && shared == 0) return false;
        if (at.age == 0) return true;
        if (at.age >= lines_back) return foreign == 0 && (shared + (name ? 1 : 0) >= 2 || (name && kin.loss == 0));
        // right after a word or two between (a greeting's answer), what is asked in so many words may still be meant
        return shared > 0 || name || (at.age == 1 && word && kin.loss == 0 && foreign == 0);
    }

    /// Asked what she did, nobody is told what he did; and asked what he did himself, what others did
    /// is no answer.
    /// @return points for the right person, or nothing
    static std::optional<int> persons_fit(const Setting& at, const IndexedLine& of, bool name) {
        const Asked& asked = at.asked;
        if (asked.she && !of.of_her && of.of_him && !at.line.of_her) return {};
        if (asked.he && !of.of_him && of.of_her && !at.line.of_him) return {};
        // "what did you do with him" is not about what was done in the waiting room
        if (!name && ((asked.him && !of.of_him && !at.line.of_him && !of.of_her) || (asked.her && !of.of_her && !at.line.of_her && !of.of_him)) && asked.you) return {};
        if (asked.you && !of.of_self && (of.of_him || of.of_her) && !name) return {};
        // "what would she say" is not told by what I would say
        const std::string_view say = of.line->say;
        if (asked.supposes && !supposes(say)) return {};
        if (asked.kind == QuestionKind::what && !name && (asked.she || asked.he) && (say.starts_with("I ") || say.starts_with("I'"))) return {};
        const bool of_doing = asked.kind == QuestionKind::what || asked.kind == QuestionKind::how || asked.kind == QuestionKind::yes_no;
        if (of_doing && !name && of.of_self && ((asked.she && !of.of_her && !at.line.of_her) || (asked.he && !of.of_him && !at.line.of_him))) return {};
        if (asked.you) return of.of_self ? by_person : 0;
        if (asked.she) return of.of_her ? by_person : of.of_self ? -by_person : 0;
        if (asked.he) return of.of_him ? by_person : of.of_self ? -by_person : 0;
        return asked.they && of.of_them ? by_person : 0;
    }

    const CaseIndex& index_;
    const bool does_more_, between_us_;  ///< the turn does something else as well; it asks about patient and therapist
    const WordNumber therapist_;
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
    Search search(index, does_more, lists(acts, Act::asks_between_us), usable);
    // people answer the question that was asked last
    for (auto q = questions.rbegin(); q != questions.rend() && !search.best; ++q) {
        const Asked asked = take_apart(index, heard, *q);
        for (std::size_t age = 0; age < parents.size(); ++age) search.look_at(asked, parents[age], static_cast<int>(age));
    }
    return search.best;
}

}  // namespace stance::patient
