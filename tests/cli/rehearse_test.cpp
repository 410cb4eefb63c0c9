#include "place.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace stance;
using namespace stance::test;

namespace {

std::vector<std::string> rehearse(std::vector<std::string> more = {}) {
    std::vector<std::string> all = {"rehearse", good_case, "--script", "-", "--format", "jsonl", "--seed", "7"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

TEST_CASE("a whole hour runs from a script and the report shows it", "[cli]") {
    const Place place;
    const Finished hour = place.cli(rehearse(), joined(an_hour));
    INFO(hour.err);
    REQUIRE(hour.code == 0);
    const auto events = lines_of(hour.out);
    CHECK(events.front()["event"] == "session");
    CHECK(events[1]["event"] == "opening");
    CHECK(events.back()["event"] == "end");
    CHECK(events.back()["overall"]["adherence"].is_number());
    std::set<std::string> said;
    int turns = 0;
    for (const auto& e : events) {
        if (e["event"] == "turn") {
            CHECK(e["therapist"] == an_hour[static_cast<std::size_t>(turns)]);
            ++turns;
        }
        if (!e.contains("patient")) continue;
        const std::string say = e["patient"]["say"];
        if (!say.empty()) CHECK(said.insert(say).second);  // no line twice
    }
    CHECK(turns == 10);

    const Finished html = place.cli({"report", "last", "--format", "html"});
    CHECK(html.code == 0);
    CHECK_THAT(html.out, Catch::Contains("<svg") && Catch::Contains("Forty years, and they turned it off") && Catch::Contains("not a validated instrument"));
    CHECK_THAT(html.out, !Catch::Contains("http") && !Catch::Contains("<script"));
    const Finished md = place.cli({"report", "s-000001", "--format", "md"});
    CHECK_THAT(md.out, Catch::Contains("# Debrief: The lighthouse") && Catch::Contains("## Items"));
    const auto document = nlohmann::json::parse(place.cli({"report", "last", "--format", "json"}).out);
    CHECK(document["sessions"][0]["turns"].size() == 10);
    CHECK(document["sessions"][0]["transcript"].size() == 12);
    CHECK_THAT(place.cli({"report", "last", "--format", "csv"}).out, Catch::StartsWith("session,rater,item,scale,value\n"));
}

TEST_CASE("evidence points at the words it quotes", "[cli]") {
    const Place place;
    int seen = 0;
    for (const auto& e : lines_of(place.cli(rehearse(), joined(an_hour)).out)) {
        if (e["event"] != "turn") continue;
        const std::string said = e["therapist"];
        for (const auto& one : e["evidence"]) {
            const std::size_t start = one["start"], end = one["end"];
            CHECK(said.substr(start, end - start) == one["text"]);
            CHECK_FALSE(one["reason"].get<std::string>().empty());
            ++seen;
        }
    }
    CHECK(seen > 3);
}

TEST_CASE("the same case and seed and words give the same bytes in every place", "[cli]") {
    const Place one, two;
    const std::string first = one.cli(rehearse(), joined(an_hour)).out;
    CHECK(first == one.cli(rehearse(), joined(an_hour)).out);
    CHECK(first == two.cli(rehearse(), joined(an_hour)).out);
    CHECK(first.size() > 2000);
}

TEST_CASE("killed after any turn nothing that was answered is lost and the hour goes on the same", "[cli]") {
    const Place whole;
    const std::string uninterrupted = whole.cli(rehearse(), joined(an_hour)).out;
    for (std::size_t turns = 0; turns < an_hour.size(); ++turns) {
        const Place place;
        {
            Talking program(place.command(rehearse()));
            program.hear();  // session
            program.hear();  // opening
            for (std::size_t t = 0; t < turns; ++t) {
                program.say(an_hour[t]);
                REQUIRE_FALSE(program.hear().empty());
            }
            program.kill();
        }
        const auto kept = nlohmann::json::parse(place.cli({"sessions", "list", "--format", "json"}).out);
        REQUIRE(kept.size() == 1);
        CHECK(kept[0]["turns"] == turns);
        CHECK(place.cli({"verify"}).code == 0);
        const Finished resumed = place.cli({"rehearse", "--resume", "last", "--script", "-", "--format", "jsonl"}, joined(an_hour, turns));
        CHECK(resumed.code == 0);
        CHECK(resumed.out == uninterrupted);
    }
}

TEST_CASE("an hour that is over takes no more words but can be rewound in the terminal only", "[cli]") {
    const Place place;
    REQUIRE(place.cli(rehearse(), joined(an_hour)).code == 0);
    const Finished more = place.cli({"rehearse", "--resume", "last", "--script", "-", "--format", "jsonl"}, "one more thing\n");
    CHECK(more.code == 0);
    CHECK_THAT(more.err, Catch::Contains("1 further lines were not said"));
}

TEST_CASE("plain text is readable without colours", "[cli]") {
    const Place place;
    const Finished text = place.cli({"rehearse", good_case, "--script", "-"}, joined(an_hour));
    CHECK(text.code == 0);
    CHECK_THAT(text.out, Catch::Contains("Ada: They turned off the lamp.") && Catch::Contains("Debrief") && !Catch::Contains("\x1b"));
    const Finished guided = place.cli({"rehearse", good_case, "--script", "-", "--mode", "guided"}, joined(an_hour));
    CHECK_THAT(guided.out, Catch::Contains("arousal"));
}

TEST_CASE("hostile words are answered and kept as they were typed", "[cli]") {
    const Place place;
    const std::string long_turn(200000, 'a');
    const std::vector<std::string> words = {"'; DROP TABLE turn; --", "<script>alert(1)</script>", "{\"a\": \"\\u0000\"}", long_turn, "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "%s%n%d {} {0}"};
    const Finished hour = place.cli(rehearse(), joined(words));
    REQUIRE(hour.code == 0);
    const auto events = lines_of(hour.out);
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(events[i + 2]["therapist"] == words[i]);
    CHECK_THAT(place.cli({"report", "last", "--format", "html"}).out, !Catch::Contains("<script>alert"));
    CHECK(place.cli({"verify"}).code == 0);
    const Finished bad = place.cli(rehearse(), "fine\nnot \xFF utf8\n");
    CHECK(bad.code == 2);
    CHECK_THAT(bad.err, Catch::Contains("not UTF-8 at byte 5"));
}
