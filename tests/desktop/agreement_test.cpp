// How far raters agree, seen in the window.
#include "base/file.hpp"
#include "driver.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fmt/format.h>

using namespace stance;
using test::Driver;

namespace {

void signs(Driver& d, const std::string& subject, const std::string& rater, double value) {
    for (review::Act a : test::a_full_form(*d.app().desk().rubric, value)) d.app().desk().want(desktop::Perform{app::Judge{subject, rater, std::move(a), false}});
    d.app().desk().want(desktop::Perform{app::Judge{subject, rater, review::of_kind(review::ActKind::sign), false}});
    d.settle();
}

std::string keep(Driver& d, const std::string& title) {
    d.app().desk().want(desktop::Perform{app::Import{test::a_recording(title)}});
    d.settle();
    return d.app().desk().workspace.store().recordings()->back().id;
}

void as(Driver& d, const std::string& name) {
    d.app().desk().want(desktop::SwitchPerson{name});
    d.settle();
}

}  // namespace

TEST_CASE("the window shows how far signed ratings of recordings agree and leaves out what one has still to sign", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    std::vector<std::string> talks;
    for (int i = 0; i < 4; ++i) talks.push_back(keep(d, fmt::format("Talk {}.vtt", i)));
    for (int i = 0; i < 4; ++i) {
        signs(d, talks[static_cast<std::size_t>(i)], "Ann", 2 + i);
        signs(d, talks[static_cast<std::size_t>(i)], "Ben", 2 + i + (i % 2));
    }
    d.app().desk().want(desktop::Perform{app::Assign{talks[3], "Lead", "Ann"}});
    as(d, "Lead");
    d.press("Review");
    d.press("Agreement between raters");
    // what Lead has still to sign stays unseen
    CHECK(d.shows("1 talk is left out: you have still to sign your own ratings of it."));
    CHECK(d.shows("of 3 talks by 2 raters"));
    CHECK(d.shows("Overall, competence"));
    CHECK(d.shows("ICC(2,1)"));
    CHECK_FALSE(d.shows("(MBS"));
    as(d, "Ann");
    d.press("Review");
    d.press("Agreement between raters");
    CHECK_FALSE(d.shows("Talk 0"));
    d.press("Rehearsals");
    CHECK(d.shows("Agreement needs two people who have rated and signed the same rehearsal."));
    d.press("Real recordings");
    CHECK(d.shows("of 4 talks by 2 raters"));
    d.press("How ICC(2,1) is reckoned");
    CHECK(d.shows("(BMS - EMS) / (BMS + (k - 1) EMS + k (JMS - EMS) / n)"));
    d.press("Raters");
    CHECK(d.shows("Ann and Ben, 4 talks: same rating in 50 of 100"));
    d.press("How many are enough");
    CHECK(d.shows("To reach 0.80 for one session"));
}

TEST_CASE("ratings of a file are compared and written out with a script and a bad file is explained", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const auto file = folder / "r.csv";
    REQUIRE(write_file(file, "session,J1,J2,J3,J4,stance\n1,9,2,5,8,7\n2,6,1,3,2,4\n3,8,4,6,8,7\n4,7,1,2,6,5\n5,10,5,6,9,8\n6,6,2,4,7,5\n"));
    d.press("Review");
    d.press("Agreement between raters");
    d.press("A file");
    d.press("Ratings file");
    d.type(file.string());
    d.press("Read it");
    CHECK(d.shows("24 ratings of 6 talks by 4 raters"));
    CHECK(d.shows("ICC(2,1) 0.29 0.02 to 0.76"));
    d.press("The score");
    CHECK(d.shows("The score lies 0.7 points above the mean of the raters"));
    d.press("Write data and R script");
    std::size_t written = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(d.exports())) written += entry.is_regular_file() ? 1 : 0;
    CHECK(written == 4);
    REQUIRE(write_file(file, "session,rater,value\n1,A,four\n"));
    d.press("Read it");
    CHECK(d.shows("r.csv:2:3: 'four' is not a number"));
    CHECK_FALSE(d.shows("ICC(2,1) 0.29"));
}
