#pragma once
#include "sound/track.hpp"

namespace stance::sound {

/// A file read at a place of its own, so that several decoders share one open descriptor.
struct Source {
    std::shared_ptr<const Descriptor> file;
    std::int64_t size = 0;
    std::int64_t place = 0;

    std::int64_t read(void* out, std::int64_t count);          ///< bytes read, fewer at the end
    std::int64_t seek(std::int64_t offset, int whence);        ///< as lseek; -1 before the beginning
};

/// What a library reads out of a file: frames of 32-bit samples.
class Decoder {
  public:
    virtual ~Decoder() = default;
    virtual std::int64_t read(float* out, std::int64_t count) = 0;  ///< frames
    virtual void seek(std::int64_t frame) = 0;

    int rate = 0;
    int channels = 0;
    std::int64_t frames = 0;  ///< as the file says
};

/// By libsndfile; `converted` files are bare samples (convert.hpp). Empty when it is none of its
/// kinds, or damaged. `mpeg` is set for an MP3, which `open_mp3` reads better.
std::unique_ptr<Decoder> open_sndfile(std::shared_ptr<const Descriptor> file, bool converted, bool& mpeg);

/// By libmpg123, which looks at every frame once: libsndfile guesses the length of an MP3 with
/// variable bit rate and no header, or joined from several, and stops there. Empty when damaged.
std::unique_ptr<Decoder> open_mp3(std::shared_ptr<const Descriptor> file);

}  // namespace stance::sound
