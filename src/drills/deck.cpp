#include "drills/deck.hpp"

#include "drills/fsrs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace stance::drills {

namespace {

constexpr double day_ms = 24.0 * 60 * 60 * 1000;

const patient::Line* line_of(const patient::Case& c, const std::string& id) {
    const auto lines = patient::all_lines(c);
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const patient::Line* l) { return l->id == id; });
    return found == lines.end() ? nullptr : *found;
}

/// The state in which a line is likely to be said: the start, moved into what the line asks for.
void set_state(Card& card, const patient::Case& c, const patient::Line& line) {
    card.arousal = std::clamp(c.temper.start_arousal, line.when.arousal.low, line.when.arousal.high);
    const bool lost = card.arousal > c.temper.threshold;
    card.mode = lost ? c.temper.loses_to : c.temper.start_mode;
    const auto& modes = line.when.modes;
    if (!modes.empty() && std::find(modes.begin(), modes.end(), card.mode) == modes.end()) card.mode = modes.front();
}

}  // namespace

std::vector<Card> cards_of(const patient::Case& c) {
    std::vector<Card> out;
    for (const patient::KeyMoment& k : c.key_moments) {
        const patient::Line* line = line_of(c, k.line);
        if (line == nullptr || line->say.empty()) continue;
        Card card;
        card.id = c.id + "/" + k.id;
        card.case_id = c.id;
        card.patient = c.name;
        card.title = c.title;
        card.says = line->say;
        card.shows = line->shows;
        card.offers = line->offers;
        card.model_reply = k.model_reply;
        card.why = k.why;
        card.near_miss = k.near_miss;
        card.near_miss_why = k.near_miss_why;
        set_state(card, c, *line);
        out.push_back(std::move(card));
    }
    return out;
}

std::vector<Card> cards_of(const session::Session& s, const patient::Case& c, double good_enough, std::size_t most) {
    std::vector<std::size_t> low;
    for (std::size_t i = 1; i < s.path.size(); ++i)
        if (session::is_rated(s.path[i]) && s.path[i].assessment.quality < good_enough && !s.path[i - 1].response.say.empty()) low.push_back(i);
    std::stable_sort(low.begin(), low.end(), [&](std::size_t a, std::size_t b) { return s.path[a].assessment.quality < s.path[b].assessment.quality; });
    std::vector<Card> out;
    for (const std::size_t i : low) {
        if (out.size() == most) break;
        const patient::Response& before = s.path[i - 1].response;
        Card card;
        card.id = fmt::format("turn/{}", s.path[i].id);
        card.case_id = c.id;
        card.patient = c.name;
        card.title = c.title;
        card.says = before.say;
        card.shows = before.shows;
        card.arousal = before.next.arousal;
        card.mode = before.next.mode;
        card.offers = before.offers;
        card.said_then = s.path[i].said;
        card.quality_then = s.path[i].assessment.quality;
        for (const patient::KeyMoment& k : c.key_moments)
            if (std::find(before.lines.begin(), before.lines.end(), k.line) != before.lines.end()) {
                card.model_reply = k.model_reply;
                card.why = k.why;
                card.near_miss = k.near_miss;
                card.near_miss_why = k.near_miss_why;
            }
        out.push_back(std::move(card));
    }
    return out;
}

Standing standing(const std::string& card, const std::vector<session::DrillAnswer>& answers) {
    Standing out;
    for (const session::DrillAnswer& a : answers) {
        if (a.card != card) continue;
        ++out.answers;
        out.last = a.at;
        out.due = a.due;
        out.stability = a.stability;
        out.difficulty = a.difficulty;
        out.best = std::max(out.best, a.quality);
    }
    return out;
}

std::vector<std::size_t> today(const std::vector<Card>& cards, const std::vector<session::DrillAnswer>& answers, UnixMs now, UnixMs day_began, int cap) {
    int done = 0;
    std::map<std::string, UnixMs> due;
    for (const session::DrillAnswer& a : answers) {
        due[a.card] = a.due;
        done += a.at >= day_began;
    }
    std::vector<std::size_t> again, own, fresh;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto found = due.find(cards[i].id);
        if (found == due.end()) (cards[i].said_then.empty() ? fresh : own).push_back(i);
        else if (found->second <= now) again.push_back(i);
    }
    std::stable_sort(again.begin(), again.end(), [&](std::size_t a, std::size_t b) { return due[cards[a].id] < due[cards[b].id]; });
    // one moment of each patient in turn, so that a day is not one voice
    std::map<std::string, int> nth;
    std::vector<std::pair<int, std::size_t>> dealt;
    for (const std::size_t i : fresh) dealt.emplace_back(nth[cards[i].case_id]++, i);
    std::stable_sort(dealt.begin(), dealt.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::size_t> out = std::move(again);
    out.insert(out.end(), own.begin(), own.end());
    for (const auto& [n, i] : dealt) out.push_back(i);
    const auto left = static_cast<std::size_t>(std::max(0, cap - done));
    if (out.size() > left) out.resize(left);
    return out;
}

session::DrillAnswer judged(const Card& card, const Standing& before, std::string trainee, std::string said, double quality, UnixMs now) {
    const Grade grade = grade_of(quality);
    const double days = before.answers == 0 ? 0 : static_cast<double>(now - before.last) / day_ms;
    const Memory memory = after({before.stability, before.difficulty}, grade, days);
    // what was not yet good enough comes back tomorrow at the latest
    const int next = grade == Grade::again ? 1 : interval(memory);
    return {card.id, std::move(trainee), std::move(said), quality, static_cast<int>(grade), memory.stability, memory.difficulty, now,
            now + static_cast<UnixMs>(next * day_ms)};
}

}  // namespace stance::drills
