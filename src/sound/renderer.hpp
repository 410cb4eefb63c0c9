#pragma once
#include "sound/range.hpp"
#include "sound/track.hpp"

#include <memory>
#include <optional>

namespace soundtouch { class SoundTouch; }

namespace stance::sound {

/// Frames made in one go and where in the recording they come from: frame `i` is what lies at
/// start + i * speed / rate seconds.
struct Block {
    std::int64_t frames = 0;  ///< 0 only at the end of the recording
    double start = 0;
    double speed = 1;
};

/// Turns a recording into the samples that are heard: from any place, faster or slower at the same
/// pitch (SoundTouch: WSOLA), around a loop. No clock, no device, no thread: the same calls give
/// the same samples.
class Renderer {
  public:
    explicit Renderer(std::unique_ptr<Reader> reader);
    ~Renderer();

    int rate() const { return reader_->rate(); }
    int channels() const { return reader_->channels(); }
    double duration() const;   ///< seconds
    double position() const;   ///< seconds in the recording of the next frame rendered

    void seek(double seconds);                 ///< kept within the recording
    void set_speed(double speed);              ///< kept within 0.5 and 2
    void set_loop(std::optional<Range> range); ///< on reaching `to` goes on at `from`; empty: no loop

    /// Makes at most `count` frames (interleaved). A block never reaches over a jump, so it may be
    /// shorter than asked before the end.
    Block render(float* out, std::int64_t count);

  private:
    void anchor(std::int64_t frame);
    std::int64_t stop() const;
    std::int64_t left() const;
    std::int64_t stretch(float* out, std::int64_t count);

    std::unique_ptr<Reader> reader_;
    std::unique_ptr<soundtouch::SoundTouch> stretcher_;
    double speed_ = 1;
    std::optional<Range> loop_;
    std::int64_t end_;         ///< frames the recording turned out to have
    std::int64_t anchor_ = 0;  ///< frame of the recording from which it was rendered last
    std::int64_t made_ = 0;    ///< frames rendered since
    std::int64_t fed_ = 0;     ///< frames given to the stretcher since
    bool drained_ = false;     ///< the stretcher was given everything up to the end
};

}  // namespace stance::sound
