#include "rubric/score.hpp"
#include "support/rubrics.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace stance;
using language::Speaker;

TEST_CASE("a recording is scored turn by turn and estimates are called estimates", "[rubric]") {
    const auto r = test::rubric_from(test::small_rubric);
    const auto s = rubric::score(r, {{1, Speaker::patient, "He hates me. I know it.", 8.0, Mode::psychic_equivalence, {}},
                                     {2, Speaker::therapist, "What happened?", {}, {}, {}},
                                     {3, Speaker::patient, "Nothing.", {}, {}, {}},
                                     {4, Speaker::therapist, "You should ring him.", {}, {}, {}}});
    REQUIRE(s.turns.size() == 2);
    REQUIRE(s.patient.size() == 2);
    CHECK(s.turns[0].turn == 2);
    CHECK_FALSE(s.patient[0].estimated);
    CHECK(s.patient[0].arousal == 8);
    CHECK(s.patient[1].estimated);
    CHECK(s.turns[0].assessment.evidence.empty());  // arousal 8 is above what the indicator allows
}

TEST_CASE("a therapist who speaks first or alone is scored without a patient", "[rubric]") {
    const auto r = test::rubric_from(test::small_rubric);
    const auto s = rubric::score(r, {{1, Speaker::therapist, "What brings you here?", {}, {}, {}}});
    REQUIRE(s.turns.size() == 1);
    CHECK(s.turns[0].assessment.evidence.size() == 1);
    CHECK(rubric::score(r, {}).turns.empty());
}

TEST_CASE("the motivational interviewing rubric counts its behaviours", "[rubric]") {
    const auto r = test::shipped_rubric("mi-behaviours", false);
    const auto s = rubric::score(r, {{1, Speaker::patient, "My kids breathe it in. It worries me.", {}, {}, {}},
                                     {2, Speaker::therapist, "So you're worried about your kids. What would you like to change?", {}, {}, {}}});
    std::set<std::string> items;
    for (const auto& e : s.turns[0].assessment.evidence) items.insert(r.items[e.item].id);
    CHECK(items == std::set<std::string>{"open_question", "reflection"});
}
