#include "cli/common.hpp"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace stance::cli {

namespace {

std::filesystem::path data_folder() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && xdg[0] == '/') return std::filesystem::path(xdg) / "stance";
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') return std::filesystem::path(home) / ".local/share/stance";
    return ".";
}

}  // namespace

Common default_places() {
    Common common;
    common.database = data_folder() / "stance.db";
    common.cases = "cases";
    common.rubrics = "rubrics";
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    for (auto folder = program.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        for (const auto& place : {folder / "share/stance", folder})
            if (std::filesystem::is_directory(place / "cases", ignored) && std::filesystem::is_directory(place / "rubrics", ignored)) {
                common.cases = place / "cases";
                common.rubrics = place / "rubrics";
                return common;
            }
        if (folder == folder.root_path()) break;
    }
    return common;
}

int complain(const Error& error) {
    fmt::print(stderr, "{}\n", error.sentence);
    switch (error.kind) {
        case ErrorKind::input: return found_wrong;
        case ErrorKind::usage: return bad_usage;
        case ErrorKind::world: return refused;
    }
    return refused;
}

Result<std::string> session_named(const app::Workspace& workspace, const std::string& name) {
    if (name != "last") {
        if (store::session_number(name) == 0) return Error{ErrorKind::usage, fmt::format("'{}' is no session; sessions are called s-000001, or last", name)};
        return store::session_name(store::session_number(name));
    }
    auto list = workspace.store().list();
    if (!list) return list.error();
    if (list->empty()) return Error{ErrorKind::input, "there is no session yet"};
    return list->back().id;
}

}  // namespace stance::cli
