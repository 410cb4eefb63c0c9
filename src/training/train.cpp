#include "training/train.hpp"

#include "agreement/agreement.hpp"
#include "base/hash.hpp"
#include "rubric/observe.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <unordered_map>

namespace stance::training {

namespace {

/// A row as numbers of observations.
struct Seen {
    std::vector<std::uint32_t> features;
    std::vector<float> values;
};

/// Numbers observations by name.
class Collector {
  public:
    Seen take(const std::vector<std::string>& observed) {
        Seen row;
        for (const std::string& name : observed) {
            const auto [at, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names.size()));
            if (is_new) { names.push_back(name); counts.push_back(0); }
            row.features.push_back(at->second);
            row.values.push_back(1);
            ++counts[at->second];
        }
        return row;
    }
    std::vector<std::string> names;
    std::vector<int> counts;

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

struct Task {
    std::vector<std::string> outputs;     ///< codes, moves, then "quality"
    std::vector<std::vector<float>> wanted;  ///< by row, 0 or 1; quality minus its mean
    std::vector<std::vector<bool>> called;   ///< by row: the moment calls for the output's item
    std::vector<bool> only_when_called;      ///< by output: see `learn_which_need_a_call`
    double quality_mean = 3;
};

/// A linear model: weights by feature, then by output.
struct Model {
    std::size_t outputs = 0;
    std::vector<float> weights;  ///< features x outputs
    std::vector<double> bias;
    std::vector<double> scores(const Seen& row) const {
        std::vector<double> s = bias;
        for (std::size_t f = 0; f < row.features.size(); ++f) {
            const float* w = &weights[row.features[f] * outputs];
            for (std::size_t o = 0; o < outputs; ++o) s[o] += static_cast<double>(w[o] * row.values[f]);
        }
        return s;
    }
};

/// The row with a share of its observations left out, the others made stronger: no observation
/// may rely on its neighbours (dropout; Srivastava et al. 2014).
Seen thinned(const Seen& row, const Settings& settings, std::uint64_t moment) {
    Seen out;
    const auto keep = static_cast<float>(1 - settings.dropout);
    const auto limit = static_cast<std::uint32_t>(settings.dropout * 1000);
    for (std::size_t f = 0; f < row.features.size(); ++f) {
        if (draw(settings.seed, moment, f, 1000) < limit) continue;
        out.features.push_back(row.features[f]);
        out.values.push_back(row.values[f] / keep);
    }
    return out;
}

Model fit_once(const std::vector<Seen>& rows, const Task& task, const std::vector<std::size_t>& use, std::size_t features, const Settings& settings) {
    const std::size_t outputs = task.outputs.size();
    Model m{outputs, std::vector<float>(features * outputs, 0.0F), std::vector<double>(outputs, 0.0)};
    std::vector<float> squares(features * outputs, 1e-3F);
    std::vector<double> bias_squares(outputs, 1e-3);
    for (std::size_t o = 0; o + 1 < outputs; ++o) {
        double yes = 1;
        for (const std::size_t r : use) yes += static_cast<double>(task.wanted[r][o]);
        m.bias[o] = std::log(yes / (static_cast<double>(use.size()) + 2 - yes));
    }
    std::vector<std::size_t> order = use;
    std::vector<float> gradient(outputs);
    const auto rate = static_cast<float>(settings.rate);
    const auto decay = static_cast<float>(settings.decay);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[draw(settings.seed, static_cast<std::uint64_t>(epoch), i, static_cast<std::uint32_t>(i))]);
        for (const std::size_t r : order) {
            const Seen row = thinned(rows[r], settings, static_cast<std::uint64_t>(epoch) * 1000003 + r);
            const std::vector<double> s = m.scores(row);
            for (std::size_t o = 0; o < outputs; ++o) {
                const double wanted = static_cast<double>(task.wanted[r][o]);
                const double given = o + 1 == outputs ? s[o] : 1 / (1 + std::exp(-s[o]));
                gradient[o] = static_cast<float>(o + 1 == outputs ? 0.3 * (given - wanted) : given - wanted);
            }
            for (std::size_t f = 0; f < row.features.size(); ++f) {
                float* w = &m.weights[row.features[f] * outputs];
                float* q = &squares[row.features[f] * outputs];
                for (std::size_t o = 0; o < outputs; ++o) {
                    const float g = gradient[o] * row.values[f] + decay * w[o];
                    q[o] += g * g;
                    w[o] -= rate * g / std::sqrt(q[o]);
                }
            }
            for (std::size_t o = 0; o < outputs; ++o) {
                bias_squares[o] += static_cast<double>(gradient[o] * gradient[o]);
                m.bias[o] -= 0.5 * settings.rate * static_cast<double>(gradient[o]) / std::sqrt(bias_squares[o]);
            }
        }
    }
    return m;
}

/// The mean of several fits by different chance: what only one of them learned is mostly noise. The
/// mean of linear models is a linear model, so it costs nothing when judging.
Model fit(const std::vector<Seen>& rows, const Task& task, const std::vector<std::size_t>& use, std::size_t features, const Settings& settings) {
    Model mean;
    for (int k = 0; k < settings.fits; ++k) {
        Settings other = settings;
        other.seed = settings.seed * 1000 + static_cast<std::uint64_t>(k);
        Model m = fit_once(rows, task, use, features, other);
        if (k == 0) { mean = std::move(m); continue; }
        for (std::size_t i = 0; i < m.weights.size(); ++i) mean.weights[i] += m.weights[i];
        for (std::size_t o = 0; o < m.bias.size(); ++o) mean.bias[o] += m.bias[o];
    }
    for (float& w : mean.weights) w /= static_cast<float>(settings.fits);
    for (double& b : mean.bias) b /= settings.fits;
    return mean;
}

/// The item of a code ("validation+"); nothing for a move or the quality.
std::optional<std::size_t> item_of(const rubric::Rubric& rubric, std::string_view output) {
    return output.empty() ? std::nullopt : rubric.item(output.substr(0, output.size() - 1));
}

Task task_of(const rubric::Rubric& rubric, const std::vector<Row>& rows) {
    Task task;
    std::map<std::string, int> counts;
    for (const Row& row : rows) {
        for (const std::string& c : row.codes) ++counts[c];
        for (const std::string& m : row.moves) ++counts["move:" + m];
    }
    // a rubric of plain behaviours is learned from the moves
    const auto is_move = [](const std::string& id) { return kind_from<Move>(move_names, id).has_value(); };
    for (const rubric::Item& item : rubric.items)
        for (const char sign : {'+', '-'}) {
            const std::string code = item.id + sign;
            const int n = sign == '+' && is_move(item.id) ? counts["move:" + item.id] : counts[code];
            if (n >= 12) task.outputs.push_back(code);
        }
    for (const std::string_view move : move_names)
        if (counts["move:" + std::string(move)] >= 12) task.outputs.push_back("move:" + std::string(move));
    task.outputs.push_back("quality");
    double sum = 0;
    for (const Row& row : rows) sum += row.quality;
    task.quality_mean = sum / static_cast<double>(rows.size());
    for (const Row& row : rows) {
        std::vector<float> wanted;
        for (const std::string& output : task.outputs) {
            if (output == "quality") wanted.push_back(static_cast<float>(row.quality - task.quality_mean));
            else if (output.starts_with("move:")) wanted.push_back(row.moves.contains(output.substr(5)) ? 1.0F : 0.0F);
            else wanted.push_back(row.codes.contains(output) || (output.back() == '+' && row.moves.contains(output.substr(0, output.size() - 1))) ? 1.0F : 0.0F);
        }
        task.wanted.push_back(std::move(wanted));
    }
    return task;
}

/// How each output listens to the others: what is judged a good turn is less likely a breach, and
/// so on. Learned on cross-validated scores, pulled toward listening only to itself.
struct Mixing {
    std::size_t n = 0;
    std::vector<double> by;    ///< n x n: from each score to each output
    std::vector<double> bias;
    std::vector<double> apply(const std::vector<double>& scores) const {
        std::vector<double> out = scores;
        for (std::size_t o = 0; o + 1 < n; ++o) {
            out[o] = bias[o];
            for (std::size_t k = 0; k < n; ++k) out[o] += by[o * n + k] * scores[k];
        }
        return out;
    }
};

/// @param scores  by row, quality last and centred
Mixing learn_mixing(const std::vector<std::vector<double>>& scores, const Task& task, const std::vector<std::size_t>& use, const Settings& settings) {
    const std::size_t n = task.outputs.size();
    Mixing m{n, std::vector<double>(n * n, 0.0), std::vector<double>(n, 0.0)};
    for (std::size_t o = 0; o < n; ++o) m.by[o * n + o] = 1;
    std::vector<double> squares(n * n, 1e-3), bias_squares(n, 1e-3), gradient(n * n), bias_gradient(n);
    const double rows = static_cast<double>(use.size());
    for (int step = 0; step < settings.mixing_steps; ++step) {
        std::fill(gradient.begin(), gradient.end(), 0.0);
        std::fill(bias_gradient.begin(), bias_gradient.end(), 0.0);
        for (const std::size_t r : use) {
            const std::vector<double> mixed = m.apply(scores[r]);
            for (std::size_t o = 0; o + 1 < n; ++o) {
                const double miss = 1 / (1 + std::exp(-mixed[o])) - static_cast<double>(task.wanted[r][o]);
                bias_gradient[o] += miss;
                for (std::size_t k = 0; k < n; ++k) gradient[o * n + k] += miss * scores[r][k];
            }
        }
        for (std::size_t o = 0; o + 1 < n; ++o) {
            bias_squares[o] += bias_gradient[o] * bias_gradient[o] / rows / rows;
            m.bias[o] -= 0.05 * bias_gradient[o] / rows / std::sqrt(bias_squares[o]);
            for (std::size_t k = 0; k < n; ++k) {
                const double own = k == o ? 1.0 : 0.0;
                const double g = gradient[o * n + k] / rows + settings.mixing_decay * (m.by[o * n + k] - own);
                squares[o * n + k] += g * g;
                m.by[o * n + k] -= 0.02 * g / std::sqrt(squares[o * n + k]);
            }
        }
    }
    return m;
}

/// Weights alone show an item only where its moment is, when coders say the same: an item that is
/// rated only where something calls for it, and that at most one coded turn in ten carries
/// elsewhere. Other items have calls that are estimated from the patient's words and miss many.
void learn_which_need_a_call(Task& task, const rubric::Rubric& rubric, const std::vector<Row>& rows) {
    task.only_when_called.assign(task.outputs.size(), false);
    for (std::size_t o = 0; o + 1 < task.outputs.size(); ++o) {
        const auto item = item_of(rubric, task.outputs[o]);
        if (!item || rubric.items[*item].not_applicable != rubric::NotApplicable::no_opportunity) continue;
        int said = 0, uncalled = 0;
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (task.wanted[r][o] > 0.5F) { ++said; uncalled += !task.called[r][o]; }
        task.only_when_called[o] = 10 * uncalled <= said;
    }
}

/// What assessing will not show is no "yes", so that thresholds are chosen on what a reader sees.
void hide_what_is_not_shown(std::vector<Judgement>& judged, const Task& task) {
    constexpr double never = -30;
    for (std::size_t r = 0; r < judged.size(); ++r)
        for (std::size_t o = 0; o + 1 < task.outputs.size(); ++o)
            if (task.only_when_called[o] && !task.called[r][o]) judged[r].scores[o] = never;
}

/// For each output, whether this moment calls for its item or an indicator finds it anyway.
std::vector<bool> called_outputs(const rubric::Rubric& rubric, const Task& task, const rubric::Moment& moment, const std::vector<rubric::Found>& indicators) {
    std::vector<bool> called(task.outputs.size(), true);
    for (std::size_t o = 0; o < task.outputs.size(); ++o) {
        const auto item = item_of(rubric, task.outputs[o]);
        if (!item) continue;
        const auto polarity = task.outputs[o].back() == '+' ? rubric::Polarity::with : rubric::Polarity::against;
        called[o] = rubric::calls_for(rubric.items[*item], moment) ||
                    std::any_of(indicators.begin(), indicators.end(), [&](const rubric::Found& f) { return f.indicator->item == *item && f.indicator->polarity == polarity; });
    }
    return called;
}

/// Shifts each output so that, over the rows that show how common things are, as many are expected
/// as people said. Rows of focus files would make rare codes look common.
std::vector<double> shifts_to_common(const std::vector<Judgement>& judged, const Task& task, const std::vector<Row>& rows) {
    std::vector<double> shifts(task.outputs.size(), 0.0);
    for (std::size_t o = 0; o + 1 < task.outputs.size(); ++o) {
        double said = 0.5;
        std::vector<double> scores;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (rows[r].focus) continue;
            scores.push_back(judged[r].scores[o]);
            said += static_cast<double>(task.wanted[r][o]);
        }
        if (scores.size() < 100) continue;
        double low = -4, high = 4;
        for (int step = 0; step < 40; ++step) {
            const double middle = (low + high) / 2;
            double expected = 0;
            for (const double s : scores) expected += 1 / (1 + std::exp(-(s + middle)));
            (expected > said ? high : low) = middle;
        }
        shifts[o] = (low + high) / 2;
    }
    return shifts;
}

/// The log odds from which "yes" agrees best over these outputs: of all thresholds whose pooled kappa
/// is as good as the best (within .003, far less than its interval), the one that says "yes" as often
/// as people did. Kappa alone is so flat at its top that a few changed words of the lexicon would move
/// the threshold by half a point of log odds, and with it how much a trainee is told.
double best_threshold(const std::vector<Judgement>& judged, const Task& task, const std::vector<Row>& rows, bool moves) {
    constexpr double as_good = 0.003;
    struct Tried { double threshold, kappa, surplus; };
    std::vector<Tried> tried;
    double best_kappa = -2;
    for (int step = 0; step <= 80; ++step) {
        const double t = -3.0 + 0.05 * step;
        agreement::TwoByTwo table;
        double surplus = 0;
        for (std::size_t r = 0; r < judged.size(); ++r)
            for (std::size_t o = 0; o + 1 < task.outputs.size() && !rows[r].focus; ++o) {
                if (task.outputs[o].starts_with("move:") != moves) continue;
                const bool here = judged[r].scores[o] >= t, people = task.wanted[r][o] > 0.5F;
                table.add(here, people);
                surplus += static_cast<double>(here) - static_cast<double>(people);
            }
        const auto k = agreement::kappa(table);
        if (!k.value) continue;
        tried.push_back({t, *k.value, std::abs(surplus)});
        best_kappa = std::max(best_kappa, *k.value);
    }
    std::erase_if(tried, [&](const Tried& one) { return one.kappa < best_kappa - as_good; });
    const auto best = std::min_element(tried.begin(), tried.end(), [](const Tried& x, const Tried& y) { return x.surplus < y.surplus; });
    return best == tried.end() ? 0 : best->threshold;
}

/// Mixing is linear, so it is written into the weights themselves.
void mix(Model& model, const Mixing& mixing) {
    const std::size_t n = model.outputs;
    for (std::size_t f = 0; f < model.weights.size() / n; ++f) {
        std::vector<double> row(n);
        for (std::size_t o = 0; o < n; ++o) row[o] = static_cast<double>(model.weights[f * n + o]);
        for (std::size_t o = 0; o + 1 < n; ++o) {
            double sum = 0;
            for (std::size_t k = 0; k < n; ++k) sum += mixing.by[o * n + k] * row[k];
            model.weights[f * n + o] = static_cast<float>(sum);
        }
    }
    model.bias = mixing.apply(model.bias);
}

std::string write(const rubric::Rubric& rubric, const Task& task, const Model& model, const std::vector<std::string>& names, const Trained& trained, std::size_t rows, const Settings& settings) {
    std::string out = "stance-weights 1\n";
    out += fmt::format("# Learned for the rubric {} from {} rows of the practice corpus (seed {}, {} epochs).\n", rubric.id, rows, settings.seed, settings.epochs);
    out += "# The corpus is written and coded by language models: not clinical data, not clinicians' judgement.\n";
    out += "# Made by `stance-cli train`; see rubrics/corpus/README.md for the model card.\n";
    std::vector<double> scale(model.outputs, 1e-6);
    for (std::size_t i = 0; i < model.weights.size(); ++i) scale[i % model.outputs] = std::max(scale[i % model.outputs], static_cast<double>(std::abs(model.weights[i])));
    for (std::size_t o = 0; o < model.outputs; ++o) {
        scale[o] /= 400;
        const bool quality = task.outputs[o] == "quality";
        const double threshold = quality ? 0 : task.outputs[o].starts_with("move:") ? trained.move_threshold : trained.threshold;
        out += fmt::format("output {} {:.5f} {:.7f} {:.3f}{}\n", task.outputs[o], model.bias[o] + (quality ? task.quality_mean : 0), scale[o], threshold, task.only_when_called[o] ? " called" : "");
    }
    for (std::size_t f = 0; f < names.size(); ++f) {
        std::string line;
        for (std::size_t o = 0; o < model.outputs; ++o) {
            const long units = std::lround(static_cast<double>(model.weights[f * model.outputs + o]) / scale[o]);
            // weights that cannot matter are left out: a smaller file, read faster
            if (std::abs(units) >= 16) line += fmt::format("{}{}:{}", line.empty() ? "" : " ", o, units);
        }
        if (!line.empty()) out += names[f] + "\t" + line + "\n";
    }
    return out;
}

}  // namespace

Trained train(const rubric::Rubric& rubric, const std::vector<Row>& rows, const Settings& settings) {
    Collector collector;
    std::vector<Seen> seen;
    Task task = task_of(rubric, rows);
    for (const Row& row : rows) {
        const language::PatientReading patient = language::read_patient(*rubric.lexicon, row.patient, {row.arousal, row.mode});
        const language::TherapistReading reading = language::read_therapist(*rubric.lexicon, row.therapist, row.patient);
        rubric::Moment moment;
        moment.arousal = row.arousal;
        moment.mode = row.mode;
        moment.patient = &patient;
        moment.patient_text = row.patient;
        for (const language::OfferMark& o : patient.offers) moment.offers.push_back(o.offer);
        const std::vector<rubric::Found> indicators = rubric::indicators_that_hold(rubric, reading, moment);
        task.called.push_back(called_outputs(rubric, task, moment, indicators));
        std::vector<rubric::Observation> observed;
        std::vector<std::string> names_observed;
        rubric::observe(rubric, reading, moment, indicators, observed, &names_observed);
        seen.push_back(collector.take(names_observed));
    }
    // rare observations are left out; the rest are numbered anew, by name, so that order does not matter
    std::vector<std::uint32_t> kept_number(collector.names.size(), ~0U);
    std::vector<std::uint32_t> order(collector.names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return collector.names[a] < collector.names[b]; });
    std::vector<std::string> names;
    for (const std::uint32_t f : order)
        if (collector.counts[f] >= settings.least_rows) {
            kept_number[f] = static_cast<std::uint32_t>(names.size());
            names.push_back(collector.names[f]);
        }
    for (Seen& row : seen) {
        Seen kept;
        for (std::size_t i = 0; i < row.features.size(); ++i)
            if (kept_number[row.features[i]] != ~0U) {
                kept.features.push_back(kept_number[row.features[i]]);
                kept.values.push_back(row.values[i]);
            }
        row = std::move(kept);
    }

    learn_which_need_a_call(task, rubric, rows);
    Trained out;
    out.outputs = task.outputs;
    out.out_of_fold.resize(rows.size());
    const auto folds = static_cast<std::uint64_t>(settings.folds);
    for (std::uint64_t fold = 0; fold < folds; ++fold) {
        std::vector<std::size_t> use;
        const auto in_fold = [&](std::size_t r) { return (rubric::key_of(rows[r].patient) >> 8) % folds == fold; };
        for (std::size_t r = 0; r < rows.size(); ++r) if (!in_fold(r)) use.push_back(r);
        const Model m = fit(seen, task, use, names.size(), settings);
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (in_fold(r)) {
                out.out_of_fold[r].scores = m.scores(seen[r]);
                out.out_of_fold[r].scores.back() += task.quality_mean;
            }
    }
    std::vector<std::vector<double>> raw;
    for (Judgement& j : out.out_of_fold) {
        raw.push_back(j.scores);
        raw.back().back() -= task.quality_mean;
    }
    for (std::uint64_t fold = 0; fold < folds; ++fold) {
        std::vector<std::size_t> use;
        const auto in_fold = [&](std::size_t r) { return (rubric::key_of(rows[r].patient) >> 8) % folds == fold; };
        for (std::size_t r = 0; r < rows.size(); ++r) if (!in_fold(r)) use.push_back(r);
        const Mixing m = learn_mixing(raw, task, use, settings);
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (in_fold(r)) {
                const double quality = out.out_of_fold[r].scores.back();
                out.out_of_fold[r].scores = m.apply(raw[r]);
                out.out_of_fold[r].scores.back() = quality;
            }
    }
    const std::vector<double> shifts = shifts_to_common(out.out_of_fold, task, rows);
    for (Judgement& j : out.out_of_fold)
        for (std::size_t o = 0; o < shifts.size(); ++o) j.scores[o] += shifts[o];
    hide_what_is_not_shown(out.out_of_fold, task);
    out.threshold = best_threshold(out.out_of_fold, task, rows, false);
    out.move_threshold = best_threshold(out.out_of_fold, task, rows, true);
    std::vector<std::size_t> all(rows.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Model whole = fit(seen, task, all, names.size(), settings);
    mix(whole, learn_mixing(raw, task, all, settings));
    for (std::size_t o = 0; o < shifts.size(); ++o) whole.bias[o] += shifts[o];
    out.weights_text = write(rubric, task, whole, names, out, rows.size(), settings);
    return out;
}

}  // namespace stance::training
