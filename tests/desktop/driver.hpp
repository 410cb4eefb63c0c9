#pragma once
#include "desktop/shell.hpp"
#include "support/folder.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

namespace stance::test {

/// Uses the tool as a person does, without a screen: presses what carries a label, types, waits.
/// Fails when what is wanted is not there, covered, or cannot be used, and lists what there is.
class Driver {
  public:
    explicit Driver(const std::filesystem::path& database, bool sample = false, float width = 1280, float height = 800)
        : width_(width), height_(height), clock_(1'700'000'000'000, 0) {
        open(database, sample);
    }
    ~Driver() { shell_.reset(); }

    desktop::Ui& ui() { return shell_->ui(); }
    desktop::Application& app() { return *application_; }
    const std::filesystem::path& exports() const { return exports_; }
    std::string clipboard;

    /// Frames until nothing waits any more (at most 40).
    void settle() {
        for (int i = 0; i < 4; ++i) frame({});
        for (int i = 0; i < 40 && !input_.empty(); ++i) frame(input_.take());
        for (int i = 0; i < 4; ++i) frame({});
    }
    void wait(double seconds) {
        now_ += seconds;
        clock_.move(static_cast<UnixMs>(seconds * 1000));
        settle();
    }
    const desktop::Widget* find(const std::string& label, const std::string& inside = {}) {
        for (const desktop::Widget& w : ui().widgets())
            if (w.label == label && (inside.empty() || w.path.find(inside) != std::string::npos)) return &w;
        return nullptr;
    }
    bool shows(const std::string& words) {
        for (const desktop::PageItem& item : ui().page())
            if (item.text.find(words) != std::string::npos) return true;
        return false;
    }
    std::string all() {
        std::string out;
        for (const desktop::Widget& w : ui().widgets()) out += w.path + " / " + w.label + " (" + w.kind + (w.enabled ? "" : ", off") + (w.visible ? "" : ", out of view") + ")\n";
        return out;
    }
    /// With the mouse: scrolls to it, moves there, presses and releases.
    void press(const std::string& label, const std::string& inside = {}) {
        const desktop::Widget* w = find(label, inside);
        if (w == nullptr) fail("there is no '" + label + "' among\n" + all());
        if (!w->enabled) fail("'" + label + "' cannot be used now");
        for (int i = 0; i < 60 && !w->visible; ++i) {
            mouse((w->min.x + w->max.x) / 2, std::clamp((w->min.y + w->max.y) / 2, height_ * .3F, height_ * .5F));
            desktop::Event wheel;
            wheel.kind = desktop::Event::Kind::wheel;
            wheel.y = w->min.y > height_ * .5F ? -2.0F : 2.0F;
            frame({wheel});
            frame({});
            w = find(label, inside);
            if (w == nullptr) fail("'" + label + "' went away while scrolling to it");
        }
        if (!w->visible) fail("'" + label + "' cannot be brought into view");
        const float x = (w->min.x + w->max.x) / 2, y = (w->min.y + w->max.y) / 2;
        mouse(x, y);
        frame({});
        button(desktop::Event::Kind::down);
        button(desktop::Event::Kind::up);
        settle();
    }
    void key(int code, bool ctrl = false, bool shift = false) {
        desktop::Event e;
        e.key = code;
        e.ctrl = ctrl;
        e.shift = shift;
        input_.push(e);
        settle();
    }
    void type(const std::string& words) {
        for (std::size_t at = 0; at < words.size();) {
            std::size_t end = at + 1;
            while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80) ++end;
            desktop::Event e;
            e.kind = desktop::Event::Kind::text;
            e.text = words.substr(at, end - at);
            input_.push(e);
            at = end;
        }
        settle();
    }
    void frame(std::vector<desktop::Event> events) {
        now_ += 1.0 / 60;
        shell_->prepare_fonts(1);
        due_ = shell_->frame(std::move(events), now_, width_, height_);
    }
    /// When the next frame is due if nothing happens, in seconds from now.
    double rests_for() const { return due_ - now_; }
    void resize(float width, float height) { width_ = width; height_ = height; settle(); }
    /// As if the process had been killed: nothing is told to close.
    void kill_and_open(const std::filesystem::path& database) {
        shell_.reset();
        application_.reset();
        open(database, false);
    }

  private:
    [[noreturn]] static void fail(const std::string& sentence) { throw std::runtime_error(sentence); }
    class MovingClock final : public Clock {
      public:
        MovingClock(UnixMs start, UnixMs) : now_(start) {}
        UnixMs now() override { return now_; }
        void move(UnixMs by) { now_ += by; }

      private:
        UnixMs now_;
    };
    void open(const std::filesystem::path& database, bool sample) {
        app::Options options{database, std::filesystem::path(STANCE_TOP) / "cases", std::filesystem::path(STANCE_TOP) / "rubrics"};
        auto workspace = app::Workspace::open(options, store::Access::read_write, clock_);
        if (!workspace) fail(workspace.error().sentence);
        exports_ = database.parent_path() / "documents";
        desktop::Surroundings around;
        around.exports = exports_;
        around.at_once = true;
        around.sound = [](int rate, int) -> Result<std::unique_ptr<sound::Output>> { return sound::silent_output(rate); };
        around.to_clipboard = [this](const std::string& text) { clipboard = text; };
        if (sample) around.sample_hours = options.cases / "sample-hours";
        application_ = std::make_unique<desktop::Application>(std::move(*workspace), options, clock_, around);
        shell_ = std::make_unique<desktop::Shell>(*application_);
        shell_->prepare_fonts(1);
        if (!shell_->trouble().empty()) fail(shell_->trouble());
        settle();
    }
    void mouse(float x, float y) {
        desktop::Event e;
        e.kind = desktop::Event::Kind::move;
        e.x = x;
        e.y = y;
        frame({e});
    }
    void button(desktop::Event::Kind kind) {
        desktop::Event e;
        e.kind = kind;
        frame({e});
        frame({});
    }

    float width_, height_;
    double now_ = 1, due_ = 0;
    MovingClock clock_;
    desktop::Input input_;
    std::filesystem::path exports_;
    std::unique_ptr<desktop::Application> application_;
    std::unique_ptr<desktop::Shell> shell_;
};

}  // namespace stance::test
