#include "language/reading.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::language;

namespace {

TherapistReading read(const std::string& text, const std::string& before = "") { return read_therapist(Lexicon::english(), text, before); }

Act strongest(const std::string& text) { return read(text).acts.front().act; }

}  // namespace

TEST_CASE("moves are named with the words that make them", "[language]") {
    const std::string text = "I'm sorry, I pushed too fast. What was that like?";
    const auto r = read(text);
    CHECK(r.has(Move::apology));
    CHECK(r.has(Move::open_question));
    for (const MoveMark& m : r.moves) {
        CHECK(m.span.end > m.span.start);
        CHECK(m.span.end <= text.size());
    }
    CHECK(read("You should talk to your GP.").has(Move::advice));
    CHECK(read("Well done, that took courage.").has(Move::praise));
    CHECK(read("Can we go back to the moment just before?").has(Move::pause_or_rewind));
    CHECK(read("Are you thinking of killing yourself?").has(Move::safety_check));
    CHECK(read("I felt a bit scared just then.").has(Move::self_disclosure));
    CHECK(read("Hm.").moves.size() == 1);
}

TEST_CASE("asking about the way here or how it goes is neither about the two of us nor a check", "[language]") {
    CHECK_FALSE(read("How did you get here today?").has(Act::asks_between_us));
    CHECK(read("What is it like being here today, with me?").has(Act::asks_between_us));
    CHECK_FALSE(read("Is it getting worse?").has(Act::checks_understanding));
    CHECK_FALSE(read("What would they say if they were here?").has(Act::checks_understanding));
    CHECK(read("You were frightened. Please say if I've lost you.").has(Act::checks_understanding));
    CHECK(read("You were frightened. Is it getting close?").has(Act::checks_understanding));
}

TEST_CASE("asking whether it would be better not to be here is a question about safety", "[language]") {
    CHECK(read("Do you ever think it would be better not to be here?").has(Act::checks_safety));
    CHECK(read("Do you think they'd be better off without you?").has(Act::checks_safety));
    CHECK(read("Do you ever feel it would be easier if you weren't here?").has(Act::checks_safety));
    CHECK_FALSE(read("Would it be better not to talk about it?").has(Act::checks_safety));
    CHECK_FALSE(read("Was the team better off without you?").has(Act::advises));
}

TEST_CASE("not telling someone what to do is not advice", "[language]") {
    CHECK_FALSE(read("Hello Marian. It's good to see you.").has(Act::advises));
    CHECK_FALSE(read("It's good that you came.").has(Act::advises));
    CHECK(read("It's good to talk to someone.").has(Act::advises));
    CHECK(strongest("It's good to see you.") == Act::greets);
    CHECK_FALSE(read("I'm not saying you should leave him.").has(Move::advice));
    CHECK(read("I'm saying you should leave him.").has(Move::advice));
}

TEST_CASE("what was typed is classed even when it is hardly a turn", "[language]") {
    CHECK(strongest("") == Act::silence);
    CHECK(strongest("...") == Act::silence);
    CHECK(strongest("(silence)") == Act::silence);
    CHECK(strongest("ok") == Act::minimal);
    CHECK(strongest("Go on.") == Act::minimal);
    CHECK(strongest("asdfgh qwrtzp xxcvbn") == Act::nonsense);
    CHECK(strongest("shut up you idiot") == Act::insults);
    CHECK(strongest("who won the football") == Act::off_topic);
    CHECK(strongest("What happened just before he left?") == Act::asks_event);
    CHECK(strongest("What do you think was going on for him?") == Act::asks_other_mind);
    CHECK(strongest("How did that feel?") == Act::asks_feeling);
}

TEST_CASE("words taken up from the patient are noticed", "[language]") {
    const auto taken = read("Eleven minutes on the wall.", "I sat eleven minutes on that wall.");
    const auto fresh = read("How was the traffic?", "I sat eleven minutes on that wall.");
    CHECK(taken.echo > 0.8);
    CHECK(fresh.echo == 0);
}

TEST_CASE("hedges and flat assertions are weighed over statements", "[language]") {
    CHECK(read("Maybe you were scared.").tentativeness == 1);
    CHECK(read("Obviously you were scared.").certainty == 1);
}

TEST_CASE("readings of any bytes stay inside the text", "[language]") {
    for (int seed = 0; seed < 200; ++seed) {
        std::string bytes;
        for (int i = 0; i < 300; ++i) bytes += static_cast<char>((seed * 131 + i * i * 17) % 251 + 1);
        const auto r = read(bytes, bytes);
        for (const Mark& m : r.marks) {
            CHECK(m.span.end <= bytes.size());
            CHECK(m.span.start < m.span.end);
        }
        CHECK_FALSE(r.acts.empty());
    }
}

TEST_CASE("words that only look like advice or blame or a safety check are passed over", "[language]") {
    const auto shows = [](const std::string& text, const std::string& feature) {
        const auto id = Lexicon::english().feature(feature);
        REQUIRE(id);
        return read(text).features.test(*id);
    };
    for (const std::string text : {"Do you have children?", "Walk me through it.", "Take your time.", "How did you manage to stop and think?", "You try to please him.",
                                   "It sounds like you have to hold everything together.", "Knitting is a fine technique.", "Why don't you tell me about it?"}) {
        INFO(text);
        CHECK_FALSE(read(text).has(Move::advice));
    }
    for (const std::string text : {"Try to write it down.", "Why don't you ring him?", "You should keep a diary.", "Have you thought about joining a group?", "Take a walk every day."}) {
        INFO(text);
        CHECK(read(text).has(Move::advice));
    }
    CHECK_FALSE(shows("No wonder he left you shaking.", "blame"));
    CHECK_FALSE(shows("Why don't you ring him?", "blaming_question"));
    CHECK(shows("Why don't you ever ring him?", "blaming_question"));
    CHECK_FALSE(shows("Everybody has keys to that door.", "reassurance"));
    CHECK(shows("Everybody has bad days.", "reassurance"));
    CHECK_FALSE(shows("Can you take me back to the corridor?", "dismissal"));
    CHECK(shows("Anyway, back to the agenda.", "dismissal"));
    CHECK_FALSE(read("Have you thought about what you would say?").has(Move::safety_check));
    CHECK_FALSE(read("What did your mother die of?").has(Move::safety_check));
    CHECK(read("Have you had thoughts of killing yourself?").has(Move::safety_check));
    CHECK_FALSE(read("What keeps you going?").has(Move::safety_check));
    CHECK(read("What stops you from hurting yourself?").has(Move::safety_check));
    CHECK_FALSE(shows("I'm wondering how you're feeling about me at the moment.", "rewind"));
    CHECK(shows("Take me to the moment before she said it.", "rewind"));
    CHECK(shows("How do you feel about me?", "asks_between_us_phrase"));
    CHECK(shows("I think I might have misunderstood you.", "owns_mistake"));
    CHECK_FALSE(read("I think I might have misunderstood you.").has(Move::challenge));
    CHECK(read("You have misunderstood her completely.").has(Move::challenge));
    CHECK_FALSE(read("Why did that upset you so much?").has(Move::relationship_talk));
    CHECK(read("I wonder whether I upset you last week.").has(Move::relationship_talk));
    CHECK_FALSE(read("I don't know what it was like for you. Can you tell me?").has(Move::relationship_talk));
    CHECK(read("It may not be so.").has(Move::challenge));
    CHECK_FALSE(read("Can you say more?").has(Move::validation));
    CHECK_FALSE(read("Could both be true?").has(Move::validation));
    CHECK(read("That's true.").has(Move::validation));
    CHECK_FALSE(read("What goes through your head when you're alone?").has(Move::validation));
    CHECK_FALSE(read("I get the feeling you're angry with me.").has(Move::validation));
    CHECK_FALSE(read("I was late today, I'm sorry about that.").has(Move::validation));
    CHECK(shows("I was late today, I'm sorry about that.", "owns_mistake"));
    CHECK(read("You must be exhausted, after that week.").has(Move::validation));
    CHECK(shows("I spoke too soon.", "owns_mistake"));
}

TEST_CASE("giving back is told from facts and verdicts and the therapist's own affairs", "[language]") {
    CHECK(read("Okay. So the allotment comes first on Sundays.").has(Move::reflection));
    CHECK(read("I get the feeling that you keep the peace in that house.").has(Move::reflection));
    CHECK(read("It sounds like there are a lot of people you look after.").has(Move::reflection));
    CHECK_FALSE(read("I get the bus from here, you know.").has(Move::reflection));
    CHECK_FALSE(read("A Tuesday would be fine for you.").has(Move::reflection));
    CHECK_FALSE(read("And that is why I asked about your sleep.").has(Move::reflection));
    CHECK_FALSE(read("You're very welcome.").has(Move::reflection));
    CHECK(read("Smoking can cause lung disease in anyone.").has(Move::information));
    const auto plain = Lexicon::english().feature("plain_statement");
    CHECK(read("The evenings belong to the garden.").features.test(*plain));
    CHECK_FALSE(read("Thanks for coming in.").features.test(*plain));
}
