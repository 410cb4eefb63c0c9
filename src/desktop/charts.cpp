#include "desktop/charts.hpp"

#include "report/debrief.hpp"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stance::desktop {

namespace {

std::string initials(const std::string& name) {
    std::string out;
    bool fresh = true;
    for (std::size_t i = 0; i < name.size() && out.size() < 4; ++i) {
        if (name[i] == ' ' || name[i] == '-') { fresh = name[i] == ' '; continue; }
        if (!fresh) continue;
        std::size_t end = i + 1;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80) ++end;
        out += name.substr(i, end - i);
        fresh = false;
    }
    return out;
}

}  // namespace

ImU32 quality_colour(const Palette& c, double quality, double good_enough) {
    if (quality >= good_enough) return c.good;
    return quality < good_enough - 1 ? c.warn : c.faint;
}

void avatar(Ui& ui, ImVec2 centre, float radius, const std::string& name) {
    unsigned hash = 2166136261U;
    for (const char ch : name) hash = (hash ^ static_cast<unsigned char>(ch)) * 16777619U;
    const auto hue = static_cast<float>(hash % 360U) / 360.0F;
    float r = 0, g = 0, b = 0;
    const bool dark = ui.theme.look == Look::dark;
    ImGui::ColorConvertHSVtoRGB(hue, dark ? .38F : .30F, dark ? .42F : .92F, r, g, b);
    const ImU32 fill = ui.theme.look == Look::contrast ? ui.colours().text : ImGui::ColorConvertFloat4ToU32({r, g, b, 1});
    ImGui::ColorConvertHSVtoRGB(hue, .55F, .32F, r, g, b);
    const ImU32 ink = ui.theme.look == Look::contrast ? ui.colours().surface : dark ? ui.colours().text : ImGui::ColorConvertFloat4ToU32({r, g, b, 1});
    ui.list()->AddCircleFilled(centre, radius, fill);
    const std::string letters = initials(name);
    const Style style = radius > ui.px(26) ? Style::heading : Style::small_strong;
    const ImVec2 size = ui.measure(letters, style);
    ui.line_at(ui.list(), {centre.x - size.x * .5F, centre.y - size.y * .5F}, letters, style, ink);
}

void arousal_gauge(Ui& ui, double arousal, double threshold, float width) {
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float radius = std::min(width * .36F, ui.px(84));
    const ImVec2 centre{at.x + width * .5F, at.y + radius + ui.px(10)};
    constexpr float from = std::numbers::pi_v<float> * .9F, to = std::numbers::pi_v<float> * 2.1F;
    const auto angle = [&](double v) { return from + (to - from) * static_cast<float>(std::clamp(v, 0.0, 10.0) / 10); };
    ImDrawList* draw = ui.list();
    const auto arc = [&](float a, float b, ImU32 colour, float thick) {
        draw->PathArcTo(centre, radius, a, b, 48);
        draw->PathStroke(colour, 0, thick);
    };
    arc(from, to, ui.theme.look == Look::contrast ? c.faint : c.line, ui.px(10));
    const bool lost = arousal > threshold;
    arc(from, angle(std::max(arousal, .05)), lost ? c.warn : c.good, ui.px(10));
    const float t = angle(threshold);
    const ImVec2 dir{std::cos(t), std::sin(t)};
    draw->AddLine({centre.x + dir.x * (radius - ui.px(10)), centre.y + dir.y * (radius - ui.px(10))}, {centre.x + dir.x * (radius + ui.px(10)), centre.y + dir.y * (radius + ui.px(10))}, c.text, ui.px(2));
    const std::string number = fmt::format("{:.1f}", arousal);
    const ImVec2 size = ui.measure(number, Style::display);
    ui.line_at(draw, {centre.x - size.x * .5F, centre.y - size.y * .62F}, number, Style::display, c.text);
    const std::string_view words = lost ? "too high to think" : arousal > threshold - 2 ? "near the edge" : arousal < 2 ? "very low" : "can think";
    const ImVec2 below = ui.measure(words, Style::small);
    ui.line_at(draw, {centre.x - below.x * .5F, centre.y + size.y * .42F}, words, Style::small, c.quiet);
    ui.note(PageItem::Kind::field, fmt::format("Arousal: {} of 10, {}", number, words));
    ImGui::Dummy({width, radius * 1.42F + ui.px(14)});
}

std::optional<int> hour_picture(Ui& ui, const std::vector<session::Turn>& path, const rubric::Rubric& rubric, float height, std::optional<int> selected) {
    std::optional<int> pressed;
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float w = ui.width(), left = ui.px(30), top = ui.px(8), bottom = ui.px(88);
    const float plot_h = height - top - bottom;
    ImDrawList* draw = ui.list();
    const std::size_t n = path.size();
    const float step = (w - left - ui.px(12)) / static_cast<float>(std::max<std::size_t>(n, 2) - 1);
    const auto x_of = [&](std::size_t i) { return at.x + left + step * static_cast<float>(i); };
    const auto y_of = [&](double v) { return at.y + top + plot_h * static_cast<float>(1 - v / 10); };
    // modes as bands
    for (std::size_t i = 0; i < n; ++i) {
        const Mode mode = path[i].response.next.mode;
        const float x1 = i == 0 ? x_of(0) : x_of(i) - step * .5F, x2 = i + 1 == n ? x_of(i) : x_of(i) + step * .5F;
        draw->AddRectFilled({x1, at.y + top}, {x2, at.y + top + plot_h}, faded(c.modes[static_cast<std::size_t>(mode)], mode == Mode::mentalizing ? .10F : .17F));
        draw->AddRectFilled({x1, at.y + top + plot_h}, {x2, at.y + top + plot_h + ui.px(5)}, c.modes[static_cast<std::size_t>(mode)]);
    }
    for (const int v : {0, 5, 10}) {
        draw->AddLine({at.x + left, y_of(v)}, {at.x + w - ui.px(12), y_of(v)}, faded(c.faint, .35F));
        const std::string words = fmt::format("{}", v);
        const ImVec2 size = ui.measure(words, Style::small);
        ui.line_at(draw, {at.x + left - size.x - ui.px(8), y_of(v) - size.y * .5F}, words, Style::small, c.quiet);
    }
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < n; ++i) points.push_back({x_of(i), y_of(path[i].response.next.arousal)});
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), c.text, 0, ui.px(2));
    // turns below, each by its quality; what it called for and was not done is a ring
    const float mark_y = at.y + top + plot_h + ui.px(22);
    int taken = 0, missed = 0;
    for (std::size_t i = 1; i < n; ++i) {
        const session::Turn& t = path[i];
        if (!session::is_rated(t)) continue;
        const bool against = std::any_of(t.assessment.evidence.begin(), t.assessment.evidence.end(), [](const rubric::Evidence& e) { return e.polarity == rubric::Polarity::against; });
        const bool with = std::any_of(t.assessment.evidence.begin(), t.assessment.evidence.end(), [](const rubric::Evidence& e) { return e.polarity == rubric::Polarity::with; });
        const float r = std::clamp(step * .32F, ui.px(3), ui.px(7));
        const ImVec2 centre{x_of(i), mark_y};
        const ImVec2 min{centre.x - std::max(step * .5F, ui.px(4)), at.y + top}, max{centre.x + std::max(step * .5F, ui.px(4)), at.y + height - ui.px(34)};
        const auto p = ui.place(fmt::format("Turn {} in the picture", t.number), min, max, "button", true, selected == t.number, t.said);
        if (p.hovered || p.focused) draw->AddRectFilled(min, max, faded(c.accent, .12F), ui.px(4));
        if (p.pressed) pressed = t.number;
        if (selected == t.number) draw->AddLine({centre.x, at.y + top}, {centre.x, at.y + top + plot_h}, c.accent, ui.px(1.5F));
        if (with) { draw->AddCircleFilled(centre, r, c.good); ++taken; }
        else if (against) {
            draw->AddTriangleFilled({centre.x, centre.y - r}, {centre.x + r, centre.y + r}, {centre.x - r, centre.y + r}, c.warn);
        } else if (!t.assessment.opportunities.empty()) { draw->AddCircle(centre, r, c.faint, 0, ui.px(1.5F)); ++missed; }
        else draw->AddCircleFilled(centre, r * .45F, c.faint);
        if (with && against) draw->AddTriangleFilled({centre.x, centre.y + r * 1.3F}, {centre.x + r, centre.y + r * 2.8F}, {centre.x - r, centre.y + r * 2.8F}, c.warn);
        std::string said = t.said.empty() ? "(silence)" : t.said;
        if (said.size() > 160) said = said.substr(0, said.find(' ', 150)) + " ...";
        ui.hint(fmt::format("Turn {}: {}", t.number, said));
    }
    // what the signs mean
    const float key_y = at.y + height - ui.px(14);
    float x = at.x + left;
    const auto key_word = [&](std::string_view words) {
        ui.line_at(draw, {x, key_y - ui.fonts.small->FontSize * .5F}, words, Style::small, c.quiet);
        x += ui.measure(words, Style::small).x + ui.px(16);
    };
    draw->AddCircleFilled({x + ui.px(5), key_y}, ui.px(5), c.good); x += ui.px(15); key_word("counted for");
    draw->AddTriangleFilled({x + ui.px(5), key_y - ui.px(5)}, {x + ui.px(10), key_y + ui.px(5)}, {x, key_y + ui.px(5)}, c.warn); x += ui.px(15); key_word("against");
    draw->AddCircle({x + ui.px(5), key_y}, ui.px(5), c.faint, 0, ui.px(1.5F)); x += ui.px(15); key_word("nothing taken up");
    std::vector<Mode> seen;
    for (const session::Turn& t : path)
        if (std::find(seen.begin(), seen.end(), t.response.next.mode) == seen.end()) seen.push_back(t.response.next.mode);
    for (const Mode m : seen) {
        const std::string words = report::plain(stance::name_of(m));
        if (x + ui.measure(words, Style::small).x + ui.px(30) > at.x + w) break;
        draw->AddRectFilled({x, key_y - ui.px(4)}, {x + ui.px(10), key_y + ui.px(4)}, c.modes[static_cast<std::size_t>(m)], ui.px(2));
        x += ui.px(15);
        key_word(words);
    }
    if (n > 1)
        ui.note(PageItem::Kind::text, fmt::format("Arousal began at {:.1f} and ended at {:.1f} of 10, over {} turns; {} turns counted for an item, {} took up nothing of what was offered.",
                                                  path.front().response.next.arousal, path.back().response.next.arousal, n - 1, taken, missed));
    (void)rubric;
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({w, height});
    return pressed;
}

void profile(Ui& ui, const std::vector<ProfileRow>& rows, double good_enough) {
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float w = ui.width(), names = std::min(w * .46F, ui.px(300)), row = ui.px(30), head = ui.px(22);
    const float left = at.x + names, right = at.x + w - ui.px(44);
    const auto x_of = [&](double v) { return left + (right - left) * static_cast<float>((v - 1) / 6); };
    ImDrawList* draw = ui.list();
    const float bottom = at.y + head + row * static_cast<float>(rows.size());
    for (int v = 1; v <= 7; ++v) {
        const float x = x_of(v);
        draw->AddLine({x, at.y + head}, {x, bottom}, faded(c.faint, .25F));
        const std::string words = fmt::format("{}", v);
        ui.line_at(draw, {x - ui.measure(words, Style::small).x * .5F, at.y}, words, Style::small, c.quiet);
    }
    draw->AddLine({x_of(good_enough), at.y + head - ui.px(2)}, {x_of(good_enough), bottom}, c.text, ui.px(1.5F));
    float y = at.y + head;
    for (const ProfileRow& r : rows) {
        const float middle = y + row * .5F;
        ui.line_at(draw, {at.x, middle - ui.fonts.body->FontSize * .5F}, r.name, Style::body, r.score ? c.text : c.quiet, names - ui.px(12));
        if (r.score) {
            draw->AddLine({x_of(1), middle}, {x_of(*r.score), middle}, faded(quality_colour(c, *r.score, good_enough), .5F), ui.px(3));
            draw->AddCircleFilled({x_of(*r.score), middle}, ui.px(7), quality_colour(c, *r.score, good_enough));
            const std::string words = fmt::format("{:.1f}", *r.score);
            ui.line_at(draw, {right + ui.px(14), middle - ui.fonts.small_strong->FontSize * .5F}, words, Style::small_strong, c.text);
        } else {
            ui.line_at(draw, {left + ui.px(4), middle - ui.fonts.small->FontSize * .5F}, r.state, Style::small, c.faint, right - left);
        }
        if (r.own) {  // a diamond
            const float x = x_of(*r.own), d = ui.px(6);
            const ImVec2 p[4] = {{x, middle - d}, {x + d, middle}, {x, middle + d}, {x - d, middle}};
            draw->AddPolyline(p, 4, c.self, ImDrawFlags_Closed, ui.px(2));
        }
        if (r.supervisor) draw->AddRect({x_of(*r.supervisor) - ui.px(5), middle - ui.px(5)}, {x_of(*r.supervisor) + ui.px(5), middle + ui.px(5)}, c.supervisor, 0, 0, ui.px(2));
        if (r.other) draw->AddCircle({x_of(*r.other), middle}, ui.px(6), c.quiet, 0, ui.px(2));
        ui.note(PageItem::Kind::field, fmt::format("{}: {}{}{}", r.name, r.score ? fmt::format("{:.1f}", *r.score) : r.state, r.own ? fmt::format(", own rating {:.0f}", *r.own) : "",
                                                   r.supervisor ? fmt::format(", supervisor {:.1f}", *r.supervisor) : ""));
        y += row;
    }
    ImGui::Dummy({w, bottom - at.y + ui.px(2)});
}

void lines(Ui& ui, const std::vector<Series>& series, const std::vector<std::string>& labels, float height, double good_enough) {
    const Palette& c = ui.colours();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float w = ui.width(), left = ui.px(26), bottom = ui.px(26), top = ui.px(8);
    const float plot_h = height - top - bottom;
    std::size_t n = 1;
    for (const Series& s : series) n = std::max(n, s.values.size());
    const float inner = w - left - ui.px(24);
    const auto x_of = [&](std::size_t i) { return at.x + left + ui.px(12) + (n == 1 ? inner * .5F : inner * static_cast<float>(i) / static_cast<float>(n - 1)); };
    const auto y_of = [&](double v) { return at.y + top + plot_h * static_cast<float>(1 - (v - 1) / 6); };
    ImDrawList* draw = ui.list();
    for (const int v : {1, 3, 5, 7}) {
        draw->AddLine({at.x + left, y_of(v)}, {at.x + w, y_of(v)}, faded(c.faint, .25F));
        const std::string words = fmt::format("{}", v);
        ui.line_at(draw, {at.x + left - ui.measure(words, Style::small).x - ui.px(8), y_of(v) - ui.fonts.small->FontSize * .5F}, words, Style::small, c.quiet);
    }
    const float good = y_of(good_enough);
    for (float x = at.x + left; x < at.x + w; x += ui.px(8)) draw->AddLine({x, good}, {std::min(x + ui.px(4), at.x + w), good}, c.text, ui.px(1.2F));
    ui.line_at(draw, {at.x + left + ui.px(4), good - ui.fonts.small->FontSize - ui.px(3)}, "good enough", Style::small, c.quiet);
    for (const Series& s : series) {
        std::optional<ImVec2> before;
        std::string said = s.name + ":";
        for (std::size_t i = 0; i < s.values.size(); ++i) {
            if (!s.values[i]) continue;
            const ImVec2 p{x_of(i), y_of(*s.values[i])};
            if (before) draw->AddLine(*before, p, s.colour, ui.px(2));
            before = p;
            said += fmt::format(" {:.1f}", *s.values[i]);
        }
        for (std::size_t i = 0; i < s.values.size(); ++i) {
            if (!s.values[i]) continue;
            const ImVec2 p{x_of(i), y_of(*s.values[i])};
            draw->AddCircleFilled(p, ui.px(5), s.hollow ? c.surface : s.colour);
            draw->AddCircle(p, ui.px(5), s.colour, 0, ui.px(2));
        }
        ui.note(PageItem::Kind::field, said);
    }
    float last = -1e9F;
    for (std::size_t i = 0; i < labels.size() && i < n; ++i) {
        const ImVec2 size = ui.measure(labels[i], Style::small);
        const float x = std::clamp(x_of(i) - size.x * .5F, at.x, at.x + w - size.x);
        if (x < last + ui.px(10)) continue;
        ui.line_at(draw, {x, at.y + height - bottom + ui.px(8)}, labels[i], Style::small, c.quiet);
        last = x + size.x;
    }
    ImGui::Dummy({w, height});
}

void progress_bar(Ui& ui, float done, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float h = ui.px(8);
    ui.rounded(at, {at.x + width, at.y + h}, ui.colours().sunken, 4, ui.theme.look == Look::contrast ? ui.colours().line : 0);
    if (done > 0) ui.rounded(at, {at.x + std::max(h, width * std::clamp(done, 0.0F, 1.0F)), at.y + h}, ui.colours().accent, 4);
    ImGui::Dummy({width, h});
}

}  // namespace stance::desktop
