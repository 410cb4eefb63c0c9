#pragma once
#include "authoring/sink.hpp"
#include "rubric/rubric.hpp"

namespace stance::authoring {

/// Runs the examples inside a rubric: each indicator must find what it says it finds, and pass over
/// what it says it passes over. Learned weights play no part.
void check_examples(const rubric::Rubric& rubric, Sink& sink);

}  // namespace stance::authoring
