#include "desktop/ui/input.hpp"

namespace stance::desktop {

namespace {

/// Keys that only edit or move within a text: several may be handled in one frame.
bool only_edits(const Event& e) {
    if (e.kind == Event::Kind::text || e.kind == Event::Kind::move || e.kind == Event::Kind::wheel) return true;
    if (e.kind != Event::Kind::key || e.alt) return false;
    switch (e.key) {
        case key::backspace: case key::del: case key::left: case key::right: case key::up: case key::down: case key::home: case key::end: return true;
        case 'A': case 'C': case 'V': case 'X': case 'Y': case 'Z': return true;
        default: return false;
    }
}

}  // namespace

std::vector<Event> Input::take() {
    std::vector<Event> out;
    while (!waiting_.empty()) {
        const bool last = !only_edits(waiting_.front());
        out.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
        if (last) break;
    }
    return out;
}

}  // namespace stance::desktop
