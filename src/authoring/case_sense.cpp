#include "authoring/case_sense.hpp"

#include "authoring/codes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace stance::authoring {

namespace {

template <class Visit>
void each_line(const patient::Case& c, Visit visit) {
    for (const auto& s : c.scenes) for (const auto& l : s.story) visit(l);
    for (const auto& f : c.facts) for (const auto& l : f.answers) visit(l);
    for (const auto& r : c.replies) visit(r.line);
    for (const auto& [name, lines] : c.always) for (const auto& l : lines) visit(l);
    for (const auto& e : c.endings) visit(e.line);
}

void check_scenes(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (c.scenes.empty()) return;
    std::set<std::string> reached{c.scenes.front().id};
    each_line(c, [&](const patient::Line& l) { if (!l.goes_to.empty()) reached.insert(l.goes_to); });
    for (const auto& s : c.scenes) if (!s.then.empty()) reached.insert(s.then);
    for (std::size_t i = 0; i < c.scenes.size(); ++i)
        if (!reached.contains(c.scenes[i].id) && i < places.scenes.size())
            sink.error(code::unreachable_scene, places.scenes[i], fmt::format("nothing leads to the scene '{}'", c.scenes[i].id), "name it in 'then' of another scene or in 'goes_to' of a line");
}

void check_pools(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (c.always.empty() && places.always.line == 0) return;  // already reported as missing
    for (const std::string& name : patient::always_names()) {
        const auto found = c.always.find(name);
        const std::size_t n = found == c.always.end() ? 0 : found->second.size();
        const std::size_t least = name == "anything" ? 4 : 2;
        if (n < least) sink.error(code::thin_pool, places.always, fmt::format("always: '{}' has {} line{}, it needs at least {}", name, n, n == 1 ? "" : "s", least), "otherwise the patient has nothing to say");
    }
    const auto anything = c.always.find("anything");
    if (anything == c.always.end()) return;
    for (std::size_t m = 0; m < mode_names.size(); ++m)
        for (const double arousal : {1.0, 5.0, 9.0}) {
            const bool covered = std::any_of(anything->second.begin(), anything->second.end(), [&](const patient::Line& l) {
                const bool mode = l.when.modes.empty() || std::find(l.when.modes.begin(), l.when.modes.end(), static_cast<Mode>(m)) != l.when.modes.end();
                return mode && l.when.arousal.holds(arousal) && l.when.scenes.empty() && l.when.after_lines.empty();
            });
            if (!covered) {
                sink.error(code::uncovered_state, places.always, fmt::format("always: no line of 'anything' can be said in {} at arousal {}", mode_names[m], arousal), "add a line for it, or widen a 'when'");
                break;
            }
        }
}

void check_endings(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (c.endings.empty()) return;
    for (std::size_t i = 0; i < c.endings.size() && i < places.endings.size(); ++i) {
        const bool last = i + 1 == c.endings.size();
        if (last && places.ending_has_when[i]) sink.error(code::endings, places.endings[i], fmt::format("the last ending '{}' has a condition; some hours would have no end", c.endings[i].id), "take its 'when' away, or add an ending without one");
        if (!last && !places.ending_has_when[i]) sink.error(code::endings, places.endings[i], fmt::format("the ending '{}' always holds, so those after it are never reached", c.endings[i].id), "give it a 'when', or move it to the end");
    }
}

void check_risk(const patient::Case& c, Sink& sink) {
    const bool safe = std::any_of(c.replies.begin(), c.replies.end(), [](const patient::Reply& r) { return std::find(r.on.begin(), r.on.end(), Act::checks_safety) != r.on.end(); });
    if (safe) return;
    each_line(c, [&](const patient::Line& l) {
        if (std::find(l.offers.begin(), l.offers.end(), Offer::risk) != l.offers.end())
            sink.error(code::unsafe_risk, l.place, fmt::format("the line '{}' voices risk and no reply answers a plain question about safety", l.id), "write replies with on: [checks_safety]");
    });
}

}  // namespace

void check_sense(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    check_scenes(c, places, sink);
    check_pools(c, places, sink);
    check_endings(c, places, sink);
    check_risk(c, sink);
}

}  // namespace stance::authoring
