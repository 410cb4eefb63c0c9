#pragma once
#include "agreement/study.hpp"

#include <optional>

// Generalizability studies of a table of ratings, in words.
namespace stance::agreement {

/// Sessions x raters. @param target  coefficient that a design has to reach
Generalizability over_raters(const Matrix& ratings, double target);

/// Sessions x raters x items of one scale; the rubric's items are always the same, so they count as
/// fixed. Nothing when there are fewer than two items.
std::optional<Generalizability> over_items(const Ratings& ratings, const std::string& scale, const StudyOptions& options);

/// Trainees x raters x sessions, each session belonging to one trainee. Nothing when trainees are
/// not named.
std::optional<Generalizability> over_trainees(const Ratings& ratings, const std::string& item, const std::string& scale, const StudyOptions& options);

}  // namespace stance::agreement
