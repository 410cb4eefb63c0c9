#include "base/file.hpp"
#include "cli/scoring.hpp"
#include "evaluation/evaluation.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace stance::cli {

namespace {

using json = nlohmann::ordered_json;
using evaluation::CodeAgreement;
using evaluation::Evaluation;

struct Arguments {
    std::string file, labels, raters, rubric = "mbt-individual", format = "text";
    std::size_t disagreements = 20;
};

json figure_json(const agreement::Figure& f) {
    json out;
    out["value"] = f.value ? json(*f.value) : json(nullptr);
    if (f.low && f.high) out["interval95"] = {*f.low, *f.high};
    if (!f.reason.empty()) out["reason"] = f.reason;
    return out;
}

json code_json(const CodeAgreement& c) {
    return {{"code", c.code}, {"both", c.table.both}, {"machine_only", c.table.only_first}, {"people_only", c.table.only_second}, {"neither", c.table.neither},
            {"precision", figure_json(c.precision)}, {"recall", figure_json(c.recall)}, {"f1", figure_json(c.f1)}, {"kappa", figure_json(c.kappa)}, {"ceiling_kappa", figure_json(c.ceiling)}};
}

std::string number(const agreement::Figure& f) { return f.value ? fmt::format("{:5.2f}", *f.value) : "    –"; }

std::string interval(const agreement::Figure& f) { return f.low && f.high ? fmt::format("[{:5.2f},{:5.2f}]", *f.low, *f.high) : "             "; }

void print_row(const CodeAgreement& c) {
    fmt::print("{:<20} {:>5} {:>5} {} {} {} {} {} {}\n", c.code, c.table.both + c.table.only_second, c.table.both + c.table.only_first,
               number(c.precision), number(c.recall), number(c.f1), number(c.kappa), interval(c.kappa), number(c.ceiling));
}

std::string joined(const std::set<std::string>& codes) { return codes.empty() ? "nothing" : fmt::format("{}", fmt::join(codes, " ")); }

void print_text(const Evaluation& e, const Arguments& a) {
    fmt::print("{} labelled turns\n\n{:<20} {:>5} {:>5} {:>5} {:>5} {:>5} {:>5} {:<15} {}\n", e.turns, "code", "human", "here", "prec", "rec", "F1", "kappa", "95 % interval", "humans");
    for (const CodeAgreement& c : e.codes)
        if (c.table.both + c.table.only_first + c.table.only_second > 0) print_row(c);
    print_row(e.pooled);
    fmt::print("\n");
    for (const CodeAgreement& c : e.moves)
        if (c.table.both + c.table.only_second > 0) print_row(c);
    if (e.pooled_moves.table.both + e.pooled_moves.table.only_second > 0) print_row(e.pooled_moves);
    fmt::print("\nquality: Spearman {} {}, Pearson {} {}, mean absolute error {}; humans among themselves: Spearman {}\n", number(e.quality_spearman), interval(e.quality_spearman),
               number(e.quality_pearson), interval(e.quality_pearson), number(e.quality_error), number(e.quality_ceiling));
    if (!e.missing.empty()) fmt::print("{} labels have no turn in the transcripts, the first: {}\n", e.missing.size(), e.missing.front());
    if (a.disagreements == 0 || e.disagreements.empty()) return;
    fmt::print("\nDisagreements, worst first:\n");
    for (std::size_t i = 0; i < std::min(a.disagreements, e.disagreements.size()); ++i) {
        const auto& d = e.disagreements[i];
        fmt::print("\n{} turn {}\n  patient: {}\n  therapist: {}\n  only people: {}; only here: {}; quality {} here {:.1f}\n", d.session, d.turn, d.patient_text, d.text,
                   joined(d.people_only), joined(d.machine_only), d.people_quality ? fmt::format("{:.1f}", *d.people_quality) : "not given", d.machine_quality);
    }
}

int evaluate_files(const Common& common, const Arguments& a) {
    auto rubric = rubric_named(common, a.rubric);
    if (!rubric) return complain(rubric.error());
    std::vector<std::string> items;
    for (const auto& item : (*rubric)->items) items.push_back(item.id);
    auto recordings = read_recordings({a.file});
    if (!recordings) return complain(recordings.error());
    const auto read = [&](const std::string& file) -> Result<std::vector<evaluation::Label>> {
        auto text = read_file(file);
        if (!text) return text.error();
        return evaluation::read_labels(*text, file, items);
    };
    auto labels = read(a.labels);
    if (!labels) return complain(labels.error());
    std::vector<evaluation::Label> raters;
    if (!a.raters.empty()) {
        auto found = read(a.raters);
        if (!found) return complain(found.error());
        raters = std::move(*found);
    }
    std::vector<evaluation::Judged> judged;
    for (const auto& s : score_all(**rubric, std::move(*recordings), 0))
        for (auto& j : evaluation::judged_turns(**rubric, s.id, s.recording, s.score)) judged.push_back(std::move(j));
    const Evaluation e = evaluation::evaluate(items, judged, *labels, raters);
    if (a.format == "text") {
        print_text(e, a);
    } else {
        json out;
        out["rubric"] = {{"id", (*rubric)->id}, {"version", (*rubric)->version}, {"sha256", (*rubric)->sha256}};
        out["engine"] = app::engine_name();
        out["turns"] = e.turns;
        out["missing"] = e.missing;
        for (const auto& [name, list] : {std::pair{"codes", &e.codes}, std::pair{"moves", &e.moves}}) {
            json all = json::array();
            for (const CodeAgreement& c : *list) all.push_back(code_json(c));
            out[name] = std::move(all);
        }
        out["pooled"] = code_json(e.pooled);
        out["pooled_moves"] = code_json(e.pooled_moves);
        out["quality"] = {{"spearman", figure_json(e.quality_spearman)}, {"pearson", figure_json(e.quality_pearson)}, {"mean_absolute_error", figure_json(e.quality_error)}, {"ceiling_spearman", figure_json(e.quality_ceiling)}};
        json all = json::array();
        for (const auto& d : e.disagreements)
            all.push_back({{"session", d.session}, {"turn", d.turn}, {"patient", d.patient_text}, {"text", d.text}, {"people_only", d.people_only}, {"machine_only", d.machine_only},
                           {"quality_people", d.people_quality ? json(*d.people_quality) : json(nullptr)}, {"quality_machine", d.machine_quality}});
        out["disagreements"] = std::move(all);
        fmt::print("{}\n", out.dump(1));
    }
    return e.turns == 0 ? complain({ErrorKind::input, "none of the labels has a turn in the transcripts: do the session names match?"}) : e.missing.empty() ? done : found_wrong;
}

}  // namespace

void add_evaluate(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("evaluate", "how well a rubric agrees with people's labels");
    auto a = std::make_shared<Arguments>();
    command->add_option("file", a->file, "transcripts")->required();
    command->add_option("--labels", a->labels, "the people's labels")->required()->type_name("FILE");
    command->add_option("--raters", a->raters, "labels of each rater, for how far people agree among themselves")->type_name("FILE");
    command->add_option("--rubric", a->rubric)->capture_default_str();
    command->add_option("--format", a->format)->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->add_option("--disagreements", a->disagreements, "how many to list")->capture_default_str();
    command->callback([&common, &chosen, a] { chosen = [&common, a] { return evaluate_files(common, *a); }; });
}

}  // namespace stance::cli
