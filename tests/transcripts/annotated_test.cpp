#include "transcripts/reading.hpp"

using namespace stance;
using namespace stance::transcripts;
using Catch::Contains;

namespace {

std::string eaf(std::string_view slots, std::string_view rest) {
    return "<?xml version=\"1.0\"?>\n<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"milliseconds\"/>\n<TIME_ORDER>" + std::string(slots) + "</TIME_ORDER>\n" + std::string(rest) + "</ANNOTATION_DOCUMENT>\n";
}

std::string tier(std::string_view id, std::string_view annotations) { return "<TIER TIER_ID=\"" + std::string(id) + "\" LINGUISTIC_TYPE_REF=\"x\">" + std::string(annotations) + "</TIER>\n"; }

std::string aligned(std::string_view id, std::string_view from, std::string_view to, std::string_view text) {
    return "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" + std::string(id) + "\" TIME_SLOT_REF1=\"" + std::string(from) + "\" TIME_SLOT_REF2=\"" + std::string(to) + "\"><ANNOTATION_VALUE>" + std::string(text) +
           "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>";
}

}  // namespace

TEST_CASE("ELAN tiers of participants are talk and the others codes on it", "[transcripts]") {
    const Import talk = talk_in("talk.eaf");
    CHECK(talk.format == "ELAN");
    CHECK(talk.media == Names{"third hour.wav"});
    CHECK(talk.speakers == Names{"Therapist", "Patient"});
    REQUIRE(talk.parts.size() == 2);
    CHECK(talk.cues == 4);
    CHECK(talk.parts[0].text == "And then? Or rather, what happened?");
    CHECK(talk.parts[0].end == 4.0);
    CHECK(talk.parts[1].text == "He left & that was it.");
    REQUIRE(talk.codes.size() == 2);
    CHECK(talk.codes[0].code == "open");
    CHECK(talk.codes[0].by == "question");
    CHECK(talk.codes[0].part == 0u);
    CHECK(talk.codes[0].start == 3.0);  // its annotation's slot has no time: a third from the next
    CHECK(talk.codes[1].code == "away");
    CHECK(talk.codes[1].part == 1u);
}

TEST_CASE("ELAN files without participants tell speech from codes by their words", "[transcripts]") {
    const std::string slots = "<TIME_SLOT TIME_SLOT_ID=\"1\" TIME_VALUE=\"0\"/><TIME_SLOT TIME_SLOT_ID=\"2\" TIME_VALUE=\"1000\"/>";
    const Import talk = talk_of(eaf(slots, tier("Anna", aligned("a", "1", "2", "so it begins with him")) + tier("affect", aligned("b", "1", "2", "sad"))));
    CHECK(talk.speakers == Names{"Anna"});
    CHECK(talk.codes.at(0).by == "affect");
}

TEST_CASE("ELAN files that point nowhere or stop are refused", "[transcripts]") {
    const std::string slot = "<TIME_SLOT TIME_SLOT_ID=\"1\" TIME_VALUE=\"0\"/>";
    CHECK_THAT(refusal_of(eaf(slot, tier("A", aligned("a", "1", "9", "hm")))), Contains("'a' names the time slot '9'"));
    CHECK_THAT(refusal_of(eaf(slot + slot, "")), Contains("'1' comes twice"));
    CHECK_THAT(refusal_of(eaf("<TIME_SLOT TIME_SLOT_ID=\"1\" TIME_VALUE=\"soon\"/>", "")), Contains("'soon'"));
    CHECK_THAT(refusal_of(eaf("<TIME_SLOT TIME_SLOT_ID=\"1\" TIME_VALUE=\"-5000\"/>", tier("A", aligned("a", "1", "1", "hm")))), Contains("-5 seconds"));
    const std::string itself = "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a\" ANNOTATION_REF=\"b\"/></ANNOTATION><ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"b\" ANNOTATION_REF=\"a\"/></ANNOTATION>";
    CHECK_THAT(refusal_of(eaf(slot, tier("A", itself))), Contains("stands on itself"));
    const std::string whole = eaf(slot, tier("A", aligned("a", "1", "1", "hm")));
    CHECK_THAT(refusal_of(whole.substr(0, whole.size() - 30)), Contains("t.txt:") && (Contains("cut off") || Contains("well-formed")));
    CHECK_THAT(refusal_of(eaf(slot, "")), Contains("nothing is said"));
    CHECK_THAT(refusal_of("<?xml version=\"1.0\"?>\n<!-- a scheme -->\n<userConfiguration name=\"x\"></userConfiguration>"), Contains("'userConfiguration'"));
}

TEST_CASE("TextGrids say the same in their long and short form and in UTF-16", "[transcripts]") {
    const Import long_form = talk_in("long.TextGrid"), short_form = talk_in("short.TextGrid");
    auto bytes = read_file(STANCE_TOP "/tests/data/transcripts/short.TextGrid");
    REQUIRE(bytes.ok());
    std::string wide = "\xFE\xFF";
    for (const char c : *bytes) {
        wide += '\0';
        wide += c;
    }
    const Import wide_form = talk_of(wide);
    for (const Import& talk : {long_form, short_form, wide_form}) {
        CHECK(talk.format == "Praat TextGrid");
        REQUIRE(talk.parts.size() == 1);
        CHECK(talk.parts[0].label == "Anna");
        CHECK(talk.parts[0].text == "She said \"no\", then. I see.");
        CHECK(talk.parts[0].end == 9.5);
        REQUIRE(talk.codes.size() == 1);
        CHECK(talk.codes[0].code == "sigh");
        CHECK(talk.codes[0].by == "marks");
        CHECK(talk.codes[0].start == 3.5);
        CHECK_FALSE(talk.codes[0].end);
    }
}

TEST_CASE("broken TextGrids are refused at their place", "[transcripts]") {
    const std::string head = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0\n9\n<exists>\n1\n\"IntervalTier\"\n\"A\"\n0\n9\n";
    CHECK_THAT(refusal_of(head + "2\n0\n1\n\"x\"\n"), Contains("t.txt:15:1") && Contains("cut off"));
    CHECK_THAT(refusal_of(head + "900000000\n0\n1\n\"x\"\n"), Contains("cut off"));
    CHECK_THAT(refusal_of(head + "1\n0\n\"x\"\n"), Contains("t.txt:13:1") && Contains("end of the interval"));
    CHECK_THAT(refusal_of(head + "1\n0\n1\n\"x\n"), Contains("t.txt:14:1") && Contains("never closed"));
    CHECK_THAT(refusal_of("File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n0\n"), Contains("t.txt:2:16") && Contains("PitchTier"));
    CHECK_THAT(refusal_of("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0\n9\n<absent>\n"), Contains("nothing is said"));
}

TEST_CASE("a coded session of CACTI gives codes and the name of its recording", "[transcripts]") {
    const Import talk = talk_in("hour.casaa");
    CHECK(talk.format == "CACTI");
    CHECK(talk.parts.empty());
    CHECK(talk.media == Names{"second hour.wav"});
    REQUIRE(talk.codes.size() == 2);
    CHECK(talk.codes[1].code == "ST+");
    CHECK(talk.codes[1].end == 3601.0);
    CHECK_THAT(talk.doubts.at(0), Contains("no words"));
    CHECK(talk_of("Audio File:\tx.wav\n0\t0:00:01\t0:00:02\t1\t2\t4\n").codes.at(0).code == "segment 4");
    CHECK(talk_of("00:00:01.5 QUO\n00:01:02.0 AF\n").codes.at(1).start == 62.0);
    CHECK(talk_of("Global Ratings\n\nAudio File:\tx.wav\nEmpathy:\t4\n").codes.at(0).comment == "4");
    CHECK_THAT(refusal_of("Audio File:\tx.wav\n0\tsoon\t0:00:02\t1\t2\t4\tAF\n"), Contains("t.txt:2:3") && Contains("'soon'"));
    CHECK_THAT(refusal_of("Audio File:\tx.wav\nhello there\n"), Contains("t.txt:2:1"));
}

TEST_CASE("a BORIS project gives each observation its codes with beginning and end", "[transcripts]") {
    const Import talk = talk_in("observed.boris");
    CHECK(talk.id == "hour two");
    CHECK(talk.media == Names{"hour2.mp4"});
    REQUIRE(talk.codes.size() == 3);
    CHECK(talk.codes[0].code == "lean in");
    CHECK(talk.codes[0].by == "patient");
    CHECK(talk.codes[0].end == 6.25);
    CHECK_FALSE(talk.codes[1].end);
    CHECK(talk.codes[1].comment == "slow|None; at last");
    CHECK_FALSE(talk.codes[2].end);
    CHECK_THAT(talk.doubts.front(), Contains("1 state begins and does not end"));
    CHECK_THAT(refusal_of(R"({"behaviors_conf": {}, "observations": {"x": {"events": [[1, "a"]]}}})"), Contains("observation 'x', events[0]"));
}

TEST_CASE("both exports of BORIS give codes", "[transcripts]") {
    const Import tabular = talk_of("Observation id\tone\t\t\t\n\nTime offset (s)\t0.0\t\t\t\n\nTime\tSubject\tBehavior\tComment\tStatus\n1.5\tpatient\tlean in\t\tSTART\n2.0\tNo focal subject\tnod\t\tPOINT\n4.0\tpatient\tlean in\t\tSTOP\n");
    CHECK(tabular.id == "one");
    REQUIRE(tabular.codes.size() == 2);
    CHECK(tabular.codes[0].end == 4.0);
    CHECK(tabular.codes[1].by.empty());
    const auto aggregated = read("Observation id\tMedia file\tSubject\tBehavior\tModifiers\tBehavior type\tStart (s)\tStop (s)\none\ta.mp4\tT\tnod\t\tPOINT\t1.0\t1.0\ntwo\tb.mp4\tT\tlean\t\tSTATE\t2.0\t3.5\n", "t.tsv");
    REQUIRE(aggregated.ok());
    REQUIRE(aggregated->size() == 2);
    CHECK_FALSE((*aggregated)[0].codes.at(0).end);
    CHECK((*aggregated)[1].codes.at(0).end == 3.5);
    CHECK((*aggregated)[1].media == Names{"b.mp4"});
    CHECK_THAT(refusal_of("Observation id\tBehavior\tStart (s)\tStop (s)\none\tnod\tsoon\t2\n"), Contains("t.txt:2") && Contains("'soon'"));
    CHECK_THAT(refusal_of("Observation id\tDate\na\tb\n"), Contains("no export of events"));
}
