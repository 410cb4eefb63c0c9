#pragma once
#include "desktop/desk.hpp"
#include "desktop/transcript.hpp"
#include "desktop/ui/ui.hpp"
#include "session/ways.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Each screen draws the desk and says what is wanted; it changes nothing but its own view.
namespace stance::desktop {

/// Why the patient moved, one line a cause, with what it did to arousal and trust.
void draw_causes(Ui& ui, const session::Turn& turn);

class HomeScreen {
  public:
    void draw(Ui& ui, Desk& desk);
};

class CasesScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    void open(const std::string& id) { opened_ = id; }

  private:
    void draw_list(Ui& ui, Desk& desk);
    void draw_case(Ui& ui, Desk& desk, const patient::Case& c);
    Editor search_;
    int difficulty_ = 0;         ///< 0 any
    int play_ = 1;
    std::string opened_;
};

/// The hour: conversation, composer, and what stands at its sides.
class HourScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    /// Takes over a session: its turns, its other ways, draft and notes.
    void enter(Desk& desk, double now);
    /// Keeps what is not yet kept and stops the clock.
    void leave(Desk& desk);
    /// After an act that changed the session.
    void changed(Desk& desk, double now, bool spoke);
    const std::shared_ptr<const app::Rehearsal>& rehearsal() const { return rehearsal_; }

  private:
    void draw_head(Ui& ui, Desk& desk, ImVec2 at, float width);
    void draw_composer(Ui& ui, Desk& desk, ImVec2 at, float width);
    void draw_left(Ui& ui, Desk& desk);
    void draw_right(Ui& ui, Desk& desk);
    void draw_turn(Ui& ui, Desk& desk, const session::Turn& turn);
    void draw_ways(Ui& ui, Desk& desk);
    void keep_typing(Ui& ui, Desk& desk);
    double minutes(Desk& desk) const;
    bool ended() const { return rehearsal_ && rehearsal_->session.path.back().response.next.ended; }

    std::shared_ptr<const app::Rehearsal> rehearsal_;
    Transcript view_;
    Editor composer_, notes_;
    std::string kept_draft_, kept_notes_;
    double draft_kept_at_ = -1, notes_kept_at_ = -1;
    std::vector<session::Turn> all_;
    std::vector<int> ways_;
    std::vector<session::Way> others_;
    std::optional<int> selected_;
    bool show_left_ = false, show_right_ = false, paused_ = false, hint_asked_ = false;
    bool was_waiting_ = false;
    double reply_at_ = 0;                ///< when the awaited answer appears
    UnixMs sitting_began_ = 0, spent_before_ = 0, sat_at_ = 0;
    float composer_height_ = 0, shown_arousal_ = -1;
};

class DebriefScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    void enter(Desk& desk);
    void changed(Desk& desk);

  private:
    void draw_own_rating(Ui& ui, Desk& desk);
    void draw_result(Ui& ui, Desk& desk);
    void draw_moment(Ui& ui, Desk& desk, const report::Highlight& h, bool good, std::size_t n, float width);
    void draw_transcript(Ui& ui, Desk& desk);
    void draw_compare(Ui& ui, Desk& desk);
    void draw_evidence(Ui& ui, Desk& desk, const session::Turn& turn);

    std::shared_ptr<const app::Rehearsal> rehearsal_;
    report::Debrief debrief_;
    std::optional<session::RatingSheet> own_, supervisor_;
    std::vector<session::Contest> contests_;
    std::vector<session::Turn> all_;
    std::vector<session::Way> others_;
    std::map<std::string, int> rating_;  ///< what is being rated: item to option
    bool skipped_ = false, rating_again_ = false;
    int part_ = 0;
    std::optional<int> selected_;
    std::string contesting_;             ///< evidence whose label is contested, as a key
    Editor why_;
    Transcript view_;
    bool to_turn_ = false;
    std::int64_t other_way_ = 0;
};

class DrillsScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    void enter(Desk& desk);

  private:
    void gather(Desk& desk);
    std::vector<drills::Card> cards_;
    std::vector<std::size_t> today_;
    std::size_t at_ = 0;
    std::size_t done_ = 0;
    Editor reply_;
    std::optional<app::Judgement> judged_;
    bool gathered_ = false;
};

class ProgressScreen {
  public:
    void draw(Ui& ui, Desk& desk);

  private:
    int item_ = 0;
};

class SettingsScreen {
  public:
    void draw(Ui& ui, Desk& desk);

  private:
    void draw_review_keys(Ui& ui, Desk& desk);
    Editor name_, folder_, keys_;
    std::string keys_shown_;     ///< what `keys_` was filled from
};

}  // namespace stance::desktop
