#include "sound/track.hpp"

#include "sound/convert.hpp"
#include "sound/decoder.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace stance::sound {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

namespace {

/// Longer than any recording of talk: such a number in a header means that the length is unknown.
constexpr std::int64_t unbelievable_seconds = 7 * 24 * 3600;

/// Frames read at once while mixing or counting.
constexpr std::int64_t block = 4096;

bool begins_as_sound(int file) {
    std::array<char, 12> bytes{};
    if (::pread(file, bytes.data(), bytes.size(), 0) < 4) return false;
    const std::string_view start(bytes.data(), bytes.size());
    constexpr std::array<std::string_view, 8> marks{"RIFF", "RF64", "fLaC", "OggS", "ID3", "FORM", "\xFF\xFB", "\xFF\xF3"};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return start.starts_with(mark); });
}

}  // namespace

Reader::Reader(std::unique_ptr<Decoder> decoder, std::int64_t frames)
    : decoder_(std::move(decoder)), frames_(frames), heard_(decoder_->channels == 2 ? 2 : 1) {}
Reader::~Reader() = default;

int Reader::rate() const { return decoder_->rate; }

void Reader::seek(std::int64_t frame) {
    decoder_->seek(std::clamp<std::int64_t>(frame, 0, std::max<std::int64_t>(frames_, 0)));
}

std::int64_t Reader::read(float* out, std::int64_t count) {
    std::int64_t got = 0;
    if (decoder_->channels <= 2) {
        got = std::max<std::int64_t>(decoder_->read(out, count), 0);
    } else {
        const auto channels = static_cast<std::size_t>(decoder_->channels);
        many_.resize(static_cast<std::size_t>(block) * channels);
        while (got < count) {
            const std::int64_t n = decoder_->read(many_.data(), std::min(block, count - got));
            if (n <= 0) break;
            for (std::int64_t i = 0; i < n; ++i) {
                const float* frame = many_.data() + static_cast<std::size_t>(i) * channels;
                float sum = 0;
                for (std::size_t c = 0; c < channels; ++c) sum += frame[c];
                out[got + i] = sum / static_cast<float>(channels);
            }
            got += n;
        }
    }
    for (std::int64_t i = 0; i < got * heard_; ++i)
        if (!std::isfinite(out[i])) out[i] = 0;
    return got;
}

Result<std::unique_ptr<Reader>> Track::reader() const {
    bool mpeg = false;
    auto decoder = open_sndfile(file_, converted_, mpeg);
    if (mpeg) decoder = open_mp3(file_);
    if (!decoder)
        return Error{ErrorKind::input, mpeg || begins_as_sound(file_->get())
            ? fmt::format("{}: this sound file is damaged, or of a kind that Stance cannot read", name_)
            : fmt::format("{}: this is no sound file (WAV, FLAC, OGG, MP3, M4A or MP4 is needed)", name_)};
    const std::int64_t frames = frames_ > 0 ? frames_ : decoder->frames;
    return std::unique_ptr<Reader>(new Reader(std::move(decoder), frames));
}

Result<Done> Track::count(Task& task) {
    auto reader = this->reader();
    if (!reader) return reader.error();
    rate_ = reader.value()->rate();
    frames_ = reader.value()->frames();
    if (frames_ < 0 || frames_ / rate_ > unbelievable_seconds) {  // a stream that was never finished: listen to it once
        frames_ = 0;
        std::vector<float> heard(static_cast<std::size_t>(block) * 2);
        while (const std::int64_t n = reader.value()->read(heard.data(), block)) {
            frames_ += n;
            if (task.cancelled) return Error{ErrorKind::usage, fmt::format("{}: opening was stopped", name_)};
        }
    }
    if (frames_ == 0) return Error{ErrorKind::input, fmt::format("{}: there is no sound in this file", name_)};
    return Done{};
}

Result<std::shared_ptr<const Track>> Track::open(const std::filesystem::path& path, Task& task) {
    const std::shared_ptr<Track> track(new Track);
    track->name_ = path.string();
    // NONBLOCK: a pipe by that name must not make anyone wait
    Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    const int reason = errno;
    if (!opened.open())
        return Error{ErrorKind::world, reason == ENOENT || reason == ENOTDIR
            ? fmt::format("{}: the sound file is not there", track->name_)
            : fmt::format("{}: the sound file cannot be opened: {}", track->name_, std::strerror(reason))};
    struct stat facts {};
    if (::fstat(opened.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return Error{ErrorKind::world, fmt::format("{}: this is {}, a sound file is needed", track->name_,
                                                   S_ISDIR(facts.st_mode) ? "a folder" : "no ordinary file")};
    if (facts.st_size == 0) return Error{ErrorKind::input, fmt::format("{}: the sound file is empty", track->name_)};

    track->file_ = std::make_shared<const Descriptor>(std::move(opened));
    auto known = track->count(task);
    if (!known && known.error().kind == ErrorKind::input && is_film(path, track->file_->get())) {
        auto sound = convert(path, task);
        if (!sound) return sound.error();
        track->file_ = std::make_shared<const Descriptor>(std::move(*sound));
        track->converted_ = true;
        known = track->count(task);
    }
    if (!known) return known.error();
    task.done = 1;
    return std::shared_ptr<const Track>(track);
}

}  // namespace stance::sound
