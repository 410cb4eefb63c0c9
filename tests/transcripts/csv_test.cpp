#include "transcripts/transcript.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using language::Speaker;
using transcripts::read_csv;

TEST_CASE("columns may stand in any order and speakers have many names", "[transcripts]") {
    const auto r = read_csv("text,speaker,extra,turn,session\nHow are you?,T,x,2,a\nBad.,Client,x,1,a\nHm.,trainee,x,1,b\n", "t.csv");
    REQUIRE(r.ok());
    REQUIRE(r->size() == 2);
    CHECK((*r)[0].utterances[0].speaker == Speaker::patient);
    CHECK((*r)[0].utterances[0].turn == 1);
    CHECK((*r)[0].utterances[1].text == "How are you?");
    CHECK((*r)[1].id == "b");
}

TEST_CASE("arousal and mode are taken when they are there", "[transcripts]") {
    const auto r = read_csv("session,turn,speaker,text,arousal,mode\na,1,patient,x,7.5,pretend\na,2,therapist,y,,\n", "t.csv");
    REQUIRE(r.ok());
    CHECK((*r)[0].utterances[0].arousal == 7.5);
    CHECK((*r)[0].utterances[0].mode == Mode::pretend);
    CHECK_FALSE((*r)[0].utterances[1].arousal);
}

TEST_CASE("what is wrong is said with file, line and column", "[transcripts]") {
    CHECK_THAT(read_csv("session,speaker\na,T\n", "t.csv").error().sentence, Catch::Contains("no column holds what was said"));
    CHECK_THAT(read_csv("speaker,text\nT,x\nghost,y\n", "t.csv").error().sentence, Catch::Contains("t.csv:3") && Catch::Contains("'ghost'"));
    CHECK_THAT(read_csv("speaker,text,arousal\nP,x,eleven\n", "t.csv").error().sentence, Catch::Contains("t.csv:2") && Catch::Contains("0 to 10"));
    CHECK_THAT(read_csv("speaker,text,mode\nP,x,happy\n", "t.csv").error().sentence, Catch::Contains("'happy'") && Catch::Contains("pretend"));
    CHECK_THAT(read_csv("turn,speaker,text\nx,P,y\n", "t.csv").error().sentence, Catch::Contains("'x' is not a number"));
}

TEST_CASE("a whole talk in one field is cut into turns", "[transcripts]") {
    const auto r = read_csv("conversation_id,full_conversation\nx,\"Seeker: I was passed over..\nagain\nSupporter: Oh no! What happened: exactly?\"\n", "t.csv");
    REQUIRE(r.ok());
    REQUIRE((*r)[0].utterances.size() == 2);
    CHECK((*r)[0].utterances[0].text == "I was passed over..\nagain");
    CHECK((*r)[0].utterances[1].speaker == Speaker::therapist);
    CHECK((*r)[0].utterances[1].text == "Oh no! What happened: exactly?");
    CHECK_THAT(read_csv("conversation\nhello\n", "t.csv").error().sentence, Catch::Contains("t.csv:2") && Catch::Contains("begin with"));
}
