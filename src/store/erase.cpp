// Erasing a recording of real people, so that no trace stays in the file.
#include "store/guard.hpp"
#include "store/rows.hpp"
#include "store/store.hpp"

#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <set>

namespace stance::store {

namespace {

/// Sentences shorter than this stand in many a text by chance.
constexpr std::size_t telling_length = 16;

/// What was said in the recording or about it, as it would stand in the file.
std::set<std::string> sentences_of(SQLite::Database& database, std::int64_t recording) {
    std::set<std::string> out;
    const auto take = [&](const char* query) {
        SQLite::Statement row(database, query);
        row.bind(1, recording);
        while (row.executeStep()) {
            const std::string text = row.getColumn(0).getString();
            // a long text may be cut over pages: its beginning is looked for
            if (text.size() >= telling_length) out.insert(text.substr(0, 48));
        }
    };
    take("SELECT text FROM recording_line WHERE recording = ?");
    take("SELECT a.text FROM review_act a JOIN review w ON w.id = a.review WHERE w.recording = ?");
    return out;
}

/// How many of the sentences stand in the file, read in overlapping pieces.
int count_in_file(const std::filesystem::path& file, const std::set<std::string>& sentences) {
    std::ifstream in(file, std::ios::binary);
    constexpr std::size_t piece = 1 << 20, overlap = 64;
    std::string window;
    std::set<std::string> found;
    while (in) {
        std::string more(piece, '\0');
        in.read(more.data(), static_cast<std::streamsize>(piece));
        more.resize(static_cast<std::size_t>(in.gcount()));
        window += more;
        for (const std::string& s : sentences)
            if (!found.contains(s) && window.find(s) != std::string::npos) found.insert(s);
        if (window.size() > overlap) window.erase(0, window.size() - overlap);
    }
    return static_cast<int>(found.size());
}

/// Copies that Stance itself made beside the database.
std::vector<std::string> copies_beside(const std::filesystem::path& file) {
    std::vector<std::string> out;
    std::error_code ignored;
    const std::string name = file.filename().string();
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const std::string other = entry.path().filename().string();
        if (other.starts_with(name + ".before-v") || (other != name && other.ends_with(".db"))) out.push_back(entry.path().string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

Result<Receipt> Store::erase_recording(const std::string& name, const std::string& by, const std::string& why) {
    return guarded(file_, [&]() -> Result<Receipt> {
        const std::int64_t id = recording_number(name);
        const std::set<std::string> sentences = sentences_of(*database_, id);
        Receipt receipt;
        receipt.recording = name;
        receipt.by = by;
        receipt.why = why;
        {
            SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
            SQLite::Statement row(*database_, "SELECT source_sha256, (SELECT count(*) FROM recording_line l WHERE l.recording = r.id), "
                                              "(SELECT count(*) FROM review w WHERE w.recording = r.id) FROM recording r WHERE id = ?");
            row.bind(1, id);
            if (!row.executeStep()) return Error{ErrorKind::input, fmt::format("{}: there is no recording {}", file_.string(), name)};
            receipt.source_sha256 = row.getColumn(0).getString();
            receipt.lines = row.getColumn(1).getInt();
            receipt.reviews = row.getColumn(2).getInt();
            row.reset();
            receipt.at = clock_->now();
            for (const char* statement : {"UPDATE recording SET erasing = 1 WHERE id = ?",
                                          "DELETE FROM review_act WHERE review IN (SELECT id FROM review WHERE recording = ?)",
                                          "DELETE FROM review WHERE recording = ?",
                                          "DELETE FROM assignment WHERE recording = ?",
                                          "DELETE FROM seen WHERE recording = ?",
                                          "DELETE FROM recording_line WHERE recording = ?",
                                          "DELETE FROM recording WHERE id = ?"}) {
                SQLite::Statement act(*database_, statement);
                act.bind(1, id);
                act.exec();
            }
            // what was being typed about it
            SQLite::Statement drafts(*database_, "DELETE FROM setting WHERE name LIKE 'draft/' || ? || '/%'");
            drafts.bind(1, recording_name(id));
            drafts.exec();
            SQLite::Statement keep(*database_, "INSERT INTO erasure (recording, at, by, why, lines, reviews, source_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)");
            SQLite::bind(keep, id, receipt.at, by, why, receipt.lines, receipt.reviews, receipt.source_sha256);
            keep.exec();
            audit(*database_, receipt.at, by, "erase", fmt::format("{} lines={} reviews={} source={}", name, receipt.lines, receipt.reviews, receipt.source_sha256));
            transaction.commit();
        }
        // deleted rows were overwritten (secure_delete); the log and the free pages go as well
        database_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
        database_->exec("VACUUM");
        database_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
        receipt.searched = static_cast<int>(sentences.size());
        receipt.found = count_in_file(file_, sentences) + count_in_file(file_.string() + "-wal", sentences);
        receipt.copies = copies_beside(file_);
        return receipt;
    });
}

Result<std::vector<Receipt>> Store::erasures() const {
    return guarded(file_, [&]() -> Result<std::vector<Receipt>> {
        SQLite::Statement row(*database_, "SELECT recording, at, by, why, lines, reviews, source_sha256 FROM erasure ORDER BY at, recording");
        std::vector<Receipt> out;
        while (row.executeStep()) {
            Receipt r;
            r.recording = recording_name(row.getColumn(0).getInt64());
            r.at = row.getColumn(1).getInt64();
            r.by = row.getColumn(2).getString();
            r.why = row.getColumn(3).getString();
            r.lines = row.getColumn(4).getInt();
            r.reviews = row.getColumn(5).getInt();
            r.source_sha256 = row.getColumn(6).getString();
            out.push_back(std::move(r));
        }
        return out;
    });
}

}  // namespace stance::store
