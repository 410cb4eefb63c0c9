#pragma once
#include "base/result.hpp"
#include "patient/patient.hpp"
#include "rubric/rubric.hpp"
#include "simulation/policy.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace stance::simulation {

/// A turn that nothing in the case answers but `always: anything` or `no_answer_...`.
struct Unanswered {
    std::string said;
    std::uint32_t after = 0;                   ///< number of the patient's line it answered
};

/// One simulated hour, as far as the crash test asks. Never kept in a database.
struct Hour {
    Policy policy = Policy::expert;
    int turns = 0;                             ///< therapist turns
    std::optional<double> adherence, competence;  ///< overall ratings; empty: not ratable
    std::vector<float> arousal, trust;         ///< after the opening and after each turn
    std::vector<std::uint32_t> lines;          ///< numbers of the lines said, in order
    std::vector<Unanswered> unanswered;        ///< questions among the fallbacks
    std::vector<int> opportunities;            ///< by item of the rubric
    int fallbacks = 0;
    int longest_stuck = 0;                     ///< most fallbacks in a row
    std::uint32_t stuck_after = 0;             ///< the line before them
    unsigned modes = 0;                        ///< a bit for each mode the patient was in
    bool ran_out = false;                      ///< every line was used before the hour was over
    std::vector<std::string> scenes;           ///< in the order they were entered, come-backs too
    int ending = -1;                           ///< number of the ending

    /// Mean of both overall ratings.
    std::optional<double> score() const;
};

/// The lines of a case by number.
class LineTable {
  public:
    explicit LineTable(const patient::Case& patient_case);
    std::size_t size() const { return lines_.size(); }
    const patient::Line& line(std::uint32_t number) const { return *lines_[number]; }
    std::uint32_t number(const std::string& id) const { return numbers_.at(id); }
    /// Whether the line is a last resort (`always: anything`, `no_answer_...`), there for the case that nothing fits.
    bool is_last_resort(std::uint32_t number) const { return number >= first_resort_ && number < end_resort_; }
    /// Whether the line is a follow-up, there for what people ask on about another line.
    bool is_follow_up(std::uint32_t number) const { return number >= first_follow_up_; }

  private:
    void add(const patient::Line& line);
    std::vector<const patient::Line*> lines_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::uint32_t first_resort_ = 0, end_resort_ = 0, first_follow_up_ = 0;
};

/// A case, a rubric and what trainees say, ready to be played.
class Stage {
  public:
    /// @errors input: the case's and the rubric's phrases do not go together
    static Result<Stage> set(std::shared_ptr<const patient::Case> patient_case, std::shared_ptr<const rubric::Rubric> rubric, const std::vector<training::Row>& corpus);

    const patient::Case& patient_case() const { return patient_->get_case(); }
    const rubric::Rubric& rubric() const { return *rubric_; }
    const LineTable& lines() const { return *lines_; }

    /// One hour of at most `turns` therapist turns; then the clock closes it. Pure.
    Hour play(Policy policy, std::uint64_t seed, int turns) const;

  private:
    Stage() = default;
    std::shared_ptr<const patient::Patient> patient_;
    std::shared_ptr<const rubric::Rubric> rubric_;
    std::shared_ptr<const Material> material_;
    std::shared_ptr<const LineTable> lines_;
    std::shared_ptr<const std::vector<language::PatientReading>> readings_;  ///< of each line by itself
};

struct Plan {
    std::vector<Policy> policies;
    int runs = 2000;             ///< hours altogether, shared out evenly over the policies
    int turns = 40;              ///< therapist turns an hour
    std::uint64_t seed = 1;
    unsigned threads = 0;        ///< 0: as many as the machine has
};

/// Told now and then from one thread at a time: hours played, of how many.
using Progress = std::function<void(int done, int of)>;

/// Plays the plan. The result is the same whatever the number of threads.
/// @errors usage when stopped
Result<std::vector<Hour>> play_all(const Stage& stage, const Plan& plan, std::stop_token stop = {}, const Progress& progress = {});

}  // namespace stance::simulation
