// The sound of a recording in the window, with an ear that hears nothing.
#include "base/file.hpp"
#include "driver.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <thread>

using namespace stance;
using test::Driver;
namespace key = desktop::key;

namespace {

/// A minute of a quiet tone as WAV.
std::string a_minute() {
    constexpr std::uint32_t rate = 8000, frames = 60 * rate;
    std::string out = "RIFF";
    const auto put = [&](std::uint32_t v, int bytes) { for (int i = 0; i < bytes; ++i) out += static_cast<char>(v >> (8 * i) & 0xFFU); };
    put(36 + frames * 2, 4);
    out += "WAVEfmt ";
    put(16, 4); put(1, 2); put(1, 2); put(rate, 4); put(rate * 2, 4); put(2, 2); put(16, 2);
    out += "data";
    put(frames * 2, 4);
    for (std::uint32_t i = 0; i < frames; ++i) put(static_cast<std::uint32_t>(static_cast<std::int16_t>(4000 * std::sin(i * .2))) & 0xFFFFU, 2);
    return out;
}

std::string keep(Driver& d, const std::string& media) {
    review::Recording r;
    r.title = "talk";
    r.imported_by = "Lead";
    r.media = media;
    for (int i = 1; i <= 10; ++i) {
        review::Line l;
        l.number = i;
        l.role = i % 2 == 1 ? review::Role::therapist : review::Role::patient;
        l.text = fmt::format("Words of line {}.", i);
        l.start = i * 5.0;
        l.end = i * 5.0 + 4;
        r.lines.push_back(l);
    }
    d.app().desk().want(desktop::Perform{app::Import{r}});
    d.settle();
    const std::string id = d.app().desk().workspace.store().recordings()->back().id;
    d.app().desk().want(desktop::Open{desktop::Screen::review, id});
    d.settle();
    return id;
}

/// Frames until the words are there, at most ten seconds: the player has threads of its own.
bool comes(Driver& d, const std::string& words) {
    for (int i = 0; i < 500; ++i) {
        if (d.shows(words)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        d.wait(.02);
    }
    return false;
}

}  // namespace

TEST_CASE("sound and transcript follow each other and keys move through both", "[desktop]") {
    const test::Folder folder;
    REQUIRE(write_file(folder / "talk.wav", a_minute()));
    Driver d(folder / "a.db");
    const std::string id = keep(d, (folder / "talk.wav").string());
    REQUIRE(comes(d, "Sound: 0:00 of 1:00, paused"));
    // a line pressed or reached by key is where the sound goes on
    d.key(key::down);
    d.key(key::down);
    CHECK(comes(d, "Sound: 0:15 of 1:00, paused"));
    d.key(key::right);
    CHECK(comes(d, "Sound: 0:20 of 1:00, paused"));
    d.key(key::left);
    CHECK(comes(d, "Sound: 0:15 of 1:00, paused"));
    // playing, the words follow; a late key codes the therapist's turn just ended
    d.type("]");
    d.type("]");
    d.type("]");
    d.key(key::space);
    CHECK(comes(d, "Sound: 0:20 of 1:00"));
    d.key(key::space);
    CHECK(comes(d, ", paused"));
    d.type("w");
    const auto reviews = d.app().desk().workspace.store().reviews(id);
    REQUIRE(reviews->size() == 1);
    CHECK((*reviews)[0].codes[0].line == 3);  // line 4 is the patient's, heard from 0:20
    d.press("Loop last 10 s");
    CHECK(d.find("Loop off") != nullptr);
    d.key('L', true);
    CHECK(d.find("Loop last 10 s") != nullptr);
    d.press("Speed 2\u00D7");  // after the fastest comes the slowest
    CHECK(d.find("Speed 0.5\u00D7") != nullptr);
    d.press("Queue");
    CHECK(d.rests_for() > 60);  // nothing goes on sounding
}

TEST_CASE("a sound that is missing says so and the talk can be graded", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    const std::string id = keep(d, (folder / "gone.wav").string());
    CHECK(comes(d, "The transcript can be graded without it."));
    d.type("w");
    CHECK(d.app().desk().workspace.store().reviews(id)->size() == 1);
}
