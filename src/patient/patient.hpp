#pragma once
#include "language/reading.hpp"
#include "patient/case.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stance::patient {

class CaseIndex;

/// The small changing part of a patient. Everything else is the case.
struct State {
    double arousal = 5;      ///< 0..10
    Mode mode = Mode::mentalizing;
    double trust = 4;        ///< 0..10, epistemic trust
    double thinking = 0;     ///< 0..10: how far reflective thinking has come back; builds up and fades
    std::string topic;       ///< what is on their mind
    std::string feeling;     ///< and the feeling under it
    std::string scene;
    int turn = 0;            ///< therapist turns heard so far
    bool ended = false;
    std::vector<std::string> said;          ///< ids of lines already said on this path, in order
    std::vector<Offer> offers;              ///< of the line said last
    std::vector<std::vector<Act>> heard;    ///< acts of the last therapist turns, newest last, at most 6
    std::vector<std::uint64_t> heard_words; ///< fingerprints of earlier therapist sentences, to notice repetition

    friend bool operator==(const State&, const State&) = default;
};

/// One reason why the state moved, in words a clinician understands.
struct Cause {
    std::string reason;
    Span span;               ///< the therapist's words it comes from; empty for drift
    double arousal = 0;      ///< shifts, after temper
    double trust = 0;
    double thinking = 0;
};

/// What the patient does in answer.
struct Response {
    std::vector<std::string> lines;  ///< ids of the lines used
    std::string say;
    std::string shows;
    std::vector<Offer> offers;
    std::string ending;      ///< id of the ending, when this closes the hour
    bool fallback = false;   ///< nothing fitted: answered from `always: anything` or `no_answer_...`
    State next;
    std::vector<Cause> trace;
};

/// A case bound to the lexicon that reads for it.
class Patient {
  public:
    /// @pre lexicon holds `phrases_of(*patient_case)`
    Patient(std::shared_ptr<const Case> patient_case, language::Lexicon lexicon);

    const Case& get_case() const { return *case_; }
    const language::Lexicon& lexicon() const { return lexicon_; }

    /// How the hour begins: the first story line is said, nothing has been heard.
    Response open(std::uint64_t seed) const;

    /// The answer to one therapist turn. Pure: same case, state, reading and seed, same answer.
    /// No line is said twice on one path; when every line is used the hour closes.
    /// @pre !state.ended
    Response respond(const State& state, const language::TherapistReading& heard, std::uint64_t seed) const;

    /// The hour is over (clock or trainee): the ending this state has earned.
    Response close(const State& state, std::uint64_t seed) const;

  private:
    std::shared_ptr<const Case> case_;
    language::Lexicon lexicon_;
    std::shared_ptr<const CaseIndex> index_;  ///< the case's lines by number, its phrases by feature
};

/// The effect of what was heard on a patient in this state, without any reply: the rule of
/// contingency. Source: `mbt-reference.md` section 3 (our own design, after Bateman & Fonagy);
/// figures are documented beside each effect in `effects.cpp` and `dynamics.cpp`.
struct Effect {
    State next;              ///< arousal, mode, trust, thinking, heard, heard_words are moved; nothing else
    std::vector<Cause> trace;
    double fit = 0;          ///< -1..1: did this turn fit this state
};
Effect feel(const Temper& temper, const State& state, const language::TherapistReading& heard);

}  // namespace stance::patient
