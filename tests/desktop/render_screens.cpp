// Draws every screen with sample data to PNG files, without a display: render_screens FOLDER [PART]
#include "driver.hpp"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <stb_image_write.h>

#include <cstdio>
#include <fmt/format.h>

namespace {

using namespace stance;

class Canvas {
  public:
    Canvas() {
        const auto get_display = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        display_ = get_display(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        eglInitialize(display_, nullptr, nullptr);
        eglBindAPI(EGL_OPENGL_API);
        const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint n = 0;
        eglChooseConfig(display_, wanted, &config, 1, &n);
        const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 2, EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
        context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, version);
        good_ = context_ != EGL_NO_CONTEXT && eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE;
    }
    bool good() const { return good_; }

    void save(test::Driver& driver, const std::string& file, int w, int h) {
        ImGui_ImplOpenGL3_Init("#version 150");
        ImGui_ImplOpenGL3_NewFrame();
        driver.frame({});  // drawn again with the texture of letters now known
        GLuint frame = 0, colour = 0;
        glGenFramebuffers(1, &frame);
        glBindFramebuffer(GL_FRAMEBUFFER, frame);
        glGenRenderbuffers(1, &colour);
        glBindRenderbuffer(GL_RENDERBUFFER, colour);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, w, h);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
        glViewport(0, 0, w, h);
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        std::vector<unsigned char> pixels(static_cast<std::size_t>(w * h * 4));
        glReadPixels(0, 0, w, h, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
        stbi_flip_vertically_on_write(1);
        stbi_write_png(file.c_str(), w, h, 4, pixels.data(), w * 4);
        glDeleteFramebuffers(1, &frame);
        glDeleteRenderbuffers(1, &colour);
        ImGui_ImplOpenGL3_Shutdown();
    }

  private:
    EGLDisplay display_ = nullptr;
    EGLContext context_ = nullptr;
    bool good_ = false;
};

struct Shot {
    const char* name;
    std::function<void(test::Driver&)> reach;
};

void rehearse(test::Driver& d, session::Play play, std::size_t turns) {
    static const std::vector<std::string> words = {
        "Five days of that. No wonder you came in with your coat still on.", "Slow it down for me. You've just come in the back door. What was in you, before she said a word?",
        "Have you tried just telling her you are sorry?", "What was it like, in front of the drivers?", "When she said bins, what did you hear?", "Ashamed, or more angry?"};
    d.app().desk().want(desktop::Start{"late-shift", play});
    d.settle();
    for (std::size_t i = 0; i < turns; ++i) {
        d.type(words[i % words.size()]);
        d.key(desktop::key::enter, true);
        d.wait(5);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "render_screens FOLDER [part of a picture's name]\n");
        return 2;
    }
    const std::filesystem::path out = argv[1];
    const std::string part = argc > 2 ? argv[2] : "";
    std::filesystem::create_directories(out);
    Canvas canvas;
    if (!canvas.good()) {
        fmt::print(stderr, "render_screens: no OpenGL without a display here (Debian: libgl1-mesa-dri, libegl1)\n");
        return 3;
    }
    const std::vector<Shot> shots = {
        {"first-run", [](test::Driver&) {}},
        {"home", [](test::Driver& d) { d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee}); d.settle(); }},
        {"cases", [](test::Driver& d) { d.press("Patients"); }},
        {"case", [](test::Driver& d) { d.press("Patients"); d.app().desk().want(desktop::Open{desktop::Screen::cases, "late-shift"}); d.settle(); }},
        {"hour-guided", [](test::Driver& d) { rehearse(d, session::Play::guided, 3); d.type("What did you see in his face, the moment before he said it? Take your time; I would like to understand it as you saw it."); }},
        {"hour-practice", [](test::Driver& d) { rehearse(d, session::Play::practice, 4); }},
        {"own-rating", [](test::Driver& d) { rehearse(d, session::Play::practice, 5); d.app().desk().want(desktop::Perform{app::End{d.app().desk().session}}); d.app().desk().want(desktop::ShowDebrief{d.app().desk().session}); d.settle(); }},
        {"debrief", [](test::Driver& d) { d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee}); d.settle(); d.app().desk().want(desktop::ShowDebrief{d.app().desk().sessions.front().id}); d.settle(); }},
        {"debrief-moments", [](test::Driver& d) { d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee}); d.settle(); d.app().desk().want(desktop::ShowDebrief{d.app().desk().sessions.back().id}); d.settle(); d.press("Moments"); }},
        {"debrief-transcript", [](test::Driver& d) { d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee}); d.settle(); d.app().desk().want(desktop::ShowDebrief{d.app().desk().sessions.back().id}); d.settle(); d.press("Transcript"); d.press("Turn 13"); }},
        {"debrief-compare", [](test::Driver& d) {
             rehearse(d, session::Play::practice, 5);
             d.app().desk().want(desktop::TryAgain{d.app().desk().session, 2});
             d.settle();
             d.key('A', true);
             d.type("Before she said bins, what was going on in you?");
             d.key(desktop::key::enter, true);
             d.wait(5);
             d.app().desk().want(desktop::Perform{app::End{d.app().desk().session}});
             d.app().desk().want(desktop::ShowDebrief{d.app().desk().session});
             d.settle();
             d.press("Skip this time");
             d.press("Compare ways");
         }},
        {"drills", [](test::Driver& d) { d.press("Drills", "rail"); d.press("Your reply"); d.type("That sounds lonely. What was it like when you saw his face?"); d.press("Say it"); }},
        {"progress", [](test::Driver& d) { d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee}); d.settle(); d.press("Progress"); }},
        {"settings", [](test::Driver& d) { d.press("Settings"); }},
        {"keys", [](test::Driver& d) { d.key(desktop::key::f1); }},
    };
    struct View { const char* name; const char* look; int text; int w, h; };
    const std::vector<View> views = {{"light", "light", 100, 1280, 800}, {"dark", "dark", 100, 1280, 800}, {"contrast", "contrast", 100, 1280, 800},
                                     {"light-200", "light", 200, 1280, 800}, {"light-1024", "light", 100, 1024, 700}, {"light-1920", "light", 100, 1920, 1080},
                                     {"light-2560", "light", 100, 2560, 1440}, {"dark-200-2560", "dark", 200, 2560, 1440}};
    for (const View& view : views)
        for (const Shot& shot : shots) {
            const std::string name = fmt::format("{}.{}", shot.name, view.name);
            if (name.find(part) == std::string::npos) continue;
            const test::Folder folder;
            test::Driver driver(folder / "a.db", true, static_cast<float>(view.w), static_cast<float>(view.h));
            driver.app().desk().want(desktop::Choose{"look", view.look});
            driver.app().desk().want(desktop::Choose{"text_size", fmt::format("{}", view.text)});
            driver.settle();
            try {
                shot.reach(driver);
            } catch (const std::exception& problem) {
                fmt::print(stderr, "{}: {}\n", name, problem.what());
                return 1;
            }
            driver.wait(8);
            canvas.save(driver, (out / (name + ".png")).string(), view.w, view.h);
            fmt::print("{}\n", name);
        }
    return 0;
}
