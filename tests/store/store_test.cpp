#include "store/store.hpp"
#include "support/folder.hpp"
#include "support/sessions.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <fstream>

using namespace stance;
using store::Access;
using store::Store;

namespace {

Store opened(const std::filesystem::path& file, Clock& clock, Access access = Access::read_write) {
    auto s = Store::open(file, access, clock);
    if (!s) FAIL(s.error().sentence);
    return std::move(s).value();
}

std::string refusal(const std::filesystem::path& file, Clock& clock, Access access = Access::read_write) {
    const auto s = Store::open(file, access, clock);
    return s.ok() ? "" : s.error().sentence;
}

}  // namespace

TEST_CASE("a session comes back as it was kept", "[store]") {
    const test::Folder folder;
    SteppingClock clock(1000000);
    const auto rubric = test::rubric_from(test::small_rubric);
    std::string id;
    {
        Store s = opened(folder / "a.db", clock);
        auto session = s.begin(test::a_session(rubric, "Zoë"), rubric);
        INFO((session.ok() ? std::string() : session.error().sentence));
        REQUIRE(session.ok());
        id = session->id;
        CHECK(id == "s-000001");
        REQUIRE(s.append(*session, test::a_turn(*session, "What happened?", "Nothing. \xF0\x9F\x98\x80"), rubric).ok());
        REQUIRE(s.append(*session, test::a_turn(*session, "", "(still)"), rubric).ok());
    }
    Store again = opened(folder / "a.db", clock, Access::read_only);
    const auto session = again.load(id, &rubric);
    REQUIRE(session.ok());
    CHECK(session->trainee == "Zoë");
    CHECK(session->seed == 18446744073709551615ULL);
    CHECK(session->case_text == "the text of the case");
    CHECK(session->rubric_text == rubric.text);
    REQUIRE(session->path.size() == 3);
    const auto wanted = [&] {
        auto s = test::a_session(rubric);
        return test::a_turn(s, "What happened?", "Nothing. \xF0\x9F\x98\x80");
    }();
    const session::Turn& t = session->path[1];
    CHECK(t.said == wanted.said);
    CHECK(t.response.say == wanted.response.say);
    CHECK(t.assessment.moves == wanted.assessment.moves);
    CHECK(t.assessment.quality == wanted.assessment.quality);
    CHECK(t.assessment.opportunities == wanted.assessment.opportunities);
    REQUIRE(t.assessment.evidence.size() == 1);
    CHECK(t.assessment.evidence[0].reason == "It asks.");
    CHECK(t.assessment.evidence[0].confidence == 0.75);
    REQUIRE(t.response.trace.size() == 1);
    CHECK(t.response.trace[0].arousal == -0.5);
    auto state = wanted.response.next;
    state.offers = t.response.offers;
    CHECK(t.response.next == state);
    CHECK(session->path[2].said.empty());
}

TEST_CASE("rewinding begins a branch and keeps what was said", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    Store s = opened(folder / "a.db", clock);
    auto session = s.begin(test::a_session(rubric), rubric);
    for (const char* words : {"one", "two", "three"}) REQUIRE(s.append(*session, test::a_turn(*session, words, std::string("after ") + words), rubric).ok());
    REQUIRE(s.rewind(*session, 1).ok());
    CHECK(session->path.size() == 2);
    REQUIRE(s.append(*session, test::a_turn(*session, "another two", "well"), rubric).ok());
    const auto loaded = s.load(session->id, &rubric);
    REQUIRE(loaded->path.size() == 3);
    CHECK(loaded->path[2].said == "another two");
    CHECK(loaded->branches == 2);
    CHECK(s.all_turns(session->id, &rubric)->size() == 5);
    CHECK(s.rewind(*session, 9).error().kind == ErrorKind::usage);
    CHECK(s.rewind(*session, -1).error().kind == ErrorKind::usage);
}

TEST_CASE("what was said is found again by either speaker's words", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    Store s = opened(folder / "a.db", clock);
    auto session = s.begin(test::a_session(rubric), rubric);
    REQUIRE(s.append(*session, test::a_turn(*session, "Tell me about the lighthouse.", "Cold. Wet. A café."), rubric).ok());
    const auto hits = s.search("lighthouse", 10);
    REQUIRE(hits->size() == 1);
    CHECK(hits->front().excerpt == "Tell me about the [lighthouse].");
    CHECK_FALSE(hits->front().by_patient);
    CHECK(s.search("cafe", 10)->front().by_patient);
    CHECK(s.search("lighthouse wet", 10)->empty());
    CHECK(s.search("\" OR *", 10)->empty());
    CHECK(s.search("", 10)->empty());
}

TEST_CASE("a second program that went on with the session is noticed", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    Store one = opened(folder / "a.db", clock);
    auto mine = one.begin(test::a_session(rubric), rubric);
    Store two = opened(folder / "a.db", clock);
    auto yours = two.load(mine->id, &rubric);
    REQUIRE(two.append(*yours, test::a_turn(*yours, "first", "a"), rubric).ok());
    const auto late = one.append(*mine, test::a_turn(*mine, "second", "b"), rubric);
    REQUIRE_FALSE(late.ok());
    CHECK_THAT(late.error().sentence, Catch::Contains("continued elsewhere"));
    CHECK(two.load(mine->id, &rubric)->path.back().said == "first");
}

TEST_CASE("while another program writes the sentence says so and nothing is lost", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    Store s = opened(folder / "a.db", clock);
    auto session = s.begin(test::a_session(rubric), rubric);
    SQLite::Database other((folder / "a.db").string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    const auto refused = s.append(*session, test::a_turn(*session, "hello", "b"), rubric);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::world);
    CHECK_THAT(refused.error().sentence, Catch::Contains("being written by another Stance"));
    CHECK(s.load(session->id, &rubric)->path.size() == 1);  // reading goes on meanwhile
    other.exec("ROLLBACK");
    CHECK(s.append(*session, test::a_turn(*session, "hello", "b"), rubric).ok());
}

TEST_CASE("a database of a newer Stance is left untouched", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto file = folder / "a.db";
    { opened(file, clock); }
    { SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999"); }
    for (const Access access : {Access::read_write, Access::read_only}) {
        const auto sentence = refusal(file, clock, access);
        CHECK_THAT(sentence, Catch::Contains("newer Stance") && Catch::Contains("999"));
    }
    CHECK(SQLite::Database(file.string()).execAndGet("PRAGMA user_version").getInt() == 999);
}

TEST_CASE("a file that is no database, another program's, or cut short is left as it is", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    { std::ofstream(folder / "text.db") << std::string(5000, 'x'); }
    CHECK_THAT(refusal(folder / "text.db", clock), Catch::Contains("not a Stance database"));
    CHECK(std::filesystem::file_size(folder / "text.db") == 5000);
    { SQLite::Database other((folder / "other.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE); other.exec("CREATE TABLE x (y)"); }
    CHECK_THAT(refusal(folder / "other.db", clock), Catch::Contains("another program"));
    const auto rubric = test::rubric_from(test::small_rubric);
    {
        Store s = opened(folder / "cut.db", clock);
        auto session = s.begin(test::a_session(rubric), rubric);
        for (int i = 0; i < 30; ++i) REQUIRE(s.append(*session, test::a_turn(*session, std::string(2000, 'a'), "b"), rubric).ok());
    }
    std::filesystem::resize_file(folder / "cut.db", 40000);
    auto cut = Store::open(folder / "cut.db", Access::read_only, clock);
    if (cut.ok()) {
        const auto found = cut->verify();
        const bool told = !found.ok() || !found->sentences.empty();
        CHECK(told);
        const auto session = cut->load("s-000001", &rubric);
        if (!session.ok()) CHECK_THAT(session.error().sentence, Catch::Contains("damaged"));
    } else {
        CHECK_THAT(cut.error().sentence, Catch::Contains("damaged"));
    }
    CHECK(std::filesystem::file_size(folder / "cut.db") == 40000);
}

TEST_CASE("reading where nothing is says so and makes nothing", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    CHECK_THAT(refusal(folder / "none.db", clock, Access::read_only), Catch::Contains("no database yet"));
    CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
}

TEST_CASE("a backup is whole and never overwrites", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    Store s = opened(folder / "a.db", clock);
    auto session = s.begin(test::a_session(rubric), rubric);
    REQUIRE(s.append(*session, test::a_turn(*session, "one", "b"), rubric).ok());
    REQUIRE(s.backup(folder / "copy.db").ok());
    CHECK(opened(folder / "copy.db", clock, Access::read_only).load(session->id, &rubric)->path.size() == 2);
    CHECK_THAT(s.backup(folder / "copy.db").error().sentence, Catch::Contains("never overwrites"));
}

TEST_CASE("an older database is upgraded after a copy was made", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto file = folder / "a.db";
    const auto newest = [&] { opened(file, clock); return SQLite::Database(file.string()).execAndGet("PRAGMA user_version").getInt(); }();
    CHECK(newest >= 1);
    // a new database walks the same steps as an old one, so both have the newest version's tables
    CHECK(SQLite::Database(file.string()).execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'turn'").getInt() == 1);
}

TEST_CASE("session names and numbers", "[store]") {
    CHECK(store::session_name(12) == "s-000012");
    CHECK(store::session_number("s-000012") == 12);
    CHECK(store::session_number("12") == 12);
    CHECK(store::session_number("s-12x") == 0);
    CHECK(store::session_number("-5") == 0);
    CHECK(store::session_number("") == 0);
}
