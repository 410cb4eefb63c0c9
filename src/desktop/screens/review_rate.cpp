// One talk before a rater: the words at the left, the form at the right, everything by key.
#include "desktop/screens/review.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>

namespace stance::desktop {

std::vector<std::string> ReviewScreen::scales(std::size_t n) const {
    std::vector<std::string> out;
    const rubric::Item* i = item(n);
    if (i == nullptr || i->rated != rubric::Rated::competence) out.emplace_back("adherence");
    if (i == nullptr || i->rated != rubric::Rated::adherence) out.emplace_back("competence");
    return out;
}

const rubric::Item* ReviewScreen::item(std::size_t n) const { return n < now_->rubric->items.size() ? &now_->rubric->items[n] : nullptr; }
std::string ReviewScreen::item_id(std::size_t n) const { return item(n) != nullptr ? item(n)->id : std::string("overall"); }

char ReviewScreen::key_of(const Desk& desk, std::size_t n) const {
    const std::string& keys = desk.settings.review_keys;
    return n < now_->rubric->items.size() && n < keys.size() ? keys[n] : '\0';
}

void ReviewScreen::judge(Desk& desk, review::Act act, bool adjudication) { desk.want(Perform{app::Judge{subject_, desk.settings.trainee, std::move(act), adjudication}}); }

int ReviewScreen::coded_line() const {
    const review::Line* line = now_->subject.line(cursor_);
    // a key that comes late speaks of the therapist's turn that has just ended
    for (int n = cursor_; n >= 1; --n) {
        line = now_->subject.line(n);
        if (line != nullptr && line->role == review::Role::therapist) return n;
    }
    return 0;
}

void ReviewScreen::code(Desk& desk, int line, const std::string& item, rubric::Polarity polarity) {
    const review::Code wanted{line, item, polarity};
    const auto& codes = now_->mine.codes;
    review::Act act;
    act.kind = std::find(codes.begin(), codes.end(), wanted) == codes.end() ? review::ActKind::code : review::ActKind::uncode;
    act.line = line;
    act.item = item;
    act.polarity = polarity;
    judge(desk, act);
}

void ReviewScreen::rate(Desk& desk, const std::string& item, const std::string& scale, review::Verdict verdict, std::optional<double> value) {
    const review::Mark* had = now_->mine.mark(item, scale);
    if (had != nullptr && had->verdict == verdict && had->value == value) return;
    review::Act act = review::of_kind(review::ActKind::rate);
    act.item = item;
    act.scale = scale;
    act.verdict = verdict;
    act.value = value;
    judge(desk, act);
}

void ReviewScreen::undo(Desk& desk, bool redo) {
    const auto target = redo ? review::last_redoable(now_->mine) : review::last_undoable(now_->mine);
    if (!target) {
        desk.trouble = now_->mine.stage == review::Stage::released ? "Released ratings cannot be taken back." : redo ? "There is nothing to do again." : "There is nothing to undo.";
        return;
    }
    review::Act act = review::of_kind(review::ActKind::undo);
    act.target = *target;
    judge(desk, act);
}

void ReviewScreen::next_field() {
    const auto all = scales(open_);
    if (scale_ + 1 < static_cast<int>(all.size())) {
        ++scale_;
    } else if (open_ + 1 < items()) {
        ++open_;
        scale_ = 0;
        scroll_form_ = true;
    }
}

/// Letters code the line, digits rate the open item; arrows move through the talk.
void ReviewScreen::rating_keys(Ui& ui, Desk& desk) {
    if (ui.typing()) return;
    const int last = static_cast<int>(now_->subject.lines.size());
    const auto move = [&](int by) {
        cursor_ = std::clamp(cursor_ + by, 1, std::max(1, last));
        lines_.scroll_to(cursor_);
        sound_bar_.to_line(now_->subject, cursor_);
    };
    const bool on_choice = ui.focused() != nullptr && ui.focused()->kind == "option";
    if (ui.pressed(key::down)) move(1);
    if (ui.pressed(key::up)) move(-1);
    if (!on_choice && ui.pressed(key::home)) move(-last);
    if (!on_choice && ui.pressed(key::end)) move(last);
    const auto step = [&](int by) {
        open_ = static_cast<std::size_t>(std::clamp(static_cast<int>(open_) + by, 0, static_cast<int>(items()) - 1));
        scale_ = 0;
        scroll_form_ = true;
    };
    if (ui.pressed(key::page_down)) step(1);
    if (ui.pressed(key::page_up)) step(-1);
    if (ui.pressed('Z', true)) undo(desk, false);
    if (ui.pressed('Y', true) || ui.pressed('Z', true, true)) undo(desk, true);
    if (ui.pressed(key::escape)) {
        part_ = Part::queue;
        sound_bar_.close();
        return;
    }
    if (now_->mine.stage != review::Stage::draft) return;
    const std::string& keys = desk.settings.review_keys;
    for (const std::string& typed : ui.typed()) {
        const char c = typed.size() == 1 ? typed[0] : '\0';
        const char lower = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        const auto n = lower == '\0' ? std::string::npos : keys.find(lower);
        const std::string open_item = item_id(open_);
        const auto all = scales(open_);
        const std::string scale = all[static_cast<std::size_t>(std::min(scale_, static_cast<int>(all.size()) - 1))];
        if (sound_bar_.typed(c)) continue;
        if (c >= '0' + now_->rubric->arithmetic.scale_low && c <= '0' + now_->rubric->arithmetic.scale_high) {
            rate(desk, open_item, scale, review::Verdict::observed, c - '0');
            next_field();
        } else if (c == '8' || c == '9' || c == '0') {
            rate(desk, open_item, scale, c == '8' ? review::Verdict::not_observed : c == '9' ? review::Verdict::not_applicable : review::Verdict::could_not_hear, std::nullopt);
            next_field();
        } else if (c == '-') {
            review::Act act = review::of_kind(review::ActKind::unrate);
            act.item = open_item;
            act.scale = scale;
            if (now_->mine.mark(open_item, scale) != nullptr) judge(desk, act);
        } else if (c == '*' && open_item != "overall") {
            const review::Link wanted{open_item, cursor_, {}};
            const auto& links = now_->mine.links;
            review::Act act;
            act.kind = std::find(links.begin(), links.end(), wanted) == links.end() ? review::ActKind::link : review::ActKind::unlink;
            act.item = open_item;
            act.line = cursor_;
            judge(desk, act);
        } else if (c == '/') {
            commenting_ = cursor_;
            editing_comment_ = 0;
            ui.focus("Comment");
        } else if (n != std::string::npos && n < now_->rubric->items.size()) {
            if (const int line = coded_line(); line > 0) code(desk, line, now_->rubric->items[n].id, c == lower ? rubric::Polarity::with : rubric::Polarity::against);
            else desk.trouble = "There is no therapist's line at or before this place to code.";
        }
    }
}

void ReviewScreen::draw_head(Ui& ui, Desk& desk, ImVec2 at, float width) {
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginGroup();
    ui.push_width(width);
    if (ui.button("Queue", Button::quiet, icon::back)) {
        part_ = Part::queue;
        sound_bar_.close();
    }
    ui.same_line(10);
    const float x = ImGui::GetCursorScreenPos().x;
    const review::Subject& s = now_->subject;
    const char* stage = now_->mine.stage == review::Stage::draft ? "draft" : now_->mine.stage == review::Stage::signed_off ? "signed" : "released";
    const float room = at.x + width - x - ui.px(8);
    ui.line_at(ui.list(), {x, at.y}, s.title, Style::heading, ui.colours().text, room);
    const std::string about = fmt::format("{}  \u00B7  {} lines  \u00B7  {}{}  \u00B7  {}", s.origin == review::Origin::real ? "real recording: people's own words" : "rehearsal with a simulated patient", s.lines.size(), stage,
                                          now_->mine.blind || now_->mine.acts.empty() ? "" : ", not blind", desk.saved.empty() ? "every act is saved" : desk.saved);
    ui.line_at(ui.list(), {x, at.y + ui.px(24)}, about, Style::small, s.origin == review::Origin::real ? ui.colours().warn : ui.colours().quiet, room);
    ui.note(PageItem::Kind::title, s.title);
    ui.note(PageItem::Kind::text, about);
    ui.pop_width();
    ImGui::EndGroup();
}

void ReviewScreen::draw_comment(Ui& ui, Desk& desk) {
    const bool again = editing_comment_ != 0;
    ui.text(again ? fmt::format("Reword the comment on line {}", *commenting_) : fmt::format("Comment on line {}", *commenting_), Style::small_strong, ui.colours().supervisor);
    const Edited typed = ui.edit("Comment", comment_.editor, {"What should be heard or seen here? Ctrl+Enter keeps it.", 2, 5, false, false});
    const bool none = comment_.editor.text().find_first_not_of(" \n") == std::string::npos;
    if ((ui.button("Keep comment", Button::primary, nullptr, again || !none) || typed.submitted) && (again || !none)) {
        review::Act act;
        act.kind = again ? review::ActKind::edit : review::ActKind::comment;
        act.line = *commenting_;
        act.target = editing_comment_;
        act.text = none ? std::string() : comment_.editor.text();
        judge(desk, act);
        comment_.clear(desk);
        commenting_.reset();
        ui.clear_focus();
    }
    ui.same_line();
    if (ui.button("Leave it", Button::quiet) || (ui.typing() && ui.pressed(key::escape))) {
        comment_.clear(desk);
        commenting_.reset();
        ui.clear_focus();
    }
}

void ReviewScreen::draw_talk(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    const bool draft = now_->mine.stage == review::Stage::draft;
    ui.shadowed(at, {at.x + size.x, at.y + size.y}, 14);
    ui.rounded(at, {at.x + size.x, at.y + size.y}, ui.colours().surface, 14, ui.theme.look == Look::contrast ? ui.colours().line : 0);
    const float foot = commenting_ ? ui.px(190) : ui.px(46);
    const float bar = sound_bar_.height(ui);
    sound_bar_.draw(ui, now_->subject, {at.x + ui.px(14), at.y + ui.px(14)}, size.x - ui.px(28));
    // the transcript follows the sound, and late keys speak of what was heard
    const auto heard_now = sound_bar_.sounding(now_->subject);
    if (heard_now && heard_now != followed_) {
        cursor_ = *heard_now;
        lines_.scroll_to(cursor_);
    }
    followed_ = heard_now;
    Lines::Options options;
    options.cursor = cursor_;
    options.open_item = item_id(open_);
    options.may_clear = draft && now_->recording.has_value();
    options.keys = false;
    options.sounding = heard_now;
    const auto heard = lines_.draw(ui, now_->subject, now_->mine, *now_->rubric, {at.x + ui.px(8), at.y + ui.px(8) + bar}, {size.x - ui.px(12), size.y - foot - ui.px(12) - bar}, options);
    if (heard.pressed) {
        cursor_ = *heard.pressed;
        sound_bar_.to_line(now_->subject, cursor_);
    }
    if (heard.cleared)
        if (const review::Line* line = now_->subject.line(*heard.cleared)) desk.want(Perform{app::Clear{subject_, line->number, !line->cleared, desk.settings.trainee}});
    if (heard.comment && draft)
        for (const review::Comment& c : now_->mine.comments)
            if (c.act == *heard.comment) {
                commenting_ = c.line;
                editing_comment_ = c.act;
                comment_.editor.set(c.text);
                ui.focus("Comment");
            }
    const ImVec2 below{at.x + ui.px(16), at.y + size.y - foot};
    ui.list()->AddLine({at.x + ui.px(8), below.y}, {at.x + size.x - ui.px(8), below.y}, ui.colours().line);
    ImGui::SetCursorScreenPos({below.x, below.y + ui.px(6)});
    ImGui::BeginGroup();
    ui.push_width(size.x - ui.px(32));
    if (commenting_) {
        draw_comment(ui, desk);
    } else {
        const int line = coded_line();
        if (draft && ui.link(fmt::format("Comment on line {} (/)", cursor_))) {
            commenting_ = cursor_;
            editing_comment_ = 0;
            ui.focus("Comment");
        }
        if (draft) ui.same_line(18);
        if (!draft) ui.text("Signed: the talk can be read, not coded.", Style::small);
        else ui.text(line == 0 ? std::string("Up and Down move through the talk.") : fmt::format("Letters code line {}, with Shift against. Up and Down move.", line), Style::small);
    }
    ui.pop_width();
    ImGui::EndGroup();
}

void ReviewScreen::draw_rate(Ui& ui, Desk& desk) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ImGui::GetContentRegionAvail();
    const float edge = ui.px(24), gap = ui.px(16), head = ui.px(72);
    draw_head(ui, desk, {at.x + edge, at.y + ui.px(14)}, size.x - 2 * edge);
    const float top = at.y + head, bottom = at.y + size.y - ui.px(18);
    const bool both = size.x >= ui.px(900);
    const float form_w = both ? std::clamp(size.x * .42F, ui.px(420), ui.px(540)) : size.x - 2 * edge;
    float x = at.x + edge;
    float talk_top = top;
    if (!both) {
        ImGui::SetCursorScreenPos({x, top});
        int which = form_shown_ ? 1 : 0;
        if (ui.choice("Show", {"The talk", "The form"}, which)) form_shown_ = which == 1;
        talk_top += ui.px(46);
    }
    if (both || !form_shown_) {
        const float w = both ? size.x - 2 * edge - gap - form_w : size.x - 2 * edge;
        draw_talk(ui, desk, {x, talk_top}, {w, bottom - talk_top});
        x += w + gap;
    }
    if (both || form_shown_) {
        const ImVec2 form{both ? x : at.x + edge, talk_top};
        ui.shadowed(form, {form.x + form_w, bottom}, 14);
        ui.rounded(form, {form.x + form_w, bottom}, ui.colours().surface, 14, ui.theme.look == Look::contrast ? ui.colours().line : 0);
        const float foot = ui.px(now_->mine.stage == review::Stage::draft ? 118 : 158);
        ui.begin_region("form", {form.x + ui.px(8), form.y + ui.px(8)}, {form_w - ui.px(12), bottom - form.y - foot - ui.px(8)}, 0);
        ui.push_width(form_w - ui.px(40));
        ImGui::Indent(ui.px(8));
        draw_form(ui, desk);
        ImGui::Unindent(ui.px(8));
        ui.pop_width();
        ui.end_region();
        ui.list()->AddLine({form.x + ui.px(8), bottom - foot}, {form.x + form_w - ui.px(8), bottom - foot}, ui.colours().line);
        ImGui::SetCursorScreenPos({form.x + ui.px(16), bottom - foot + ui.px(10)});
        ImGui::BeginGroup();
        ui.push_width(form_w - ui.px(32));
        draw_foot(ui, desk);
        ui.pop_width();
        ImGui::EndGroup();
    }
    rating_keys(ui, desk);
    comment_.keep(ui, desk);
    note_.keep(ui, desk);
}

}  // namespace stance::desktop
