#include "cli/common.hpp"
#include "cli/hour.hpp"

#include <charconv>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace stance::cli {

namespace {

struct Arguments {
    std::string patient_case, play = "practice", rubric = "mbt-individual", trainee = "Trainee", script, format = "text", resume;
    std::uint64_t seed = 1;
};

/// Asks at the terminal which case to open, or which hour to go on with.
Result<bool> choose(app::Workspace& workspace, Arguments& a) {
    const auto cases = workspace.cases();
    if (cases.empty()) return Error{ErrorKind::usage, "there are no cases in the folder of cases; name one with --cases DIR"};
    fmt::print("Who would you like to talk with?\n\n");
    for (std::size_t i = 0; i < cases.size(); ++i) fmt::print("  {}  {}\n", i + 1, cases[i].title);
    auto sessions = workspace.store().list();
    std::string unfinished;
    if (sessions)
        for (const auto& s : *sessions) if (!s.ended) unfinished = s.id;
    if (!unfinished.empty()) fmt::print("  r  go on with {}, which is not finished\n", unfinished);
    fmt::print("  q  leave\n\nNumber: ");
    std::fflush(stdout);
    std::string typed;
    while (std::getline(std::cin, typed)) {
        std::size_t n = 0;
        std::from_chars(typed.data(), typed.data() + typed.size(), n);
        if (typed == "q") return false;
        if (typed == "r" && !unfinished.empty()) { a.resume = unfinished; return true; }
        if (n >= 1 && n <= cases.size()) { a.patient_case = cases[n - 1].path.string(); return true; }
        fmt::print("Please type a number from 1 to {}{}, or q: ", cases.size(), unfinished.empty() ? "" : ", r");
        std::fflush(stdout);
    }
    return false;
}

int rehearse(const Common& common, Arguments a) {
    SystemClock clock;
    auto workspace = app::Workspace::open(common.options(), store::Access::read_write, clock);
    if (!workspace) return complain(workspace.error());
    const bool at_terminal = ::isatty(STDIN_FILENO) == 1;
    if (a.patient_case.empty() && a.resume.empty()) {
        if (!at_terminal || !a.script.empty()) return complain({ErrorKind::usage, "name a case: stance-cli rehearse CASE (stance-cli sessions list shows earlier hours)"});
        auto chosen = choose(*workspace, a);
        if (!chosen) return complain(chosen.error());
        if (!*chosen) return done;
    }
    std::string session;
    if (!a.resume.empty()) {
        auto id = session_named(*workspace, a.resume);
        if (!id) return complain(id.error());
        session = *id;
    } else {
        const auto play = kind_from<session::Play>(session::play_names, a.play).value_or(session::Play::practice);
        auto begun = workspace->perform(app::Begin{a.patient_case, a.rubric, play, a.seed, a.trainee});
        if (!begun) return complain(begun.error());
        session = begun->session;
    }
    std::ifstream file;
    const bool scripted = !a.script.empty();
    if (scripted && a.script != "-") {
        file.open(a.script);
        if (!file) return complain({ErrorKind::world, fmt::format("{}: cannot open it", a.script)});
    }
    std::istream& words = scripted && a.script != "-" ? file : std::cin;
    // what a script prints must not depend on the day or on earlier sessions: the id is said aside
    fmt::print(stderr, "Session {} is saved in {} as you speak.\n", session, common.database.string());
    if (a.format == "jsonl") return play_jsonl(*workspace, session, words);
    return play_text(*workspace, session, words, scripted || !at_terminal);
}

}  // namespace

void add_rehearse(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("rehearse", "talk with a patient in the terminal");
    auto a = std::make_shared<Arguments>();
    command->add_option("case", a->patient_case, "case, by id or path; at a terminal it may be left out");
    command->add_option("--mode", a->play, "guided: see what your words do; practice: feedback afterwards; assessment: no way back")
        ->check(CLI::IsMember({"guided", "practice", "assessment"}))->capture_default_str();
    command->add_option("--rubric", a->rubric, "rubric, by id or path")->capture_default_str();
    command->add_option("--seed", a->seed, "chance of this hour")->capture_default_str();
    command->add_option("--trainee", a->trainee, "whose hour it is")->capture_default_str();
    command->add_option("--script", a->script, "one turn a line from a file, or - for standard input")->type_name("FILE");
    command->add_option("--resume", a->resume, "go on with a session: s-000001, or last")->type_name("SESSION");
    command->add_option("--format", a->format)->check(CLI::IsMember({"text", "jsonl"}))->capture_default_str();
    command->callback([&common, &chosen, a] { chosen = [&common, a] { return rehearse(common, *a); }; });
}

}  // namespace stance::cli
