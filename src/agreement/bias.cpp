#include "agreement/bias.hpp"

#include "agreement/figures.hpp"

#include <cmath>

namespace stance::agreement {

namespace {

constexpr double no_limit = 1e300;

double mean_of(const std::vector<double>& v) {
    double sum = 0;
    for (const double x : v) sum += x;
    return sum / static_cast<double>(v.size());
}

double deviation_of(const std::vector<double>& v) {
    const double mean = mean_of(v);
    double squares = 0;
    for (const double x : v) squares += (x - mean) * (x - mean);
    return std::sqrt(squares / static_cast<double>(v.size() - 1));
}

/// Slope of y over its places, times ten.
Figure slope(const std::vector<double>& place, const std::vector<double>& y) {
    const auto n = static_cast<double>(y.size());
    if (y.size() < 4) return without("fewer than four shared sessions");
    const double mx = mean_of(place), my = mean_of(y);
    double xx = 0, xy = 0;
    for (std::size_t i = 0; i < y.size(); ++i) { xx += (place[i] - mx) * (place[i] - mx); xy += (place[i] - mx) * (y[i] - my); }
    const double b = xy / xx;
    double left = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double e = y[i] - my - b * (place[i] - mx);
        left += e * e;
    }
    return with_t(10 * b, 10 * std::sqrt(left / (n - 2) / xx), n - 2, no_limit);
}

}  // namespace

std::vector<Severity> severities(const Matrix& ratings) {
    std::vector<Severity> out;
    for (std::size_t r = 0; r < ratings.k(); ++r) {
        Severity s;
        s.rater = ratings.raters[r];
        std::vector<double> apart, place;
        for (std::size_t i = 0; i < ratings.n(); ++i) {
            if (!ratings.rows[i][r]) continue;
            double others = 0, n = 0;
            for (std::size_t o = 0; o < ratings.k(); ++o)
                if (o != r && ratings.rows[i][o]) { others += *ratings.rows[i][o]; n += 1; }
            if (n == 0) continue;
            apart.push_back(*ratings.rows[i][r] - others / n);
            place.push_back(static_cast<double>(i));
        }
        s.n = apart.size();
        if (apart.size() < 2) s.difference = without("fewer than two sessions shared with others");
        else s.difference = with_t(mean_of(apart), deviation_of(apart) / std::sqrt(static_cast<double>(apart.size())), static_cast<double>(apart.size() - 1), no_limit);
        s.drift = slope(place, apart);
        out.push_back(std::move(s));
    }
    return out;
}

Limits limits_of_agreement(const std::vector<double>& first, const std::vector<double>& second) {
    Limits out;
    std::vector<double> apart;
    for (std::size_t i = 0; i < first.size() && i < second.size(); ++i) apart.push_back(first[i] - second[i]);
    out.n = apart.size();
    if (apart.size() < 3) {
        out.bias = out.lower = out.upper = without("fewer than three sessions have both");
        return out;
    }
    const auto n = static_cast<double>(apart.size());
    const double bias = mean_of(apart), deviation = deviation_of(apart);
    constexpr double z = 1.959963984540054;
    out.bias = with_t(bias, deviation / std::sqrt(n), n - 1, no_limit);
    const double error = deviation * std::sqrt(1 / n + z * z / (2 * (n - 1)));
    out.lower = with_t(bias - z * deviation, error, n - 1, no_limit);
    out.upper = with_t(bias + z * deviation, error, n - 1, no_limit);
    return out;
}

}  // namespace stance::agreement
