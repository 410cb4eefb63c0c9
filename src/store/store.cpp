#include "store/store.hpp"

#include "base/hash.hpp"
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/words.hpp"

#include <SQLiteCpp/Backup.h>
#include <charconv>
#include <fmt/format.h>
#include <sqlite3.h>

namespace stance::store {

namespace {

constexpr int busy_timeout_ms = 4000;
constexpr int application_id = 0x53544E43;  // "STNC"

int version_of(SQLite::Database& database) { return database.execAndGet("PRAGMA user_version").getInt(); }

/// Walks the schema steps that are missing, each in its own transaction.
Result<Done> upgrade(SQLite::Database& database, const std::filesystem::path& file) {
    const auto newest = static_cast<int>(schema_steps().size());
    int version = version_of(database);
    if (version > newest)
        return Error{ErrorKind::world, fmt::format("{}: this database was made by a newer Stance (its version is {}, this program knows {}); it was left untouched. Please update Stance",
                                                   file.string(), version, newest)};
    if (version == newest) return Done{};
    if (version > 0) {
        const std::string copy = fmt::format("{}.before-v{}", file.string(), newest);
        if (!std::filesystem::exists(copy)) {
            SQLite::Statement into(database, "VACUUM INTO ?");
            into.bind(1, copy);
            into.exec();
        }
    }
    for (; version < newest; ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (version_of(database) > version) continue;  // another process was first
        database.exec(std::string(schema_steps()[static_cast<std::size_t>(version)]));
        database.exec(fmt::format("PRAGMA user_version = {}", version + 1));
        if (version == 0) database.exec(fmt::format("PRAGMA application_id = {}", application_id));
        transaction.commit();
    }
    return Done{};
}

/// Whether the file already holds something that is not ours.
bool is_foreign(SQLite::Database& database) {
    if (database.execAndGet("PRAGMA application_id").getInt() == application_id) return false;
    return database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0;
}

/// A path as SQLite's URI for a file that nobody can change.
std::string unchanging(const std::filesystem::path& file) {
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else out += c;
    }
    return out + "?immutable=1";
}

/// Opens for reading. In a folder where nothing may be written SQLite cannot keep its index of
/// the write-ahead log; without a log to read the file can be taken as it lies there.
std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& file) {
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, busy_timeout_ms);
    try {
        database->execAndGet("SELECT count(*) FROM sqlite_schema");
        return database;
    } catch (const SQLite::Exception& refusal) {
        const int code = refusal.getErrorCode();
        std::error_code ignored;
        const std::filesystem::path log = file.string() + "-wal";
        const bool log_waits = std::filesystem::exists(log, ignored) && std::filesystem::file_size(log, ignored) > 0;
        if ((code != SQLITE_READONLY && code != SQLITE_CANTOPEN) || log_waits) throw;
    }
    return std::make_unique<SQLite::Database>(unchanging(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, busy_timeout_ms);
}

}  // namespace

std::string session_name(std::int64_t id) { return fmt::format("s-{:06}", id); }

namespace {

std::int64_t number_after(std::string_view name, std::string_view letter) {
    if (name.starts_with(letter)) name.remove_prefix(letter.size());
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
    return problem == std::errc{} && end == name.data() + name.size() && number > 0 ? number : 0;
}

}  // namespace

std::int64_t session_number(std::string_view name) { return number_after(name, "s-"); }
std::string recording_name(std::int64_t id) { return fmt::format("r-{:06}", id); }
std::int64_t recording_number(std::string_view name) { return name.starts_with("r-") ? number_after(name, "r-") : 0; }

Store::Store(std::unique_ptr<SQLite::Database> database, std::filesystem::path file, Clock& clock)
    : database_(std::move(database)), file_(std::move(file)), clock_(&clock) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& file, Access access, Clock& clock) {
    return guarded(file, [&]() -> Result<Store> {
        std::error_code ignored;
        const bool exists = std::filesystem::exists(file, ignored);
        if (!exists && access == Access::read_only)
            return Error{ErrorKind::world, fmt::format("{}: there is no database yet; the first rehearsal makes one", file.string())};
        const bool writes = access == Access::read_write;
        if (writes && !file.parent_path().empty()) {
            std::error_code refused;
            std::filesystem::create_directories(file.parent_path(), refused);
            if (refused) return Error{ErrorKind::world, fmt::format("{}: the folder cannot be made: {}", file.parent_path().string(), refused.message())};
        }
        auto database = writes ? std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms) : open_to_read(file);
        if (exists && std::filesystem::file_size(file, ignored) > 0 && is_foreign(*database))
            return Error{ErrorKind::world, fmt::format("{}: this is a database of another program; it was left untouched", file.string())};
        database->exec("PRAGMA foreign_keys = ON");
        database->exec("PRAGMA trusted_schema = OFF");
        database->exec("PRAGMA secure_delete = ON");  // what is erased is overwritten
        if (writes) {
            database->exec("PRAGMA journal_mode = WAL");
            database->exec("PRAGMA synchronous = FULL");
            if (auto upgraded = upgrade(*database, file); !upgraded) return upgraded.error();
        } else {
            const int version = version_of(*database);
            const auto newest = static_cast<int>(schema_steps().size());
            if (version > newest) return upgrade(*database, file).error();
            if (version < newest)
                return Error{ErrorKind::world, fmt::format("{}: this database is of an older version; open it once where it can be written, so that it is upgraded", file.string())};
        }
        return Store(std::move(database), file, clock);
    });
}

Result<session::Session> Store::begin(session::Session session, const rubric::Rubric& rubric) {
    return guarded(file_, [&]() -> Result<session::Session> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const UnixMs now = clock_->now();
        session.started = now;
        keep_source(*database_, "case", session.case_sha256, session.case_id, session.case_version, session.case_text);
        keep_source(*database_, "rubric", sha256(session.rubric_text), session.rubric_id, session.rubric_version, session.rubric_text);
        if (!session.weights_text.empty())
            keep_source(*database_, "weights", sha256(session.weights_text), session.rubric_id, session.rubric_version, session.weights_text);
        const std::int64_t id = insert_session(*database_, session, person(*database_, session.trainee, now));
        session.id = session_name(id);
        session::Turn& opening = session.path.front();
        opening.at = now;
        opening.id = insert_turn(*database_, id, opening, rubric);
        set_current(*database_, id, opening.id, std::nullopt);
        audit(*database_, now, session.trainee, "begin", fmt::format("{} case={} rubric={} seed={}", session.id, session.case_sha256, session.rubric_sha256, session.seed));
        transaction.commit();
        return std::move(session);
    });
}

Result<Done> Store::append(session::Session& session, session::Turn turn, const rubric::Rubric& rubric) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session.id);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        // another process may have gone on with this session: its words must not be lost from sight
        if (current_turn(*database_, id) != session.path.back().id)
            return Error{ErrorKind::world, fmt::format("{}: session {} was continued elsewhere meanwhile; open it again to go on", file_.string(), session.id)};
        turn.at = clock_->now();
        turn.parent = session.path.back().id;
        turn.id = insert_turn(*database_, id, turn, rubric);
        const std::optional<UnixMs> ended = turn.response.next.ended ? std::optional(turn.at) : std::nullopt;
        set_current(*database_, id, turn.id, ended);
        audit(*database_, turn.at, session.trainee, "say", turn_fingerprint(session.id, turn));
        transaction.commit();
        session.ended = ended;
        session.path.push_back(std::move(turn));
        return Done{};
    });
}

Result<Done> Store::rewind(session::Session& session, int number) {
    if (number < 0 || number >= static_cast<int>(session.path.size()))
        return Error{ErrorKind::usage, fmt::format("there is no turn {} to go back to; the hour has turns 0 to {}", number, session.path.size() - 1)};
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session.id);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (current_turn(*database_, id) != session.path.back().id)
            return Error{ErrorKind::world, fmt::format("{}: session {} was continued elsewhere meanwhile; open it again to go on", file_.string(), session.id)};
        const session::Turn& to = session.path[static_cast<std::size_t>(number)];
        set_current(*database_, id, to.id, std::nullopt);
        audit(*database_, clock_->now(), session.trainee, "rewind", fmt::format("{} to turn {} (row {})", session.id, number, to.id));
        transaction.commit();
        if (number + 1 < static_cast<int>(session.path.size())) ++session.branches;
        session.path.resize(static_cast<std::size_t>(number) + 1);
        session.ended.reset();
        return Done{};
    });
}

Result<session::Session> Store::load(const std::string& name, const rubric::Rubric* rubric) const {
    return guarded(file_, [&]() -> Result<session::Session> {
        auto session = read_session(*database_, session_number(name));
        if (!session) return Error{ErrorKind::input, fmt::format("{}: there is no session {}", file_.string(), name)};
        session->path = read_path(*database_, session_number(name), rubric);
        return std::move(*session);
    });
}

Result<std::vector<session::Turn>> Store::all_turns(const std::string& name, const rubric::Rubric* rubric) const {
    return guarded(file_, [&]() -> Result<std::vector<session::Turn>> { return read_turns(*database_, session_number(name), rubric); });
}

Result<std::vector<SessionLine>> Store::list() const {
    return guarded(file_, [&]() -> Result<std::vector<SessionLine>> { return read_list(*database_); });
}

Result<std::vector<Hit>> Store::search(const std::string& words, int limit) const {
    return guarded(file_, [&]() -> Result<std::vector<Hit>> { return find_words(*database_, words, limit); });
}

Result<Done> Store::backup(const std::filesystem::path& target) const {
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored))
        return Error{ErrorKind::world, fmt::format("{}: this file exists already; a backup never overwrites", target.string())};
    const std::filesystem::path part = target.string() + ".part";
    std::filesystem::remove(part, ignored);
    auto done = guarded(target, [&]() -> Result<Done> {
        SQLite::Database to(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms);
        SQLite::Backup copying(to, *database_);
        copying.executeStep(-1);
        return Done{};
    });
    if (!done) {
        std::filesystem::remove(part, ignored);
        return done;
    }
    std::error_code refused;
    std::filesystem::rename(part, target, refused);
    if (refused) return Error{ErrorKind::world, fmt::format("{}: the backup cannot be put in place: {}", target.string(), refused.message())};
    return Done{};
}

}  // namespace stance::store
