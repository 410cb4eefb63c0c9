#pragma once
#include "agreement/study.hpp"
#include "desktop/desk.hpp"
#include "desktop/ui/ui.hpp"

#include <memory>
#include <string>
#include <vector>

namespace stance::desktop {

/// A study with the ratings it was made from, so that both can be written out together.
struct AgreementFound {
    agreement::Ratings ratings;
    agreement::Study study;
    std::vector<std::string> notes;
    std::string from;                ///< "real recordings", or a file
};

/// How far raters agree: each item with its main figure, and all figures of the one that is open.
class AgreementScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    void enter(Desk& desk);
    void show(std::shared_ptr<const AgreementFound> found) { found_ = std::move(found); trouble_.clear(); open_ = 0; touched_ = false; }
    void refuse(std::string sentence) { found_.reset(); trouble_ = std::move(sentence); }
    const std::shared_ptr<const AgreementFound>& found() const { return found_; }

  private:
    void draw_source(Ui& ui, Desk& desk);
    void draw_fields(Ui& ui, Desk& desk);
    void draw_field(Ui& ui, Desk& desk, const agreement::Field& field);
    void draw_statistics(Ui& ui, const agreement::Field& field);
    void draw_raters(Ui& ui, const agreement::Field& field);
    void draw_generalizability(Ui& ui, const agreement::Generalizability& g, const std::string& heading);
    void draw_score(Ui& ui, const agreement::Field& field);
    void draw_pooled(Ui& ui);
    void draw_statistic(Ui& ui, const agreement::Statistic& s);
    static std::string item_name(const Desk& desk, const agreement::Field& field);

    std::shared_ptr<const AgreementFound> found_;
    std::string trouble_;
    int source_ = 0;                 ///< 0 real recordings, 1 rehearsals, 2 a file
    Editor file_;
    std::size_t open_ = 0;           ///< field
    int part_ = 0;                   ///< 0 figures, 1 raters, 2 how many are enough, 3 the score
    bool touched_ = false;           ///< somebody chose a field: the weakest is no longer shown first
    std::string how_;                ///< statistic whose formula is shown
};

}  // namespace stance::desktop
