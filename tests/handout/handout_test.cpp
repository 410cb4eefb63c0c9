#include "handout/letter.hpp"
#include "handout/ratings.hpp"
#include "app/workspace.hpp"
#include "base/csv.hpp"
#include "support/talk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace stance;
using namespace stance::handout;

namespace {

const rubric::Rubric& the_rubric() {
    static const auto loaded = app::read_rubric(STANCE_TOP "/rubrics/mbt-individual.yaml").value();
    return *loaded;
}

/// Everything at `value`; validation was not observed, warmth could not be heard.
review::Review a_review(const std::string& rater, double value) {
    review::Review r;
    r.rater = rater;
    r.subject = "r-000001";
    for (review::Act a : test::a_full_form(the_rubric(), value)) {
        if (a.kind == review::ActKind::rate && (a.item == "validation" || a.item == "warmth")) {
            a.verdict = a.item == "validation" ? review::Verdict::not_observed : review::Verdict::could_not_hear;
            a.value.reset();
        }
        a.n = static_cast<int>(r.acts.size()) + 1;
        r.acts.push_back(a);
    }
    review::Act sign = review::of_kind(review::ActKind::sign);
    sign.n = static_cast<int>(r.acts.size()) + 1;
    sign.at = 1'700'000'000'000;
    r.acts.push_back(sign);
    review::fold(r);
    return r;
}

std::vector<Graded> two() { return {{"Recording 1", review::Origin::real, a_review("Ann", 5)}, {"Recording 1", review::Origin::real, a_review("=Ben,\"x\"", 2)}}; }

}  // namespace

TEST_CASE("the long table has a row a field and says in words and code why a number is missing", "[handout]") {
    const auto table = csv::read(long_csv(two(), the_rubric()), "ratings.csv");
    REQUIRE(table);
    const std::size_t fields = review::fields(the_rubric()).size();
    CHECK(table->rows.size() == 2 * fields);
    const auto at = [&](const csv::Record& r, const char* column) { return r.fields[static_cast<std::size_t>(table->column({column}))]; };
    int unheard = 0, unobserved = 0;
    for (const csv::Record& r : table->rows) {
        if (at(r, "code") == "-99") { ++unheard; CHECK(at(r, "value").empty()); CHECK(at(r, "missing") == "could not hear"); }
        if (at(r, "code") == "-97") { ++unobserved; CHECK(at(r, "missing") == "not observed"); }
        if (!at(r, "value").empty()) CHECK(at(r, "code") == at(r, "value"));
        CHECK(at(r, "stage") == "signed");
    }
    CHECK(unheard >= 2);
    CHECK(unobserved >= 2);
    // a spreadsheet must not reckon with a name
    CHECK(at(table->rows.back(), "rater") == "'=Ben,\"x\"");
}

TEST_CASE("JASP gets a column a rater and nothing where there is no number", "[handout]") {
    const auto table = csv::read(wide_csv(two(), the_rubric()), "wide.csv");
    REQUIRE(table);
    REQUIRE(table->titles.size() == 5);
    CHECK(table->titles[3] == "Ann");
    for (const csv::Record& r : table->rows) {
        const bool none = r.fields[1] == "validation" || r.fields[1] == "warmth";
        CHECK(r.fields[3] == (none ? "" : "5"));
        CHECK(r.fields[4] == (none ? "" : "2"));
    }
    // and Stance itself reads it as ratings
    CHECK(agreement::read_ratings(wide_csv(two(), the_rubric()), "wide.csv"));
}

TEST_CASE("SPSS Stata and R syntax name every column every code and the file", "[handout]") {
    const std::string sps = spss_syntax(two(), the_rubric(), "ratings.csv"), stata = stata_do(the_rubric(), "ratings.csv"), r = r_reader(the_rubric(), "ratings.csv");
    const auto table = csv::read(long_csv(two(), the_rubric()), "ratings.csv");
    for (const std::string& column : table->titles) {
        CHECK(sps.find("    " + column + " ") != std::string::npos);
        CHECK(stata.find("label variable " + column + " ") != std::string::npos);
    }
    for (const std::string& syntax : {sps, stata, r}) CHECK(syntax.find("ratings.csv") != std::string::npos);
    for (const rubric::Item& item : the_rubric().items) {
        CHECK(sps.find("'" + item.id + "'") != std::string::npos);
        CHECK(stata.find("if item == \"" + item.id + "\"") != std::string::npos);
        CHECK(r.find("\"" + item.id + "\"") != std::string::npos);
    }
    CHECK(sps.find("MISSING VALUES code (LOWEST THRU -96).") != std::string::npos);
    // quotes are balanced: no label ends early
    CHECK(std::count(sps.begin(), sps.end(), '\'') % 2 == 0);
    CHECK(std::count(r.begin(), r.end(), '"') % 2 == 0);
    CHECK(std::count(stata.begin(), stata.end(), '`') == static_cast<std::ptrdiff_t>([&] { std::size_t n = 0; for (std::size_t i = 0; (i = stata.find("\"'", i)) != std::string::npos; ++i) ++n; return n; }()));
}

TEST_CASE("REDCap's dictionary and data belong together", "[handout]") {
    const Redcap project = redcap(two(), the_rubric());
    const auto dictionary = csv::read(project.dictionary, "dictionary.csv"), data = csv::read(project.data, "data.csv");
    REQUIRE(dictionary);
    REQUIRE(data);
    CHECK(dictionary->titles.size() == 18);
    std::set<std::string> names;
    for (const csv::Record& r : dictionary->rows) {
        CHECK(names.insert(r.fields[0]).second);
        CHECK(r.fields[0].size() <= 26);
        CHECK(r.fields[0].find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    }
    CHECK(dictionary->rows.front().fields[0] == "record_id");
    for (const std::string& column : data->titles)
        if (column.find("redcap_repeat") != 0) CHECK(names.contains(column));
    REQUIRE(data->rows.size() == 3);  // the recording, then an instance a rater
    CHECK(data->rows[0].fields[1].empty());
    CHECK(data->rows[2].fields[2] == "2");
}

TEST_CASE("a letter quotes lines of the talk only and praises and advises by what was linked", "[handout]") {
    Letter l;
    l.subject = review::subject_of(test::a_recording());
    l.review = a_review("Ann", 5);
    l.rubric = &the_rubric();
    l.written = 1'700'000'000'000;
    const auto add = [&](review::Act a) {
        a.n = static_cast<int>(l.review.acts.size()) + 1;
        l.review.acts.insert(l.review.acts.end() - 1, a);
    };
    add(test::a_rating("affect_focus", "competence", 2));
    review::Act comment = review::of_kind(review::ActKind::comment);
    comment.line = 5;
    comment.text = "Here <you> waited.";
    add(comment);
    review::Act link = review::of_kind(review::ActKind::link);
    link.line = 5;
    link.item = "affect_focus";
    add(link);
    review::fold(l.review);
    const Told t = told(l);
    REQUIRE(t.well.size() == 3);
    REQUIRE(t.try_next.size() == 1);
    CHECK(t.try_next[0].name == "Affect focus");
    CHECK_FALSE(t.try_next[0].next.empty());
    bool waited = false;
    for (const auto& q : t.try_next[0].quotes) waited |= q.comment == "Here <you> waited.";
    CHECK(waited);
    for (const auto& list : {t.well, t.try_next})
        for (const Passage& p : list) {
            CHECK(p.name != "Validation of emotional reactions");  // not observed is no weakness
            for (const auto& q : p.quotes) CHECK(l.subject.line(q.line)->text.find(q.words) != std::string::npos);
        }
    const std::string html = letter_html(l);
    CHECK(html.find("Here &lt;you&gt; waited.") != std::string::npos);
    CHECK(html.find("a recording of people's own words, names replaced") != std::string::npos);
    CHECK(html.find("not observed") != std::string::npos);
    CHECK(html.find("Weatherby") == std::string::npos);
    CHECK(html.find(the_rubric().notice.substr(0, 30)) != std::string::npos);
    CHECK(html.find("http") == std::string::npos);
    const std::string pdf = letter_pdf(l);
    CHECK(pdf.substr(0, 5) == "%PDF-");
    CHECK(pdf == letter_pdf(l));
}
