#pragma once
#include "desktop/desk.hpp"
#include "desktop/lines.hpp"
#include "desktop/sound_bar.hpp"
#include "desktop/ui/ui.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// Words that are being typed and kept as they are: a process that dies loses nothing of them.
struct KeptWords {
    std::string name;                ///< of the setting they are kept under
    Editor editor;
    std::string kept;
    double at = -1;

    /// Takes up what was being typed under this name.
    void open(const Desk& desk, std::string under);
    /// Keeps what changed since, a moment after it was typed.
    void keep(Ui& ui, Desk& desk);
    void clear(Desk& desk);
};

/// Where a supervisor grades: the queue, one talk with its form, what others gave, what is settled.
class ReviewScreen {
  public:
    explicit ReviewScreen(sound::Settings sound) : sound_bar_(std::move(sound)) {}
    void draw(Ui& ui, Desk& desk);
    void enter(Desk& desk);
    /// After an act that touched recordings or reviews.
    void changed(Desk& desk);
    void open(Desk& desk, const std::string& subject);
    void settle(Desk& desk, const std::string& subject);
    /// A form that fills the screen and scrolls by parts of its own.
    bool fills() const { return part_ == Part::rate && now_.has_value(); }
    void show(const store::Receipt& receipt) { receipt_ = receipt; }
    /// Another screen is shown: nothing goes on sounding.
    void leave() { sound_bar_.close(); }
    void show_recordings() { show_ = 1; }

  private:
    enum class Part { queue, rate, compare, settle };

    void draw_queue(Ui& ui, Desk& desk);
    void draw_line(Ui& ui, Desk& desk, const app::QueueLine& line, float width);
    void draw_manage(Ui& ui, Desk& desk, const app::QueueLine& line);
    void draw_round(Ui& ui, Desk& desk, const app::QueueLine& line);

    void draw_rate(Ui& ui, Desk& desk);
    void draw_head(Ui& ui, Desk& desk, ImVec2 at, float width);
    void draw_talk(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size);
    void draw_comment(Ui& ui, Desk& desk);
    void draw_form(Ui& ui, Desk& desk);
    void draw_field(Ui& ui, Desk& desk, std::size_t n);
    void draw_scale(Ui& ui, Desk& desk, const std::string& item, const std::string& scale, bool active);
    void draw_moments(Ui& ui, Desk& desk, const std::string& item);
    void draw_foot(Ui& ui, Desk& desk);
    void rating_keys(Ui& ui, Desk& desk);

    void draw_compare(Ui& ui, Desk& desk);
    void draw_settle(Ui& ui, Desk& desk);

    void judge(Desk& desk, review::Act act, bool adjudication = false);
    void code(Desk& desk, int line, const std::string& item, rubric::Polarity polarity);
    void rate(Desk& desk, const std::string& item, const std::string& scale, review::Verdict verdict, std::optional<double> value);
    void undo(Desk& desk, bool redo);
    void next_field();
    /// The line that a key speaks of: the therapist's line at the cursor, or the one just ended.
    int coded_line() const;
    const rubric::Item* item(std::size_t n) const;
    std::string item_id(std::size_t n) const;
    std::size_t items() const { return now_ ? now_->rubric->items.size() + 1 : 0; }
    std::vector<std::string> scales(std::size_t n) const;
    char key_of(const Desk& desk, std::size_t n) const;

    Part part_ = Part::queue;
    std::string subject_;
    std::vector<app::QueueLine> queue_;
    std::vector<store::Assignment> assignments_;
    int show_ = 0;                   ///< 0 to rate, 1 signed, 2 recordings, 3 rehearsals
    std::string managed_;            ///< subject whose rows of management are open
    Editor rater_, sound_, why_;
    std::optional<store::Receipt> receipt_;

    std::optional<app::Reviewing> now_;
    Lines lines_;
    SoundBar sound_bar_;
    std::optional<int> followed_;    ///< line that was heard when last drawn
    int cursor_ = 1;
    std::size_t open_ = 0;           ///< item whose scales are open; the last is "overall"
    int scale_ = 0;
    bool form_shown_ = false;        ///< in a narrow window: the form instead of the talk
    bool scroll_form_ = false;
    std::optional<int> commenting_;  ///< line a comment is written for
    int editing_comment_ = 0;        ///< act of the comment that is reworded
    KeptWords comment_, note_;

    std::optional<app::Adjudicating> both_;
    std::string settling_;           ///< "item/scale" that is open
    std::optional<review::Mark> proposal_;
    KeptWords reason_;
};

}  // namespace stance::desktop
