#pragma once
#include "patient/case.hpp"
#include "session/beside.hpp"
#include "session/session.hpp"

#include <string>
#include <vector>

namespace stance::drills {

/// One moment to answer once.
struct Card {
    std::string id;              ///< "case-id/key-moment-id", or "turn/ROW" for one's own missed moment
    std::string case_id;
    std::string patient;         ///< name
    std::string title;           ///< of the case
    std::string says;            ///< the patient's line
    std::string shows;
    double arousal = 5;          ///< 0..10
    Mode mode = Mode::mentalizing;
    std::vector<Offer> offers;
    std::string model_reply;     ///< may be empty
    std::string why;
    std::string near_miss;
    std::string near_miss_why;
    std::string said_then;       ///< one's own words at the time, "" for a case's moment
    double quality_then = 0;
};

/// The moments of a case. Each is met in the state in which this patient comes into the room.
std::vector<Card> cards_of(const patient::Case& patient_case);

/// One's own moments below good enough, worst first, at most `most`.
/// @param good_enough  of the rubric's scale
std::vector<Card> cards_of(const session::Session& session, const patient::Case& patient_case, double good_enough, std::size_t most = 3);

/// What a card's answers so far say about it.
struct Standing {
    int answers = 0;
    UnixMs last = 0;
    UnixMs due = 0;              ///< 0: never seen
    double stability = 0, difficulty = 0;
    double best = 0;             ///< quality
};
Standing standing(const std::string& card, const std::vector<session::DrillAnswer>& answers);

/// What to do today, in order: cards that are due, the most overdue first, then new ones, own
/// moments before the cases', until `cap` answers have been given since `day_began`.
/// @return positions in `cards`
std::vector<std::size_t> today(const std::vector<Card>& cards, const std::vector<session::DrillAnswer>& answers, UnixMs now, UnixMs day_began, int cap);

/// The answer as it is kept: graded by its quality, with the memory after it and when it is due.
session::DrillAnswer judged(const Card& card, const Standing& before, std::string trainee, std::string said, double quality, UnixMs now);

}  // namespace stance::drills
