#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

#include <fmt/format.h>
#include <map>

namespace stance::store {

namespace {

void check_pages(SQLite::Database& database, Findings& found) {
    SQLite::Statement pages(database, "PRAGMA integrity_check(20)");
    while (pages.executeStep())
        if (const std::string said = pages.getColumn(0).getString(); said != "ok") found.sentences.push_back("the file's pages are damaged: " + said);
    SQLite::Statement keys(database, "PRAGMA foreign_key_check");
    while (keys.executeStep())
        found.sentences.push_back(fmt::format("row {} of table {} points at a row that is gone", keys.getColumn(1).getString(), keys.getColumn(0).getString()));
}

void check_sources(SQLite::Database& database, Findings& found) {
    SQLite::Statement row(database, "SELECT sha256, kind, id, text FROM source");
    while (row.executeStep())
        if (sha256(row.getColumn(3).getString()) != row.getColumn(0).getString())
            found.sentences.push_back(fmt::format("the kept text of {} '{}' was changed after it was played with", row.getColumn(1).getString(), row.getColumn(2).getString()));
}

/// The audit's chain; and the fingerprint of each turn as the chain holds it.
struct Fingerprints {
    std::map<std::int64_t, std::string> turns;
    std::map<std::pair<std::int64_t, int>, std::string> acts;  ///< by review and number
    std::map<std::int64_t, std::string> subjects;              ///< of reviews, by their row
};

Fingerprints check_audit(SQLite::Database& database, Findings& found) {
    Fingerprints fingerprints;
    SQLite::Statement row(database, "SELECT id, at, who, act, detail, previous, hash FROM audit ORDER BY id");
    std::string previous;
    while (row.executeStep()) {
        const std::string detail = row.getColumn(4).getString();
        if (row.getColumn(5).getString() != previous)
            found.sentences.push_back(fmt::format("audit row {}: a row before it is missing", row.getColumn(0).getInt64()));
        if (audit_hash(row.getColumn(5).getString(), row.getColumn(1).getInt64(), row.getColumn(2).getString(), row.getColumn(3).getString(), detail) != row.getColumn(6).getString())
            found.sentences.push_back(fmt::format("audit row {}: it was changed after it was written", row.getColumn(0).getInt64()));
        previous = row.getColumn(6).getString();
        if (const auto at = detail.find("row="); row.getColumn(3).getString() == "say" && at != std::string::npos)
            fingerprints.turns[std::stoll(detail.substr(at + 4))] = detail;
        const std::string act = row.getColumn(3).getString();
        if (act == "review") {
            const std::int64_t review = std::stoll(detail.substr(detail.find('=') + 1));
            fingerprints.acts[{review, std::stoi(detail.substr(detail.find("n=") + 2))}] = detail;
        } else if (act == "review begun" || act == "adjudicate" || act == "sealed file") {
            fingerprints.subjects[std::stoll(detail.substr(detail.find("review=") + 7))] = detail.substr(0, detail.find(' '));
        }
    }
    return fingerprints;
}

void check_turns(SQLite::Database& database, const std::map<std::int64_t, std::string>& fingerprints, Findings& found) {
    SQLite::Statement rows(database, R"(SELECT t.id, t.session, t.number, t.parent, p.session, p.number, t.said, t.reply, t.shows, t.quality
                                        FROM turn t LEFT JOIN turn p ON p.id = t.parent ORDER BY t.id)");
    SQLite::Statement evidence(database, R"(SELECT indicator, polarity, start, "end" FROM evidence WHERE turn = ? ORDER BY n)");
    while (rows.executeStep()) {
        ++found.turns;
        const std::int64_t id = rows.getColumn(0).getInt64();
        const std::string session = session_name(rows.getColumn(1).getInt64());
        const int number = rows.getColumn(2).getInt();
        const std::string said = rows.getColumn(6).getString();
        const auto wrong = [&](std::string_view what) { found.sentences.push_back(fmt::format("session {}, turn {}: {}", session, number, what)); };
        const bool opening = rows.getColumn(3).isNull();
        if (opening && number != 0) wrong("it follows no other turn");
        if (!opening && (rows.getColumn(4).getInt64() != rows.getColumn(1).getInt64() || rows.getColumn(5).getInt() + 1 != number)) wrong("it does not follow the turn before it");
        if (utf8::first_bad_byte(said) || utf8::first_bad_byte(rows.getColumn(7).getString())) wrong("its words are not UTF-8");
        session::Turn turn;
        turn.id = id;
        turn.number = number;
        turn.said = said;
        turn.response.say = rows.getColumn(7).getString();
        turn.response.shows = rows.getColumn(8).getString();
        turn.assessment.quality = rows.getColumn(9).getDouble();
        evidence.bind(1, id);
        while (evidence.executeStep()) {
            const Span span{evidence.getColumn(2).getUInt(), evidence.getColumn(3).getUInt()};
            if (span.end <= span.start || span.end > said.size()) wrong("its evidence points outside its words");
            turn.assessment.evidence.push_back({0, evidence.getColumn(1).getString() == "+" ? rubric::Polarity::with : rubric::Polarity::against,
                                                evidence.getColumn(0).getString(), span, 0, 0, {}});
        }
        evidence.reset();
        if (opening) continue;
        const auto kept = fingerprints.find(id);
        if (kept == fingerprints.end()) wrong("the audit does not know it");
        else if (kept->second != turn_fingerprint(session, turn)) wrong("its words, answer or evidence were changed after it was kept");
    }
}

/// Every act of every review is as the audit knows it, and none is gone, except with its recording.
void check_reviews(SQLite::Database& database, const Fingerprints& fingerprints, Findings& found) {
    std::map<std::pair<std::int64_t, int>, std::string> kept;
    SQLite::Statement reviews(database, "SELECT id, salt FROM review ORDER BY id");
    while (reviews.executeStep()) {
        const std::int64_t id = reviews.getColumn(0).getInt64();
        for (const KeptAct& act : read_acts(database, id)) kept[{id, act.act.n}] = act_fingerprint(id, reviews.getColumn(1).getString(), act.act);
    }
    for (const auto& [place, fingerprint] : kept) {
        const auto known = fingerprints.acts.find(place);
        if (known == fingerprints.acts.end()) found.sentences.push_back(fmt::format("review {}, act {}: the audit does not know it", place.first, place.second));
        else if (known->second != fingerprint) found.sentences.push_back(fmt::format("review {}, act {}: it was changed after it was kept", place.first, place.second));
    }
    for (const auto& [place, ignored] : fingerprints.acts) {
        if (kept.contains(place)) continue;
        const auto subject = fingerprints.subjects.find(place.first);
        SQLite::Statement erased(database, "SELECT 1 FROM erasure WHERE recording = ?");
        erased.bind(1, subject == fingerprints.subjects.end() ? 0 : recording_number(subject->second));
        if (!erased.executeStep()) found.sentences.push_back(fmt::format("review {}, act {}: it was deleted after it was kept", place.first, place.second));
    }
}

}  // namespace

Result<Findings> Store::verify() const {
    return guarded(file_, [&]() -> Result<Findings> {
        Findings found;
        check_pages(*database_, found);
        check_sources(*database_, found);
        const Fingerprints fingerprints = check_audit(*database_, found);
        check_turns(*database_, fingerprints.turns, found);
        check_reviews(*database_, fingerprints, found);
        SQLite::Statement sessions(*database_, "SELECT id, (SELECT count(*) FROM turn t WHERE t.id = s.current_turn AND t.session = s.id) FROM session s");
        while (sessions.executeStep()) {
            ++found.sessions;
            if (sessions.getColumn(1).getInt() != 1) found.sentences.push_back(fmt::format("session {}: its current turn is not one of its own", session_name(sessions.getColumn(0).getInt64())));
        }
        return found;
    });
}

}  // namespace stance::store
