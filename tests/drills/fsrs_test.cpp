#include "drills/fsrs.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace stance::drills;

// The interval history that the reference implementations' own tests hold for FSRS-5 with default
// parameters: 0 4 14 44 125 328 0 0 7 16 34 71 142. Zeros are steps within a day, which they
// schedule in minutes.
TEST_CASE("intervals follow the published test sequence of FSRS-5", "[fsrs]") {
    const Grade good = Grade::good, again = Grade::again;
    const std::vector<Grade> given = {good, good, good, good, good, good, again, again, good, good, good, good, good};
    const std::vector<int> published = {0, 4, 14, 44, 125, 328, 0, 0, 7, 16, 34, 71, 142};
    Memory m;
    double elapsed = 0;
    for (std::size_t i = 0; i < given.size(); ++i) {
        m = after(m, given[i], elapsed);
        CAPTURE(i);
        if (published[i] > 0) CHECK(interval(m) == published[i]);
        elapsed = published[i];
    }
}

TEST_CASE("recall is nine in ten when the stability has passed", "[fsrs]") {
    CHECK(recall(0, 3) == Approx(1));
    CHECK(recall(3, 3) == Approx(0.9));
    CHECK(recall(400, 400) == Approx(0.9));
    CHECK(recall(30, 3) < recall(10, 3));
}

TEST_CASE("a first answer sets the published starting stability", "[fsrs]") {
    CHECK(after({}, Grade::again, 0).stability == Approx(0.40255));
    CHECK(after({}, Grade::hard, 0).stability == Approx(1.18385));
    CHECK(after({}, Grade::good, 0).stability == Approx(3.173));
    CHECK(after({}, Grade::easy, 0).stability == Approx(15.69105));
    CHECK(after({}, Grade::again, 0).difficulty > after({}, Grade::easy, 0).difficulty);
}

TEST_CASE("forgetting never makes a memory longer and difficulty stays on its scale", "[fsrs]") {
    Memory m = after({}, Grade::easy, 0);
    for (int i = 0; i < 12; ++i) {
        const Memory next = after(m, Grade::again, 20);
        CHECK(next.stability <= m.stability);
        CHECK(next.difficulty <= 10);
        CHECK(next.difficulty >= 1);
        m = next;
    }
    for (int i = 0; i < 12; ++i) m = after(m, Grade::easy, 300);
    CHECK(interval(m) <= 365);
    CHECK(m.difficulty >= 1);
}

TEST_CASE("measured quality becomes a grade with good enough at four", "[fsrs]") {
    CHECK(grade_of(2.9) == Grade::again);
    CHECK(grade_of(3.9) == Grade::hard);
    CHECK(grade_of(4.0) == Grade::good);
    CHECK(grade_of(5.5) == Grade::easy);
}
