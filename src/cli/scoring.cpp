#include "cli/scoring.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
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

Result<std::vector<transcripts::Recording>> read_recordings(const std::vector<std::string>& files) {
    std::vector<transcripts::Recording> all;
    std::set<std::string> ids;
    for (const std::string& file : files) {
        auto text = read_file(file);
        if (!text) return text.error();
        auto recordings = transcripts::read_csv(*text, file);
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
