#include "desktop/transcript.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace stance::desktop {

std::vector<std::pair<std::size_t, std::size_t>> rows_of(std::string_view text, ImFont* font, float width) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    const char* const start = text.data();
    const char* const end = start + text.size();
    const char* p = start;
    while (p < end) {
        const char* const newline = static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
        const char* const para = newline != nullptr ? newline : end;
        do {
            const char* stop = font->CalcWordWrapPositionA(1.0F, p, para, width);
            if (stop == p && p < para) ++stop;
            out.emplace_back(static_cast<std::size_t>(p - start), static_cast<std::size_t>(stop - start));
            p = stop;
            while (p < para && *p == ' ') ++p;
        } while (p < para);
        if (newline != nullptr) p = newline + 1;
    }
    return out;
}

namespace {

float row_height(const Ui& ui, Style style) { return std::round(ui.fonts.of(style)->FontSize * 1.45F); }
constexpr float pad_x = 16, pad_y = 11, between = 12, label_row = 26;

}  // namespace

void Transcript::take_over(const std::vector<session::Turn>& path, const rubric::Rubric& rubric, const std::vector<int>& ways, const Options& options, const Palette& colours) {
    // a path that is not the old one gone on is taken over anew
    const bool same = turns_ > 0 && path.size() >= turns_ && first_ == path.data() && last_row_ == path[turns_ - 1].id && judged_ == options.judged;
    const bool moved_only = turns_ > 0 && path.size() >= turns_ && last_row_ == path[turns_ - 1].id && judged_ == options.judged;
    if (!same && !moved_only) {
        bubbles_.clear();
        turns_ = 0;
        laid_for_ = 0;
    }
    for (std::size_t i = turns_; i < path.size(); ++i) {
        const session::Turn& t = path[i];
        if (session::is_rated(t)) {
            Bubble own;
            own.turn = t.number;
            own.own = true;
            own.text = t.said.empty() ? "(silence)" : t.said;
            if (options.judged)
                for (const rubric::Evidence& e : t.assessment.evidence) {
                    const bool with = e.polarity == rubric::Polarity::with;
                    own.marks.push_back({e.span.start, e.span.end, with ? colours.good_soft : colours.warn_soft, with ? colours.good : colours.warn});
                    const std::string& name = rubric.items[e.item].name;
                    if (std::none_of(own.labels.begin(), own.labels.end(), [&](const auto& l) { return l.first == name && l.second == with; })) own.labels.emplace_back(name, with);
                }
            bubbles_.push_back(std::move(own));
        }
        Bubble said;
        said.turn = t.number;
        said.text = t.response.say;
        said.shows = t.response.shows;
        said.ways = i < ways.size() ? ways[i] : 0;
        bubbles_.push_back(std::move(said));
    }
    std::size_t b = 0;
    for (std::size_t i = 0; i < path.size() && !ways.empty(); ++i) {
        while (b < bubbles_.size() && (bubbles_[b].own || bubbles_[b].turn != path[i].number)) ++b;
        if (b < bubbles_.size()) bubbles_[b].ways = i < ways.size() ? ways[i] : 0;
    }
    turns_ = path.size();
    first_ = path.data();
    last_row_ = path.empty() ? 0 : path.back().id;
    judged_ = options.judged;
}

void Transcript::lay(Ui& ui, float width, std::size_t from) {
    const float most = std::min(width * .8F, ui.px(640));
    float y = from == 0 ? ui.px(8) : bubbles_[from - 1].y + bubbles_[from - 1].height + ui.px(between);
    for (std::size_t i = from; i < bubbles_.size(); ++i) {
        Bubble& b = bubbles_[i];
        const auto cut = [&](const std::string& text, Style style, float room) {
            std::vector<Row> out;
            for (const auto& [a, z] : rows_of(text, ui.fonts.of(style), room)) out.push_back({a, z});
            return out;
        };
        b.rows = cut(b.text, Style::body, most - 2 * ui.px(pad_x));
        b.shows_rows = cut(b.shows, Style::italic, most);
        b.text_width = 0;
        for (const Row& r : b.rows)
            b.text_width = std::max(b.text_width, ui.measure(std::string_view(b.text).substr(r.begin, r.end - r.begin), Style::body).x);
        b.label_height = 0;
        if (!b.labels.empty()) {
            float x = 0;
            int lines = 1;
            for (const auto& [name, with] : b.labels) {
                const float w = ui.measure(name, Style::small_strong).x + ui.px(38);
                if (x > 0 && x + w > width) { ++lines; x = 0; }
                x += w;
            }
            b.label_height = ui.px(label_row + 4) * static_cast<float>(lines);
        }
        const float words = b.rows.empty() ? 0 : row_height(ui, Style::body) * static_cast<float>(b.rows.size()) + 2 * ui.px(pad_y);
        const float shown = b.shows_rows.empty() ? 0 : row_height(ui, Style::italic) * static_cast<float>(b.shows_rows.size()) + ui.px(4);
        b.y = y;
        b.height = words + shown + b.label_height + (b.ways > 1 ? ui.px(30) : 0);
        y += b.height + ui.px(between);
    }
    height_ = y;
    laid_for_ = width;
    laid_scale_ = ui.theme.scale;
}

void Transcript::draw_bubble(Ui& ui, const Bubble& b, ImVec2 at, float width, const Options& options, Heard& heard) {
    const Palette& c = ui.colours();
    ImDrawList* draw = ui.list();
    const float line = row_height(ui, Style::body), quiet_line = row_height(ui, Style::italic);
    float y = at.y;
    for (const Row& r : b.shows_rows) {
        draw->AddText(ui.fonts.italic, ui.fonts.italic->FontSize, {at.x + ui.px(4), y}, c.quiet, b.shows.data() + r.begin, b.shows.data() + r.end);
        y += quiet_line;
    }
    if (!b.shows_rows.empty()) {
        y += ui.px(4);
        ui.note(PageItem::Kind::text, "(" + b.shows + ")");
    }
    if (!b.rows.empty()) {
        const float w = b.text_width + 2 * ui.px(pad_x);
        const float h = line * static_cast<float>(b.rows.size()) + 2 * ui.px(pad_y);
        const ImVec2 min{b.own ? at.x + width - w : at.x, y}, max{min.x + w, y + h};
        const float radius = ui.px(14);
        const bool chosen = options.selected == b.turn && b.own;
        draw->AddRectFilled(min, max, b.own ? c.own_bubble : c.patient_bubble, radius, b.own ? ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomRight : ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft);
        if (chosen || ui.theme.look == Look::contrast)
            draw->AddRect(min, max, chosen ? c.accent : c.line, radius, b.own ? ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomRight : ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft, ui.px(1.5F));
        if (b.own) {
            const auto p = ui.place(fmt::format("Turn {}", b.turn), min, max, "card", true, chosen, b.text);
            if (p.pressed) heard.pressed = b.turn;
            if (p.hovered) draw->AddRect(min, max, c.accent, radius, ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomRight, ui.px(1));
        }
        ui.note(PageItem::Kind::quote, (b.own ? "You: " : options.patient + ": ") + b.text);
        ImFont* font = ui.fonts.body;
        float row_y = y + ui.px(pad_y);
        for (const Row& r : b.rows) {
            const float x = min.x + ui.px(pad_x);
            for (const Mark& m : b.marks) {
                const std::size_t a = std::max(m.start, r.begin), z = std::min(m.end, r.end);
                if (a >= z) continue;
                const auto upto = [&](std::size_t to) { return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, b.text.data() + r.begin, b.text.data() + to).x; };
                draw->AddRectFilled({x + upto(a) - ui.px(1), row_y + ui.px(1)}, {x + upto(z) + ui.px(1), row_y + line - ui.px(1)}, m.fill, ui.px(3));
                draw->AddRectFilled({x + upto(a), row_y + line - ui.px(2.5F)}, {x + upto(z), row_y + line - ui.px(1)}, m.line);
            }
            draw->AddText(font, font->FontSize, {x, row_y + (line - font->FontSize) * .5F}, c.text, b.text.data() + r.begin, b.text.data() + r.end);
            row_y += line;
        }
        y += h;
    }
    if (!b.labels.empty()) {
        // set from the right, below one's own words
        float x = at.x + width;
        y += ui.px(4);
        for (auto it = b.labels.rbegin(); it != b.labels.rend(); ++it) {
            const auto& [name, with] = *it;
            const std::string words = (with ? "+ " : "\u2212 ") + name;
            const ImVec2 size = ui.measure(words, Style::small_strong);
            const float w = size.x + ui.px(18);
            if (x - w < at.x && x < at.x + width) { x = at.x + width; y += ui.px(label_row + 4); }
            const ImVec2 min{x - w, y}, max{x, y + ui.px(label_row - 2)};
            draw->AddRectFilled(min, max, with ? c.good_soft : c.warn_soft, ui.px(12));
            ui.line_at(draw, {min.x + ui.px(9), min.y + (max.y - min.y - size.y) * .5F}, words, Style::small_strong, with ? c.good : c.warn);
            ui.note(PageItem::Kind::text, words);
            x -= w + ui.px(6);
        }
        y += ui.px(label_row);
    }
    if (b.ways > 1) {
        const std::string words = fmt::format("{} ways from here", b.ways);
        const ImVec2 size = ui.measure(words, Style::small_strong);
        const ImVec2 min{at.x, y + ui.px(5)}, max{at.x + size.x + ui.px(40), y + ui.px(29)};
        const auto p = ui.place(fmt::format("{} (turn {})", words, b.turn), min, max, "button");
        draw->AddRectFilled(min, max, p.hovered ? c.accent_soft : c.sunken, ui.px(12));
        ui.line_at(draw, {min.x + ui.px(8), min.y + ui.px(3)}, icon::branch, Style::small_strong, c.accent);
        ui.line_at(draw, {min.x + ui.px(28), min.y + (max.y - min.y - size.y) * .5F}, words, Style::small_strong, c.accent);
        if (p.pressed) heard.ways = b.turn;
    }
}

Transcript::Heard Transcript::draw(Ui& ui, const std::vector<session::Turn>& path, const rubric::Rubric& rubric, const std::vector<int>& ways, ImVec2 at, ImVec2 size, const Options& options) {
    Heard heard;
    if (look_ != ui.theme.look) forget();
    look_ = ui.theme.look;
    const std::size_t laid = bubbles_.size();
    take_over(path, rubric, ways, options, ui.colours());
    ui.begin_region("conversation", at, size, 0, true);
    const float width = size.x - ui.px(22);
    if (laid_for_ != width || laid_scale_ != ui.theme.scale || laid > bubbles_.size()) lay(ui, width, 0);
    else if (laid < bubbles_.size()) lay(ui, width, laid);
    // the answer that is still awaited is not drawn
    std::size_t shown = bubbles_.size() - std::min(options.hide_last_reply, bubbles_.size());
    const float height = shown < bubbles_.size() ? bubbles_[shown].y + ui.px(44) : height_;
    // short talk sits at the bottom, near the words to come
    const float top = ImGui::GetCursorScreenPos().y;
    const float offset = 0;
    const float scroll = ImGui::GetScrollY();
    if (to_turn_) {
        for (const Bubble& b : bubbles_)
            if (b.turn == *to_turn_ && (b.own || b.turn == 0)) ImGui::SetScrollY(std::max(0.0F, b.y - size.y * .3F));
        to_turn_.reset();
        to_end_ = false;
        ui.redraw_in(0);
    }
    const auto first = ui.whole_page ? bubbles_.begin()
                                     : std::upper_bound(bubbles_.begin(), bubbles_.end(), scroll - offset, [](float y, const Bubble& b) { return y < b.y + b.height; });
    for (auto b = first; b != bubbles_.end(); ++b) {
        if (static_cast<std::size_t>(b - bubbles_.begin()) >= shown) break;
        if (!ui.whole_page && b->y + offset > scroll + size.y) break;
        draw_bubble(ui, *b, {at.x + ui.px(4), top + offset + b->y}, width, options, heard);
    }
    if (shown < bubbles_.size()) {
        const ImVec2 where{at.x + ui.px(4), top + bubbles_[shown].y + ui.px(6)};
        ui.line_at(ui.list(), where, options.waiting, Style::italic, ui.colours().quiet);
    }
    ImGui::SetCursorScreenPos({at.x, top});
    ImGui::Dummy({1, height});
    // whoever reads the end stays there when an answer comes or the composer grows
    if (at_end_ && (std::abs(all_height_ - height) > .5F || std::abs(seen_height_ - size.y) > .5F)) to_end_ = true;
    all_height_ = height;
    seen_height_ = size.y;
    at_end_ = to_end_ || ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - ui.px(8);
    if (to_end_) {
        ImGui::SetScrollY(std::max(0.0F, height - size.y + ui.px(8)));
        if (std::abs(ImGui::GetScrollMaxY() - ImGui::GetScrollY()) > 1) ui.redraw_in(0);
        if (ImGui::GetScrollMaxY() >= height - size.y - 2) to_end_ = false;
        ui.redraw_in(0);
    }
    ui.end_region();
    return heard;
}

}  // namespace stance::desktop
