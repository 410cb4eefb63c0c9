// The rule of contingency, row by row (mbt-reference.md section 3): what a turn does in each state.
#include "patient/patient.hpp"

#include <catch2/catch.hpp>

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

Effect hears(const State& state, const std::string& words, const std::string& before = {}) {
    const Temper ordinary;
    return patient::feel(ordinary, state, language::read_therapist(language::Lexicon::english(), words, before));
}

void helps(const State& state, const std::string& words) {
    INFO(words << " at " << name_of(state.mode) << " " << state.arousal);
    const Effect e = hears(state, words);
    for (const auto& c : e.trace) UNSCOPED_INFO(c.reason << " " << c.arousal << " " << c.trust << " " << c.thinking);
    CHECK(e.fit > 0.15);
    CHECK(e.next.trust > state.trust);
    CHECK(e.next.thinking > state.thinking);
    if (state.arousal > 6) CHECK(e.next.arousal < state.arousal);
    if (state.arousal < 3) CHECK(e.next.arousal > state.arousal);
}

void harms(const State& state, const std::string& words) {
    INFO(words << " at " << name_of(state.mode) << " " << state.arousal);
    const Effect e = hears(state, words);
    for (const auto& c : e.trace) UNSCOPED_INFO(c.reason << " " << c.arousal << " " << c.trust << " " << c.thinking);
    CHECK(e.fit < -0.15);
    CHECK(e.next.trust < state.trust);
    CHECK(e.next.thinking < state.thinking);
}

}  // namespace

TEST_CASE("Flooded: validation, grounding and a slower pace help") {
    const State flooded = in(Mode::psychic_equivalence, 9.5);
    helps(flooded, "No wonder you're terrified. That was terrifying.");
    helps(flooded, "Let's slow down. Take your time, I'm here with you.");
    helps(flooded, "We can just sit here for a moment. No rush.");
    const Effect e = hears(flooded, "No wonder you're terrified.");
    CHECK(e.next.mode == Mode::psychic_equivalence);  // one line does not bring thinking back
    CHECK(e.next.arousal > 7);
}

TEST_CASE("Flooded: interpretation, challenge, talk of us and long turns do harm") {
    const State flooded = in(Mode::psychic_equivalence, 9.5);
    harms(flooded, "You're projecting your mother on to him because you fear abandonment.");
    harms(flooded, "But that's not true, is it? Where's the evidence?");
    harms(flooded, "What do you imagine he was thinking when he said that?");
    harms(flooded,
          "It sounds as though there are several things going on at once, the argument with your sister, the worry about work and the "
          "way your mother spoke to you on the phone, and I wonder which of those you would like to begin with today, or whether there is something else?");
    CHECK(hears(flooded, "Where's the evidence for that?").next.arousal > 9.5);
}

TEST_CASE("Psychic equivalence at 7 to 8: validation, owning and rewinding help") {
    const State hot = in(Mode::psychic_equivalence, 7.5);
    helps(hot, "Believing that, of course you were furious.");
    helps(hot, "I got that wrong. I pushed you too fast.");
    helps(hot, "Let's go back to the moment just before he said it.");
}

TEST_CASE("Psychic equivalence at 7 to 8: challenge, disputing and the other's view do harm") {
    const State hot = in(Mode::psychic_equivalence, 7.5);
    harms(hot, "But you don't know that. Where's the evidence?");
    harms(hot, "I'm sure he loves you.");
    harms(hot, "Could you consider another way of looking at it? He might just be tired.");
    harms(hot, "What do you think he was feeling?");
    harms(hot, "You're treating me like your father.");
}

TEST_CASE("Psychic equivalence at 4 to 6: clarifying, feeling and a gentle other view help and expertise harms") {
    const State warm = in(Mode::psychic_equivalence, 5);
    helps(warm, "Walk me through it. What happened just before?");
    helps(warm, "What did you feel when he shut the door?");
    helps(warm, "I'm not sure, but could he be tired and still like you?");
    harms(warm, "You're repeating the pattern with your mother because you fear being left.");
}

TEST_CASE("Teleological at 6 to 8: the need, a kind limit and the meaning of the deed help") {
    const State hot = in(Mode::teleological, 7);
    helps(hot, "No wonder you want proof, after a week like that.");
    helps(hot, "It makes sense that you want a bed tonight. I can't give you one, and I want to understand how bad it got.");
    helps(hot, "What would it mean to you if he rang?");
    harms(hot, "Research shows that medication usually takes several weeks to work, and the policy is that we review it every month.");
}

TEST_CASE("Teleological: giving in soothes and costs thinking") {
    const State hot = in(Mode::teleological, 7);
    const Effect e = hears(hot, "I'll ring them now and get you the letter.");
    CHECK(e.next.arousal < hot.arousal);
    CHECK(e.next.thinking < hot.thinking);
    CHECK(e.fit < 0);
}

TEST_CASE("Teleological: a limit alone is a door shut, with the need understood it is not") {
    const State hot = in(Mode::teleological, 7);
    const double cold = hears(hot, "I can't give you my number.").fit;
    const double kind = hears(hot, "No wonder you want to be able to reach me. I can't give you my number.").fit;
    CHECK(cold < 0);
    CHECK(kind > 0.3);
}

TEST_CASE("Teleological at 3 to 5: linking deed and feeling helps and problem solving alone does not") {
    const State cool = in(Mode::teleological, 4);
    helps(cool, "What did you feel just before you hit the wall?");
    helps(cool, "What do you think she wanted when she came round?");
    harms(cool, "You should make a list of the bills and ring the council tomorrow.");
}

TEST_CASE("Pretend at 0 to 4: a halt and a moment in the here and now bring feeling in") {
    const State flat = in(Mode::pretend, 2);
    helps(flat, "Can I stop you? What do you feel right now, as you say that?");
    helps(flat, "Hang on. Give me one moment on Tuesday.");
    helps(flat, "You say it's fine, but your voice went flat.");
    CHECK(hears(flat, "Can I stop you? What do you feel right now?").next.arousal > 2);
}

TEST_CASE("Pretend at 0 to 4: praise of insight, theory, abstract questions and validating the content deepen it") {
    const State flat = in(Mode::pretend, 2);
    harms(flat, "That's a really insightful way to put it. You're so self aware.");
    harms(flat, "It's called intellectualisation, it is a common defence in people with avoidant attachment.");
    harms(flat, "Why do you think she is like that?");
    harms(flat, "It makes sense that your schema was activated.");
    CHECK(hears(flat, "That's so insightful.").next.arousal <= 2);
}

TEST_CASE("Pretend at 5 and over: lowering the pressure helps and confronting presses") {
    const State hot = in(Mode::pretend, 6.5);
    helps(hot, "Let's slow down. Take your time.");
    harms(hot, "You say you're fine, but you don't know what you feel. That's not true.");
}

TEST_CASE("Mentalizing at 3 to 6: minds, us and noticing thinking help and taking over harms") {
    const State thinking = in(Mode::mentalizing, 4.5);
    helps(thinking, "What do you imagine she wanted?");
    helps(thinking, "What is it like to say that to me?");
    helps(thinking, "You stopped and wondered about her side. How did you manage it?");
    harms(thinking, "You should ring her and tell her straight. What you need is a plan.");
}

TEST_CASE("Withdrawn: specifics and a mild feeling of one's own make contact and soothing does not") {
    const State away = in(Mode::shutdown, 1.5);
    helps(away, "What happened this morning, when you got up?");
    helps(away, "I notice I feel a bit lost, and I'd like to find you.");
    const Effect soothed = hears(away, "There's nothing to worry about, everything will be fine.");
    CHECK(soothed.fit < -0.15);
    CHECK(soothed.next.arousal < 1.5);
}

TEST_CASE("Insults, blame and belittling hurt in every state") {
    for (const Mode mode : {Mode::mentalizing, Mode::psychic_equivalence, Mode::pretend, Mode::teleological, Mode::shutdown})
        for (const double arousal : {1.0, 4.0, 6.0, 8.0, 9.5}) {
            harms(in(mode, arousal), "You're an idiot.");
            harms(in(mode, arousal), "You're just being manipulative.");
            harms(in(mode, arousal), "You're overreacting. Get over it.");
        }
}
