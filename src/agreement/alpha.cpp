// Krippendorff's alpha.
#include "agreement/figures.hpp"
#include "agreement/nominal.hpp"

#include <algorithm>
#include <cmath>

namespace stance::agreement {

namespace {

using Square = std::vector<std::vector<double>>;

struct Coincidences {
    std::vector<double> values;      ///< ascending
    std::vector<Square> by_unit;     ///< what each unit adds
    Square all;
};

Coincidences coincidences(const Matrix& m) {
    Coincidences out;
    out.values = scale_of(m, Weighting::identity).values;
    const std::size_t q = out.values.size();
    out.all.assign(q, std::vector<double>(q, 0.0));
    for (const auto& row : m.rows) {
        std::vector<std::size_t> given;
        for (const auto& v : row)
            if (v) given.push_back(static_cast<std::size_t>(std::lower_bound(out.values.begin(), out.values.end(), *v) - out.values.begin()));
        Square unit(q, std::vector<double>(q, 0.0));
        if (given.size() >= 2)
            for (std::size_t a = 0; a < given.size(); ++a)
                for (std::size_t b = 0; b < given.size(); ++b)
                    if (a != b) unit[given[a]][given[b]] += 1 / static_cast<double>(given.size() - 1);
        for (std::size_t k = 0; k < q; ++k)
            for (std::size_t l = 0; l < q; ++l) out.all[k][l] += unit[k][l];
        out.by_unit.push_back(std::move(unit));
    }
    return out;
}

/// Squared distance of two values, given how often each was used.
double distance(Metric metric, const std::vector<double>& values, const std::vector<double>& used, std::size_t k, std::size_t l) {
    if (k == l) return 0;
    switch (metric) {
    case Metric::nominal: return 1;
    case Metric::interval: return (values[k] - values[l]) * (values[k] - values[l]);
    case Metric::ratio: {
        const double sum = values[k] + values[l];
        return sum == 0 ? 0 : (values[k] - values[l]) / sum * ((values[k] - values[l]) / sum);
    }
    case Metric::ordinal: {
        double between = -(used[k] + used[l]) / 2;
        for (std::size_t g = std::min(k, l); g <= std::max(k, l); ++g) between += used[g];
        return between * between;
    }
    }
    return 0;
}

std::optional<double> alpha_of(const Square& c, const std::vector<double>& values, Metric metric, double* observed = nullptr, double* expected = nullptr) {
    const std::size_t q = values.size();
    std::vector<double> used(q, 0.0);
    double n = 0;
    for (std::size_t k = 0; k < q; ++k)
        for (std::size_t l = 0; l < q; ++l) { used[k] += c[k][l]; n += c[k][l]; }
    double seen = 0, chance = 0;
    for (std::size_t k = 0; k < q; ++k)
        for (std::size_t l = 0; l < q; ++l) {
            const double d = distance(metric, values, used, k, l);
            seen += c[k][l] * d;
            chance += used[k] * used[l] * d / (n - 1);
        }
    if (observed != nullptr) *observed = seen;
    if (expected != nullptr) *expected = chance;
    if (!(n > 1) || !(chance > 0)) return std::nullopt;
    return 1 - seen / chance;
}

}  // namespace

Coefficient krippendorff_alpha(const Matrix& ratings, Metric metric) {
    Coefficient out;
    if (ratings.pairable() == 0) { out.figure = without("no unit was rated by two"); return out; }
    Matrix paired = ratings;
    for (std::size_t i = paired.rows.size(); i-- > 0;)
        if (std::count_if(paired.rows[i].begin(), paired.rows[i].end(), [](const auto& v) { return v.has_value(); }) < 2) paired.rows.erase(paired.rows.begin() + static_cast<std::ptrdiff_t>(i));
    if (metric == Metric::ratio)
        for (const auto& row : paired.rows)
            for (const auto& v : row)
                if (v && *v < 0) { out.figure = without("a ratio scale has no values below zero"); return out; }
    const Coincidences c = coincidences(paired);
    const auto value = alpha_of(c.all, c.values, metric);
    if (!value) { out.figure = without("all gave the same one value, so agreement cannot be told from chance"); return out; }
    out.figure = jackknifed(*value, c.by_unit.size(), [&](std::size_t i) {
        Square left = c.all;
        for (std::size_t k = 0; k < left.size(); ++k)
            for (std::size_t l = 0; l < left.size(); ++l) left[k][l] -= c.by_unit[i][k][l];
        return alpha_of(left, c.values, metric);
    });
    return out;
}

}  // namespace stance::agreement
