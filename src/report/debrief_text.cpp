#include "report/debrief.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::report {

namespace {

std::string rating(const std::optional<double>& value, rubric::Observed state) {
    switch (state) {
        case rubric::Observed::observed: return value ? fmt::format("{:.1f}", *value) : "not ratable";
        case rubric::Observed::not_observed: return "not observed";
        case rubric::Observed::not_applicable: return "n/a";
        case rubric::Observed::not_ratable: return "not ratable";
    }
    return "not ratable";
}

/// What a person typed, made safe inside Markdown.
std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') { out += " "; continue; }
        if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string words(const std::string& text, Span span) {
    return span.start < text.size() ? text.substr(span.start, span.end - span.start) : std::string();
}

void tell(std::string& out, const Debrief& d, const Highlight& h) {
    out += fmt::format("### Turn {} (quality {:.1f})\n\n", h.turn, h.quality);
    if (!h.patient_showed.empty()) out += fmt::format("*{}*  \n", quoted(h.patient_showed));
    out += fmt::format("{}: {}\n\nYou: **{}**\n\n", d.patient_case->name, quoted(h.patient_said), h.said.empty() ? "(silence)" : quoted(h.said));
    for (const rubric::Evidence& e : h.evidence)
        out += fmt::format("- {} {}: \"{}\". {}\n", rubric::sign_of(e.polarity) == '+' ? "+" : "−", d.rubric->items[e.item].name, quoted(words(h.said, e.span)), quoted(e.reason));
    if (!h.model_reply.empty()) out += fmt::format("\nAn experienced therapist might have said: *{}* {}\n", quoted(h.model_reply), quoted(h.model_why));
    out += "\n";
}

}  // namespace

std::string debrief_markdown(const Debrief& d) {
    const session::Session& s = *d.session;
    const rubric::SessionAssessment& score = d.scored.score.session;
    std::string out = fmt::format("# Debrief: {} ({})\n\n", quoted(d.patient_case->title), s.id);
    out += fmt::format("{} with {}, {}, {}, {} turns.\n\n", quoted(s.trainee), quoted(d.patient_case->name), iso_utc(s.started),
                       session::play_names[static_cast<std::size_t>(s.play)], d.scored.score.turns.size());
    out += fmt::format("Overall: **{}**. {}\n\n", overall_text(score), score.note);
    out += fmt::format("> {}\n\n", quoted(d.rubric->notice));
    if (!d.ending_title.empty()) out += fmt::format("**{}.** {}\n\n", quoted(d.ending_title), quoted(d.afterword));

    out += "## The hour\n\n| turn | arousal | state | trust | quality |\n|---|---|---|---|---|\n";
    for (const session::Turn& t : s.path) {
        const patient::State& st = t.response.next;
        out += fmt::format("| {} | {:.1f} | {} | {:.1f} | {} |\n", t.number, st.arousal, plain(stance::name_of(st.mode)), st.trust,
                           session::is_rated(t) ? fmt::format("{:.1f}", t.assessment.quality) : std::string("–"));
    }
    if (!d.best.empty()) {
        out += "\n## Best moments\n\n";
        for (const Highlight& h : d.best) tell(out, d, h);
    }
    if (!d.to_work_on.empty()) {
        out += "\n## Moments to work on\n\n";
        for (const Highlight& h : d.to_work_on) tell(out, d, h);
    }
    out += "\n## Items\n\n| item | adherence | competence | called for | taken up | breaches |\n|---|---|---|---|---|---|\n";
    for (const rubric::ItemRating& r : score.items)
        out += fmt::format("| {} | {} | {} | {} | {} | {} |\n", d.rubric->items[r.item].name, rating(r.adherence, r.adherence_state),
                           rating(r.competence, r.competence_state), r.opportunities, r.taken, r.breaches);
    out += "\n## Transcript\n\n";
    for (const session::Turn& t : s.path) {
        if (session::is_rated(t)) {
            out += fmt::format("**You ({}):** {}\n\n", t.number, t.said.empty() ? "(silence)" : quoted(t.said));
            for (const rubric::Evidence& e : t.assessment.evidence)
                out += fmt::format("- {} {}: \"{}\". {}\n", rubric::sign_of(e.polarity) == '+' ? "+" : "−", d.rubric->items[e.item].name, quoted(words(t.said, e.span)), quoted(e.reason));
            if (!t.assessment.evidence.empty()) out += "\n";
        }
        out += fmt::format("**{}:** {}{}\n\n", d.patient_case->name, t.response.shows.empty() ? std::string() : fmt::format("*({})* ", quoted(t.response.shows)), quoted(t.response.say));
    }
    out += fmt::format("---\nRubric {} {} ({}), case {} {}, seed {}, {}.\n", d.rubric->id, d.rubric->version, d.rubric->sha256.substr(0, 12), s.case_id, s.case_version, s.seed, s.engine);
    return out;
}

}  // namespace stance::report
