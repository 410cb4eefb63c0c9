// Who speaks, and what would tell who it is.
#include "transcripts/replacements.hpp"
#include "transcripts/roles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace stance::transcripts;

namespace {

Part part(const std::string& label, const std::string& text) {
    Part p;
    p.label = label;
    p.text = text;
    return p;
}

std::vector<Proposal> proposals(std::initializer_list<const char*> texts) {
    std::vector<Part> parts;
    for (const char* t : texts) parts.push_back(part("T", t));
    return propose_replacements(parts);
}

const Proposal* find(const std::vector<Proposal>& all, const std::string& found) {
    for (const Proposal& p : all)
        if (p.found == found) return &p;
    return nullptr;
}

Import talk(std::initializer_list<std::pair<const char*, const char*>> said) {
    Import out;
    for (const auto& [label, text] : said) {
        out.parts.push_back(part(label, text));
        if (*label != 0 && std::find(out.speakers.begin(), out.speakers.end(), label) == out.speakers.end()) out.speakers.push_back(label);
    }
    return out;
}

}  // namespace

TEST_CASE("a label that says who speaks is believed and the other of two follows", "[transcripts]") {
    const auto both = guess_roles(talk({{"Therapist", "Hello."}, {"Client 1", "Hi."}}));
    REQUIRE(both.size() == 2);
    CHECK(both[0].cast == Cast::therapist);
    CHECK(both[1].cast == Cast::patient);
    CHECK(both[1].sure);
    const auto one = guess_roles(talk({{"Dr.", "Hello."}, {"Weatherby", "Hi."}}));
    CHECK(one[1].cast == Cast::patient);
    CHECK(one[1].sure);
    const auto three = guess_roles(talk({{"T", "Hello."}, {"Weatherby", "Hi."}, {"Hollis", "Hi."}}));
    CHECK_FALSE(three[1].cast);
    CHECK(three[1].why == "Nothing in the file tells who this is.");
    CHECK(guess_roles(talk({{"T", "Hello."}, {"P", "Hi."}, {"System", "Recording started."}}))[2].cast == Cast::nobody);
}

TEST_CASE("of two unknown speakers who asks more and says less is proposed as therapist and never as sure", "[transcripts]") {
    const auto guesses = guess_roles(talk({{"Speaker 1", "It was all at once and then I went out and stood on the stairs for an hour."}, {"Speaker 2", "What was it like?"}, {"Speaker 1", "Cold and long and I thought that nobody would come."},
                                           {"Speaker 2", "And then?"}, {"Speaker 1", "Then she rang and I did not pick it up, because of what I said before."}, {"Speaker 2", "What did you feel?"}}));
    CHECK(guesses[0].cast == Cast::patient);
    CHECK(guesses[1].cast == Cast::therapist);
    CHECK_FALSE(guesses[1].sure);
    CHECK(guesses[1].questions == 3);
    // who asks more but also says more is not told
    const auto unclear = guess_roles(talk({{"A", "Yes."}, {"B", "What was it like for you there, on the stairs, alone?"}, {"A", "No."}, {"B", "And what happened then, when she came?"}, {"A", "So."}, {"B", "Did she see you there?"}}));
    CHECK_FALSE(unclear[0].cast);
    const auto nobody = guess_roles(talk({{"", "Hello."}, {"", "Hi."}}));
    REQUIRE(nobody.size() == 1);
    CHECK_FALSE(nobody[0].cast);
    CHECK(nobody[0].why == "The file does not say who speaks here.");
}

TEST_CASE("names places dates and numbers are proposed with the words around them", "[transcripts]") {
    const auto all = proposals({"I was with Anneke Brandsma at the time.", "Anneke lives in Deventer, at 14 Mill Road.", "She was born on the 3rd of March 1984, and moved here in 2019.", "Her number is 0117 496 0123, or anneke.b@example.org.",
                                "We met on 12/03/2019 in St Mary's Hospital.", "BS5 6XY is the postcode."});
    for (const auto& [found, kind] : std::initializer_list<std::pair<const char*, Telling>>{
             {"Anneke Brandsma", Telling::name}, {"Anneke", Telling::name}, {"Deventer", Telling::place}, {"14 Mill Road", Telling::place}, {"3rd of March 1984", Telling::date}, {"2019", Telling::date},
             {"0117 496 0123", Telling::number}, {"anneke.b@example.org", Telling::number}, {"12/03/2019", Telling::date}, {"BS5 6XY", Telling::number}}) {
        INFO(found);
        const Proposal* p = find(all, found);
        REQUIRE(p != nullptr);
        CHECK(p->kind == kind);
        CHECK(p->times >= 1);
        CHECK(p->example.find(found) != std::string::npos);
    }
    // one person, one number
    CHECK(find(all, "Anneke")->replace_by == find(all, "Anneke Brandsma")->replace_by);
    CHECK(find(all, "Deventer")->replace_by == "[place 1]");
    CHECK(std::any_of(all.begin(), all.end(), [](const Proposal& p) { return p.found.find("Mary") != std::string::npos; }));
}

TEST_CASE("plain words with a capital are not proposed and names without one are", "[transcripts]") {
    const auto plain = proposals({"I know. Mum said so on Monday, and I've had it. The dog barked. Then we may march on.", "God, it was Christmas, and my GP rang. Cold, it was. It was cold."});
    for (const Proposal& p : plain) FAIL_CHECK("proposed: " << p.found);
    const auto heard = proposals({"so my name is weatherby and sarah rang and he called me again", "and then daniel's brother called it off"});
    CHECK(find(heard, "weatherby") != nullptr);
    CHECK(find(heard, "sarah") != nullptr);
    CHECK(find(heard, "daniel") != nullptr);
    CHECK(find(heard, "me") == nullptr);
    CHECK(find(heard, "it") == nullptr);
    CHECK(heard.size() == 3);
    // who speaks is a name wherever it is said
    const auto speaker = propose_replacements({part("Hollis", "Good morning."), part("P", "hello hollis, you look tired")});
    CHECK(find(speaker, "hollis") != nullptr);
}

TEST_CASE("what is accepted is replaced as whole words whatever the capitals", "[transcripts]") {
    std::vector<Proposal> accepted = {{"Anna Schmidt", "[name 1]", Telling::name, 1, ""}, {"Anna", "[name 1]", Telling::name, 1, ""}, {"Jan", "[name 2]", Telling::name, 1, ""}, {"0117 496", "[number 1]", Telling::number, 1, ""}};
    CHECK(replaced("Anna Schmidt and anna's dog; Annabel, JAN and January. Tel 0117 496.", accepted) == "[name 1] and [name 1]'s dog; Annabel, [name 2] and January. Tel [number 1].");
    CHECK(replaced("Ann\u00E4 stays", {{"Ann", "[name 1]", Telling::name, 1, ""}}) == "Ann\u00E4 stays");
    CHECK(replaced("", accepted).empty());
}

TEST_CASE("a name that only begins sentences is proposed and what people say every day is not", "[transcripts]") {
    const auto all = proposals({"Anneke, how have you been?", "Nothing much. Sometimes I sleep. Honestly. Mm-hmm. I-I was late. Th-those things.", "\u201CGo home,\u201D she said. Szymanska wrote to her."});
    CHECK(find(all, "Anneke") != nullptr);
    CHECK(find(all, "Szymanska") != nullptr);
    for (const Proposal& p : all) {
        INFO(p.found);
        CHECK((p.found == "Anneke" || p.found == "Szymanska"));
    }
}

TEST_CASE("a name that is a word as well is replaced only where its capital makes it a name", "[transcripts]") {
    const std::vector<Part> parts = {part("P", "I told Will about it, and Grace said no."), part("T", "Will you tell me? I will wait, with good grace."), part("P", "Will said no. I don't know. In IT they know it.")};
    const auto all = propose_replacements(parts);
    REQUIRE(find(all, "Will") != nullptr);
    REQUIRE(find(all, "Grace") != nullptr);
    CHECK(find(all, "Will")->times == 2);
    const std::string will = find(all, "Will")->replace_by, grace = find(all, "Grace")->replace_by;
    CHECK(replaced(parts[0].text, all) == "I told " + will + " about it, and " + grace + " said no.");
    CHECK(replaced(parts[1].text, all) == "Will you tell me? I will wait, with good grace.");
    CHECK(replaced(parts[2].text, {{"Will", "[name 1]", Telling::name, 1, ""}, {"T", "[name 2]", Telling::name, 1, ""}, {"IT", "[place 1]", Telling::place, 1, ""}}) == "[name 1] said no. I don't know. In [place 1] they know it.");
    // one part of a longer name does not take every word like it
    const auto longer = proposals({"She works at Data Security.", "The data are on my desk. Security matters, and security is data."});
    for (const Proposal& p : longer) CHECK(p.times == 1);
}

TEST_CASE("places of any name and people met in a place are told apart by all that is said", "[transcripts]") {
    const auto all = proposals({"Kit was in Reading, and I was reading. We took it from Kit at Boots.", "Manchester's big. I moved to Manchester. We stood outside Flat 3b near St. Ives."});
    for (const auto& [found, kind] : std::initializer_list<std::pair<const char*, Telling>>{{"Kit", Telling::name}, {"Reading", Telling::place}, {"Boots", Telling::place}, {"Manchester", Telling::place}, {"Flat 3b", Telling::place}, {"St. Ives", Telling::place}}) {
        INFO(found);
        REQUIRE(find(all, found) != nullptr);
        CHECK(find(all, found)->kind == kind);
    }
    CHECK(replaced("I was reading in Reading.", all) == "I was reading in " + find(all, "Reading")->replace_by + ".");
}

TEST_CASE("dates and numbers are found as they are written and as they are said", "[transcripts]") {
    const auto all = proposals({"I was born on 12th March 1984, no, 12.03.84, in nineteen eighty-four, and in October we left.", "On the third of June, or May 5th, it may march on at 5 past 3, 10 to 15 people, 1,500 pounds.",
                                "It is oh seven seven double oh nine one two, (0117) 496 0123, anneke_b or @anneke.b; one, two, three and breathe."});
    for (const char* date : {"12th March 1984", "12.03.84", "nineteen eighty-four", "October", "third of June", "May 5th"}) {
        INFO(date);
        REQUIRE(find(all, date) != nullptr);
        CHECK(find(all, date)->kind == Telling::date);
    }
    for (const char* number : {"oh seven seven double oh nine one two", "0117) 496 0123", "anneke_b", "@anneke.b"}) {
        INFO(number);
        REQUIRE(find(all, number) != nullptr);
        CHECK(find(all, number)->kind == Telling::number);
    }
    CHECK(all.size() == 10);
}

TEST_CASE("names that recognisers write small are told by the words around them", "[transcripts]") {
    // none of these is on a list
    const auto all = proposals({"hello brondix how was the week since ostrava", "well vellin rang me and vellin's face when i told tobrek about it", "so me and quessa went to nordhaven and then i'm like no i'm trelawn i'm not my dad", "there was this girl called zimra and brondix said she was on fossick lane"});
    for (const char* name : {"brondix", "vellin", "tobrek", "quessa", "trelawn", "zimra"}) {
        INFO(name);
        REQUIRE(find(all, name) != nullptr);
        CHECK(find(all, name)->kind == Telling::name);
    }
    CHECK(find(all, "brondix")->times == 2);
    CHECK(find(all, "vellin")->times == 2);
    for (const char* place : {"nordhaven", "fossick lane"}) {
        INFO(place);
        REQUIRE(find(all, place) != nullptr);
        CHECK(find(all, place)->kind == Telling::place);
    }
    CHECK(all.size() == 8);
}

TEST_CASE("talk without capitals that names nobody is left alone", "[transcripts]") {
    const auto all = proposals({"i don't know i just felt like everyone was staring and the wobbliness came back and my key worker said breathe so i went to work in tears", "what was going on for you when the wobbliness came and wobbliness said stop",
                                "dunno i was in bits to be honest and my landlord's being a nightmare about the deposit and i'm knackered and i'm skint", "a flibbet came and then flibbet said nothing because it was a flibbet"});
    for (const Proposal& p : all) FAIL_CHECK("proposed: " << p.found);
}

TEST_CASE("surnames that look like common words are names by their capital", "[transcripts]") {
    const auto all = proposals({"I hate Keating. Keating was there, with Turner and Banks.", "Manning said no. Running helps. Sorting things out helps as well. I spoke to Verrill about it."});
    for (const char* name : {"Keating", "Turner", "Banks", "Manning", "Verrill"}) {
        INFO(name);
        REQUIRE(find(all, name) != nullptr);
        CHECK(find(all, name)->kind == Telling::name);
    }
    CHECK(all.size() == 5);
}

TEST_CASE("in talk of another language words that only begin sentences are not proposed", "[transcripts]") {
    const auto all = proposals({"Alors je ne sais pas quoi dire. Ensuite il est parti avec Brondix. Brondix ne dit rien. Sauf que je suis rest\u00E9 dans la rue avec lui toute la nuit.", "Bref, je voudrais bien savoir pourquoi vous me demandez \u00E7a. Enfin je ne dors plus."});
    CHECK(all.size() == 1);
    CHECK(find(all, "Brondix") != nullptr);
}

TEST_CASE("in talk without capitals what follows my sister and dr and in is proposed", "[transcripts]") {
    const auto all = proposals({"my brother deshawn works in croydon with dr okonkwo", "my sister cried in bed and my brother works from home", "i was late again"});
    CHECK(all.size() == 3);
    REQUIRE(find(all, "deshawn") != nullptr);
    REQUIRE(find(all, "croydon") != nullptr);
    CHECK(find(all, "croydon")->kind == Telling::place);
    CHECK(find(all, "okonkwo") != nullptr);
}

TEST_CASE("the parts of a speaker's name are one person and an added name gets a free number", "[transcripts]") {
    const std::vector<Part> parts = {part("Anneke Brandsma", "Good morning."), part("P", "Hello Anneke. Is that how Brandsma is said? I met Tessel. Kip, come home, kip!")};
    const auto all = propose_replacements({parts[0], part("P", "Hello Anneke. Is that how Brandsma is said? I met Tessel.")});
    REQUIRE(find(all, "Anneke") != nullptr);
    REQUIRE(find(all, "Brandsma") != nullptr);
    CHECK(find(all, "Anneke")->replace_by == find(all, "Brandsma")->replace_by);
    CHECK(find(all, "Tessel")->replace_by == "[name 2]");
    CHECK(added("kip", "", parts, all).replace_by == "[name 3]");
    CHECK(added("kip", "", parts, all).times == 2);
    CHECK(added("kip", "", parts, all).example.find("Kip, come") != std::string::npos);
    CHECK(added("home", "[place 7]", parts, all).kind == Telling::place);
    CHECK(replaced("Kip rang.", {added("kip", "", parts, all)}) == "[name 3] rang.");
}
