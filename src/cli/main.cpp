#include "cli/common.hpp"

#include <exception>
#include <fmt/format.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

using namespace stance;

int main(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::null_logger_mt("cli"));  // every refusal is said on stderr
    CLI::App program{"Stance: rehearse Mentalization-Based Treatment with simulated patients.\n"
                     "Nothing leaves this computer. Scores are not those of a validated instrument."};
    program.name("stance-cli");
    program.require_subcommand(1);
    program.fallthrough();
    program.set_version_flag("--version", app::engine_name());
    cli::Common common = cli::default_places();
    program.add_option("--db", common.database, "database of sessions")->type_name("FILE")->capture_default_str();
    program.add_option("--cases", common.cases, "folder of cases")->type_name("DIR")->capture_default_str();
    program.add_option("--rubrics", common.rubrics, "folder of rubrics")->type_name("DIR")->capture_default_str();
    cli::Chosen chosen;
    for (const auto add : {cli::add_rehearse, cli::add_report, cli::add_sessions, cli::add_check, cli::add_new, cli::add_map, cli::add_simulate, cli::add_score, cli::add_evaluate, cli::add_import, cli::add_agree, cli::add_seal, cli::add_recordings, cli::add_train, cli::add_backup, cli::add_verify})
        add(program, common, chosen);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        const int code = program.exit(e);
        return code == 0 ? cli::done : cli::bad_usage;
    }
    try {
        return chosen();
    } catch (const std::exception& e) {
        // our own mistake: say where, keep what is kept
        fmt::print(stderr, "Stance made a mistake of its own: {}. What was answered before is saved.\n", e.what());
        return cli::refused;
    }
}
