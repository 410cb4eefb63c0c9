#include "transcripts/reading.hpp"

using namespace stance;
using namespace stance::transcripts;

TEST_CASE("a Zoom transcript gives its speakers and joins their cues", "[transcripts]") {
    const Import talk = talk_in("zoom.vtt");
    CHECK(talk.id == "zoom");
    CHECK(talk.format == "WebVTT (Zoom)");
    CHECK(talk.cues == 4);
    CHECK(talk.speakers == Names{"Runa Holm", "Tobias W. [he/him]"});
    REQUIRE(talk.parts.size() == 3);
    CHECK(talk.parts[1].text == "I nearly turned round at the bus stop. I said to myself: go in, it is only an hour.");
    CHECK(talk.parts[1].start == 9.01);
    CHECK(talk.parts[1].end == 15.95);
    CHECK(talk.parts[1].cues == 2);
    CHECK(talk.duration == 18.25);
}

TEST_CASE("a Teams transcript gives voices and unescapes words", "[transcripts]") {
    const Import talk = talk_in("teams.vtt");
    CHECK(talk.format == "WebVTT (Teams)");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.parts[1].label == "Tobias Weil");
    CHECK(talk.parts[1].text == "Long & loud, mostly loud. The neighbours again.");
}

TEST_CASE("SRT with a mark and Windows line ends names its speakers", "[transcripts]") {
    const Import talk = talk_in("talk.srt");
    CHECK(talk.format == "SRT");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.parts[0].label == "Therapist");
    CHECK(talk.parts[0].text == "What came up for you just now?");
    CHECK(talk.parts[1].start == 3.0);
}

TEST_CASE("Otter text keeps paragraphs of one turn together and drops its footer", "[transcripts]") {
    const Import talk = talk_in("otter.txt");
    CHECK(talk.format == "Otter text");
    REQUIRE(talk.parts.size() == 4);
    CHECK(talk.parts[1].text == "Badly. I kept hearing her voice. It went on until four.");
    CHECK(talk.parts[3].start == 3603.0);
    CHECK_FALSE(talk.parts[3].end);
    CHECK(talk.parts[3].text == "We stop here for today.");
}

TEST_CASE("plain text keeps a colon inside words and says what it left out", "[transcripts]") {
    const Import talk = talk_in("plain.txt");
    CHECK(talk.format == "plain text");
    REQUIRE(talk.parts.size() == 4);
    CHECK(talk.parts[1].text == "Did I. It's nothing. He said: never again, and I laughed.");
    CHECK(talk.parts[2].start == 70.0);
    CHECK(talk.parts[3].label == "P");
    CHECK(talk.parts[3].start == 75.0);
    REQUIRE(talk.doubts.size() == 1);
    CHECK_THAT(talk.doubts[0], Catch::Contains("before the first speaker"));
}

TEST_CASE("turn numbers in labels are not speakers", "[transcripts]") {
    const Import talk = talk_of("T1: Hello.\nP1: Hi.\nT2: So?\nP2: So.\nT3: Hm.\nP3: Yes.\n");
    CHECK(talk.speakers == Names{"T", "P"});
    CHECK(talk_of("Speaker 1: a\nSpeaker 2: b\nSpeaker 1: c\nSpeaker 2: d\n").speakers == Names{"Speaker 1", "Speaker 2"});
    CHECK(talk_of("1 Anna: a\n2 Ben: b\n3 Anna: c\n4 Ben: d\n").speakers == Names{"Anna", "Ben"});
}

TEST_CASE("notes and styles and settings and markup are no words", "[transcripts]") {
    const Import talk = talk_of("WEBVTT - a title\nKind: captions\nLanguage: de\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nNOTE 00:00:01.000 --> 00:00:02.000\nnot said\n\n"
                           "intro\n01:00.000 --> 01:02.000 align:start position:10%\n<v.loud Ida>I <i>do</i> &lt;3 it</v> and <c.red>so</c> on\n");
    CHECK(talk.language == "de");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.cues == 1);
    CHECK(talk.parts[0].label == "Ida");
    CHECK(talk.parts[0].text == "I do <3 it");
    CHECK(talk.parts[1].label.empty());  // outside the voice the file names nobody
    CHECK(talk.parts[1].text == "and so on");
}

TEST_CASE("captions that roll are read once", "[transcripts]") {
    const Import talk = talk_of("WEBVTT\n\n00:00.000 --> 00:02.000\n \nwe<00:00.500> came\n\n00:02.000 --> 00:02.010\nwe came\n\n00:02.010 --> 00:04.000\nwe came\nby<00:03.000> train\n");
    CHECK(talk.format == "WebVTT (YouTube)");
    REQUIRE(talk.parts.size() == 1);
    CHECK(talk.parts[0].text == "we came by train");
}

TEST_CASE("cues without names join to sentences and no further", "[transcripts]") {
    const Import talk = talk_of("WEBVTT\n\n00:01.000 --> 00:02.000\nI went\n\n00:02.000 --> 00:03.000\nhome.\n\n00:03.000 --> 00:04.000\nWhy?\n\n00:05.000 --> 00:06.000\nBecause\n\n00:30.000 --> 00:31.000\nof her.\n");
    REQUIRE(talk.parts.size() == 4);
    CHECK(talk.parts[0].text == "I went home.");
    CHECK(talk.parts[2].text == "Because");
}

TEST_CASE("a long silence ends what a speaker says at one go", "[transcripts]") {
    const Import talk = talk_of("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>One.\n\n00:31.000 --> 00:32.000\n<v A>Two.\n\n01:03.000 --> 01:04.000\n<v A>Three.\n");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.parts[0].text == "One. Two.");
}

TEST_CASE("cues out of order are put in order and it is said", "[transcripts]") {
    const Import talk = talk_of("WEBVTT\n\n00:10.000 --> 00:12.000\n<v A>Second.\n\n00:01.000 --> 00:02.000\n<v B>First.\n\n00:20.000 --> 00:19.000\n<v A>Third.\n");
    CHECK(talk.parts.front().text == "First.");
    CHECK_FALSE(talk.parts.back().end);
    CHECK(talk.doubts.size() == 2);
}

TEST_CASE("broken cues are refused at their place", "[transcripts]") {
    CHECK_THAT(refusal_of("WEBVTT\n\n00:01.000 --> 00:0x.000\nHello\n"), Catch::Contains("t.txt:3:15") && Catch::Contains("no time"));
    CHECK_THAT(refusal_of("WEBVTT\n\n00:01.000 -->\nHello\n"), Catch::Contains("t.txt:3:11"));
    CHECK_THAT(refusal_of("WEBVTT\n\n00:01.000 --> 999999:00:00.000\nHello\n"), Catch::Contains("t.txt:3:15") && Catch::Contains("later"));
    CHECK_THAT(refusal_of("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida never closed\n"), Catch::Contains("t.txt:4:1"));
    CHECK_THAT(refusal_of("WEBVTT\n"), Catch::Contains("nothing is said"));
    CHECK_THAT(refusal_of("just some prose without speakers\nand a second line\n"), Catch::Contains("t.txt:1:1") && Catch::Contains("a name and a colon"));
    CHECK_THAT(refusal_of("id: gate\ntitle: A gate\nauthor: me\nage: 4\nplace: here\n"), Catch::Contains("no transcript"));
}

TEST_CASE("words between cues without a time are told of", "[transcripts]") {
    const Import talk = talk_of("1\n00:00:01,000 --> 00:00:02,000\nHello there.\n\n2\nLost words\n\n3\n00:00:03,000 --> 00:00:04,000\nBye then.\n");
    REQUIRE(talk.doubts.size() == 1);
    CHECK_THAT(talk.doubts[0], Catch::Contains("Line 6") && Catch::Contains("Lost words"));
}
