#pragma once
#include "language/kinds.hpp"

#include <imgui.h>

#include <array>
#include <optional>
#include <string>

namespace stance::desktop {

enum class Look { light, dark, contrast };
inline constexpr std::array<std::string_view, 3> look_names = {"light", "dark", "contrast"};

/// Colours by what they mean. Pairs that carry meaning (for, against) differ in lightness and hue
/// as the Okabe-Ito set does, and never stand alone: a sign or a word goes with them.
struct Palette {
    ImU32 background, surface, raised, sunken, line;
    ImU32 text, quiet, faint;
    ImU32 accent, on_accent, accent_soft;
    ImU32 good, good_soft, warn, warn_soft, self, supervisor;
    ImU32 patient_bubble, own_bubble, focus, shadow;
    std::array<ImU32, 5> modes;      ///< by Mode
};

Palette palette(Look look);
ImU32 faded(ImU32 colour, float alpha);

enum class Style { body, strong, italic, quiet, small, small_strong, heading, title, display };

struct Fonts {
    ImFont *body = nullptr, *strong = nullptr, *italic = nullptr, *small = nullptr, *small_strong = nullptr;
    ImFont *heading = nullptr, *title = nullptr, *display = nullptr;
    ImFont* of(Style style) const;
};

/// Rebuilds the atlas of the current ImGui context. Inter with Latin, Greek and Cyrillic, Material
/// icons merged, DejaVu for what is missing. @return a sentence when no usable font was found
std::optional<std::string> build_fonts(Fonts& fonts, float scale);

struct Theme {
    Look look = Look::light;
    Palette colours = palette(Look::light);
    float scale = 1;                 ///< text size times the screen's own scale
    bool reduced_motion = false;
    float px(float at_100) const { return at_100 * scale; }
};

/// Sets ImGui's own style: scrollbars, paddings.
void apply(const Theme& theme);

/// Icons of the Material set, as UTF-8.
namespace icon {
inline constexpr const char *home = "\ue88a", *cases = "\ue7fb", *hour = "\ue0bf", *debrief = "\ue922", *review = "\ue560", *progress = "\ue6e1", *drills = "\ue80c",
    *settings = "\ue8b8", *hint = "\ue90f", *undo = "\ue166", *replay = "\ue042", *pause = "\ue034", *play = "\ue037", *send = "\ue163",
    *flag = "\ue153", *check = "\ue5ca", *close = "\ue5cd", *back = "\ue5c4", *forward = "\ue5c8", *search = "\ue8b6", *clock = "\ue8b5",
    *note = "\ue3c9", *help = "\ue8fd", *save = "\ue2c4", *branch = "\ue0b6", *warning = "\ue002", *info = "\ue88e", *speak = "\ue050",
    *down = "\ue5cf", *up = "\ue5ce", *star = "\ue838", *person = "\ue7fd", *plus = "\ue145", *minus = "\ue15b", *document = "\ue873";
}

}  // namespace stance::desktop
