#pragma once
#include "base/diagnostic.hpp"
#include "language/kinds.hpp"
#include "language/lexicon.hpp"
#include "language/question_kind.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::patient {

/// Inclusive bounds on a 0..10 scale.
struct Range {
    double low = 0;
    double high = 10;
    bool holds(double value) const { return value >= low && value <= high; }
};

/// When a line may be said. Empty lists and full ranges ask for nothing.
struct Condition {
    Range arousal;
    Range trust;
    std::vector<Mode> modes;
    std::vector<std::string> scenes;       ///< scene ids
    std::vector<std::string> after_lines;  ///< ids of lines, one of which must have been said
    std::optional<bool> landed;            ///< the therapist's turn did good (true) or harm (false)
};

struct FollowUp;

/// Something the patient can say, with what goes with it.
struct Line {
    std::string id;                ///< unique in the case
    std::string say;               ///< may be empty when only something is shown
    std::string shows;             ///< non-verbal behaviour, may be empty
    std::vector<Offer> offers;
    std::string topic;             ///< topic then on the patient's mind, may be empty
    std::string feeling;           ///< feeling under the words, for the debrief, may be empty
    double arousal_shift = 0;      ///< what saying it does to the patient, -3..3; with both shifts 0, what it offers stirs a little
    double trust_shift = 0;        ///< -3..3
    std::string goes_to;           ///< scene that begins with this line, may be empty
    bool continues = false;        ///< the next story line of the scene follows in the same turn
    Condition when;
    std::vector<FollowUp> follow_ups;  ///< what is said when it is asked on about; none on a follow-up's own line
    SourcePlace place;
};

/// The answer to what is asked on about a line just after it was said: "who's Craig?", "what did she
/// say to that?". Since it is only looked at there, few words tell that it is meant.
struct FollowUp {
    language::QuestionKind asks = language::QuestionKind::what;  ///< kind of question it answers
    std::vector<std::string> words;  ///< single words, one of which the question has ("me": it asks about the therapist); empty: the bare question
    Line line;
};

/// A line that answers certain acts or topics.
struct Reply {
    Line line;
    std::vector<Act> on;           ///< one of these acts; empty: any
    std::vector<std::string> about;  ///< one of these topics was mentioned or is on the mind; empty: any
};

/// Something the patient can be asked about.
struct Fact {
    std::string id;
    std::string topic;
    std::vector<std::string> asked;  ///< phrases (see `language::PhraseGroup`) that ask for it
    std::vector<Line> answers;       ///< first answer, then what is said when asked again
    std::vector<std::string> said = {};  ///< phrases that bring it up though nothing is asked
};

struct Topic {
    std::string id;
    std::string label;               ///< plain words, for the debrief
    std::vector<std::string> words;  ///< phrases that mention it
};

/// A stretch of the hour: the patient's own thread, told line by line.
struct Scene {
    std::string id;
    std::string title;
    std::vector<Line> story;         ///< told in this order, lines whose condition fails are passed over
    std::string then;                ///< scene that follows when the story is told; empty: none
};

/// A moment worth learning from.
struct KeyMoment {
    std::string id;
    std::string line;                ///< id of the patient's line
    std::string model_reply;
    std::string why;
    std::string near_miss;
    std::string near_miss_why;
    SourcePlace place;
};

/// How an hour can close. The first whose condition holds is used; the last has none.
struct Ending {
    std::string id;
    std::string title;
    Line line;
    std::string afterword;           ///< for the trainee, after the hour
};

/// The treatment goals of MBT a case works on. Names are the words of `goals:` in case files.
/// Source: our own short names for the aims of treatment, after Bateman & Fonagy (2016), part II.
enum class Goal {
    own_states,          ///< understanding one's own states of mind
    emotion_regulation,  ///< regulating emotion and behaviour
    impulse_control,
    relationships,
    purpose,
    safer_inner_life,
    life_story,          ///< continuity of one's story
};
inline constexpr std::array<std::string_view, 7> goal_names = {
    "own_states", "emotion_regulation", "impulse_control", "relationships", "purpose", "safer_inner_life", "life_story"};

/// What kind of listener this patient is.
struct Temper {
    double start_arousal = 5;        ///< 0..10
    Mode start_mode = Mode::mentalizing;
    double start_trust = 4;          ///< 0..10
    double resting_arousal = 4;      ///< where arousal drifts back to when nothing stirs it
    double threshold = 6.5;          ///< arousal above which reflective thinking is lost
    Mode loses_to = Mode::psychic_equivalence;  ///< the mode it is lost to
    double reactivity = 1;           ///< 0.3..2.5: how strongly words stir
    double recovery = 1;             ///< 0.3..2.5: how easily calm and thinking return
    double trust_gain = 1;           ///< 0.3..2.5
    double trust_loss = 1;           ///< 0.3..2.5
    std::vector<Act> soothed_by;     ///< acts that help this patient more than others
    std::vector<Act> stung_by;       ///< acts that hurt this patient more than others
};

/// A simulated patient, as written by its author. Immutable once loaded.
struct Case {
    int format = 1;
    std::string id;                  ///< lower case letters, digits and hyphens
    std::string version;
    std::string title;
    std::string theme;               ///< what brings people like this one, one line of at most 60 characters; may be empty
    std::string language = "en";
    std::string name;
    int age = 0;
    std::string pronoun;             ///< "she", "he" or "they"; for what the program itself says
    std::string background;
    std::string attachment;
    std::string formulation;
    std::string referral;
    std::vector<std::string> trains; ///< rubric item ids
    std::vector<Goal> goals;         ///< may be empty
    int difficulty = 1;              ///< 1..3
    int minutes = 50;
    std::string content_note;
    bool introductory = false;       ///< written for somebody's first conversation here
    std::vector<std::string> sources;
    Temper temper;
    std::vector<Topic> topics;
    std::vector<Fact> facts;
    std::vector<Scene> scenes;       ///< the first is where the hour begins
    std::vector<Reply> replies;
    std::map<std::string, std::vector<Line>> always;  ///< see `always_names` and `no_answer_names`
    std::vector<KeyMoment> key_moments;
    std::vector<Ending> endings;
    std::string text;                ///< the file as it was read
    std::string sha256;              ///< of `text`
};

/// Every line of a case, each followed by its follow-ups: the stories, the answers of facts, the
/// replies, `always:` and the endings. Points into the case.
std::vector<const Line*> all_lines(const Case& patient_case);

/// Pools of `always:` every case must fill: answers when nothing else fits.
/// `silence minimal insults nonsense off_topic repeats_question overloaded greets says_goodbye`
/// and `anything`, the last resort.
const std::vector<std::string>& always_names();

/// Pools of `always:` a case may fill: what is said to a question of a kind (`who`, `when`, ...) that
/// no fact and no reply answers. `no_answer_who` and so on, in the order of `QuestionKind`.
const std::vector<std::string>& no_answer_names();
std::string no_answer_to(language::QuestionKind kind);

/// The phrases of topics (`topic:ID`) and facts (`asked:ID`, `said:ID`), to be added to a lexicon.
std::vector<language::PhraseGroup> phrases_of(const Case& patient_case);

}  // namespace stance::patient
