#include "transcripts/reading.hpp"

using namespace stance;
using namespace stance::transcripts;
using Catch::Contains;

TEST_CASE("a table with sessions gives one import each and keeps numbered turns apart", "[transcripts]") {
    const auto r = read("session,turn,speaker,text,start,end,arousal,mode\nb,1,Client,Bad.,0.5,2,7.5,pretend\na,2,T,How so?,1:02,,,\na,1,T,Morning.,0,1,,\n", "t.csv");
    REQUIRE(r.ok());
    REQUIRE(r->size() == 2);
    const Import& a = (*r)[0].id == "a" ? (*r)[0] : (*r)[1];
    const Import& b = (*r)[0].id == "a" ? (*r)[1] : (*r)[0];
    REQUIRE(a.parts.size() == 2);
    CHECK(a.parts[0].text == "Morning.");
    CHECK(a.parts[1].start == 62.0);
    REQUIRE(b.codes.size() == 2);
    CHECK(b.codes[0].by == "arousal");
    CHECK(b.codes[0].code == "7.5");
    CHECK(b.codes[1].code == "pretend");
    CHECK(b.codes[1].part == 0u);
}

TEST_CASE("a table without turn numbers joins a speaker's rows", "[transcripts]") {
    const Import talk = talk_of("speaker;text\nT:;Hello.\nT:;Sit down.\nP:;Hm, well.\n", "hour.csv");
    CHECK(talk.id == "hour");
    CHECK(talk.speakers == Names{"T", "P"});
    CHECK(talk.parts.at(0).text == "Hello. Sit down.");
    CHECK(talk.cues == 3);
}

TEST_CASE("whole talks in one field are cut", "[transcripts]") {
    const auto r = read("conversation_id,full_conversation\nx,\"Seeker: I was passed over..\nagain\nSupporter: Oh no! What happened: exactly?\"\n", "t.csv");
    REQUIRE(r.ok());
    CHECK((*r)[0].id == "x");
    REQUIRE((*r)[0].parts.size() == 2);
    CHECK((*r)[0].parts[0].text == "I was passed over.. again");
}

TEST_CASE("the table of whisper-timestamped has no header", "[transcripts]") {
    const Import talk = talk_of("\"Well, then.\",0.5,2.25\n\"And so.\",3.0,4.0\n", "x.csv");
    CHECK(talk.format == "CSV of whisper-timestamped");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.parts[0].text == "Well, then.");
    CHECK(talk.parts[0].end == 2.25);
}

TEST_CASE("tables without words or with wrong values are refused at their place", "[transcripts]") {
    CHECK_THAT(refusal_of("id,age\n1,2\n"), Contains("no column holds what was said"));
    CHECK_THAT(refusal_of("speaker,text\nT,x\nP\n"), Contains("t.txt:3:1") && Contains("1 fields"));
    CHECK_THAT(refusal_of("speaker,text\nT,\"x\n"), Contains("t.txt:2:3") && Contains("never closed"));
    CHECK_THAT(refusal_of("start,text\nsoon,x\n"), Contains("t.txt:2") && Contains("'soon' is no time"));
    CHECK_THAT(refusal_of("text,mode\nx,happy\n"), Contains("'happy' is no mode"));
    CHECK_THAT(refusal_of("turn,text\none,x\n"), Contains("'one' is not a number"));
    CHECK_THAT(refusal_of("speaker,text\n"), Contains("nothing is said"));
}

TEST_CASE("sentences with commas are not taken for a table", "[transcripts]") {
    const Import talk = talk_of("T: Well, yes.\nP: No, no.\nT: Hm, so.\n");
    CHECK(talk.format == "plain text");
    CHECK(talk.parts.size() == 3);
}
