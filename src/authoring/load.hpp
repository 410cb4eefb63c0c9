#pragma once
#include "base/diagnostic.hpp"
#include "patient/case.hpp"
#include "rubric/rubric.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace stance::authoring {

/// Reads a case, or reports every mistake in it at once.
///
/// @param text  the whole file
/// @param file  its name, for diagnostics
/// @param known_items  item ids of rubrics at hand; `trains` is checked against them when not empty
Loaded<patient::Case> parse_case(std::string_view text, const std::string& file,
                                 const std::vector<std::string>& known_items = {});

/// Reads a rubric, or reports every mistake in it at once; runs the examples inside it.
///
/// @param weights_text  the learned weights that belong to it, "" for none
Loaded<rubric::Rubric> parse_rubric(std::string_view text, const std::string& file,
                                    std::string_view weights_text = {});

/// The same from disk. A file that cannot be read is a diagnostic too (STN0001). A rubric's
/// weights are the file `NAME.weights` beside `NAME.yaml`.
Loaded<patient::Case> load_case(const std::filesystem::path& path, const std::vector<std::string>& known_items = {});
Loaded<rubric::Rubric> load_rubric(const std::filesystem::path& path);

}  // namespace stance::authoring
