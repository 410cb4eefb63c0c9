#pragma once
#include "agreement/agreement.hpp"
#include "agreement/table.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

// Generalizability theory: where ratings' differences come from, and how many raters, sessions and
// items a decision needs. After Brennan (2001), Generalizability Theory, Springer.
namespace stance::agreement {

/// One score and the conditions under which it was given: levels of up to three facets, from 0.
struct Observation {
    std::array<std::size_t, 3> level{};
    double value = 0;
};

/// A study design. Facet 0 is what is measured (persons or sessions).
struct Design {
    std::vector<std::string> facets;             ///< "p", "r", "i"
    /// Effects as sets of facets (bit f set: facet f); the last is the residual with all facets.
    /// Crossed p x r: {p, r, pr}. Raters nested in tasks, p x (r:t): {p, t, tr, pt, ptr}.
    std::vector<unsigned> effects;

    static Design crossed(std::vector<std::string> facets);
    /// "pi": the letters of the facets.
    std::string name(unsigned effect) const;
};

struct Component {
    unsigned effect = 0;
    std::string name;
    double degrees = 0;          ///< levels of the effect less those of the effects in it
    double mean_square = 0;      ///< only where no cell is missing
    double variance = 0;         ///< as estimated; below zero it is taken as zero in coefficients
};

/// Where the differences come from.
struct GStudy {
    Design design;
    std::vector<Component> components;
    std::array<std::size_t, 3> levels{};
    std::size_t observations = 0;
    bool complete = false;       ///< every cell was there
    std::string trouble;         ///< why there are no components; empty: there are
    bool clamped = false;        ///< some variance was estimated below zero

    double variance(unsigned effect) const;  ///< never below zero
};

/// Components of variance by analysis of variance; with missing cells by Henderson's Method I
/// (analogous ANOVA: Brennan 2001, section 7.1), which for a full table is the same.
GStudy g_study(const std::vector<Observation>& observations, const Design& design);

/// How good a measurement with so many conditions of each facet would be.
struct DStudy {
    std::array<std::size_t, 3> conditions{1, 1, 1};  ///< of facets 1, 2; facet 0 is measured
    double generalizability = 0; ///< E rho squared: for ranking
    double dependability = 0;    ///< Phi: for decisions at a fixed cut
    double relative_error = 0;   ///< variance
    double absolute_error = 0;
};

/// @param fixed  facets whose conditions are the only ones that matter (bit set): they add to what
///               is measured instead of to the error. @return nothing when nothing varies
std::optional<DStudy> d_study(const GStudy& study, const std::array<std::size_t, 3>& conditions, unsigned fixed = 0);

/// Figures of a D study with delete-a-group jackknife intervals over what is measured (at most 20
/// groups; Wolter 2007, Introduction to Variance Estimation, ch. 4).
struct DFigures {
    Figure generalizability, dependability;
};
DFigures d_figures(const std::vector<Observation>& observations, const Design& design, const std::array<std::size_t, 3>& conditions, unsigned fixed = 0);
/// The same for several sets of conditions, at the price of one.
std::vector<DFigures> d_figures(const std::vector<Observation>& observations, const Design& design, const std::vector<std::array<std::size_t, 3>>& conditions, unsigned fixed = 0);

/// The smallest designs (fewest scores) with which a coefficient reaches `target`, at most
/// `most` conditions of each facet, cheapest first, none of which contains another.
/// @param absolute  Phi instead of E rho squared
std::vector<DStudy> designs_that_reach(const GStudy& study, double target, std::size_t most, bool absolute, unsigned fixed = 0);

/// Sessions x raters for one item and scale; missing cells left out.
std::vector<Observation> observations_of(const Matrix& ratings);
/// Sessions x raters x items for one scale.
std::vector<Observation> observations_of(const Ratings& ratings, const std::string& scale, const std::vector<std::string>& without_items);

}  // namespace stance::agreement
