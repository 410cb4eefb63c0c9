#include "desktop/shell.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

Shell::Shell(Application& application) : application_(application) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.MouseDragThreshold = 3;
}

Shell::~Shell() { ImGui::DestroyContext(); }

bool Shell::prepare_fonts(float screen_scale) {
    const float scale = static_cast<float>(application_.settings().text_size) / 100.0F * screen_scale;
    if (built_for_ == scale) return false;
    if (const auto trouble = build_fonts(ui_.fonts, scale)) trouble_ = *trouble;
    ui_.theme.scale = scale;
    built_for_ = scale;
    return true;
}

double Shell::frame(std::vector<Event> events, double now, float width, float height) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = static_cast<float>(std::clamp(now - before_, 1e-4, .25));
    before_ = now;
    for (const Event& e : events) {
        switch (e.kind) {
            case Event::Kind::drop: break;  // the application takes it
            case Event::Kind::move: io.MousePos = {e.x, e.y}; break;
            case Event::Kind::down: if (e.button < 5) io.MouseDown[e.button] = true; io.KeyShift = e.shift; break;
            case Event::Kind::up: if (e.button < 5) io.MouseDown[e.button] = false; break;
            case Event::Kind::wheel: io.MouseWheel += e.y; io.MouseWheelH += e.x; break;
            case Event::Kind::key: case Event::Kind::text: break;
        }
    }
    const Settings& s = application_.settings();
    if (ui_.theme.look != s.look) {
        ui_.theme.look = s.look;
        ui_.theme.colours = palette(s.look);
    }
    ui_.theme.reduced_motion = s.reduced_motion;
    apply(ui_.theme);
    ImGui::NewFrame();
    ui_.begin(std::move(events), now);
    application_.draw(ui_, width, height);
    ui_.end();
    ImGui::Render();
    return ui_.redraw_at();
}

}  // namespace stance::desktop
