#include "base/utf8.hpp"
#include "transcripts/export.hpp"
#include "transcripts/reading.hpp"

#include <chrono>
#include <filesystem>
#include <fmt/format.h>

using namespace stance;
using namespace stance::transcripts;
using Catch::Contains;

namespace {

std::string times(std::string_view piece, std::size_t n) {
    std::string out;
    out.reserve(piece.size() * n);
    for (std::size_t i = 0; i < n; ++i) out += piece;
    return out;
}

/// A talk, or one sentence on one line that begins with the file.
void answers(std::string_view bytes) {
    const auto r = read(bytes, "t.txt");
    if (r.ok()) {
        CHECK_FALSE(r->empty());
        return;
    }
    const std::string& sentence = r.error().sentence;
    INFO(sentence);
    CHECK(r.error().kind == ErrorKind::input);
    CHECK(sentence.rfind("t.txt:", 0) == 0);
    CHECK(sentence.find('\n') == std::string::npos);
    CHECK_FALSE(utf8::first_bad_byte(sentence));
    CHECK(sentence.size() < 300);
}

std::vector<std::string> samples() {
    std::vector<std::string> paths, out;
    for (const auto& entry : std::filesystem::directory_iterator(STANCE_TOP "/tests/data/transcripts")) paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) out.push_back(*read_file(path));
    return out;
}

/// An hour of talk in 1,500 turns.
Import hour() {
    Import talk;
    talk.id = "hour";
    for (int i = 0; i < 1500; ++i)
        talk.parts.push_back({i % 2 ? "Patient" : "Therapist", 2.4 * i, 2.4 * i + 2.25, fmt::format("And turn {} goes on about the same street, the same bus and the rain.", i), "", 1});
    return talk;
}

}  // namespace

TEST_CASE("every file cut off anywhere is read or refused with a sentence", "[transcripts]") {
    for (const std::string& bytes : samples())
        for (std::size_t n = 0; n < bytes.size(); n += bytes.size() > 2000 ? 7 : 1) answers(std::string_view(bytes).substr(0, n));
}

TEST_CASE("every file with a damaged byte anywhere is read or refused with a sentence", "[transcripts]") {
    for (const std::string& bytes : samples())
        for (std::size_t at = 0; at < bytes.size(); at += 13)
            for (const char damage : {'\0', '\xFF', '"', '<', '\n', '9'}) {
                std::string damaged = bytes;
                damaged[at] = damage;
                answers(damaged);
            }
}

TEST_CASE("a file made to exhaust the machine is refused soon", "[transcripts]") {
    const std::string cue = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
    const std::vector<std::pair<std::string, std::string>> files = {
        {times("a", 3'000'000), "no transcript"},
        {times("[", 3'000'000), "64 deep"},
        {times("{\"a\":", 600'000), "64 deep"},
        {"[{\"text\":\"a\",\"start\":0}," + times("0,", 5'100'000), "more values"},
        {"{\"segments\":[" + times("{\"text\":\"a\"},", 300'000), "cut off"},
        {"<ANNOTATION_DOCUMENT>" + times("<a>", 2'600'000), "more tags"},
        {"<ANNOTATION_DOCUMENT>" + times("<a>", 500'000), "cut off"},
        {cue + times("<", 900'000), "nobody says"},
        {cue + times("a ", 1'000'000), "more words"},
        {cue + times("&", 500'000), "nobody says"},
        {times("-->", 1'000'000), "no transcript"},
        {times("a-->\n", 600'000), "no transcript"},
        {times("00:00 --> 00:01\na\n", 200'500), "200000 cues"},
        {times("T: a\n", 250'000), "no transcript"},
        {"text,start\n" + times(",\n", 2'600'000), "more fields"},
        {"text,start\n" + times("\"", 1'000'001), "never closed"},
        {"File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0\n9\n<exists>\n1\n\"IntervalTier\"\n\"A\"\n0\n9\n9e99\n" + times("0 1 \"a\"\n", 200'500), "200000 marks"},
    };
    for (const auto& [bytes, reason] : files) {
        INFO(bytes.substr(0, 60));
        const auto start = std::chrono::steady_clock::now();
        const std::string sentence = refusal_of(bytes);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        CHECK_THAT(sentence, Contains(reason));
        CHECK(seconds < 20);  // what grows with the square of the size takes hours
    }
}

TEST_CASE("many speakers and many numbered turns are read soon", "[transcripts]") {
    std::string voices = "WEBVTT\n\n", turns;
    for (int i = 0; i < 60'000; ++i) {
        voices += fmt::format("00:00.000 --> 00:01.000\n<v L{}>a\n\n", i);
        turns += fmt::format("T{0}: a\nP{0}: b\n", i);
    }
    CHECK(talk_of(voices).speakers.size() == 60'000);
    CHECK(talk_of(turns).speakers == Names{"T", "P"});
}

TEST_CASE("times that no talk has are refused and ends before beginnings dropped", "[transcripts]") {
    for (const char* time : {"1e300", "-1", "360001", "1e19"}) CHECK_THAT(refusal_of(fmt::format("{{\"segments\": [{{\"text\": \"a\", \"start\": {}}}]}}", time)), Contains("no talk has anything"));
    for (const char* time : {"NaN", "Infinity", "-Infinity"}) CHECK_FALSE(talk_of(fmt::format("{{\"segments\": [{{\"text\": \"a\", \"start\": {}}}]}}", time)).parts.at(0).start);
    CHECK_THAT(refusal_of("start,text\nnan,a\n"), Contains("'nan' is no time"));
    CHECK_THAT(refusal_of("start,text\n1e400,a\n"), Contains("'1e400' is no time"));
    const Import back = talk_of("{\"segments\": [{\"text\": \"a.\", \"start\": 5, \"end\": 2}, {\"text\": \"b.\", \"start\": 1, \"end\": 2}]}");
    CHECK(back.parts.at(0).text == "b.");
    CHECK_FALSE(back.parts.at(1).end);
    CHECK(back.doubts.size() == 2);
}

TEST_CASE("no sentence repeats what could break a terminal or a window", "[transcripts]") {
    CHECK(talk_of("T: a\xC2\x9B" "31m b\nP: c\n").parts.at(0).text == "a 31m b");
    const std::string ugly = "\"\xE2\x80\xAE\n\t" + times("x", 500);
    CHECK(refusal_of("WEBVTT\n\n00:01 --> " + times("9", 5'000) + "\na\n").size() < 200);
    answers("start,text\n" + ugly + "\",a\n");
    answers("{\"observations\": {\"" + times("\\u0007", 90) + "\": {\"events\": [1]}}, \"behaviors_conf\": {}}");
    answers("<" + times("b", 5'000) + "></b>");
    answers("File type = \"ooTextFile\"\n\"" + times("\xC3\xA9", 5'000) + "\"");
}

TEST_CASE("an hour of talk imports in under a second in every format", "[transcripts]") {
    const Import talk = hour();
    for (const std::string& bytes : {to_csv(talk), to_webvtt(talk), to_elan(talk), to_json(talk)}) {
        const auto start = std::chrono::steady_clock::now();
        CHECK(talk_of(bytes).parts.size() == 1500);
        CHECK(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() < 1);
    }
}
