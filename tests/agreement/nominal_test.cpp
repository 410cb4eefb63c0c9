#include "agreement/nominal.hpp"
#include "published.hpp"

#include <catch2/catch.hpp>

// Values were computed with irrCAC 1.0, psych 2.2.9 or irr 0.84.1, and seen in print where said.
using namespace stance::agreement;
using namespace published;

namespace {

Approx six(double v) { return Approx(v).margin(6e-7).epsilon(0); }
Approx five(double v) { return Approx(v).margin(6e-6).epsilon(0); }

double value(const Coefficient& c) {
    INFO(c.figure.reason);
    REQUIRE(c.figure.value);
    return *c.figure.value;
}

Scale declared(std::size_t categories, Weighting w) {
    std::vector<double> values;
    for (std::size_t i = 1; i <= categories; ++i) values.push_back(static_cast<double>(i));
    return scale_of(values, w);
}

}  // namespace

TEST_CASE("Cohen's kappa of fifty applications", "[agreement]") {
    const Matrix m = from_table({{20, 5}, {10, 15}});
    for (const Weighting w : {Weighting::identity, Weighting::linear, Weighting::quadratic}) {
        const Coefficient k = cohen_kappa(m, scale_of(m, w));
        CHECK(value(k) == Approx(.4).margin(1e-12));
        CHECK(*k.error == Approx(.1269961).margin(1e-7));
        CHECK(*k.observed == Approx(.7));
        CHECK(*k.figure.low == five(.15109));
        CHECK(*k.figure.high == five(.64891));
    }
}

TEST_CASE("the kappa paradox is shown by its neighbours", "[agreement]") {
    const Matrix m = from_table({{118, 5}, {2, 0}});
    const Scale s = scale_of(m, Weighting::identity);
    CHECK(value(cohen_kappa(m, s)) == Approx(-.0233918).margin(6e-8));
    CHECK(value(fleiss_kappa(m, s)) == Approx(-.0288066).margin(6e-8));
    const Coefficient ac = gwet_ac(m, s);
    CHECK(value(ac) == Approx(.9407763).margin(6e-8));
    CHECK(*ac.error == Approx(.0229646).margin(2e-7));
    CHECK(*ac.observed == Approx(.944).margin(1e-12));
}

TEST_CASE("Cohen's own example of weighted kappa", "[agreement]") {
    // Cohen (1968): shares of 200, his disagreement weights
    const std::vector<std::vector<double>> shares = {{.44, .07, .09}, {.05, .20, .05}, {.01, .03, .06}};
    CHECK(value(cohen_kappa(shares, declared(3, Weighting::identity), 200)) == Approx(.4915254).margin(6e-8));
    CHECK(value(cohen_kappa(shares, scale_from_disagreement({{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}), 200)) == Approx(.3478261).margin(6e-8));
}

TEST_CASE("three abstractors of a hundred charts", "[agreement]") {
    // unweighted values: seen in the irrCAC README (Gwet's cont3x3abstractors)
    const Matrix m = from_table({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    struct Row { Weighting w; double cohen, pi, ac, bp; };
    for (const Row& r : {Row{Weighting::identity, .796409, .796240, .849331, .835000}, Row{Weighting::linear, .842902, .842801, .900023, .876250},
                         Row{Weighting::quadratic, .892157, .892109, .940237, .917500}}) {
        const Scale s = scale_of(m, r.w);
        CHECK(value(cohen_kappa(m, s)) == six(r.cohen));
        CHECK(value(fleiss_kappa(m, s)) == six(r.pi));
        CHECK(value(gwet_ac(m, s)) == six(r.ac));
        CHECK(value(brennan_prediger(m, s)) == six(r.bp));
    }
    CHECK(*gwet_ac(m, scale_of(m, Weighting::identity)).error == Approx(.0432175).margin(2e-7));
    CHECK(value(krippendorff_alpha(m, Metric::nominal)) == six(.797259));
    CHECK(value(krippendorff_alpha(m, Metric::interval)) == six(.892649));
}

TEST_CASE("four diagnoses of 223 patients", "[agreement]") {
    const Matrix m = from_table({{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}});
    struct Row { Weighting w; double cohen, pi, ac, bp; };
    for (const Row& r : {Row{Weighting::identity, .431501, .430341, .456158, .449925}, Row{Weighting::linear, .406811, .405551, .377068, .347085},
                         Row{Weighting::quadratic, .383186, .382030, .298573, .235874}}) {
        const Scale s = scale_of(m, r.w);
        CHECK(value(cohen_kappa(m, s)) == six(r.cohen));
        CHECK(value(fleiss_kappa(m, s)) == six(r.pi));
        CHECK(value(gwet_ac(m, s)) == six(r.ac));
        CHECK(value(brennan_prediger(m, s)) == six(r.bp));
    }
    CHECK(*gwet_ac(m, scale_of(m, Weighting::identity)).error == Approx(.0434499).margin(2e-7));
    CHECK(value(krippendorff_alpha(m, Metric::nominal)) == six(.431618));
    CHECK(value(krippendorff_alpha(m, Metric::interval)) == six(.383416));
}

TEST_CASE("two eyes of 7477 women", "[agreement]") {
    const Matrix m = from_table({{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}});
    CHECK(value(cohen_kappa(m, scale_of(m, Weighting::identity))) == six(.595389));
    CHECK(value(cohen_kappa(m, scale_of(m, Weighting::linear))) == six(.652380));
    CHECK(value(cohen_kappa(m, scale_of(m, Weighting::quadratic))) == six(.702334));
}

TEST_CASE("quadratic weights go by value, so an unused category does not bend them", "[agreement]") {
    // values 1 2 5 6 as places 1 2 3 4 would be another figure
    const Matrix far = matrix({{1, 1}, {2, 2}, {5, 6}, {6, 5}, {1, 2}, {2, 5}});
    const Matrix near = matrix({{1, 1}, {2, 2}, {3, 4}, {4, 3}, {1, 2}, {2, 3}});
    const double by_value = value(cohen_kappa(far, scale_of(far, Weighting::quadratic)));
    CHECK(by_value == Approx(value(cohen_kappa(far, scale_of({1, 2, 3, 4, 5, 6}, Weighting::quadratic)))));
    CHECK(by_value != Approx(value(cohen_kappa(near, scale_of(near, Weighting::quadratic)))));
}

TEST_CASE("Fleiss' thirty patients and six psychiatrists", "[agreement]") {
    const Matrix m = from_counts(fleiss_1971());
    const Scale s = scale_of(m, Weighting::identity);
    const Coefficient k = fleiss_kappa(m, s);
    CHECK(value(k) == six(.430245));
    CHECK(*k.observed == six(.555556));
    CHECK(*fleiss_z(m, s) == Approx(17.6518).margin(6e-5));
    const auto each = fleiss_by_category(m, s);
    const double printed[] = {.245, .245, .520, .471, .566};
    REQUIRE(each.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(*each[i].value == Approx(printed[i]).margin(6e-4));
    const Coefficient ac = gwet_ac(m, s);
    CHECK(value(ac) == five(.44788));
    CHECK(*ac.error == five(.05566));
    CHECK(*ac.expected == six(.195015));
    // irr 0.84.1 prints .430878 here, dividing by the wrong count in complete data
    CHECK(value(krippendorff_alpha(m, Metric::nominal)) == five(.43341));
}

TEST_CASE("six raters of fifteen", "[agreement]") {
    // seen in the irrCAC README (distrib.6raters)
    auto counts = fleiss_1971();
    counts.resize(15);
    const Matrix m = from_counts(counts);
    const Scale s = scale_of(m, Weighting::identity);
    CHECK(value(fleiss_kappa(m, s)) == Approx(.4139265).margin(6e-8));
    CHECK(value(gwet_ac(m, s)) == Approx(.4448007).margin(6e-8));
    CHECK(*gwet_ac(m, s).error == Approx(.0841876).margin(2e-7));
    CHECK(value(krippendorff_alpha(m, Metric::nominal)) == Approx(.4204384).margin(6e-8));
    CHECK(value(brennan_prediger(m, s)) == Approx(.4388889).margin(6e-8));
    CHECK(*gwet_ac(m, s).observed == Approx(.5511111).margin(6e-8));
}

TEST_CASE("ten subjects by fourteen raters", "[agreement]") {
    const Matrix m = from_counts({{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1}, {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}});
    CHECK(value(fleiss_kappa(m, scale_of(m, Weighting::identity))) == six(.209931));
}

TEST_CASE("Krippendorff's alpha with gaps in every metric", "[agreement]") {
    const Matrix c = krippendorff_c();
    CHECK(c.pairable() == 11);
    CHECK(value(krippendorff_alpha(c, Metric::nominal)) == six(.743421));
    CHECK(value(krippendorff_alpha(c, Metric::ordinal)) == six(.815388));
    CHECK(value(krippendorff_alpha(c, Metric::interval)) == six(.849107));
    CHECK(value(krippendorff_alpha(c, Metric::ratio)) == six(.797403));
    const Matrix w = three_coders();
    CHECK(value(krippendorff_alpha(w, Metric::nominal)) == six(.691358));
    CHECK(value(krippendorff_alpha(w, Metric::ordinal)) == six(.806721));
    CHECK(value(krippendorff_alpha(w, Metric::interval)) == six(.810845));
    CHECK(value(krippendorff_alpha(w, Metric::ratio)) == six(.808944));
    const Matrix a = anxiety();
    CHECK(value(krippendorff_alpha(a, Metric::nominal)) == six(-.023725));
    CHECK(value(krippendorff_alpha(a, Metric::ordinal)) == six(.228387));
    CHECK(value(krippendorff_alpha(a, Metric::interval)) == six(.170099));
    CHECK(value(krippendorff_alpha(a, Metric::ratio)) == six(.141801));
    const Coefficient alpha = krippendorff_alpha(a, Metric::interval);
    CHECK(*alpha.figure.low < .170099);
    CHECK(*alpha.figure.high > .170099);
}

TEST_CASE("Gwet's coefficients with gaps in every weighting", "[agreement]") {
    // identity: seen in the irrCAC README (cac.raw4raters)
    const Matrix m = krippendorff_c();
    struct Row { Weighting w; double ac, error, fleiss, conger, bp, pa; };
    for (const Row& r : {Row{Weighting::identity, .77544, .14295, .76117, .76282, .77273, .818182}, Row{Weighting::linear, .85874, .11733, .81794, .81378, .84848, .939394},
                         Row{Weighting::quadratic, .91400, .10396, .86494, .85771, .90152, .975379}, Row{Weighting::ordinal, .89894, .10690, .85021, .84366, .88636, .968182}}) {
        const Scale s = scale_of(m, r.w);
        const Coefficient ac = gwet_ac(m, s);
        CHECK(value(ac) == five(r.ac));
        CHECK(*ac.error == five(r.error));
        CHECK(*ac.observed == six(r.pa));
        CHECK(value(fleiss_kappa(m, s)) == five(r.fleiss));
        CHECK(value(conger_kappa(m, s)) == five(r.conger));
        CHECK(value(brennan_prediger(m, s)) == five(r.bp));
    }
    CHECK(*gwet_ac(m, scale_of(m, Weighting::identity)).expected == six(.190321));
}

TEST_CASE("Cohen's and Light's kappa of the anxiety ratings", "[agreement]") {
    Matrix two = anxiety();
    two.raters.pop_back();
    for (auto& row : two.rows) row.pop_back();
    CHECK(value(cohen_kappa(two, scale_of(two, Weighting::identity))) == six(.119497));
    CHECK(value(cohen_kappa(two, scale_of(two, Weighting::linear))) == six(.189189));
    CHECK(value(cohen_kappa(two, scale_of(two, Weighting::quadratic))) == six(.296765));
    CHECK(value(light_kappa(two, scale_of(two, Weighting::identity))) == six(.119497));
}

TEST_CASE("when all give the same one value only AC1 has an answer", "[agreement]") {
    const Matrix m = matrix({{3, 3, 3}, {3, 3, 3}, {3, 3, 3}});
    const Scale s = scale_of({1, 2, 3, 4, 5}, Weighting::identity);
    CHECK(value(gwet_ac(m, s)) == Approx(1));
    CHECK(value(brennan_prediger(m, s)) == Approx(1));
    CHECK_FALSE(fleiss_kappa(m, s).figure.value);
    CHECK_FALSE(conger_kappa(m, s).figure.value);
    CHECK_FALSE(light_kappa(m, s).figure.value);
    for (const Metric metric : {Metric::nominal, Metric::ordinal, Metric::interval, Metric::ratio}) {
        const Coefficient alpha = krippendorff_alpha(m, metric);
        CHECK_FALSE(alpha.figure.value);
        CHECK(alpha.figure.reason == "all gave the same one value, so agreement cannot be told from chance");
    }
}

TEST_CASE("a unit rated once counts for nothing in agreement and nobody's pair is a reason", "[agreement]") {
    const Matrix alone = matrix({{1, gap}, {gap, 2}, {3, gap}});
    const Scale s = scale_of(alone, Weighting::identity);
    for (const Coefficient& c : {observed_agreement(alone, s), fleiss_kappa(alone, s), gwet_ac(alone, s), conger_kappa(alone, s), cohen_kappa(alone, s), krippendorff_alpha(alone, Metric::interval)}) {
        CHECK_FALSE(c.figure.value);
        CHECK_FALSE(c.figure.reason.empty());
    }
    const Matrix some = matrix({{1, 1}, {2, 2}, {1, 2}, {3, gap}});
    CHECK(value(observed_agreement(some, scale_of(some, Weighting::identity))) == Approx(2.0 / 3));
}
