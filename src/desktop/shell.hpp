#pragma once
#include "desktop/application.hpp"

#include <string>

namespace stance::desktop {

/// ImGui, its fonts and the application together: the same in the real window, in the headless
/// driver and when screens are rendered to pictures.
class Shell {
  public:
    explicit Shell(Application& application);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// Fonts for the text size and screen. @return whether the atlas was built anew; the sentence
    /// of what is missing goes to `trouble`
    bool prepare_fonts(float screen_scale);
    const std::string& trouble() const { return trouble_; }

    /// One frame, ready to be rendered. @return when the next is due, seconds on the same clock
    double frame(std::vector<Event> events, double now, float width, float height);
    Ui& ui() { return ui_; }

  private:
    Application& application_;
    Ui ui_;
    float built_for_ = 0;
    double before_ = 0;
    std::string trouble_;
};

}  // namespace stance::desktop
