#pragma once
#include "language/reading.hpp"
#include "patient/case_index.hpp"
#include "patient/patient.hpp"

#include <optional>
#include <span>
#include <vector>

namespace stance::patient {

struct FactAsked {
    std::optional<std::size_t> fact;  ///< number in the case, or nothing
    bool again = false;               ///< it was answered before
    bool foreseen = false;            ///< one of its phrases stands in the question
};

/// The fact a turn asks for: the longest of its phrases that stands in a question, one with an
/// answer left first; where no phrase does, the fact whose words are nearest (`Wordings`).
FactAsked fact_asked(const CaseIndex& index, const State& state, const language::TherapistReading& heard);

/// What the patient makes of a turn beside how it feels.
struct Noticed {
    FactAsked fact;
    bool question_again = false;      ///< a question asked in the same words
    bool overloaded = false;
    bool onward = false;              ///< "and then?", "go on": the thread is asked for
    double fit = 0;                   ///< as `Effect::fit`
};

struct Choice {
    LineNumber line = 0;
    bool continues = false;           ///< the next story line follows
    bool fallback = false;            ///< from `always: anything`, or `no_answer_...`: none is written for what was said
};

/// Which line answers. The order is that of `cases/README.md`, "How an answer is chosen".
class Chooser {
  public:
    /// @param state  after what was heard has been felt; its scene moves on as stories are told
    /// @param acts   `meant` of the turn; none when nothing was heard
    Chooser(const CaseIndex& index, State& state, std::uint64_t seed, const std::vector<language::ActMark>& acts = {});

    /// Nothing when every line that could be said is used up.
    std::optional<Choice> answer(const language::TherapistReading& heard, const Noticed& noticed);

    /// The next story line of the scene, or of those that follow it; moves `state.scene`.
    std::optional<LineNumber> next_story();

    /// The ending this state has earned: the first whose condition holds, the last if none does.
    std::optional<LineNumber> ending() const;

    void note_said(LineNumber line);

  private:
    struct Story { LineNumber line; int scene; };

    bool unsaid(LineNumber number) const;
    bool holds(LineNumber number, int scene) const;
    bool holds(LineNumber number) const { return holds(number, scene_heard_); }
    bool usable(LineNumber number) const { return unsaid(number) && holds(number); }
    std::optional<Story> look_for_story() const;
    int lines_since_story() const;

    std::optional<Choice> safety(const language::TherapistReading& heard);
    std::optional<Choice> fact(std::size_t fact) const;
    std::optional<Choice> special(const language::TherapistReading& heard, const Noticed& noticed);
    std::optional<Choice> from_pool(std::string_view name, std::uint64_t purpose) const;
    std::optional<Choice> reply_on(Act act, const language::TherapistReading& heard) const;
    std::optional<Choice> no_answer(language::QuestionKind kind);
    bool reply_answers(const IndexedReply& reply, language::QuestionKind kind, const language::TherapistReading& heard) const;
    bool story_answers(const Story& story, language::QuestionKind kind, const language::TherapistReading& heard, const Noticed& noticed) const;
    std::optional<Choice> reply_or_story(const language::TherapistReading& heard, const Noticed& noticed);
    double score(const IndexedReply& reply, const language::TherapistReading& heard, bool& to_the_point) const;
    bool has_reply_to_mind(const language::TherapistReading& heard) const;
    double same_words(LineNumber number) const;
    bool is_of_strangers(LineNumber number, const language::TherapistReading& heard, std::span<const std::uint16_t> about) const;
    bool answers_of_strangers(std::size_t fact, const language::TherapistReading& heard) const;
    bool mentioned(std::uint16_t topic, const language::TherapistReading& heard) const;

    const CaseIndex& index_;
    State& state_;
    const std::uint64_t seed_;
    const std::vector<language::ActMark> acts_;
    const int scene_heard_;               ///< scene in which the turn was heard
    std::vector<char> said_, text_said_;
    std::optional<bool> landed_;
    std::vector<std::uint32_t> words_heard_;  ///< that lines of the case say too
    int topic_on_mind_ = -1;
    bool any_mentioned_ = false, names_something_ = false;
    bool him_ = false, her_ = false;      ///< whom a question asks about
};

}  // namespace stance::patient
