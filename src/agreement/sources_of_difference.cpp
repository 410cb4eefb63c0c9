#include "agreement/sources_of_difference.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace stance::agreement {

namespace {

constexpr std::size_t most_raters = 12, most_sessions = 12;
constexpr unsigned first = 1, second = 2, third = 4;

const char* const whole_method = "analysis of variance; estimates below zero count as zero in the coefficients; intervals by jackknife over groups of sessions (Wolter 2007)";
const char* const gap_method = "some cells are empty: Henderson's Method I (Brennan 2001, section 7.1); estimates below zero count as zero in the coefficients; intervals by jackknife over groups of sessions (Wolter 2007)";

std::string counted(std::size_t n, const char* one) { return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s"); }

/// "61 % of the differences lie between sessions, ..." in the order of size.
std::string shares(const GStudy& g, const std::map<unsigned, std::string>& words) {
    double all = 0;
    for (const Component& c : g.components) all += std::max(0.0, c.variance);
    if (!(all > 0)) return "All ratings are the same: there are no differences to explain.";
    std::vector<std::pair<double, std::string>> parts;
    for (const Component& c : g.components) parts.emplace_back(std::max(0.0, c.variance) / all, words.at(c.effect));
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> said;
    for (const auto& [share, what] : parts) said.push_back(fmt::format("{:.0f} % {}", share * 100, what));
    return fmt::format("Of the differences between ratings, {}.", fmt::join(said, "; "));
}

void close(Generalizability& out) {
    out.method = out.study.complete ? whole_method : gap_method;
    if (out.study.clamped) out.sentences.push_back("One source was estimated below zero, which happens by chance when it is small: it counts as zero.");
}

/// @param conditions  raters and sessions (or items) of each decision
std::vector<Decision> decide(const std::vector<Observation>& observations, const Design& design, const std::vector<std::pair<std::size_t, std::size_t>>& conditions, unsigned fixed) {
    std::vector<std::array<std::size_t, 3>> all;
    for (const auto& [raters, others] : conditions) all.push_back({1, raters, others});
    const auto figures = d_figures(observations, design, all, fixed);
    std::vector<Decision> out;
    for (std::size_t i = 0; i < all.size(); ++i) out.push_back({conditions[i].first, conditions[i].second, figures[i].generalizability, figures[i].dependability});
    return out;
}

/// How many raters are enough, for ranking and for a cut.
std::string enough_raters(const GStudy& g, double target, std::size_t third_conditions, unsigned fixed, const char* thing) {
    const auto need = [&](bool absolute) -> std::size_t {
        for (std::size_t r = 1; r <= most_raters; ++r) {
            const auto d = d_study(g, {1, r, third_conditions}, fixed);
            if (d && (absolute ? d->dependability : d->generalizability) >= target) return r;
        }
        return 0;
    };
    const auto say = [&](std::size_t n) { return n == 0 ? fmt::format("not even {} raters would do", most_raters) : fmt::format("{} would do", counted(n, "rater")); };
    return fmt::format("To reach {:.2f} for {}: for putting them in order {}; for a decision at a fixed cut {}.", target, thing, say(need(false)), say(need(true)));
}

}  // namespace

Generalizability over_raters(const Matrix& ratings, double target) {
    Generalizability out;
    out.design = "sessions x raters";
    const auto observations = observations_of(ratings);
    const Design design = Design::crossed({"s", "r"});
    out.study = g_study(observations, design);
    if (!out.study.trouble.empty()) {
        out.sentences.push_back(fmt::format("Cannot be said: {}.", out.study.trouble));
        return out;
    }
    out.sentences.push_back(shares(out.study, {{first, "lie between sessions, which is what one wants to measure"}, {second, "in raters being strict or lenient throughout"}, {first | second, "in raters seeing the same session differently, and in chance"}}));
    std::vector<std::pair<std::size_t, std::size_t>> conditions;
    for (std::size_t r = 1; r <= std::clamp<std::size_t>(ratings.k(), 3, 6); ++r) conditions.emplace_back(r, 1);
    out.decisions = decide(observations, design, conditions, 0);
    out.sentences.push_back(enough_raters(out.study, target, 1, 0, "one session"));
    close(out);
    return out;
}

std::optional<Generalizability> over_items(const Ratings& ratings, const std::string& scale, const StudyOptions& options) {
    std::vector<std::string> items;
    Ratings people;
    for (const Rating& r : ratings) {
        if (r.scale != scale || r.rater == options.score || !r.value || std::find(options.alone.begin(), options.alone.end(), r.item) != options.alone.end()) continue;
        if (std::find(items.begin(), items.end(), r.item) == items.end()) items.push_back(r.item);
        people.push_back(r);
    }
    if (items.size() < 2) return std::nullopt;
    Generalizability out;
    out.design = "sessions x raters x items";
    out.items = items;
    const auto observations = observations_of(people, scale, {});
    const Design design = Design::crossed({"s", "r", "i"});
    out.study = g_study(observations, design);
    if (!out.study.trouble.empty()) {
        out.sentences.push_back(fmt::format("Cannot be said: {}.", out.study.trouble));
        return out;
    }
    out.sentences.push_back(shares(out.study, {{first, "lie between sessions"}, {second, "in raters being strict or lenient throughout"}, {third, "between items, some being rated higher everywhere"},
                                               {first | second, "in raters seeing the same session differently"}, {first | third, "in sessions having their own strong and weak items"},
                                               {second | third, "in raters reading items differently"}, {first | second | third, "in all of these at once, and in chance"}}));
    std::vector<std::pair<std::size_t, std::size_t>> conditions;
    for (std::size_t r = 1; r <= 4; ++r) conditions.emplace_back(r, items.size());
    out.decisions = decide(observations, design, conditions, third);
    for (Decision& d : out.decisions) d.sessions = 1;
    out.sentences.push_back(enough_raters(out.study, options.target, items.size(), third, fmt::format("the mean of these {} items in one session", items.size()).c_str()));
    close(out);
    out.method += "; the items count as fixed, since the rubric always has the same";
    return out;
}

std::optional<Generalizability> over_trainees(const Ratings& ratings, const std::string& item, const std::string& scale, const StudyOptions& options) {
    std::map<std::string, std::size_t> trainees, raters;
    std::map<std::string, std::map<std::string, std::size_t>> sessions;
    std::vector<Observation> observations;
    for (const Rating& r : ratings) {
        if (r.item != item || r.scale != scale || !r.value || r.rater == options.score || r.trainee.empty()) continue;
        const std::size_t t = trainees.emplace(r.trainee, trainees.size()).first->second;
        const std::size_t who = raters.emplace(r.rater, raters.size()).first->second;
        auto& own = sessions[r.trainee];
        observations.push_back({{t, who, own.emplace(r.session, own.size()).first->second}, *r.value});
    }
    if (observations.empty()) return std::nullopt;
    Generalizability out;
    out.design = "trainees x raters x sessions of a trainee";
    Design design;
    design.facets = {"t", "r", "s"};
    design.effects = {first, second, first | second, first | third, first | second | third};
    out.study = g_study(observations, design);
    if (std::all_of(sessions.begin(), sessions.end(), [](const auto& own) { return own.second.size() < 2; })) out.study.trouble = "no trainee has more than one session";
    if (!out.study.trouble.empty()) {
        out.sentences.push_back(fmt::format("Cannot be said: {}.", out.study.trouble));
        return out;
    }
    out.sentences.push_back(shares(out.study, {{first, "lie between trainees, which is what one wants to measure"}, {second, "in raters being strict or lenient throughout"}, {first | second, "in raters seeing the same trainee differently"},
                                               {first | third, "between sessions of the same trainee"}, {first | second | third, "in raters seeing the same session differently, and in chance"}}));
    std::vector<std::pair<std::size_t, std::size_t>> conditions;
    for (const std::size_t s : {1, 3, 5})
        for (std::size_t r = 1; r <= 3; ++r) conditions.emplace_back(r, s);
    out.decisions = decide(observations, design, conditions, 0);
    const auto reach = [&](bool absolute) -> std::string {
        std::vector<std::string> said;
        for (const DStudy& d : designs_that_reach(out.study, options.target, most_sessions, absolute))
            said.push_back(fmt::format("{} on {}", counted(d.conditions[1], "rater"), counted(d.conditions[2], "session")));
        return said.empty() ? fmt::format("not even {} raters on {} sessions would do", most_raters, most_sessions) : fmt::format("{} would do", fmt::join(said, ", or "));
    };
    out.sentences.push_back(fmt::format("To reach {:.2f} for a trainee: for putting trainees in order {}; for a decision at a fixed cut {}.", options.target, reach(false), reach(true)));
    close(out);
    return out;
}

}  // namespace stance::agreement
