#include "store/guard.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace stance::store {

Error explain(const std::filesystem::path& file, const SQLite::Exception& refusal) {
    const std::string name = file.string();
    const auto say = [&](std::string_view sentence) { return Error{ErrorKind::world, fmt::format("{}: {}", name, sentence)}; };
    switch (refusal.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return say("the database is being written by another Stance; nothing was changed, try again when it has finished");
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return say("the database cannot be written (read-only file or folder); nothing was changed");
        case SQLITE_FULL:
            return say("the disk is full; this act was not kept, everything before it is safe");
        case SQLITE_IOERR:
            return say(fmt::format("the disk refused ({}); this act was not kept, everything before it is safe", refusal.getErrorStr()));
        case SQLITE_CORRUPT:
            return say("the database is damaged; it was left as it is. Restore a backup, or keep the file for rescue");
        case SQLITE_NOTADB:
            return say("this is not a Stance database, or its beginning is damaged; it was left as it is");
        case SQLITE_CANTOPEN:
            return say("the database cannot be opened: does the folder exist, and may you use it?");
        default:
            return say(fmt::format("the database refused: {}", refusal.what()));
    }
}

}  // namespace stance::store
