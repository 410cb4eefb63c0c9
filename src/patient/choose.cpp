#include "patient/choose.hpp"

#include "base/hash.hpp"
#include "language/features.hpp"
#include "language/question_kind.hpp"
#include "patient/follow_up.hpp"
#include "patient/meant.hpp"

#include <algorithm>
#include <array>

namespace stance::patient {

namespace {

using language::ActMark;
using language::Known;
using language::TherapistReading;

/// Places where chance is asked (see `draw`).
enum Purpose : std::uint64_t { for_reply = 1, for_pool = 2 };

// What makes a reply fit. A topic named in the same breath weighs most: a question about Mark gets
// an answer about Mark.
constexpr double topic_named = 4, topic_on_mind = 1.5, act_answered = 3, harm_answered = 1.5, near_miss = 1.5, right_person = 0.5, wrong_person = 2.5;
constexpr double same_word = 0.8, same_words_at_most = 1.4;  ///< a line about the very things that were named
constexpr double weak_act = 0.45;         ///< under this share an act match alone is weak
constexpr double close_enough = 0.2;      ///< scores this near count as equal: the seed decides
// The pull of the patient's own thread, against the scores above.
constexpr int answers_before_thread = 2;  ///< lines since the last of the story
constexpr double thread_pull = 1.4, thread_pull_each = 0.8, thread_pull_if_asked = 0.6, thread_asked_for = 1.5, thread_onward = 3, thread_on_topic = 2.5;
constexpr double landed_from = 0.15;      ///< fit from which a turn did good, or harm

bool is_harm(Act act) { return act == Act::insults || act == Act::blames || act == Act::dismisses; }

/// Acts after which a patient goes on by themselves.
bool lets_go_on(Act act) {
    switch (act) {
        case Act::asks_event: case Act::asks_feeling: case Act::asks_self_mind: case Act::asks_other_mind:
        case Act::validates: case Act::reflects: case Act::minimal: case Act::silence: case Act::pauses:
        case Act::checks_understanding: case Act::apologises: case Act::owns_mistake: case Act::thanks:
        case Act::greets: case Act::chats: return true;
        default: return false;
    }
}

/// Acts that ask for an answer of their own, so that the patient's thread waits longer.
bool asks_directly(Act act) {
    switch (act) {
        case Act::asks_feeling: case Act::asks_self_mind: case Act::asks_other_mind: case Act::asks_body:
        case Act::asks_between_us: case Act::checks_understanding: case Act::asks_fact: return true;
        default: return false;
    }
}

/// Questions to which an answer about the right person is better than the right kind of answer.
bool asks_to_be_told(Act act) {
    switch (act) {
        case Act::asks_feeling: case Act::asks_event: case Act::asks_self_mind: case Act::asks_other_mind: case Act::asks_fact: return true;
        default: return false;
    }
}

/// "What happened", "how did it start", "what came next".
bool asks_for_the_story(const language::Text& text) {
    for (std::size_t t = 0; t < text.tokens.size(); ++t) {
        const std::string_view w = text.word(t);
        if (w.starts_with("happen") || w.starts_with("begin") || w == "began" || w == "start" || w == "started" || w == "next" || w == "story") return true;
    }
    return false;
}

/// "What brings you here", "what would you like to talk about", "where shall we start", "can you give me an example".
bool invites(const language::Text& text) {
    for (std::size_t t = 0; t + 1 < text.tokens.size(); ++t) {
        const std::string_view w = text.word(t), next = text.word(t + 1);
        if ((w == "brings" || w == "brought") && next == "you") return true;
        if ((w == "to" && next == "talk") || (w == "we" && (next == "start" || next == "begin")) || (w == "your" && next == "mind")) return true;
        if (w == "an" && next == "example") return true;
    }
    return false;
}

/// "So you felt hurt, and then you got angry?": what was heard is given back, to be agreed with.
bool gives_back(const TherapistReading& heard) {
    const language::Text& text = heard.text;
    for (std::size_t s = heard.by_sentence.size(); s-- > 0;) {
        if (!heard.by_sentence[s].test(Known::get().question)) continue;
        std::size_t t = text.sentences[s].first_token;
        const std::size_t end = text.sentences[s].end_token;
        while (t < end && (text.word(t) == "so" || text.word(t) == "and" || text.word(t) == "but" || text.word(t) == "then" || text.word(t) == "maybe" || text.word(t) == "perhaps")) ++t;
        return t < end && (text.word(t) == "you" || text.word(t) == "he" || text.word(t) == "she" || text.word(t) == "they" || text.word(t) == "it");
    }
    return false;
}

/// How much of an act's strength counts by its place: the first act is what was mainly done.
double place_weight(std::size_t rank) {
    static constexpr std::array<double, 5> weights = {1, 0.8, 0.6, 0.45, 0.35};
    return weights[std::min<std::size_t>(rank, 4)];
}

}  // namespace

Chooser::Chooser(const CaseIndex& index, State& state, std::uint64_t seed, const std::vector<ActMark>& acts)
    : index_(index), state_(state), seed_(seed), acts_(acts), scene_heard_(index.scene(state.scene)), said_(index.line_count(), 0), text_said_(index.text_count(), 0) {
    for (const std::string& id : state.said)
        if (const LineNumber* number = index.find(id)) note_said(*number);
    topic_on_mind_ = index.topic(state.topic);
}

void Chooser::note_said(LineNumber number) {
    said_[number] = 1;
    text_said_[index_.line(number).text] = 1;
}

bool Chooser::unsaid(LineNumber number) const { return !said_[number] && !text_said_[index_.line(number).text]; }

bool Chooser::holds(LineNumber number, int scene) const {
    const IndexedLine& l = index_.line(number);
    const Condition& c = l.line->when;
    if (!c.arousal.holds(state_.arousal) || !c.trust.holds(state_.trust)) return false;
    if (!c.modes.empty() && std::find(c.modes.begin(), c.modes.end(), state_.mode) == c.modes.end()) return false;
    if (!c.scenes.empty() && std::find(l.scenes.begin(), l.scenes.end(), static_cast<std::uint16_t>(scene)) == l.scenes.end()) return false;
    if (!c.after_lines.empty() && std::none_of(l.after.begin(), l.after.end(), [&](LineNumber n) { return said_[n] != 0; })) return false;
    return !c.landed || landed_ == c.landed;
}

bool Chooser::mentioned(std::uint16_t topic, const TherapistReading& heard) const {
    const auto& feature = index_.topic_features[topic];
    return feature && heard.features.test(*feature);
}

std::optional<Choice> Chooser::answer(const TherapistReading& heard, const Noticed& noticed) {
    if (noticed.fit >= landed_from) landed_ = true;
    else if (noticed.fit <= -landed_from) landed_ = false;
    const std::vector<std::string> named = naming_words(heard.text);
    names_something_ = !named.empty();
    words_heard_ = index_.words_said_too(named);
    him_ = heard.questions > 0 && speaks_of_him(heard.text);
    her_ = heard.questions > 0 && speaks_of_her(heard.text);
    for (std::size_t t = 0; t < index_.topic_features.size() && !any_mentioned_; ++t) any_mentioned_ = mentioned(static_cast<std::uint16_t>(t), heard);

    if (lists(acts_, Act::checks_safety))
        if (const auto choice = safety(heard)) return choice;
    const bool told_surely = noticed.fact.fact && noticed.fact.foreseen && fact(*noticed.fact.fact);
    // "how did you get here" has an answer of its own, and is not met with what was to be done here
    // and "what was it like before" not with what it was like
    if (!noticed.overloaded && !noticed.question_again)
        if (const auto on = asked_on(index_, state_, heard, acts_, [this](LineNumber n) { return usable(n); })) {
            const bool before_fact = !told_surely || (on->surely && on->as_asked && !on->beside);
            if (before_fact && !(noticed.onward && !on->surely)) return Choice{on->line, false, false};
        }
    if (noticed.fact.fact && (noticed.fact.foreseen || (!has_reply_to_mind(heard) && !answers_of_strangers(*noticed.fact.fact, heard))))
        if (const auto choice = fact(*noticed.fact.fact)) return choice;
    if (const auto choice = special(heard, noticed)) return choice;
    if (const auto choice = reply_or_story(heard, noticed)) return choice;
    if (auto choice = from_pool("anything", for_pool)) {
        choice->fallback = true;
        return choice;
    }
    return {};
}

/// A plain question about safety gets a plain answer in any mood: where no reply's mood holds, the
/// mood is waived (not the place in the story).
std::optional<Choice> Chooser::safety(const TherapistReading& heard) {
    if (const auto choice = reply_on(Act::checks_safety, heard)) return choice;
    for (const IndexedReply& r : index_.replies) {
        const Condition& c = r.reply->line.when;
        if (!r.on.test(static_cast<std::size_t>(Act::checks_safety)) || !unsaid(r.line)) continue;
        const IndexedLine& l = index_.line(r.line);
        if (!c.scenes.empty() && std::find(l.scenes.begin(), l.scenes.end(), static_cast<std::uint16_t>(scene_heard_)) == l.scenes.end()) continue;
        if (!l.after.empty() && std::none_of(l.after.begin(), l.after.end(), [&](LineNumber n) { return said_[n] != 0; })) continue;
        return Choice{r.line, r.reply->line.continues, false};
    }
    return {};
}

std::optional<Choice> Chooser::fact(std::size_t fact) const {
    // who has answered several questions goes on with the own thread
    const bool goes_on = lines_since_story() >= answers_before_thread;
    for (const LineNumber n : index_.answers[fact])
        if (usable(n)) return Choice{n, goes_on || index_.line(n).line->continues, false};
    return {};
}

/// Best reply that names the act.
std::optional<Choice> Chooser::reply_on(Act act, const TherapistReading& heard) const {
    std::vector<std::pair<double, const IndexedReply*>> fitting;
    double best = 0;
    for (const IndexedReply& r : index_.replies) {
        if (!r.on.test(static_cast<std::size_t>(act)) || !usable(r.line)) continue;
        double points = 1 + index_.line(r.line).narrowness;
        if (!r.about.empty()) {
            if (std::any_of(r.about.begin(), r.about.end(), [&](std::uint16_t t) { return mentioned(t, heard); })) points += topic_named;
            else if (std::find(r.about.begin(), r.about.end(), static_cast<std::uint16_t>(topic_on_mind_)) != r.about.end()) points += topic_on_mind;
            else continue;
        }
        fitting.emplace_back(points, &r);
        best = std::max(best, points);
    }
    std::erase_if(fitting, [&](const auto& f) { return f.first < best - close_enough; });
    if (fitting.empty()) return {};
    const auto* chosen = fitting[draw(seed_, static_cast<std::uint64_t>(state_.turn), for_reply, static_cast<std::uint32_t>(fitting.size()))].second;
    return Choice{chosen->line, chosen->reply->line.continues, false};
}

/// A line of `always:` whose condition holds, the narrower first; any unsaid one if none holds.
std::optional<Choice> Chooser::from_pool(std::string_view name, std::uint64_t purpose) const {
    std::vector<LineNumber> fitting, unsaid_lines;
    double best = 0;
    for (const LineNumber n : index_.pool(name)) {
        if (!unsaid(n)) continue;
        unsaid_lines.push_back(n);
        if (!holds(n)) continue;
        fitting.push_back(n);
        best = std::max(best, index_.line(n).narrowness);
    }
    std::erase_if(fitting, [&](LineNumber n) { return index_.line(n).narrowness < best - 0.5; });
    const auto& from = fitting.empty() ? unsaid_lines : fitting;
    if (from.empty()) return {};
    return Choice{from[draw(seed_, static_cast<std::uint64_t>(state_.turn), purpose, static_cast<std::uint32_t>(from.size()))], false, false};
}

/// What was typed is no ordinary turn: silence, "ok", an insult and so on.
std::optional<Choice> Chooser::special(const TherapistReading& heard, const Noticed& noticed) {
    const auto only = [&](std::initializer_list<Act> acts) {
        return std::all_of(acts_.begin(), acts_.end(), [&](const ActMark& m) { return std::find(acts.begin(), acts.end(), m.act) != acts.end(); });
    };
    std::optional<Act> act;
    std::string_view pool;
    const auto is = [&](Act a) { act = a; pool = name_of(a); };
    const Act first = acts_.empty() ? Act::minimal : acts_.front().act;
    const bool quiet_before = state_.heard.size() > 1 && [&] {
        const auto& before = state_.heard[state_.heard.size() - 2];
        return before == std::vector<Act>{Act::silence} || before == std::vector<Act>{Act::minimal};
    }();
    if (lists(acts_, Act::insults)) {
        is(Act::insults);
    } else if (first == Act::nonsense || first == Act::silence) {
        is(first);
    } else if (first == Act::minimal && only({Act::minimal}) && acts_.front().strength > 0.5 && !any_mentioned_) {
        is(Act::minimal);
    } else if (first == Act::chats && !any_mentioned_ && only({Act::chats, Act::asks_fact, Act::asks_event, Act::greets, Act::thanks})) {
        if (const auto choice = reply_on(Act::chats, heard)) return choice;
        is(state_.turn <= 2 ? Act::greets : Act::off_topic);
    } else if (noticed.overloaded) {
        pool = "overloaded";
    } else if (noticed.question_again || noticed.fact.again) {
        is(Act::repeats_question);
    } else if (lists(acts_, Act::off_topic) && !any_mentioned_ && heard.questions <= 1) {
        is(Act::off_topic);
    } else if (lists(acts_, Act::greets) && state_.turn <= 2 && heard.words <= 10 && (!any_mentioned_ || heard.features.test(Known::get().small_talk_phrase)) && only({Act::greets, Act::chats, Act::thanks, Act::minimal, Act::discloses, Act::asks_fact, Act::asks_feeling, Act::asks_event, Act::apologises}) &&
               (!lists(acts_, Act::asks_event) || heard.features.test(Known::get().small_talk_phrase))) {
        // "hello, how are you feeling today", "hello, is it all right to sit there"
        is(Act::greets);
    } else if (lists(acts_, Act::greets) && only({Act::greets, Act::chats, Act::thanks, Act::minimal, Act::discloses})) {
        is(Act::greets);
    } else if (lists(acts_, Act::says_goodbye) && heard.questions == 0 && (first == Act::says_goodbye || only({Act::says_goodbye, Act::thanks, Act::chats, Act::pauses, Act::speaks_of_us, Act::advises, Act::praises, Act::minimal, Act::reflects}))) {
        is(Act::says_goodbye);
    } else if (first == Act::blames && acts_.front().strength >= 0.7) {
        // an accusation that no reply answers is met like an insult, never passed over
        if (const auto choice = reply_on(Act::blames, heard)) return choice;
        is(Act::insults);
    } else {
        return {};
    }
    // "go on", or a silence or nod after another: the patient takes the thread up again
    if ((act == Act::silence && quiet_before) || (act == Act::minimal && (quiet_before || noticed.onward)))
        if (const auto next = next_story()) return Choice{*next, false, false};
    if (act)
        if (const auto choice = reply_on(*act, heard)) return choice;
    return from_pool(pool, for_pool);
}

double Chooser::score(const IndexedReply& r, const TherapistReading& heard, bool& to_the_point) const {
    double points = 0, share = 0;
    if (r.on.any()) {
        for (std::size_t i = 0; i < acts_.size(); ++i) {
            if (!r.on.test(static_cast<std::size_t>(acts_[i].act))) continue;
            const double part = acts_[i].strength * place_weight(i);
            points += share == 0 ? act_answered * part : 0.3 * part;
            share = std::max(share, part);
            if (is_harm(acts_[i].act) && acts_[i].strength >= 0.7) points += harm_answered;
        }
    }
    const Act first = acts_.empty() ? Act::minimal : acts_.front().act;
    bool named = false;
    if (r.on.any() && share == 0) {
        const bool kin = !r.about.empty() && heard.questions > 0 && asks_to_be_told(first) &&
                         std::any_of(r.reply->on.begin(), r.reply->on.end(), asks_to_be_told);
        if (!kin) return -1;
        // "how did Mark seem" may be answered with what Mark said, if nothing nearer is left
        if (std::none_of(r.about.begin(), r.about.end(), [&](std::uint16_t t) { return mentioned(t, heard); })) return -1;
        points -= near_miss;
    }
    if (!r.about.empty()) {
        named = std::any_of(r.about.begin(), r.about.end(), [&](std::uint16_t t) { return mentioned(t, heard); });
        const bool on_mind = std::find(r.about.begin(), r.about.end(), static_cast<std::uint16_t>(topic_on_mind_)) != r.about.end();
        if (named) points += topic_named;
        else if (on_mind && first != Act::asks_fact && !(any_mentioned_ && heard.questions > 0)) points += any_mentioned_ ? topic_on_mind - 1 : topic_on_mind;
        else return -1;
        // narrower: this topic and not one of several
        points += 0.3 / static_cast<double>(r.about.size());
    } else if (const int own = index_.line(r.line).topic; own >= 0 && mentioned(static_cast<std::uint16_t>(own), heard)) {
        points += 1;
    }
    if (!named && him_ != her_) {
        // asked about him, not to be answered about her
        const IndexedLine& l = index_.line(r.line);
        if (him_ ? l.of_him : l.of_her) points += right_person;
        else if (him_ ? l.of_her : l.of_him) points -= wrong_person;
        if (points < 0) return -1;
    }
    if (!named && is_of_strangers(r.line, heard, r.about)) return -1;
    to_the_point = named || share >= weak_act;
    return points + same_words(r.line) + index_.line(r.line).narrowness;
}

/// Whether a reply to a question about a mind, on a topic that was named, is left to be said: it is
/// better than a fact that has only some of the words.
bool Chooser::has_reply_to_mind(const TherapistReading& heard) const {
    for (const ActMark& m : acts_) {
        if (m.strength < 0.7 || (m.act != Act::asks_feeling && m.act != Act::asks_self_mind && m.act != Act::asks_other_mind && m.act != Act::asks_body)) continue;
        for (const IndexedReply& r : index_.replies)
            if (r.on.test(static_cast<std::size_t>(m.act)) && usable(r.line) && std::any_of(r.about.begin(), r.about.end(), [&](std::uint16_t t) { return mentioned(t, heard); })) return true;
    }
    return false;
}

/// "He" and "she" are understood when the turn names them, or when their topic was spoken of before.
bool Chooser::is_of_strangers(LineNumber number, const TherapistReading& heard, std::span<const std::uint16_t> about) const {
    const IndexedLine& l = index_.line(number);
    if ((!l.of_him || him_) && (!l.of_her || her_)) return false;
    const auto known = [&](std::uint16_t t) {
        if (mentioned(t, heard)) return true;
        return std::any_of(state_.said.begin(), state_.said.end(), [&](const std::string& id) {
            const LineNumber* said = index_.find(id);
            return said && index_.line(*said).topic == t;
        });
    };
    if (l.topic < 0 && about.empty()) return false;
    return !(l.topic >= 0 && known(static_cast<std::uint16_t>(l.topic))) && std::none_of(about.begin(), about.end(), known);
}

bool Chooser::answers_of_strangers(std::size_t fact, const TherapistReading& heard) const {
    for (const LineNumber n : index_.answers[fact])
        if (usable(n)) return is_of_strangers(n, heard, {});
    return false;
}

double Chooser::same_words(LineNumber number) const {
    double sum = 0;
    const auto& named = index_.line(number).named;
    for (const std::uint32_t word : words_heard_)
        if (std::binary_search(named.begin(), named.end(), word)) sum += same_word * index_.rarity(word);
    return std::min(sum, same_words_at_most);
}

/// What the patient says to a question of a kind that nothing written answers. Who has just said so
/// goes on with their own thread, so that an hour does not become a row of refusals.
std::optional<Choice> Chooser::no_answer(language::QuestionKind kind) {
    const std::string name = no_answer_to(kind);
    auto choice = from_pool(name, for_pool);
    if (!choice) return {};
    const LineNumber* last = state_.said.empty() ? nullptr : index_.find(state_.said.back());
    const bool again = last && index_.line(*last).place == Place::no_answer;
    choice->continues = again || index_.line(choice->line).line->continues;
    choice->fallback = true;
    return choice;
}

/// Whether a reply says what was asked. One to a question about a mind, or to what else the turn does
/// (checks, owns, validates), was chosen for that act. What asks for a fact or an event is answered on
/// the topic that was named, or by the rare words that were; when, where, who and how much by those alone.
bool Chooser::reply_answers(const IndexedReply& r, language::QuestionKind kind, const TherapistReading& heard) const {
    using language::QuestionKind;
    const double words = same_words(r.line);
    switch (kind) {
        case QuestionKind::when: case QuestionKind::where: case QuestionKind::how_much: return words >= 2 * same_word;
        case QuestionKind::who: case QuestionKind::meaning: case QuestionKind::either: return words >= same_word;
        default: break;
    }
    if (words >= same_word) return true;
    const bool asks_fact = std::any_of(acts_.begin(), acts_.end(), [](const ActMark& m) { return m.act == Act::asks_fact && m.strength >= weak_act; });
    bool for_fact = false;
    for (const ActMark& m : acts_) {
        // "that sounds terrifying; was anyone with you": thanks for the first leaves the second unheard
        if (m.act == Act::validates && asks_fact) continue;
        if (!r.on.test(static_cast<std::size_t>(m.act)) || m.strength < weak_act) continue;
        if (m.act == Act::minimal || m.act == Act::chats || (m.act == Act::reflects && !lists(acts_, Act::checks_understanding) && !gives_back(heard))) continue;
        if (m.act != Act::asks_fact && m.act != Act::asks_event) return true;
        if (m.act == Act::asks_event && r.about.empty() && asks_for_the_story(heard.text)) return true;
        for_fact = for_fact || m.act == Act::asks_fact || m.act == Act::asks_event;
    }
    const bool named = std::any_of(r.about.begin(), r.about.end(), [&](std::uint16_t t) { return mentioned(t, heard); });
    // "does she know about the attacks" is not answered by a story of an attack
    return named && (for_fact || !r.on.any()) && (kind == QuestionKind::what || kind == QuestionKind::how || kind == QuestionKind::why);
}

/// The patient's own thread answers "what happened then", and a question about what it is about.
bool Chooser::story_answers(const Story& story, language::QuestionKind kind, const TherapistReading& heard, const Noticed& noticed) const {
    using language::QuestionKind;
    const int topic = index_.line(story.line).topic;
    const bool on_topic = topic >= 0 && mentioned(static_cast<std::uint16_t>(topic), heard);
    const double words = same_words(story.line);
    // "what happens on Tuesday" is answered by a story of Tuesday only
    const bool elsewhere = words == 0 && !on_topic && (any_mentioned_ || names_something_);
    const bool goes_on = noticed.onward || (!elsewhere && (heard.has(Act::rewinds) || asks_for_the_story(heard.text)));
    if (invites(heard.text)) return true;
    switch (kind) {
        case QuestionKind::when: case QuestionKind::where: case QuestionKind::how_much: case QuestionKind::who: case QuestionKind::why: case QuestionKind::meaning: case QuestionKind::either:
            return words >= 2 * same_word;
        case QuestionKind::what: case QuestionKind::how: return goes_on || words >= same_word || (on_topic && words > 0);
        case QuestionKind::yes_no: return words >= same_word || noticed.onward || heard.has(Act::checks_understanding);
        case QuestionKind::mind: case QuestionKind::feeling: return on_topic && words > 0;
    }
    return false;
}

int Chooser::lines_since_story() const {
    int lines = 0;
    for (auto id = state_.said.rbegin(); id != state_.said.rend() && lines < 5; ++id, ++lines)
        if (const LineNumber* n = index_.find(*id); n && index_.line(*n).place == Place::story) break;
    return lines;
}

std::optional<Choice> Chooser::reply_or_story(const TherapistReading& heard, const Noticed& noticed) {
    struct Scored { double points; const IndexedReply* reply; bool to_the_point; };
    std::vector<Scored> fitting;
    double best = -1;
    for (const IndexedReply& r : index_.replies) {
        if (!usable(r.line)) continue;
        bool to_the_point = false;
        const double points = score(r, heard, to_the_point);
        if (points < 0) continue;
        fitting.push_back({points, &r, to_the_point});
        best = std::max(best, points);
    }
    const auto story = look_for_story();
    const auto kind = language::kind_of_question(heard);
    const bool harmed = std::any_of(acts_.begin(), acts_.end(), [](const ActMark& m) { return is_harm(m.act) && m.strength >= 0.7; });
    if (story && !fitting.empty() && !harmed && !acts_.empty()) {
        const Act first = acts_.front().act;
        const bool invited = lets_go_on(first) || heard.has(Move::open_question);
        if (invited) {
            double pull = thread_pull + (asks_directly(first) ? thread_pull_if_asked : thread_pull_each) * lines_since_story();
            const int topic = index_.line(story->line).topic;
            const bool on_topic = topic >= 0 && mentioned(static_cast<std::uint16_t>(topic), heard);
            if (lists(acts_, Act::asks_event) && !lists(acts_, Act::rewinds)) pull += thread_asked_for;
            if (noticed.onward) pull += thread_onward;
            if (on_topic) pull += thread_on_topic;
            else if (any_mentioned_ && heard.questions > 0) pull -= 1;
            const bool weak = std::none_of(fitting.begin(), fitting.end(), [](const Scored& s) { return s.to_the_point; });
            // a reply that says what was asked is not talked past
            const bool answered = kind && std::any_of(fitting.begin(), fitting.end(), [&](const Scored& f) { return f.points >= best - close_enough && reply_answers(*f.reply, *kind, heard); });
            if (weak || (pull > best && !(answered && !story_answers(*story, *kind, heard, noticed)))) fitting.clear();
        }
    }
    // a turn that does more than ask (checks, owns, notices what was thought) may be met for that
    const bool only_asks = !heard.features.test(Known::get().notices_mentalizing) &&
                           std::none_of(acts_.begin(), acts_.end(), [](const ActMark& m) {
                               return m.strength >= 0.5 && (m.act == Act::checks_understanding || m.act == Act::rewinds || m.act == Act::asks_between_us || m.act == Act::owns_mistake || m.act == Act::apologises || m.act == Act::praises);
                           });
    if (kind && only_asks && !harmed && !(fitting.empty() && story && story_answers(*story, *kind, heard, noticed))) {
        // what says what was asked comes before what fits in other ways
        const auto beside = [&](const Scored& f) { return !reply_answers(*f.reply, *kind, heard); };
        if (!std::all_of(fitting.begin(), fitting.end(), beside)) {
            std::erase_if(fitting, beside);
            best = std::max_element(fitting.begin(), fitting.end(), [](const Scored& a, const Scored& b) { return a.points < b.points; })->points;
        } else if (story && story_answers(*story, *kind, heard, noticed)) {
            fitting.clear();
        } else if (const auto choice = no_answer(*kind)) {
            return choice;
        }
    }
    // a hurt that no reply answers is not talked past
    if (fitting.empty() && harmed)
        if (const auto choice = from_pool("insults", for_pool)) return choice;
    if (fitting.empty()) {
        if (!story) return {};
        state_.scene = index_.scene_id(story->scene);
        return Choice{story->line, false, false};
    }
    std::erase_if(fitting, [&](const Scored& s) { return s.points < best - close_enough; });
    const Scored& chosen = fitting[draw(seed_, static_cast<std::uint64_t>(state_.turn), for_reply, static_cast<std::uint32_t>(fitting.size()))];
    return Choice{chosen.reply->line, chosen.reply->reply->line.continues, false};
}

/// Stories go forward only: a line passed over because its condition failed is not gone back to.
std::optional<Chooser::Story> Chooser::look_for_story() const {
    int scene = index_.scene(state_.scene);
    for (std::size_t hops = 0; scene >= 0 && hops <= index_.stories.size(); ++hops) {
        const auto& story = index_.stories[static_cast<std::size_t>(scene)];
        std::size_t from = story.size();
        while (from > 0 && !said_[story[from - 1]]) --from;
        for (std::size_t i = from; i < story.size(); ++i)
            if (unsaid(story[i]) && holds(story[i], scene)) return Story{story[i], scene};
        scene = index_.scene_after(scene);
    }
    return {};
}

std::optional<LineNumber> Chooser::next_story() {
    const auto story = look_for_story();
    if (!story) return {};
    state_.scene = index_.scene_id(story->scene);
    return story->line;
}

std::optional<LineNumber> Chooser::ending() const {
    for (const LineNumber n : index_.endings)
        if (holds(n)) return n;
    if (index_.endings.empty()) return {};
    return index_.endings.back();
}

}  // namespace stance::patient
