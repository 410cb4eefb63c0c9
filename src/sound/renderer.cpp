#include "sound/renderer.hpp"

#include <SoundTouch.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace stance::sound {

namespace {

constexpr double shortest_loop = 0.25;  ///< seconds

/// Seconds in which sound swells after a jump and dies away before one, so that it does not click.
constexpr double swell = 0.004;

}  // namespace

Renderer::Renderer(std::unique_ptr<Reader> reader)
    : reader_(std::move(reader)), stretcher_(std::make_unique<soundtouch::SoundTouch>()), end_(reader_->frames()) {
    stretcher_->setSampleRate(static_cast<unsigned>(rate()));
    stretcher_->setChannels(static_cast<unsigned>(channels()));
    // the lengths SoundTouch's author recommends for speech
    stretcher_->setSetting(SETTING_SEQUENCE_MS, 40);
    stretcher_->setSetting(SETTING_SEEKWINDOW_MS, 15);
    stretcher_->setSetting(SETTING_OVERLAP_MS, 8);
    anchor(0);
}

Renderer::~Renderer() = default;

double Renderer::duration() const { return static_cast<double>(end_) / rate(); }

double Renderer::position() const {
    const double frame = static_cast<double>(anchor_) + static_cast<double>(made_) * speed_;
    return std::min(frame, static_cast<double>(stop())) / rate();
}

/// The frame of the recording at which rendering ends or jumps.
std::int64_t Renderer::stop() const {
    if (!loop_) return end_;
    return std::min(end_, static_cast<std::int64_t>(std::llround(loop_->to * rate())));
}

/// Frames still to be made before that.
std::int64_t Renderer::left() const {
    const auto all = static_cast<std::int64_t>(std::ceil(static_cast<double>(stop() - anchor_) / speed_));
    return std::max<std::int64_t>(all - made_, 0);
}

void Renderer::anchor(std::int64_t frame) {
    anchor_ = std::clamp<std::int64_t>(frame, 0, end_);
    made_ = 0;
    fed_ = 0;
    drained_ = false;
    reader_->seek(anchor_);
    stretcher_->clear();
    stretcher_->setTempo(speed_);
}

void Renderer::seek(double seconds) {
    anchor(static_cast<std::int64_t>(std::llround(std::clamp(seconds, 0.0, duration()) * rate())));
}

void Renderer::set_speed(double speed) {
    const double here = position();
    speed_ = std::clamp(speed, 0.5, 2.0);
    seek(here);
}

void Renderer::set_loop(std::optional<Range> range) {
    if (range) {
        range->from = std::clamp(range->from, 0.0, std::max(0.0, duration() - shortest_loop));
        range->to = std::clamp(range->to, range->from + shortest_loop, std::max(range->from + shortest_loop, duration()));
    }
    loop_ = range;
}

std::int64_t Renderer::stretch(float* out, std::int64_t count) {
    constexpr std::int64_t spoon = 2048;
    std::vector<float> heard(static_cast<std::size_t>(spoon * channels()));
    while (!drained_ && stretcher_->numSamples() < static_cast<unsigned>(count)) {
        const std::int64_t got = reader_->read(heard.data(), spoon);
        if (got > 0) stretcher_->putSamples(heard.data(), static_cast<unsigned>(got));
        fed_ += got;
        if (got < spoon) {
            stretcher_->flush();
            drained_ = true;
            end_ = std::min(end_, anchor_ + fed_);
        }
    }
    return stretcher_->receiveSamples(out, static_cast<unsigned>(count));
}

Block Renderer::render(float* out, std::int64_t count) {
    if (loop_ && left() == 0) anchor(static_cast<std::int64_t>(std::llround(loop_->from * rate())));
    const double start = position();
    std::int64_t wanted = std::min(count, left());
    if (wanted <= 0) return {0, start, speed_};

    std::int64_t got = speed_ == 1 ? reader_->read(out, wanted) : stretch(out, wanted);
    if (got < wanted) {
        // a file that holds less than its header promised ends here; where it does not, the
        // stretcher kept back its last few frames
        if (speed_ == 1) end_ = std::min(end_, anchor_ + made_ + got);
        wanted = std::min(wanted, left());
        if (wanted <= 0) return render(out, count);
        std::fill(out + std::min(got, wanted) * channels(), out + wanted * channels(), 0.0F);
        got = wanted;
    }

    const double window = swell * rate();
    const std::int64_t before_jump = left();
    for (std::int64_t i = 0; i < got; ++i) {
        double gain = 1;
        if (anchor_ > 0) gain = std::min(gain, static_cast<double>(made_ + i) / window);
        if (loop_) gain = std::min(gain, static_cast<double>(before_jump - i) / window);
        if (gain >= 1) continue;
        for (int c = 0; c < channels(); ++c) out[i * channels() + c] *= static_cast<float>(gain);
    }
    made_ += got;
    return {got, start, speed_};
}

}  // namespace stance::sound
