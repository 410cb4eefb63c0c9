#include "place.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

using namespace stance;
using namespace stance::test;

TEST_CASE("wrong use is exit code 2 with a sentence", "[cli]") {
    const Place place;
    CHECK(place.cli({}).code == 2);
    CHECK(place.cli({"dance"}).code == 2);
    CHECK(place.cli({"rehearse", "--mode", "loud"}).code == 2);
    const Finished unknown = place.cli({"rehearse", "no-such-case", "--script", "-"});
    CHECK(unknown.code == 2);
    CHECK_THAT(unknown.err, Catch::Contains("no-such-case"));
    CHECK(place.cli({"report", "banana"}).code == 2);
    CHECK(place.cli({"--help"}).code == 0);
}

TEST_CASE("check names every mistake with its place and exit code 1", "[cli]") {
    const Place place;
    { std::ofstream(place.folder() / "bad.yaml") << "format: 1\nid: Bad One\npatient: nobody\n"; }
    const Finished bad = place.cli({"check", (place.folder() / "bad.yaml").string()});
    CHECK(bad.code == 1);
    CHECK_THAT(bad.err, Catch::Contains("bad.yaml:2:5: error STN0109") && Catch::Contains("bad.yaml:3:10: error STN0103"));
    const auto found = nlohmann::json::parse(place.cli({"check", "--format", "json", (place.folder() / "bad.yaml").string()}).out);
    CHECK(found.size() > 5);
    CHECK(place.cli({"check", good_case}).code == 0);
    CHECK(place.cli({"check", (place.folder() / "none.yaml").string()}).code == 3);
    CHECK(place.cli({"check", place.folder().path().string() + "/empty"}).code == 3);
}

TEST_CASE("everything that ships passes check", "[cli]") {
    const Place place;
    const Finished f = place.cli({"check", std::string(STANCE_TOP) + "/cases", std::string(STANCE_TOP) + "/rubrics"});
    INFO(f.err);
    CHECK(f.code == 0);
}

TEST_CASE("a transcript is scored as JSON and CSV and text", "[cli]") {
    const Place place;
    const std::string file = (place.folder() / "talk.csv").string();
    { std::ofstream(file) << "session,turn,speaker,text,arousal,mode\na,1,patient,He hates me. I know it.,8,psychic_equivalence\na,2,therapist,What happened just before?,,\nb,1,patient,Fine.,,\nb,2,therapist,You should ring him.,,\n"; }
    const Finished f = place.cli({"score", file, "--rubric", "mbt-individual"});
    REQUIRE(f.code == 0);
    const auto document = nlohmann::json::parse(f.out);
    CHECK(document["rubric"]["id"] == "mbt-individual");
    REQUIRE(document["sessions"].size() == 2);
    CHECK(document["sessions"][0]["patient"][0]["estimated"] == false);
    CHECK(document["sessions"][1]["patient"][0]["estimated"] == true);
    CHECK(document["sessions"][0]["overall"]["adherence"].is_null());  // one turn is not ratable
    CHECK(place.cli({"score", file, "--rubric", "mbt-individual", "--threads", "1"}).out == f.out);
    CHECK_THAT(place.cli({"score", file, "--format", "csv"}).out, Catch::StartsWith("session,turn,quality,moves,item"));
    CHECK(place.cli({"score", (place.folder() / "none.csv").string()}).code == 3);
    { std::ofstream(place.folder() / "bad.csv") << "speaker,text\nghost,boo\n"; }
    CHECK(place.cli({"score", (place.folder() / "bad.csv").string()}).code == 1);
}

TEST_CASE("labels are compared with the rubric and the disagreements listed", "[cli]") {
    const Place place;
    const std::string talk = (place.folder() / "talk.csv").string(), labels = (place.folder() / "labels.csv").string();
    { std::ofstream(talk) << "session,turn,speaker,text\na,1,patient,He hates me.\na,2,therapist,You should ring him.\nb,1,patient,Fine.\nb,2,therapist,What was that like?\n"; }
    { std::ofstream(labels) << "session,codes,quality,moves\na,process-,2,advice\nb,rewind+,6,open_question\n"; }
    const auto document = nlohmann::json::parse(place.cli({"evaluate", talk, "--labels", labels, "--format", "json"}).out);
    CHECK(document["turns"] == 2);
    CHECK(document["pooled"]["people_only"].get<int>() + document["pooled"]["both"].get<int>() == 2);
    CHECK_FALSE(document["disagreements"].empty());
    { std::ofstream(labels) << "session,codes\na,proces-\n"; }
    const Finished wrong = place.cli({"evaluate", talk, "--labels", labels});
    CHECK(wrong.code == 1);
    CHECK_THAT(wrong.err, Catch::Contains("labels.csv:2") && Catch::Contains("did you mean 'process'"));
}

TEST_CASE("what was said is found again and exported whole", "[cli]") {
    const Place place;
    REQUIRE(place.cli({"rehearse", good_case, "--script", "-"}, "Tell me about the gulls, please.\n").code == 0);
    CHECK_THAT(place.cli({"sessions", "search", "gulls please"}).out, Catch::Contains("s-000001 turn 1 therapist"));
    CHECK_THAT(place.cli({"sessions", "search", "lamp"}).out, Catch::Contains("patient"));
    const auto all = nlohmann::json::parse(place.cli({"sessions", "export", "last"}).out);
    CHECK(all["all_turns"].size() == 3);
    CHECK_THAT(all["case_text"].get<std::string>(), Catch::Contains("The lighthouse"));
    CHECK(place.cli({"sessions", "show", "s-000077"}).code == 1);
}

TEST_CASE("agree gives every figure as text and as json and writes the script that reckons it again", "[cli]") {
    const Place place;
    const std::string file = (place.folder() / "ratings.csv").string();
    { std::ofstream(file) << "session,J1,J2,J3,J4\n1,9,2,5,8\n2,6,1,3,2\n3,8,4,6,8\n4,7,1,2,6\n5,10,5,6,9\n6,6,2,4,7\n"; }
    const std::string folder = (place.folder() / "out").string();
    const Finished f = place.cli({"agree", file, "--format", "json", "--script", folder});
    REQUIRE(f.code == 0);
    const auto study = nlohmann::json::parse(f.out);
    REQUIRE(study["fields"].size() == 1);
    double icc = 0;
    for (const auto& s : study["fields"][0]["statistics"]) {
        if (s["id"] == "icc_2_1") icc = s["value"];
        for (const char* key : {"name", "n", "formula", "source", "meaning"}) CHECK(s.contains(key));
    }
    CHECK(icc == Approx(.2898).margin(.00005));
    CHECK(std::filesystem::exists(folder + "/agree.R"));
    std::ifstream written(folder + "/ratings.csv");
    std::string header;
    std::getline(written, header);
    CHECK(header == "session,rater,item,scale,value");
    // what it wrote gives the same again
    CHECK(nlohmann::json::parse(place.cli({"agree", folder + "/ratings.csv", "--format", "json"}).out)["fields"] == study["fields"]);

    CHECK_THAT(place.cli({"agree", file}).out, Catch::Contains("ICC(2,1)") && Catch::Contains("0.29") && Catch::Contains("To reach 0.80"));
    { std::ofstream(file) << "session,rater,value\n1,A,2\n1,A,3\n"; }
    const Finished twice = place.cli({"agree", file});
    CHECK(twice.code == 1);
    CHECK_THAT(twice.err, Catch::Contains("ratings.csv:3:3: A rates session 1 a second time"));
    CHECK(place.cli({"agree", file, "--categories", "7-1"}).code == 2);
    CHECK(place.cli({"agree", file + ".none"}).code == 3);
}

TEST_CASE("import says what is in a file keeps it with names replaced and carries ratings over a correction", "[cli]") {
    const Place place;
    const std::string file = (place.folder() / "Zoom talk.vtt").string();
    { std::ofstream(file) << "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nR. Hollis: What happened on the stairs with Anneke?\n\n2\n00:00:05.000 --> 00:00:09.000\nSpeaker 2: He turned round, and the hous went cold in Deventer.\n\n3\n00:00:10.000 --> 00:00:14.000\nR. Hollis: What went through you when he turned?\n\n4\n00:00:15.000 --> 00:00:19.000\nSpeaker 2: Nothing at all.\n"; }
    const Finished dry = place.cli({"import", "--dry-run", file});
    CHECK(dry.code == 0);
    CHECK_THAT(dry.out, Catch::Contains("WebVTT") && Catch::Contains("4 turns") && Catch::Contains("[name") && Catch::Contains("Anneke") && Catch::Contains("Deventer") && Catch::Contains("R. Hollis"));
    CHECK_FALSE(std::filesystem::exists(place.database()));
    // what was missed is added, and what was proposed may be called otherwise
    const Finished more = place.cli({"import", "--dry-run", file, "--replace", "stairs", "--replace", "Deventer=[home]", "--format", "json"});
    REQUIRE(more.code == 0);
    std::map<std::string, std::string> by;
    const auto added = nlohmann::json::parse(more.out);
    for (const auto& r : added[0]["replacements"]) by[r["found"]] = r["by"];
    CHECK(by == std::map<std::string, std::string>{{"Anneke", "[name 1]"}, {"stairs", "[name 2]"}, {"Deventer", "[home]"}});

    const Finished unsure = place.cli({"import", file});
    CHECK(unsure.code == 2);
    CHECK_THAT(unsure.err, Catch::Contains("--speakers"));
    const std::string who = "R. Hollis=therapist,Speaker 2=patient";
    const Finished kept = place.cli({"import", file, "--speakers", who, "--consent", "given", "--keep-until", "2027-05-31", "--format", "json"});
    REQUIRE(kept.code == 0);
    const std::string id = nlohmann::json::parse(kept.out)[0]["recording"];
    CHECK(id == "r-000001");
    // corrected: one spelling mended, one line more
    { std::ofstream(file) << "R. Hollis: Good morning.\nSpeaker 2: Morning.\nR. Hollis: What happened on the stairs with Anneke?\nSpeaker 2: He turned round, and the house went cold in Deventer.\nR. Hollis: What went through you when he turned?\nSpeaker 2: Nothing at all.\n"; }
    const Finished corrected = place.cli({"import", file, "--speakers", who, "--correct", id});
    INFO(corrected.err);
    CHECK(corrected.code == 0);
    CHECK_THAT(corrected.out, Catch::Contains("Of 4 turns before, 4 have their place in it"));
    CHECK(place.cli({"import", file, "--keep-until", "soon"}).code == 2);
    CHECK(place.cli({"verify"}).code == 0);

    // out again, and back in: the same words in the same order
    for (const char* ending : {".csv", ".vtt", ".eaf", ".json"}) {
        const std::string out = (place.folder() / ("again" + std::string(ending))).string();
        INFO(ending);
        REQUIRE(place.cli({"recordings", "transcript", id, "--to", out}).code == 0);
        const auto again = nlohmann::json::parse(place.cli({"import", "--dry-run", "--format", "json", out}).out);
        CHECK(again[0]["turns"] == 6);
        CHECK(again[0]["speakers"][0]["label"] == "Therapist");
        CHECK(again[0]["speakers"][0]["sure"] == true);
    }
    CHECK(place.cli({"recordings", "transcript", id, "--to", "again.doc"}).code == 2);

    // scoring reads the same formats
    const Finished score = place.cli({"score", file, "--speakers", who});
    REQUIRE(score.code == 0);
    CHECK(nlohmann::json::parse(score.out)["sessions"][0]["turns"].size() == 3);
    CHECK(place.cli({"score", file}).code == 2);
    { std::ofstream(file) << "\x01\x02"; }
    CHECK(place.cli({"import", file}).code == 1);
}

TEST_CASE("seal hands a packet to each rater and takes a talk up on another machine", "[cli]") {
    const Place lead, rater;
    const std::string file = (lead.folder() / "talk.txt").string(), folder = (lead.folder() / "round").string();
    { std::ofstream(file) << "T: What was it like?\nP: Cold.\nT: And then?\nP: She rang.\n"; }
    REQUIRE(lead.cli({"import", file}).code == 0);
    CHECK(lead.cli({"seal", "open", "r-000001", "--rater", "Ann", "--to", folder}).code == 2);
    const Finished opened = lead.cli({"seal", "open", "r-000001", "--rater", "Ann", "--rater", "Ben", "--to", folder});
    REQUIRE(opened.code == 0);
    CHECK_THAT(opened.out, Catch::Contains("give this to Ann, keep no copy"));
    CHECK(lead.cli({"seal", "open", "r-000001", "--rater", "Ann", "--rater", "Ben", "--to", folder}).code == 2);
    const std::string packet = folder + "/r-000001 Ann.stance-packet";
    CHECK(rater.cli({"seal", "write", packet}).code == 2);
    const Finished taken = rater.cli({"seal", "take", packet});
    CHECK(taken.code == 0);
    CHECK_THAT(taken.out, Catch::Contains("r-000001"));
    CHECK_THAT(rater.cli({"seal", "write", packet}).err, Catch::Contains("Ann has not signed"));
    CHECK(lead.cli({"seal", "merge", folder + "/r-000001.stance-round", packet}).code == 1);
    CHECK(lead.cli({"seal", "take", file}).code == 1);
}

TEST_CASE("recordings are listed and what is not signed is neither exported nor written as a letter", "[cli]") {
    const Place place;
    const std::string file = (place.folder() / "talk.txt").string(), folder = (place.folder() / "out").string();
    { std::ofstream(file) << "T: What was it like?\nP: Cold.\nT: And then?\nP: She rang.\n"; }
    REQUIRE(place.cli({"import", file, "--consent", "given", "--keep-until", "2027-05-31"}).code == 0);
    const auto list = nlohmann::json::parse(place.cli({"recordings", "list", "--format", "json"}).out);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["consent"] == "given");
    CHECK(list[0]["keep_until"] == "2027-05-31T00:00:00Z");
    CHECK_THAT(place.cli({"recordings", "list"}).out, !Catch::Contains("talk"));
    CHECK_THAT(place.cli({"recordings", "export", "--to", folder}).err, Catch::Contains("Nothing is signed yet"));
    const Finished letter = place.cli({"recordings", "letter", "r-000001", "--rater", "Ann", "--to", folder + "/a.pdf"});
    CHECK(letter.code == 2);
    CHECK_THAT(letter.err, Catch::Contains("Ann has not signed ratings of Recording 1"));
    CHECK(place.cli({"recordings", "letter", "r-000001", "--to", folder + "/a.doc"}).code == 2);
}
