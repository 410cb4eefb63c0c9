#include "agreement/bias.hpp"
#include "agreement/icc.hpp"
#include "published.hpp"

#include <catch2/catch.hpp>

using namespace stance::agreement;
using namespace published;

namespace {
Approx five(double v) { return Approx(v).margin(6e-6).epsilon(0); }
}  // namespace

TEST_CASE("the six intraclass correlations of Shrout and Fleiss", "[agreement]") {
    const MeanSquares ms = mean_squares(shrout_fleiss());
    CHECK(ms.rows == five(11.24167));
    CHECK(ms.within == five(6.26389));
    CHECK(ms.columns == five(32.48611));
    CHECK(ms.error == five(1.01944));
    CHECK(icc2_df(ms) == five(4.78514));
    struct Row { double value, low, high; };
    const Row expected[] = {{.16574, -.13293, .72256}, {.28976, .01879, .76108}, {.71484, .34246, .94586}, {.44280, -.88444, .91242}, {.62005, .07114, .92723}, {.90932, .67567, .98589}};
    const auto icc = intraclass(shrout_fleiss());
    for (std::size_t i = 0; i < 6; ++i) {
        INFO(icc[i].name);
        CHECK(*icc[i].figure.value == five(expected[i].value));
        CHECK(*icc[i].figure.low == five(expected[i].low));
        CHECK(*icc[i].figure.high == five(expected[i].high));
    }
    CHECK(icc[0].f == five(1.79468));
    CHECK(icc[0].p == five(.16477));
    CHECK(icc[0].df2 == 18);
    CHECK(icc[1].f == five(11.02725));
    CHECK(icc[1].p == Approx(.000135).margin(6e-7));
    CHECK(icc[1].df2 == 15);
}

TEST_CASE("intraclass correlations of the anxiety ratings", "[agreement]") {
    // irr 0.84.1 and psych 2.2.9, R 4.2.2
    const auto icc = intraclass(anxiety());
    const double values[] = {.175022, .197998, .216049, .388926, .425499, .452586};
    const double lows[] = {-.0774, -.0389, -.0463, -.2749, -.1266, -.1529}, highs[] = {.4843, .4936, .5223, .7381, .7451, .7663};
    for (std::size_t i = 0; i < 6; ++i) {
        INFO(icc[i].name);
        CHECK(*icc[i].figure.value == Approx(values[i]).margin(6e-7));
        CHECK(*icc[i].figure.low == Approx(lows[i]).margin(6e-5));
        CHECK(*icc[i].figure.high == Approx(highs[i]).margin(6e-5));
    }
    CHECK(*icc[1].figure.low == five(-.03891));
    CHECK(*icc[1].figure.high == five(.49357));
}

TEST_CASE("an intraclass correlation below zero is said, not hidden", "[agreement]") {
    const auto icc = intraclass(matrix({{1, 5}, {5, 1}, {2, 4}, {4, 2}, {3, 2}}));
    CHECK(*icc[2].figure.value < 0);
    CHECK(*icc[0].figure.value < 0);
}

TEST_CASE("rows with a gap are left out of intraclass correlations and too little is a reason", "[agreement]") {
    Matrix m = shrout_fleiss();
    m.units.push_back("gap");
    m.rows.push_back({1.0, std::nullopt, 9.0, 9.0});
    CHECK(*intraclass(m)[1].figure.value == five(.28976));
    CHECK(intraclass(matrix({{1}, {2}}))[1].figure.reason == "there are fewer than two raters");
    CHECK(intraclass(matrix({{1, 2}}))[1].figure.reason == "fewer than two sessions were rated by all raters");
    CHECK(intraclass(matrix({{4, 4}, {4, 4}}))[1].figure.reason == "all ratings are the same, so nothing can be told apart");
    const auto same = intraclass(matrix({{1, 1}, {2, 2}, {5, 5}}));
    for (const Icc& i : same) {
        CHECK(*i.figure.value == Approx(1));
        CHECK(*i.figure.low == Approx(1));
    }
}

TEST_CASE("a strict rater and one who drifts are found", "[agreement]") {
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 20; ++i) {
        const double truth = 3 + (i % 3);
        rows.push_back({truth, truth - 1.5 + (i % 2 == 0 ? .1 : -.1), truth + .1 * i + (i % 2 == 0 ? .05 : -.05)});
    }
    const auto found = severities(matrix(rows));
    REQUIRE(found.size() == 3);
    // by hand: own less the mean of the other two
    CHECK(*found[1].difference.value == Approx(-1.5 - .95 / 2).margin(1e-9));
    CHECK(*found[1].difference.high < 0);
    CHECK(*found[2].drift.value == Approx(1.0).margin(.03));
    CHECK(*found[2].drift.low > .9);
    CHECK(*found[0].drift.value == Approx(-.5).margin(.03));
    CHECK(found[0].n == 20);
}

TEST_CASE("limits of agreement with their intervals", "[agreement]") {
    // differences 1 2 3 4 5: mean 3, standard deviation 1.5811388; t(4) .975 = 2.7764451
    const Limits l = limits_of_agreement({2, 4, 6, 8, 10}, {1, 2, 3, 4, 5});
    CHECK(l.n == 5);
    CHECK(*l.bias.value == Approx(3));
    CHECK(*l.bias.low == Approx(3 - 2.7764451 * 1.5811388 / std::sqrt(5.0)).margin(1e-6));
    CHECK(*l.lower.value == Approx(3 - 1.959963985 * 1.5811388).margin(1e-6));
    CHECK(*l.upper.value == Approx(3 + 1.959963985 * 1.5811388).margin(1e-6));
    CHECK(*l.upper.high == Approx(*l.upper.value + 2.7764451 * 1.5811388 * std::sqrt(1 / 5.0 + 1.959963985 * 1.959963985 / 8)).margin(1e-5));
    CHECK_FALSE(limits_of_agreement({1, 2}, {1, 2}).bias.value);
}
