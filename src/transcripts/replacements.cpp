#include "transcripts/replacements.hpp"

#include "base/utf8.hpp"
#include "transcripts/first_names.hpp"
#include "transcripts/names.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace stance::transcripts {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Token {
    std::size_t start = 0, end = 0;
    bool word = false;        ///< letters, with ' and - inside; else digits with letters on them ("3rd")
    bool capital = false;
    bool first = false;       ///< of a sentence
    std::string folded;
};

/// A word's "'s" does not belong to the name.
std::size_t without_s(std::string_view word) {
    for (const std::string_view end : {"'s", "\u2019s", "'", "\u2019"})
        if (word.ends_with(end)) return word.size() - end.size();
    return word.size();
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    bool first = true;
    for (std::size_t i = 0; i < text.size();) {
        const utf8::CodePoint c = utf8::at(text, i);
        const bool digit = c.value < 128 && is_digit(static_cast<char>(c.value));
        if (!digit && !utf8::is_letter(c.value)) {
            // a dot after a title or an initial ends no sentence
            if (c.value == U'?' || c.value == U'!' || c.value == U':' || c.value == U'\u2026' || c.value == U'"' || c.value == U'\u201C') first = true;
            if (c.value == U'.') first = out.empty() || out.back().end != i || (out.back().end - out.back().start > 3 && out.back().folded != "prof");
            i += c.length;
            continue;
        }
        Token t;
        t.start = i;
        t.word = !digit;
        t.first = first;
        t.capital = !digit && utf8::lower(c.value) != c.value;
        while (i < text.size()) {
            const utf8::CodePoint d = utf8::at(text, i);
            const bool inside = utf8::is_letter(d.value) || (d.value < 128 && is_digit(static_cast<char>(d.value)));
            const bool joint = (d.value == U'\'' || d.value == U'\u2019' || d.value == U'-') && i + d.length < text.size() && utf8::is_letter(utf8::at(text, i + d.length).value);
            if (!inside && !joint) break;
            i += d.length;
        }
        t.end = i;
        if (t.word) t.end = t.start + without_s(text.substr(t.start, t.end - t.start));
        t.folded = utf8::folded(text.substr(t.start, t.end - t.start));
        out.push_back(std::move(t));
        first = false;
    }
    return out;
}

const std::set<std::string_view>& months() {
    static const std::set<std::string_view> all = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                                                   "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"};
    return all;
}

/// Written with a capital and yet nobody's name.
bool never_a_name(const std::string& word) {
    static const std::set<std::string_view> all = {
        "i", "i'm", "i've", "i'd", "i'll", "i\u2019m", "i\u2019ve", "i\u2019d", "i\u2019ll", "ok", "okay", "mum", "mom", "mam", "mummy", "mommy", "dad", "daddy", "nan", "nana", "gran", "grandma", "granddad", "grandad", "grandpa",
        "auntie", "aunt", "uncle", "god", "jesus", "christ", "christmas", "easter", "ramadan", "eid", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tv", "gp", "nhs", "a&e", "er", "cbt", "dbt",
        "mbt", "ptsd", "bpd", "adhd", "ocd", "gcse", "gcses", "english", "french", "german", "internet", "google", "facebook", "instagram", "whatsapp", "tiktok", "netflix", "zoom", "teams", "yeah", "yes", "no", "oh", "ah", "um",
        "uh", "er", "erm", "hmm", "mm", "mhm", "well", "so", "and", "but", "because", "like", "what", "when", "why", "how", "who", "where", "then", "it", "he", "she", "they", "we", "you", "that", "this", "there", "the", "a", "an",
        "mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "professor", "sir", "sister", "nurse", "father", "brother", "therapist", "patient", "client", "speaker", "or", "if", "not", "my", "your", "in", "on", "at", "to", "of", "for"};
    return all.contains(word);
}

bool in(const std::string& word, std::initializer_list<std::string_view> list) { return std::find(list.begin(), list.end(), word) != list.end(); }

/// Part of an e-mail or web address, whose small letters say nothing.
bool in_address(std::string_view text, const Token& t) {
    const auto blank = text.rfind(' ', t.start), end = text.find(' ', t.end);
    const std::string_view run = text.substr(blank == text.npos ? 0 : blank + 1, (end == text.npos ? text.size() : end) - (blank == text.npos ? 0 : blank + 1));
    return run.find('@') != run.npos || run.find("www.") != run.npos || run.find("://") != run.npos;
}

/// Which names stand for the same: "Anna" is "Anna Schmidt" when only one has that part.
class List {
  public:
    void add(Telling kind, std::string_view text, std::size_t start, std::size_t end) {
        const std::string found(text.substr(start, end - start)), key = utf8::folded(found);
        const auto [at, fresh] = places_.emplace(key, all_.size());
        if (fresh) {
            std::size_t from = start > 36 ? start - 36 : 0, to = std::min(text.size(), end + 36);
            while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) --from;
            while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U) ++to;
            all_.push_back({found, {}, kind, 0, fmt::format("{}{}{}", from > 0 ? "\u2026" : "", tidy(text.substr(from, to - from)), to < text.size() ? "\u2026" : "")});
        }
        // a place that is once called by name alone stays the place it was
        ++all_[at->second].times;
    }

    std::vector<Proposal> numbered() {
        std::map<std::string, std::size_t> whole;  // part of a name: names that have it
        for (const Proposal& p : all_)
            if (p.kind == Telling::name && p.found.find(' ') != std::string::npos)
                for (const Token& t : tokens_of(p.found)) ++whole[t.folded];
        std::array<int, 4> next = {1, 1, 1, 1};
        std::map<std::string, std::string> given;
        for (const bool full : {true, false})
            for (Proposal& p : all_) {
                const bool several = p.kind == Telling::name && p.found.find(' ') != std::string::npos;
                if (several != full) continue;
                const std::string key = utf8::folded(p.found);
                if (const auto known = given.find(key); known != given.end() && whole[key] == 1) {
                    p.replace_by = known->second;
                    continue;
                }
                const auto kind = static_cast<std::size_t>(p.kind);
                p.replace_by = fmt::format("[{} {}]", telling_names[kind], next[kind]++);
                if (several)
                    for (const Token& t : tokens_of(p.found)) given.emplace(t.folded, p.replace_by);
            }
        std::stable_sort(all_.begin(), all_.end(), [](const Proposal& a, const Proposal& b) { return a.kind < b.kind; });
        return std::move(all_);
    }

  private:
    std::vector<Proposal> all_;
    std::map<std::string, std::size_t> places_;
};

/// Dates, numbers, addresses of the net: bytes that no name may take.
std::vector<std::pair<std::size_t, std::size_t>> find_numbers(std::string_view text, const std::vector<Token>& tokens, List& list) {
    std::vector<std::pair<std::size_t, std::size_t>> taken;
    const auto take = [&](Telling kind, std::size_t start, std::size_t end) {
        for (const auto& [a, b] : taken)
            if (start < b && a < end) return;
        taken.emplace_back(start, end);
        list.add(kind, text, start, end);
    };
    // e-mail and web addresses: runs without a blank
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && text[i] == ' ') ++i;
        std::size_t end = text.find(' ', i);
        if (end == text.npos) end = text.size();
        std::string_view run = text.substr(i, end - i);
        while (!run.empty() && std::string_view(".,;:!?)\"'").find(run.back()) != std::string_view::npos) run.remove_suffix(1);
        const auto sign = run.find('@');
        if ((sign != run.npos && sign > 0 && run.find('.', sign) != run.npos) || run.starts_with("http") || run.starts_with("www.")) take(Telling::number, i, i + run.size());
        i = end;
    }
    // what is written in digits with the marks of dates and telephones between them
    for (std::size_t i = 0; i < text.size();) {
        const bool plus = text[i] == '+' && i + 1 < text.size() && is_digit(text[i + 1]);
        if (!plus && (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1])))) { ++i; continue; }
        std::size_t end = i + 1, digits = plus ? 0 : 1, marks = 0;
        while (end < text.size()) {
            if (is_digit(text[end])) ++digits;
            else if (std::string_view("/.-() ").find(text[end]) == std::string_view::npos || end + 1 >= text.size() || (!is_digit(text[end + 1]) && text[end + 1] != '(')) break;
            else if (text[end] != ' ') ++marks;
            ++end;
        }
        const std::string_view run = text.substr(i, end - i);
        const bool slashes = std::count(run.begin(), run.end(), '/') == 2 || std::count(run.begin(), run.end(), '.') == 2 || std::count(run.begin(), run.end(), '-') == 2;
        if (slashes && marks == 2 && digits >= 4 && digits <= 8) take(Telling::date, i, end);
        else if (digits == 4 && run.size() == 4 && (run.starts_with("19") || run.starts_with("20"))) {
            // a year, unless a month before it takes it along
            const auto at = std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.start == i; });
            if (at == tokens.begin() || at == tokens.end() || !months().contains(std::prev(at)->folded)) take(Telling::date, i, end);
        } else if (digits >= 5 || (digits >= 4 && run.size() == 4)) take(Telling::number, i, end);
        i = std::max(end, i + 1);
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        const auto next = [&](std::size_t by) -> const Token* { return i + by < tokens.size() ? &tokens[i + by] : nullptr; };
        // 3rd of March 1984, March 3rd, May 2019; a bare "may" or "march" is a verb
        if (!t.word && t.end - t.start <= 4) {
            std::size_t by = 1;
            if (next(by) != nullptr && next(by)->folded == "of") ++by;
            if (next(by) != nullptr && months().contains(next(by)->folded) && (next(by)->capital || by == 2 || t.end - t.start > 2)) {
                const Token* last = next(by);
                if (const Token* year = next(by + 1); year != nullptr && !year->word && year->end - year->start == 4) last = year;
                take(Telling::date, t.start, last->end);
            }
        }
        if (t.word && months().contains(t.folded) && t.capital)
            if (const Token* number = next(1); number != nullptr && !number->word && number->start <= t.end + 2) take(Telling::date, t.start, number->end);
        // postcodes: BS5 6XY
        if (t.word && t.end - t.start >= 2 && t.end - t.start <= 4 && is_digit(text[t.end - 1]) && t.capital)
            if (const Token* rest = next(1); rest != nullptr && rest->end - rest->start == 3 && is_digit(text[rest->start]) && !rest->word && rest->start == t.end + 1) take(Telling::number, t.start, rest->end);
    }
    return taken;
}

bool is_place_word(const std::string& word) {
    return in(word, {"street", "road", "lane", "avenue", "close", "crescent", "terrace", "square", "park", "hospital", "school", "college", "university", "church", "clinic", "ward", "estate", "station", "house", "library", "prison", "infirmary", "academy", "primary"});
}

/// One walk over everything said. `speakers` holds names in lower case that need no capital.
List walk(const std::vector<Part>& parts, const std::set<std::string>& small, const std::set<std::string>& speakers) {
    List list;
    for (const Part& part : parts) {
        const std::string_view text = part.text;
        const std::vector<Token> tokens = tokens_of(text);
        const auto taken = find_numbers(text, tokens, list);
        const auto is_taken = [&](const Token& t) { return std::any_of(taken.begin(), taken.end(), [&](const auto& span) { return t.start < span.second && span.first < t.end; }); };
        for (std::size_t i = 0; i < tokens.size();) {
            const Token& t = tokens[i];
            const std::string before = i > 0 ? tokens[i - 1].folded : std::string();
            if (!t.word || is_taken(t) || never_a_name(t.folded)) { ++i; continue; }
            const bool titled = in(before, {"mr", "mrs", "ms", "miss", "dr", "doctor", "prof", "professor", "sister", "nurse", "auntie", "uncle", "aunt", "saint", "st"}) && t.capital;
            const bool introduced = i > 1 && (in(before, {"called", "named"}) || (before == "is" && tokens[i - 2].folded == "name"));
            const bool known = speakers.contains(t.folded) || is_first_name(t.folded);
            const bool by_capital = t.capital && !small.contains(t.folded) && (!t.first || known);
            // "called him names": only what looks like one; in talk without capitals all that follows "my name is"
            const bool by_words = introduced && (t.capital || before == "is") && !small_word_after_called(t.folded);
            if (!by_capital && !titled && !by_words && !known) { ++i; continue; }
            if (known && !t.capital && !speakers.contains(t.folded) && t.folded.size() < 3) { ++i; continue; }
            // names and places go on while capitals do
            std::size_t last = i;
            while (last + 1 < tokens.size() && tokens[last + 1].word && tokens[last + 1].capital && t.capital && text.substr(tokens[last].end, tokens[last + 1].start - tokens[last].end) == " " &&
                   (!never_a_name(tokens[last + 1].folded)) && (!small.contains(tokens[last + 1].folded) || is_place_word(tokens[last + 1].folded)))
                ++last;
            const bool place = is_place_word(tokens[last].folded) || (!titled && !known && in(before, {"in", "from", "near", "outside", "around", "via", "towards"}) && t.capital);
            std::size_t start = t.start;
            if (place && i > 0 && !tokens[i - 1].word && is_place_word(tokens[last].folded)) start = tokens[i - 1].start;  // 14 Mill Road
            list.add(place ? Telling::place : Telling::name, text, start, tokens[last].end);
            i = last + 1;
        }
    }
    return list;
}

}  // namespace

std::vector<Proposal> propose_replacements(const std::vector<Part>& parts) {
    // a word that is also written small is no name by its capital alone
    std::set<std::string> small;
    std::set<std::string> speakers;
    for (const Part& part : parts) {
        for (const Token& t : tokens_of(part.text))
            if (t.word && !t.capital && !in_address(part.text, t)) small.insert(t.folded);
        if (!part.label.empty() && !is_role(part.label))
            for (const Token& t : tokens_of(part.label))
                if (t.word && t.end - t.start > 1 && !never_a_name(t.folded) && !is_role(part.label.substr(t.start, t.end - t.start))) speakers.insert(t.folded);
    }
    // a name met within a sentence is one at its beginning too
    for (const Proposal& p : walk(parts, small, speakers).numbered())
        if (p.kind == Telling::name)
            for (const Token& t : tokens_of(p.found))
                if (!never_a_name(t.folded)) speakers.insert(t.folded);
    return walk(parts, small, speakers).numbered();
}

std::string replaced(std::string_view text, const std::vector<Proposal>& accepted) {
    std::vector<const Proposal*> order;
    for (const Proposal& p : accepted)
        if (!p.found.empty()) order.push_back(&p);
    std::stable_sort(order.begin(), order.end(), [](const Proposal* a, const Proposal* b) { return a->found.size() > b->found.size(); });
    std::vector<std::string> keys;
    for (const Proposal* p : order) keys.push_back(utf8::folded(p->found));
    const auto inside_word = [&](std::size_t at) {
        if (at >= text.size()) return false;
        const utf8::CodePoint c = utf8::at(text, at);
        return utf8::is_letter(c.value) || (c.value < 128 && is_digit(static_cast<char>(c.value)));
    };
    std::string out;
    bool word_before = false;
    for (std::size_t i = 0; i < text.size();) {
        bool done = false;
        if (!word_before || !inside_word(i))
            for (std::size_t k = 0; k < order.size() && !done; ++k) {
                const std::size_t size = order[k]->found.size();
                if (i + size > text.size() || utf8::folded(text.substr(i, size)) != keys[k]) continue;
                if (inside_word(i + size) && inside_word(i + size - 1)) continue;
                out += order[k]->replace_by;
                i += size;
                word_before = false;
                done = true;
            }
        if (done) continue;
        const utf8::CodePoint c = utf8::at(text, i);
        word_before = inside_word(i);
        out += text.substr(i, c.length);
        i += c.length;
    }
    return out;
}

}  // namespace stance::transcripts
