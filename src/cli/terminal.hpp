#pragma once
#include <string>
#include <string_view>

namespace stance::cli {

/// Text for a person at a terminal: colours only where there is a terminal that wants them
/// (NO_COLOR is honoured), lines wrapped at words, plain otherwise and always readable aloud.
class Terminal {
  public:
    Terminal();
    bool is_terminal() const { return terminal_; }
    int width() const { return width_; }

    std::string bold(std::string_view text) const { return dressed("1", text); }
    std::string quiet(std::string_view text) const { return dressed("2", text); }
    std::string good(std::string_view text) const { return dressed("36", text); }
    std::string warning(std::string_view text) const { return dressed("33", text); }

    /// Words wrapped to the width, following lines indented.
    std::string wrapped(std::string_view text, int indent = 0) const;

  private:
    std::string dressed(std::string_view code, std::string_view text) const;
    bool terminal_ = false;
    bool colours_ = false;
    int width_ = 80;
};

/// What a person may type at a terminal, made harmless: control characters become spaces.
std::string without_controls(std::string_view text);

}  // namespace stance::cli
