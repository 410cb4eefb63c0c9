// Dates and numbers that tell who someone is, written and spoken.
#include "transcripts/telling_words.hpp"

#include <algorithm>
#include <set>

namespace stance::transcripts {

namespace {

using Words = std::set<std::string_view>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_month(const std::string& word) {
    static const Words all = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                              "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"};
    return all.contains(word);
}

/// A month that is no other word and nobody's name.
bool is_only_month(const std::string& word) {
    static const Words all = {"january", "february", "july", "september", "october", "november", "december"};
    return all.contains(word);
}

/// "first" to "thirty-first".
bool is_ordinal(const std::string& word) {
    static const Words all = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
                              "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
                              "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirty-first"};
    return all.contains(word);
}

bool is_tens(const std::string& word) {
    static const Words all = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    return all.contains(word.substr(0, word.find('-')));
}

bool is_unit(const std::string& word) {
    static const Words all = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return all.contains(word);
}

bool is_spoken_digit(const std::string& word) { return is_unit(word) || word == "zero" || word == "oh" || word == "o" || word == "nought" || word == "double" || word == "triple"; }

bool overlaps(const std::vector<Bytes>& taken, std::size_t start, std::size_t end) {
    return std::any_of(taken.begin(), taken.end(), [&](const Bytes& b) { return start < b.second && b.first < end; });
}

/// Digits with the marks of dates and telephones between them.
struct Run {
    std::size_t start = 0, end = 0, digits = 0, marks = 0;
};

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> out;
    for (std::size_t i = 0; i < text.size();) {
        const bool plus = text[i] == '+' && i + 1 < text.size() && is_digit(text[i + 1]);
        if (!plus && !is_digit(text[i])) { ++i; continue; }
        Run run{i, i + 1, plus ? 0U : 1U, 0};
        while (run.end < text.size()) {
            const char c = text[run.end];
            const char next = run.end + 1 < text.size() ? text[run.end + 1] : ' ';
            if (is_digit(c)) ++run.digits;
            else if (std::string_view("/.-() ").find(c) == std::string_view::npos || !(is_digit(next) || next == '(' || (c == ')' && next == ' '))) break;
            else if (c != ' ') ++run.marks;
            ++run.end;
        }
        while (!is_digit(text[run.end - 1])) --run.end;
        i = run.end;
        out.push_back(run);
    }
    return out;
}

/// Day, month and year with the same mark between.
bool is_written_date(std::string_view text, const Run& run) {
    const std::string_view in = text.substr(run.start, run.end - run.start);
    for (const char mark : {'/', '.', '-'})
        if (std::count(in.begin(), in.end(), mark) == 2 && run.marks == 2) return run.digits >= 4 && run.digits <= 8 && in.find(' ') == in.npos;
    return false;
}

}  // namespace

std::vector<Bytes> find_dates(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<Bytes> out;
    const auto take = [&](std::size_t start, std::size_t end) {
        if (!overlaps(out, start, end)) out.emplace_back(start, end);
    };
    const auto is_year = [&](std::size_t k) { return k < tokens.size() && !tokens[k].word && tokens[k].folded.size() == 4 && (tokens[k].folded.starts_with("1") || tokens[k].folded.starts_with("2")) && std::all_of(tokens[k].folded.begin(), tokens[k].folded.end(), is_digit); };
    const auto is_day = [&](std::size_t k) { return k < tokens.size() && !tokens[k].word && tokens[k].end - tokens[k].start <= 4 && !is_year(k); };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        // 3rd of March 1984, the third of june; a bare "may" or "march" is a verb
        if (is_day(i) || (t.word && is_ordinal(t.folded))) {
            const bool of = i + 1 < tokens.size() && tokens[i + 1].folded == "of";
            const std::size_t m = i + (of ? 2 : 1);
            const bool ordinal = t.word || t.end - t.start > 2;
            if (m < tokens.size() && is_month(tokens[m].folded) && (of || tokens[m].capital || (ordinal && !t.word) || is_only_month(tokens[m].folded)))
                take(t.start, tokens[is_year(m + 1) ? m + 1 : m].end);
        }
        // March 3rd, 1984; May 2019; october the third; In October
        if (t.word && is_month(t.folded) && (t.capital || is_only_month(t.folded))) {
            std::size_t last = i + 1;
            if (last < tokens.size() && tokens[last].folded == "the") ++last;
            const bool day = last < tokens.size() && (is_day(last) || is_year(last) || (tokens[last].word && is_ordinal(tokens[last].folded))) && tokens[last].start <= t.end + 6;
            if (day) take(t.start, tokens[!is_year(last) && is_year(last + 1) ? last + 1 : last].end);
            else if (t.folded.size() > 4 && is_only_month(t.folded)) take(t.start, t.end);
            else if (t.folded.size() > 2 && i > 0) {
                static const Words before = {"in", "since", "last", "next", "until", "till", "of", "by", "early", "late", "mid", "from", "during", "this"};
                if (before.contains(tokens[i - 1].folded) && (t.folded == "march" || t.folded == "may" || t.folded == "april" || t.folded == "june" || t.folded == "august")) take(t.start, t.end);
            }
        }
        // nineteen eighty-four, two thousand and nine, twenty nineteen
        if (t.word && i + 1 < tokens.size()) {
            const Token& n = tokens[i + 1];
            if (t.folded == "nineteen" && is_tens(n.folded)) take(t.start, tokens[i + 2 < tokens.size() && n.folded.find('-') == std::string::npos && is_unit(tokens[i + 2].folded) ? i + 2 : i + 1].end);
            if (t.folded == "twenty" && (n.folded.ends_with("teen") || (is_tens(n.folded) && n.folded.starts_with("twenty")) || n.folded == "ten" || n.folded == "eleven" || n.folded == "twelve"))
                take(t.start, tokens[i + 2 < tokens.size() && n.folded == "twenty" && is_unit(tokens[i + 2].folded) ? i + 2 : i + 1].end);
            if (t.folded == "two" && n.folded == "thousand" && i + 3 < tokens.size() && tokens[i + 2].folded == "and" && (is_unit(tokens[i + 3].folded) || tokens[i + 3].folded.ends_with("teen"))) take(t.start, tokens[i + 3].end);
        }
    }
    for (const Run& run : runs_of(text)) {
        const bool year = run.digits == 4 && run.end - run.start == 4 && (text.substr(run.start, 2) == "19" || text.substr(run.start, 2) == "20");
        if (year || is_written_date(text, run)) take(run.start, run.end);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<Bytes> find_numbers(std::string_view text, const std::vector<Token>& tokens, const std::vector<Bytes>& taken) {
    std::vector<Bytes> out;
    const auto take = [&](std::size_t start, std::size_t end) {
        if (!overlaps(out, start, end) && !overlaps(taken, start, end)) out.emplace_back(start, end);
    };
    // e-mail and web addresses, names of accounts: runs without a blank
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && (text[i] == ' ' || text[i] == '(' || text[i] == '"')) ++i;
        std::size_t end = text.find(' ', i);
        if (end == text.npos) end = text.size();
        std::string_view run = text.substr(i, end - i);
        while (!run.empty() && std::string_view(".,;:!?)\"'").find(run.back()) != std::string_view::npos) run.remove_suffix(1);
        const auto sign = run.find('@');
        const bool mail = sign != run.npos && run.size() > 2 && (sign == 0 || run.find('.', sign) != run.npos);
        const bool account = run.size() >= 4 && run.find('_', 1) != run.npos && run.find_first_not_of('_') != run.npos && run.back() != '_';
        if (mail || account || run.starts_with("http") || run.starts_with("www.")) take(i, i + run.size());
        i = std::max(end, i + 1);
    }
    for (const Run& run : runs_of(text)) {
        const std::size_t size = run.end - run.start;
        if (run.digits >= 5 || (run.digits == 4 && size == 4)) take(run.start, run.end);
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& t = tokens[i];
        // postcodes: BS5 6XY
        if (t.word && t.end - t.start >= 2 && t.end - t.start <= 4 && t.capital && text.substr(t.start, t.end - t.start).find_first_of("0123456789") != std::string_view::npos && i + 1 < tokens.size()) {
            const Token& rest = tokens[i + 1];
            if (!rest.word && rest.end - rest.start == 3 && rest.start == t.end + 1 && !is_digit(text[rest.end - 1])) take(t.start, rest.end);
        }
        std::size_t spoken = i;
        while (spoken < tokens.size() && tokens[spoken].word && is_spoken_digit(tokens[spoken].folded)) ++spoken;
        if (spoken - i >= 6) take(t.start, tokens[spoken - 1].end);
        if (spoken > i) i = spoken - 1;
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace stance::transcripts
