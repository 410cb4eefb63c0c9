#pragma once
#include "agreement/agreement.hpp"
#include "agreement/table.hpp"

#include <array>
#include <string>
#include <vector>

namespace stance::agreement {

/// Two-way analysis of variance of a full table: rows are what was rated, columns the raters.
struct MeanSquares {
    std::size_t n = 0, k = 0;
    double rows = 0;      ///< between what was rated, df n - 1
    double within = 0;    ///< within rows, df n (k - 1)
    double columns = 0;   ///< between raters, df k - 1
    double error = 0;     ///< what is left, df (n - 1) (k - 1)
};

/// One intraclass correlation.
struct Icc {
    std::string name;         ///< "ICC(2,1)"
    std::string other_name;   ///< of McGraw & Wong: "ICC(A,1)"
    std::string asks;         ///< what it answers, in a sentence
    Figure figure;
    double f = 0, df1 = 0, df2 = 0, p = 1;  ///< F test against zero
};

/// @pre complete, at least two rows and two columns
MeanSquares mean_squares(const Matrix& complete);

/// The six forms of Shrout & Fleiss (1979), Psychol. Bull. 86:420-428, in their order: (1,1) (2,1)
/// (3,1) (1,k) (2,k) (3,k). Intervals: McGraw & Wong (1996), Psychol. Methods 1:30-46; those of
/// (2,k) are the limits of (2,1) stepped up by Spearman-Brown (other programs use degrees of freedom
/// of its own there and differ in the second digit). Rows with a gap are left out. Values below
/// zero are given as they are. A reason instead of a figure: fewer than two full rows or raters,
/// no spread at all.
std::array<Icc, 6> intraclass(const Matrix& ratings);

/// Satterthwaite's degrees of freedom in the interval of ICC(2,1).
double icc2_df(const MeanSquares& ms);

}  // namespace stance::agreement
