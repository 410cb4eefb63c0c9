#include "sound/track.hpp"
#include "sound/waveform.hpp"
#include "sounds.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sys/stat.h>

/// libsndfile loses libvorbis's start of a damaged OGG file.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:vorbis_info_init"; }

using namespace stance;
using namespace stance::sound;
using Catch::Contains;

namespace {

std::string refusal(const std::filesystem::path& path) {
    Task task;
    const auto track = Track::open(path, task);
    REQUIRE_FALSE(track.ok());
    CHECK_THAT(track.error().sentence, Contains(path.string()));
    return track.error().sentence;
}

std::shared_ptr<const Track> opened(const std::filesystem::path& path) {
    Task task;
    auto track = Track::open(path, task);
    INFO((track.ok() ? "" : track.error().sentence));
    REQUIRE(track.ok());
    CHECK(task.done == 1);
    return *track;
}

/// The PATH as this test wants it, until it goes.
class Path {
  public:
    explicit Path(const std::string& value) : old_(std::getenv("PATH")) { ::setenv("PATH", value.c_str(), 1); }
    Path(const Path&) = delete;
    Path& operator=(const Path&) = delete;
    ~Path() { ::setenv("PATH", old_.c_str(), 1); }

  private:
    std::string old_;
};

void write_program(const std::filesystem::path& path, const std::string& body) {
    test::write_bytes(path, "#!/bin/sh\n" + body);
    ::chmod(path.c_str(), 0755);
}

const std::string mp4_start("\0\0\0\x20" "ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0", 32);

std::vector<float> all_of(Reader& reader) {
    std::vector<float> out(static_cast<std::size_t>(reader.frames() * reader.channels() + 100));
    out.resize(static_cast<std::size_t>(reader.read(out.data(), reader.frames() + 10) * reader.channels()));
    return out;
}

}  // namespace

TEST_CASE("WAV and FLAC and OGG and MP3 files open with their length and sound", "[sound]") {
    const test::Folder folder;
    for (const auto& [name, format] : {std::pair{"a.wav", test::wav}, {"a.flac", test::flac}, {"a.ogg", test::ogg}, {"a.mp3", test::mp3}}) {
        INFO(name);
        const auto track = opened(test::write_sound(folder / name, format, test::tone(3)));
        CHECK(track->rate() == 16000);
        CHECK(track->duration() == Approx(3).margin(0.001));
        auto reader = track->reader();
        REQUIRE(reader.ok());
        const auto sound = all_of(*reader.value());
        CHECK(sound.size() == 48000);
        CHECK(test::pitch(sound) == Approx(440).epsilon(0.01));
        CHECK(test::loudest(sound) == Approx(0.5).margin(0.05));
    }
}

TEST_CASE("after a seek the same is heard as without one", "[sound]") {
    const test::Folder folder;
    auto song = test::tone(40, 300);
    for (std::size_t i = 0; i < song.size(); ++i) song[i] *= static_cast<float>(std::sin(static_cast<double>(i) * 1e-4));
    std::string joined;
    for (int part = 0; part < 2; ++part) {
        std::ifstream file(test::write_sound(folder / "a.mp3", test::mp3, song), std::ios::binary);
        joined.append(std::istreambuf_iterator<char>(file), {});
    }
    test::write_bytes(folder / "joined.mp3", joined);
    test::write_sound(folder / "a.wav", test::wav, song);
    test::write_sound(folder / "a.flac", test::flac, song);
    // not OGG: there libsndfile may be off by the length of a block, some hundredths of a second
    // (libsndfile issue 885); renderer_test.cpp has the bound that matters
    for (const char* name : {"a.wav", "a.flac", "a.mp3", "joined.mp3"}) {
        auto reader = opened(folder / name)->reader();
        REQUIRE(reader.ok());
        const auto whole = all_of(*reader.value());
        for (std::size_t at = 0; at + 8000 < whole.size(); at += 77'777) {
            INFO(name << " at " << at);
            std::vector<float> part(8000);
            reader.value()->seek(static_cast<std::int64_t>(at));
            CHECK(reader.value()->read(part.data(), 8000) == 8000);
            float worst = 0;
            for (std::size_t i = 0; i < 8000; ++i) worst = std::max(worst, std::abs(part[i] - whole[at + i]));
            CHECK(worst < 0.001F);
        }
    }
}

TEST_CASE("an MP3 joined from several is heard to its end", "[sound]") {
    const test::Folder folder;
    std::string joined;
    for (const auto& part : {test::silence(20), test::tone(5), test::silence(10)}) {
        std::ifstream file(test::write_sound(folder / "part.mp3", test::mp3, part), std::ios::binary);
        joined.append(std::istreambuf_iterator<char>(file), {});
    }
    const auto track = opened(test::write_bytes(folder / "joined.mp3", joined));
    CHECK(track->duration() == Approx(35).margin(0.5));  // each part has a little silence at its ends
    auto reader = track->reader();
    REQUIRE(reader.ok());
    const auto sound = all_of(*reader.value());
    CHECK(test::loudest(sound, 0, 19 * 16000) < 0.02F);
    CHECK(test::loudest(sound, 21 * 16000, 24 * 16000) > 0.4F);
}

TEST_CASE("what a file holds and not how it is called decides how it is read", "[sound]") {
    const test::Folder folder;
    test::write_sound(folder / "a.flac", test::flac, test::tone(1));
    std::filesystem::rename(folder / "a.flac", folder / "a.wav");
    CHECK(opened(folder / "a.wav")->duration() == Approx(1));
}

TEST_CASE("a reader begins anywhere and leaves others of the same track alone", "[sound]") {
    const test::Folder folder;
    const auto ramp = test::ramp(2);
    const auto track = opened(test::write_sound(folder / "a.wav", test::float_wav, ramp));
    auto one = track->reader(), two = track->reader();
    REQUIRE((one.ok() && two.ok()));
    float sample = 0;
    one.value()->seek(12345);
    CHECK(two.value()->read(&sample, 1) == 1);
    CHECK(sample == ramp[0]);
    CHECK(one.value()->read(&sample, 1) == 1);
    CHECK(sample == ramp[12345]);
    one.value()->seek(1'000'000);
    CHECK(one.value()->read(&sample, 1) == 0);
}

TEST_CASE("two channels stay two and more are mixed to one", "[sound]") {
    const test::Folder folder;
    const auto stereo = opened(test::write_sound(folder / "2.wav", test::float_wav, {.1F, .2F, .3F, .4F}, 16000, 2));
    auto reader = stereo->reader();
    REQUIRE(reader.ok());
    CHECK(reader.value()->channels() == 2);
    CHECK(all_of(*reader.value()) == std::vector<float>{.1F, .2F, .3F, .4F});
    const auto four = opened(test::write_sound(folder / "4.wav", test::float_wav, {.1F, .2F, .3F, .4F, 1, 1, 1, 1}, 16000, 4));
    auto mixed = four->reader();
    REQUIRE(mixed.ok());
    CHECK(mixed.value()->channels() == 1);
    const auto sound = all_of(*mixed.value());
    REQUIRE(sound.size() == 2);
    CHECK(sound[0] == Approx(.25F));
    CHECK(sound[1] == Approx(1));
}

TEST_CASE("samples that are no numbers are heard as silence", "[sound]") {
    const test::Folder folder;
    const float bad = std::numeric_limits<float>::quiet_NaN(), huge = std::numeric_limits<float>::infinity();
    auto reader = opened(test::write_sound(folder / "a.wav", test::float_wav, {bad, .5F, huge, -huge}))->reader();
    REQUIRE(reader.ok());
    CHECK(all_of(*reader.value()) == std::vector<float>{0, .5F, 0, 0});
}

TEST_CASE("a track goes on when its file is deleted meanwhile", "[sound]") {
    const test::Folder folder;
    const auto track = opened(test::write_sound(folder / "a.wav", test::wav, test::tone(1)));
    std::filesystem::remove(folder / "a.wav");
    auto reader = track->reader();
    REQUIRE(reader.ok());
    CHECK(all_of(*reader.value()).size() == 16000);
}

TEST_CASE("what is no sound is refused with a sentence", "[sound]") {
    const test::Folder folder;
    CHECK_THAT(refusal(folder / "none.wav"), Contains("is not there"));
    CHECK_THAT(refusal(folder.path()), Contains("a folder"));
    CHECK_THAT(refusal(test::write_bytes(folder / "empty.wav", "")), Contains("is empty"));
    CHECK_THAT(refusal(test::write_bytes(folder / "text.wav", std::string(5000, 'x') + "\n")), Contains("no sound file"));
    CHECK_THAT(refusal(test::write_bytes(folder / "hello.wav", "Dear colleague, the sound follows.\n")), Contains("no sound file"));
    CHECK_THAT(refusal(test::write_bytes(folder / "short.mp3", "ID3")), Contains("no sound file") || Contains("damaged"));
    CHECK_THAT(refusal(test::write_sound(folder / "0.wav", test::wav, {})), Contains("no sound in"));
    REQUIRE(::mkfifo((folder / "pipe.wav").c_str(), 0600) == 0);
    CHECK_THAT(refusal(folder / "pipe.wav"), Contains("no ordinary file"));
}

TEST_CASE("a damaged file is refused or ends early but is never waited for", "[sound]") {
    const test::Folder folder;
    for (const auto& [name, format] : {std::pair{"a.wav", test::wav}, {"a.flac", test::flac}, {"a.ogg", test::ogg}, {"a.mp3", test::mp3}}) {
        INFO(name);
        const auto whole = test::write_sound(folder / name, format, test::tone(4));
        std::ifstream file(whole, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(file), {});
        CHECK_THAT(refusal(test::write_bytes(folder / "head", bytes.substr(0, 30))), Contains("damaged"));
        for (const std::size_t kept : {bytes.size() / 3, bytes.size() / 2, bytes.size() - 1}) {
            std::string broken = bytes.substr(0, kept);
            for (std::size_t i = 200; i < broken.size(); i += 701) broken[i] = static_cast<char>(i);
            Task task;
            const auto track = Track::open(test::write_bytes(folder / "broken", broken), task);
            if (!track.ok()) continue;
            auto reader = track.value()->reader();
            REQUIRE(reader.ok());
            CHECK(all_of(*reader.value()).size() <= 4 * 16000 + 2000);  // an MP3 fills its last frame
        }
    }
}

TEST_CASE("without ffmpeg an MP4 says what to install", "[sound]") {
    const test::Folder folder;
    const Path nothing(folder.path().string());
    for (const char* name : {"a.m4a", "A.MP4", "renamed.wav"})
        CHECK_THAT(refusal(test::write_bytes(folder / name, mp4_start + std::string(1000, 'x'))), Contains("apt install ffmpeg"));
    ::unsetenv("PATH");
    CHECK_THAT(refusal(folder / "a.m4a"), Contains("apt install ffmpeg"));
}

TEST_CASE("the sound of an MP4 is what ffmpeg writes and leaves nothing behind", "[sound]") {
    const test::Folder folder;
    const auto film = test::write_bytes(folder / "-a 'b'.mp4", mp4_start);
    // a second of the two samples 0x4000 and 0xC000, and the words of the call for us to read
    write_program(folder / "ffmpeg", "echo \"$@\" > '" + (folder / "words").string() + "'\n"
                  "echo '  Duration: 00:00:01.00, start: 0' >&2\n"
                  "/usr/bin/yes x | /usr/bin/head -n 16000 | /usr/bin/tr 'x\\n' '\\000@' | /usr/bin/tr -d '\\r'\n"
                  "/usr/bin/yes x | /usr/bin/head -n 16000 | /usr/bin/tr 'x\\n' '\\000@'\n");
    const Path only(folder.path().string());
    const auto track = opened(film);
    CHECK(track->duration() == Approx(1));
    auto reader = track->reader();
    REQUIRE(reader.ok());
    const auto sound = all_of(*reader.value());
    CHECK(sound.size() == 32000);
    CHECK(sound[31999] == Approx(0.5));
    std::ifstream words(folder / "words");
    std::string said;
    std::getline(words, said);
    CHECK_THAT(said, Contains("-i file:" + film.string()) && Contains("-ar 32000") && Contains("-ac 1"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()) == 3);
}

TEST_CASE("an ffmpeg that fails is quoted", "[sound]") {
    const test::Folder folder;
    const auto film = test::write_bytes(folder / "a.mp4", mp4_start);
    const Path only(folder.path().string());
    write_program(folder / "ffmpeg", "echo first >&2\necho 'moov atom not found' >&2\nexit 1\n");
    CHECK_THAT(refusal(film), Contains("moov atom not found") && !Contains("first"));
    write_program(folder / "ffmpeg", "exit 0\n");
    CHECK_THAT(refusal(film), Contains("no sound in"));
}

TEST_CASE("a conversion that takes too long can be stopped", "[sound]") {
    const test::Folder folder;
    const auto film = test::write_bytes(folder / "a.mp4", mp4_start);
    write_program(folder / "ffmpeg", "exec /bin/sleep 600\n");
    const Path only(folder.path().string());
    Task task;
    task.cancelled = true;
    const auto track = Track::open(film, task);
    REQUIRE_FALSE(track.ok());
    CHECK_THAT(track.error().sentence, Contains("stopped"));
}

TEST_CASE("the waveform is loud where the recording is", "[sound]") {
    const test::Folder folder;
    for (const auto& [name, format] : {std::pair{"a.wav", test::wav}, {"a.flac", test::flac}, {"a.ogg", test::ogg}, {"a.mp3", test::mp3}}) {
        INFO(name);
        const auto track = opened(test::write_sound(folder / name, format, test::tone_within(10.5, 4, 6)));
        Task task;
        const Waveform wave = measure(*track, task);
        CHECK(wave.whole);
        CHECK(wave.peaks.size() == 525);
        CHECK(wave.duration == Approx(10.5));
        CHECK(wave.between(0, 3.9).high < 0.02F);
        CHECK(wave.between(4.1, 5.9).high == Approx(0.5).margin(0.05));
        CHECK(wave.between(4.1, 5.9).low == Approx(-0.5).margin(0.05));
        CHECK(wave.between(6.1, 99).high < 0.02F);
        for (std::size_t i = 205; i < 295; ++i) CHECK(wave.peaks[i].high > 0.4F);
    }
}

TEST_CASE("the waveform does not drift where a peak is no whole number of frames", "[sound]") {
    const test::Folder folder;
    auto sound = test::silence(60, 11025);
    sound.back() = 1;
    const auto track = opened(test::write_sound(folder / "a.wav", test::float_wav, sound, 11025));
    Task task;
    const Waveform wave = measure(*track, task, 50);
    REQUIRE(wave.peaks.size() == 3000);
    CHECK(wave.peaks.back().high == 1);
    CHECK(wave.between(0, 59.97).high == 0);
}

TEST_CASE("a waveform shows itself while it grows and can be stopped", "[sound]") {
    const test::Folder folder;
    const auto track = opened(test::write_sound(folder / "a.wav", test::wav, test::tone(100)));
    Task task;
    std::vector<std::size_t> sizes;
    const auto whole = measure(*track, task, 50, [&](const auto& wave) { sizes.push_back(wave->peaks.size()); });
    CHECK(whole.peaks.size() == 5000);
    CHECK(sizes.size() >= 15);
    CHECK(sizes.size() <= 25);
    CHECK(std::is_sorted(sizes.begin(), sizes.end()));
    CHECK(task.done == 1);
    Task stopped;
    const auto part = measure(*track, stopped, 50, [&](const auto&) { stopped.cancelled = true; });
    CHECK_FALSE(part.whole);
    CHECK(part.peaks.size() < 1000);
}

TEST_CASE("a waveform asked about nowhere answers zero", "[sound]") {
    Waveform wave;
    CHECK(wave.between(0, 1).high == 0);
    wave.peaks = {{-1, 1}};
    CHECK(wave.between(-5, -1).high == 0);
    CHECK(wave.between(3, 4).high == 0);
    CHECK(wave.between(1, 0).high == 0);
    CHECK(wave.between(0, std::numeric_limits<double>::quiet_NaN()).high == 0);
    CHECK(wave.between(-1, 1).high == 1);
}
