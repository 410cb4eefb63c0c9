#include "simulation/crash_test.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace stance::simulation {

namespace {

constexpr int stuck_from = 3, loop_from = 3;
constexpr std::size_t unanswered_shown = 20;

double mean(const std::vector<double>& values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

Band band(std::vector<float> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return static_cast<double>(values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)]); };
    return {at(0.1), at(0.5), at(0.9)};
}

/// Bands turn by turn; an hour that ended early no longer counts.
std::vector<Band> bands(const std::vector<const Hour*>& hours, std::vector<float> Hour::*measured) {
    std::vector<Band> out;
    for (std::size_t turn = 0;; ++turn) {
        std::vector<float> values;
        for (const Hour* h : hours)
            if (turn < (h->*measured).size()) values.push_back((h->*measured)[turn]);
        if (values.empty()) return out;
        out.push_back(band(std::move(values)));
    }
}

PolicyFigures figures(Policy policy, const std::vector<const Hour*>& hours, std::size_t endings) {
    PolicyFigures f;
    f.policy = policy;
    f.hours = static_cast<int>(hours.size());
    f.endings.assign(endings, 0);
    std::vector<double> adherence, competence;
    double fallbacks = 0, answers = 0;
    for (const Hour* h : hours) {
        if (const auto score = h->score()) {
            f.scores.push_back(*score);
            adherence.push_back(*h->adherence);
            competence.push_back(*h->competence);
        }
        fallbacks += h->fallbacks;
        answers += h->turns;
        if (h->ending >= 0) ++f.endings[static_cast<std::size_t>(h->ending)];
    }
    f.adherence = mean(adherence);
    f.competence = mean(competence);
    f.score = mean(f.scores);
    f.fallback_share = answers == 0 ? 0 : fallbacks / answers;
    f.arousal = bands(hours, &Hour::arousal);
    f.trust = bands(hours, &Hour::trust);
    return f;
}

using Counts = std::map<std::pair<std::optional<std::uint32_t>, std::string>, int>;

/// Most frequent first, then in the order of the case.
std::vector<Finding> as_findings(const Counts& counts) {
    std::vector<Finding> out;
    for (const auto& [what, hours] : counts) out.push_back({what.first, what.second, hours});
    std::stable_sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) { return a.hours > b.hours; });
    return out;
}

}  // namespace

bool CrashTest::passed() const {
    return std::all_of(thresholds.begin(), thresholds.end(), [](const Threshold& t) { return t.passed; });
}

std::string modes_text(const CrashTest& test) {
    std::string out;
    for (const Mode mode : test.modes_never_met) out += (out.empty() ? "" : ", ") + std::string(stance::name_of(mode));
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string line_text(const patient::Line& line) {
    if (!line.say.empty()) return line.say;
    return "(" + line.shows + ")";
}

CrashTest make_crash_test(const Stage& stage, const Plan& plan, const std::vector<Hour>& hours) {
    const patient::Case& c = stage.patient_case();
    CrashTest t;
    t.case_id = c.id;
    t.case_title = c.title;
    t.case_version = c.version;
    t.case_sha256 = c.sha256;
    t.rubric_id = stage.rubric().id;
    t.patient_name = c.name;
    t.plan = plan;
    t.hours = static_cast<int>(hours.size());
    for (const auto& ending : c.endings) t.ending_titles.push_back(ending.title);
    for (const Policy policy : plan.policies) {
        std::vector<const Hour*> of;
        for (const Hour& h : hours)
            if (h.policy == policy) of.push_back(&h);
        t.policies.push_back(figures(policy, of, c.endings.size()));
    }
    const auto separate = [&](Policy better) {
        const auto high = std::find_if(t.policies.begin(), t.policies.end(), [&](const PolicyFigures& f) { return f.policy == better; });
        if (high == t.policies.end()) return;
        for (const PolicyFigures& low : t.policies)
            if (low.policy != better && !(better == Policy::clumsy_caring && (low.policy == Policy::expert || low.policy == Policy::paraphraser)))
                t.separations.push_back({better, low.policy, agreement::auc(high->scores, low.scores), agreement::cohens_d(high->scores, low.scores)});
    };
    separate(Policy::expert);
    separate(Policy::clumsy_caring);

    std::vector<char> heard(stage.lines().size(), 0);
    std::vector<int> opportunities(stage.rubric().items.size(), 0);
    Counts repeated, ran_out, stuck, loops, unanswered;
    unsigned modes = 0;
    for (const Hour& h : hours) {
        modes |= h.modes;
        std::set<std::uint32_t> said;
        std::set<std::string> texts;
        for (const std::uint32_t line : h.lines) {
            heard[line] = 1;
            const std::string& say = stage.lines().line(line).say;
            if (!said.insert(line).second || (!say.empty() && !texts.insert(say).second)) ++repeated[{line, {}}];
        }
        if (h.ran_out && h.lines.size() > 1) ++ran_out[{h.lines[h.lines.size() - 2], {}}];
        if (h.longest_stuck >= stuck_from) ++stuck[{h.stuck_after, {}}];
        std::map<std::string, int> entered;
        for (const std::string& scene : h.scenes) ++entered[scene];
        for (const auto& [scene, times] : entered)
            if (times >= loop_from) ++loops[{std::nullopt, scene}];
        for (const Unanswered& u : h.unanswered) ++unanswered[{std::nullopt, u.said}];
        t.unanswered_questions += static_cast<int>(h.unanswered.size());
        for (std::size_t i = 0; i < h.opportunities.size(); ++i) opportunities[i] += h.opportunities[i];
    }
    for (std::size_t m = 0; m < mode_names.size(); ++m)
        if ((modes >> m & 1u) == 0) t.modes_never_met.push_back(static_cast<Mode>(m));
    const auto met = [&](Mode mode) { return (modes >> static_cast<unsigned>(mode) & 1u) != 0; };
    for (std::uint32_t line = 0; line < heard.size(); ++line) {
        if (stage.lines().is_follow_up(line)) {
            ++t.follow_ups;
            t.follow_ups_heard += heard[line] != 0;
            continue;
        }
        const bool last_resort = stage.lines().is_last_resort(line);
        ++(last_resort ? t.last_resorts : t.lines);
        if (heard[line]) {
            ++(last_resort ? t.last_resorts_heard : t.heard);
        } else if (!last_resort) {
            const auto& asked = stage.lines().line(line).when.modes;
            const bool never = !asked.empty() && std::none_of(asked.begin(), asked.end(), met);
            t.never_heard.push_back({line, never ? "only in modes this patient was never in" : "", 0});
        }
    }
    t.repeated = as_findings(repeated);
    t.ran_out = as_findings(ran_out);
    t.stuck = as_findings(stuck);
    t.loops = as_findings(loops);
    t.unanswered = as_findings(unanswered);
    if (t.unanswered.size() > unanswered_shown) t.unanswered.resize(unanswered_shown);
    for (std::size_t i = 0; i < opportunities.size(); ++i)
        if (opportunities[i] == 0) t.items_without_opportunity.push_back(stage.rubric().items[i].name);
    t.thresholds = judge(t);
    return t;
}

}  // namespace stance::simulation
