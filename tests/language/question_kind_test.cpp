// What kind of answer a question wants, in words that trainees typed.
#include "language/question_kind.hpp"

#include <catch2/catch.hpp>

using namespace stance::language;

namespace {

std::string kind(const std::string& text) {
    const auto found = kind_of_question(read_therapist(Lexicon::english(), text, ""));
    return found ? std::string(question_kind_names[static_cast<std::size_t>(*found)]) : "none";
}

}  // namespace

TEST_CASE("a question wants an answer of its kind", "[language]") {
    CHECK(kind("Whose hand was it that came past you?") == "who");
    CHECK(kind("Gone over to who? Who do you mean?") == "who");
    CHECK(kind("A blanket, at work? Who were you with?") == "who");
    CHECK(kind("who taught you the breathing") == "who");
    CHECK(kind("When did that start?") == "when");
    CHECK(kind("Can you describe that feeling?") == "feeling");
    CHECK(kind("Could you tell me about the night in Diss?") == "what");
    CHECK(kind("Can you hear the fridge?") == "yes_no");
    CHECK(kind("What is Leah like?") == "what");
    CHECK(kind("What was your mother like?") == "what");
    CHECK(kind("What was it like?") == "feeling");
    CHECK(kind("What was that like for you?") == "feeling");
    CHECK(kind("When this man go away?") == "when");
    CHECK(kind("What time was that?") == "when");
    CHECK(kind("How old is the baby upstairs?") == "how_much");
    CHECK(kind("And how often you see him?") == "how_much");
    CHECK(kind("Where were you when she said it?") == "where");
    CHECK(kind("Which room was it?") == "where");
    CHECK(kind("Why wouldn't you ring Oona with this?") == "why");
    CHECK(kind("You nearly cancel, but you come. What made you come?") == "why");
    CHECK(kind("How come?") == "why");
    CHECK(kind("How did you get home?") == "how");
    CHECK(kind("What did he say then?") == "what");
    CHECK(kind("When he shouts, what do you do?") == "what");
    CHECK(kind("What do you do when he shouts?") == "what");
    CHECK(kind("More of what?") == "meaning");
    CHECK(kind("What do you mean by loud?") == "meaning");
    CHECK(kind("Is it your mum, or everybody?") == "either");
    CHECK(kind("Which shifts do you do, days or nights?") == "either");
    CHECK(kind("Hurt, or something else?") == "either");
    CHECK(kind("What would you want to say to them?") == "what");
    CHECK(kind("Did you wave back?") == "yes_no");
    CHECK(kind("you have friends there?") == "yes_no");
    CHECK(kind("Does she know about these attacks?") == "yes_no");
    CHECK(kind("Did you ring him or not?") == "yes_no");
    CHECK(kind("What do you think she felt when you left?") == "mind");
    CHECK(kind("What do you feel when you think of him there?") == "feeling");
}

TEST_CASE("what asks for nothing wants no answer", "[language]") {
    CHECK(kind("That sounds heavy.") == "none");
    CHECK(kind("I don't know when to stop.") == "none");
    CHECK(kind("") == "none");
}

TEST_CASE("the last question of a turn is the one that is answered", "[language]") {
    CHECK(kind("Is Maryam your sister? How old is she?") == "how_much");
    CHECK(kind("Who is her? Your mother?") == "yes_no");
}
