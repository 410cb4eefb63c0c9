// Putting what was accepted in place of what tells who someone is.
#include "transcripts/replacing.hpp"

#include "base/utf8.hpp"
#include "transcripts/pieces.hpp"
#include "transcripts/telling_words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

std::string words_around(std::string_view text, std::size_t start, std::size_t end) {
    std::size_t from = start > 36 ? start - 36 : 0, to = std::min(text.size(), end + 36);
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
    while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
    return fmt::format("{}{}{}", from > 0 ? "\u2026" : "", tidy(text.substr(from, to - from)), to < text.size() ? "\u2026" : "");
}

Replacing::Replacing(const std::vector<Proposal>& accepted) {
    for (std::size_t k = 0; k < accepted.size(); ++k) {
        const std::string& found = accepted[k].found;
        if (found.empty()) continue;
        Sought s;
        s.proposal = k;
        s.size = found.size();
        s.folded = utf8::folded(found);
        const std::vector<Token> tokens = tokens_of(found);
        s.capital = needs_capital(tokens);
        s.one_word = tokens.size() == 1;
        by_first_[utf8::at(s.folded, 0).value].push_back(std::move(s));
    }
    for (auto& [first, all] : by_first_) std::stable_sort(all.begin(), all.end(), [](const Sought& a, const Sought& b) { return a.size > b.size; });
}

std::vector<Replacing::Place> Replacing::places(std::string_view text) const {
    std::vector<Place> out;
    if (by_first_.empty()) return out;
    const std::vector<Token> tokens = tokens_of(text);
    const auto in_word = [&](std::size_t at) {
        if (at >= text.size()) return false;
        const char32_t c = utf8::at(text, at).value;
        return utf8::is_letter(c) || (c >= U'0' && c <= U'9');
    };
    std::size_t next = 0;  // the token at or after i
    bool word_before = false;
    for (std::size_t i = 0; i < text.size();) {
        while (next < tokens.size() && tokens[next].start < i) ++next;
        const utf8::CodePoint c = utf8::at(text, i);
        const auto sought = word_before && in_word(i) ? by_first_.end() : by_first_.find(utf8::lower(c.value));
        const Sought* met = nullptr;
        if (sought != by_first_.end())
            for (const Sought& s : sought->second) {
                if (i + s.size > text.size() || utf8::folded(text.substr(i, s.size)) != s.folded) continue;
                if (in_word(i + s.size) && in_word(last_of(text, i + s.size))) continue;
                // the "t" of "don't"
                if (s.size <= 2 && after_apostrophe(text, i)) continue;
                if (s.capital) {
                    if (utf8::lower(c.value) == c.value) continue;
                    const bool begins = next < tokens.size() && tokens[next].start == i && tokens[next].first;
                    if (s.one_word && begins && next + 1 < tokens.size() && tokens[next + 1].start == i + s.size + 1 && text[i + s.size] == ' ' && goes_on_as_word(tokens[next + 1].folded)) continue;
                }
                met = &s;
                break;
            }
        if (met != nullptr) {
            out.push_back({i, met->size, met->proposal});
            i += met->size;
            word_before = false;
        } else {
            word_before = in_word(i);
            i += c.length;
        }
    }
    return out;
}

bool Replacing::after_apostrophe(std::string_view text, std::size_t at) {
    const std::string_view head = text.substr(0, at);
    return head.ends_with("'") || head.ends_with("\u2019");
}

std::size_t Replacing::last_of(std::string_view text, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::string replaced(std::string_view text, const std::vector<Proposal>& accepted) {
    std::string out;
    std::size_t from = 0;
    for (const Replacing::Place& place : Replacing(accepted).places(text)) {
        out += text.substr(from, place.start - from);
        out += accepted[place.proposal].replace_by;
        from = place.start + place.size;
    }
    out += text.substr(from);
    return out;
}

Proposal added(const std::string& found, const std::string& replace_by, const std::vector<Part>& parts, const std::vector<Proposal>& there) {
    Proposal out;
    out.found = found;
    out.replace_by = replace_by;
    for (std::size_t kind = 0; kind < telling_names.size(); ++kind)
        if (replace_by.starts_with(fmt::format("[{} ", telling_names[kind]))) out.kind = static_cast<Telling>(kind);
    for (std::size_t number = 1; out.replace_by.empty(); ++number) {
        std::string by = fmt::format("[name {}]", number);
        if (std::none_of(there.begin(), there.end(), [&](const Proposal& p) { return p.replace_by == by; })) out.replace_by = std::move(by);
    }
    const Replacing replacing({out});
    for (const Part& part : parts)
        for (const Replacing::Place& place : replacing.places(part.text))
            if (++out.times == 1) out.example = words_around(part.text, place.start, place.start + place.size);
    return out;
}

}  // namespace stance::transcripts
