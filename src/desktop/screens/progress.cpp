#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

struct Hour {
    std::string label;
    const session::RatingSheet *score = nullptr, *own = nullptr, *supervisor = nullptr;
};

std::optional<double> value(const session::RatingSheet* sheet, const std::string& item) { return sheet == nullptr ? std::nullopt : sheet->value(item, "competence"); }

/// Mean of the last `n` against the mean of those before, over hours in which the item was rated.
struct Change {
    double before = 0, now = 0;
    int hours = 0;
};
std::optional<Change> change(const std::vector<Hour>& hours, const std::string& item) {
    std::vector<double> values;
    for (const Hour& h : hours)
        if (const auto v = value(h.score, item)) values.push_back(*v);
    if (values.size() < 3) return std::nullopt;
    const std::size_t last = std::max<std::size_t>(1, values.size() / 2);
    Change out;
    for (std::size_t i = 0; i < values.size(); ++i) (i + last >= values.size() ? out.now : out.before) += values[i];
    out.now /= static_cast<double>(last);
    out.before /= static_cast<double>(values.size() - last);
    out.hours = static_cast<int>(values.size());
    return out;
}

}  // namespace

void ProgressScreen::draw(Ui& ui, Desk& desk) {
    ui.title("Progress");
    std::vector<Hour> hours;
    for (auto it = desk.sessions.rbegin(); it != desk.sessions.rend(); ++it) {
        Hour h;
        h.score = desk.sheet(it->id, session::RaterKind::rubric);
        h.own = desk.sheet(it->id, session::RaterKind::self);
        h.supervisor = desk.sheet(it->id, session::RaterKind::supervisor);
        const patient::Case* c = desk.find_case(it->case_id);
        h.label = c != nullptr ? first_name(c->name) : it->case_id;
        if (h.score != nullptr) hours.push_back(std::move(h));
    }
    if (hours.empty()) {
        ui.gap(8);
        ui.text("After your first hour you see here whether you are getting better, at what, and whether you see yourself as others see you.", Style::body);
        ui.gap(10);
        if (ui.button("Choose a patient", Button::primary, icon::cases)) desk.want(Open{Screen::cases, {}});
        ui.flow(ui.button_width("Look at a sample trainee"));
        if (std::find(desk.people.begin(), desk.people.end(), sample_trainee) != desk.people.end() && ui.button("Look at a sample trainee", Button::quiet)) desk.want(SwitchPerson{sample_trainee});
        return;
    }
    UnixMs spent = 0;
    if (const auto days = desk.workspace.store().spent_by_day(desk.settings.trainee))
        for (const auto& [day, ms] : *days) spent += ms;
    ui.text(fmt::format("{} hours rated, {} minutes of practice, {} drills.{}", hours.size(), spent / 60000, desk.drill_answers.size(),
                        desk.settings.trainee == sample_trainee ? " A made-up trainee." : ""),
            Style::quiet, ui.colours().quiet);
    ui.gap(14);

    std::vector<std::string> ids = {"overall"}, names = {"Overall"};
    if (desk.rubric) {
        for (const rubric::Item& item : desk.rubric->items) {
            if (std::none_of(hours.begin(), hours.end(), [&](const Hour& h) { return value(h.score, item.id).has_value(); })) continue;
            ids.push_back(item.id);
            names.push_back(item.name);
        }
    }
    item_ = std::clamp(item_, 0, static_cast<int>(ids.size()) - 1);
    const float full = ui.width(), gap = ui.px(18);
    const bool wide = full > ui.px(860);
    const float a = wide ? std::floor((full - gap) * .64F) : full, b = wide ? full - gap - a : full;
    const double good = desk.rubric ? desk.rubric->arithmetic.good_enough : 4;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ui.begin_card("over", a);
    ui.heading("Am I getting better?");
    ui.text(names[static_cast<std::size_t>(item_)] + ", competence hour by hour", Style::small);
    Series score{"Rubric", ui.colours().accent, {}, false}, own{"Own rating", ui.colours().self, {}, true}, supervisor{"Supervisor", ui.colours().supervisor, {}, true};
    std::vector<std::string> labels;
    for (const Hour& h : hours) {
        const std::string& id = ids[static_cast<std::size_t>(item_)];
        score.values.push_back(value(h.score, id));
        own.values.push_back(value(h.own, id));
        supervisor.values.push_back(value(h.supervisor, id));
        labels.push_back(h.label);
    }
    lines(ui, {own, supervisor, score}, labels, ui.px(250), good);
    const auto key_word = [&](const Series& s) {
        if (std::none_of(s.values.begin(), s.values.end(), [](const auto& v) { return v.has_value(); })) return;
        ui.flow(ui.px(110), 14);
        ui.chip(s.name, ui.colours().sunken, s.colour);
    };
    ImGui::Dummy({1, 1});
    key_word(score);
    key_word(own);
    key_word(supervisor);
    if (const auto c = change(hours, ids[static_cast<std::size_t>(item_)])) {
        const double by = c->now - c->before;
        ui.text(std::abs(by) < .3 ? fmt::format("About the same as before: {:.1f}, it was {:.1f}.", c->now, c->before)
                                  : fmt::format("{} than before: {:.1f}, it was {:.1f}. A few hours are little to go by.", by > 0 ? "Higher" : "Lower", c->now, c->before),
                Style::body);
    } else {
        ui.text("Three rated hours are the least from which a direction can be read.", Style::small);
    }
    ui.end_card();
    const float first = ui.card_height("over");
    if (wide) ImGui::SetCursorScreenPos({top.x + a + gap, top.y});
    else ui.gap(14);
    ui.begin_card("seen", b, wide ? first : 0);
    ui.heading("Do I see myself as others do?");
    ui.gap(4);
    double difference = 0;
    int pairs = 0;
    for (const Hour& h : hours)
        if (const auto mine = value(h.own, "overall"), theirs = value(h.score, "overall"); mine && theirs) { difference += *mine - *theirs; ++pairs; }
    if (pairs == 0) {
        ui.text("Rate yourself before the debrief, and this compares the two.", Style::body);
    } else {
        difference /= pairs;
        ui.text(fmt::format("{:+.1f}", difference), Style::display, std::abs(difference) <= .75 ? ui.colours().good : ui.colours().warn);
        ui.text(std::abs(difference) <= .75 ? "Over these hours your own rating and the rubric's are close."
                : difference > 0 ? "You rate yourself higher than the rubric does."
                                 : "You rate yourself lower than the rubric does.",
                Style::body);
        ui.text(fmt::format("Mean difference, own minus rubric, over {} {}. The rubric is not the truth; a supervisor's rating weighs more.", pairs, pairs == 1 ? "hour" : "hours"), Style::small);
    }
    ui.end_card();
    if (wide) {
        ImGui::SetCursorScreenPos({top.x, top.y + std::max(ui.card_height("over"), ui.card_height("seen"))});
        ImGui::Dummy({full, gap - ImGui::GetStyle().ItemSpacing.y});
    } else ui.gap(14);
    ui.begin_card("what", full);
    ui.heading("At what?");
    ui.text("The last hour's competence in each item; the ring is the hour before. Press an item to see it over time.", Style::small);
    ui.gap(6);
    std::vector<ProfileRow> rows;
    for (std::size_t i = 1; i < ids.size(); ++i) {
        ProfileRow row;
        row.name = names[i];
        std::vector<double> values;
        for (const Hour& h : hours)
            if (const auto v = value(h.score, ids[i])) values.push_back(*v);
        if (!values.empty()) row.score = values.back();
        if (values.size() > 1) row.other = values[values.size() - 2];
        rows.push_back(std::move(row));
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    profile(ui, rows, good);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const float y = at.y + ui.px(22) + ui.px(30) * static_cast<float>(i - 1);
        const auto p = ui.place(names[i], {at.x - ui.px(6), y + ui.px(1)}, {at.x + ui.width() + ui.px(6), y + ui.px(29)}, "option", true, item_ == static_cast<int>(i));
        if (p.hovered || item_ == static_cast<int>(i)) ui.rounded({at.x - ui.px(6), y + ui.px(1)}, {at.x + ui.width() + ui.px(6), y + ui.px(29)}, faded(ui.colours().accent, .10F), 6);
        if (p.pressed) item_ = item_ == static_cast<int>(i) ? 0 : static_cast<int>(i);
    }
    ImGui::SetCursorScreenPos(after);
    ImGui::Dummy({1, 1});
    ui.end_card();
    ui.gap(12);
    if (desk.rubric) ui.text(desk.rubric->notice, Style::small);
}

}  // namespace stance::desktop
