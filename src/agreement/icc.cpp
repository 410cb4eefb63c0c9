#include "agreement/icc.hpp"

#include "agreement/figures.hpp"

#include <algorithm>
#include <cmath>

namespace stance::agreement {

namespace {

double stepped_up(double single, double k) { return k * single / (1 + (k - 1) * single); }

}  // namespace

MeanSquares mean_squares(const Matrix& m) {
    MeanSquares out;
    out.n = m.n();
    out.k = m.k();
    const auto n = static_cast<double>(out.n), k = static_cast<double>(out.k);
    double grand = 0;
    std::vector<double> row(out.n, 0.0), column(out.k, 0.0);
    for (std::size_t i = 0; i < out.n; ++i)
        for (std::size_t j = 0; j < out.k; ++j) {
            const double v = *m.rows[i][j];
            grand += v / (n * k);
            row[i] += v / k;
            column[j] += v / n;
        }
    double ssr = 0, ssc = 0, ssw = 0, sse = 0;
    for (const double r : row) ssr += k * (r - grand) * (r - grand);
    for (const double c : column) ssc += n * (c - grand) * (c - grand);
    for (std::size_t i = 0; i < out.n; ++i)
        for (std::size_t j = 0; j < out.k; ++j) {
            const double v = *m.rows[i][j];
            ssw += (v - row[i]) * (v - row[i]);
            const double e = v - row[i] - column[j] + grand;
            sse += e * e;
        }
    // what is left of equal numbers after rounding is no spread
    double size = 0;
    for (const auto& r : m.rows)
        for (const auto& v : r) size += *v * *v;
    for (double* squares : {&ssr, &ssc, &ssw, &sse})
        if (*squares < 1e-24 * size) *squares = 0;
    out.rows = ssr / (n - 1);
    out.columns = ssc / (k - 1);
    out.within = ssw / (n * (k - 1));
    out.error = sse / ((n - 1) * (k - 1));
    return out;
}

double icc2_df(const MeanSquares& ms) {
    const auto n = static_cast<double>(ms.n), k = static_cast<double>(ms.k);
    const double r = (ms.rows - ms.error) / (ms.rows + (k - 1) * ms.error + k * (ms.columns - ms.error) / n);
    const double a = k * r / (n * (1 - r)), b = 1 + k * r * (n - 1) / (n * (1 - r));
    const double top = a * ms.columns + b * ms.error;
    return top * top / (a * ms.columns * a * ms.columns / (k - 1) + b * ms.error * b * ms.error / ((n - 1) * (k - 1)));
}

std::array<Icc, 6> intraclass(const Matrix& ratings) {
    std::array<Icc, 6> out = {{
        {"ICC(1,1)", "ICC(1)", "One rating by whoever happened to rate, each time somebody else.", {}, 0, 0, 0, 1},
        {"ICC(2,1)", "ICC(A,1)", "One rating by any rater of this kind, where being stricter counts as error.", {}, 0, 0, 0, 1},
        {"ICC(3,1)", "ICC(C,1)", "One rating by one of these very raters, where being stricter does not matter.", {}, 0, 0, 0, 1},
        {"ICC(1,k)", "ICC(k)", "The mean of as many ratings, each time by others.", {}, 0, 0, 0, 1},
        {"ICC(2,k)", "ICC(A,k)", "The mean over as many raters of this kind, where being stricter counts as error.", {}, 0, 0, 0, 1},
        {"ICC(3,k)", "ICC(C,k), Cronbach's alpha", "The mean over these very raters, where being stricter does not matter.", {}, 0, 0, 0, 1},
    }};
    const Matrix full = ratings.complete();
    const auto all = [&](const std::string& reason) {
        for (Icc& i : out) i.figure = without(reason);
        return out;
    };
    if (full.k() < 2) return all("there are fewer than two raters");
    if (full.n() < 2) return all("fewer than two sessions were rated by all raters");
    const MeanSquares ms = mean_squares(full);
    const auto n = static_cast<double>(ms.n), k = static_cast<double>(ms.k);
    if (ms.rows <= 0 && ms.within <= 0) return all("all ratings are the same, so nothing can be told apart");
    if (ms.rows <= 0) return all("the sessions have the same mean, so they cannot be told apart");
    const double df_rows = n - 1, df_within = n * (k - 1), df_error = (n - 1) * (k - 1);

    const double one = (ms.rows - ms.within) / (ms.rows + (k - 1) * ms.within);
    const double two = (ms.rows - ms.error) / (ms.rows + (k - 1) * ms.error + k * (ms.columns - ms.error) / n);
    const double three = (ms.rows - ms.error) / (ms.rows + (k - 1) * ms.error);
    const auto test = [&](Icc& icc, double below, double df2) {
        icc.df1 = df_rows;
        icc.df2 = df2;
        icc.f = below > 0 ? ms.rows / below : INFINITY;
        icc.p = std::isfinite(icc.f) ? f_tail(icc.f, df_rows, df2) : 0;
    };
    for (const std::size_t i : {0U, 3U}) test(out[i], ms.within, df_within);
    for (const std::size_t i : {1U, 2U, 4U, 5U}) test(out[i], ms.error, df_error);

    const auto one_way = [&](std::size_t single, std::size_t mean, double value, double below, double df2) {
        out[single].figure = {value, std::nullopt, std::nullopt, {}};
        out[mean].figure = {(ms.rows - below) / ms.rows, std::nullopt, std::nullopt, {}};
        if (below <= 0) {
            out[single].figure.low = out[single].figure.high = out[mean].figure.low = out[mean].figure.high = 1;
            return;
        }
        const double f = ms.rows / below;
        const double low = f / f_quantile(.975, df_rows, df2), high = f * f_quantile(.975, df2, df_rows);
        out[single].figure.low = (low - 1) / (low + k - 1);
        out[single].figure.high = (high - 1) / (high + k - 1);
        out[mean].figure.low = 1 - 1 / low;
        out[mean].figure.high = 1 - 1 / high;
    };
    one_way(0, 3, one, ms.within, df_within);
    one_way(2, 5, three, ms.error, df_error);

    out[1].figure = {two, std::nullopt, std::nullopt, {}};
    out[4].figure = {(ms.rows - ms.error) / (ms.rows + (ms.columns - ms.error) / n), std::nullopt, std::nullopt, {}};
    if (two >= 1 - 1e-12) {
        out[1].figure.low = out[1].figure.high = out[4].figure.low = out[4].figure.high = 1;
        return out;
    }
    const double v = icc2_df(ms);
    if (!(v > 0) || !std::isfinite(v)) {
        out[1].figure.reason = out[4].figure.reason = "the interval does not exist for these mean squares";
        return out;
    }
    const double f_low = f_quantile(.975, df_rows, v), f_high = f_quantile(.975, v, df_rows);
    const double mixed = k * ms.columns + (k * n - k - n) * ms.error;
    out[1].figure.low = n * (ms.rows - f_low * ms.error) / (f_low * mixed + n * ms.rows);
    out[1].figure.high = n * (f_high * ms.rows - ms.error) / (mixed + n * f_high * ms.rows);
    out[4].figure.low = stepped_up(*out[1].figure.low, k);
    out[4].figure.high = stepped_up(*out[1].figure.high, k);
    return out;
}

}  // namespace stance::agreement
