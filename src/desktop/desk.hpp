#pragma once
#include "app/workspace.hpp"
#include "desktop/ui/theme.hpp"
#include "desktop/work.hpp"
#include "report/debrief.hpp"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace stance::desktop {

enum class Screen { home, cases, hour, debrief, drills, progress, review, importing, agreement, settings };
inline constexpr std::array<std::string_view, 10> screen_names = {"home", "cases", "hour", "debrief", "drills", "progress", "review", "importing", "agreement", "settings"};

/// As they lie on the keyboard, one for each item of a rubric.
inline constexpr const char* default_review_keys = "qwertyuiopasdfghjklzxcvbnm";

/// What a person chose about the program; kept in the database.
struct Settings {
    Look look = Look::light;
    int text_size = 100;             ///< per cent, 80..200
    bool reduced_motion = false;
    bool enter_sends = false;        ///< else Ctrl+Enter
    bool waits = true;               ///< the patient takes a moment to answer, in character
    bool speaks = false;             ///< reading line also to speech-dispatcher
    int drills_a_day = 10;
    std::string trainee = "Me";
    std::string review_keys = default_review_keys;  ///< letters that code the rubric's items, in its order

    static Settings from(const std::map<std::string, std::string>& kept);
};

/// What a screen wants done; done after it was drawn.
struct Open { Screen screen; std::string id; };
struct Start { std::string case_id; session::Play play; };
struct Continue { std::string session; };
struct ShowDebrief { std::string session; };
struct TryAgain { std::string session; int turn; };   ///< back to after this turn, in the hour
struct Choose { std::string name, value; };            ///< a setting
struct SwitchPerson { std::string name; };
struct ExportDebrief { std::string session, format; };
struct ExportPage {};
struct MakeBackup {};
struct Settle { std::string subject; };                 ///< what two raters saw differently
struct ScoreFolder { std::string folder; };             ///< transcripts, judged by the rubric
/// How far raters agree, from what is kept or from a file.
struct Agree {
    enum class Source { real, rehearsals, file } source = Source::real;
    std::string file;
};
struct WriteAgreement {};                               ///< data and R script of what is shown
struct ReadTranscript { std::string file; };             ///< look into it; nothing is kept
struct KeepImport { app::Command command; };            ///< what the import screen prepared
struct WriteRatings { bool rehearsals = false; };        ///< for R, SPSS, Stata, JASP and REDCap
struct WriteTranscript { std::string recording; };      ///< as CSV, WebVTT, ELAN and JSON
struct WriteLetter { std::string subject; };            ///< from own signed ratings, as HTML and PDF
struct OpenRound { std::string recording; };            ///< packets for its raters on other machines
struct SealRatings { std::string recording; };          ///< own signed ratings, for the lead of a round
struct MergeSealed { std::string recording; };          ///< all sealed files in the round's folder
struct LeaveImport {};                                  ///< this talk is not kept
struct Perform { app::Command command; };
using Intent = std::variant<Open, Start, Continue, ShowDebrief, TryAgain, Choose, SwitchPerson, ExportDebrief, ExportPage, MakeBackup, Settle, ScoreFolder, Agree, WriteAgreement, ReadTranscript, KeepImport, LeaveImport, WriteRatings, WriteTranscript, WriteLetter, OpenRound, SealRatings, MergeSealed, Perform>;

inline constexpr const char* sample_trainee = "Sample trainee";

/// What screens draw from. Screens change nothing here but `wants`.
struct Desk {
    app::Workspace& workspace;
    Clock& clock;
    Work& work;
    Settings settings;

    std::vector<std::shared_ptr<const patient::Case>> cases;
    bool cases_ready = false;
    std::vector<std::string> case_troubles;
    std::shared_ptr<const rubric::Rubric> rubric;    ///< the standard one, when loaded
    std::vector<store::SessionLine> sessions;        ///< of this trainee, newest first
    std::vector<store::KeptSheet> sheets;            ///< of this trainee
    std::vector<session::DrillAnswer> drill_answers; ///< of this trainee
    std::vector<std::string> people;

    Screen screen = Screen::home;
    std::string session;                             ///< of the hour or debrief
    std::string saved;                               ///< state of saving, in words
    std::string trouble;                             ///< a sentence to show, until dismissed
    std::string told;                                ///< good news to show for a while
    double told_until = 0;
    std::string focus;                               ///< label of what is to have the focus next
    std::vector<Intent> wants;

    const patient::Case* find_case(const std::string& id) const;
    /// The newest sheet of a kind for a session, or null.
    const session::RatingSheet* sheet(const std::string& session, session::RaterKind kind) const;
    void want(Intent intent) { wants.push_back(std::move(intent)); }
};

/// "Gareth" of "Gareth Pryce".
std::string first_name(const std::string& name);
/// "today", "yesterday", "3 days ago", "12 October".
std::string day_words(UnixMs then, UnixMs now);
std::string difficulty_words(int difficulty);
/// A text as its author meant it on a wider page: lines that were only wrapped in the file are
/// joined, short lines (of an address, a signature) and empty ones stay.
std::string reflowed(const std::string& text);

}  // namespace stance::desktop
