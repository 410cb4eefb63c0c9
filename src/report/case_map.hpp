#pragma once
#include "patient/case.hpp"

#include <string>

namespace stance::report {

/// The case as a drawing in Graphviz's DOT language: a box for each scene with its story lines, what
/// follows it, the lines that jump, the topics and the endings with their conditions.
std::string case_map_dot(const patient::Case& patient_case);

}  // namespace stance::report
