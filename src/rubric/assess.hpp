#pragma once
#include "language/reading.hpp"
#include "rubric/rubric.hpp"

#include <string>
#include <vector>

namespace stance::rubric {

/// The moment a therapist turn answers.
struct Moment {
    double arousal = 4;                    ///< 0..10
    Mode mode = Mode::mentalizing;
    bool estimated = false;                ///< arousal and mode were read from words
    std::vector<Offer> offers;
    const language::PatientReading* patient = nullptr;  ///< may be null
    std::string_view patient_text;         ///< what the patient just said, "" at the start
    std::vector<Move> moves_before;        ///< of the therapist's turn before
    int turn = 0;                          ///< therapist turns before this one
    int said_before = 0;                   ///< earlier turns that said the same in nearly the same words
};

/// Why a point was given: which words, which indicator, in plain English.
struct Evidence {
    std::size_t item = 0;
    Polarity polarity = Polarity::with;
    std::string indicator;                 ///< id, or "learned" for weights alone
    Span span;                             ///< of the therapist's words; never empty
    double strength = 1;
    double confidence = 1;                 ///< 0..1
    std::string reason;
};

struct TurnAssessment {
    std::vector<Move> moves;
    std::vector<Evidence> evidence;        ///< strongest for each item and polarity first
    double quality = 3;                    ///< 1..7
    std::vector<std::size_t> opportunities;///< items this moment called for
};

/// The indicators that hold for a turn in its moment, without weights. Pure.
std::vector<Evidence> find_indicators(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment);

/// Whether this moment calls for an item.
bool calls_for(const Item& item, const Moment& moment);

/// Judges one turn. Pure.
TurnAssessment assess(const Rubric& rubric, const language::TherapistReading& reading, const Moment& moment);

enum class Observed { observed, not_observed, not_applicable, not_ratable };

struct ItemRating {
    std::size_t item = 0;
    Observed adherence_state = Observed::not_ratable;
    Observed competence_state = Observed::not_ratable;
    std::optional<double> adherence;       ///< scale of the rubric; empty unless observed or low by rule
    std::optional<double> competence;
    int opportunities = 0;
    int taken = 0;
    int breaches = 0;
    std::string note;                      ///< one sentence: why this number, or why none
};

enum class Confidence { low, medium, high };

struct SessionAssessment {
    std::vector<ItemRating> items;         ///< in the rubric's order
    std::optional<double> adherence;       ///< overall; empty: not ratable
    std::optional<double> competence;
    Confidence confidence = Confidence::low;
    std::string note;                      ///< how the overall was formed, or why there is none
};

/// Ratings of a whole session from its turns, by the rubric's own arithmetic. Pure.
SessionAssessment rate(const Rubric& rubric, const std::vector<TurnAssessment>& turns);

}  // namespace stance::rubric
