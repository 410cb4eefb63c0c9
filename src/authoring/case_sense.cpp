#include "authoring/case_sense.hpp"

#include "authoring/codes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace stance::authoring {

namespace {

/// Scenes the hour can come to. A line can only lead on from a scene that is reached itself.
std::set<std::string> reached_scenes(const patient::Case& c) {
    std::set<std::string> reached{c.scenes.front().id};
    const auto can_be_said = [&](const patient::Line& l) {
        return l.when.scenes.empty() || std::any_of(l.when.scenes.begin(), l.when.scenes.end(), [&](const std::string& s) { return reached.contains(s); });
    };
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        const auto follow = [&](const patient::Line& l) { if (!l.goes_to.empty() && can_be_said(l)) reached.insert(l.goes_to); };
        for (const auto& s : c.scenes) {
            if (!reached.contains(s.id)) continue;
            for (const auto& l : s.story) follow(l);
            if (!s.then.empty()) reached.insert(s.then);
        }
        for (const auto& f : c.facts) for (const auto& l : f.answers) follow(l);
        for (const auto& r : c.replies) follow(r.line);
        for (const auto& [name, lines] : c.always) for (const auto& l : lines) follow(l);
    }
    return reached;
}

void check_scenes(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (c.scenes.empty()) return;
    const std::set<std::string> reached = reached_scenes(c);
    for (std::size_t i = 0; i < c.scenes.size() && i < places.scenes.size(); ++i)
        if (!c.scenes[i].id.empty() && !reached.contains(c.scenes[i].id))
            sink.error(code::unreachable_scene, places.scenes[i], fmt::format("nothing leads to the scene {}", in_quotes(c.scenes[i].id)), "name it in 'then' of another scene or in 'goes_to' of a line");
}

void check_pools(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (places.always.line == 0) return;  // already reported as missing
    const auto place = [&](const std::string& pool) {
        const auto found = places.pools.find(pool);
        return found == places.pools.end() ? places.always : found->second;
    };
    for (const std::string& name : patient::always_names()) {
        const auto found = c.always.find(name);
        const std::size_t n = found == c.always.end() ? 0 : found->second.size();
        const std::size_t least = name == "anything" ? 4 : 2;
        if (n < least) sink.error(code::thin_pool, place(name), fmt::format("always: '{}' has {} line{}, it needs at least {}", name, n, n == 1 ? "" : "s", least), "otherwise the patient has nothing to say");
    }
    const auto anything = c.always.find("anything");
    if (anything == c.always.end()) return;
    // The last resort must fit whatever came before, so that lines which wait for a scene, for
    // another line or for how the turn landed cannot be counted on.
    const auto covered = [&](Mode mode, double arousal, double trust) {
        return std::any_of(anything->second.begin(), anything->second.end(), [&](const patient::Line& l) {
            const patient::Condition& w = l.when;
            return (w.modes.empty() || std::find(w.modes.begin(), w.modes.end(), mode) != w.modes.end()) && w.arousal.holds(arousal) && w.trust.holds(trust) &&
                   w.scenes.empty() && w.after_lines.empty() && !w.landed;
        });
    };
    for (std::size_t m = 0; m < mode_names.size(); ++m) {
        const auto gap = [&]() -> std::string {
            for (const auto& [arousal, arousal_word] : {std::pair(1.0, "low"), std::pair(5.0, "middling"), std::pair(9.0, "high")})
                for (const auto& [trust, trust_word] : {std::pair(1.0, "low"), std::pair(5.0, "middling"), std::pair(9.0, "high")})
                    if (!covered(static_cast<Mode>(m), arousal, trust)) return fmt::format("{} arousal and {} trust", arousal_word, trust_word);
            return {};
        }();
        if (!gap.empty()) sink.error(code::uncovered_state, place("anything"), fmt::format("always: no line of 'anything' can be said in {} at {}", mode_names[m], gap), "add a line for it, or widen a 'when'");
    }
}

void check_endings(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    if (c.endings.empty()) return;
    for (std::size_t i = 0; i < c.endings.size() && i < places.endings.size(); ++i) {
        const bool last = i + 1 == c.endings.size();
        if (last && places.endings[i].has_when) sink.error(code::endings, places.endings[i].place, fmt::format("the last ending '{}' has a condition; some hours would have no end", c.endings[i].id), "take its 'when' away, or add an ending without one");
        if (!last && !places.endings[i].has_when) sink.error(code::endings, places.endings[i].place, fmt::format("the ending '{}' always holds, so those after it are never reached", c.endings[i].id), "give it a 'when', or move it to the end");
    }
}

void check_risk(const patient::Case& c, Sink& sink) {
    const bool safe = std::any_of(c.replies.begin(), c.replies.end(), [](const patient::Reply& r) { return std::find(r.on.begin(), r.on.end(), Act::checks_safety) != r.on.end(); });
    if (safe) return;
    for (const patient::Line* l : patient::all_lines(c))
        if (std::find(l->offers.begin(), l->offers.end(), Offer::risk) != l->offers.end())
            sink.error(code::unsafe_risk, l->place, fmt::format("the line '{}' voices risk and no reply answers a plain question about safety", l->id), "write replies with on: [checks_safety]");
}

}  // namespace

void check_sense(const patient::Case& c, const CasePlaces& places, Sink& sink) {
    check_scenes(c, places, sink);
    check_pools(c, places, sink);
    check_endings(c, places, sink);
    check_risk(c, sink);
}

}  // namespace stance::authoring
