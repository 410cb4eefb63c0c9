#pragma once
#include "base/diagnostic.hpp"
#include "language/kinds.hpp"
#include "language/lexicon.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace stance::rubric {

class Weights;

enum class Polarity { with, against };  ///< written "+" and "-"
constexpr char sign_of(Polarity polarity) { return polarity == Polarity::with ? '+' : '-'; }

enum class Rated { adherence, competence, both };

/// When an unperformed item has no rating.
enum class NotApplicable {
    never,               ///< always rated
    no_opportunity,      ///< nothing in the session called for it
    absent_competence,   ///< adherence is low, competence stays blank
    outside_rating,      ///< stands beside the rubric, never enters the overall rating (risk)
};

struct Range {
    double low = 0;
    double high = 10;
    bool holds(double value) const { return value >= low && value <= high; }
};

/// What must be so of the patient and of what came before. Empty asks for nothing.
struct Situation {
    Range arousal;
    std::vector<Mode> modes;         ///< one of
    std::vector<Mode> not_modes;     ///< none of
    std::vector<Offer> offers;       ///< the patient's line holds one of
    std::vector<Offer> no_offers;    ///< and none of these
    std::vector<language::FeatureId> patient_shows;  ///< the patient's words show one of
    std::vector<Move> after;         ///< the therapist's turn before made one of these moves
    std::vector<Move> not_after;
};

/// A line of a rubric's own examples, which act as its tests.
struct Example {
    std::string say;
    std::string patient;             ///< what the patient said before, may be empty
    double arousal = 5;
    Mode mode = Mode::mentalizing;
    std::vector<Offer> offers;
    bool counts = true;              ///< this indicator must (or must not) find it
    SourcePlace place;
};

/// Words that count for or against an item, and when.
struct Indicator {
    std::string id;                  ///< unique in the rubric
    std::size_t item = 0;            ///< index into `Rubric::items`
    Polarity polarity = Polarity::with;
    std::vector<language::FeatureId> needs;    ///< all of
    std::vector<language::FeatureId> any_of;   ///< at least one of; empty asks for nothing
    std::vector<language::FeatureId> without;  ///< none of
    bool same_sentence = true;       ///< the three lists above speak of one sentence, else of the turn
    std::optional<int> words_at_most;    ///< of the whole turn
    std::optional<int> words_at_least;
    std::optional<int> questions_at_most;
    std::optional<int> questions_at_least;
    std::optional<double> echo_at_least; ///< 0..1, see `TherapistReading::echo`
    std::optional<double> echo_at_most;
    Situation situation;
    double strength = 1;             ///< 0.2..3: how much it says
    std::string reason;              ///< plain English, for the trainee
    std::vector<Example> examples;
    SourcePlace place;
};

/// One anchor of an item's scale.
struct Anchor {
    int value = 4;
    std::string meaning;
};

struct Item {
    std::string id;
    std::string name;
    std::string meaning;             ///< our own wording, a paragraph
    Rated rated = Rated::both;
    NotApplicable not_applicable = NotApplicable::never;
    Situation opportunity;           ///< a patient turn that is so is an opportunity for this item
    bool always_opportunity = false; ///< every patient turn is
    std::vector<Anchor> anchors;
    double expected_share = 0.25;    ///< share of opportunities taken that earns adherence 4, 0..1
    double overall_weight = 1;       ///< weight in the breadth that enters the overall ratings, 0 for none
    std::string reason_for;          ///< said where learned weights, and no indicator, speak for it
    std::string reason_against;      ///< and against
};

/// How turns become ratings.
struct Arithmetic {
    int scale_low = 1;
    int scale_high = 7;
    double good_enough = 4;
    double neutral_quality = 3;      ///< quality of a turn without evidence
    double with_weight = 1.0;        ///< quality points per unit strength for
    double against_weight = 1.0;     ///< and against
    int repeats_bearable = 1;        ///< so often the same words may come back and still count
    double repeated_quality = 2;     ///< quality, at most, of a turn that comes back more often
    int least_turns = 4;             ///< fewer therapist turns: not ratable
    int medium_turns = 8;            ///< from here confidence is at least medium
    int high_turns = 16;             ///< from here it can be high
    double overall_quality = 1.0;    ///< weight of mean turn quality in the overall rating
    double overall_breadth = 0.0;    ///< weight of breadth of items taken up
    double overall_breach = 0.0;     ///< weight of the share of turns with breaches
    double overall_offset = 0.0;
};

/// A rubric as its authors wrote it. Immutable once loaded.
struct Rubric {
    int format = 1;
    std::string id;
    std::string version;
    std::string title;
    std::string notice;              ///< what it is not; shown with every result
    std::string language = "en";
    std::vector<Item> items;
    std::vector<Indicator> indicators;
    Arithmetic arithmetic;
    std::vector<language::PhraseGroup> phrases;   ///< the rubric's own features
    std::shared_ptr<const language::Lexicon> lexicon;  ///< English and the rubric's phrases
    std::shared_ptr<const Weights> weights;       ///< learned weights, may be null
    std::string text;                ///< the file as it was read
    std::string weights_text;        ///< the weights file as it was read, "" when there is none
    std::string sha256;              ///< of `text` followed by `weights_text`

    /// Index of an item, or nothing.
    std::optional<std::size_t> item(std::string_view id) const;
};

}  // namespace stance::rubric
