// A supervisor at work, without a screen.
#include "driver.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace stance;
using test::Driver;
namespace key = desktop::key;

namespace {

/// Thirty lines, therapist and patient in turn; line 8 is fenced off.
std::string keep_thirty(Driver& d, const std::string& title = "Ms Weatherby.vtt") {
    review::Recording r;
    r.title = title;
    r.format = "WebVTT";
    r.imported_by = "Lead";
    for (int i = 1; i <= 30; ++i) {
        review::Line l;
        l.number = i;
        l.role = i % 2 == 1 ? review::Role::therapist : review::Role::patient;
        l.label = i % 2 == 1 ? "T" : "P";
        l.text = i % 2 == 1 ? fmt::format("What was it like for you at that moment, number {}?", i) : fmt::format("I do not know, it was all at once, number {}.", i);
        l.start = i * 6.0;
        l.end = i * 6.0 + 5;
        if (i == 8) l.doubt = "The recogniser heard no speech here.";
        r.lines.push_back(l);
    }
    d.app().desk().want(desktop::Perform{app::Import{r}});
    d.settle();
    return d.app().desk().workspace.store().recordings()->back().id;
}

void as(Driver& d, const std::string& name) {
    d.app().desk().want(desktop::SwitchPerson{name});
    d.settle();
}

review::Review review_of(Driver& d, const std::string& subject, const std::string& rater) {
    const auto all = d.app().desk().workspace.store().reviews(subject);
    for (const review::Review& r : all.value())
        if (r.rater == rater && !r.adjudication) return r;
    return {};
}

/// By Tab to what carries the label.
void reach(Driver& d, const std::string& label) {
    for (int i = 0; i < 200; ++i) {
        if (d.ui().focused() != nullptr && d.ui().focused()->label == label) return;
        d.key(key::tab);
    }
    FAIL("no way by Tab to " + label + "\n" + d.all());
}

/// Everything rated and signed through the door.
void sign_all(Driver& d, const std::string& subject, const std::string& rater, double value) {
    for (review::Act a : test::a_full_form(*d.app().desk().rubric, value)) d.app().desk().want(desktop::Perform{app::Judge{subject, rater, std::move(a), false}});
    d.app().desk().want(desktop::Perform{app::Judge{subject, rater, review::of_kind(review::ActKind::sign), false}});
    d.settle();
}

}  // namespace

TEST_CASE("by keyboard alone a supervisor codes and rates thirty lines, is killed half way and loses nothing", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    as(d, "Ann");
    const std::string id = keep_thirty(d);
    d.app().desk().want(desktop::Perform{app::Assign{id, "Ann", "Lead"}});
    d.settle();
    d.key('5', true);
    REQUIRE(d.app().desk().screen == desktop::Screen::review);
    reach(d, "Rate Recording 1");
    d.key(key::enter);
    CHECK_FALSE(d.shows("Weatherby"));
    const std::shared_ptr<const rubric::Rubric> kept = d.app().desk().rubric;
    const rubric::Rubric& rubric = *kept;

    // every line of the therapist is coded with one key; the cursor begins on the first
    for (int line = 1; line <= 29; line += 2) {
        d.type(line == 7 ? "W" : "w");
        d.key(key::down);
        d.key(key::down);
    }
    CHECK(review_of(d, id, "Ann").codes.size() == 15);
    CHECK(review_of(d, id, "Ann").codes[3].polarity == rubric::Polarity::against);
    // on a patient's line a late key goes to the therapist's line just ended
    d.key(key::home);
    d.key(key::down);
    d.type("q");
    CHECK(review_of(d, id, "Ann").codes[1] == review::Code{1, "warmth", rubric::Polarity::with});
    // the first items by digits
    d.type("5");           // warmth: competence alone
    d.type("44");          // not knowing: both
    CHECK(review_of(d, id, "Ann").mark("warmth", "competence")->value == 5.0);
    CHECK(review_of(d, id, "Ann").mark("not_knowing", "competence")->value == 4.0);
    // a comment, half written when the process dies
    d.type("/");
    d.type("Here she waits, and it");

    d.kill_and_open(folder / "a.db");
    CHECK(review_of(d, id, "Ann").codes.size() == 16);
    CHECK(review_of(d, id, "Ann").mark("not_knowing", "adherence")->value == 4.0);
    d.key('5', true);
    reach(d, "Go on Recording 1");
    d.key(key::enter);
    REQUIRE(d.find("Comment") != nullptr);
    CHECK(d.find("Comment")->value == "Here she waits, and it");
    reach(d, "Comment");
    d.type(" is enough.");
    d.key(key::enter, true);
    REQUIRE(review_of(d, id, "Ann").comments.size() == 1);
    CHECK(review_of(d, id, "Ann").comments[0].text == "Here she waits, and it is enough.");

    // the rest: not observed with 8, the overall with a number; the form goes on by itself
    std::size_t left = 0;
    for (const review::Field& f : review::fields(rubric))
        if (f.item != "overall" && review_of(d, id, "Ann").mark(f.item, f.scale) == nullptr) ++left;
    d.type(std::string(left, '8'));
    CHECK(d.shows("Overall has no rating for adherence"));
    d.type("43");
    CHECK(d.shows("Everything is rated."));
    CHECK(review_of(d, id, "Ann").mark("risk", "adherence")->verdict == review::Verdict::not_observed);
    d.key(key::enter, true);
    CHECK(review_of(d, id, "Ann").stage == review::Stage::signed_off);
    CHECK(d.shows("Ms Weatherby.vtt"));
    reach(d, "See the score and others' ratings");
    d.key(key::enter);
    CHECK(d.shows("Side by side"));
    CHECK(d.shows("The score"));
    CHECK(review_of(d, id, "Ann").blind);
}

TEST_CASE("everything a rater does is undone by one key and done again by another", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    as(d, "Ann");
    const std::string id = keep_thirty(d);
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    d.type("w");
    d.type("*");
    d.type("5");
    for (int i = 0; i < 3; ++i) d.key('Z', true);
    auto r = review_of(d, id, "Ann");
    CHECK(r.codes.empty());
    CHECK(r.links.empty());
    CHECK(r.marks.empty());
    for (int i = 0; i < 3; ++i) d.key('Y', true);
    r = review_of(d, id, "Ann");
    CHECK(r.codes.size() == 1);
    CHECK(r.links.size() == 1);
    CHECK(r.marks.size() == 1);
}

TEST_CASE("a number without a moment cannot be signed and the form says which", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    as(d, "Ann");
    const std::string id = keep_thirty(d);
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    d.type("5");
    d.type(std::string(review::fields(*d.app().desk().rubric).size() - 3, '9'));
    d.type("44");
    CHECK(d.shows("has a number but no moment that shows it"));
    CHECK_FALSE(d.find("Sign")->enabled);
    d.key(key::page_up);
    for (int i = 0; i < 20; ++i) d.key(key::page_up);
    d.press("Link line 1 (*)");
    CHECK(d.shows("Everything is rated."));
    d.press("Sign");
    CHECK(review_of(d, id, "Ann").stage == review::Stage::signed_off);
}

TEST_CASE("fenced words are let stand by a person", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const std::string id = keep_thirty(d);
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    d.press("Let it stand (line 8)");
    CHECK(d.app().desk().workspace.store().recording(id)->lines[7].counts());
    CHECK(d.find("Fence off again (line 8)") != nullptr);
}

TEST_CASE("two raters' differences are settled with a reason and who moved is shown", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const std::string id = keep_thirty(d);
    sign_all(d, id, "Ben", 4);
    for (review::Act a : test::a_full_form(*d.app().desk().rubric, 4)) d.app().desk().want(desktop::Perform{app::Judge{id, "Ann", std::move(a), false}});
    d.app().desk().want(desktop::Perform{app::Judge{id, "Ann", test::a_rating("validation", "competence", 2), false}});
    d.app().desk().want(desktop::Perform{app::Judge{id, "Ann", review::of_kind(review::ActKind::sign), false}});
    as(d, "Lead");
    d.press("Review");
    d.press("Recordings (1)");
    CHECK(d.shows("2 others have signed"));
    d.press("More", id);
    d.press("Settle the differences");
    CHECK(d.shows("one says good enough (4 or more), the other does not"));
    d.press("Settle this");
    CHECK_FALSE(d.find("Keep")->enabled);
    d.press("3");
    d.press("Why");
    d.type("It makes sense of the hour, late.");
    d.press("Keep");
    CHECK(d.shows("Settled at 3: It makes sense of the hour, late."));
    d.press("Sign what is settled");
    CHECK(d.shows("Ann: Validation of emotional reactions, competence, from 2 to 3. It makes sense of the hour, late."));
    CHECK(d.shows("Ben: Validation of emotional reactions, competence, from 4 to 3."));
}

TEST_CASE("erasing asks for a reason and shows its receipt", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const std::string id = keep_thirty(d);
    d.press("Review");
    d.press("Recordings (1)");
    d.press("More", id);
    CHECK_FALSE(d.find("Erase Recording 1 for good")->enabled);
    d.press("Why it is erased");
    d.type("consent withdrawn");
    d.press("Erase Recording 1 for good");
    CHECK(d.shows("Recording 1 is erased"));
    CHECK(d.shows("none was found"));
    CHECK(d.app().desk().workspace.store().recordings()->empty());
}

TEST_CASE("a lead and two raters on machines of their own exchange packets and sealed files in the window", "[desktop]") {
    const test::Folder at_lead, at_ann, at_ben;
    Driver d(at_lead / "a.db");
    const std::string id = keep_thirty(d);
    as(d, "Lead");
    for (const char* rater : {"Ann", "Ben"}) d.app().desk().want(desktop::Perform{app::Assign{id, rater, "Lead"}});
    d.settle();
    const auto back_to_lead = [&] {
        d.kill_and_open(at_lead / "a.db");
        d.press("Review");
        d.press("Recordings (1)");
        d.press("More", id);
    };
    back_to_lead();
    d.press("Write packets for the raters");
    const auto folder = d.exports() / ("Stance round " + id);
    for (const std::string name : {"Ann", "Ben"}) {
        d.kill_and_open((name == "Ann" ? at_ann : at_ben) / "a.db");
        desktop::Event e;
        e.kind = desktop::Event::Kind::drop;
        e.text = (folder / (id + " " + name + ".stance-packet")).string();
        d.frame({e});
        d.settle();
        CHECK(d.app().desk().settings.trainee == name);
        CHECK(d.find("Rate Recording 1") != nullptr);
        sign_all(d, "r-000001", name, name == "Ann" ? 3 : 5);
        d.press("Recordings (1)");
        d.press("More", "r-000001");
        d.press("Seal my ratings");
        std::filesystem::copy_file(d.exports() / ("r-000001 " + name + ".stance-sealed"), folder / (name + ".stance-sealed"));
        back_to_lead();
        d.press("Open the sealed files");
        if (name == "Ann") {
            CHECK(d.shows("nothing is opened yet: the sealed file of Ben is missing"));
            CHECK(d.app().desk().workspace.store().reviews(id)->empty());
        }
    }
    CHECK(d.shows("The ratings of Ann, Ben are here."));
    CHECK(d.shows("2 others have signed"));
    d.press("Open the sealed files");
    CHECK(d.shows("nothing changed"));
    CHECK(review_of(d, id, "Ben").sealed);
}

TEST_CASE("the keys of the items are changed in Settings and cannot stand for two", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const std::string id = keep_thirty(d);
    const auto set_keys = [&](const std::string& letters) {
        d.press("Settings");
        d.press("Keys of the items");
        d.key('A', true);
        d.type(letters);
    };
    set_keys("qqertyuiopasdfghjklzxcvbnm");
    CHECK(d.shows("The letter q stands for two items."));
    CHECK_FALSE(d.find("Use these keys")->enabled);
    set_keys("qe");
    CHECK(d.shows("items need a key, 2 have one."));
    set_keys("mnbvcxzlkjhgfdsapoiuytrewq");
    d.press("Use these keys");
    CHECK(d.app().desk().settings.review_keys == "mnbvcxzlkjhgfdsapoiuytrewq");
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    d.type("n");
    CHECK(review_of(d, id, d.app().desk().settings.trainee).codes[0].item == d.app().desk().rubric->items[1].id);
    d.press("Settings");
    d.press("As they were at first");
    CHECK(d.app().desk().settings.review_keys == desktop::default_review_keys);
}

TEST_CASE("signed ratings become a letter and tables for other programs in the window", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    as(d, "Ann");
    const std::string id = keep_thirty(d);
    d.press("Review");
    d.press("Signed (0)");
    d.press("Write ratings of recordings");
    CHECK(d.shows("Nothing is signed yet"));
    d.press("All right");
    sign_all(d, id, "Ann", 5);
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    d.press("Write a letter");
    CHECK(std::filesystem::file_size(d.exports() / "Recording 1, letter by Ann.pdf") > 2000);
    CHECK(std::filesystem::exists(d.exports() / "Recording 1, letter by Ann.html"));
    d.press("Queue");
    d.press("More", id);
    d.press("Write CSV, WebVTT, ELAN and JSON");
    for (const char* ending : {".csv", ".vtt", ".eaf", ".json"}) CHECK(std::filesystem::exists(d.exports() / ("Recording 1, transcript" + std::string(ending))));
    d.press("Write ratings of recordings");
    std::size_t written = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(d.exports())) written += entry.path().parent_path().filename().string().starts_with("Stance ratings") ? 1 : 0;
    CHECK(written == 8);
}
