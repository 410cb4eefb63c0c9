// Three machines: a lead and two raters.
#include "app/sealing.hpp"
#include "support/folder.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>
#include <memory>

using namespace stance;
using namespace stance::app;

namespace {

struct Machine {
    test::Folder folder;
    SteppingClock clock{1'700'000'000'000};
    Workspace workspace;

    Machine() : workspace(Workspace::open({folder / "a.db", std::string(STANCE_TOP) + "/cases", std::string(STANCE_TOP) + "/rubrics"}, store::Access::read_write, clock).value()) {}
    void signs(const std::string& id, const std::string& rater, double value) {
        const auto rubric = workspace.reviewing(id, rater)->rubric;
        for (review::Act a : test::a_full_form(*rubric, value)) REQUIRE(workspace.perform(Judge{id, rater, std::move(a), false}));
        REQUIRE(workspace.perform(Judge{id, rater, review::of_kind(review::ActKind::sign), false}));
    }
};

}  // namespace

TEST_CASE("two raters on machines of their own rate blind and the lead opens both together", "[app]") {
    Machine lead, ann, ben;
    const std::string id = lead.workspace.perform(Import{test::a_recording()})->session;
    CHECK_FALSE(open_round(lead.workspace, id, "Ann", {"Ann", "Ben"}, 1));
    CHECK_FALSE(open_round(lead.workspace, "s-000001", "Lead", {"Ann", "Ben"}, 1));
    const auto round = open_round(lead.workspace, id, "Lead", {"Ann", "Ben"}, 1);
    REQUIRE(round);
    const std::string &for_ann = round->packets[0].second, &for_ben = round->packets[1].second;
    // the packet brings the talk, not its name
    CHECK(for_ann.find("Weatherby") == std::string::npos);
    const auto at_ann = take_up(ann.workspace, for_ann, "ann.stance-packet"), at_ben = take_up(ben.workspace, for_ben, "ben.stance-packet");
    REQUIRE(at_ann);
    REQUIRE(at_ben);
    CHECK(*take_up(ann.workspace, for_ann, "ann.stance-packet") == *at_ann);
    CHECK(ann.workspace.store().recordings()->size() == 1);
    CHECK(ann.workspace.queue("Ann")->front().assigned);
    CHECK(seal_ratings(ann.workspace, for_ann, "ann.stance-packet", 2).error().sentence == "Ann has not signed ratings of Recording 1 yet; sign them in Review first");
    ann.signs(*at_ann, "Ann", 3);
    ben.signs(*at_ben, "Ben", 5);
    const auto a = seal_ratings(ann.workspace, for_ann, "ann.stance-packet", 2), b = seal_ratings(ben.workspace, for_ben, "ben.stance-packet", 3);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(merge_sealed(lead.workspace, round->round, "round", {{"a", *a}}).error().sentence == "nothing is opened yet: the sealed file of Ben is missing");
    CHECK(lead.workspace.store().reviews(id)->empty());
    const auto merged = merge_sealed(lead.workspace, round->round, "round", {{"b", *b}, {"a", *a}});
    REQUIRE(merged);
    CHECK(merged->fresh == 2);
    const auto reviews = lead.workspace.store().reviews(id);
    REQUIRE(reviews->size() == 2);
    CHECK(*(*reviews)[0].mark("overall", "competence")->value == 3);
    CHECK((*reviews)[0].sealed);
    CHECK((*reviews)[1].rater == "Ben");
    CHECK((*reviews)[1].stage == review::Stage::signed_off);
    CHECK((*reviews)[1].links.size() == ben.workspace.store().reviews(*at_ben)->front().links.size());
    // merging twice changes nothing
    const auto again = merge_sealed(lead.workspace, round->round, "round", {{"a", *a}, {"b", *b}});
    REQUIRE(again);
    CHECK(again->fresh == 0);
    CHECK(lead.workspace.store().reviews(id)->size() == 2);
    // sealed once more with the same ratings it is another file, and the first stands
    const auto twice = merge_sealed(lead.workspace, round->round, "round", {{"a", *seal_ratings(ann.workspace, for_ann, "p", 9)}, {"b", *b}});
    CHECK_FALSE(twice);
    // what came from both can be settled and counted
    CHECK(lead.workspace.adjudicating(id, "Lead"));
    CHECK(lead.workspace.ratings(review::Origin::real, "Lead")->ratings.size() > 40);
}
