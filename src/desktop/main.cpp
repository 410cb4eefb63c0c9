#include "desktop/platform/speech.hpp"
#include "desktop/platform/window.hpp"
#include "desktop/shell.hpp"

#include "app/places.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <imgui.h>
#include <spdlog/spdlog.h>

#include <cstdio>

namespace {

int fail(const std::string& sentence) {
    fmt::print(stderr, "stance: {}\n", sentence);
    return 3;
}

}  // namespace

int main(int argc, char** argv) {
    using namespace stance;
    CLI::App arguments("Stance: rehearse Mentalization-Based Treatment with simulated patients.");
    app::Options options;
    std::string database, cases, rubrics;
    bool tell_frames = false;
    arguments.add_option("--db", database, "the database of sessions")->type_name("FILE");
    arguments.add_option("--cases", cases, "folder of cases")->type_name("DIR");
    arguments.add_option("--rubrics", rubrics, "folder of rubrics")->type_name("DIR");
    arguments.add_flag("--tell-frames", tell_frames, "say at the end how many frames were drawn, for measuring");
    arguments.set_version_flag("--version", app::engine_name());
    try {
        arguments.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return arguments.exit(problem) == 0 ? 0 : 2;
    }
    options.database = database.empty() ? app::default_database() : std::filesystem::path(database);
    options.cases = cases.empty() ? app::shipped_folder("cases") : std::filesystem::path(cases);
    options.rubrics = rubrics.empty() ? app::shipped_folder("rubrics") : std::filesystem::path(rubrics);

    SystemClock clock;
    auto workspace = app::Workspace::open(options, store::Access::read_write, clock);
    if (!workspace) return fail(workspace.error().sentence);

    desktop::Window* window = nullptr;
    desktop::Surroundings around;
    around.wake = [&window] { if (window != nullptr) window->wake(); };
    around.to_clipboard = [](const std::string& text) { ImGui::SetClipboardText(text.c_str()); };
    around.speak = desktop::speak;
    around.exports = app::documents_folder();
    around.sample_hours = options.cases / "sample-hours";
    desktop::Application application(std::move(*workspace), options, clock, around);
    desktop::Shell shell(application);
    auto opened = desktop::Window::open("Stance", 1280, 800);
    if (!opened) return fail(opened.error().sentence);
    window = opened->get();
    window->run(
        [&](const desktop::Window::Frame& frame) { return shell.frame(frame.events, frame.now, frame.width, frame.height); },
        [&] {
            const bool anew = shell.prepare_fonts(window->screen_scale());
            if (!shell.trouble().empty()) spdlog::error("{}", shell.trouble());
            return anew;
        },
        [&] {
            application.close();
            return true;
        });
    if (tell_frames) fmt::print("frames {}\n", window->frames_drawn());
    window = nullptr;
    return shell.trouble().empty() ? 0 : 3;
}
