#pragma once
#include "agreement/agreement.hpp"
#include "simulation/play.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace stance::simulation {

/// Middle and edges of what was measured at one turn.
struct Band {
    double low = 0, middle = 0, high = 0;      ///< tenth, fiftieth and ninetieth percentile
};

/// How one policy fared.
struct PolicyFigures {
    Policy policy = Policy::expert;
    int hours = 0;
    std::vector<double> scores;                ///< overall score (mean of both ratings) of each rated hour
    double adherence = 0, competence = 0, score = 0;  ///< means of the rated hours
    std::vector<Band> arousal, trust;          ///< after the opening and after each turn
    double fallback_share = 0;                 ///< of the answers, 0..1
    std::vector<int> endings;                  ///< hours, by ending
};

/// How well the score tells one policy from another.
struct Separation {
    Policy better = Policy::expert, worse = Policy::novice;
    agreement::Figure auc, effect;             ///< effect is Cohen's d
};

/// Something that happened at or after a line, and in how many hours.
struct Finding {
    std::optional<std::uint32_t> line;
    std::string text;                          ///< what was asked, the scene's id, or why; may be empty
    int hours = 0;
};

/// A demand on a case, and whether it is met.
struct Threshold {
    std::string what, wanted, measured;
    bool passed = false;
};

/// What thousands of hours show about a case.
struct CrashTest {
    std::string case_id, case_title, case_version, case_sha256, rubric_id, patient_name;
    Plan plan;
    int hours = 0;
    std::vector<std::string> ending_titles;
    std::vector<PolicyFigures> policies;       ///< in the order of the plan
    std::vector<Separation> separations;
    std::size_t lines = 0, heard = 0;          ///< without the last resorts and the follow-ups
    std::size_t last_resorts = 0, last_resorts_heard = 0;  ///< `always: anything`, `no_answer_...`: unheard is as it should be
    std::size_t follow_ups = 0, follow_ups_heard = 0;  ///< scripted trainees hardly ask on about what was just said, as people do
    std::vector<Mode> modes_never_met;
    std::vector<Finding> never_heard;          ///< `text` says why, where that is known
    std::vector<Finding> repeated;             ///< said twice in an hour
    std::vector<Finding> ran_out;              ///< the hour had no line left after this one
    std::vector<Finding> stuck;                ///< three answers in a row or more from these came after this line
    std::vector<Finding> loops;                ///< a scene entered three times or more in an hour
    std::vector<Finding> unanswered;           ///< questions that got a fallback, most frequent first, at most 20
    int unanswered_questions = 0;              ///< all of them
    std::vector<std::string> items_without_opportunity;
    std::vector<Threshold> thresholds;
    bool passed() const;
};

CrashTest make_crash_test(const Stage& stage, const Plan& plan, const std::vector<Hour>& hours);

/// The demands, as far as the policies played allow to judge them. Coverage asks for 90 % of the
/// lines in 2,000 hours; fewer hours cannot reach as far, so less is asked of them (see `coverage_asked`).
std::vector<Threshold> judge(const CrashTest& test);

/// Share of lines to be heard in so many hours: .90 from 2,000 on, .15 less for each tenth of that.
double coverage_asked(int hours);

nlohmann::ordered_json crash_json(const CrashTest& test, const Stage& stage);
std::string crash_text(const CrashTest& test);
/// The report as one Markdown text, and as one page that loads nothing from elsewhere.
std::string crash_markdown(const CrashTest& test, const Stage& stage);
std::string crash_html(const CrashTest& test, const Stage& stage);

/// The modes that were never met, for people: "pretend, shutdown".
std::string modes_text(const CrashTest& test);

/// What a line says, or shows when it says nothing.
std::string line_text(const patient::Line& line);

}  // namespace stance::simulation
