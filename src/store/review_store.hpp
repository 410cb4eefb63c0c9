#pragma once
#include "review/review.hpp"

#include <optional>
#include <string>
#include <vector>

// Values of the store that belong to recordings and raters.
namespace stance::store {

/// What a list of recordings shows.
struct RecordingLine {
    std::string id, title, format;
    review::Origin origin = review::Origin::real;
    review::Consent consent = review::Consent::not_recorded;
    std::optional<UnixMs> keep_until;
    UnixMs imported = 0;
    int lines = 0;
    int doubts = 0;            ///< lines fenced off and not cleared
    std::optional<double> duration;  ///< seconds to the end of the last line
};

/// Who is to rate what.
struct Assignment {
    std::int64_t id = 0;
    std::string subject, rater, by;
    UnixMs at = 0;
};

/// A review as a list shows it; nothing of the ratings.
struct ReviewLine {
    std::int64_t id = 0;
    std::string subject, rater;
    bool adjudication = false;
    review::Stage stage = review::Stage::draft;
    UnixMs last = 0;           ///< when something was last done in it
    int acts = 0;              ///< done in it, whatever was undone
};

/// That a recording was erased, and what is known to be left elsewhere.
struct Receipt {
    std::string recording;     ///< the id it had
    UnixMs at = 0;
    std::string by, why;
    int lines = 0;
    int reviews = 0;
    std::string source_sha256; ///< of the file it came from
    int searched = 0;          ///< erased sentences that were then looked for in the database file
    int found = 0;             ///< and found; 0 when all is well
    std::vector<std::string> copies;  ///< files beside the database that may still hold it
};

}  // namespace stance::store
