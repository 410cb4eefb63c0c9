#include "app/places.hpp"

#include <cstdlib>

namespace stance::app {

namespace {

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] == '/' ? std::filesystem::path(value) : std::filesystem::path();
}

}  // namespace

std::filesystem::path default_database() {
    if (const auto data = from_environment("XDG_DATA_HOME"); !data.empty()) return data / "stance/stance.db";
    if (const auto home = from_environment("HOME"); !home.empty()) return home / ".local/share/stance/stance.db";
    return "stance.db";
}

std::filesystem::path shipped_folder(const std::string& name) {
    std::error_code ignored;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    for (auto folder = program.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        for (const auto& place : {folder / "share/stance", folder})
            if (std::filesystem::is_directory(place / "cases", ignored) && std::filesystem::is_directory(place / "rubrics", ignored)) return place / name;
        if (folder == folder.root_path()) break;
    }
    return name;
}

std::filesystem::path documents_folder() {
    std::error_code ignored;
    const auto home = from_environment("HOME");
    if (home.empty()) return "Stance";
    if (std::filesystem::is_directory(home / "Documents", ignored)) return home / "Documents/Stance";
    return home / "Stance";
}

}  // namespace stance::app
