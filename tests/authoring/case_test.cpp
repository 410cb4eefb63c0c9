#include "files.hpp"

#include "authoring/load.hpp"
#include "base/hash.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::test;

namespace {

std::string small() { return slurp(from_top("tests/data/small_case.yaml")); }

patient::Case read(const std::string& text) {
    auto loaded = authoring::parse_case(text, "small.yaml");
    for (const Diagnostic& d : loaded.diagnostics) UNSCOPED_INFO(to_line(d));
    REQUIRE(loaded.value);
    return std::move(*loaded.value);
}

std::string only_line(const std::string& text) {
    const auto loaded = authoring::parse_case(text, "small.yaml");
    REQUIRE(loaded.diagnostics.size() == 1);
    return to_line(loaded.diagnostics.front());
}

}  // namespace

TEST_CASE("everything an author wrote arrives in the case", "[authoring]") {
    const std::string text = small();
    const patient::Case c = read(text);
    CHECK(c.id == "small-case");
    CHECK(c.version == "1.0");
    CHECK(c.language == "en");
    CHECK(c.pronoun == "he");
    CHECK(c.age == 50);
    CHECK(c.minutes == 50);
    CHECK(c.trains == std::vector<std::string>{"validation", "not_knowing"});
    CHECK(c.temper.start_arousal == 6);
    CHECK(c.temper.start_mode == Mode::teleological);
    CHECK(c.temper.loses_to == Mode::pretend);
    CHECK(c.temper.reactivity == 1.2);
    CHECK(c.temper.recovery == 1);
    CHECK(c.temper.soothed_by == std::vector<Act>{Act::validates});
    REQUIRE(c.topics.size() == 2);
    CHECK(c.topics[1].label == "ferry");
    REQUIRE(c.facts.size() == 1);
    CHECK(c.facts[0].answers[0].topic == "ferry");
    REQUIRE(c.scenes.size() == 2);
    const patient::Line& first = c.scenes[0].story[0];
    CHECK(first.shows == "counts coins");
    CHECK(first.offers == std::vector<Offer>{Offer::rigid_belief});
    CHECK(first.feeling == "fury");
    CHECK(first.arousal_shift == 0.5);
    CHECK(first.place.file == "small.yaml");
    CHECK(first.place.line == 38);
    CHECK(first.place.column == 9);
    CHECK(c.scenes[0].story[1].when.trust.high == 5);
    CHECK(c.scenes[0].then == "harbour");
    REQUIRE(c.replies.size() == 2);
    const patient::Reply& met = c.replies[0];
    CHECK(met.on == std::vector<Act>{Act::validates});
    CHECK(met.about == std::vector<std::string>{"father"});
    CHECK(met.line.continues);
    CHECK(met.line.when.arousal.high == 6);
    CHECK(met.line.when.modes == std::vector<Mode>{Mode::mentalizing});
    CHECK(met.line.when.after_lines == std::vector<std::string>{"pier_1"});
    CHECK(met.line.when.landed == true);
    CHECK(c.always.at("silence")[0].say.empty());
    CHECK(c.always.at("anything").size() == 4);
    REQUIRE(c.key_moments.size() == 1);
    CHECK(c.key_moments[0].line == "pier_1");
    CHECK(c.key_moments[0].place.line > 0);
    REQUIRE(c.endings.size() == 2);
    CHECK(c.endings[0].line.when.arousal.high == 5);
    CHECK(c.text == text);
    CHECK(c.sha256 == sha256(text));
}

TEST_CASE("the smallest and the fuller good case load without a word", "[authoring]") {
    for (const char* name : {"small_case", "good_case"}) {
        const auto loaded = authoring::parse_case(slurp(from_top(std::string("tests/data/") + name + ".yaml")), name, {"validation", "not_knowing"});
        for (const Diagnostic& d : loaded.diagnostics) UNSCOPED_INFO(to_line(d));
        CHECK(loaded.value);
        CHECK(loaded.diagnostics.empty());
    }
}

TEST_CASE("a byte order mark and Windows line ends change nothing but the hash", "[authoring]") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : small()) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const patient::Case c = read(windows);
    CHECK(c.title == "The ferry");
    CHECK(c.scenes[0].story[0].say == "They stopped the boat.");
    CHECK(c.scenes[0].story[0].place.line == 38);
    CHECK(c.scenes[0].story[0].place.column == 9);
}

TEST_CASE("a slip is answered with the nearest known word", "[authoring]") {
    CHECK_THAT(only_line(changed(small(), "on: [validates]", "on: [validate]")), Catch::Contains("did you mean 'validates'?"));
    CHECK_THAT(only_line(changed(small(), "about: [father]", "about: [fathr]")), Catch::Contains("there is no topic 'fathr'; did you mean 'father'?"));
    CHECK_THAT(only_line(changed(small(), "continues: true", "continue: true")), Catch::Contains("a reply has no 'continue'; did you mean 'continues'?"));
    CHECK_THAT(only_line(changed(small(), "pronoun: he", "pronoun: xx")), Catch::Contains("known here: she, he, they"));
    CHECK_THAT(only_line(changed(small(), "format: 1", "format: 7")), Catch::Contains("written in format 7, this Stance knows format 1; please update Stance"));
}

TEST_CASE("items are checked only when rubrics are at hand", "[authoring]") {
    const std::string text = changed(small(), "trains: [validation, not_knowing]", "trains: [juggling]");
    CHECK(authoring::parse_case(text, "x").value);
    CHECK_FALSE(authoring::parse_case(text, "x", {"validation"}).value);
}

TEST_CASE("a scene is reached through a reply that can be said there", "[authoring]") {
    const std::string alone = changed(small(), "    then: harbour\n", "");
    CHECK_FALSE(authoring::parse_case(alone, "x").value);
    CHECK(authoring::parse_case(changed(alone, "say: I am safe.}", "say: I am safe., goes_to: harbour}"), "x").value);
    CHECK_FALSE(authoring::parse_case(changed(alone, "say: I am safe.}", "say: I am safe., goes_to: harbour, when: {scenes: [harbour]}}"), "x").value);
}

TEST_CASE("a condition that only an earlier line opens is no dead end", "[authoring]") {
    CHECK(authoring::parse_case(changed(small(), "when: {trust: [0, 5]}", "when: {after_lines: [harbour_1, pier_1]}"), "x").value);
    CHECK(authoring::parse_case(changed(small(), "when: {trust: [0, 5]}", "when: {scenes: [pier, harbour]}"), "x").value);
}
