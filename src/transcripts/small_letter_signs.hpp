#pragma once
#include "transcripts/telling_words.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stance::transcripts {

/// What the words around a word say of it where capitals say nothing.
enum class Sign { none, person, place };

/// Names in talk that a recogniser wrote without capitals: after "dr", "my sister" and "hello",
/// before "said" and "rang", after "told" and "me and", before "'s"; places after "in", "moved to"
/// and before "street". Only words that are no common ones; what also stands after "a" or "the" is
/// a thing. @param things  what stands after an article anywhere in the talk
Sign sign_around(std::string_view text, const std::vector<Token>& tokens, std::size_t at, const std::set<std::string>& things);

/// Whether a name without capitals goes on with this word: "tyrell okonkwo", "rye lane".
bool goes_on_as_name(const std::string& next);

/// After these a word is a thing: "a", "the", "very".
bool is_before_a_thing(const std::string& word);

bool is_title(const std::string& word);
bool is_relation(const std::string& word);
bool is_place_word(const std::string& word);

/// Before "to" and a place: "went", "moved", "back".
bool is_going(const std::string& word);

/// What people do who are spoken of by name: "said", "rang", "is".
bool is_of_person(const std::string& next);

}  // namespace stance::transcripts
