#include "desktop/desk.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace stance::desktop {

Settings Settings::from(const std::map<std::string, std::string>& kept) {
    Settings out;
    const auto text = [&](const char* name) -> const std::string* {
        const auto found = kept.find(name);
        return found == kept.end() ? nullptr : &found->second;
    };
    const auto flag = [&](const char* name, bool& value) {
        if (const std::string* t = text(name)) value = *t == "1";
    };
    const auto number = [&](const char* name, int& value, int low, int high) {
        const std::string* t = text(name);
        int read = 0;
        if (t != nullptr && std::from_chars(t->data(), t->data() + t->size(), read).ec == std::errc{}) value = std::clamp(read, low, high);
    };
    if (const std::string* t = text("look")) out.look = kind_from<Look>(look_names, *t).value_or(Look::light);
    number("text_size", out.text_size, 80, 200);
    flag("reduced_motion", out.reduced_motion);
    flag("enter_sends", out.enter_sends);
    flag("waits", out.waits);
    flag("speaks", out.speaks);
    number("drills_a_day", out.drills_a_day, 1, 50);
    if (const std::string* t = text("trainee"); t != nullptr && !t->empty()) out.trainee = *t;
    if (const std::string* t = text("review_keys"); t != nullptr && !t->empty()) out.review_keys = *t;
    return out;
}

const patient::Case* Desk::find_case(const std::string& id) const {
    for (const auto& c : cases)
        if (c->id == id) return c.get();
    return nullptr;
}

const session::RatingSheet* Desk::sheet(const std::string& of, session::RaterKind kind) const {
    for (auto it = sheets.rbegin(); it != sheets.rend(); ++it)
        if (it->session == of && it->sheet.kind == kind) return &it->sheet;
    return nullptr;
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string day_words(UnixMs then, UnixMs now) {
    constexpr UnixMs day = 24LL * 60 * 60 * 1000;
    const auto days = now / day - then / day;
    if (days <= 0) return "today";
    if (days == 1) return "yesterday";
    if (days < 14) return fmt::format("{} days ago", days);
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(then)))};
    static constexpr std::array<const char*, 12> months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    return fmt::format("{} {}", static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1]);
}

std::string reflowed(const std::string& text) {
    constexpr std::size_t wrapped = 58;  // a line this long ended because the file's line ended
    std::string out;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string line = text.substr(start, end - start);
        out += line;
        const bool more = end + 1 < text.size();
        const bool next_empty = more && text[end + 1] == '\n';
        if (more) out += line.size() >= wrapped && !next_empty ? ' ' : '\n';
        start = end + 1;
    }
    return out;
}

std::string difficulty_words(int difficulty) { return difficulty <= 1 ? "Gentle" : difficulty == 2 ? "Ordinary" : "Hard"; }

}  // namespace stance::desktop
