#pragma once
// Between the files of this folder only: what each format's reader is given and hands back.
#include "transcripts/import.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::transcripts {

/// The words of one file as UTF-8 with plain line ends, and its name for messages.
struct Source {
    std::string_view text;
    const std::string& name;

    /// `name:line:col: sentence` for a byte of the text.
    Error wrong(std::size_t byte, std::string_view sentence) const;
    /// `name: sentence`, where there is no place to point at.
    Error wrong(std::string_view sentence) const;
    /// The file's name without folders and ending.
    std::string id() const;
};

/// What a speech recogniser says about its own work on a cue.
struct Hearing {
    std::optional<double> no_speech;    ///< probability that nobody spoke, 0 to 1
    std::optional<double> logprob;      ///< mean log probability of the words
    std::optional<double> compression;  ///< gzip ratio of the window's text; high: it repeats itself
    std::optional<double> confidence;   ///< mean probability of the words, 0 to 1
};

/// One cue, segment or annotation as the file has it.
struct Cue {
    std::string label;
    std::optional<double> start, end;
    std::string text;
    std::string doubt;
    std::size_t blocks = 1;  ///< cues of the file it stands for: 0 for the second voice of one
    Hearing hearing;
};

/// One talk of a file, before cues are judged and joined.
struct Talk {
    std::string id;
    std::string format;
    std::string language;
    std::vector<Cue> cues;
    std::vector<ForeignCode> codes;  ///< `part` is an index into `cues` here
    std::vector<std::string> media;
    std::vector<std::string> doubts;
    /// Words that a program heard (or may have): ghosts are looked for.
    bool heard = false;
    /// Parts that were judged and joined before they were written: taken as they stand.
    bool finished = false;
    /// Rows with numbers of their own, which other files refer to: judged but not joined.
    bool numbered = false;
};

using Talks = Result<std::vector<Talk>>;

// Bounds against files made to exhaust the machine. An hour of talk is 60 kB of words, 3 MB with
// every word's time and probability, and about 1,500 cues.
constexpr std::size_t most_bytes = 64u << 20;
constexpr std::size_t most_cues = 200'000;
constexpr std::size_t most_cue_bytes = 256u << 10;
constexpr std::size_t most_values = 5'000'000;  ///< JSON values, XML tags, table fields
constexpr double longest_talk = 360'000;         ///< seconds

/// Bytes of a file as UTF-8 with "\n" line ends: UTF-8 with or without a mark, UTF-16 with a mark
/// or recognisable without, Windows-1252 where nothing else fits.
struct Decoded {
    std::string text;
    std::string doubt;  ///< a sentence where the encoding was guessed
};
Result<Decoded> decode(std::string_view bytes, const std::string& name);

// One reader a format. `is_…` looks at the content only and is cheap.
bool is_webvtt(std::string_view text);
bool is_srt(std::string_view text);
bool is_otter(std::string_view text);
bool is_plain(std::string_view text);
bool is_json(std::string_view text);
bool is_whisper_tsv(std::string_view text);
bool is_known_table(std::string_view text);  ///< a header that names a column of words
bool is_some_table(std::string_view text);   ///< two lines with as many fields
bool is_elan(std::string_view text);
bool is_textgrid(std::string_view text);
bool is_cacti(std::string_view text);
bool is_boris_export(std::string_view text);
Talks read_elan(const Source& source);
Talks read_textgrid(const Source& source);
Talks read_cacti(const Source& source);
Talks read_boris_export(const Source& source);
Talks read_json(const Source& source);
Talks read_whisper_tsv(const Source& source);
Talks read_table(const Source& source);
Talks read_webvtt(const Source& source);
Talks read_srt(const Source& source);
Talks read_otter(const Source& source);
Talks read_plain(const Source& source);

/// Marks cues that a person should listen to (Cue::doubt).
void mark_doubts(std::vector<Cue>& cues);

/// A label that says no more than that somebody speaks.
bool is_nobody(std::string_view label);

/// Moves a name that stands before the words ("Anna: Hello") into the label, where the file as a
/// whole shows that such beginnings are names. @return whether any was found
bool take_leading_names(std::vector<Cue>& cues);

/// Puts the cues in order of their beginnings, those without one after the cue before them, and
/// follows with the codes. @return cues that began before the one above them
std::size_t sort_by_start(Talk& talk);

/// Orders, judges and joins the cues.
/// @errors input: nothing said, more cues than any talk has, times that no talk has.
Result<Import> finished(Talk talk, const Source& source);

}  // namespace stance::transcripts
