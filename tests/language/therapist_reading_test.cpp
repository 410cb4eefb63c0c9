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

TEST_CASE("not telling someone what to do is not advice", "[language]") {
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
