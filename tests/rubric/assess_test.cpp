#include "rubric/assess.hpp"
#include "support/rubrics.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::rubric;

namespace {

TurnAssessment judge(const Rubric& r, const std::string& text, Moment moment = {}) {
    return assess(r, language::read_therapist(*r.lexicon, text), moment);
}

bool has(const Rubric& r, const TurnAssessment& a, const std::string& item, Polarity p) {
    return std::any_of(a.evidence.begin(), a.evidence.end(), [&](const Evidence& e) { return r.items[e.item].id == item && e.polarity == p; });
}

}  // namespace

TEST_CASE("evidence names the words, the indicator and the reason", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    const std::string text = "I see. What happened next?";
    const auto a = judge(r, text);
    REQUIRE(a.evidence.size() == 1);
    CHECK(a.evidence[0].indicator == "asks");
    CHECK(a.evidence[0].reason == "It asks.");
    CHECK(text.substr(a.evidence[0].span.start, a.evidence[0].span.end - a.evidence[0].span.start) == "What happened next");
    CHECK(a.quality == 5);
}

TEST_CASE("the same words count only where the patient can bear them", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    Moment calm, hot;
    calm.arousal = 4;
    hot.arousal = 9;
    CHECK(has(r, judge(r, "What happened next?", calm), "ask", Polarity::with));
    CHECK_FALSE(has(r, judge(r, "What happened next?", hot), "ask", Polarity::with));
}

TEST_CASE("a rubric finds its own phrases and the turn without evidence is neutral", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    CHECK(has(r, judge(r, "Purple cows again."), "ask", Polarity::with));
    const auto nothing = judge(r, "It rained.");
    CHECK(nothing.evidence.empty());
    CHECK(nothing.quality == 3);
    CHECK(judge(r, "").evidence.empty());
}

TEST_CASE("quality stays on the scale and breaches pull it down", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    CHECK(judge(r, "You should leave him.").quality == 1.5);
    CHECK(judge(r, "What happened? Purple cows. What was between you and me?").quality <= 7);
}

TEST_CASE("near misses of the reference are not taken for the real thing", "[rubric]") {
    const Rubric r = test::shipped_rubric("mbt-individual", false);
    Moment m;
    m.arousal = 5;
    for (const char* text : {"I wonder whether you are just being manipulative.", "Don't you think you overreacted?"})
        CHECK(has(r, judge(r, text, m), "not_knowing", Polarity::against));
    CHECK_FALSE(has(r, judge(r, "I feel you should leave him.", m), "affect_focus", Polarity::with));
    CHECK_FALSE(has(r, judge(r, "I'm sorry you feel that way.", m), "monitor", Polarity::with));
    CHECK_FALSE(has(r, judge(r, "That must be hard for you.", m), "validation", Polarity::with));
}

TEST_CASE("voiced risk that is passed over is a breach and asking plainly is not", "[rubric]") {
    const Rubric r = test::shipped_rubric("mbt-individual");
    Moment m;
    m.arousal = 7;
    m.offers = {Offer::risk};
    CHECK(has(r, judge(r, "Are you thinking of killing yourself?", m), "risk", Polarity::with));
    CHECK_FALSE(has(r, judge(r, "Are you thinking of killing yourself?", m), "risk", Polarity::against));
}

TEST_CASE("every span of evidence lies inside the words whatever the words", "[rubric]") {
    const Rubric r = test::shipped_rubric("mbt-individual");
    for (int seed = 0; seed < 300; ++seed) {
        std::string text = seed % 2 ? "What were you — scared? " : "you should \xF0\x9F\x98\x80 ";
        for (int i = 0; i < seed % 60; ++i) text += static_cast<char>((seed * 31 + i * 7) % 255 + 1);
        for (const Evidence& e : judge(r, text).evidence) {
            CHECK(e.span.start < e.span.end);
            CHECK(e.span.end <= text.size());
            CHECK_FALSE(e.reason.empty());
        }
    }
}
