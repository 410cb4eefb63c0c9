#include "desktop/ui/text_model.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace stance::desktop {

namespace {

constexpr std::size_t most_snapshots = 400;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }
bool is_blank(char c) { return c == ' ' || c == '\n'; }

/// A combining mark (U+0300..U+036F), joiner or variation selector at `at`: part of the letter before.
bool joins(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return false;
    const auto a = static_cast<unsigned char>(text[at]), b = static_cast<unsigned char>(text[at + 1]);
    if (a == 0xCC || (a == 0xCD && b < 0xB0)) return true;
    if (a != 0xE2 && a != 0xEF) return false;
    const std::string_view three = text.substr(at, 3);
    return three == "\u200D" || three == "\uFE0F" || three == "\uFE0E";
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    do ++at; while (at < text.size() && continues(text[at]));
    return at;
}

std::string cleaned(std::string_view text) {
    std::string out;
    std::string valid(text);
    while (const auto bad = utf8::first_bad_byte(valid)) valid.replace(*bad, 1, "\uFFFD");
    for (const char c : valid) {
        if (c == '\t') out += ' ';
        else if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) { if (c != 0x7F) out += c; }
    }
    return out;
}

}  // namespace

void TextModel::set(std::string text) {
    text_ = std::move(text);
    caret_ = anchor_ = text_.size();
    undo_.clear();
    redo_.clear();
    last_ = Act::none;
}

std::string TextModel::selected() const {
    const std::size_t from = std::min(caret_, anchor_), to = std::max(caret_, anchor_);
    return text_.substr(from, to - from);
}

void TextModel::select_all() { select(0, text_.size()); }

void TextModel::select(std::size_t anchor, std::size_t caret) {
    anchor_ = std::min(anchor, text_.size());
    caret_ = std::min(caret, text_.size());
    last_ = Act::none;
}

void TextModel::select_word(std::size_t at) {
    std::size_t from = std::min(at, text_.size()), to = from;
    while (from > 0 && !is_blank(text_[from - 1])) --from;
    while (to < text_.size() && !is_blank(text_[to])) ++to;
    select(from, to);
}

void TextModel::remember(Act act) {
    redo_.clear();
    if (act == last_ && act != Act::other) return;
    undo_.push_back({text_, caret_, anchor_});
    if (undo_.size() > most_snapshots) undo_.erase(undo_.begin());
    last_ = act;
}

void TextModel::erase(std::size_t from, std::size_t to) {
    text_.erase(from, to - from);
    caret_ = anchor_ = from;
}

void TextModel::insert(std::string_view text) {
    const std::string clean = cleaned(text);
    if (clean.empty() && !has_selection()) return;
    // typing is undone word by word: a blank ends the word that is remembered together
    const bool typed = clean.size() <= 4 && !has_selection();
    const bool new_word = typed && last_ == Act::typing && !clean.empty() && !is_blank(clean[0]) && caret_ > 0 && is_blank(text_[caret_ - 1]);
    if (new_word) last_ = Act::none;
    remember(typed ? Act::typing : Act::other);
    const std::size_t from = std::min(caret_, anchor_), to = std::max(caret_, anchor_);
    erase(from, to);
    text_.insert(caret_, clean);
    caret_ = anchor_ = caret_ + clean.size();
}

void TextModel::backspace(bool word) {
    if (!has_selection() && caret_ == 0) return;
    remember(has_selection() || word ? Act::other : Act::erasing);
    if (has_selection()) {
        const std::size_t from = std::min(caret_, anchor_), to = std::max(caret_, anchor_);
        erase(from, to);
    } else {
        erase(word ? word_before(caret_) : before(caret_), caret_);
    }
}

void TextModel::remove(bool word) {
    if (!has_selection() && caret_ == text_.size()) return;
    remember(has_selection() || word ? Act::other : Act::erasing);
    if (has_selection()) {
        const std::size_t from = std::min(caret_, anchor_), to = std::max(caret_, anchor_);
        erase(from, to);
    } else {
        erase(caret_, word ? word_behind(caret_) : behind(caret_));
    }
}

void TextModel::move_to(std::size_t at, bool selecting) {
    caret_ = std::min(at, text_.size());
    if (!selecting) anchor_ = caret_;
    last_ = Act::none;
}

void TextModel::move_left(bool word, bool selecting) {
    if (has_selection() && !selecting && !word) return move_to(std::min(caret_, anchor_), false);
    move_to(word ? word_before(caret_) : before(caret_), selecting);
}

void TextModel::move_right(bool word, bool selecting) {
    if (has_selection() && !selecting && !word) return move_to(std::max(caret_, anchor_), false);
    move_to(word ? word_behind(caret_) : behind(caret_), selecting);
}

bool TextModel::undo() {
    if (undo_.empty()) return false;
    redo_.push_back({text_, caret_, anchor_});
    text_ = undo_.back().text;
    caret_ = undo_.back().caret;
    anchor_ = undo_.back().anchor;
    undo_.pop_back();
    last_ = Act::none;
    return true;
}

bool TextModel::redo() {
    if (redo_.empty()) return false;
    undo_.push_back({text_, caret_, anchor_});
    text_ = redo_.back().text;
    caret_ = redo_.back().caret;
    anchor_ = redo_.back().anchor;
    redo_.pop_back();
    last_ = Act::none;
    return true;
}

std::size_t TextModel::before(std::size_t at) const {
    while (at > 0) {
        do --at; while (at > 0 && continues(text_[at]));
        if (!joins(text_, at)) break;
    }
    return at;
}

std::size_t TextModel::behind(std::size_t at) const {
    at = next_code_point(text_, at);
    while (at < text_.size() && joins(text_, at)) at = next_code_point(text_, at);
    return at;
}

std::size_t TextModel::word_before(std::size_t at) const {
    while (at > 0 && is_blank(text_[at - 1])) --at;
    while (at > 0 && !is_blank(text_[at - 1])) --at;
    return at;
}

std::size_t TextModel::word_behind(std::size_t at) const {
    while (at < text_.size() && !is_blank(text_[at])) ++at;
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
}

std::vector<TextRow> wrap_rows(std::string_view text, float width, const std::function<float(std::size_t, std::size_t)>& measure) {
    std::vector<TextRow> rows;
    std::size_t start = 0;
    while (true) {
        const std::size_t newline = text.find('\n', start);
        const std::size_t line_end = newline == std::string_view::npos ? text.size() : newline;
        std::size_t row = start;
        while (true) {
            // as many words as fit; blanks at the end of a row may hang over
            std::size_t fits = row, at = row;
            float used = 0;
            while (at < line_end) {
                std::size_t word_end = at;
                while (word_end < line_end && text[word_end] == ' ') ++word_end;
                while (word_end < line_end && text[word_end] != ' ') ++word_end;
                const float w = measure(row, word_end);
                if (w > width && fits > row) break;
                if (w > width) {  // one word wider than the row: as many characters as fit
                    std::size_t cut = next_code_point(text, row);
                    float cut_width = measure(row, cut);
                    while (cut < word_end) {
                        const std::size_t next = next_code_point(text, cut);
                        const float wider = measure(row, next);
                        if (wider > width) break;
                        cut = next;
                        cut_width = wider;
                    }
                    fits = cut;
                    used = cut_width;
                    break;
                }
                fits = at = word_end;
                used = w;
            }
            if (fits >= line_end) {
                rows.push_back({row, line_end, used, false});
                break;
            }
            rows.push_back({row, fits, used, true});
            row = fits;
            if (row < line_end && text[row] == ' ') ++row;  // the blank at which it broke
        }
        if (newline == std::string_view::npos) return rows;
        start = newline + 1;
    }
}

std::size_t row_of(const std::vector<TextRow>& rows, std::size_t at) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].begin <= at) found = i;
    return found;
}

}  // namespace stance::desktop
