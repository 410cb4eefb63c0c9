#pragma once
#include "app/workspace.hpp"

#include <filesystem>
#include <stop_token>

namespace stance::app {

/// Plays the scripts of a folder as the hours of a made-up trainee, dated before `now`, into the
/// database of `options`, through the same door as real hours. A script names its case, how many
/// days ago it was, the trainee's own overall rating, and then has one therapist turn a line.
/// @return how many hours were played; stops early, leaving whole hours, when asked
/// @errors world or input, from the scripts, the cases or the store
Result<int> play_sample(const Options& options, const std::filesystem::path& scripts, const std::string& trainee, UnixMs now, const std::stop_token& stop);

}  // namespace stance::app
