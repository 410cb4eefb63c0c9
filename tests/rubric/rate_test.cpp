#include "rubric/assess.hpp"
#include "support/rubrics.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::rubric;

namespace {

TurnAssessment turn(double quality, std::vector<Evidence> evidence, std::vector<std::size_t> called_for = {0}) {
    return {{Move::other}, std::move(evidence), quality, std::move(called_for)};
}

Evidence with(std::size_t item) { return {item, Polarity::with, "x", {0, 1}, 1, 1, "r"}; }
Evidence against(std::size_t item) { return {item, Polarity::against, "x", {0, 1}, 1, 1, "r"}; }

}  // namespace

TEST_CASE("too few turns are not ratable and say so", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    const auto s = rate(r, {turn(6, {with(0)})});
    CHECK_FALSE(s.adherence);
    CHECK_FALSE(s.competence);
    for (const ItemRating& i : s.items) CHECK(i.adherence_state == Observed::not_ratable);
    CHECK_THAT(s.note, Catch::Contains("too few"));
}

TEST_CASE("not observed, not applicable and observed are three different things", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    const auto s = rate(r, {turn(5, {with(0)}), turn(5, {with(0)}), turn(5, {})});
    CHECK(s.items[0].adherence_state == Observed::observed);
    CHECK(s.items[1].adherence_state == Observed::not_applicable);  // nothing called for it
    CHECK_FALSE(s.items[1].adherence);
    // absent: adherence is low by rule, competence stays blank
    CHECK(s.items[2].adherence_state == Observed::not_observed);
    CHECK(s.items[2].adherence == 1);
    CHECK(s.items[2].competence_state == Observed::not_applicable);
    CHECK_FALSE(s.items[2].competence);
    // called for and never taken up
    const auto missed = rate(r, {turn(3, {}, {0, 1}), turn(3, {}, {0, 1})});
    CHECK(missed.items[1].adherence_state == Observed::not_observed);
    CHECK(missed.items[1].opportunities == 2);
    CHECK_FALSE(missed.items[1].competence);
}

TEST_CASE("the expected share of opportunities earns good enough and breaches pull down", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    const auto half = rate(r, {turn(5, {with(0)}), turn(3, {}), turn(5, {with(0)}), turn(3, {})});
    CHECK(*half.items[0].adherence == Approx(4));
    const auto all = rate(r, {turn(5, {with(0)}), turn(5, {with(0)})});
    CHECK(*all.items[0].adherence == Approx(7));
    const auto spoiled = rate(r, {turn(5, {with(0)}), turn(2, {against(0)}), turn(5, {with(0)}), turn(2, {against(0)})});
    CHECK(*spoiled.items[0].adherence < *half.items[0].adherence);
}

TEST_CASE("the overall rating follows the quality of turns and confidence their number", "[rubric]") {
    const Rubric r = test::rubric_from(test::small_rubric);
    std::vector<TurnAssessment> good(6, turn(6, {with(0)})), poor(3, turn(2, {against(1)}));
    CHECK(*rate(r, good).competence > *rate(r, poor).competence + 2);
    CHECK(rate(r, good).confidence == Confidence::high);
    CHECK(rate(r, poor).confidence == Confidence::low);
}

TEST_CASE("risk stands beside the rubric and never enters the overall rating", "[rubric]") {
    const Rubric r = test::shipped_rubric("mbt-individual");
    const auto risk = *r.item("risk");
    CHECK(r.items[risk].overall_weight == 0);
    std::vector<TurnAssessment> without(10, turn(5, {with(0)}, {0})), passed_over = without;
    for (TurnAssessment& t : passed_over) t.evidence.push_back(against(risk));
    CHECK(rate(r, without).competence == rate(r, passed_over).competence);
    CHECK(rate(r, without).adherence == rate(r, passed_over).adherence);
}

TEST_CASE("an item counts for the breadth of an hour by its weight", "[rubric]") {
    std::string heavy = test::small_rubric;
    heavy.replace(heavy.find("overall: {quality: 1,"), 21, "overall: {quality: 1, breadth: 2,");
    heavy.replace(heavy.find("    name: Being near"), 20, "    overall_weight: 5\n    name: Being near");
    std::string plain = heavy;
    plain.replace(plain.find("overall_weight: 5"), 17, "overall_weight: 1");
    const std::vector<TurnAssessment> near(4, turn(3, {with(2)}));
    CHECK(*rate(test::rubric_from(heavy), near).competence > *rate(test::rubric_from(plain), near).competence);
}
