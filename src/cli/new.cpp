#include "authoring/skeleton.hpp"
#include "base/file.hpp"
#include "cli/common.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace stance::cli {

namespace {

int write_new(const std::string& what, const std::string& name, const std::string& folder) {
    if (!authoring::is_file_id(name))
        return complain({ErrorKind::usage, fmt::format("'{}' cannot be the name of a {}; use lower case letters, digits and -", name, what)});
    const std::filesystem::path file = std::filesystem::path(folder) / (name + ".yaml");
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return complain({ErrorKind::usage, fmt::format("{} is there already and is left as it is", file.string())});
    if (auto written = write_file(file, what == "case" ? authoring::case_skeleton(name) : authoring::rubric_skeleton(name)); !written) return complain(written.error());
    fmt::print("written: {}\n", file.string());
    return done;
}

}  // namespace

void add_new(CLI::App& app, Common&, Chosen& chosen) {
    auto* command = app.add_subcommand("new", "write a commented example of a case or rubric, to be written over");
    struct Arguments { std::string what, name, folder = "."; };
    auto a = std::make_shared<Arguments>();
    command->add_option("what", a->what, "case or rubric")->required()->check(CLI::IsMember({"case", "rubric"}));
    command->add_option("name", a->name, "its id; the file is called NAME.yaml")->required();
    command->add_option("-o,--output", a->folder, "folder to write it to")->type_name("DIR")->capture_default_str();
    command->callback([&chosen, a] { chosen = [a] { return write_new(a->what, a->name, a->folder); }; });
}

}  // namespace stance::cli
