// Long and strange hours: what must hold whatever is typed.
#include "base/hash.hpp"
#include "support/case_builder.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace stance;
using testing::CaseBuilder;
using testing::Hour;

namespace {

CaseBuilder long_case(Mode start = Mode::psychic_equivalence, double arousal = 7.5) {
    CaseBuilder b;
    b.temper().start_mode = start;
    b.temper().start_arousal = arousal;
    b.topic("brother", {"karim", "your brother"}).scene("one", 20, "two").scene("two", 20);
    b.fact("age", "brother", {"how old"}, {"Thirty-six.", "Thirty-six, I said."});
    for (std::size_t a = 0; a < act_names.size(); ++a)
        for (int i = 1; i <= 3; ++i)
            b.reply("re_" + std::string(act_names[a]) + "_" + std::to_string(i), "Answer " + std::to_string(i) + " to " + std::string(act_names[a]) + ".", {static_cast<Act>(a)});
    // two lines that sound alike: only one may be heard
    b.reply("twin_a", "I said what I said.", {Act::validates}).reply("twin_b", "I said what I said.", {Act::validates});
    return b;
}

const std::vector<std::string> mixed = {
    "", "ok", "mm", "You're an idiot", "asdfgh qwrtpsd", "What happened?", "What do you feel right now?", "How old was Karim?",
    "You should ring her.", "Research shows that anxiety is a normal response to threat.", "You're projecting.", "No wonder you were furious.",
    "Let's slow down.", "Let's go back to just before he rang.", "I got that wrong, sorry.", "What is it like to say that to me?",
    "Calm down, it's not that bad.", "Did you watch the football?", "Hello", "See you next week", "Are you thinking of killing yourself?",
    "What do you think he wanted?", "You said it's fine, but your hands are shaking.", "That's so insightful.", "I feel a bit lost.",
    "I can't give you my number.", "I'll write the letter for you.", "Where in your body is it?", "Tell me more. And why? And who? And when was that?",
    "\xff\xfe\x00 broken", "It makes sense that you were scared.", "Nothing", "Karim.", "Thank you."};

}  // namespace

TEST_CASE("No line is heard twice in sixty turns") {
    const auto p = long_case().patient();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Hour hour(p, seed);
        std::set<std::string> ids(hour.last().lines.begin(), hour.last().lines.end()), texts{hour.last().say};
        for (int turn = 0; turn < 60 && !hour.over(); ++turn) {
            const auto& r = hour.say(mixed[draw(seed, static_cast<std::uint64_t>(turn), 99, static_cast<std::uint32_t>(mixed.size()))]);
            for (const auto& id : r.lines) CHECK(ids.insert(id).second);
            CHECK(texts.insert(r.say).second);
            CHECK((!r.say.empty() || !r.shows.empty()));
        }
        CHECK(hour.state().turn == 60);
    }
}

TEST_CASE("The same words and seed give the same hour") {
    const auto p = long_case().patient();
    const auto q = long_case().patient();
    Hour one(p, 3), two(q, 3);
    for (int turn = 0; turn < 40; ++turn) {
        const std::string& words = mixed[static_cast<std::size_t>(turn * 7) % mixed.size()];
        const auto& a = one.say(words);
        const auto& b = two.say(words);
        REQUIRE(a.next == b.next);
        REQUIRE(a.say == b.say);
        REQUIRE(a.trace.size() == b.trace.size());
    }
}

TEST_CASE("An hour of nothing but ok ends when everything is said") {
    const auto p = long_case().patient();
    Hour hour(p);
    int turns = 0;
    while (!hour.over() && turns < 400) {
        hour.say("ok");
        ++turns;
    }
    CHECK(hour.over());
    CHECK(hour.last().ending == "plain");
    CHECK(turns > 40);
}

TEST_CASE("Ten thousand turns at random stay in bounds and their causes add up") {
    const Mode modes[] = {Mode::mentalizing, Mode::psychic_equivalence, Mode::pretend, Mode::teleological, Mode::shutdown};
    int turns = 0;
    for (std::uint64_t seed = 1; turns < 10000; ++seed) {
        auto b = long_case(modes[seed % 5], static_cast<double>(draw(seed, 0, 1, 101)) / 10);
        b.temper().loses_to = modes[draw(seed, 0, 2, 5)];
        b.temper().reactivity = 0.3 + static_cast<double>(draw(seed, 0, 3, 23)) / 10;
        b.temper().recovery = 0.3 + static_cast<double>(draw(seed, 0, 4, 23)) / 10;
        b.temper().threshold = 3 + draw(seed, 0, 5, 7);
        b.written().replies[5].line.arousal_shift = 3;
        b.written().replies[6].line.trust_shift = -3;
        const auto p = b.patient();
        Hour hour(p, seed);
        for (int t = 0; t < 100 && !hour.over(); ++t, ++turns) {
            const auto before = hour.state();
            std::string words = mixed[draw(seed, static_cast<std::uint64_t>(t), 6, static_cast<std::uint32_t>(mixed.size()))];
            if (t % 3 == 0) words += " " + mixed[draw(seed, static_cast<std::uint64_t>(t), 7, static_cast<std::uint32_t>(mixed.size()))];
            const auto& r = hour.say(words);
            double arousal = 0, trust = 0, thinking = 0;
            for (const auto& c : r.trace) {
                arousal += c.arousal;
                trust += c.trust;
                thinking += c.thinking;
            }
            const auto& s = r.next;
            const bool good = s.arousal >= 0 && s.arousal <= 10 && s.trust >= 0 && s.trust <= 10 && s.thinking >= 0 && s.thinking <= 10 &&
                              std::abs(arousal - (s.arousal - before.arousal)) < 0.005 && std::abs(trust - (s.trust - before.trust)) < 0.005 &&
                              std::abs(thinking - (s.thinking - before.thinking)) < 0.005 && s.heard.size() <= 6 && s.heard_words.size() <= 64 &&
                              s.turn == before.turn + 1 && !r.lines.empty();
            if (!good) FAIL("seed " << seed << " turn " << t << ": " << words);
        }
    }
}

TEST_CASE("A fitting hour ends calmer and with more trust than a lecture and than a parrot") {
    const auto p = long_case().patient();
    const std::vector<std::string> fitting = {
        "No wonder you were furious, hearing it like that.", "Let's slow down a moment. I want to get this right.",
        "So it felt completely certain he was gone. Have I got that right?", "Can we go back to just before the phone rang?",
        "I jumped ahead there. My mistake.", "What did you feel when you saw his name?", "Anger, and maybe some fear too?",
        "What happened then, in the kitchen?", "What do you imagine he wanted you to know?", "You stopped and wondered about him. How did you manage it?",
        "What is it like to tell me this?", "What would you have wished for?"};
    const std::vector<std::string> lecture = {
        "You should write down your thoughts every evening before bed.", "Research shows that anxiety is a normal response of the nervous system.",
        "You need to learn to regulate your emotions.", "Many people with your diagnosis misread the intentions of others.",
        "It's called catastrophising, and it is a thinking error.", "You could try a breathing exercise and some mindfulness.",
        "The reason we do this is that the evidence shows it works.", "You're avoiding the real issue because of your childhood.",
        "Let me explain how the cycle of avoidance works.", "You should ring him and tell him straight.",
        "In therapy we call that projection.", "What you need is a routine."};
    const auto play = [&](const std::vector<std::string>& turns) {
        Hour hour(p);
        for (const auto& t : turns) hour.say(t);
        return hour.state();
    };
    const auto parroted = [&] {
        Hour hour(p);
        for (int i = 0; i < 12; ++i) hour.say(hour.last().say);
        return hour.state();
    }();
    const auto stock = [&] {
        Hour hour(p);
        for (int i = 0; i < 12; ++i) hour.say("I hear you. That sounds really hard. How does that make you feel?");
        return hour.state();
    }();
    const auto good = play(fitting), lectured = play(lecture);
    CHECK(good.mode == Mode::mentalizing);
    CHECK(good.arousal < 6);
    CHECK(lectured.arousal > good.arousal + 2);
    for (const auto& other : {lectured, parroted, stock}) {
        CHECK(good.arousal < other.arousal);
        CHECK(good.trust > other.trust + 1);
        CHECK(other.mode != Mode::mentalizing);
    }
}
