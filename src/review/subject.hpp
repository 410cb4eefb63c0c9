#pragma once
#include "base/clock.hpp"
#include "language/utterance.hpp"
#include "session/session.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What raters judge: an hour rehearsed with a simulated patient, or an imported recording of talk.
namespace stance::review {

/// Whose words a line holds, for the score: those of nobody (a colleague, an announcement) are
/// shown and never scored.
enum class Role { therapist, patient, nobody };
inline constexpr std::array<std::string_view, 3> role_names = {"therapist", "patient", "nobody"};

/// Whether the people heard agreed that the recording is kept and used.
enum class Consent { not_recorded, given, withdrawn };
inline constexpr std::array<std::string_view, 3> consent_names = {"not recorded", "given", "withdrawn"};

/// Where the talk comes from. The two are never mixed in one list or one figure.
enum class Origin {
    real,       ///< real people: consent, retention and erasure apply
    rehearsal,  ///< talk with a simulated patient
};
inline constexpr std::array<std::string_view, 2> origin_names = {"real", "rehearsal"};

/// One thing said, as raters see it.
struct Line {
    int number = 0;                    ///< from 1, without gaps
    Role role = Role::therapist;
    std::string label;                 ///< the speaker as the file named them (after replacement)
    std::string text;
    std::string shows;                 ///< what was seen and not said (simulated patients)
    std::optional<double> start, end;  ///< seconds in the sound
    std::string doubt;                 ///< why the words are fenced off; empty: they are not
    bool cleared = false;              ///< a person has listened and let the words stand

    bool counts() const { return doubt.empty() || cleared; }
};

/// An imported recording as it is kept.
struct Recording {
    std::string id;                    ///< "r-000003"
    std::string title;                 ///< from the file's name; hidden from raters until they have signed
    Origin origin = Origin::real;
    std::string format;                ///< "WebVTT (Zoom)"
    std::string language;
    std::string media;                 ///< path of the sound, or empty
    std::string source_sha256;         ///< of the file it was imported from
    Consent consent = Consent::not_recorded;
    std::optional<UnixMs> keep_until;  ///< then it is due for erasure
    std::string imported_by;
    UnixMs imported_at = 0;
    int version = 1;                   ///< raised when a corrected transcript is imported
    std::vector<Line> lines;
};

/// One talk as raters meet it, whatever it comes from.
struct Subject {
    std::string id;                    ///< "s-000012" or "r-000003"
    Origin origin = Origin::rehearsal;
    std::string blind_name;            ///< says nothing of who was heard: "Recording 3"
    std::string title;                 ///< with names; shown after signing
    std::string media;
    int version = 1;
    std::vector<Line> lines;

    const Line* line(int number) const;
    /// Lines of the therapist that count.
    int therapist_lines() const;
};

/// A rehearsed hour along its current path; lines are numbered as the score numbers turns.
Subject subject_of(const session::Session& session, const std::string& patient_name);
Subject subject_of(const Recording& recording);

/// What the rubric scores: lines of therapist and patient that count, numbered as in the subject.
std::vector<language::Utterance> as_utterances(const Subject& subject);

/// Hash over who said what in which order: the same talk on another machine has the same.
std::string fingerprint(const Subject& subject);

/// "Recording 3", "Rehearsal 12": from the id alone.
std::string blind_name(std::string_view id);

}  // namespace stance::review
