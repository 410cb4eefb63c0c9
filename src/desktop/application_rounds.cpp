// Raters on other machines: packets out, sealed files back, opened together.
#include "app/sealing.hpp"
#include "base/file.hpp"
#include "desktop/application.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace stance::desktop {

std::string Application::kept_setting(const std::string& name) const {
    if (const auto all = workspace_.store().settings(); all)
        if (const auto found = all->find(name); found != all->end()) return found->second;
    return {};
}

void Application::act(const OpenRound& want, double now) {
    const auto refuse = [this](const Error& error) { desk_.trouble = error.sentence; };
    std::vector<std::string> raters;
    auto assignments = workspace_.store().assignments();
    if (!assignments) return refuse(assignments.error());
    for (const store::Assignment& a : *assignments)
        if (a.subject == want.recording) raters.push_back(a.rater);
    if (!kept_setting("round/" + want.recording).empty()) {
        desk_.trouble = fmt::format("A round is open already. Put the raters' sealed files into {} and open them.", kept_setting("round/" + want.recording));
        return;
    }
    auto round = app::open_round(workspace_, want.recording, desk_.settings.trainee, raters, clock_.now());
    if (!round) return refuse(round.error());
    const std::filesystem::path folder = around_.exports / fmt::format("Stance round {}", want.recording);
    std::error_code refused;
    std::filesystem::create_directories(folder, refused);
    if (auto written = write_file(folder / (want.recording + ".stance-round"), round->round); !written) return refuse(written.error());
    for (const auto& [rater, packet] : round->packets) {
        std::string name = rater;
        std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 32; }, '_');
        if (auto written = write_file(folder / fmt::format("{} {}.stance-packet", want.recording, name), packet); !written) return refuse(written.error());
    }
    if (!perform(app::Set{"round/" + want.recording, folder.string()})) return;
    tell(fmt::format("Written to {}: give each rater their packet and keep no copy of it.", folder.string()), now);
    review_.changed(desk_);
}

void Application::take_packet(const std::filesystem::path& file, double now) {
    auto text = read_file(file);
    if (!text) return importing_.refuse(text.error().sentence);
    auto packet = sealing::read_packet(*text, file.string());
    if (!packet) return importing_.refuse(packet.error().sentence);
    auto id = app::take_up(workspace_, *text, file.string());
    if (!id) return importing_.refuse(id.error().sentence);
    // the packet itself is kept, so that nobody has to find the file again
    if (!perform(app::Set{"packet/" + *id, *text})) return;
    if (packet->rater != desk_.settings.trainee) act(SwitchPerson{packet->rater}, now);
    show(Screen::review, now);
    tell(fmt::format("{} waits for you, {}. When you have signed, seal your ratings under More.", review::blind_name(*id), packet->rater), now);
}

void Application::act(const SealRatings& want, double now) {
    auto sealed = app::seal_ratings(workspace_, kept_setting("packet/" + want.recording), "the packet", clock_.now());
    if (!sealed) {
        desk_.trouble = sealed.error().sentence;
        return;
    }
    std::error_code refused;
    std::filesystem::create_directories(around_.exports, refused);
    const auto file = around_.exports / fmt::format("{} {}.stance-sealed", want.recording, desk_.settings.trainee);
    if (auto written = write_file(file, *sealed); !written) desk_.trouble = written.error().sentence;
    else tell("Written: " + file.string() + ". Send it to whoever opened the round.", now);
}

void Application::act(const MergeSealed& want, double now) {
    const std::filesystem::path folder = kept_setting("round/" + want.recording);
    const auto refuse = [this](const Error& error) { desk_.trouble = error.sentence; };
    auto round = read_file(folder / (want.recording + ".stance-round"));
    if (!round) return refuse(round.error());
    std::vector<std::filesystem::path> names;
    std::error_code refused;
    for (const auto& entry : std::filesystem::directory_iterator(folder, refused))
        if (entry.path().extension() == ".stance-sealed") names.push_back(entry.path());
    std::sort(names.begin(), names.end());
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& name : names) {
        auto text = read_file(name);
        if (!text) return refuse(text.error());
        files.emplace_back(name.filename().string(), std::move(*text));
    }
    auto merged = app::merge_sealed(workspace_, *round, want.recording + ".stance-round", files);
    if (!merged) return refuse(merged.error());
    tell(merged->fresh == 0 ? "They had been opened before; nothing changed." : fmt::format("The ratings of {} are here.", fmt::join(merged->raters, ", ")), now);
    refresh();
    review_.changed(desk_);
}

}  // namespace stance::desktop
