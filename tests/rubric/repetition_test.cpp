#include "rubric/score.hpp"
#include "support/rubrics.hpp"

#include <catch2/catch.hpp>

using namespace stance;

namespace {

std::vector<language::Utterance> hour(const std::vector<std::string>& turns) {
    std::vector<language::Utterance> out;
    int row = 0;
    for (const std::string& t : turns) {
        out.push_back({++row, language::Speaker::patient, "He looked at me and I knew. My mum was the same.", 5.0, Mode::psychic_equivalence, {}});
        out.push_back({++row, language::Speaker::therapist, t, {}, {}, {}});
    }
    return out;
}

}  // namespace

TEST_CASE("the same sentence over and over earns nothing whatever it says", "[rubric]") {
    const auto r = test::shipped_rubric("mbt-individual");
    const auto parrot = rubric::score(r, hour(std::vector<std::string>(10, "I wonder how you feel about that.")));
    const auto varied = rubric::score(r, hour({"What went through you when he looked?", "So it was settled, in that one look.", "Where does your mum come into it, for you?",
                                               "I think I ran ahead just now, sorry. Say the bit about the look again?", "What was the first thing in you, before knowing?",
                                               "Ouch. And nobody to say it to.", "How scared, when you saw it?", "Can we go back to the second before he turned round?",
                                               "Angry or left?", "What's it like telling me this?"}));
    CHECK(*parrot.session.competence + 2 <= *varied.session.competence);
    for (std::size_t t = 3; t < 10; ++t) {
        CHECK(parrot.turns[t].assessment.quality <= 2);
        for (const auto& e : parrot.turns[t].assessment.evidence) CHECK(e.polarity == rubric::Polarity::against);
    }
}

TEST_CASE("short encouragements may come back", "[rubric]") {
    const auto r = test::shipped_rubric("mbt-individual");
    const auto s = rubric::score(r, hour(std::vector<std::string>(8, "Go on.")));
    CHECK(s.turns[7].assessment.quality == s.turns[0].assessment.quality);
}
