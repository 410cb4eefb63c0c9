#pragma once
#include "desktop/ui/input.hpp"
#include "desktop/ui/text_model.hpp"
#include "desktop/ui/theme.hpp"

#include <imgui.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::desktop {

/// What a person can use on the screen, as it was drawn in the last frame: for the keyboard, for
/// the reading line, and for tests that press and type.
struct Widget {
    ImGuiID id = 0;
    std::string path;            ///< scopes joined by '/'
    std::string label;
    std::string kind;            ///< "button", "toggle", "option", "text", "card", "link"
    std::string value;           ///< what is typed, what is chosen
    ImVec2 min, max;
    bool enabled = true;
    bool checked = false;
    bool visible = false;        ///< its centre is inside the clip and nothing lies over it
    int layer = 0;
};

/// One piece of the page as text, for the plain HTML export and the reading line.
struct PageItem {
    enum class Kind { title, heading, text, quote, action, field } kind = Kind::text;
    std::string text;
};

/// Words in a text that are to be marked: bytes [start, end).
struct Mark {
    std::size_t start = 0, end = 0;
    ImU32 fill = 0, line = 0;
};

enum class Button { plain, primary, quiet };

/// A text field: what is typed, and how it is shown.
struct Editor {
    TextModel model;
    float scroll = 0;            ///< pixels
    float goal_x = -1;           ///< column kept while moving up and down
    const std::string& text() const { return model.text(); }
    void set(std::string text) { model.set(std::move(text)); scroll = 0; }
};

struct EditorLook {
    std::string_view placeholder;
    int least_rows = 1, most_rows = 1;
    bool single_line = false;
    bool enter_submits = false;  ///< else Ctrl+Enter
};

struct Edited {
    bool changed = false, submitted = false;
};

/// Draws and hears: one object through a frame. Everything to be pressed goes through it, so that
/// keyboard, mouse, reading line, tests and the plain page all know the same things.
class Ui {
  public:
    Theme theme;
    Fonts fonts;

    /// @param now seconds, growing. Sets the focus for Tab and Shift+Tab.
    void begin(std::vector<Event> events, double now);
    void end();
    double now() const { return now_; }

    // keyboard
    /// Whether this key was pressed in this frame and nobody used it; uses it.
    bool pressed(int key, bool ctrl = false, bool shift = false);
    bool typing() const { return editing_ != 0; }
    /// Characters typed in this frame while no text field had the focus; uses them.
    std::vector<std::string> typed();
    void focus(std::string_view label);     ///< the widget with this label, when it is drawn
    void clear_focus() { focus_ = 0; }
    const Widget* focused() const;
    /// What a person who listens needs to know of what has the focus.
    std::string reading_line() const;

    // when to draw again without anything being pressed
    void redraw_in(double seconds);
    double redraw_at() const { return redraw_at_; }

    // where things go
    struct Scope {
        Ui& ui;
        ~Scope() { ui.path_.pop_back(); }
    };
    [[nodiscard]] Scope scope(std::string name) { path_.push_back(std::move(name)); return Scope{*this}; }
    float width() const { return widths_.empty() ? 0 : widths_.back(); }
    void push_width(float width) { widths_.push_back(width); }
    void pop_width() { widths_.pop_back(); }
    float px(float at_100) const { return theme.px(at_100); }
    const Palette& colours() const { return theme.colours; }
    void gap(float at_100);
    void same_line(float at_100 = 8);
    /// Beside what came before when `next` more pixels fit into the width, else on a new line.
    void flow(float next, float at_100 = 8);
    void rule();
    void layer(int layer) { layer_ = layer; }

    /// A part of the screen with its own scrolling.
    void begin_region(const char* name, ImVec2 at, ImVec2 size, float padding = 0, bool keys_scroll = false);
    void end_region();
    /// The next screen begins at its top.
    void to_top() { to_top_ = true; }

    /// A rounded card at the cursor. Its height is what its contents took in the frame before.
    /// @return with `press`: whether it was pressed
    bool begin_card(const std::string& id, float width, float least_height = 0, const char* press = nullptr, float padding = 20, ImU32 fill = 0);
    void end_card();
    float card_height(const std::string& id) const;

    // words
    ImVec2 measure(std::string_view text, Style style, float wrap = 0) const;
    void text(std::string_view text, Style style = Style::body, ImU32 colour = 0);
    void marked(std::string_view text, Style style, const std::vector<Mark>& marks, ImU32 colour = 0);
    void title(std::string_view text);
    void heading(std::string_view text);
    /// One line at a place, cut with an ellipsis at `most` pixels; not part of the plain page.
    void line_at(ImDrawList* list, ImVec2 at, std::string_view text, Style style, ImU32 colour, float most = 0) const;
    void chip(std::string_view text, ImU32 fill, ImU32 colour);
    void note(PageItem::Kind kind, std::string_view text);

    // to be pressed
    bool button(std::string_view label, Button look = Button::plain, const char* icon = nullptr, bool enabled = true, float width = 0);
    float button_width(std::string_view label, const char* icon = nullptr) const;
    bool link(std::string_view label);
    bool toggle(std::string_view label, bool& on);
    /// One of several. @return whether it changed
    bool choice(std::string_view name, const std::vector<std::string>& options, int& chosen);
    bool nav(const char* icon, std::string_view label, bool chosen, bool icon_only, float height);
    Edited edit(std::string_view label, Editor& editor, const EditorLook& look);
    /// A place that can be pressed; the caller draws it. @return hovered and pressed
    struct Press { bool hovered = false, pressed = false, focused = false, held = false; };
    Press place(std::string_view label, ImVec2 min, ImVec2 max, const char* kind = "button", bool enabled = true, bool checked = false, std::string value = {});
    /// Words that appear beside the pointer while the last widget is hovered, or while it has the focus.
    void hint(std::string_view text);

    const std::vector<Widget>& widgets() const { return widgets_; }
    const std::vector<PageItem>& page() const { return page_; }
    /// While true, nothing may be left out of the page because it is not in view.
    bool whole_page = false;

    ImDrawList* list() const { return ImGui::GetWindowDrawList(); }
    void rounded(ImVec2 min, ImVec2 max, ImU32 fill, float radius = 10, ImU32 border = 0) const;
    void shadowed(ImVec2 min, ImVec2 max, float radius = 12) const;
    const std::vector<Event>& events() const { return events_; }

  private:
    struct Region { bool keys_scroll; float padding; };
    struct Card { std::string id; ImVec2 at; float width, padding; bool grouped; };
    ImGuiID id_of(std::string_view label) const;
    void ring(ImVec2 min, ImVec2 max, float radius = 10) const;
    void edit_keys(Editor& editor, const EditorLook& look, const std::vector<TextRow>& rows, const std::function<float(std::size_t, std::size_t)>& measure, Edited& out);

    std::vector<Event> events_;
    std::vector<bool> used_;
    std::vector<Widget> widgets_, widgets_before_;
    std::vector<PageItem> page_;
    std::vector<std::string> path_;
    std::vector<float> widths_;
    std::vector<Region> regions_;
    std::vector<Card> cards_;
    std::map<std::string, float> card_heights_;
    std::map<ImGuiID, int> ids_this_frame_;
    ImGuiID focus_ = 0, editing_ = 0, editing_next_ = 0;
    std::string wanted_focus_;
    int wanted_for_ = 0;         ///< frames a wanted focus has waited
    bool by_keyboard_ = false;
    bool scroll_to_focus_ = false, to_top_ = false;
    bool last_hovered_ = false, last_focused_ = false;
    double now_ = 0, redraw_at_ = 0, typed_at_ = 0, hover_since_ = 0;
    ImGuiID hovered_before_ = 0;
    int layer_ = 0, top_layer_ = 0;
};

}  // namespace stance::desktop
