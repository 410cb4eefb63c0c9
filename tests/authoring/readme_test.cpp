#include "files.hpp"

#include "language/reading.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace stance;
using namespace stance::test;

namespace {

/// The cells of a row of a table in Markdown.
std::vector<std::string> cells(const std::string& row) {
    std::vector<std::string> out;
    std::istringstream in(row);
    std::string cell;
    std::getline(in, cell, '|');
    while (std::getline(in, cell, '|')) {
        const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
        out.push_back(first == std::string::npos ? std::string() : cell.substr(first, last - first + 1));
    }
    return out;
}

}  // namespace

TEST_CASE("every name of words in the README of rubrics shows in its example", "[authoring]") {
    const language::Lexicon& english = language::Lexicon::english();
    std::istringstream readme(slurp(from_top("rubrics/README.md")));
    bool in_table = false;
    int names = 0;
    for (std::string row; std::getline(readme, row);) {
        if (row == "| name | shows in | for example |") in_table = true;
        if (row.empty()) in_table = false;
        if (!in_table || !row.starts_with("| `")) continue;
        const auto cell = cells(row);
        REQUIRE(cell.size() == 3);
        const std::string name = cell[0].substr(1, cell[0].size() - 2);
        INFO(name << ": " << cell[2]);
        const auto feature = english.feature(name);
        REQUIRE(feature);
        const bool shows = name.starts_with("pt_") ? language::read_patient(english, cell[2]).features.test(*feature)
                                                   : language::read_therapist(english, cell[2]).features.test(*feature);
        CHECK(shows);
        ++names;
    }
    CHECK(names >= 50);
}
