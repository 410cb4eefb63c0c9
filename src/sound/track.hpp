#pragma once
#include "base/result.hpp"
#include "sound/task.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace stance::sound {

/// Keeps an open file and closes it.
class Descriptor {
  public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept { std::swap(fd_, other.fd_); return *this; }
    ~Descriptor();
    int get() const { return fd_; }
    bool open() const { return fd_ >= 0; }

  private:
    int fd_;
};

class Decoder;

/// Reads one track from front to back, or from anywhere. For one thread at a time; several readers
/// of one track do not disturb each other, and may outlive it.
class Reader {
  public:
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    int rate() const;                        ///< frames a second
    int channels() const { return heard_; } ///< 1 or 2; tracks with more are mixed to one
    std::int64_t frames() const { return frames_; }

    /// Reads up to `count` frames into `out` (channels interleaved, every sample finite), fewer only
    /// at the end of what the file holds.
    std::int64_t read(float* out, std::int64_t count);

    /// Goes to a frame, kept within the track. May take a tenth of a second in an MP3.
    void seek(std::int64_t frame);

  private:
    friend class Track;
    Reader(std::unique_ptr<Decoder> decoder, std::int64_t frames);

    std::unique_ptr<Decoder> decoder_;
    std::int64_t frames_;
    int heard_;
    std::vector<float> many_;  ///< a block before its channels are mixed
};

/// A sound file that was opened: it stays readable though it be renamed or deleted meanwhile.
class Track {
  public:
    /// Opens WAV, FLAC, OGG, Opus, MP3 and what else libsndfile reads; M4A, MP4 and other films are
    /// first converted by an installed `ffmpeg` into a nameless temporary file, which is gone when
    /// the track is, or the program, however it ended. Takes long only in that case.
    /// @errors input: not sound, damaged, empty; world: not there, not readable, no ffmpeg, disk
    ///         full; each with the path. Kind `usage` when cancelled.
    static Result<std::shared_ptr<const Track>> open(const std::filesystem::path& path, Task& task);

    /// A reader of its own at the beginning.
    /// @errors input: damaged.
    Result<std::unique_ptr<Reader>> reader() const;

    int rate() const { return rate_; }
    std::int64_t frames() const { return frames_; }
    double duration() const { return static_cast<double>(frames_) / rate_; }  ///< seconds

  private:
    Track() = default;
    Result<Done> count(Task& task);

    std::string name_;
    std::shared_ptr<const Descriptor> file_;
    bool converted_ = false;  ///< bare samples (see convert.hpp) instead of a format with a header
    int rate_ = 0;
    std::int64_t frames_ = 0;
};

}  // namespace stance::sound
