#include "files.hpp"

#include "authoring/load.hpp"
#include "base/hash.hpp"
#include "rubric/weights.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::test;

namespace {

std::string good() { return slurp(from_top("tests/data/small_rubric.yaml")); }

rubric::Rubric read(const std::string& text, const std::string& weights = "") {
    auto loaded = authoring::parse_rubric(text, "good.yaml", weights);
    for (const Diagnostic& d : loaded.diagnostics) UNSCOPED_INFO(to_line(d));
    REQUIRE(loaded.value);
    return std::move(*loaded.value);
}

}  // namespace

TEST_CASE("everything an author wrote arrives in the rubric", "[authoring]") {
    const std::string text = good();
    const rubric::Rubric r = read(text);
    CHECK(r.id == "small-rubric");
    CHECK(r.notice == "For tests. Not validated.");
    CHECK(r.arithmetic.scale_high == 7);
    CHECK(r.arithmetic.high_turns == 16);
    CHECK(r.arithmetic.overall_quality == 1);
    REQUIRE(r.items.size() == 2);
    CHECK(r.items[0].rated == rubric::Rated::both);
    CHECK(r.items[0].always_opportunity);
    CHECK(r.items[0].anchors.size() == 3);
    CHECK(r.items[0].anchors[1].value == 4);
    CHECK(r.items[0].anchors[1].meaning == "Asks at times.");
    CHECK(r.items[1].rated == rubric::Rated::adherence);
    CHECK_FALSE(r.items[1].always_opportunity);
    CHECK(r.items[1].opportunity.offers == std::vector<Offer>{Offer::demand});
    CHECK(r.items[1].opportunity.modes == std::vector<Mode>{Mode::teleological});
    REQUIRE(r.indicators.size() == 2);
    const rubric::Indicator& asks = r.indicators[0];
    CHECK(asks.item == 0);
    CHECK(asks.polarity == rubric::Polarity::with);
    CHECK(asks.needs == std::vector<language::FeatureId>{*r.lexicon->feature("open_question")});
    CHECK(asks.without == std::vector<language::FeatureId>{*r.lexicon->feature("purple_cow")});
    CHECK_FALSE(asks.same_sentence);
    CHECK(asks.words_at_least == 2);
    CHECK(asks.words_at_most == 60);
    CHECK(asks.questions_at_most == 3);
    CHECK_FALSE(asks.questions_at_least);
    CHECK(asks.situation.arousal.high == 8);
    CHECK(asks.strength == 1.5);
    REQUIRE(asks.examples.size() == 2);
    CHECK(asks.examples[0].counts);
    CHECK_FALSE(asks.examples[1].counts);
    const rubric::Indicator& tells = r.indicators[1];
    CHECK(tells.item == 1);
    CHECK(tells.polarity == rubric::Polarity::against);
    CHECK(tells.examples[0].patient == "What do I do?");
    CHECK(tells.examples[0].mode == Mode::teleological);
    CHECK(tells.place.file == "good.yaml");
    CHECK(tells.place.line == 46);
    CHECK(r.sha256 == sha256(text));
}

TEST_CASE("learned weights enter the hash and are kept as text", "[authoring]") {
    const std::string weights = "stance-weights 1\noutput asking+ 0 0.01 0.5\n";
    const rubric::Rubric r = read(good(), weights);
    REQUIRE(r.weights);
    CHECK(r.weights->output("asking+") == 0);
    CHECK(r.weights_text == weights);
    CHECK(r.sha256 == sha256(good() + weights));
    CHECK(r.sha256 != read(good()).sha256);
}

TEST_CASE("every move is a name that indicators can ask for", "[authoring]") {
    for (const std::string_view move : move_names) {
        const auto loaded = authoring::parse_rubric(changed(good(), "any: [advice, purple_cow]", "any: [advice, purple_cow, " + std::string(move) + "]"), "x");
        INFO(move);
        for (const Diagnostic& d : loaded.diagnostics) CHECK(d.code != "STN0301");
    }
}

TEST_CASE("a name nobody knows is answered with the nearest one", "[authoring]") {
    const auto loaded = authoring::parse_rubric(changed(good(), "all: [open_question]", "all: [open_questoin]"), "x");
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].suggestion == "did you mean 'open_question'?");
}

TEST_CASE("a scale of one's own moves what was left out onto it", "[authoring]") {
    const std::string text = changed(changed(changed(good(), "  scale: [1, 7]\n  good_enough: 4\n  neutral_quality: 3\n", "  scale: [0, 2]\n"),
                                             "{1: Tells., 4: Asks at times., 7: Asks and waits.}", "{0: Tells., 2: Asks.}"),
                                     "{1: Tells., 7: Does not.}", "{0: Tells., 2: Does not.}");
    const rubric::Rubric r = read(text);
    CHECK(r.arithmetic.good_enough == 2);
    CHECK(r.arithmetic.neutral_quality == 2);
}

TEST_CASE("the worked example of the README is a rubric that loads", "[authoring]") {
    const std::string readme = slurp(from_top("rubrics/README.md"));
    const std::string head = "```yaml\n";
    const auto from = readme.find(head) + head.size();
    const rubric::Rubric r = read(readme.substr(from, readme.find("```\n", from) - from));
    CHECK(r.id == "slow-listening");
    CHECK(r.indicators.size() == 2);
}
