#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"
#include "session/beside.hpp"
#include "session/session.hpp"
#include "store/review_store.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace stance::store {

/// What a list of sessions shows.
struct SessionLine {
    std::string id;
    std::string trainee;
    std::string case_id;
    std::string rubric_id;
    session::Play play = session::Play::practice;
    UnixMs started = 0;
    std::optional<UnixMs> ended;
    int turns = 0;              ///< therapist turns on the current path
    int branches = 1;
};

/// A turn in which searched words were said.
struct Hit {
    std::string session;
    int turn = 0;
    bool by_patient = false;
    std::string excerpt;        ///< the found words between [ and ]
};

/// What `verify` found wrong; empty when all is well.
struct Findings {
    std::vector<std::string> sentences;
    std::int64_t sessions = 0, turns = 0;
};

/// Which of the two texts beside an hour.
enum class Paper { draft, notes };

/// A sheet with the session it rates.
struct KeptSheet {
    std::string session;
    session::RatingSheet sheet;
};

enum class Access { read_write, read_only };

/// The database of sessions: one file, SQLite, write-ahead log, flushed to disk at every act.
///
/// Errors of the world (file busy, disk full, newer database, damaged file) come back as one
/// sentence of kind world; nothing of the act is then kept. One thread at a time.
class Store {
  public:
    /// Opens, or creates with `read_write`. An older database is upgraded step by step after a
    /// copy `FILE.before-vN` was made beside it; one from a newer program is refused untouched.
    static Result<Store> open(const std::filesystem::path& file, Access access, Clock& clock);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Keeps a new session with its opening turn; gives it its id. One transaction.
    Result<session::Session> begin(session::Session session, const rubric::Rubric& rubric);

    /// Appends a turn after the current one, makes it current, and commits before returning.
    /// `ended` is set when the turn closes the hour.
    Result<Done> append(session::Session& session, session::Turn turn, const rubric::Rubric& rubric);

    /// Makes an earlier turn of the path current: what is said next begins a branch. What was
    /// said stays in the recording. An ended session is open again.
    Result<Done> rewind(session::Session& session, int number);

    /// Makes any turn of the session the end of the current path: the other way of a branch. An
    /// hour that had ended there is ended again. @errors usage: the turn is not of this session
    Result<Done> go_to(session::Session& session, std::int64_t turn, const rubric::Rubric& rubric);

    // what stands beside the hours

    Result<Done> keep_paper(const std::string& session, Paper kind, const std::string& text);
    /// "" when there is none.
    Result<std::string> paper(const std::string& session, Paper kind) const;

    /// Appends a rater's sheet; the newest of a rater counts.
    Result<Done> keep_sheet(const std::string& session, session::RatingSheet sheet);
    /// The newest sheet of each rater, oldest session first.
    Result<std::vector<KeptSheet>> sheets(const std::string& trainee) const;
    Result<std::vector<session::RatingSheet>> sheets_of(const std::string& session) const;

    /// @param contest  its `turn` is a row of the session
    Result<Done> keep_contest(const std::string& session, session::Contest contest);
    Result<Done> withdraw_contest(std::int64_t id);
    Result<std::vector<session::Contest>> contests(const std::string& session) const;

    /// Time the hour lay open before the trainee. The same `began` again moves its end.
    Result<Done> keep_sitting(const std::string& session, UnixMs began, UnixMs until);
    /// Milliseconds spent with a session.
    Result<UnixMs> spent(const std::string& session) const;
    /// Milliseconds spent by a person, by day (days since 1970-01-01 UTC).
    Result<std::map<std::int64_t, UnixMs>> spent_by_day(const std::string& trainee) const;

    Result<Done> keep_drill(session::DrillAnswer answer);
    /// Oldest first.
    Result<std::vector<session::DrillAnswer>> drills(const std::string& trainee) const;

    Result<Done> keep_setting(const std::string& name, const std::string& value);
    Result<std::map<std::string, std::string>> settings() const;

    // recordings, and what raters made of them (subjects are sessions "s-000012" or recordings "r-000003")

    /// Keeps an imported recording; gives it its id.
    Result<review::Recording> keep_recording(review::Recording recording);
    Result<review::Recording> recording(const std::string& id) const;
    /// By number.
    Result<std::vector<RecordingLine>> recordings() const;
    /// A corrected transcript takes the place of the one that stands. `homes[i]` is the number that
    /// line i + 1 has in the new one, 0: it has no place there. What raters said goes with it.
    Result<Done> correct_recording(const std::string& id, const std::vector<review::Line>& lines, const std::vector<int>& homes,
                                   const std::string& source_sha256, const std::string& by);
    /// Lets fenced words stand after listening, or fences them off again.
    Result<Done> clear_doubt(const std::string& id, int line, bool cleared, const std::string& by);
    Result<Done> keep_consent(const std::string& id, review::Consent consent, std::optional<UnixMs> keep_until, const std::string& by);
    Result<Done> keep_media(const std::string& id, const std::string& path, const std::string& by);
    /// Erases a recording and everything said about it, from the free pages and the log too; then
    /// looks for its sentences in the file. @errors world: then nothing is erased
    Result<Receipt> erase_recording(const std::string& id, const std::string& by, const std::string& why);
    Result<std::vector<Receipt>> erasures() const;

    Result<Done> assign(const std::string& subject, const std::string& rater, const std::string& by);
    Result<Done> withdraw_assignment(std::int64_t id, const std::string& by);
    Result<std::vector<Assignment>> assignments() const;

    /// The rater's review of a subject, begun now if there is none. An adjudication begins with
    /// `settled`: what needed no settling.
    Result<review::Review> begin_review(const std::string& subject, const std::string& rater, const rubric::Rubric& rubric,
                                        bool adjudication, const std::vector<review::Act>& settled = {});
    /// Appends one act, numbered and stamped here, and folds it in. @pre it is `review::allowed`
    Result<Done> append_act(review::Review& review, review::Act act);
    /// All reviews of a subject with their acts, adjudications last. The door decides who sees them.
    Result<std::vector<review::Review>> reviews(const std::string& subject) const;
    Result<std::vector<ReviewLine>> review_lines() const;
    /// A review that came in a sealed file. Kept once, however often it is merged: false when it was
    /// there. @errors input: the same rater has other ratings of it here
    Result<bool> keep_sealed_review(const review::Review& review, const std::string& sealed, const rubric::Rubric& rubric);
    /// Rubric and weights a review was made with, as text.
    Result<std::pair<std::string, std::string>> review_rubric(std::int64_t review) const;

    /// The session as its raters judge it: along the path that was current when the first of them
    /// began, whatever was tried afterwards.
    Result<session::Session> load_as_rated(const std::string& id, const rubric::Rubric* rubric) const;

    /// Somebody saw the score or the ratings of a subject without having rated it.
    Result<Done> keep_seen(const std::string& subject, const std::string& person);
    Result<bool> has_seen(const std::string& subject, const std::string& person) const;

    /// The session with its current path.
    Result<session::Session> load(const std::string& id, const rubric::Rubric* rubric) const;
    /// Every turn of the session, of all branches, by id.
    Result<std::vector<session::Turn>> all_turns(const std::string& id, const rubric::Rubric* rubric) const;
    Result<std::vector<SessionLine>> list() const;
    /// Sessions in which all of the words were said, newest first; at most `limit` hits.
    Result<std::vector<Hit>> search(const std::string& words, int limit) const;

    /// A whole copy while others may read and write. @errors world; `target` must not exist.
    Result<Done> backup(const std::filesystem::path& target) const;
    /// From page to meaning: pages, foreign keys, the chain of the audit, hashes of texts, the
    /// tree of turns, spans inside their words.
    Result<Findings> verify() const;

  private:
    Store(std::unique_ptr<SQLite::Database> database, std::filesystem::path file, Clock& clock);
    std::unique_ptr<SQLite::Database> database_;
    std::filesystem::path file_;
    Clock* clock_;
};

/// `s-000012` and back; 0 when it is no session id. A bare number is taken too.
std::string session_name(std::int64_t id);
std::int64_t session_number(std::string_view name);
/// `r-000003` and back; 0 when it is no recording's id.
std::string recording_name(std::int64_t id);
std::int64_t recording_number(std::string_view name);

}  // namespace stance::store
