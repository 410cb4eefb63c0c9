// Plain text as people type it: "T: How are you?", one speaker a line, with or without times; and
// what Whisper prints: "[00:00.000 --> 00:04.000]  words".
#include "transcripts/formats.hpp"
#include "transcripts/names.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace stance::transcripts {

namespace {

struct Piece {
    std::size_t start_byte = 0;
    std::optional<double> start, end;
    std::string label;          ///< a candidate until the whole file is known
    std::string_view words;     ///< after the label
    std::string_view whole;     ///< with the label
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes a time off the front: bare, in brackets, or a range in brackets.
void take_time(std::string_view& text, Piece& piece) {
    std::string_view rest = text;
    if (rest.empty()) return;
    const char open = rest[0];
    std::string_view inside;
    if (open == '[' || open == '(' || open == '<') {
        const auto close = rest.find(open == '[' ? ']' : open == '(' ? ')' : '>');
        if (close == rest.npos || close > 60) return;
        inside = trimmed(rest.substr(1, close - 1));
        rest.remove_prefix(close + 1);
    } else if (is_digit(open)) {
        const auto end = std::min(rest.find_first_of(" \t"), rest.size());
        inside = rest.substr(0, end);
        if (!inside.empty() && inside.back() == ':') inside.remove_suffix(1);
        rest.remove_prefix(end);
    } else {
        return;
    }
    if (const auto arrow = inside.find("-->"); arrow != inside.npos) {
        const auto a = clock(trimmed(inside.substr(0, arrow))), b = clock(trimmed(inside.substr(arrow + 3)));
        if (!a || !b) return;
        piece.start = a;
        piece.end = b;
    } else {
        const auto a = clock(inside);
        if (!a) return;
        piece.start = a;
    }
    text = trimmed(rest);
    if (text.size() > 1 && text[0] == '-' && text[1] == ' ') text = trimmed(text.substr(2));
}

/// "12 T" and "12. T": the number of a line before the name.
std::string without_number(std::string label) {
    std::size_t n = 0;
    while (n < label.size() && is_digit(label[n])) ++n;
    if (n == 0 || n == label.size()) return label;
    std::size_t cut = n;
    if (label[cut] == '.' || label[cut] == ')') ++cut;
    if (cut < label.size() && label[cut] == ' ') return label.substr(cut + 1);
    return label;
}

/// "Anna (0:12): words" and "Anna [0:12] words".
bool take_name_and_time(std::string_view text, Piece& piece) {
    const auto open = text.find_first_of("[(");
    if (open == text.npos || open == 0 || open > 60) return false;
    const auto close = text.find(text[open] == '[' ? ']' : ')', open);
    if (close == text.npos) return false;
    const auto time = clock(trimmed(text.substr(open + 1, close - open - 1)));
    const std::string before = tidy(text.substr(0, open)) + ":";
    const auto name = time ? leading_name(before) : std::nullopt;
    if (!name || name->length != before.size()) return false;
    std::string_view words = trimmed(text.substr(close + 1));
    if (!words.empty() && words[0] == ':') words = trimmed(words.substr(1));
    piece.start = time;
    piece.label = without_number(name->label);
    piece.words = words;
    return true;
}

Piece piece_of(Line line) {
    Piece piece;
    piece.start_byte = line.start;
    std::string_view text = trimmed(line.text);
    take_time(text, piece);
    piece.whole = piece.words = text;
    if (take_name_and_time(text, piece)) return piece;
    if (const auto name = leading_name(text)) {
        std::string label = without_number(name->label);
        piece.words = trimmed(text.substr(name->length));
        piece.label = std::move(label);
        if (!piece.start) take_time(piece.words, piece);
    } else if (const auto tab = text.find('\t'); tab != text.npos && tab <= 40 && text.find('\t', tab + 1) == text.npos) {
        const std::string with_colon = std::string(text.substr(0, tab)) + ":";
        if (const auto field = leading_name(with_colon); field && field->length == with_colon.size()) {
            piece.label = without_number(field->label);
            piece.words = trimmed(text.substr(tab + 1));
        }
    }
    return piece;
}

/// "T1, P1, T2, P2": turns counted in the label. Every such label comes once.
void take_turn_numbers(std::vector<Piece>& pieces) {
    const auto base = [](const std::string& label) {
        std::size_t n = label.size();
        while (n > 0 && is_digit(label[n - 1])) --n;
        std::string out = label.substr(0, n);
        while (!out.empty() && (out.back() == ' ' || out.back() == '-' || out.back() == '_')) out.pop_back();
        return n == label.size() ? std::string() : out;
    };
    std::map<std::string, std::map<std::string, std::size_t>> seen;
    for (const Piece& p : pieces)
        if (const std::string b = base(p.label); !b.empty() && is_role(b)) ++seen[b][p.label];
    std::set<std::string> counted;
    for (const auto& [role, labels] : seen)
        if (labels.size() >= 3 && std::all_of(labels.begin(), labels.end(), [](const auto& label) { return label.second == 1; })) counted.insert(role);
    for (Piece& p : pieces)
        if (const std::string b = base(p.label); counted.count(b)) p.label = b;
}

/// The file's lines with only those labels that are names; nothing if it is no such text.
std::optional<std::vector<Piece>> analyse(std::string_view text) {
    std::vector<Piece> pieces;
    std::size_t offset = 0;
    while (const auto line = next_line(text, offset)) {
        if (trimmed(line->text).empty()) continue;
        if (pieces.size() > most_cues) return std::nullopt;
        pieces.push_back(piece_of(*line));
    }
    take_turn_numbers(pieces);
    std::vector<std::string> candidates;
    std::size_t timed = 0;
    for (const Piece& p : pieces) {
        if (!p.label.empty()) candidates.push_back(p.label);
        timed += p.start.has_value();
    }
    const std::set<std::string> names = names_among(candidates, pieces.size(), true);
    std::size_t named = 0;
    std::set<std::string> used;
    for (Piece& p : pieces) {
        if (!names.count(p.label)) {
            p.label.clear();
            p.words = p.whole;
        } else {
            ++named;
            used.insert(p.label);
        }
    }
    // as many names as lines is a list of fields, not a talk
    const bool talk = named >= 2 ? used.size() * 2 <= named + 2 : named == 1 && is_role(*used.begin());
    const bool stamped = timed >= 2 && timed * 2 >= pieces.size();
    if (!talk && !stamped) return std::nullopt;
    if (!talk)
        for (Piece& p : pieces) {
            p.label.clear();
            p.words = p.whole;
        }
    return pieces;
}

}  // namespace

bool is_plain(std::string_view text) { return analyse(text).has_value(); }

Talks read_plain(const Source& source) {
    auto pieces = analyse(source.text);
    if (!pieces) return source.wrong(0, "no line says who speaks; begin each with a name and a colon, such as 'T: How are you?'");
    Talk talk;
    talk.format = "plain text";
    std::optional<std::size_t> preamble;
    for (Piece& piece : *pieces) {
        talk.heard = talk.heard || piece.end;
        const bool awaited = !talk.cues.empty() && talk.cues.back().text.empty() && !talk.cues.back().start;
        if (piece.label.empty() && piece.start && awaited) {  // the name stood on a line of its own
            talk.cues.back().start = piece.start;
            talk.cues.back().end = piece.end;
            talk.cues.back().text = std::string(piece.words);
        } else if (!piece.label.empty() || piece.start) {
            Cue cue;
            cue.label = std::move(piece.label);
            cue.start = piece.start;
            cue.end = piece.end;
            cue.text = std::string(piece.words);
            talk.cues.push_back(std::move(cue));
        } else if (talk.cues.empty()) {
            if (!preamble) preamble = piece.start_byte;
        } else {
            std::string& words = talk.cues.back().text;
            if (!words.empty()) words += ' ';
            words += piece.whole;
        }
    }
    if (talk.heard) talk.format = "Whisper text";
    if (preamble) talk.doubts.push_back("What stands before the first speaker was left out.");
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
