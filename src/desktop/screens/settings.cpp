#include "desktop/screens/screens.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stance::desktop {

namespace {

/// Why these letters cannot be the keys of the items, or nothing.
std::string trouble_with_keys(const std::string& keys, std::size_t items) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] < 'a' || keys[i] > 'z') return "Only the letters a to z can be keys: digits rate, and the other signs have work of their own.";
        if (keys.find(keys[i]) != i) return fmt::format("The letter {} stands for two items.", keys[i]);
    }
    if (keys.size() < items) return fmt::format("{} items need a key, {} have one.", items, keys.size());
    return {};
}

}  // namespace

void SettingsScreen::draw_review_keys(Ui& ui, Desk& desk) {
    ui.heading("Keys in Review");
    ui.text("One letter codes a line with one item, in the order of the rubric; with Shift it codes against it.", Style::small);
    if (desk.rubric == nullptr) return;
    if (keys_shown_ != desk.settings.review_keys) {
        keys_shown_ = desk.settings.review_keys;
        keys_.set(keys_shown_);
    }
    ui.gap(6);
    ui.push_width(std::min(ui.width(), ui.px(360)));
    const Edited typed = ui.edit("Keys of the items", keys_, {"One letter an item", 1, 1, true, true});
    ui.pop_width();
    const std::string trouble = trouble_with_keys(keys_.text(), desk.rubric->items.size());
    if (!trouble.empty()) ui.text(trouble, Style::body, ui.colours().warn);
    const bool changed = keys_.text() != desk.settings.review_keys;
    if ((ui.button("Use these keys", Button::plain, icon::check, changed && trouble.empty()) || typed.submitted) && changed && trouble.empty()) desk.want(Choose{"review_keys", keys_.text()});
    ui.flow(ui.button_width("As they were at first"));
    if (ui.button("As they were at first", Button::quiet, nullptr, desk.settings.review_keys != default_review_keys)) desk.want(Choose{"review_keys", default_review_keys});
    ui.gap(6);
    for (std::size_t i = 0; i < desk.rubric->items.size() && i < keys_.text().size(); ++i) ui.text(fmt::format("{}   {}", static_cast<char>(keys_.text()[i] - ('a' <= keys_.text()[i] && keys_.text()[i] <= 'z' ? 32 : 0)), desk.rubric->items[i].name), Style::small);
}

void SettingsScreen::draw(Ui& ui, Desk& desk) {
    Settings& s = desk.settings;
    ui.title("Settings");
    ui.text("Every change is kept at once.", Style::quiet, ui.colours().quiet);
    ui.gap(14);
    const float w = std::min(ui.width(), ui.px(760));
    const auto keep = [&](const char* name, const std::string& value) { desk.want(Choose{name, value}); };
    const auto toggle = [&](const char* label, const char* name, bool value, const char* meaning) {
        bool on = value;
        if (ui.toggle(label, on)) keep(name, on ? "1" : "0");
        ui.gap(-2);
        ui.text(meaning, Style::small);
        ui.gap(8);
    };
    ui.begin_card("look", w);
    ui.heading("Appearance");
    ui.gap(4);
    int look = static_cast<int>(s.look);
    if (ui.choice("Colours", {"Light", "Dark", "High contrast"}, look)) keep("look", std::string(look_names[static_cast<std::size_t>(look)]));
    ui.gap(10);
    ui.text(fmt::format("Text size: {} %", s.text_size), Style::strong);
    if (ui.button("Smaller", Button::plain, icon::minus, s.text_size > 80)) keep("text_size", fmt::format("{}", std::max(80, s.text_size - 10)));
    ui.flow(ui.button_width("Larger", icon::plus));
    if (ui.button("Larger", Button::plain, icon::plus, s.text_size < 200)) keep("text_size", fmt::format("{}", std::min(200, s.text_size + 10)));
    ui.gap(10);
    toggle("Less motion", "reduced_motion", s.reduced_motion, "Nothing glides or blinks.");
    ui.end_card();
    ui.gap(16);
    ui.begin_card("talk", w);
    ui.heading("Conversation");
    ui.gap(4);
    toggle("Enter says it", "enter_sends", s.enter_sends, "Otherwise Ctrl+Enter says it and Enter begins a new line.");
    toggle("The patient takes a moment to answer", "waits", s.waits, "A pause in character before each answer. Nothing is lost when it is off.");
    toggle("Speak what has the focus (F8)", "speaks", s.speaks, "F8 copies the line to the clipboard; with this it is also spoken, where speech-dispatcher is installed.");
    ui.end_card();
    ui.gap(16);
    ui.begin_card("drills", w);
    ui.heading("Drills");
    ui.text(fmt::format("At most {} a day", s.drills_a_day), Style::body);
    if (ui.button("Fewer", Button::plain, icon::minus, s.drills_a_day > 1)) keep("drills_a_day", fmt::format("{}", std::max(1, s.drills_a_day - (s.drills_a_day > 10 ? 5 : 1))));
    ui.flow(ui.button_width("More", icon::plus));
    if (ui.button("More", Button::plain, icon::plus, s.drills_a_day < 50)) keep("drills_a_day", fmt::format("{}", std::min(50, s.drills_a_day + (s.drills_a_day >= 10 ? 5 : 1))));
    ui.end_card();
    ui.gap(16);
    ui.begin_card("review-keys", w);
    draw_review_keys(ui, desk);
    ui.end_card();
    ui.gap(16);
    ui.begin_card("people", w);
    ui.heading("Who practises here");
    ui.text("Hours, ratings and drills are kept apart for each person. There is no password: whoever can open this computer account can open them.", Style::small);
    ui.gap(6);
    std::vector<std::string> people = desk.people;
    for (const std::string& always : {std::string("Me"), s.trainee})
        if (std::find(people.begin(), people.end(), always) == people.end()) people.insert(people.begin(), always);
    int who = static_cast<int>(std::find(people.begin(), people.end(), s.trainee) - people.begin());
    if (ui.choice("Person", people, who)) desk.want(SwitchPerson{people[static_cast<std::size_t>(who)]});
    ui.gap(8);
    ui.push_width(std::min(ui.width(), ui.px(360)));
    const Edited named = ui.edit("A new name", name_, {"A new name", 1, 1, true, true});
    ui.pop_width();
    const bool empty = name_.text().find_first_not_of(' ') == std::string::npos;
    if ((ui.button("Practise under this name", Button::plain, icon::person, !empty) || named.submitted) && !empty) {
        desk.want(SwitchPerson{name_.text()});
        name_.set("");
    }
    ui.end_card();
    ui.gap(16);
    ui.begin_card("data", w);
    ui.heading("Your data");
    ui.text("Everything stays on this computer. Nothing is sent anywhere, and the program opens no connection.", Style::body);
    ui.gap(6);
    if (ui.button("Make a copy of the database", Button::plain, icon::save)) desk.want(MakeBackup{});
    ui.end_card();
    ui.gap(16);
    ui.begin_card("scoring", w);
    ui.heading("Score transcripts");
    ui.text("A folder of transcripts as CSV (session, turn, speaker, text) is judged turn by turn; the result is one CSV with every label, its words and its reason.", Style::small);
    ui.gap(6);
    const Edited typed = ui.edit("Folder of transcripts", folder_, {"The folder, for example /home/me/transcripts", 1, 1, true, true});
    const bool none = folder_.text().find_first_not_of(' ') == std::string::npos;
    if ((ui.button("Score this folder", Button::plain, icon::document, !none && desk.rubric != nullptr) || typed.submitted) && !none) desk.want(ScoreFolder{folder_.text()});
    ui.end_card();
    ui.gap(16);
    ui.begin_card("about", w);
    ui.heading("What this is not");
    ui.text(desk.rubric ? desk.rubric->notice : std::string("Scores are formed by this program's own rubric; it is not a validated instrument."), Style::body);
    ui.text(app::engine_name(), Style::small);
    ui.end_card();
}

}  // namespace stance::desktop
