#include "desktop/application.hpp"

#include "app/sample.hpp"
#include "authoring/load.hpp"
#include "desktop/charts.hpp"

#include <fmt/format.h>
#include <imgui.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace stance::desktop {

Application::Application(app::Workspace workspace, app::Options options, Clock& clock, Surroundings around)
    : workspace_(std::move(workspace)), options_(std::move(options)), clock_(clock), around_(std::move(around)),
      work_(around_.wake, around_.at_once), desk_{workspace_, clock_, work_, {}, {}, false, {}, nullptr, {}, {}, {}, {}, Screen::home, {}, {}, {}, {}, 0, {}, {}},
      review_(sound::Settings{around_.wake, around_.sound}) {
    if (auto kept = workspace_.store().settings()) desk_.settings = Settings::from(*kept);
    refresh();
    load_cases();
    if (std::find(desk_.people.begin(), desk_.people.end(), sample_trainee) == desk_.people.end()) play_sample();
}

Application::~Application() = default;

void Application::refresh() {
    const auto all = workspace_.store().list();
    desk_.sessions.clear();
    desk_.people.clear();
    if (!all) {
        desk_.trouble = all.error().sentence;
        return;
    }
    for (const store::SessionLine& s : *all) {
        if (std::find(desk_.people.begin(), desk_.people.end(), s.trainee) == desk_.people.end()) desk_.people.push_back(s.trainee);
        if (s.trainee == desk_.settings.trainee) desk_.sessions.insert(desk_.sessions.begin(), s);
    }
    std::stable_sort(desk_.sessions.begin(), desk_.sessions.end(), [](const auto& a, const auto& b) { return a.started > b.started; });
    if (auto sheets = workspace_.store().sheets(desk_.settings.trainee)) desk_.sheets = std::move(*sheets);
    if (auto answers = workspace_.store().drills(desk_.settings.trainee)) desk_.drill_answers = std::move(*answers);
}

void Application::load_cases() {
    const app::Options options = options_;
    work_.start("Reading cases", [this, options](Job& job) -> std::function<void()> {
        auto rubric = app::read_rubric(options.rubrics / "mbt-individual.yaml");
        std::vector<std::filesystem::path> files;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(options.cases, ignored))
            if (entry.path().extension() == ".yaml") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        std::vector<std::shared_ptr<const patient::Case>> cases;
        std::vector<std::string> troubles;
        for (std::size_t i = 0; i < files.size() && !job.stop.stop_requested(); ++i) {
            auto loaded = app::read_case(files[i]);
            if (loaded) cases.push_back(*loaded);
            else troubles.push_back(loaded.error().sentence);
            job.done = static_cast<float>(i + 1) / static_cast<float>(files.size());
        }
        std::stable_sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a->difficulty < b->difficulty; });
        return [this, cases = std::move(cases), troubles = std::move(troubles), rubric = std::move(rubric)]() mutable {
            desk_.cases = std::move(cases);
            desk_.case_troubles = std::move(troubles);
            desk_.cases_ready = true;
            if (rubric) desk_.rubric = *rubric;
            else desk_.trouble = rubric.error().sentence;
        };
    });
}

void Application::play_sample() {
    if (around_.sample_hours.empty()) return;
    const app::Options options = options_;
    const auto hours = around_.sample_hours;
    const UnixMs now = clock_.now();
    work_.start("Preparing a sample trainee", [this, options, hours, now](Job& job) -> std::function<void()> {
        auto played = app::play_sample(options, hours, sample_trainee, now, job.stop.get_token());
        return [this, played = std::move(played)] {
            if (!played) spdlog::warn("the sample trainee could not be prepared: {}", played.error().sentence);
            refresh();
        };
    });
}

void Application::tell(std::string words, double now) {
    desk_.told = std::move(words);
    desk_.told_until = now + 6;
}

bool Application::perform(const app::Command& command) {
    auto done = workspace_.perform(command);
    if (!done) {
        desk_.trouble = done.error().sentence;
        return false;
    }
    return true;
}

void Application::show(Screen screen, double now) {
    if (desk_.screen == Screen::hour && screen != Screen::hour) {
        hour_.leave(desk_);
        // what leaving wants is done before the next screen looks
        std::vector<Intent> wants;
        wants.swap(desk_.wants);
        for (const Intent& want : wants)
            if (const auto* p = std::get_if<Perform>(&want)) perform(p->command);
    }
    if (desk_.screen == Screen::review && screen != Screen::review) review_.leave();
    desk_.screen = screen;
    refresh();
    if (screen == Screen::hour) hour_.enter(desk_, now);
    if (screen == Screen::debrief) debrief_.enter(desk_);
    if (screen == Screen::drills) drills_.enter(desk_);
    if (screen == Screen::review) review_.enter(desk_);
    if (screen == Screen::agreement) agreement_.enter(desk_);
}

void Application::go(Screen screen, const std::string& id) {
    if (!id.empty() && (screen == Screen::hour || screen == Screen::debrief)) desk_.session = id;
    if (screen == Screen::cases) cases_.open(id);
    show(screen, now_);
    if (screen == Screen::review && !id.empty()) review_.open(desk_, id);
}

void Application::close() {
    if (desk_.screen == Screen::hour) show(Screen::home, now_);
}

void Application::act(const Open& want, double now) {
    if (want.screen == Screen::review && desk_.screen == Screen::review && !want.id.empty()) return review_.open(desk_, want.id);
    if (want.screen == Screen::cases) cases_.open(want.id);
    show(want.screen, now);
    if (want.screen == Screen::review && !want.id.empty()) review_.open(desk_, want.id);
}

void Application::act(const Start& want, double now) {
    app::Begin begin;
    begin.case_name = want.case_id;
    begin.play = want.play;
    begin.trainee = desk_.settings.trainee == sample_trainee ? std::string("Me") : desk_.settings.trainee;
    begin.seed = static_cast<std::uint64_t>(clock_.now());
    if (desk_.settings.trainee == sample_trainee) act(SwitchPerson{"Me"}, now);
    auto begun = workspace_.perform(begin);
    if (!begun) {
        desk_.trouble = begun.error().sentence;
        return;
    }
    desk_.session = begun->session;
    show(Screen::hour, now);
}

void Application::act(const Continue& want, double now) {
    desk_.session = want.session;
    show(Screen::hour, now);
}

void Application::act(const ShowDebrief& want, double now) {
    show(Screen::home, now);  // keeps the hour's clock and notes
    desk_.session = want.session;
    show(Screen::debrief, now);
}

void Application::act(const TryAgain& want, double now) {
    if (!perform(app::Rewind{want.session, want.turn})) return;
    desk_.session = want.session;
    if (desk_.screen != Screen::hour) show(Screen::hour, now);
    else hour_.changed(desk_, now, false);
    desk_.focus = "Your words";
    tell("You are back before those words. What was said is kept as another way.", now);
}

void Application::act(const Choose& want, double now) {
    if (!perform(app::Set{want.name, want.value})) return;
    if (auto kept = workspace_.store().settings()) desk_.settings = Settings::from(*kept);
    (void)now;
}

void Application::act(const SwitchPerson& want, double now) {
    act(Choose{"trainee", want.name}, now);
    desk_.session.clear();
    if (desk_.screen == Screen::hour || desk_.screen == Screen::debrief) desk_.screen = Screen::home;
    refresh();
}

void Application::act(const Settle& want, double) { review_.settle(desk_, want.subject); }

void Application::act(const Perform& want, double now) {
    auto outcome = workspace_.perform(want.command);
    if (!outcome) {
        desk_.trouble = outcome.error().sentence;
        return;
    }
    if (outcome->receipt) review_.show(*outcome->receipt);
    if (std::holds_alternative<app::Say>(want.command)) {
        const auto& say = std::get<app::Say>(want.command);
        perform(app::Write{say.session, store::Paper::draft, ""});
        hour_.changed(desk_, now, true);
        desk_.focus = "Your words";
    } else if (std::holds_alternative<app::End>(want.command) || std::holds_alternative<app::GoTo>(want.command)) {
        hour_.changed(desk_, now, false);
        refresh();
    } else if (std::holds_alternative<app::Rate>(want.command) || std::holds_alternative<app::Contest>(want.command) || std::holds_alternative<app::Withdraw>(want.command)) {
        refresh();
        debrief_.changed(desk_);
    } else if (std::holds_alternative<app::Drill>(want.command)) {
        refresh();
    } else if (!std::holds_alternative<app::Write>(want.command) && !std::holds_alternative<app::Set>(want.command) && !std::holds_alternative<app::Sit>(want.command)) {
        refresh();
        review_.changed(desk_);
    }
}

void Application::do_wants(double now) {
    for (int round = 0; round < 8 && !desk_.wants.empty(); ++round) {
        std::vector<Intent> wants;
        wants.swap(desk_.wants);
        for (const Intent& want : wants) std::visit([&](const auto& w) { act(w, now); }, want);
    }
}

void Application::global_keys(Ui& ui) {
    if (ui.pressed(key::f1)) help_ = !help_;
    if (help_ && ui.pressed(key::escape)) help_ = false;
    if (ui.pressed(key::f8)) {
        read_aloud_ = ui.reading_line();
        around_.to_clipboard(read_aloud_);
        if (desk_.settings.speaks) around_.speak(read_aloud_);
        tell("Copied: " + read_aloud_, ui.now());
    }
    static constexpr std::array<Screen, 6> by_number = {Screen::home, Screen::cases, Screen::drills, Screen::progress, Screen::review, Screen::settings};
    for (int i = 0; i < static_cast<int>(by_number.size()); ++i)
        if (ui.pressed('1' + i, true)) desk_.want(Open{by_number[static_cast<std::size_t>(i)], {}});
    const auto size = [&](int by) { desk_.want(Choose{"text_size", fmt::format("{}", std::clamp(desk_.settings.text_size + by, 80, 200))}); };
    if (ui.pressed(key::equal, true) || ui.pressed(key::keypad_add, true) || ui.pressed(key::equal, true, true)) size(10);
    if (ui.pressed(key::minus, true) || ui.pressed(key::keypad_subtract, true)) size(-10);
    if (ui.pressed(key::zero, true)) desk_.want(Choose{"text_size", "100"});
    if (ui.pressed('E', true)) export_page_ = true;
}

void Application::draw_rail(Ui& ui, float width, float height, bool icon_only) {
    ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {width, height}, ui.colours().surface);
    ImGui::GetWindowDrawList()->AddRectFilled({width - 1, 0}, {width, height}, ui.colours().line);
    ui.begin_region("rail", {0, 0}, {width - 1, height}, 0);
    const float pad = ui.px(12);
    ui.push_width(width - 2 * pad);
    // the sign: an arc over a point, someone held in mind
    const ImVec2 at{pad + ui.px(2), ui.px(18)};
    const float side = ui.px(40);
    const float x = icon_only ? (width - side) * .5F : at.x;
    ui.rounded({x, at.y}, {x + side, at.y + side}, ui.colours().accent, 11);
    ImDrawList* draw = ui.list();
    draw->PathArcTo({x + side * .5F, at.y + side * .56F}, side * .27F, 3.5F, 5.93F, 24);
    draw->PathStroke(ui.colours().on_accent, 0, ui.px(3));
    draw->AddCircleFilled({x + side * .5F, at.y + side * .6F}, ui.px(4), ui.colours().on_accent);
    if (!icon_only) {
        ui.line_at(draw, {x + side + ui.px(12), at.y + ui.px(1)}, "Stance", Style::heading, ui.colours().text);
        ui.line_at(draw, {x + side + ui.px(12), at.y + ui.px(22)}, "rehearsal room", Style::small, ui.colours().quiet);
    }
    // all of it fits, however large the text
    const float head = at.y + side + ui.px(height < ui.px(520) ? 8 : 24);
    const float item_h = std::clamp((height - head - ui.px(icon_only ? 34 : 62)) / 9 - ui.px(2), ui.px(28), ui.px(44));
    ImGui::SetCursorScreenPos({pad, head});
    ImGui::BeginGroup();
    const auto item = [&](const char* symbol, const char* label, Screen screen) {
        const bool here = desk_.screen == screen || (screen == Screen::review && (desk_.screen == Screen::agreement || desk_.screen == Screen::importing));
        if (ui.nav(symbol, label, here, icon_only, item_h)) desk_.want(Open{screen, {}});
        ui.gap(2);
    };
    item(icon::home, "Home", Screen::home);
    item(icon::cases, "Patients", Screen::cases);
    if (!desk_.session.empty()) item(icon::hour, "The hour", Screen::hour);
    if (!desk_.session.empty() && desk_.screen == Screen::debrief) item(icon::debrief, "Debrief", Screen::debrief);
    item(icon::drills, "Drills", Screen::drills);
    item(icon::progress, "Progress", Screen::progress);
    item(icon::review, "Review", Screen::review);
    ImGui::EndGroup();
    const float foot = height - 2 * (item_h + ui.px(2)) - ui.px(icon_only ? 12 : 48);
    if (ImGui::GetCursorScreenPos().y < foot) ImGui::SetCursorScreenPos({pad, foot});
    else ImGui::SetCursorScreenPos({pad, ImGui::GetCursorScreenPos().y});
    ImGui::BeginGroup();
    item(icon::settings, "Settings", Screen::settings);
    if (ui.nav(icon::help, "Keys", help_, icon_only, item_h)) help_ = !help_;
    if (!icon_only) {
        ui.gap(6);
        const ImVec2 spot = ImGui::GetCursorScreenPos();
        avatar(ui, {spot.x + ui.px(24), spot.y + ui.px(12)}, ui.px(12), desk_.settings.trainee);
        ui.line_at(ui.list(), {spot.x + ui.px(46), spot.y + ui.px(4)}, desk_.settings.trainee, Style::small, ui.colours().quiet, width - ui.px(76));
        ImGui::Dummy({1, ui.px(26)});
    }
    ImGui::EndGroup();
    ui.pop_width();
    ui.end_region();
}

void Application::draw_screen(Ui& ui, ImVec2 at, ImVec2 size) {
    const auto name = std::string(screen_names[static_cast<std::size_t>(desk_.screen)]);
    if (desk_.screen == Screen::hour || (desk_.screen == Screen::review && review_.fills())) {
        ui.begin_region(name.c_str(), at, size, 0);
        if (desk_.screen == Screen::hour) hour_.draw(ui, desk_);
        else review_.draw(ui, desk_);
        ui.end_region();
        return;
    }
    const float most = ui.px(1180), pad = size.x > ui.px(900) ? 36.0F : 22.0F;
    ui.begin_region(name.c_str(), at, size, pad, true);
    const float room = size.x - 2 * ui.px(pad) - ui.px(6);
    const float w = std::min(room, most);
    const float shift = std::floor((room - w) * .5F);
    if (shift > 0) ImGui::Indent(shift);
    ui.push_width(w);
    switch (desk_.screen) {
        case Screen::home: home_.draw(ui, desk_); break;
        case Screen::cases: cases_.draw(ui, desk_); break;
        case Screen::debrief: debrief_.draw(ui, desk_); break;
        case Screen::drills: drills_.draw(ui, desk_); break;
        case Screen::progress: progress_.draw(ui, desk_); break;
        case Screen::review: review_.draw(ui, desk_); break;
        case Screen::importing: importing_.draw(ui, desk_); break;
        case Screen::agreement: agreement_.draw(ui, desk_); break;
        case Screen::settings: settings_.draw(ui, desk_); break;
        case Screen::hour: break;
    }
    ui.pop_width();
    if (shift > 0) ImGui::Unindent(shift);
    ui.end_region();
}

void Application::draw_messages(Ui& ui, float left, float width, float height) {
    float y = height - ui.px(16);
    const auto plate = [&](std::string_view words, ImU32 fill, ImU32 ink, const char* dismiss, float lift) -> bool {
        const float most = std::min(width - ui.px(80), ui.px(760));
        const ImVec2 size = ui.measure(words, Style::body, most - ui.px(dismiss != nullptr ? 150 : 40));
        const float w = size.x + ui.px(dismiss != nullptr ? 150 : 40), h = std::max(size.y + ui.px(22), ui.px(52));
        y -= h + lift;
        const ImVec2 at{left + (width - w) * .5F, y};
        ui.shadowed(at, {at.x + w, at.y + h});
        ui.rounded(at, {at.x + w, at.y + h}, fill, 12, ui.theme.look == Look::contrast ? ui.colours().line : 0);
        ui.list()->AddText(ui.fonts.body, ui.fonts.body->FontSize, {at.x + ui.px(20), at.y + (h - size.y) * .5F}, ink, words.data(), words.data() + words.size(), most - ui.px(dismiss != nullptr ? 150 : 40));
        ui.note(PageItem::Kind::text, words);
        if (dismiss == nullptr) return false;
        ImGui::SetCursorScreenPos({at.x + w - ui.px(112), at.y + (h - ui.px(40)) * .5F});
        return ui.button(dismiss, Button::plain);
    };
    ImGui::SetCursorScreenPos({left, height});
    if (!desk_.trouble.empty()) {
        if (plate(desk_.trouble, ui.colours().warn_soft, ui.colours().text, "All right", 0)) desk_.trouble.clear();
    } else if (!desk_.told.empty() && ui.now() < desk_.told_until) {
        plate(desk_.told, ui.colours().text, ui.colours().surface, nullptr, ui.px(6));
        ui.redraw_in(desk_.told_until - ui.now() + .01);
    }
    const auto jobs = work_.jobs();
    for (const auto& job : jobs) {
        const float w = ui.px(300), h = ui.px(74);
        const ImVec2 at{left + width - w - ui.px(20), ui.px(16)};
        ui.shadowed(at, {at.x + w, at.y + h});
        ui.rounded(at, {at.x + w, at.y + h}, ui.colours().surface, 10, ui.theme.look == Look::contrast ? ui.colours().line : 0);
        ui.line_at(ui.list(), {at.x + ui.px(16), at.y + ui.px(12)}, job->name, Style::small_strong, ui.colours().text, w - ui.px(100));
        ImGui::SetCursorScreenPos({at.x + ui.px(16), at.y + ui.px(46)});
        progress_bar(ui, job->done, w - ui.px(32));
        ImGui::SetCursorScreenPos({at.x + w - ui.px(70), at.y + ui.px(8)});
        if (ui.link("Cancel")) job->stop.request_stop();
        ui.redraw_in(.1);
        break;  // one at a time is enough to see
    }
}

void Application::draw_help(Ui& ui, float width, float height) {
    ui.layer(1);
    const float w = std::min(width - ui.px(40), ui.px(640)), h = std::min(height - ui.px(40), ui.px(560));
    const ImVec2 at{(width - w) * .5F, (height - h) * .5F};
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::SetNextWindowFocus();
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ImVec4(0, 0, 0, .35F));
    ImGui::Begin("help", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ui.rounded(at, {at.x + w, at.y + h}, ui.colours().surface, 14, ui.colours().line);
    ui.begin_region("keys", {at.x + ui.px(8), at.y + ui.px(8)}, {w - ui.px(16), h - ui.px(16)}, 20, true);
    ui.heading("Keys");
    ui.gap(8);
    static const std::vector<std::pair<const char*, const char*>> keys = {
        {"Tab, Shift+Tab", "to the next or the previous thing that can be used"},
        {"Enter or Space", "press what has the focus"},
        {"Left, Right", "another choice in a row of choices"},
        {"Ctrl+Enter", "say what you have written (Settings can make it Enter)"},
        {"Up, Down, Page Up, Page Down", "scroll"},
        {"Esc", "back"},
        {"Ctrl+1 to Ctrl+6", "Home, Patients, Drills, Progress, Review, Settings"},
        {"Ctrl and + or -", "larger or smaller text; Ctrl+0 as it was"},
        {"Ctrl+Z, Ctrl+Y", "undo and redo while writing"},
        {"In Review: Enter", "take up the first of the queue"},
        {"In Review: Ctrl+O", "import a recording; Ctrl+Enter keeps it"},
        {"In Review: a letter", "code the therapist's line at the cursor, or the one just ended; Shift codes against"},
        {"In Review: 1 to 7", "rate the open item; 8 not observed, 9 not applicable, 0 could not hear, - takes it off"},
        {"In Review: * and /", "link the line to the open item; comment on the line"},
        {"In Review: Page Up, Page Down", "the item before, the next item"},
        {"In Review: Space, Left, Right", "play and pause the sound; five seconds back, on"},
        {"In Review: [ ] and Ctrl+L", "slower, faster; the last ten seconds round and round"},
        {"F8", "copy (or speak) what has the focus"},
        {"Ctrl+E", "this screen as a plain HTML page"},
        {"F1", "this list"},
    };
    for (const auto& [press, meaning] : keys) {
        const ImVec2 spot = ImGui::GetCursorScreenPos();
        const float column = std::min(ui.px(230), ui.width() * .42F);
        ui.line_at(ui.list(), spot, press, Style::strong, ui.colours().text, column - ui.px(8));
        ImGui::SetCursorScreenPos({spot.x + column, spot.y});
        ImGui::BeginGroup();
        ui.push_width(ui.width() - column);
        ui.note(PageItem::Kind::field, press);
        ui.text(meaning, Style::body);
        ui.pop_width();
        ImGui::EndGroup();
    }
    ui.gap(10);
    if (ui.button("Close", Button::primary)) help_ = false;
    ui.end_region();
    ImGui::End();
    ImGui::PopStyleColor();
    ui.layer(0);
}

void Application::draw(Ui& ui, float width, float height) {
    now_ = ui.now();
    work_.collect();
    ui.whole_page = export_page_;
    global_keys(ui);
    for (const Event& e : ui.events())
        if (e.kind == Event::Kind::drop && desk_.screen != Screen::hour) desk_.want(ReadTranscript{e.text});
    const bool icon_only = width < ui.px(980);
    const float rail = ui.px(icon_only ? 68 : 208);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::Begin("room", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    draw_rail(ui, rail, height, icon_only);
    draw_screen(ui, {rail, 0}, {width - rail, height});
    // messages lie over the screen, in a layer of their own
    if (!desk_.trouble.empty() || (!desk_.told.empty() && ui.now() < desk_.told_until) || !work_.jobs().empty()) {
        ImGui::SetCursorScreenPos({rail, 0});
        ImGui::SetNextWindowPos({0, 0});
        draw_messages(ui, rail, width - rail, height);
    }
    ImGui::End();
    if (help_) draw_help(ui, width, height);
    if (export_page_) {
        export_page_ = false;
        page_ = ui.page();
        desk_.want(ExportPage{});
    }
    const Screen before = desk_.screen;
    do_wants(ui.now());
    if (before != desk_.screen) {
        ui.clear_focus();
        ui.to_top();
        if (desk_.screen == Screen::hour) ui.focus("Your words");
        ui.redraw_in(0);
    }
    if (!desk_.focus.empty()) {
        ui.focus(desk_.focus);
        desk_.focus.clear();
        ui.redraw_in(0);
    }
    for (const auto& job : work_.jobs())
        if (!job->finished) ui.redraw_in(.1);
}

}  // namespace stance::desktop
