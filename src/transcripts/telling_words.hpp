#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Words and runs of digits as the search for what tells who someone is sees them.
namespace stance::transcripts {

struct Token {
    std::size_t start = 0, end = 0;  ///< bytes; without a closing "'s"
    bool word = false;               ///< begins with a letter; else digits with letters on them ("3rd")
    bool capital = false;            ///< the first letter; false throughout in words that shout
    bool shouted = false;            ///< capitals throughout
    bool first = false;              ///< of a sentence, or of quoted words
    std::string folded;
};

std::vector<Token> tokens_of(std::string_view text);

/// What may only be taken for a name where it has a capital: "Will", "Grace", "Rose Street".
bool needs_capital(const std::vector<Token>& name);
bool needs_capital(const std::string& folded);

/// After these a capital at the beginning of a sentence is a verb or an adverb ("Will you", "Hope he").
bool goes_on_as_word(const std::string& next);

using Bytes = std::pair<std::size_t, std::size_t>;

/// Dates, also spoken ("third of june", "nineteen eighty-four").
std::vector<Bytes> find_dates(std::string_view text, const std::vector<Token>& tokens);

/// Numbers that identify: telephone, postcode, e-mail and web addresses, names of accounts, five
/// digits or more, six spoken digits or more. @param taken  dates, which are not looked at
std::vector<Bytes> find_numbers(std::string_view text, const std::vector<Token>& tokens, const std::vector<Bytes>& taken);

/// Parts of a word that a blank does not end and that are an address as a whole.
bool in_address(std::string_view text, const Token& token);

}  // namespace stance::transcripts
