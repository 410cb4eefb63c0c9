#pragma once
#include "sound/output.hpp"
#include "sound/range.hpp"
#include "sound/waveform.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

/// Recordings are heard and seen: opened, drawn as waveforms, played at another speed. Knows
/// nothing of transcripts.
namespace stance::sound {

enum class State {
    none,     ///< no recording was asked for, or it was closed
    opening,
    ready,    ///< opened and never played
    playing,
    paused,   ///< also at the end
    failed,   ///< could not be opened; `Status::sentence` says why
};

/// What a screen shows of the player, all of one moment.
struct Status {
    State state = State::none;
    double position = 0;           ///< seconds in the recording of what is heard now
    double duration = 0;           ///< seconds; 0 until opened
    double speed = 1;
    double volume = 1;
    std::optional<Range> loop;     ///< what is played round and round
    float opened = 0;              ///< 0 to 1, grows while a film is converted
    std::string sentence;          ///< why it failed, or why nothing is heard; mostly empty
};

struct Settings {
    /// Called from another thread when there is something new to show (opened, failed, at the end,
    /// more of the waveform), so that a sleeping window can wake. Must not wait for anything. While
    /// playing the position moves on its own: draw as long as the state says so.
    std::function<void()> changed;
    OutputMaker output = sdl_output;  ///< where it refuses, playing goes on in silence
};

/// Plays one recording at a time. Every function returns at once, whatever disk and device do; all
/// are safe from any thread but the destructor and `open`, which belong to the one that owns it.
/// What is asked while the recording is still opening happens when it is open.
class Player {
  public:
    explicit Player(Settings settings = {});
    ~Player();
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    /// Begins to open a recording and to measure its waveform; whatever was open is closed. Speed
    /// and volume stay.
    void open(const std::filesystem::path& path);
    void close();

    Status status() const;
    State state() const { return status().state; }
    double position() const { return status().position; }
    double duration() const { return status().duration; }

    void play();    ///< at the end: from the beginning
    void pause();
    void toggle();

    /// Goes to a place in seconds, kept within the recording. Outside the loop, the loop ends.
    void seek(double seconds);
    void back(double seconds = 5) { skip(-seconds); }
    void skip(double seconds);          ///< on, or back where negative

    void set_speed(double speed);       ///< 0.5 to 2, the pitch stays
    void set_volume(double volume);     ///< 0 to 1

    /// Plays the last seconds up to now round and round, until `loop_off`.
    void loop_last(double seconds = 10);
    void loop_off();

    /// What is known of the waveform, or nothing yet. A new object each time it has grown.
    std::shared_ptr<const Waveform> waveform() const;

  private:
    struct Held;

    Settings settings_;
    std::unique_ptr<Held> held_;
};

}  // namespace stance::sound
