#pragma once
#include "language/features.hpp"
#include "language/kinds.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace stance::patient {

/// The ground a patient stands on: mode and arousal together. One row of the rule of contingency
/// each (`mbt-reference.md` section 3); states not in that table go to the nearest row.
enum class Ground : std::uint8_t {
    flooded,           ///< arousal 8.5 and over, any mode
    equivalence_hot,   ///< psychic equivalence, 6.5 to 8.5
    equivalence_warm,  ///< psychic equivalence, 2.5 to 6.5
    deeds_hot,         ///< teleological, 5.5 to 8.5
    deeds_cool,        ///< teleological, 2.5 to 5.5
    pretend_flat,      ///< pretend, under 4.5
    pretend_hot,       ///< pretend, 4.5 to 8.5
    frozen,            ///< shut down with arousal 4.5 and over: nearest to pretend 5+
    withdrawn,         ///< shut down, or arousal under 2.5 in any other mode but pretend
    strained,          ///< mentalizing over 6: nearest to psychic equivalence, with thinking still there
    thinking,          ///< mentalizing, 2.5 to 6
};
inline constexpr std::size_t ground_count = 11;
Ground ground_of(Mode mode, double arousal);

/// How an act, or a way of putting it, suits each ground: tenths, -10 (contraindicated) to 10
/// (indicated), in the order of `Ground`.
using Suits = std::array<std::int8_t, ground_count>;

/// What an act does apart from whether it suits.
struct ActEffect {
    Suits suits;
    double heat = 0;        ///< what it stirs (+) or settles (-) in itself, points of arousal
    bool hurts = false;     ///< an attack rather than a technique out of place
    std::string_view does;  ///< in words: "asks what is felt"
};
const ActEffect& effect_of(Act act);

/// A way of putting things that adds to or takes from what its act does.
struct Manner {
    language::FeatureId feature;
    Suits suits;
    std::string_view does;
};
/// In fixed order.
const std::array<Manner, 13>& manners();

/// Disputing (facts, evidence, "you're wrong") is told from a warm, surprising halt.
const ActEffect& disputing();
/// Noticing a piece of thinking is told from admiring.
const ActEffect& noticing();

/// What was held out in the patient's last line, and what it does to take it up.
struct Taken {
    Offer offer;
    std::array<std::optional<Act>, 4> by;
    double suits;           ///< 0..1
    std::string_view does;
};
const std::array<Taken, 8>& takings();

/// Why something suits or does not suit a ground, as the end of a sentence.
std::string_view because_it_suits(Ground ground);
std::string_view because_it_does_not(Ground ground);

}  // namespace stance::patient
