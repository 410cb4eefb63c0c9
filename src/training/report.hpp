#pragma once
#include "evaluation/evaluation.hpp"
#include "training/train.hpp"

#include <string>
#include <vector>

namespace stance::training {

// Parts of a rubric's report, as Markdown. Every figure comes from the run that writes it.

std::string report_head(const rubric::Rubric& rubric, const std::vector<std::string>& files, const std::vector<Row>& rows,
                        const std::vector<Row>& held_out, const Settings& settings, const std::string& engine, const std::string& date);

/// By weights that never saw the patient line judged.
std::string cross_validation_section(const rubric::Rubric& rubric, const std::vector<Row>& rows, const Trained& trained);

/// Rows that were never trained on, through the rubric as it ships; and where it fails.
std::string held_out_section(const rubric::Rubric& rubric, const std::vector<Row>& held_out);

/// One coder's labels of corpus rows, and the file they stand in.
struct SecondCoder {
    std::string file;
    std::vector<evaluation::Label> labels;
};

/// How far coders of the corpus agree: further coders saw the words, not the first one's codes. Each
/// file by itself, and all together.
std::string second_coder_section(const rubric::Rubric& rubric, const std::vector<Row>& first, const std::vector<SecondCoder>& second);

/// People's or raters' labels from elsewhere.
std::string evaluation_section(const std::string& title, const evaluation::Evaluation& evaluation);

}  // namespace stance::training
