#include "desktop/ui/ui.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

void Ui::begin(std::vector<Event> events, double now) {
    events_ = std::move(events);
    used_.assign(events_.size(), false);
    now_ = now;
    redraw_at_ = now + 1e9;
    widgets_before_ = std::move(widgets_);
    widgets_.clear();
    page_.clear();
    path_.clear();
    widths_.clear();
    ids_this_frame_.clear();
    editing_ = editing_next_;
    editing_next_ = 0;
    layer_ = 0;
    top_layer_ = 0;
    for (const Widget& w : widgets_before_) top_layer_ = std::max(top_layer_, w.layer);
    for (const Event& e : events_)
        if (e.kind == Event::Kind::down) by_keyboard_ = false;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const Event& e = events_[i];
        if (e.kind == Event::Kind::key && e.key == key::tab && !e.ctrl && !e.alt) {
            std::vector<ImGuiID> order;
            for (const Widget& w : widgets_before_)
                if (w.enabled && w.layer == top_layer_) order.push_back(w.id);
            used_[i] = true;
            by_keyboard_ = true;
            if (order.empty()) continue;
            const auto found = std::find(order.begin(), order.end(), focus_);
            if (found == order.end()) focus_ = e.shift ? order.back() : order.front();
            else if (e.shift) focus_ = found == order.begin() ? order.back() : *(found - 1);
            else focus_ = found + 1 == order.end() ? order.front() : *(found + 1);
            scroll_to_focus_ = true;
            editing_ = 0;
        }
    }
}

void Ui::end() {
    if (focus_ != 0 && editing_next_ == 0)
        for (const Widget& w : widgets_)
            if (w.id == focus_ && w.kind == "text") editing_next_ = focus_;
    scroll_to_focus_ = false;
    if (!wanted_focus_.empty() && ++wanted_for_ > 3) wanted_focus_.clear();  // it is not on this screen
}

bool Ui::pressed(int wanted, bool ctrl, bool shift) {
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const Event& e = events_[i];
        if (e.kind != Event::Kind::key || used_[i] || e.key != wanted || e.ctrl != ctrl || e.shift != shift || e.alt) continue;
        used_[i] = true;
        return true;
    }
    return false;
}

std::vector<std::string> Ui::typed() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < events_.size() && !typing(); ++i) {
        if (events_[i].kind != Event::Kind::text || used_[i]) continue;
        used_[i] = true;
        out.push_back(events_[i].text);
    }
    return out;
}

void Ui::focus(std::string_view label) {
    wanted_focus_ = label;
    wanted_for_ = 0;
}

const Widget* Ui::focused() const {
    for (const auto* list : {&widgets_, &widgets_before_})
        for (const Widget& w : *list)
            if (w.id == focus_ && focus_ != 0) return &w;
    return nullptr;
}

std::string Ui::reading_line() const {
    const Widget* w = focused();
    if (w == nullptr) {
        std::string all;
        for (const PageItem& item : page_)
            if (item.kind == PageItem::Kind::title || item.kind == PageItem::Kind::heading) all += (all.empty() ? "" : ". ") + item.text;
        return all;
    }
    std::string out = w->label + ", " + (w->kind == "option" ? "choice" : w->kind);
    if (w->kind == "toggle") out += w->checked ? ", on" : ", off";
    if (w->kind == "option" && w->checked) out += ", chosen";
    if (!w->value.empty()) out += ": " + w->value;
    if (!w->enabled) out += ", not available now";
    return out;
}

void Ui::redraw_in(double seconds) { redraw_at_ = std::min(redraw_at_, now_ + seconds); }

void Ui::gap(float at_100) {
    const float h = px(at_100) - ImGui::GetStyle().ItemSpacing.y;
    if (h > 0) ImGui::Dummy({0, h - ImGui::GetStyle().ItemSpacing.y});
    else ImGui::SetCursorPosY(ImGui::GetCursorPosY() + h);
}

void Ui::same_line(float at_100) { ImGui::SameLine(0, px(at_100)); }

void Ui::flow(float next, float at_100) {
    const ImGuiWindow* w = ImGui::GetCurrentWindow();
    const float right = w->DC.CursorPosPrevLine.x + px(at_100) + next;
    const float left = w->Pos.x - w->Scroll.x + w->DC.Indent.x + w->DC.ColumnsOffset.x;
    if (right <= left + width() + .5F) same_line(at_100);
}

void Ui::rule() {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    list()->AddRectFilled({at.x, at.y}, {at.x + width(), at.y + std::max(1.0F, px(1))}, colours().line);
    ImGui::Dummy({width(), px(1)});
}

void Ui::begin_region(const char* name, ImVec2 at, ImVec2 size, float padding, bool keys_scroll) {
    path_.push_back(name);
    regions_.push_back({keys_scroll, padding});
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginChild(name, size, false, ImGuiWindowFlags_NoNav);
    if (to_top_ && keys_scroll && padding > 0) {
        ImGui::SetScrollY(0);
        to_top_ = false;
    }
    if (padding > 0) {
        ImGui::Dummy({0, px(padding) - ImGui::GetStyle().ItemSpacing.y});
        ImGui::Indent(px(padding));
    }
    push_width(size.x - 2 * px(padding) - (padding > 0 ? 0 : 0));
}

void Ui::end_region() {
    const Region r = regions_.back();
    regions_.pop_back();
    if (r.keys_scroll && !typing()) {
        const float page = ImGui::GetWindowHeight() * .85F;
        float by = 0;
        if (pressed(key::page_down)) by += page;
        if (pressed(key::page_up)) by -= page;
        if (pressed(key::down)) by += px(60);
        if (pressed(key::up)) by -= px(60);
        if (pressed(key::home)) by = -1e9F;
        if (pressed(key::end)) by = 1e9F;
        if (by != 0) ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0F, ImGui::GetScrollMaxY()));
    }
    if (r.padding > 0) ImGui::Dummy({0, px(r.padding)});
    pop_width();
    ImGui::EndChild();
    path_.pop_back();
}

float Ui::card_height(const std::string& id) const {
    const auto found = card_heights_.find(id);
    return found == card_heights_.end() ? 0 : found->second;
}

bool Ui::begin_card(const std::string& id, float width, float least_height, const char* press, float padding, ImU32 fill) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float h = std::max(least_height, card_height(id));
    const ImVec2 max{at.x + width, at.y + h};
    if (h > 0) {
        shadowed(at, max);
        rounded(at, max, fill != 0 ? fill : colours().surface, 12, theme.look == Look::contrast ? colours().line : 0);
    }
    bool was_pressed = false;
    if (press != nullptr && h > 0) {
        const Press p = place(press, at, max, "card");
        was_pressed = p.pressed;
        if (p.hovered) rounded(at, max, 0, 12, colours().accent);
    }
    path_.push_back(id);
    cards_.push_back({id, at, width, padding, true});
    ImGui::SetCursorScreenPos({at.x + px(padding), at.y + px(padding * .9F)});
    ImGui::BeginGroup();
    push_width(width - 2 * px(padding));
    return was_pressed;
}

void Ui::end_card() {
    pop_width();
    ImGui::EndGroup();
    const Card c = cards_.back();
    cards_.pop_back();
    path_.pop_back();
    const float natural = ImGui::GetItemRectMax().y - c.at.y + px(c.padding * .9F);
    float& kept = card_heights_[c.id];
    if (std::abs(kept - natural) > .5F) redraw_in(0);
    kept = natural;
    // the cursor goes on below the card as it was drawn
    ImGui::SetCursorScreenPos(c.at);
    ImGui::Dummy({c.width, natural});
}

ImVec2 Ui::measure(std::string_view text, Style style, float wrap) const {
    ImFont* font = fonts.of(style);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, wrap, text.data(), text.data() + text.size());
}

void Ui::note(PageItem::Kind kind, std::string_view text) { page_.push_back({kind, std::string(text)}); }

void Ui::text(std::string_view words, Style style, ImU32 colour) { marked(words, style, {}, colour); }

void Ui::marked(std::string_view words, Style style, const std::vector<Mark>& marks, ImU32 colour) {
    if (words.empty()) return;
    page_.push_back({PageItem::Kind::text, std::string(words)});
    ImFont* font = fonts.of(style);
    const float size = font->FontSize;
    const float line = std::round(size * 1.42F);
    const bool grey = style == Style::quiet || style == Style::small || style == Style::italic;
    const ImU32 ink = colour != 0 ? colour : grey ? colours().quiet : colours().text;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const char* p = words.data();
    const char* const end = p + words.size();
    const float wrap = std::max(px(20), width());
    float y = at.y, widest = 0;
    ImDrawList* draw = list();
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    while (p < end) {
        const char* const newline = static_cast<const char*>(memchr(p, '\n', static_cast<std::size_t>(end - p)));
        const char* const para = newline != nullptr ? newline : end;
        do {
            const char* stop = font->CalcWordWrapPositionA(1.0F, p, para, wrap);
            if (stop == p && p < para) ++stop;
            const float w = font->CalcTextSizeA(size, FLT_MAX, 0, p, stop).x;
            widest = std::max(widest, w);
            if (y + line >= clip.Min.y && y <= clip.Max.y) {
                const auto from = static_cast<std::size_t>(p - words.data()), to = static_cast<std::size_t>(stop - words.data());
                for (const Mark& m : marks) {
                    const std::size_t a = std::max(m.start, from), b = std::min(m.end, to);
                    if (a >= b) continue;
                    const float x1 = at.x + font->CalcTextSizeA(size, FLT_MAX, 0, p, words.data() + a).x;
                    const float x2 = at.x + font->CalcTextSizeA(size, FLT_MAX, 0, p, words.data() + b).x;
                    if (m.fill != 0) draw->AddRectFilled({x1 - px(1), y + px(1)}, {x2 + px(1), y + line - px(1)}, m.fill, px(3));
                    if (m.line != 0) draw->AddRectFilled({x1, y + line - px(2.5F)}, {x2, y + line - px(1)}, m.line);
                }
                draw->AddText(font, size, {at.x, y + std::round((line - size) * .5F)}, ink, p, stop);
            }
            y += line;
            p = stop;
            while (p < para && *p == ' ') ++p;
        } while (p < para);
        if (newline != nullptr) p = newline + 1;
    }
    ImGui::ItemSize({std::min(widest, wrap), y - at.y});
    ImGui::ItemAdd({at, {at.x + std::min(widest, wrap), y}}, 0);
}

void Ui::title(std::string_view words) {
    text(words, Style::title);
    page_.back().kind = PageItem::Kind::title;
}

void Ui::heading(std::string_view words) {
    text(words, Style::heading);
    page_.back().kind = PageItem::Kind::heading;
}

void Ui::line_at(ImDrawList* draw, ImVec2 at, std::string_view words, Style style, ImU32 colour, float most) const {
    ImFont* font = fonts.of(style);
    const char* begin = words.data();
    const char* end = begin + words.size();
    if (most > 0 && measure(words, style).x > most) {
        const char* rest = nullptr;
        const float dots = measure("...", style).x;
        font->CalcTextSizeA(font->FontSize, std::max(0.0F, most - dots), 0, begin, end, &rest);
        const std::string cut = std::string(begin, rest) + "...";
        draw->AddText(font, font->FontSize, at, colour, cut.c_str(), cut.c_str() + cut.size());
        return;
    }
    draw->AddText(font, font->FontSize, at, colour, begin, end);
}

void Ui::chip(std::string_view words, ImU32 fill, ImU32 colour) {
    page_.push_back({PageItem::Kind::text, std::string(words)});
    const ImVec2 size = measure(words, Style::small_strong);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 max{at.x + size.x + px(20), at.y + px(26)};
    rounded(at, max, fill, 13, theme.look == Look::contrast ? colour : 0);
    line_at(list(), {at.x + px(10), at.y + (px(26) - size.y) * .5F}, words, Style::small_strong, colour);
    ImGui::ItemSize({max.x - at.x, max.y - at.y});
    ImGui::ItemAdd({at, max}, 0);
}

void Ui::rounded(ImVec2 min, ImVec2 max, ImU32 fill, float radius, ImU32 border) const {
    if (fill != 0) list()->AddRectFilled(min, max, fill, px(radius));
    if (border != 0) list()->AddRect(min, max, border, px(radius), 0, std::max(1.0F, px(theme.look == Look::contrast ? 1.5F : 1)));
}

void Ui::shadowed(ImVec2 min, ImVec2 max, float radius) const {
    if ((colours().shadow >> IM_COL32_A_SHIFT) == 0) return;
    for (int i = 3; i >= 0; --i) {
        const float grow = px(static_cast<float>(i) * 1.3F);
        list()->AddRectFilled({min.x - grow, min.y - grow + px(2)}, {max.x + grow, max.y + grow + px(2)}, faded(colours().shadow, .55F), px(radius) + grow);
    }
}

void Ui::ring(ImVec2 min, ImVec2 max, float radius) const {
    const float out = px(3);
    list()->PushClipRectFullScreen();
    list()->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out}, colours().focus, px(radius) + out, 0, px(2.5F));
    list()->PopClipRect();
}

}  // namespace stance::desktop
