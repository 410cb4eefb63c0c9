#include "place.hpp"

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

using namespace stance;
using namespace stance::test;

namespace {

std::string slurp(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a new case and a new rubric pass check without a warning and are never written over", "[cli]") {
    const Place place;
    const std::string folder = place.folder().path().string();
    for (const std::string what : {"case", "rubric"}) {
        const Finished made = place.cli({"new", what, "my-" + what, "-o", folder});
        CHECK(made.code == 0);
        const std::string file = folder + "/my-" + what + ".yaml";
        const Finished checked = place.cli({"check", file});
        CHECK(checked.code == 0);
        CHECK(checked.err.empty());
        CHECK(slurp(file).find("NAME") == std::string::npos);
        CHECK(slurp(file).find("id: my-" + what) != std::string::npos);
        { std::ofstream(file, std::ios::app) << "# mine\n"; }
        const std::string mine = slurp(file);
        CHECK(place.cli({"new", what, "my-" + what, "-o", folder}).code == 2);
        CHECK(slurp(file) == mine);
    }
    CHECK(place.cli({"new", "case", "../Elsewhere", "-o", folder}).code == 2);
}

TEST_CASE("a map shows every scene and ending and survives any text", "[cli]") {
    const Place place;
    const Finished drawn = place.cli({"map", "late-shift"});
    CHECK(drawn.code == 0);
    CHECK(drawn.out.find("<svg") != std::string::npos);
    for (const char* there : {"Twenty past seven", "The hatch at ten to six", "Topics", "The hour ends"}) CHECK(drawn.out.find(there) != std::string::npos);

    const auto file = place.folder() / "odd-case.yaml";
    std::string text = slurp(STANCE_TOP "/tests/data/good_case.yaml");
    text.replace(text.find("title: The lighthouse"), 21, "title: \"\\\"><B>&amp; ‘tower’ \\\\N\"");
    std::ofstream(file) << text;
    const Finished odd = place.cli({"map", file.string(), "-o", (place.folder() / "odd.svg").string()});
    CHECK(odd.code == 0);
    CHECK(odd.out.empty());
    CHECK(slurp(place.folder() / "odd.svg").find("‘tower’") != std::string::npos);
}

TEST_CASE("without Graphviz the map says what to install and still gives its text", "[cli]") {
    const Place place;
    const Finished drawn = place.cli({"map", "late-shift"}, "", {"PATH=/nowhere"});
    CHECK(drawn.code == 3);
    CHECK(drawn.err.find("apt-get install graphviz") != std::string::npos);
    CHECK(place.cli({"map", "late-shift", "--format", "dot"}, "", {"PATH=/nowhere"}).out.starts_with("digraph \"late-shift\""));
}

TEST_CASE("check --watch checks again when a file is saved and ends on Ctrl-C with the last result", "[cli]") {
    const Place place;
    const auto file = place.folder() / "my-case.yaml";
    REQUIRE(place.cli({"new", "case", "my-case", "-o", place.folder().path().string()}).code == 0);
    const auto out = place.folder() / "out.txt";
    const pid_t child = ::fork();
    if (child == 0) {
        const int f = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
        ::dup2(f, 1);
        ::dup2(f, 2);
        std::vector<std::string> command = place.command({"check", "--watch", file.string()});
        std::vector<char*> argv;
        for (std::string& a : command) argv.push_back(a.data());
        argv.push_back(nullptr);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    const auto says = [&](const std::string& what) {
        for (int tries = 0; tries < 400; ++tries, ::usleep(25000))
            if (slurp(out).find(what) != std::string::npos) return true;
        return false;
    };
    CHECK(says("Watching for changes"));
    const std::string text = slurp(file);
    std::ofstream(file) << text.substr(0, text.find("endings:"));
    CHECK(says("Changed: my-case.yaml"));
    CHECK(says("STN0104"));
    ::kill(child, SIGINT);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 1);
}

TEST_CASE("simulate reports in both formats exits by its thresholds and keeps no session", "[cli]") {
    const Place place;
    const std::string folder = (place.folder() / "reports").string();
    const Finished good = place.cli({"simulate", "late-shift", "--runs", "220", "--format", "json", "--report", folder});
    CHECK(good.code == 0);
    const auto json = nlohmann::json::parse(good.out);
    CHECK(json["passed"] == true);
    CHECK(json["policies"].size() == 11);
    CHECK(slurp(folder + "/late-shift.html").find("<svg") != std::string::npos);
    CHECK(slurp(folder + "/late-shift.md").starts_with("# Crash test of \"The wrong week\""));
    CHECK_FALSE(std::filesystem::exists(place.database()));
    CHECK(place.cli({"simulate", good_case, "--runs", "55"}).code == 1);
    CHECK(place.cli({"simulate", "late-shift", "--policy", "wizard"}).code == 2);
    CHECK(place.cli({"simulate", "no-such-case"}).code == 2);
}
