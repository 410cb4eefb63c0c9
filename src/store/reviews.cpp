// Reviews: acts in, and out again with their lines carried into the transcript that stands.
#include "base/hash.hpp"
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>
#include <random>

namespace stance::store {

namespace {

struct Place {
    const char* column;
    std::int64_t id;
};
Place place_of(const std::string& subject) {
    if (const std::int64_t r = recording_number(subject); r != 0) return {"recording", r};
    return {"session", session_number(subject)};
}

/// Goes into the audit's hashes, so that a short comment cannot be guessed from its hash once it
/// is erased. Meaning never depends on it.
std::string fresh_salt() {
    std::random_device chance;
    std::string out;
    for (int i = 0; i < 4; ++i) out += fmt::format("{:08x}", chance());
    return out;
}

void insert_act(SQLite::Database& database, std::int64_t review, const std::string& salt, int version, const std::string& who, const review::Act& a) {
    SQLite::Statement row(database, R"(INSERT INTO review_act (review, n, at, kind, version, line, item, scale, polarity, verdict, value, start, "end", text, target)
                                       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    int n = 0;
    const auto put = [&](const auto& value) { row.bind(++n, value); };
    put(review);
    put(a.n);
    put(a.at);
    put(std::string(review::act_kind_names[static_cast<std::size_t>(a.kind)]));
    put(version);
    put(a.line);
    put(a.item);
    put(a.scale);
    put(std::string(1, rubric::sign_of(a.polarity)));
    put(std::string(review::verdict_names[static_cast<std::size_t>(a.verdict)]));
    if (a.value) put(*a.value);
    else row.bind(++n);
    put(a.span.start);
    put(a.span.end);
    put(a.text);
    put(a.target);
    row.exec();
    audit(database, a.at, who, "review", act_fingerprint(review, salt, a));
}

/// The transcripts of a recording, to carry a line from the one it was said of to the newest.
class Carrier {
  public:
    Carrier(SQLite::Database& database, std::int64_t recording) {
        SQLite::Statement row(database, "SELECT version, number, home FROM recording_line WHERE recording = ? AND home IS NOT NULL");
        row.bind(1, recording);
        while (row.executeStep()) homes_[{row.getColumn(0).getInt(), row.getColumn(1).getInt()}] = row.getColumn(2).getInt();
        SQLite::Statement now(database, "SELECT version FROM recording WHERE id = ?");
        now.bind(1, recording);
        if (now.executeStep()) newest_ = now.getColumn(0).getInt();
    }
    /// A line without a place in the newest transcript becomes line 0; marked words become the whole line.
    void carry(review::Act& act, int version) const {
        for (; act.line != 0 && version < newest_; ++version) {
            const auto home = homes_.find({version, act.line});
            act.line = home == homes_.end() ? 0 : home->second;
            act.span = {};
        }
    }

  private:
    std::map<std::pair<int, int>, int> homes_;
    int newest_ = 1;
};

constexpr const char* review_columns = R"(SELECT w.id, w.session, w.recording, w.rater, w.adjudication, w.sealed, s.id, s.version, s.text, coalesce(x.text, ''), w.salt
    FROM review w JOIN source s ON s.sha256 = w.rubric_sha256 LEFT JOIN source x ON x.sha256 = w.weights_sha256 )";

review::Review review_from(SQLite::Database& database, SQLite::Statement& row) {
    review::Review r;
    r.id = row.getColumn(0).getInt64();
    const bool recording = !row.getColumn(2).isNull();
    r.subject = recording ? recording_name(row.getColumn(2).getInt64()) : session_name(row.getColumn(1).getInt64());
    r.rater = row.getColumn(3).getString();
    r.adjudication = row.getColumn(4).getInt() != 0;
    r.sealed = !row.getColumn(5).getString().empty();
    r.rubric_id = row.getColumn(6).getString();
    r.rubric_version = row.getColumn(7).getString();
    const std::string text = row.getColumn(8).getString(), weights = row.getColumn(9).getString();
    r.rubric_sha256 = sha256(text + weights);
    const Carrier carrier(database, recording ? row.getColumn(2).getInt64() : 0);
    for (KeptAct& kept : read_acts(database, r.id)) {
        if (recording) carrier.carry(kept.act, kept.version);
        r.acts.push_back(std::move(kept.act));
    }
    review::fold(r);
    return r;
}

std::int64_t insert_review(SQLite::Database& database, const std::string& subject, const std::string& rater, const rubric::Rubric& rubric,
                           bool adjudication, const std::string& sealed, const std::string& salt, UnixMs now) {
    keep_source(database, "rubric", sha256(rubric.text), rubric.id, rubric.version, rubric.text);
    if (!rubric.weights_text.empty()) keep_source(database, "weights", sha256(rubric.weights_text), rubric.id, rubric.version, rubric.weights_text);
    const Place place = place_of(subject);
    const bool is_session = std::string_view(place.column) == "session";
    SQLite::Statement row(database, fmt::format("INSERT INTO review ({}, rater, rubric_sha256, adjudication, sealed, salt, at, weights_sha256, end_turn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", place.column));
    SQLite::bind(row, place.id, rater, sha256(rubric.text), adjudication ? 1 : 0, sealed, salt, now);
    if (rubric.weights_text.empty()) row.bind(8);
    else row.bind(8, sha256(rubric.weights_text));
    if (is_session) row.bind(9, current_turn(database, place.id));
    else row.bind(9);
    row.exec();
    return database.getLastInsertRowid();
}

int version_now(SQLite::Database& database, const std::string& subject) {
    if (recording_number(subject) == 0) return 1;
    SQLite::Statement row(database, "SELECT version FROM recording WHERE id = ?");
    row.bind(1, recording_number(subject));
    return row.executeStep() ? row.getColumn(0).getInt() : 1;
}

std::string salt_of(SQLite::Database& database, std::int64_t review) {
    SQLite::Statement row(database, "SELECT salt FROM review WHERE id = ?");
    row.bind(1, review);
    return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

}  // namespace

std::string act_fingerprint(std::int64_t review, const std::string& salt, const review::Act& a) {
    const std::string all = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", salt, a.n, review::act_kind_names[static_cast<std::size_t>(a.kind)], a.line, a.item, a.scale,
                                        rubric::sign_of(a.polarity), review::verdict_names[static_cast<std::size_t>(a.verdict)], a.value ? fmt::format("{:.2f}", *a.value) : "",
                                        fmt::format("{} {}", a.span.start, a.span.end), a.target, a.text);
    return fmt::format("review={} n={} {}", review, a.n, sha256(all));
}

std::vector<KeptAct> read_acts(SQLite::Database& database, std::int64_t review) {
    SQLite::Statement row(database, R"(SELECT n, at, kind, version, line, item, scale, polarity, verdict, value, start, "end", text, target FROM review_act WHERE review = ? ORDER BY n)");
    row.bind(1, review);
    std::vector<KeptAct> out;
    while (row.executeStep()) {
        KeptAct kept;
        review::Act& a = kept.act;
        a.n = row.getColumn(0).getInt();
        a.at = row.getColumn(1).getInt64();
        const auto kind = kind_from<review::ActKind>(review::act_kind_names, row.getColumn(2).getString());
        if (!kind) throw SQLite::Exception(fmt::format("review {}: act {} is of a kind this program does not know", review, a.n));
        a.kind = *kind;
        kept.version = row.getColumn(3).getInt();
        a.line = row.getColumn(4).getInt();
        a.item = row.getColumn(5).getString();
        a.scale = row.getColumn(6).getString();
        a.polarity = row.getColumn(7).getString() == "+" ? rubric::Polarity::with : rubric::Polarity::against;
        a.verdict = kind_from<review::Verdict>(review::verdict_names, row.getColumn(8).getString()).value_or(review::Verdict::could_not_hear);
        if (!row.getColumn(9).isNull()) a.value = row.getColumn(9).getDouble();
        a.span = {row.getColumn(10).getUInt(), row.getColumn(11).getUInt()};
        a.text = row.getColumn(12).getString();
        a.target = row.getColumn(13).getInt();
        out.push_back(std::move(kept));
    }
    return out;
}

Result<review::Review> Store::begin_review(const std::string& subject, const std::string& rater, const rubric::Rubric& rubric, bool adjudication,
                                           const std::vector<review::Act>& settled) {
    return guarded(file_, [&]() -> Result<review::Review> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const Place place = place_of(subject);
        const auto find = [&]() -> std::optional<review::Review> {
            SQLite::Statement row(*database_, fmt::format("{} WHERE w.{} = ? AND w.rater = ? AND w.adjudication = ?", review_columns, place.column));
            SQLite::bind(row, place.id, rater, adjudication ? 1 : 0);
            if (!row.executeStep()) return std::nullopt;
            return review_from(*database_, row);
        };
        if (auto there = find()) return std::move(*there);
        const UnixMs now = clock_->now();
        const std::string salt = fresh_salt();
        const std::int64_t id = insert_review(*database_, subject, rater, rubric, adjudication, {}, salt, now);
        audit(*database_, now, rater, adjudication ? "adjudicate" : "review begun", fmt::format("{} review={}", subject, id));
        int n = 0;
        for (review::Act act : settled) {
            act.n = ++n;
            act.at = now;
            insert_act(*database_, id, salt, version_now(*database_, subject), rater, act);
        }
        auto made = find();
        transaction.commit();
        return std::move(*made);
    });
}

Result<Done> Store::append_act(review::Review& review, review::Act act) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement newest(*database_, "SELECT coalesce(max(n), 0) FROM review_act WHERE review = ?");
        newest.bind(1, review.id);
        newest.executeStep();
        if (newest.getColumn(0).getInt() != static_cast<int>(review.acts.size()))
            return Error{ErrorKind::world, fmt::format("{}: this review was continued elsewhere meanwhile; open it again to go on", file_.string())};
        act.n = static_cast<int>(review.acts.size()) + 1;
        act.at = clock_->now();
        insert_act(*database_, review.id, salt_of(*database_, review.id), version_now(*database_, review.subject), review.rater, act);
        transaction.commit();
        review.acts.push_back(std::move(act));
        review::fold(review);
        return Done{};
    });
}

Result<std::vector<review::Review>> Store::reviews(const std::string& subject) const {
    return guarded(file_, [&]() -> Result<std::vector<review::Review>> {
        const Place place = place_of(subject);
        SQLite::Statement row(*database_, fmt::format("{} WHERE w.{} = ? ORDER BY w.adjudication, w.id", review_columns, place.column));
        row.bind(1, place.id);
        std::vector<review::Review> out;
        while (row.executeStep()) out.push_back(review_from(*database_, row));
        return out;
    });
}

Result<std::vector<ReviewLine>> Store::review_lines() const {
    return guarded(file_, [&]() -> Result<std::vector<ReviewLine>> {
        SQLite::Statement row(*database_, std::string(review_columns) + "ORDER BY w.id");
        std::vector<ReviewLine> out;
        while (row.executeStep()) {
            const review::Review r = review_from(*database_, row);
            out.push_back({r.id, r.subject, r.rater, r.adjudication, r.stage, r.acts.empty() ? 0 : r.acts.back().at, static_cast<int>(r.acts.size())});
        }
        return out;
    });
}

Result<bool> Store::keep_sealed_review(const review::Review& review, const std::string& sealed, const rubric::Rubric& rubric) {
    return guarded(file_, [&]() -> Result<bool> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const Place place = place_of(review.subject);
        SQLite::Statement there(*database_, fmt::format("SELECT sealed FROM review WHERE {} = ? AND rater = ? AND adjudication = ?", place.column));
        SQLite::bind(there, place.id, review.rater, review.adjudication ? 1 : 0);
        if (there.executeStep()) {
            if (there.getColumn(0).getString() == sealed) return false;
            return Error{ErrorKind::input, fmt::format("{} has other ratings of {} here already; both cannot stand", review.rater, review.subject)};
        }
        const UnixMs now = clock_->now();
        const std::string salt = fresh_salt();
        const std::int64_t id = insert_review(*database_, review.subject, review.rater, rubric, review.adjudication, sealed, salt, now);
        audit(*database_, now, review.rater, "sealed file", fmt::format("{} review={} file={}", review.subject, id, sealed));
        for (const review::Act& act : review.acts) insert_act(*database_, id, salt, version_now(*database_, review.subject), review.rater, act);
        transaction.commit();
        return true;
    });
}

Result<std::pair<std::string, std::string>> Store::review_rubric(std::int64_t review) const {
    return guarded(file_, [&]() -> Result<std::pair<std::string, std::string>> {
        SQLite::Statement row(*database_, std::string(review_columns) + "WHERE w.id = ?");
        row.bind(1, review);
        if (!row.executeStep()) return Error{ErrorKind::input, fmt::format("{}: there is no review {}", file_.string(), review)};
        return std::pair(row.getColumn(8).getString(), row.getColumn(9).getString());
    });
}

Result<session::Session> Store::load_as_rated(const std::string& name, const rubric::Rubric* rubric) const {
    return guarded(file_, [&]() -> Result<session::Session> {
        const std::int64_t id = session_number(name);
        auto session = read_session(*database_, id);
        if (!session) return Error{ErrorKind::input, fmt::format("{}: there is no session {}", file_.string(), name)};
        SQLite::Statement row(*database_, "SELECT end_turn FROM review WHERE session = ? AND end_turn IS NOT NULL ORDER BY id LIMIT 1");
        row.bind(1, id);
        session->path = read_path(*database_, id, rubric, row.executeStep() ? row.getColumn(0).getInt64() : 0);
        return std::move(*session);
    });
}

}  // namespace stance::store
