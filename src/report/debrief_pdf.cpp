// The debrief on A4 pages, set by cairo.
#include "report/debrief.hpp"

#include "base/words.hpp"
#include "report/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stance::report {

namespace {

void picture(Pages& pages, const Debrief& d) {
    const auto& turns = d.session->path;
    constexpr double height = 130;
    pages.need(height + 40);
    const double top = pages.y() + 6, left = margin + 18, width = page_w - 2 * margin - 24;
    const double step = width / static_cast<double>(std::max<std::size_t>(turns.size(), 2) - 1);
    const auto x = [&](std::size_t i) { return left + step * static_cast<double>(i); };
    const auto y = [&](double arousal) { return top + height * (1 - arousal / 10); };
    for (const int v : {0, 5, 10}) {
        pages.fill(left, y(v), width, .5, grey, .4);
        pages.at(margin, y(v) + 3, fmt::format("{}", v), small, grey);
    }
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (turns[i].response.next.mode != Mode::mentalizing) pages.fill(x(i) - step / 2, top, step, height, warn, .08);
    std::vector<std::pair<double, double>> line;
    for (std::size_t i = 0; i < turns.size(); ++i) line.emplace_back(x(i), y(turns[i].response.next.arousal));
    pages.path(line, dark);
    const double enough = d.rubric->arithmetic.good_enough;
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (session::is_rated(turns[i])) {
            const double q = turns[i].assessment.quality;
            pages.dot(x(i), top + height + 12, 3, q >= enough ? good : q < enough - 1 ? warn : grey, q < enough && q >= enough - 1);
        }
    pages.gap(height + 22);
    pages.text("The line is the patient's arousal, 0 to 10; shaded where thinking was lost. Marks below are turns: green at or above good enough, orange clearly below.", small, grey);
}

void moment(Pages& pages, const Debrief& d, const Highlight& h) {
    pages.need(70);
    pages.text(fmt::format("Turn {}, quality {:.1f}", h.turn, h.quality), strong, h.quality >= d.rubric->arithmetic.good_enough ? good : warn);
    if (!h.patient_showed.empty()) pages.text("(" + h.patient_showed + ")", italic, grey, 10);
    pages.text(d.patient_case->name + ": " + h.patient_said, body, dark, 10);
    pages.text("You: " + (h.said.empty() ? std::string("(silence)") : h.said), strong, dark, 10);
    for (const rubric::Evidence& e : h.evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        pages.text(fmt::format("{} {}: \u201C{}\u201D {}", with ? "+" : "\u2212", d.rubric->items[e.item].name, h.said.substr(e.span.start, e.span.end - e.span.start), e.reason), small, with ? good : warn, 10);
    }
    if (!h.model_reply.empty()) {
        pages.text("An experienced therapist might have said: " + h.model_reply, body, accent, 10);
        pages.text(h.model_why, small, grey, 10);
    }
    pages.gap(8);
}

std::string number(const std::optional<double>& value, rubric::Observed state) {
    if (state == rubric::Observed::observed && value) return fmt::format("{:.1f}", *value);
    return state == rubric::Observed::not_applicable ? "n/a" : state == rubric::Observed::not_observed ? "not obs." : "not rat.";
}

}  // namespace

std::string debrief_pdf(const Debrief& d) {
    std::string out;
    const session::Session& s = *d.session;
    const auto& score = d.scored.score.session;
    {
        Pages pages(out, "Debrief: " + d.patient_case->title, iso_utc(s.ended.value_or(s.started)),
                    fmt::format("Session {}  ·  {} {}  ·  {}", s.id, d.rubric->id, d.rubric->version, s.engine));
        pages.text(d.patient_case->title, title);
        pages.text(fmt::format("{} with {}, {}, {}, {} turns", s.trainee, d.patient_case->name, iso_utc(s.started), session::play_names[static_cast<std::size_t>(s.play)], d.scored.score.turns.size()), body, grey);
        pages.gap(10);
        pages.text("Overall: " + overall_text(score), heading);
        pages.text(score.note, body);
        pages.gap(4);
        pages.text(d.rubric->notice, small, grey);
        if (!d.ending_title.empty()) {
            pages.gap(8);
            pages.text(d.ending_title, strong);
            pages.text(d.afterword, body);
        }
        pages.gap(12);
        pages.text("The hour", heading);
        picture(pages, d);
        const auto moments = [&](const char* name, const std::vector<Highlight>& list) {
            if (list.empty()) return;
            pages.gap(12);
            pages.need(90);
            pages.text(name, heading);
            pages.gap(4);
            for (const Highlight& h : list) moment(pages, d, h);
        };
        moments("Best moments", d.best);
        moments("Moments to work on", d.to_work_on);
        pages.gap(12);
        pages.need(80);
        pages.text("Items", heading);
        pages.gap(4);
        constexpr double a = margin + 230, b = margin + 300, c = margin + 380;
        pages.at(a, pages.y() + 8, "adherence", small, grey);
        pages.at(b, pages.y() + 8, "competence", small, grey);
        pages.at(c, pages.y() + 8, "called / taken / breached", small, grey);
        pages.gap(14);
        for (const rubric::ItemRating& r : score.items) {
            pages.need(16);
            const double line = pages.y() + 10;
            pages.at(margin, line, d.rubric->items[r.item].name, body, dark);
            pages.at(a, line, number(r.adherence, r.adherence_state), body, dark);
            pages.at(b, line, number(r.competence, r.competence_state), body, dark);
            pages.at(c, line, fmt::format("{} / {} / {}", r.opportunities, r.taken, r.breaches), body, dark);
            pages.fill(margin, line + 4, page_w - 2 * margin, .4, pale);
            pages.gap(15);
        }
        pages.gap(14);
        pages.need(60);
        pages.text("The whole conversation", heading);
        pages.gap(4);
        for (const session::Turn& t : s.path) {
            if (session::is_rated(t)) {
                pages.text(fmt::format("You, turn {} ({:.1f})", t.number, t.assessment.quality), {8.5, true, false}, accent, 20);
                pages.text(t.said.empty() ? "(silence)" : t.said, body, dark, 20);
                for (const rubric::Evidence& e : t.assessment.evidence) {
                    const bool with = e.polarity == rubric::Polarity::with;
                    pages.text(fmt::format("{} {}: {}", with ? "+" : "\u2212", d.rubric->items[e.item].name, e.reason), small, with ? good : warn, 20);
                }
                pages.gap(3);
            }
            if (!t.response.shows.empty()) pages.text("(" + t.response.shows + ")", italic, grey);
            if (!t.response.say.empty()) pages.text(d.patient_case->name + ": " + t.response.say, body);
            pages.gap(6);
        }
        pages.text(fmt::format("Rubric {} {} (sha256 {}), case {} {} (sha256 {}), seed {}.", d.rubric->id, d.rubric->version, d.rubric->sha256, s.case_id, s.case_version, s.case_sha256, s.seed), {7, false, false}, grey);
    }
    return out;
}

}  // namespace stance::report
