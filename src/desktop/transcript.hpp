#pragma once
#include "desktop/ui/ui.hpp"
#include "rubric/rubric.hpp"
#include "session/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// A conversation, well set: the patient at the left, one's own words at the right, what is shown
/// in a quieter voice. Only what is in view is drawn, however long it is.
class Transcript {
  public:
    struct Options {
        bool judged = false;         ///< mark the words that counted, name the items below
        bool arousal = false;        ///< a thin line at the side: how pressed the patient was
        std::optional<int> selected; ///< turn
        std::string patient;         ///< how the patient is called
        std::size_t hide_last_reply = 0;  ///< 1: the last answer is not yet given
        std::string waiting;         ///< shown in its place
    };
    struct Heard {
        std::optional<int> pressed;  ///< turn whose words were pressed
        std::optional<int> ways;     ///< turn from which other ways lead, pressed
    };

    /// Tells the view that turns were replaced; appending needs no telling.
    void forget() { bubbles_.clear(); laid_for_ = 0; }
    void scroll_to_end() { to_end_ = true; }
    void scroll_to(int turn) { to_turn_ = turn; }

    /// @param ways  for each turn of the path, how many ways lead on from it (0 or 1: one)
    Heard draw(Ui& ui, const std::vector<session::Turn>& path, const rubric::Rubric& rubric, const std::vector<int>& ways, ImVec2 at, ImVec2 size, const Options& options);

  private:
    struct Row { std::size_t begin, end; };
    struct Bubble {
        int turn = 0;
        bool own = false;
        std::string text, shows;
        std::vector<Mark> marks;
        std::vector<std::pair<std::string, bool>> labels;  ///< item, for (true) or against
        std::vector<Row> rows, shows_rows;
        float y = 0, height = 0, text_width = 0, label_height = 0;
        int ways = 0;
    };
    void take_over(const std::vector<session::Turn>& path, const rubric::Rubric& rubric, const std::vector<int>& ways, const Options& options, const Palette& colours);
    void lay(Ui& ui, float width, std::size_t from);
    void draw_bubble(Ui& ui, const Bubble& b, ImVec2 at, float width, const Options& options, Heard& heard);

    std::vector<Bubble> bubbles_;
    std::size_t turns_ = 0;
    float laid_for_ = 0, laid_scale_ = 0, height_ = 0;
    bool judged_ = false, to_end_ = true, at_end_ = true;
    float seen_height_ = 0, all_height_ = 0;
    const session::Turn* first_ = nullptr;
    std::int64_t last_row_ = 0;
    Look look_ = Look::light;
    std::optional<int> to_turn_;
};

/// Words cut into rows for a width, fast; bytes of the text.
std::vector<std::pair<std::size_t, std::size_t>> rows_of(std::string_view text, ImFont* font, float width);

}  // namespace stance::desktop
