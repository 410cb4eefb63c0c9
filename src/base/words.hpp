#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stance {

/// The words of a list as it stands in a file or a column: cut at spaces (and whatever else is
/// named), empty ones left out.
inline std::vector<std::string> split_words(std::string_view text, std::string_view separators = " ") {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        if (end > 0) out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace stance
