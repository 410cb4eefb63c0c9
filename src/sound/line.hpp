#pragma once
#include "sound/renderer.hpp"
#include "sound/sound.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>

namespace stance::sound {

/// What is wished of a line. The thread that plays looks at it; the window only writes it.
struct Wishes {
    bool playing = false;
    double speed = 1;
    double volume = 1;
    std::optional<Range> loop;
    std::optional<double> seek;  ///< taken once
};

/// Blocks on their way to the ear: which place in the recording is heard now.
class Heard {
  public:
    explicit Heard(double position) : position_(position) {}

    void add(const Block& block) { blocks_.push_back(block); waiting_ += block.frames; }
    /// Seconds in the recording, when `not_yet` frames of all that was added are still to be heard.
    double now(std::int64_t not_yet, int rate);

  private:
    std::deque<Block> blocks_;
    std::int64_t waiting_ = 0;
    double position_;
};

/// One recording from being opened to being closed, and the two threads at work on it: one opens and
/// plays, one measures. Kept alive by its threads, so that nobody has to wait for a disk or a device
/// that does not answer.
class Line : public std::enable_shared_from_this<Line> {
  public:
    Line(std::filesystem::path path, Settings settings, double speed, double volume);

    void run();      ///< body of the thread; returns soon after `hang_up`
    void hang_up();  ///< does not wait; `changed` is not called any more
    bool ended(std::chrono::steady_clock::time_point until);  ///< waits for `run` so long

    Status status() const;
    std::shared_ptr<const Waveform> waveform() const;

    void play(bool playing);
    void toggle();
    void seek(double seconds);
    void skip(double seconds);
    void set_speed(double speed);
    void set_volume(double volume);
    void loop_last(double seconds);
    void loop_off();

  private:
    void open_and_play();
    void fail(const std::string& sentence);
    void measure_in_background(std::shared_ptr<const Track> track);
    void feed(Renderer& renderer);
    bool next(bool active, Wishes& wishes, std::uint64_t& seen);
    void publish(double position, bool at_end, std::uint64_t seen);
    void open_output(const Renderer& renderer, std::unique_ptr<Output>& output);
    void tell();
    void play_locked(bool playing);
    void seek_locked(double seconds);
    void touch() { ++version_; wake_.notify_all(); }

    const std::filesystem::path path_;
    Task opening_, measuring_;

    mutable std::mutex mutex_;
    std::condition_variable wake_, end_;
    OutputMaker make_output_;
    Wishes wishes_;
    std::uint64_t version_ = 0;   ///< grows with every wish
    bool hung_up_ = false, ended_ = false;
    bool opened_ = false, failed_ = false, played_ = false;
    std::string sentence_;
    double position_ = 0, duration_ = 0;
    std::shared_ptr<const Waveform> wave_;

    std::mutex telling_;
    std::function<void()> changed_;
};

}  // namespace stance::sound
