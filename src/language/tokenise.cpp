#include "language/tokenise.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace stance::language {

namespace {

constexpr std::array<std::string_view, 12> abbreviations = {"dr",  "mr", "mrs", "ms", "prof", "st",
                                                            "etc", "vs", "eg",  "ie", "approx", "no"};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x60 || c == 0xB4; }
bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == U'\r'; }

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char plain_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Walks over the code points of a text with one of look-ahead.
struct Reader {
    std::string_view text;
    std::size_t at = 0;
    utf8::CodePoint now{0, 0};

    explicit Reader(std::string_view t) : text(t) { look(); }
    void look() {
        if (at >= text.size()) { now = {0, 0}; return; }
        const auto byte = static_cast<unsigned char>(text[at]);
        now = byte < 0x80 ? utf8::CodePoint{byte, 1} : utf8::at(text, at);
    }
    /// How many plain (ASCII) letters and digits stand here.
    std::size_t plain_run() const {
        std::size_t end = at;
        while (end < text.size() && is_plain(text[end])) ++end;
        return end - at;
    }
    bool done() const { return at >= text.size(); }
    void step() { at += now.length; look(); }
    char32_t next() const {
        const std::size_t after = at + now.length;
        return after < text.size() ? utf8::at(text, after).value : 0;
    }
};

}  // namespace

Text cut(std::string_view text) {
    Text out;
    out.folded.reserve(text.size());
    out.tokens.reserve(text.size() / 4);
    out.folded_spans.reserve(text.size() / 4);
    bool broken = false;

    Sentence sentence;
    const auto close_sentence = [&](std::size_t end) {
        sentence.end_token = static_cast<std::uint32_t>(out.tokens.size());
        if (sentence.end_token > sentence.first_token) {
            sentence.span = {out.tokens[sentence.first_token].span.start, static_cast<std::uint32_t>(end)};
            if (out.sentences.size() < 0xFFFE) out.sentences.push_back(sentence);
            else out.sentences.back().end_token = sentence.end_token, out.sentences.back().span.end = sentence.span.end;
        } else if (sentence.question_mark && !out.sentences.empty()) {
            out.sentences.back().question_mark = true;
        }
        sentence = Sentence{};
        sentence.first_token = static_cast<std::uint32_t>(out.tokens.size());
        broken = false;
    };

    for (Reader reader(text); !reader.done();) {
        const char32_t c = reader.now.value;
        if (utf8::is_letter(c) || is_digit(c)) {
            const std::size_t start = reader.at;
            const std::size_t folded_start = out.folded.size();
            while (!reader.done()) {
                if (const std::size_t plain = reader.plain_run(); plain > 0) {
                    out.folded.append(text, reader.at, plain);
                    for (std::size_t i = out.folded.size() - plain; i < out.folded.size(); ++i) out.folded[i] = plain_lower(out.folded[i]);
                    reader.at += plain;
                    reader.look();
                    continue;
                }
                const char32_t k = reader.now.value;
                if (utf8::is_letter(k) || is_digit(k)) utf8::append(out.folded, utf8::lower(k));
                else if (is_apostrophe(k) && utf8::is_letter(reader.next())) out.folded.push_back('\'');
                else break;
                reader.step();
            }
            Token token;
            token.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(reader.at)};
            token.sentence = static_cast<std::uint16_t>(std::min<std::size_t>(out.sentences.size(), 0xFFFE));
            token.after_break = broken;
            broken = false;
            out.tokens.push_back(token);
            out.folded_spans.push_back({static_cast<std::uint32_t>(folded_start), static_cast<std::uint32_t>(out.folded.size())});
            out.folded.push_back(' ');
            continue;
        }
        if (c == U'\n') {
            close_sentence(reader.at);
        } else if (c == U'?' || c == 0x37E || c == 0xFF1F) {
            sentence.question_mark = true;
            while (!reader.done() && (reader.now.value == U'?' || reader.now.value == U'!')) reader.step();
            close_sentence(reader.at);
            continue;
        } else if (c == U'!') {
            reader.step();
            if (!reader.done() && reader.now.value == U'?') continue;
            close_sentence(reader.at);
            continue;
        } else if (c == U'.' || c == 0x2026) {
            std::size_t dots = 0;
            while (!reader.done() && (reader.now.value == U'.' || reader.now.value == 0x2026)) {
                dots += reader.now.value == 0x2026 ? 3 : 1;
                reader.step();
            }
            if (!reader.done() && (reader.now.value == U'?' || reader.now.value == U'!')) continue;
            Reader ahead = reader;
            while (!ahead.done() && (is_space(ahead.now.value) || ahead.now.value == U'"' || ahead.now.value == 0x201D)) ahead.step();
            const bool at_end = ahead.done();
            const bool space_follows = at_end || ahead.at != reader.at || reader.now.value == U'\n';
            const char32_t next = at_end ? 0 : ahead.now.value;
            const bool capital = utf8::lower(next) != next;
            bool ends = space_follows;
            if (dots >= 2) ends = at_end || capital;
            else if (ends && !at_end && !out.tokens.empty()) {
                const std::string_view last = out.word(out.tokens.size() - 1);
                if (last.size() == 1 && last != "i" && last != "a" && !is_digit(static_cast<unsigned char>(last[0]))) ends = false;
                // "no." ends a sentence far more often than it means "number"
                if (last != "no" && std::find(abbreviations.begin(), abbreviations.end(), last) != abbreviations.end() && capital && last.size() < 5)
                    ends = last == "etc";
            }
            if (ends) close_sentence(reader.at);
            else broken = true;
            continue;
        } else if (!is_space(c)) {
            broken = true;
        }
        reader.step();
    }
    close_sentence(text.size());
    return out;
}

}  // namespace stance::language
