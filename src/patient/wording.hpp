#pragma once
#include "language/reading.hpp"
#include "patient/case.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::patient {

/// The words of a text that name something, as `language::lemma` leaves them, each once: neither
/// pronouns nor what any sentence may have ("say", "time").
std::vector<std::string> naming_words(const language::Text& text);

/// The words of a text, or of one sentence of it, as they are compared: what says nothing is left
/// out, the rest is brought to its stem. `@you`, `@he` and the like are persons, `?who` an asking
/// word, `.what` and `.how` those that say little, `~then` a tense, `!not` a denial.
std::vector<std::string> compared_words(const language::Text& text, std::size_t sentence);
std::vector<std::string> compared_words(std::string_view text);

/// Whether a compared word names something: neither a person or a sign nor what any sentence may have.
bool names_something(const std::string& compared_word);

/// Whether two compared words are the same, or one may be the other mistyped (five letters and more).
bool same_but_for_a_slip(std::string_view a, std::string_view b);

/// Which fact a question is about by its words, where it has none of the phrases its author foresaw:
/// "why she ask about bins" is near "why did (she|sioned) ask [about the bins]". A question and a
/// phrase are compared by how much of each is in the other, rare words weighing most and words of
/// the fact's topic standing for one another in part. Whole numbers only, so that every machine
/// finds the same.
class Wordings {
  public:
    explicit Wordings(const Case& patient_case);

    /// How near each fact is to what is asked, 0 to 100 (a little more with the topic on one's mind);
    /// nothing when nothing is asked.
    /// @param topic  the topic on the patient's mind, which "it" and "they" may stand for; "" if none
    std::vector<int> nearness(const language::TherapistReading& heard, const std::string& topic) const;

    /// The fact that is asked for by these, if one is: near enough or far ahead of all others, and ahead
    /// of the next unless that is of the same topic.
    /// @param less  what is taken from each fact beforehand, as many as there are facts
    /// @param mind  whether a mind or a feeling is asked for, which replies answer best: then a fact has
    ///              to be much nearer
    struct Nearest { std::optional<std::size_t> fact; int points = 0; };
    Nearest nearest(const std::vector<int>& near, const std::vector<int>& less, bool mind) const;

  private:
    using Word = std::uint32_t;
    static constexpr Word unknown = 0xFFFFFFFFU;
    struct Slot {
        std::vector<Word> words;         ///< any of them fills it
        int weight = 0;                  ///< what is missing when nothing does; 0 if it may be missing
        bool of_topic = false;           ///< one of them is a word of the fact's topic
        bool kind = false;               ///< asks who, when, where, why or how much
        bool open = false;               ///< asks what or how
        bool you = false;                ///< the patient
    };
    struct Phrase {
        std::vector<Slot> slots;
        int weight = 0;
        std::size_t fact = 0;
        bool of_mind_only = true;        ///< names nothing but what minds do
    };
    struct Asking {
        Word word = 0;
        int weight = 0;
        bool names = false;              ///< a thing or a person
        bool kind = false;               ///< when, who, how old: which answer is wanted
        bool third_person = false;       ///< he, she or they
        std::uint16_t first = 0;         ///< the first of those asked with the same word
    };
    /// What is asked, ready to be compared with many phrases.
    struct Questioned {
        std::vector<Asking> asked;
        int could = 0;                   ///< what all of it weighs
        bool kind = false;
        bool yes_or_no = false;          ///< by its form
        std::vector<std::uint16_t> place;  ///< by word: one more than its first place in `asked`, or 0
        std::vector<char> met;           ///< by place in `asked`: the phrase at hand has it
    };

    Word number(const std::string& word);
    std::optional<Word> known(const std::string& word) const;
    Phrase parse(std::string_view phrase);
    int likeness(Questioned& question, const Phrase& phrase) const;
    bool of_topic(std::size_t fact, Word word) const;

    std::map<std::string, Word> numbers_;
    std::vector<int> weights_;                        ///< by word
    std::vector<Phrase> phrases_;
    std::vector<std::vector<std::uint32_t>> phrases_with_;  ///< by word that names something
    std::vector<std::uint32_t> without_names_;        ///< phrases
    std::vector<std::string> topics_;                 ///< by fact
    std::vector<std::vector<Word>> topic_words_, answer_words_;  ///< by fact, ordered
    std::string name_;                                ///< the patient's first name, folded
};

}  // namespace stance::patient
