#include "sound/line.hpp"

#include <algorithm>
#include <cmath>
#include <system_error>
#include <thread>
#include <vector>

namespace stance::sound {

namespace {

/// How long the end of the program waits for a disk or a device that does not answer.
constexpr auto farewell = std::chrono::milliseconds(1500);

struct Working {
    std::shared_ptr<Line> line;
    std::thread thread;
};

/// Joins the thread if it ends by then, and says whether.
bool leave(Working& working, std::chrono::steady_clock::time_point until) {
    if (!working.line->ended(until)) return false;
    working.thread.join();
    return true;
}

}  // namespace

struct Player::Held {
    mutable std::mutex mutex;
    std::shared_ptr<Line> line;      ///< the recording that is open
    std::vector<Working> working;    ///< its thread, and those of closed ones that have not ended yet
    double speed = 1;
    double volume = 1;
    std::string sentence;            ///< why not even a thread could be had

    std::shared_ptr<Line> now() const {
        const std::lock_guard lock(mutex);
        return line;
    }

    void hang_up() {
        std::shared_ptr<Line> old;
        {
            const std::lock_guard lock(mutex);
            old = std::move(line);
            line.reset();
        }
        if (old) old->hang_up();
        std::erase_if(working, [](Working& each) { return leave(each, std::chrono::steady_clock::now()); });
    }
};

Player::Player(Settings settings) : settings_(std::move(settings)), held_(std::make_unique<Held>()) {
    if (!settings_.output) settings_.output = sdl_output;
}

Player::~Player() {
    held_->hang_up();
    const auto until = std::chrono::steady_clock::now() + farewell;
    for (Working& each : held_->working)
        if (!leave(each, until)) each.thread.detach();
}

void Player::close() {
    held_->hang_up();
    const std::lock_guard lock(held_->mutex);
    held_->sentence.clear();
}

void Player::open(const std::filesystem::path& path) {
    close();
    const std::lock_guard lock(held_->mutex);
    auto line = std::make_shared<Line>(path, settings_, held_->speed, held_->volume);
    held_->working.reserve(held_->working.size() + 1);
    try {
        held_->working.push_back({line, std::thread([line] { line->run(); })});
        held_->line = std::move(line);
    } catch (const std::system_error& error) {
        held_->sentence = path.string() + ": the sound cannot be opened: " + error.what();
    }
}

Status Player::status() const {
    if (const auto line = held_->now()) return line->status();
    const std::lock_guard lock(held_->mutex);
    Status status;
    status.state = held_->sentence.empty() ? State::none : State::failed;
    status.sentence = held_->sentence;
    status.speed = held_->speed;
    status.volume = held_->volume;
    return status;
}

void Player::play() {
    if (const auto line = held_->now()) line->play(true);
}

void Player::pause() {
    if (const auto line = held_->now()) line->play(false);
}

void Player::toggle() {
    if (const auto line = held_->now()) line->toggle();
}

void Player::seek(double seconds) {
    if (const auto line = held_->now()) line->seek(seconds);
}

void Player::skip(double seconds) {
    if (const auto line = held_->now()) line->skip(seconds);
}

void Player::set_speed(double speed) {
    if (!std::isfinite(speed)) return;
    const std::lock_guard lock(held_->mutex);
    held_->speed = std::clamp(speed, 0.5, 2.0);
    if (held_->line) held_->line->set_speed(held_->speed);
}

void Player::set_volume(double volume) {
    if (!std::isfinite(volume)) return;
    const std::lock_guard lock(held_->mutex);
    held_->volume = std::clamp(volume, 0.0, 1.0);
    if (held_->line) held_->line->set_volume(held_->volume);
}

void Player::loop_last(double seconds) {
    if (const auto line = held_->now()) line->loop_last(seconds);
}

void Player::loop_off() {
    if (const auto line = held_->now()) line->loop_off();
}

std::shared_ptr<const Waveform> Player::waveform() const {
    const auto line = held_->now();
    return line ? line->waveform() : nullptr;
}

}  // namespace stance::sound
