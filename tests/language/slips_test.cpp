// Words that were once heard as a hurt, as a question about safety or as nothing asked, and are not.
#include "language/reading.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::language;

namespace {

TherapistReading read(const std::string& text) { return read_therapist(Lexicon::english(), text, ""); }

}  // namespace

TEST_CASE("ordinary words with a rough ring hurt nobody", "[language]") {
    for (const std::string text : {"You go away when the door shuts?", "You could get out a bit more.", "Who brought you up?", "So what happened in group?", "How many times did you ring her?",
                                   "You never felt safe there.", "You always end up being the one who clears up.", "And you let it in. What was that like?", "You were lying there listening to the drip.",
                                   "Did she call you fat?", "Were you drunk?", "Did it make you mad?", "I saw it and I let it go.", "It was a good plan, as it happens.", "You gave him soup, and so he stayed.",
                                   "You're frightened you'll be moved again. Is that it?", "I read half of it and shut it.", "I told you about the group last week, I think."}) {
        INFO(text);
        const TherapistReading r = read(text);
        CHECK_FALSE(r.has(Act::insults));
        CHECK_FALSE(r.has(Act::blames));
        CHECK_FALSE(r.has(Act::dismisses));
    }
}

TEST_CASE("what is meant to hurt is still heard as a hurt", "[language]") {
    for (const std::string text : {"You're pathetic.", "Shut up.", "Oh just go away.", "Get out of my office!", "you idiot", "You stupid cow.", "I think you're a liar."}) {
        INFO(text);
        CHECK(read(text).has(Act::insults));
    }
    for (const std::string text : {"You never listen.", "You always make excuses.", "You let her down.", "How many times do I have to say it?", "So what?", "You're lying to me.", "I've told you this already."}) {
        INFO(text);
        CHECK(read(text).has(Act::blames));
    }
    for (const std::string text : {"So what?", "You just need to let it go.", "At least you have a job.", "Anyway, back to the worksheet.", "Try to relax."}) {
        INFO(text);
        CHECK(read(text).has(Act::dismisses));
    }
}

TEST_CASE("safety is asked about only where it is", "[language]") {
    for (const std::string text : {"She was trying to keep you safe.", "Make a plan for the weekend with Cadi.", "What happened in the ambulance?", "When did your grandmother die?"}) {
        INFO(text);
        CHECK_FALSE(read(text).has(Act::checks_safety));
    }
    for (const std::string text : {"What would keep you safe tonight?", "Have you got a plan?", "Are you thinking of killing yourself?", "Shall we make a plan for tonight?", "Do I need to call an ambulance?", "Are you in any danger?",
                                   "Do you ever wish you were dead?", "do you wish to die sometimes", "Do you ever wish you weren't here?", "do you think about death", "Do you want to live?", "Do you ever think about not waking up?"}) {
        INFO(text);
        CHECK(read(text).has(Act::checks_safety));
    }
}
