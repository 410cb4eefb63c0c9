#include "session/beside.hpp"

namespace stance::session {

std::optional<double> RatingSheet::value(std::string_view item, std::string_view scale) const {
    for (const Rating& r : ratings)
        if (r.item == item && r.scale == scale) return r.value;
    return std::nullopt;
}

RatingSheet sheet_of(const rubric::SessionAssessment& assessment, const rubric::Rubric& rubric) {
    RatingSheet sheet;
    sheet.kind = RaterKind::rubric;
    sheet.rater = rubric.id + " " + rubric.version;
    const auto put = [&](const std::string& item, const char* scale, rubric::Observed state, const std::optional<double>& value) {
        const bool observed = state == rubric::Observed::observed && value;
        sheet.ratings.push_back({item, scale, !observed && state == rubric::Observed::observed ? rubric::Observed::not_ratable : state,
                                 observed ? value : std::nullopt});
    };
    for (const rubric::ItemRating& r : assessment.items) {
        const std::string& id = rubric.items[r.item].id;
        put(id, "adherence", r.adherence_state, r.adherence);
        put(id, "competence", r.competence_state, r.competence);
    }
    const auto overall = [&](const char* scale, const std::optional<double>& value) {
        put("overall", scale, value ? rubric::Observed::observed : rubric::Observed::not_ratable, value);
    };
    overall("adherence", assessment.adherence);
    overall("competence", assessment.competence);
    return sheet;
}

}  // namespace stance::session
