#include "base/file.hpp"
#include "cli/interrupt.hpp"
#include "cli/scoring.hpp"
#include "simulation/crash_test.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace stance::cli {

namespace {

struct Arguments {
    std::string case_name, policy = "all", rubric = "mbt-individual", format = "text", report, corpus;
    simulation::Plan plan;
};

/// The practice corpus that scripted trainees draw from. Rows written to be rich in rare things are
/// left out: they are not how people talk.
Result<std::vector<training::Row>> corpus_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (const std::string name = entry.path().filename().string(); name.starts_with("turns-") && name.ends_with(".csv")) files.push_back(entry.path());
    if (files.empty()) return Error{ErrorKind::world, fmt::format("there is no practice corpus (turns-*.csv) in {}", folder.string())};
    std::sort(files.begin(), files.end());
    std::vector<training::Row> rows;
    for (const auto& file : files) {
        auto text = read_file(file);
        if (!text) return text.error();
        auto read = training::read_corpus(*text, file.string());
        if (!read) return read.error();
        rows.insert(rows.end(), read->begin(), read->end());
    }
    return rows;
}

int simulate(const Common& common, Arguments a) {
    if (a.policy == "all") {
        for (std::size_t p = 0; p < simulation::policy_names.size(); ++p) a.plan.policies.push_back(static_cast<simulation::Policy>(p));
    } else {
        a.plan.policies.push_back(*kind_from<simulation::Policy>(simulation::policy_names, a.policy));
    }
    auto patient_case = case_named(common, a.case_name);
    if (!patient_case) return complain(patient_case.error());
    auto rubric = rubric_named(common, a.rubric);
    if (!rubric) return complain(rubric.error());
    auto corpus = corpus_in(a.corpus.empty() ? common.rubrics / "corpus" : std::filesystem::path(a.corpus));
    if (!corpus) return complain(corpus.error());
    auto stage = simulation::Stage::set(*patient_case, *rubric, *corpus);
    if (!stage) return complain(stage.error());

    std::error_code problem;
    if (!a.report.empty() && !std::filesystem::create_directories(a.report, problem) && problem)
        return complain({ErrorKind::world, fmt::format("{}: the folder cannot be made ({})", a.report, problem.message())});
    const bool watched = isatty(STDERR_FILENO) != 0;
    const Interrupt interrupt;
    auto hours = simulation::play_all(*stage, a.plan, interrupt.token(), [watched](int done, int of) {
        if (watched) fmt::print(stderr, "\r{} of {} hours{}", done, of, done == of ? "\n" : "");
    });
    if (!hours) {
        if (watched) fmt::print(stderr, "\n");
        return complain(hours.error());
    }
    const simulation::CrashTest test = simulation::make_crash_test(*stage, a.plan, *hours);
    if (!a.report.empty()) {
        const std::filesystem::path base = std::filesystem::path(a.report) / test.case_id;
        for (const auto& [ending, text] : {std::pair{".html", simulation::crash_html(test, *stage)}, std::pair{".md", simulation::crash_markdown(test, *stage)}})
            if (auto written = write_file(base.string() + ending, text); !written) return complain(written.error());
    }
    if (a.format == "json") fmt::print("{}\n", simulation::crash_json(test, *stage).dump(1));
    else fmt::print("{}", simulation::crash_text(test));
    if (!a.report.empty()) fmt::print(stderr, "The report is in {}/{}.html and .md\n", a.report, test.case_id);
    return test.passed() ? done : found_wrong;
}

}  // namespace

void add_simulate(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("simulate", "play a case many times with scripted trainees: does it hold up, and does it tell good work from poor");
    auto a = std::make_shared<Arguments>();
    std::vector<std::string> policies = {"all"};
    policies.insert(policies.end(), simulation::policy_names.begin(), simulation::policy_names.end());
    command->add_option("case", a->case_name, "case, by id or path")->required();
    command->add_option("--policy", a->policy, "who plays")->check(CLI::IsMember(policies))->capture_default_str();
    command->add_option("--runs", a->plan.runs, "hours altogether, shared out over the policies")->check(CLI::Range(1, 1000000))->capture_default_str();
    command->add_option("--turns", a->plan.turns, "turns of the trainee, at most, in an hour")->check(CLI::Range(1, 500))->capture_default_str();
    command->add_option("--seed", a->plan.seed)->capture_default_str();
    command->add_option("--threads", a->plan.threads, "0: as many as the machine has")->check(CLI::Range(0u, 256u));
    command->add_option("--rubric", a->rubric, "rubric, by id or path")->capture_default_str();
    command->add_option("--corpus", a->corpus, "folder of the practice corpus; the one beside the rubrics when left out")->type_name("DIR");
    command->add_option("--format", a->format)->check(CLI::IsMember({"json", "text"}))->capture_default_str();
    command->add_option("--report", a->report, "writes the crash-test report there, as HTML and Markdown")->type_name("DIR");
    command->callback([&common, &chosen, a] { chosen = [&common, a] { return simulate(common, *a); }; });
}

}  // namespace stance::cli
