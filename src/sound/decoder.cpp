#include "sound/decoder.hpp"

#include "sound/convert.hpp"

#include <cerrno>
#include <cstdlib>
#include <mpg123.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stance::sound {

std::int64_t Source::read(void* out, std::int64_t count) {
    std::int64_t got = 0;
    while (got < count) {
        const ssize_t n = ::pread(file->get(), static_cast<char*>(out) + got, static_cast<std::size_t>(count - got), place);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        got += n;
        place += n;
    }
    return got;
}

std::int64_t Source::seek(std::int64_t offset, int whence) {
    const std::int64_t base = whence == SEEK_CUR ? place : whence == SEEK_END ? size : 0;
    if (base + offset < 0) return -1;
    return place = base + offset;
}

namespace {

Source source_of(std::shared_ptr<const Descriptor> file) {
    struct stat facts {};
    const bool known = ::fstat(file->get(), &facts) == 0;
    return {std::move(file), known ? facts.st_size : 0, 0};
}

Source& source(void* user) { return *static_cast<Source*>(user); }

class SndfileDecoder final : public Decoder {
  public:
    SndfileDecoder(std::shared_ptr<const Descriptor> file, bool converted) : source_(source_of(std::move(file))) {
        if (converted) info_ = {0, converted_rate, 1, SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_CPU, 0, 0};
        SF_VIRTUAL_IO io{
            [](void* user) -> sf_count_t { return source(user).size; },
            [](sf_count_t offset, int whence, void* user) -> sf_count_t { return source(user).seek(offset, whence); },
            [](void* out, sf_count_t count, void* user) -> sf_count_t { return source(user).read(out, count); },
            [](const void*, sf_count_t, void*) -> sf_count_t { return 0; },
            [](void* user) -> sf_count_t { return source(user).place; }};
        sound_ = sf_open_virtual(&io, SFM_READ, &info_, &source_);
        rate = info_.samplerate;
        channels = info_.channels;
        frames = info_.frames;
    }
    SndfileDecoder(const SndfileDecoder&) = delete;
    SndfileDecoder& operator=(const SndfileDecoder&) = delete;
    ~SndfileDecoder() override { if (sound_) sf_close(sound_); }

    bool open() const { return sound_ != nullptr; }
    bool mpeg() const { return sound_ && (info_.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_MPEG; }
    std::int64_t read(float* out, std::int64_t count) override { return sf_readf_float(sound_, out, count); }
    void seek(std::int64_t frame) override { sf_seek(sound_, frame, SEEK_SET); }

  private:
    Source source_;
    SF_INFO info_{};
    SNDFILE* sound_ = nullptr;
};

class Mp3Decoder final : public Decoder {
  public:
    explicit Mp3Decoder(std::shared_ptr<const Descriptor> file) : source_(source_of(std::move(file))) {
        mpg123_init();
        sound_ = mpg123_new(nullptr, nullptr);
        if (!sound_) return;
        mpg123_param(sound_, MPG123_ADD_FLAGS, MPG123_QUIET | MPG123_FORCE_FLOAT, 0);
        mpg123_replace_reader_handle(sound_,
            [](void* user, void* out, std::size_t count) -> mpg123_ssize_t { return source(user).read(out, static_cast<std::int64_t>(count)); },
            [](void* user, off_t offset, int whence) -> off_t { return source(user).seek(offset, whence); },
            nullptr);
        // sound in a small frame may lie in many frames before it: with fewer of them decoded first,
        // the third of a second after a seek would be noise
        mpg123_param(sound_, MPG123_PREFRAMES, 40, 0);
        std::int64_t promised = 0;
        if (!scan(promised)) return;
        // a first header that does not speak of the whole file (joined from several) must not
        // decide where sound begins and ends, else reading and seeking disagree
        if (std::abs(frames - promised) > 4 * 1152) {
            mpg123_param(sound_, MPG123_REMOVE_FLAGS, MPG123_GAPLESS, 0);
            open_ = scan(promised);
        } else {
            open_ = true;
        }
    }
    Mp3Decoder(const Mp3Decoder&) = delete;
    Mp3Decoder& operator=(const Mp3Decoder&) = delete;
    ~Mp3Decoder() override { mpg123_delete(sound_); }

    bool open() const { return open_; }
    std::int64_t read(float* out, std::int64_t count) override {
        const auto frame = static_cast<std::size_t>(channels) * sizeof(float);
        const auto wanted = static_cast<std::size_t>(count) * frame;
        std::size_t got = 0;
        while (got < wanted) {
            std::size_t n = 0;
            const int said = mpg123_read(sound_, reinterpret_cast<unsigned char*>(out) + got, wanted - got, &n);
            got += n;
            if (said != MPG123_OK && said != MPG123_NEW_FORMAT) break;
        }
        return static_cast<std::int64_t>(got / frame);
    }
    void seek(std::int64_t frame) override { mpg123_seek(sound_, frame, SEEK_SET); }

  private:
    /// Opens from the beginning and looks at every frame; `promised` is what the file said of itself.
    bool scan(std::int64_t& promised) {
        long hertz = 0;
        int encoding = 0;
        source_.place = 0;
        if (mpg123_open_handle(sound_, &source_) != MPG123_OK) return false;
        if (mpg123_getformat(sound_, &hertz, &channels, &encoding) != MPG123_OK) return false;
        // a recording joined from several may change: every part is to come out like the first
        mpg123_format_none(sound_);
        mpg123_format(sound_, hertz, channels, MPG123_ENC_FLOAT_32);
        promised = mpg123_length(sound_);
        if (mpg123_scan(sound_) != MPG123_OK) return false;
        rate = static_cast<int>(hertz);
        frames = mpg123_length(sound_);
        return frames >= 0;
    }

    Source source_;
    mpg123_handle* sound_ = nullptr;
    bool open_ = false;
};

bool believable(const Decoder& decoder) {
    return decoder.rate >= 1000 && decoder.rate <= 768'000 && decoder.channels >= 1;
}

}  // namespace

std::unique_ptr<Decoder> open_sndfile(std::shared_ptr<const Descriptor> file, bool converted, bool& mpeg) {
    auto decoder = std::make_unique<SndfileDecoder>(std::move(file), converted);
    mpeg = decoder->mpeg();
    if (!decoder->open() || !believable(*decoder)) return nullptr;
    return decoder;
}

std::unique_ptr<Decoder> open_mp3(std::shared_ptr<const Descriptor> file) {
    auto decoder = std::make_unique<Mp3Decoder>(std::move(file));
    if (!decoder->open() || !believable(*decoder)) return nullptr;
    return decoder;
}

}  // namespace stance::sound
