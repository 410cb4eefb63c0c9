#include "base/words.hpp"
#include "desktop/charts.hpp"
#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace stance::desktop {

namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string trained(const Desk& desk, const patient::Case& c) {
    std::string out;
    for (const std::string& id : c.trains) {
        const auto item = desk.rubric ? desk.rubric->item(id) : std::nullopt;
        out += (out.empty() ? "" : ", ") + (item ? desk.rubric->items[*item].name : report::plain(id));
    }
    return out;
}

std::optional<double> best_result(const Desk& desk, const std::string& case_id) {
    std::optional<double> best;
    for (const store::SessionLine& s : desk.sessions) {
        if (s.case_id != case_id) continue;
        const session::RatingSheet* sheet = desk.sheet(s.id, session::RaterKind::rubric);
        const auto value = sheet != nullptr ? sheet->value("overall", "competence") : std::nullopt;
        if (value && (!best || *value > *best)) best = value;
    }
    return best;
}

}  // namespace

void CasesScreen::draw(Ui& ui, Desk& desk) {
    if (const patient::Case* c = desk.find_case(opened_)) draw_case(ui, desk, *c);
    else draw_list(ui, desk);
}

void CasesScreen::draw_list(Ui& ui, Desk& desk) {
    ui.title("Patients");
    ui.text("Simulated people, written for practice. Choose by what you want to train.", Style::quiet, ui.colours().quiet);
    ui.gap(14);
    const float full = ui.width();
    ui.push_width(std::min(full, ui.px(360)));
    ui.edit("Search", search_, {"Search by name, theme or what it trains", 1, 1, true, true});
    ui.pop_width();
    ui.flow(ui.px(330), 16);
    ui.choice("Difficulty", {"Any", "Gentle", "Ordinary", "Hard"}, difficulty_);
    ui.gap(16);

    std::vector<const patient::Case*> shown;
    for (const auto& c : desk.cases) {
        if (difficulty_ != 0 && c->difficulty != difficulty_) continue;
        const std::string all = lower(c->title + " " + c->name + " " + c->theme + " " + trained(desk, *c) + " " + c->content_note);
        bool fits = true;
        for (const std::string& word : split_words(lower(search_.text()))) fits = fits && all.find(word) != std::string::npos;
        if (fits) shown.push_back(c.get());
    }
    if (shown.empty()) {
        ui.text(desk.cases_ready ? "No patient fits. Clear the search to see all of them." : "Patients are being called in ...", Style::body);
        if (desk.cases_ready && ui.button("Clear the search")) { search_.set(""); difficulty_ = 0; }
    }
    const float gap = ui.px(18);
    const int columns = std::clamp(static_cast<int>((full + gap) / (ui.px(330) + gap)), 1, 3);
    const float w = std::floor((full - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (std::size_t i = 0; i < shown.size(); i += static_cast<std::size_t>(columns)) {
        const ImVec2 row = ImGui::GetCursorScreenPos();
        float least = 0, bottom = row.y;
        const std::size_t end = std::min(shown.size(), i + static_cast<std::size_t>(columns));
        for (std::size_t k = i; k < end; ++k) least = std::max(least, ui.card_height("case-" + shown[k]->id));
        for (std::size_t k = i; k < end; ++k) {
            const patient::Case& c = *shown[k];
            ImGui::SetCursorScreenPos({row.x + static_cast<float>(k - i) * (w + gap), row.y});
            if (ui.begin_card("case-" + c.id, w, least, c.title.c_str())) opened_ = c.id;
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const float r = ui.px(24);
            avatar(ui, {at.x + r, at.y + r}, r, c.name);
            ImGui::SetCursorScreenPos({at.x + 2 * r + ui.px(14), at.y});
            ImGui::BeginGroup();
            ui.push_width(ui.width() - 2 * r - ui.px(14));
            ui.heading(c.title);
            ui.gap(1);
            ui.text(fmt::format("{}, {}", c.name, c.age), Style::small);
            ui.pop_width();
            ImGui::EndGroup();
            ui.gap(10);
            if (!c.theme.empty()) ui.text(c.theme, Style::strong);
            ui.text("Trains " + trained(desk, c), Style::small);
            ui.gap(8);
            ui.chip(difficulty_words(c.difficulty), ui.colours().sunken, ui.colours().quiet);
            ui.flow(ui.px(90), 6);
            ui.chip(fmt::format("{} minutes", c.minutes), ui.colours().sunken, ui.colours().quiet);
            if (const auto best = best_result(desk, c.id)) {
                ui.flow(ui.px(90), 6);
                ui.chip(fmt::format("your best {:.1f}", *best), ui.colours().accent_soft, ui.colours().accent);
            }
            if (!c.content_note.empty()) {
                ui.gap(8);
                ui.text(c.content_note, Style::small);
            }
            ui.end_card();
            bottom = std::max(bottom, row.y + std::max(least, ui.card_height("case-" + c.id)));
        }
        ImGui::SetCursorScreenPos({row.x, bottom});
        ImGui::Dummy({full, gap - ImGui::GetStyle().ItemSpacing.y});
    }
    for (const std::string& trouble : desk.case_troubles) ui.text(trouble, Style::small, ui.colours().warn);
}

void CasesScreen::draw_case(Ui& ui, Desk& desk, const patient::Case& c) {
    if (ui.button("All patients", Button::quiet, icon::back) || ui.pressed(key::escape)) {
        opened_.clear();
        return;
    }
    ui.gap(8);
    const float full = ui.width(), gap = ui.px(20);
    const bool wide = full > ui.px(860);
    const float left_w = wide ? std::floor((full - gap) * .62F) : full, right_w = wide ? full - gap - left_w : full;
    const ImVec2 top = ImGui::GetCursorScreenPos();
    ImGui::BeginGroup();
    ui.push_width(left_w);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float r = ui.px(32);
    avatar(ui, {at.x + r, at.y + r}, r, c.name);
    ImGui::SetCursorScreenPos({at.x + 2 * r + ui.px(18), at.y + ui.px(2)});
    ImGui::BeginGroup();
    ui.push_width(left_w - 2 * r - ui.px(18));
    ui.title(c.title);
    ui.gap(2);
    ui.text(fmt::format("{}, {}{}", c.name, c.age, c.theme.empty() ? "" : "  \u00B7  " + c.theme), Style::quiet, ui.colours().quiet);
    ui.pop_width();
    ImGui::EndGroup();
    ui.gap(18);
    ui.begin_card("referral", left_w, 0, nullptr, 26);
    ui.heading("Referral");
    ui.gap(6);
    ui.text(reflowed(c.referral), Style::body);
    ui.end_card();
    ui.pop_width();
    ImGui::EndGroup();
    const float left_bottom = ImGui::GetItemRectMax().y;

    if (wide) ImGui::SetCursorScreenPos({top.x + left_w + gap, top.y});
    else ui.gap(16);
    ImGui::BeginGroup();
    ui.push_width(right_w);
    ui.begin_card("how", right_w);
    ui.heading("How to play");
    ui.gap(6);
    ui.choice("Way of playing", {"Guided", "Practice", "Assessment"}, play_);
    ui.gap(6);
    static constexpr std::array<const char*, 3> meaning = {
        "You see the patient's arousal and what your words did after each turn, and may ask for a hint.",
        "A conversation as in a room. Feedback comes afterwards; you may stop and go back.",
        "The clock runs, there are no hints and no way back, as in an examination."};
    ui.text(meaning[static_cast<std::size_t>(play_)], Style::quiet, ui.colours().quiet);
    ui.gap(12);
    if (ui.button(fmt::format("Begin with {}", first_name(c.name)), Button::primary, icon::play, true, ui.width()))
        desk.want(Start{c.id, static_cast<session::Play>(play_)});
    ui.end_card();
    ui.gap(16);
    ui.begin_card("about", right_w);
    ui.text("Trains", Style::small_strong, ui.colours().accent);
    ui.text(trained(desk, c), Style::body);
    ui.gap(6);
    ui.text("Difficulty", Style::small_strong, ui.colours().accent);
    ui.text(fmt::format("{}, about {} minutes", difficulty_words(c.difficulty), c.minutes), Style::body);
    if (!c.content_note.empty()) {
        ui.gap(6);
        ui.text("Content note", Style::small_strong, ui.colours().accent);
        ui.text(c.content_note, Style::body);
    }
    if (const auto best = best_result(desk, c.id)) {
        ui.gap(6);
        ui.text("Your best hour", Style::small_strong, ui.colours().accent);
        ui.text(fmt::format("competence {:.1f} of 7", *best), Style::body);
    }
    ui.end_card();
    ui.pop_width();
    ImGui::EndGroup();
    const float right_bottom = ImGui::GetItemRectMax().y;
    ImGui::SetCursorScreenPos({top.x, std::max(left_bottom, right_bottom)});
    ImGui::Dummy({full, ui.px(8)});
}

}  // namespace stance::desktop
