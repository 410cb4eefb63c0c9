// A transcript of another program on its way into the database.
#include "base/file.hpp"
#include "driver.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using test::Driver;

namespace {

const char* const zoom = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nR. Hollis: What happened on the stairs with Anneke?\n\n2\n00:00:05.000 --> 00:00:09.000\nSpeaker 2: He turned round, and the hous went cold.\n\n"
                         "3\n00:00:10.000 --> 00:00:14.000\nR. Hollis: What went through you when he turned?\n\n4\n00:00:15.000 --> 00:00:19.000\nSpeaker 2: Nothing at all, I was in Deventer by then.\n";

void drop(Driver& d, const std::filesystem::path& file) {
    desktop::Event e;
    e.kind = desktop::Event::Kind::drop;
    e.text = file.string();
    d.frame({e});
    d.settle();
}

std::vector<store::RecordingLine> kept(Driver& d) { return d.app().desk().workspace.store().recordings().value(); }

}  // namespace

TEST_CASE("a dropped transcript is looked through and kept only when somebody has said who is who", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const auto file = folder / "Zoom talk.vtt";
    REQUIRE(write_file(file, zoom));
    drop(d, file);
    CHECK(d.app().desk().screen == desktop::Screen::importing);
    CHECK(d.shows("WebVTT"));
    CHECK(d.shows("4 turns"));
    CHECK(kept(d).empty());
    CHECK(d.shows("Say who the therapist is before this can be kept."));
    CHECK_FALSE(d.find("Keep this recording")->enabled);
    CHECK(d.shows("What happened on the stairs with [name "));
    d.press("Therapist", "R. Hollis");
    CHECK(d.shows("Say of every speaker who it is"));
    d.press("Patient", "Speaker 2");
    // what was missed is added by hand, and what does not occur is said to
    d.press("Missed word");
    d.type("zebra");
    d.press("Replace it too");
    CHECK(d.shows("\u201Czebra\u201D does not stand in this transcript."));
    d.press("Missed word");
    for (int i = 0; i < 5; ++i) d.key(desktop::key::backspace);
    d.type("stairs");
    d.press("Replace it too");
    CHECK_FALSE(d.shows("does not stand in this transcript"));
    CHECK(d.shows("stairs  \u2192  [name "));
    // what tells nobody may stay
    d.press("Deventer  \u2192  [place 1]");
    CHECK(d.shows("I was in Deventer by then."));
    d.press("Given", "Consent");
    d.press("In a year");
    d.press("Keep this recording");
    CHECK(d.app().desk().screen == desktop::Screen::review);
    REQUIRE(kept(d).size() == 1);
    const auto recording = d.app().desk().workspace.store().recording(kept(d)[0].id);
    REQUIRE(recording);
    CHECK(recording->lines.size() == 4);
    CHECK(recording->lines[0].text.find("Anneke") == std::string::npos);
    CHECK(recording->lines[0].text.find("stairs") == std::string::npos);
    CHECK(recording->lines[0].label == "Therapist");
    CHECK(recording->lines[3].text.find("Deventer") != std::string::npos);
    CHECK(recording->consent == review::Consent::given);
    CHECK(recording->keep_until);
    CHECK(d.shows("Recording 1"));
}

TEST_CASE("the same talk corrected is noticed and takes its ratings along", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const auto file = folder / "talk.vtt";
    REQUIRE(write_file(file, zoom));
    for (int round = 0; round < 2; ++round) {
        if (round == 1) {
            review::Act code = review::of_kind(review::ActKind::code);
            code.line = 3;
            code.item = "affect_focus";
            d.app().desk().want(desktop::Perform{app::Judge{kept(d)[0].id, "Ann", code, false}});
            d.settle();
            std::string mended = "WEBVTT\n\n00:00:00.000 --> 00:00:00.900\nR. Hollis: Good morning.\n\n00:00:00.900 --> 00:00:00.950\nSpeaker 2: Morning.\n\n" + std::string(zoom).substr(8);
            mended.replace(mended.find("hous "), 5, "house ");
            REQUIRE(write_file(file, mended));
        }
        drop(d, file);
        d.press("Therapist", "R. Hollis");
        d.press("Patient", "Speaker 2");
        if (round == 1) {
            CHECK(d.shows("100 of 100 lines of Recording 1 are in this file"));
            d.press("Corrects Recording 1");
            d.press("Keep the correction");
        } else {
            d.press("Keep this recording");
        }
    }
    REQUIRE(kept(d).size() == 1);
    const auto recording = d.app().desk().workspace.store().recording(kept(d)[0].id);
    CHECK(recording->lines.size() == 6);
    CHECK(recording->version == 2);
    const auto reviews = d.app().desk().workspace.store().reviews(kept(d)[0].id);
    REQUIRE(reviews->size() == 1);
    CHECK((*reviews)[0].codes[0].line == 5);
}

TEST_CASE("a file is chosen from the list by keyboard and a hostile one is refused in a sentence", "[desktop]") {
    const test::Folder folder;
    std::filesystem::create_directories(folder / "talks");
    REQUIRE(write_file(folder / "talks" / "one.txt", "T: What was it like?\nP: Cold.\nT: And then?\nP: She rang.\n"));
    REQUIRE(write_file(folder / "talks" / "broken.vtt", "WEBVTT\n\n00:00:0x --> 00:00:04.000\nHello\n"));
    REQUIRE(write_file(folder / "talks" / "notes.odt", "none"));
    Driver d(folder / "a.db");
    d.press("Review");
    d.press("Import a recording");
    d.press("Transcript file");
    d.type((folder / "talks" / "broken.vtt").string());
    d.key(desktop::key::enter);
    CHECK(d.shows("This file was not taken"));
    CHECK(d.shows("broken.vtt:3"));
    CHECK(kept(d).empty());
    d.key('A', true);
    d.type((folder / "talks" / "one.txt").string());
    d.key(desktop::key::enter);
    CHECK(d.shows("4 turns"));
    CHECK(d.find("Keep this recording")->enabled);
    d.press("Leave it");
    CHECK(d.find("Transcript file") != nullptr);
    CHECK(kept(d).empty());
}

TEST_CASE("the list of files shows folders and transcripts only and goes up and down", "[desktop]") {
    const test::Folder folder;
    std::filesystem::create_directories(folder / "talks");
    REQUIRE(write_file(folder / "talks" / "one.txt", "T: What was it like?\nP: Cold.\n"));
    REQUIRE(write_file(folder / "talks" / "notes.odt", "none"));
    ::setenv("HOME", (folder / "talks").string().c_str(), 1);
    Driver d(folder / "a.db");
    d.press("Review");
    d.press("Import a recording");
    CHECK(d.find("one.txt", "files") != nullptr);
    CHECK(d.find("notes.odt", "files") == nullptr);
    d.press("Up one folder");
    d.press("talks", "files");
    d.press("one.txt", "files");
    CHECK(d.shows("2 turns"));
}
