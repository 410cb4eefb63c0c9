#pragma once
#include "transcripts/replacements.hpp"

#include <map>

namespace stance::transcripts {

/// Some words before and after the bytes from `start` to `end`, with dots where the text goes on.
std::string words_around(std::string_view text, std::size_t start, std::size_t end);

/// Finds in many texts what one list of proposals would replace.
class Replacing {
  public:
    explicit Replacing(const std::vector<Proposal>& accepted);

    struct Place {
        std::size_t start = 0, size = 0;  ///< bytes
        std::size_t proposal = 0;         ///< index into the list
    };
    /// In order, without overlap; where several begin at one place the longest.
    std::vector<Place> places(std::string_view text) const;

  private:
    struct Sought {
        std::string folded;
        std::size_t size = 0, proposal = 0;
        bool capital = false;   ///< found only with a capital
        bool one_word = false;
    };
    static bool after_apostrophe(std::string_view text, std::size_t at);
    static std::size_t last_of(std::string_view text, std::size_t end);

    std::map<char32_t, std::vector<Sought>> by_first_;  ///< by the first letter in lower case, the longest first
};

}  // namespace stance::transcripts
