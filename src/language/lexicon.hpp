#pragma once
#include "base/result.hpp"
#include "base/span.hpp"

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::language {

/// A feature is a named thing that words can show: `feeling_word`, `tentative`, `advice`, ...
/// The built-in English lexicon defines most; a rubric or a case may add its own.
using FeatureId = std::uint16_t;
inline constexpr std::size_t max_features = 768;
using FeatureSet = std::bitset<max_features>;

/// Words that show one feature, as an author writes them. One phrase is words with
///   `(a|b c)` alternatives, `[really]` a word that may be missing, `manipulat*` a beginning,
///   `...` up to four words in between (never past the end of the sentence),
///   `<feeling>` any word of a word class, `^` the start of the sentence, `$` its end.
/// Capitals and the kind of apostrophe do not matter; an apostrophe may be missing
/// ("dont" is "don't").
struct PhraseGroup {
    std::string feature;
    std::vector<std::string> phrases;
};

/// One word as it stands in a text.
struct Token {
    Span span;
    std::uint32_t word = 0;      ///< number in the lexicon's dictionary; `unknown_word` if not in it
    std::uint16_t sentence = 0;
    bool after_break = false;    ///< a comma, dash, bracket or the like stands before it
    std::uint64_t classes = 0;   ///< a bit for each word class it belongs to, by the class's number
};
inline constexpr std::uint32_t unknown_word = 0;

/// A place where a feature shows.
struct Mark {
    FeatureId feature = 0;
    Span span;
    std::uint16_t sentence = 0;
};

/// A sentence, or what stands for one where no full stop was typed.
struct Sentence {
    Span span;
    std::uint32_t first_token = 0;
    std::uint32_t end_token = 0;
    bool question_mark = false;
};

/// A text cut into sentences and words. Token spans are bytes of the original text.
struct Text {
    std::string folded;              ///< lower case, plain quotes and apostrophes
    std::vector<Token> tokens;
    std::vector<Span> folded_spans;  ///< where each token stands in `folded`
    std::vector<Sentence> sentences;
    /// Word groups (classes and beginnings) of tokens that are not in the dictionary.
    std::vector<std::pair<std::uint32_t, std::vector<std::uint16_t>>> groups_of_unknown;

    /// The folded form of a token; lives as long as this text stays where it is.
    std::string_view word(std::size_t token) const {
        return std::string_view(folded).substr(folded_spans[token].start,
                                               folded_spans[token].end - folded_spans[token].start);
    }
};

/// Compiled phrases: immutable, shared between threads.
class Lexicon {
  public:
    /// The built-in English lexicon (`src/language/english.lex`, embedded).
    static const Lexicon& english();

    /// This lexicon and further phrase groups; ids of existing features stay the same.
    /// A group may name a built-in feature to add phrases to it.
    /// @errors input, with the phrase that cannot be understood (unclosed bracket, empty
    ///         alternative, unknown word class, no fixed word, more than 768 features).
    Result<Lexicon> with(const std::vector<PhraseGroup>& groups) const;

    /// Reads lexicon text: `# comment`, `[feature]`, `<class>:`, then one phrase a line
    /// (words of a class: any number a line).
    /// @errors input, with the line.
    static Result<Lexicon> parse(std::string_view text);

    /// Number of a feature, or nothing.
    std::optional<FeatureId> feature(std::string_view name) const;
    const std::string& feature_name(FeatureId id) const;
    /// Hash of "f:" and the feature's name, as learned weights call it.
    std::uint64_t feature_key(FeatureId id) const;
    /// Whether a feature only says how a patient sounds: its name begins with "pt_".
    bool is_of_patients(FeatureId id) const;
    /// Features that only ask a patient for something (`asked:...`, `said:...` of a case).
    const FeatureSet& of_therapists() const;
    std::size_t feature_count() const;

    /// Cuts and looks up the words of a text; any bytes are taken (bad ones split words).
    Text tokenise(std::string_view text) const;

    /// Every feature that shows, ordered by start; overlapping marks of one feature are merged
    /// to the longest. Time grows with the text only.
    /// @param unwanted  features not to look for; null: look for all
    void find(const Text& text, std::vector<Mark>& marks, const FeatureSet* unwanted = nullptr) const;

    /// Number of a word class, or nothing.
    std::optional<std::uint16_t> word_class(std::string_view name) const;

    /// True when the word of `text.tokens[token]` belongs to the class.
    bool in_class(const Text& text, std::size_t token, std::uint16_t class_number) const { return (text.tokens[token].classes >> class_number & 1) != 0; }

  private:
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
    explicit Lexicon(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
};

}  // namespace stance::language
