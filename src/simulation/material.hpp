#pragma once
#include "language/lexicon.hpp"
#include "patient/case.hpp"
#include "training/corpus.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stance::simulation {

/// What a piece of talk is for. A turn is made of one or two.
enum class Use { validate, slow, rewind, ask_event, ask_feeling, ask_self, ask_other, check, halt, contact, notice, own_part, meaning, between_us, alternative };
inline constexpr std::size_t use_count = 15;

/// A therapist's sentence, or a whole turn, from the practice corpus that could be said to anybody
/// who has just used its particular words.
struct Fragment {
    std::string text;
    Use use = Use::ask_event;
    bool whole = false;                     ///< a whole turn
    Mode mode = Mode::mentalizing;          ///< of the patient it answered
    double arousal = 5, quality = 5;
    std::vector<std::string> particular;    ///< words that only fit if the patient has just said them
};

/// Something of the case that can be asked about.
struct Asking {
    std::size_t fact = 0;
    std::vector<language::FeatureId> topic; ///< the topic's feature, if it has one
    std::vector<std::string> questions;     ///< in words that the case listens for
};

/// What scripted trainees draw from: the practice corpus and one case. Immutable, shared between
/// threads.
class Material {
  public:
    /// @pre both outlive the material; the lexicon holds the case's phrases
    Material(const patient::Case& patient_case, const language::Lexicon& lexicon, const std::vector<training::Row>& corpus);

    const patient::Case& patient_case() const { return case_; }
    const std::vector<Fragment>& fragments(Use use) const { return fragments_[static_cast<std::size_t>(use)]; }
    const std::vector<std::string>& beginners() const { return beginners_; }  ///< middling turns that fit anybody
    const std::vector<std::string>& anybodys() const { return anybodys_; }    ///< turns of every kind and quality
    const std::vector<Asking>& askings() const { return askings_; }
    const std::vector<std::string>& topic_words() const { return topic_words_; }

  private:
    void read_corpus(const language::Lexicon& lexicon, const std::vector<training::Row>& corpus);

    const patient::Case& case_;
    std::array<std::vector<Fragment>, use_count> fragments_;
    std::vector<std::string> beginners_, anybodys_, topic_words_;
    std::vector<Asking> askings_;
};

/// The plainest sentences an author's phrase listens for: "how old (is|was) he" is "how old is he"
/// and "how old was he". At most `most`; beginnings (`laugh*`) and word classes are left out, or the whole phrase where it has nothing else.
std::vector<std::string> spelled_out(std::string_view phrase, std::size_t most = 4);

/// Words in lower case with plain apostrophes, as they stand.
std::vector<std::string> plain_words(std::string_view text);

}  // namespace stance::simulation
