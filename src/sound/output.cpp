#include "sound/output.hpp"

#include <SDL.h>
#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <mutex>

namespace stance::sound {

namespace {

/// SDL may be started, stopped and asked for devices by one thread at a time.
std::mutex& sdl() {
    static std::mutex mutex;
    return mutex;
}

/// What SDL keeps for this thread goes too: it frees that by itself only in threads of its own.
void leave_sdl() {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    SDL_TLSCleanup();
}

class SdlOutput final : public Output {
  public:
    SdlOutput(SDL_AudioDeviceID device, const SDL_AudioSpec& spec) : device_(device), spec_(spec) {}
    SdlOutput(const SdlOutput&) = delete;
    SdlOutput& operator=(const SdlOutput&) = delete;
    ~SdlOutput() override {
        const std::lock_guard lock(sdl());
        SDL_CloseAudioDevice(device_);
        leave_sdl();
    }

    void queue(const float* frames, std::int64_t count) override {
        SDL_QueueAudio(device_, frames, static_cast<Uint32>(count * frame_bytes()));
    }
    std::int64_t pending() override { return SDL_GetQueuedAudioSize(device_) / frame_bytes(); }
    std::int64_t latency() override { return spec_.samples; }
    void clear() override { SDL_ClearQueuedAudio(device_); }
    void run(bool running) override { SDL_PauseAudioDevice(device_, running ? 0 : 1); }
    bool lost() override { return SDL_GetAudioDeviceStatus(device_) == SDL_AUDIO_STOPPED; }

  private:
    std::int64_t frame_bytes() const { return spec_.channels * static_cast<std::int64_t>(sizeof(float)); }

    SDL_AudioDeviceID device_;
    SDL_AudioSpec spec_;
};

class SilentOutput final : public Output {
  public:
    explicit SilentOutput(int rate) : rate_(rate) {}

    void queue(const float*, std::int64_t count) override {
        take();
        queued_ += count;
    }
    std::int64_t pending() override {
        take();
        return queued_;
    }
    void clear() override {
        take();
        queued_ = 0;
    }
    void run(bool running) override {
        take();
        running_ = running;
    }

  private:
    using Steady = std::chrono::steady_clock;
    static_assert(Steady::period::num == 1);

    void take() {
        const auto now = Steady::now();
        if (!running_ || queued_ == 0) {
            since_ = now;
            return;
        }
        const std::int64_t frames = (now - since_).count() * rate_ / Steady::period::den;
        queued_ -= std::min(queued_, frames);
        since_ += Steady::duration(frames * Steady::period::den / rate_);  // what is left adds up
    }

    int rate_;
    bool running_ = false;
    std::int64_t queued_ = 0;
    Steady::time_point since_ = Steady::now();
};

}  // namespace

Result<std::unique_ptr<Output>> sdl_output(int rate, int channels) {
    const std::lock_guard lock(sdl());
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // Ctrl+C is not SDL's
    SDL_SetHint(SDL_HINT_APP_NAME, "Stance");
    const auto refused = [] {
        return Error{ErrorKind::world, fmt::format("there is no sound: no device can be opened ({}). "
                                                   "The recording runs on silently", SDL_GetError())};
    };
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        const Error error = refused();
        SDL_TLSCleanup();
        return error;
    }
    SDL_AudioSpec wanted{}, got{};
    wanted.freq = rate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = static_cast<Uint8>(channels);
    wanted.samples = static_cast<Uint16>(rate > 30000 ? 1024 : 512);  // about 20 to 40 ms
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, &got, 0);
    if (device == 0) {
        const Error error = refused();
        leave_sdl();
        return error;
    }
    return std::unique_ptr<Output>(std::make_unique<SdlOutput>(device, got));
}

std::unique_ptr<Output> silent_output(int rate) { return std::make_unique<SilentOutput>(rate); }

}  // namespace stance::sound
