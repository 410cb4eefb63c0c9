#pragma once
#include "rubric/rubric.hpp"
#include "rubric/weights.hpp"
#include "training/corpus.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stance::training {

/// How weights are learned. All chance comes from the seed; the same rows, rubric and settings give
/// the same file.
struct Settings {
    std::uint64_t seed = 1;
    int epochs = 20;
    int least_rows = 5;        ///< observations seen in fewer rows are left out
    double decay = 4e-2;       ///< weight decay (L2) a step
    double rate = 0.05;        ///< AdaGrad step
    double dropout = 0.65;     ///< share of observations left out at each step
    int mixing_steps = 300;    ///< how long outputs learn to listen to each other
    double mixing_decay = 0.002;
    int fits = 5;              ///< models that are averaged, each by its own chance
    int folds = 5;             ///< for thresholds and for the cross-validated figures
};

/// What a row was judged to be by weights that never saw it.
struct Judgement {
    std::vector<double> scores;  ///< in the order of `Trained::outputs`, log odds; quality in points
};

struct Trained {
    std::vector<std::string> outputs;
    std::string weights_text;             ///< the weights file
    std::vector<Judgement> out_of_fold;   ///< for each row given: by cross-validation, folds by patient line
    double threshold = 0;                 ///< log odds from which a code holds, chosen on those
    double move_threshold = 0;
};

/// Learns weights for every item and polarity that at least 12 rows carry, every move, and quality.
/// Logistic regression by AdaGrad (Duchi, Hazan & Singer 2011), squared loss for quality.
/// @pre rows is not empty; held-out rows are for the caller to leave out
Trained train(const rubric::Rubric& rubric, const std::vector<Row>& rows, const Settings& settings);

}  // namespace stance::training
