#include "sound/renderer.hpp"
#include "sounds.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::sound;

namespace {

constexpr int rate = 16000;

Renderer renderer_of(const std::filesystem::path& path) {
    Task task;
    auto track = Track::open(path, task);
    REQUIRE(track.ok());
    auto reader = (*track)->reader();
    REQUIRE(reader.ok());
    return Renderer(std::move(*reader));
}

/// What is heard: up to `seconds` of samples, and less at the end.
std::vector<float> heard(Renderer& renderer, double seconds) {
    std::vector<float> out, block(static_cast<std::size_t>(1000 * renderer.channels()));
    auto left = static_cast<std::int64_t>(seconds * renderer.rate());
    while (left > 0) {
        const Block made = renderer.render(block.data(), std::min<std::int64_t>(1000, left));
        if (made.frames == 0) break;
        out.insert(out.end(), block.begin(), block.begin() + made.frames * renderer.channels());
        left -= made.frames;
    }
    return out;
}

}  // namespace

TEST_CASE("at normal speed every sample is heard as it is", "[sound]") {
    const test::Folder folder;
    const auto ramp = test::ramp(3);
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::float_wav, ramp));
    CHECK(heard(renderer, 60) == ramp);
    CHECK(renderer.position() == Approx(3));
    CHECK(heard(renderer, 1).empty());
}

TEST_CASE("speed 2 uses two seconds of the recording for one that is heard", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone(20)));
    for (const double speed : {0.5, 0.75, 1.0, 1.5, 2.0}) {
        INFO(speed);
        renderer.seek(4);
        renderer.set_speed(speed);
        CHECK(heard(renderer, 3).size() == 3 * rate);
        CHECK(renderer.position() == Approx(4 + 3 * speed).margin(0.001));
    }
    renderer.seek(0);
    renderer.set_speed(2);
    CHECK(heard(renderer, 60).size() == 10 * rate);
    renderer.seek(0);
    renderer.set_speed(0.5);
    CHECK(heard(renderer, 60).size() == 40 * rate);
    CHECK(renderer.position() == Approx(20));
}

TEST_CASE("speed is kept within a half and two", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone(20)));
    renderer.set_speed(50);
    CHECK(heard(renderer, 1).size() == rate);
    CHECK(renderer.position() == Approx(2));
    renderer.seek(0);
    renderer.set_speed(-1);
    CHECK(heard(renderer, 1).size() == rate);
    CHECK(renderer.position() == Approx(0.5));
}

TEST_CASE("a voice keeps its pitch and loudness at every speed", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone(20)));
    for (const double speed : {0.5, 0.8, 1.0, 1.25, 2.0}) {
        INFO(speed);
        renderer.seek(1);
        renderer.set_speed(speed);
        const auto sound = heard(renderer, 4);
        CHECK(test::pitch(sound) == Approx(440).epsilon(0.02));
        CHECK(test::loudest(sound) == Approx(0.5).margin(0.06));
    }
}

TEST_CASE("what is heard at another speed lies where the position says", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone_within(30, 20, 21)));
    for (const double from : {0.0, 3.21, 17.9}) {
        for (const double speed : {0.5, 0.7, 1.0, 1.3, 2.0}) {
            INFO(from << " at speed " << speed);
            renderer.seek(from);
            renderer.set_speed(speed);
            const auto sound = heard(renderer, 100);
            const auto first = std::find_if(sound.begin(), sound.end(), [](float s) { return std::abs(s) > 0.2F; });
            const auto last = std::find_if(sound.rbegin(), sound.rend(), [](float s) { return std::abs(s) > 0.2F; });
            const auto place = [&](std::ptrdiff_t index) { return from + static_cast<double>(index) / rate * speed; };
            CHECK(place(first - sound.begin()) == Approx(20).margin(0.06));
            CHECK(place(last.base() - sound.begin()) == Approx(21).margin(0.06));
        }
    }
}

TEST_CASE("each block says where in the recording it comes from", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone(20)));
    renderer.set_speed(1.5);
    renderer.seek(2);
    std::vector<float> out(800);
    for (int i = 0; i < 20; ++i) {
        const Block block = renderer.render(out.data(), 800);
        CHECK(block.frames == 800);
        CHECK(block.start == Approx(2 + i * 0.05 * 1.5));
        CHECK(block.speed == 1.5);
    }
}

TEST_CASE("seeking lands on the sample and stays within the recording", "[sound]") {
    const test::Folder folder;
    const auto ramp = test::ramp(3);
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::float_wav, ramp));
    renderer.seek(1.5);
    const auto sound = heard(renderer, 0.5);
    CHECK(std::equal(sound.begin() + 100, sound.end(), ramp.begin() + 24100));  // the first 4 ms swell
    CHECK(sound[0] == 0);
    renderer.seek(-5);
    CHECK(renderer.position() == 0);
    CHECK(heard(renderer, 1) == std::vector<float>(ramp.begin(), ramp.begin() + rate));
    renderer.seek(99);
    CHECK(renderer.position() == Approx(3));
    CHECK(heard(renderer, 1).empty());
    renderer.seek(2.9);
    CHECK(heard(renderer, 1).size() == 1600);
}

TEST_CASE("seeking works in every format", "[sound]") {
    const test::Folder folder;
    for (const auto& [name, format] : {std::pair{"a.wav", test::wav}, {"a.flac", test::flac}, {"a.ogg", test::ogg}, {"a.mp3", test::mp3}}) {
        INFO(name);
        Renderer renderer = renderer_of(test::write_sound(folder / name, format, test::tone_within(30, 20, 21)));
        renderer.seek(20.1);
        CHECK(test::loudest(heard(renderer, 0.5)) == Approx(0.5).margin(0.06));
        renderer.seek(5);
        CHECK(test::loudest(heard(renderer, 0.5)) < 0.02F);
        renderer.seek(19.5);
        const auto sound = heard(renderer, 1);
        CHECK(test::loudest(sound, 0, 7800) < 0.02F);
        CHECK(test::loudest(sound, 8000, 8400) > 0.3F);
    }
}

TEST_CASE("a loop goes round until it is taken away", "[sound]") {
    const test::Folder folder;
    const auto ramp = test::ramp(10);
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::float_wav, ramp));
    for (const double speed : {1.0, 2.0}) {
        INFO(speed);
        renderer.set_loop(Range{2, 4});
        renderer.set_speed(speed);
        renderer.seek(2);
        const auto round = static_cast<std::size_t>(2 * rate / speed);
        const auto sound = heard(renderer, 7 / speed);
        CHECK(sound.size() == round * 7 / 2);
        CHECK(renderer.position() == Approx(3).margin(0.001));
        for (std::size_t turn = 0; turn < 3; ++turn)
            CHECK(sound[turn * round + round / 2] == Approx(0.3).margin(0.01));
        renderer.set_loop(std::nullopt);
        heard(renderer, 2 / speed);
        CHECK(renderer.position() == Approx(5).margin(0.001));
    }
}

TEST_CASE("a loop at the end or of no length or beyond the recording still goes round", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, test::tone(10)));
    for (const Range range : {Range{8, 10}, Range{8, 80}, Range{5, 5}, Range{5, 1}, Range{50, 60}, Range{-9, -3}}) {
        INFO(range.from << " to " << range.to);
        renderer.set_loop(range);
        CHECK(heard(renderer, 30).size() == 30 * rate);
    }
    Renderer blink = renderer_of(test::write_sound(folder / "b.wav", test::wav, test::tone(0.01)));
    blink.set_loop(Range{0, 10});
    CHECK(heard(blink, 1).size() == rate);
}

TEST_CASE("jumps do not click", "[sound]") {
    const test::Folder folder;
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::float_wav, std::vector<float>(160000, 0.9F)));
    renderer.set_loop(Range{2, 4});
    renderer.seek(3);
    const auto sound = heard(renderer, 4);
    for (std::size_t i = 1; i < sound.size(); ++i) REQUIRE(std::abs(sound[i] - sound[i - 1]) < 0.05F);
}

TEST_CASE("a file that holds less than it promised ends where its sound does", "[sound]") {
    const test::Folder folder;
    const auto whole = test::write_sound(folder / "a.flac", test::flac, test::tone(20, 443.3));
    std::filesystem::resize_file(whole, std::filesystem::file_size(whole) / 2);
    for (const double speed : {1.0, 2.0}) {
        INFO(speed);
        Renderer renderer = renderer_of(whole);
        renderer.set_speed(speed);
        const auto sound = heard(renderer, 100);
        CHECK(static_cast<double>(sound.size()) / rate * speed == Approx(10).margin(2));
        CHECK(renderer.position() == Approx(renderer.duration()).margin(0.01));
        CHECK(test::loudest(sound, sound.size() - 2000) > 0.3F);
        renderer.set_loop(Range{15, 19});
        CHECK(heard(renderer, 1).size() <= rate);
    }
}

TEST_CASE("two channels stay apart at every speed", "[sound]") {
    const test::Folder folder;
    auto left = test::tone(10);
    std::vector<float> both;
    for (const float sample : left) both.insert(both.end(), {sample, 0});
    Renderer renderer = renderer_of(test::write_sound(folder / "a.wav", test::wav, both, rate, 2));
    for (const double speed : {0.5, 1.0, 2.0}) {
        renderer.set_speed(speed);
        renderer.seek(1);
        const auto sound = heard(renderer, 2);
        REQUIRE(sound.size() == 4 * rate);
        float one = 0, other = 0;
        for (std::size_t i = 0; i < sound.size(); i += 2) {
            one = std::max(one, std::abs(sound[i]));
            other = std::max(other, std::abs(sound[i + 1]));
        }
        CHECK(one > 0.4F);
        CHECK(other < 0.001F);
    }
}
