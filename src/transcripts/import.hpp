#pragma once
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::transcripts {

/// What one person said at one go: neighbouring cues of one speaker are joined.
struct Part {
    std::string label;                 ///< the speaker as the file names them; empty: not named
    std::optional<double> start, end;  ///< seconds from the beginning of the recording; no end without a start
    std::string text;
    /// Why a person should listen before these words count, as a sentence; empty: no doubt. Such
    /// parts (speech recognition inventing words on silence, repeating itself, unsure of itself)
    /// are fenced off until a person clears them, and are never joined with their neighbours.
    std::string doubt;
    std::size_t cues = 1;              ///< cues of the file that were joined into it
};

/// A code, label or event that another program attached to the talk.
struct ForeignCode {
    std::string code;
    std::string by;                    ///< tier, subject or coder, if the file says
    std::optional<double> start, end;  ///< seconds
    std::optional<std::size_t> part;   ///< index into `parts`, where it belongs to one
    std::string comment;
};

/// One recorded talk as another program wrote it, before anything is stored.
struct Import {
    std::string id;                    ///< from the file's name (or its session column)
    std::string format;                ///< for people: "WebVTT (Zoom)"
    std::string language;              ///< as the file says ("en"), or empty
    std::vector<Part> parts;
    std::vector<ForeignCode> codes;
    std::vector<std::string> speakers; ///< labels in order of first appearance
    std::vector<std::string> media;    ///< sound or film files named (the last part of the path)
    std::vector<std::string> doubts;   ///< about the file as a whole, each a sentence
    std::size_t cues = 0;              ///< cues, segments or annotations with words in the file
    std::optional<double> duration;    ///< seconds to the end of the last cue
};

/// Reads a transcript of any known format, recognised by its content, never by the file's name
/// alone. Several talks in one file (a CSV with sessions) give several imports.
/// `name` is used in messages and for the id.
/// @errors input, each a sentence with file, line and column where there is one: not text, no
/// known format, broken structure, nothing said in it.
Result<std::vector<Import>> read(std::string_view bytes, const std::string& name);

}  // namespace stance::transcripts
