#pragma once
#include "language/lexicon.hpp"
#include "patient/case.hpp"
#include "patient/wording.hpp"

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stance::patient {

using LineNumber = std::uint32_t;
using WordNumber = std::uint32_t;
inline constexpr WordNumber no_word = 0xFFFFFFFFU;

/// What stands among the words of a follow-up for a question about the therapist ("what was I thinking").
inline constexpr std::string_view the_therapist = "@me";
/// And for "do" where it is what is asked for: in "what did she do", not in "what did she say".
inline constexpr std::string_view the_doing = "@do";

/// Where a line stands in the case.
enum class Place { story, reply, answer, follow_up, always, no_answer, ending };

struct IndexedFollowUp {
    LineNumber line = 0;
    language::QuestionKind asks = language::QuestionKind::what;
    std::vector<WordNumber> words, persons;    ///< one of which the question has, and whom it is about; ordered
};

struct IndexedLine {
    const Line* line = nullptr;
    Place place = Place::story;
    std::uint32_t text = 0;                    ///< lines that sound alike have the same number
    std::vector<std::uint16_t> scenes;         ///< of the condition
    std::vector<LineNumber> after;
    double narrowness = 0;                     ///< 0..about 2: how much its condition asks
    std::int32_t topic = -1;
    bool of_him = false, of_her = false;       ///< "he", "she" and the like are in what is said
    bool of_self = false, of_them = false;     ///< "I", "my", and "they"; of follow-ups
    std::vector<std::uint32_t> named;          ///< numbers of the words that name something, ordered; none of a follow-up
    std::vector<IndexedFollowUp> follow_ups;
    std::optional<LineNumber> asked_about;     ///< of a follow-up: the line it belongs to
    std::vector<WordNumber> words;             ///< ordered; of follow-ups and lines that have them
    std::vector<std::uint16_t> topics_named;   ///< of lines that have follow-ups
};

struct IndexedReply {
    LineNumber line = 0;
    const Reply* reply = nullptr;
    std::bitset<act_names.size()> on;          ///< none: any act
    std::vector<std::uint16_t> about;          ///< topics; none: any
};

bool speaks_of_him(const language::Text& text);
bool speaks_of_her(const language::Text& text);

/// A case's lines and topics by number, looked up once. Holds pointers into the case.
class CaseIndex {
  public:
    CaseIndex(const Case& patient_case, const language::Lexicon& lexicon);

    const IndexedLine& line(LineNumber number) const { return lines_[number]; }
    std::size_t line_count() const { return lines_.size(); }
    std::size_t text_count() const { return texts_; }
    /// Number of a line, or nothing.
    const LineNumber* find(std::string_view id) const;
    /// Number of a scene, or -1.
    int scene(std::string_view id) const;
    const std::string& scene_id(int scene) const { return case_.scenes[static_cast<std::size_t>(scene)].id; }
    /// Number of the scene that follows, or -1.
    int scene_after(int scene) const { return this->scene(case_.scenes[static_cast<std::size_t>(scene)].then); }

    std::vector<std::vector<LineNumber>> stories;     ///< as `Case::scenes`
    std::vector<IndexedReply> replies;
    std::vector<std::vector<LineNumber>> answers;     ///< as `Case::facts`
    std::vector<LineNumber> endings;
    std::vector<std::optional<language::FeatureId>> topic_features;  ///< as `Case::topics`
    std::vector<std::optional<language::FeatureId>> fact_features, said_features;   ///< as `Case::facts`
    Wordings wordings;                                ///< of the facts
    /// Lines of a pool of `always:`; none when the case has no such pool.
    const std::vector<LineNumber>& pool(std::string_view name) const;
    int topic(std::string_view id) const;             ///< number, or -1

    /// Numbers of those words of a turn (its `naming_words`) that some line of the case says too, ordered.
    std::vector<std::uint32_t> words_said_too(const std::vector<std::string>& named) const;
    /// 0..1: how much it says of a line that it has this word: 1 if no other line does.
    double rarity(std::uint32_t word) const;

    /// Number of a word of lines with follow-ups or of those, as `compared_words` leaves it; of the one
    /// it may be mistyped for, if there is one only; else `no_word`.
    WordNumber word(const std::string& compared) const;

  private:
    LineNumber add(const Line& line, Place place);
    std::vector<WordNumber> numbered(const std::vector<std::string>& words);
    void add_follow_ups(LineNumber number, const language::Lexicon& lexicon);

    const Case& case_;
    std::vector<IndexedLine> lines_;
    std::uint32_t texts_ = 0;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::vector<std::uint32_t> lines_with_;           ///< by word
    std::map<std::string, WordNumber> follow_up_words_;
    std::unordered_map<std::string_view, LineNumber> by_id_;
    std::unordered_map<std::string, std::uint32_t> by_text_;
    std::unordered_map<std::string_view, int> scenes_, topics_;
    std::unordered_map<std::string_view, std::vector<LineNumber>> pools_;
};

}  // namespace stance::patient
