// How far raters agree, for people who read no formulas, with the formulas one press away.
#include "desktop/screens/agreement.hpp"

#include "desktop/charts.hpp"
#include "report/agreement_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

using namespace agreement;

const Statistic* the(const Field& field, std::string_view id) {
    for (const Statistic& s : field.statistics)
        if (s.id == id) return &s;
    return nullptr;
}

/// The figure that speaks for a field: one rating by a rater like these; on categories alone AC2.
const Statistic* main_figure(const Field& field) {
    const Statistic* icc = the(field, "icc_2_1");
    if (icc != nullptr && icc->figure.value) return icc;
    const Statistic* alpha = the(field, "alpha_interval");
    return alpha != nullptr && alpha->figure.value ? alpha : icc;
}

ImU32 strength_colour(const Palette& c, const Figure& f) {
    if (!f.value) return c.quiet;
    const double at = f.low.value_or(*f.value);
    return at >= .6 ? c.good : *f.value >= .5 ? c.accent : c.warn;
}

std::string value_words(const Figure& f) { return report::figure_text(f); }

/// A value with its interval on a line from below zero to one.
void interval_picture(Ui& ui, const Figure& f, ImVec2 at, float width, float height, ImU32 ink) {
    const Palette& c = ui.colours();
    const double least = -.25;
    const auto x = [&](double v) { return at.x + static_cast<float>((std::clamp(v, least, 1.0) - least) / (1 - least)) * width; };
    const float y = at.y + height * .5F;
    ui.list()->AddRectFilled({at.x, y - ui.px(1)}, {at.x + width, y + ui.px(1)}, c.line);
    for (const double tick : {0.0, .5, 1.0}) ui.list()->AddRectFilled({x(tick) - .5F, y - ui.px(5)}, {x(tick) + .5F, y + ui.px(5)}, c.line);
    if (!f.value) return;
    if (f.low && f.high) ui.list()->AddRectFilled({x(*f.low), y - ui.px(3)}, {std::max(x(*f.high), x(*f.low) + 2), y + ui.px(3)}, ink, ui.px(3));
    ui.list()->AddCircleFilled({x(*f.value), y}, ui.px(6), ink);
    ui.list()->AddCircle({x(*f.value), y}, ui.px(6), c.surface, 0, ui.px(1.5F));
}

}  // namespace

std::string AgreementScreen::item_name(const Desk& desk, const Field& field) {
    if (field.item == "overall") return "Overall";
    if (desk.rubric)
        for (const rubric::Item& i : desk.rubric->items)
            if (i.id == field.item) return i.name;
    return field.item.empty() ? "All ratings" : field.item;
}

void AgreementScreen::enter(Desk& desk) {
    if (!found_ && trouble_.empty()) desk.want(Agree{static_cast<Agree::Source>(source_), file_.text()});
}

void AgreementScreen::draw(Ui& ui, Desk& desk) {
    if (ui.button("Back to Review", Button::quiet, icon::back) || (!ui.typing() && ui.pressed(key::escape))) {
        desk.want(Open{Screen::review, {}});
        return;
    }
    ui.gap(4);
    ui.title("Agreement");
    ui.text("How far raters who saw the same talk, blind to each other, gave the same. Intervals are 95 %.", Style::quiet, ui.colours().quiet);
    ui.gap(12);
    draw_source(ui, desk);
    ui.gap(14);
    if (!trouble_.empty()) {
        ui.begin_card("none", std::min(ui.width(), ui.px(760)));
        ui.heading("No figures yet");
        ui.text(trouble_, Style::body);
        ui.end_card();
        return;
    }
    if (!found_) return;
    draw_fields(ui, desk);
}

void AgreementScreen::draw_source(Ui& ui, Desk& desk) {
    if (ui.choice("Ratings of", {"Real recordings", "Rehearsals", "A file"}, source_)) {
        found_.reset();
        trouble_.clear();
        if (source_ != 2) desk.want(Agree{static_cast<Agree::Source>(source_), {}});
    }
    if (source_ == 2) {
        ui.gap(6);
        ui.push_width(std::min(ui.width(), ui.px(560)));
        const Edited typed = ui.edit("Ratings file", file_, {"Path of a CSV: session, rater, item, scale, value; or one column a rater", 1, 1, true, true});
        ui.pop_width();
        const bool empty = file_.text().find_first_not_of(' ') == std::string::npos;
        if ((ui.button("Read it", Button::plain, icon::play, !empty) || typed.submitted) && !empty) desk.want(Agree{Agree::Source::file, file_.text()});
    }
}

void AgreementScreen::draw_fields(Ui& ui, Desk& desk) {
    const Study& study = found_->study;
    const float w = ui.width();
    ui.begin_card("about", w);
    ui.text(fmt::format("{} ratings of {} {} by {} raters, from {}.", study.ratings, study.sessions, study.sessions == 1 ? "talk" : "talks", study.raters, found_->from), Style::strong);
    for (const std::string& note : study.notes) ui.text(note, Style::small);
    for (const std::string& note : found_->notes) ui.text(note, Style::small, ui.colours().warn);
    ui.gap(4);
    if (ui.button("Write data and R script", Button::plain, icon::save)) desk.want(WriteAgreement{});
    ui.hint("Everything reckoned again by R, from the same ratings: for an appeal or a paper");
    ui.end_card();
    ui.gap(14);

    const bool wide = w > ui.px(900);
    const float list = wide ? std::floor(w * .42F) : w, gap = ui.px(18);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ui.begin_card("fields", list, 0, nullptr, 14);
    ui.text("Items, weakest first", Style::small_strong, ui.colours().quiet);
    ui.text("One rating by a rater like these: ICC(2,1)", Style::small);
    ui.gap(4);
    std::vector<std::size_t> order(study.fields.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto key = [&](std::size_t i) {
        const Statistic* s = main_figure(study.fields[i]);
        return s != nullptr && s->figure.value ? *s->figure.value : 9.0;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    if (open_ >= study.fields.size()) open_ = 0;
    if (!touched_ && !order.empty()) open_ = order.front();
    for (const std::size_t i : order) {
        const Field& f = study.fields[i];
        const Statistic* s = main_figure(f);
        const std::string item = item_name(desk, f), name = f.scale.empty() ? item : item + ", " + f.scale;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float row = ui.px(46), value_w = ui.px(46), picture = std::min(ui.px(150), ui.width() * .3F);
        const auto press = ui.place(name, at, {at.x + ui.width(), at.y + row}, "option", true, i == open_, s != nullptr ? value_words(s->figure) : "no figure");
        if (i == open_) ui.rounded(at, {at.x + ui.width(), at.y + row}, ui.colours().accent_soft, 8);
        else if (press.hovered) ui.rounded(at, {at.x + ui.width(), at.y + row}, ui.colours().sunken, 8);
        ui.line_at(ui.list(), {at.x + ui.px(10), at.y + ui.px(5)}, item, i == open_ ? Style::strong : Style::body, ui.colours().text, ui.width() - picture - value_w - ui.px(34));
        const std::string scale = f.scale.empty() ? std::string() : f.scale + "  \u00B7  ";
        ui.line_at(ui.list(), {at.x + ui.px(10), at.y + ui.px(25)}, scale + (f.statistics.empty() ? std::string("nobody else rated these") : fmt::format("{} talks, {} raters", f.pairable, f.raters)), Style::small, ui.colours().quiet);
        const Figure none;
        interval_picture(ui, s != nullptr ? s->figure : none, {at.x + ui.width() - picture - value_w - ui.px(12), at.y}, picture, row, s != nullptr ? strength_colour(ui.colours(), s->figure) : 0);
        ui.line_at(ui.list(), {at.x + ui.width() - value_w, at.y + ui.px(13)}, s != nullptr ? value_words(s->figure) : "\u2013", Style::strong, s != nullptr ? strength_colour(ui.colours(), s->figure) : ui.colours().quiet);
        ui.note(PageItem::Kind::field, fmt::format("{}: {} {}", name, s != nullptr ? value_words(s->figure) : "no figure", s != nullptr ? report::interval_text(s->figure) : ""));
        if (press.pressed) {
            open_ = i;
            touched_ = true;
            how_.clear();
        }
        ImGui::SetCursorScreenPos({at.x, at.y + row + ui.px(2)});
    }
    ui.end_card();
    const float list_end = ImGui::GetCursorScreenPos().y;
    if (wide) {
        ImGui::SetCursorScreenPos({top.x + list + gap, top.y});
        ImGui::BeginGroup();
        ui.push_width(w - list - gap);
    } else {
        ui.gap(14);
    }
    if (open_ < study.fields.size()) draw_field(ui, desk, study.fields[open_]);
    draw_pooled(ui);
    if (wide) {
        ui.pop_width();
        ImGui::EndGroup();
        if (ImGui::GetCursorScreenPos().y < list_end) ImGui::SetCursorScreenPos({top.x, list_end});
        else ImGui::SetCursorScreenPos({top.x, ImGui::GetCursorScreenPos().y});
    }
}

void AgreementScreen::draw_field(Ui& ui, Desk& desk, const Field& field) {
    ui.begin_card("field", ui.width());
    ui.heading(field.scale.empty() ? item_name(desk, field) : item_name(desk, field) + ", " + field.scale);
    std::string about = fmt::format("{} talks, {} raters, {} rated by two or more", field.sessions, field.raters, field.pairable);
    if (field.gaps > 0) about += fmt::format(", {} {} empty", field.gaps, field.gaps == 1 ? "cell" : "cells");
    ui.text(about + ".", Style::small);
    ui.gap(8);
    std::vector<std::string> parts = {"Figures", "Raters", "How many are enough"};
    if (!field.against.empty()) parts.emplace_back("The score");
    part_ = std::min(part_, static_cast<int>(parts.size()) - 1);
    ui.choice("Part", parts, part_);
    touched_ |= part_ != 0;
    ui.gap(10);
    if (field.statistics.empty() && part_ != 3) ui.text("No talk was rated by two raters on this item, so there is nothing to compare.", Style::body);
    else if (part_ == 0) draw_statistics(ui, field);
    else if (part_ == 1) draw_raters(ui, field);
    else if (part_ == 2) {
        draw_generalizability(ui, field.generalizability, "Between talks");
        if (field.over_sessions) draw_generalizability(ui, *field.over_sessions, "Between trainees");
    } else {
        draw_score(ui, field);
    }
    ui.end_card();
    ui.gap(14);
}

void AgreementScreen::draw_statistics(Ui& ui, const Field& field) {
    const Statistic* main = main_figure(field);
    if (main != nullptr) {
        ui.text("To begin with", Style::small_strong, ui.colours().quiet);
        draw_statistic(ui, *main);
        ui.rule();
        ui.gap(8);
    }
    for (const Statistic& s : field.statistics)
        if (&s != main) draw_statistic(ui, s);
}

void AgreementScreen::draw_statistic(Ui& ui, const Statistic& s) {
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float value_w = ui.px(132), picture = std::min(ui.px(130), ui.width() * .24F);
    // a share has no strength of its own: chance is still in it
    const ImU32 ink = s.id.starts_with("agreement") ? c.text : strength_colour(c, s.figure);
    ui.line_at(ui.list(), at, s.name, Style::strong, c.text, ui.width() - picture - value_w - ui.px(20));
    interval_picture(ui, s.figure, {at.x + ui.width() - picture - value_w - ui.px(10), at.y - ui.px(1)}, picture, ui.px(22), ink);
    const std::string interval = report::interval_text(s.figure);
    ui.line_at(ui.list(), {at.x + ui.width() - value_w, at.y}, value_words(s.figure), Style::strong, ink);
    ui.line_at(ui.list(), {at.x + ui.width() - value_w + ui.px(40), at.y + ui.px(1)}, interval, Style::small, c.quiet);
    ui.note(PageItem::Kind::field, fmt::format("{} {} {}", s.name, value_words(s.figure), interval));
    ImGui::Dummy({1, ui.px(20)});
    ui.text(s.meaning, Style::small);
    if (how_ == s.id) {
        ui.text(fmt::format("n = {}. {}. {}.", s.n, s.formula, s.source), Style::small, c.text);
        if (ui.link("Hide how " + s.name + " is reckoned")) how_.clear();
    } else if (ui.link("How " + s.name + " is reckoned")) {
        how_ = s.id;
        touched_ = true;
    }
    ui.gap(10);
}

void AgreementScreen::draw_raters(Ui& ui, const Field& field) {
    const Palette& c = ui.colours();
    ui.text("Each rater beside the others on the same talks", Style::strong);
    ui.gap(2);
    for (const agreement::Severity& s : field.severity) {
        if (!s.difference.value) {
            ui.text(fmt::format("{}: {}.", s.rater, s.difference.reason), Style::body);
            continue;
        }
        const bool sure = s.difference.low && s.difference.high && (*s.difference.low > 0 || *s.difference.high < 0);
        const std::string way = std::abs(*s.difference.value) < .05 ? "at the others' level" : fmt::format("{:.1f} points {} than the others", std::abs(*s.difference.value), *s.difference.value < 0 ? "stricter" : "more lenient");
        ui.text(fmt::format("{}: {}{}, on {} talks.", s.rater, way, report::interval_text(s.difference).empty() ? std::string() : fmt::format(" ({})", report::interval_text(s.difference, 1)), s.n), Style::body, sure ? c.text : 0);
        if (!sure) ui.text("The interval holds zero: this may be chance.", Style::small);
        if (s.drift.value && s.drift.low && s.drift.high && (*s.drift.low > 0 || *s.drift.high < 0))
            ui.text(fmt::format("Drifts: {:+.1f} points in ten talks ({}).", *s.drift.value, report::interval_text(s.drift, 1)), Style::small, c.warn);
        ui.gap(4);
    }
    ui.gap(10);
    ui.text("Pair by pair", Style::strong);
    for (const Pair& p : field.pairs) {
        std::string words = fmt::format("{} and {}, {} talks", p.first, p.second, p.n);
        if (p.same.value) words += fmt::format(": same rating in {:.0f} of 100, kappa {}, linear {}, quadratic {}", *p.same.value * 100, value_words(p.kappa), value_words(p.linear), value_words(p.quadratic));
        if (p.difference.value) words += fmt::format(", {:+.1f} points between them", *p.difference.value);
        ui.text(words + ".", Style::body);
        ui.gap(2);
    }
}

void AgreementScreen::draw_generalizability(Ui& ui, const Generalizability& g, const std::string& heading) {
    ui.text(heading, Style::strong);
    for (const std::string& s : g.sentences) {
        ui.text(s, Style::body);
        ui.gap(2);
    }
    if (!g.decisions.empty()) {
        ui.gap(10);
        const float first = ui.width() * .4F, column = ui.width() * .3F;
        const auto row = [&](const std::string& what, const std::string& order, const std::string& cut, Style style, ImU32 ink) {
            const ImVec2 spot = ImGui::GetCursorScreenPos();
            ui.line_at(ui.list(), spot, what, style, ink, first - ui.px(8));
            ui.line_at(ui.list(), {spot.x + first, spot.y}, order, style, ink, column - ui.px(8));
            ui.line_at(ui.list(), {spot.x + first + column, spot.y}, cut, style, ink, column);
            ui.note(PageItem::Kind::field, what + " | " + order + " | " + cut);
            ImGui::Dummy({1, ui.px(24)});
        };
        row("", "for order", "for a fixed cut", Style::small_strong, ui.colours().quiet);
        const bool sessions = g.design.starts_with("trainees");
        for (const Decision& d : g.decisions) {
            std::string what = fmt::format("{} rater{}", d.raters, d.raters == 1 ? "" : "s");
            if (sessions) what += fmt::format(" on {} session{}", d.sessions, d.sessions == 1 ? "" : "s");
            const auto cell = [](const Figure& f) { return value_words(f) + (f.low && f.high ? "  (" + report::interval_text(f) + ")" : std::string()); };
            row(what, cell(d.generalizability), cell(d.dependability), Style::body, ui.colours().text);
        }
    }
    if (!g.method.empty()) ui.text(fmt::format("Method: {}.", g.method), Style::small);
    ui.gap(10);
}

void AgreementScreen::draw_score(Ui& ui, const Field& field) {
    ui.text("The automatic score beside people. It is not one of the raters and enters no other figure here.", Style::small);
    ui.gap(4);
    for (const Against& a : field.against) {
        ui.text(a.people == "the mean of the raters" ? "The mean of the raters" : a.people, Style::strong);
        ui.text(a.meaning, Style::body);
        if (a.correlation.value) ui.text(fmt::format("Pearson's r {} ({}), mean absolute difference {}, {} talks. Limits of agreement: Bland and Altman (1986).", value_words(a.correlation), report::interval_text(a.correlation), value_words(a.error), a.limits.n), Style::small);
        ui.gap(8);
    }
}

void AgreementScreen::draw_pooled(Ui& ui) {
    const Study& study = found_->study;
    for (std::size_t i = 0; i < study.pooled.size(); ++i) {
        ui.begin_card("pooled-" + study.scales[i], ui.width());
        ui.heading(study.scales[i].empty() ? "All items together" : "All items together, " + study.scales[i]);
        draw_generalizability(ui, study.pooled[i], fmt::format("{} items, without the overall rating and risk", study.pooled[i].items.size()));
        ui.end_card();
        ui.gap(14);
    }
}

}  // namespace stance::desktop
