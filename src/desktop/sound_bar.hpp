#pragma once
#include "desktop/ui/ui.hpp"
#include "review/subject.hpp"
#include "sound/sound.hpp"

#include <optional>
#include <string>

namespace stance::desktop {

/// The sound of a talk: its waveform with who speaks when, and what moves through it. A sound that
/// is missing or broken says so and stops nothing.
class SoundBar {
  public:
    explicit SoundBar(sound::Settings settings) : player_(std::move(settings)) {}

    /// Opens what this recording names, unless it is open already; nothing named closes.
    void open(const std::string& media);
    void close();
    bool there() const { return !media_.empty(); }
    float height(const Ui& ui) const;

    /// Draws the bar and hears its keys: Space plays and pauses, Left and Right go five seconds,
    /// [ and ] change the speed, Ctrl+L loops the last ten seconds.
    void draw(Ui& ui, const review::Subject& subject, ImVec2 at, float width);
    /// Characters that the screen took from the keyboard and did not use. @return whether it was one of ours
    bool typed(char c);

    /// The line that is heard while the sound plays.
    std::optional<int> sounding(const review::Subject& subject) const;
    /// To where a line begins, if the transcript says so.
    void to_line(const review::Subject& subject, int line);
    sound::Status status() const { return player_.status(); }

  private:
    void draw_wave(Ui& ui, const review::Subject& subject, const sound::Status& status, ImVec2 at, ImVec2 size);
    void faster(int by);

    sound::Player player_;
    std::string media_;
};

}  // namespace stance::desktop
