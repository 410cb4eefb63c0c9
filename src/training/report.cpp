#include "training/report.hpp"

#include "rubric/score.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace stance::training {

namespace {

std::string figure(const agreement::Figure& f) { return f.value ? fmt::format("{:.2f}", *f.value) : "–"; }

std::string with_interval(const agreement::Figure& f) {
    if (!f.value) return "– (" + f.reason + ")";
    return f.low && f.high ? fmt::format("{:.3f} [{:.2f}, {:.2f}]", *f.value, *f.low, *f.high) : fmt::format("{:.3f}", *f.value);
}

std::string safe(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '|' || c == '\n' ? ' ' : c;
    return out;
}

std::string table(const std::vector<evaluation::CodeAgreement>& codes, bool ceiling) {
    std::string out = fmt::format("| code | people | here | precision | recall | F1 | kappa [95 %] |{}\n|---|---|---|---|---|---|---|{}\n", ceiling ? " raters' kappa |" : "", ceiling ? "---|" : "");
    for (const evaluation::CodeAgreement& c : codes) {
        if (c.table.both + c.table.only_first + c.table.only_second == 0) continue;
        out += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |{}\n", c.code, c.table.both + c.table.only_second, c.table.both + c.table.only_first, figure(c.precision), figure(c.recall), figure(c.f1),
                           c.kappa.low && c.kappa.high && c.kappa.value ? fmt::format("{:.2f} [{:.2f}, {:.2f}]", *c.kappa.value, *c.kappa.low, *c.kappa.high) : figure(c.kappa), ceiling ? " " + figure(c.ceiling) + " |" : "");
    }
    return out;
}

void summarise(std::string& out, const evaluation::Evaluation& e) {
    out += fmt::format("{} turns. Item codes, pooled kappa: **{}**", e.turns, with_interval(e.pooled.kappa));
    if (e.pooled.ceiling.value) out += fmt::format(" (raters among themselves {})", figure(e.pooled.ceiling));
    out += fmt::format(". Moves, pooled kappa: {}. Turn quality: Spearman **{}**", with_interval(e.pooled_moves.kappa), with_interval(e.quality_spearman));
    if (e.quality_ceiling.value) out += fmt::format(" (raters {})", figure(e.quality_ceiling));
    out += fmt::format(", mean absolute error {}.\n\n", figure(e.quality_error));
}

evaluation::Label label_of(const Row& row) { return {row.id, 2, "", row.codes, row.quality, row.moves}; }

std::vector<std::string> item_ids(const rubric::Rubric& rubric) {
    std::vector<std::string> out;
    for (const auto& item : rubric.items) out.push_back(item.id);
    return out;
}

}  // namespace

std::string report_head(const rubric::Rubric& rubric, const std::vector<std::string>& files, const std::vector<Row>& rows, const std::vector<Row>& held_out, const Settings& settings, const std::string& engine, const std::string& date) {
    std::string out = fmt::format("# How well `{}` {} does\n\n", rubric.id, rubric.version);
    out += fmt::format("Made on {} by {} with `stance-cli train` (seed {}); never edited by hand. Rubric and weights sha256 `{}`.\n\n", date, engine, settings.seed, rubric.sha256.substr(0, 16));
    out += "> The practice corpus is written and coded by language models: it is not clinical data and not\n> clinicians' judgement. Agreement with it says how far the program reads as those models read, no more.\n\n";
    std::string names;
    for (const std::string& f : files) names += (names.empty() ? "`" : ", `") + std::filesystem::path(f).filename().string() + "`";
    out += fmt::format("Learned from {} rows of {}; {} further rows (all answers to one patient line in eight) are held out and never learned from.\n\n", rows.size(), names, held_out.size());
    return out;
}

std::string cross_validation_section(const rubric::Rubric& rubric, const std::vector<Row>& rows, const Trained& trained) {
    std::vector<evaluation::Judged> judged;
    std::vector<evaluation::Label> labels;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].focus) continue;  // written to be rich in rare items: not how often things are said
        evaluation::Judged j{rows[r].id, 2, rows[r].patient, rows[r].therapist, {}, trained.out_of_fold[r].scores.back(), {}};
        for (std::size_t o = 0; o + 1 < trained.outputs.size(); ++o) {
            const std::string& output = trained.outputs[o];
            const bool move = output.starts_with("move:");
            if (trained.out_of_fold[r].scores[o] < (move ? trained.move_threshold : trained.threshold)) continue;
            if (move) j.moves.insert(output.substr(5));
            else j.codes.insert(output);
        }
        judged.push_back(std::move(j));
        labels.push_back(label_of(rows[r]));
    }
    const auto e = evaluation::evaluate(item_ids(rubric), judged, labels, {});
    std::string out = "## Cross-validated on the practice corpus\n\nFive folds by patient line; focus files left out of the figures.\n\n";
    summarise(out, e);
    return out + table(e.codes, false) + "\n" + table(e.moves, false) + "\n";
}

std::string held_out_section(const rubric::Rubric& rubric, const std::vector<Row>& held_out) {
    std::vector<evaluation::Judged> judged;
    std::vector<evaluation::Label> labels;
    for (const Row& row : held_out) {
        const std::vector<language::Utterance> talk = {{1, language::Speaker::patient, row.patient, row.arousal, row.mode, {}}, {2, language::Speaker::therapist, row.therapist, {}, {}, {}}};
        for (auto& j : evaluation::judged_turns(rubric, row.id, talk, rubric::score(rubric, talk))) judged.push_back(std::move(j));
        labels.push_back(label_of(row));
    }
    const auto e = evaluation::evaluate(item_ids(rubric), judged, labels, {});
    std::string out = "## On held-out rows of the practice corpus\n\nThrough the rubric as it ships.\n\n";
    summarise(out, e);
    out += "### Where it fails: the ten worst\n\n| patient | therapist | only the coder | only here | quality (here) |\n|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < std::min<std::size_t>(10, e.disagreements.size()); ++i) {
        const auto& d = e.disagreements[i];
        out += fmt::format("| {} | {} | {} | {} | {:.1f} ({:.1f}) |\n", safe(d.patient_text), safe(d.text), fmt::join(d.people_only, " "), fmt::join(d.machine_only, " "), d.people_quality.value_or(0), d.machine_quality);
    }
    return out + "\n";
}

std::string second_coder_section(const rubric::Rubric& rubric, const std::vector<Row>& first, const std::vector<SecondCoder>& second) {
    std::vector<evaluation::Judged> all_judged;
    std::vector<evaluation::Label> all_labels;
    std::string lines;
    for (const SecondCoder& coder : second) {
        std::vector<evaluation::Judged> judged;
        std::vector<evaluation::Label> labels;
        for (const evaluation::Label& l : coder.labels) {
            const auto row = std::find_if(first.begin(), first.end(), [&](const Row& r) { return r.id == l.session; });
            if (row == first.end()) continue;
            // two coders may have coded the same row: each pair of codings counts
            const std::string id = coder.file + ":" + l.session;
            judged.push_back({id, 2, {}, {}, l.codes, l.quality.value_or(rubric.arithmetic.neutral_quality), l.moves});
            labels.push_back(label_of(*row));
            labels.back().session = id;
        }
        lines += fmt::format("`{}`: ", coder.file);
        summarise(lines, evaluation::evaluate(item_ids(rubric), judged, labels, {}));
        all_judged.insert(all_judged.end(), judged.begin(), judged.end());
        all_labels.insert(all_labels.end(), labels.begin(), labels.end());
    }
    const auto e = evaluation::evaluate(item_ids(rubric), all_judged, all_labels, {});
    std::string out = "## Coders of the practice corpus among themselves\n\nFurther coders (other language model sessions, blind to the first one's codes). \"People\" is the first coder, \"here\" the others. This is the ceiling for figures on the corpus.\n\n";
    out += lines;
    if (second.size() > 1) { out += "Together: "; summarise(out, e); }
    return out + table(e.codes, false) + "\n";
}

std::string evaluation_section(const std::string& title, const evaluation::Evaluation& e) {
    std::string out = fmt::format("## On `{}`, never learned from\n\n", title);
    summarise(out, e);
    return out + table(e.codes, true) + "\n";
}

}  // namespace stance::training
