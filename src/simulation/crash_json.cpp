#include "simulation/crash_test.hpp"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stance::simulation {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 1000) / 1000; }

Json figure(const agreement::Figure& f) {
    if (!f.value) return {{"value", nullptr}, {"reason", f.reason}};
    Json out = {{"value", rounded(*f.value)}};
    if (f.low && f.high) out["interval"] = {rounded(*f.low), rounded(*f.high)};
    return out;
}

Json bands(const std::vector<Band>& bands) {
    Json out = Json::array();
    for (const Band& b : bands) out.push_back({rounded(b.low), rounded(b.middle), rounded(b.high)});
    return out;
}

Json findings(const std::vector<Finding>& all, const Stage& stage) {
    Json out = Json::array();
    for (const Finding& f : all) {
        Json one;
        if (f.line) {
            one["line"] = stage.lines().line(*f.line).id;
            one["text"] = line_text(stage.lines().line(*f.line));
            if (!f.text.empty()) one["why"] = f.text;
        } else {
            one["text"] = f.text;
        }
        one["hours"] = f.hours;
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Json crash_json(const CrashTest& t, const Stage& stage) {
    Json out = {{"case", {{"id", t.case_id}, {"version", t.case_version}, {"sha256", t.case_sha256}}}, {"rubric", t.rubric_id},
                {"runs", t.hours}, {"turns", t.plan.turns}, {"seed", t.plan.seed}, {"passed", t.passed()}};
    for (const Threshold& h : t.thresholds) out["thresholds"].push_back({{"what", h.what}, {"wanted", h.wanted}, {"measured", h.measured}, {"passed", h.passed}});
    for (const PolicyFigures& f : t.policies) {
        Json endings = Json::object();
        for (std::size_t e = 0; e < f.endings.size(); ++e) endings[stage.patient_case().endings[e].id] = f.endings[e];
        Json scores = Json::array();
        for (const double s : f.scores) scores.push_back(rounded(s));
        out["policies"].push_back({{"policy", name_of(f.policy)}, {"hours", f.hours}, {"adherence", rounded(f.adherence)}, {"competence", rounded(f.competence)}, {"score", rounded(f.score)},
                                   {"fallback_share", rounded(f.fallback_share)}, {"endings", endings}, {"arousal", bands(f.arousal)}, {"trust", bands(f.trust)}, {"scores", scores}});
    }
    out["separations"] = Json::array();
    for (const Separation& s : t.separations)
        out["separations"].push_back({{"better", name_of(s.better)}, {"worse", name_of(s.worse)}, {"auc", figure(s.auc)}, {"cohens_d", figure(s.effect)}});
    out["lines"] = {{"all", t.lines}, {"heard", t.heard}, {"last_resorts", t.last_resorts}, {"last_resorts_heard", t.last_resorts_heard}, {"follow_ups", t.follow_ups}, {"follow_ups_heard", t.follow_ups_heard}, {"never_heard", findings(t.never_heard, stage)}, {"repeated", findings(t.repeated, stage)}};
    out["ran_out_after"] = findings(t.ran_out, stage);
    out["stuck_after"] = findings(t.stuck, stage);
    out["loops"] = findings(t.loops, stage);
    out["unanswered_questions"] = {{"all", t.unanswered_questions}, {"most_frequent", findings(t.unanswered, stage)}};
    out["items_without_opportunity"] = t.items_without_opportunity;
    return out;
}

std::string crash_text(const CrashTest& t) {
    std::string out = fmt::format("{} ({}): {} hours of at most {} turns, seed {}\n\n", t.case_title, t.case_id, t.hours, t.plan.turns, t.plan.seed);
    out += fmt::format("{:<14} {:>6} {:>10} {:>11} {:>8} {:>6} {:>10}\n", "policy", "hours", "adherence", "competence", "arousal", "trust", "fallbacks");
    for (const PolicyFigures& f : t.policies)
        out += fmt::format("{:<14} {:>6} {:>10.2f} {:>11.2f} {:>8.1f} {:>6.1f} {:>8.1f} %\n", name_of(f.policy), f.hours, f.adherence, f.competence, f.arousal.empty() ? 0 : f.arousal.back().middle, f.trust.empty() ? 0 : f.trust.back().middle, 100 * f.fallback_share);
    out += fmt::format("\n{} of {} lines heard, {} of {} last resorts and {} of {} follow-ups; {} questions got a fallback; {} lines said twice in an hour\n\n", t.heard, t.lines, t.last_resorts_heard, t.last_resorts, t.follow_ups_heard, t.follow_ups, t.unanswered_questions, t.repeated.size());
    for (const Threshold& h : t.thresholds) out += fmt::format("{}  {}: {} (wanted: {})\n", h.passed ? "pass" : "FAIL", h.what, h.measured, h.wanted);
    return out;
}

}  // namespace stance::simulation
