#pragma once
#include "agreement/agreement.hpp"
#include "agreement/table.hpp"

#include <optional>
#include <string>
#include <vector>

// Agreement on categories, alone or ordered. Undefined figures are a reason, never a number.
namespace stance::agreement {

/// What a disagreement weighs. Distances are between the category's values, not their places in the
/// list, except for `ordinal`.
enum class Weighting {
    identity,   ///< a disagreement is a disagreement
    linear,     ///< 1 - distance / greatest distance
    quadratic,  ///< 1 - the square of that
    ordinal,    ///< Gwet's: by pairs of ranks lying between (Gwet 2014, Handbook of Inter-Rater Reliability, ch. 3)
};

/// Categories with their weights of agreement, 1 on the diagonal.
struct Scale {
    std::vector<double> values;                ///< ascending
    std::vector<std::vector<double>> weights;  ///< 0..1

    std::size_t size() const { return values.size(); }
    std::optional<std::size_t> place(double value) const;
};

/// @param values  all categories there could be; fixed in advance, because an unused one changes
///                weights and chance alike (an index-based list is another figure)
Scale scale_of(std::vector<double> values, Weighting weighting);
/// The values that occur.
Scale scale_of(const Matrix& ratings, Weighting weighting);
/// Weights from disagreement weights (0 on the diagonal), as in Cohen (1968).
Scale scale_from_disagreement(const std::vector<std::vector<double>>& disagreement);

/// A coefficient with what it is made of.
struct Coefficient {
    Figure figure;
    std::optional<double> error;     ///< standard error
    std::optional<double> observed;  ///< agreement that was there
    std::optional<double> expected;  ///< agreement that chance would give
};

/// Mean weighted agreement of all pairs of raters on the units that two or more rated.
Coefficient observed_agreement(const Matrix& ratings, const Scale& scale);

/// Cohen's kappa of two raters, weighted by the scale. Standard error: Fleiss, Cohen & Everitt
/// (1969), Psychol. Bull. 72:323-327; normal interval. Cohen (1960, 1968).
/// @pre two raters; units with one rating are left out
Coefficient cohen_kappa(const Matrix& ratings, const Scale& scale);
/// The same from a square table of counts or shares: first rater's categories by second's.
/// @param n  number of units the table stands for
Coefficient cohen_kappa(const std::vector<std::vector<double>>& table, const Scale& scale, double n);

/// Fleiss' kappa (1971, Psychol. Bull. 76:378-382) for any number of raters and with missing
/// ratings, weighted; for two raters Scott's pi (1955). Standard error: linearised over units
/// (Gwet 2008, 2014), t interval. For two raters without gaps the error divides by n, else by n - 1.
Coefficient fleiss_kappa(const Matrix& ratings, const Scale& scale);
/// Fleiss' kappa of each category against all others. @pre every unit has the same number of ratings
std::vector<Figure> fleiss_by_category(const Matrix& ratings, const Scale& scale);
/// Fleiss' own test against chance (Fleiss, Nee & Landis 1979): z of the kappa. Same @pre.
std::optional<double> fleiss_z(const Matrix& ratings, const Scale& scale);

/// Gwet's AC1 (identity) or AC2 (weighted): Gwet (2008), Br. J. Math. Stat. Psychol. 61:29-48.
Coefficient gwet_ac(const Matrix& ratings, const Scale& scale);

/// Brennan & Prediger (1981), Educ. Psychol. Meas. 41:687-699: chance is one in so many categories.
Coefficient brennan_prediger(const Matrix& ratings, const Scale& scale);

/// Conger's kappa (1980), Psychol. Bull. 88:322-328: each rater keeps the own habits of rating.
/// Interval: delete-one jackknife over units.
Coefficient conger_kappa(const Matrix& ratings, const Scale& scale);
/// Mean of Cohen's kappas of all pairs (Light 1971). Interval: jackknife over units.
Coefficient light_kappa(const Matrix& ratings, const Scale& scale);

/// The metric of Krippendorff's alpha.
enum class Metric { nominal, ordinal, interval, ratio };

/// Krippendorff's alpha with missing ratings (Krippendorff 2011, Computing Krippendorff's
/// Alpha-Reliability). Its ordinal metric is its own: by ranks of the marginal counts.
/// Interval: delete-one jackknife over units.
Coefficient krippendorff_alpha(const Matrix& ratings, Metric metric);

}  // namespace stance::agreement
