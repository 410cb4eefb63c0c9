#include "sound/line.hpp"

#include <algorithm>
#include <thread>
#include <vector>

namespace stance::sound {

namespace {

using namespace std::chrono_literals;

/// What is made ahead of the ear: enough for a busy machine, little enough to change its mind.
constexpr double ahead = 0.25;

/// How often the thread looks after a playing device.
constexpr auto tick = 10ms;

/// A device that plays nothing for so long is given back.
constexpr auto patience = 5s;

}  // namespace

void Line::run() {
    try {
        open_and_play();
    } catch (const std::exception& error) {  // no memory, no more threads: not worth a crash of the whole window
        fail(path_.string() + ": the sound cannot be played: " + error.what());
    }
    const std::lock_guard lock(mutex_);
    ended_ = true;
    end_.notify_all();
}

void Line::fail(const std::string& sentence) {
    {
        const std::lock_guard lock(mutex_);
        failed_ = true;
        wishes_.playing = false;
        sentence_ = sentence;
    }
    tell();
}

void Line::open_and_play() {
    const auto track = Track::open(path_, opening_);
    if (!track) return fail(track.error().sentence);
    auto reader = track.value()->reader();
    if (!reader) return fail(reader.error().sentence);
    {
        const std::lock_guard lock(mutex_);
        duration_ = track.value()->duration();
        if (position_ >= duration_ && wishes_.seek) wishes_.seek = position_ = duration_;
        opened_ = true;
    }
    tell();
    std::thread measuring([self = shared_from_this(), held = track.value()] { self->measure_in_background(held); });
    struct Join {
        Line& line;
        std::thread& thread;
        ~Join() {
            line.measuring_.cancelled = true;
            thread.join();
        }
    } const join{*this, measuring};
    Renderer renderer(std::move(*reader));
    feed(renderer);
}

void Line::measure_in_background(std::shared_ptr<const Track> track) {
    const auto show = [this](std::shared_ptr<const Waveform> wave) {
        {
            const std::lock_guard lock(mutex_);
            wave_ = std::move(wave);
        }
        tell();
    };
    try {
        auto wave = std::make_shared<const Waveform>(measure(*track, measuring_, 50, show));
        if (!measuring_.cancelled) show(std::move(wave));
    } catch (const std::exception&) {
        // without memory for a picture the recording can still be heard
    }
}

/// Waits for a wish, or for the next look after the device. False when all is over.
bool Line::next(bool active, Wishes& wishes, std::uint64_t& seen) {
    std::unique_lock lock(mutex_);
    const auto wished = [&] { return hung_up_ || version_ != seen; };
    if (wishes.playing) wake_.wait_for(lock, tick, wished);
    else if (active) wake_.wait_for(lock, patience, wished);
    else wake_.wait(lock, wished);
    wishes = wishes_;
    wishes_.seek.reset();
    seen = version_;
    return !hung_up_;
}

/// Lets the window know where we are, unless it has wished for something else meanwhile.
void Line::publish(double position, bool at_end, std::uint64_t seen) {
    {
        const std::lock_guard lock(mutex_);
        if (version_ != seen) return;
        position_ = position;
        if (!at_end) return;
        duration_ = position;  // the file may hold less than its header promised
        wishes_.playing = false;
    }
    tell();
}

void Line::open_output(const Renderer& renderer, std::unique_ptr<Output>& output) {
    auto made = make_output_(renderer.rate(), renderer.channels());
    const std::string why = made ? "" : made.error().sentence;
    output = made ? std::move(*made) : silent_output(renderer.rate());
    {
        const std::lock_guard lock(mutex_);
        if (sentence_ == why) return;
        sentence_ = why;
    }
    tell();
}

void Line::feed(Renderer& renderer) {
    const int rate = renderer.rate();
    const auto wanted = static_cast<std::int64_t>(ahead * rate);
    std::vector<float> samples(static_cast<std::size_t>(1024 * renderer.channels()));
    std::unique_ptr<Output> output;
    Heard heard(0);
    Wishes wishes, done;
    std::uint64_t seen = 0;
    double position = 0;
    bool running = false, at_end = false;

    // from here on, what was made ahead is not wanted
    const auto go_to = [&](double seconds) {
        if (output) output->clear();
        renderer.seek(seconds);
        position = renderer.position();
        heard = Heard(position);
        at_end = false;
    };
    {
        const std::lock_guard lock(mutex_);
        seen = version_ - 1;  // what was wished while opening
    }

    for (;;) {
        const std::uint64_t before = seen;
        if (!next(output != nullptr, wishes, seen)) return;
        if (wishes.speed != done.speed || wishes.loop != done.loop || wishes.seek) {
            renderer.set_speed(wishes.speed);
            renderer.set_loop(wishes.loop);
            go_to(wishes.seek.value_or(position));
        }
        done = wishes;
        if (output && output->lost()) {  // unplugged: go on with whatever is there now
            output.reset();
            go_to(position);
        }
        if (!output && wishes.playing) {
            open_output(renderer, output);
            running = false;
        }
        if (output && running != wishes.playing) output->run(running = wishes.playing);
        if (wishes.playing) {
            while (!at_end && output->pending() < wanted) {
                const Block block = renderer.render(samples.data(), 1024);
                at_end = block.frames == 0;
                if (at_end) break;
                for (float& sample : samples) sample = std::clamp(sample * static_cast<float>(wishes.volume), -1.0F, 1.0F);
                output->queue(samples.data(), block.frames);
                heard.add(block);
            }
            const std::int64_t pending = output->pending();
            position = heard.now(pending + output->latency(), rate);
            const bool over = at_end && pending == 0;
            if (over) position = renderer.duration();
            publish(position, over, seen);
        } else if (output && seen == before) {  // nothing was wished for a while
            output.reset();
            go_to(position);
        }
    }
}

}  // namespace stance::sound
