#pragma once
#include "agreement/agreement.hpp"
#include "agreement/table.hpp"

#include <string>
#include <vector>

// Who is strict, who changes over time, and how far score and raters lie apart.
namespace stance::agreement {

/// How one rater differs from the others who rated the same.
struct Severity {
    std::string rater;
    std::size_t n = 0;      ///< units shared with others
    Figure difference;      ///< mean of own rating less the mean of the others' on the same unit; t interval
    Figure drift;           ///< change of that difference per ten units, in the order given; least squares, t interval
};

/// @param ratings  units in the order in which they were rated
std::vector<Severity> severities(const Matrix& ratings);

/// Limits of agreement of Bland & Altman (1986), Lancet 327:307-310; intervals of the limits after
/// the same (1999), Stat. Methods Med. Res. 8:135-160.
struct Limits {
    std::size_t n = 0;
    Figure bias;            ///< mean of first less second
    Figure lower, upper;    ///< bias -+ 1.96 standard deviations
};
/// Reason instead of figures: fewer than three pairs.
Limits limits_of_agreement(const std::vector<double>& first, const std::vector<double>& second);

}  // namespace stance::agreement
