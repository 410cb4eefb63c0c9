#include "session/ways.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace stance::session {

std::vector<Way> other_ways(const std::vector<Turn>& all, const std::vector<Turn>& path) {
    std::unordered_map<std::int64_t, std::size_t> at;
    std::unordered_set<std::int64_t> on_path, parents;
    for (std::size_t i = 0; i < all.size(); ++i) {
        at[all[i].id] = i;
        parents.insert(all[i].parent);
    }
    for (const Turn& t : path) on_path.insert(t.id);
    std::vector<Way> out;
    for (const Turn& leaf : all) {
        if (parents.contains(leaf.id) || on_path.contains(leaf.id)) continue;
        Way way;
        for (auto found = at.find(leaf.id); found != at.end() && !on_path.contains(found->first) && way.turns.size() <= all.size(); found = at.find(all[found->second].parent)) {
            way.turns.push_back(found->second);
            way.from = all[found->second].parent;
        }
        std::reverse(way.turns.begin(), way.turns.end());
        out.push_back(std::move(way));
    }
    return out;
}

std::vector<int> ways_on(const std::vector<Turn>& all, const std::vector<Turn>& path) {
    std::unordered_map<std::int64_t, int> children;
    for (const Turn& t : all) ++children[t.parent];
    std::vector<int> out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto found = children.find(path[i].id);
        const int on = found == children.end() ? 0 : found->second;
        out.push_back(i + 1 == path.size() && on > 0 ? on + 1 : on);
    }
    return out;
}

}  // namespace stance::session
