#include "language/features.hpp"
#include "language/lexicon.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::language;

namespace {

/// The words that one phrase finds in a text.
std::vector<std::string> found(const std::string& phrase, const std::string& text) {
    auto lexicon = Lexicon::english().with({{"wanted", {phrase}}});
    REQUIRE(lexicon.ok());
    const Text cut = lexicon->tokenise(text);
    std::vector<Mark> marks;
    lexicon->find(cut, marks);
    std::vector<std::string> out;
    for (const Mark& m : marks)
        if (m.feature == *lexicon->feature("wanted")) out.push_back(text.substr(m.span.start, m.span.end - m.span.start));
    return out;
}

std::string refusal(const std::string& phrase) {
    const auto lexicon = Lexicon::english().with({{"wanted", {phrase}}});
    return lexicon.ok() ? "" : lexicon.error().sentence;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a phrase finds its words whatever the case and the kind of apostrophe", "[language]") {
    CHECK(found("i don't know", "I DON\xE2\x80\x99T Know, really.") == Words{"I DON\xE2\x80\x99T Know"});
    CHECK(found("i don't know", "i dont know") == Words{"i dont know"});
    CHECK(found("we'll", "as well") == Words{});
}

TEST_CASE("alternatives, optional words, beginnings, gaps and edges of sentences", "[language]") {
    CHECK(found("(hurt|let down)", "Were you hurt? Or let down?") == Words{"hurt", "let down"});
    CHECK(found("what [really] happened", "What happened? What really happened?") == Words{"What happened", "What really happened"});
    CHECK(found("manipulat*", "You are manipulating. Such manipulation.") == Words{"manipulating", "manipulation"});
    CHECK(found("walk me ... that", "Walk me slowly through that.") == Words{"Walk me slowly through that"});
    CHECK(found("walk me ... that", "Walk me. Not that.") == Words{});
    CHECK(found("^ so", "So what. And so on. So.") == Words{"So", "So"});
    CHECK(found("right $", "Is that right? Right you are.") == Words{"right"});
    CHECK(found("so <feeling>", "You were so scared.") == Words{"so scared"});
}

TEST_CASE("words that are no phrase are refused with the phrase and the reason", "[language]") {
    CHECK_THAT(refusal("(a|b"), Catch::Contains("'(a|b'") && Catch::Contains("never closed"));
    CHECK_THAT(refusal("[maybe]"), Catch::Contains("at least one word"));
    CHECK_THAT(refusal("... then"), Catch::Contains("must begin with a word"));
    CHECK_THAT(refusal("<no_such>"), Catch::Contains("no word class <no_such>"));
    CHECK_THAT(refusal("(a|)"), Catch::Contains("alternative is empty"));
    CHECK_THAT(refusal("ab*"), Catch::Contains("at least three letters"));
    CHECK_THAT(refusal("a)"), Catch::Contains("never opened"));
    CHECK_THAT(refusal("50%"), Catch::Contains("'%' has no meaning"));
}

TEST_CASE("a hostile phrase on a hostile text ends", "[language]") {
    std::string phrase = "a";
    for (int i = 0; i < 12; ++i) phrase += " ... [a] ... (a|a a)";
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "a ";
    CHECK(found(phrase + " b", text).empty());
}

TEST_CASE("sentences end at marks and line ends but not after a title or inside dots", "[language]") {
    const auto count = [](const std::string& text) { return Lexicon::english().tokenise(text).sentences.size(); };
    CHECK(count("One. Two! Three?") == 3);
    CHECK(count("Dr. Mistry came. He left.") == 2);
    CHECK(count("Well... maybe not.") == 1);
    CHECK(count("first line\nsecond line") == 2);
    CHECK(count("") == 0);
    CHECK(count("...?!") == 0);
}

TEST_CASE("spans are bytes of the text as it was typed", "[language]") {
    const std::string text = "\xE2\x80\x9C" "Caf\xC3\xA9" "\xE2\x80\x9D, she said";
    const Text cut = Lexicon::english().tokenise(text);
    REQUIRE(cut.tokens.size() == 3);
    CHECK(text.substr(cut.tokens[0].span.start, cut.tokens[0].span.end - cut.tokens[0].span.start) == "Caf\xC3\xA9");
    CHECK(cut.word(0) == "caf\xC3\xA9");
}

TEST_CASE("any bytes can be cut into words", "[language]") {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 7919) >> 3);
    const Text cut = Lexicon::english().tokenise(bytes);
    for (const Token& t : cut.tokens) CHECK(t.span.end <= bytes.size());
}

TEST_CASE("features of the English lexicon keep their numbers in every extension", "[language]") {
    const auto more = Lexicon::english().with({{"mine", {"zebra crossing"}}});
    REQUIRE(more.ok());
    for (std::size_t f = 0; f < Lexicon::english().feature_count(); ++f)
        CHECK(more->feature(Lexicon::english().feature_name(static_cast<FeatureId>(f))) == static_cast<FeatureId>(f));
    CHECK_NOTHROW(Known::get());
}
