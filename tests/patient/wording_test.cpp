// Facts are found by words that no author foresaw, and left alone by words that ask for nothing.
#include "authoring/load.hpp"
#include "base/file.hpp"
#include "patient/choose.hpp"
#include "patient/patient.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace stance;
using namespace stance::patient;

namespace {

/// A case by its id, with what is needed to ask it.
struct Asked {
    explicit Asked(const std::string& id)
        : story(std::make_shared<const Case>(*authoring::load_case(std::string(STANCE_TOP "/cases/") + id + ".yaml").value)),
          lexicon(*language::Lexicon::english().with(phrases_of(*story))), index(*story, lexicon) {}

    std::string fact(const std::string& words, const State& state = {}) const {
        const FactAsked found = fact_asked(index, state, language::read_therapist(lexicon, words, ""));
        return found.fact ? story->facts[*found.fact].id : "none";
    }

    std::shared_ptr<const Case> story;
    language::Lexicon lexicon;
    CaseIndex index;
};

struct Row { std::string fact, style, words; };

/// Rows of a file in which every field is quoted.
std::vector<Row> rows_of(const std::filesystem::path& path) {
    const std::string text = read_file(path).value();
    std::vector<Row> out;
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') fields.back() += text[i++];
        else if (text[i] == '"') quoted = !quoted;
        else if (text[i] == ',' && !quoted) fields.emplace_back();
        else if (text[i] == '\n' && !quoted) {
            if (fields.size() == 3 && fields[0] != "fact") out.push_back({fields[0], fields[1], fields[2]});
            fields.assign(1, "");
        } else fields.back() += text[i];
    }
    return out;
}

}  // namespace

TEST_CASE("a fact is found by words its author did not foresee", "[patient]") {
    const Asked gareth("late-shift");
    CHECK(gareth.fact("how old r u gareth") == "f_age");
    CHECK(gareth.fact("what is age of you") == "f_age");
    CHECK(gareth.fact("why she ask about bins") == "f_why_she_asked");
    CHECK(gareth.fact("where was working your father") == "f_father_job");
    const Asked erin("the-car-outside");
    CHECK(erin.fact("why mum remove the door") == "f_mum_why_door");
    CHECK(erin.fact("what you learn in colege") == "f_college_what");  // mistyped
}

TEST_CASE("a fact is not told to who asks for something else", "[patient]") {
    const Asked gareth("late-shift");
    // a mind and a feeling are asked for, the bins only named
    CHECK(gareth.fact("What do you imagine Sioned was thinking when she asked about the bins?") == "none");
    CHECK(gareth.fact("Take me to the moment just before she said it. What was going on in you?") == "none");
    CHECK(gareth.fact("You should buy a snail cake for Cadi.") == "none");
    CHECK(gareth.fact("It sounds as if those six words have been following you about.") == "none");
    CHECK(gareth.fact("") == "none");
    CHECK(gareth.fact("How come?") == "none");
    // the therapist is asked about, and not his partner; them, and not the therapist
    CHECK(gareth.fact("Do you trust me?") == "a_trustme");
    CHECK(gareth.fact("Do you trust Sioned?") == "b_sioned_t");
    CHECK(gareth.fact("Was she driving?") != "a_gethere");
    CHECK(gareth.fact("What do you imagine she is thinking of you?") != "a_youthink");
}

TEST_CASE("a phrase that is the whole question stands before words that are near", "[patient]") {
    const Asked gareth("late-shift");
    CHECK(gareth.fact("Was your dad ever kind to you?") == "f_father_kind");
    CHECK(gareth.fact("What brings you here?") == "f_why_here");
}

TEST_CASE("a fact that words may bring up is told when they do though nothing is asked", "[patient]") {
    Case story = *Asked("late-shift").story;
    story.facts.push_back({"rain", "row", {"(did|was) it rain*"}, {}});
    CHECK(story.facts.back().said.empty());
    const auto found = [&story](const std::string& words) {
        const auto lexicon = *language::Lexicon::english().with(phrases_of(story));
        const CaseIndex index(story, lexicon);
        const FactAsked fact = fact_asked(index, {}, language::read_therapist(lexicon, words, ""));
        return fact.fact ? story.facts[*fact.fact].id : "none";
    };
    Line line;
    line.id = "rain_1";
    line.say = "Stair rods.";
    story.facts.back().answers = {line};
    CHECK(found("Did it rain?") == "rain");
    CHECK(found("It was raining so hard that you could not hear a thing in the lane.") == "none");
    story.facts.back().said = {"rain* so hard"};
    CHECK(found("It was raining so hard that you could not hear a thing in the lane.") == "rain");
}

TEST_CASE("of all wordings nobody foresaw most find their fact and statements find none", "[patient]") {
    int right = 0, wrong = 0, asked = 0, taken_for_questions = 0, statements = 0;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(STANCE_TOP "/tests/data/wordings"))
        if (entry.path().extension() == ".csv") files.insert(entry.path());
    REQUIRE(files.size() >= 9);
    for (const auto& file : files) {
        const Asked patient(file.stem().string());
        std::set<std::string> facts = {"none"};
        for (const Fact& fact : patient.story->facts) facts.insert(fact.id);
        for (const Row& row : rows_of(file)) {
            INFO(file.filename().string() << ": " << row.words);
            REQUIRE(facts.contains(row.fact));
            const std::string found = patient.fact(row.words);
            if (row.style == "statement") {
                ++statements;
                taken_for_questions += found != "none";
            } else if (row.fact != "none") {
                ++asked;
                right += found == row.fact;
                wrong += found != row.fact && found != "none";
            }
        }
    }
    CHECK(asked >= 900);
    CHECK(statements >= 90);
    // Measured when this was written: 40 of 100 find theirs (with the authors' phrases alone 24), 9 the
    // wrong one. To take nearer words for enough finds 50 and 17 wrong: in a talk, where most questions
    // have no fact, a wrong answer costs more than a patient who cannot say.
    CHECK(100 * right >= 38 * asked);
    CHECK(100 * wrong <= 11 * asked);
    CHECK(20 * taken_for_questions <= statements);
}
