#include "base/file.hpp"
#include "cli/scoring.hpp"
#include "evaluation/evaluation.hpp"
#include "training/report.hpp"
#include "training/train.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace stance::cli {

namespace {

struct Arguments {
    std::vector<std::string> corpus;
    std::string rubric = "mbt-individual", out, report;
    std::vector<std::string> beside, second;
    training::Settings settings;
};

std::vector<std::string> csv_files(const std::vector<std::string>& paths) {
    std::vector<std::string> files;
    std::error_code ignored;
    for (const std::string& path : paths) {
        if (!std::filesystem::is_directory(path, ignored)) { files.push_back(path); continue; }
        std::vector<std::string> inside;
        for (const auto& entry : std::filesystem::directory_iterator(path, ignored)) {
            const std::string name = entry.path().filename().string();
            if (entry.path().extension() == ".csv" && (name.starts_with("turns-") || name.starts_with("focus-"))) inside.push_back(entry.path().string());
        }
        std::sort(inside.begin(), inside.end());
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

/// Labels of people from elsewhere, measured only.
Result<std::string> measure_beside(const rubric::Rubric& rubric, const std::vector<std::string>& files) {
    std::vector<std::string> items;
    for (const auto& item : rubric.items) items.push_back(item.id);
    auto recordings = read_recordings({files[0]});
    if (!recordings) return recordings.error();
    const auto labels_of = [&](const std::string& file) -> Result<std::vector<evaluation::Label>> {
        auto text = read_file(file);
        if (!text) return text.error();
        return evaluation::read_labels(*text, file, items);
    };
    auto labels = labels_of(files[1]);
    if (!labels) return labels.error();
    std::vector<evaluation::Label> raters;
    if (files.size() > 2) {
        auto read = labels_of(files[2]);
        if (!read) return read.error();
        raters = std::move(*read);
    }
    std::vector<evaluation::Judged> judged;
    for (const auto& s : score_all(rubric, std::move(*recordings), 1))
        for (auto& j : evaluation::judged_turns(rubric, s.id, s.recording, s.score)) judged.push_back(std::move(j));
    return training::evaluation_section(std::filesystem::path(files[0]).filename().string(), evaluation::evaluate(items, judged, *labels, raters));
}

int train_files(const Common& common, const Arguments& a) {
    auto rubric = rubric_named(common, a.rubric);
    if (!rubric) return complain(rubric.error());
    rubric::Rubric bare = **rubric;
    bare.weights.reset();
    std::vector<training::Row> rows, held_out;
    const auto files = csv_files(a.corpus);
    if (files.empty()) return complain({ErrorKind::usage, "there are no turns-*.csv or focus-*.csv files there"});
    for (const std::string& file : files) {
        auto text = read_file(file);
        if (!text) return complain(text.error());
        auto read = training::read_corpus(*text, file);
        if (!read) return complain(read.error());
        for (training::Row& row : *read) (row.held_out() ? held_out : rows).push_back(std::move(row));
    }
    if (rows.size() < 100) return complain({ErrorKind::input, fmt::format("{} rows are too few to learn from", rows.size())});
    fmt::print(stderr, "Learning from {} rows, {} are held out. This takes about a minute.\n", rows.size(), held_out.size());
    const training::Trained trained = training::train(bare, rows, a.settings);
    auto weights = rubric::Weights::parse(trained.weights_text);
    if (!weights) return complain(weights.error());

    std::filesystem::path out = a.out;
    if (out.empty()) out = std::filesystem::is_regular_file(a.rubric) ? std::filesystem::path(a.rubric).replace_extension(".weights") : common.rubrics / (a.rubric + ".weights");
    if (auto written = write_file(out, trained.weights_text); !written) return complain(written.error());
    fmt::print("written: {}\n", out.string());

    rubric::Rubric learned = bare;
    learned.weights = std::make_shared<const rubric::Weights>(std::move(*weights));
    learned.weights_text = trained.weights_text;
    SystemClock clock;
    std::string report = training::report_head(learned, files, rows, held_out, a.settings, app::engine_name(), iso_utc(clock.now()).substr(0, 10));
    report += training::cross_validation_section(learned, rows, trained);
    report += training::held_out_section(learned, held_out);
    if (!a.second.empty()) {
        std::vector<std::string> items;
        for (const auto& item : learned.items) items.push_back(item.id);
        std::vector<training::SecondCoder> second;
        for (const std::string& file : a.second) {
            auto text = read_file(file);
            if (!text) return complain(text.error());
            auto labels = evaluation::read_labels(*text, file, items);
            if (!labels) return complain(labels.error());
            second.push_back({std::filesystem::path(file).filename().string(), std::move(*labels)});
        }
        rows.insert(rows.end(), held_out.begin(), held_out.end());
        report += training::second_coder_section(learned, rows, second);
    }
    if (!a.beside.empty()) {
        auto section = measure_beside(learned, a.beside);
        if (!section) return complain(section.error());
        report += *section;
    }
    if (a.report.empty()) {
        fmt::print("{}", report);
        return done;
    }
    if (auto written = write_file(a.report, report); !written) return complain(written.error());
    fmt::print("written: {}\n", a.report);
    return done;
}

}  // namespace

void add_train(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("train", "learn weights for a rubric from a coded corpus, and report how well it does");
    auto a = std::make_shared<Arguments>();
    command->add_option("corpus", a->corpus, "corpus files, or folders of turns-*.csv and focus-*.csv")->required();
    command->add_option("--rubric", a->rubric, "rubric, by id or path")->capture_default_str();
    command->add_option("--out", a->out, "weights file (default: beside the rubric)")->type_name("FILE");
    command->add_option("--report", a->report, "report to write, as Markdown")->type_name("FILE");
    command->add_option("--second", a->second, "second coders' labels of corpus rows, for how far coders agree");
    command->add_option("--beside", a->beside, "transcripts, labels and raters' labels from elsewhere: measured, never learned from")->expected(2, 3);
    command->add_option("--seed", a->settings.seed, "chance of learning")->capture_default_str();
    command->callback([&common, &chosen, a] { chosen = [&common, a] { return train_files(common, *a); }; });
}

}  // namespace stance::cli
