#include "cli/common.hpp"

#include "app/places.hpp"

#include <cstdio>
#include <fmt/format.h>

namespace stance::cli {

Common default_places() {
    Common common;
    common.database = app::default_database();
    common.cases = app::shipped_folder("cases");
    common.rubrics = app::shipped_folder("rubrics");
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

Result<std::shared_ptr<const patient::Case>> case_named(const Common& common, const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(name, ignored)) return app::read_case(name);
    const auto file = common.cases / (name + ".yaml");
    if (!std::filesystem::is_regular_file(file, ignored)) return Error{ErrorKind::usage, fmt::format("there is no case '{}' in {}", name, common.cases.string())};
    return app::read_case(file);
}

}  // namespace stance::cli
