#include "simulation/crash_test.hpp"

#include <fmt/format.h>

namespace stance::simulation {

namespace {

/// A cell of a table: no bar, no line break.
std::string cell(std::string text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += "\\|";
        else out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string figure(const agreement::Figure& f) {
    if (!f.value) return f.reason;
    return f.low && f.high ? fmt::format("{:.2f} [{:.2f}, {:.2f}]", *f.value, *f.low, *f.high) : fmt::format("{:.2f}", *f.value);
}

void list(std::string& out, const char* title, const char* none, const std::vector<Finding>& all, const Stage& stage) {
    out += fmt::format("\n## {}\n\n", title);
    if (all.empty()) out += fmt::format("{}\n", none);
    for (const Finding& f : all) {
        std::string where = cell(f.text);
        if (f.line) where = fmt::format("`{}` {}{}", stage.lines().line(*f.line).id, cell(line_text(stage.lines().line(*f.line))), f.text.empty() ? "" : " (" + f.text + ")");
        out += f.hours > 0 ? fmt::format("- {} ({} times)\n", where, f.hours) : fmt::format("- {}\n", where);
    }
}

}  // namespace

std::string crash_markdown(const CrashTest& t, const Stage& stage) {
    std::string out = fmt::format("# Crash test of \"{}\"\n\n{} hours with {} of at most {} turns, played by {} scripted trainees, seed {}; rubric {}, case {} {} (sha256 {}). Simulated hours say how the case holds up, nothing about people.\n\n",
                                  t.case_title, t.hours, t.patient_name, t.plan.turns, t.policies.size(), t.plan.seed, t.rubric_id, t.case_id, t.case_version, t.case_sha256.substr(0, 12));
    out += fmt::format("**{}**\n\n| demand | wanted | measured | |\n|---|---|---|---|\n", t.passed() ? "Passed." : "Not passed.");
    for (const Threshold& h : t.thresholds) out += fmt::format("| {} | {} | {} | {} |\n", h.what, h.wanted, h.measured, h.passed ? "pass" : "**FAIL**");
    out += "\n## Policies\n\n| policy | what it does | hours | adherence | competence | arousal at the end | trust at the end | fallbacks |\n|---|---|---|---|---|---|---|---|\n";
    for (const PolicyFigures& f : t.policies)
        out += fmt::format("| {} | {} | {} | {:.2f} | {:.2f} | {:.1f} | {:.1f} | {:.1f} % |\n", name_of(f.policy), describe(f.policy), f.hours, f.adherence, f.competence,
                           f.arousal.empty() ? 0 : f.arousal.back().middle, f.trust.empty() ? 0 : f.trust.back().middle, 100 * f.fallback_share);
    out += "\n## Separation\n\nAUC: how often an hour of the first scores above an hour of the second, ties half. Cohen's d: the distance of the means in standard deviations. 95 % intervals in brackets.\n\n| better | worse | AUC | Cohen's d |\n|---|---|---|---|\n";
    for (const Separation& s : t.separations) out += fmt::format("| {} | {} | {} | {} |\n", name_of(s.better), name_of(s.worse), figure(s.auc), figure(s.effect));
    out += "\n## Endings\n\n| policy |";
    for (const std::string& title : t.ending_titles) out += fmt::format(" {} |", cell(title));
    out += "\n|---|";
    for (std::size_t e = 0; e < t.ending_titles.size(); ++e) out += "---|";
    out += '\n';
    for (const PolicyFigures& f : t.policies) {
        out += fmt::format("| {} |", name_of(f.policy));
        for (const int hours : f.endings) out += fmt::format(" {} |", hours);
        out += '\n';
    }
    out += "\n## Items that never got an opportunity\n\n";
    if (t.items_without_opportunity.empty()) out += "None.\n";
    for (const std::string& item : t.items_without_opportunity) out += fmt::format("- {}\n", item);
    list(out, "Dead ends: hours that ran out of lines, after", "None.", t.ran_out, stage);
    list(out, "Dead ends: three last resorts in a row or more, after", "None.", t.stuck, stage);
    list(out, "Loops: scenes entered three times or more in an hour", "None.", t.loops, stage);
    list(out, "Lines said twice in an hour", "None.", t.repeated, stage);
    list(out, "Questions that got a fallback", "None.", t.unanswered, stage);
    out += fmt::format("\n## Modes this patient was never in\n\n{}\n", t.modes_never_met.empty() ? "None." : modes_text(t));
    out += fmt::format("\nLast resorts (`always: anything` and `no_answer_...`) that were needed: {} of {}. They are there for what nothing else answers, so they do not count among the lines to be heard. Follow-ups heard: {} of {}. They answer what people ask on about the line just said, which scripted trainees rarely do.\n", t.last_resorts_heard, t.last_resorts, t.follow_ups_heard, t.follow_ups);
    list(out, fmt::format("Lines never heard ({} of {})", t.never_heard.size(), t.lines).c_str(), "None.", t.never_heard, stage);
    return out;
}

}  // namespace stance::simulation
