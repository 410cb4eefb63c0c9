#include "desktop/ui/input.hpp"
#include "desktop/ui/text_model.hpp"

#include <catch2/catch.hpp>

using namespace stance::desktop;

namespace {

/// Every byte is one wide, so that widths can be counted on the page.
std::vector<TextRow> rows(std::string_view text, float width) {
    return wrap_rows(text, width, [](std::size_t from, std::size_t to) { return static_cast<float>(to - from); });
}

std::vector<std::string> cut(std::string_view text, float width) {
    std::vector<std::string> out;
    for (const TextRow& r : rows(text, width)) out.emplace_back(text.substr(r.begin, r.end - r.begin));
    return out;
}

TextModel typed(const std::string& words) {
    TextModel m;
    for (const char c : words) m.insert(std::string(1, c));
    return m;
}

}  // namespace

TEST_CASE("words wrap and the text itself holds no breaks", "[text]") {
    CHECK(cut("the quick brown fox", 10) == std::vector<std::string>{"the quick", "brown fox"});
    CHECK(cut("one\ntwo three", 7) == std::vector<std::string>{"one", "two", "three"});
    CHECK(cut("", 10) == std::vector<std::string>{""});
    CHECK(cut("end\n", 10) == std::vector<std::string>{"end", ""});
    SECTION("a word wider than the row is cut between characters") {
        CHECK(cut("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
        CHECK(cut("a abcdefgh", 4) == std::vector<std::string>{"a", "abcd", "efgh"});
    }
    SECTION("never inside a character of several bytes") {
        for (const std::string& row : cut("\u00E9\u00E9\u00E9\u00E9\u00E9", 3)) CHECK(row.size() % 2 == 0);
    }
    SECTION("every byte is in a row or is the blank at a break") {
        const std::string text = "It makes sense  that you would, after all that.\n\nAnd then?";
        std::size_t at = 0;
        for (const TextRow& r : rows(text, 9)) {
            for (; at < r.begin; ++at) CHECK((text[at] == ' ' || text[at] == '\n'));
            at = r.end;
        }
        CHECK(at == text.size());
    }
}

TEST_CASE("typing is undone word by word and redone", "[text]") {
    TextModel m = typed("one two three");
    REQUIRE(m.undo());
    CHECK(m.text() == "one two ");
    REQUIRE(m.undo());
    CHECK(m.text() == "one ");
    REQUIRE(m.redo());
    CHECK(m.text() == "one two ");
    m.insert("x");
    CHECK_FALSE(m.redo());
    while (m.undo()) {}
    CHECK(m.text().empty());
}

TEST_CASE("letters with marks and emoji move and vanish as one", "[text]") {
    TextModel m;
    m.insert("ae\u0301\U0001F600z");
    m.move_left(false, false);
    m.backspace(false);
    CHECK(m.text() == "ae\u0301z");
    m.backspace(false);
    CHECK(m.text() == "az");
    m.backspace(false);
    m.backspace(false);
    CHECK(m.text() == "z");
}

TEST_CASE("pasted text is cleaned and nothing of it is lost", "[text]") {
    TextModel m;
    m.insert("one\r\ntwo\tthree\x01");
    CHECK(m.text() == "one\ntwo three");
    m.set("");
    m.insert("bad \xFF byte");
    CHECK(m.text() == "bad \uFFFD byte");
}

TEST_CASE("selection is replaced and words are removed whole", "[text]") {
    TextModel m = typed("tell me more");
    m.move_left(true, true);
    CHECK(m.selected() == "more");
    m.insert("how");
    CHECK(m.text() == "tell me how");
    m.backspace(true);
    CHECK(m.text() == "tell me ");
    m.move_to(0, false);
    m.remove(true);
    CHECK(m.text() == "me ");
    m.select_all();
    m.backspace(false);
    CHECK(m.text().empty());
    REQUIRE(m.undo());
    CHECK(m.text() == "me ");
}

TEST_CASE("no key and no letter is lost however fast they come", "[input]") {
    Input input;
    const auto press = [&](int code, bool ctrl = false) { Event e; e.key = code; e.ctrl = ctrl; input.push(e); };
    for (int i = 0; i < 20; ++i) press(key::backspace);
    press(key::enter, true);
    Event letter;
    letter.kind = Event::Kind::text;
    letter.text = "a";
    input.push(letter);
    press(key::tab);
    const auto first = input.take();
    CHECK(first.size() == 21);  // all that edits, and the key that sends
    const auto second = input.take();
    REQUIRE(second.size() == 2);
    CHECK(second[0].text == "a");
    CHECK(input.empty());
}
