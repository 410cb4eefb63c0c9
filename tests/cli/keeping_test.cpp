#include "place.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

using namespace stance;
using namespace stance::test;

namespace {

const std::vector<std::string> play = {"rehearse", good_case, "--script", "-", "--format", "jsonl"};

std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

}  // namespace

TEST_CASE("two processes rehearse on one database at once and both are kept whole", "[cli]") {
    const Place place;
    std::vector<Finished> done(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < done.size(); ++i) threads.emplace_back([&, i] { done[i] = place.cli(play, joined(an_hour)); });
    for (std::thread& t : threads) t.join();
    for (const Finished& f : done) {
        INFO(f.err);
        CHECK(f.code == 0);
        CHECK(f.out == done[0].out);
    }
    const auto kept = nlohmann::json::parse(place.cli({"sessions", "list", "--format", "json"}).out);
    REQUIRE(kept.size() == 4);
    for (const auto& s : kept) CHECK(s["turns"] == 11);  // ten and the close of the hour
    CHECK(place.cli({"verify"}).code == 0);
}

TEST_CASE("a read-only database is read, and writing says why not", "[cli]") {
    const Place place;
    REQUIRE(place.cli(play, joined(an_hour)).code == 0);
    // run from copies: another user may not be able to look into the source tree
    const auto copy = [&](const std::string& from, const std::string& name) {
        std::filesystem::copy_file(from, place.folder() / name);
        return (place.folder() / name).string();
    };
    const std::string program = copy(STANCE_CLI, "cli"), a_case = copy(good_case, "good-case.yaml");
    const std::string rubric = copy(std::string(STANCE_TOP) + "/rubrics/mbt-individual.yaml", "mbt-individual.yaml");
    std::filesystem::permissions(place.folder() / "s.db", std::filesystem::perms(0444));
    std::filesystem::permissions(place.folder().path(), std::filesystem::perms(0555));
    const std::string before = bytes_of(place.database());
    const auto as_nobody = [&](std::vector<std::string> arguments, const std::string& input = "") {
        std::vector<std::string> all = {program, "--db", place.database(), "--cases", place.folder().path().string(), "--rubrics", place.folder().path().string()};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return run({all, input, {}, true});
    };
    const Finished refused = as_nobody({"rehearse", a_case, "--script", "-"}, joined(an_hour));
    CHECK(refused.code == 3);
    CHECK_THAT(refused.err, Catch::Contains("s.db") && Catch::Contains("read-only"));
    const Finished read = as_nobody({"sessions", "show", "last"});
    INFO(read.err);
    CHECK(read.code == 0);
    CHECK_THAT(read.out, Catch::Contains("They turned off the lamp"));
    CHECK(bytes_of(place.database()) == before);
}

TEST_CASE("on a full disk the act is refused with a sentence and what was answered is safe", "[cli]") {
    int refused = 0;
    for (const int bytes : {60000, 150000, 230000, 330000, 420000}) {
        const Place place;
        REQUIRE(place.cli(play, joined({"hello"})).code == 0);
        const Finished full = place.cli(play, joined(an_hour), {"LD_PRELOAD=" FULL_DISK, "STANCE_DISK_BYTES=" + std::to_string(bytes), "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0"});
        if (full.code == 0) continue;
        ++refused;
        CHECK(full.code == 3);
        CHECK_THAT(full.err, Catch::Contains("disk"));
        // every turn whose answer was printed is there, the refused one is not
        int answered = 0;
        for (const auto& e : lines_of(full.out)) answered += e["event"] == "turn";
        CHECK(place.cli({"verify"}).code == 0);
        const auto kept = nlohmann::json::parse(place.cli({"sessions", "list", "--format", "json"}).out);
        if (kept.size() == 2) CHECK(kept[1]["turns"] == answered);
        else CHECK(answered == 0);
    }
    CHECK(refused >= 2);
}

TEST_CASE("a newer and a truncated database are left alone with a sentence and exit code 3", "[cli]") {
    const Place place;
    REQUIRE(place.cli(play, joined(an_hour)).code == 0);
    const std::string whole = bytes_of(place.database());
    // user_version stands at byte 60 of the file, big-endian
    std::string newer = whole;
    newer[62] = 3;
    { std::ofstream(place.database(), std::ios::binary) << newer; }
    for (const auto& arguments : {std::vector<std::string>{"sessions", "list"}, play, std::vector<std::string>{"verify"}}) {
        const Finished f = place.cli(arguments, "hello\n");
        CHECK(f.code == 3);
        CHECK_THAT(f.err, Catch::Contains("newer Stance"));
    }
    CHECK(bytes_of(place.database()) == newer);
    for (const std::size_t size : {std::size_t{10}, std::size_t{2000}, whole.size() / 2}) {
        { std::ofstream(place.database(), std::ios::binary) << whole.substr(0, size); }
        const Finished f = place.cli({"verify"});
        CHECK((f.code == 3 || f.code == 1));
        CHECK_FALSE(f.err.empty());
        const Finished write = place.cli(play, "hello\n");
        if (write.code != 0) {
            CHECK(write.code == 3);
            CHECK_THAT(write.err, Catch::Contains("s.db"));
        }
    }
}

TEST_CASE("a backup made while the database is in use is whole", "[cli]") {
    const Place place;
    Talking program(place.command(play));
    program.hear();
    program.hear();
    program.say("What was that like?");
    program.hear();
    const std::string target = (place.folder() / "copy.db").string();
    CHECK(place.cli({"backup", target}).code == 0);
    const Finished again = place.cli({"backup", target});
    CHECK(again.code == 3);
    CHECK_THAT(again.err, Catch::Contains("never overwrites"));
    program.kill();
    const Finished verify = run({{STANCE_CLI, "--db", target, "verify"}, "", {}, false});
    INFO(verify.err);
    CHECK(verify.code == 0);
    CHECK_THAT(verify.out, Catch::Contains("1 sessions, 2 turns"));
}
