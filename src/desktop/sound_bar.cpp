#include "desktop/sound_bar.hpp"

#include "desktop/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace stance::desktop {

namespace {

constexpr std::array<double, 6> speeds = {.5, .75, 1, 1.25, 1.5, 2};
constexpr std::array<const char*, 6> speed_words = {"0.5\u00D7", "0.75\u00D7", "1\u00D7", "1.25\u00D7", "1.5\u00D7", "2\u00D7"};
constexpr double loop_seconds = 10;

int speed_place(double speed) {
    int best = 2;
    for (std::size_t i = 0; i < speeds.size(); ++i)
        if (std::abs(speeds[i] - speed) < std::abs(speeds[static_cast<std::size_t>(best)] - speed)) best = static_cast<int>(i);
    return best;
}

bool is_open(sound::State s) { return s == sound::State::ready || s == sound::State::playing || s == sound::State::paused; }

}  // namespace

void SoundBar::open(const std::string& media) {
    if (media == media_) return;
    media_ = media;
    if (media_.empty()) player_.close();
    else player_.open(media_);
}

void SoundBar::close() {
    media_.clear();
    player_.close();
}

float SoundBar::height(const Ui& ui) const {
    if (!there()) return 0;
    return is_open(player_.state()) ? ui.px(118) : ui.px(54);
}

void SoundBar::faster(int by) {
    const int at = std::clamp(speed_place(player_.status().speed) + by, 0, static_cast<int>(speeds.size()) - 1);
    player_.set_speed(speeds[static_cast<std::size_t>(at)]);
}

bool SoundBar::typed(char c) {
    if (!there() || (c != '[' && c != ']')) return false;
    faster(c == ']' ? 1 : -1);
    return true;
}

std::optional<int> SoundBar::sounding(const review::Subject& subject) const {
    const sound::Status status = player_.status();
    if (status.state != sound::State::playing) return std::nullopt;
    std::optional<int> out;
    for (const review::Line& line : subject.lines) {
        if (!line.start) continue;
        if (*line.start > status.position + .05) break;
        out = line.number;
    }
    return out;
}

void SoundBar::to_line(const review::Subject& subject, int number) {
    const review::Line* line = subject.line(number);
    if (there() && line != nullptr && line->start && is_open(player_.state())) player_.seek(*line->start);
}

void SoundBar::draw_wave(Ui& ui, const review::Subject& subject, const sound::Status& status, ImVec2 at, ImVec2 size) {
    const Palette& c = ui.colours();
    const double duration = std::max(status.duration, .001);
    const auto x = [&](double seconds) { return at.x + static_cast<float>(std::clamp(seconds / duration, 0.0, 1.0)) * size.x; };
    const auto press = ui.place("Sound", at, {at.x + size.x, at.y + size.y}, "slider", true, false, fmt::format("{} of {}", clock_words(status.position), clock_words(status.duration)));
    ui.hint("Press to hear from there");
    ui.rounded(at, {at.x + size.x, at.y + size.y}, c.sunken, 8);
    ImDrawList* draw = ui.list();
    if (status.loop) draw->AddRectFilled({x(status.loop->from), at.y}, {x(status.loop->to), at.y + size.y}, c.accent_soft, ui.px(6));
    const float band = ui.px(5), middle = at.y + (size.y - band) * .5F, half = (size.y - band) * .46F;
    if (const auto wave = player_.waveform()) {
        const float step = std::max(1.0F, ui.px(1));
        for (float px = 0; px < size.x; px += step) {
            const double from = duration * static_cast<double>(px) / static_cast<double>(size.x), to = duration * static_cast<double>(px + step) / static_cast<double>(size.x);
            const sound::Peak peak = wave->between(from, to);
            const float high = std::max(peak.high * half, .5F), low = std::min(peak.low * half, -.5F);
            draw->AddRectFilled({at.x + px, middle - high}, {at.x + px + step, middle - low}, from <= status.position ? c.accent : c.faint);
        }
    }
    // who speaks when
    for (const review::Line& line : subject.lines) {
        if (!line.start || line.role == review::Role::nobody) continue;
        const double to = line.end.value_or(*line.start + 1);
        draw->AddRectFilled({x(*line.start), at.y + size.y - band}, {std::max(x(to) - 1, x(*line.start) + 1), at.y + size.y}, line.role == review::Role::therapist ? c.accent : c.supervisor);
    }
    const float now = x(status.position);
    draw->AddRectFilled({now - ui.px(1), at.y}, {now + ui.px(1), at.y + size.y}, c.text);
    if (press.pressed || (press.held && press.hovered)) {
        const float to = std::clamp((ImGui::GetIO().MousePos.x - at.x) / size.x, 0.0F, 1.0F);
        if (press.hovered) player_.seek(static_cast<double>(to) * duration);
    }
}

void SoundBar::draw(Ui& ui, const review::Subject& subject, ImVec2 at, float width) {
    if (!there()) return;
    const sound::Status status = player_.status();
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginGroup();
    ui.push_width(width);
    if (!is_open(status.state)) {
        if (status.state == sound::State::failed) ui.text(status.sentence + " The transcript can be graded without it.", Style::small, ui.colours().warn);
        else {
            ui.text(status.opened > 0 ? fmt::format("Opening the sound, {:.0f} %", static_cast<double>(status.opened) * 100) : std::string("Opening the sound"), Style::small);
            ui.redraw_in(.2);
        }
        ui.pop_width();
        ImGui::EndGroup();
        return;
    }
    draw_wave(ui, subject, status, at, {width, ui.px(52)});
    const bool playing = status.state == sound::State::playing;
    ImGui::SetCursorScreenPos({at.x, at.y + ui.px(60)});
    if (ui.button(playing ? "Pause" : "Play", Button::primary, playing ? icon::pause : icon::play)) player_.toggle();
    ui.same_line(6);
    if (ui.button("Back 5 s", Button::quiet)) player_.back();
    ui.same_line(2);
    const bool loops = status.loop.has_value();
    if (ui.button(loops ? "Loop off" : "Loop last 10 s", Button::quiet)) loops ? player_.loop_off() : player_.loop_last(loop_seconds);
    const std::string place = fmt::format("{} of {}{}", clock_words(status.position), clock_words(status.duration), playing ? "" : ", paused");
    const float room = at.x + width - ImGui::GetItemRectMax().x, choice = ui.px(330);
    int speed = speed_place(status.speed);
    if (room > choice + ui.px(8)) {
        ui.same_line(8);
        if (ui.choice("Speed", {speed_words.begin(), speed_words.end()}, speed)) player_.set_speed(speeds[static_cast<std::size_t>(speed)]);
    } else {
        ui.same_line(2);
        if (ui.button(fmt::format("Speed {}", speed_words[static_cast<std::size_t>(speed)]), Button::quiet)) {
            if (speed + 1 == static_cast<int>(speeds.size())) player_.set_speed(speeds[0]);
            else faster(1);
        }
    }
    const ImVec2 words = ui.measure(place, Style::small_strong);
    ui.rounded({at.x + ui.px(5), at.y + ui.px(4)}, {at.x + words.x + ui.px(17), at.y + words.y + ui.px(8)}, ui.colours().surface, 6);
    ui.line_at(ui.list(), {at.x + ui.px(11), at.y + ui.px(6)}, place, Style::small_strong, ui.colours().text);
    ui.note(PageItem::Kind::field, "Sound: " + place);
    if (!status.sentence.empty()) ui.hint(status.sentence);
    ui.pop_width();
    ImGui::EndGroup();
    if (playing) ui.redraw_in(1.0 / 20);
    if (ui.typing()) return;
    const bool on_choice = ui.focused() != nullptr && ui.focused()->kind == "option";
    if (ui.pressed(key::space)) player_.toggle();
    if (!on_choice && ui.pressed(key::left)) player_.back();
    if (!on_choice && ui.pressed(key::right)) player_.skip(5);
    if (ui.pressed('L', true)) loops ? player_.loop_off() : player_.loop_last(loop_seconds);
}

}  // namespace stance::desktop
