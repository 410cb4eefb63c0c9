// Draws every screen with sample data to PNG files, without a display: render_screens FOLDER [PART]
#include "base/file.hpp"
#include "driver.hpp"

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <stb_image_write.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <thread>

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

/// A talk written for this picture, as if imported.
void keep_talk(test::Driver& d, bool two = false) {
    static const std::vector<std::pair<bool, const char*>> said = {
        {true, "Last time you left in the middle of a sentence. I have been wondering about it. Where would you like to begin?"},
        {false, "Nowhere. It was nothing. The tram was coming."},
        {true, "It may have been the tram. I noticed that I had just asked about your sister, and I may have pushed."},
        {false, "You always do that. You ask, and then you look at me as if I had already got it wrong."},
        {true, "As if I had my mind made up about you before you opened your mouth. That would make anyone want to catch a tram."},
        {false, "Well. Yes."},
        {true, "What did you see in my face, just before you went?"},
        {false, "Thanks for watching."},
        {false, "Tired. I thought: she is tired of me, like the others, and she is only too polite to say."},
        {true, "You should try asking people directly. Most of them would be glad of it."},
        {false, "Right. Thank you. I will do that."},
        {true, "I have just told you what to do, and you have gone very polite. What happened in you, when I said that?"},
        {false, "I thought: there it is. She wants to be finished with this. Then I felt stupid, because you did ask me back."},
        {true, "So two things at once, that I want to be rid of you, and a doubt about it. Which of them is louder now?"},
        {false, "The first. But it was not so loud as on Tuesday."}};
    for (int copy = 0; copy < (two ? 2 : 1); ++copy) {
        review::Recording r;
        r.title = copy == 0 ? "Tuesday group room.vtt" : "Zoom 2026-11-03.vtt";
        r.format = "WebVTT (Zoom)";
        r.consent = review::Consent::given;
        r.imported_by = "Ann";
        double at = 4;
        for (const auto& [own, words] : said) {
            review::Line l;
            l.number = static_cast<int>(r.lines.size()) + 1;
            l.role = own ? review::Role::therapist : review::Role::patient;
            l.label = own ? "Therapist" : "Patient";
            l.text = words;
            l.start = at;
            at += 2 + static_cast<double>(l.text.size()) / 14;
            l.end = at;
            if (l.text == "Thanks for watching.") l.doubt = "The recogniser heard no speech here (likelihood of silence 0.93).";
            r.lines.push_back(l);
        }
        d.app().desk().want(desktop::Perform{app::Import{r}});
        d.settle();
    }
    d.app().desk().want(desktop::Perform{app::Assign{"r-000001", "Ann", "Lead"}});
    d.settle();
}

void grade(test::Driver& d, const std::string& rater, double value, bool to_the_end) {
    if (d.app().desk().workspace.store().recordings()->empty()) keep_talk(d);
    d.app().desk().want(desktop::SwitchPerson{rater});
    d.app().desk().want(desktop::Open{desktop::Screen::review, "r-000001"});
    d.settle();
    const auto act = [&](review::Act a) { d.app().desk().want(desktop::Perform{app::Judge{"r-000001", rater, std::move(a), false}}); d.settle(); };
    const auto& rubric = *d.app().desk().rubric;
    int n = 0;
    for (const rubric::Item& item : rubric.items) {
        if (!to_the_end && n++ > 8) break;
        review::Act link = review::of_kind(n % 2 == 0 ? review::ActKind::link : review::ActKind::code);
        link.item = item.id;
        link.line = n % 3 == 0 ? 10 : n % 3 == 1 ? 3 : 7;
        if (link.line == 10) link.polarity = rubric::Polarity::against;
        act(link);
    }
    n = 0;
    for (const review::Field& f : review::fields(rubric)) {
        if (!to_the_end && n > 9) break;
        review::Act rate = review::of_kind(review::ActKind::rate);
        rate.item = f.item;
        rate.scale = f.scale;
        if (n % 7 == 3) rate.verdict = review::Verdict::not_observed;
        else rate.value = value + n++ % 3 - 1;
        ++n;
        act(rate);
    }
    review::Act comment = review::of_kind(review::ActKind::comment);
    comment.line = 5;
    comment.text = "Listen to the breath before \"Well. Yes.\" Something was met here.";
    act(comment);
    if (to_the_end) act(review::of_kind(review::ActKind::sign));
    d.app().desk().want(desktop::Open{desktop::Screen::review, "r-000001"});
    d.settle();
    for (int i = 0; i < 4; ++i) d.key(desktop::key::down);
}

/// A made-up transcript as Zoom would write it.
void drop_talk(test::Driver& d) {
    const auto file = d.exports().parent_path() / "Zoom 2026-11-03.vtt";
    const std::string words = "WEBVTT\n\n00:00:04.000 --> 00:00:09.000\nR. Hollis: Good to see you, Anneke. Where would you like to begin?\n\n00:00:10.000 --> 00:00:21.000\nAnneke: On Tuesday, I suppose. I was in Deventer to see Dr Meyer, and on the way back my sister Josien rang, on 0570 612 345 of all numbers.\n\n"
                              "00:00:22.000 --> 00:00:26.000\nR. Hollis: What was it like to hear her voice?\n\n00:00:27.000 --> 00:00:39.000\nAnneke: Like being eight. She said it was my birthday soon, the 14th of March, and I thought, she wants something. We moved to Mill Road in 1998 and she has wanted something since.\n\n"
                              "00:00:40.000 --> 00:00:46.000\nR. Hollis: She wants something. How did you know, in that moment?\n\n00:00:48.000 --> 00:00:50.000\nAnneke: Thank you for watching.\n";
    if (!write_file(file, words).ok()) throw std::runtime_error("no transcript");
    desktop::Event e;
    e.kind = desktop::Event::Kind::drop;
    e.text = file.string();
    d.frame({e});
    d.settle();
}

/// Three raters and the score on twenty-four talks, made up: rater C is strict and drifts.
void compare_raters(test::Driver& d) {
    const std::vector<std::string> items = {"not_knowing", "affect_focus", "validation", "arousal_reg", "challenge", "own_mind", "overall"};
    std::string table = "session,rater,item,scale,value,trainee\n";
    std::uint32_t state = 7;
    const auto draw = [&](int below) { state = state * 1664525U + 1013904223U; return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(below)); };
    for (int s = 0; s < 24; ++s) {
        const int good = 2 + s % 8 / 2 + draw(2);
        for (std::size_t i = 0; i < items.size(); ++i)
            for (const char* scale : {"adherence", "competence"}) {
                const int here = good + draw(3) - 1;
                for (const char* rater : {"Ann", "Ben", "Carla", "stance"}) {
                    if (draw(14) == 0) continue;
                    const int value = here + draw(i % 3 == 0 ? 4 : 2) - 1 - (rater[0] == 'C' ? (s > 11 ? 2 : 1) : 0);
                    table += fmt::format("Recording {},{},{},{},{},trainee {}\n", s + 1, rater, items[i], scale, std::clamp(value, 1, 7), s / 3 + 1);
                }
            }
    }
    const auto file = d.exports().parent_path() / "ratings.csv";
    if (!write_file(file, table).ok()) throw std::runtime_error("no ratings");
    d.press("Review");
    d.press("Agreement between raters");
    d.press("A file");
    d.press("Ratings file");
    std::filesystem::current_path(file.parent_path());  // the picture shows no path of this machine
    d.type("ratings.csv");
    d.press("Read it");
}

/// A talk with a sound that swells and rests like speech.
void sounding(test::Driver& d) {
    const auto file = d.exports().parent_path() / "talk.wav";
    constexpr std::uint32_t rate = 8000, seconds = 120;
    std::string wav = "RIFF";
    const auto put = [&](std::uint32_t v, int bytes) { for (int i = 0; i < bytes; ++i) wav += static_cast<char>(v >> (8 * i) & 0xFFU); };
    put(36 + rate * seconds * 2, 4);
    wav += "WAVEfmt ";
    put(16, 4); put(1, 2); put(1, 2); put(rate, 4); put(rate * 2, 4); put(2, 2); put(16, 2);
    wav += "data";
    put(rate * seconds * 2, 4);
    for (std::uint32_t i = 0; i < rate * seconds; ++i) {
        const double t = static_cast<double>(i) / rate, swell = std::max(0.0, std::sin(t * .9) + .4 * std::sin(t * 7.3)) * (.5 + .5 * std::sin(t * .13));
        put(static_cast<std::uint32_t>(static_cast<std::int16_t>(16000 * swell * std::sin(t * 900))) & 0xFFFFU, 2);
    }
    if (!write_file(file, wav).ok()) throw std::runtime_error("no sound");
    keep_talk(d);
    d.app().desk().want(desktop::Perform{app::Attach{"r-000001", file.string(), "Lead"}});
    grade(d, "Ann", 4, false);
    for (int i = 0; i < 400 && !d.shows("Sound: "); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        d.wait(.02);
    }
    d.key(desktop::key::down);
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    d.wait(.1);
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
        {"review-queue", [](test::Driver& d) { keep_talk(d, true); d.press("Review"); d.press("Recordings (2)"); d.press("More", "r-000002"); }},
        {"review-empty", [](test::Driver& d) { d.press("Review"); }},
        {"review-rate", [](test::Driver& d) { grade(d, "Ann", 4, false); }},
        {"review-sound", sounding},
        {"review-form", [](test::Driver& d) { grade(d, "Ann", 4, false); if (d.find("The form") != nullptr) d.press("The form"); }},
        {"review-signed", [](test::Driver& d) { grade(d, "Ann", 4, true); }},
        {"review-compare", [](test::Driver& d) { grade(d, "Ben", 5, true); d.app().desk().want(desktop::SwitchPerson{"Ann"}); d.settle(); grade(d, "Ann", 3, true); d.press("See the score and others' ratings"); }},
        {"review-settle", [](test::Driver& d) { grade(d, "Ben", 5, true); grade(d, "Ann", 3, true); d.press("See the score and others' ratings"); d.press("Settle the differences"); d.press("Settle this", "settle-overall/competence"); }},
        {"import", [](test::Driver& d) { d.press("Review"); d.press("Import a recording"); }},
        {"import-found", drop_talk},
        {"import-replaced", [](test::Driver& d) { drop_talk(d); d.press("Replace all"); }},
        {"agreement", compare_raters},
        {"agreement-raters", [](test::Driver& d) { compare_raters(d); d.press("Raters"); }},
        {"agreement-enough", [](test::Driver& d) { compare_raters(d); d.press("How many are enough"); }},
        {"agreement-none", [](test::Driver& d) { d.press("Review"); d.press("Agreement between raters"); }},
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
