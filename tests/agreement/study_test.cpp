#include "agreement/study.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <set>
#include <string>

using namespace stance::agreement;

namespace {

/// Six subjects, four judges: Shrout & Fleiss (1979), table 2.
const std::vector<std::vector<double>> judges = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

Ratings judged(const std::string& scale = "points") {
    Ratings out;
    for (std::size_t s = 0; s < judges.size(); ++s)
        for (std::size_t r = 0; r < 4; ++r) out.push_back({"s" + std::to_string(s + 1), "J" + std::to_string(r + 1), "skill", scale, judges[s][r]});
    return out;
}

const Statistic& the(const Field& field, const std::string& id) {
    for (const Statistic& s : field.statistics)
        if (s.id == id) return s;
    FAIL("no statistic " << id);
    return field.statistics.front();
}

}  // namespace

TEST_CASE("a study gives every coefficient with interval n formula source and meaning", "[agreement]") {
    const auto s = study(judged());
    REQUIRE(s);
    REQUIRE(s->fields.size() == 1);
    const Field& field = s->fields.front();
    CHECK(field.sessions == 6);
    CHECK(field.raters == 4);
    CHECK(field.gaps == 0);
    CHECK(*the(field, "icc_2_1").figure.value == Approx(.2898).margin(.00005));
    CHECK(*the(field, "icc_2_1").figure.low == Approx(.0188).margin(.0005));
    CHECK(*the(field, "icc_2_1").figure.high == Approx(.7611).margin(.0005));
    CHECK(*the(field, "icc_3_k").figure.value == Approx(.9093).margin(.00005));
    std::set<std::string> ids;
    for (const Statistic& one : field.statistics) {
        INFO(one.id);
        CHECK(ids.insert(one.id).second);
        CHECK_FALSE(one.name.empty());
        CHECK(one.n == 6);
        CHECK_FALSE(one.formula.empty());
        CHECK(one.source.find_first_of("0123456789") != std::string::npos);
        CHECK(one.meaning.back() == '.');
    }
    CHECK(ids.size() == 22);
    CHECK(the(field, "icc_2_1").meaning == "How far one rating by a rater like these, strictness counted as error can be relied on: poor, though anything from poor to good would fit these ratings (Koo and Li's words).");
    CHECK(field.pairs.size() == 6);
    CHECK(field.severity.size() == 4);
    CHECK(*field.severity[1].difference.value < -3);  // the second judge is by far the strictest
    // the two modules meet: generalizability of one rater is ICC(3,1), dependability ICC(2,1)
    CHECK(*field.generalizability.decisions[0].generalizability.value == Approx(*the(field, "icc_3_1").figure.value));
    CHECK(*field.generalizability.decisions[0].dependability.value == Approx(*the(field, "icc_2_1").figure.value));
    CHECK(field.generalizability.sentences.back() == "To reach 0.80 for one session: for putting them in order 2 raters would do; for a decision at a fixed cut 10 raters would do.");
}

TEST_CASE("categories of a rubric's scales are fixed in advance", "[agreement]") {
    Ratings two;
    const int a[] = {1, 2, 3, 5, 5, 3}, b[] = {1, 2, 3, 5, 3, 3};
    for (int s = 0; s < 6; ++s) {
        two.push_back({"s" + std::to_string(s), "A", "warmth", "adherence", a[s]});
        two.push_back({"s" + std::to_string(s), "B", "warmth", "adherence", b[s]});
    }
    const auto fixed = study(two);
    REQUIRE(fixed);
    CHECK(fixed->fields[0].categories == std::vector<double>{1, 2, 3, 4, 5, 6, 7});
    StudyOptions options;
    options.categories = {1, 5};
    const auto narrow = study(two, options);
    REQUIRE(narrow);
    CHECK(narrow->fields[0].categories.size() == 5);
    CHECK(*the(fixed->fields[0], "brennan_prediger").figure.value > *the(narrow->fields[0], "brennan_prediger").figure.value);
    CHECK(*the(fixed->fields[0], "cohen_kappa").figure.value == Approx(*the(narrow->fields[0], "cohen_kappa").figure.value));
}

TEST_CASE("ratings that never differ have no interval and say why", "[agreement]") {
    Ratings same;
    for (int s = 0; s < 4; ++s)
        for (const char* r : {"A", "B"}) same.push_back({"s" + std::to_string(s), r, "warmth", "adherence", 1.0 + s});
    const auto s = study(same);
    REQUIRE(s);
    const Statistic& kappa = the(s->fields[0], "cohen_kappa");
    CHECK(*kappa.figure.value == 1);
    CHECK_FALSE(kappa.figure.low);
    CHECK(kappa.meaning.find("no interval") != std::string::npos);
    for (Rating& r : same) r.value = 1;
    const auto flat = study(same);
    REQUIRE(flat);
    for (const char* id : {"cohen_kappa", "alpha_interval", "icc_1_1", "icc_2_1", "fleiss_kappa"}) {
        INFO(id);
        CHECK_FALSE(the(flat->fields[0], id).figure.value);
        CHECK(the(flat->fields[0], id).meaning.find("Cannot be said: ") == 0);
    }
    CHECK(*the(flat->fields[0], "agreement").figure.value == 1);
    CHECK(flat->fields[0].generalizability.sentences[0] == "All ratings are the same: there are no differences to explain.");
}

TEST_CASE("the automatic score is set beside the raters and is not one of them", "[agreement]") {
    Ratings ratings = judged();
    const auto people = study(ratings);
    for (std::size_t s = 0; s < judges.size(); ++s) ratings.push_back({"s" + std::to_string(s + 1), "stance", "skill", "points", judges[s][0] + 1});
    const auto both = study(ratings);
    REQUIRE(both);
    CHECK(both->raters == 4);
    CHECK(*the(both->fields[0], "icc_2_1").figure.value == *the(people->fields[0], "icc_2_1").figure.value);
    REQUIRE(both->fields[0].against.size() == 5);
    const Against& first = both->fields[0].against[1];
    CHECK(first.people == "J1");
    CHECK(*first.limits.bias.value == Approx(1));
    CHECK(first.meaning == "The score lies 1.0 points above J1; for a new session, in 95 of 100, from +1.0 to +1.0.");
    CHECK_FALSE(both->notes.empty());
}

TEST_CASE("with trainees named it says how many raters on how many sessions are enough", "[agreement]") {
    Ratings ratings;
    // four trainees three sessions each; two raters half a point apart
    const double skill[] = {2, 3, 5, 6}, mood[] = {-.5, 0, .5};
    for (int t = 0; t < 4; ++t)
        for (int s = 0; s < 3; ++s)
            for (int r = 0; r < 2; ++r)
                ratings.push_back({"s" + std::to_string(3 * t + s), r == 0 ? "A" : "B", "overall", "competence", skill[t] + mood[s] + .5 * r + ((t + s + r) % 2 ? .25 : -.25), "t" + std::to_string(t)});
    const auto s = study(ratings);
    REQUIRE(s);
    REQUIRE(s->fields[0].over_sessions);
    const Generalizability& g = *s->fields[0].over_sessions;
    CHECK(g.decisions.size() == 9);
    CHECK(*g.decisions[8].generalizability.value > *g.decisions[0].generalizability.value);
    CHECK(g.sentences[1].find("1 rater on 1 session would do") != std::string::npos);
    for (Rating& r : ratings) r.trainee = r.session;
    const auto single = study(ratings);
    CHECK(single->fields[0].over_sessions->sentences[0] == "Cannot be said: no trainee has more than one session.");
}

TEST_CASE("items are pooled without the overall rating and risk", "[agreement]") {
    Ratings ratings;
    for (const char* item : {"warmth", "validation", "overall", "risk"})
        for (int s = 0; s < 5; ++s)
            for (const char* r : {"A", "B"}) ratings.push_back({"s" + std::to_string(s), r, item, "adherence", 1.0 + (s * 3 + item[0] + r[0]) % 5});
    const auto s = study(ratings);
    REQUIRE(s);
    REQUIRE(s->pooled.size() == 1);
    CHECK(s->pooled[0].items == std::vector<std::string>{"warmth", "validation"});
    CHECK(s->pooled[0].method.find("items count as fixed") != std::string::npos);
}

TEST_CASE("a study can be stopped and refuses what cannot be compared", "[agreement]") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(study(judged(), {}, stop.get_token()));
    Ratings lonely = judged();
    lonely.erase(std::remove_if(lonely.begin(), lonely.end(), [](const Rating& r) { return r.rater != "J1"; }), lonely.end());
    const auto refused = study(lonely);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == "There is only one rater in these ratings: agreement needs two who rated the same session.");
    std::atomic<std::size_t> told{0};
    REQUIRE(study(judged(), {}, {}, [&](std::size_t done, std::size_t all) { CHECK(done <= all); ++told; }));
    CHECK(told == 1);
}

TEST_CASE("the script names the table the fields and their categories", "[agreement]") {
    auto ratings = judged("competence");
    for (Rating& r : ratings) r.item = "say \"hm\"";
    const auto s = study(ratings);
    const std::string script = r_script(*s, "ratings.csv");
    CHECK(script.find("table_file <- \"ratings.csv\"") != std::string::npos);
    CHECK(script.find("item = \"say \\\"hm\\\"\"") != std::string::npos);
    // 10 lies outside 1 to 7, so the categories are those that occur
    CHECK(script.find("categories = c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)") != std::string::npos);
}
