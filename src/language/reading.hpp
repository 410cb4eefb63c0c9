#pragma once
#include "language/kinds.hpp"
#include "language/lexicon.hpp"

#include <bitset>
#include <optional>
#include <string_view>
#include <vector>

namespace stance::language {

/// A move and the words that make it.
struct MoveMark {
    Move move = Move::other;
    Span span;
    double strength = 1.0;  ///< 0..1: a bare formula is weak, a specific act is strong
};

struct ActMark {
    Act act = Act::minimal;
    Span span;
    double strength = 1.0;  ///< 0..1
};

/// What a therapist's turn says, without judgement.
///
/// All features that show are in `marks` (from the lexicon and from structure); moves stand
/// there too under their own names, so that rubrics can speak of both alike.
struct TherapistReading {
    Text text;
    std::vector<Mark> marks;               ///< ordered by start
    FeatureSet features;                   ///< all features that show anywhere
    std::vector<FeatureSet> by_sentence;   ///< and in each sentence
    std::vector<MoveMark> moves;           ///< at least one (`other` if nothing else)
    std::vector<ActMark> acts;             ///< at least one, strongest first
    int words = 0;
    int questions = 0;                     ///< with or without a question mark
    int longest_sentence = 0;              ///< words
    double long_word_share = 0;            ///< share of words over 9 letters, 0..1
    double tentativeness = 0;              ///< 0..1: share of statements that are hedged
    double certainty = 0;                  ///< 0..1: share of statements that assert flatly
    double echo = 0;                       ///< 0..1: share of content words taken from the patient's line
    bool has(Move move) const;
    bool has(Act act) const;
};

struct OfferMark {
    Offer offer = Offer::event;
    Span span;
};

/// How a patient sounds, for lines whose state is not given.
struct PatientReading {
    Text text;
    std::vector<Mark> marks;
    FeatureSet features;
    double arousal = 4;                    ///< 0..10, an estimate
    Mode mode = Mode::mentalizing;
    double mode_confidence = 0;            ///< 0..1
    std::vector<Mark> feelings;            ///< named feelings
    std::vector<OfferMark> offers;
};

/// Reads a therapist's turn. Pure; never fails; any text of any length is taken.
/// @param said_before  what the patient said just before, "" at the start; used for `echo`
///                     and to tell reflection from information
TherapistReading read_therapist(const Lexicon& lexicon, std::string_view text, std::string_view said_before = {});

/// The different words of a turn, for noticing that it was said before.
using WordSet = std::vector<std::uint64_t>;
WordSet words_of(const TherapistReading& reading);

/// Whether two turns say the same in nearly the same words: at least four fifths of their words in
/// common (Jaccard), and more than two words, since "go on" may be said often.
bool is_same_again(const WordSet& a, const WordSet& b);

/// What is known of a patient apart from their words, as when a clinician noted it.
struct KnownState {
    std::optional<double> arousal;  ///< 0..10
    std::optional<Mode> mode;
};

/// Reads a patient's turn. Pure; never fails. What is known stands in place of the estimate, and
/// what the line offers follows it: a known mode needs no words that prove it.
/// Source of markers: `mbt-reference.md` section 2 (after Gagliardini & Colli 2019).
PatientReading read_patient(const Lexicon& lexicon, std::string_view text, const KnownState& known = {});

}  // namespace stance::language
