#include "cli/common.hpp"
#include "cli/hour.hpp"
#include "report/debrief.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stance::cli {

namespace {

using json = nlohmann::ordered_json;

json patient_json(const patient::Response& r) {
    const patient::State& s = r.next;
    json offers = json::array();
    for (const Offer o : r.offers) offers.push_back(std::string(name_of(o)));
    json out = {{"say", r.say}, {"shows", r.shows}, {"arousal", s.arousal}, {"mode", std::string(name_of(s.mode))}, {"trust", s.trust},
                {"thinking", s.thinking}, {"topic", s.topic}, {"scene", s.scene}, {"offers", std::move(offers)}, {"lines", r.lines}};
    if (!r.ending.empty()) out["ending"] = r.ending;
    return out;
}

void print_turn(const app::Rehearsal& r, const session::Turn& t) {
    json out;
    if (t.number == 0) {
        out["event"] = "opening";
    } else {
        out["event"] = session::is_rated(t) ? "turn" : "close";
        out["turn"] = t.number;
        out["therapist"] = t.said;
        if (session::is_rated(t)) {
            json judged = report::turn_json(*r.rubric, t.number, t.said, t.assessment);
            for (const auto& key : {"quality", "moves", "evidence", "opportunities"}) out[key] = judged[key];
        }
    }
    out["patient"] = patient_json(t.response);
    json trace = json::array();
    for (const patient::Cause& c : t.response.trace)
        trace.push_back({{"reason", c.reason}, {"start", c.span.start}, {"end", c.span.end}, {"arousal", c.arousal}, {"trust", c.trust}, {"thinking", c.thinking}});
    out["trace"] = std::move(trace);
    fmt::print("{}\n", out.dump());
    std::fflush(stdout);
}

}  // namespace

int play_jsonl(app::Workspace& workspace, const std::string& id, std::istream& words) {
    auto opened = workspace.rehearsal(id);
    if (!opened) return complain(opened.error());
    const app::Rehearsal& r = **opened;
    json head = {{"event", "session"}, {"case", r.session.case_id}, {"case_version", r.session.case_version}, {"case_sha256", r.session.case_sha256},
                 {"rubric", r.session.rubric_id}, {"rubric_version", r.session.rubric_version}, {"rubric_sha256", r.session.rubric_sha256},
                 {"seed", r.session.seed}, {"play", std::string(session::play_names[static_cast<std::size_t>(r.session.play)])}, {"engine", r.session.engine}};
    fmt::print("{}\n", head.dump());
    for (const session::Turn& t : r.session.path) print_turn(r, t);

    std::string line;
    bool over = r.session.path.back().response.next.ended;
    while (!over && std::getline(words, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        auto said = workspace.perform(app::Say{id, line});
        if (!said) return complain(said.error());
        print_turn(r, r.session.path.back());
        over = said->ended;
    }
    if (!over) {
        auto ended = workspace.perform(app::End{id});
        if (!ended) return complain(ended.error());
        print_turn(r, r.session.path.back());
    } else {
        int unread = 0;
        while (std::getline(words, line)) ++unread;
        if (unread > 0) fmt::print(stderr, "The patient ended the hour; {} further lines were not said.\n", unread);
    }
    const auto debrief = report::make_debrief(r.session, *r.patient_case, *r.rubric);
    json score = report::session_json(*r.rubric, debrief.scored);
    json out = {{"event", "end"}, {"ending", r.session.path.back().response.ending}, {"overall", score["overall"]}, {"items", score["items"]}};
    fmt::print("{}\n", out.dump());
    return done;
}

}  // namespace stance::cli
