#pragma once
#include "base/clock.hpp"
#include "patient/patient.hpp"
#include "rubric/assess.hpp"
#include "rubric/score.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stance::session {

enum class Play { guided, practice, assessment };
inline constexpr std::array<std::string_view, 3> play_names = {"guided", "practice", "assessment"};

/// What was said and what it did: one therapist turn and the patient's answer. Never rewritten.
/// Turn 0 has no therapist words: it is the patient's opening.
struct Turn {
    std::int64_t id = 0;            ///< in the store; 0 before it is kept
    std::int64_t parent = 0;        ///< the turn it follows; 0 for the opening. Branches share parents
    int number = 0;                 ///< 0 for the opening, then 1, 2, ... along its path
    UnixMs at = 0;
    std::string said;               ///< the trainee's words
    rubric::TurnAssessment assessment;
    patient::Response response;     ///< the patient's answer and the state after it
};

/// A rehearsal: who, with which patient, under which rubric, and the path now followed.
struct Session {
    std::string id;                 ///< short, unique, speakable: "s-000012"
    Play play = Play::practice;
    std::string trainee;
    std::uint64_t seed = 1;
    UnixMs started = 0;
    std::optional<UnixMs> ended;
    std::string case_id, case_version, case_sha256, case_text;
    std::string rubric_id, rubric_version, rubric_sha256, rubric_text, weights_text;
    std::string engine;             ///< version of the program that played it
    std::vector<Turn> path;         ///< opening first; the branch that is current
    int branches = 1;               ///< how many ends the tree of turns has
};

/// A turn in which the trainee had the floor: not the opening, and not the close of the hour by
/// the clock, which nobody spoke.
bool is_rated(const Turn& turn);

/// The session's turns as a rubric scores them, along the current path.
std::vector<language::Utterance> as_recording(const Session& session);

/// Ratings of the session from the assessments made as it was played.
rubric::SessionScore score_of(const Session& session, const rubric::Rubric& rubric);

}  // namespace stance::session
