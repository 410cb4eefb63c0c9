#pragma once
#include <optional>
#include <string>
#include <vector>

namespace stance::agreement {

/// A figure with its 95 % interval, or the reason why there is none.
struct Figure {
    std::optional<double> value;
    std::optional<double> low, high;  ///< 95 % interval
    std::string reason;               ///< why `value` (or the interval) is empty
};

/// Two raters' yes or no over the same units.
struct TwoByTwo {
    long both = 0;         ///< both say yes
    long only_first = 0;   ///< the first says yes, the second no
    long only_second = 0;
    long neither = 0;

    long n() const { return both + only_first + only_second + neither; }
    void add(bool first, bool second) { ++(first ? (second ? both : only_first) : (second ? only_second : neither)); }
    void add(const TwoByTwo& other);
};

/// Cohen's kappa of a 2 x 2 table with a large-sample interval.
/// value: (po - pe) / (1 - pe), at most 1, 0 is chance.
/// Reason instead of a value: no units; or both raters always say the same single thing (pe = 1).
/// Source: Cohen (1960); standard error Fleiss, Cohen & Everitt (1969), Psychol. Bull. 72:323-327.
Figure kappa(const TwoByTwo& table);

/// Of the units the first calls yes (the machine), the share the second calls yes too.
Figure precision(const TwoByTwo& table);
/// Of the units the second calls yes (the people), the share the first finds.
Figure recall(const TwoByTwo& table);
/// Harmonic mean of the two: 2 both / (2 both + only_first + only_second). No interval.
Figure f1(const TwoByTwo& table);

/// Pearson's r of two lists of equal length with Fisher's z interval.
/// Reason instead of a value: fewer than 3 pairs; no variation in one list.
Figure pearson(const std::vector<double>& x, const std::vector<double>& y);

/// Spearman's rho: Pearson's r of mid-ranks; interval by Fisher's z with the variance of Bonett &
/// Wright (2000), Psychometrika 65:23-28.
Figure spearman(const std::vector<double>& x, const std::vector<double>& y);

/// Mean absolute difference. Reason when there are no pairs.
Figure mean_absolute_error(const std::vector<double>& x, const std::vector<double>& y);

/// Area under the ROC curve: the chance that a draw from `high` exceeds one from `low`, ties
/// count half. Interval: Hanley & McNeil (1982), Radiology 143:29-36.
Figure auc(const std::vector<double>& high, const std::vector<double>& low);

/// Cohen's d: the difference of the means over the pooled standard deviation, positive when `high`
/// lies above. Interval: large sample, Hedges & Olkin (1985), Statistical Methods for
/// Meta-Analysis, p. 86. Reason instead of a value: fewer than two in a group; no spread at all.
Figure cohens_d(const std::vector<double>& high, const std::vector<double>& low);

/// Mid-ranks (ties share the mean of their ranks), from 1.
std::vector<double> ranks(const std::vector<double>& values);

}  // namespace stance::agreement
