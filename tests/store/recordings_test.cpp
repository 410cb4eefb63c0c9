#include "store/store.hpp"
#include "support/folder.hpp"
#include "support/sessions.hpp"
#include "support/talk.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace stance;
using review::ActKind;
using store::Access;
using store::Store;
using test::a_rating;
using test::an_act;

namespace {

const rubric::Rubric& small() {
    static const rubric::Rubric r = test::rubric_from(test::small_rubric);
    return r;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

std::vector<std::string> findings(const std::filesystem::path& file, Clock& clock) {
    auto s = Store::open(file, Access::read_only, clock);
    REQUIRE(s.ok());
    return s->verify()->sentences;
}

}  // namespace

TEST_CASE("a recording and a review of it come back as they were kept", "[store]") {
    const test::Folder folder;
    SteppingClock clock(1000);
    {
        auto s = Store::open(folder / "a.db", Access::read_write, clock);
        auto r = s->keep_recording(test::a_recording());
        REQUIRE(r.ok());
        CHECK(r->id == "r-000001");
        auto review = s->begin_review(r->id, "Ann", small(), false);
        REQUIRE(review.ok());
        REQUIRE(s->append_act(*review, an_act(ActKind::code, 3, "ask")).ok());
        REQUIRE(s->append_act(*review, a_rating("ask", "adherence", 4.5)).ok());
    }
    auto s = Store::open(folder / "a.db", Access::read_only, clock);
    const auto r = s->recording("r-000001");
    REQUIRE(r.ok());
    CHECK(r->lines.size() == 6);
    CHECK(r->lines[3].doubt == "the recogniser heard no speech here");
    CHECK(r->lines[2].start == 10.0);
    CHECK(s->recordings()->at(0).doubts == 1);
    CHECK(s->recordings()->at(0).duration == 29.0);
    const auto reviews = s->reviews("r-000001");
    REQUIRE(reviews->size() == 1);
    CHECK(reviews->at(0).rubric_sha256 == small().sha256);
    CHECK(reviews->at(0).codes.at(0).line == 3);
    CHECK(reviews->at(0).mark("ask", "adherence")->value == 4.5);
    CHECK(findings(folder / "a.db", clock).empty());
}

TEST_CASE("ratings go with their lines when a corrected transcript comes and what lost its place is kept", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    auto review = s->begin_review(r->id, "Ann", small(), false);
    for (const int line : {1, 3, 5}) REQUIRE(s->append_act(*review, an_act(ActKind::code, line, "ask")).ok());
    auto lines = r->lines;
    lines.erase(lines.begin() + 2, lines.begin() + 4);  // 3 and 4 go
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].number = static_cast<int>(i) + 1;
    REQUIRE(s->correct_recording(r->id, lines, {1, 2, 0, 0, 3, 4}, "new", "Lead").ok());
    CHECK(s->recording(r->id)->version == 2);
    CHECK(s->recording(r->id)->lines.size() == 4);
    auto again = s->reviews(r->id)->at(0);
    REQUIRE(again.codes.size() == 3);
    CHECK(again.codes[0].line == 0);   // its place is gone, it is not
    CHECK(again.codes[1].line == 1);
    CHECK(again.codes[2].line == 3);
    REQUIRE(s->append_act(again, an_act(ActKind::code, 4, "ask")).ok());
    CHECK(s->reviews(r->id)->at(0).codes.back().line == 4);
    CHECK(s->verify()->sentences.empty());
}

TEST_CASE("fenced words stand only after a person listened", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    REQUIRE(s->clear_doubt(r->id, 4, true, "Ann").ok());
    CHECK(s->recording(r->id)->lines[3].counts());
    CHECK_FALSE(s->clear_doubt(r->id, 1, true, "Ann").ok());
    REQUIRE(s->clear_doubt(r->id, 4, false, "Ann").ok());
    CHECK_FALSE(s->recording(r->id)->lines[3].counts());
}

TEST_CASE("two windows cannot write over each other's ratings", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    auto one = s->begin_review(r->id, "Ann", small(), false);
    auto other = s->begin_review(r->id, "Ann", small(), false);
    REQUIRE(one->id == other->id);
    REQUIRE(s->append_act(*one, an_act(ActKind::code, 1, "ask")).ok());
    const auto late = s->append_act(*other, an_act(ActKind::code, 2, "ask"));
    REQUIRE_FALSE(late.ok());
    CHECK(late.error().sentence.find("continued elsewhere") != std::string::npos);
}

TEST_CASE("erasing a recording leaves a receipt and no word of it in the file", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    auto other = s->keep_recording(test::a_recording("another"));
    auto review = s->begin_review(r->id, "Ann", small(), false);
    review::Act c = an_act(ActKind::comment, 2);
    c.text = "Her voice drops at this very moment.";
    REQUIRE(s->append_act(*review, c).ok());
    REQUIRE(s->assign(r->id, "Ann", "Lead").ok());
    // the other recording holds the same sentences, so it goes first: then none may be left
    REQUIRE(s->erase_recording(other->id, "Lead", "a copy").ok());
    const auto receipt = s->erase_recording(r->id, "Lead", "consent withdrawn");
    REQUIRE(receipt.ok());
    CHECK(receipt->lines == 6);
    CHECK(receipt->reviews == 1);
    CHECK(receipt->searched == 7);
    CHECK(receipt->found == 0);
    for (const char* ending : {"", "-wal"}) {
        const std::string bytes = bytes_of((folder / "a.db").string() + ending);
        CHECK(bytes.find("the whole house") == std::string::npos);
        CHECK(bytes.find("voice drops") == std::string::npos);
        CHECK(bytes.find("Weatherby") == std::string::npos);
    }
    CHECK_FALSE(s->recording(r->id).ok());
    CHECK(s->recordings()->empty());
    CHECK(s->assignments()->empty());
    REQUIRE(s->erasures()->size() == 2);
    CHECK(s->erasures()->at(1).why == "consent withdrawn");
    CHECK(s->verify()->sentences.empty());
    CHECK(s->keep_recording(test::a_recording())->id == "r-000003");  // a number is never given twice
}

TEST_CASE("erasing says when the same words are still in the file", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    REQUIRE(s->keep_recording(test::a_recording("a second import")).ok());
    const auto receipt = s->erase_recording(r->id, "Lead", "asked for");
    REQUIRE(receipt.ok());
    CHECK(receipt->found == 6);
}

TEST_CASE("lines and ratings refuse to be rewritten and tampering shows", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    {
        auto s = Store::open(folder / "a.db", Access::read_write, clock);
        auto r = s->keep_recording(test::a_recording());
        auto review = s->begin_review(r->id, "Ann", small(), false);
        REQUIRE(s->append_act(*review, a_rating("ask", "adherence", 2)).ok());
        REQUIRE(s->append_act(*review, an_act(ActKind::code, 1, "ask")).ok());
    }
    SQLite::Database db((folder / "a.db").string(), SQLite::OPEN_READWRITE);
    CHECK_THROWS_WITH(db.exec("UPDATE recording_line SET text = 'other'"), Catch::Contains("never rewritten"));
    CHECK_THROWS_WITH(db.exec("DELETE FROM recording_line"), Catch::Contains("only deleted when"));
    CHECK_THROWS_WITH(db.exec("UPDATE review_act SET value = 7 WHERE n = 1"), Catch::Contains("never rewritten"));
    CHECK_THROWS_WITH(db.exec("DELETE FROM review_act"), Catch::Contains("only deleted when"));
    db.exec("DROP TRIGGER act_is_kept; DROP TRIGGER act_is_not_deleted;");
    SECTION("a number") { db.exec("UPDATE review_act SET value = 7 WHERE n = 1"); }
    SECTION("an act that is gone") { db.exec("DELETE FROM review_act WHERE n = 2"); }
    SECTION("a whole review") { db.exec("PRAGMA foreign_keys = OFF; DELETE FROM review_act; DELETE FROM review;"); }
    CHECK_FALSE(findings(folder / "a.db", clock).empty());
}

TEST_CASE("a rehearsed hour is judged as it ended when its first rater began", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto session = s->begin(test::a_session(small()), small());
    for (const char* words : {"one", "two"}) REQUIRE(s->append(*session, test::a_turn(*session, words, words), small()).ok());
    REQUIRE(s->begin_review(session->id, "Ann", small(), false).ok());
    REQUIRE(s->rewind(*session, 1).ok());
    REQUIRE(s->append(*session, test::a_turn(*session, "another way", "x"), small()).ok());
    CHECK(s->load_as_rated(session->id, &small())->path.back().said == "two");
    CHECK(s->load(session->id, &small())->path.back().said == "another way");
}

TEST_CASE("a sealed review is merged once and never beside other ratings of the same rater", "[store]") {
    const test::Folder folder;
    SteppingClock clock(0);
    auto s = Store::open(folder / "a.db", Access::read_write, clock);
    auto r = s->keep_recording(test::a_recording());
    review::Review sealed;
    sealed.subject = r->id;
    sealed.rater = "Ben";
    int n = 0;
    for (review::Act a : test::a_full_form(small(), 5)) {
        a.n = ++n;
        sealed.acts.push_back(a);
    }
    CHECK(*s->keep_sealed_review(sealed, "hash-1", small()));
    CHECK_FALSE(*s->keep_sealed_review(sealed, "hash-1", small()));
    CHECK(s->reviews(r->id)->size() == 1);
    CHECK(s->reviews(r->id)->at(0).sealed);
    CHECK_FALSE(s->keep_sealed_review(sealed, "hash-2", small()).ok());
    CHECK(s->verify()->sentences.empty());
}
