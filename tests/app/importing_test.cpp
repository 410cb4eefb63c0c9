// From another program's transcript to a recording.
#include "app/importing.hpp"
#include "base/file.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::app;

namespace {

std::vector<review::Line> lines(std::initializer_list<const char*> texts) {
    std::vector<review::Line> out;
    for (const char* t : texts) {
        review::Line l;
        l.number = static_cast<int>(out.size()) + 1;
        l.text = t;
        out.push_back(l);
    }
    return out;
}

transcripts::Import talk() {
    transcripts::Import out;
    out.format = "WebVTT (Zoom)";
    out.speakers = {"Hollis", "Weatherby", "Operator"};
    for (const auto& [label, text] : std::initializer_list<std::pair<const char*, const char*>>{{"Hollis", "Hello Weatherby, how was Deventer?"}, {"Weatherby", "Long."}, {"Operator", "This call is recorded."}}) {
        transcripts::Part p;
        p.label = label;
        p.text = text;
        out.parts.push_back(p);
    }
    out.parts[1].doubt = "The recogniser was not sure.";
    return out;
}

}  // namespace

TEST_CASE("a prepared recording holds no speaker's name and nothing that was to be replaced", "[app]") {
    Preparation p;
    p.title = "Weatherby 3.vtt";
    p.roles = {{"Hollis", review::Role::therapist}, {"Weatherby", review::Role::patient}};
    p.replacements = transcripts::propose_replacements(talk().parts);
    const review::Recording r = prepare(talk(), p, "hash");
    REQUIRE(r.lines.size() == 3);
    CHECK(r.title == "[name 1] 3.vtt");
    CHECK(r.lines[0].label == "Therapist");
    CHECK(r.lines[0].text == "Hello [name 1], how was [name 2]?");
    CHECK(r.lines[1].label == "Patient");
    CHECK(r.lines[1].doubt == "The recogniser was not sure.");
    CHECK(r.lines[2].role == review::Role::nobody);
    CHECK(r.lines[2].label == "Speaker 3");
    for (const review::Line& l : r.lines) CHECK(l.text.find("Weatherby") == std::string::npos);
}

TEST_CASE("lines of a corrected transcript are found again where they went", "[app]") {
    const auto before = lines({"Hello there.", "I was on the stairs when it happend.", "What did you fell?", "Cold.", "And then we stopped for today."});
    CHECK(homes_of(before, before) == std::vector<int>{1, 2, 3, 4, 5});
    // a line split off, spelling mended, one left out
    const auto now = lines({"Hello there.", "Good morning.", "I was on the stairs when it happened.", "What did you feel?", "And then we stopped for today."});
    CHECK(homes_of(before, now) == std::vector<int>{1, 3, 4, 0, 5});
    CHECK(may_be_same(before, now));
    CHECK_FALSE(may_be_same(before, lines({"Hello there.", "Something else was said here."})));
    CHECK(homes_of(before, {}) == std::vector<int>{0, 0, 0, 0, 0});
    CHECK(homes_of({}, before).empty());
    CHECK(homes_of(lines({"one two three"}), lines({"four five six"})) == std::vector<int>{0});
    // the same words said twice keep their order
    CHECK(homes_of(lines({"Yes.", "No.", "Yes."}), lines({"No.", "Yes."})) == std::vector<int>{0, 1, 2});
}

TEST_CASE("who is who is taken from the file or asked for in a sentence that can be typed", "[app]") {
    const auto refused = settle_roles(talk(), {}, "talk.vtt");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == "talk.vtt: the file does not tell who 'Hollis', 'Weatherby' are; say it, as in --speakers \"Hollis=nobody,Weatherby=nobody\"");
    const auto given = read_roles("Hollis=therapist,Weatherby=patient");
    REQUIRE(given);
    const auto roles = settle_roles(talk(), *given, "talk.vtt");
    REQUIRE(roles);
    CHECK(roles->at("Hollis") == review::Role::therapist);
    CHECK(roles->at("Operator") == review::Role::nobody);
    CHECK_FALSE(read_roles("Hollis=boss"));
    CHECK_FALSE(settle_roles(talk(), {{"Holis", review::Role::therapist}}, "talk.vtt"));
}

TEST_CASE("the sound of a talk is found beside its transcript", "[app]") {
    const test::Folder folder;
    transcripts::Import import = talk();
    CHECK(sound_beside(import, folder / "talk.vtt").empty());
    REQUIRE(write_file(folder / "talk.MP3", "x"));
    REQUIRE(write_file(folder / "talk.txt", "x"));
    CHECK(sound_beside(import, folder / "talk.vtt").empty());  // names are as they are written
    REQUIRE(write_file(folder / "talk.mp3", "x"));
    CHECK(sound_beside(import, folder / "talk.vtt") == (folder / "talk.mp3").string());
    import.media = {"file:///C:/talks/other.wav", "notes.pdf"};
    CHECK(sound_beside(import, folder / "talk.vtt") == (folder / "talk.mp3").string());
    REQUIRE(write_file(folder / "other.wav", "x"));
    REQUIRE(write_file(folder / "notes.pdf", "x"));
    CHECK(sound_beside(import, folder / "talk.vtt") == (folder / "other.wav").string());
}
