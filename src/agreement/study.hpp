#pragma once
#include "agreement/agreement.hpp"
#include "agreement/bias.hpp"
#include "agreement/generalizability.hpp"
#include "agreement/table.hpp"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// Everything a programme lead asks of a table of ratings, each number with what it is made of.
namespace stance::agreement {

/// One number of a study.
struct Statistic {
    std::string id;       ///< "gwet_ac1"; stays the same, other programs hold on to it
    std::string name;     ///< "Gwet's AC1"
    Figure figure;
    std::size_t n = 0;    ///< sessions it stands on
    std::string formula;  ///< how it is reckoned
    std::string source;   ///< author, year, where
    std::string meaning;  ///< one plain sentence for a person who reads no formulas
};

/// Two raters beside each other.
struct Pair {
    std::string first, second;
    std::size_t n = 0;                ///< sessions that both rated
    Figure same;                      ///< share of equal ratings, 0..1
    Figure kappa, linear, quadratic;  ///< Cohen's
    Figure difference;                ///< mean of first less second
};

/// How dependable a measurement with more or fewer raters (and sessions) would be.
struct Decision {
    std::size_t raters = 1, sessions = 1;
    Figure generalizability, dependability;
};

/// Where differences come from and what would be enough.
struct Generalizability {
    std::string design;                 ///< "sessions x raters"
    GStudy study;
    std::vector<std::string> items;     ///< items pooled; empty for one item
    std::vector<Decision> decisions;
    std::vector<std::string> sentences; ///< what the components and decisions mean; also the trouble, if any
    std::string method;                 ///< how components were estimated, and what was done about gaps
};

/// The automatic score beside people.
struct Against {
    std::string score;    ///< the rater that is a program
    std::string people;   ///< one rater, or "mean of the raters"
    Limits limits;
    Figure correlation;   ///< Pearson
    Figure error;         ///< mean absolute difference
    std::string meaning;
};

/// One item on one scale.
struct Field {
    std::string item, scale;
    std::size_t sessions = 0, raters = 0;
    std::size_t ratings = 0;           ///< numbers given
    std::size_t gaps = 0;              ///< sessions x raters less those
    std::size_t pairable = 0;          ///< sessions that two or more rated
    std::vector<double> categories;    ///< empty: too many values for figures on categories
    std::vector<Statistic> statistics;
    std::vector<Pair> pairs;
    std::vector<Severity> severity;
    Generalizability generalizability;
    std::optional<Generalizability> over_sessions;  ///< trainees x raters x sessions, where trainees are named
    std::vector<Against> against;
};

struct StudyOptions {
    /// Lowest and highest category. Left out: 1 to 7 for the scales adherence and competence, else
    /// the values that occur. It matters: see `scale_of`.
    std::optional<std::pair<int, int>> categories;
    std::string score = "stance";               ///< the rater that is the automatic score
    double target = .80;                        ///< what a design has to reach
    std::vector<std::string> alone = {"overall", "risk"};  ///< items that are never pooled with others
};

struct Study {
    StudyOptions options;
    std::size_t sessions = 0, raters = 0, ratings = 0;  ///< raters and ratings without the score
    std::vector<Field> fields;
    std::vector<Generalizability> pooled;       ///< one a scale: sessions x raters x items
    std::vector<std::string> scales;            ///< of `pooled`
    std::vector<std::string> notes;
};

/// @param progress  fields done of all; called from any thread
/// @errors usage when stopped; input when there is nothing to compare (one rater)
Result<Study> study(const Ratings& ratings, const StudyOptions& options = {}, std::stop_token stop = {}, const std::function<void(std::size_t, std::size_t)>& progress = {});

/// The study as an R script that reads `table` (the file that `ratings_csv` wrote beside it) and
/// prints every number again, from formulas written out in base R. Where the packages psych and lme4
/// are installed it shows theirs too.
std::string r_script(const Study& study, const std::string& table);

}  // namespace stance::agreement
