#include "report/score_json.hpp"

#include "base/csv.hpp"

#include <fmt/format.h>
#include <cmath>
#include <nlohmann/json.hpp>

namespace stance::report {

using json = nlohmann::ordered_json;

namespace {

json number_or_null(const std::optional<double>& value) { return value ? json(*value) : json(nullptr); }

json moves_json(const std::vector<Move>& moves) {
    json out = json::array();
    for (const Move m : moves) out.push_back(std::string(stance::name_of(m)));
    return out;
}

std::string text_of_turn(const ScoredRecording& session, int turn) {
    for (const language::Utterance& u : session.recording)
        if (u.turn == turn) return u.text;
    return {};
}

std::string words(const std::string& text, Span span) {
    if (span.start >= text.size()) return {};
    return text.substr(span.start, span.end - span.start);
}

}  // namespace

std::string_view name_of(rubric::Confidence confidence) {
    switch (confidence) {
        case rubric::Confidence::low: return "low";
        case rubric::Confidence::medium: return "medium";
        case rubric::Confidence::high: return "high";
    }
    return "low";
}

std::string_view name_of(rubric::Observed observed) {
    switch (observed) {
        case rubric::Observed::observed: return "observed";
        case rubric::Observed::not_observed: return "not_observed";
        case rubric::Observed::not_applicable: return "not_applicable";
        case rubric::Observed::not_ratable: return "not_ratable";
    }
    return "not_ratable";
}

std::string overall_text(const rubric::SessionAssessment& s) {
    if (!s.adherence || !s.competence) return "not ratable";
    return fmt::format("adherence {:.1f}, competence {:.1f} ({} confidence)", *s.adherence, *s.competence, name_of(s.confidence));
}

json turn_json(const rubric::Rubric& rubric, int turn, const std::string& text, const rubric::TurnAssessment& a) {
    json out;
    out["turn"] = turn;
    out["quality"] = a.quality;
    out["moves"] = moves_json(a.moves);
    json evidence = json::array();
    for (const rubric::Evidence& e : a.evidence) {
        json one;
        one["item"] = rubric.items[e.item].id;
        one["polarity"] = std::string(1, rubric::sign_of(e.polarity));
        one["indicator"] = e.indicator;
        one["start"] = e.span.start;
        one["end"] = e.span.end;
        one["text"] = words(text, e.span);
        one["reason"] = e.reason;
        one["confidence"] = std::round(e.confidence * 100) / 100;
        evidence.push_back(std::move(one));
    }
    out["evidence"] = std::move(evidence);
    json called = json::array();
    for (const std::size_t i : a.opportunities) called.push_back(rubric.items[i].id);
    out["opportunities"] = std::move(called);
    return out;
}

json session_json(const rubric::Rubric& rubric, const ScoredRecording& session) {
    const rubric::SessionAssessment& s = session.score.session;
    json out;
    out["id"] = session.id;
    out["overall"] = {{"adherence", number_or_null(s.adherence)}, {"competence", number_or_null(s.competence)},
                      {"confidence", std::string(name_of(s.confidence))}, {"note", s.note}};
    json items = json::array();
    for (const rubric::ItemRating& r : s.items) {
        json one;
        one["item"] = rubric.items[r.item].id;
        one["applicable"] = r.adherence_state != rubric::Observed::not_applicable || r.competence_state != rubric::Observed::not_applicable;
        one["adherence"] = number_or_null(r.adherence);
        one["competence"] = number_or_null(r.competence);
        one["opportunities"] = r.opportunities;
        one["taken"] = r.taken;
        one["breaches"] = r.breaches;
        one["state"] = {{"adherence", std::string(name_of(r.adherence_state))}, {"competence", std::string(name_of(r.competence_state))}};
        one["note"] = r.note;
        items.push_back(std::move(one));
    }
    out["items"] = std::move(items);
    json patient = json::array();
    for (const rubric::PatientMoment& p : session.score.patient) {
        json one;
        one["turn"] = p.turn;
        one["arousal"] = std::round(p.arousal * 10) / 10;
        one["mode"] = std::string(stance::name_of(p.mode));
        one["estimated"] = p.estimated;
        json offers = json::array();
        for (const Offer o : p.offers) offers.push_back(std::string(stance::name_of(o)));
        one["offers"] = std::move(offers);
        patient.push_back(std::move(one));
    }
    out["patient"] = std::move(patient);
    json turns = json::array();
    for (const rubric::ScoredTurn& t : session.score.turns) turns.push_back(turn_json(rubric, t.turn, text_of_turn(session, t.turn), t.assessment));
    out["turns"] = std::move(turns);
    return out;
}

json score_json(const rubric::Rubric& rubric, const std::string& engine, const std::vector<ScoredRecording>& sessions) {
    json out;
    out["rubric"] = {{"id", rubric.id}, {"version", rubric.version}, {"sha256", rubric.sha256}, {"notice", rubric.notice}};
    out["engine"] = engine;
    json all = json::array();
    for (const ScoredRecording& s : sessions) all.push_back(session_json(rubric, s));
    out["sessions"] = std::move(all);
    return out;
}

std::string score_csv(const rubric::Rubric& rubric, const std::vector<ScoredRecording>& sessions) {
    std::string out = csv::line({"session", "turn", "quality", "moves", "item", "polarity", "indicator", "start", "end", "text", "reason"});
    for (const ScoredRecording& s : sessions)
        for (const rubric::ScoredTurn& t : s.score.turns) {
            std::string moves;
            for (const Move m : t.assessment.moves) moves += (moves.empty() ? "" : " ") + std::string(stance::name_of(m));
            const std::string turn = fmt::format("{}", t.turn), quality = fmt::format("{}", t.assessment.quality);
            if (t.assessment.evidence.empty()) out += csv::line({s.id, turn, quality, moves, "", "", "", "", "", "", ""});
            const std::string text = text_of_turn(s, t.turn);
            for (const rubric::Evidence& e : t.assessment.evidence)
                out += csv::line({s.id, turn, quality, moves, rubric.items[e.item].id, std::string(1, rubric::sign_of(e.polarity)), e.indicator,
                                  fmt::format("{}", e.span.start), fmt::format("{}", e.span.end), words(text, e.span), e.reason});
        }
    return out;
}

std::string score_text(const rubric::Rubric& rubric, const ScoredRecording& session) {
    std::string out = fmt::format("Session {}: {}\n", session.id, overall_text(session.score.session));
    for (const rubric::ScoredTurn& t : session.score.turns) {
        const std::string text = text_of_turn(session, t.turn);
        out += fmt::format("  turn {}, quality {:.1f}: {}\n", t.turn, t.assessment.quality, text);
        for (const rubric::Evidence& e : t.assessment.evidence)
            out += fmt::format("    {} {}: \"{}\" {}\n", rubric::sign_of(e.polarity), rubric.items[e.item].name, words(text, e.span), e.reason);
    }
    return out;
}

}  // namespace stance::report
