#include "transcripts/telling_words.hpp"

#include "base/utf8.hpp"
#include "transcripts/common_words.hpp"

#include <algorithm>
#include <set>

namespace stance::transcripts {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A word's "'s" does not belong to the name.
std::size_t without_s(std::string_view word) {
    for (const std::string_view end : {"'s", "\u2019s", "'", "\u2019"})
        if (word.ends_with(end)) return word.size() - end.size();
    return word.size();
}

/// Words after which a dot ends no sentence.
bool is_abbreviation(const Token& t) {
    static const std::set<std::string_view> all = {"mr", "mrs", "ms", "dr", "prof", "st", "rev", "sr", "jr", "fr", "mt", "no", "nr", "vs", "approx"};
    return t.word && t.capital && (all.contains(t.folded) || t.folded.size() == 1) && t.folded != "i";
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    bool first = true, small_letters = false;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::CodePoint c = utf8::at(text, i);
        if (!is_digit(c.value) && !utf8::is_letter(c.value)) {
            for (const char32_t end : {U'?', U'!', U':', U'\u2026', U'"', U'\u201C', U'\u2018', U'\u00BF', U'\u00A1'}) first = first || c.value == end;
            if (c.value == U'.') first = out.empty() || out.back().end != i || !is_abbreviation(out.back());
            i += c.length;
            continue;
        }
        Token t;
        t.start = i;
        t.word = !is_digit(c.value);
        t.first = first;
        t.capital = t.word && utf8::lower(c.value) != c.value;
        t.shouted = t.capital;
        while (i < text.size()) {
            const utf8::CodePoint d = utf8::at(text, i);
            const bool joint = (d.value == U'\'' || d.value == U'\u2019' || d.value == U'-') && i + d.length < text.size() && utf8::is_letter(utf8::at(text, i + d.length).value);
            if (!utf8::is_letter(d.value) && !is_digit(d.value) && !joint) break;
            const bool small = utf8::is_letter(d.value) && utf8::lower(d.value) == d.value;
            small_letters = small_letters || (i > t.start && small);
            t.shouted = t.shouted && !small;
            i += d.length;
        }
        t.end = i;
        if (t.word) t.end = t.start + without_s(text.substr(t.start, t.end - t.start));
        t.folded = utf8::folded(text.substr(t.start, t.end - t.start));
        out.push_back(std::move(t));
        first = false;
    }
    if (!small_letters && out.size() > 2)
        for (Token& t : out) t.capital = false;
    return out;
}

bool needs_capital(const std::string& folded) { return is_common_word(folded) || is_name_and_word(folded); }

bool needs_capital(const std::vector<Token>& name) {
    // "IT", "AIDS"
    if (name.size() == 1 && name.front().shouted && name.front().folded.size() <= 4) return true;
    return !name.empty() && name.front().capital && std::all_of(name.begin(), name.end(), [](const Token& t) { return t.word && needs_capital(t.folded); });
}

bool goes_on_as_word(const std::string& next) {
    static const std::set<std::string_view> all = {"you", "he", "she", "it", "they", "we", "i", "the", "that", "this", "these", "those", "there", "a", "an", "my", "your", "his", "her", "its", "our", "their", "me", "him", "us", "them",
                                                   "i'm", "i'll", "i've", "i'd", "it's", "that's", "you're", "you'll", "you've", "he's", "she's", "they're", "we're", "be", "to", "of", "up", "for", "not", "everything", "anything",
                                                   "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nothing", "nobody"};
    return all.contains(next);
}

bool in_address(std::string_view text, const Token& t) {
    const auto blank = text.rfind(' ', t.start), end = text.find(' ', t.end);
    const std::string_view run = text.substr(blank == text.npos ? 0 : blank + 1, (end == text.npos ? text.size() : end) - (blank == text.npos ? 0 : blank + 1));
    return run.find('@') != run.npos || run.find('_') != run.npos || run.find("www.") != run.npos || run.find("://") != run.npos;
}

}  // namespace stance::transcripts
