#include "store/store.hpp"
#include "support/folder.hpp"
#include "support/sessions.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

using namespace stance;
using store::Access;
using store::Store;

namespace {

/// Two turns are kept, the statement is run by someone who should not, and verify looks.
std::vector<std::string> found_after(const std::string& statement) {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    {
        auto s = Store::open(folder / "a.db", Access::read_write, clock);
        auto session = s->begin(test::a_session(rubric), rubric);
        for (const char* words : {"What happened?", "And then?"}) REQUIRE(s->append(*session, test::a_turn(*session, words, words), rubric).ok());
    }
    if (!statement.empty()) {
        SQLite::Database db((folder / "a.db").string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TRIGGER turn_is_kept; DROP TRIGGER turn_is_not_deleted;");
        db.exec(statement);
    }
    auto s = Store::open(folder / "a.db", Access::read_only, clock);
    REQUIRE(s.ok());
    auto found = s->verify();
    REQUIRE(found.ok());
    return found->sentences;
}

}  // namespace

TEST_CASE("a database that nobody touched is found to be well", "[store]") { CHECK(found_after("").empty()); }

TEST_CASE("turns refuse to be rewritten or deleted", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    const auto rubric = test::rubric_from(test::small_rubric);
    {
        auto s = Store::open(folder / "a.db", Access::read_write, clock);
        REQUIRE(s->begin(test::a_session(rubric), rubric).ok());
    }
    SQLite::Database db((folder / "a.db").string(), SQLite::OPEN_READWRITE);
    CHECK_THROWS_WITH(db.exec("UPDATE turn SET said = 'other'"), Catch::Contains("never rewritten"));
    CHECK_THROWS_WITH(db.exec("DELETE FROM turn"), Catch::Contains("never deleted"));
}

TEST_CASE("each kind of tampering shows", "[store]") {
    CHECK_FALSE(found_after("UPDATE turn SET said = 'What a pity?' WHERE number = 1").empty());
    CHECK_FALSE(found_after("UPDATE turn SET quality = 7 WHERE number = 2").empty());
    CHECK_FALSE(found_after("UPDATE turn SET reply = 'Thank you' WHERE number = 2").empty());
    CHECK_FALSE(found_after("DELETE FROM evidence").empty());
    CHECK_FALSE(found_after("UPDATE evidence SET \"end\" = 5000").empty());
    CHECK_FALSE(found_after("UPDATE source SET text = 'kinder' WHERE kind = 'rubric'").empty());
    CHECK_FALSE(found_after("DELETE FROM audit WHERE id = 2").empty());
    CHECK_FALSE(found_after("UPDATE audit SET who = 'someone else' WHERE id = 2").empty());
    CHECK_FALSE(found_after("UPDATE turn SET number = 5 WHERE number = 2").empty());
    CHECK_FALSE(found_after("UPDATE session SET current_turn = NULL").empty());
}
