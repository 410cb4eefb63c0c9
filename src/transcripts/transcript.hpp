#pragma once
#include "base/result.hpp"
#include "language/utterance.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stance::transcripts {

/// One recorded talk, in order.
struct Recording {
    std::string id;
    std::vector<language::Utterance> utterances;
};

/// Reads the transcript CSV of the outside interface: `session,turn,speaker,text` and optional
/// `start,end,arousal,mode`, columns in any order, further columns ignored. Without a `session`
/// column the whole file is one session named after it. A file with a column `conversation` (or
/// `full_conversation`, `transcript`, `dialogue`) instead of `text` holds a whole talk a row, in
/// lines that begin with the speaker and a colon.
/// @errors input, each with file, line and column.
Result<std::vector<Recording>> read_csv(std::string_view text, const std::string& name);

}  // namespace stance::transcripts
