#include "patient/patient.hpp"

#include "patient/choose.hpp"
#include "patient/dynamics.hpp"

#include <algorithm>
#include <cassert>

namespace stance::patient {

namespace {

/// Puts lines together into one answer and moves the state as they are said.
class Speaking {
  public:
    Speaking(const Case& patient_case, const CaseIndex& index, Response& response) : case_(patient_case), index_(index), r_(response) {}

    void say(LineNumber number, Chooser* chooser) {
        const Line& line = *index_.line(number).line;
        State& s = r_.next;
        if (r_.lines.empty()) s.offers.clear();
        r_.lines.push_back(line.id);
        s.said.push_back(line.id);
        if (chooser) chooser->note_said(number);
        join(r_.say, line.say, " ");
        join(r_.shows, line.shows, "; ");
        for (const Offer offer : line.offers)
            if (std::find(s.offers.begin(), s.offers.end(), offer) == s.offers.end()) s.offers.push_back(offer);
        r_.offers = s.offers;
        if (!line.topic.empty()) s.topic = line.topic;
        if (!line.feeling.empty()) s.feeling = line.feeling;
        if (!line.goes_to.empty()) s.scene = line.goes_to;
        say_into(case_.temper, s, line, r_.trace);
    }

    /// The hour closes with the ending this state has earned.
    void close(Chooser& chooser) {
        const auto number = chooser.ending();
        r_.next.ended = true;
        if (!number) return;  // a case without endings does not load
        say(*number, &chooser);
        for (const Ending& ending : case_.endings)
            if (&ending.line == index_.line(*number).line) r_.ending = ending.id;
    }

  private:
    static void join(std::string& all, const std::string& more, const char* between) {
        if (more.empty()) return;
        if (!all.empty()) all += between;
        all += more;
    }

    const Case& case_;
    const CaseIndex& index_;
    Response& r_;
};

}  // namespace

Patient::Patient(std::shared_ptr<const Case> patient_case, language::Lexicon lexicon)
    : case_(std::move(patient_case)), lexicon_(std::move(lexicon)), index_(std::make_shared<CaseIndex>(*case_, lexicon_)) {}

Response Patient::open(std::uint64_t seed) const {
    Response r;
    State& s = r.next;
    const Temper& temper = case_->temper;
    s.arousal = temper.start_arousal;
    s.mode = temper.start_mode;
    s.trust = temper.start_trust;
    s.thinking = thinking_at_start(s.mode);
    if (!case_->scenes.empty()) s.scene = case_->scenes.front().id;
    Chooser chooser(*index_, s, seed);
    std::optional<LineNumber> first = chooser.next_story();
    if (!first && !index_->stories.empty() && !index_->stories.front().empty()) first = index_->stories.front().front();
    if (first) {
        Speaking(*case_, *index_, r).say(*first, &chooser);
        // the case says how the hour begins
        s.arousal = temper.start_arousal;
        s.trust = temper.start_trust;
        s.mode = temper.start_mode;
        s.thinking = thinking_at_start(s.mode);
        r.trace.clear();
    }
    return r;
}

Response Patient::respond(const State& state, const language::TherapistReading& heard, std::uint64_t seed) const {
    assert(!state.ended);
    Response r;
    State& s = r.next;
    s = state;
    ++s.turn;

    Noticed noticed;
    noticed.fact = fact_asked(*index_, state, heard);
    const Recollection recollection = recollect(state, heard);
    noticed.question_again = recollection.repeated_question.has_value();
    noticed.onward = recollection.onward;
    noticed.overloaded = overload(state, heard) >= 0.5;
    const std::vector<language::ActMark> acts = meant(heard);
    Felt felt = feel_into(case_->temper, s, heard, acts, recollection, noticed.fact.again);
    noticed.fit = felt.fit;
    r.trace = std::move(felt.trace);

    // a topic the trainee names is on the patient's mind, unless what is said next turns elsewhere
    std::string named;
    for (std::size_t t = 0; t < index_->topic_features.size() && named.empty(); ++t)
        if (index_->topic_features[t] && heard.features.test(*index_->topic_features[t])) named = case_->topics[t].id;

    Chooser chooser(*index_, s, seed, acts);
    Speaking speaking(*case_, *index_, r);
    const auto choice = chooser.answer(heard, noticed);
    if (!choice) {
        speaking.close(chooser);
        return r;
    }
    r.fallback = choice->fallback;
    if (!named.empty()) s.topic = named;
    speaking.say(choice->line, &chooser);
    if (choice->continues)
        if (const auto next = chooser.next_story()) speaking.say(*next, &chooser);
    return r;
}

Response Patient::close(const State& state, std::uint64_t seed) const {
    Response r;
    r.next = state;
    Chooser chooser(*index_, r.next, seed);
    Speaking(*case_, *index_, r).close(chooser);
    return r;
}

}  // namespace stance::patient
