#include "support/case_builder.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using patient::Condition;
using testing::CaseBuilder;
using testing::Hour;

namespace {

CaseBuilder karim() {
    CaseBuilder b;
    b.topic("brother", {"karim", "(your|my) brother"})
        .topic("mother", {"(your|my) (mum|mother)"})
        .fact("brother_age", "brother", {"how old (is|was) (he|karim|your brother)"}, {"Thirty-six.", "You asked me that. Thirty-six."})
        .scene("chair", 5, "kitchen")
        .scene("kitchen", 6)
        .reply("karim_feel", "He was the loud one. I miss the noise.", {Act::asks_feeling, Act::asks_event, Act::asks_self_mind}, {"brother"})
        .reply("mum_feel", "Mum irons. That is how she feels.", {Act::asks_feeling, Act::asks_event, Act::asks_self_mind}, {"mother"})
        .reply("feel", "I don't know. Tired.", {Act::asks_feeling})
        .reply("advised", "I've tried that.", {Act::advises})
        .reply("blamed", "Right. So it's me.", {Act::blames})
        .reply("understood", "Yes. Exactly.", {Act::validates}, {}, {}, true);
    b.written().scenes.front().story.front().topic = "mother";
    return b;
}

bool from(const std::string& id, const std::string& prefix) { return id.rfind(prefix, 0) == 0; }

}  // namespace

TEST_CASE("The hour opens with the first story line") {
    const auto p = karim().patient();
    const auto r = p.open(7);
    CHECK(r.lines == std::vector<std::string>{"chair_1"});
    CHECK(r.next.scene == "chair");
    CHECK(r.next.turn == 0);
    CHECK(r.next.topic == "mother");
    CHECK(r.next.said == r.lines);
    CHECK(r.trace.empty());
}

TEST_CASE("A question about one person gets an answer about that person") {
    const auto p = karim().patient();
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        CHECK(Hour(p, seed).say("What do you feel about Karim?").lines.front() == "karim_feel");
        CHECK(Hour(p, seed).say("What do you feel when you think of your mother?").lines.front() == "mum_feel");
    }
}

TEST_CASE("Asked about him the patient does not answer about her") {
    CaseBuilder b;
    b.topic("family", {"family"}).scene("chair", 3);
    b.written().scenes.front().story.front().topic = "family";
    b.reply("hers", "She thought nothing of it.", {Act::asks_other_mind}, {"family"}).reply("his", "He was thinking of the car.", {Act::asks_other_mind}, {"family"});
    const auto p = b.patient();
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        CHECK(Hour(p, seed).say("What do you imagine he was thinking?").lines.front() == "his");
        CHECK(Hour(p, seed).say("What do you imagine she was thinking?").lines.front() == "hers");
    }
}

TEST_CASE("A question about someone is answered about them even when the act is only near") {
    CaseBuilder b;
    b.topic("brother", {"karim"}).scene("chair", 9).reply("what_he_thought", "He'd have laughed.", {Act::asks_other_mind}, {"brother"});
    const auto p = b.patient();
    CHECK(Hour(p).say("What happened with Karim?").lines.front() == "what_he_thought");
    CHECK(Hour(p).say("Karim must have been hard to live with.").lines.front() != "what_he_thought");
}

TEST_CASE("A fact is answered and noticed when asked again") {
    const auto p = karim().patient();
    Hour hour(p);
    CHECK(hour.say("How old was Karim?").say == "Thirty-six.");
    CHECK(hour.state().topic == "brother");
    CHECK(hour.say("And how old was he?").say == "You asked me that. Thirty-six.");
    CHECK(from(hour.say("How old was your brother?").lines.front(), "repeats_question"));
    CHECK(Hour(p).say("Your brother knew how old he was getting, Karim did.").lines.front() != "brother_age_1");
}

TEST_CASE("A question in the same words is noticed and pointing questions only at once") {
    const auto p = karim().patient();
    Hour hour(p);
    hour.say("Why did the neighbours call the police?");
    hour.say("That makes sense.");
    CHECK(from(hour.say("Why did the neighbours call the police?").lines.front(), "repeats_question"));
    Hour pointing(p);
    pointing.say("What was that like?");
    CHECK(from(pointing.say("So what was that like?").lines.front(), "repeats_question"));
    Hour later(p);
    later.say("What was that like?");
    for (const char* other : {"It makes sense that you stayed.", "You should rest.", "No wonder you were hurt."}) later.say(other);
    CHECK_FALSE(from(later.say("What was that like?").lines.front(), "repeats_question"));
    Hour onward(p);
    onward.say("And then what happened?");
    CHECK_FALSE(from(onward.say("And then what happened?").lines.front(), "repeats_question"));
}

TEST_CASE("Silence and ok and insults and nonsense and the weather each get their own answer") {
    const auto p = karim().patient();
    CHECK(from(Hour(p).say("").lines.front(), "silence"));
    CHECK(from(Hour(p).say("...").lines.front(), "silence"));
    CHECK(from(Hour(p).say("ok").lines.front(), "minimal"));
    CHECK(from(Hour(p).say("You're an idiot").lines.front(), "insults"));
    CHECK(from(Hour(p).say("xkcdfg qwrtpsd").lines.front(), "nonsense"));
    CHECK(from(Hour(p).say("Did you watch the football?").lines.front(), "off_topic"));
    CHECK(from(Hour(p).say("Hello, come in.").lines.front(), "greets"));
    CHECK(from(Hour(p).say("We have to stop there. See you next week.").lines.front(), "says_goodbye"));
}

TEST_CASE("After a second silence and after go on the patient takes the thread up again") {
    const auto p = karim().patient();
    Hour hour(p);
    hour.say("");
    CHECK(hour.say("").lines.front() == "chair_2");
    Hour invited(p);
    CHECK(invited.say("Go on.").lines.front() == "chair_2");
}

TEST_CASE("Too much at once is met as too much") {
    auto b = karim();
    b.temper().start_arousal = 8;
    b.temper().start_mode = Mode::psychic_equivalence;
    const auto p = b.patient();
    CHECK(from(Hour(p).say("What happened? Who was there? What did you do? And why did you leave?").lines.front(), "overloaded"));
}

TEST_CASE("A reply that continues brings the next story line with it") {
    const auto p = karim().patient();
    Hour hour(p);
    const auto& r = hour.say("No wonder you were hurt.");
    CHECK(r.lines == std::vector<std::string>{"understood", "chair_2"});
    CHECK(r.say == "Yes. Exactly. Story of chair, part 2.");
    CHECK(r.next.said.size() == 3);
}

TEST_CASE("Where no answer is written the patient says so, in a line of the kind that was asked for") {
    auto b = karim();
    const auto none = [&](const std::string& kind, const std::string& say, bool continues = false) {
        patient::Line line;
        line.id = "na_" + kind + std::to_string(b.written().always["no_answer_" + kind].size());
        line.say = say;
        line.continues = continues;
        b.written().always["no_answer_" + kind].push_back(line);
    };
    none("who", "Nobody you'd know.");
    none("when", "I lose the days.");
    none("how_much", "I never counted.");
    none("yes_no", "I wouldn't swear to it.");
    const auto p = b.patient();
    const auto asked = [&](const char* words) {
        Hour hour(p);
        const auto& r = hour.say(words);
        CHECK(r.fallback);
        return r.lines.front();
    };
    CHECK(asked("Who lent you the umbrella?") == "na_who0");
    CHECK(asked("When was the umbrella lost?") == "na_when0");
    CHECK(asked("How old is the umbrella?") == "na_how_much0");
    CHECK(asked("Do you own an umbrella?") == "na_yes_no0");
    SECTION("what has an answer gets it") {
        CHECK(Hour(p).say("How old is Karim?").lines.front() == "brother_age_1");
        CHECK(Hour(p).say("What do you feel about Karim?").lines.front() == "karim_feel");
        CHECK(Hour(p).say("No wonder you were hurt.").lines.front() == "understood");
    }
    SECTION("the second time on end the patient goes on with the story") {
        Hour hour(p);
        CHECK(hour.say("Who lent you the umbrella?").lines == std::vector<std::string>{"na_who0"});
        CHECK(hour.say("When was the umbrella lost?").lines == std::vector<std::string>{"na_when0", "chair_2"});
    }
}

TEST_CASE("He and she are not spoken of before anybody has named them") {
    CaseBuilder b;
    b.topic("hand", {"hand"}).topic("father", {"father"}).scene("chair", 6);
    b.reply("stranger", "He had his hand out.", {Act::asks_self_mind, Act::asks_feeling}).reply("own", "A draught.", {Act::asks_self_mind, Act::asks_feeling});
    for (auto& r : b.written().replies)
        if (r.line.id == "stranger") r.line.topic = "father";
    const auto p = b.patient();
    for (std::uint64_t seed = 1; seed < 8; ++seed) CHECK(Hour(p, seed).say("What do you feel?").lines.front() == "own");
}

TEST_CASE("An open question that nothing answers moves the story on and then to the next scene") {
    const auto p = karim().patient();
    Hour hour(p);
    for (const char* expected : {"chair_2", "chair_3", "chair_4", "chair_5", "kitchen_1"}) {
        hour.say("What happened next?");
        CHECK(hour.line() == expected);
    }
    CHECK(hour.state().scene == "kitchen");
}

TEST_CASE("Story lines whose condition fails are passed over") {
    auto b = karim();
    Condition trusted;
    trusted.trust.low = 9;
    b.written().scenes.front().story[1].when = trusted;
    const auto p = b.patient();
    CHECK(Hour(p).say("What happened next?").lines.front() == "chair_3");
}

TEST_CASE("A narrow condition that holds wins over none and one that fails is out") {
    CaseBuilder b = karim();
    Condition harmed, calm;
    harmed.landed = false;
    calm.arousal.high = 2;
    b.reply("advised_hurt", "Don't tell me what to do.", {Act::advises}, {}, harmed).reply("advised_calm", "Maybe.", {Act::advises}, {}, calm);
    const auto p = b.patient();
    for (std::uint64_t seed = 1; seed < 6; ++seed) CHECK(Hour(p, seed).say("You should go for a walk.").lines.front() == "advised_hurt");
}

TEST_CASE("What only looks like advice is not heard as advice") {
    const auto p = karim().patient();
    for (const char* words : {"Do you have children?", "Take your time.", "Walk me through it.", "How did you manage to stop and think?", "Give me one moment from Tuesday."}) {
        INFO(words);
        Hour hour(p);
        const double trust = hour.state().trust;
        const auto& r = hour.say(words);
        CHECK(r.lines.front() != "advised");
        CHECK(r.next.trust >= trust - 0.05);
    }
    CHECK(Hour(p).say("Take your time. You should ring him tomorrow.").lines.front() == "advised");
    CHECK(Hour(p).say("Why don't you ring him?").lines.front() == "advised");
}

TEST_CASE("An open invitation is taken up with the story") {
    const auto p = karim().patient();
    CHECK(Hour(p).say("What would you like to talk about today?").lines.front() == "chair_2");
    CHECK(Hour(p).say("What brings you here?").lines.front() == "chair_2");
}

TEST_CASE("Blame is never talked past") {
    const auto p = karim().patient();
    Hour hour(p);
    CHECK(hour.say("You're being selfish.").lines.front() == "blamed");
    CHECK(from(hour.say("You're just being difficult.").lines.front(), "insults"));
    CHECK(hour.state().trust < 4);
}

TEST_CASE("A plain question about safety wins over everything") {
    auto b = karim();
    Condition calm;
    calm.arousal.high = 1;
    b.reply("safe", "No. I think of not waking up. I would not do anything.", {Act::checks_safety});
    b.reply("safe_calm", "No. Ask me again if you like.", {Act::checks_safety}, {}, calm);
    const auto p = b.patient();
    Hour hour(p);
    CHECK(hour.say("How old was Karim? And are you thinking of killing yourself?").lines.front() == "safe");
    // the second reply's mood does not hold, and a plain question still gets a plain answer
    CHECK(hour.say("Have you thought of ending your life?").lines.front() == "safe_calm");
    CHECK(Hour(p).say("Have you thought about writing it down?").lines.front() != "safe");
}

TEST_CASE("Fallback pools ask for the mode and take any line when none fits") {
    auto b = karim();
    b.written().scenes.clear();
    b.scene("only", 1);
    b.written().replies.clear();
    auto& pool = b.written().always["anything"];
    pool.clear();
    auto pretend = CaseBuilder::line("any_pretend", "Interesting.");
    pretend.when.modes = {Mode::pretend};
    auto thinking = CaseBuilder::line("any_thinking", "I'd have to think.");
    thinking.when.modes = {Mode::mentalizing};
    b.always("anything", pretend).always("anything", thinking);
    const auto p = b.patient();
    Hour hour(p);
    const auto& r = hour.say("The lamp stood by the window all along.");
    CHECK(r.lines.front() == "any_thinking");
    CHECK(r.fallback);
    CHECK(hour.say("The lamp was always there of an evening.").lines.front() == "any_pretend");
    CHECK(hour.say("The lamp has gone to the attic for good.").ending == "plain");
    CHECK(hour.over());
}

TEST_CASE("What is said moves the patient and sets topic and feeling and offers and scene") {
    auto b = karim();
    auto& reply = b.written().replies.front();
    reply.line.arousal_shift = 1.5;
    reply.line.trust_shift = 0.5;
    reply.line.offers = {Offer::unnamed_feeling};
    reply.line.feeling = "grief";
    reply.line.goes_to = "kitchen";
    const auto p = b.patient();
    Hour hour(p);
    const auto& r = hour.say("What do you feel about Karim?");
    CHECK(r.offers == std::vector<Offer>{Offer::unnamed_feeling});
    CHECK(r.next.offers == r.offers);
    CHECK(r.next.feeling == "grief");
    CHECK(r.next.topic == "brother");
    CHECK(r.next.scene == "kitchen");
    CHECK(r.trace.back().arousal == 1.5);
    CHECK(r.trace.back().trust == 0.5);
    CHECK(hour.say("What happened next?").lines.front() == "kitchen_1");
}

TEST_CASE("The ending is earned") {
    auto b = karim();
    Condition opened;
    opened.trust.low = 6;
    b.ending_before("opened", opened);
    const auto p = b.patient();
    auto state = p.open(1).next;
    CHECK(p.close(state, 1).ending == "plain");
    state.trust = 7;
    const auto r = p.close(state, 1);
    CHECK(r.ending == "opened");
    CHECK(r.say == "Ending opened.");
    CHECK(r.next.ended);
    CHECK(r.next.turn == state.turn);
}
