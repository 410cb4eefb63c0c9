#include "simulation/expert.hpp"
#include "simulation/reword.hpp"
#include "stage.hpp"

using namespace stance;
using namespace stance::simulation;

TEST_CASE("a phrase an author listens for is spelled out as the sentences it hears", "[simulation]") {
    CHECK(spelled_out("how old (is|was) (he|karim)") == std::vector<std::string>{"how old is he", "how old was he", "how old is karim", "how old was karim"});
    CHECK(spelled_out("^ what happened [really] ... then $", 1) == std::vector<std::string>{"what happened really then"});
    CHECK(spelled_out("manipulat*").empty());
    CHECK(spelled_out("<feeling> about it").empty());
    CHECK(spelled_out("(is|look*) she (tir*|late) [soon*]") == std::vector<std::string>{"is she late"});
}

TEST_CASE("only words that can be handed back are handed back with I turned to you", "[simulation]") {
    CHECK(given_back("I can't bear my own kitchen. Do you see?") == "You can't bear your own kitchen");
    CHECK(given_back("You never ask. Why would you?").empty());
    CHECK(given_back("Bins.").empty());
    CHECK(filled("{w}. What was that like?", "{w}", "").empty());
    CHECK(filled("{w}. What was that like?", "{w}", "Not a word") == "Not a word. What was that like?");
}

TEST_CASE("a reworded turn differs and is the same for the same draw", "[simulation]") {
    int changed = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Chance one(seed, 3), two(seed, 3);
        const std::string text = "No wonder you were frightened. What happened just before that?";
        const std::string again = reworded(text, one);
        CHECK(again == reworded(text, two));
        changed += again != text;
        CHECK(again.size() > text.size() / 2);
    }
    CHECK(changed > 40);
}

TEST_CASE("every fact of a shipped case can be asked for in the words it listens for", "[simulation]") {
    const auto loaded = authoring::load_case(STANCE_TOP "/cases/late-shift.yaml");
    const auto lexicon = *language::Lexicon::english().with(patient::phrases_of(*loaded.value));
    const Material material(*loaded.value, lexicon, test::practice_corpus());
    for (std::size_t f = 0; f < loaded.value->facts.size(); ++f) {
        CAPTURE(loaded.value->facts[f].id);
        CHECK(std::any_of(material.askings().begin(), material.askings().end(), [&](const Asking& a) { return a.fact == f; }));
    }
    for (const Asking& asking : material.askings())
        for (const std::string& question : asking.questions)
            CHECK(language::read_therapist(lexicon, question).features.test(*lexicon.feature("asked:" + loaded.value->facts[asking.fact].id)));
}

TEST_CASE("the expert says nothing about people or things that only another patient named", "[simulation]") {
    const auto loaded = authoring::load_case(STANCE_TOP "/cases/late-shift.yaml");
    const auto lexicon = *language::Lexicon::english().with(patient::phrases_of(*loaded.value));
    const Material material(*loaded.value, lexicon, test::practice_corpus());
    std::size_t fragments = 0;
    for (std::size_t u = 0; u < use_count; ++u)
        for (const Fragment& f : material.fragments(static_cast<Use>(u))) {
            ++fragments;
            for (const std::string& word : plain_words(f.text))
                if (word == "baby" || word == "caravan" || word == "dog" || word == "she") CHECK(std::find(f.particular.begin(), f.particular.end(), word) != f.particular.end());
        }
    CHECK(fragments > 200);
}
