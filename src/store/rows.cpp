#include "store/rows.hpp"

#include "base/hash.hpp"
#include "store/words.hpp"

#include <SQLiteCpp/VariadicBind.h>
#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace stance::store {

namespace {

std::int64_t last_id(SQLite::Database& database) { return database.getLastInsertRowid(); }

std::string items_text(const std::vector<std::size_t>& items, const rubric::Rubric& rubric) {
    std::vector<std::string> ids;
    for (const std::size_t i : items) ids.push_back(rubric.items[i].id);
    return joined(ids);
}

void insert_evidence(SQLite::Database& database, std::int64_t turn, const rubric::TurnAssessment& assessment, const rubric::Rubric& rubric) {
    SQLite::Statement row(database, R"(INSERT INTO evidence (turn, n, item, polarity, indicator, start, "end", strength, confidence, reason)
                                       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    int n = 0;
    for (const rubric::Evidence& e : assessment.evidence) {
        SQLite::bind(row, turn, n++, rubric.items[e.item].id, std::string(1, rubric::sign_of(e.polarity)), e.indicator,
                     e.span.start, e.span.end, e.strength, e.confidence, e.reason);
        row.exec();
        row.reset();
    }
}

void insert_causes(SQLite::Database& database, std::int64_t turn, const std::vector<patient::Cause>& trace) {
    SQLite::Statement row(database, R"(INSERT INTO cause (turn, n, reason, start, "end", arousal, trust, thinking) VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    int n = 0;
    for (const patient::Cause& c : trace) {
        SQLite::bind(row, turn, n++, c.reason, c.span.start, c.span.end, c.arousal, c.trust, c.thinking);
        row.exec();
        row.reset();
    }
}

constexpr const char* turn_columns =
    "id, parent, number, at, said, moves, called_for, quality, reply, shows, lines, offers, ending, fallback, "
    "arousal, mode, trust, thinking, topic, feeling, scene, ended, said_lines, heard, heard_words";

session::Turn turn_from(SQLite::Statement& row, const rubric::Rubric* rubric) {
    session::Turn t;
    int c = 0;
    const auto text = [&] { return row.getColumn(c++).getString(); };
    const auto real = [&] { return row.getColumn(c++).getDouble(); };
    const auto whole = [&] { return row.getColumn(c++).getInt64(); };
    t.id = whole();
    t.parent = whole();
    t.number = static_cast<int>(whole());
    t.at = whole();
    t.said = text();
    t.assessment.moves = kinds_from<Move>(move_names, text());
    for (const std::string& id : split_words(text()))
        if (const auto item = rubric != nullptr ? rubric->item(id) : std::nullopt) t.assessment.opportunities.push_back(*item);
    t.assessment.quality = real();
    t.response.say = text();
    t.response.shows = text();
    t.response.lines = split_words(text());
    t.response.offers = kinds_from<Offer>(offer_names, text());
    t.response.ending = text();
    t.response.fallback = whole() != 0;
    patient::State& s = t.response.next;
    s.arousal = real();
    s.mode = kind_from<Mode>(mode_names, text()).value_or(Mode::mentalizing);
    s.trust = real();
    s.thinking = real();
    s.topic = text();
    s.feeling = text();
    s.scene = text();
    s.ended = whole() != 0;
    s.said = split_words(text());
    s.heard = heard_from(text());
    s.heard_words = numbers_from(text());
    s.turn = t.number;
    s.offers = t.response.offers;
    return t;
}

void read_details(SQLite::Database& database, session::Turn& turn, const rubric::Rubric* rubric) {
    SQLite::Statement causes(database, R"(SELECT reason, start, "end", arousal, trust, thinking FROM cause WHERE turn = ? ORDER BY n)");
    causes.bind(1, turn.id);
    while (causes.executeStep())
        turn.response.trace.push_back({causes.getColumn(0).getString(), {causes.getColumn(1).getUInt(), causes.getColumn(2).getUInt()},
                                       causes.getColumn(3).getDouble(), causes.getColumn(4).getDouble(), causes.getColumn(5).getDouble()});
    if (rubric == nullptr) return;
    SQLite::Statement evidence(database, R"(SELECT item, polarity, indicator, start, "end", strength, confidence, reason FROM evidence WHERE turn = ? ORDER BY n)");
    evidence.bind(1, turn.id);
    while (evidence.executeStep()) {
        const auto item = rubric->item(evidence.getColumn(0).getString());
        if (!item) continue;
        turn.assessment.evidence.push_back({*item, evidence.getColumn(1).getString() == "+" ? rubric::Polarity::with : rubric::Polarity::against,
                                            evidence.getColumn(2).getString(), {evidence.getColumn(3).getUInt(), evidence.getColumn(4).getUInt()},
                                            evidence.getColumn(5).getDouble(), evidence.getColumn(6).getDouble(), evidence.getColumn(7).getString()});
    }
}

}  // namespace

std::int64_t person(SQLite::Database& database, const std::string& name, UnixMs now) {
    SQLite::Statement find(database, "SELECT id FROM person WHERE name = ?");
    find.bind(1, name);
    if (find.executeStep()) return find.getColumn(0).getInt64();
    SQLite::Statement add(database, "INSERT INTO person (name, created_at) VALUES (?, ?)");
    SQLite::bind(add, name, now);
    add.exec();
    return last_id(database);
}

void keep_source(SQLite::Database& database, const char* kind, const std::string& hash, const std::string& id,
                 const std::string& version, const std::string& text) {
    SQLite::Statement row(database, "INSERT INTO source (sha256, kind, id, version, text) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    SQLite::bind(row, hash, kind, id, version, text);
    row.exec();
}

std::int64_t insert_session(SQLite::Database& database, const session::Session& s, std::int64_t trainee) {
    SQLite::Statement row(database, R"(INSERT INTO session (play, trainee, seed, started_at, case_sha256, rubric_sha256, weights_sha256, engine)
                                       VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    SQLite::bind(row, std::string(session::play_names[static_cast<std::size_t>(s.play)]), trainee, fmt::format("{}", s.seed), s.started,
                 s.case_sha256, sha256(s.rubric_text));
    if (s.weights_text.empty()) row.bind(7);
    else row.bind(7, sha256(s.weights_text));
    row.bind(8, s.engine);
    row.exec();
    return last_id(database);
}

std::int64_t insert_turn(SQLite::Database& database, std::int64_t session, const session::Turn& t, const rubric::Rubric& rubric) {
    SQLite::Statement row(database, R"(INSERT INTO turn (session, parent, number, at, said, moves, called_for, quality, reply, shows, lines, offers,
        ending, fallback, arousal, mode, trust, thinking, topic, feeling, scene, ended, said_lines, heard, heard_words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    const patient::State& s = t.response.next;
    int n = 0;
    const auto put = [&](const auto& value) { row.bind(++n, value); };
    put(session);
    if (t.parent == 0) row.bind(++n);
    else put(t.parent);
    put(t.number);
    put(t.at);
    put(t.said);
    put(joined_names(t.assessment.moves));
    put(items_text(t.assessment.opportunities, rubric));
    put(t.assessment.quality);
    put(t.response.say);
    put(t.response.shows);
    put(joined(t.response.lines));
    put(joined_names(t.response.offers));
    put(t.response.ending);
    put(t.response.fallback ? 1 : 0);
    put(s.arousal);
    put(std::string(name_of(s.mode)));
    put(s.trust);
    put(s.thinking);
    put(s.topic);
    put(s.feeling);
    put(s.scene);
    put(s.ended ? 1 : 0);
    put(joined(s.said));
    put(heard_text(s.heard));
    put(numbers_text(s.heard_words));
    row.exec();
    const std::int64_t id = last_id(database);
    SQLite::Statement searchable(database, "INSERT INTO spoken (rowid, said, reply) VALUES (?, ?, ?)");
    SQLite::bind(searchable, id, t.said, t.response.say);
    searchable.exec();
    insert_evidence(database, id, t.assessment, rubric);
    insert_causes(database, id, t.response.trace);
    return id;
}

void set_current(SQLite::Database& database, std::int64_t session, std::int64_t turn, std::optional<UnixMs> ended) {
    SQLite::Statement row(database, "UPDATE session SET current_turn = ?, ended_at = ? WHERE id = ?");
    row.bind(1, turn);
    if (ended) row.bind(2, *ended);
    else row.bind(2);
    row.bind(3, session);
    row.exec();
}

std::int64_t current_turn(SQLite::Database& database, std::int64_t session) {
    SQLite::Statement row(database, "SELECT current_turn FROM session WHERE id = ?");
    row.bind(1, session);
    return row.executeStep() ? row.getColumn(0).getInt64() : 0;
}

std::string audit_hash(const std::string& previous, UnixMs at, const std::string& who, const std::string& act, const std::string& detail) {
    return sha256(fmt::format("{}\n{}\n{}\n{}\n{}", previous, at, who, act, detail));
}

void audit(SQLite::Database& database, UnixMs at, const std::string& who, const std::string& act, const std::string& detail) {
    std::string previous;
    {
        SQLite::Statement last(database, "SELECT hash FROM audit ORDER BY id DESC LIMIT 1");
        if (last.executeStep()) previous = last.getColumn(0).getString();
    }
    SQLite::Statement row(database, "INSERT INTO audit (at, who, act, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?)");
    SQLite::bind(row, at, who, act, detail, previous, audit_hash(previous, at, who, act, detail));
    row.exec();
}

std::string turn_fingerprint(const std::string& session, const session::Turn& t) {
    std::string all = fmt::format("{}\n{}\n{}\n{}", t.said, t.response.say, t.response.shows, t.assessment.quality);
    for (const rubric::Evidence& e : t.assessment.evidence)
        all += fmt::format("\n{}{} {} {}", e.indicator, rubric::sign_of(e.polarity), e.span.start, e.span.end);
    return fmt::format("{} row={} turn={} {}", session, t.id, t.number, sha256(all));
}

std::optional<session::Session> read_session(SQLite::Database& database, std::int64_t id) {
    SQLite::Statement row(database, R"(SELECT s.play, p.name, s.seed, s.started_at, s.ended_at, s.engine,
            c.id, c.version, c.sha256, c.text, r.id, r.version, r.sha256, r.text, coalesce(w.text, ''),
            (SELECT count(*) FROM turn t WHERE t.session = s.id AND NOT EXISTS (SELECT 1 FROM turn k WHERE k.parent = t.id))
        FROM session s JOIN person p ON p.id = s.trainee JOIN source c ON c.sha256 = s.case_sha256
        JOIN source r ON r.sha256 = s.rubric_sha256 LEFT JOIN source w ON w.sha256 = s.weights_sha256 WHERE s.id = ?)");
    row.bind(1, id);
    if (!row.executeStep()) return std::nullopt;
    session::Session s;
    s.id = session_name(id);
    s.play = kind_from<session::Play>(session::play_names, row.getColumn(0).getString()).value_or(session::Play::practice);
    s.trainee = row.getColumn(1).getString();
    s.seed = std::stoull(row.getColumn(2).getString());
    s.started = row.getColumn(3).getInt64();
    if (!row.getColumn(4).isNull()) s.ended = row.getColumn(4).getInt64();
    s.engine = row.getColumn(5).getString();
    s.case_id = row.getColumn(6).getString();
    s.case_version = row.getColumn(7).getString();
    s.case_sha256 = row.getColumn(8).getString();
    s.case_text = row.getColumn(9).getString();
    s.rubric_id = row.getColumn(10).getString();
    s.rubric_version = row.getColumn(11).getString();
    s.rubric_text = row.getColumn(13).getString();
    s.weights_text = row.getColumn(14).getString();
    s.rubric_sha256 = s.weights_text.empty() ? row.getColumn(12).getString() : sha256(s.rubric_text + s.weights_text);
    s.branches = row.getColumn(15).getInt();
    return s;
}

std::vector<session::Turn> read_turns(SQLite::Database& database, std::int64_t session, const rubric::Rubric* rubric) {
    SQLite::Statement row(database, fmt::format("SELECT {} FROM turn WHERE session = ? ORDER BY id", turn_columns));
    row.bind(1, session);
    std::vector<session::Turn> turns;
    while (row.executeStep()) turns.push_back(turn_from(row, rubric));
    for (session::Turn& t : turns) read_details(database, t, rubric);
    return turns;
}

std::vector<session::Turn> read_path(SQLite::Database& database, std::int64_t session, const rubric::Rubric* rubric, std::int64_t end) {
    std::vector<session::Turn> all = read_turns(database, session, rubric);
    std::map<std::int64_t, std::size_t> at;
    for (std::size_t i = 0; i < all.size(); ++i) at[all[i].id] = i;
    std::vector<session::Turn> path;
    for (auto found = at.find(end != 0 ? end : current_turn(database, session)); found != at.end(); found = at.find(path.front().parent)) {
        path.insert(path.begin(), std::move(all[found->second]));
        at.erase(found);  // a damaged file must not send us round in a circle
    }
    return path;
}

std::vector<SessionLine> read_list(SQLite::Database& database) {
    SQLite::Statement row(database, R"(SELECT s.id, p.name, c.id, r.id, s.play, s.started_at, s.ended_at, coalesce(t.number, 0),
            (SELECT count(*) FROM turn t2 WHERE t2.session = s.id AND NOT EXISTS (SELECT 1 FROM turn k WHERE k.parent = t2.id))
        FROM session s JOIN person p ON p.id = s.trainee JOIN source c ON c.sha256 = s.case_sha256
        JOIN source r ON r.sha256 = s.rubric_sha256 LEFT JOIN turn t ON t.id = s.current_turn ORDER BY s.id)");
    std::vector<SessionLine> out;
    while (row.executeStep()) {
        SessionLine line;
        line.id = session_name(row.getColumn(0).getInt64());
        line.trainee = row.getColumn(1).getString();
        line.case_id = row.getColumn(2).getString();
        line.rubric_id = row.getColumn(3).getString();
        line.play = kind_from<session::Play>(session::play_names, row.getColumn(4).getString()).value_or(session::Play::practice);
        line.started = row.getColumn(5).getInt64();
        if (!row.getColumn(6).isNull()) line.ended = row.getColumn(6).getInt64();
        line.turns = row.getColumn(7).getInt();
        line.branches = row.getColumn(8).getInt();
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<Hit> find_words(SQLite::Database& database, const std::string& words, int limit) {
    // each word is quoted: what a person types is never an FTS5 expression
    std::string query;
    for (const std::string& word : split_words(words)) {
        std::string quoted;
        for (const char c : word) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
        query += (query.empty() ? "\"" : " \"") + quoted + "\"";
    }
    std::vector<Hit> out;
    if (query.empty()) return out;
    for (const int column : {0, 1}) {
        SQLite::Statement row(database, fmt::format(R"(SELECT t.session, t.number, snippet(spoken, {}, '[', ']', '...', 12)
            FROM spoken JOIN turn t ON t.id = spoken.rowid WHERE spoken MATCH ? ORDER BY spoken.rowid DESC LIMIT ?)", column));
        row.bind(1, fmt::format("{{{}}} : ({})", column == 0 ? "said" : "reply", query));
        row.bind(2, limit);
        while (row.executeStep())
            out.push_back({session_name(row.getColumn(0).getInt64()), row.getColumn(1).getInt(), column == 1, row.getColumn(2).getString()});
    }
    std::stable_sort(out.begin(), out.end(), [](const Hit& a, const Hit& b) { return a.session != b.session ? a.session > b.session : a.turn < b.turn; });
    if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
    return out;
}

}  // namespace stance::store
