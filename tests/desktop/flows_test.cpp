// Whole ways through the tool, as a person goes them, without a screen.
#include "driver.hpp"

#include "base/file.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

using namespace stance;
using test::Driver;
namespace key = desktop::key;

namespace {

void say(Driver& d, const std::string& words) {
    d.type(words);
    d.key(key::enter, true);
    d.wait(5);
}

const session::Session& hour(Driver& d) { return d.app().hour().rehearsal()->session; }

}  // namespace

TEST_CASE("from the first start to the patient's first line is one press", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    CHECK(d.shows("Your first conversation"));
    d.press("Begin with Gareth");
    REQUIRE(d.app().desk().screen == desktop::Screen::hour);
    CHECK(d.shows(hour(d).path.front().response.say));
}

TEST_CASE("by keyboard alone from the first start to the debrief", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    for (int i = 0; i < 30 && (d.ui().focused() == nullptr || d.ui().focused()->label != "Begin with Gareth"); ++i) d.key(key::tab);
    REQUIRE(d.ui().focused() != nullptr);
    REQUIRE(d.ui().focused()->label == "Begin with Gareth");
    d.key(key::enter);
    REQUIRE(d.app().desk().screen == desktop::Screen::hour);
    // the composer has the focus: one simply writes
    for (const char* words : {"Five days of that.", "What was in you, before she said a word?", "Of course that stung.", "What was it like, in front of the drivers?", "Ashamed, or more angry?"}) say(d, words);
    CHECK(hour(d).path.size() == 6);
    CHECK(d.find("Your words")->value.empty());
    const auto reach = [&](const std::string& label) {
        for (int i = 0; i < 120; ++i) {
            if (d.ui().focused() != nullptr && d.ui().focused()->label == label) return;
            d.key(key::tab, false, true);
        }
        FAIL("no way by Tab to " + label + "\n" + d.all());
    };
    reach("End the hour");
    d.key(key::enter);
    reach("See how it went");
    d.key(key::enter);
    REQUIRE(d.app().desk().screen == desktop::Screen::debrief);
    CHECK(d.shows("First, how do you think it went?"));
    CHECK_FALSE(d.shows("Item by item"));
    reach("5");
    d.key(key::enter);
    reach("Keep my rating and see the result");
    d.key(key::enter);
    CHECK(d.shows("Item by item"));
    CHECK(d.shows("not a validated instrument"));
}

TEST_CASE("a moment tried again keeps both ways and shows them", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.press("Begin with Gareth");
    say(d, "You need to calm down.");
    say(d, "You should apologise to her.");
    d.press("Take back");
    // the old words are there to be changed, and the other way stays
    CHECK(d.find("Your words")->value == "You should apologise to her.");
    d.key('A', true);
    say(d, "What was it like, in front of the drivers?");
    CHECK(hour(d).path.size() == 3);
    CHECK(hour(d).path.back().said == "What was it like, in front of the drivers?");
    CHECK(d.shows("Other ways kept"));
    CHECK(d.find("2 ways from here (turn 1)") != nullptr);
    d.press("Go to this way (2 turns)");
    CHECK(hour(d).path.back().said == "You should apologise to her.");
    d.press("End the hour");
    d.press("See how it went");
    d.press("Skip this time");
    d.press("Compare ways");
    CHECK(d.shows("The other way"));
    CHECK(d.shows("What was it like, in front of the drivers?"));
}

TEST_CASE("killed in the middle of a sentence the hour and the draft are there again", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.press("Begin with Gareth");
    say(d, "What happened?");
    const std::string id = hour(d).id;
    d.type("When she said bins, what did you");
    d.wait(.5);
    d.kill_and_open(folder / "a.db");
    CHECK(d.shows("Where you left"));
    d.press("Go on");
    CHECK(hour(d).id == id);
    CHECK(hour(d).path.size() == 2);
    CHECK(d.find("Your words")->value == "When she said bins, what did you");
}

TEST_CASE("settings are kept and take effect at once", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.press("Settings");
    d.press("Dark");
    CHECK(d.ui().theme.look == desktop::Look::dark);
    d.press("Larger");
    d.frame({});
    CHECK(d.ui().theme.scale == Approx(1.1));
    d.press("Enter says it");
    d.kill_and_open(folder / "a.db");
    CHECK(d.app().settings().look == desktop::Look::dark);
    CHECK(d.app().settings().text_size == 110);
    d.press("Begin with Gareth");
    d.type("Hello Gareth.");
    d.key(key::enter);
    d.wait(5);
    CHECK(hour(d).path.size() == 2);
}

TEST_CASE("the patient takes a moment and the words typed meanwhile stay", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.press("Begin with Gareth");
    d.type("What happened?");
    d.key(key::enter, true);
    REQUIRE(hour(d).path.size() == 2);
    const std::string answer = hour(d).path.back().response.say;
    CHECK_FALSE(d.shows(answer));
    CHECK_FALSE(d.find("Stay silent")->enabled);
    d.type("Tell me");
    d.wait(5);
    CHECK(d.shows(answer));
    CHECK(d.find("Your words")->value == "Tell me");
}

TEST_CASE("an assessment has no hints and no way back and ends with its clock", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.app().desk().want(desktop::Start{"late-shift", session::Play::assessment});
    d.settle();
    say(d, "What happened?");
    CHECK(d.find("Take back") == nullptr);
    CHECK(d.find("Give me a hint") == nullptr);
    CHECK(d.find("Pause") == nullptr);
    CHECK_FALSE(d.shows("What your words did"));
    d.wait(51 * 60);
    CHECK(hour(d).path.back().response.next.ended);
    CHECK(d.find("Back to before the last turn") == nullptr);
}

TEST_CASE("a label one does not agree with is contested, kept, and taken back", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db", true);
    d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee});
    d.settle();
    const std::string id = d.app().desk().sessions.back().id;
    d.app().desk().want(desktop::ShowDebrief{id});
    d.settle();
    d.press("Transcript");
    const auto rehearsal = d.app().desk().workspace.rehearsal(id);
    REQUIRE(rehearsal.ok());
    int judged = 0;  // the last turn that has a label
    for (const session::Turn& t : (*rehearsal)->session.path)
        if (!t.assessment.evidence.empty()) judged = t.number;
    d.press("Turn " + std::to_string(judged));
    d.press("I do not agree");
    d.type("It was meant as thanks.");
    d.press("Keep");
    CHECK(d.shows("You do not agree: It was meant as thanks."));
    auto kept = d.app().desk().workspace.store().contests(id);
    REQUIRE(kept.ok());
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().why == "It was meant as thanks.");
    d.press("Take this back");
    CHECK(d.app().desk().workspace.store().contests(id)->empty());
}

TEST_CASE("the debrief is saved as a web page and as PDF", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db", true);
    d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee});
    d.settle();
    d.app().desk().want(desktop::ShowDebrief{d.app().desk().sessions.front().id});
    d.settle();
    d.press("Save as PDF");
    d.press("Save as web page");
    int pdf = 0, html = 0;
    for (const auto& entry : std::filesystem::directory_iterator(d.exports())) {
        const auto bytes = read_file(entry.path());
        REQUIRE(bytes.ok());
        pdf += bytes->starts_with("%PDF");
        html += bytes->starts_with("<!doctype html>");
    }
    CHECK(pdf == 1);
    CHECK(html == 1);
}

TEST_CASE("a drill is judged at once and comes back later", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.press("Drills", "rail");
    d.press("Your reply");
    d.type("What was that like for you, just then?");
    d.press("Say it");
    CHECK(d.shows("Quality"));
    CHECK(d.shows("An experienced therapist might have said"));
    CHECK(d.shows("This moment comes back"));
    const auto answers = d.app().desk().workspace.store().drills("Me");
    REQUIRE(answers.ok());
    REQUIRE(answers->size() == 1);
    CHECK(answers->front().due > answers->front().at);
    d.press("Next moment");
    CHECK(d.shows("2 of 10 today"));
    CHECK(d.find("Your reply")->value.empty());
}

TEST_CASE("what has the focus can be heard and every screen is a plain page", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    d.key(key::tab);
    d.key(key::f8);
    CHECK(d.clipboard == "Home, button");
    d.press("Begin with Gareth");
    say(d, "What <happened> & why?");
    d.key('E', true);
    const auto page = read_file(d.exports() / "Stance hour.html");
    REQUIRE(page.ok());
    CHECK(page->find("What &lt;happened&gt; &amp; why?") != std::string::npos);
    CHECK(page->find(hour(d).path.front().response.say.substr(0, 12)) != std::string::npos);
    CHECK(page->find("<script") == std::string::npos);
}

TEST_CASE("a folder of transcripts is scored into one table", "[desktop]") {
    const test::Folder folder;
    std::filesystem::create_directories(folder / "talks");
    REQUIRE(write_file(folder / "talks/a.csv", "session,turn,speaker,text\na,1,patient,He never rang.\na,2,therapist,What was that like?\n").ok());
    Driver d(folder / "a.db");
    d.press("Settings");
    d.press("Folder of transcripts");
    d.type((folder / "talks").string());
    d.press("Score this folder");
    const auto table = read_file(d.exports() / "talks scores.csv");
    REQUIRE(table.ok());
    CHECK(table->find("session,turn,quality") == 0);
    CHECK(d.shows("1 session scored"));
    SECTION("a broken file is named with its place and nothing is written") {
        REQUIRE(write_file(folder / "talks/b.csv", "session,turn,speaker,text\nb,1,nobody,Hm.\n").ok());
        std::filesystem::remove(d.exports() / "talks scores.csv");
        d.press("Score this folder");
        CHECK(d.shows("b.csv:2"));
        CHECK_FALSE(std::filesystem::exists(d.exports() / "talks scores.csv"));
    }
}

TEST_CASE("long work shows how far it is, is cancelled, and hands back on the window's thread", "[desktop]") {
    std::atomic<int> woken{0};
    desktop::Work work([&] { ++woken; });
    const auto here = std::this_thread::get_id();
    std::thread::id ran, came_back;
    std::atomic<bool> begun{false};
    bool cancelled = false;
    const auto job = work.start("Long", [&](desktop::Job& j) -> std::function<void()> {
        ran = std::this_thread::get_id();
        begun = true;
        while (!j.stop.stop_requested()) j.done = .5F;
        return [&] { cancelled = true; came_back = std::this_thread::get_id(); };
    });
    while (!begun) std::this_thread::yield();
    REQUIRE(work.jobs().size() == 1);
    CHECK(work.jobs().front()->name == "Long");
    job->stop.request_stop();
    while (woken == 0) std::this_thread::yield();
    work.collect();
    CHECK(cancelled);
    CHECK(ran != here);
    CHECK(came_back == here);
    CHECK(work.jobs().empty());
}

TEST_CASE("a resting screen asks for no frames", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    CHECK(d.rests_for() > 3600);
    d.press("Begin with Gareth");
    d.wait(10);  // the caret has stopped blinking
    CHECK(d.rests_for() > 10);
    CHECK(d.rests_for() <= 61);  // the clock's next minute
}

TEST_CASE("nothing overlaps or leaves the window at any size", "[desktop]") {
    struct View { float w, h; const char* text; };
    for (const View view : {View{1024, 700, "100"}, View{1280, 800, "100"}, View{1920, 1080, "100"}, View{2560, 1440, "100"}, View{1280, 800, "200"}, View{1024, 700, "200"}, View{1280, 800, "80"}}) {
        const test::Folder folder;
        Driver d(folder / "a.db", true, view.w, view.h);
        d.app().desk().want(desktop::Choose{"text_size", view.text});
        d.app().desk().want(desktop::SwitchPerson{desktop::sample_trainee});
        d.settle();
        const auto check = [&](const std::string& where) {
            CAPTURE(view.w, view.h, view.text, where);
            d.wait(3);
            const auto& widgets = d.ui().widgets();
            for (std::size_t i = 0; i < widgets.size(); ++i) {
                const auto& a = widgets[i];
                INFO(a.path + " / " + a.label);
                CHECK(a.min.x >= -1);
                CHECK(a.max.x <= view.w + 1);
                CHECK(a.max.x > a.min.x + 8);
                for (std::size_t k = i + 1; k < widgets.size(); ++k) {
                    const auto& b = widgets[k];
                    // what lies inside a card that can be pressed, or in another region that scrolls, may share its place
                    if (a.kind == "card" || b.kind == "card" || a.path.substr(0, a.path.find('/')) != b.path.substr(0, b.path.find('/'))) continue;
                    if (!a.visible || !b.visible) continue;
                    const bool apart = a.max.x <= b.min.x + 1 || b.max.x <= a.min.x + 1 || a.max.y <= b.min.y + 1 || b.max.y <= a.min.y + 1;
                    if (!apart && a.path.find("picture") == std::string::npos && a.label.find("in the picture") == std::string::npos) {
                        INFO("and " + b.path + " / " + b.label);
                        CHECK(apart);
                    }
                }
            }
        };
        check("home");
        d.app().desk().want(desktop::Open{desktop::Screen::cases, {}});
        check("cases");
        d.app().desk().want(desktop::Open{desktop::Screen::cases, "late-shift"});
        check("case");
        d.app().desk().want(desktop::Open{desktop::Screen::progress, {}});
        check("progress");
        d.app().desk().want(desktop::Open{desktop::Screen::settings, {}});
        check("settings");
        d.app().desk().want(desktop::Open{desktop::Screen::drills, {}});
        check("drills");
        d.app().desk().want(desktop::Open{desktop::Screen::review, {}});
        check("review");
        d.app().desk().want(desktop::Open{desktop::Screen::review, d.app().desk().sessions.front().id});
        check("rating");
        if (d.find("The form") != nullptr) d.press("The form");
        check("form");
        d.press("Queue");
        d.app().desk().want(desktop::ShowDebrief{d.app().desk().sessions.front().id});
        check("debrief");
        d.press("Moments");
        check("moments");
        d.press("Transcript");
        check("transcript");
        d.app().desk().want(desktop::Start{"late-shift", session::Play::guided});
        d.settle();
        say(d, "What was it like, in front of the drivers, when he made you count?");
        check("hour");
    }
}
