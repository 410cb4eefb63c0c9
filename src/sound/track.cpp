#include "sound/track.hpp"

#include "sound/convert.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sndfile.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

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

/// libsndfile's view of the descriptor: a place of its own, so that readers share one open file.
struct Reader::File {
    std::shared_ptr<const Descriptor> descriptor;
    sf_count_t size = 0;
    sf_count_t place = 0;
    SF_INFO info{};
    SNDFILE* sound = nullptr;
    std::vector<float> many;  ///< a block before its channels are mixed

    File() = default;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { if (sound) sf_close(sound); }

    static File& of(void* user) { return *static_cast<File*>(user); }
    static sf_count_t length(void* user) { return of(user).size; }
    static sf_count_t tell(void* user) { return of(user).place; }
    static sf_count_t write(const void*, sf_count_t, void*) { return 0; }
    static sf_count_t seek(sf_count_t offset, int whence, void* user) {
        File& file = of(user);
        const sf_count_t base = whence == SEEK_CUR ? file.place : whence == SEEK_END ? file.size : 0;
        if (base + offset < 0) return -1;
        return file.place = base + offset;
    }
    static sf_count_t read(void* out, sf_count_t count, void* user) {
        File& file = of(user);
        sf_count_t got = 0;
        while (got < count) {
            const ssize_t n = ::pread(file.descriptor->get(), static_cast<char*>(out) + got, static_cast<std::size_t>(count - got), file.place);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break;
            got += n;
            file.place += n;
        }
        return got;
    }

    bool open(std::shared_ptr<const Descriptor> opened, bool converted) {
        struct stat facts {};
        descriptor = std::move(opened);
        if (::fstat(descriptor->get(), &facts) != 0) return false;
        size = facts.st_size;
        if (converted) info = {0, converted_rate, 1, SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_CPU, 0, 0};
        SF_VIRTUAL_IO io{length, seek, read, write, tell};
        sound = sf_open_virtual(&io, SFM_READ, &info, this);
        return sound && info.samplerate >= 1000 && info.samplerate <= 768'000 && info.channels >= 1;
    }
};

Reader::Reader(std::unique_ptr<File> file) : file_(std::move(file)), heard_(file_->info.channels == 2 ? 2 : 1) {}
Reader::~Reader() = default;

int Reader::rate() const { return file_->info.samplerate; }
std::int64_t Reader::frames() const { return file_->info.frames; }

void Reader::seek(std::int64_t frame) {
    sf_seek(file_->sound, std::clamp<std::int64_t>(frame, 0, std::max<std::int64_t>(frames(), 0)), SEEK_SET);
}

std::int64_t Reader::read(float* out, std::int64_t count) {
    std::int64_t got = 0;
    if (file_->info.channels <= 2) {
        got = sf_readf_float(file_->sound, out, count);
    } else {
        const auto channels = static_cast<std::size_t>(file_->info.channels);
        file_->many.resize(static_cast<std::size_t>(block) * channels);
        while (got < count) {
            const std::int64_t n = sf_readf_float(file_->sound, file_->many.data(), std::min(block, count - got));
            if (n <= 0) break;
            for (std::int64_t i = 0; i < n; ++i) {
                const float* frame = file_->many.data() + static_cast<std::size_t>(i) * channels;
                float sum = 0;
                for (std::size_t c = 0; c < channels; ++c) sum += frame[c];
                out[got + i] = sum / static_cast<float>(channels);
            }
            got += n;
        }
    }
    got = std::max<std::int64_t>(got, 0);
    for (std::int64_t i = 0; i < got * heard_; ++i)
        if (!std::isfinite(out[i])) out[i] = 0;
    return got;
}

Result<std::unique_ptr<Reader>> Track::reader() const {
    auto file = std::make_unique<Reader::File>();
    if (!file->open(file_, converted_))
        return Error{ErrorKind::input, begins_as_sound(file_->get())
            ? fmt::format("{}: this sound file is damaged, or of a kind that Stance cannot read", name_)
            : fmt::format("{}: this is no sound file (WAV, FLAC, OGG, MP3, M4A or MP4 is needed)", name_)};
    if (frames_ > 0) file->info.frames = frames_;
    return std::unique_ptr<Reader>(new Reader(std::move(file)));
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
