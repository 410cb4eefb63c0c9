#include "agreement/study.hpp"
#include "base/file.hpp"
#include "cli/common.hpp"
#include "cli/interrupt.hpp"
#include "report/agreement_report.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <unistd.h>

namespace stance::cli {

namespace {

struct Arguments {
    std::string file, format = "text", score = "stance", script, categories;
    double target = .80;
};

/// "1-7".
Result<std::optional<std::pair<int, int>>> range_of(const std::string& text) {
    if (text.empty()) return std::optional<std::pair<int, int>>();
    int low = 0, high = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%d-%d%c", &low, &high, &rest) != 2 || low >= high || high - low > 100)
        return Error{ErrorKind::usage, fmt::format("--categories takes the lowest and the highest category, as in 1-7, not '{}'.", text)};
    return std::optional<std::pair<int, int>>({low, high});
}

Result<Done> write_script(const std::filesystem::path& folder, const agreement::Ratings& ratings, const agreement::Study& study) {
    std::error_code trouble;
    std::filesystem::create_directories(folder, trouble);
    if (trouble) return Error{ErrorKind::world, fmt::format("{}: cannot make this folder: {}.", folder.string(), trouble.message())};
    if (auto written = write_file(folder / "ratings.csv", agreement::ratings_csv(ratings)); !written) return written.error();
    return write_file(folder / "agree.R", agreement::r_script(study, "ratings.csv"));
}

int agree(const Arguments& a) {
    agreement::StudyOptions options;
    options.score = a.score;
    options.target = a.target;
    auto categories = range_of(a.categories);
    if (!categories) return complain(categories.error());
    options.categories = *categories;
    auto text = read_file(a.file);
    if (!text) return complain(text.error());
    auto ratings = agreement::read_ratings(*text, a.file);
    if (!ratings) return complain(ratings.error());
    const Interrupt interrupt;
    const bool watched = isatty(STDERR_FILENO) != 0;
    auto study = agreement::study(*ratings, options, interrupt.token(), [&](std::size_t done, std::size_t all) {
        if (watched) fmt::print(stderr, "\r{} of {} items{}", done, all, done == all ? "\n" : "");
    });
    if (!study) return complain(study.error());
    if (!a.script.empty())
        if (auto written = write_script(a.script, *ratings, *study); !written) return complain(written.error());
    fmt::print("{}", a.format == "json" ? report::agreement_json(*study) : report::agreement_text(*study));
    return done;
}

}  // namespace

void add_agree(CLI::App& app, Common&, Chosen& chosen) {
    auto a = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("agree", "how far raters agree: every number with its interval, source and meaning");
    command->add_option("file", a->file, "ratings as CSV: session,rater,item,scale,value (also trainee), or one column a rater")->required()->type_name("FILE");
    command->add_option("--format", a->format, "text or json")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->add_option("--categories", a->categories, "lowest and highest category, as in 1-7; 1-7 for adherence and competence, else those that occur")->type_name("LOW-HIGH");
    command->add_option("--score", a->score, "the rater that is an automatic score: set beside the others, not one of them")->type_name("RATER")->capture_default_str();
    command->add_option("--target", a->target, "coefficient that enough raters and sessions have to reach")->check(CLI::Range(0.01, 0.999))->capture_default_str();
    command->add_option("--script", a->script, "also write ratings.csv and agree.R into this folder; Rscript agree.R reckons everything again")->type_name("DIR");
    command->callback([a, &chosen] { chosen = [a] { return agree(*a); }; });
}

}  // namespace stance::cli
