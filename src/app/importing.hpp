#pragma once
#include "review/review.hpp"
#include "transcripts/import.hpp"
#include "transcripts/replacements.hpp"
#include "transcripts/roles.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

// From what another program wrote to a recording as it is kept. Nothing here stores anything.
namespace stance::app {

/// What a person decided about a transcript before it is kept.
struct Preparation {
    std::string title;                               ///< raters do not see it before they have signed
    std::map<std::string, review::Role> roles;       ///< by label; a label that is missing is nobody's
    std::vector<transcripts::Proposal> replacements; ///< accepted
    review::Consent consent = review::Consent::not_recorded;
    std::optional<UnixMs> keep_until;
    std::string media;                               ///< path of the sound, or empty
    std::string by;
};

/// The recording: speakers become "Therapist", "Patient", "Speaker 3", and in words and title what
/// was accepted is replaced. @param source_sha256  of the file's bytes
review::Recording prepare(const transcripts::Import& import, const Preparation& preparation, const std::string& source_sha256);

/// A kept recording as other programs read it, with what a rater coded and commented (a review may be
/// left out): item ids with + or -, comments as codes "comment". Words as they are kept.
transcripts::Import as_import(const review::Recording& recording, const review::Review* review = nullptr);

/// That as a file's contents by its ending: .csv, .vtt, .eaf or .json. @errors usage: another ending
Result<std::string> transcript_text(const transcripts::Import& import, const std::string& ending);

/// Where each line of an earlier transcript of the same talk has gone in a corrected one: for old
/// line i + 1 its number there, 0 where it has none. Lines keep their order; of two that could be
/// the same the one with more words in common is taken, and no pair with less than a third.
std::vector<int> homes_of(const std::vector<review::Line>& before, const std::vector<review::Line>& now);

/// Whether two transcripts may be of the same talk: quick, and true where one line in ten of four
/// words or more stands in both. A correction changes less than that.
bool may_be_same(const std::vector<review::Line>& before, const std::vector<review::Line>& now);

/// "A=therapist,B=patient,C=nobody". @errors usage
Result<std::map<std::string, review::Role>> read_roles(const std::string& text);

/// The roles of a file's speakers: as given, else as the file itself says. A guess from how people
/// talk is not enough. @errors usage, naming the speakers and what to type
Result<std::map<std::string, review::Role>> settle_roles(const transcripts::Import& import, const std::map<std::string, review::Role>& given, const std::string& file);

/// Path of the talk's sound: the file that the transcript names, or one of the transcript's own name,
/// where it lies in the same folder. Empty if there is none.
std::string sound_beside(const transcripts::Import& import, const std::filesystem::path& transcript);

}  // namespace stance::app
