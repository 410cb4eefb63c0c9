#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <sndfile.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace stance::test {

constexpr int wav = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
constexpr int float_wav = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
constexpr int flac = SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
constexpr int mp3 = SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
constexpr int ogg = SF_FORMAT_OGG | SF_FORMAT_VORBIS;

/// A tone of half loudness, one channel.
inline std::vector<float> tone(double seconds, double hertz = 440, int rate = 16000) {
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return out;
}

inline std::vector<float> silence(double seconds, int rate = 16000) {
    return std::vector<float>(static_cast<std::size_t>(seconds * rate));
}

/// A tone that sounds only in [from, to) seconds of a quiet recording.
inline std::vector<float> tone_within(double seconds, double from, double to, int rate = 16000) {
    std::vector<float> out = tone(seconds, 440, rate);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double at = static_cast<double>(i) / rate;
        if (at < from || at >= to) out[i] = 0;
    }
    return out;
}

/// Every sample tells its place: a slow ramp from 0 to 1, exact in a float file.
inline std::vector<float> ramp(double seconds, int rate = 16000) {
    std::vector<float> out(static_cast<std::size_t>(seconds * rate));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(i) / static_cast<float>(out.size());
    return out;
}

/// Writes frames (interleaved) as a file of libsndfile's `format`.
inline std::filesystem::path write_sound(const std::filesystem::path& path, int format, const std::vector<float>& samples,
                                         int rate = 16000, int channels = 1) {
    SF_INFO info{};
    info.samplerate = rate;
    info.channels = channels;
    info.format = format;
    SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (!file) throw std::runtime_error(sf_strerror(nullptr));
    const auto count = static_cast<sf_count_t>(samples.size());
    // in pieces: libvorbis overflows its stack on minutes at once
    for (sf_count_t at = 0; at < count; at += 4096L * channels)
        if (sf_write_float(file, samples.data() + at, std::min<sf_count_t>(4096L * channels, count - at)) == 0)
            throw std::runtime_error("cannot write " + path.string());
    sf_close(file);
    return path;
}

inline std::filesystem::path write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

inline float loudest(const std::vector<float>& samples, std::size_t from = 0, std::size_t to = SIZE_MAX) {
    float most = 0;
    for (std::size_t i = from; i < std::min(to, samples.size()); ++i) most = std::max(most, std::abs(samples[i]));
    return most;
}

/// How often a second the sound goes up through zero: the pitch of a tone.
inline double pitch(const std::vector<float>& samples, int rate = 16000) {
    int crossings = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) crossings += samples[i - 1] < 0 && samples[i] >= 0;
    return crossings * static_cast<double>(rate) / static_cast<double>(samples.size());
}

}  // namespace stance::test
