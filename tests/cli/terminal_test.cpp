#include "place.hpp"

#include <catch2/catch.hpp>
#include <pty.h>
#include <poll.h>

using namespace stance;
using namespace stance::test;

namespace {

/// A person at a terminal: types lines, waits for words.
class Person {
  public:
    explicit Person(const std::vector<std::string>& arguments) {
        winsize size{40, 80, 0, 0};
        child_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
        if (child_ == 0) {
            ::setenv("TERM", "xterm", 1);
            std::vector<char*> argv;
            for (const std::string& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
            argv.push_back(nullptr);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
    }
    Person(const Person&) = delete;
    Person& operator=(const Person&) = delete;
    ~Person() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
        ::close(terminal_);
    }

    /// Waits until the words stand on the screen; false when they do not come.
    bool sees(const std::string& words) {
        for (int tries = 0; tries < 300; ++tries) {
            if (screen_.find(words, from_) != std::string::npos) {
                from_ = screen_.find(words, from_) + words.size();
                return true;
            }
            pollfd ready{terminal_, POLLIN, 0};
            if (::poll(&ready, 1, 100) <= 0) continue;
            char block[4096];
            const ssize_t n = ::read(terminal_, block, sizeof block);
            if (n <= 0) return screen_.find(words, from_) != std::string::npos;
            screen_.append(block, static_cast<std::size_t>(n));
        }
        return false;
    }
    void types(const std::string& line) {
        const std::string text = line + "\n";
        if (::write(terminal_, text.data(), text.size()) < 0) throw std::runtime_error("nobody listens");
    }
    const std::string& screen() const { return screen_; }

  private:
    pid_t child_ = 0;
    int terminal_ = -1;
    std::string screen_;
    std::size_t from_ = 0;
};

}  // namespace

TEST_CASE("a person talks, goes back, tries again and ends the hour at the terminal", "[cli]") {
    const Place place;
    {
        Person person(place.command({"rehearse", good_case}));
        REQUIRE(person.sees("They turned off the lamp"));
        REQUIRE(person.sees("You:"));
        person.types("What was that like?");
        REQUIRE(person.sees("Ada:"));
        REQUIRE(person.sees("You:"));
        person.types("/help");
        REQUIRE(person.sees("/rewind 3"));
        person.types("/rewind 0");
        REQUIRE(person.sees("a second way"));
        person.types("So nobody looked up.");
        REQUIRE(person.sees("Ada:"));
        person.types("/turns");
        REQUIRE(person.sees("So nobody looked up."));
        person.types("/dance");
        REQUIRE(person.sees("no command /dance"));
        person.types("/end");
        REQUIRE(person.sees("Debrief"));
        REQUIRE(person.sees("debrief.html"));
        CHECK_THAT(person.screen(), Catch::Contains("\x1b[1m"));  // colours where there is a terminal
    }
    const auto kept = nlohmann::json::parse(place.cli({"sessions", "list", "--format", "json"}).out);
    CHECK(kept[0]["branches"] == 2);
}

TEST_CASE("leaving keeps the hour for later", "[cli]") {
    const Place place;
    {
        Person person(place.command({"rehearse", good_case}));
        REQUIRE(person.sees("You:"));
        person.types("What was that like?");
        REQUIRE(person.sees("You:"));
        person.types("/leave");
        REQUIRE(person.sees("--resume s-000001"));
    }
    Person again(place.command({"rehearse", "--resume", "last"}));
    REQUIRE(again.sees("What was that like?"));
    REQUIRE(again.sees("You:"));
}
