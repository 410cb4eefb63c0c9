#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::desktop {

/// A visual row of a wrapped text: bytes [begin, end); the blank or newline at which it was broken
/// is at `end` and belongs to no row.
struct TextRow {
    std::size_t begin = 0, end = 0;
    float width = 0;
    bool soft = false;           ///< broken by the width, not by a newline
};

/// Text being edited: the words as they will be kept, without soft breaks. Positions are bytes at
/// borders of characters; a letter with its combining marks is one character. Our own rather than
/// ImGui's stb_textedit, which holds 16-bit characters (no emoji) and undoes letter by letter.
class TextModel {
  public:
    const std::string& text() const { return text_; }
    /// Replaces everything and forgets the history.
    void set(std::string text);

    std::size_t caret() const { return caret_; }
    std::size_t anchor() const { return anchor_; }
    bool has_selection() const { return caret_ != anchor_; }
    std::string selected() const;
    void select_all();
    void select(std::size_t anchor, std::size_t caret);
    /// The word around a position.
    void select_word(std::size_t at);

    /// Puts text at the caret in place of the selection. Carriage returns and other control
    /// characters but newline are dropped, a tab becomes a blank, invalid UTF-8 becomes U+FFFD.
    void insert(std::string_view text);
    void backspace(bool word);
    void remove(bool word);

    void move_left(bool word, bool selecting);
    void move_right(bool word, bool selecting);
    void move_to(std::size_t at, bool selecting);

    /// Undo and redo by words. @return whether there was something
    bool undo();
    bool redo();

  private:
    enum class Act { none, typing, erasing, other };
    struct Snapshot { std::string text; std::size_t caret, anchor; };
    void remember(Act act);
    void erase(std::size_t from, std::size_t to);
    std::size_t before(std::size_t at) const;
    std::size_t behind(std::size_t at) const;
    std::size_t word_before(std::size_t at) const;
    std::size_t word_behind(std::size_t at) const;

    std::string text_;
    std::size_t caret_ = 0, anchor_ = 0;
    Act last_ = Act::none;
    std::vector<Snapshot> undo_, redo_;
};

/// Breaks a text into rows no wider than `width`. @param measure  width of bytes [from, to) in the
/// text; called with ends of words and, for a word wider than a row, of characters
std::vector<TextRow> wrap_rows(std::string_view text, float width, const std::function<float(std::size_t from, std::size_t to)>& measure);

/// The row a position is on. At a soft break the position after the blank is on the next row.
std::size_t row_of(const std::vector<TextRow>& rows, std::size_t at);

}  // namespace stance::desktop
