#include "language/questions.hpp"

#include <catch2/catch.hpp>

using namespace stance::language;

namespace {

/// "o" for each open and "c" for each closed question, in order.
std::string kinds(const std::string& text) {
    const Text cut = Lexicon::english().tokenise(text);
    std::string out;
    for (const Question& q : find_questions(Lexicon::english(), cut)) out += q.kind == QuestionKind::open ? 'o' : 'c';
    return out;
}

}  // namespace

TEST_CASE("open and closed questions are told apart", "[language]") {
    CHECK(kinds("What went through you when he shut the door?") == "o");
    CHECK(kinds("How was that for you?") == "o");
    CHECK(kinds("Tell me about the morning.") == "o");
    CHECK(kinds("Did you take the tablets?") == "c");
    CHECK(kinds("How many units do you drink?") == "c");
    CHECK(kinds("Have I got that right?") == "c");
    CHECK(kinds("Scared?") == "c");
    CHECK(kinds("And after that, what?") == "o");
    CHECK(kinds("Can you tell me more about that?") == "o");
    CHECK(kinds("I wonder what that was like.") == "o");
    CHECK(kinds("It's hard, isn't it") == "c");
}

TEST_CASE("questions are found without question marks and capitals", "[language]") {
    CHECK(kinds("what happened just before") == "o");
    CHECK(kinds("so what was that like for you") == "o");
    CHECK(kinds("did you sleep last night") == "c");
    CHECK(kinds("ok and how did you feel when she said it") == "o");
    CHECK(kinds("are you safe at home") == "c");
}

TEST_CASE("statements with question words in them are not questions", "[language]") {
    CHECK(kinds("I know what happened.") == "");
    CHECK(kinds("That's how it felt to you.") == "");
    CHECK(kinds("What a horrible thing.") == "");
    CHECK(kinds("When you came in you looked tired.") == "");
    CHECK(kinds("You did what you could.") == "");
}

TEST_CASE("each of several questions is found", "[language]") {
    CHECK(kinds("Was it him? Was it your dad? And then what did you do?") == "cco");
}

TEST_CASE("a question is found in the middle of unpunctuated words", "[language]") {
    for (const std::string text : {"mm and then at the allotment with them is there any shouting", "well the goat got out again how angry is he about the fence",
                                   "mm so have you ever told her", "it was late and you were tired right", "you were at work then anything else"}) {
        INFO(text);
        CHECK_FALSE(find_questions(Lexicon::english(), Lexicon::english().tokenise(text)).empty());
    }
    for (const std::string text : {"people do it all the time", "all right", "I know what happened and who was there", "I wonder if that was the worst of it",
                                   "he keeps it in the shed, which is where it belongs", "there are people who are tired"}) {
        INFO(text);
        CHECK(find_questions(Lexicon::english(), Lexicon::english().tokenise(text)).empty());
    }
}

TEST_CASE("what asks for anything is open and what a yes settles is closed", "[language]") {
    const auto kind = [](const std::string& text) {
        const auto found = find_questions(Lexicon::english(), Lexicon::english().tokenise(text));
        REQUIRE_FALSE(found.empty());
        return found.front().kind;
    };
    CHECK(kind("Are there any other ways you could see it?") == QuestionKind::open);
    CHECK(kind("Could you fill me in on the weekend?") == QuestionKind::open);
    CHECK(kind("How about we fetch her in?") == QuestionKind::closed);
    CHECK(kind("Are there stairs?") == QuestionKind::closed);
}

TEST_CASE("a question without its auxiliary is a question", "[language]") {
    for (const std::string text : {"what you feel", "what happen with wife", "why she ask about bins", "so why he not come back", "how many time you call", "how you sleep after", "what your mother say about this",
                                   "ok and who help you with the children", "where he go then", "when he die"}) {
        INFO(text);
        CHECK_FALSE(kinds(text).empty());
    }
    for (const std::string text : {"what you said makes sense", "how you feel is important", "what a day", "how awful", "when you came in you looked tired", "what he did was wrong", "why not", "What I hear is that you were alone",
                                   "where you put the letter, nobody would look", "how it must have hurt"}) {
        INFO(text);
        CHECK(kinds(text) == "");
    }
}
