#pragma once
#include "agreement/table.hpp"
#include "base/clock.hpp"
#include "base/result.hpp"
#include "drills/deck.hpp"
#include "handout/letter.hpp"
#include "handout/ratings.hpp"
#include "patient/patient.hpp"
#include "rubric/rubric.hpp"
#include "session/session.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace stance::app {

/// What the program calls itself in recordings and scores.
std::string engine_name();

/// A rehearsal begins: the case by id or by path, the rubric likewise.
struct Begin {
    std::string case_name;
    std::string rubric_name = "mbt-individual";
    session::Play play = session::Play::practice;
    std::uint64_t seed = 1;
    std::string trainee = "Trainee";
};
/// The trainee says something; empty words are a silence.
struct Say {
    std::string session;
    std::string text;
};
/// Back to an earlier turn; what is said next begins a branch.
struct Rewind {
    std::string session;
    int turn = 0;
};
/// The hour is over.
struct End {
    std::string session;
};
/// To any turn of any branch, by its row: the other way becomes the current one.
struct GoTo {
    std::string session;
    std::int64_t turn = 0;
};
/// What is being typed, or written beside the hour; kept as it changes.
struct Write {
    std::string session;
    store::Paper paper = store::Paper::draft;
    std::string text;
};
/// A rater's sheet for a session.
struct Rate {
    std::string session;
    session::RatingSheet sheet;
};
/// The trainee does not agree with a label.
struct Contest {
    std::string session;
    session::Contest contest;
};
struct Withdraw {
    std::string session;
    std::int64_t contest = 0;
};
/// The hour lay open before the trainee from `began` until now.
struct Sit {
    std::string session;
    UnixMs began = 0;
};
/// A drill was answered; see `Workspace::judge`.
struct Drill {
    session::DrillAnswer answer;
};
/// A setting of the program.
struct Set {
    std::string name, value;
};
/// A recording from another program, its roles assigned and its names replaced (`prepare`).
struct Import {
    review::Recording recording;
};
/// A corrected transcript takes the place of the one that stands; ratings go with their lines.
struct Correct {
    std::string recording;
    std::vector<review::Line> lines;
    std::vector<int> homes;         ///< for each old line its number in the new, 0: none
    std::string source_sha256, by;
};
/// A person has listened: fenced words stand, or are fenced off again.
struct Clear {
    std::string recording;
    int line = 0;
    bool cleared = true;
    std::string by;
};
/// Consent and how long a recording may be kept.
struct Consent {
    std::string recording;
    review::Consent consent = review::Consent::not_recorded;
    std::optional<UnixMs> keep_until;
    std::string by;
};
/// Where the sound of a recording lies; empty: nowhere.
struct Attach {
    std::string recording, path, by;
};
/// A recording goes, with everything said about it; see `Workspace::erase` for the receipt.
struct Erase {
    std::string recording, by, why;
};
struct Assign {
    std::string subject, rater, by;
};
struct Unassign {
    std::int64_t assignment = 0;
    std::string by;
};
/// One act of a rater on a subject; the review is begun with the first.
struct Judge {
    std::string subject, rater;
    review::Act act;
    bool adjudication = false;
};
/// Ratings that came in a sealed file; merged before, they change nothing (`Outcome::turn` is 0, else 1).
struct Merge {
    review::Review review;
    std::string sealed;             ///< id of the sealed file
};
using Command = std::variant<Begin, Say, Rewind, End, GoTo, Write, Rate, Contest, Withdraw, Sit, Drill, Set,
                             Import, Correct, Clear, Consent, Attach, Erase, Assign, Unassign, Judge, Merge>;

/// What an act changed.
struct Outcome {
    std::string session;        ///< or the recording
    int turn = 0;               ///< the turn now current
    bool ended = false;
    std::optional<store::Receipt> receipt = {};  ///< of an erasure
};

/// One line of a rater's queue. Blind: nothing says who was heard or what others rated.
struct QueueLine {
    std::string subject;
    std::string name;                       ///< blind until the rater has signed
    review::Origin origin = review::Origin::real;
    int lines = 0;
    int doubts = 0;
    std::optional<double> duration;         ///< seconds
    bool assigned = false;                  ///< to this rater
    std::optional<review::Stage> stage;     ///< of the rater's own review; none: not begun
    int signed_by_others = 0;
    bool adjudicated = false;
    std::optional<UnixMs> keep_until;
    bool due = false;                       ///< for erasure: its date has come or consent was withdrawn
    UnixMs at = 0;                          ///< imported, or the hour ended
};

/// A subject before one rater. What the rater may not see yet is not in it.
struct Reviewing {
    review::Subject subject;
    std::shared_ptr<const rubric::Rubric> rubric;
    review::Review mine;                    ///< without acts when not begun
    bool open_eyed = false;                 ///< own ratings are signed and `look` was done: the next three are filled
    std::vector<review::Review> others;     ///< signed ratings by other people
    std::optional<review::Review> adjudication;
    std::optional<rubric::SessionScore> automatic;
    std::optional<review::Recording> recording;  ///< consent, retention and the like; title blind until signed
};

/// The reason kept where two raters gave the same: nothing was to settle.
inline constexpr const char* agreed_by_both = "both raters gave this";

/// Two raters and what was settled between them.
struct Adjudicating {
    review::Subject subject;
    std::shared_ptr<const rubric::Rubric> rubric;
    std::vector<review::Review> raters;     ///< signed, the first two are set against each other
    review::Review settled;
};

/// Signed ratings as a table for the study of agreement.
struct RatingsTable {
    agreement::Ratings ratings;             ///< session is the blind name; the automatic score is the rater "stance"
    std::vector<std::string> notes;         ///< what was left out, and why
};

/// Signed ratings with the rubric they were made with, for other programs.
struct GradedTable {
    std::vector<handout::Graded> graded;    ///< of one rubric; oldest talk first
    std::shared_ptr<const rubric::Rubric> rubric;
    std::vector<std::string> notes;         ///< what was left out, and why
};

/// A rehearsal that is open: its recording, and the patient and rubric it is played with.
struct Rehearsal {
    session::Session session;
    std::shared_ptr<const patient::Case> patient_case;
    std::shared_ptr<const rubric::Rubric> rubric;
    std::shared_ptr<const patient::Patient> patient;
};

/// A reply to a single moment, judged.
struct Judgement {
    rubric::TurnAssessment assessment;
    session::DrillAnswer answer;
};

struct Options {
    std::filesystem::path database;
    std::filesystem::path cases;     ///< folder
    std::filesystem::path rubrics;   ///< folder
};

/// A case or rubric as the lists show it.
struct Entry {
    std::string id;
    std::string title;
    std::filesystem::path path;
};

/// The one door: every change of what is kept passes `perform`, in one transaction.
class Workspace {
  public:
    /// @errors world, from the store. With `read_only` nothing can be performed.
    static Result<Workspace> open(Options options, store::Access access, Clock& clock);

    /// Does one act and keeps it before returning.
    /// @errors input: the case or rubric has mistakes (all of them in the sentence); no such
    ///         session; the hour is over. usage: text that is not UTF-8, a turn that is not there.
    ///         world: from the store; then nothing of the act is kept.
    Result<Outcome> perform(const Command& command);

    /// A session with the case and rubric it was played with, from the kept texts.
    Result<std::shared_ptr<const Rehearsal>> rehearsal(const std::string& session);

    /// By id, by file name, or by path. All mistakes of a broken file are in the error's sentence.
    Result<std::shared_ptr<const patient::Case>> find_case(const std::string& name) const;
    Result<std::shared_ptr<const rubric::Rubric>> find_rubric(const std::string& name) const;

    /// What the folders hold, by id; files that do not load are left out (see `check`).
    std::vector<Entry> cases() const;

    /// Judges one reply to one moment under a rubric and says when the moment comes back. Keeps
    /// nothing: `perform(Drill{...})` does. @errors usage: text that is not UTF-8
    Result<Judgement> judge(const drills::Card& card, const patient::Case& patient_case, const rubric::Rubric& rubric,
                            const std::string& trainee, const std::string& said) const;

    /// What a rater finds to do: assigned subjects first, then those begun, then the others; the
    /// newest first among equals. Rehearsals are there when their hour has ended.
    Result<std::vector<QueueLine>> queue(const std::string& rater) const;

    /// A subject as this rater may see it now.
    Result<Reviewing> reviewing(const std::string& subject, const std::string& rater);

    /// The two (or more) signed reviews of a subject and what is settled so far; nothing is begun
    /// by looking. @errors usage: fewer than two are signed, or the adjudicator's own is not
    Result<Adjudicating> adjudicating(const std::string& subject, const std::string& adjudicator);

    /// Signed ratings of everything of one origin, with the automatic score beside them. Talks that
    /// `viewer` has still to sign are left out, so that nobody's eyes are opened by a figure.
    /// @param progress  talks done of all; return false to stop
    /// @errors usage when stopped
    Result<RatingsTable> ratings(review::Origin origin, const std::string& viewer, const std::function<bool(std::size_t, std::size_t)>& progress = {});

    /// The same reviews as `ratings`, whole. Those made with another rubric than most are left out.
    /// @errors usage: nothing is signed
    Result<GradedTable> graded(review::Origin origin, const std::string& viewer);

    /// What a supervision letter is made of. @errors usage: this rater has not signed
    Result<std::pair<handout::Letter, std::shared_ptr<const rubric::Rubric>>> letter(const std::string& subject, const std::string& rater, const std::string& to);

    const store::Store& store() const { return store_; }

  private:
    Workspace(Options options, store::Store store, Clock& clock);
    Result<Outcome> act(const Begin& command);
    Result<Outcome> act(const Say& command);
    Result<Outcome> act(const Rewind& command);
    Result<Outcome> act(const End& command);
    Result<Outcome> act(const GoTo& command);
    Result<Outcome> act(const Write& command);
    Result<Outcome> act(const Rate& command);
    Result<Outcome> act(const Contest& command);
    Result<Outcome> act(const Withdraw& command);
    Result<Outcome> act(const Sit& command);
    Result<Outcome> act(const Drill& command);
    Result<Outcome> act(const Set& command);
    Result<Outcome> act(const Import& command);
    Result<Outcome> act(const Correct& command);
    Result<Outcome> act(const Clear& command);
    Result<Outcome> act(const Consent& command);
    Result<Outcome> act(const Attach& command);
    Result<Outcome> act(const Erase& command);
    Result<Outcome> act(const Assign& command);
    Result<Outcome> act(const Unassign& command);
    Result<Outcome> act(const Judge& command);
    Result<Outcome> act(const Merge& command);
    /// Talks of an origin that somebody has signed and `viewer` has not still to sign, oldest first.
    Result<std::vector<QueueLine>> open_talks(review::Origin origin, const std::string& viewer, std::vector<std::string>& notes) const;
    Result<review::Subject> subject(const std::string& id);
    /// The rubric a subject is rated with: the first review's, the hour's own, or the shipped one.
    Result<std::shared_ptr<const rubric::Rubric>> rubric_for(const std::string& subject, const std::vector<review::Review>& reviews);
    /// Keeps the rubric's ratings of an hour that is over, where progress and raters find them.
    Result<Done> keep_ratings(const Rehearsal& rehearsal);
    Result<Rehearsal*> open_rehearsal(const std::string& session);

    Options options_;
    store::Store store_;
    Clock* clock_;
    std::map<std::string, std::shared_ptr<Rehearsal>> open_;
    std::map<std::string, std::shared_ptr<const rubric::Rubric>> rubrics_;  ///< as played, by hash
};

/// Reads a case or a rubric from its file; a rubric's weights are beside it.
Result<std::shared_ptr<const patient::Case>> read_case(const std::filesystem::path& path);
Result<std::shared_ptr<const rubric::Rubric>> read_rubric(const std::filesystem::path& path);

}  // namespace stance::app
