#pragma once
#include <string>

namespace stance::authoring {

/// A small commented case, or rubric, with this id: it passes `check` and is meant to be written over.
/// @pre `is_file_id(name)`
std::string case_skeleton(const std::string& name);
std::string rubric_skeleton(const std::string& name);

/// Whether a name can be the id of a case or rubric: lower case letters, digits and -, at most 100.
bool is_file_id(const std::string& name);

}  // namespace stance::authoring
