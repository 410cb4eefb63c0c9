// What stands beside the hours: drafts, notes, ratings, contested labels, time, drills, settings.
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <fmt/format.h>

namespace stance::store {

namespace {

constexpr UnixMs day_ms = 24LL * 60 * 60 * 1000;

const char* name_of(Paper kind) { return kind == Paper::draft ? "draft" : "notes"; }

constexpr std::array<std::string_view, 4> observed_names = {"observed", "not_observed", "not_applicable", "not_ratable"};

/// Reads sheets; the query yields sheet id, session, kind, rater, comment, at.
std::vector<KeptSheet> read_sheets(SQLite::Database& database, SQLite::Statement& rows) {
    std::vector<KeptSheet> out;
    SQLite::Statement ratings(database, "SELECT item, scale, state, value FROM rating WHERE sheet = ? ORDER BY item, scale");
    while (rows.executeStep()) {
        KeptSheet kept;
        kept.session = session_name(rows.getColumn(1).getInt64());
        session::RatingSheet& sheet = kept.sheet;
        sheet.kind = kind_from<session::RaterKind>(session::rater_kind_names, rows.getColumn(2).getString()).value_or(session::RaterKind::self);
        sheet.rater = rows.getColumn(3).getString();
        sheet.comment = rows.getColumn(4).getString();
        sheet.at = rows.getColumn(5).getInt64();
        ratings.bind(1, rows.getColumn(0).getInt64());
        while (ratings.executeStep()) {
            session::Rating r;
            r.item = ratings.getColumn(0).getString();
            r.scale = ratings.getColumn(1).getString();
            r.state = kind_from<rubric::Observed>(observed_names, ratings.getColumn(2).getString()).value_or(rubric::Observed::not_ratable);
            if (!ratings.getColumn(3).isNull()) r.value = ratings.getColumn(3).getDouble();
            sheet.ratings.push_back(std::move(r));
        }
        ratings.reset();
        out.push_back(std::move(kept));
    }
    return out;
}

std::string trainee_of(SQLite::Database& database, std::int64_t session) {
    SQLite::Statement row(database, "SELECT p.name FROM session s JOIN person p ON p.id = s.trainee WHERE s.id = ?");
    row.bind(1, session);
    return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

}  // namespace

Result<Done> Store::go_to(session::Session& session, std::int64_t turn, const rubric::Rubric& rubric) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session.id);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement row(*database_, "SELECT at, ended FROM turn WHERE id = ? AND session = ?");
        SQLite::bind(row, turn, id);
        if (!row.executeStep()) return Error{ErrorKind::usage, fmt::format("session {} has no turn in row {}", session.id, turn)};
        const std::optional<UnixMs> ended = row.getColumn(1).getInt() != 0 ? std::optional<UnixMs>(row.getColumn(0).getInt64()) : std::nullopt;
        set_current(*database_, id, turn, ended);
        audit(*database_, clock_->now(), session.trainee, "go to", fmt::format("{} to row {}", session.id, turn));
        auto path = read_path(*database_, id, &rubric);
        transaction.commit();
        session.ended = ended;
        session.path = std::move(path);
        return Done{};
    });
}

Result<Done> Store::keep_paper(const std::string& session, Paper kind, const std::string& text) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Statement row(*database_, "INSERT INTO paper (session, kind, text, at) VALUES (?, ?, ?, ?) "
                                          "ON CONFLICT (session, kind) DO UPDATE SET text = excluded.text, at = excluded.at");
        SQLite::bind(row, session_number(session), name_of(kind), text, clock_->now());
        row.exec();
        return Done{};
    });
}

Result<std::string> Store::paper(const std::string& session, Paper kind) const {
    return guarded(file_, [&]() -> Result<std::string> {
        SQLite::Statement row(*database_, "SELECT text FROM paper WHERE session = ? AND kind = ?");
        SQLite::bind(row, session_number(session), name_of(kind));
        return row.executeStep() ? row.getColumn(0).getString() : std::string();
    });
}

Result<Done> Store::keep_sheet(const std::string& session, session::RatingSheet sheet) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session);
        const UnixMs now = clock_->now();
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const std::string kind(session::rater_kind_names[static_cast<std::size_t>(sheet.kind)]);
        SQLite::Statement row(*database_, "INSERT INTO sheet (session, kind, rater, comment, at) VALUES (?, ?, ?, ?, ?)");
        SQLite::bind(row, id, kind, sheet.rater, sheet.comment, now);
        row.exec();
        const std::int64_t kept = database_->getLastInsertRowid();
        SQLite::Statement one(*database_, "INSERT INTO rating (sheet, item, scale, state, value) VALUES (?, ?, ?, ?, ?)");
        std::string all;
        for (const session::Rating& r : sheet.ratings) {
            const std::string state(observed_names[static_cast<std::size_t>(r.state)]);
            SQLite::bind(one, kept, r.item, r.scale, state);
            if (r.value) one.bind(5, *r.value);
            else one.bind(5);
            one.exec();
            one.reset();
            all += fmt::format(" {}.{}={}", r.item, r.scale, r.value ? fmt::format("{:.1f}", *r.value) : state);
        }
        audit(*database_, now, sheet.rater, "rate", fmt::format("{} {}{}", session, kind, all));
        transaction.commit();
        return Done{};
    });
}

Result<std::vector<KeptSheet>> Store::sheets(const std::string& trainee) const {
    return guarded(file_, [&]() -> Result<std::vector<KeptSheet>> {
        SQLite::Statement rows(*database_, R"(SELECT max(h.id), h.session, h.kind, h.rater, h.comment, h.at FROM sheet h
            JOIN session s ON s.id = h.session JOIN person p ON p.id = s.trainee
            WHERE p.name = ? GROUP BY h.session, h.kind, h.rater ORDER BY h.session, h.kind, h.rater)");
        rows.bind(1, trainee);
        return read_sheets(*database_, rows);
    });
}

Result<std::vector<session::RatingSheet>> Store::sheets_of(const std::string& session) const {
    return guarded(file_, [&]() -> Result<std::vector<session::RatingSheet>> {
        SQLite::Statement rows(*database_, R"(SELECT max(id), session, kind, rater, comment, at FROM sheet
            WHERE session = ? GROUP BY kind, rater ORDER BY kind, rater)");
        rows.bind(1, session_number(session));
        std::vector<session::RatingSheet> out;
        for (KeptSheet& kept : read_sheets(*database_, rows)) out.push_back(std::move(kept.sheet));
        return out;
    });
}

Result<Done> Store::keep_contest(const std::string& session, session::Contest contest) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session);
        const UnixMs now = clock_->now();
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement of(*database_, "SELECT count(*) FROM turn WHERE id = ? AND session = ?");
        SQLite::bind(of, contest.turn, id);
        of.executeStep();
        if (of.getColumn(0).getInt() == 0) return Error{ErrorKind::usage, fmt::format("session {} has no turn in row {}", session, contest.turn)};
        const std::string sign(1, rubric::sign_of(contest.polarity));
        SQLite::Statement row(*database_, "INSERT INTO contest (turn, item, polarity, indicator, why, at) VALUES (?, ?, ?, ?, ?, ?)");
        SQLite::bind(row, contest.turn, contest.item, sign, contest.indicator, contest.why, now);
        row.exec();
        audit(*database_, now, trainee_of(*database_, id), "contest", fmt::format("{} turn {} {}{} {}", session, contest.turn, contest.item, sign, contest.indicator));
        transaction.commit();
        return Done{};
    });
}

Result<Done> Store::withdraw_contest(std::int64_t id) {
    return guarded(file_, [&]() -> Result<Done> {
        const UnixMs now = clock_->now();
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement row(*database_, "UPDATE contest SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL");
        SQLite::bind(row, now, id);
        row.exec();
        audit(*database_, now, "", "withdraw", fmt::format("contest {}", id));
        transaction.commit();
        return Done{};
    });
}

Result<std::vector<session::Contest>> Store::contests(const std::string& session) const {
    return guarded(file_, [&]() -> Result<std::vector<session::Contest>> {
        SQLite::Statement rows(*database_, R"(SELECT c.id, c.turn, c.item, c.polarity, c.indicator, c.why, c.at FROM contest c
            JOIN turn t ON t.id = c.turn WHERE t.session = ? AND c.withdrawn_at IS NULL ORDER BY c.id)");
        rows.bind(1, session_number(session));
        std::vector<session::Contest> out;
        while (rows.executeStep())
            out.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(), rows.getColumn(2).getString(),
                           rows.getColumn(3).getString() == "+" ? rubric::Polarity::with : rubric::Polarity::against,
                           rows.getColumn(4).getString(), rows.getColumn(5).getString(), rows.getColumn(6).getInt64()});
        return out;
    });
}

Result<Done> Store::keep_sitting(const std::string& session, UnixMs began, UnixMs until) {
    return guarded(file_, [&]() -> Result<Done> {
        const std::int64_t id = session_number(session);
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement longer(*database_, "UPDATE sitting SET until = ? WHERE session = ? AND began = ?");
        SQLite::bind(longer, std::max(began, until), id, began);
        if (longer.exec() == 0) {
            SQLite::Statement row(*database_, "INSERT INTO sitting (session, began, until) VALUES (?, ?, ?)");
            SQLite::bind(row, id, began, std::max(began, until));
            row.exec();
        }
        transaction.commit();
        return Done{};
    });
}

Result<UnixMs> Store::spent(const std::string& session) const {
    return guarded(file_, [&]() -> Result<UnixMs> {
        SQLite::Statement row(*database_, "SELECT coalesce(sum(until - began), 0) FROM sitting WHERE session = ?");
        row.bind(1, session_number(session));
        row.executeStep();
        return row.getColumn(0).getInt64();
    });
}

Result<std::map<std::int64_t, UnixMs>> Store::spent_by_day(const std::string& trainee) const {
    return guarded(file_, [&]() -> Result<std::map<std::int64_t, UnixMs>> {
        SQLite::Statement rows(*database_, R"(SELECT t.began, t.until FROM sitting t JOIN session s ON s.id = t.session
                                              JOIN person p ON p.id = s.trainee WHERE p.name = ?)");
        rows.bind(1, trainee);
        std::map<std::int64_t, UnixMs> out;
        while (rows.executeStep()) out[rows.getColumn(0).getInt64() / day_ms] += rows.getColumn(1).getInt64() - rows.getColumn(0).getInt64();
        return out;
    });
}

Result<Done> Store::keep_drill(session::DrillAnswer answer) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        const std::int64_t who = person(*database_, answer.trainee, clock_->now());
        SQLite::Statement row(*database_, "INSERT INTO drill_answer (person, card, said, quality, grade, stability, difficulty, at, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        SQLite::bind(row, who, answer.card, answer.said, answer.quality, answer.grade, answer.stability, answer.difficulty, answer.at, answer.due);
        row.exec();
        transaction.commit();
        return Done{};
    });
}

Result<std::vector<session::DrillAnswer>> Store::drills(const std::string& trainee) const {
    return guarded(file_, [&]() -> Result<std::vector<session::DrillAnswer>> {
        SQLite::Statement rows(*database_, R"(SELECT a.card, p.name, a.said, a.quality, a.grade, a.stability, a.difficulty, a.at, a.due
            FROM drill_answer a JOIN person p ON p.id = a.person WHERE p.name = ? ORDER BY a.id)");
        rows.bind(1, trainee);
        std::vector<session::DrillAnswer> out;
        while (rows.executeStep())
            out.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString(), rows.getColumn(3).getDouble(),
                           rows.getColumn(4).getInt(), rows.getColumn(5).getDouble(), rows.getColumn(6).getDouble(), rows.getColumn(7).getInt64(),
                           rows.getColumn(8).getInt64()});
        return out;
    });
}

Result<Done> Store::keep_setting(const std::string& name, const std::string& value) {
    return guarded(file_, [&]() -> Result<Done> {
        SQLite::Statement row(*database_, "INSERT INTO setting (name, value, at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at");
        SQLite::bind(row, name, value, clock_->now());
        row.exec();
        return Done{};
    });
}

Result<std::map<std::string, std::string>> Store::settings() const {
    return guarded(file_, [&]() -> Result<std::map<std::string, std::string>> {
        SQLite::Statement rows(*database_, "SELECT name, value FROM setting");
        std::map<std::string, std::string> out;
        while (rows.executeStep()) out[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
        return out;
    });
}

}  // namespace stance::store
