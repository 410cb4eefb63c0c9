#include "agreement/agreement.hpp"

#include "agreement/figures.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace stance::agreement {

namespace {

constexpr double z95 = 1.959963984540054;  // normal quantile of .975



/// Wilson's interval of a share.
Figure share(long part, long whole, const char* reason) {
    if (whole == 0) return without(reason);
    const double n = static_cast<double>(whole), p = static_cast<double>(part) / n;
    const double centre = (p + z95 * z95 / (2 * n)) / (1 + z95 * z95 / n);
    const double half = z95 * std::sqrt(p * (1 - p) / n + z95 * z95 / (4 * n * n)) / (1 + z95 * z95 / n);
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half), {}};
}

Figure by_fisher(double r, double variance, const char* reason) {
    if (variance <= 0) return {r, std::nullopt, std::nullopt, reason};
    if (std::abs(r) >= 1) return {r, r, r, {}};
    const double z = std::atanh(r), half = z95 * std::sqrt(variance);
    return {r, std::tanh(z - half), std::tanh(z + half), {}};
}

}  // namespace

void TwoByTwo::add(const TwoByTwo& o) {
    both += o.both;
    only_first += o.only_first;
    only_second += o.only_second;
    neither += o.neither;
}

Figure kappa(const TwoByTwo& t) {
    const auto n = static_cast<double>(t.n());
    if (t.n() == 0) return without("no units");
    const auto part = [&](long count) { return static_cast<double>(count) / n; };
    const double p[2][2] = {{part(t.both), part(t.only_first)}, {part(t.only_second), part(t.neither)}};
    const double row[2] = {p[0][0] + p[0][1], p[1][0] + p[1][1]};
    const double column[2] = {p[0][0] + p[1][0], p[0][1] + p[1][1]};
    const double po = p[0][0] + p[1][1];
    const double pe = row[0] * column[0] + row[1] * column[1];
    if (pe >= 1 - 1e-12) return without("both always say the same one thing, so agreement cannot be told from chance");
    const double k = (po - pe) / (1 - pe);
    double a = 0, b = 0;
    for (int i = 0; i < 2; ++i) {
        const double d = 1 - (row[i] + column[i]) * (1 - k);
        a += p[i][i] * d * d;
        for (int j = 0; j < 2; ++j)
            if (i != j) b += p[i][j] * (column[i] + row[j]) * (column[i] + row[j]);
    }
    const double c = k - pe * (1 - k);
    const double variance = (a + (1 - k) * (1 - k) * b - c * c) / (n * (1 - pe) * (1 - pe));
    const double half = z95 * std::sqrt(std::max(0.0, variance));
    return {k, k - half, std::min(1.0, k + half), {}};
}

Figure precision(const TwoByTwo& t) { return share(t.both, t.both + t.only_first, "never said by the machine"); }
Figure recall(const TwoByTwo& t) { return share(t.both, t.both + t.only_second, "never said by people"); }

Figure f1(const TwoByTwo& t) {
    const long whole = 2 * t.both + t.only_first + t.only_second;
    if (whole == 0) return without("never said by either");
    return {2.0 * static_cast<double>(t.both) / static_cast<double>(whole), std::nullopt, std::nullopt, {}};
}

Figure pearson(const std::vector<double>& x, const std::vector<double>& y) {
    assert(x.size() == y.size());
    if (x.size() < 3) return without("fewer than three pairs");
    const auto n = static_cast<double>(x.size());
    const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n, my = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sxx += (x[i] - mx) * (x[i] - mx);
        syy += (y[i] - my) * (y[i] - my);
        sxy += (x[i] - mx) * (y[i] - my);
    }
    if (sxx <= 0 || syy <= 0) return without("no variation in one of the lists");
    return by_fisher(std::clamp(sxy / std::sqrt(sxx * syy), -1.0, 1.0), n > 3 ? 1 / (n - 3) : 0, "an interval needs at least four pairs");
}

std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t k = i;
        while (k < order.size() && values[order[k]] == values[order[i]]) ++k;
        const double mid = (static_cast<double>(i) + static_cast<double>(k) + 1) / 2;
        for (std::size_t j = i; j < k; ++j) out[order[j]] = mid;
        i = k;
    }
    return out;
}

Figure spearman(const std::vector<double>& x, const std::vector<double>& y) {
    const Figure r = pearson(ranks(x), ranks(y));
    if (!r.value) return r;
    const auto n = static_cast<double>(x.size());
    return by_fisher(*r.value, n > 3 ? (1 + *r.value * *r.value / 2) / (n - 3) : 0, "an interval needs at least four pairs");
}

Figure mean_absolute_error(const std::vector<double>& x, const std::vector<double>& y) {
    assert(x.size() == y.size());
    if (x.empty()) return without("no pairs");
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += std::abs(x[i] - y[i]);
    return {sum / static_cast<double>(x.size()), std::nullopt, std::nullopt, {}};
}

Figure auc(const std::vector<double>& high, const std::vector<double>& low) {
    if (high.empty() || low.empty()) return without("one of the groups is empty");
    std::vector<double> all = high;
    all.insert(all.end(), low.begin(), low.end());
    const std::vector<double> r = ranks(all);
    const auto n = static_cast<double>(high.size()), m = static_cast<double>(low.size());
    const double sum = std::accumulate(r.begin(), r.begin() + static_cast<std::ptrdiff_t>(high.size()), 0.0);
    const double a = (sum - n * (n + 1) / 2) / (n * m);
    const double q1 = a / (2 - a), q2 = 2 * a * a / (1 + a);
    const double variance = (a * (1 - a) + (n - 1) * (q1 - a * a) + (m - 1) * (q2 - a * a)) / (n * m);
    const double half = z95 * std::sqrt(std::max(0.0, variance));
    return {a, std::max(0.0, a - half), std::min(1.0, a + half), {}};
}

Figure cohens_d(const std::vector<double>& high, const std::vector<double>& low) {
    if (high.size() < 2 || low.size() < 2) return without("fewer than two in one of the groups");
    const auto n = static_cast<double>(high.size()), m = static_cast<double>(low.size());
    const double mean_high = std::accumulate(high.begin(), high.end(), 0.0) / n, mean_low = std::accumulate(low.begin(), low.end(), 0.0) / m;
    double squares = 0;
    for (const double x : high) squares += (x - mean_high) * (x - mean_high);
    for (const double x : low) squares += (x - mean_low) * (x - mean_low);
    if (squares <= 0) return without("no spread within the groups");
    const double d = (mean_high - mean_low) / std::sqrt(squares / (n + m - 2));
    const double half = z95 * std::sqrt((n + m) / (n * m) + d * d / (2 * (n + m)));
    return {d, d - half, d + half, {}};
}

}  // namespace stance::agreement
