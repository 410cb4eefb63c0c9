#pragma once
#include "app/workspace.hpp"
#include "base/clock.hpp"
#include "base/result.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace stance::cli {

/// Exit codes of the outside interface.
enum Exit { done = 0, found_wrong = 1, bad_usage = 2, refused = 3 };

/// What every command is given.
struct Common {
    std::filesystem::path database;
    std::filesystem::path cases;
    std::filesystem::path rubrics;

    app::Options options() const { return {database, cases, rubrics}; }
};

/// Where things are when nothing is said: the user's data folder (XDG), and the cases and rubrics
/// beside the program, installed or in its source tree.
Common default_places();

/// Says the sentence on standard error; the exit code for its kind.
int complain(const Error& error);

/// `s-000012`, a bare number, or "last".
Result<std::string> session_named(const app::Workspace& workspace, const std::string& name);

/// A case by id or path, without a database.
Result<std::shared_ptr<const patient::Case>> case_named(const Common& common, const std::string& name);

/// Each command adds itself; what it sets runs when it was chosen and gives the exit code.
using Chosen = std::function<int()>;
void add_agree(CLI::App& app, Common& common, Chosen& chosen);
void add_check(CLI::App& app, Common& common, Chosen& chosen);
void add_rehearse(CLI::App& app, Common& common, Chosen& chosen);
void add_score(CLI::App& app, Common& common, Chosen& chosen);
void add_evaluate(CLI::App& app, Common& common, Chosen& chosen);
void add_simulate(CLI::App& app, Common& common, Chosen& chosen);
void add_import(CLI::App& app, Common& common, Chosen& chosen);
void add_new(CLI::App& app, Common& common, Chosen& chosen);
void add_map(CLI::App& app, Common& common, Chosen& chosen);
void add_recordings(CLI::App& app, Common& common, Chosen& chosen);
void add_seal(CLI::App& app, Common& common, Chosen& chosen);
void add_sessions(CLI::App& app, Common& common, Chosen& chosen);
void add_report(CLI::App& app, Common& common, Chosen& chosen);
void add_backup(CLI::App& app, Common& common, Chosen& chosen);
void add_train(CLI::App& app, Common& common, Chosen& chosen);
void add_verify(CLI::App& app, Common& common, Chosen& chosen);

}  // namespace stance::cli
