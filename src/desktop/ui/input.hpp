#pragma once
#include <deque>
#include <string>
#include <vector>

namespace stance::desktop {

/// Key codes: GLFW's, so that the window hands them on as they are. Letters are 'A'..'Z'.
namespace key {
inline constexpr int space = 32, zero = 48, minus = 45, equal = 61, comma = 44;
inline constexpr int escape = 256, enter = 257, tab = 258, backspace = 259, insert = 260, del = 261;
inline constexpr int right = 262, left = 263, down = 264, up = 265, page_up = 266, page_down = 267, home = 268, end = 269;
inline constexpr int f1 = 290, f5 = 294, f8 = 297, f11 = 300, keypad_enter = 335, keypad_add = 334, keypad_subtract = 333;
}  // namespace key

struct Event {
    enum class Kind { key, text, move, down, up, wheel, drop };
    Kind kind = Kind::key;
    int key = 0;                     ///< for key
    bool ctrl = false, shift = false, alt = false;
    std::string text;                ///< UTF-8, for text; a path for drop
    float x = 0, y = 0;              ///< for move, wheel
    int button = 0;                  ///< for down, up
};

/// What was pressed and typed, in order, waiting for frames. ImGui 1.86 has no such queue and
/// loses a key pressed and released between two frames; here nothing is lost: a frame takes
/// events up to the first that may move the focus or change the screen, the rest wait.
class Input {
  public:
    void push(Event event) { waiting_.push_back(std::move(event)); }
    bool empty() const { return waiting_.empty(); }

    /// The events of the next frame. At most one press or release of a mouse button, and
    /// nothing after a key that is more than editing.
    std::vector<Event> take();

  private:
    std::deque<Event> waiting_;
};

}  // namespace stance::desktop
