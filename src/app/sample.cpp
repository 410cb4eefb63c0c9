#include "app/sample.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace stance::app {

namespace {

constexpr UnixMs day_ms = 24LL * 60 * 60 * 1000;

struct Script {
    std::string case_id;
    int days_ago = 7;
    int own_rating = 4;
    std::vector<std::string> turns;
};

Result<Script> read_script(const std::filesystem::path& file) {
    auto text = read_file(file);
    if (!text) return text.error();
    Script out;
    std::size_t at = 0;
    int number = 0;
    while (at < text->size()) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        const std::string line = text->substr(at, end - at);
        at = end + 1;
        ++number;
        const auto value = [&](std::string_view key) -> std::string { return line.starts_with(key) ? line.substr(key.size()) : std::string(); };
        const auto whole = [&](const std::string& words, int& into) { return std::from_chars(words.data(), words.data() + words.size(), into).ec == std::errc{}; };
        bool good = true;
        if (line.empty() || line[0] == '#') continue;
        if (const auto v = value("case: "); !v.empty()) out.case_id = v;
        else if (const auto d = value("days-ago: "); !d.empty()) good = whole(d, out.days_ago);
        else if (const auto o = value("own-rating: "); !o.empty()) good = whole(o, out.own_rating);
        else out.turns.push_back(line);
        if (!good) return Error{ErrorKind::input, fmt::format("{}:{}: this should be a whole number", file.string(), number)};
    }
    if (out.case_id.empty()) return Error{ErrorKind::input, fmt::format("{}: it does not say `case:`", file.string())};
    return out;
}

}  // namespace

Result<int> play_sample(const Options& options, const std::filesystem::path& scripts, const std::string& trainee, UnixMs now, const std::stop_token& stop) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(scripts, ignored))
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    int played = 0;
    for (const auto& file : files) {
        if (stop.stop_requested()) break;
        auto script = read_script(file);
        if (!script) return script.error();
        SteppingClock clock(now - script->days_ago * day_ms, 90 * 1000);
        auto workspace = Workspace::open(options, store::Access::read_write, clock);
        if (!workspace) return workspace.error();
        Begin begin;
        begin.case_name = script->case_id;
        begin.trainee = trainee;
        auto begun = workspace->perform(begin);
        if (!begun) return begun.error();
        const std::string id = begun->session;
        bool over = false;
        for (const std::string& turn : script->turns) {
            if (over) break;
            auto said = workspace->perform(Say{id, turn});
            if (!said) return said.error();
            over = said->ended;
        }
        if (auto ended = workspace->perform(End{id}); !ended) return ended.error();
        if (auto sat = workspace->perform(Sit{id, now - script->days_ago * day_ms}); !sat) return sat.error();
        session::RatingSheet own;
        own.rater = trainee;
        for (const char* scale : {"adherence", "competence"})
            own.ratings.push_back({"overall", scale, rubric::Observed::observed, static_cast<double>(script->own_rating)});
        if (auto rated = workspace->perform(Rate{id, own}); !rated) return rated.error();
        ++played;
    }
    return played;
}

}  // namespace stance::app
