#pragma once
#include "desktop/ui/ui.hpp"
#include "rubric/rubric.hpp"
#include "session/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// A round sign with initials, its colour from the name.
void avatar(Ui& ui, ImVec2 centre, float radius, const std::string& name);

/// Arousal 0..10 as an arc with the threshold marked.
void arousal_gauge(Ui& ui, double arousal, double threshold, float width);

/// The hour as a picture: arousal as a line over bands of mode, each turn a mark by its quality,
/// opportunities missed as hollow rings. @return the turn pressed
std::optional<int> hour_picture(Ui& ui, const std::vector<session::Turn>& path, const rubric::Rubric& rubric, float height, std::optional<int> selected);

/// One row of a profile: an item's name, what the rubric gave, one's own number, a supervisor's.
struct ProfileRow {
    std::string name, state;                 ///< `state` in words when there is no number
    std::optional<double> score, own, supervisor, other;
};
/// Dots on a scale of 1 to 7 with the line of "good enough".
void profile(Ui& ui, const std::vector<ProfileRow>& rows, double good_enough);

/// Points over sessions, 1..7.
struct Series {
    std::string name;
    ImU32 colour = 0;
    std::vector<std::optional<double>> values;
    bool hollow = false;
};
void lines(Ui& ui, const std::vector<Series>& series, const std::vector<std::string>& labels, float height, double good_enough);

void progress_bar(Ui& ui, float done, float width);

ImU32 quality_colour(const Palette& colours, double quality, double good_enough);

}  // namespace stance::desktop
