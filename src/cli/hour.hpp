#pragma once
#include "app/workspace.hpp"

#include <istream>
#include <string>

namespace stance::cli {

/// Plays a session from lines of words, one JSON document a line on standard output: `session`,
/// `opening`, `turn`..., `end`. The same case, seed and words give the same bytes: no time, no id.
/// Each turn is kept before its line is printed. A resumed session first repeats what was said.
/// @return exit code
int play_jsonl(app::Workspace& workspace, const std::string& session, std::istream& words);

/// Plays a session as a conversation. At a terminal, lines that begin with "/" are commands
/// (`/help`). @param scripted  echo what is read, ask nothing
int play_text(app::Workspace& workspace, const std::string& session, std::istream& words, bool scripted);

}  // namespace stance::cli
