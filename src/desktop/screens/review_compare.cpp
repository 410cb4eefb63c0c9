// After signing: one's own ratings beside the score and others', and differences settled.
#include "desktop/charts.hpp"
#include "desktop/screens/review.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

/// What the rubric gave a field, as a rater's mark.
review::Mark automatic_mark(const rubric::SessionScore& score, const rubric::Rubric& rubric, const review::Field& f) {
    const auto mark = [](rubric::Observed state, std::optional<double> value) {
        if (value) return review::Mark{review::Verdict::observed, std::round(*value * 10) / 10};
        return review::Mark{state == rubric::Observed::not_applicable ? review::Verdict::not_applicable : review::Verdict::not_observed, std::nullopt};
    };
    if (f.item == "overall") return mark(rubric::Observed::not_ratable, f.scale == "adherence" ? score.session.adherence : score.session.competence);
    for (const rubric::ItemRating& r : score.session.items)
        if (rubric.items[r.item].id == f.item) return f.scale == "adherence" ? mark(r.adherence_state, r.adherence) : mark(r.competence_state, r.competence);
    return mark(rubric::Observed::not_ratable, std::nullopt);
}

}  // namespace

void ReviewScreen::draw_compare(Ui& ui, Desk& desk) {
    if (ui.button("Back to the form", Button::quiet, icon::back) || (!ui.typing() && ui.pressed(key::escape))) {
        part_ = Part::rate;
        return;
    }
    ui.gap(4);
    ui.title("Side by side: " + now_->subject.title);
    if (!now_->open_eyed) {
        ui.text("The score appears here once your ratings are signed and you have asked for it.", Style::body);
        return;
    }
    ui.text(fmt::format("Differences first. You rated {}.", now_->mine.blind ? "blind" : "with knowledge of the score or of others' ratings, and that is kept with your ratings"), Style::quiet, ui.colours().quiet);
    ui.gap(12);
    const rubric::Rubric& r = *now_->rubric;
    struct Row {
        review::Field field;
        double apart = 0;
    };
    std::vector<Row> rows;
    for (const review::Field& f : review::fields(r)) {
        const review::Mark* mine = now_->mine.mark(f.item, f.scale);
        if (mine == nullptr) continue;
        Row row{f, 0};
        const auto against = [&](const review::Mark& other) {
            const double d = mine->value && other.value ? std::abs(*mine->value - *other.value) : mine->verdict == other.verdict ? 0.0 : 1.5;
            const double line = r.arithmetic.good_enough;
            const bool crosses = mine->value && other.value && (*mine->value >= line) != (*other.value >= line);
            row.apart = std::max(row.apart, d + (crosses ? 3 : 0) + (f.item == "overall" && d > 0 ? 1 : 0));
        };
        if (now_->automatic) against(automatic_mark(*now_->automatic, r, f));
        for (const review::Review& o : now_->others)
            if (const review::Mark* m = o.mark(f.item, f.scale)) against(*m);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.apart > b.apart; });
    const float w = ui.width();
    ui.begin_card("sides", w);
    const Palette& c = ui.colours();
    const std::size_t columns = 2 + now_->others.size() + (now_->adjudication ? 1 : 0);
    const float names = std::min(w * .44F, ui.px(380));
    const float column = std::min((ui.width() - names) / static_cast<float>(columns), ui.px(150));
    const auto line_of = [&](const std::vector<std::pair<std::string, ImU32>>& cells, Style style) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        std::string all;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const float left = i == 0 ? at.x : at.x + names + column * static_cast<float>(i - 1);
            ui.line_at(ui.list(), {left, at.y + ui.px(4)}, cells[i].first, i == 0 && style == Style::body ? Style::body : style, cells[i].second, (i == 0 ? names : column) - ui.px(10));
            all += (i == 0 ? "" : " | ") + cells[i].first;
        }
        ui.note(PageItem::Kind::field, all);
        ImGui::Dummy({ui.width(), ui.px(28)});
    };
    std::vector<std::pair<std::string, ImU32>> head = {{"", 0}, {"You", c.accent}, {"The score", c.quiet}};
    for (const review::Review& o : now_->others) head.emplace_back(o.rater, c.supervisor);
    if (now_->adjudication) head.emplace_back("Settled", c.good);
    line_of(head, Style::small_strong);
    ui.rule();
    for (const Row& row : rows) {
        std::vector<std::pair<std::string, ImU32>> cells = {{fmt::format("{}, {}", row.field.name, row.field.scale), row.apart >= 1 ? c.text : c.quiet}};
        const review::Mark& mine = *now_->mine.mark(row.field.item, row.field.scale);
        const auto cell = [&](const review::Mark& m) {
            const bool far = (m.value && mine.value && std::abs(*m.value - *mine.value) >= 1) || m.verdict != mine.verdict;
            cells.emplace_back(review::plain(m), far ? c.warn : c.quiet);
        };
        cells.emplace_back(review::plain(mine), c.text);
        if (now_->automatic) cell(automatic_mark(*now_->automatic, r, row.field));
        for (const review::Review& o : now_->others) {
            if (const review::Mark* m = o.mark(row.field.item, row.field.scale)) cell(*m);
            else cells.emplace_back("", 0);
        }
        if (now_->adjudication) {
            if (const review::Mark* m = now_->adjudication->mark(row.field.item, row.field.scale)) cell(*m);
        }
        line_of(cells, Style::body);
    }
    ui.gap(6);
    ui.text(r.notice, Style::small);
    ui.end_card();
    ui.gap(14);
    if (now_->automatic) {
        ui.begin_card("found", w);
        ui.heading("Where the score rests on other lines than yours");
        int shown = 0;
        for (const rubric::ScoredTurn& t : now_->automatic->turns)
            for (const rubric::Evidence& e : t.assessment.evidence) {
                const std::string& id = r.items[e.item].id;
                const bool coded = std::any_of(now_->mine.codes.begin(), now_->mine.codes.end(), [&](const review::Code& k) { return k.line == t.turn && k.item == id; });
                const review::Line* line = now_->subject.line(t.turn);
                if (coded || line == nullptr || shown >= 12) continue;
                ++shown;
                ui.text(fmt::format("{} {}, line {}", e.polarity == rubric::Polarity::with ? "+" : "\u2212", r.items[e.item].name, t.turn), Style::small_strong, e.polarity == rubric::Polarity::with ? c.good : c.warn);
                ui.gap(-3);
                ui.text("\u201C" + line->text.substr(e.span.start, e.span.end - e.span.start) + "\u201D  " + e.reason + (e.confidence < .5 ? "  (not sure)" : ""), Style::small, c.text);
            }
        if (shown == 0) ui.text("Nowhere: you coded every line that it counted.", Style::body);
        ui.end_card();
        ui.gap(14);
    }
    if (!now_->others.empty() && ui.button("Settle the differences", Button::plain, icon::branch)) {
        desk.want(Settle{subject_});
        ui.to_top();
    }
}

void ReviewScreen::draw_settle(Ui& ui, Desk& desk) {
    if (ui.button("Queue", Button::quiet, icon::back) || (!ui.typing() && ui.pressed(key::escape))) {
        part_ = Part::queue;
        return;
    }
    ui.gap(4);
    const review::Review &a = both_->raters[0], &b = both_->raters[1];
    const rubric::Rubric& r = *both_->rubric;
    const Palette& c = ui.colours();
    ui.title("Settle: " + both_->subject.title);
    const auto all = review::differences(a, b, r);
    const auto left = std::count_if(all.begin(), all.end(), [&](const review::Difference& d) { return both_->settled.mark(d.field.item, d.field.scale) == nullptr; });
    ui.text(fmt::format("{} and {} differ on {} of {} ratings. What weighs most comes first. {}", a.rater, b.rater, all.size(), review::fields(r).size(),
                        left == 0 ? std::string("All are settled.") : fmt::format("{} still to settle.", left)), Style::quiet, c.quiet);
    ui.gap(12);
    const float w = std::min(ui.width(), ui.px(900));
    const bool done = both_->settled.stage != review::Stage::draft;
    for (const review::Difference& d : all) {
        const std::string key = d.field.item + "/" + d.field.scale;
        const auto scope = ui.scope(key);
        ui.begin_card("settle-" + key, w, 0, nullptr, 18);
        ui.text(fmt::format("{}, {}", d.field.name, d.field.scale), Style::strong);
        ui.gap(-2);
        ui.text(fmt::format("{}: {}.  {}: {}.  {}.", a.rater, review::plain(d.first), b.rater, review::plain(d.second), d.why), Style::small);
        const auto quotes = [&](const review::Review& who) {
            for (const int n : who.moments(d.field.item))
                if (const review::Line* line = both_->subject.line(n)) ui.text(fmt::format("{}, line {}: \u201C{}\u201D", who.rater, n, line->text), Style::small, c.text);
        };
        const review::Mark* settled = both_->settled.mark(d.field.item, d.field.scale);
        if (settled != nullptr && settling_ != key) {
            const auto why = both_->settled.reasons.find({d.field.item, d.field.scale});
            ui.text(fmt::format("Settled at {}: {}", review::plain(*settled), why == both_->settled.reasons.end() ? std::string() : why->second), Style::body, c.good);
            if (!done && ui.link("Settle again")) {
                settling_ = key;
                proposal_ = *settled;
                reason_.open(desk, fmt::format("draft/{}/{}/settle/{}", subject_, desk.settings.trainee, key));
            }
        } else if (!done && settling_ != key) {
            if (ui.button("Settle this", Button::plain)) {
                settling_ = key;
                proposal_.reset();
                reason_.open(desk, fmt::format("draft/{}/{}/settle/{}", subject_, desk.settings.trainee, key));
            }
        } else if (!done) {
            quotes(a);
            quotes(b);
            ui.gap(6);
            std::vector<std::string> numbers;
            int number = -1;
            for (int v = 2 * r.arithmetic.scale_low; v <= 2 * r.arithmetic.scale_high; ++v) {
                if (v % 2 != 0) continue;
                numbers.push_back(fmt::format("{}", v / 2));
                if (proposal_ && proposal_->value == v / 2.0) number = static_cast<int>(numbers.size()) - 1;
            }
            if (ui.choice("Number", numbers, number)) proposal_ = review::Mark{review::Verdict::observed, static_cast<double>(r.arithmetic.scale_low + number)};
            ui.flow(ui.px(360), 8);
            static const std::vector<std::string> reasons = {"Not observed", "Not applicable", "Could not hear"};
            int reason = proposal_ && proposal_->verdict != review::Verdict::observed ? static_cast<int>(proposal_->verdict) - 1 : -1;
            if (ui.choice("No number", reasons, reason)) proposal_ = review::Mark{static_cast<review::Verdict>(reason + 1), std::nullopt};
            ui.edit("Why", reason_.editor, {"Why it is settled so. Both raters will read this.", 2, 4, false, false});
            const bool none = reason_.editor.text().find_first_not_of(" \n") == std::string::npos;
            if (ui.button("Keep", Button::primary, icon::check, proposal_.has_value() && !none)) {
                review::Act act = review::of_kind(review::ActKind::rate);
                act.item = d.field.item;
                act.scale = d.field.scale;
                act.verdict = proposal_->verdict;
                act.value = proposal_->value;
                act.text = reason_.editor.text();
                judge(desk, act, true);
                reason_.clear(desk);
                settling_.clear();
            }
            ui.same_line();
            if (ui.button("Cancel", Button::quiet)) {
                reason_.clear(desk);
                settling_.clear();
            }
        }
        ui.end_card();
        ui.gap(10);
    }
    if (all.empty()) ui.text("They agree on everything.", Style::body);
    reason_.keep(ui, desk);
    if (!done) {
        if (ui.button("Sign what is settled", Button::primary, icon::check, left == 0)) {
            judge(desk, review::of_kind(review::ActKind::sign), true);
        }
        if (const auto target = review::last_undoable(both_->settled); target && both_->settled.id != 0 && both_->settled.acts[static_cast<std::size_t>(*target) - 1].text != app::agreed_by_both) {
            ui.same_line();
            if (ui.button("Undo", Button::quiet, icon::undo)) {
                review::Act act = review::of_kind(review::ActKind::undo);
                act.target = *target;
                judge(desk, std::move(act), true);
            }
        }
        return;
    }
    ui.begin_card("moved", w);
    ui.heading("Who moved");
    for (const review::Moved& m : review::moves(both_->settled, {&a, &b}, r))
        ui.text(fmt::format("{}: {}, {}, from {} to {}. {}", m.rater, m.field.name, m.field.scale, review::plain(m.from), review::plain(m.to), m.why), Style::body);
    ui.end_card();
}

}  // namespace stance::desktop
