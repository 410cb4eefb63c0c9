#include "desktop/lines.hpp"

#include "desktop/transcript.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

float row_height(const Ui& ui, Style style) { return std::round(ui.fonts.of(style)->FontSize * 1.45F); }
constexpr float pad_x = 18, pad_y = 9, between = 4, label_row = 28, chip_height = 24;

std::string speaker_words(const review::Line& line) {
    std::string who = line.label.empty() ? std::string(line.role == review::Role::therapist ? "Therapist" : line.role == review::Role::patient ? "Patient" : "Somebody") : line.label;
    if (line.role == review::Role::nobody) who += " (not rated)";
    return who;
}

}  // namespace

std::string clock_words(double seconds) {
    const auto whole = static_cast<long>(std::max(0.0, seconds));
    return whole >= 3600 ? fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60) : fmt::format("{}:{:02}", whole / 60, whole % 60);
}

void Lines::lay(Ui& ui, const review::Subject& subject, const review::Review& review, const rubric::Rubric& rubric, float width) {
    rows_.clear();
    const float room = width - 2 * ui.px(pad_x);
    float y = ui.px(6);
    for (const review::Line& line : subject.lines) {
        Row row;
        row.line = &line;
        row.text = rows_of(line.text.empty() ? std::string_view("(silence)") : std::string_view(line.text), ui.fonts.of(Style::body), room);
        row.shows = rows_of(line.shows, ui.fonts.of(Style::italic), room);
        if (!line.doubt.empty()) row.doubt = rows_of(line.doubt, ui.fonts.of(Style::small), room - ui.px(160));
        for (const review::Code& code : review.codes)
            if (code.line == line.number)
                if (const auto item = rubric.item(code.item))
                    row.chips.push_back({(code.polarity == rubric::Polarity::with ? "+ " : "\u2212 ") + rubric.items[*item].name, code.polarity == rubric::Polarity::with});
        row.linked = std::any_of(review.links.begin(), review.links.end(), [&](const review::Link& l) { return l.line == line.number; });
        for (const review::Comment& c : review.comments)
            if (c.line == line.number) row.comments.emplace_back(&c, rows_of(c.text, ui.fonts.of(Style::small), room - ui.px(28)));
        float h = 2 * ui.px(pad_y) + ui.px(label_row - 6) + row_height(ui, Style::body) * static_cast<float>(row.text.size());
        if (!row.shows.empty()) h += row_height(ui, Style::italic) * static_cast<float>(row.shows.size());
        if (!row.doubt.empty()) h += std::max(ui.px(30), row_height(ui, Style::small) * static_cast<float>(row.doubt.size()) + ui.px(8));
        if (!row.chips.empty()) {
            float x = 0;
            int lines = 1;
            for (const Chip& chip : row.chips) {
                const float w = ui.measure(chip.words, Style::small_strong).x + ui.px(26);
                if (x > 0 && x + w > room) { ++lines; x = 0; }
                x += w;
            }
            h += ui.px(chip_height + 6) * static_cast<float>(lines);
        }
        for (const auto& [comment, cut] : row.comments) h += row_height(ui, Style::small) * static_cast<float>(cut.size()) + ui.px(14);
        row.y = y;
        row.height = h;
        y += h + ui.px(between);
        rows_.push_back(std::move(row));
    }
    height_ = y;
    laid_for_ = width;
    laid_scale_ = ui.theme.scale;
}

void Lines::draw_row(Ui& ui, const Row& row, const review::Review& review, ImVec2 at, float width, const Options& options, Heard& heard) {
    const Palette& c = ui.colours();
    ImDrawList* draw = ui.list();
    const review::Line& line = *row.line;
    const bool own = line.role == review::Role::therapist;
    const bool fenced = !line.counts();
    const bool chosen = options.cursor == line.number;
    const ImVec2 min = at, max{at.x + width, at.y + row.height};
    if (own) ui.rounded(min, max, c.own_bubble, 10);
    if (options.sounding == line.number) ui.rounded(min, max, faded(c.accent_soft, .8F), 10);
    if (chosen) {
        ui.rounded(min, max, 0, 10, c.accent);
        ui.rounded(min, {min.x + ui.px(4), max.y}, c.accent, 2);
    }
    const float x = min.x + ui.px(pad_x);
    float y = min.y + ui.px(pad_y);
    const float label = std::min(ui.measure(speaker_words(line), Style::small_strong).x, width * .5F);
    ui.line_at(draw, {x, y}, speaker_words(line), Style::small_strong, own ? c.accent : c.quiet, width * .5F);
    std::string place = fmt::format("{}", line.number);
    if (line.start) place += fmt::format("  \u00B7  {}", clock_words(*line.start));
    ui.line_at(draw, {x + label + ui.px(12), y}, place, Style::small, c.faint);
    const bool of_item = !options.open_item.empty() && std::any_of(review.links.begin(), review.links.end(), [&](const review::Link& l) { return l.line == line.number && l.item == options.open_item; });
    if (of_item || row.linked) ui.line_at(draw, {max.x - ui.px(30), y - ui.px(1)}, icon::star, Style::small_strong, of_item ? c.accent : c.faint);
    y += ui.px(label_row - 6);
    ui.note(PageItem::Kind::quote, speaker_words(line) + ": " + line.text);
    const auto cut = [&](const std::string& text, const std::vector<std::pair<std::size_t, std::size_t>>& rows, Style style, ImU32 ink, float left) {
        ImFont* font = ui.fonts.of(style);
        for (const auto& [a, z] : rows) {
            draw->AddText(font, font->FontSize, {left, y}, ink, text.data() + a, text.data() + z);
            y += row_height(ui, style);
        }
    };
    cut(line.shows, row.shows, Style::italic, c.quiet, x);
    const std::string silence = "(silence)";
    const float text_y = y;
    cut(line.text.empty() ? silence : line.text, row.text, Style::body, fenced ? c.faint : line.role == review::Role::nobody ? c.quiet : c.text, x);
    if (fenced)  // a fence: fine strokes at the side of the words
        for (float s = text_y; s < y - ui.px(2); s += ui.px(6)) draw->AddLine({min.x + ui.px(7), s + ui.px(4)}, {min.x + ui.px(12), s}, c.warn, ui.px(1.5F));
    if (!line.doubt.empty()) {
        y += ui.px(4);
        const float before = y;
        cut(line.doubt, row.doubt, Style::small, fenced ? c.warn : c.faint, x);
        ui.note(PageItem::Kind::text, line.doubt);
        if (options.may_clear) {
            const std::string words = line.cleared ? "Fence off again" : "Let it stand";
            const ImVec2 size = ui.measure(words, Style::small_strong);
            const ImVec2 a{max.x - size.x - ui.px(28), before - ui.px(3)}, z{max.x - ui.px(8), before + ui.px(23)};
            const auto pressed = ui.place(fmt::format("{} (line {})", words, line.number), a, z, "button");
            ui.rounded(a, z, pressed.hovered ? c.sunken : c.surface, 8, c.line);
            ui.line_at(draw, {a.x + ui.px(10), a.y + (z.y - a.y - size.y) * .5F}, words, Style::small_strong, c.text);
            if (pressed.pressed) heard.cleared = line.number;
        }
        y = std::max(y, before + ui.px(26));
    }
    if (!row.chips.empty()) {
        float cx = x;
        y += ui.px(4);
        for (const Chip& chip : row.chips) {
            const ImVec2 size = ui.measure(chip.words, Style::small_strong);
            const float w = size.x + ui.px(20);
            if (cx > x && cx + w > max.x - ui.px(pad_x)) { cx = x; y += ui.px(chip_height + 6); }
            ui.rounded({cx, y}, {cx + w, y + ui.px(chip_height)}, chip.with ? c.good_soft : c.warn_soft, 12, ui.theme.look == Look::contrast ? c.line : 0);
            ui.line_at(draw, {cx + ui.px(10), y + (ui.px(chip_height) - size.y) * .5F}, chip.words, Style::small_strong, chip.with ? c.good : c.warn);
            ui.note(PageItem::Kind::text, chip.words);
            cx += w + ui.px(6);
        }
        y += ui.px(chip_height + 2);
    }
    for (const auto& [comment, rows] : row.comments) {
        y += ui.px(6);
        const float top = y;
        const ImVec2 a{x, top - ui.px(2)}, z{max.x - ui.px(pad_x), top + row_height(ui, Style::small) * static_cast<float>(rows.size()) + ui.px(4)};
        const auto pressed = ui.place(fmt::format("Comment on line {}", line.number), a, z, "link", true, false, comment->text);
        if (pressed.pressed) heard.comment = comment->act;
        ui.line_at(draw, {x, y}, icon::note, Style::small_strong, c.supervisor);
        cut(comment->text, rows, Style::small, c.text, x + ui.px(24));
        ui.note(PageItem::Kind::text, "Comment: " + comment->text);
        y += ui.px(8);
    }
    // after what lies in it, which takes the press first
    const auto p = ui.place(fmt::format("Line {}", line.number), min, max, "card", true, chosen, line.text);
    if (p.pressed) heard.pressed = line.number;
    if (p.hovered && !chosen) ui.rounded(min, max, 0, 10, c.line);
}

Lines::Heard Lines::draw(Ui& ui, const review::Subject& subject, const review::Review& review, const rubric::Rubric& rubric, ImVec2 at, ImVec2 size, const Options& options) {
    Heard heard;
    ui.begin_region("talk", at, size, 0, options.keys);
    const float width = size.x - ui.px(18);
    if (laid_for_ != width || laid_scale_ != ui.theme.scale || rows_.size() != subject.lines.size()) lay(ui, subject, review, rubric, width);
    const float top = ImGui::GetCursorScreenPos().y;
    if (to_line_ && *to_line_ >= 1 && *to_line_ <= static_cast<int>(rows_.size())) {
        const Row& row = rows_[static_cast<std::size_t>(*to_line_) - 1];
        const float scroll = ImGui::GetScrollY();
        // moves only when the line is not well in view
        if (row.y < scroll + ui.px(20) || row.y + row.height > scroll + size.y - ui.px(40))
            ImGui::SetScrollY(std::clamp(row.y - size.y * .35F, 0.0F, std::max(0.0F, height_ - size.y)));
        to_line_.reset();
        ui.redraw_in(0);
    }
    const float scroll = ImGui::GetScrollY();
    const auto first = ui.whole_page ? rows_.begin() : std::upper_bound(rows_.begin(), rows_.end(), scroll, [](float y, const Row& r) { return y < r.y + r.height; });
    for (auto r = first; r != rows_.end() && (ui.whole_page || r->y <= scroll + size.y); ++r)
        draw_row(ui, *r, review, {at.x + ui.px(4), top + r->y}, width, options, heard);
    ImGui::SetCursorScreenPos({at.x, top});
    ImGui::Dummy({1, height_});
    ui.end_region();
    return heard;
}

}  // namespace stance::desktop
