#include "stage.hpp"

#include <atomic>
#include <nlohmann/json.hpp>

using namespace stance;
using namespace stance::simulation;
using namespace stance::test;

namespace {

Stage late_shift() { return stage_of(STANCE_TOP "/cases/late-shift.yaml"); }

Plan small_plan() {
    Plan plan;
    plan.policies = all_policies();
    plan.runs = 66;
    plan.turns = 12;
    return plan;
}

/// A small case of the tests with one thing replaced.
Stage changed_case(const std::string& from, const std::string& to) {
    std::string text = *read_file(STANCE_TOP "/tests/data/good_case.yaml");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    auto loaded = authoring::parse_case(text, "changed.yaml");
    for (const Diagnostic& d : loaded.diagnostics) UNSCOPED_INFO(to_line(d));
    REQUIRE(loaded.value);
    static const auto rubric = std::make_shared<const rubric::Rubric>(*authoring::load_rubric(STANCE_TOP "/rubrics/mbt-individual.yaml").value);
    return *Stage::set(std::make_shared<const patient::Case>(std::move(*loaded.value)), rubric, practice_corpus());
}

}  // namespace

TEST_CASE("simulated hours are the same whatever the number of threads", "[simulation]") {
    const Stage stage = late_shift();
    Plan plan = small_plan();
    plan.threads = 1;
    const std::string one = crash_json(make_crash_test(stage, plan, *play_all(stage, plan)), stage).dump();
    for (const unsigned threads : {2u, 5u}) {
        plan.threads = threads;
        CHECK(crash_json(make_crash_test(stage, plan, *play_all(stage, plan)), stage).dump() == one);
    }
    plan.seed = 2;
    CHECK(crash_json(make_crash_test(stage, plan, *play_all(stage, plan)), stage).dump() != one);
}

TEST_CASE("a simulation can be stopped and says so", "[simulation]") {
    const Stage stage = late_shift();
    Plan plan = small_plan();
    plan.runs = 100000;
    std::stop_source stop;
    std::atomic<int> played = 0;
    const auto hours = play_all(stage, plan, stop.get_token(), [&](int done, int) {
        played = done;
        stop.request_stop();
    });
    REQUIRE_FALSE(hours);
    CHECK(hours.error().sentence == "stopped before all hours were played");
    CHECK(played < 5000);
}

TEST_CASE("progress is told in order up to the last hour", "[simulation]") {
    const Stage stage = late_shift();
    Plan plan = small_plan();
    plan.threads = 3;
    int last = 0;
    bool in_order = true;
    REQUIRE(play_all(stage, plan, {}, [&](int done, int of) {
        in_order = in_order && done > last && of == plan.runs;
        last = done;
    }));
    CHECK(in_order);
    CHECK(last == plan.runs);
}

TEST_CASE("a line that can never be heard is found and named", "[simulation]") {
    const Stage stage = changed_case("replies:\n", "replies:\n  - id: out_of_reach\n    say: Nobody will ever hear this.\n    on: [insults]\n    when: {modes: [shutdown]}\n");
    Plan plan = small_plan();
    const CrashTest test = make_crash_test(stage, plan, *play_all(stage, plan));
    const auto found = std::find_if(test.never_heard.begin(), test.never_heard.end(), [&](const Finding& f) { return stage.lines().line(*f.line).id == "out_of_reach"; });
    REQUIRE(found != test.never_heard.end());
    CHECK(found->text == "only in modes this patient was never in");
    CHECK(crash_markdown(test, stage).find("`out_of_reach` Nobody will ever hear this.") != std::string::npos);
    CHECK(crash_html(test, stage).find("<code>out_of_reach</code> Nobody will ever hear this.") != std::string::npos);
}

TEST_CASE("a thin case fails its crash test and its dead ends are shown", "[simulation]") {
    const Stage stage = stage_of(STANCE_TOP "/tests/data/good_case.yaml");
    Plan plan = small_plan();
    plan.turns = 40;
    const CrashTest test = make_crash_test(stage, plan, *play_all(stage, plan));
    CHECK_FALSE(test.passed());
    CHECK_FALSE(test.stuck.empty());
    CHECK(test.unanswered_questions > 0);
    const auto expert = std::find_if(test.thresholds.begin(), test.thresholds.end(), [](const Threshold& t) { return t.what == "the expert is answered"; });
    REQUIRE(expert != test.thresholds.end());
    CHECK_FALSE(expert->passed);
}

TEST_CASE("the demand on coverage grows with the hours to the full ninety percent", "[simulation]") {
    CHECK(coverage_asked(2000) == Approx(0.90));
    CHECK(coverage_asked(20000) == Approx(0.90));
    CHECK(coverage_asked(200) == Approx(0.75));
    CHECK(coverage_asked(20) < coverage_asked(200));
}

TEST_CASE("the report is one page that loads nothing and shows what case texts say as text", "[simulation]") {
    const Stage stage = changed_case("title: The lighthouse", "title: \"<script>&\"");
    Plan plan = small_plan();
    plan.runs = 22;
    const std::string page = crash_html(make_crash_test(stage, plan, *play_all(stage, plan)), stage);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("&lt;script&gt;&amp;") != std::string::npos);
    for (const char* outside : {"http:", "https:", "src=", "@import", "url("}) CHECK(page.find(outside) == std::string::npos);
    for (const auto name : policy_names) CHECK(page.find(">" + std::string(name) + " <") != std::string::npos);
}
