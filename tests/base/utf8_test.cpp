#include "base/clock.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace stance;

TEST_CASE("the first byte that is not UTF-8 is found", "[base]") {
    CHECK_FALSE(utf8::first_bad_byte("plain, é, ж, 漢, 😀"));
    CHECK(utf8::first_bad_byte("ab\xFFz") == 2);
    CHECK(utf8::first_bad_byte("a\xC3") == 1);           // cut off
    CHECK(utf8::first_bad_byte("\xC0\xAF") == 0);        // overlong slash
    CHECK(utf8::first_bad_byte("\xED\xA0\x80") == 0);    // surrogate
    CHECK(utf8::first_bad_byte("\xF4\x90\x80\x80") == 0); // above U+10FFFF
}

TEST_CASE("folding lowers letters of several scripts and straightens quotes", "[base]") {
    CHECK(utf8::folded("Don\xE2\x80\x99T ÉCOLE ЖУК ΑΒΓ") == "don't école жук αβγ");
}

TEST_CASE("places count lines and code points from one", "[base]") {
    const std::string text = "é\nab😀c";
    const auto place = utf8::place_of(text, text.find('c'));
    CHECK(place.line == 2);
    CHECK(place.column == 4);
}

TEST_CASE("sha256 is that of FIPS 180-4", "[base]") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("chance is a function of where it is asked", "[base]") {
    CHECK(draw(7, 3, 1, 1000) == draw(7, 3, 1, 1000));
    int differs = 0;
    for (std::uint64_t turn = 0; turn < 200; ++turn) {
        CHECK(draw(7, turn, 1, 10) < 10);
        differs += draw(7, turn, 1, 1000) != draw(8, turn, 1, 1000);
    }
    CHECK(differs > 190);
}

TEST_CASE("time is written as ISO 8601 in UTC", "[base]") {
    CHECK(iso_utc(0) == "1970-01-01T00:00:00Z");
    CHECK(iso_utc(1709210096789) == "2024-02-29T12:34:56Z");
}
