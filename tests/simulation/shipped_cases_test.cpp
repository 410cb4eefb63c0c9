#include "stage.hpp"

using namespace stance;
using namespace stance::simulation;
using namespace stance::test;

// A few hours a case, to run in seconds: less coverage is asked of them (coverage_asked). The full
// crash test is `stance-cli simulate CASE`, 2,000 hours.
TEST_CASE("every shipped case passes its crash test", "[simulation]") {
    std::vector<std::filesystem::path> cases;
    for (const auto& entry : std::filesystem::directory_iterator(STANCE_TOP "/cases"))
        if (entry.path().extension() == ".yaml") cases.push_back(entry.path());
    std::sort(cases.begin(), cases.end());
    REQUIRE(cases.size() >= 3);
    for (const auto& file : cases) {
        const Stage stage = stage_of(file);
        Plan plan;
        plan.policies = all_policies();
        plan.runs = 440;
        const CrashTest test = make_crash_test(stage, plan, *play_all(stage, plan));
        CHECK(test.thresholds.size() == 15);
        for (const Threshold& t : test.thresholds) {
            INFO(test.case_id << ": " << t.what << ": " << t.measured << " (wanted: " << t.wanted << ")");
            CHECK(t.passed);
        }
    }
}
