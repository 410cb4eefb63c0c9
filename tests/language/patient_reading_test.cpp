#include "language/reading.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::language;

namespace {

PatientReading read(const std::string& text) { return read_patient(Lexicon::english(), text); }

bool offers(const std::string& text, Offer offer) {
    const auto r = read(text);
    return std::any_of(r.offers.begin(), r.offers.end(), [&](const OfferMark& o) { return o.offer == offer; });
}

}  // namespace

// Lines are the marker examples of the project's own reference (section 2), all invented.
TEST_CASE("the mode is read from the marker lines of each mode", "[language]") {
    CHECK(read("He didn't text. He's finished with me. I know it.").mode == Mode::psychic_equivalence);
    CHECK(read("Everyone on that ward hates me, don't tell me otherwise.").mode == Mode::psychic_equivalence);
    CHECK(read("If you cared you'd give me your mobile number.").mode == Mode::teleological);
    CHECK(read("Talking is pointless. Change the tablets.").mode == Mode::teleological);
    CHECK(read("My abandonment schema interacts with his avoidant style, clearly.").mode == Mode::pretend);
    CHECK(read("I suppose it's my inner child, isn't it, as usual.").mode == Mode::pretend);
    CHECK(read("Whatever.").mode == Mode::shutdown);
    CHECK(read("Maybe he slams doors because he's frightened about the job. I never thought that before.").mode == Mode::mentalizing);
}

TEST_CASE("arousal is read higher from panic and rage than from flat or thoughtful talk", "[language]") {
    const double panic = read("I can't breathe, I can't stop shaking, he's going to leave, I know it!").arousal;
    const double thoughtful = read("I noticed I was more hurt than angry, maybe because he looked tired.").arousal;
    const double flat = read("Fine.").arousal;
    CHECK(panic > thoughtful + 2);
    CHECK(panic > flat + 2);
    for (const double a : {panic, thoughtful, flat}) CHECK((a >= 0 && a <= 10));
}

TEST_CASE("what a line holds out is found", "[language]") {
    CHECK(offers("I don't see the point. I want to die.", Offer::risk));
    CHECK(offers("You said you wouldn't tell her. You're like all the others.", Offer::rupture));
    CHECK(offers("My mum rang last night and she said I was useless.", Offer::event));
    CHECK_FALSE(offers("The bus was late.", Offer::risk));
}

TEST_CASE("a known state stands in place of the estimate and what the line offers follows it", "[language]") {
    const auto line = "She put my plate in the other room and shut the door on it and went up.";
    const auto offers_in = [&](const KnownState& known) {
        std::vector<Offer> out;
        for (const OfferMark& o : read_patient(Lexicon::english(), line, known).offers) out.push_back(o.offer);
        return out;
    };
    const auto has = [](const std::vector<Offer>& offers, Offer o) { return std::find(offers.begin(), offers.end(), o) != offers.end(); };
    const auto certain = offers_in({8.0, Mode::psychic_equivalence}), thoughtful = offers_in({3.0, Mode::mentalizing});
    CHECK(has(certain, Offer::rigid_belief));
    CHECK(has(certain, Offer::strong_reaction));
    CHECK_FALSE(has(certain, Offer::good_mentalizing));
    CHECK(has(thoughtful, Offer::good_mentalizing));
    CHECK_FALSE(has(thoughtful, Offer::rigid_belief));
    CHECK_FALSE(has(offers_in({}), Offer::good_mentalizing));
    CHECK(read_patient(Lexicon::english(), line, {8.0, Mode::teleological}).arousal == 8);
}
