#include "rubric/score.hpp"
#include "support/rubrics.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

using namespace stance;

namespace {

const rubric::Rubric& shipped() {
    static const rubric::Rubric r = test::shipped_rubric("mbt-individual");
    return r;
}

rubric::TurnAssessment judge(const std::string& said, double arousal = 6.5, Mode mode = Mode::psychic_equivalence,
                             const std::string& patient = "He walked straight past me in the canteen. He's finished with me. I know it.") {
    return rubric::score(shipped(), {{1, language::Speaker::patient, patient, arousal, mode, {}}, {2, language::Speaker::therapist, said, {}, {}, {}}}).turns[0].assessment;
}

bool shows(const rubric::TurnAssessment& a, const std::string& indicator) {
    return std::any_of(a.evidence.begin(), a.evidence.end(), [&](const auto& e) { return e.indicator == indicator; });
}

const std::vector<std::string> good = {
    "Straight past you. Ouch. What was it like, standing there with your tray?", "Can we go back to the second before he walked past? What was in you then?",
    "So from that one moment you knew. How quick was it?", "I can't tell from here if that was more hurt or fear. What was it?"};
const std::vector<std::string> poor = {
    "You should just ask him what is going on. Communication is important.", "He was probably just busy. I'm sure he likes you.",
    "That's mind reading. What's the evidence that he is finished with you?", "Many people feel like that at work. Have you tried mindfulness?"};

double mean_quality(const std::vector<std::string>& turns, const std::function<std::string(std::string)>& change = [](std::string s) { return s; }) {
    double sum = 0;
    for (const std::string& t : turns) sum += judge(change(t)).quality;
    return sum / static_cast<double>(turns.size());
}

std::string lower_without_marks(std::string s) {
    std::string out;
    for (const char c : s)
        if (std::string_view(".,?!'").find(c) == std::string_view::npos) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

/// Every fifth word of five letters or more has two letters swapped.
std::string with_slips(std::string s) {
    int word = 0;
    for (std::size_t i = 0; i < s.size();) {
        const auto end = std::min(s.find(' ', i), s.size());
        if (end - i >= 5 && ++word % 5 == 0) std::swap(s[i + 2], s[i + 3]);
        i = end + 1;
    }
    return s;
}

}  // namespace

TEST_CASE("good turns outscore poor ones however they are typed", "[rubric][fairness]") {
    CHECK(mean_quality(good) > mean_quality(poor) + 1.5);
    CHECK(mean_quality(good, lower_without_marks) > mean_quality(poor, lower_without_marks) + 1.5);
    CHECK(mean_quality(good, with_slips) > mean_quality(poor, with_slips) + 1.5);
}

TEST_CASE("lower case, missing marks and slips move a score by less than a point", "[rubric][fairness]") {
    for (const auto& turns : {good, poor}) {
        CHECK(std::abs(mean_quality(turns, lower_without_marks) - mean_quality(turns)) < 1.0);
        CHECK(std::abs(mean_quality(turns, with_slips) - mean_quality(turns)) < 1.0);
    }
}

TEST_CASE("stock phrases strung together stay below good enough", "[rubric][gaming]") {
    for (const char* stock : {"Thank you so much for sharing. I hear you. Your feelings are valid. I'm here for you and I want to hold space for that.",
                              "I hear what you're saying and I understand. That must be really hard for you. Let's sit with that.",
                              "I'm curious, I'm wondering, I'm noticing. I wonder how that makes you feel. What comes up for you?"}) {
        INFO(stock);
        CHECK(judge(stock).quality < 4);
        CHECK(judge(stock).quality < mean_quality(good) - 1);
    }
}

TEST_CASE("saying that one does not advise is not advising", "[rubric][gaming]") {
    CHECK_FALSE(shows(judge("I'm not saying you should leave him."), "gives_advice"));
    CHECK(shows(judge("I'm saying you should leave him."), "gives_advice"));
}

TEST_CASE("British and American spelling score the same", "[rubric][fairness]") {
    for (const auto& [british, american] : {std::pair{"When did you realise he had recognised you?", "When did you realize he had recognized you?"},
                                            std::pair{"You're catastrophising about his behaviour.", "You're catastrophizing about his behavior."},
                                            std::pair{"Let's practise apologising to your neighbour.", "Let's practice apologizing to your neighbor."}})
        CHECK(std::abs(judge(british).quality - judge(american).quality) < 0.6);
}

TEST_CASE("a long clever turn at high arousal is worth less than a short steady one", "[rubric]") {
    const auto short_one = judge("Okay. Slow. I'm here. What happened first?", 9);
    const auto long_one = judge("I wonder whether what is happening here might be connected with the way your father used to walk past you, so that the canteen becomes a kind of theatre in which the older hurt is performed again, and I am curious what you imagine might be going on in his mind, and in mine, as you tell me this, and whether there is another way of seeing it.", 9);
    CHECK(short_one.quality > long_one.quality + 1);
    CHECK(std::any_of(long_one.evidence.begin(), long_one.evidence.end(), [](const auto& e) { return e.polarity == rubric::Polarity::against; }));
}

TEST_CASE("the same question is worth less where it cannot be borne", "[rubric]") {
    const char* question = "How might he see it, and what do you imagine was going on in his mind when he walked past?";
    CHECK(judge(question, 4, Mode::mentalizing).quality > judge(question, 9.5, Mode::psychic_equivalence).quality + 0.5);
}

TEST_CASE("learner English is judged by what it does", "[rubric][fairness]") {
    const double kind = judge("He pass you, he don't look. What was happening inside of you in this moment?").quality;
    const double cold = judge("You must to calm down. Is not so bad. He is maybe busy only.").quality;
    CHECK(kind > cold + 1.5);
    const double native = judge("He passed you and didn't look. What was happening inside you at that moment?").quality;
    CHECK(std::abs(kind - native) < 1.0);
}
