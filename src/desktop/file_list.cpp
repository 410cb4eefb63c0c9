#include "desktop/file_list.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace stance::desktop {

namespace {

/// More than this in one folder is not drawn; the path can be typed.
constexpr std::size_t most_entries = 300;

std::string size_words(std::uintmax_t bytes) {
    if (bytes < 1000) return fmt::format("{} bytes", bytes);
    if (bytes < 1'000'000) return fmt::format("{} kB", bytes / 1000);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace

void FileList::go(std::filesystem::path folder) {
    folder_ = std::move(folder);
    read();
}

void FileList::read() {
    entries_.clear();
    trouble_.clear();
    left_out_ = 0;
    std::error_code refused;
    std::filesystem::directory_iterator walk(folder_, std::filesystem::directory_options::skip_permission_denied, refused);
    if (refused) {
        trouble_ = fmt::format("This folder cannot be read: {}.", refused.message());
        return;
    }
    for (; walk != std::filesystem::directory_iterator(); walk.increment(refused)) {
        if (refused) break;
        Entry e;
        e.path = walk->path();
        e.name = e.path.filename().string();
        if (e.name.starts_with('.') || utf8::first_bad_byte(e.name)) continue;
        std::error_code ignored;
        e.is_folder = walk->is_directory(ignored);
        const std::string ending = utf8::folded(e.path.extension().string());
        if (!e.is_folder && std::find(endings_.begin(), endings_.end(), ending) == endings_.end()) continue;
        if (!e.is_folder) {
            const auto size = walk->file_size(ignored);
            if (!ignored) e.about = size_words(size);
        }
        entries_.push_back(std::move(e));
    }
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.is_folder != b.is_folder ? a.is_folder : utf8::folded(a.name) < utf8::folded(b.name); });
    if (entries_.size() > most_entries) {
        left_out_ = entries_.size() - most_entries;
        entries_.resize(most_entries);
    }
}

std::optional<std::filesystem::path> FileList::draw(Ui& ui) {
    if (folder_.empty()) {
        const char* home = std::getenv("HOME");
        go(home != nullptr ? std::filesystem::path(home) : std::filesystem::path("/"));
    }
    std::optional<std::filesystem::path> chosen;
    std::optional<std::filesystem::path> to;
    ui.text(folder_.string(), Style::small_strong, ui.colours().quiet);
    ui.gap(2);
    if (folder_.has_parent_path() && folder_ != folder_.root_path() && ui.button("Up one folder", Button::quiet, icon::up)) to = folder_.parent_path();
    ui.flow(ui.button_width("Look again"));
    if (ui.button("Look again", Button::quiet, icon::replay)) read();
    if (!trouble_.empty()) ui.text(trouble_, Style::body, ui.colours().warn);
    const float row = ui.px(38);
    for (const Entry& e : entries_) {
        const auto scope = ui.scope("files");
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const auto press = ui.place(e.name, at, {at.x + ui.width(), at.y + row}, e.is_folder ? "folder" : "file");
        if (press.hovered) ui.rounded(at, {at.x + ui.width(), at.y + row}, ui.colours().sunken, 8);
        ui.line_at(ui.list(), {at.x + ui.px(10), at.y + ui.px(9)}, e.is_folder ? icon::forward : icon::document, Style::body, ui.colours().quiet);
        const float about = ui.measure(e.about, Style::small).x;
        ui.line_at(ui.list(), {at.x + ui.px(38), at.y + ui.px(9)}, e.name, e.is_folder ? Style::body : Style::strong, ui.colours().text, ui.width() - ui.px(60) - about);
        ui.line_at(ui.list(), {at.x + ui.width() - about - ui.px(10), at.y + ui.px(11)}, e.about, Style::small, ui.colours().quiet);
        ui.note(PageItem::Kind::action, e.name);
        if (press.pressed) (e.is_folder ? to : chosen) = e.path;
        ImGui::SetCursorScreenPos({at.x, at.y + row + ui.px(1)});
    }
    if (entries_.empty() && trouble_.empty()) ui.text("No folder and no transcript lies here.", Style::small);
    if (left_out_ > 0) ui.text(fmt::format("{} more are not shown; type the path above.", left_out_), Style::small);
    if (to) go(*to);
    return chosen;
}

}  // namespace stance::desktop
