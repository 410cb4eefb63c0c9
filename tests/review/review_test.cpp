#include "support/rubrics.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::review;
using test::a_rating;
using test::an_act;

namespace {

const rubric::Rubric& small() {
    static const rubric::Rubric r = test::rubric_from(test::small_rubric);
    return r;
}
Subject talk() { return subject_of(test::a_recording()); }

/// A review to which acts are added only if they are allowed.
struct Desk {
    Review review;
    Subject subject = talk();
    std::string refused;

    bool add(review::Act act) {
        const auto fine = allowed(review, act, subject, small());
        refused = fine ? "" : fine.error().sentence;
        if (!fine) return false;
        act.n = static_cast<int>(review.acts.size()) + 1;
        act.at = 1000 * act.n;
        review.acts.push_back(act);
        fold(review);
        return true;
    }
    bool undo() {
        const auto target = last_undoable(review);
        return target && add_target(*target);
    }
    bool redo() {
        const auto target = last_redoable(review);
        return target && add_target(*target);
    }
    bool add_target(int n) {
        review::Act a = an_act(ActKind::undo);
        a.target = n;
        return add(a);
    }
    void fill(double value) {
        for (const review::Act& a : test::a_full_form(small(), value)) REQUIRE(add(a));
    }
};

}  // namespace

TEST_CASE("what stands is what was done and not undone", "[review]") {
    Desk d;
    CHECK(d.add(an_act(ActKind::code, 1, "ask")));
    CHECK(d.add(an_act(ActKind::code, 3, "ask")));
    CHECK(d.add(a_rating("ask", "adherence", 4.5)));
    CHECK(d.add(a_rating("ask", "adherence", 5)));
    CHECK(d.review.codes.size() == 2);
    CHECK(d.review.mark("ask", "adherence")->value == 5.0);
    SECTION("undo goes back one act at a time and redo comes forward again") {
        CHECK(d.undo());
        CHECK(d.review.mark("ask", "adherence")->value == 4.5);
        CHECK(d.undo());
        CHECK(d.review.mark("ask", "adherence") == nullptr);
        CHECK(d.undo());
        CHECK(d.review.codes.size() == 1);
        CHECK(d.redo());
        CHECK(d.redo());
        CHECK(d.redo());
        CHECK_FALSE(d.redo());
        CHECK(d.review.codes.size() == 2);
        CHECK(d.review.mark("ask", "adherence")->value == 5.0);
        CHECK(d.undo());
        CHECK(d.review.mark("ask", "adherence")->value == 4.5);
    }
    SECTION("everything can be undone and nothing is left") {
        for (int i = 0; i < 4; ++i) CHECK(d.undo());
        CHECK_FALSE(d.undo());
        CHECK(d.review.codes.empty());
        CHECK(d.review.marks.empty());
        CHECK(d.review.acts.size() == 8);
    }
    SECTION("after a new act there is nothing to redo") {
        d.undo();
        CHECK(d.add(an_act(ActKind::uncode, 3, "ask")));
        CHECK_FALSE(d.redo());
        CHECK(d.review.codes.size() == 1);
    }
}

TEST_CASE("a review refuses what makes no sense and says why", "[review]") {
    Desk d;
    CHECK_FALSE(d.add(an_act(ActKind::code, 7, "ask")));
    CHECK(d.refused == "there is no line 7; the talk has 6");
    CHECK_FALSE(d.add(an_act(ActKind::code, 1, "purple")));
    CHECK(d.refused.find("no item 'purple'") != std::string::npos);
    CHECK_FALSE(d.add(a_rating("ask", "adherence", 7.5)));
    CHECK(d.refused == "a rating is a whole or half number from 1 to 7");
    CHECK_FALSE(d.add(a_rating("ask", "adherence", 3.3)));
    CHECK_FALSE(d.add(a_rating("ask", "warmth", 3)));
    review::Act with_number = test::no_rating("ask", "adherence", Verdict::not_observed);
    with_number.value = 3;
    CHECK_FALSE(d.add(with_number));
    CHECK(d.refused == "'not observed' has no number");
    review::Act outside = an_act(ActKind::link, 1, "ask");
    outside.span = {0, 4000};
    CHECK_FALSE(d.add(outside));
    CHECK_FALSE(d.add(an_act(ActKind::comment, 1)));
    CHECK_FALSE(d.add_target(1));
    CHECK(d.refused == "there is nothing to undo");
    CHECK_FALSE(d.add(an_act(ActKind::look)));
}

TEST_CASE("no number is signed without a moment that shows it", "[review]") {
    Desk d;
    for (const Field& f : fields(small())) REQUIRE(d.add(a_rating(f.item, f.scale, 4)));
    CHECK_FALSE(d.add(an_act(ActKind::sign)));
    CHECK(d.refused.find("Asking has a number but no moment that shows it") != std::string::npos);
    SECTION("a linked moment is enough") {
        for (const rubric::Item& i : small().items) REQUIRE(d.add(an_act(ActKind::link, 1, i.id)));
        CHECK(d.add(an_act(ActKind::sign)));
    }
    SECTION("a coded line is one") {
        for (const rubric::Item& i : small().items) REQUIRE(d.add(an_act(ActKind::code, 1, i.id)));
        CHECK(d.add(an_act(ActKind::sign)));
    }
    SECTION("not observed, not applicable and could not hear need none") {
        for (const Field& f : fields(small()))
            if (f.item != "overall") REQUIRE(d.add(test::no_rating(f.item, f.scale, Verdict::could_not_hear)));
        CHECK(d.add(an_act(ActKind::sign)));
    }
    SECTION("a missing rating is named") {
        review::Act un = an_act(ActKind::unrate, 0, "overall");
        un.scale = "competence";
        REQUIRE(d.add(un));
        CHECK(missing(d.review, small()).back() == "Overall has no rating for competence");
    }
}

TEST_CASE("a signature closes the ratings until it is taken back and a release closes them for good", "[review]") {
    Desk d;
    d.fill(4);
    CHECK_FALSE(d.add(an_act(ActKind::release)));
    REQUIRE(d.add(an_act(ActKind::sign)));
    CHECK(d.review.stage == Stage::signed_off);
    CHECK_FALSE(d.add(an_act(ActKind::code, 1, "ask")));
    CHECK(d.refused.find("signed") != std::string::npos);
    SECTION("taken back before anything was seen they are still blind") {
        CHECK(d.undo());
        CHECK(d.review.stage == Stage::draft);
        CHECK(d.add(an_act(ActKind::code, 1, "ask")));
        CHECK(d.add(an_act(ActKind::sign)));
        CHECK(d.review.blind);
    }
    SECTION("changed after the score was seen they are not and nothing makes them blind again") {
        CHECK(d.add(an_act(ActKind::look)));
        CHECK(d.review.blind);
        CHECK(d.undo());
        CHECK(d.review.blind);
        CHECK(d.add(a_rating("ask", "adherence", 6)));
        CHECK_FALSE(d.review.blind);
        CHECK(d.undo());
        CHECK_FALSE(d.review.blind);
    }
    SECTION("released they cannot be taken back") {
        CHECK(d.add(an_act(ActKind::release)));
        CHECK(d.review.stage == Stage::released);
        CHECK_FALSE(last_undoable(d.review));
    }
}

TEST_CASE("comments can be reworded and taken off", "[review]") {
    Desk d;
    review::Act c = an_act(ActKind::comment, 2);
    c.text = "The temperature changes here.";
    REQUIRE(d.add(c));
    review::Act e = an_act(ActKind::edit);
    e.target = d.review.comments.at(0).act;
    e.text = "Listen to the pause.";
    REQUIRE(d.add(e));
    CHECK(d.review.comments.at(0).text == "Listen to the pause.");
    e.text.clear();
    REQUIRE(d.add(e));
    CHECK(d.review.comments.empty());
    CHECK(d.undo());
    CHECK(d.review.comments.at(0).text == "Listen to the pause.");
    CHECK(d.undo());
    CHECK(d.review.comments.at(0).text == "The temperature changes here.");
}

TEST_CASE("differences come by consequence", "[review]") {
    Desk a, b;
    a.fill(4);
    b.fill(4);
    a.add(a_rating("ask", "adherence", 5));      // two apart, same side
    b.add(a_rating("ask", "adherence", 7));
    a.add(a_rating("ask", "competence", 4));     // across the line
    b.add(a_rating("ask", "competence", 3.5));
    a.add(a_rating("overall", "adherence", 5));  // the overall rating
    b.add(a_rating("overall", "adherence", 5.5));
    const auto d = differences(a.review, b.review, small());
    REQUIRE(d.size() == 3);
    CHECK(d[0].field.item == "overall");
    CHECK(d[1].field.scale == "competence");
    CHECK(d[1].why.find("good enough") != std::string::npos);
    CHECK(d[2].field.scale == "adherence");
    CHECK(d[2].why == "2 points apart, on the same side of good enough");
}

TEST_CASE("not observed against a number is a difference and two reasons for no number are a small one", "[review]") {
    Desk a, b;
    a.fill(4);
    b.fill(4);
    a.add(test::no_rating("ask", "adherence", Verdict::not_observed));
    a.add(test::no_rating("ask", "competence", Verdict::not_observed));
    b.add(test::no_rating("ask", "competence", Verdict::not_applicable));
    const auto d = differences(a.review, b.review, small());
    REQUIRE(d.size() == 2);
    CHECK(d[0].field.scale == "adherence");
    CHECK(d[0].why == "one saw it, the other gave no number");
    CHECK(d[1].weight < d[0].weight);
}

TEST_CASE("an adjudication keeps who moved from what to what and why", "[review]") {
    Desk a, b, settled;
    a.review.rater = "Ann";
    b.review.rater = "Ben";
    a.fill(4);
    b.fill(6);
    settled.review.adjudication = true;
    CHECK_FALSE(settled.add(a_rating("ask", "adherence", 5)));
    CHECK(settled.refused == "an adjudicated rating needs its reason");
    review::Act act = a_rating("ask", "adherence", 6);
    act.text = "Line 3 asks and waits.";
    REQUIRE(settled.add(act));
    const auto m = moves(settled.review, {&a.review, &b.review}, small());
    REQUIRE(m.size() == 1);
    CHECK(m[0].rater == "Ann");
    CHECK(m[0].from.value == 4.0);
    CHECK(m[0].to.value == 6.0);
    CHECK(m[0].why == "Line 3 asks and waits.");
}

TEST_CASE("only lines of therapist and patient that count are scored and they keep their numbers", "[review]") {
    Recording r = test::a_recording();
    r.lines[4].role = Role::nobody;
    auto heard = as_utterances(subject_of(r));
    REQUIRE(heard.size() == 4);
    CHECK(heard[2].turn == 3);
    CHECK(heard[3].turn == 6);
    r.lines[3].cleared = true;
    CHECK(as_utterances(subject_of(r)).size() == 5);
}

TEST_CASE("the same talk has the same fingerprint and other words another", "[review]") {
    Recording r = test::a_recording();
    const std::string before = fingerprint(subject_of(r));
    r.title = "another name";
    r.lines[0].label = "Therapist";
    CHECK(fingerprint(subject_of(r)) == before);
    r.lines[0].text += "!";
    CHECK(fingerprint(subject_of(r)) != before);
}
