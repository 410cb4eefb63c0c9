#include "desktop/platform/window.hpp"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace stance::desktop {

namespace {

/// Frames ImGui needs after an event to settle hovering, layout and scrolling.
constexpr int frames_after_event = 3;

std::string last_complaint;

void complain(int, const char* words) { last_complaint = words; }

std::string utf8_of(unsigned code) {
    std::string out;
    const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
    if (code < 0x80) put(code);
    else if (code < 0x800) { put(0xC0 | code >> 6); put(0x80 | (code & 0x3F)); }
    else if (code < 0x10000) { put(0xE0 | code >> 12); put(0x80 | (code >> 6 & 0x3F)); put(0x80 | (code & 0x3F)); }
    else { put(0xF0 | code >> 18); put(0x80 | (code >> 12 & 0x3F)); put(0x80 | (code >> 6 & 0x3F)); put(0x80 | (code & 0x3F)); }
    return out;
}

const char* get_clipboard(void* window) {
    const char* text = glfwGetClipboardString(static_cast<GLFWwindow*>(window));
    return text != nullptr ? text : "";
}

void put_clipboard(void* window, const char* text) { glfwSetClipboardString(static_cast<GLFWwindow*>(window), text); }

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const std::string& title, int width, int height) {
    glfwSetErrorCallback(complain);
    if (glfwInit() == 0)
        return Error{ErrorKind::world, fmt::format("there is no screen to open a window on ({}); in a terminal use stance-cli rehearse", last_complaint)};
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "stance");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "stance");
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    std::unique_ptr<Window> out(new Window);
    out->window_ = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (out->window_ == nullptr)
        return Error{ErrorKind::world, fmt::format("the window could not be opened: {}; the graphics driver must offer OpenGL 3.2 (Debian's libgl1-mesa-dri does, without a graphics card too)", last_complaint)};
    glfwMakeContextCurrent(out->window_);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(out->window_, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
    ImGui_ImplOpenGL3_Init("#version 150");
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = out->window_;
    io.GetClipboardTextFn = get_clipboard;
    io.SetClipboardTextFn = put_clipboard;
    out->listen();
    return out;
}

Window::~Window() {
    if (window_ != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        glfwDestroyWindow(window_);
    }
    glfwTerminate();
}

void Window::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int code, int, int action, int mods) {
        if (action == GLFW_RELEASE) return;
        Event e;
        e.key = code;
        e.ctrl = (mods & GLFW_MOD_CONTROL) != 0;
        e.shift = (mods & GLFW_MOD_SHIFT) != 0;
        e.alt = (mods & GLFW_MOD_ALT) != 0;
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        me->input_.push(e);
        me->dirty_ = frames_after_event;
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned code) {
        Event e;
        e.kind = Event::Kind::text;
        e.text = utf8_of(code);
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        me->input_.push(e);
        me->dirty_ = frames_after_event;
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
        Event e;
        e.kind = Event::Kind::move;
        int ww = 1, wh = 1, fw = 1, fh = 1;
        glfwGetWindowSize(w, &ww, &wh);
        glfwGetFramebufferSize(w, &fw, &fh);
        e.x = static_cast<float>(x * fw / std::max(ww, 1));
        e.y = static_cast<float>(y * fh / std::max(wh, 1));
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        me->input_.push(e);
        me->dirty_ = frames_after_event;
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
        Event e;
        e.kind = action == GLFW_PRESS ? Event::Kind::down : Event::Kind::up;
        e.button = button;
        e.shift = (mods & GLFW_MOD_SHIFT) != 0;
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        me->input_.push(e);
        me->dirty_ = frames_after_event;
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
        Event e;
        e.kind = Event::Kind::wheel;
        e.x = static_cast<float>(x);
        e.y = static_cast<float>(y);
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        me->input_.push(e);
        me->dirty_ = frames_after_event;
    });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
        auto* me = static_cast<Window*>(glfwGetWindowUserPointer(w));
        for (int i = 0; i < std::min(count, 1); ++i) {  // one at a time: each is looked through
            Event e;
            e.kind = Event::Kind::drop;
            e.text = paths[i];
            me->input_.push(e);
        }
        me->dirty_ = frames_after_event;
    });
    const auto redraw = [](GLFWwindow* w) { static_cast<Window*>(glfwGetWindowUserPointer(w))->dirty_ = frames_after_event; };
    glfwSetWindowRefreshCallback(window_, redraw);
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { static_cast<Window*>(glfwGetWindowUserPointer(w))->dirty_ = frames_after_event; });
}

float Window::screen_scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::clamp(std::max(x, y), 1.0F, 3.0F);
}

void Window::wake() { glfwPostEmptyEvent(); }

void Window::set_clipboard(const std::string& text) { glfwSetClipboardString(window_, text.c_str()); }

void Window::run(const Draw& draw, const std::function<bool()>& fonts_changed, const std::function<bool()>& closes) {
    bool shown = false;
    double due = 0;
    while (true) {
        if (glfwWindowShouldClose(window_) != 0) {
            if (closes()) return;
            glfwSetWindowShouldClose(window_, GLFW_FALSE);
        }
        if (dirty_ > 0 || !input_.empty()) {
            glfwPollEvents();
        } else {
            const double wait = due - glfwGetTime();
            if (wait > 3600) glfwWaitEvents();
            else if (wait > 0) glfwWaitEventsTimeout(wait);
            else glfwPollEvents();
            // an empty event from a worker, or the time has come
            if (dirty_ == 0) dirty_ = glfwGetTime() >= due ? 1 : 2;
        }
        Frame frame;
        frame.events = input_.take();
        frame.now = glfwGetTime();
        int w = 0, h = 0;
        glfwGetFramebufferSize(window_, &w, &h);
        if (w <= 0 || h <= 0) {  // minimised
            dirty_ = 0;
            due = frame.now + 3600;
            continue;
        }
        frame.width = static_cast<float>(w);
        frame.height = static_cast<float>(h);
        frame.screen_scale = screen_scale();
        if (fonts_changed()) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
        ImGui_ImplOpenGL3_NewFrame();
        due = draw(frame);
        if (dirty_ > 0) --dirty_;
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window_);
        ++frames_;
        if (!shown) {
            glfwShowWindow(window_);
            shown = true;
            dirty_ = frames_after_event;
        }
    }
}

}  // namespace stance::desktop
