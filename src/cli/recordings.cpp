#include "app/importing.hpp"
#include "base/file.hpp"
#include "cli/common.hpp"
#include "handout/letter.hpp"
#include "handout/ratings.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <nlohmann/json.hpp>

namespace stance::cli {

namespace {

struct Arguments {
    std::string format = "text", folder = ".", viewer = "Me", recording, rater = "Me", to, file, coder;
    bool rehearsals = false;
};

int list(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = app::Workspace::open(common.options(), store::Access::read_only, clock);
    if (!workspace) return complain(workspace.error());
    auto lines = workspace->store().recordings();
    if (!lines) return complain(lines.error());
    auto reviews = workspace->store().review_lines();
    if (!reviews) return complain(reviews.error());
    if (a.format == "json") {
        auto out = nlohmann::ordered_json::array();
        for (const auto& r : *lines) {
            auto rated = nlohmann::ordered_json::array();
            for (const auto& v : *reviews)
                if (v.subject == r.id) rated.push_back({{"rater", v.rater}, {"stage", review::stage_names[static_cast<std::size_t>(v.stage)]}, {"adjudication", v.adjudication}, {"acts", v.acts}});
            out.push_back({{"id", r.id}, {"format", r.format}, {"lines", r.lines}, {"fenced", r.doubts}, {"consent", review::consent_names[static_cast<std::size_t>(r.consent)]},
                           {"keep_until", r.keep_until ? nlohmann::ordered_json(iso_utc(*r.keep_until)) : nlohmann::ordered_json(nullptr)}, {"imported", iso_utc(r.imported)}, {"reviews", rated}});
        }
        fmt::print("{}\n", out.dump(1));
        return done;
    }
    if (lines->empty()) fmt::print("No recordings yet. Import one with: stance-cli import FILE\n");
    for (const auto& r : *lines) {
        fmt::print("{}  {}  {} lines{}, {}, consent {}{}\n", r.id, iso_utc(r.imported), r.lines, r.doubts > 0 ? fmt::format(" ({} fenced off)", r.doubts) : "", r.format, review::consent_names[static_cast<std::size_t>(r.consent)],
                   r.keep_until ? ", until " + iso_utc(*r.keep_until).substr(0, 10) : "");
        for (const auto& v : *reviews)
            if (v.subject == r.id) fmt::print("          {}{}: {}, {} acts\n", v.rater, v.adjudication ? ", settling" : "", review::stage_names[static_cast<std::size_t>(v.stage)], v.acts);
    }
    return done;
}

int write_all(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = app::Workspace::open(common.options(), store::Access::read_only, clock);
    if (!workspace) return complain(workspace.error());
    auto table = workspace->graded(a.rehearsals ? review::Origin::rehearsal : review::Origin::real, a.viewer);
    if (!table) return complain(table.error());
    std::error_code refused;
    std::filesystem::create_directories(a.folder, refused);
    for (const auto& [name, contents] : handout::all_files(table->graded, *table->rubric)) {
        if (auto written = write_file(std::filesystem::path(a.folder) / name, contents); !written) return complain(written.error());
        fmt::print("{}\n", (std::filesystem::path(a.folder) / name).string());
    }
    for (const std::string& note : table->notes) fmt::print(stderr, "{}\n", note);
    return done;
}

int write_letter(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = app::Workspace::open(common.options(), store::Access::read_only, clock);
    if (!workspace) return complain(workspace.error());
    const std::filesystem::path file = a.file;
    if (file.extension() != ".html" && file.extension() != ".pdf") return complain({ErrorKind::usage, "a letter is written as .html or .pdf"});
    auto letter = workspace->letter(a.recording, a.rater, a.to);
    if (!letter) return complain(letter.error());
    if (auto written = write_file(file, file.extension() == ".pdf" ? handout::letter_pdf(letter->first) : handout::letter_html(letter->first)); !written) return complain(written.error());
    fmt::print("{}\n", file.string());
    return done;
}

/// The words, and a rater's codes where one is named who has signed.
int write_transcript(const Common& common, const Arguments& a) {
    SystemClock clock;
    auto workspace = app::Workspace::open(common.options(), store::Access::read_only, clock);
    if (!workspace) return complain(workspace.error());
    auto recording = workspace->store().recording(a.recording);
    if (!recording) return complain(recording.error());
    std::optional<review::Review> review;
    if (!a.coder.empty()) {
        auto letter = workspace->letter(a.recording, a.coder, {});
        if (!letter) return complain(letter.error());
        review = letter->first.review;
    }
    auto text = app::transcript_text(app::as_import(*recording, review ? &*review : nullptr), std::filesystem::path(a.file).extension().string());
    if (!text) return complain(text.error());
    if (auto written = write_file(a.file, *text); !written) return complain(written.error());
    fmt::print("{}\n", a.file);
    return done;
}

}  // namespace

void add_recordings(CLI::App& app, Common& common, Chosen& chosen) {
    auto a = std::make_shared<Arguments>();
    CLI::App* recordings = app.add_subcommand("recordings", "what was imported, ratings for other programs, supervision letters");
    recordings->require_subcommand(1);
    CLI::App* listing = recordings->add_subcommand("list", "imported recordings; their names stay hidden from raters");
    listing->add_option("--format", a->format, "text or json")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    listing->callback([a, &common, &chosen] { chosen = [a, &common] { return list(common, *a); }; });
    CLI::App* exporting = recordings->add_subcommand("export", "signed ratings for R, SPSS, Stata, JASP and REDCap");
    exporting->add_option("--to", a->folder, "folder")->type_name("DIR")->capture_default_str();
    exporting->add_option("--viewer", a->viewer, "who asks: talks this person has still to sign are left out")->capture_default_str();
    exporting->add_flag("--rehearsals", a->rehearsals, "of rehearsals instead of recordings; the two never mix");
    exporting->callback([a, &common, &chosen] { chosen = [a, &common] { return write_all(common, *a); }; });
    CLI::App* transcript = recordings->add_subcommand("transcript", "the words of a recording as CSV, WebVTT, ELAN or JSON");
    transcript->add_option("recording", a->recording, "as in r-000003")->required();
    transcript->add_option("--codes-of", a->coder, "with the codes and comments of this rater, who has signed")->type_name("RATER");
    transcript->add_option("--to", a->file, "file to write, .csv, .vtt, .eaf or .json")->required()->type_name("FILE");
    transcript->callback([a, &common, &chosen] { chosen = [a, &common] { return write_transcript(common, *a); }; });
    CLI::App* letter = recordings->add_subcommand("letter", "a supervision letter from signed ratings");
    letter->add_option("recording", a->recording, "as in r-000003, or a session")->required();
    letter->add_option("--rater", a->rater, "whose ratings")->capture_default_str();
    letter->add_option("--for", a->to, "the therapist's name");
    letter->add_option("--to", a->file, "file to write, .html or .pdf")->required()->type_name("FILE");
    letter->callback([a, &common, &chosen] { chosen = [a, &common] { return write_letter(common, *a); }; });
}

}  // namespace stance::cli
