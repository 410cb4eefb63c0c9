#include "agreement/figures.hpp"

#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace stance::agreement {

Figure without(std::string reason) { return {std::nullopt, std::nullopt, std::nullopt, std::move(reason)}; }

double t_quantile(double p, double df) { return boost::math::quantile(boost::math::students_t(df), p); }
double f_quantile(double p, double df1, double df2) { return boost::math::quantile(boost::math::fisher_f(df1, df2), p); }
double f_tail(double f, double df1, double df2) { return f <= 0 ? 1 : boost::math::cdf(boost::math::complement(boost::math::fisher_f(df1, df2), f)); }

Figure with_t(double value, double error, double df, double most) {
    if (!(df > 0)) return {value, std::nullopt, std::nullopt, "too few units for an interval"};
    const double half = t_quantile(.975, df) * error;
    return {value, value - half, std::min(most, value + half), {}};
}

Figure jackknifed(double value, std::size_t n, const std::function<std::optional<double>(std::size_t)>& without_unit, double most) {
    if (n < 3) return {value, std::nullopt, std::nullopt, "too few units for an interval"};
    std::vector<double> left;
    for (std::size_t i = 0; i < n; ++i) {
        const auto v = without_unit(i);
        if (!v) return {value, std::nullopt, std::nullopt, "the interval does not exist: with one unit left out the figure is undefined"};
        left.push_back(*v);
    }
    double mean = 0, squares = 0;
    for (const double v : left) mean += v / static_cast<double>(n);
    for (const double v : left) squares += (v - mean) * (v - mean);
    const double error = std::sqrt(squares * static_cast<double>(n - 1) / static_cast<double>(n));
    return with_t(value, error, static_cast<double>(n - 1), most);
}

}  // namespace stance::agreement
