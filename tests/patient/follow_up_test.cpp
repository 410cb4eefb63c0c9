#include "support/case_builder.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using language::QuestionKind;
using testing::CaseBuilder;
using testing::Hour;

namespace {

patient::FollowUp follow_up(const std::string& id, QuestionKind asks, std::vector<std::string> words, const std::string& say) {
    patient::FollowUp f;
    f.asks = asks;
    f.words = std::move(words);
    f.line.id = id;
    f.line.say = say;
    return f;
}

/// Somebody who begins with the bins, and goes on with the fridge.
CaseBuilder bins() {
    CaseBuilder b;
    b.topic("bins", {"bin*"}).topic("sioned", {"sioned", "(your|my) wife"}).topic("work", {"depot", "craig"});
    b.fact("who_craig", "work", {"who is craig"}, {"My manager."});
    b.fact("what_said", "sioned", {"what did (she|sioned) say"}, {"A lot, over the years."});
    b.scene("kitchen", 9);
    b.reply("feel", "I don't know. Tired.", {Act::asks_feeling});
    auto& story = b.written().scenes.front().story;
    story[0].say = "Sioned asked me about the bins. I hadn't the door shut.";
    story[0].topic = "bins";
    story[0].follow_ups = {follow_up("she_said", QuestionKind::what, {"say", "said", "answer"}, "She said, did you put them out."),
                           follow_up("i_said", QuestionKind::what, {"say", "said", "answer"}, "I told her what bins."),
                           follow_up("felt", QuestionKind::feeling, {}, "Like being stopped at a border."),
                           follow_up("she_meant", QuestionKind::mind, {}, "That I'd forgot. She had a bus to catch."),
                           follow_up("who_she", QuestionKind::who, {}, "My other half. Eleven years."),
                           follow_up("kiss", QuestionKind::yes_no, {"kiss", "hello"}, "No. We used to, on the mat.")};
    story[1].say = "You can hear the fridge at night.";
    story[1].follow_ups = {follow_up("fridge_why", QuestionKind::why, {}, "Nobody talks over it."), follow_up("fridge_felt", QuestionKind::feeling, {}, "Lonely, if you want the word.")};
    return b;
}

std::string first(const patient::Patient& p, const std::string& words) { return Hour(p).say(words).lines.front(); }

}  // namespace

TEST_CASE("What is asked on about the line just said is answered by its follow-up") {
    const auto p = bins().patient();
    CHECK(first(p, "What was that like for you?") == "felt");
    CHECK(first(p, "What do you think she was thinking?") == "she_meant");
    CHECK(first(p, "Who is she?") == "who_she");
    CHECK(first(p, "Did she say hello?") == "kiss");
}

TEST_CASE("Of two follow-ups with the same words the one that speaks of whom it is asked about answers") {
    const auto p = bins().patient();
    CHECK(first(p, "What did she say?") == "she_said");
    CHECK(first(p, "What did you say?") == "i_said");
}

TEST_CASE("A question about something else asks for no follow-up") {
    const auto p = bins().patient();
    CHECK(first(p, "Who is Craig?") == "who_craig_1");
    CHECK(first(p, "What was the depot like for you?") != "felt");
    CHECK(first(p, "Did she ever finish her nursing?") != "kiss");
    CHECK(first(p, "You idiot, what did she say?") != "she_said");
}

TEST_CASE("What was done with somebody is not told of a line that has nobody in it") {
    CaseBuilder b = bins();
    auto& story = b.written().scenes.front().story;
    story[0].say = "I hadn't the door shut.";
    story[0].follow_ups = {follow_up("waited", QuestionKind::what, {"do", "did"}, "I read the poster about shingles.")};
    const auto p = b.patient();
    CHECK(first(p, "What did you do?") == "waited");
    CHECK(first(p, "What did you do with him?") != "waited");
}

TEST_CASE("A follow-up is said once, and a fact answers what is left") {
    const auto p = bins().patient();
    Hour hour(p);
    CHECK(hour.say("What did she say?").lines.front() == "she_said");
    CHECK(hour.say("What did she say about the bins, sorry?").lines.front() != "she_said");
}

TEST_CASE("A line said before is asked on about by its own words only") {
    const auto p = bins().patient();
    Hour hour(p);
    CHECK(hour.say("Go on.").lines.front() == "kitchen_2");
    CHECK(hour.say("How did that feel?").lines.front() == "fridge_felt");
    CHECK(hour.say("What did your wife say about the bins?").lines.front() == "she_said");
}

TEST_CASE("What the line of a follow-up is about is on the patient's mind") {
    const auto p = bins().patient();
    Hour hour(p);
    hour.say("What did she say?");
    CHECK(hour.state().topic == "bins");
}

TEST_CASE("A fact asked for in its author's words comes before a follow-up of another kind that shares a word") {
    CaseBuilder b = bins();
    b.fact("ring_how", "work", {"how did you answer [it]"}, {"In my telephone voice."});
    const auto p = b.patient();
    CHECK(first(p, "How did you answer?") == "ring_how_1");
    CHECK(first(p, "What did you answer?") == "i_said");
}

TEST_CASE("Why something was done is not told to who asks whether something is hoped") {
    CaseBuilder b;
    b.topic("phone", {"phone", "text*"});
    b.fact("why_text", "phone", {"why did you text Sioned"}, {"So it wasn't quiet."});
    b.scene("kitchen", 9);
    b.reply("feel", "I don't know. Tired.", {Act::asks_feeling});
    const auto p = b.patient();
    CHECK(first(p, "Why did you text Sioned last week?") == "why_text_1");
    CHECK(first(p, "Will Sioned text?") != "why_text_1");
}

TEST_CASE("What it was like before is not told by what it was like") {
    CaseBuilder b = bins();
    b.fact("before", "work", {"what was it like before"}, {"Quiet."});
    const auto p = b.patient();
    CHECK(first(p, "What was it like?") == "felt");
    CHECK(first(p, "What was it like before?") == "before_1");
}

TEST_CASE("Who has answered two questions goes on with the own thread") {
    CaseBuilder b = bins();
    b.fact("tea", "work", {"do you drink tea"}, {"Two sugars."});
    b.fact("car", "work", {"do you drive"}, {"A van."});
    b.fact("age", "work", {"how old are you"}, {"Thirty-eight."});
    const auto p = b.patient();
    Hour hour(p);
    CHECK(hour.say("Do you drink tea?").lines == std::vector<std::string>{"tea_1"});
    CHECK(hour.say("Do you drive?").lines == std::vector<std::string>{"car_1"});
    CHECK(hour.say("How old are you?").lines == std::vector<std::string>{"age_1", "kitchen_2"});
}

TEST_CASE("And what happened then is the next of the story, not a refusal") {
    const auto p = bins().patient();
    CHECK(first(p, "And what did she do?") == "kitchen_2");
}

TEST_CASE("What she asked is among what she said, and what she would say is not what I would") {
    CaseBuilder b = bins();
    auto& story = b.written().scenes.front().story;
    story[1].say = "I don't know what I'm to say.";
    story[1].follow_ups = {follow_up("i_say", QuestionKind::what, {"say"}, "I'd say the same as anyone, if I knew.")};
    const auto p = b.patient();
    CHECK(first(p, "What did she ask you?") == "she_said");
    CHECK(first(p, "What was it like to be kissed hello or not?") != "kiss");
    Hour hour(p);
    hour.say("Go on.");
    CHECK(hour.say("What would she say if I asked her?").lines.front() != "i_say");
}

TEST_CASE("Another view of somebody is answered as a question about their mind") {
    CaseBuilder b = bins();
    b.reply("mind", "She knew well enough.", {Act::asks_other_mind});
    const auto p = b.patient();
    CHECK(first(p, "Is it possible that she was only tired?") == "mind");
    CHECK(first(p, "Was there a chance that she missed the bus?") == "mind");
}

TEST_CASE("What would happen is not told by what did") {
    const auto p = bins().patient();
    CHECK(first(p, "What did she say?") == "she_said");
    CHECK(first(p, "What would she say if you put them out?") != "she_said");
}
