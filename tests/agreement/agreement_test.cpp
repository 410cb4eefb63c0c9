#include "agreement/agreement.hpp"

#include <catch2/catch.hpp>

using namespace stance::agreement;

TEST_CASE("kappa of the worked 2 x 2 example", "[agreement]") {
    // 50 grant applications, 20 both yes, 5 and 10 apart, 15 both no: the textbook example whose
    // kappa is .40 (po .70, pe .50)
    const Figure k = kappa({20, 5, 10, 15});
    REQUIRE(k.value);
    CHECK(*k.value == Approx(0.4).margin(1e-12));
    // R 4.2.2, psych 2.2.9, cohen.kappa(matrix(c(20,10,5,15),2))$confid: 0.1510923 0.4 0.6489077
    CHECK(*k.low == Approx(0.1510923).margin(1e-6));
    CHECK(*k.high == Approx(0.6489077).margin(1e-6));
}

TEST_CASE("kappa does not change when the raters or the answers are swapped", "[agreement]") {
    const Figure a = kappa({31, 7, 12, 50}), b = kappa({31, 12, 7, 50}), c = kappa({50, 12, 7, 31});
    CHECK(*a.value == Approx(*b.value));
    CHECK(*a.value == Approx(*c.value));
    CHECK(*a.low == Approx(*c.low));
}

TEST_CASE("perfect agreement is one and chance is zero", "[agreement]") {
    CHECK(*kappa({5, 0, 0, 5}).value == Approx(1));
    CHECK(*kappa({25, 25, 25, 25}).value == Approx(0).margin(1e-12));
}

TEST_CASE("a kappa that cannot be told has a reason instead of a number", "[agreement]") {
    CHECK_FALSE(kappa({0, 0, 0, 0}).value);
    CHECK_FALSE(kappa({0, 0, 0, 9}).value);
    CHECK_FALSE(kappa({0, 0, 0, 9}).reason.empty());
}

TEST_CASE("precision, recall and F1", "[agreement]") {
    const TwoByTwo t{8, 2, 4, 86};
    CHECK(*precision(t).value == Approx(0.8));
    CHECK(*recall(t).value == Approx(8.0 / 12));
    CHECK(*f1(t).value == Approx(16.0 / 22));
    // R 4.2.2: prop.test(8, 10, correct = FALSE)$conf.int (Wilson)
    CHECK(*precision(t).low == Approx(0.4901625).margin(1e-6));
    CHECK(*precision(t).high == Approx(0.9433178).margin(1e-6));
    CHECK_FALSE(precision({0, 0, 3, 3}).value);
}

TEST_CASE("Pearson and Spearman of a small published table", "[agreement]") {
    // Anscombe (1973), first pair of columns: r = .816 to three digits; ranks: R cor(..., method = "spearman") .8181818
    const std::vector<double> x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    const std::vector<double> y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    CHECK(*pearson(x, y).value == Approx(0.81642).margin(5e-6));
    CHECK(*spearman(x, y).value == Approx(0.8181818).margin(1e-6));
    // Fisher's interval, R cor.test(x, y)$conf.int: 0.4243912 0.9506933
    CHECK(*pearson(x, y).low == Approx(0.4243912).margin(1e-6));
    CHECK(*pearson(x, y).high == Approx(0.9506933).margin(1e-6));
}

TEST_CASE("ties share the mean of their ranks", "[agreement]") {
    CHECK(ranks({3, 1, 3, 2}) == std::vector<double>{3.5, 1, 3.5, 2});
}

TEST_CASE("lists without variation have no correlation", "[agreement]") {
    CHECK_FALSE(pearson({1, 1, 1, 1}, {1, 2, 3, 4}).value);
    CHECK_FALSE(pearson({1, 2}, {1, 2}).value);
}

TEST_CASE("the area under the curve counts pairs in order with ties half", "[agreement]") {
    CHECK(*auc({3, 4, 5}, {1, 2}).value == Approx(1));
    CHECK(*auc({1, 2}, {1, 2}).value == Approx(0.5));
    CHECK(*auc({2, 3}, {1, 2}).value == Approx(3.5 / 4));
    CHECK_FALSE(auc({}, {1}).value);
}

TEST_CASE("Cohen's d is the difference of the means in pooled standard deviations", "[agreement]") {
    // worked by hand: means 4 and 2, both variances 1 (n 3), d = 2; se^2 = 6/9 + 4/12 = 1
    const auto d = cohens_d({3, 4, 5}, {1, 2, 3});
    CHECK(*d.value == Approx(2));
    CHECK(*d.low == Approx(2 - 1.959964));
    CHECK(*d.high == Approx(2 + 1.959964));
    CHECK(*cohens_d({1, 2, 3}, {3, 4, 5}).value == Approx(-2));
    CHECK_FALSE(cohens_d({1}, {2, 3}).value);
    CHECK(cohens_d({2, 2}, {1, 1}).reason == "no spread within the groups");
}
