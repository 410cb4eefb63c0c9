#include "cli/common.hpp"

#include "authoring/load.hpp"
#include "cli/watch.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace stance::cli {

namespace {

/// A rubric says `items:` at the start of a line, a case says `patient:`.
bool looks_like_rubric(const std::filesystem::path& file) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("items:")) return true;
        if (line.starts_with("patient:")) return false;
    }
    return false;
}

std::vector<std::filesystem::path> files_under(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) return {path};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, ignored))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

struct Arguments {
    std::vector<std::string> paths;
    std::string format = "text";
    bool watch = false;
};

/// Checks every file once and says what was found.
int check_once(const Common& common, const Arguments& a) {
    std::vector<std::string> items;
    for (const auto& file : files_under(common.rubrics.string()))
        if (auto rubric = authoring::load_rubric(file); rubric.value)
            for (const auto& item : rubric.value->items) items.push_back(item.id);
    std::vector<Diagnostic> all;
    std::size_t count = 0;
    for (const std::string& path : a.paths)
        for (const auto& file : files_under(path)) {
            ++count;
            const auto found = looks_like_rubric(file) ? authoring::load_rubric(file).diagnostics : authoring::load_case(file, items).diagnostics;
            all.insert(all.end(), found.begin(), found.end());
        }
    if (a.format == "json") {
        nlohmann::ordered_json out = nlohmann::ordered_json::array();
        for (const Diagnostic& d : all)
            out.push_back({{"file", d.place.file}, {"line", d.place.line}, {"column", d.place.column}, {"severity", d.severity == Severity::error ? "error" : "warning"},
                           {"code", d.code}, {"sentence", d.sentence}, {"suggestion", d.suggestion}});
        fmt::print("{}\n", out.dump(1));
    } else {
        for (const Diagnostic& d : all) fmt::print(stderr, "{}\n", to_line(d));
        if (all.empty()) fmt::print("{} file{} checked, no mistakes\n", count, count == 1 ? "" : "s");
    }
    std::fflush(stdout);
    if (count == 0) return complain({ErrorKind::input, "there are no .yaml files there"});
    const bool unreadable = std::any_of(all.begin(), all.end(), [](const Diagnostic& d) { return d.code == "STN0001"; });
    return unreadable ? refused : has_errors(all) ? found_wrong : done;
}

/// Checks again whenever a file is saved, until Ctrl-C. The exit code is that of the last check.
int check_on_save(const Common& common, const Arguments& a) {
    std::vector<std::filesystem::path> folders;
    std::set<std::string> watched;   // names of files that are watched by themselves
    bool whole_folders = false;
    for (const std::string& path : a.paths) {
        std::error_code ignored;
        const bool is_folder = std::filesystem::is_directory(path, ignored);
        whole_folders = whole_folders || is_folder;
        const std::filesystem::path file(path);
        folders.push_back(is_folder ? file : file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
        if (!is_folder) watched.insert(file.filename().string());
    }
    int code = check_once(common, a);
    fmt::print(stderr, "Watching for changes; Ctrl-C ends.\n");
    auto ended = watch(folders, [&](const std::set<std::string>& names) {
        const bool concerns = whole_folders || std::any_of(names.begin(), names.end(), [&](const std::string& n) { return watched.contains(n); });
        if (!concerns) return;
        fmt::print(stderr, "\nChanged: {}\n", fmt::join(names, ", "));
        code = check_once(common, a);
    });
    return ended ? code : complain(ended.error());
}

}  // namespace

void add_check(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("check", "name every mistake in case and rubric files");
    auto a = std::make_shared<Arguments>();
    command->add_option("path", a->paths, "files or folders")->required();
    command->add_option("--format", a->format)->check(CLI::IsMember({"text", "json"}));
    command->add_flag("--watch", a->watch, "check again whenever a file is saved, until Ctrl-C");
    command->callback([&common, &chosen, a] { chosen = [&common, a] { return a->watch ? check_on_save(common, *a) : check_once(common, *a); }; });
}

}  // namespace stance::cli
