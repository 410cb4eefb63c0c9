#include "transcripts/import.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using transcripts::read;

namespace {

/// ASCII and Latin-1 as UTF-16 of either byte order.
std::string utf16(std::string_view latin, bool little, bool mark) {
    std::string out;
    const auto put = [&](unsigned char high, unsigned char low) {
        out += static_cast<char>(little ? low : high);
        out += static_cast<char>(little ? high : low);
    };
    if (mark) put(0xFE, 0xFF);
    for (const char c : latin) put(0, static_cast<unsigned char>(c));
    return out;
}

std::string refusal(std::string_view bytes) {
    const auto r = read(bytes, "t.txt");
    return r.ok() ? "no refusal" : r.error().sentence;
}

}  // namespace

TEST_CASE("letters are right in every encoding that transcripts come in", "[transcripts]") {
    const std::string wanted = "C'était trop, là.";
    const std::string utf8 = "T: Oui?\nP: " + wanted + "\n";
    const std::string latin = "T: Oui?\nP: C'\xE9tait trop, l\xE0.\n";
    for (const std::string& bytes : {utf8, "\xEF\xBB\xBF" + utf8, utf16(latin, true, true), utf16(latin, false, true), utf16(latin, true, false), utf16(latin, false, false), latin}) {
        const auto r = read(bytes, "t.txt");
        REQUIRE(r.ok());
        CHECK((*r)[0].parts.at(1).text == wanted);
        CHECK((*r)[0].doubts.size() == (bytes == latin ? 1 : 0));  // Windows-1252 is a guess, and says so
    }
}

TEST_CASE("a typographic quote of Windows and old line ends are understood", "[transcripts]") {
    const auto r = read("T: \x93Why?\x94\rP: It\x92s so.\r", "t.txt");
    REQUIRE(r.ok());
    CHECK((*r)[0].parts.at(0).text == "“Why?”");
    CHECK((*r)[0].parts.at(1).text == "It’s so.");
}

TEST_CASE("what is no text is refused by what it is", "[transcripts]") {
    CHECK(refusal("") == "t.txt:1:1: the file is empty");
    CHECK_THAT(refusal("  \n\t\n"), Catch::Contains("white space"));
    CHECK_THAT(refusal("PK\x03\x04zzzz"), Catch::Contains("Word document"));
    CHECK_THAT(refusal(std::string_view("SQLite format 3\0zz", 18)), Catch::Contains("database"));
    CHECK_THAT(refusal("RIFF....WAVE"), Catch::Contains("sound"));
    CHECK_THAT(refusal("%PDF-1.7"), Catch::Contains("PDF"));
    CHECK_THAT(refusal(std::string_view("T: a\nP: b\0c\n", 12)), Catch::Contains("t.txt:2:5") && Catch::Contains("0x00"));
    CHECK_THAT(refusal("T: déjà vu à l'été\nP: \xC3"), Catch::Contains("t.txt:2:4") && Catch::Contains("cut off"));
    CHECK_THAT(refusal(utf16("T: a\nP: bb", true, true) + "x"), Catch::Contains("middle of a character"));
    CHECK_THAT(refusal(std::string(65u << 20, 'a')), Catch::Contains("65 MB"));
}
