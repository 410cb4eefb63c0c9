#pragma once
#include "agreement/agreement.hpp"

#include <functional>
#include <string>

// What the coefficients share. Quantiles are Boost.Math's.
namespace stance::agreement {

/// A figure that cannot be had, with the reason.
Figure without(std::string reason);

/// Quantile of Student's t. @pre df > 0
double t_quantile(double p, double df);
/// Quantile of F. @pre both df > 0
double f_quantile(double p, double df1, double df2);
/// Chance of a larger F.
double f_tail(double f, double df1, double df2);

/// value with t interval from its standard error, limits cut at `most`.
Figure with_t(double value, double error, double df, double most = 1);

/// Delete-one jackknife (Efron & Tibshirani 1993, ch. 11): `without_unit(i)` is the statistic with
/// unit i left out, empty where it does not exist. The interval is value +- t(n - 1) times the
/// jackknife standard error. Reason instead of an interval when any of them does not exist.
Figure jackknifed(double value, std::size_t n, const std::function<std::optional<double>(std::size_t)>& without_unit, double most = 1);

}  // namespace stance::agreement
