// The shipped cases, played: an hour holds, nothing comes twice, and contingency is what helps.
#include "authoring/load.hpp"
#include "support/case_builder.hpp"
#include "support/trainees.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

using namespace stance;

namespace {

std::vector<std::shared_ptr<const patient::Patient>> shipped() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(STANCE_TOP) + "/cases"))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::shared_ptr<const patient::Patient>> out;
    for (const auto& file : files) {
        auto loaded = authoring::load_case(file);
        REQUIRE(loaded.value);
        auto c = std::make_shared<const patient::Case>(std::move(*loaded.value));
        auto lexicon = language::Lexicon::english().with(patient::phrases_of(*c));
        REQUIRE(lexicon);
        out.push_back(std::make_shared<patient::Patient>(c, std::move(lexicon).value()));
    }
    return out;
}

struct Played {
    patient::State end;
    int turns = 0;
    int fallbacks = 0;     ///< last resorts: nothing fitted
    int unanswered = 0;    ///< questions for which no answer is written, and the patient said so
    bool thought = false;  ///< mentalizing was reached at some time
};

template <class Words>
Played play(const patient::Patient& p, std::uint64_t seed, Words words, int turns = 24) {
    testing::Hour hour(p, seed);
    Played out;
    std::set<std::string> ids(hour.last().lines.begin(), hour.last().lines.end());
    for (; out.turns < turns && !hour.over(); ++out.turns) {
        const auto& r = hour.say(words(hour.state()));
        for (const auto& id : r.lines)
            if (!ids.insert(id).second) FAIL("said twice: " << id);
        const bool said_so = std::any_of(r.lines.begin(), r.lines.end(), [](const std::string& id) { return id.starts_with("na_"); });
        out.unanswered += said_so;
        out.fallbacks += r.fallback && !said_so;
        out.thought |= r.next.mode == Mode::mentalizing;
    }
    out.end = hour.state();
    return out;
}

}  // namespace

TEST_CASE("Shipped cases hold an hour and contingency helps in each") {
    for (const auto& p : shipped())
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            INFO(p->get_case().id << " seed " << seed);
            const Played good = play(*p, seed, [t = testing::ContingentTrainee()](const patient::State& s) mutable { return t.words(s); });
            const Played lectured = play(*p, seed, [t = testing::LecturingTrainee()](const patient::State& s) mutable { return t.words(s); });
            const Played quiet = play(*p, seed, [](const patient::State& s) { return std::string(s.turn % 2 ? "Mm." : ""); });
            for (const Played* one : {&good, &lectured, &quiet}) CHECK(one->turns == 24);
            CHECK(good.fallbacks <= 4);
            CHECK(good.unanswered <= 6);
            CHECK(lectured.fallbacks <= 8);
            CHECK(good.thought);
            CHECK(good.end.trust > lectured.end.trust + 1.5);
            CHECK(lectured.end.mode != Mode::mentalizing);
        }
}

TEST_CASE("Asked about safety for the first time nobody answers as if asked before") {
    for (const auto& p : shipped())
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            testing::Hour hour(*p, seed);
            const std::string say = hour.say("Are you having thoughts of ending your life?").say;
            INFO(say);
            for (const std::string_view again : {"till no", "ame as before", "ame as I said", "hat's twice", "again today"}) CHECK(say.find(again) == std::string::npos);
        }
}

TEST_CASE("What keeps somebody going is told by no case as an answer about safety") {
    for (const auto& p : shipped()) {
        testing::Hour hour(*p);
        const auto& lines = hour.say("What keeps you going?").lines;
        INFO(lines.front());
        CHECK((lines.front().starts_with("a_keepsgoing") || lines.front().starts_with("f_keeps")));
    }
}
