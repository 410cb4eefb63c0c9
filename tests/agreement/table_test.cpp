#include "agreement/table.hpp"

#include <catch2/catch.hpp>

using namespace stance::agreement;

TEST_CASE("ratings are read in long form and in wide form alike", "[agreement]") {
    const auto is_long = read_ratings("session,rater,item,scale,value\ns1,A,validation,adherence,4\ns1,B,validation,adherence,5\ns2,A,validation,adherence,\ns2,B,validation,adherence,3\n", "long.csv");
    REQUIRE(is_long);
    const auto wide = read_ratings("session;item;scale;A;B\ns1;validation;adherence;4;5\ns2;validation;adherence;NA;3\n", "wide.csv");
    REQUIRE(wide);
    for (const Ratings& r : {*is_long, *wide}) {
        const Matrix m = matrix_of(r, "validation", "adherence");
        CHECK(m.units == std::vector<std::string>{"s1", "s2"});
        CHECK(m.raters == std::vector<std::string>{"A", "B"});
        CHECK(m.rows[0][0] == 4);
        CHECK_FALSE(m.rows[1][0]);
        CHECK(m.rows[1][1] == 3);
        CHECK(m.pairable() == 1);
        CHECK(m.complete().units == std::vector<std::string>{"s1"});
    }
    const auto again = read_ratings(ratings_csv(*is_long), "again.csv");
    REQUIRE(again);
    CHECK(again->size() == is_long->size());
    CHECK((*again)[1].value == 5);
}

TEST_CASE("a table of ratings that cannot be read says where", "[agreement]") {
    const auto message = [](const std::string& text) {
        const auto r = read_ratings(text, "r.csv");
        REQUIRE_FALSE(r);
        return r.error().sentence;
    };
    CHECK(message("who,what\nx,1\n") == "r.csv:1:1: a table of ratings needs a column 'session'; long form is session,rater,item,scale,value, wide form has one column a rater");
    CHECK(message("session,A\nx,1\n") == "r.csv:1:1: there are neither the columns 'rater' and 'value' (long form) nor two columns with raters' numbers (wide form)");
    CHECK(message("session,rater,value\ns1,A,four\n") == "r.csv:2:3: 'four' is not a number; leave the field empty where there is none");
    CHECK(message("session,rater,value\ns1,A,inf\n").find("r.csv:2:3") == 0);
    CHECK(message("session,rater,value\ns1,A,4\n\ns1,A,5\n") == "r.csv:4:3: A rates session s1 a second time");
    CHECK(message("session,rater,value\n,A,4\n") == "r.csv:2:1: this row names no session");
    CHECK(message("session,rater,value\ns1,,4\n") == "r.csv:2:2: this row names no rater");
    CHECK(message("session,rater,value\n") == "r.csv:1:1: there is not one rating in this table");
}
