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
