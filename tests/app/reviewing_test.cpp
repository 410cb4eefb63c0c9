#include "app/workspace.hpp"
#include "support/folder.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::app;
using review::ActKind;
using test::an_act;

namespace {

struct Programme {
    test::Folder folder;
    SteppingClock clock{1'700'000'000'000};
    Workspace workspace;

    Programme() : workspace(open()) {}
    Workspace open() {
        auto w = Workspace::open({folder / "a.db", std::string(STANCE_TOP) + "/cases", std::string(STANCE_TOP) + "/rubrics"}, store::Access::read_write, clock);
        if (!w) throw std::runtime_error(w.error().sentence);
        return std::move(*w);
    }
    std::string must(const Command& c) {
        auto out = workspace.perform(c);
        if (!out) FAIL(out.error().sentence);
        return out->session;
    }
    std::string refused(const Command& c) {
        const auto out = workspace.perform(c);
        return out.ok() ? std::string() : out.error().sentence;
    }
    void rate_all(const std::string& subject, const std::string& rater, double value) {
        const auto rubric = workspace.reviewing(subject, rater)->rubric;
        for (const review::Act& a : test::a_full_form(*rubric, value)) must(Judge{subject, rater, a, false});
    }
    void sign(const std::string& subject, const std::string& rater) { must(Judge{subject, rater, an_act(ActKind::sign), false}); }
};

}  // namespace

TEST_CASE("a rater is blind to the name and to others until the own ratings are signed and the score asked for", "[app]") {
    Programme p;
    const std::string id = p.must(Import{test::a_recording()});
    p.rate_all(id, "Ann", 4);
    p.sign(id, "Ann");
    p.rate_all(id, "Ben", 5);
    auto ben = p.workspace.reviewing(id, "Ben");
    REQUIRE(ben.ok());
    CHECK(ben->others.empty());
    CHECK_FALSE(ben->automatic);
    CHECK(ben->subject.title == "Recording 1");
    CHECK(ben->recording->title == "Recording 1");
    CHECK(p.workspace.queue("Ben")->at(0).name == "Recording 1");
    CHECK(p.workspace.queue("Ben")->at(0).signed_by_others == 1);
    p.sign(id, "Ben");
    CHECK(p.workspace.reviewing(id, "Ben")->others.empty());
    CHECK(p.workspace.reviewing(id, "Ben")->subject.title == "Ms Weatherby, second session.vtt");
    p.must(Judge{id, "Ben", an_act(ActKind::look), false});
    ben = p.workspace.reviewing(id, "Ben");
    REQUIRE(ben->others.size() == 1);
    CHECK(ben->others[0].rater == "Ann");
    REQUIRE(ben->automatic);
    CHECK(ben->automatic->turns.size() == 3);
}

TEST_CASE("another rater's draft is never shown", "[app]") {
    Programme p;
    const std::string id = p.must(Import{test::a_recording()});
    p.rate_all(id, "Ann", 4);
    p.rate_all(id, "Ben", 5);
    p.sign(id, "Ben");
    p.must(Judge{id, "Ben", an_act(ActKind::look), false});
    CHECK(p.workspace.reviewing(id, "Ben")->others.empty());
}

TEST_CASE("differences are settled with reasons and looking first costs the blindness", "[app]") {
    Programme p;
    const std::string id = p.must(Import{test::a_recording()});
    for (const char* rater : {"Ann", "Ben"}) p.rate_all(id, rater, 4);
    review::Act higher = test::a_rating("not_knowing", "adherence", 6);
    p.must(Judge{id, "Ben", higher, false});
    CHECK_FALSE(p.workspace.adjudicating(id, "Lead").ok());
    p.sign(id, "Ann");
    p.sign(id, "Ben");
    auto both = p.workspace.adjudicating(id, "Lead");
    REQUIRE(both.ok());
    CHECK(review::differences(both->raters[0], both->raters[1], *both->rubric).size() == 1);
    CHECK(p.refused(Judge{id, "Lead", an_act(ActKind::sign), true}).find("has no rating for adherence") != std::string::npos);
    review::Act settle = test::a_rating("not_knowing", "adherence", 5);
    settle.text = "Between the two: warm, once.";
    p.must(Judge{id, "Lead", settle, true});
    p.must(Judge{id, "Lead", an_act(ActKind::sign), true});
    both = p.workspace.adjudicating(id, "Lead");
    const auto moved = review::moves(both->settled, {&both->raters[0], &both->raters[1]}, *both->rubric);
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].rater == "Ann");
    CHECK(moved[0].to.value == 5.0);
    CHECK(moved[1].why == "Between the two: warm, once.");
    CHECK(p.workspace.queue("Lead")->at(0).adjudicated);
    // the lead has seen what others gave: ratings of the lead's own are marked
    p.must(Judge{id, "Lead", test::a_rating("not_knowing", "adherence", 5), false});
    CHECK_FALSE(p.workspace.reviewing(id, "Lead")->mine.blind);
}

TEST_CASE("a rater cannot look at others before signing by offering to settle", "[app]") {
    Programme p;
    const std::string id = p.must(Import{test::a_recording()});
    for (const char* rater : {"Ann", "Ben"}) {
        p.rate_all(id, rater, 4);
        p.sign(id, rater);
    }
    p.must(Judge{id, "Cem", test::a_rating("not_knowing", "adherence", 2), false});
    CHECK(p.refused(Judge{id, "Cem", test::a_rating("not_knowing", "adherence", 2), true}).find("sign your own") != std::string::npos);
}

TEST_CASE("a released rating of a rehearsed hour reaches the trainee and a draft does not", "[app]") {
    Programme p;
    const std::string id = p.must(Begin{"late-shift", "mbt-individual", session::Play::practice, 1, "Tom"});
    for (const char* words : {"What happened at the hatch?", "And what was it like, counting aloud?"}) p.must(Say{id, words});
    p.must(End{id});
    CHECK(p.workspace.queue("Ann")->at(0).name == "Rehearsal 1, late-shift");
    p.rate_all(id, "Ann", 4.5);
    p.sign(id, "Ann");
    const auto by_supervisor = [&] {
        const auto all = p.workspace.store().sheets_of(id);
        std::vector<session::RatingSheet> out;
        for (const auto& sheet : all.value())
            if (sheet.kind == session::RaterKind::supervisor) out.push_back(sheet);
        return out;
    };
    CHECK(by_supervisor().empty());
    p.must(Judge{id, "Ann", an_act(ActKind::release), false});
    const auto sheets = by_supervisor();
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].value("overall", "competence") == 4.5);
}

TEST_CASE("erasing needs a reason and yields a receipt", "[app]") {
    Programme p;
    const std::string id = p.must(Import{test::a_recording()});
    p.must(Consent{id, review::Consent::withdrawn, std::nullopt, "Lead"});
    CHECK(p.workspace.queue("Lead")->at(0).due);
    CHECK_FALSE(p.refused(Erase{id, "Lead", ""}).empty());
    const auto out = p.workspace.perform(Erase{id, "Lead", "consent withdrawn"});
    REQUIRE(out.ok());
    REQUIRE(out->receipt);
    CHECK(out->receipt->found == 0);
    CHECK(p.workspace.queue("Lead")->empty());
}

TEST_CASE("assigned work comes first", "[app]") {
    Programme p;
    p.must(Import{test::a_recording("one")});
    const std::string two = p.must(Import{test::a_recording("two")});
    p.must(Import{test::a_recording("three")});
    p.must(Assign{two, "Ann", "Lead"});
    const auto queue = p.workspace.queue("Ann");
    REQUIRE(queue->size() == 3);
    CHECK(queue->at(0).subject == two);
    CHECK(queue->at(0).assigned);
    CHECK(queue->at(1).subject == "r-000003");
    CHECK_FALSE(p.workspace.queue("Ben")->at(0).assigned);
    CHECK_FALSE(p.refused(Assign{"r-000099", "Ann", "Lead"}).empty());
}
