#include "agreement/generalizability.hpp"

#include "agreement/figures.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace stance::agreement {

namespace {

bool inside_or_same(unsigned smaller, unsigned larger) { return (smaller & larger) == smaller; }

/// Numbers the cells of every set of facets, so that sums go into plain arrays.
class Cells {
  public:
    Cells(const std::vector<Observation>& observations, std::size_t facets) : observations_(observations) {
        for (const Observation& o : observations)
            for (std::size_t f = 0; f < facets; ++f) levels_[f] = std::max(levels_[f], o.level[f] + 1);
    }
    const std::array<std::size_t, 3>& levels() const { return levels_; }
    std::size_t cell(const Observation& o, unsigned effect) const {
        std::size_t out = 0;
        for (unsigned f = 0; f < 3; ++f)
            if ((effect >> f & 1U) != 0) out = out * levels_[f] + o.level[f];
        return out;
    }
    std::size_t size(unsigned effect) const {
        std::size_t out = 1;
        for (unsigned f = 0; f < 3; ++f)
            if ((effect >> f & 1U) != 0) out *= levels_[f];
        return out;
    }
    std::vector<double> counts(unsigned effect) const {
        std::vector<double> out(size(effect), 0.0);
        for (const Observation& o : observations_) out[cell(o, effect)] += 1;
        return out;
    }
    /// Sum over cells of (sum of scores) squared over their number.
    double total(unsigned effect, const std::vector<double>& count) const {
        std::vector<double> sum(size(effect), 0.0);
        for (const Observation& o : observations_) sum[cell(o, effect)] += o.value;
        double out = 0;
        for (std::size_t i = 0; i < sum.size(); ++i)
            if (count[i] > 0) out += sum[i] * sum[i] / count[i];
        return out;
    }
    /// How often the variance of `of` enters the total of `in`.
    double coefficient(unsigned in, unsigned of, const std::vector<double>& in_count) const {
        if (inside_or_same(of, in)) return static_cast<double>(observations_.size());  // each cell holds one level of it
        const unsigned both = in | of;
        const std::vector<double> joint = counts(both);
        std::vector<double> seen(joint.size(), 0.0);
        double out = 0;
        for (const Observation& o : observations_) {
            const std::size_t j = cell(o, both);
            if (seen[j]++ > 0) continue;
            out += joint[j] * joint[j] / in_count[cell(o, in)];
        }
        return out;
    }

  private:
    const std::vector<Observation>& observations_;
    std::array<std::size_t, 3> levels_{};
};

/// Gaussian elimination with pivots. @return nothing when the system has no one solution
std::optional<std::vector<double>> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t best = c;
        for (std::size_t r = c + 1; r < n; ++r)
            if (std::abs(a[r][c]) > std::abs(a[best][c])) best = r;
        if (std::abs(a[best][c]) < 1e-9) return std::nullopt;
        std::swap(a[c], a[best]);
        std::swap(b[c], b[best]);
        for (std::size_t r = c + 1; r < n; ++r) {
            const double f = a[r][c] / a[c][c];
            for (std::size_t k = c; k < n; ++k) a[r][k] -= f * a[c][k];
            b[r] -= f * b[c];
        }
    }
    for (std::size_t c = n; c-- > 0;) {
        for (std::size_t k = c + 1; k < n; ++k) b[c] -= a[c][k] * b[k];
        b[c] /= a[c][c];
    }
    return b;
}

bool inside(unsigned smaller, unsigned larger) { return (smaller & larger) == smaller && smaller != larger; }

}  // namespace

Design Design::crossed(std::vector<std::string> facets) {
    Design out;
    const auto n = static_cast<unsigned>(facets.size());
    out.facets = std::move(facets);
    for (unsigned e = 1; e < (1U << n); ++e) out.effects.push_back(e);
    std::stable_sort(out.effects.begin(), out.effects.end(), [](unsigned a, unsigned b) { return __builtin_popcount(a) < __builtin_popcount(b); });
    return out;
}

std::string Design::name(unsigned effect) const {
    std::string out;
    for (std::size_t f = 0; f < facets.size(); ++f)
        if ((effect >> f & 1U) != 0) out += facets[f];
    return out;
}

double GStudy::variance(unsigned effect) const {
    for (const Component& c : components)
        if (c.effect == effect) return std::max(0.0, c.variance);
    return 0;
}

GStudy g_study(const std::vector<Observation>& observations, const Design& design) {
    GStudy out;
    out.design = design;
    out.observations = observations.size();
    const Cells cells(observations, design.facets.size());
    out.levels = cells.levels();
    if (observations.empty()) { out.trouble = "there are no ratings"; return out; }
    for (std::size_t f = 0; f < design.facets.size(); ++f)
        if (out.levels[f] < 2 && std::find(design.effects.begin(), design.effects.end(), 1U << f) != design.effects.end()) {
            out.trouble = fmt::format("there is only one level of {}", design.facets[f]);
            return out;
        }
    const std::size_t all = cells.size((1U << design.facets.size()) - 1);
    out.complete = all == observations.size();

    // totals and what is expected of them: the grand mean first, then every effect
    std::vector<unsigned> sets = {0};
    sets.insert(sets.end(), design.effects.begin(), design.effects.end());
    std::vector<std::vector<double>> expected;
    std::vector<double> totals;
    for (const unsigned in : sets) {
        const std::vector<double> count = cells.counts(in);
        totals.push_back(cells.total(in, count));
        std::vector<double> row = {static_cast<double>(observations.size())};
        for (const unsigned of : design.effects) row.push_back(cells.coefficient(in, of, count));
        expected.push_back(std::move(row));
    }
    // degrees of freedom and sums of squares: what an effect has beyond the effects inside it
    std::vector<double> df, squares;
    for (std::size_t s = 0; s < sets.size(); ++s) {
        const std::vector<double> count = cells.counts(sets[s]);
        double d = static_cast<double>(std::count_if(count.begin(), count.end(), [](double c) { return c > 0; })), q = totals[s];
        for (std::size_t t = 0; t < s; ++t)
            if (inside(sets[t], sets[s])) { d -= df[t]; q -= squares[t]; }
        df.push_back(d);
        squares.push_back(q);
    }
    if (df.back() < 1) { out.trouble = "there are too few ratings to tell the sources apart"; return out; }
    const auto found = solve(expected, totals);
    if (!found) { out.trouble = "the ratings that are there cannot tell the sources apart: some raters share no session"; return out; }
    // what is left of equal numbers after rounding is no spread
    const double nothing = 1e-12 * totals.back() / static_cast<double>(observations.size());
    for (std::size_t e = 0; e < design.effects.size(); ++e) {
        Component c;
        c.effect = design.effects[e];
        c.name = design.name(c.effect);
        c.degrees = df[e + 1];
        c.mean_square = out.complete && df[e + 1] > 0 ? squares[e + 1] / df[e + 1] : 0;
        c.variance = std::abs((*found)[e + 1]) <= nothing ? 0 : (*found)[e + 1];
        out.clamped |= c.variance < 0;
        out.components.push_back(std::move(c));
    }
    return out;
}

std::optional<DStudy> d_study(const GStudy& study, const std::array<std::size_t, 3>& conditions, unsigned fixed) {
    if (!study.trouble.empty()) return std::nullopt;
    DStudy out;
    out.conditions = conditions;
    double universe = 0;
    for (const Component& c : study.components) {
        double share = std::max(0.0, c.variance);
        for (unsigned f = 1; f < 3; ++f)
            if ((c.effect >> f & 1U) != 0) share /= static_cast<double>(conditions[f]);
        const unsigned others = c.effect & ~1U;
        const bool only_fixed = (others & ~fixed) == 0;
        if ((c.effect & 1U) != 0) {
            if (only_fixed) universe += share;
            else { out.relative_error += share; out.absolute_error += share; }
        } else if (!only_fixed) {
            out.absolute_error += share;
        }
    }
    if (!(universe + out.absolute_error > 0)) return std::nullopt;
    out.generalizability = universe + out.relative_error > 0 ? universe / (universe + out.relative_error) : 0;
    out.dependability = universe / (universe + out.absolute_error);
    return out;
}

std::vector<DFigures> d_figures(const std::vector<Observation>& observations, const Design& design, const std::vector<std::array<std::size_t, 3>>& conditions, unsigned fixed) {
    std::vector<DFigures> out(conditions.size());
    const GStudy whole = g_study(observations, design);
    const std::size_t measured = whole.levels[0];
    const std::size_t groups = std::min<std::size_t>(measured, 20);
    std::vector<GStudy> left;
    for (std::size_t g = 0; g < groups && whole.trouble.empty(); ++g) {
        std::vector<Observation> rest;
        std::map<std::size_t, std::size_t> again;
        for (const Observation& o : observations) {
            if (o.level[0] % groups == g) continue;
            Observation kept = o;
            kept.level[0] = again.emplace(o.level[0], again.size()).first->second;
            rest.push_back(kept);
        }
        left.push_back(g_study(rest, design));
    }
    for (std::size_t c = 0; c < conditions.size(); ++c) {
        const auto at = d_study(whole, conditions[c], fixed);
        if (!at) {
            out[c].generalizability = out[c].dependability = without(whole.trouble.empty() ? "nothing varies" : whole.trouble);
            continue;
        }
        std::vector<std::optional<DStudy>> spared;
        for (const GStudy& g : left) spared.push_back(d_study(g, conditions[c], fixed));
        const auto figure = [&](double value, double DStudy::*member) {
            Figure f = jackknifed(value, groups, [&](std::size_t i) -> std::optional<double> {
                if (!spared[i]) return std::nullopt;
                return (*spared[i]).*member;
            });
            if (f.low) f.low = std::max(0.0, *f.low);
            return f;
        };
        out[c].generalizability = figure(at->generalizability, &DStudy::generalizability);
        out[c].dependability = figure(at->dependability, &DStudy::dependability);
    }
    return out;
}

DFigures d_figures(const std::vector<Observation>& observations, const Design& design, const std::array<std::size_t, 3>& conditions, unsigned fixed) {
    return d_figures(observations, design, std::vector{conditions}, fixed).front();
}

std::vector<DStudy> designs_that_reach(const GStudy& study, double target, std::size_t most, bool absolute, unsigned fixed) {
    std::vector<DStudy> reached;
    const std::size_t third = study.design.facets.size() > 2 ? most : 1;
    for (std::size_t a = 1; a <= most; ++a)
        for (std::size_t b = 1; b <= third; ++b) {
            const auto d = d_study(study, {1, a, b}, fixed);
            if (d && (absolute ? d->dependability : d->generalizability) >= target) reached.push_back(*d);
        }
    std::vector<DStudy> out;
    for (const DStudy& d : reached)
        if (std::none_of(reached.begin(), reached.end(), [&](const DStudy& o) {
                return o.conditions != d.conditions && o.conditions[1] <= d.conditions[1] && o.conditions[2] <= d.conditions[2];
            }))
            out.push_back(d);
    std::stable_sort(out.begin(), out.end(), [](const DStudy& a, const DStudy& b) { return a.conditions[1] * a.conditions[2] < b.conditions[1] * b.conditions[2]; });
    return out;
}

std::vector<Observation> observations_of(const Matrix& ratings) {
    std::vector<Observation> out;
    for (std::size_t i = 0; i < ratings.n(); ++i)
        for (std::size_t j = 0; j < ratings.k(); ++j)
            if (ratings.rows[i][j]) out.push_back({{i, j, 0}, *ratings.rows[i][j]});
    return out;
}

std::vector<Observation> observations_of(const Ratings& ratings, const std::string& scale, const std::vector<std::string>& without_items) {
    std::vector<Observation> out;
    std::map<std::string, std::size_t> sessions, raters, items;
    for (const Rating& r : ratings) {
        if (r.scale != scale || !r.value || std::find(without_items.begin(), without_items.end(), r.item) != without_items.end()) continue;
        const auto place = [](std::map<std::string, std::size_t>& list, const std::string& name) { return list.emplace(name, list.size()).first->second; };
        out.push_back({{place(sessions, r.session), place(raters, r.rater), place(items, r.item)}, *r.value});
    }
    return out;
}

}  // namespace stance::agreement
