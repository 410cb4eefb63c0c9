#pragma once
#include "base/result.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace stance::cli {

/// Calls `changed` with the names of the .yaml files of these folders that were saved, renamed or
/// removed since the last call, until Ctrl-C. Editors save in several steps: what comes within a tenth
/// of a second is one change.
/// @errors world: a folder cannot be watched
Result<Done> watch(const std::vector<std::filesystem::path>& folders, const std::function<void(const std::set<std::string>& names)>& changed);

}  // namespace stance::cli
