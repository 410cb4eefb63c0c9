#include "report/debrief.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stance::report {

using json = nlohmann::ordered_json;

namespace {

const patient::KeyMoment* key_moment(const patient::Case& c, const std::vector<std::string>& lines) {
    for (const patient::KeyMoment& k : c.key_moments)
        if (std::find(lines.begin(), lines.end(), k.line) != lines.end()) return &k;
    return nullptr;
}

Highlight highlight(const session::Session& s, const patient::Case& c, std::size_t at) {
    const session::Turn& turn = s.path[at];
    const session::Turn& before = s.path[at - 1];
    Highlight h{turn.number, before.response.say, before.response.shows, turn.said, turn.assessment.quality, turn.assessment.evidence, {}, {}};
    if (const patient::KeyMoment* k = key_moment(c, before.response.lines)) {
        h.model_reply = k->model_reply;
        h.model_why = k->why;
    }
    return h;
}

bool has(const rubric::TurnAssessment& a, rubric::Polarity p) {
    return std::any_of(a.evidence.begin(), a.evidence.end(), [&](const rubric::Evidence& e) { return e.polarity == p; });
}

}  // namespace

std::string plain(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

Debrief make_debrief(const session::Session& s, const patient::Case& c, const rubric::Rubric& r) {
    Debrief d{&s, &c, &r, {s.id, session::as_recording(s), session::score_of(s, r)}, {}, {}, {}, {}};
    std::vector<std::size_t> turns;
    for (std::size_t i = 1; i < s.path.size(); ++i)
        if (session::is_rated(s.path[i])) turns.push_back(i);
    std::stable_sort(turns.begin(), turns.end(), [&](std::size_t a, std::size_t b) { return s.path[a].assessment.quality > s.path[b].assessment.quality; });
    for (const std::size_t i : turns)
        if (d.best.size() < 3 && s.path[i].assessment.quality > r.arithmetic.good_enough && has(s.path[i].assessment, rubric::Polarity::with))
            d.best.push_back(highlight(s, c, i));
    for (auto i = turns.rbegin(); i != turns.rend(); ++i)
        if (d.to_work_on.size() < 3 && s.path[*i].assessment.quality < r.arithmetic.good_enough)
            d.to_work_on.push_back(highlight(s, c, *i));
    const std::string& ending = s.path.back().response.ending;
    for (const patient::Ending& e : c.endings)
        if (e.id == ending) { d.ending_title = e.title; d.afterword = e.afterword; }
    return d;
}

Result<std::string> debrief_document(const Debrief& d, const std::string& format, const std::string& engine) {
    if (format == "html") return debrief_html(d);
    if (format == "pdf") return debrief_pdf(d);
    if (format == "md") return debrief_markdown(d);
    if (format == "csv") return debrief_csv(d);
    if (format == "json") return debrief_json(d, engine).dump(1) + "\n";
    return Error{ErrorKind::usage, fmt::format("a debrief is written as html, pdf, md, json or csv, not as {}", format)};
}

json debrief_json(const Debrief& d, const std::string& engine) {
    const session::Session& s = *d.session;
    json out = score_json(*d.rubric, engine, {d.scored});
    json& session = out["sessions"][0];
    session["case"] = {{"id", s.case_id}, {"version", s.case_version}, {"sha256", s.case_sha256}, {"patient", d.patient_case->name}};
    session["play"] = std::string(session::play_names[static_cast<std::size_t>(s.play)]);
    session["trainee"] = s.trainee;
    session["seed"] = s.seed;
    session["started"] = iso_utc(s.started);
    session["ended"] = s.ended ? json(iso_utc(*s.ended)) : json(nullptr);
    session["branches"] = s.branches;
    session["ending"] = s.path.back().response.ending;
    json transcript = json::array();
    for (const session::Turn& t : s.path) {
        json one;
        one["turn"] = t.number;
        if (t.number > 0) one["therapist"] = t.said;
        one["patient"] = t.response.say;
        one["shows"] = t.response.shows;
        const patient::State& st = t.response.next;
        one["arousal"] = st.arousal;
        one["mode"] = std::string(stance::name_of(st.mode));
        one["trust"] = st.trust;
        json trace = json::array();
        for (const patient::Cause& c : t.response.trace)
            trace.push_back({{"reason", c.reason}, {"start", c.span.start}, {"end", c.span.end}, {"arousal", c.arousal}, {"trust", c.trust}, {"thinking", c.thinking}});
        one["trace"] = std::move(trace);
        transcript.push_back(std::move(one));
    }
    session["transcript"] = std::move(transcript);
    return out;
}

std::string debrief_csv(const Debrief& d) {
    std::string out = csv::line({"session", "rater", "item", "scale", "value"});
    const std::string rater = d.rubric->id + " " + d.rubric->version;
    const auto put = [&](const std::string& item, std::string_view scale, const std::optional<double>& value, bool not_applicable) {
        out += csv::line({d.session->id, rater, item, std::string(scale), value ? fmt::format("{:.1f}", *value) : not_applicable ? "NA" : ""});
    };
    for (const rubric::ItemRating& r : d.scored.score.session.items) {
        const std::string& id = d.rubric->items[r.item].id;
        put(id, "adherence", r.adherence_state == rubric::Observed::observed ? r.adherence : std::nullopt, r.adherence_state == rubric::Observed::not_applicable);
        put(id, "competence", r.competence_state == rubric::Observed::observed ? r.competence : std::nullopt, r.competence_state == rubric::Observed::not_applicable);
    }
    put("overall", "adherence", d.scored.score.session.adherence, false);
    put("overall", "competence", d.scored.score.session.competence, false);
    return out;
}

}  // namespace stance::report
