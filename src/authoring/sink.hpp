#pragma once
#include "base/diagnostic.hpp"

#include <yaml-cpp/mark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stance::authoring {

/// Thrown by `Sink` when a file has so many mistakes that more of them help nobody. Caught by the
/// two `parse_` functions.
struct TooManyMistakes {};

/// Collects what is wrong with one file, and turns YAML's marks into places as editors count them:
/// lines and columns from one, columns in characters (yaml-cpp counts from zero and in bytes).
class Sink {
  public:
    static constexpr std::size_t most = 500;

    /// @param text  the file without a byte order mark; must outlive the sink
    Sink(std::string file, std::string_view text);

    /// The sentence is put on one line and cut when an author's own words make it very long.
    /// @throws TooManyMistakes after `most` of them
    void error(const char* code, SourcePlace place, std::string sentence, std::string suggestion = {});
    void error(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion = {});

    /// What is odd, and no reason to refuse the file.
    void warning(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion = {});

    /// The start of the file stands for a mark that names no place.
    SourcePlace place(const YAML::Mark& mark) const;
    SourcePlace place_of_byte(std::size_t byte) const;
    SourcePlace start() const { return {file_, 1, 1}; }

    bool clean() const { return !has_errors(found_); }
    std::string_view text() const { return text_; }
    /// Sorted by place; taken once.
    std::vector<Diagnostic> take();

  private:
    std::string file_;
    std::string_view text_;
    std::vector<std::size_t> lines_;   ///< byte at which each line starts
    std::vector<std::size_t> tails_;   ///< bytes that continue a character
    std::vector<Diagnostic> found_;
};

/// An author's word in quotation marks, fit to stand in a sentence: on one line and not too long.
std::string in_quotes(std::string_view word);

/// "did you mean 'x'?", or a list of what is known when it is short, or "".
std::string did_you_mean(const std::string& word, const std::vector<std::string>& known);

}  // namespace stance::authoring
