#include "sound/waveform.hpp"

#include "sound/track.hpp"

#include <algorithm>
#include <cmath>

namespace stance::sound {

Peak Waveform::between(double from, double to) const {
    if (peaks.empty() || !(to > from) || to <= 0) return {};
    const double last = static_cast<double>(peaks.size());
    const auto first = static_cast<std::size_t>(std::clamp(std::floor(from * per_second), 0.0, last));
    const auto end = static_cast<std::size_t>(std::clamp(std::ceil(to * per_second), 0.0, last));
    if (first >= end) return {};
    Peak all = peaks[first];
    for (std::size_t i = first + 1; i < end; ++i)
        all = {std::min(all.low, peaks[i].low), std::max(all.high, peaks[i].high)};
    return all;
}

Waveform measure(const Track& track, Task& task, double per_second,
                 const std::function<void(std::shared_ptr<const Waveform>)>& shown) {
    Waveform wave;
    wave.per_second = per_second;
    wave.duration = track.duration();
    auto reader = track.reader();
    if (!reader) return wave;
    const int rate = reader.value()->rate();
    const int channels = reader.value()->channels();
    const auto expected = static_cast<std::size_t>(std::ceil(wave.duration * per_second));
    wave.peaks.reserve(expected);
    const std::size_t step = std::max<std::size_t>(expected / 20, 50);
    std::vector<float> heard;
    std::int64_t frame = 0;
    while (!task.cancelled) {
        // where peak i ends in frames: rounded from its time, so that no drift adds up
        const auto end = static_cast<std::int64_t>(std::llround(static_cast<double>(wave.peaks.size() + 1) * rate / per_second));
        const std::int64_t wanted = std::max<std::int64_t>(end - frame, 1);
        heard.resize(static_cast<std::size_t>(wanted * channels));
        const std::int64_t got = reader.value()->read(heard.data(), wanted);
        if (got == 0) break;
        const auto [low, high] = std::minmax_element(heard.begin(), heard.begin() + got * channels);
        wave.peaks.push_back({std::clamp(*low, -1.0F, 1.0F), std::clamp(*high, -1.0F, 1.0F)});
        frame += got;
        if (wave.peaks.size() % step == 0) {
            task.done = static_cast<float>(std::min(1.0, static_cast<double>(wave.peaks.size()) / static_cast<double>(expected)));
            if (shown) shown(std::make_shared<const Waveform>(wave));
        }
    }
    wave.whole = !task.cancelled;
    if (wave.whole) task.done = 1;
    return wave;
}

}  // namespace stance::sound
