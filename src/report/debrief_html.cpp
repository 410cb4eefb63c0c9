#include "report/debrief.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::report {

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

/// Colours that stay apart for the colour-blind (after Okabe and Ito 2008), with a letter each.
std::string_view colour_of(Mode mode) {
    switch (mode) {
        case Mode::mentalizing: return "#009E73";
        case Mode::psychic_equivalence: return "#D55E00";
        case Mode::pretend: return "#56B4E9";
        case Mode::teleological: return "#E69F00";
        case Mode::shutdown: return "#7A7A85";
    }
    return "#7A7A85";
}

/// The words of a turn with those that are evidence marked.
std::string marked(const std::string& text, const std::vector<rubric::Evidence>& evidence) {
    std::vector<int> with(text.size() + 1, 0), against(text.size() + 1, 0);
    for (const rubric::Evidence& e : evidence)
        for (std::uint32_t b = e.span.start; b < e.span.end && b < text.size(); ++b) (e.polarity == rubric::Polarity::with ? with : against)[b] = 1;
    std::string out;
    std::size_t i = 0;
    while (i < text.size()) {
        std::size_t k = i;
        while (k < text.size() && with[k] == with[i] && against[k] == against[i]) ++k;
        const std::string piece = safe(std::string_view(text).substr(i, k - i));
        if (with[i] == 0 && against[i] == 0) out += piece;
        else out += fmt::format("<mark class=\"{}\">{}</mark>", against[i] != 0 ? (with[i] != 0 ? "both" : "against") : "with", piece);
        i = k;
    }
    return out.empty() ? "<span class=\"quiet\">(silence)</span>" : out;
}

std::string words(const std::string& text, Span span) {
    return span.start < text.size() ? text.substr(span.start, span.end - span.start) : std::string();
}

std::string reasons(const Debrief& d, const std::string& said, const std::vector<rubric::Evidence>& evidence) {
    if (evidence.empty()) return {};
    std::string out = "<ul class=\"reasons\">";
    for (const rubric::Evidence& e : evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        out += fmt::format("<li class=\"{}\"><b>{} {}</b> <q>{}</q> {}</li>", with ? "with" : "against", with ? "+" : "−", safe(d.rubric->items[e.item].name), safe(words(said, e.span)), safe(e.reason));
    }
    return out + "</ul>";
}

std::string cell(const std::optional<double>& value, rubric::Observed state) {
    switch (state) {
        case rubric::Observed::observed: return value ? fmt::format("{:.1f}", *value) : "not ratable";
        case rubric::Observed::not_observed: return "<span class=\"quiet\">not observed</span>";
        case rubric::Observed::not_applicable: return "<span class=\"quiet\">n/a</span>";
        case rubric::Observed::not_ratable: return "<span class=\"quiet\">not ratable</span>";
    }
    return {};
}

/// A bar from 1 to 7 with the good-enough line.
std::string bar(const rubric::Rubric& r, const std::optional<double>& value) {
    const double low = r.arithmetic.scale_low, range = r.arithmetic.scale_high - low;
    const double good = 100 * (r.arithmetic.good_enough - low) / range;
    std::string out = "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" height=\"8\" rx=\"2\" fill=\"#ECEAE4\"/>";
    if (value) out += fmt::format("<rect width=\"{:.1f}\" height=\"8\" rx=\"2\" fill=\"{}\"/>", std::max(1.0, 100 * (*value - low) / range), *value >= r.arithmetic.good_enough ? "#2F6F73" : "#B5703C");
    return out + fmt::format("<rect x=\"{:.1f}\" width=\"0.7\" height=\"8\" fill=\"#1E2A33\"/></svg>", good);
}

std::string moment(const Debrief& d, const Highlight& h) {
    std::string out = fmt::format("<article class=\"card\"><h3>Turn {} <span class=\"quiet\">quality {:.1f}</span></h3>", h.turn, h.quality);
    out += fmt::format("<p class=\"patient\"><b>{}</b> ", safe(d.patient_case->name));
    if (!h.patient_showed.empty()) out += fmt::format("<i>({})</i> ", safe(h.patient_showed));
    out += safe(h.patient_said) + "</p>";
    out += fmt::format("<p class=\"you\"><b>You</b> {}</p>{}", marked(h.said, h.evidence), reasons(d, h.said, h.evidence));
    if (!h.model_reply.empty()) out += fmt::format("<p class=\"model\"><b>An experienced therapist might have said</b> {} <span class=\"quiet\">{}</span></p>", safe(h.model_reply), safe(h.model_why));
    return out + "</article>";
}

constexpr std::string_view style = R"(
:root{color-scheme:light}body{font:17px/1.6 Inter,system-ui,sans-serif;color:#1E2A33;background:#FAF8F4;margin:0}
main{max-width:58rem;margin:0 auto;padding:3rem 1.5rem 5rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .3rem}
h2{margin:3rem 0 1rem;font-size:1.35rem}h3{margin:0 0 .6rem;font-size:1.05rem}.quiet{color:#6A737B;font-weight:400}
.card{background:#fff;border:1px solid #E6E2D9;border-radius:14px;padding:1.3rem 1.5rem;margin:0 0 1.1rem}
.overall{display:flex;gap:2.5rem;flex-wrap:wrap}.overall b{display:block;font-size:2.2rem;line-height:1.1}
.notice{border-left:4px solid #B5703C;padding:.2rem 0 .2rem 1rem;color:#4A5259;font-size:.93rem}
mark{background:none;padding:0 .05em}mark.with{border-bottom:3px solid #2F6F73;background:#E3F0EE}
mark.against{border-bottom:3px dotted #B5511C;background:#FBEBDF}mark.both{border-bottom:3px double #6A4A7A;background:#F1EAF5}
.reasons{list-style:none;margin:.4rem 0 .2rem;padding:0;font-size:.93rem}.reasons li{margin:.25rem 0;padding-left:.8rem;border-left:3px solid #2F6F73}
.reasons li.against{border-left-style:dotted;border-color:#B5511C}.reasons q{font-style:italic}
.model{background:#F2F5F1;border-radius:10px;padding:.7rem 1rem;margin:.8rem 0 0}.patient i,.turn i{color:#6A737B}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.4rem .4rem;border-bottom:1px solid #E6E2D9;vertical-align:middle}
td.n{text-align:right;font-variant-numeric:tabular-nums}.bar{width:6rem;height:.55rem;display:block}.turn{margin:0 0 1rem}
.turn.you{margin-left:2.5rem;background:#fff;border:1px solid #E6E2D9;border-radius:14px;padding:.8rem 1.1rem}
svg.hour{width:100%;height:auto;display:block}footer{margin-top:3rem;font-size:.85rem;color:#6A737B}
@media print{body{background:#fff}.card,.turn{break-inside:avoid}})";

}  // namespace

std::string hour_svg(const Debrief& d) {
    const auto& path = d.session->path;
    const auto n = path.size();
    constexpr double left = 46, right = 10, top = 16, height = 190, width = 860;
    const double step = n > 1 ? (width - left - right) / static_cast<double>(n - 1) : 0;
    const auto x = [&](std::size_t i) { return left + step * static_cast<double>(i); };
    const auto y = [&](double arousal) { return top + height * (1 - arousal / 10); };
    std::string out = fmt::format("<svg class=\"hour\" viewBox=\"0 0 {:.0f} 300\" role=\"img\" aria-label=\"Arousal over the hour, from {:.1f} to {:.1f}\">", width, path.front().response.next.arousal, path.back().response.next.arousal);
    // the band in which thinking is possible
    out += fmt::format("<rect x=\"{0:.1f}\" y=\"{1:.1f}\" width=\"{2:.1f}\" height=\"{3:.1f}\" fill=\"#E3F0EE\"/>", left, y(6), width - left - right, y(3) - y(6));
    for (const int a : {0, 3, 6, 10})
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"12\" fill=\"#6A737B\" text-anchor=\"end\">{}</text><line x1=\"{}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#E0DCD2\"/>", left - 8, y(a) + 4, a, left, width - right, y(a), y(a));
    std::string line;
    for (std::size_t i = 0; i < n; ++i) line += fmt::format("{:.1f},{:.1f} ", x(i), y(path[i].response.next.arousal));
    out += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"#1E2A33\" stroke-width=\"2.2\" stroke-linejoin=\"round\"/>", line);
    for (std::size_t i = 0; i < n; ++i) {
        const session::Turn& t = path[i];
        const Mode mode = t.response.next.mode;
        out += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"12\" fill=\"{}\"><title>turn {}: {}</title></rect>", x(i) - step * 0.5 + (i == 0 ? step * 0.5 : 0), top + height + 12, std::max(4.0, i == 0 || i + 1 == n ? step * 0.5 : step), colour_of(mode), t.number, plain(stance::name_of(mode)));
        if (!session::is_rated(t)) continue;
        const double good = d.rubric->arithmetic.good_enough;
        const std::string_view shape = t.assessment.quality >= good ? "#2F6F73" : t.assessment.quality < good - 1 ? "#B5511C" : "#FFFFFF";
        out += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\" fill=\"{}\" stroke=\"#1E2A33\" stroke-width=\"1.4\"><title>turn {}: quality {:.1f}, arousal {:.1f}\n{}</title></circle>", x(i), y(t.response.next.arousal), shape, t.number, t.assessment.quality, t.response.next.arousal, safe(t.said));
        if (n <= 40 || t.number % 5 == 0) out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"11\" fill=\"#6A737B\" text-anchor=\"middle\">{}</text>", x(i), top + height + 40, t.number);
    }
    double at = left;
    for (const Mode m : {Mode::mentalizing, Mode::psychic_equivalence, Mode::pretend, Mode::teleological, Mode::shutdown}) {
        out += fmt::format("<rect x=\"{:.1f}\" y=\"270\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{}\"/><text x=\"{:.1f}\" y=\"280\" font-size=\"12\" fill=\"#4A5259\">{}</text>", at, colour_of(m), at + 17, plain(stance::name_of(m)));
        at += 30 + 7.2 * static_cast<double>(stance::name_of(m).size());
    }
    return out + "</svg>";
}

std::string debrief_html(const Debrief& d) {
    const session::Session& s = *d.session;
    const rubric::SessionAssessment& score = d.scored.score.session;
    std::string out = fmt::format("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Debrief: {}</title><style>{}</style></head><body><main>", safe(d.patient_case->title), style);
    out += fmt::format("<h1>{}</h1><p class=\"quiet\">{} with {}, {}, {}, {} turns</p>", safe(d.patient_case->title), safe(s.trainee), safe(d.patient_case->name), iso_utc(s.started), session::play_names[static_cast<std::size_t>(s.play)], d.scored.score.turns.size());
    out += "<section class=\"card\"><div class=\"overall\">";
    if (score.adherence && score.competence)
        out += fmt::format("<div><b>{:.1f}</b>adherence</div><div><b>{:.1f}</b>competence</div><div><b>{:.0f}</b>is good enough</div><div><b>{}</b>confidence</div>", *score.adherence, *score.competence, d.rubric->arithmetic.good_enough, name_of(score.confidence));
    else out += "<div><b>not ratable</b></div>";
    out += fmt::format("</div><p>{}</p><p class=\"notice\">{}</p></section>", safe(score.note), safe(d.rubric->notice));
    if (!d.ending_title.empty()) out += fmt::format("<section class=\"card\"><h3>{}</h3><p>{}</p></section>", safe(d.ending_title), safe(d.afterword));
    out += "<h2>The hour</h2><section class=\"card\">" + hour_svg(d) + "<p class=\"quiet\">The line is arousal; in the shaded band thinking is possible. Filled marks are turns at or above good enough, orange ones clearly below.</p></section>";
    if (!d.best.empty()) out += "<h2>Best moments</h2>";
    for (const Highlight& h : d.best) out += moment(d, h);
    if (!d.to_work_on.empty()) out += "<h2>Moments to work on</h2>";
    for (const Highlight& h : d.to_work_on) out += moment(d, h);
    out += "<h2>Items</h2><section class=\"card\"><table><thead><tr><th>Item</th><th>Adherence</th><th></th><th>Competence</th><th></th><th title=\"moments that called for it\">Called</th><th title=\"how often it was taken up\">Taken</th><th title=\"how often it was breached\">Breached</th></tr></thead><tbody>";
    for (const rubric::ItemRating& r : score.items) {
        const auto seen = [](const std::optional<double>& v, rubric::Observed o) { return o == rubric::Observed::observed ? v : std::nullopt; };
        out += fmt::format("<tr title=\"{}\"><td>{}</td><td class=\"n\">{}</td><td>{}</td><td class=\"n\">{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>", safe(r.note), safe(d.rubric->items[r.item].name), cell(r.adherence, r.adherence_state), bar(*d.rubric, seen(r.adherence, r.adherence_state)), cell(r.competence, r.competence_state), bar(*d.rubric, seen(r.competence, r.competence_state)), r.opportunities, r.taken, r.breaches);
    }
    out += "</tbody></table></section><h2>The whole conversation</h2>";
    for (const session::Turn& t : s.path) {
        if (session::is_rated(t))
            out += fmt::format("<div class=\"turn you\" id=\"turn{}\"><b>You</b> <span class=\"quiet\">{}, quality {:.1f}</span><br>{}{}</div>", t.number, t.number, t.assessment.quality, marked(t.said, t.assessment.evidence), reasons(d, t.said, t.assessment.evidence));
        out += fmt::format("<div class=\"turn\"><b>{}</b> ", safe(d.patient_case->name));
        if (!t.response.shows.empty()) out += fmt::format("<i>({})</i> ", safe(t.response.shows));
        out += safe(t.response.say) + "</div>";
    }
    out += fmt::format("<footer>Session {}. Rubric {} {} (sha256 {}), case {} {} (sha256 {}), seed {}, {}.</footer></main></body></html>\n", s.id, safe(d.rubric->id), safe(d.rubric->version), d.rubric->sha256, safe(s.case_id), safe(s.case_version), s.case_sha256, s.seed, s.engine);
    return out;
}

}  // namespace stance::report
