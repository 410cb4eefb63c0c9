#pragma once
#include "authoring/load.hpp"
#include "base/file.hpp"
#include "simulation/crash_test.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

namespace stance::test {

inline std::vector<training::Row> practice_corpus() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(STANCE_TOP "/rubrics/corpus"))
        if (entry.path().filename().string().starts_with("turns-")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<training::Row> rows;
    for (const auto& file : files) {
        const auto read = training::read_corpus(*read_file(file), file.string());
        rows.insert(rows.end(), read->begin(), read->end());
    }
    return rows;
}

inline simulation::Stage stage_of(const std::filesystem::path& file) {
    static const auto rubric = std::make_shared<const rubric::Rubric>(*authoring::load_rubric(STANCE_TOP "/rubrics/mbt-individual.yaml").value);
    static const std::vector<training::Row> rows = practice_corpus();
    auto loaded = authoring::load_case(file);
    REQUIRE(loaded.value);
    return *simulation::Stage::set(std::make_shared<const patient::Case>(std::move(*loaded.value)), rubric, rows);
}

inline std::vector<simulation::Policy> all_policies() {
    std::vector<simulation::Policy> out;
    for (std::size_t p = 0; p < simulation::policy_names.size(); ++p) out.push_back(static_cast<simulation::Policy>(p));
    return out;
}

}  // namespace stance::test
