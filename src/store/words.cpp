#include "store/words.hpp"

#include <charconv>
#include <fmt/format.h>

namespace stance::store {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

std::string heard_text(const std::vector<std::vector<Act>>& heard) {
    std::string out;
    for (const auto& turn : heard) out += (out.empty() ? "" : " / ") + (turn.empty() ? std::string("-") : joined_names(turn));
    return out;
}

std::vector<std::vector<Act>> heard_from(std::string_view text) {
    std::vector<std::vector<Act>> out;
    if (text.empty()) return out;
    out.emplace_back();
    for (const std::string& word : split_words(text)) {
        if (word == "/") out.emplace_back();
        else if (const auto act = kind_from<Act>(act_names, word)) out.back().push_back(*act);
    }
    return out;
}

std::string numbers_text(const std::vector<std::uint64_t>& numbers) {
    std::string out;
    for (const std::uint64_t n : numbers) out += (out.empty() ? "" : " ") + fmt::format("{:x}", n);
    return out;
}

std::vector<std::uint64_t> numbers_from(std::string_view text) {
    std::vector<std::uint64_t> out;
    for (const std::string& word : split_words(text)) {
        std::uint64_t n = 0;
        std::from_chars(word.data(), word.data() + word.size(), n, 16);
        out.push_back(n);
    }
    return out;
}

}  // namespace stance::store
