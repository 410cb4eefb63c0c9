#include "place.hpp"

#include <catch2/catch.hpp>
#include <fstream>

using namespace stance;
using namespace stance::test;

namespace {

struct Hour {
    double first_arousal, last_arousal, first_trust, last_trust, adherence, competence;
    int turns;
};

/// A scripted hour of tests/data/hours with a shipped case.
Hour play(const std::string& id, const std::string& script, const std::string& seed) {
    const Place place;
    const Finished f = place.cli({"rehearse", id, "--script", std::string(STANCE_TOP) + "/tests/data/hours/" + script + ".txt", "--format", "jsonl", "--seed", seed});
    INFO(f.err);
    REQUIRE(f.code == 0);
    const auto events = lines_of(f.out);
    Hour h{};
    for (const auto& e : events) {
        if (e["event"] == "opening") { h.first_arousal = e["patient"]["arousal"]; h.first_trust = e["patient"]["trust"]; }
        if (e["event"] != "turn") continue;
        ++h.turns;
        h.last_arousal = e["patient"]["arousal"];
        h.last_trust = e["patient"]["trust"];
    }
    h.adherence = events.back()["overall"]["adherence"];
    h.competence = events.back()["overall"]["competence"];
    return h;
}

}  // namespace

TEST_CASE("on each shipped case fitting turns calm and earn trust and outscore lectures and a stock phrase by two points", "[cli]") {
    for (const std::string id : {"late-shift", "nothing-to-discuss", "good-patient"})
        for (const std::string seed : {"1", "2", "3"}) {
            INFO(id << " seed " << seed);
            const Hour fitting = play(id, "fitting-" + id, seed), lectures = play(id, "lectures", seed), stock = play(id, "stock-phrase", seed);
            CHECK(fitting.turns == 20);
            CHECK(fitting.last_arousal < fitting.first_arousal);
            CHECK(fitting.last_trust > fitting.first_trust);
            for (const Hour& poor : {lectures, stock}) {
                CHECK(fitting.last_arousal < poor.last_arousal);
                CHECK(fitting.last_trust > poor.last_trust);
                CHECK(fitting.adherence >= poor.adherence + 2);
                CHECK(fitting.competence >= poor.competence + 2);
            }
        }
}
