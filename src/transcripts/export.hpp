#pragma once
#include "transcripts/import.hpp"

#include <string>

namespace stance::transcripts {

// Each of these `read` takes back to the same parts: speaker, words, times, doubt, in the same order,
// neither judged nor joined again. Times are kept to the millisecond by WebVTT and ELAN, exactly by
// CSV and JSON.

/// The transcript CSV of the outside interface, with `doubt` and `cues` beside its columns, and
/// `arousal`, `mode` and `codes` where the import has any. Other codes are not in it.
std::string to_csv(const Import& import);

/// WebVTT with a voice for each named speaker; what WebVTT cannot say stands in notes. Without codes.
std::string to_webvtt(const Import& import);

/// ELAN 3.0: a tier for each speaker, doubts on tiers below, codes on tiers of their own (those
/// without a time are left out, those without an end last a millisecond).
std::string to_elan(const Import& import);

/// Everything, as JSON (`"format": "stance-transcript"`).
std::string to_json(const Import& import);

}  // namespace stance::transcripts
