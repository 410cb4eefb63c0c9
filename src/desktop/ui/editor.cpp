// The text field: real word wrap over the logical text.
#include "desktop/ui/ui.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

/// The position in a row nearest to an x.
std::size_t position_at(std::string_view text, const TextRow& row, float x, const std::function<float(std::size_t, std::size_t)>& measure) {
    std::size_t best = row.begin;
    float nearest = std::abs(x);
    for (std::size_t at = row.begin; at < row.end;) {
        do ++at; while (at < row.end && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
        const float distance = std::abs(x - measure(row.begin, at));
        if (distance < nearest) {
            nearest = distance;
            best = at;
        }
    }
    return best;
}

}  // namespace

void Ui::edit_keys(Editor& e, const EditorLook& look, const std::vector<TextRow>& first_rows, const std::function<float(std::size_t, std::size_t)>& measure, Edited& out) {
    TextModel& m = e.model;
    std::vector<TextRow> rows = first_rows;
    const float row_width = width() - px(28);
    const auto relay = [&] { rows = look.single_line ? std::vector<TextRow>{{0, m.text().size(), 0, false}} : wrap_rows(m.text(), row_width, measure); };
    const auto vertical = [&](int by, bool selecting) {
        const std::size_t row = row_of(rows, m.caret());
        if (e.goal_x < 0) e.goal_x = measure(rows[row].begin, m.caret());
        const float goal = e.goal_x;
        const auto to = static_cast<std::ptrdiff_t>(row) + by;
        if (to < 0) m.move_to(0, selecting);
        else if (to >= static_cast<std::ptrdiff_t>(rows.size())) m.move_to(m.text().size(), selecting);
        else m.move_to(position_at(m.text(), rows[static_cast<std::size_t>(to)], goal, measure), selecting);
        e.goal_x = goal;
    };
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const Event& ev = events_[i];
        if (used_[i]) continue;
        const std::size_t length = m.text().size();
        const bool undone_before = out.changed;
        if (ev.kind == Event::Kind::text) {
            used_[i] = true;
            m.insert(ev.text);
            out.changed = true;
        } else if (ev.kind == Event::Kind::key && !ev.alt) {
            bool mine = true;
            const float goal = e.goal_x;
            e.goal_x = -1;
            switch (ev.key) {
                case key::backspace: m.backspace(ev.ctrl); out.changed = true; break;
                case key::del: m.remove(ev.ctrl); out.changed = true; break;
                case key::left: m.move_left(ev.ctrl, ev.shift); break;
                case key::right: m.move_right(ev.ctrl, ev.shift); break;
                case key::up: e.goal_x = goal; if (look.single_line) mine = false; else vertical(-1, ev.shift); break;
                case key::down: e.goal_x = goal; if (look.single_line) mine = false; else vertical(1, ev.shift); break;
                case key::page_up: e.goal_x = goal; if (look.single_line) mine = false; else vertical(-6, ev.shift); break;
                case key::page_down: e.goal_x = goal; if (look.single_line) mine = false; else vertical(6, ev.shift); break;
                case key::home: m.move_to(ev.ctrl ? 0 : rows[row_of(rows, m.caret())].begin, ev.shift); break;
                case key::end: m.move_to(ev.ctrl ? m.text().size() : rows[row_of(rows, m.caret())].end, ev.shift); break;
                case key::enter: case key::keypad_enter:
                    if (look.single_line || (look.enter_submits ? !ev.shift : ev.ctrl)) out.submitted = true;
                    else if (!ev.ctrl) { m.insert("\n"); out.changed = true; }
                    break;
                case 'A': if (ev.ctrl) m.select_all(); else mine = false; break;
                case 'C': if (ev.ctrl) { if (m.has_selection()) ImGui::SetClipboardText(m.selected().c_str()); } else mine = false; break;
                case 'X':
                    if (!ev.ctrl) { mine = false; break; }
                    if (m.has_selection()) { ImGui::SetClipboardText(m.selected().c_str()); m.backspace(false); out.changed = true; }
                    break;
                case 'V':
                    if (!ev.ctrl) { mine = false; break; }
                    if (const char* clip = ImGui::GetClipboardText(); clip != nullptr) {
                        std::string pasted(clip);
                        if (look.single_line) std::replace(pasted.begin(), pasted.end(), '\n', ' ');
                        m.insert(pasted);
                        out.changed = true;
                    }
                    break;
                case 'Z': if (ev.ctrl) { if (ev.shift ? m.redo() : m.undo()) out.changed = true; } else mine = false; break;
                case 'Y': if (ev.ctrl) { if (m.redo()) out.changed = true; } else mine = false; break;
                default: mine = false;
            }
            if (!mine) { e.goal_x = goal; continue; }
            used_[i] = true;
        } else {
            continue;
        }
        typed_at_ = now_;
        if (out.changed && (!undone_before || m.text().size() != length)) relay();
    }
}

Edited Ui::edit(std::string_view label, Editor& e, const EditorLook& look) {
    Edited out;
    ImFont* font = fonts.body;
    const float size = font->FontSize, line = std::round(size * 1.45F);
    const float pad_x = px(14), pad_y = px(10);
    const auto measured = [&](std::size_t from, std::size_t to) {
        return font->CalcTextSizeA(size, FLT_MAX, 0, e.text().data() + from, e.text().data() + to).x;
    };
    const std::function<float(std::size_t, std::size_t)> measure_text = measured;
    const float room = width() - 2 * pad_x;
    const auto lay = [&] { return look.single_line ? std::vector<TextRow>{{0, e.text().size(), 0, false}} : wrap_rows(e.text(), room, measure_text); };
    std::vector<TextRow> rows = lay();

    const ImVec2 at = ImGui::GetCursorScreenPos();
    // keys first, so that what is typed is drawn in the same frame
    ImGuiID mine = id_of(label);
    if (editing_ == mine && focus_ == mine && layer_ >= top_layer_) {
        edit_keys(e, look, rows, measure_text, out);
        rows = lay();
    }
    const int shown_rows = std::clamp(static_cast<int>(rows.size()), look.least_rows, look.most_rows);
    const ImVec2 box{width(), line * static_cast<float>(shown_rows) + 2 * pad_y};
    ImGui::ItemSize(box);
    const ImVec2 max{at.x + box.x, at.y + box.y};
    const Press p = place(label, at, max, "text", true, false, e.text());
    const bool active = p.focused;
    page_.push_back({PageItem::Kind::field, std::string(label) + ": " + e.text()});

    const float full = line * static_cast<float>(rows.size());
    const float seen = line * static_cast<float>(shown_rows);
    if (p.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (p.hovered && full > seen && ImGui::GetIO().MouseWheel != 0) {
        e.scroll -= ImGui::GetIO().MouseWheel * line * 2;
        ImGui::GetIO().MouseWheel = 0;
    }
    const ImVec2 origin{at.x + pad_x, at.y + pad_y};
    // the mouse: place, drag, double click
    const auto under = [&](ImVec2 mouse) {
        const auto row = static_cast<std::size_t>(std::clamp((mouse.y - origin.y + e.scroll) / line, 0.0F, static_cast<float>(rows.size() - 1)));
        return position_at(e.text(), rows[row], mouse.x - origin.x + (look.single_line ? e.scroll : 0), measure_text);
    };
    const ImGuiIO& io = ImGui::GetIO();
    if (p.held && ImGui::IsMouseClicked(0)) {
        focus_ = widgets_.back().id;
        if (io.MouseDoubleClicked[0]) e.model.select_word(under(io.MousePos));
        else e.model.move_to(under(io.MousePos), io.KeyShift);
        typed_at_ = now_;
        e.goal_x = -1;
    } else if (p.held && ImGui::IsMouseDragging(0, px(3))) {
        e.model.move_to(under(io.MousePos), true);
    }

    const std::size_t caret_row = row_of(rows, e.model.caret());
    const float caret_x = measured(rows[caret_row].begin, e.model.caret());
    if (look.single_line) {
        if (caret_x - e.scroll > room) e.scroll = caret_x - room;
        if (caret_x - e.scroll < 0) e.scroll = caret_x;
    } else if (active && typed_at_ == now_) {
        const float top = line * static_cast<float>(caret_row);
        e.scroll = std::min(e.scroll, top);
        e.scroll = std::max(e.scroll, top + line - seen);
    }
    if (!look.single_line) e.scroll = std::clamp(e.scroll, 0.0F, std::max(0.0F, full - seen));

    rounded(at, max, theme.look == Look::dark ? colours().sunken : colours().raised, 10, active ? colours().focus : colours().line);
    if (active) rounded({at.x + 1, at.y + 1}, {max.x - 1, max.y - 1}, 0, 9, colours().focus);
    ImDrawList* draw = list();
    draw->PushClipRect({at.x + px(4), at.y + px(4)}, {max.x - px(4), max.y - px(4)}, true);
    const float shift_x = look.single_line ? e.scroll : 0, shift_y = look.single_line ? 0 : e.scroll;
    if (e.text().empty()) {
        draw->AddText(font, size, {origin.x, origin.y + (line - size) * .5F}, colours().faint, look.placeholder.data(), look.placeholder.data() + look.placeholder.size());
    }
    const std::size_t from = std::min(e.model.anchor(), e.model.caret()), to = std::max(e.model.anchor(), e.model.caret());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float y = origin.y + line * static_cast<float>(i) - shift_y;
        if (y + line < at.y || y > max.y) continue;
        const std::size_t a = std::max(from, rows[i].begin), b = std::min(to, rows[i].end);
        if (a < b || (from < to && from <= rows[i].end && to > rows[i].end && a <= rows[i].end)) {
            const float x1 = measured(rows[i].begin, std::min(a, rows[i].end));
            const float x2 = b > a ? measured(rows[i].begin, b) : x1;
            draw->AddRectFilled({origin.x + x1 - shift_x, y}, {origin.x + x2 - shift_x + (to > rows[i].end ? px(5) : 0), y + line}, faded(colours().accent, .25F));
        }
        draw->AddText(font, size, {origin.x - shift_x, y + (line - size) * .5F}, colours().text, e.text().data() + rows[i].begin, e.text().data() + rows[i].end);
    }
    if (active) {
        // the caret blinks for a few seconds after the last key and then stands still, so that a
        // resting program rests
        const double since = now_ - typed_at_;
        const bool blinking = !theme.reduced_motion && since < 6;
        if (blinking) redraw_in(.53 - std::fmod(since, .53) + .001);
        if (!blinking || std::fmod(since, 1.06) < .53) {
            const float y = origin.y + line * static_cast<float>(caret_row) - shift_y;
            draw->AddRectFilled({origin.x + caret_x - shift_x, y + px(2)}, {origin.x + caret_x - shift_x + std::max(1.5F, px(1.8F)), y + line - px(2)}, colours().accent);
        }
    }
    draw->PopClipRect();
    if (full > seen + 1 && !look.single_line) {
        const float h = std::max(px(16), box.y * seen / full), y = at.y + (box.y - h) * (e.scroll / (full - seen));
        draw->AddRectFilled({max.x - px(6), y}, {max.x - px(2), y + h}, faded(colours().faint, .5F), px(2));
    }
    return out;
}

}  // namespace stance::desktop
