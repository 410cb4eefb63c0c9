#include "cli/common.hpp"

#include "report/debrief.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace stance::cli {

namespace {

using json = nlohmann::ordered_json;

Result<app::Workspace> reading(const Common& common, Clock& clock) {
    return app::Workspace::open(common.options(), store::Access::read_only, clock);
}

int list(const Common& common, const std::string& format) {
    SystemClock clock;
    auto workspace = reading(common, clock);
    if (!workspace) return complain(workspace.error());
    auto lines = workspace->store().list();
    if (!lines) return complain(lines.error());
    if (format == "json") {
        json out = json::array();
        for (const auto& l : *lines)
            out.push_back({{"id", l.id}, {"trainee", l.trainee}, {"case", l.case_id}, {"rubric", l.rubric_id},
                           {"play", std::string(session::play_names[static_cast<std::size_t>(l.play)])}, {"started", iso_utc(l.started)},
                           {"ended", l.ended ? json(iso_utc(*l.ended)) : json(nullptr)}, {"turns", l.turns}, {"branches", l.branches}});
        fmt::print("{}\n", out.dump(1));
        return done;
    }
    if (lines->empty()) fmt::print("No sessions yet. Start one with: stance-cli rehearse CASE\n");
    for (const auto& l : *lines)
        fmt::print("{}  {}  {}  {}, {} turns{}{}\n", l.id, iso_utc(l.started), l.trainee, l.case_id, l.turns, l.branches > 1 ? fmt::format(", {} branches", l.branches) : "", l.ended ? "" : ", not finished");
    return done;
}

int show(const Common& common, const std::string& name, const std::string& format, bool whole) {
    SystemClock clock;
    auto workspace = reading(common, clock);
    if (!workspace) return complain(workspace.error());
    auto id = session_named(*workspace, name);
    if (!id) return complain(id.error());
    auto rehearsal = workspace->rehearsal(*id);
    if (!rehearsal) return complain(rehearsal.error());
    const app::Rehearsal& r = **rehearsal;
    if (format == "json" || whole) {
        json out = report::debrief_json(report::make_debrief(r.session, *r.patient_case, *r.rubric), r.session.engine);
        if (whole) {
            auto turns = workspace->store().all_turns(*id, r.rubric.get());
            if (!turns) return complain(turns.error());
            json all = json::array();
            for (const auto& t : *turns)
                all.push_back({{"row", t.id}, {"parent", t.parent}, {"turn", t.number}, {"at", iso_utc(t.at)}, {"therapist", t.said}, {"patient", t.response.say}, {"shows", t.response.shows},
                               {"arousal", t.response.next.arousal}, {"mode", std::string(name_of(t.response.next.mode))}, {"trust", t.response.next.trust}, {"quality", t.assessment.quality}});
            out["all_turns"] = std::move(all);
            out["case_text"] = r.session.case_text;
            out["rubric_text"] = r.session.rubric_text;
        }
        fmt::print("{}\n", out.dump(1));
        return done;
    }
    fmt::print("{}: {} with {}, {}\n\n", r.session.id, r.session.trainee, r.patient_case->name, iso_utc(r.session.started));
    for (const auto& t : r.session.path) {
        if (session::is_rated(t)) fmt::print("You ({}): {}\n\n", t.number, t.said.empty() ? "(silence)" : t.said);
        fmt::print("{}: {}{}\n\n", r.patient_case->name, t.response.shows.empty() ? "" : "(" + t.response.shows + ") ", t.response.say);
    }
    return done;
}

int search(const Common& common, const std::string& words, const std::string& format) {
    SystemClock clock;
    auto workspace = reading(common, clock);
    if (!workspace) return complain(workspace.error());
    auto hits = workspace->store().search(words, 100);
    if (!hits) return complain(hits.error());
    if (format == "json") {
        json out = json::array();
        for (const auto& h : *hits) out.push_back({{"session", h.session}, {"turn", h.turn}, {"speaker", h.by_patient ? "patient" : "therapist"}, {"excerpt", h.excerpt}});
        fmt::print("{}\n", out.dump(1));
        return done;
    }
    if (hits->empty()) fmt::print("Nobody said that.\n");
    for (const auto& h : *hits) fmt::print("{} turn {} {}: {}\n", h.session, h.turn, h.by_patient ? "patient" : "therapist", h.excerpt);
    return done;
}

}  // namespace

void add_sessions(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("sessions", "what is in the database");
    command->require_subcommand(1);
    struct Arguments { std::string name, words, format = "text"; };
    auto a = std::make_shared<Arguments>();
    const auto formats = [a](CLI::App* sub) { sub->add_option("--format", a->format)->check(CLI::IsMember({"text", "json"}))->capture_default_str(); };
    auto* listing = command->add_subcommand("list", "every session, a line each");
    formats(listing);
    listing->callback([&common, &chosen, a] { chosen = [&common, a] { return list(common, a->format); }; });
    auto* showing = command->add_subcommand("show", "one session, as it was spoken");
    showing->add_option("session", a->name, "s-000001, or last")->required();
    formats(showing);
    showing->callback([&common, &chosen, a] { chosen = [&common, a] { return show(common, a->name, a->format, false); }; });
    auto* exporting = command->add_subcommand("export", "one session, everything that is kept of it, as JSON");
    exporting->add_option("session", a->name, "s-000001, or last")->required();
    exporting->callback([&common, &chosen, a] { chosen = [&common, a] { return show(common, a->name, "json", true); }; });
    auto* searching = command->add_subcommand("search", "where words were said, by you or by patients");
    searching->add_option("words", a->words)->required();
    formats(searching);
    searching->callback([&common, &chosen, a] { chosen = [&common, a] { return search(common, a->words, a->format); }; });
}

}  // namespace stance::cli
