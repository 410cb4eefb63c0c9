#include "app/importing.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "cli/common.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace stance::cli {

namespace {

using json = nlohmann::ordered_json;

struct Arguments {
    std::vector<std::string> files;
    std::string speakers, consent = "not recorded", keep_until, title, media, correct, by = "Me", format = "text";
    std::vector<std::string> keep_words, replace_words;
    bool dry_run = false, no_replacing = false;
};

std::string clock(double seconds) {
    const int s = static_cast<int>(seconds);
    return s >= 3600 ? fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60) : fmt::format("{}:{:02}", s / 60, s % 60);
}

/// The end of a day written as 2027-01-31.
Result<std::optional<UnixMs>> day_of(const std::string& text) {
    if (text.empty()) return std::optional<UnixMs>();
    int year = 0, month = 0, day = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) == 3 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        std::tm when{};
        when.tm_year = year - 1900;
        when.tm_mon = month - 1;
        when.tm_mday = day;
        const std::time_t at = timegm(&when);
        if (when.tm_mday == day && when.tm_mon == month - 1) return std::optional<UnixMs>(static_cast<UnixMs>(at) * 1000);
    }
    return Error{ErrorKind::usage, fmt::format("--keep-until takes a day as in 2027-01-31, not '{}'", text)};
}

json dry_json(const transcripts::Import& import, const std::vector<transcripts::Proposal>& proposals) {
    json out = {{"id", import.id}, {"format", import.format}, {"language", import.language}, {"turns", import.parts.size()}, {"cues", import.cues}};
    out["duration"] = import.duration ? json(*import.duration) : json(nullptr);
    out["speakers"] = json::array();
    for (const auto& g : transcripts::guess_roles(import)) {
        static constexpr std::array<const char*, 3> casts = {"therapist", "patient", "nobody"};
        out["speakers"].push_back({{"label", g.label}, {"role", g.cast ? json(casts[static_cast<std::size_t>(*g.cast)]) : json(nullptr)}, {"sure", g.sure}, {"why", g.why}, {"turns", g.parts}, {"words", g.words}});
    }
    std::size_t fenced = 0;
    for (const auto& part : import.parts) fenced += part.doubt.empty() ? 0 : 1;
    out["fenced"] = fenced;
    out["doubts"] = import.doubts;
    out["codes"] = import.codes.size();
    out["replacements"] = json::array();
    for (const auto& p : proposals) out["replacements"].push_back({{"found", p.found}, {"by", p.replace_by}, {"kind", transcripts::telling_names[static_cast<std::size_t>(p.kind)]}, {"times", p.times}, {"example", p.example}});
    return out;
}

void say_dry(const std::string& file, const transcripts::Import& import, const std::vector<transcripts::Proposal>& proposals) {
    fmt::print("{}\n  {}: {} turns{}{}\n", file, import.format, import.parts.size(), import.duration ? ", " + clock(*import.duration) : "", import.language.empty() ? "" : ", " + import.language);
    for (const auto& g : transcripts::guess_roles(import)) {
        static constexpr std::array<const char*, 3> casts = {"therapist", "patient", "nobody"};
        fmt::print("  {:<24} {:<10} {} turns, {} words. {}\n", g.label.empty() ? "(nobody named)" : g.label, g.cast ? casts[static_cast<std::size_t>(*g.cast)] : "?", g.parts, g.words, g.why);
    }
    std::size_t fenced = 0;
    for (const auto& part : import.parts) fenced += part.doubt.empty() ? 0 : 1;
    if (fenced > 0) fmt::print("  {} turns are fenced off until a person has listened.\n", fenced);
    for (const std::string& doubt : import.doubts) fmt::print("  {}\n", doubt);
    if (!proposals.empty()) fmt::print("  Would be replaced (keep one with --keep WORDS, all with --no-replacing):\n");
    for (const auto& p : proposals) fmt::print("    {:<12} {:<28} {}x  {}\n", p.replace_by, p.found, p.times, p.example);
}

int import_files(const Common& common, const Arguments& a) {
    auto given = app::read_roles(a.speakers);
    if (!given) return complain(given.error());
    auto until = day_of(a.keep_until);
    if (!until) return complain(until.error());
    if (!a.correct.empty() && a.files.size() != 1) return complain({ErrorKind::usage, "--correct takes one file, the corrected transcript"});
    SystemClock clock;
    std::optional<app::Workspace> workspace;
    if (!a.dry_run) {
        auto opened = app::Workspace::open(common.options(), store::Access::read_write, clock);
        if (!opened) return complain(opened.error());
        workspace = std::move(*opened);
    }
    json found = json::array();
    int exit = done;
    const auto failed = [&](const Error& error) { exit = std::max(exit, complain(error)); };
    for (const std::string& file : a.files) {
        auto bytes = read_file(file);
        if (!bytes) { failed(bytes.error()); continue; }
        auto imports = transcripts::read(*bytes, file);
        if (!imports) { failed(imports.error()); continue; }
        for (const transcripts::Import& import : *imports) {
            std::vector<transcripts::Proposal> proposals;
            if (!a.no_replacing)
                for (transcripts::Proposal& p : transcripts::propose_replacements(import.parts))
                    if (std::find(a.keep_words.begin(), a.keep_words.end(), p.found) == a.keep_words.end()) proposals.push_back(std::move(p));
            for (const std::string& words : a.replace_words) {
                const auto sign = words.find('=');
                const std::string found_words = words.substr(0, sign);
                std::erase_if(proposals, [&](const transcripts::Proposal& p) { return p.found == found_words; });
                proposals.push_back(transcripts::added(found_words, sign == std::string::npos ? std::string() : words.substr(sign + 1), import.parts, proposals));
            }
            if (a.dry_run) {
                if (a.format == "json") found.push_back(dry_json(import, proposals));
                else say_dry(file, import, proposals);
                continue;
            }
            auto roles = app::settle_roles(import, *given, file);
            if (!roles) { failed(roles.error()); continue; }
            app::Preparation p;
            p.title = a.title.empty() ? import.id : a.title;
            p.roles = *roles;
            p.replacements = proposals;
            p.consent = static_cast<review::Consent>(std::find(review::consent_names.begin(), review::consent_names.end(), a.consent) - review::consent_names.begin());
            p.keep_until = *until;
            p.media = a.media.empty() ? app::sound_beside(import, file) : a.media;
            p.by = a.by;
            const review::Recording recording = app::prepare(import, p, sha256(*bytes));
            app::Command command = app::Import{recording};
            std::size_t kept = 0, before = 0;
            if (!a.correct.empty()) {
                auto stands = workspace->store().recording(a.correct);
                if (!stands) return complain(stands.error());
                const auto homes = app::homes_of(stands->lines, recording.lines);
                before = homes.size();
                kept = static_cast<std::size_t>(std::count_if(homes.begin(), homes.end(), [](int home) { return home != 0; }));
                command = app::Correct{a.correct, recording.lines, homes, recording.source_sha256, a.by};
            }
            auto outcome = workspace->perform(command);
            if (!outcome) { failed(outcome.error()); continue; }
            if (a.format == "json") {
                json line = dry_json(import, proposals);
                line["recording"] = outcome->session;
                found.push_back(line);
            } else if (!a.correct.empty()) {
                fmt::print("{}: corrected, {} turns. Of {} turns before, {} have their place in it; what raters said went with them.\n", outcome->session, recording.lines.size(), before, kept);
            } else {
                fmt::print("{}: {}, {} turns, {} replacements{}\n", outcome->session, import.format, recording.lines.size(), proposals.size(), p.media.empty() ? "" : ", sound " + p.media);
            }
        }
    }
    if (a.format == "json") fmt::print("{}\n", found.dump(1));
    return exit;
}

}  // namespace

void add_import(CLI::App& app, Common& common, Chosen& chosen) {
    auto a = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("import", "recordings' transcripts into the database: WebVTT, SRT, Whisper, Otter, text, CSV, ELAN, Praat, CACTI, BORIS");
    command->add_option("file", a->files, "transcripts, recognised by their content")->required()->type_name("FILE");
    command->add_flag("--dry-run", a->dry_run, "say what is in them and what would be replaced; keep nothing");
    command->add_option("--speakers", a->speakers, "who is who, as in \"Anna=therapist,Speaker 2=patient,Operator=nobody\"")->type_name("LABEL=ROLE,...");
    command->add_option("--consent", a->consent, "whether the people heard agreed")->check(CLI::IsMember({"not recorded", "given", "withdrawn"}))->capture_default_str();
    command->add_option("--keep-until", a->keep_until, "day on which the recording is due for erasure")->type_name("YYYY-MM-DD");
    command->add_option("--title", a->title, "name of the recording; the file's name when left out");
    command->add_option("--sound", a->media, "its sound file; if not given, the one that the transcript names or that has its name, beside it")->type_name("FILE");
    command->add_option("--keep", a->keep_words, "proposed words that stay as they are")->type_name("WORDS")->allow_extra_args(false);
    command->add_option("--replace", a->replace_words, "words that are replaced as well, by the next free [name 3] or by what is said")->type_name("WORDS[=BY]")->allow_extra_args(false);
    command->add_flag("--no-replacing", a->no_replacing, "replace nothing");
    command->add_option("--correct", a->correct, "a recording whose transcript this one corrects; ratings go with their turns")->type_name("r-000003");
    command->add_option("--by", a->by, "who imports")->capture_default_str();
    command->add_option("--format", a->format, "text or json")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([a, &common, &chosen] { chosen = [a, &common] { return import_files(common, *a); }; });
}

}  // namespace stance::cli
