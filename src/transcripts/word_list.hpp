#pragma once
#include <set>
#include <string_view>

namespace stance::transcripts {

/// The words of a list written with one blank after each.
inline std::set<std::string_view> words_of(std::string_view list) {
    std::set<std::string_view> out;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = list.find(' ', at);
        out.insert(list.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace stance::transcripts
