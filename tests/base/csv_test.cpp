#include "base/csv.hpp"

#include <catch2/catch.hpp>

using namespace stance;

TEST_CASE("a table with quotes, line ends inside fields and CRLF is read", "[base]") {
    const auto table = csv::read("Session,Text\r\ns1,\"one, \"\"two\"\"\nthree\"\r\ns2,plain", "t.csv");
    REQUIRE(table.ok());
    CHECK(table->columns == std::vector<std::string>{"session", "text"});
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].fields[1] == "one, \"two\"\nthree");
    CHECK(table->rows[1].line == 4);
    CHECK(table->column({"speaker", "text"}) == 1);
    CHECK(table->column({"nothing"}) == -1);
}

TEST_CASE("what is wrong with a table is said with line and column", "[base]") {
    CHECK(csv::read("a,b\n1\n", "t.csv").error().sentence == "t.csv:2:1: this row has 1 fields, the header has 2");
    CHECK(csv::read("a,b\n1,\"open\n", "t.csv").error().sentence == "t.csv:2:3: this quote is never closed");
    CHECK(csv::read("a,b\n1,\"x\"y\n", "t.csv").error().sentence.starts_with("t.csv:2:6: text follows a closing quote"));
    CHECK(csv::read("a,b\n1,\xFF\n", "t.csv").error().sentence == "t.csv:2:3: the text is not UTF-8 here");
    CHECK(csv::read("", "t.csv").error().kind == ErrorKind::input);
}

TEST_CASE("tabs and semicolons separate too and a byte order mark is passed over", "[base]") {
    const auto table = csv::read("\xEF\xBB\xBF" "a\tb\n1\t2\n", "t.tsv");
    REQUIRE(table.ok());
    CHECK(table->columns[0] == "a");
    CHECK(csv::read("a;b\n1;2\n", "t.csv")->rows[0].fields[1] == "2");
}

TEST_CASE("what is written can be read again", "[base]") {
    const std::vector<std::string> fields = {"a,b", "say \"x\"", "two\nlines", ""};
    const auto table = csv::read("w,x,y,z\n" + csv::line(fields), "t.csv");
    REQUIRE(table.ok());
    CHECK(table->rows[0].fields == fields);
}
