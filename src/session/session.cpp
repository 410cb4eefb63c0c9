#include "session/session.hpp"

namespace stance::session {

bool is_rated(const Turn& turn) {
    // a silence during the hour counts; the closing turn has no words and an ending
    return turn.number > 0 && !(turn.said.empty() && !turn.response.ending.empty());
}

std::vector<language::Utterance> as_recording(const Session& session) {
    std::vector<language::Utterance> out;
    int row = 0;
    for (const Turn& turn : session.path) {
        if (is_rated(turn)) out.push_back({++row, language::Speaker::therapist, turn.said, {}, {}, {}});
        const patient::State& s = turn.response.next;
        out.push_back({++row, language::Speaker::patient, turn.response.say, s.arousal, s.mode, turn.response.offers});
    }
    return out;
}

rubric::SessionScore score_of(const Session& session, const rubric::Rubric& rubric) {
    rubric::SessionScore out;
    std::vector<rubric::TurnAssessment> turns;
    int row = 0;
    for (const Turn& turn : session.path) {
        if (is_rated(turn)) {
            out.turns.push_back({++row, turn.assessment});
            turns.push_back(turn.assessment);
        }
        const patient::State& s = turn.response.next;
        out.patient.push_back({++row, s.arousal, s.mode, turn.response.offers, false});
    }
    out.session = rubric::rate(rubric, turns);
    return out;
}

}  // namespace stance::session
