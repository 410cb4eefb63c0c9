#pragma once
#include "agreement/study.hpp"

#include <string>

namespace stance::report {

/// A study as one JSON document: every number with interval, n, formula, source and meaning.
std::string agreement_json(const agreement::Study& study);
/// The same for people, in plain text.
std::string agreement_text(const agreement::Study& study);
/// "0.61", or a dash where there is none.
std::string figure_text(const agreement::Figure& figure, int digits = 2);
/// "0.41 to 0.74", or nothing.
std::string interval_text(const agreement::Figure& figure, int digits = 2);
/// "Not-knowing stance, adherence" needs the rubric; this is the bare "not_knowing, adherence".
std::string field_title(const std::string& item, const std::string& scale);

}  // namespace stance::report
