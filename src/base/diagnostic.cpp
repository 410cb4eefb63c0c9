#include "base/diagnostic.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance {

std::string to_line(const Diagnostic& d) {
    std::string line = d.place.file;
    if (d.place.line > 0) line += fmt::format(":{}:{}", d.place.line, d.place.column);
    line += fmt::format(": {} {}: {}", d.severity == Severity::error ? "error" : "warning", d.code,
                        d.sentence);
    if (!d.suggestion.empty()) line += "; " + d.suggestion;
    return line;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

namespace {

/// Edits (insert, delete, replace, swap of neighbours) between two words.
std::size_t edits(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    // A hostile file may hold a word of a million letters: only a slip of a real word is looked for.
    if (word.size() > 64) return {};
    std::string best;
    std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        if (candidate.size() > 64) continue;
        if (const std::size_t distance = edits(word, candidate); distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace stance
