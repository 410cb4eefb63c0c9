#include "sound/line.hpp"

#include <algorithm>
#include <cmath>

namespace stance::sound {

double Heard::now(std::int64_t not_yet, int rate) {
    std::int64_t heard = std::max<std::int64_t>(waiting_ - not_yet, 0);
    while (heard > 0 && !blocks_.empty()) {
        Block& front = blocks_.front();
        const std::int64_t part = std::min(heard, front.frames);
        front.start += static_cast<double>(part) * front.speed / rate;
        front.frames -= part;
        waiting_ -= part;
        heard -= part;
        position_ = front.start;
        if (front.frames == 0) blocks_.pop_front();
    }
    return position_;
}

Line::Line(std::filesystem::path path, Settings settings, double speed, double volume)
    : path_(std::move(path)), make_output_(std::move(settings.output)), changed_(std::move(settings.changed)) {
    wishes_.speed = speed;
    wishes_.volume = volume;
}

void Line::hang_up() {
    opening_.cancelled = measuring_.cancelled = true;
    {
        const std::lock_guard lock(telling_);
        changed_ = nullptr;
    }
    const std::lock_guard lock(mutex_);
    hung_up_ = true;
    touch();
}

bool Line::ended(std::chrono::steady_clock::time_point until) {
    std::unique_lock lock(mutex_);
    return end_.wait_until(lock, until, [this] { return ended_; });
}

void Line::tell() {
    const std::lock_guard lock(telling_);
    if (changed_) changed_();
}

Status Line::status() const {
    const std::lock_guard lock(mutex_);
    Status status;
    status.state = failed_ ? State::failed : !opened_ ? State::opening : wishes_.playing ? State::playing
                 : played_ ? State::paused : State::ready;
    status.position = position_;
    status.duration = duration_;
    status.speed = wishes_.speed;
    status.volume = wishes_.volume;
    status.loop = wishes_.loop;
    status.opened = opened_ ? 1.0F : opening_.done.load();
    status.sentence = sentence_;
    return status;
}

std::shared_ptr<const Waveform> Line::waveform() const {
    const std::lock_guard lock(mutex_);
    return wave_;
}

void Line::play_locked(bool playing) {
    if (playing && opened_ && position_ >= duration_ - 0.01) {
        wishes_.seek = position_ = wishes_.loop ? wishes_.loop->from : 0;
    }
    wishes_.playing = playing;
    played_ = played_ || playing;
    touch();
}

void Line::play(bool playing) {
    const std::lock_guard lock(mutex_);
    if (wishes_.playing != playing) play_locked(playing);
}

void Line::toggle() {
    const std::lock_guard lock(mutex_);
    play_locked(!wishes_.playing);
}

void Line::seek_locked(double seconds) {
    if (!std::isfinite(seconds)) return;
    seconds = std::max(seconds, 0.0);
    if (opened_) seconds = std::min(seconds, duration_);
    if (wishes_.loop && (seconds < wishes_.loop->from || seconds > wishes_.loop->to)) wishes_.loop.reset();
    wishes_.seek = position_ = seconds;
    touch();
}

void Line::seek(double seconds) {
    const std::lock_guard lock(mutex_);
    seek_locked(seconds);
}

void Line::skip(double seconds) {
    const std::lock_guard lock(mutex_);
    seek_locked(position_ + seconds);
}

void Line::set_speed(double speed) {
    if (!std::isfinite(speed)) return;
    const std::lock_guard lock(mutex_);
    wishes_.speed = std::clamp(speed, 0.5, 2.0);
    touch();
}

void Line::set_volume(double volume) {
    if (!std::isfinite(volume)) return;
    const std::lock_guard lock(mutex_);
    wishes_.volume = std::clamp(volume, 0.0, 1.0);
    touch();
}

void Line::loop_last(double seconds) {
    const std::lock_guard lock(mutex_);
    if (!opened_ || !std::isfinite(seconds)) return;
    const double length = std::min(std::max(seconds, 1.0), duration_);
    const double to = std::max(position_, length);
    wishes_.loop = Range{to - length, to};
    wishes_.seek = position_ = to - length;
    wishes_.playing = played_ = true;
    touch();
}

void Line::loop_off() {
    const std::lock_guard lock(mutex_);
    wishes_.loop.reset();
    touch();
}

}  // namespace stance::sound
