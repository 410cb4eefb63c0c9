#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

constexpr UnixMs day_ms = 24LL * 60 * 60 * 1000;

std::string when_words(UnixMs due, UnixMs now) {
    const auto days = std::max<UnixMs>(1, (due - now + day_ms / 2) / day_ms);
    return days == 1 ? "tomorrow" : days < 14 ? fmt::format("in {} days", days) : days < 60 ? fmt::format("in {} weeks", days / 7) : fmt::format("in {} months", days / 30);
}

}  // namespace

void DrillsScreen::enter(Desk& desk) {
    gathered_ = false;
    judged_.reset();
    reply_.set("");
    at_ = done_ = 0;
    gather(desk);
}

void DrillsScreen::gather(Desk& desk) {
    if (!desk.cases_ready || !desk.rubric) return;
    gathered_ = true;
    cards_.clear();
    for (const auto& c : desk.cases)
        for (drills::Card& card : drills::cards_of(*c)) cards_.push_back(std::move(card));
    // one's own missed moments, of the last hours
    int hours = 0;
    for (const store::SessionLine& s : desk.sessions) {
        if (!s.ended || hours++ == 6) continue;
        auto r = desk.workspace.rehearsal(s.id);
        if (!r) continue;
        for (drills::Card& card : drills::cards_of((*r)->session, *(*r)->patient_case, desk.rubric->arithmetic.good_enough)) cards_.push_back(std::move(card));
    }
    const UnixMs now = desk.clock.now();
    today_ = drills::today(cards_, desk.drill_answers, now, now - now % day_ms, desk.settings.drills_a_day);
    at_ = 0;
}

void DrillsScreen::draw(Ui& ui, Desk& desk) {
    if (!gathered_) gather(desk);
    ui.title("Drills");
    ui.text("One moment, one reply. What you find hard comes back soon, what you can comes back later.", Style::quiet, ui.colours().quiet);
    ui.gap(16);
    const float w = std::min(ui.width(), ui.px(760));
    if (!gathered_) {
        ui.text("Moments are being gathered ...", Style::body);
        return;
    }
    if (at_ >= today_.size()) {
        ui.begin_card("none", w, 0, nullptr, 28);
        ui.heading(done_ > 0 ? "That is enough for today" : "Nothing waits today");
        ui.text(done_ > 0 ? fmt::format("{} moments done. The rest will keep.", done_) : "Come back when you like; a missed day costs nothing.", Style::body);
        ui.gap(8);
        if (ui.button("Choose a patient", Button::plain, icon::cases)) desk.want(Open{Screen::cases, {}});
        ui.end_card();
        return;
    }
    const drills::Card& card = cards_[today_[at_]];
    ui.text(fmt::format("{} of {} today", at_ + 1, today_.size()), Style::small);
    progress_bar(ui, static_cast<float>(at_ + (judged_ ? 1 : 0)) / static_cast<float>(today_.size()), w);
    ui.gap(12);
    ui.begin_card("moment", w, 0, nullptr, 26);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float r = ui.px(22);
    avatar(ui, {at.x + r, at.y + r}, r, card.patient);
    ImGui::SetCursorScreenPos({at.x + 2 * r + ui.px(14), at.y});
    ImGui::BeginGroup();
    ui.push_width(ui.width() - 2 * r - ui.px(14));
    ui.heading(card.patient);
    ui.gap(1);
    ui.text(fmt::format("arousal {:.0f} of 10, {}{}", card.arousal, report::plain(stance::name_of(card.mode)), card.said_then.empty() ? "" : "  \u00B7  from your own hour"), Style::small);
    ui.pop_width();
    ImGui::EndGroup();
    ui.gap(12);
    if (!card.shows.empty()) ui.text(card.shows, Style::italic);
    ui.text(card.says, Style::body);
    ui.gap(14);
    if (!judged_) {
        const Edited edited = ui.edit("Your reply", reply_, {"What do you say?", 3, 8, false, desk.settings.enter_sends});
        ui.gap(4);
        const bool empty = reply_.text().find_first_not_of(" \n") == std::string::npos;
        if ((ui.button("Say it", Button::primary, icon::send, !empty) || edited.submitted) && !empty) {
            const patient::Case* c = desk.find_case(card.case_id);
            if (c != nullptr) {
                auto judged = desk.workspace.judge(card, *c, *desk.rubric, desk.settings.trainee, reply_.text());
                if (!judged) {
                    desk.trouble = judged.error().sentence;
                } else {
                    judged_ = std::move(*judged);
                    desk.want(Perform{app::Drill{judged_->answer}});
                    ui.focus("Next moment");
                }
            }
        }
        ui.flow(ui.button_width("Not this one now"));
        if (ui.button("Not this one now", Button::quiet)) {
            ++at_;
            reply_.set("");
        }
    } else {
        const auto& a = judged_->assessment;
        std::vector<Mark> marks;
        for (const rubric::Evidence& e : a.evidence) {
            const bool with = e.polarity == rubric::Polarity::with;
            marks.push_back({e.span.start, e.span.end, with ? ui.colours().good_soft : ui.colours().warn_soft, with ? ui.colours().good : ui.colours().warn});
        }
        ui.text("You said", Style::small_strong, ui.colours().accent);
        ui.gap(-3);
        ui.marked(reply_.text(), Style::strong, marks);
        ui.gap(6);
        const double good = desk.rubric->arithmetic.good_enough;
        ui.text(fmt::format("Quality {:.1f} of 7{}", a.quality, a.quality >= good ? ": good enough" : ""), Style::heading, quality_colour(ui.colours(), a.quality, good));
        for (const rubric::Evidence& e : a.evidence)
            ui.text(fmt::format("{} {}: {}", e.polarity == rubric::Polarity::with ? "+" : "\u2212", desk.rubric->items[e.item].name, e.reason), Style::small, ui.colours().text);
        if (a.evidence.empty()) ui.text("Nothing in these words spoke clearly for or against an item. That is not a fault; it is not yet a step either.", Style::small);
        if (!card.said_then.empty()) {
            ui.gap(6);
            ui.text(fmt::format("What you said in the hour (quality {:.1f})", card.quality_then), Style::small_strong, ui.colours().quiet);
            ui.gap(-3);
            ui.text(card.said_then, Style::small);
        }
        if (!card.model_reply.empty()) {
            ui.gap(8);
            ui.text("An experienced therapist might have said", Style::small_strong, ui.colours().accent);
            ui.gap(-3);
            ui.text(card.model_reply, Style::body);
            ui.text(card.why, Style::small);
            if (!card.near_miss.empty()) {
                ui.gap(4);
                ui.text("A near miss", Style::small_strong, ui.colours().warn);
                ui.gap(-3);
                ui.text(card.near_miss, Style::body);
                ui.text(card.near_miss_why, Style::small);
            }
        }
        ui.gap(6);
        ui.text(fmt::format("This moment comes back {}.", when_words(judged_->answer.due, judged_->answer.at)), Style::small);
        ui.gap(8);
        if (ui.button("Next moment", Button::primary, icon::forward)) {
            ++at_;
            ++done_;
            judged_.reset();
            reply_.set("");
            ui.focus("Your reply");
        }
    }
    ui.end_card();
    ui.gap(8);
    ui.text(fmt::format("At most {} a day; Settings changes that. Spaced by FSRS-5 (Ye, Su and Cao 2022), graded by the measured quality of your reply.", desk.settings.drills_a_day), Style::small);
}

}  // namespace stance::desktop
