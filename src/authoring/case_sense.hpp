#pragma once
#include "authoring/sink.hpp"
#include "patient/case.hpp"

#include <map>
#include <string>
#include <vector>

namespace stance::authoring {

/// Places of parts that a sentence must point at.
struct CasePlaces {
    struct EndingPlace {
        SourcePlace place;
        bool has_when = false;
    };
    std::vector<SourcePlace> scenes;
    SourcePlace topics;                        ///< of the first
    SourcePlace always;                        ///< line 0 when there is none to check
    std::map<std::string, SourcePlace> pools;
    std::vector<EndingPlace> endings;
};

/// What no single key can show: scenes nobody reaches, pools that run dry, states no line covers,
/// risk without a safe answer, endings that leave a gap.
void check_sense(const patient::Case& c, const CasePlaces& places, Sink& sink);

}  // namespace stance::authoring
