#include "transcripts/reading.hpp"

using namespace stance;
using namespace stance::transcripts;
using Catch::Contains;

TEST_CASE("openai-whisper JSON gives segments and what it doubts itself", "[transcripts]") {
    const Import talk = talk_of(R"({"text": "", "language": "en", "segments": [
        {"id": 0, "start": 0.0, "end": 4.0, "text": " I do not know why I came.", "tokens": [1], "temperature": 0.0, "avg_logprob": -0.2, "compression_ratio": 1.2, "no_speech_prob": 0.01},
        {"id": 1, "start": 4.0, "end": 9.0, "text": " Fragments of water.", "avg_logprob": -1.4, "compression_ratio": 1.2, "no_speech_prob": 0.1},
        {"id": 2, "start": 9.0, "end": 12.0, "text": " It was quiet.", "avg_logprob": -0.3, "compression_ratio": 1.2, "no_speech_prob": 0.8},
        {"id": 3, "start": 12.0, "end": 15.0, "text": " No no.", "avg_logprob": -0.3, "compression_ratio": 9.5, "no_speech_prob": 0.0}]})");
    CHECK(talk.format == "Whisper JSON");
    CHECK(talk.language == "en");
    REQUIRE(talk.parts.size() == 4);
    CHECK(talk.parts[0].doubt.empty());
    CHECK(talk.parts[0].text == "I do not know why I came.");
    CHECK_THAT(talk.parts[1].doubt, Contains("unsure") && Contains("-1.40"));
    CHECK_THAT(talk.parts[2].doubt, Contains("80 %"));
    CHECK_THAT(talk.parts[3].doubt, Contains("9.5"));
}

TEST_CASE("WhisperX JSON gives speakers even where Python wrote NaN", "[transcripts]") {
    const Import talk = talk_in("whisperx.json");
    CHECK(talk.format == "WhisperX JSON");
    CHECK(talk.speakers == Names{"SPEAKER_00", "SPEAKER_01"});
    REQUIRE(talk.parts.size() == 3);
    CHECK(talk.parts[1].text == "Like walking into cold water.");
    CHECK(talk.parts[1].cues == 2);
    CHECK_THAT(talk.parts[2].doubt, Contains("Two words over 18 seconds") || Contains("Two words over 19 seconds"));
    CHECK(talk.duration == 48.5);
}

TEST_CASE("whisper.cpp JSON counts in milliseconds", "[transcripts]") {
    const Import talk = talk_in("whispercpp.json");
    CHECK(talk.format == "whisper.cpp JSON");
    CHECK(talk.language == "de");
    REQUIRE(talk.parts.size() == 3);
    CHECK(talk.parts[0].label == "Speaker 0");
    CHECK(talk.parts[0].end == 2.48);
    CHECK_THAT(talk.parts[1].doubt, Contains("sound"));
    CHECK_THAT(talk.parts[2].doubt, Contains("Untertitel der Amara.org-Community"));
}

TEST_CASE("whisper-timestamped JSON is doubted by its confidence", "[transcripts]") {
    const Import talk = talk_of(R"({"segments": [{"start": 1, "end": 2, "text": " Over there.", "confidence": 0.05}, {"start": 2, "end": 3, "text": " Over here.", "confidence": 0.9}], "language": "en"})");
    CHECK(talk.format == "whisper-timestamped JSON");
    CHECK_THAT(talk.parts.at(0).doubt, Contains("5 %"));
    CHECK(talk.parts.at(1).doubt.empty());
}

TEST_CASE("Whisper TSV counts in milliseconds and knows no quotes", "[transcripts]") {
    const Import talk = talk_of("start\tend\ttext\n0\t1500\t\"Well,\" she said.\n1500\t2250\tNothing.\n", "hour.tsv");
    CHECK(talk.format == "Whisper TSV");
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.parts[0].text == "\"Well,\" she said.");
    CHECK(talk.parts[1].end == 2.25);
    CHECK_THAT(refusal_of("start\tend\ttext\n0\tx\tHello\n"), Contains("t.txt:2:3") && Contains("milliseconds"));
}

TEST_CASE("sentences that come over and over are fenced off", "[transcripts]") {
    std::string text = "WEBVTT\n\n00:00.000 --> 00:01.000\nIt is raining again.\n\n";
    for (int i = 1; i <= 4; ++i) text += "00:0" + std::to_string(i) + ".000 --> 00:0" + std::to_string(i) + ".900\nI'm sorry.\n\n";
    text += "00:09.000 --> 00:10.000\nI am going to go. I am going to go. I am going to go. I am going to go. I am going to go.\n\n00:11.000 --> 00:12.000\nNo, no, no, no.\n";
    const Import talk = talk_of(text);
    REQUIRE(talk.parts.size() == 7);
    CHECK(talk.parts[0].doubt.empty());
    CHECK(talk.parts[1].doubt.empty());  // the first may be real
    for (std::size_t i = 2; i <= 4; ++i) CHECK_THAT(talk.parts[i].doubt, Contains("4 times"));
    CHECK_THAT(talk.parts[5].doubt, Contains("5 times"));
    CHECK(talk.parts[6].doubt.empty());  // people do say so
}

TEST_CASE("thanks are doubted in silence and taken in talk", "[transcripts]") {
    const Import talk = talk_of("WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>I brought the letter.\n\n00:01.500 --> 00:02.000\n<v B>Thank you.\n\n01:00.000 --> 01:01.000\n<v A>Thank you.\n\n"
                                "02:00.000 --> 02:02.000\n<v A>Thanks for watching!\n\n02:02.000 --> 02:03.000\n<v A>Anyway.\n");
    REQUIRE(talk.parts.size() == 5);
    CHECK(talk.parts[1].doubt.empty());
    CHECK_THAT(talk.parts[2].doubt, Contains("on silence"));
    CHECK_THAT(talk.parts[3].doubt, Contains("where nobody speaks"));
    CHECK(talk.parts[4].text == "Anyway.");  // not joined with what is fenced off
}

TEST_CASE("what a person typed is not doubted", "[transcripts]") {
    const Import talk = talk_of("T: Thanks for watching!\nP: [cries]\nT: Hm.\nP: Hm.\n");
    for (const Part& part : talk.parts) CHECK(part.doubt.empty());
}

TEST_CASE("JSON that is broken or of another kind is refused with a reason", "[transcripts]") {
    CHECK_THAT(refusal_of("{\"segments\": [\n {\"text\": oops}]}"), Contains("t.txt:2:11") && Contains("no JSON"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"text\": \"a\""), Contains("t.txt:1:27") && Contains("cut off"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"start\": 0, \"end\": 1}]}"), Contains("segments[0] has no 'text'"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"text\": \"a\", \"start\": \"soon\"}]}"), Contains("segments[0] has a time"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"text\": \"a\", \"start\": 1e300, \"end\": 1e301}]}"), Contains("no talk"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"text\": \"a\", \"start\": -3, \"end\": 1}]}"), Contains("-3 seconds"));
    CHECK_THAT(refusal_of("{\"segments\": [{\"text\": \"a\", \"start\": 1e999}]}"), Contains("larger than numbers"));
    CHECK_THAT(refusal_of("{\"segments\": []}"), Contains("nothing is said"));
    CHECK_THAT(refusal_of("{\"id\": 1, \"rows\": []}"), Contains("'id', 'rows'"));
    CHECK_THAT(refusal_of(std::string(100'000, '[')), Contains("64 deep"));
}
