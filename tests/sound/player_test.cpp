#include "ear.hpp"
#include "sounds.hpp"
#include "support/folder.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <sys/stat.h>
#include <thread>

using namespace stance;
using namespace stance::sound;
using namespace std::chrono_literals;
using Catch::Contains;
using test::Ear;
using test::heard_next;
using test::reaches;
using test::soon;
using test::stands_at;
using test::with;

namespace {
constexpr int rate = test::ear_rate;
}

TEST_CASE("a recording opens and plays and pauses and ends", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    CHECK(player.state() == State::none);
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(3)));
    REQUIRE(reaches(player, State::ready));
    CHECK(player.duration() == Approx(3));
    CHECK(player.position() == 0);
    CHECK(ear->opened == 0);  // no device before it is needed

    player.play();
    CHECK(player.state() == State::playing);
    REQUIRE(soon([&] { return ear->waits(); }));
    CHECK(player.position() == 0);  // what is queued is not heard yet
    ear->hear(0.15);
    CHECK(stands_at(player, 0.15));
    player.toggle();
    CHECK(player.state() == State::paused);
    REQUIRE(soon([&] { return ear->stands(); }));
    player.toggle();
    CHECK(player.state() == State::playing);
    while (player.state() == State::playing) ear->hear(0.1);
    CHECK(player.state() == State::paused);
    CHECK(player.position() == Approx(3));
    CHECK(ear->heard.size() == 3 * rate);
    CHECK(test::pitch(ear->heard) == Approx(440).epsilon(0.02));

    player.play();  // once more, from the beginning
    CHECK(player.position() == 0);
    CHECK(player.state() == State::playing);
    REQUIRE(soon([&] { return ear->waits(); }));
}

TEST_CASE("a click in the waveform is heard at once and the position is what is heard", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone_within(60, 40, 50)));
    REQUIRE(reaches(player, State::ready));
    player.seek(41);
    CHECK(player.position() == 41);
    CHECK(player.state() == State::ready);
    player.play();
    REQUIRE(soon([&] { return ear->waits(); }));
    ear->hear(0.2);
    CHECK(stands_at(player, 41.2));
    CHECK(test::loudest(ear->heard) > 0.4F);

    player.seek(10);
    CHECK(player.position() == 10);
    REQUIRE(soon([&] { const std::lock_guard lock(ear->mutex); return ear->queued.size() > 1000 && test::loudest(ear->queued) == 0; }));
    player.back(3);
    CHECK(player.position() == 7);
    player.skip(1);
    CHECK(player.position() == 8);
    player.back(100);
    CHECK(player.position() == 0);
    player.seek(1000);
    CHECK(player.position() == Approx(60));
    CHECK(reaches(player, State::paused));
    player.seek(std::numeric_limits<double>::quiet_NaN());
    CHECK(player.position() == Approx(60));
}

TEST_CASE("at speed 2 the position moves two seconds for one that is heard", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    player.set_speed(2);
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    player.play();  // while it is still opening
    REQUIRE(soon([&] { return ear->waits(); }));
    CHECK(player.status().speed == 2);
    ear->hear(0.2);
    CHECK(stands_at(player, 0.4));
    // another speed takes hold now, not after what was queued
    REQUIRE(heard_next(*ear, [&] { player.set_speed(0.5); }));
    ear->hear(0.2);
    CHECK(stands_at(player, 0.5));
    player.set_speed(99);
    CHECK(player.status().speed == 2);
    player.set_speed(0);
    CHECK(player.status().speed == 0.5);
}

TEST_CASE("the last ten seconds are heard again and again until they are not wished for", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    REQUIRE(reaches(player, State::ready));
    player.seek(30);
    player.loop_last();
    CHECK(player.state() == State::playing);
    CHECK(player.status().loop == Range{20, 30});
    CHECK(player.position() == 20);
    REQUIRE(soon([&] { return ear->waits(); }));
    const auto hear_for = [&](double seconds) {
        for (double left = seconds; left > 0.001; left -= 0.1) {
            REQUIRE(soon([&] { const std::lock_guard lock(ear->mutex); return ear->queued.size() >= rate / 10; }));
            ear->hear(0.1);
        }
    };
    hear_for(24);
    CHECK(stands_at(player, 24));
    REQUIRE(heard_next(*ear, [&] { player.back(1); }));
    CHECK(player.status().loop.has_value());  // within the loop: it stays
    REQUIRE(heard_next(*ear, [&] { player.loop_off(); }));
    CHECK_FALSE(player.status().loop.has_value());
    hear_for(8);
    CHECK(stands_at(player, 31));
    player.loop_last(5);
    player.seek(50);  // elsewhere: it ends
    CHECK_FALSE(player.status().loop.has_value());
    player.seek(2);
    player.loop_last();
    CHECK(player.status().loop == Range{0, 10});
}

TEST_CASE("volume is heard", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    player.set_volume(0.5);
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    player.play();
    REQUIRE(soon([&] { return ear->waits(); }));
    ear->hear(0.2);
    CHECK(test::loudest(ear->heard) == Approx(0.25).margin(0.01));
    CHECK(player.status().volume == 0.5);
}

TEST_CASE("when the headphones are pulled out it goes on elsewhere from the same place", "[sound]") {
    const test::Folder folder;
    const auto ear = std::make_shared<Ear>();
    Player player(with(ear));
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    player.play();
    REQUIRE(soon([&] { return ear->waits(); }));
    ear->hear(0.2);
    REQUIRE(stands_at(player, 0.2));
    {
        const std::lock_guard lock(ear->mutex);
        ear->unplugged = true;
    }
    REQUIRE(soon([&] { const std::lock_guard lock(ear->mutex); return ear->opened == 2; }));
    REQUIRE(soon([&] { return ear->waits(); }));
    ear->hear(0.2);
    CHECK(stands_at(player, 0.4));
}

TEST_CASE("without a sound device the recording runs on silently and says so", "[sound]") {
    const test::Folder folder;
    Settings settings;
    settings.output = [](int, int) -> Result<std::unique_ptr<Output>> { return Error{ErrorKind::world, "there is no sound"}; };
    Player player(settings);
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    player.set_speed(2);
    player.play();
    CHECK(soon([&] { return player.position() > 0.5; }));
    CHECK(player.status().sentence == "there is no sound");
    CHECK(player.state() == State::playing);
}

TEST_CASE("a missing or broken recording fails with a sentence and blocks nobody", "[sound]") {
    const test::Folder folder;
    std::atomic<int> told = 0;
    Settings settings = with(std::make_shared<Ear>());
    settings.changed = [&] { ++told; };
    Player player(settings);
    player.open(folder / "gone.wav");
    player.play();
    REQUIRE(reaches(player, State::failed));
    CHECK_THAT(player.status().sentence, Contains("gone.wav") && Contains("is not there"));
    CHECK(soon([&] { return told > 0; }));
    player.seek(5);
    player.toggle();
    player.loop_last();
    player.set_speed(2);
    CHECK(player.state() == State::failed);
    CHECK(player.waveform() == nullptr);
    player.open(test::write_bytes(folder / "a.wav", "Dear colleague"));
    REQUIRE(reaches(player, State::failed));
    CHECK_THAT(player.status().sentence, Contains("no sound file"));
    player.open(test::write_sound(folder / "b.wav", test::wav, test::tone(1)));
    REQUIRE(reaches(player, State::ready));
    CHECK(player.status().sentence.empty());
    player.close();
    CHECK(player.state() == State::none);
    player.play();
    CHECK(player.state() == State::none);
}

TEST_CASE("the waveform arrives while the recording can already be played", "[sound]") {
    const test::Folder folder;
    std::atomic<int> told = 0;
    Settings settings = with(std::make_shared<Ear>());
    settings.changed = [&] { ++told; };
    Player player(settings);
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone_within(20, 5, 10)));
    REQUIRE(soon([&] { return player.waveform() && player.waveform()->whole; }));
    CHECK(told >= 2);
    CHECK(player.waveform()->between(6, 9).high > 0.4F);
    CHECK(player.waveform()->between(11, 20).high == 0);
}

TEST_CASE("the player goes at any moment without waiting for a slow conversion or device", "[sound]") {
    const test::Folder folder;
    const auto film = test::write_bytes(folder / "a.mp4", std::string("\0\0\0\x20" "ftypM4A ", 12));
    test::write_bytes(folder / "ffmpeg", "#!/bin/sh\nexec /bin/sleep 600\n");
    ::chmod((folder / "ffmpeg").c_str(), 0755);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", folder.path().c_str(), 1);
    const auto start = std::chrono::steady_clock::now();
    {
        Player player(with(std::make_shared<Ear>()));
        player.open(film);
        std::this_thread::sleep_for(50ms);
        CHECK(player.state() == State::opening);
        player.open(film);
        player.open(folder / "gone.wav");
        CHECK(reaches(player, State::failed));
    }
    ::setenv("PATH", path.c_str(), 1);
    const auto recording = test::write_sound(folder / "a.wav", test::wav, test::tone(60));
    for (int i = 0; i < 20; ++i) {
        Player player(with(std::make_shared<Ear>()));
        player.open(recording);
        if (i % 2) player.play();
        std::this_thread::sleep_for(std::chrono::microseconds(300 * i));
    }
    CHECK(std::chrono::steady_clock::now() - start < 5s);
}

TEST_CASE("a device that never answers is left behind", "[sound]") {
    const test::Folder folder;
    const auto answer = std::make_shared<std::atomic<bool>>(false);
    const auto asked = std::make_shared<std::atomic<bool>>(false);
    Settings settings;
    settings.output = [=](int, int) -> Result<std::unique_ptr<Output>> {
        *asked = true;
        while (!*answer) std::this_thread::sleep_for(1ms);
        return Error{ErrorKind::world, "too late"};
    };
    const auto start = std::chrono::steady_clock::now();
    {
        Player player(settings);
        player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(1)));
        player.play();
        REQUIRE(soon([&] { return asked->load(); }));
        CHECK(player.state() == State::playing);
        CHECK(player.position() == 0);
    }
    CHECK(std::chrono::steady_clock::now() - start < 5s);
    *answer = true;
    std::this_thread::sleep_for(50ms);  // so that the thread ends before the test does
}

TEST_CASE("SDL plays to its null device in real time", "[sound]") {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    const test::Folder folder;
    Player player;
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(1.5)));
    player.play();
    const auto start = std::chrono::steady_clock::now();
    REQUIRE(soon([&] { return player.position() > 0.5; }));
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    CHECK(passed.count() > 0.4);
    CHECK(player.status().sentence.empty());
    player.set_speed(2);
    CHECK(reaches(player, State::paused));
    CHECK(player.position() == Approx(1.5));
}

TEST_CASE("where SDL has no device the sentence is SDL's and playing goes on", "[sound]") {
    ::setenv("SDL_AUDIODRIVER", "nosuchdriver", 1);
    const test::Folder folder;
    Player player;
    player.open(test::write_sound(folder / "a.wav", test::wav, test::tone(60)));
    player.play();
    CHECK(soon([&] { return player.position() > 0.1; }));
    CHECK_THAT(player.status().sentence, Contains("no device") && Contains("silently"));
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
}

TEST_CASE("many hands on one player do no harm", "[sound]") {
    const test::Folder folder;
    const auto recording = test::write_sound(folder / "a.wav", test::wav, test::tone(20));
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    Player player;
    player.open(recording);
    std::vector<std::thread> hands;
    for (int hand = 0; hand < 4; ++hand)
        hands.emplace_back([&player, hand] {
            for (int i = 0; i < 300; ++i) {
                switch ((i * 7 + hand) % 8) {
                    case 0: player.play(); break;
                    case 1: player.seek(i % 25); break;
                    case 2: player.set_speed(0.5 + (i % 16) * 0.1); break;
                    case 3: player.toggle(); break;
                    case 4: player.loop_last(3); break;
                    case 5: player.loop_off(); break;
                    case 6: player.back(); break;
                    default: player.waveform(); break;
                }
                const Status status = player.status();
                if (status.position < 0 || status.position > 25) std::abort();
                if (i % 10 == 0) std::this_thread::sleep_for(1ms);
            }
        });
    for (int i = 0; i < 20; ++i) {
        player.open(recording);
        std::this_thread::sleep_for(2ms);
    }
    for (std::thread& hand : hands) hand.join();
    player.seek(1);
    CHECK(soon([&] { return player.duration() > 19; }));
    CHECK(player.state() != State::failed);
}
