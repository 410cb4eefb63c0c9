#pragma once
#include "language/utterance.hpp"
#include "rubric/score.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace stance::report {

/// A recording with its score.
struct ScoredRecording {
    std::string id;
    std::vector<language::Utterance> recording;
    rubric::SessionScore score;
};

/// The score document of the outside interface. `null` stands where there is no number; further
/// keys (`state`, `note`, `notice`) say why.
nlohmann::ordered_json score_json(const rubric::Rubric& rubric, const std::string& engine, const std::vector<ScoredRecording>& sessions);

/// One session of that document.
nlohmann::ordered_json session_json(const rubric::Rubric& rubric, const ScoredRecording& session);

/// One therapist turn of that document. @param text  what was said, for the words of evidence
nlohmann::ordered_json turn_json(const rubric::Rubric& rubric, int turn, const std::string& text, const rubric::TurnAssessment& assessment);

/// Long CSV: `session,turn,quality,moves,item,polarity,indicator,start,end,text,reason`, one row an
/// evidence; turns without evidence have one row.
std::string score_csv(const rubric::Rubric& rubric, const std::vector<ScoredRecording>& sessions);

/// For people at a terminal.
std::string score_text(const rubric::Rubric& rubric, const ScoredRecording& session);

std::string_view name_of(rubric::Confidence confidence);
std::string_view name_of(rubric::Observed observed);

/// "adherence 4.2, competence 3.8 (medium confidence)" or "not ratable".
std::string overall_text(const rubric::SessionAssessment& session);

}  // namespace stance::report
