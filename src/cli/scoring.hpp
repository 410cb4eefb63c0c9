#pragma once
#include "cli/common.hpp"
#include "report/score_json.hpp"
#include "transcripts/transcript.hpp"

#include <memory>
#include <string>
#include <vector>

namespace stance::cli {

Result<std::shared_ptr<const rubric::Rubric>> rubric_named(const Common& common, const std::string& name);

/// All recordings of all files, of any format that can be imported; a session id that several files
/// use gets the file's name before it. What is fenced off is left out and said so on standard error.
/// @param speakers  who is who, where the file does not say: "Anna=therapist,Speaker 2=patient"
Result<std::vector<transcripts::Recording>> read_recordings(const std::vector<std::string>& files, const std::string& speakers = {});

/// Scores on `threads` threads (0: all), the result in the order given whatever their number.
std::vector<report::ScoredRecording> score_all(const rubric::Rubric& rubric, std::vector<transcripts::Recording> recordings, unsigned threads);

}  // namespace stance::cli
