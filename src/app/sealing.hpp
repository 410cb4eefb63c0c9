#pragma once
#include "app/workspace.hpp"
#include "sealing/sealing.hpp"

#include <string>
#include <utility>
#include <vector>

// Sealed ratings between the databases of several machines. See sealing/sealing.hpp for what it holds.
namespace stance::app {

/// Opens a round for a recording: the lead's file and a packet with the talk for each rater.
/// @errors usage: not a recording, or the raters will not do
Result<sealing::Opening> open_round(Workspace& workspace, const std::string& recording, const std::string& lead, const std::vector<std::string>& raters, UnixMs now);

/// Takes up the talk of a packet, assigned to its rater. Taking it up twice changes nothing.
/// @return the recording's id here
Result<std::string> take_up(Workspace& workspace, const std::string& packet, const std::string& file);

/// The rater's own signed ratings as a sealed file.
/// @errors usage: the talk is not here, or not signed yet, or rated with another rubric
Result<std::string> seal_ratings(Workspace& workspace, const std::string& packet, const std::string& file, UnixMs now);

struct Merged {
    std::string recording;
    std::vector<std::string> raters;   ///< whose ratings are here now
    std::size_t fresh = 0;             ///< of them new; the others had been merged before
};
/// Opens all sealed files of a round and keeps what they hold. @errors as `sealing::open_all`
Result<Merged> merge_sealed(Workspace& workspace, const std::string& round, const std::string& round_file, const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace stance::app
