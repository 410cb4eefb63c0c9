#pragma once
#include "session/session.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

// One function a kind of row; all throw SQLite::Exception and are called inside a transaction.
namespace stance::store {

std::int64_t person(SQLite::Database& database, const std::string& name, UnixMs now);
void keep_source(SQLite::Database& database, const char* kind, const std::string& sha256, const std::string& id,
                 const std::string& version, const std::string& text);
std::int64_t insert_session(SQLite::Database& database, const session::Session& session, std::int64_t trainee);
std::int64_t insert_turn(SQLite::Database& database, std::int64_t session, const session::Turn& turn, const rubric::Rubric& rubric);
void set_current(SQLite::Database& database, std::int64_t session, std::int64_t turn, std::optional<UnixMs> ended);
std::int64_t current_turn(SQLite::Database& database, std::int64_t session);

/// Chains one row to the audit.
void audit(SQLite::Database& database, UnixMs at, const std::string& who, const std::string& act, const std::string& detail);
std::string audit_hash(const std::string& previous, UnixMs at, const std::string& who, const std::string& act, const std::string& detail);
/// What the audit keeps of a turn: its place and a hash of the words, the answer and the evidence.
std::string turn_fingerprint(const std::string& session, const session::Turn& turn);

std::optional<session::Session> read_session(SQLite::Database& database, std::int64_t id);
/// What the audit keeps of an act in a review: its place and a salted hash of what was done.
std::string act_fingerprint(std::int64_t review, const std::string& salt, const review::Act& act);
/// All acts of a review as they were kept, their lines not yet carried into later transcripts.
struct KeptAct {
    review::Act act;
    int version = 1;
};
std::vector<KeptAct> read_acts(SQLite::Database& database, std::int64_t review);

/// Opening to current turn. Evidence names items by id; `rubric` turns them into positions,
/// without it evidence is left out.
/// @param end  row of the last turn; 0: the current one
std::vector<session::Turn> read_path(SQLite::Database& database, std::int64_t session, const rubric::Rubric* rubric, std::int64_t end = 0);
std::vector<session::Turn> read_turns(SQLite::Database& database, std::int64_t session, const rubric::Rubric* rubric);
std::vector<SessionLine> read_list(SQLite::Database& database);
std::vector<Hit> find_words(SQLite::Database& database, const std::string& words, int limit);

}  // namespace stance::store
