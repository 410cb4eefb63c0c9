#include "rubric/assess.hpp"
#include "rubric/weights.hpp"
#include "support/rubrics.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using rubric::Weights;

TEST_CASE("weights are read and summed", "[rubric]") {
    const auto w = Weights::parse("stance-weights 1\n# why\noutput ask+ -1 0.5 0\noutput quality 3 0.1 0\nw:cow\t0:4 1:10\n");
    REQUIRE(w.ok());
    CHECK(w->output("quality") == 1);
    CHECK(w->output("nothing") == -1);
    const auto* row = w->row(rubric::observation_key("w:cow"));
    REQUIRE(row != nullptr);
    CHECK(row[0] == 4);
    CHECK(row[1] == 10);
    CHECK(w->row(rubric::observation_key("w:dog")) == nullptr);
}

TEST_CASE("a damaged weights file is refused with its line", "[rubric]") {
    CHECK_FALSE(Weights::parse("").ok());
    CHECK_THAT(Weights::parse("weights\n").error().sentence, Catch::Contains("line 1"));
    CHECK_THAT(Weights::parse("stance-weights 1\noutput x\n").error().sentence, Catch::Contains("line 2"));
    CHECK_THAT(Weights::parse("stance-weights 1\noutput x 0 1 0\nw:a\t3:1\n").error().sentence, Catch::Contains("no output 3"));
    CHECK_THAT(Weights::parse("stance-weights 1\noutput x 0 1 0\nw:a 0:1\n").error().sentence, Catch::Contains("tab"));
}

TEST_CASE("learned evidence points at words and gives the item's own reason", "[rubric]") {
    const auto r = test::rubric_from(test::small_rubric, "stance-weights 1\noutput near+ -1 1 0\noutput quality 3 1 0\nw:cow\t0:3 1:2\n");
    const std::string text = "It rained. The cow smiled.";
    const auto a = rubric::assess(r, language::read_therapist(*r.lexicon, text), {});
    REQUIRE(a.evidence.size() == 1);
    CHECK(a.evidence[0].indicator == "learned");
    CHECK(r.items[a.evidence[0].item].id == "near");
    CHECK(text.substr(a.evidence[0].span.start, a.evidence[0].span.end - a.evidence[0].span.start) == "The cow smiled");
    CHECK(a.quality == 5);
    CHECK_FALSE(a.evidence[0].reason.empty());
}

TEST_CASE("an output marked as called counts by weights alone only in moments that call for its item", "[rubric]") {
    const auto r = test::rubric_from(test::small_rubric, "stance-weights 1\noutput tell+ -1 1 0 called\noutput ask+ -1 1 0\nw:cow\t0:3 1:3\n");
    const auto reading = language::read_therapist(*r.lexicon, "The cow smiled.");
    rubric::Moment moment;
    const auto items = [&] {
        std::vector<std::string> out;
        for (const auto& e : rubric::assess(r, reading, moment).evidence) out.push_back(r.items[e.item].id);
        return out;
    };
    CHECK(items() == std::vector<std::string>{"ask"});
    moment.offers = {Offer::demand};
    CHECK(items() == std::vector<std::string>{"ask", "tell"});
    CHECK_FALSE(Weights::parse("stance-weights 1\noutput x 0 1 0 maybe\n").ok());
}
