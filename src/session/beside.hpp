#pragma once
#include "base/clock.hpp"
#include "rubric/assess.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What stands beside the turns of an hour: ratings, contested labels, answers in drills.
namespace stance::session {

enum class RaterKind { rubric, self, supervisor };
inline constexpr std::array<std::string_view, 3> rater_kind_names = {"rubric", "self", "supervisor"};

/// One item on one scale by one rater. Only what was observed has a number.
struct Rating {
    std::string item;                       ///< rubric item id, or "overall"
    std::string scale;                      ///< "adherence" or "competence"
    rubric::Observed state = rubric::Observed::observed;
    std::optional<double> value;            ///< the rubric's scale, 1..7
};

/// All ratings of a session by one rater at one time.
struct RatingSheet {
    RaterKind kind = RaterKind::self;
    std::string rater;                      ///< a person, or the rubric's id and version
    std::string comment;
    UnixMs at = 0;
    std::vector<Rating> ratings;

    /// The number given, or nothing. @param scale "adherence" or "competence"
    std::optional<double> value(std::string_view item, std::string_view scale) const;
};

/// What the rubric gave, as a sheet: the item ratings and the overall ones.
RatingSheet sheet_of(const rubric::SessionAssessment& assessment, const rubric::Rubric& rubric);

/// A label the trainee does not agree with; kept for a supervisor.
struct Contest {
    std::int64_t id = 0;                    ///< in the store
    std::int64_t turn = 0;                  ///< row of the turn
    std::string item;
    rubric::Polarity polarity = rubric::Polarity::with;
    std::string indicator;
    std::string why;
    UnixMs at = 0;
};

/// One reply in a drill, with the memory model's state after it.
struct DrillAnswer {
    std::string card;
    std::string trainee;
    std::string said;
    double quality = 0;                     ///< 1..7
    int grade = 1;                          ///< 1 again .. 4 easy
    double stability = 0;                   ///< days
    double difficulty = 5;                  ///< 1..10
    UnixMs at = 0;
    UnixMs due = 0;
};

}  // namespace stance::session
