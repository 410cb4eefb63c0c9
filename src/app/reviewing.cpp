// Recordings and raters: what they may do, and what they may see before they have signed.
#include "app/workspace.hpp"

#include "authoring/load.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::app {

namespace {

Error no(std::string sentence) { return {ErrorKind::usage, std::move(sentence)}; }

Result<Outcome> outcome(const Result<Done>& kept, const std::string& subject) {
    if (!kept) return kept.error();
    Outcome out;
    out.session = subject;
    return out;
}

bool is_recording(const std::string& subject) { return store::recording_number(subject) != 0; }

/// What two raters agree on needs no settling: it stands in the adjudication from the beginning.
std::vector<review::Act> agreed(const review::Review& a, const review::Review& b, const rubric::Rubric& rubric) {
    std::vector<review::Act> out;
    for (const review::Field& f : review::fields(rubric)) {
        const review::Mark* x = a.mark(f.item, f.scale);
        const review::Mark* y = b.mark(f.item, f.scale);
        if (x == nullptr || y == nullptr || x->verdict != y->verdict || x->value != y->value) continue;
        review::Act act;
        act.kind = review::ActKind::rate;
        act.item = f.item;
        act.scale = f.scale;
        act.verdict = x->verdict;
        act.value = x->value;
        act.text = agreed_by_both;
        out.push_back(std::move(act));
    }
    return out;
}

bool is_signed(const review::Review& r) { return r.stage != review::Stage::draft; }

}  // namespace

Result<Outcome> Workspace::act(const Import& command) {
    if (command.recording.lines.empty()) return Error{ErrorKind::input, "there is nothing said in this recording"};
    auto kept = store_.keep_recording(command.recording);
    if (!kept) return kept.error();
    return outcome(Done{}, kept->id);
}

Result<Outcome> Workspace::act(const Correct& c) { return outcome(store_.correct_recording(c.recording, c.lines, c.homes, c.source_sha256, c.by), c.recording); }
Result<Outcome> Workspace::act(const Clear& c) { return outcome(store_.clear_doubt(c.recording, c.line, c.cleared, c.by), c.recording); }
Result<Outcome> Workspace::act(const Consent& c) { return outcome(store_.keep_consent(c.recording, c.consent, c.keep_until, c.by), c.recording); }
Result<Outcome> Workspace::act(const Attach& c) { return outcome(store_.keep_media(c.recording, c.path, c.by), c.recording); }
Result<Outcome> Workspace::act(const Unassign& c) { return outcome(store_.withdraw_assignment(c.assignment, c.by), {}); }

Result<Outcome> Workspace::act(const Erase& c) {
    if (c.why.empty()) return no("say why the recording is erased; the receipt keeps it");
    auto receipt = store_.erase_recording(c.recording, c.by, c.why);
    if (!receipt) return receipt.error();
    Outcome out;
    out.session = c.recording;
    out.receipt = std::move(*receipt);
    return out;
}

Result<Outcome> Workspace::act(const Assign& c) {
    if (c.rater.empty()) return no("an assignment needs the rater's name");
    if (auto there = subject(c.subject); !there) return there.error();
    return outcome(store_.assign(c.subject, c.rater, c.by), c.subject);
}

Result<review::Subject> Workspace::subject(const std::string& id) {
    if (is_recording(id)) {
        auto recording = store_.recording(id);
        if (!recording) return recording.error();
        return review::subject_of(*recording);
    }
    auto opened = open_rehearsal(id);
    if (!opened) return opened.error();
    auto session = store_.load_as_rated(id, (*opened)->rubric.get());
    if (!session) return session.error();
    return review::subject_of(*session, (*opened)->patient_case->name);
}

Result<std::shared_ptr<const rubric::Rubric>> Workspace::rubric_for(const std::string& subject, const std::vector<review::Review>& reviews) {
    if (!reviews.empty()) {
        const review::Review& first = reviews.front();
        if (const auto known = rubrics_.find(first.rubric_sha256); known != rubrics_.end()) return known->second;
        auto texts = store_.review_rubric(first.id);
        if (!texts) return texts.error();
        auto loaded = authoring::parse_rubric(texts->first, first.rubric_id + ".yaml (as it was rated with)", texts->second);
        if (!loaded.value) return Error{ErrorKind::input, fmt::format("the rubric {} {} cannot be read by this program", first.rubric_id, first.rubric_version)};
        return rubrics_[first.rubric_sha256] = std::make_shared<rubric::Rubric>(std::move(*loaded.value));
    }
    if (!is_recording(subject)) {
        auto opened = open_rehearsal(subject);
        if (!opened) return opened.error();
        return (*opened)->rubric;
    }
    auto shipped = find_rubric("mbt-individual");
    if (!shipped) return shipped.error();
    return rubrics_[(*shipped)->sha256] = *shipped;
}

Result<Outcome> Workspace::act(const Judge& command) {
    if (command.rater.empty()) return no("ratings need the name of who gives them; choose a person first");
    auto about = subject(command.subject);
    if (!about) return about.error();
    auto reviews = store_.reviews(command.subject);
    if (!reviews) return reviews.error();
    auto rubric = rubric_for(command.subject, *reviews);
    if (!rubric) return rubric.error();
    std::vector<review::Act> before;
    if (command.adjudication) {
        auto both = adjudicating(command.subject, command.rater);
        if (!both) return both.error();
        before = agreed(both->raters[0], both->raters[1], **rubric);
    } else {
        auto seen = store_.has_seen(command.subject, command.rater);
        if (!seen) return seen.error();
        if (*seen) {
            review::Act look;
            look.kind = review::ActKind::look;
            before.push_back(look);
        }
    }
    const auto mine = std::find_if(reviews->begin(), reviews->end(), [&](const review::Review& r) { return r.rater == command.rater && r.adjudication == command.adjudication; });
    review::Review empty;
    empty.adjudication = command.adjudication;
    empty.acts = before;
    review::fold(empty);
    if (auto fine = review::allowed(mine == reviews->end() ? empty : *mine, command.act, *about, **rubric); !fine) return fine.error();
    auto review = store_.begin_review(command.subject, command.rater, **rubric, command.adjudication, before);
    if (!review) return review.error();
    if (auto kept = store_.append_act(*review, command.act); !kept) return kept.error();
    // a released rating of a rehearsed hour stands in the trainee's progress
    if (command.act.kind == review::ActKind::release && !is_recording(command.subject))
        if (auto kept = store_.keep_sheet(command.subject, review::sheet_of(*review)); !kept) return kept.error();
    return outcome(Done{}, command.subject);
}

Result<Outcome> Workspace::act(const Merge& c) {
    auto reviews = store_.reviews(c.review.subject);
    if (!reviews) return reviews.error();
    auto rubric = rubric_for(c.review.subject, *reviews);
    if (!rubric) return rubric.error();
    auto kept = store_.keep_sealed_review(c.review, c.sealed, **rubric);
    if (!kept) return kept.error();
    Outcome out;
    out.session = c.review.subject;
    out.turn = *kept ? 1 : 0;
    return out;
}

Result<std::vector<QueueLine>> Workspace::queue(const std::string& rater) const {
    auto recordings = store_.recordings();
    if (!recordings) return recordings.error();
    auto sessions = store_.list();
    if (!sessions) return sessions.error();
    auto assignments = store_.assignments();
    if (!assignments) return assignments.error();
    auto reviews = store_.review_lines();
    if (!reviews) return reviews.error();

    std::vector<QueueLine> out;
    const UnixMs now = clock_->now();
    for (const store::RecordingLine& r : *recordings) {
        QueueLine line;
        line.subject = r.id;
        line.name = r.title;
        line.origin = r.origin;
        line.lines = r.lines;
        line.doubts = r.doubts;
        line.duration = r.duration;
        line.keep_until = r.keep_until;
        line.due = r.consent == review::Consent::withdrawn || (r.keep_until && *r.keep_until <= now);
        line.at = r.imported;
        out.push_back(std::move(line));
    }
    for (const store::SessionLine& s : *sessions) {
        if (!s.ended) continue;
        QueueLine line;
        line.subject = s.id;
        line.name = fmt::format("{}, {}", s.trainee, s.case_id);
        line.origin = review::Origin::rehearsal;
        line.lines = 2 * s.turns;
        line.at = *s.ended;
        out.push_back(std::move(line));
    }
    for (QueueLine& line : out) {
        for (const store::Assignment& a : *assignments) line.assigned |= a.subject == line.subject && a.rater == rater;
        for (const store::ReviewLine& r : *reviews) {
            if (r.subject != line.subject) continue;
            if (r.adjudication) line.adjudicated |= r.stage != review::Stage::draft;
            else if (r.rater == rater) line.stage = r.stage;
            else line.signed_by_others += r.stage != review::Stage::draft;
        }
        if (!line.stage || *line.stage == review::Stage::draft) {
            const std::size_t comma = line.name.rfind(", ");
            const std::string patient = line.origin == review::Origin::rehearsal && comma != std::string::npos && !is_recording(line.subject) ? ", " + line.name.substr(comma + 2) : std::string();
            line.name = review::blind_name(line.subject) + patient;
        }
    }
    const auto rank = [](const QueueLine& l) {
        const bool open = !l.stage || *l.stage == review::Stage::draft;
        if (!open) return 3;
        return l.assigned ? 0 : l.stage ? 1 : 2;
    };
    std::stable_sort(out.begin(), out.end(), [&](const QueueLine& a, const QueueLine& b) { return rank(a) != rank(b) ? rank(a) < rank(b) : a.at > b.at; });
    return out;
}

Result<Reviewing> Workspace::reviewing(const std::string& id, const std::string& rater) {
    Reviewing out;
    auto about = subject(id);
    if (!about) return about.error();
    out.subject = std::move(*about);
    auto reviews = store_.reviews(id);
    if (!reviews) return reviews.error();
    auto rubric = rubric_for(id, *reviews);
    if (!rubric) return rubric.error();
    out.rubric = *rubric;
    out.mine.subject = id;
    out.mine.rater = rater;
    for (const review::Review& r : *reviews)
        if (r.rater == rater && !r.adjudication) out.mine = r;
    out.open_eyed = is_signed(out.mine) && out.mine.looked;
    const bool named = is_signed(out.mine);
    if (is_recording(id)) {
        auto recording = store_.recording(id);
        if (!recording) return recording.error();
        recording->lines.clear();
        out.recording = std::move(*recording);
    }
    if (!named) {
        out.subject.title = out.subject.blind_name;
        if (out.recording) out.recording->title = out.subject.blind_name;
    }
    if (!out.open_eyed) return out;
    for (const review::Review& r : *reviews) {
        if (r.adjudication && is_signed(r)) out.adjudication = r;
        else if (!r.adjudication && r.rater != rater && is_signed(r)) out.others.push_back(r);
    }
    if (is_recording(id)) {
        out.automatic = rubric::score(*out.rubric, review::as_utterances(out.subject));
    } else {
        auto opened = open_rehearsal(id);
        if (!opened) return opened.error();
        auto session = store_.load_as_rated(id, (*opened)->rubric.get());
        if (!session) return session.error();
        out.automatic = session::score_of(*session, *(*opened)->rubric);
    }
    return out;
}

Result<Adjudicating> Workspace::adjudicating(const std::string& id, const std::string& adjudicator) {
    Adjudicating out;
    auto about = subject(id);
    if (!about) return about.error();
    out.subject = std::move(*about);
    auto reviews = store_.reviews(id);
    if (!reviews) return reviews.error();
    auto rubric = rubric_for(id, *reviews);
    if (!rubric) return rubric.error();
    out.rubric = *rubric;
    out.settled.subject = id;
    out.settled.rater = adjudicator;
    out.settled.adjudication = true;
    bool begun = false;
    for (review::Review& r : *reviews) {
        if (r.adjudication && r.rater == adjudicator) {
            out.settled = std::move(r);
            begun = true;
        } else if (r.adjudication && is_signed(r)) {
            return no(fmt::format("{} has settled this already", r.rater));
        } else if (!r.adjudication && is_signed(r)) {
            out.raters.push_back(std::move(r));
        } else if (!r.adjudication && r.rater == adjudicator && !r.acts.empty()) {
            return no("sign your own ratings before you look at the others'");
        }
    }
    if (out.raters.size() < 2) return no("two people have to sign their ratings before differences can be settled");
    if (!begun) {
        out.settled.acts = agreed(out.raters[0], out.raters[1], *out.rubric);
        int n = 0;
        for (review::Act& act : out.settled.acts) act.n = ++n;
        review::fold(out.settled);
    }
    // whoever looks here without having rated is no longer blind to it
    const bool is_rater = std::any_of(out.raters.begin(), out.raters.end(), [&](const review::Review& r) { return r.rater == adjudicator; });
    if (!is_rater)
        if (auto seen = store_.has_seen(id, adjudicator); seen.ok() && !*seen)
            if (auto kept = store_.keep_seen(id, adjudicator); !kept) return kept.error();
    return out;
}

}  // namespace stance::app
