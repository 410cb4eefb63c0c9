#pragma once
#include "authoring/node.hpp"
#include "patient/case.hpp"

namespace stance::authoring {

/// Places of parts that a sentence must point at.
struct CasePlaces {
    const std::vector<SourcePlace>& scenes;
    const SourcePlace& always;
    const std::vector<SourcePlace>& endings;
    const std::vector<bool>& ending_has_when;
};

/// What no single key can show: scenes nobody reaches, pools that run dry, states no line covers,
/// risk without a safe answer, endings that leave a gap.
void check_sense(const patient::Case& c, const CasePlaces& places, Sink& sink);

}  // namespace stance::authoring
