#pragma once
#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <string>

namespace stance {

/// Every byte of a file.
/// @errors world, with the path and the system's reason; also for a directory and for a file
///         over `limit` bytes (a file that large is not what was asked for).
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = 256u << 20);

/// Writes beside the target, flushes to disk and renames over it: the old file or the new one
/// is there at every moment, never half of one.
/// @errors world, with the path and the system's reason.
Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace stance
