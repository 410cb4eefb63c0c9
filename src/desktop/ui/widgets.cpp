// What can be pressed.
#include "desktop/ui/ui.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

ImGuiID Ui::id_of(std::string_view label) const {
    ImGuiID id = 0;
    for (const std::string& part : path_) id = ImHashStr(part.c_str(), part.size(), id);
    return ImHashStr(label.data(), label.size(), id);
}

Ui::Press Ui::place(std::string_view label, ImVec2 min, ImVec2 max, const char* kind, bool enabled, bool checked, std::string value) {
    ImGuiID id = id_of(label);
    const int nth = ids_this_frame_[id]++;
    if (nth > 0) id = ImHashData(&nth, sizeof nth, id);  // the same label twice in one place
    const ImRect box(min, max);
    ImGui::KeepAliveID(id);
    const bool shown = ImGui::ItemAdd(box, id);
    Press out;
    const bool reachable = enabled && layer_ >= top_layer_;
    if (shown && reachable) {
        bool hovered = false, held = false;
        // on release, as everywhere; not with ImGui's own keyboard, which is off
        out.pressed = ImGui::ButtonBehavior(box, id, &hovered, &held, ImGuiButtonFlags_PressedOnClickRelease);
        out.hovered = hovered;
        out.held = held;
    }
    if (out.pressed) focus_ = id;
    if (!wanted_focus_.empty() && reachable && wanted_focus_ == label) {
        focus_ = id;
        scroll_to_focus_ = true;
        wanted_focus_.clear();
    }
    Widget w;
    w.id = id;
    for (const std::string& part : path_) w.path += (w.path.empty() ? "" : "/") + part;
    w.label = label;
    w.kind = kind;
    w.value = std::move(value);
    w.min = min;
    w.max = max;
    w.enabled = reachable;
    w.checked = checked;
    w.layer = layer_;
    const ImVec2 centre = box.GetCenter();
    w.visible = shown && ImGui::GetCurrentWindow()->ClipRect.Contains(centre);
    if (focus_ == id && reachable) {
        out.focused = true;
        if (scroll_to_focus_) {
            ImRect seen = box;
            seen.Expand(px(16));
            ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(), seen);
            redraw_in(0);
        }
        const bool activates = w.kind != "text";
        if (activates && (pressed(key::enter) || pressed(key::keypad_enter) || pressed(key::space))) out.pressed = true;
        if (by_keyboard_ && w.kind != "text") ring(min, max, std::min(10.0F, (max.y - min.y) / std::max(1.0F, px(2))));
    }
    if (w.kind == std::string_view("button") || w.kind == std::string_view("link") || w.kind == std::string_view("card"))
        page_.push_back({PageItem::Kind::action, w.label});
    widgets_.push_back(std::move(w));
    if (out.hovered && hovered_before_ != id) {
        hovered_before_ = id;
        hover_since_ = now_;
    }
    if (!out.hovered && hovered_before_ == id) hovered_before_ = 0;
    last_hovered_ = out.hovered;
    last_focused_ = out.focused && by_keyboard_;
    return out;
}

float Ui::button_width(std::string_view label, const char* icon) const {
    return measure(label, Style::strong).x + px(32) + (icon != nullptr ? measure(icon, Style::strong).x + px(8) : 0);
}

bool Ui::button(std::string_view label, Button look, const char* icon, bool enabled, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{width > 0 ? width : button_width(label, icon), px(40)};
    ImGui::ItemSize(size);
    const ImVec2 max{at.x + size.x, at.y + size.y};
    const Press p = place(label, at, max, "button", enabled);
    ImU32 fill = 0, ink = colours().text, border = 0;
    if (look == Button::primary) {
        fill = colours().accent;
        ink = colours().on_accent;
        if (p.held) fill = faded(fill, .8F);
        else if (p.hovered) fill = faded(fill, .9F);
    } else if (look == Button::plain) {
        fill = p.hovered ? colours().sunken : colours().raised;
        border = colours().line;
    } else {
        fill = p.hovered ? colours().sunken : 0;
        ink = colours().quiet;
    }
    if (!enabled) {
        ink = colours().faint;
        fill = look == Button::primary ? colours().sunken : 0;
        border = colours().line;
    }
    rounded(at, max, fill, 10, border);
    float x = at.x + (size.x - button_width(label, icon)) * .5F + px(16);
    const float y = at.y + (size.y - fonts.strong->FontSize) * .5F;
    if (icon != nullptr) {
        line_at(list(), {x, y}, icon, Style::strong, ink);
        x += measure(icon, Style::strong).x + px(8);
    }
    line_at(list(), {x, y}, label, Style::strong, ink, max.x - x - px(6));
    return p.pressed;
}

bool Ui::link(std::string_view label) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{measure(label, Style::small_strong).x, px(24)};
    ImGui::ItemSize(size);
    const Press p = place(label, at, {at.x + size.x, at.y + size.y}, "link");
    const float y = at.y + (size.y - fonts.small_strong->FontSize) * .5F;
    line_at(list(), {at.x, y}, label, Style::small_strong, colours().accent);
    if (p.hovered) list()->AddRectFilled({at.x, at.y + size.y - px(3)}, {at.x + size.x, at.y + size.y - px(2)}, colours().accent);
    return p.pressed;
}

bool Ui::toggle(std::string_view label, bool& on) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float h = px(28), track = px(44);
    const float room = std::max(px(60), width() - track - px(14));
    const ImVec2 words = measure(label, Style::body, room);
    const ImVec2 size{track + px(12) + words.x, std::max(h, words.y)};
    ImGui::ItemSize(size);
    const Press p = place(label, at, {at.x + size.x, at.y + size.y}, "toggle", true, on);
    page_.push_back({PageItem::Kind::field, std::string(label) + (on ? ": on" : ": off")});
    const ImVec2 min{at.x, at.y + (size.y - px(24)) * .5F}, max{at.x + track, at.y + (size.y + px(24)) * .5F};
    rounded(min, max, on ? colours().accent : colours().sunken, 12, on ? 0 : colours().faint);
    list()->AddCircleFilled({on ? max.x - px(12) : min.x + px(12), (min.y + max.y) * .5F}, px(8.5F), on ? colours().on_accent : colours().faint);
    list()->AddText(fonts.body, fonts.body->FontSize, {at.x + track + px(12), at.y + (size.y - words.y) * .5F}, colours().text, label.data(), label.data() + label.size(), room);
    if (p.pressed) on = !on;
    return p.pressed;
}

bool Ui::choice(std::string_view name, const std::vector<std::string>& options, int& chosen) {
    const auto inside = scope(std::string(name));
    bool changed = false;
    const float h = px(36);
    float total = 0;
    for (const std::string& o : options) total += measure(o, Style::small_strong).x + px(28);
    const bool stacked = total > width();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float w = stacked ? width() : total;
    const float all = stacked ? h * static_cast<float>(options.size()) : h;
    rounded(at, {at.x + w, at.y + all}, colours().sunken, 10, colours().line);
    ImGui::ItemSize({w, all});
    float x = at.x, y = at.y;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float one = stacked ? w : measure(options[i], Style::small_strong).x + px(28);
        const bool is = static_cast<int>(i) == chosen;
        const ImVec2 min{x, y}, max{x + one, y + h};
        const Press p = place(options[i], min, max, "option", true, is);
        if (is) rounded({min.x + px(3), min.y + px(3)}, {max.x - px(3), max.y - px(3)}, theme.look == Look::contrast ? colours().accent : colours().raised, 8, colours().accent);
        else if (p.hovered) rounded({min.x + px(3), min.y + px(3)}, {max.x - px(3), max.y - px(3)}, faded(colours().line, .5F), 8);
        const ImU32 ink = is ? (theme.look == Look::contrast ? colours().on_accent : colours().accent) : colours().quiet;
        line_at(list(), {min.x + px(14), y + (h - fonts.small_strong->FontSize) * .5F}, options[i], Style::small_strong, ink);
        if (p.pressed && !is) {
            chosen = static_cast<int>(i);
            changed = true;
        }
        if (p.focused) {
            const int step = (pressed(key::right) ? 1 : 0) - (pressed(key::left) ? 1 : 0);
            const int next = static_cast<int>(i) + step;
            if (step != 0 && next >= 0 && next < static_cast<int>(options.size())) {
                chosen = next;
                changed = true;
                wanted_focus_ = options[static_cast<std::size_t>(next)];
            }
        }
        if (stacked) y += h;
        else x += one;
    }
    if (chosen >= 0 && chosen < static_cast<int>(options.size()))
        page_.push_back({PageItem::Kind::field, std::string(name) + ": " + options[static_cast<std::size_t>(chosen)]});
    return changed;
}

bool Ui::nav(const char* symbol, std::string_view label, bool chosen, bool icon_only, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{width(), height};
    ImGui::ItemSize(size);
    const ImVec2 max{at.x + size.x, at.y + size.y};
    const Press p = place(label, at, max, "button", true, chosen);
    if (chosen) rounded(at, max, colours().accent_soft, 10, theme.look == Look::contrast ? colours().accent : 0);
    else if (p.hovered) rounded(at, max, colours().sunken, 10);
    const ImU32 ink = chosen ? colours().accent : colours().quiet;
    const float middle = at.y + (size.y - fonts.strong->FontSize) * .5F;
    const float icon_width = measure(symbol, Style::strong).x;
    line_at(list(), {icon_only ? at.x + (size.x - icon_width) * .5F : at.x + px(14), middle}, symbol, Style::strong, ink);
    if (!icon_only) line_at(list(), {at.x + px(48), middle}, label, chosen ? Style::strong : Style::body, ink, max.x - at.x - px(52));
    if (icon_only) hint(label);
    return p.pressed;
}

void Ui::hint(std::string_view words) {
    const bool by_mouse = last_hovered_ && now_ - hover_since_ > .45;
    if (last_hovered_ && !by_mouse) redraw_in(.46 - (now_ - hover_since_));
    if (!by_mouse && !last_focused_) return;
    const ImVec2 size = measure(words, Style::small, px(320));
    const ImRect item(widgets_.back().min, widgets_.back().max);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    ImVec2 at{std::min(item.Min.x, screen.x - size.x - px(28)), item.Max.y + px(8)};
    if (at.y + size.y + px(16) > screen.y) at.y = item.Min.y - size.y - px(24);
    at.x = std::max(at.x, px(6));
    ImDrawList* draw = ImGui::GetForegroundDrawList();
    const ImVec2 max{at.x + size.x + px(20), at.y + size.y + px(14)};
    draw->AddRectFilled(at, max, colours().text, px(8));
    draw->AddText(fonts.small, fonts.small->FontSize, {at.x + px(10), at.y + px(7)}, colours().surface, words.data(), words.data() + words.size(), px(320));
}

}  // namespace stance::desktop
