#include "transcripts/export.hpp"
#include "transcripts/reading.hpp"

#include <cmath>

using namespace stance;
using namespace stance::transcripts;

namespace {

bool near(const std::optional<double>& a, const std::optional<double>& b, double within) { return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= within); }

void same_parts(const Import& before, const Import& after, double within) {
    REQUIRE(after.parts.size() == before.parts.size());
    for (std::size_t i = 0; i < before.parts.size(); ++i) {
        INFO(i);
        CHECK(after.parts[i].label == before.parts[i].label);
        CHECK(after.parts[i].text == before.parts[i].text);
        CHECK(after.parts[i].doubt == before.parts[i].doubt);
        CHECK(near(after.parts[i].start, before.parts[i].start, within));
        CHECK(near(after.parts[i].end, before.parts[i].end, within));
    }
    CHECK(after.speakers == before.speakers);
}

/// Everything that is hard to write: marks of every format, nobody's words, missing times, doubts,
/// neighbours of one speaker that must stay apart.
Import awkward() {
    Import talk;
    talk.id = "hour, \"three\"";
    talk.format = "WebVTT (Zoom)";
    talk.language = "en";
    talk.media = {"third & last.wav"};
    talk.doubts = {"Listen to the end."};
    talk.parts = {{"Runa \"R\" <Holm> & co", 0.0, 1.2345, "So: \"why\", {\\an8} <b>now</b> & then --> what?", "", 2},
                  {"Runa \"R\" <Holm> & co", 1.5, 20.75, "Thank you.", "Speech recognition is known to write 'Thank you.' --> listen.", 1},
                  {"", 20.75, 21.0, "T: it said; I don't know", "", 1},
                  {"", 21.0, std::nullopt, "- é ü 漢字 😀", "", 1},
                  {"Père, Jean", std::nullopt, std::nullopt, "NOTE this is said", "", 3},
                  {"Père, Jean", 30.0, 3599.999, "2", "", 1}};
    talk.speakers = {"Runa \"R\" <Holm> & co", "Père, Jean"};
    talk.codes = {{"6.5", "arousal", 0.0, 1.2345, 0, ""}, {"pretend", "mode", std::nullopt, std::nullopt, 4, ""}, {"nod", "gaze", 2.0, 2.5, std::nullopt, "slow"}};
    talk.cues = 9;
    talk.duration = 3599.999;
    return talk;
}

}  // namespace

TEST_CASE("a transcript written as CSV reads back the same", "[transcripts]") {
    const Import before = awkward(), after = talk_of(to_csv(before), "x.csv");
    same_parts(before, after, 0);
    CHECK(after.id == before.id);
    CHECK(after.cues == before.cues);
    REQUIRE(after.codes.size() == 2);
    CHECK(after.codes[1].code == "pretend");
    CHECK(after.codes[1].part == 4u);
    CHECK(to_csv(after) == to_csv(before));
}

TEST_CASE("a transcript written as WebVTT reads back the same", "[transcripts]") {
    const Import before = awkward(), after = talk_of(to_webvtt(before), "x.vtt");
    same_parts(before, after, 0.0005001);
    CHECK(after.language == "en");
    CHECK(to_webvtt(after) == to_webvtt(before));
}

TEST_CASE("a transcript written for ELAN reads back the same", "[transcripts]") {
    const Import before = awkward(), after = talk_of(to_elan(before), "x.eaf");
    same_parts(before, after, 0.0005001);
    CHECK(after.media == before.media);
    REQUIRE(after.codes.size() == 2);  // one has no time
    CHECK(after.codes[1].code == "nod");
    CHECK(after.codes[1].by == "gaze");
    CHECK(to_elan(after) == to_elan(talk_of(to_elan(after), "x.eaf")));
}

TEST_CASE("a transcript written as JSON reads back whole", "[transcripts]") {
    const Import before = awkward(), after = talk_of(to_json(before), "x.json");
    same_parts(before, after, 0);
    CHECK(after.id == before.id);
    CHECK(after.format == before.format);
    CHECK(after.doubts == before.doubts);
    CHECK(after.cues == before.cues);
    CHECK(after.duration == before.duration);
    REQUIRE(after.codes.size() == 3);
    CHECK(after.codes[2].comment == "slow");
    CHECK(to_json(after) == to_json(before));
    CHECK_THAT(refusal_of("{\"format\": \"stance-transcript\", \"version\": 2}"), Catch::Contains("later Stance"));
}

TEST_CASE("what is imported from others survives every way out and back", "[transcripts]") {
    for (const char* file : {"zoom.vtt", "teams.vtt", "talk.srt", "otter.txt", "plain.txt", "whisperx.json", "whispercpp.json", "talk.eaf", "long.TextGrid"}) {
        INFO(file);
        const Import talk = talk_in(file);
        same_parts(talk, talk_of(to_csv(talk)), 0);
        same_parts(talk, talk_of(to_webvtt(talk)), 0.0005001);
        same_parts(talk, talk_of(to_elan(talk)), 0.0005001);
        same_parts(talk, talk_of(to_json(talk)), 0);
    }
}
