// The form: every item with its anchors, two scales, and the moments that show it.
#include "desktop/screens/review.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>

namespace stance::desktop {

namespace {

std::string shortened(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text.empty() ? "(silence)" : text;
    const std::size_t cut = text.rfind(' ', most);
    return text.substr(0, cut == std::string::npos || cut < most / 2 ? most : cut) + " ...";
}

std::string upper_first(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

void ReviewScreen::draw_scale(Ui& ui, Desk& desk, const std::string& item, const std::string& scale, bool active) {
    const auto scope = ui.scope(scale);
    const rubric::Arithmetic& a = now_->rubric->arithmetic;
    const review::Mark* mark = now_->mine.mark(item, scale);
    ui.text(upper_first(scale) + (active ? "  \u2190 digits rate this" : ""), Style::small_strong, active ? ui.colours().accent : ui.colours().quiet);
    ui.gap(-2);
    std::vector<std::string> numbers;
    int number = -1;
    for (int v = a.scale_low; v <= a.scale_high; ++v) {
        numbers.push_back(fmt::format("{}", v));
        if (mark != nullptr && mark->value == static_cast<double>(v)) number = v - a.scale_low;
    }
    static const std::vector<std::string> reasons = {"Not observed", "Not applicable", "Could not hear"};
    int reason = mark != nullptr && mark->verdict != review::Verdict::observed ? static_cast<int>(mark->verdict) - 1 : -1;
    if (ui.choice("Number", numbers, number)) rate(desk, item, scale, review::Verdict::observed, a.scale_low + number);
    float wide = ui.px(6);
    for (const std::string& r : reasons) wide += ui.measure(r, Style::small_strong).x + ui.px(28);
    ui.flow(wide, 6);
    if (ui.choice("No number", reasons, reason)) rate(desk, item, scale, static_cast<review::Verdict>(reason + 1), std::nullopt);
    ui.gap(4);
}

void ReviewScreen::draw_moments(Ui& ui, Desk& desk, const std::string& item) {
    const bool draft = now_->mine.stage == review::Stage::draft;
    const auto moments = now_->mine.moments(item);
    ui.text(moments.empty() ? "No moment shows it yet" : fmt::format("Shown by {} {}", moments.size(), moments.size() == 1 ? "moment" : "moments"), Style::small_strong, moments.empty() ? ui.colours().warn : ui.colours().quiet);
    for (const int n : moments) {
        const review::Line* line = now_->subject.line(n);
        if (line == nullptr) {
            ui.text("a line that has no place in the corrected transcript", Style::small, ui.colours().warn);
            continue;
        }
        if (ui.link(fmt::format("Line {}: \u201C{}\u201D", n, shortened(line->text, 44)))) {
            cursor_ = n;
            lines_.scroll_to(n);
            form_shown_ = false;
        }
    }
    if (!draft) return;
    const review::Link here{item, cursor_, {}};
    const bool linked = std::find(now_->mine.links.begin(), now_->mine.links.end(), here) != now_->mine.links.end();
    if (ui.link(linked ? fmt::format("Take line {} off (*)", cursor_) : fmt::format("Link line {} (*)", cursor_))) {
        review::Act act;
        act.kind = linked ? review::ActKind::unlink : review::ActKind::link;
        act.item = item;
        act.line = cursor_;
        judge(desk, act);
    }
}

void ReviewScreen::draw_field(Ui& ui, Desk& desk, std::size_t n) {
    const std::string id = item_id(n);
    const auto scope = ui.scope(id);
    const rubric::Item* of = item(n);
    const bool open = n == open_;
    const std::string name = of != nullptr ? of->name : std::string("Overall");
    const auto all = scales(n);
    std::string given;
    bool complete = true;
    for (const std::string& s : all) {
        const review::Mark* mark = now_->mine.mark(id, s);
        if (mark == nullptr) {
            complete = false;
            continue;
        }
        given += fmt::format("{}{} {}", given.empty() ? "" : "  ", s == "adherence" ? "A" : "C", review::plain(*mark));
        if (mark->verdict == review::Verdict::observed && of != nullptr && now_->mine.moments(id).empty()) complete = false;
    }
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float h = ui.px(36);
    const ImVec2 max{at.x + ui.width(), at.y + h};
    ImGui::ItemSize({ui.width(), h});
    const auto p = ui.place("Item: " + name, at, max, "card", true, open, given.empty() ? "no rating yet" : given);
    if (open && scroll_form_) {
        ImRect seen(at, {max.x, at.y + ui.px(420)});
        ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(), seen);
        scroll_form_ = false;
        ui.redraw_in(0);
    }
    if (open) ui.rounded(at, max, c.accent_soft, 8, ui.theme.look == Look::contrast ? c.accent : 0);
    else if (p.hovered) ui.rounded(at, max, c.sunken, 8);
    float x = at.x + ui.px(8);
    const float middle = at.y + (h - ui.fonts.body->FontSize) * .5F;
    if (const char k = key_of(desk, n); k != '\0') {
        const std::string letter(1, static_cast<char>(k >= 'a' && k <= 'z' ? k - 'a' + 'A' : k));
        ui.rounded({x, at.y + ui.px(7)}, {x + ui.px(24), at.y + ui.px(29)}, c.raised, 5, c.line);
        const float w = ui.measure(letter, Style::small_strong).x;
        ui.line_at(ui.list(), {x + (ui.px(24) - w) * .5F, at.y + (h - ui.fonts.small_strong->FontSize) * .5F}, letter, Style::small_strong, c.quiet);
    }
    x += ui.px(34);
    const float given_w = given.empty() ? 0 : ui.measure(given, Style::small_strong).x + ui.px(14);
    const float room = max.x - x - given_w - ui.px(30);
    ui.line_at(ui.list(), {x, middle}, name, open ? Style::strong : Style::body, open ? c.accent : c.text, room);
    if (!given.empty()) ui.line_at(ui.list(), {max.x - given_w - ui.px(18), at.y + (h - ui.fonts.small_strong->FontSize) * .5F}, given, Style::small_strong, c.quiet, given_w);
    if (complete) ui.line_at(ui.list(), {max.x - ui.px(22), at.y + (h - ui.fonts.small_strong->FontSize) * .5F}, icon::check, Style::small_strong, c.good);
    ui.note(PageItem::Kind::field, name + ": " + (given.empty() ? "no rating yet" : given));
    if (p.pressed) {
        open_ = n;
        scale_ = 0;
    }
    if (!open) return;
    ImGui::Indent(ui.px(8));
    ui.push_width(ui.width() - ui.px(16));
    ui.gap(4);
    if (of != nullptr) {
        ui.text(of->meaning, Style::small);
        for (const rubric::Anchor& anchor : of->anchors) ui.text(fmt::format("{}  {}", anchor.value, anchor.meaning), Style::small, c.text);
    } else {
        ui.text(fmt::format("Rated on its own, not as a mean of the items. {:g} is good enough.", now_->rubric->arithmetic.good_enough), Style::small);
    }
    ui.gap(6);
    if (now_->mine.stage == review::Stage::draft) {
        for (std::size_t s = 0; s < all.size(); ++s) draw_scale(ui, desk, id, all[s], static_cast<int>(s) == std::min(scale_, static_cast<int>(all.size()) - 1));
    } else {
        ui.text(given, Style::strong);
    }
    if (of != nullptr) draw_moments(ui, desk, id);
    ui.gap(8);
    ui.pop_width();
    ImGui::Unindent(ui.px(8));
}

void ReviewScreen::draw_form(Ui& ui, Desk& desk) {
    for (std::size_t n = 0; n < items(); ++n) draw_field(ui, desk, n);
    ui.gap(10);
    ui.text("On the whole", Style::small_strong, ui.colours().quiet);
    if (now_->mine.stage != review::Stage::draft) {
        ui.text(now_->mine.note.empty() ? "No comment was written." : now_->mine.note, Style::body);
        return;
    }
    ui.edit("Comment on the whole", note_.editor, {"What this therapist should hear from you.", 2, 8, false, false});
    if (note_.editor.text() != now_->mine.note && ui.button("Keep this comment", Button::plain)) {
        review::Act act = review::of_kind(review::ActKind::note);
        act.text = note_.editor.text();
        judge(desk, act);
    }
}

void ReviewScreen::draw_foot(Ui& ui, Desk& desk) {
    const review::Review& mine = now_->mine;
    if (mine.stage == review::Stage::draft) {
        const auto open = review::missing(mine, *now_->rubric);
        ui.text(open.empty() ? std::string("Everything is rated.") : fmt::format("{}{}", open.front(), open.size() > 1 ? fmt::format(", and {} more", open.size() - 1) : ""), Style::small);
        const bool ready = open.empty();
        if (ui.button("Sign", Button::primary, icon::check, ready) || (ready && !ui.typing() && ui.pressed(key::enter, true))) {
            if (note_.editor.text() != mine.note) {
                review::Act note = review::of_kind(review::ActKind::note);
                note.text = note_.editor.text();
                judge(desk, note);
            }
            review::Act act = review::of_kind(review::ActKind::sign);
            judge(desk, act);
        }
        ui.same_line();
        if (ui.button("Undo", Button::quiet, icon::undo, review::last_undoable(mine).has_value())) undo(desk, false);
        ui.same_line();
        if (ui.button("Redo", Button::quiet, nullptr, review::last_redoable(mine).has_value())) undo(desk, true);
        return;
    }
    ui.text(mine.stage == review::Stage::released ? "Released: whoever was heard can see it." : "Signed. Nothing can be added unless you take the signature back.", Style::small);
    if (ui.button("See the score and others' ratings", Button::primary, icon::progress)) {
        if (!mine.looked) {
            review::Act act = review::of_kind(review::ActKind::look);
            judge(desk, act);
        }
        part_ = Part::compare;
        ui.to_top();
    }
    ui.flow(ui.button_width("Write a letter", icon::document));
    if (ui.button("Write a letter", Button::plain, icon::document)) desk.want(WriteLetter{subject_});
    if (mine.stage != review::Stage::signed_off) return;
    if (ui.button("Release", Button::plain, icon::send)) {
        review::Act act = review::of_kind(review::ActKind::release);
        judge(desk, act);
    }
    ui.same_line();
    if (ui.button("Take the signature back", Button::quiet, icon::undo)) undo(desk, false);
}

}  // namespace stance::desktop
