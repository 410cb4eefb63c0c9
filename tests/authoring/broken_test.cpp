#include "authoring/codes.hpp"
#include "authoring/load.hpp"
#include "base/file.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <set>

using namespace stance;

namespace {

/// "STN0101 12:7, STN0104 3:1" as the first line of a broken file says it.
std::string expected(const std::string& text) {
    const std::string start = "# expect: ";
    if (!text.starts_with(start)) return {};
    return text.substr(start.size(), text.find('\n') - start.size());
}

std::string found(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& d : diagnostics) out += fmt::format("{}{} {}:{}", out.empty() ? "" : ", ", d.code, d.place.line, d.place.column);
    return out;
}

template <class Load>
int compare(const std::string& folder, Load load) {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(STANCE_TOP) + "/tests/data/" + folder)) {
        if (entry.path().extension() != ".yaml") continue;
        ++files;
        const auto loaded = load(entry.path());
        INFO(entry.path().filename().string());
        for (const Diagnostic& d : loaded.diagnostics) {
            CHECK_FALSE(d.sentence.empty());
            CHECK(d.place.file == entry.path().string());
            CHECK(to_line(d).find('\n') == std::string::npos);
        }
        CHECK_FALSE(loaded.value);
        const std::string text = *read_file(entry.path());
        if (text.empty()) CHECK(found(loaded.diagnostics) == "STN0003 1:1");
        else CHECK(found(loaded.diagnostics) == expected(text));
    }
    return files;
}

/// Codes that no broken file of a folder can show; guard_test.cpp shows them.
const std::set<std::string_view> shown_elsewhere = {authoring::code::unreadable, authoring::code::too_many, authoring::code::file_name};

void check_codes(const std::string& folder, bool authoring::code::Entry::*belongs) {
    std::string seen;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(STANCE_TOP) + "/tests/data/" + folder))
        if (entry.path().extension() == ".yaml") seen += expected(*read_file(entry.path())) + "\n";
    for (const auto& entry : authoring::code::all) {
        INFO(folder << " " << entry.code);
        if (!shown_elsewhere.contains(entry.code)) CHECK((seen.find(entry.code) != std::string::npos) == entry.*belongs);
    }
}

void check_explained(const std::string& readme, bool authoring::code::Entry::*belongs) {
    const std::string text = *read_file(std::string(STANCE_TOP) + "/" + readme);
    for (const auto& entry : authoring::code::all) {
        INFO(readme << " " << entry.code);
        CHECK((text.find(fmt::format("| {} |", entry.code)) != std::string::npos) == entry.*belongs);
    }
}

}  // namespace

TEST_CASE("each broken case gives exactly the diagnostics it was broken for", "[authoring]") {
    CHECK(compare("broken_cases", [](const std::filesystem::path& p) { return authoring::load_case(p, {"validation", "not_knowing"}); }) >= 130);
}

TEST_CASE("each broken rubric gives exactly the diagnostics it was broken for", "[authoring]") {
    CHECK(compare("broken_rubrics", [](const std::filesystem::path& p) { return authoring::load_rubric(p); }) >= 65);
}

TEST_CASE("a whole case is read as it was written", "[authoring]") {
    const auto loaded = authoring::load_case(std::string(STANCE_TOP) + "/tests/data/good_case.yaml");
    REQUIRE(loaded.value);
    const patient::Case& c = *loaded.value;
    CHECK(c.name == "Ada Stone");
    CHECK(c.theme == "Left alone");
    CHECK(c.goals == std::vector<patient::Goal>{patient::Goal::own_states, patient::Goal::life_story});
    CHECK(c.age == 50);
    CHECK(c.temper.start_mode == Mode::psychic_equivalence);
    CHECK(c.temper.stung_by == std::vector<Act>{Act::advises});
    CHECK(c.scenes.size() == 2);
    CHECK(c.scenes[0].story[0].offers == std::vector<Offer>{Offer::rigid_belief, Offer::unnamed_feeling});
    CHECK(c.scenes[0].then == "aunt_scene");
    CHECK(c.facts[0].answers[1].say == "You asked that. Mina.");
    CHECK(c.facts[0].answers[0].topic == "aunt");
    CHECK(c.endings[0].line.when.trust.low == 5);
    CHECK(c.always.at("anything").size() == 30);
    CHECK(c.sha256.size() == 64);
}

TEST_CASE("an item that no rubric has is found in trains", "[authoring]") {
    const std::string text = *read_file(std::string(STANCE_TOP) + "/tests/data/good_case.yaml");
    CHECK(authoring::parse_case(text, "g.yaml", {"validation", "not_knowing"}).value);
    const auto wrong = authoring::parse_case(text, "g.yaml", {"validations"});
    REQUIRE(wrong.diagnostics.size() == 2);
    CHECK(wrong.diagnostics[0].code == "STN0208");
    CHECK(wrong.diagnostics[0].suggestion == "did you mean 'validations'?");
}

TEST_CASE("a file that is not there is a diagnostic too", "[authoring]") {
    const auto loaded = authoring::load_case("/no/such/case.yaml");
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "STN0001");
}

TEST_CASE("every code has a broken file that shows it", "[authoring]") {
    check_codes("broken_cases", &authoring::code::Entry::in_cases);
    check_codes("broken_rubrics", &authoring::code::Entry::in_rubrics);
}

TEST_CASE("every code is explained in the README of its format", "[authoring]") {
    check_explained("cases/README.md", &authoring::code::Entry::in_cases);
    check_explained("rubrics/README.md", &authoring::code::Entry::in_rubrics);
}
