// The acts that stand beside the hour: branches, drafts, ratings, contested labels, time, drills.
#include "app/workspace.hpp"

#include "base/utf8.hpp"
#include "language/reading.hpp"

#include <fmt/format.h>

namespace stance::app {

namespace {

Result<Done> readable(const std::string& text, std::string_view what) {
    if (const auto bad = utf8::first_bad_byte(text)) return Error{ErrorKind::usage, fmt::format("{} is not UTF-8 at byte {}", what, *bad + 1)};
    return Done{};
}

Result<Outcome> outcome(const Result<Done>& kept, const std::string& session) {
    if (!kept) return kept.error();
    return Outcome{session, 0, false};
}

}  // namespace

Result<Outcome> Workspace::act(const GoTo& command) {
    auto opened = open_rehearsal(command.session);
    if (!opened) return opened.error();
    Rehearsal& r = **opened;
    if (r.session.play == session::Play::assessment) return Error{ErrorKind::usage, "an assessment has no way back"};
    if (auto gone = store_.go_to(r.session, command.turn, *r.rubric); !gone) return gone.error();
    const session::Turn& last = r.session.path.back();
    return Outcome{r.session.id, last.number, last.response.next.ended};
}

Result<Outcome> Workspace::act(const Write& command) {
    if (auto fine = readable(command.text, "what was typed"); !fine) return fine.error();
    return outcome(store_.keep_paper(command.session, command.paper, command.text), command.session);
}

Result<Outcome> Workspace::act(const Rate& command) {
    if (auto fine = readable(command.sheet.comment, "the comment"); !fine) return fine.error();
    return outcome(store_.keep_sheet(command.session, command.sheet), command.session);
}

Result<Outcome> Workspace::act(const Contest& command) {
    if (auto fine = readable(command.contest.why, "the reason"); !fine) return fine.error();
    return outcome(store_.keep_contest(command.session, command.contest), command.session);
}

Result<Outcome> Workspace::act(const Withdraw& command) { return outcome(store_.withdraw_contest(command.contest), command.session); }

Result<Outcome> Workspace::act(const Sit& command) { return outcome(store_.keep_sitting(command.session, command.began, clock_->now()), command.session); }

Result<Outcome> Workspace::act(const Drill& command) { return outcome(store_.keep_drill(command.answer), {}); }

Result<Outcome> Workspace::act(const Set& command) {
    if (auto fine = readable(command.value, "the setting"); !fine) return fine.error();
    return outcome(store_.keep_setting(command.name, command.value), {});
}

Result<Done> Workspace::keep_ratings(const Rehearsal& r) {
    return store_.keep_sheet(r.session.id, session::sheet_of(session::score_of(r.session, *r.rubric).session, *r.rubric));
}

Result<Judgement> Workspace::judge(const drills::Card& card, const patient::Case& patient_case, const rubric::Rubric& rubric,
                                   const std::string& trainee, const std::string& said) const {
    if (auto fine = readable(said, "what was typed"); !fine) return fine.error();
    auto lexicon = rubric.lexicon->with(patient::phrases_of(patient_case));
    if (!lexicon) return lexicon.error();
    const language::PatientReading heard = language::read_patient(*lexicon, card.says);
    rubric::Moment moment;
    moment.arousal = card.arousal;
    moment.mode = card.mode;
    moment.offers = card.offers;
    moment.patient = &heard;
    moment.patient_text = card.says;
    Judgement out;
    out.assessment = rubric::assess(rubric, language::read_therapist(*lexicon, said, card.says), moment);
    auto answers = store_.drills(trainee);
    if (!answers) return answers.error();
    out.answer = drills::judged(card, drills::standing(card.id, *answers), trainee, said, out.assessment.quality, clock_->now());
    return out;
}

}  // namespace stance::app
