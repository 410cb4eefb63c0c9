#include "app/sealing.hpp"
#include "base/file.hpp"
#include "cli/common.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace stance::cli {

namespace {

struct Arguments {
    std::string recording, lead = "Me", folder = ".", packet, to, round;
    std::vector<std::string> raters, files;
};

Result<app::Workspace> writing(const Common& common, Clock& clock) { return app::Workspace::open(common.options(), store::Access::read_write, clock); }

/// A rater's name as the name of a file.
std::string file_name(const std::string& rater) {
    std::string out;
    for (const char c : rater) out += c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 32 ? '_' : c;
    return out;
}

int open(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = writing(common, clock);
    if (!workspace) return complain(workspace.error());
    auto round = app::open_round(*workspace, a.recording, a.lead, a.raters, clock.now());
    if (!round) return complain(round.error());
    std::error_code refused;
    std::filesystem::create_directories(a.folder, refused);
    const std::filesystem::path folder = a.folder;
    const auto file = folder / (a.recording + ".stance-round");
    if (std::filesystem::exists(file, refused)) return complain({ErrorKind::usage, fmt::format("{} is there already: a round opened anew would make the raters' files useless; choose another folder", file.string())});
    if (auto written = write_file(file, round->round); !written) return complain(written.error());
    fmt::print("{}: keep this to yourself\n", file.string());
    for (const auto& [rater, packet] : round->packets) {
        const auto name = folder / fmt::format("{} {}.stance-packet", a.recording, file_name(rater));
        if (auto written = write_file(name, packet); !written) return complain(written.error());
        fmt::print("{}: give this to {}, keep no copy\n", name.string(), rater);
    }
    return done;
}

int take(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = writing(common, clock);
    if (!workspace) return complain(workspace.error());
    auto text = read_file(a.packet);
    if (!text) return complain(text.error());
    auto id = app::take_up(*workspace, *text, a.packet);
    if (!id) return complain(id.error());
    fmt::print("{}: rate and sign it in Review, then: stance-cli seal write \"{}\"\n", *id, a.packet);
    return done;
}

int write(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = writing(common, clock);
    if (!workspace) return complain(workspace.error());
    auto text = read_file(a.packet);
    if (!text) return complain(text.error());
    auto sealed = app::seal_ratings(*workspace, *text, a.packet, clock.now());
    if (!sealed) return complain(sealed.error());
    const std::filesystem::path to = a.to.empty() ? std::filesystem::path(a.packet).replace_extension(".stance-sealed") : std::filesystem::path(a.to);
    if (auto written = write_file(to, *sealed); !written) return complain(written.error());
    fmt::print("{}: send this to whoever opened the round\n", to.string());
    return done;
}

int merge(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = writing(common, clock);
    if (!workspace) return complain(workspace.error());
    auto round = read_file(a.round);
    if (!round) return complain(round.error());
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string& file : a.files) {
        auto text = read_file(file);
        if (!text) return complain(text.error());
        files.emplace_back(file, std::move(*text));
    }
    auto merged = app::merge_sealed(*workspace, *round, a.round, files);
    if (!merged) return complain(merged.error());
    fmt::print("{}: the ratings of {} are here{}\n", merged->recording, fmt::join(merged->raters, ", "), merged->fresh == 0 ? "; they had been merged before, nothing changed" : "");
    return done;
}

}  // namespace

void add_seal(CLI::App& app, Common& common, Chosen& chosen) {
    auto a = std::make_shared<Arguments>();
    CLI::App* seal = app.add_subcommand("seal", "blind ratings from several machines by sealed files, opened together");
    seal->require_subcommand(1);
    CLI::App* opening = seal->add_subcommand("open", "lead: a packet for each rater of a recording");
    opening->add_option("recording", a->recording, "as in r-000003")->required();
    opening->add_option("--rater", a->raters, "name of a rater; once for each")->required()->allow_extra_args(false);
    opening->add_option("--lead", a->lead, "your name; the lead does not rate")->capture_default_str();
    opening->add_option("--to", a->folder, "folder for the files")->type_name("DIR")->capture_default_str();
    opening->callback([a, &common, &chosen] { chosen = [a, &common] { return open(common, *a); }; });
    CLI::App* taking = seal->add_subcommand("take", "rater: take up the talk of a packet");
    taking->add_option("packet", a->packet)->required()->type_name("FILE");
    taking->callback([a, &common, &chosen] { chosen = [a, &common] { return take(common, *a); }; });
    CLI::App* writer = seal->add_subcommand("write", "rater: seal your signed ratings");
    writer->add_option("packet", a->packet)->required()->type_name("FILE");
    writer->add_option("--to", a->to, "file to write; beside the packet when left out")->type_name("FILE");
    writer->callback([a, &common, &chosen] { chosen = [a, &common] { return write(common, *a); }; });
    CLI::App* merging = seal->add_subcommand("merge", "lead: open all sealed files of a round and keep what they hold");
    merging->add_option("round", a->round, "the .stance-round file")->required()->type_name("FILE");
    merging->add_option("files", a->files, "all sealed files of the round")->required()->type_name("FILE");
    merging->callback([a, &common, &chosen] { chosen = [a, &common] { return merge(common, *a); }; });
}

}  // namespace stance::cli
