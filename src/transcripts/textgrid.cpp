// Praat's TextGrid in its long and its short form. Praat itself reads only free-standing numbers,
// quoted strings and <flags> and takes everything between them for comments
// (https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html); so does this, and both forms
// are one.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

struct Token {
    enum class Kind { number, text, flag, end } kind = Kind::end;
    double value = 0;
    std::string text;
    std::size_t byte = 0;
};

class Tokens {
  public:
    explicit Tokens(std::string_view text) : text_(text) {}

    Token next() {
        for (;;) {
            while (at_ < text_.size() && blank(text_[at_])) ++at_;
            if (at_ >= text_.size()) return {Token::Kind::end, 0, {}, text_.size()};
            const std::size_t start = at_;
            const char c = text_[at_];
            if (c == '"') return quoted();
            if (c == '!') {  // to the end of the line
                at_ = std::min(text_.find('\n', at_), text_.size());
                continue;
            }
            while (at_ < text_.size() && !blank(text_[at_])) ++at_;
            const std::string_view word = text_.substr(start, at_ - start);
            if (word.size() > 2 && word.front() == '<' && word.back() == '>') return {Token::Kind::flag, 0, std::string(word), start};
            if (const auto value = number(word)) return {Token::Kind::number, *value, {}, start};
        }
    }

  private:
    static bool blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

    Token quoted() {
        Token token{Token::Kind::text, 0, {}, at_++};
        for (;; ++at_) {
            if (at_ >= text_.size()) return {Token::Kind::end, 0, {}, token.byte};
            if (text_[at_] != '"') {
                token.text += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                token.text += '"';
                ++at_;
            } else {
                ++at_;
                return token;
            }
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

struct Mark {
    double start = 0, end = 0;
    std::string text;
};

struct Tier {
    std::string name;
    bool points = false;
    std::vector<Mark> marks;
};

/// What aligners and people write where nobody speaks.
bool is_silence(std::string_view text) {
    const std::string word = heard_as(text);
    return word.empty() || word == "sil" || word == "sp" || word == "spn" || word == "silence" || word == "pause";
}

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

/// Sounds and syllables, which are no words.
bool is_phonetic(const Tier& tier) {
    const std::string name = heard_as(tier.name);
    return ends_with(name, "phones") || ends_with(name, "phonemes") || ends_with(name, "phone") || ends_with(name, "syllables") || ends_with(name, "segments");
}

bool is_single_words(const Tier& tier) {
    const std::string name = heard_as(tier.name);
    return ends_with(name, "words") || ends_with(name, "word");
}

/// "Anna - words" is Anna.
std::string label_of(const Tier& tier) {
    std::string name = tidy(tier.name);
    for (const std::string_view end : {" - words", "-words", "_words", " words"})
        if (name.size() > end.size() && ends_with(name, end)) name.resize(name.size() - end.size());
    const std::string plain = heard_as(name);
    for (const std::string_view general : {"words", "word", "text", "transcript", "transcription", "utterances", "utterance", "sentences", "speech"})
        if (plain == general) return {};
    return name;
}

class Reader {
  public:
    explicit Reader(const Source& source) : source_(source), tokens_(source.text) {}

    Talks read() {
        auto tiers = read_tiers();
        if (!tiers) return tiers.error();
        Talk talk;
        talk.format = "Praat TextGrid";
        const auto sentences = [](const Tier& t) { return !t.points && !is_phonetic(t) && !is_single_words(t) && std::any_of(t.marks.begin(), t.marks.end(), [](const Mark& m) { return !is_silence(m.text); }); };
        const bool whole = std::any_of(tiers->begin(), tiers->end(), sentences), alone = tiers->size() == 1;
        for (const Tier& tier : *tiers) {
            const bool said = !tier.points && !is_phonetic(tier) && (whole ? sentences(tier) && (alone || !codes(tier)) : is_single_words(tier));
            for (const Mark& mark : tier.marks) {
                if (is_silence(mark.text)) continue;
                if (said) talk.cues.push_back({label_of(tier), mark.start, mark.end, mark.text, {}, 1, {}});
                else talk.codes.push_back({tidy(mark.text), tidy(tier.name), mark.start, tier.points ? std::nullopt : std::optional(mark.end), std::nullopt, {}});
                if (talk.cues.size() + talk.codes.size() > most_cues) return source_.wrong(fmt::format("more than {} marks; no talk has that many", most_cues));
            }
        }
        sort_by_start(talk);
        return std::vector<Talk>{std::move(talk)};
    }

  private:
    static bool codes(const Tier& tier) {
        std::vector<std::string> values;
        for (const Mark& mark : tier.marks)
            if (!is_silence(mark.text)) values.push_back(mark.text);
        return look_like_codes(values);
    }

    Error wrong(const Token& token, std::string_view what) const {
        if (token.kind == Token::Kind::end) return source_.wrong(token.byte, token.byte >= source_.text.size() ? "the file ends in the middle of its tiers; it was cut off" : "this quote is never closed");
        return source_.wrong(token.byte, what);
    }

    std::optional<Error> take(Token::Kind kind, std::string_view what, Token& token) {
        token = tokens_.next();
        if (token.kind != kind) return wrong(token, what);
        return std::nullopt;
    }

    Result<std::vector<Tier>> read_tiers() {
        Token token;
        if (auto bad = take(Token::Kind::text, "a TextGrid begins with \"ooTextFile\"", token)) return *bad;
        if (auto bad = take(Token::Kind::text, "the kind of object is wanted here, \"TextGrid\"", token)) return *bad;
        if (token.text != "TextGrid") return source_.wrong(token.byte, fmt::format("this Praat file is a {}, not a TextGrid", shown(token.text)));
        for (int i = 0; i < 2; ++i)
            if (auto bad = take(Token::Kind::number, "the beginning and the end of the recording are wanted here, in seconds", token)) return *bad;
        if (auto bad = take(Token::Kind::flag, "<exists> is wanted here", token)) return *bad;
        if (token.text != "<exists>") return std::vector<Tier>{};
        if (auto bad = take(Token::Kind::number, "the number of tiers is wanted here", token)) return *bad;
        const double count = token.value;
        if (count > 1000) return source_.wrong(token.byte, "more than 1000 tiers; no talk has that many");
        std::vector<Tier> tiers;
        while (static_cast<double>(tiers.size()) < count) {
            Tier tier;
            if (auto bad = read_tier(tier)) return *bad;
            tiers.push_back(std::move(tier));
        }
        return tiers;
    }

    std::optional<Error> read_tier(Tier& tier) {
        Token token;
        if (auto bad = take(Token::Kind::text, "the kind of a tier is wanted here, \"IntervalTier\" or \"TextTier\"", token)) return bad;
        if (token.text != "IntervalTier" && token.text != "TextTier") return source_.wrong(token.byte, fmt::format("'{}' is no kind of tier; \"IntervalTier\" and \"TextTier\" are", shown(token.text)));
        tier.points = token.text == "TextTier";
        if (auto bad = take(Token::Kind::text, "the name of the tier is wanted here, in quotes", token)) return bad;
        tier.name = token.text;
        for (int i = 0; i < 2; ++i)
            if (auto bad = take(Token::Kind::number, "the beginning and the end of the tier are wanted here, in seconds", token)) return bad;
        if (auto bad = take(Token::Kind::number, "the number of marks is wanted here", token)) return bad;
        const double count = token.value;
        for (double i = 0; i < count; ++i) {
            Mark mark;
            if (auto bad = take(Token::Kind::number, "a time is wanted here, in seconds", token)) return bad;
            mark.start = mark.end = token.value;
            if (!tier.points) {
                if (auto bad = take(Token::Kind::number, "the end of the interval is wanted here, in seconds", token)) return bad;
                mark.end = token.value;
            }
            if (auto bad = take(Token::Kind::text, "the words are wanted here, in quotes", token)) return bad;
            mark.text = std::move(token.text);
            tier.marks.push_back(std::move(mark));
            if (tier.marks.size() > most_cues) return source_.wrong(token.byte, fmt::format("more than {} marks; no talk has that many", most_cues));
        }
        return std::nullopt;
    }

    const Source& source_;
    Tokens tokens_;
};

}  // namespace

bool is_textgrid(std::string_view text) {
    std::string_view first = trimmed(text.substr(0, text.find('\n')));
    for (const std::string_view before : {"File", "type", "="})
        if (first.substr(0, before.size()) == before) first = trimmed(first.substr(before.size()));
    return first.substr(0, 11) == "\"ooTextFile";
}

Talks read_textgrid(const Source& source) { return Reader(source).read(); }

}  // namespace stance::transcripts
