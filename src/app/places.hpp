#pragma once
#include "app/workspace.hpp"

#include <filesystem>
#include <string>

namespace stance::app {

/// The user's database: `$XDG_DATA_HOME/stance/stance.db` or `~/.local/share/stance/stance.db`.
std::filesystem::path default_database();

/// The folder `cases` or `rubrics` that came with the program: beside it, or in the `share/stance`
/// of where it is installed; the bare name when there is none.
std::filesystem::path shipped_folder(const std::string& name);

/// Where documents are written: `Stance` in the user's documents folder, or in the home folder.
std::filesystem::path documents_folder();

}  // namespace stance::app
