#include "agreement/generalizability.hpp"
#include "agreement/icc.hpp"
#include "published.hpp"

#include <catch2/catch.hpp>

// Brennan (2001), Generalizability Theory, synthetic data sets 1 to 4.
using namespace stance::agreement;
using namespace published;

namespace {

Approx four(double v) { return Approx(v).margin(6e-5).epsilon(0); }
Approx five(double v) { return Approx(v).margin(6e-6).epsilon(0); }

constexpr unsigned p = 1, i = 2, o = 4;

double variance(const GStudy& g, const std::string& name) {
    for (const Component& c : g.components)
        if (c.name == name) return c.variance;
    FAIL("no component " << name);
    return 0;
}
double mean_square(const GStudy& g, const std::string& name) {
    for (const Component& c : g.components)
        if (c.name == name) return c.mean_square;
    FAIL("no component " << name);
    return 0;
}

std::vector<Observation> set_1() {
    std::vector<Observation> out;
    std::size_t person = 0;
    for (const std::string row : {"101000000000", "111001000000", "111110000000", "110110010000", "111110100000", "111011100000", "111111100000", "111101111100", "111111111110", "111111111111"}) {
        for (std::size_t item = 0; item < row.size(); ++item) out.push_back({{person, item, 0}, static_cast<double>(row[item] - '0')});
        ++person;
    }
    return out;
}

const std::vector<std::vector<double>> set_3_columns = {
    {2, 4, 5, 5, 4, 4, 2, 3, 0, 6}, {6, 5, 5, 9, 3, 4, 6, 4, 5, 8}, {7, 6, 4, 8, 5, 4, 6, 4, 4, 7}, {5, 7, 6, 6, 6, 7, 5, 5, 5, 6},
    {2, 6, 5, 5, 4, 6, 2, 6, 5, 6}, {5, 7, 4, 7, 5, 4, 7, 6, 5, 8}, {5, 5, 5, 7, 6, 7, 7, 6, 5, 8}, {5, 7, 5, 6, 4, 8, 5, 4, 3, 6}};

/// p x i x o
std::vector<Observation> set_3() {
    std::vector<Observation> out;
    for (std::size_t c = 0; c < 8; ++c)
        for (std::size_t person = 0; person < 10; ++person) out.push_back({{person, c % 4, c / 4}, set_3_columns[c][person]});
    return out;
}

}  // namespace

TEST_CASE("Brennan's persons by items", "[agreement]") {
    const GStudy g = g_study(set_1(), Design::crossed({"p", "i"}));
    REQUIRE(g.trouble.empty());
    CHECK(variance(g, "p") == five(.05741));
    CHECK(variance(g, "i") == five(.07542));
    CHECK(variance(g, "pi") == five(.12685));
    CHECK(mean_square(g, "p") == four(.8157));
    CHECK(mean_square(g, "i") == four(.8811));
    CHECK(mean_square(g, "pi") == four(.1269));
    struct Row { std::size_t n; double e, phi; };
    for (const Row& r : {Row{5, .6935, .5866}, Row{10, .8190, .7395}, Row{15, .8716, .8098}, Row{20, .9005, .8502}}) {
        const auto d = d_study(g, {1, r.n, 1});
        CHECK(d->generalizability == four(r.e));
        CHECK(d->dependability == four(r.phi));
    }
    const auto d = d_study(g, {1, 12, 1});
    CHECK(d->generalizability == five(.84449));
    CHECK(d->dependability == five(.77302));
}

TEST_CASE("Brennan's items nested in persons", "[agreement]") {
    std::vector<Observation> nested;
    for (std::size_t c = 0; c < 8; ++c)
        for (std::size_t person = 0; person < 10; ++person) nested.push_back({{person, c, 0}, set_3_columns[c][person]});
    Design design;
    design.facets = {"p", "i"};
    design.effects = {p, p | i};
    const GStudy g = g_study(nested, design);
    CHECK(mean_square(g, "p") == four(6.9111));
    CHECK(mean_square(g, "pi") == four(2.0250));
    CHECK(variance(g, "p") == four(.6108));
    CHECK(d_study(g, {1, 8, 1})->generalizability == four(.7070));
}

TEST_CASE("Brennan's persons by items by occasions", "[agreement]") {
    const GStudy g = g_study(set_3(), Design::crossed({"p", "i", "o"}));
    REQUIRE(g.trouble.empty());
    const auto squares = [&](const std::string& name) {
        for (const Component& c : g.components)
            if (c.name == name) return c.mean_square * c.degrees;
        return -1.0;
    };
    CHECK(squares("p") == Approx(62.20));
    CHECK(squares("i") == Approx(37.45));
    CHECK(squares("o") == Approx(3.20));
    CHECK(squares("pi") == Approx(56.30));
    CHECK(squares("po") == Approx(12.05));
    CHECK(squares("io") == Approx(7.50));
    CHECK(squares("pio") == Approx(25.25));
    CHECK(variance(g, "p") == five(.55278));
    CHECK(variance(g, "i") == five(.44167));
    CHECK(variance(g, "o") == five(.00741));
    CHECK(variance(g, "pi") == five(.57500));
    CHECK(variance(g, "po") == five(.10093));
    CHECK(variance(g, "io") == five(.15648));
    CHECK(variance(g, "pio") == five(.93519));
    struct Row { std::size_t items, occasions; double e, phi; };
    for (const Row& r : {Row{1, 1, .2555, .1996}, Row{4, 1, .5360, .4652}, Row{4, 2, .6399, .5541}, Row{8, 2, .7536, .6890}, Row{4, 4, .7085, .6127}, Row{8, 4, .8140, .7459}}) {
        const auto d = d_study(g, {1, r.items, r.occasions});
        CHECK(d->generalizability == four(r.e));
        CHECK(d->dependability == four(r.phi));
    }
    const auto fixed = d_study(g, {1, 4, 2}, i);
    CHECK(fixed->generalizability == four(.8063));
    CHECK(fixed->dependability == four(.7851));
}

TEST_CASE("Brennan's raters nested in tasks", "[agreement]") {
    const std::vector<std::vector<double>> columns = {
        {5, 9, 3, 7, 9, 3, 7, 5, 9, 4}, {6, 3, 4, 5, 2, 4, 3, 8, 9, 4}, {5, 7, 3, 5, 9, 3, 7, 5, 8, 4}, {5, 7, 3, 3, 7, 5, 7, 7, 8, 3},
        {5, 7, 5, 3, 7, 3, 7, 7, 6, 3}, {3, 5, 3, 1, 7, 3, 5, 5, 6, 5}, {4, 5, 3, 4, 3, 6, 5, 5, 6, 6}, {5, 5, 5, 3, 7, 3, 7, 4, 5, 5},
        {6, 7, 6, 5, 2, 4, 5, 3, 5, 5}, {7, 7, 5, 3, 7, 5, 5, 2, 8, 7}, {3, 5, 1, 3, 5, 1, 5, 1, 1, 1}, {3, 2, 6, 5, 3, 2, 4, 1, 1, 1}};
    std::vector<Observation> nested;
    for (std::size_t c = 0; c < 12; ++c)
        for (std::size_t person = 0; person < 10; ++person) nested.push_back({{person, c / 4, c % 4}, columns[c][person]});
    Design design;
    design.facets = {"p", "t", "r"};
    constexpr unsigned t = 2, r = 4;
    design.effects = {p, t, t | r, p | t, p | t | r};
    const GStudy g = g_study(nested, design);
    REQUIRE(g.trouble.empty());
    CHECK(mean_square(g, "p") == four(10.2963));
    CHECK(mean_square(g, "t") == four(24.1000));
    CHECK(mean_square(g, "tr") == four(8.8556));
    CHECK(mean_square(g, "pt") == four(4.6185));
    CHECK(mean_square(g, "ptr") == four(2.3802));
    CHECK(variance(g, "p") == five(.47315));
    CHECK(variance(g, "t") == five(.32515));
    CHECK(variance(g, "tr") == five(.64753));
    CHECK(variance(g, "pt") == five(.55957));
    CHECK(variance(g, "ptr") == five(2.38025));
    struct Row { std::size_t tasks, raters; double e, phi; };
    for (const Row& row : {Row{3, 4, .5514, .4637}, Row{1, 1, .1386, .1079}, Row{6, 2, .6187, .5420}, Row{3, 8, .6235, .5291}}) {
        const auto d = d_study(g, {1, row.tasks, row.raters});
        CHECK(d->generalizability == four(row.e));
        CHECK(d->dependability == four(row.phi));
    }
}

TEST_CASE("generalizability and intraclass correlation agree where they must", "[agreement]") {
    const GStudy g = g_study(observations_of(shrout_fleiss()), Design::crossed({"p", "r"}));
    CHECK(variance(g, "p") == five(2.55556));
    CHECK(variance(g, "r") == five(5.24444));
    CHECK(variance(g, "pr") == five(1.01944));
    const auto icc = intraclass(shrout_fleiss());
    CHECK(d_study(g, {1, 1, 1})->generalizability == Approx(*icc[2].figure.value));
    CHECK(d_study(g, {1, 1, 1})->dependability == Approx(*icc[1].figure.value));
    CHECK(d_study(g, {1, 4, 1})->generalizability == Approx(*icc[5].figure.value));
    CHECK(d_study(g, {1, 4, 1})->dependability == Approx(*icc[4].figure.value));
}

TEST_CASE("with missing cells the components stay near those of the whole table", "[agreement]") {
    auto some = set_3();
    some.erase(some.begin() + 71);
    some.erase(some.begin() + 40);
    some.erase(some.begin() + 13);
    const GStudy g = g_study(some, Design::crossed({"p", "i", "o"}));
    REQUIRE(g.trouble.empty());
    CHECK_FALSE(g.complete);
    CHECK(variance(g, "p") == Approx(.55).margin(.15));
    CHECK(variance(g, "pio") == Approx(.935).margin(.25));
}

TEST_CASE("a variance estimated below zero is reported and taken as zero", "[agreement]") {
    const GStudy g = g_study(observations_of(matrix({{1, 5}, {5, 1}, {2, 4}, {4, 2}, {3, 2}})), Design::crossed({"p", "r"}));
    CHECK(g.clamped);
    CHECK(variance(g, "p") < 0);
    CHECK(g.variance(p) == 0);
    CHECK(d_study(g, {1, 2, 1})->generalizability == 0);
}

TEST_CASE("the cheapest designs that are good enough", "[agreement]") {
    const GStudy g = g_study(set_3(), Design::crossed({"p", "i", "o"}));
    const auto found = designs_that_reach(g, .80, 20, false);
    REQUIRE_FALSE(found.empty());
    for (const DStudy& d : found) {
        CHECK(d.generalizability >= .80);
        // with one condition less it no longer is
        if (d.conditions[1] > 1) CHECK(d_study(g, {1, d.conditions[1] - 1, d.conditions[2]})->generalizability < .80);
        if (d.conditions[2] > 1) CHECK(d_study(g, {1, d.conditions[1], d.conditions[2] - 1})->generalizability < .80);
    }
    CHECK(designs_that_reach(g, .999, 5, true).empty());
}

TEST_CASE("too little for a generalizability study is a sentence", "[agreement]") {
    CHECK(g_study({}, Design::crossed({"p", "r"})).trouble == "there are no ratings");
    CHECK(g_study(observations_of(matrix({{1}, {2}})), Design::crossed({"p", "r"})).trouble == "there is only one level of r");
    CHECK_FALSE(g_study(observations_of(matrix({{1, gap}, {gap, 2}})), Design::crossed({"p", "r"})).trouble.empty());
    CHECK_FALSE(d_figures(observations_of(matrix({{2, 2}, {2, 2}})), Design::crossed({"p", "r"}), {1, 2, 1}).generalizability.value);
}

TEST_CASE("figures of a decision study carry an interval around them", "[agreement]") {
    const DFigures f = d_figures(observations_of(shrout_fleiss()), Design::crossed({"p", "r"}), {1, 4, 1});
    CHECK(*f.dependability.value == five(.62005));
    CHECK(*f.dependability.low < .62);
    CHECK(*f.dependability.high > .62);
    CHECK(*f.dependability.low >= 0);
    CHECK(*f.dependability.high <= 1);
    static_cast<void>(o);
}
