#include "agreement/nominal.hpp"

#include "agreement/figures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace stance::agreement {

namespace {

constexpr double z95 = 1.959963984540054;

using Counts = std::vector<std::vector<double>>;

/// For each unit with a rating, how many raters chose each category.
Counts counts_of(const Matrix& m, const Scale& scale) {
    Counts out;
    for (const auto& row : m.rows) {
        std::vector<double> count(scale.size(), 0.0);
        bool any = false;
        for (const auto& v : row)
            if (v) {
                if (const auto place = scale.place(*v)) { count[*place] += 1; any = true; }
            }
        if (any) out.push_back(std::move(count));
    }
    return out;
}

double total(const std::vector<double>& v) { return std::accumulate(v.begin(), v.end(), 0.0); }

/// One pass that Fleiss, Gwet and Brennan-Prediger share: they differ in what chance would give.
struct Chance {
    double expected = 0;
    std::vector<double> share;  ///< for each category, its part in a unit's expected agreement
    double factor = 2;          ///< how the unit's own chance enters the error; 0: not at all
};

template <class Expect>
Coefficient corrected(const Matrix& m, const Scale& scale, Expect&& expect, const char* undefined) {
    const Counts counts = counts_of(m, scale);
    const auto n = static_cast<double>(counts.size());
    const std::size_t q = scale.size();
    Coefficient out;
    double pairs = 0, agreement = 0;
    std::vector<double> share(q, 0.0);
    std::vector<double> unit_agreement;
    std::vector<bool> paired;
    bool full_pairs = true;
    for (const auto& count : counts) {
        const double r = total(count);
        double sum = 0;
        for (std::size_t k = 0; k < q; ++k) {
            double weighted = 0;
            for (std::size_t l = 0; l < q; ++l) weighted += scale.weights[k][l] * count[l];
            sum += count[k] * (weighted - 1);
            share[k] += count[k] / r / n;
        }
        full_pairs &= r == 2;
        paired.push_back(r >= 2);
        unit_agreement.push_back(r >= 2 ? sum / (r * (r - 1)) : 0);
        if (r >= 2) { agreement += unit_agreement.back(); pairs += 1; }
    }
    if (pairs == 0) { out.figure = without("no unit was rated by two"); return out; }
    const double pa = agreement / pairs;
    out.observed = pa;
    if (q < 2) { out.figure = without("there is only one category, so agreement cannot be told from chance"); return out; }
    const Chance chance = expect(share);
    const double pe = chance.expected;
    out.expected = pe;
    if (pe >= 1 - 1e-12) { out.figure = without(undefined); return out; }
    const double value = (pa - pe) / (1 - pe);
    if (counts.size() < 2) { out.figure = {value, std::nullopt, std::nullopt, "one unit is too few for an interval"}; return out; }
    double squares = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double r = total(counts[i]);
        double own = 0;
        for (std::size_t k = 0; k < q; ++k) own += counts[i][k] / r * chance.share[k];
        const double unit = n / pairs * (paired[i] ? unit_agreement[i] - pe : 0.0) / (1 - pe);
        const double linear = unit - chance.factor * (1 - value) * (own - pe) / (1 - pe);
        squares += (linear - value) * (linear - value);
    }
    out.error = std::sqrt(squares / (n * (full_pairs ? n : n - 1)));
    out.figure = with_t(value, *out.error, n - 1);
    return out;
}

double all_weights(const Scale& scale) {
    double sum = 0;
    for (const auto& row : scale.weights) sum += total(row);
    return sum;
}

/// The square table of two raters, as counts.
Counts cross(const Matrix& m, const Scale& scale, std::size_t a, std::size_t b, double& n) {
    Counts out(scale.size(), std::vector<double>(scale.size(), 0.0));
    n = 0;
    for (std::size_t i = 0; i < m.rows.size(); ++i) {
        const auto &x = m.rows[i][a], &y = m.rows[i][b];
        if (!x || !y) continue;
        const auto p = scale.place(*x), q = scale.place(*y);
        if (!p || !q) continue;
        out[*p][*q] += 1;
        n += 1;
    }
    return out;
}

}  // namespace

std::optional<std::size_t> Scale::place(double value) const {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::abs(values[i] - value) < 1e-9) return i;
    return std::nullopt;
}

Scale scale_of(std::vector<double> values, Weighting weighting) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    Scale out;
    out.values = values;
    const std::size_t q = values.size();
    out.weights.assign(q, std::vector<double>(q, 1.0));
    if (q < 2) return out;
    const double range = values.back() - values.front();
    for (std::size_t k = 0; k < q; ++k)
        for (std::size_t l = 0; l < q; ++l) {
            if (k == l) continue;
            const double apart = std::abs(values[k] - values[l]) / range;
            const double ranks = static_cast<double>(k > l ? k - l : l - k) + 1;
            switch (weighting) {
            case Weighting::identity: out.weights[k][l] = 0; break;
            case Weighting::linear: out.weights[k][l] = 1 - apart; break;
            case Weighting::quadratic: out.weights[k][l] = 1 - apart * apart; break;
            case Weighting::ordinal: out.weights[k][l] = 1 - ranks * (ranks - 1) / (static_cast<double>(q) * static_cast<double>(q - 1)); break;
            }
        }
    return out;
}

Scale scale_of(const Matrix& ratings, Weighting weighting) {
    std::vector<double> values;
    for (const auto& row : ratings.rows)
        for (const auto& v : row)
            if (v) values.push_back(*v);
    return scale_of(std::move(values), weighting);
}

Scale scale_from_disagreement(const std::vector<std::vector<double>>& disagreement) {
    Scale out;
    double most = 0;
    for (const auto& row : disagreement)
        for (const double v : row) most = std::max(most, v);
    for (std::size_t k = 0; k < disagreement.size(); ++k) {
        out.values.push_back(static_cast<double>(k));
        out.weights.emplace_back();
        for (const double v : disagreement[k]) out.weights.back().push_back(1 - v / most);
    }
    return out;
}

Coefficient observed_agreement(const Matrix& ratings, const Scale& scale) {
    // with nothing expected, what is left is the agreement itself
    Coefficient out = corrected(ratings, scale, [&](const std::vector<double>& share) { return Chance{0, std::vector<double>(share.size(), 0.0), 0}; }, "");
    if (!out.figure.value && out.observed) out.figure = {*out.observed, std::nullopt, std::nullopt, "everybody gave the same one value"};
    if (out.figure.low) out.figure.low = std::max(0.0, *out.figure.low);
    out.expected.reset();
    return out;
}

Coefficient fleiss_kappa(const Matrix& ratings, const Scale& scale) {
    return corrected(ratings, scale, [&](const std::vector<double>& share) {
        Chance c;
        c.share.assign(share.size(), 0.0);
        for (std::size_t k = 0; k < share.size(); ++k)
            for (std::size_t l = 0; l < share.size(); ++l) {
                c.expected += scale.weights[k][l] * share[k] * share[l];
                c.share[k] += scale.weights[k][l] * share[l];
            }
        return c;
    }, "all gave the same one value, so agreement cannot be told from chance");
}

Coefficient gwet_ac(const Matrix& ratings, const Scale& scale) {
    return corrected(ratings, scale, [&](const std::vector<double>& share) {
        const auto q = static_cast<double>(share.size());
        const double f = all_weights(scale) / (q * (q - 1));
        Chance c;
        for (const double p : share) {
            c.expected += f * p * (1 - p);
            c.share.push_back(f * (1 - p));
        }
        return c;
    }, "chance alone would give full agreement");
}

Coefficient brennan_prediger(const Matrix& ratings, const Scale& scale) {
    return corrected(ratings, scale, [&](const std::vector<double>& share) {
        const auto q = static_cast<double>(share.size());
        const double pe = all_weights(scale) / (q * q);
        return Chance{pe, std::vector<double>(share.size(), 0.0), 0};
    }, "chance alone would give full agreement");
}

Coefficient cohen_kappa(const std::vector<std::vector<double>>& table, const Scale& scale, double n) {
    Coefficient out;
    const std::size_t q = scale.size();
    double sum = 0;
    for (const auto& row : table) sum += total(row);
    if (!(sum > 0)) { out.figure = without("no unit was rated by both"); return out; }
    std::vector<double> row(q, 0.0), column(q, 0.0);
    for (std::size_t i = 0; i < q; ++i)
        for (std::size_t j = 0; j < q; ++j) { row[i] += table[i][j] / sum; column[j] += table[i][j] / sum; }
    double po = 0, pe = 0;
    std::vector<double> by_row(q, 0.0), by_column(q, 0.0);  // mean weights, given a row or a column
    for (std::size_t i = 0; i < q; ++i)
        for (std::size_t j = 0; j < q; ++j) {
            const double w = scale.weights[i][j];
            po += w * table[i][j] / sum;
            pe += w * row[i] * column[j];
            by_row[i] += w * column[j];
            by_column[j] += w * row[i];
        }
    out.observed = po;
    out.expected = pe;
    if (pe >= 1 - 1e-12) { out.figure = without("both always give the same one value, so agreement cannot be told from chance"); return out; }
    const double k = (po - pe) / (1 - pe);
    double squares = 0;
    for (std::size_t i = 0; i < q; ++i)
        for (std::size_t j = 0; j < q; ++j) {
            const double d = scale.weights[i][j] - (by_row[i] + by_column[j]) * (1 - k);
            squares += table[i][j] / sum * d * d;
        }
    const double c = k - pe * (1 - k);
    const double variance = (squares - c * c) / (n * (1 - pe) * (1 - pe));
    out.error = std::sqrt(std::max(0.0, variance));
    out.figure = {k, k - z95 * *out.error, std::min(1.0, k + z95 * *out.error), {}};
    return out;
}

Coefficient cohen_kappa(const Matrix& ratings, const Scale& scale) {
    if (ratings.k() != 2) {
        Coefficient out;
        out.figure = without("Cohen's kappa is for two raters");
        return out;
    }
    double n = 0;
    const Counts table = cross(ratings, scale, 0, 1, n);
    return cohen_kappa(table, scale, n);
}

std::vector<Figure> fleiss_by_category(const Matrix& ratings, const Scale& scale) {
    const Counts counts = counts_of(ratings, scale);
    std::vector<Figure> out;
    const double r = counts.empty() ? 0 : total(counts.front());
    const auto n = static_cast<double>(counts.size());
    const bool even = r >= 2 && std::all_of(counts.begin(), counts.end(), [&](const auto& c) { return total(c) == r; });
    for (std::size_t k = 0; k < scale.size(); ++k) {
        if (!even) { out.push_back(without("units have different numbers of ratings")); continue; }
        double p = 0, apart = 0;
        for (const auto& c : counts) { p += c[k] / (n * r); apart += c[k] * (r - c[k]); }
        if (p <= 0 || p >= 1) { out.push_back(without(p <= 0 ? "nobody used this category" : "everybody used this category always")); continue; }
        const double value = 1 - apart / (n * r * (r - 1) * p * (1 - p));
        // the standard error under chance: Fleiss, Nee & Landis (1979)
        const double error = std::sqrt(2 / (n * r * (r - 1)));
        out.push_back({value, value - z95 * error, std::min(1.0, value + z95 * error), {}});
    }
    return out;
}

std::optional<double> fleiss_z(const Matrix& ratings, const Scale& scale) {
    const Counts counts = counts_of(ratings, scale);
    const Coefficient kappa = fleiss_kappa(ratings, scale);
    const double r = counts.empty() ? 0 : total(counts.front());
    const auto n = static_cast<double>(counts.size());
    if (!kappa.figure.value || std::any_of(counts.begin(), counts.end(), [&](const auto& c) { return total(c) != r; })) return std::nullopt;
    double pq = 0, skew = 0;
    for (std::size_t k = 0; k < scale.size(); ++k) {
        double p = 0;
        for (const auto& c : counts) p += c[k] / (n * r);
        pq += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    const double error = std::sqrt(2.0) / (pq * std::sqrt(n * r * (r - 1))) * std::sqrt(pq * pq - skew);
    return *kappa.figure.value / error;
}

namespace {

/// What Conger's kappa is reckoned from, so that leaving a unit out costs no new count.
class Habits {
  public:
    Habits(const Matrix& m, const Scale& scale) : scale_(scale), used_(m.k(), std::vector<double>(scale.size(), 0.0)) {
        for (const auto& row : m.rows) {
            std::vector<std::optional<std::size_t>> place;
            for (const auto& v : row) place.push_back(v ? scale.place(*v) : std::nullopt);
            double sum = 0, r = 0;
            for (std::size_t a = 0; a < place.size(); ++a) {
                if (!place[a]) continue;
                r += 1;
                used_[a][*place[a]] += 1;
                for (std::size_t b = 0; b < place.size(); ++b)
                    if (a != b && place[b]) sum += scale.weights[*place[a]][*place[b]];
            }
            agreement_.push_back(r < 2 ? std::optional<double>() : sum / (r * (r - 1)));
            places_.push_back(std::move(place));
        }
    }

    std::optional<double> kappa(std::optional<std::size_t> skip, Coefficient* parts = nullptr) const {
        double pa = 0, pairs = 0;
        for (std::size_t i = 0; i < agreement_.size(); ++i)
            if (i != skip && agreement_[i]) { pa += *agreement_[i]; pairs += 1; }
        std::vector<std::vector<double>> habits;  // of each rater: share of each category
        for (std::size_t r = 0; r < used_.size(); ++r) {
            std::vector<double> share = used_[r];
            if (skip && places_[*skip][r]) share[*places_[*skip][r]] -= 1;
            const double n = total(share);
            if (n == 0) continue;
            for (double& s : share) s /= n;
            habits.push_back(std::move(share));
        }
        if (pairs == 0 || habits.size() < 2) return std::nullopt;
        pa /= pairs;
        // the chance of all pairs of different raters is that of everybody with everybody less that
        // of each with themselves
        const std::size_t q = scale_.size();
        std::vector<double> all(q, 0.0);
        for (const auto& h : habits)
            for (std::size_t k = 0; k < q; ++k) all[k] += h[k];
        const auto chance = [&](const std::vector<double>& h) {
            double out = 0;
            for (std::size_t k = 0; k < q; ++k)
                for (std::size_t l = 0; l < q; ++l) out += scale_.weights[k][l] * h[k] * h[l];
            return out;
        };
        double pe = chance(all);
        for (const auto& h : habits) pe -= chance(h);
        const auto raters = static_cast<double>(habits.size());
        pe /= raters * (raters - 1);
        if (parts != nullptr) { parts->observed = pa; parts->expected = pe; }
        if (pe >= 1 - 1e-12) return std::nullopt;
        return (pa - pe) / (1 - pe);
    }

  private:
    const Scale& scale_;
    std::vector<std::vector<double>> used_;
    std::vector<std::vector<std::optional<std::size_t>>> places_;
    std::vector<std::optional<double>> agreement_;
};

/// Kappa of a square table of counts, bare.
std::optional<double> plain_kappa(const Counts& table, const Scale& scale) {
    const std::size_t q = scale.size();
    std::vector<double> row(q, 0.0), column(q, 0.0);
    double n = 0, po = 0, pe = 0;
    for (std::size_t i = 0; i < q; ++i)
        for (std::size_t j = 0; j < q; ++j) {
            row[i] += table[i][j];
            column[j] += table[i][j];
            n += table[i][j];
            po += scale.weights[i][j] * table[i][j];
        }
    for (std::size_t i = 0; i < q; ++i)
        for (std::size_t j = 0; j < q; ++j) pe += scale.weights[i][j] * row[i] * column[j];
    po /= n;
    pe /= n * n;
    if (pe >= 1 - 1e-12) return std::nullopt;
    return (po - pe) / (1 - pe);
}

/// The tables of all pairs of raters, and the mean of their kappas.
class Pairs {
  public:
    Pairs(const Matrix& m, const Scale& scale) : scale_(scale) {
        for (std::size_t a = 0; a < m.k(); ++a)
            for (std::size_t b = a + 1; b < m.k(); ++b) {
                Two two;
                two.table = cross(m, scale, a, b, two.n);
                for (const auto& row : m.rows) {
                    const auto x = row[a] ? scale.place(*row[a]) : std::nullopt, y = row[b] ? scale.place(*row[b]) : std::nullopt;
                    two.cell.push_back(x && y ? std::optional(std::pair(*x, *y)) : std::nullopt);
                }
                if (two.n > 0) tables_.push_back(std::move(two));  // else these two never met
            }
    }

    std::optional<double> mean(std::optional<std::size_t> skip) {
        double sum = 0;
        int pairs = 0;
        for (Two& two : tables_) {
            const auto cell = skip ? two.cell[*skip] : std::nullopt;
            if (cell && two.n == 1) continue;
            if (cell) two.table[cell->first][cell->second] -= 1;
            const auto k = plain_kappa(two.table, scale_);
            if (cell) two.table[cell->first][cell->second] += 1;
            if (!k) return std::nullopt;
            sum += *k;
            ++pairs;
        }
        if (pairs == 0) return std::nullopt;
        return sum / pairs;
    }

  private:
    struct Two {
        Counts table;
        double n = 0;
        std::vector<std::optional<std::pair<std::size_t, std::size_t>>> cell;
    };
    const Scale& scale_;
    std::vector<Two> tables_;
};

}  // namespace

Coefficient conger_kappa(const Matrix& ratings, const Scale& scale) {
    Coefficient out;
    const Habits habits(ratings, scale);
    const auto value = habits.kappa(std::nullopt, &out);
    if (!value) out.figure = without(out.observed ? "all gave the same one value, so agreement cannot be told from chance" : "no unit was rated by two");
    else out.figure = jackknifed(*value, ratings.n(), [&](std::size_t i) { return habits.kappa(i); });
    return out;
}

Coefficient light_kappa(const Matrix& ratings, const Scale& scale) {
    Coefficient out;
    Pairs pairs(ratings, scale);
    const auto value = pairs.mean(std::nullopt);
    if (!value) out.figure = without("a pair of raters has no kappa: they met on no unit, or always gave the same one value");
    else out.figure = jackknifed(*value, ratings.n(), [&](std::size_t i) { return pairs.mean(i); });
    return out;
}

}  // namespace stance::agreement
