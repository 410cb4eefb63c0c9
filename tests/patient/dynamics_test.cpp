#include "patient/patient.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace stance;
using patient::Effect;
using patient::State;
using patient::Temper;

namespace {

State in(Mode mode, double arousal) {
    State s;
    s.mode = mode;
    s.arousal = arousal;
    s.trust = 5;
    s.thinking = mode == Mode::mentalizing ? 6 : 1;
    return s;
}

Effect hears(const State& state, const std::string& words, const Temper& temper = {}) {
    return patient::feel(temper, state, language::read_therapist(language::Lexicon::english(), words));
}

}  // namespace

TEST_CASE("Thinking comes back over several fitting turns") {
    State s = in(Mode::psychic_equivalence, 8);
    const std::vector<std::string> turns = {
        "No wonder you were furious, reading that alone in the kitchen.", "Let's slow down. I want to get this right.",
        "I pushed you too fast there. I got that wrong.", "So when he left, it felt completely certain. Have I got that right?",
        "Can we go back to just before the phone rang?", "What did you feel when you saw his name?", "What happened then?",
        "That sounds lonely. Anger, and some fear too?"};
    int turned = 0;
    for (std::size_t i = 0; i < turns.size() && s.mode != Mode::mentalizing; ++i) {
        s = hears(s, turns[i]).next;
        turned = static_cast<int>(i) + 1;
        ++s.turn;
    }
    CHECK(s.mode == Mode::mentalizing);
    CHECK(turned >= 3);
    CHECK(turned <= 7);
}

TEST_CASE("Thinking is lost when arousal goes over the threshold") {
    Temper thin;
    thin.threshold = 5.5;
    thin.loses_to = Mode::teleological;
    const Effect e = hears(in(Mode::mentalizing, 5.3), "You're being selfish. You never try.", thin);
    CHECK(e.next.mode == Mode::teleological);
    CHECK(e.next.thinking <= 3);
}

TEST_CASE("What soothes one patient stings another") {
    Temper likes, dislikes;
    likes.soothed_by = {Act::asks_body};
    dislikes.stung_by = {Act::asks_body};
    const State s = in(Mode::psychic_equivalence, 5);
    const std::string words = "Where in your body do you feel it?";
    CHECK(hears(s, words, likes).fit > hears(s, words).fit);
    CHECK(hears(s, words, dislikes).fit < 0);
}

TEST_CASE("Temper scales what a turn does") {
    Temper thin, stolid;
    thin.reactivity = 2;
    stolid.reactivity = 0.5;
    const State s = in(Mode::mentalizing, 5);
    const std::string words = "You're just being difficult.";
    CHECK(hears(s, words, thin).next.arousal > hears(s, words, stolid).next.arousal);
    Temper trusting;
    trusting.trust_loss = 0.3;
    CHECK(hears(s, words, trusting).next.trust > hears(s, words).next.trust);
}

TEST_CASE("The same stock sentence earns less each time and then grates") {
    State s = in(Mode::psychic_equivalence, 5);
    std::vector<double> fits;
    for (const char* words : {"I wonder how you feel about that.", "I wonder how you feel about that?", "And I wonder how you feel about this.",
                              "I wonder how you feel about that.", "I wonder how you feel about that."}) {
        const Effect e = hears(s, words);
        fits.push_back(e.fit);
        s = e.next;
        s.arousal = 5;
        s.mode = Mode::psychic_equivalence;
        ++s.turn;
    }
    CHECK(fits[0] > 0.15);
    CHECK(fits[1] < fits[0]);
    CHECK(fits[2] < fits[1]);
    CHECK(fits[3] < 0);
    CHECK(fits[4] < 0);
}

TEST_CASE("The same kind of turn in other words earns less and later grates") {
    State s = in(Mode::psychic_equivalence, 7.5);
    std::vector<double> fits;
    for (const char* words : {"No wonder you were furious.", "Anyone would be hurt by that.", "Of course you felt betrayed.", "It makes sense that you were scared.",
                              "That must have been humiliating.", "You've every right to be angry."}) {
        const Effect e = hears(s, words);
        fits.push_back(e.fit);
        s = e.next;
        s.arousal = 7.5;
        s.mode = Mode::psychic_equivalence;
        ++s.turn;
    }
    CHECK(fits[1] > 0.5 * fits[0]);
    CHECK(fits[5] < 0.5 * fits[0]);
}

TEST_CASE("Understanding in the patient's own words is worth more than a formula") {
    const State s = in(Mode::psychic_equivalence, 7.5);
    const auto with = [&](const std::string& words) {
        return patient::feel({}, s, language::read_therapist(language::Lexicon::english(), words, "He read my letter out to the whole canteen and laughed.")).fit;
    };
    CHECK(with("No wonder, he read your letter to a whole canteen and they laughed.") > with("I hear you. That sounds really hard.") + 0.2);
}

TEST_CASE("Many words and many questions overload at high arousal only") {
    const std::string stacked = "What happened then? Who was there? What did you do? And when did you leave?";
    CHECK(hears(in(Mode::psychic_equivalence, 7.5), stacked).fit < hears(in(Mode::psychic_equivalence, 7.5), "What happened then?").fit - 0.3);
    bool told = false;
    for (const auto& c : hears(in(Mode::psychic_equivalence, 7.5), stacked).trace) told |= c.reason.find("more than can be taken in") != std::string::npos;
    CHECK(told);
}

TEST_CASE("A silence gives room and a row of silences is absence") {
    State s = in(Mode::mentalizing, 5);
    std::vector<double> fits;
    for (int i = 0; i < 4; ++i) {
        const Effect e = hears(s, "");
        fits.push_back(e.fit);
        s = e.next;
    }
    CHECK(fits[0] > 0);
    CHECK(fits[3] < -0.15);
}

TEST_CASE("Danger that was voiced is noticed when it is asked about and when it is not") {
    State s = in(Mode::psychic_equivalence, 7);
    s.offers = {Offer::risk};
    CHECK(hears(s, "Are you thinking of killing yourself?").fit > 0.5);
    CHECK(hears(s, "What happened at work?").fit < hears(in(Mode::psychic_equivalence, 7), "What happened at work?").fit);
}

TEST_CASE("Left alone things drift back to rest") {
    Temper t;
    t.resting_arousal = 4;
    t.start_trust = 4;
    State high = in(Mode::psychic_equivalence, 9), low = in(Mode::psychic_equivalence, 2.6);
    for (int i = 0; i < 60; ++i) {
        const std::string words = "The lamp on shelf " + std::to_string(i) + " stood by the window.";
        high = hears(high, words, t).next;
        low = hears(low, words, t).next;
    }
    CHECK(high.arousal < 9);
    CHECK(high.thinking < 1);
    CHECK(low.arousal > 2.6);
}

TEST_CASE("Causes are quoted in plain words and add up to what moved") {
    const State s = in(Mode::psychic_equivalence, 5);
    const std::string words = "That makes sense. Walk me through it, what happened when he rang?";
    const Effect e = hears(s, words);
    double arousal = 0, trust = 0, thinking = 0;
    bool named = false;
    for (const auto& c : e.trace) {
        arousal += c.arousal;
        trust += c.trust;
        thinking += c.thinking;
        CHECK(c.span.end <= words.size());
        CHECK_FALSE(c.reason.empty());
        if (c.reason.find("asks for the moment itself") != std::string::npos) {
            named = true;
            CHECK(c.reason.front() == '\'');
            CHECK(c.span.end > c.span.start);
        }
    }
    CHECK(named);
    CHECK(arousal == Approx(e.next.arousal - s.arousal).margin(0.005));
    CHECK(trust == Approx(e.next.trust - s.trust).margin(0.005));
    CHECK(thinking == Approx(e.next.thinking - s.thinking).margin(0.005));
    CHECK(std::round(e.next.arousal * 100) / 100 == e.next.arousal);
}

TEST_CASE("What is heard is remembered within bounds") {
    State s = in(Mode::mentalizing, 5);
    for (int i = 0; i < 100; ++i) s = hears(s, "What happened on day " + std::to_string(i) + "? It makes sense that day " + std::to_string(i) + " was hard.").next;
    CHECK(s.heard.size() == 6);
    CHECK(s.heard_words.size() == 64);
}
