#pragma once
#include "sound/track.hpp"

namespace stance::sound {

/// What `convert` yields: 16-bit samples in the machine's order, one channel. Enough for talk, at
/// 230 MB an hour.
constexpr int converted_rate = 32000;

/// Whether a file whose libsndfile wants nothing is worth handing to ffmpeg: by its first bytes
/// (MP4, Matroska, ASF, ADTS and their like), or by the last part of its name.
bool is_film(const std::filesystem::path& path, int file);

/// The sound of a film or of an M4A file, decoded by `ffmpeg` from the PATH (argument vector, no
/// shell) into a temporary file without a name.
/// @errors world: no ffmpeg (says how to get it), it failed (its own last words), no room;
///         usage: cancelled.
Result<Descriptor> convert(const std::filesystem::path& path, Task& task);

}  // namespace stance::sound
