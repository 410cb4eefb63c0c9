#pragma once
#include "base/file.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace stance::test {

inline std::string from_top(const std::string& path) { return std::string(STANCE_TOP) + "/" + path; }

inline std::string slurp(const std::filesystem::path& path) {
    auto text = read_file(path);
    if (!text) throw std::runtime_error(text.error().sentence);
    return std::move(*text);
}

/// `text` with its only `from` replaced.
inline std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) throw std::runtime_error("'" + from + "' is not there exactly once");
    return text.replace(at, from.size(), to);
}

}  // namespace stance::test
