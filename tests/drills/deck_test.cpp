#include "authoring/load.hpp"
#include "drills/deck.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace stance;
using namespace stance::drills;

namespace {

constexpr UnixMs day = 24LL * 60 * 60 * 1000;

Card a_card(const std::string& id, const std::string& patient, bool own = false) {
    Card c;
    c.id = id;
    c.case_id = patient;
    c.says = "He never rang.";
    if (own) c.said_then = "You should ring him.";
    return c;
}

std::vector<std::string> ids(const std::vector<Card>& cards, const std::vector<std::size_t>& which) {
    std::vector<std::string> out;
    for (const std::size_t i : which) out.push_back(cards[i].id);
    return out;
}

}  // namespace

TEST_CASE("every key moment of a shipped case becomes a card with its line", "[deck]") {
    const auto loaded = authoring::load_case(std::filesystem::path(STANCE_TOP) / "cases/late-shift.yaml");
    REQUIRE(loaded.value);
    const auto cards = cards_of(*loaded.value);
    REQUIRE(cards.size() == loaded.value->key_moments.size());
    for (const Card& c : cards) {
        CHECK_FALSE(c.says.empty());
        CHECK_FALSE(c.model_reply.empty());
        CHECK(c.arousal >= 0);
        CHECK(c.arousal <= 10);
    }
}

TEST_CASE("today has what is due first then own moments then one of each patient in turn", "[deck]") {
    const std::vector<Card> cards = {a_card("a/1", "a"), a_card("a/2", "a"), a_card("b/1", "b"), a_card("turn/9", "b", true), a_card("b/2", "b")};
    std::vector<session::DrillAnswer> answers;
    session::DrillAnswer was;
    was.card = "b/2";
    was.at = 10 * day;
    was.due = 12 * day;
    answers.push_back(was);
    CHECK(ids(cards, today(cards, answers, 13 * day, 13 * day, 20)) == std::vector<std::string>{"b/2", "turn/9", "a/1", "b/1", "a/2"});
    SECTION("what is not due waits") { CHECK(ids(cards, today(cards, answers, 11 * day, 11 * day, 20)) == std::vector<std::string>{"turn/9", "a/1", "b/1", "a/2"}); }
    SECTION("the cap counts what was answered today") {
        was.card = "a/1";
        was.at = 13 * day + 5;
        was.due = 17 * day;
        answers.push_back(was);
        CHECK(today(cards, answers, 13 * day + 9, 13 * day, 2).size() == 1);
        CHECK(today(cards, answers, 13 * day + 9, 13 * day, 1).empty());
    }
}

TEST_CASE("a poor answer comes back tomorrow and a good one later", "[deck]") {
    const Card card = a_card("a/1", "a");
    const auto poor = judged(card, standing(card.id, {}), "Ada", "Cheer up.", 1.5, 100 * day);
    CHECK(poor.grade == 1);
    CHECK(poor.due == 101 * day);
    const auto good = judged(card, standing(card.id, {poor}), "Ada", "What was that like?", 5, 101 * day);
    CHECK(good.grade == 3);
    CHECK(good.due > 101 * day);
    const auto again = judged(card, standing(card.id, {poor, good}), "Ada", "What was that like?", 5, good.due);
    CHECK(again.due - again.at > good.due - good.at);
}
