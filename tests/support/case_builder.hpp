#pragma once
#include "patient/patient.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace stance::testing {

/// Writes small cases in code: `CaseBuilder("karim").story("one", {...}).reply({...}).patient()`.
class CaseBuilder {
  public:
    explicit CaseBuilder(std::string id = "small") {
        c_.id = std::move(id);
        c_.name = "Nadia Haddad";
        c_.pronoun = "she";
        for (const std::string& pool : patient::always_names())
            for (int i = 1; i <= 3; ++i) always(pool, line(pool + "_" + std::to_string(i), pool + " line " + std::to_string(i)));
        patient::Ending plain;
        plain.id = "plain";
        plain.line = line("end_plain", "Right. Is that time?");
        c_.endings.push_back(plain);
    }

    static patient::Line line(std::string id, std::string say) {
        patient::Line l;
        l.id = std::move(id);
        l.say = std::move(say);
        return l;
    }

    patient::Temper& temper() { return c_.temper; }
    patient::Case& written() { return c_; }

    CaseBuilder& topic(std::string id, std::vector<std::string> words) {
        c_.topics.push_back({id, id, std::move(words)});
        return *this;
    }
    CaseBuilder& fact(std::string id, std::string topic_id, std::vector<std::string> asked, std::vector<std::string> answers) {
        patient::Fact f{id, std::move(topic_id), std::move(asked), {}};
        for (std::size_t i = 0; i < answers.size(); ++i) f.answers.push_back(line(id + "_" + std::to_string(i + 1), answers[i]));
        c_.facts.push_back(std::move(f));
        return *this;
    }
    CaseBuilder& scene(std::string id, std::vector<patient::Line> story, std::string then = {}) {
        c_.scenes.push_back({id, id, std::move(story), std::move(then)});
        return *this;
    }
    /// A scene of `lines` numbered story lines.
    CaseBuilder& scene(const std::string& id, int lines, std::string then = {}) {
        std::vector<patient::Line> story;
        for (int i = 1; i <= lines; ++i) story.push_back(line(id + "_" + std::to_string(i), "Story of " + id + ", part " + std::to_string(i) + "."));
        return scene(id, std::move(story), std::move(then));
    }
    CaseBuilder& reply(std::string id, std::string say, std::vector<Act> on, std::vector<std::string> about = {}, patient::Condition when = {}, bool continues = false) {
        patient::Reply r;
        r.line = line(std::move(id), std::move(say));
        r.line.when = std::move(when);
        r.on = std::move(on);
        r.about = std::move(about);
        r.line.continues = continues;
        c_.replies.push_back(std::move(r));
        return *this;
    }
    CaseBuilder& always(const std::string& pool, patient::Line l) {
        c_.always[pool].push_back(std::move(l));
        return *this;
    }
    CaseBuilder& ending_before(std::string id, patient::Condition when) {
        patient::Ending e;
        e.id = id;
        e.line = line("end_" + id, "Ending " + id + ".");
        e.line.when = std::move(when);
        c_.endings.insert(c_.endings.begin(), std::move(e));
        return *this;
    }

    patient::Patient patient() const {
        auto shared = std::make_shared<const patient::Case>(c_);
        auto lexicon = language::Lexicon::english().with(patient::phrases_of(*shared));
        if (!lexicon) throw std::logic_error(lexicon.error().sentence);
        return patient::Patient(shared, std::move(lexicon).value());
    }

  private:
    patient::Case c_;
};

/// A conversation with one patient, turn by turn.
class Hour {
  public:
    explicit Hour(const patient::Patient& p, std::uint64_t seed = 1) : patient_(p), seed_(seed), last_(p.open(seed)) {}

    const patient::Response& say(const std::string& words) {
        const auto reading = language::read_therapist(patient_.lexicon(), words, last_.say);
        last_ = patient_.respond(last_.next, reading, seed_);
        return last_;
    }
    const patient::Response& last() const { return last_; }
    const patient::State& state() const { return last_.next; }
    bool over() const { return last_.next.ended; }
    const std::string& line() const { return last_.lines.front(); }

  private:
    const patient::Patient& patient_;
    std::uint64_t seed_;
    patient::Response last_;
};

}  // namespace stance::testing
