#include "cli/scoring.hpp"

#include "app/importing.hpp"
#include "base/csv.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <cstdio>
#include <fmt/format.h>
#include <set>
#include <thread>

namespace stance::cli {

Result<std::shared_ptr<const rubric::Rubric>> rubric_named(const Common& common, const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(name, ignored)) return app::read_rubric(name);
    const auto file = common.rubrics / (name + ".yaml");
    if (!std::filesystem::is_regular_file(file, ignored))
        return Error{ErrorKind::usage, fmt::format("there is no rubric '{}' in {}", name, common.rubrics.string())};
    return app::read_rubric(file);
}

namespace {

/// The transcript CSV of the outside interface, which may hold the patient's state as well.
bool is_transcript_csv(const std::string& bytes, const std::string& file) {
    const std::string head = bytes.substr(0, bytes.find('\n'));
    const auto table = csv::read(head + "\n", file);
    if (!table) return false;
    return table->column({"conversation", "full_conversation", "dialogue"}) >= 0 || (table->column({"speaker"}) >= 0 && table->column({"text"}) >= 0 && table->column({"doubt"}) < 0);
}

Result<std::vector<transcripts::Recording>> read_one(const std::string& bytes, const std::string& file, const std::map<std::string, review::Role>& given) {
    if (is_transcript_csv(bytes, file)) {
        auto recordings = transcripts::read_csv(bytes, file);
        if (recordings || given.empty()) return recordings;
    }
    auto imports = transcripts::read(bytes, file);
    if (!imports) return imports.error();
    std::vector<transcripts::Recording> out;
    for (const transcripts::Import& import : *imports) {
        auto roles = app::settle_roles(import, given, file);
        if (!roles) return roles.error();
        app::Preparation as_is;
        as_is.roles = *roles;
        const review::Recording recording = app::prepare(import, as_is, {});
        const auto fenced = std::count_if(recording.lines.begin(), recording.lines.end(), [](const review::Line& l) { return !l.counts(); });
        if (fenced > 0) fmt::print(stderr, "{}: {} {} left out: the words are doubtful (see import --dry-run)\n", file, fenced, fenced == 1 ? "turn is" : "turns are");
        out.push_back({import.id, review::as_utterances(review::subject_of(recording))});
    }
    return out;
}

}  // namespace

Result<std::vector<transcripts::Recording>> read_recordings(const std::vector<std::string>& files, const std::string& speakers) {
    auto given = app::read_roles(speakers);
    if (!given) return given.error();
    std::vector<transcripts::Recording> all;
    std::set<std::string> ids;
    for (const std::string& file : files) {
        auto text = read_file(file);
        if (!text) return text.error();
        auto recordings = read_one(*text, file, *given);
        if (!recordings) return recordings.error();
        for (transcripts::Recording& r : *recordings) {
            if (ids.contains(r.id)) r.id = std::filesystem::path(file).stem().string() + ":" + r.id;
            ids.insert(r.id);
            all.push_back(std::move(r));
        }
    }
    return all;
}

std::vector<report::ScoredRecording> score_all(const rubric::Rubric& rubric, std::vector<transcripts::Recording> recordings, unsigned threads) {
    std::vector<report::ScoredRecording> out(recordings.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < recordings.size(); i = next++)
            out[i] = {recordings[i].id, recordings[i].utterances, rubric::score(rubric, recordings[i].utterances)};
    };
    const std::size_t wanted = threads == 0 ? std::max(1u, std::thread::hardware_concurrency()) : threads;
    std::vector<std::thread> pool;
    for (std::size_t t = 1; t < std::min(wanted, recordings.size()); ++t) pool.emplace_back(work);
    work();
    for (std::thread& t : pool) t.join();
    return out;
}

}  // namespace stance::cli
