// Recordings of talk, and who is to rate what.
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>

namespace stance::store {

namespace {

template <class Kind, std::size_t N>
std::string word(const std::array<std::string_view, N>& names, Kind kind) { return std::string(names[static_cast<std::size_t>(kind)]); }

void bind_optional(SQLite::Statement& row, int at, const std::optional<double>& value) {
    if (value) row.bind(at, *value);
    else row.bind(at);
}
void bind_optional(SQLite::Statement& row, int at, const std::optional<UnixMs>& value) {
    if (value) row.bind(at, *value);
    else row.bind(at);
}

void insert_lines(SQLite::Database& database, std::int64_t recording, int version, const std::vector<review::Line>& lines) {
    SQLite::Statement row(database, R"(INSERT INTO recording_line (recording, version, number, role, label, start, "end", text, shows, doubt, cleared)
                                       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    for (const review::Line& l : lines) {
        SQLite::bind(row, recording, version, l.number, word(review::role_names, l.role), l.label);
        bind_optional(row, 6, l.start);
        bind_optional(row, 7, l.end);
        row.bind(8, l.text);
        row.bind(9, l.shows);
        row.bind(10, l.doubt);
        row.bind(11, l.cleared ? 1 : 0);
        row.exec();
        row.reset();
    }
}

std::vector<review::Line> read_lines(SQLite::Database& database, std::int64_t recording, int version) {
    SQLite::Statement row(database, R"(SELECT number, role, label, start, "end", text, shows, doubt, cleared FROM recording_line
                                       WHERE recording = ? AND version = ? ORDER BY number)");
    SQLite::bind(row, recording, version);
    std::vector<review::Line> out;
    while (row.executeStep()) {
        review::Line l;
        l.number = row.getColumn(0).getInt();
        l.role = kind_from<review::Role>(review::role_names, row.getColumn(1).getString()).value_or(review::Role::nobody);
        l.label = row.getColumn(2).getString();
        if (!row.getColumn(3).isNull()) l.start = row.getColumn(3).getDouble();
        if (!row.getColumn(4).isNull()) l.end = row.getColumn(4).getDouble();
        l.text = row.getColumn(5).getString();
        l.shows = row.getColumn(6).getString();
        l.doubt = row.getColumn(7).getString();
        l.cleared = row.getColumn(8).getInt() != 0;
        out.push_back(std::move(l));
    }
    return out;
}

int version_of(SQLite::Database& database, std::int64_t recording) {
    SQLite::Statement row(database, "SELECT version FROM recording WHERE id = ?");
    row.bind(1, recording);
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
}

Error no_recording(const std::filesystem::path& file, const std::string& id) {
    return {ErrorKind::input, fmt::format("{}: there is no recording {}", file.string(), id)};
}

}  // namespace

Result<review::Recording> Store::keep_recording(review::Recording r) {
    return guarded(file_, [&]() -> Result<review::Recording> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        r.imported_at = clock_->now();
        r.version = 1;
        SQLite::Statement row(*database_, R"(INSERT INTO recording (title, origin, format, language, media, source_sha256, consent, keep_until, imported_by, imported_at, version)
                                             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1))");
        SQLite::bind(row, r.title, word(review::origin_names, r.origin), r.format, r.language, r.media, r.source_sha256, word(review::consent_names, r.consent));
        bind_optional(row, 8, r.keep_until);
        row.bind(9, r.imported_by);
        row.bind(10, r.imported_at);
        row.exec();
        const std::int64_t id = database_->getLastInsertRowid();
        r.id = recording_name(id);
        insert_lines(*database_, id, 1, r.lines);
        audit(*database_, r.imported_at, r.imported_by, "import", fmt::format("{} lines={} source={}", r.id, r.lines.size(), r.source_sha256));
        transaction.commit();
        return std::move(r);
    });
}

Result<review::Recording> Store::recording(const std::string& name) const {
    return guarded(file_, [&]() -> Result<review::Recording> {
        const std::int64_t id = recording_number(name);
        SQLite::Statement row(*database_, R"(SELECT title, origin, format, language, media, source_sha256, consent, keep_until, imported_by, imported_at, version
                                             FROM recording WHERE id = ?)");
        row.bind(1, id);
        if (!row.executeStep()) return no_recording(file_, name);
        review::Recording r;
        r.id = recording_name(id);
        r.title = row.getColumn(0).getString();
        r.origin = kind_from<review::Origin>(review::origin_names, row.getColumn(1).getString()).value_or(review::Origin::real);
        r.format = row.getColumn(2).getString();
        r.language = row.getColumn(3).getString();
        r.media = row.getColumn(4).getString();
        r.source_sha256 = row.getColumn(5).getString();
        r.consent = kind_from<review::Consent>(review::consent_names, row.getColumn(6).getString()).value_or(review::Consent::not_recorded);
        if (!row.getColumn(7).isNull()) r.keep_until = row.getColumn(7).getInt64();
        r.imported_by = row.getColumn(8).getString();
        r.imported_at = row.getColumn(9).getInt64();
        r.version = row.getColumn(10).getInt();
        r.lines = read_lines(*database_, id, r.version);
        return r;
    });
}

Result<std::vector<RecordingLine>> Store::recordings() const {
    return guarded(file_, [&]() -> Result<std::vector<RecordingLine>> {
        SQLite::Statement row(*database_, R"(SELECT r.id, r.title, r.format, r.origin, r.consent, r.keep_until, r.imported_at, count(l.number),
                coalesce(sum(l.doubt <> '' AND l.cleared = 0), 0), max(l."end")
            FROM recording r LEFT JOIN recording_line l ON l.recording = r.id AND l.version = r.version GROUP BY r.id ORDER BY r.id)");
        std::vector<RecordingLine> out;
        while (row.executeStep()) {
            RecordingLine l;
            l.id = recording_name(row.getColumn(0).getInt64());
            l.title = row.getColumn(1).getString();
            l.format = row.getColumn(2).getString();
            l.origin = kind_from<review::Origin>(review::origin_names, row.getColumn(3).getString()).value_or(review::Origin::real);
            l.consent = kind_from<review::Consent>(review::consent_names, row.getColumn(4).getString()).value_or(review::Consent::not_recorded);
            if (!row.getColumn(5).isNull()) l.keep_until = row.getColumn(5).getInt64();
            l.imported = row.getColumn(6).getInt64();
            l.lines = row.getColumn(7).getInt();
            l.doubts = row.getColumn(8).getInt();
            if (!row.getColumn(9).isNull()) l.duration = row.getColumn(9).getDouble();
            out.push_back(std::move(l));
        }
        return out;
    });
}

Result<Done> Store::correct_recording(const std::string& name, const std::vector<review::Line>& lines, const std::vector<int>& homes,
                                      const std::string& source_sha256, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = recording_number(name);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const int version = version_of(*database_, id);
        if (version == 0) return no_recording(file_, name);
        SQLite::Statement home(*database_, "UPDATE recording_line SET home = ? WHERE recording = ? AND version = ? AND number = ?");
        for (std::size_t i = 0; i < homes.size(); ++i) {
            if (homes[i] == 0) continue;
            SQLite::bind(home, homes[i], id, version, static_cast<int>(i) + 1);
            home.exec();
            home.reset();
        }
        insert_lines(*database_, id, version + 1, lines);
        SQLite::Statement row(*database_, "UPDATE recording SET version = ?, source_sha256 = ? WHERE id = ?");
        SQLite::bind(row, version + 1, source_sha256, id);
        row.exec();
        audit(*database_, clock_->now(), by, "correct", fmt::format("{} version={} lines={} source={}", name, version + 1, lines.size(), source_sha256));
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::clear_doubt(const std::string& name, int line, bool cleared, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = recording_number(name);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement row(*database_, "UPDATE recording_line SET cleared = ? WHERE recording = ? AND version = ? AND number = ? AND doubt <> ''");
        SQLite::bind(row, cleared ? 1 : 0, id, version_of(*database_, id), line);
        if (row.exec() == 0) return Error{ErrorKind::usage, fmt::format("line {} of {} is not fenced off", line, name)};
        audit(*database_, clock_->now(), by, cleared ? "clear" : "fence", fmt::format("{} line={}", name, line));
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::keep_consent(const std::string& name, review::Consent consent, std::optional<UnixMs> keep_until, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement row(*database_, "UPDATE recording SET consent = ?, keep_until = ? WHERE id = ?");
        row.bind(1, word(review::consent_names, consent));
        bind_optional(row, 2, keep_until);
        row.bind(3, recording_number(name));
        if (row.exec() == 0) return no_recording(file_, name);
        audit(*database_, clock_->now(), by, "consent", fmt::format("{} {} until={}", name, review::consent_names[static_cast<std::size_t>(consent)], keep_until.value_or(0)));
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::keep_media(const std::string& name, const std::string& path, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement row(*database_, "UPDATE recording SET media = ? WHERE id = ?");
        SQLite::bind(row, path, recording_number(name));
        if (row.exec() == 0) return no_recording(file_, name);
        audit(*database_, clock_->now(), by, "media", name);
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::assign(const std::string& subject, const std::string& rater, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const bool recording = recording_number(subject) != 0;
        const std::int64_t id = recording ? recording_number(subject) : session_number(subject);
        const char* column = recording ? "recording" : "session";
        SQLite::Statement there(*database_, fmt::format("SELECT 1 FROM assignment WHERE {} = ? AND rater = ? AND withdrawn_at IS NULL", column));
        SQLite::bind(there, id, rater);
        if (there.executeStep()) return Done{};
        SQLite::Statement row(*database_, fmt::format("INSERT INTO assignment ({}, rater, by, at) VALUES (?, ?, ?, ?)", column));
        const UnixMs now = clock_->now();
        SQLite::bind(row, id, rater, by, now);
        row.exec();
        audit(*database_, now, by, "assign", fmt::format("{} to {}", subject, rater));
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::withdraw_assignment(std::int64_t id, const std::string& by) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const UnixMs now = clock_->now();
        SQLite::Statement row(*database_, "UPDATE assignment SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL");
        SQLite::bind(row, now, id);
        row.exec();
        audit(*database_, now, by, "withdraw", fmt::format("assignment {}", id));
        transaction.commit();
        return Done{};
    });
}

Result<std::vector<Assignment>> Store::assignments() const {
    return guarded(file_, [&]() -> Result<std::vector<Assignment>> {
        SQLite::Statement row(*database_, "SELECT id, session, recording, rater, by, at FROM assignment WHERE withdrawn_at IS NULL ORDER BY id");
        std::vector<Assignment> out;
        while (row.executeStep())
            out.push_back({row.getColumn(0).getInt64(), row.getColumn(2).isNull() ? session_name(row.getColumn(1).getInt64()) : recording_name(row.getColumn(2).getInt64()),
                           row.getColumn(3).getString(), row.getColumn(4).getString(), row.getColumn(5).getInt64()});
        return out;
    });
}

Result<Done> Store::keep_seen(const std::string& subject, const std::string& person) {
    return guarded(file_, [&]() -> Result<Done> {
        const bool recording = recording_number(subject) != 0;
        SQLite::Statement row(*database_, fmt::format("INSERT INTO seen ({}, person, at) VALUES (?, ?, ?)", recording ? "recording" : "session"));
        SQLite::bind(row, recording ? recording_number(subject) : session_number(subject), person, clock_->now());
        row.exec();
        return Done{};
    });
}

Result<bool> Store::has_seen(const std::string& subject, const std::string& person) const {
    return guarded(file_, [&]() -> Result<bool> {
        const bool recording = recording_number(subject) != 0;
        SQLite::Statement row(*database_, fmt::format("SELECT 1 FROM seen WHERE {} = ? AND person = ?", recording ? "recording" : "session"));
        SQLite::bind(row, recording ? recording_number(subject) : session_number(subject), person);
        return row.executeStep();
    });
}

}  // namespace stance::store
