#include "simulation/crash_test.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::simulation {

namespace {

std::string safe(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
        }
    }
    return out;
}

constexpr std::string_view style = R"(
:root{color-scheme:light}body{font:16px/1.55 Inter,system-ui,sans-serif;color:#1E2A33;background:#FAF8F4;margin:0}
main{max-width:64rem;margin:0 auto;padding:3rem 1.5rem 5rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}h2{margin:2.6rem 0 .8rem;font-size:1.25rem}
.quiet{color:#5F6870}.card{background:#fff;border:1px solid #E6E2D9;border-radius:14px;padding:1.1rem 1.3rem;margin:0 0 1rem;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid #E6E2D9;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.pass{color:#2F6F73;font-weight:600}.fail{color:#B5511C;font-weight:700}
.verdict{font-size:1.3rem;font-weight:700}.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem}.panels figure{margin:0;break-inside:avoid}
figcaption{font-size:.9rem;font-weight:600}svg{width:100%;height:auto;display:block}ul{padding-left:1.2rem}code{font-size:.85em;color:#5F6870}
details summary{cursor:pointer;font-weight:600}@media print{body{background:#fff}.card{break-inside:avoid}})";

constexpr double width = 260, height = 130, left = 22, right = 6, top = 8, bottom = 18;

double x_of(std::size_t turn, std::size_t turns) { return left + (width - left - right) * static_cast<double>(turn) / static_cast<double>(std::max<std::size_t>(1, turns)); }
double y_of(double value) { return top + (height - top - bottom) * (1 - value / 10); }

/// A band with its middle, 0 to 10 over the turns. `dashed` tells the two apart without colour.
std::string trajectory(const std::vector<Band>& bands, std::size_t turns, std::string_view colour, bool dashed) {
    if (bands.empty()) return {};
    std::string edge, middle, back;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        edge += fmt::format("{:.1f},{:.1f} ", x_of(i, turns), y_of(bands[i].high));
        middle += fmt::format("{:.1f},{:.1f} ", x_of(i, turns), y_of(bands[i].middle));
        const std::size_t b = bands.size() - 1 - i;
        back += fmt::format("{:.1f},{:.1f} ", x_of(b, turns), y_of(bands[b].low));
    }
    return fmt::format("<polygon points=\"{}{}\" fill=\"{}\" fill-opacity=\"0.18\"/><polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.8\"{}/>", edge, back, colour, middle, colour, dashed ? " stroke-dasharray=\"5 3\"" : "");
}

std::string panel(const PolicyFigures& f, std::size_t turns) {
    std::string out = fmt::format("<figure><figcaption>{} <span class=\"quiet\">{:.1f}</span></figcaption><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}: arousal ends at {:.1f}, trust at {:.1f}\">", name_of(f.policy), f.score, width, height, name_of(f.policy),
                                  f.arousal.empty() ? 0 : f.arousal.back().middle, f.trust.empty() ? 0 : f.trust.back().middle);
    for (const int v : {0, 5, 10})
        out += fmt::format("<line x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#E0DCD2\"/><text x=\"{}\" y=\"{:.1f}\" font-size=\"9\" fill=\"#5F6870\" text-anchor=\"end\">{}</text>", left, width - right, y_of(v), y_of(v), left - 4, y_of(v) + 3, v);
    out += trajectory(f.trust, turns, "#0072B2", true) + trajectory(f.arousal, turns, "#D55E00", false);
    return out + fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"9\" fill=\"#5F6870\">opening</text><text x=\"{}\" y=\"{}\" font-size=\"9\" fill=\"#5F6870\" text-anchor=\"end\">turn {}</text></svg></figure>", left, height - 5, width - right, height - 5, turns);
}

/// One row a policy: how its hours' scores lie between 1 and 7, in steps of a quarter point.
std::string distributions(const CrashTest& t) {
    constexpr double row = 34, names = 110, wide = 760, scale = (wide - names - 20) / 6;
    constexpr std::size_t bins = 24;
    std::string out = fmt::format("<svg viewBox=\"0 0 {} {:.0f}\" role=\"img\" aria-label=\"Distribution of overall scores by policy\">", wide, row * static_cast<double>(t.policies.size()) + 24);
    const auto x = [&](double score) { return names + (score - 1) * scale; };
    for (int s = 1; s <= 7; ++s)
        out += fmt::format("<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"0\" y2=\"{1:.1f}\" stroke=\"{2}\"/><text x=\"{0:.1f}\" y=\"{3:.1f}\" font-size=\"11\" fill=\"#5F6870\" text-anchor=\"middle\">{4}</text>", x(s), row * static_cast<double>(t.policies.size()), s == 4 ? "#9AA3A8" : "#E6E2D9",
                           row * static_cast<double>(t.policies.size()) + 16, s);
    for (std::size_t p = 0; p < t.policies.size(); ++p) {
        const PolicyFigures& f = t.policies[p];
        const double base = row * static_cast<double>(p + 1) - 4;
        out += fmt::format("<text x=\"{}\" y=\"{:.1f}\" font-size=\"12\" fill=\"#1E2A33\" text-anchor=\"end\">{}</text>", names - 12, base - 6, name_of(f.policy));
        std::vector<int> counts(bins, 0);
        for (const double s : f.scores) ++counts[std::min(bins - 1, static_cast<std::size_t>(std::max(0.0, (s - 1) * 4)))];
        const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
        for (std::size_t b = 0; b < bins; ++b)
            if (counts[b] > 0) {
                const double tall = (row - 8) * counts[b] / most;
                out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"#2F6F73\"><title>{:.2f} to {:.2f}: {} hours</title></rect>", x(1 + static_cast<double>(b) / 4) + 0.5, base - tall, scale / 4 - 1, tall, 1 + static_cast<double>(b) / 4, 1.25 + static_cast<double>(b) / 4, counts[b]);
            }
    }
    return out + "</svg>";
}

std::string figure(const agreement::Figure& f) {
    if (!f.value) return safe(f.reason);
    return f.low && f.high ? fmt::format("{:.2f} <span class=\"quiet\">[{:.2f}, {:.2f}]</span>", *f.value, *f.low, *f.high) : fmt::format("{:.2f}", *f.value);
}

std::string list(std::string_view title, const std::vector<Finding>& all, const Stage& stage) {
    std::string out = fmt::format("<h2>{}</h2><section class=\"card\">", title);
    if (all.empty()) return out + "None.</section>";
    out += "<ul>";
    for (const Finding& f : all) {
        if (f.line) out += fmt::format("<li><code>{}</code> {}{}", stage.lines().line(*f.line).id, safe(line_text(stage.lines().line(*f.line))), f.text.empty() ? "" : fmt::format(" <span class=\"quiet\">({})</span>", f.text));
        else out += fmt::format("<li>{}", safe(f.text));
        if (f.hours > 0) out += fmt::format(" <span class=\"quiet\">({} times)</span>", f.hours);
        out += "</li>";
    }
    return out + "</ul></section>";
}

}  // namespace

std::string crash_html(const CrashTest& t, const Stage& stage) {
    const auto turns = static_cast<std::size_t>(t.plan.turns);
    std::string out = fmt::format("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Crash test: {0}</title><style>{1}</style></head><body><main><h1>Crash test of \"{0}\"</h1>", safe(t.case_title), style);
    out += fmt::format("<p class=\"quiet\">{} hours with {} of at most {} turns, played by {} scripted trainees, seed {}. Simulated hours say how the case holds up, nothing about people.</p>", t.hours, safe(t.patient_name), t.plan.turns, t.policies.size(), t.plan.seed);
    out += fmt::format("<section class=\"card\"><p class=\"verdict {}\">{}</p><table><thead><tr><th>Demand</th><th>Wanted</th><th>Measured</th><th></th></tr></thead><tbody>", t.passed() ? "pass" : "fail", t.passed() ? "Passed" : "Not passed");
    for (const Threshold& h : t.thresholds) out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"{}\">{}</td></tr>", safe(h.what), safe(h.wanted), safe(h.measured), h.passed ? "pass" : "fail", h.passed ? "pass" : "FAIL");
    out += "</tbody></table></section><h2>Arousal and trust, turn by turn</h2><section class=\"card\"><p class=\"quiet\">Solid: arousal. Dashed: trust. The line is the middle hour, the band holds eight hours of ten. Beside the name: mean overall score.</p><div class=\"panels\">";
    for (const PolicyFigures& f : t.policies) out += panel(f, turns);
    out += "</div></section><h2>Overall scores</h2><section class=\"card\">" + distributions(t) + "<p class=\"quiet\">Each row's tallest bar is its most frequent score; 4 is good enough.</p></section>";
    out += "<h2>Separation</h2><section class=\"card\"><p class=\"quiet\">AUC: how often an hour of the first scores above an hour of the second, ties half. Cohen's d: the distance of the means in standard deviations. 95 % intervals in brackets.</p><table><thead><tr><th>Better</th><th>Worse</th><th class=\"n\">AUC</th><th class=\"n\">Cohen's d</th></tr></thead><tbody>";
    for (const Separation& s : t.separations) out += fmt::format("<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>", name_of(s.better), name_of(s.worse), figure(s.auc), figure(s.effect));
    out += "</tbody></table></section><h2>Policies and endings</h2><section class=\"card\"><table><thead><tr><th>Policy</th><th>What it does</th><th class=\"n\">Adherence</th><th class=\"n\">Competence</th><th class=\"n\">Fallbacks</th>";
    for (const std::string& title : t.ending_titles) out += fmt::format("<th class=\"n\">{}</th>", safe(title));
    out += "</tr></thead><tbody>";
    for (const PolicyFigures& f : t.policies) {
        out += fmt::format("<tr><td>{}</td><td>{}</td><td class=\"n\">{:.2f}</td><td class=\"n\">{:.2f}</td><td class=\"n\">{:.1f} %</td>", name_of(f.policy), safe(describe(f.policy)), f.adherence, f.competence, 100 * f.fallback_share);
        for (const int hours : f.endings) out += fmt::format("<td class=\"n\">{}</td>", hours);
        out += "</tr>";
    }
    out += "</tbody></table></section><h2>Items that never got an opportunity</h2><section class=\"card\">";
    if (t.items_without_opportunity.empty()) out += "None.";
    for (const std::string& item : t.items_without_opportunity) out += fmt::format("{}<br>", safe(item));
    out += "</section>";
    out += list("Dead ends: hours that ran out of lines, after", t.ran_out, stage);
    out += list("Dead ends: three last resorts in a row or more, after", t.stuck, stage);
    out += list("Loops: scenes entered three times or more in an hour", t.loops, stage);
    out += list("Lines said twice in an hour", t.repeated, stage);
    out += list("Questions that got a fallback", t.unanswered, stage);
    out += fmt::format("<h2>Modes this patient was never in</h2><section class=\"card\">{}<p class=\"quiet\">Last resorts (always: anything and no_answer_...) that were needed: {} of {}. They are there for what nothing else answers, so they do not count among the lines to be heard. Follow-ups heard: {} of {}. They answer what people ask on about the line just said, which scripted trainees rarely do.</p></section>", t.modes_never_met.empty() ? "None." : safe(modes_text(t)), t.last_resorts_heard, t.last_resorts, t.follow_ups_heard, t.follow_ups);
    out += list(fmt::format("Lines never heard ({} of {})", t.never_heard.size(), t.lines), t.never_heard, stage);
    return out + fmt::format("<p class=\"quiet\">Rubric {}. Case {} {}, sha256 {}.</p></main></body></html>\n", safe(t.rubric_id), safe(t.case_id), safe(t.case_version), t.case_sha256);
}

}  // namespace stance::simulation
