#include "sealing/sealing.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace stance;
using namespace stance::sealing;

namespace {

const About about{"f1n6e4", "mbt-individual", "abc", "the talk"};

struct Three {
    Opening opening;
    std::vector<std::pair<std::string, std::string>> files;  ///< name, contents

    Three() : opening(open_round(about, "Lead", {"Ann", "Ben", "Carla"}, 5).value()) {
        for (const auto& [rater, packet] : opening.packets) files.emplace_back(rater + ".stance-sealed", seal(read_packet(packet, rater).value(), "ratings of " + rater, 9).value());
    }
    Result<std::vector<Opened>> open() const { return open_all(opening.round, "r.stance-round", files); }
};

}  // namespace

TEST_CASE("sealed ratings open together in any order and twice the same", "[sealing]") {
    Three t;
    const auto opened = t.open();
    REQUIRE(opened);
    REQUIRE(opened->size() == 3);
    CHECK((*opened)[1].rater == "Ben");
    CHECK((*opened)[1].content == "ratings of Ben");
    CHECK((*opened)[1].sealed_at == 9);
    std::reverse(t.files.begin(), t.files.end());
    t.files.push_back(t.files.front());
    const auto again = t.open();
    REQUIRE(again);
    REQUIRE(again->size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK((*again)[i].content == (*opened)[i].content);
        CHECK((*again)[i].id == (*opened)[i].id);
    }
}

TEST_CASE("nothing opens before everyone has sealed and the missing are named", "[sealing]") {
    Three t;
    t.files.erase(t.files.begin() + 1);
    const auto early = t.open();
    REQUIRE_FALSE(early);
    CHECK(early.error().sentence == "nothing is opened yet: the sealed file of Ben is missing");
    // a rater's packet opens nobody else's file: it holds no lead's secret
    const auto packet = nlohmann::json::parse(t.opening.packets[0].second);
    CHECK_FALSE(packet.contains("lead_secret"));
    CHECK_FALSE(open_all(t.opening.packets[0].second, "p", t.files));
    // and the words are not in the file
    for (const auto& [name, text] : t.files) CHECK(text.find("ratings of") == std::string::npos);
    // the lead's own file holds no rater's secret
    CHECK(t.opening.round.find("box_secret") == std::string::npos);
    CHECK(t.opening.round.find("sign_secret") == std::string::npos);
}

TEST_CASE("every byte that is changed in a sealed file shows or changes nothing", "[sealing]") {
    const Three t;
    const std::string& whole = t.files[1].second;
    int refused = 0, harmless = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto files = t.files;
        files[1].second[i] = static_cast<char>(files[1].second[i] == 'A' ? 'B' : files[1].second[i] == ' ' ? '\t' : 'A');
        const auto opened = open_all(t.opening.round, "r", files);
        if (!opened) {
            ++refused;
            REQUIRE(opened.error().sentence.find("Ben.stance-sealed: ") == 0);
        } else {
            ++harmless;
            REQUIRE((*opened)[1].content == "ratings of Ben");
        }
    }
    CHECK(refused > 800);
    CHECK(harmless < 60);  // blanks between fields
    for (std::size_t cut = 0; cut < whole.size(); cut += 7) {
        auto files = t.files;
        files[1].second.resize(cut);
        CHECK_FALSE(open_all(t.opening.round, "r", files));
    }
}

TEST_CASE("files of another round another rater or a newer program are refused in a sentence", "[sealing]") {
    const Three t, other;
    auto files = t.files;
    files[0] = other.files[0];
    CHECK(open_all(t.opening.round, "r", files).error().sentence == "Ann.stance-sealed: this belongs to another round");
    files = t.files;
    // Ann seals twice, with other ratings the second time
    files.emplace_back("second.stance-sealed", seal(read_packet(t.opening.packets[0].second, "p").value(), "better ratings", 10).value());
    CHECK(open_all(t.opening.round, "r", files).error().sentence == "second.stance-sealed: Ann sealed something else in Ann.stance-sealed; both cannot stand");
    files = t.files;
    auto newer = nlohmann::json::parse(files[2].second);
    newer["version"] = 2;
    files[2].second = newer.dump();
    CHECK(open_all(t.opening.round, "r", files).error().sentence == "Carla.stance-sealed: this was written by a newer Stance; please bring this one up to date");
    // Ben says he is Ann
    files = t.files;
    auto forged = nlohmann::json::parse(files[1].second);
    forged["rater"] = "Ann";
    files[0].second = forged.dump();
    CHECK_FALSE(open_all(t.opening.round, "r", files));
}

TEST_CASE("hostile files are refused and a round needs honest raters", "[sealing]") {
    const Three t;
    for (const std::string text : {"", "{}", "[]", "null", "{\"stance\":\"sealed\"}", "{\"stance\":\"sealed\",\"version\":1}", "\xFF\xFE", "{\"stance\":\"sealed\",\"version\":\"1\"}", "{\"stance\":7,\"version\":1}"}) {
        auto files = t.files;
        files[0].second = text;
        CHECK_FALSE(open_all(t.opening.round, "r", files));
        CHECK_FALSE(open_all(text, "r", t.files));
        CHECK_FALSE(read_packet(text, "p"));
        CHECK_FALSE(read_round(text, "r"));
    }
    std::string deep(200000, '[');
    CHECK_FALSE(read_packet(deep, "p"));
    CHECK_FALSE(open_round(about, "Lead", {"Ann"}, 1));
    CHECK_FALSE(open_round(about, "Lead", {"Ann", "Ann"}, 1));
    CHECK_FALSE(open_round(about, "Lead", {"Ann", ""}, 1));
    CHECK(open_round(about, "Ann", {"Ann", "Ben"}, 1).error().sentence == "Ann cannot open the round and rate in it: whoever opens it makes the keys and could look first");
    auto packet = nlohmann::json::parse(t.opening.packets[0].second);
    packet["sign_secret"] = "AAAA";
    CHECK(read_packet(packet.dump(), "p").error().sentence == "p: this packet is damaged; ask for it again");
}
