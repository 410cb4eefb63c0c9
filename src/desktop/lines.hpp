#pragma once
#include "desktop/ui/ui.hpp"
#include "review/review.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// A talk as a rater reads it: who, when, the words, what they were coded with. Only what is in
/// view is drawn.
class Lines {
  public:
    struct Options {
        int cursor = 1;                    ///< the line that keys speak of
        std::optional<int> sounding;       ///< the line that is heard now
        std::string open_item;             ///< lines linked to this item carry a mark
        bool may_clear = false;            ///< fenced words can be let stand
        bool keys = true;                  ///< the view scrolls with Page Up and Page Down
    };
    struct Heard {
        std::optional<int> pressed;        ///< line
        std::optional<int> cleared;        ///< line whose fence was pressed
        std::optional<int> comment;        ///< line whose comment was pressed
    };

    /// The subject or the review changed: everything is laid anew.
    void forget() { rows_.clear(); laid_for_ = 0; }
    void scroll_to(int line) { to_line_ = line; }

    Heard draw(Ui& ui, const review::Subject& subject, const review::Review& review, const rubric::Rubric& rubric, ImVec2 at, ImVec2 size, const Options& options);

  private:
    struct Chip {
        std::string words;
        bool with = true;
    };
    struct Row {
        const review::Line* line = nullptr;
        std::vector<std::pair<std::size_t, std::size_t>> text, shows, doubt;
        std::vector<Chip> chips;
        std::vector<std::pair<const review::Comment*, std::vector<std::pair<std::size_t, std::size_t>>>> comments;
        float y = 0, height = 0;
        bool linked = false;               ///< to some item
    };
    void lay(Ui& ui, const review::Subject& subject, const review::Review& review, const rubric::Rubric& rubric, float width);
    void draw_row(Ui& ui, const Row& row, const review::Review& review, ImVec2 at, float width, const Options& options, Heard& heard);

    std::vector<Row> rows_;
    float laid_for_ = 0, laid_scale_ = 0, height_ = 0;
    std::optional<int> to_line_;
};

/// `4:05`, `1:02:07`
std::string clock_words(double seconds);

}  // namespace stance::desktop
