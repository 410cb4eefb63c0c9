#pragma once
#include "base/result.hpp"
#include "desktop/ui/input.hpp"

#include <functional>
#include <memory>
#include <string>

struct GLFWwindow;
struct ImDrawData;

namespace stance::desktop {

/// The real window: GLFW, OpenGL 3. Sleeps until something happens.
class Window {
  public:
    /// @errors world: no display, no OpenGL; the sentence says what to do
    static Result<std::unique_ptr<Window>> open(const std::string& title, int width, int height);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// What one frame needs and says.
    struct Frame {
        std::vector<Event> events;
        double now = 0;          ///< seconds
        float width = 0, height = 0;
        float screen_scale = 1;  ///< of the monitor
    };
    /// Draws one frame; returns when the next is due, in seconds on the same clock.
    using Draw = std::function<double(const Frame&)>;
    /// Runs until the window is closed. @param fonts_changed  asked before each frame: whether the
    /// atlas is new and must be sent to the card again
    void run(const Draw& draw, const std::function<bool()>& fonts_changed, const std::function<bool()>& closes);
    /// From any thread: something changed.
    void wake();

    /// For the reading line and exports.
    void set_clipboard(const std::string& text);
    std::uint64_t frames_drawn() const { return frames_; }
    float screen_scale() const;

  private:
    Window() = default;
    void listen();
    GLFWwindow* window_ = nullptr;
    Input input_;
    int dirty_ = 3;
    std::uint64_t frames_ = 0;
};

}  // namespace stance::desktop
