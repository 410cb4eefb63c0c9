// What a frame costs: the hour with a transcript of 10,000 turns, in the program's own code.
#include "desktop/transcript.hpp"
#include "desktop/ui/ui.hpp"

#include <chrono>
#include <fmt/format.h>

#include <algorithm>

using namespace stance;

int main() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    desktop::Ui ui;
    if (const auto trouble = desktop::build_fonts(ui.fonts, 1)) {
        fmt::print(stderr, "{}\n", *trouble);
        return 3;
    }
    rubric::Rubric rubric;
    rubric.items.emplace_back().name = "Validation of emotional reactions";
    std::vector<session::Turn> path;
    for (int i = 0; i < 10000; ++i) {
        session::Turn t;
        t.id = i + 1;
        t.number = i;
        t.said = "What was it like, in front of the drivers, when he made you count them one by one and nobody looked up?";
        t.response.say = "Got at. From all sides, like a roundabout. It was over the bins, that's the whole of it. She asked about the bins, I answered, and it's been like a chapel of rest in our house ever since.";
        t.response.shows = "lets go of the zip";
        if (i > 0) t.assessment.evidence.push_back({0, rubric::Polarity::with, "x", {0, 16}, 1, 1, "A reason."});
        path.push_back(std::move(t));
    }
    desktop::Transcript view;
    desktop::Transcript::Options options;
    options.judged = true;
    options.patient = "Gareth";
    std::vector<double> times;
    for (int i = 0; i < 600; ++i) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {1280, 800};
        io.DeltaTime = 1.0F / 60;
        io.MousePos = {600, 400};
        io.MouseWheel = i % 2 == 0 ? 3.0F : 0.0F;
        const auto begin = std::chrono::steady_clock::now();
        desktop::apply(ui.theme);
        ImGui::NewFrame();
        ui.begin({}, i / 60.0);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({1280, 800});
        ImGui::Begin("room", nullptr, ImGuiWindowFlags_NoDecoration);
        view.draw(ui, path, rubric, {}, {0, 0}, {760, 800}, options);
        ImGui::End();
        ui.end();
        ImGui::Render();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    fmt::print("first frame with 10,000 turns (all laid out): {:.1f} ms\n", times.front());
    std::sort(times.begin(), times.end());
    fmt::print("a frame while scrolling through them: median {:.3f} ms, 99th of 100 {:.3f} ms\n", times[times.size() / 2], times[times.size() * 99 / 100]);
    ImGui::DestroyContext();
    return 0;
}
