#include "agreement/study.hpp"

#include "agreement/figures.hpp"
#include "agreement/icc.hpp"
#include "agreement/meanings.hpp"
#include "agreement/nominal.hpp"
#include "agreement/sources_of_difference.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>
#include <thread>

namespace stance::agreement {

namespace {

/// More values than this are taken as a measure, not as categories.
constexpr std::size_t most_categories = 20;

/// The scales of the rubric, whose categories are known before anybody rates.
bool seven_points(const std::string& scale) { return scale == "adherence" || scale == "competence"; }

std::vector<double> categories_of(const Matrix& m, const std::string& scale, const StudyOptions& options) {
    std::set<double> seen;
    for (const auto& row : m.rows)
        for (const auto& v : row)
            if (v) seen.insert(*v);
    std::optional<std::pair<int, int>> range = options.categories;
    if (!range && seven_points(scale)) range = {1, 7};
    if (range && std::all_of(seen.begin(), seen.end(), [&](double v) { return v == std::floor(v) && v >= range->first && v <= range->second; })) {
        std::vector<double> out;
        for (int v = range->first; v <= range->second; ++v) out.push_back(v);
        return out;
    }
    if (seen.size() > most_categories) return {};
    return {seen.begin(), seen.end()};
}

/// Weights of 1 up to a difference of 1, else 0.
Scale within_one(const std::vector<double>& values) {
    Scale out = scale_of(values, Weighting::identity);
    for (std::size_t a = 0; a < values.size(); ++a)
        for (std::size_t b = 0; b < values.size(); ++b) out.weights[a][b] = std::abs(values[a] - values[b]) <= 1 ? 1 : 0;
    return out;
}

Matrix two_of(const Matrix& m, std::size_t a, std::size_t b) {
    Matrix out;
    out.raters = {m.raters[a], m.raters[b]};
    for (std::size_t i = 0; i < m.n(); ++i)
        if (m.rows[i][a] && m.rows[i][b]) {
            out.units.push_back(m.units[i]);
            out.rows.push_back({m.rows[i][a], m.rows[i][b]});
        }
    return out;
}

/// The same without the column of the automatic score, which is held apart.
Matrix without_rater(const Matrix& m, const std::string& rater) {
    const auto at = std::find(m.raters.begin(), m.raters.end(), rater);
    if (at == m.raters.end()) return m;
    const auto column = at - m.raters.begin();
    Matrix out;
    out.raters = m.raters;
    out.raters.erase(out.raters.begin() + column);
    for (std::size_t i = 0; i < m.n(); ++i) {
        auto row = m.rows[i];
        row.erase(row.begin() + column);
        if (std::none_of(row.begin(), row.end(), [](const auto& v) { return v.has_value(); })) continue;
        out.units.push_back(m.units[i]);
        out.rows.push_back(std::move(row));
    }
    return out;
}

void add_categories(Field& field, const Matrix& m) {
    const std::size_t n = field.pairable;
    const auto add = [&](const char* id, const Figure& figure) { field.statistics.push_back(explained(id, figure, n)); };
    const Scale plain = scale_of(field.categories, Weighting::identity);
    const Scale linear = scale_of(field.categories, Weighting::linear);
    const Scale quadratic = scale_of(field.categories, Weighting::quadratic);
    const Scale ordinal = scale_of(field.categories, Weighting::ordinal);
    add("agreement", observed_agreement(m, plain).figure);
    add("agreement_within_one", observed_agreement(m, within_one(field.categories)).figure);
    const auto cohen = [&](const Scale& s) { return m.k() == 2 ? cohen_kappa(m, s).figure : light_kappa(m, s).figure; };
    add("cohen_kappa", cohen(plain));
    add("cohen_kappa_linear", cohen(linear));
    add("cohen_kappa_quadratic", cohen(quadratic));
    if (m.k() > 2) add("conger_kappa", conger_kappa(m, plain).figure);
    add("fleiss_kappa", fleiss_kappa(m, plain).figure);
    add("gwet_ac1", gwet_ac(m, plain).figure);
    add("gwet_ac2", gwet_ac(m, quadratic).figure);
    add("gwet_ac2_ordinal", gwet_ac(m, ordinal).figure);
    add("brennan_prediger", brennan_prediger(m, plain).figure);
    add("brennan_prediger_quadratic", brennan_prediger(m, quadratic).figure);
}

void add_pairs(Field& field, const Matrix& m) {
    for (std::size_t a = 0; a < m.k(); ++a)
        for (std::size_t b = a + 1; b < m.k(); ++b) {
            const Matrix two = two_of(m, a, b);
            Pair p;
            p.first = m.raters[a];
            p.second = m.raters[b];
            p.n = two.n();
            std::vector<double> x, y;
            for (const auto& row : two.rows) { x.push_back(*row[0]); y.push_back(*row[1]); }
            p.difference = limits_of_agreement(x, y).bias;
            const Figure none = without(two.n() == 0 ? "no session rated by both" : "more than 20 different values: not categories");
            if (field.categories.empty() || two.n() == 0) {
                p.same = p.kappa = p.linear = p.quadratic = none;
            } else {
                p.same = observed_agreement(two, scale_of(field.categories, Weighting::identity)).figure;
                p.kappa = cohen_kappa(two, scale_of(field.categories, Weighting::identity)).figure;
                p.linear = cohen_kappa(two, scale_of(field.categories, Weighting::linear)).figure;
                p.quadratic = cohen_kappa(two, scale_of(field.categories, Weighting::quadratic)).figure;
            }
            field.pairs.push_back(std::move(p));
        }
}

Against against(const std::string& score, const std::string& people, const std::vector<double>& machine, const std::vector<double>& human) {
    Against out;
    out.score = score;
    out.people = people;
    out.limits = limits_of_agreement(machine, human);
    out.correlation = pearson(machine, human);
    out.error = mean_absolute_error(machine, human);
    if (out.limits.bias.value && out.limits.lower.value)
        out.meaning = fmt::format("The score lies {:.1f} points {} {}; for a new session, in 95 of 100, from {:+.1f} to {:+.1f}.", std::abs(*out.limits.bias.value),
                                  *out.limits.bias.value < 0 ? "below" : "above", people, *out.limits.lower.value, *out.limits.upper.value);
    else out.meaning = fmt::format("Cannot be said: {}.", out.limits.bias.reason);
    return out;
}

void add_score(Field& field, const Matrix& all, const std::string& score) {
    const auto at = std::find(all.raters.begin(), all.raters.end(), score);
    if (at == all.raters.end() || all.k() < 2) return;
    const auto column = static_cast<std::size_t>(at - all.raters.begin());
    std::vector<double> machine, mean;
    for (const auto& row : all.rows) {
        double sum = 0, n = 0;
        for (std::size_t r = 0; r < all.k(); ++r)
            if (r != column && row[r]) { sum += *row[r]; n += 1; }
        if (!row[column] || n == 0) continue;
        machine.push_back(*row[column]);
        mean.push_back(sum / n);
    }
    field.against.push_back(against(score, "the mean of the raters", machine, mean));
    for (std::size_t r = 0; r < all.k(); ++r) {
        if (r == column) continue;
        std::vector<double> x, y;
        for (const auto& row : all.rows)
            if (row[column] && row[r]) { x.push_back(*row[column]); y.push_back(*row[r]); }
        field.against.push_back(against(score, all.raters[r], x, y));
    }
}

Field field_of(const Ratings& ratings, const std::string& item, const std::string& scale, const StudyOptions& options) {
    Field out;
    out.item = item;
    out.scale = scale;
    const Matrix all = matrix_of(ratings, item, scale);
    const Matrix m = without_rater(all, options.score);
    out.sessions = m.n();
    out.raters = m.k();
    for (const auto& row : m.rows)
        for (const auto& v : row) out.ratings += v.has_value() ? 1 : 0;
    out.gaps = m.n() * m.k() - out.ratings;
    out.pairable = m.pairable();
    if (m.k() >= 2 && out.pairable > 0) {
        out.categories = categories_of(m, scale, options);
        if (!out.categories.empty()) add_categories(out, m);
        const auto add = [&](const std::string& id, const Figure& figure, std::size_t n) { out.statistics.push_back(explained(id, figure, n)); };
        if (!out.categories.empty()) {
            add("alpha_nominal", krippendorff_alpha(m, Metric::nominal).figure, out.pairable);
            add("alpha_ordinal", krippendorff_alpha(m, Metric::ordinal).figure, out.pairable);
        }
        add("alpha_interval", krippendorff_alpha(m, Metric::interval).figure, out.pairable);
        add("alpha_ratio", krippendorff_alpha(m, Metric::ratio).figure, out.pairable);
        const std::size_t full = m.complete().n();
        const auto iccs = intraclass(m);
        const char* ids[] = {"icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k"};
        for (std::size_t i = 0; i < iccs.size(); ++i) add(ids[i], iccs[i].figure, full);
        add_pairs(out, m);
        out.severity = severities(m);
        out.generalizability = over_raters(m, options.target);
        out.over_sessions = over_trainees(ratings, item, scale, options);
    }
    add_score(out, all, options.score);
    return out;
}

}  // namespace

Result<Study> study(const Ratings& ratings, const StudyOptions& options, std::stop_token stop, const std::function<void(std::size_t, std::size_t)>& progress) {
    Study out;
    out.options = options;
    std::set<std::string> sessions, raters, people;
    bool score = false;
    for (const Rating& r : ratings) {
        if (!r.value) continue;
        sessions.insert(r.session);
        raters.insert(r.rater);
        if (r.rater == options.score) score = true;
        else {
            people.insert(r.rater);
            ++out.ratings;
        }
    }
    if (raters.size() < 2) return Error{ErrorKind::input, "There is only one rater in these ratings: agreement needs two who rated the same session."};
    out.sessions = sessions.size();
    out.raters = people.size();
    if (score) out.notes.push_back(fmt::format("'{}' is taken as the automatic score: it is set beside the raters and is not one of them.", options.score));
    const auto fields = fields_of(ratings);
    // each field sees its own ratings only, so that a hundred items are not a hundred walks over all
    std::map<std::pair<std::string, std::string>, Ratings> own;
    for (const Rating& r : ratings) own[{r.item, r.scale}].push_back(r);
    out.fields.resize(fields.size());
    std::atomic<std::size_t> next{0}, done{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < fields.size() && !stop.stop_requested(); i = next++) {
            out.fields[i] = field_of(own[fields[i]], fields[i].first, fields[i].second, options);
            if (progress) progress(++done, fields.size());
        }
    };
    for (const auto& f : fields) own[f];  // no field is added to the map while threads read it
    {
        std::vector<std::jthread> pool;
        const std::size_t wanted = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), fields.size());
        for (std::size_t t = 1; t < wanted; ++t) pool.emplace_back(work);
        work();
    }
    if (stop.stop_requested()) return Error{ErrorKind::usage, "Stopped before the figures were ready."};
    std::set<std::string> scales;
    for (const auto& [item, scale] : fields) {
        if (!scales.insert(scale).second) continue;
        if (auto pooled = over_items(ratings, scale, options)) {
            out.scales.push_back(scale);
            out.pooled.push_back(std::move(*pooled));
        }
    }
    return out;
}

}  // namespace stance::agreement
