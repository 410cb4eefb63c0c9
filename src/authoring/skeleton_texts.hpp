#pragma once
#include <string>

namespace stance::authoring {

/// The files of `skeletons/`, embedded at build time; NAME stands for the id.
std::string case_skeleton_text();
std::string rubric_skeleton_text();

}  // namespace stance::authoring
