#include "files.hpp"
#include "support/folder.hpp"

#include "authoring/codes.hpp"
#include "authoring/load.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>

using namespace stance;
using namespace stance::test;

namespace {

/// Codes of the diagnostics of a hostile text; both loaders must answer, and soon.
std::vector<std::string> codes_of(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const auto a = authoring::parse_case(text, "x.yaml");
    const auto b = authoring::parse_rubric(text, "x.yaml");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
    CHECK_FALSE(a.value);
    CHECK_FALSE(b.value);
    CHECK_FALSE(b.diagnostics.empty());
    std::vector<std::string> out;
    for (const Diagnostic& d : a.diagnostics) out.push_back(d.code);
    return out;
}

std::string times(std::size_t n, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("nesting is refused before it can exhaust the stack", "[authoring]") {
    const std::vector<std::string> too_large = {authoring::code::too_large};
    CHECK(codes_of(times(200000, "[")) == too_large);
    CHECK(codes_of(times(200000, "{a: ")) == too_large);
    CHECK(codes_of(times(100000, "- ") + "x") == too_large);
    CHECK(codes_of("a: " + times(40, "[") + "x" + times(40, "]") + "\n") == too_large);
}

TEST_CASE("a file beyond any case or rubric is refused by its size", "[authoring]") {
    CHECK(codes_of("title: " + times(9u << 20, "x")) == std::vector<std::string>{authoring::code::too_large});
    CHECK(codes_of("sources: [" + times(500000, "a,") + "a]") == std::vector<std::string>{authoring::code::too_large});
}

TEST_CASE("aliases cannot unfold a small file into a huge one", "[authoring]") {
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'j'; ++c) bomb += std::string(1, c) + ": &" + c + " [*" + static_cast<char>(c - 1) + ", *" + static_cast<char>(c - 1) + "]\n";
    CHECK(codes_of(bomb) == std::vector<std::string>{authoring::code::anchor});
}

TEST_CASE("an empty file and a file of comments say so", "[authoring]") {
    for (const char* text : {"", "\n\n", "# nothing yet\n", "~\n"}) CHECK(codes_of(text) == std::vector<std::string>{authoring::code::not_yaml});
}

TEST_CASE("a file that is no group of keys is one mistake", "[authoring]") {
    CHECK(codes_of("just a text\n") == std::vector<std::string>{authoring::code::wrong_type});
    CHECK(codes_of("- a\n- b\n") == std::vector<std::string>{authoring::code::wrong_type});
}

TEST_CASE("a file with thousands of mistakes stops at five hundred and says so", "[authoring]") {
    std::string text = slurp(from_top("tests/data/small_case.yaml"));
    for (int i = 0; i < 2000; ++i) text += "nonsense_" + std::to_string(i) + ": 1\n";
    const auto loaded = authoring::parse_case(text, "x.yaml");
    REQUIRE(loaded.diagnostics.size() == 501);
    CHECK(loaded.diagnostics.back().code == authoring::code::too_many);
    const auto rubric = authoring::parse_rubric(text, "x.yaml");
    CHECK(rubric.diagnostics.size() == 501);
}

TEST_CASE("what an author wrote is quoted short and on one line", "[authoring]") {
    const std::string text = changed(slurp(from_top("tests/data/small_case.yaml")), "pronoun: he", "pronoun: \"two\\nlines " + times(5000, "\xC3\xA9") + "\"");
    const auto loaded = authoring::parse_case(text, "x.yaml");
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(to_line(loaded.diagnostics[0]).find('\n') == std::string::npos);
    CHECK(to_line(loaded.diagnostics[0]).size() < 400);
}

TEST_CASE("an unreadable file is a diagnostic and not an exception", "[authoring]") {
    const Folder folder;
    for (const auto& path : {folder / "none.yaml", folder.path()}) {
        const auto a = authoring::load_case(path);
        REQUIRE(a.diagnostics.size() == 1);
        CHECK(a.diagnostics[0].code == authoring::code::unreadable);
        const auto b = authoring::load_rubric(path);
        REQUIRE(b.diagnostics.size() == 1);
        CHECK(b.diagnostics[0].code == authoring::code::unreadable);
    }
}

TEST_CASE("a file called otherwise than its id loads with a warning", "[authoring]") {
    const Folder folder;
    std::ofstream(folder / "other.yaml") << slurp(from_top("tests/data/small_case.yaml"));
    std::ofstream(folder / "small_case.yaml") << slurp(from_top("tests/data/small_case.yaml"));
    const auto other = authoring::load_case(folder / "other.yaml");
    CHECK(other.value);
    REQUIRE(other.diagnostics.size() == 1);
    CHECK(other.diagnostics[0].code == authoring::code::file_name);
    CHECK(other.diagnostics[0].severity == Severity::warning);
    CHECK(other.diagnostics[0].place.line == 2);
    CHECK(authoring::load_case(folder / "small_case.yaml").diagnostics.empty());
    std::ofstream(folder / "else.yaml") << slurp(from_top("tests/data/small_rubric.yaml"));
    const auto rubric = authoring::load_rubric(folder / "else.yaml");
    CHECK(rubric.value);
    REQUIRE(rubric.diagnostics.size() == 1);
    CHECK(rubric.diagnostics[0].code == authoring::code::file_name);
}
