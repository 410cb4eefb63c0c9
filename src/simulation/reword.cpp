#include "simulation/reword.hpp"

#include <array>
#include <cctype>
#include <utility>

namespace stance::simulation {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 30> others = {{
    {"What happened then", "What came after that"}, {"What happened next", "And after that, what happened"}, {"Can we go back to", "Could we go back to"}, {"Let's go back to", "Could we go back to"}, {"Let's slow down", "Let's go a bit slower"},
    {"No wonder", "It's no wonder"}, {"Of course you", "Of course you"}, {"Anyone would be", "Anybody would be"}, {"That sounds", "It sounds"}, {"That must have been", "It must have been"}, {"What went through your mind", "What was going through your mind"},
    {"What did you feel", "What were you feeling"}, {"What was that like", "What was it like"}, {"I can see", "I see"}, {"Have I got that right", "Did I get that right"}, {"right then", "in that moment"}, {"just before", "right before"},
    {"Tell me more about", "Tell me a bit more about"}, {"Walk me through it", "Take me through it"}, {"do you imagine", "do you suppose"}, {"I think I", "I believe I"}, {"my mistake", "my fault"}, {"What were you hoping", "What was it you were hoping"},
    {"It makes sense that", "It makes sense to me that"}, {"Can I stop you", "Can I stop you there"}, {"Hold on", "Hang on"}, {"What would it mean", "What would that mean"}, {"upset", "distressed"}, {"angry", "cross"}, {"frightening", "scary"}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Swaps two neighbouring letters inside a long word, or drops one.
void slip(std::string& text, Chance& chance) {
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_letter(text[i])) continue;
        const std::size_t length = i - start;
        if (length >= 7 && chance.percent(15)) {
            const std::size_t at = start + 2 + chance.below(length - 4);
            if (chance.percent(50)) std::swap(text[at], text[at + 1]);
            else { text.erase(at, 1); --i; }
        }
        start = i + 1;
    }
}

}  // namespace

std::string reworded(std::string_view said, Chance& chance) {
    std::string text(said);
    for (const auto& [from, to] : others)
        if (const auto at = text.find(from); at != std::string::npos && chance.percent(60)) text.replace(at, from.size(), to);
    slip(text, chance);
    if (chance.percent(50))
        for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (chance.percent(30)) std::erase(text, '\'');
    if (chance.percent(25) && !text.empty() && (text.back() == '.' || text.back() == '?')) text.pop_back();
    return text;
}

}  // namespace stance::simulation
