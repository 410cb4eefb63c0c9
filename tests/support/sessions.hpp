#pragma once
#include "session/session.hpp"
#include "support/rubrics.hpp"
#include "base/hash.hpp"

namespace stance::test {

/// A session as the door would begin it, with its opening.
inline session::Session a_session(const rubric::Rubric& r, const std::string& trainee = "Trainee") {
    session::Session s;
    s.trainee = trainee;
    s.seed = 18446744073709551615ULL;  // the largest: no sign must get lost
    s.case_id = "someone";
    s.case_version = "1";
    s.case_text = "the text of the case";
    s.case_sha256 = sha256(s.case_text);
    s.rubric_id = r.id;
    s.rubric_version = r.version;
    s.rubric_text = r.text;
    s.rubric_sha256 = r.sha256;
    s.engine = "test";
    session::Turn opening;
    opening.response.say = "He's gone, I know it.";
    opening.response.shows = "looks at the door";
    opening.response.lines = {"open_1"};
    opening.response.offers = {Offer::rigid_belief, Offer::event};
    opening.response.next.arousal = 7.25;
    opening.response.next.said = {"open_1"};
    s.path.push_back(opening);
    return s;
}

/// The next turn after those on the path.
inline session::Turn a_turn(const session::Session& s, const std::string& said, const std::string& answer) {
    session::Turn t;
    t.number = s.path.back().number + 1;
    t.said = said;
    t.assessment.moves = {Move::open_question, Move::validation};
    t.assessment.quality = 4.25;
    t.assessment.opportunities = {0};
    if (!said.empty()) t.assessment.evidence.push_back({0, rubric::Polarity::with, "asks", {0, static_cast<std::uint32_t>(said.size())}, 2, 0.75, "It asks."});
    t.response.say = answer;
    t.response.lines = {"line_" + std::to_string(t.number)};
    t.response.trace = {{"slows down", {0, 1}, -0.5, 0.25, 0.1}};
    t.response.next = s.path.back().response.next;
    t.response.next.turn = t.number;
    t.response.next.arousal = 6.5;
    t.response.next.said.push_back(t.response.lines[0]);
    t.response.next.heard = {{Act::asks_event, Act::validates}, {}};
    t.response.next.heard_words = {0xFFFFFFFFFFFFFFFFULL, 7};
    return t;
}

}  // namespace stance::test
