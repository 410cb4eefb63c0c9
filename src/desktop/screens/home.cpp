#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace stance::desktop {

namespace {

/// What to practise next and why: the item that was lowest over the last three rated hours, and a
/// case that trains it, not just played. With nothing to go by, the gentlest case.
struct Suggestion {
    const patient::Case* patient_case = nullptr;
    std::string reason;
};

Suggestion suggest(const Desk& desk) {
    Suggestion out;
    if (desk.cases.empty()) return out;
    std::map<std::string, std::pair<double, int>> sums;
    int hours = 0;
    std::string last_session;
    for (auto it = desk.sheets.rbegin(); it != desk.sheets.rend() && hours <= 3; ++it) {
        if (it->sheet.kind != session::RaterKind::rubric) continue;
        if (it->session != last_session) { ++hours; last_session = it->session; }
        if (hours > 3) break;
        for (const session::Rating& r : it->sheet.ratings)
            if (r.value && r.scale == "competence" && r.item != "overall") { sums[r.item].first += *r.value; ++sums[r.item].second; }
    }
    std::string lowest;
    double low = 8;
    for (const auto& [item, sum] : sums) {
        const double mean = sum.first / sum.second;
        if (mean < low) { low = mean; lowest = item; }
    }
    const auto played = [&](const patient::Case& c) { return std::count_if(desk.sessions.begin(), desk.sessions.end(), [&](const store::SessionLine& s) { return s.case_id == c.id; }); };
    const patient::Case* best = nullptr;
    // whoever has never done this begins with a patient written for a first conversation
    const bool first = desk.sessions.empty();
    const auto rank = [&](const patient::Case& c) { return std::tuple(played(c), first && !c.introductory, c.difficulty); };
    for (const auto& c : desk.cases) {
        const bool trains = !lowest.empty() && std::find(c->trains.begin(), c->trains.end(), lowest) != c->trains.end();
        if (!lowest.empty() && !trains) continue;
        if (best == nullptr || rank(*c) < rank(*best)) best = c.get();
    }
    if (best == nullptr)
        for (const auto& c : desk.cases)
            if (best == nullptr || rank(*c) < rank(*best)) best = c.get();
    out.patient_case = best;
    if (!lowest.empty() && desk.rubric) {
        const auto item = desk.rubric->item(lowest);
        if (item) out.reason = fmt::format("\u201C{}\u201D was your lowest item in the last {}, and this patient offers it.", desk.rubric->items[*item].name, hours > 1 ? "three hours" : "hour");
    } else if (desk.sessions.empty()) {
        out.reason = "A good first patient. You can stop at any time; nothing is lost.";
    }
    return out;
}

void patient_line(Ui& ui, const patient::Case& c, float radius) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    avatar(ui, {at.x + radius, at.y + radius}, radius, c.name);
    ImGui::SetCursorScreenPos({at.x + 2 * radius + ui.px(16), at.y});
    ImGui::BeginGroup();
    ui.push_width(ui.width() - 2 * radius - ui.px(16));
    ui.heading(c.title);
    ui.gap(2);
    ui.text(fmt::format("{}, {}  \u00B7  {}", c.name, c.age, difficulty_words(c.difficulty)), Style::quiet, ui.colours().quiet);
    ui.pop_width();
    ImGui::EndGroup();
}

}  // namespace

void HomeScreen::draw(Ui& ui, Desk& desk) {
    const UnixMs now = desk.clock.now();
    const bool sample = desk.settings.trainee == sample_trainee;
    const bool fresh = desk.sessions.empty();
    ui.title(fresh ? "Welcome" : sample ? "A sample trainee" : "Welcome back");
    ui.text(fresh ? "Rehearse difficult talk with patients who do not mind if you try again."
                  : sample ? "Five made-up hours, so that you can see what this program shows. Nothing here is yours."
                           : "Everything is kept on this computer, as it happens.",
            Style::quiet, ui.colours().quiet);
    ui.gap(18);

    const float full = ui.width();
    const bool wide = full > ui.px(820);
    const float gap = ui.px(20);
    const float left_w = wide ? std::floor((full - gap) * .6F) : full, right_w = wide ? full - gap - left_w : full;
    const ImVec2 top = ImGui::GetCursorScreenPos();

    // left: what to do now
    ImGui::BeginGroup();
    ui.push_width(left_w);
    const auto open = std::find_if(desk.sessions.begin(), desk.sessions.end(), [](const store::SessionLine& s) { return !s.ended; });
    if (open != desk.sessions.end()) {
        ui.begin_card("continue", left_w);
        ui.text("Where you left", Style::small_strong, ui.colours().accent);
        if (const patient::Case* c = desk.find_case(open->case_id)) patient_line(ui, *c, ui.px(24));
        else ui.heading(open->case_id);
        ui.text(fmt::format("{} turns so far, {}. The patient is waiting and does not mind.", open->turns, day_words(open->started, now)), Style::quiet, ui.colours().quiet);
        ui.gap(8);
        if (ui.button("Go on", Button::primary, icon::forward)) desk.want(Continue{open->id});
        ui.end_card();
        ui.gap(16);
    }
    const Suggestion next = suggest(desk);
    ui.begin_card("next", left_w);
    ui.text(fresh ? "Your first conversation" : "Suggested next", Style::small_strong, ui.colours().accent);
    ui.gap(2);
    if (next.patient_case != nullptr) {
        const patient::Case& c = *next.patient_case;
        patient_line(ui, c, ui.px(28));
        ui.gap(6);
        if (!next.reason.empty()) ui.text(next.reason, Style::body);
        if (!c.content_note.empty()) ui.text("Content note: " + c.content_note, Style::small);
        ui.gap(10);
        if (ui.button(fmt::format("Begin with {}", first_name(c.name)), open == desk.sessions.end() ? Button::primary : Button::plain, icon::play))
            desk.want(Start{c.id, fresh ? session::Play::guided : session::Play::practice});
        ui.flow(ui.button_width("Read the referral first"));
        if (ui.button("Read the referral first", Button::quiet)) desk.want(Open{Screen::cases, c.id});
    } else if (!desk.cases_ready) {
        ui.text("Patients are being called in ...", Style::quiet, ui.colours().quiet);
    } else {
        ui.text("No case could be read. Settings shows where cases are looked for.", Style::body);
    }
    ui.end_card();
    if (fresh && !sample && std::find(desk.people.begin(), desk.people.end(), sample_trainee) != desk.people.end()) {
        ui.gap(12);
        ui.text("Would you rather see first what it looks like after five hours?", Style::quiet, ui.colours().quiet);
        if (ui.link("Look at a sample trainee")) desk.want(SwitchPerson{sample_trainee});
    }
    if (sample) {
        ui.gap(12);
        if (ui.button("Back to myself", Button::plain, icon::person)) desk.want(SwitchPerson{"Me"});
    }
    if (!desk.sessions.empty()) {
        ui.gap(20);
        ui.heading("Last hours");
        ui.gap(6);
        std::size_t n = 0;
        for (const store::SessionLine& s : desk.sessions) {
            if (n++ == 6) break;
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float h = ui.px(54);
            const patient::Case* c = desk.find_case(s.case_id);
            const std::string name = c != nullptr ? c->name : s.case_id;
            const std::string label = fmt::format("{}, {}", name, day_words(s.started, now));
            ImGui::Dummy({left_w, h});
            const auto p = ui.place(label, at, {at.x + left_w, at.y + h}, "card", true, false, s.ended ? "finished" : "not finished");
            ui.rounded(at, {at.x + left_w, at.y + h}, p.hovered ? ui.colours().accent_soft : ui.colours().surface, 10, ui.theme.look == Look::contrast ? ui.colours().line : 0);
            avatar(ui, {at.x + ui.px(30), at.y + h * .5F}, ui.px(17), name);
            ui.line_at(ui.list(), {at.x + ui.px(60), at.y + ui.px(8)}, name, Style::strong, ui.colours().text, left_w - ui.px(240));
            ui.line_at(ui.list(), {at.x + ui.px(60), at.y + ui.px(30)}, fmt::format("{}  \u00B7  {} turns{}", day_words(s.started, now), s.turns, s.branches > 1 ? fmt::format("  \u00B7  {} ways", s.branches) : ""), Style::small, ui.colours().quiet, left_w - ui.px(240));
            const session::RatingSheet* sheet = desk.sheet(s.id, session::RaterKind::rubric);
            double overall = 0;  // no rating is 0
            if (sheet != nullptr) overall = sheet->value("overall", "competence").value_or(0);
            const std::string result = !s.ended ? "not finished" : overall > 0 ? fmt::format("competence {:.1f}", overall) : "too short to rate";
            const float w = ui.measure(result, Style::small_strong).x;
            ui.line_at(ui.list(), {at.x + left_w - w - ui.px(16), at.y + (h - ui.fonts.small_strong->FontSize) * .5F}, result, Style::small_strong, overall > 0 ? quality_colour(ui.colours(), overall, 4) : ui.colours().quiet);
            if (p.pressed) {
                if (s.ended) desk.want(ShowDebrief{s.id});
                else desk.want(Continue{s.id});
            }
        }
    }
    ui.pop_width();
    ImGui::EndGroup();
    const float left_bottom = ImGui::GetItemRectMax().y;

    // right: how it goes
    if (wide) ImGui::SetCursorScreenPos({top.x + left_w + gap, top.y});
    else ui.gap(16);
    ImGui::BeginGroup();
    ui.push_width(right_w);
    ui.begin_card("drills", right_w);
    ui.text("A few minutes only?", Style::small_strong, ui.colours().accent);
    ui.heading("Drills");
    ui.text("Single moments, one reply each, judged at once.", Style::quiet, ui.colours().quiet);
    ui.gap(6);
    if (ui.button("Practise moments", Button::plain, icon::drills)) desk.want(Open{Screen::drills, {}});
    ui.end_card();
    ui.gap(16);
    Series overall;
    overall.name = "Competence overall";
    overall.colour = ui.colours().accent;
    std::vector<std::string> labels;
    for (auto it = desk.sessions.rbegin(); it != desk.sessions.rend(); ++it) {
        const session::RatingSheet* sheet = desk.sheet(it->id, session::RaterKind::rubric);
        if (sheet == nullptr || !sheet->value("overall", "competence")) continue;
        overall.values.push_back(sheet->value("overall", "competence"));
        labels.push_back(day_words(it->started, now));
    }
    if (overall.values.size() >= 2) {
        ui.begin_card("trend", right_w);
        ui.text("Competence over your hours", Style::small_strong, ui.colours().accent);
        ui.gap(4);
        lines(ui, {overall}, labels, ui.px(170), 4);
        if (ui.link("More about progress")) desk.want(Open{Screen::progress, {}});
        ui.end_card();
    }
    ui.pop_width();
    ImGui::EndGroup();
    const float right_bottom = ImGui::GetItemRectMax().y;
    ImGui::SetCursorScreenPos({top.x, std::max(left_bottom, right_bottom)});
    ImGui::Dummy({full, ui.px(8)});
}

}  // namespace stance::desktop
