#include "cli/common.hpp"

#include "base/file.hpp"
#include "cli/scoring.hpp"
#include "report/score_json.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace stance::cli {

void add_score(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("score", "score transcripts by a rubric");
    struct Arguments { std::vector<std::string> files; std::string rubric = "mbt-individual", format = "json", speakers; unsigned threads = 0; };
    auto a = std::make_shared<Arguments>();
    command->add_option("file", a->files, "transcripts of any format that import reads")->required();
    command->add_option("--rubric", a->rubric, "rubric, by id or path")->capture_default_str();
    command->add_option("--format", a->format)->check(CLI::IsMember({"json", "csv", "text"}))->capture_default_str();
    command->add_option("--speakers", a->speakers, "who is who where the file does not say, as in \"Anna=therapist,Speaker 2=patient\"")->type_name("LABEL=ROLE,...");
    command->add_option("--threads", a->threads, "0: as many as the machine has");
    command->callback([&common, &chosen, a] {
        chosen = [&common, a]() -> int {
            auto rubric = rubric_named(common, a->rubric);
            if (!rubric) return complain(rubric.error());
            auto recordings = read_recordings(a->files, a->speakers);
            if (!recordings) return complain(recordings.error());
            const auto scored = score_all(**rubric, std::move(*recordings), a->threads);
            if (a->format == "json") fmt::print("{}\n", report::score_json(**rubric, app::engine_name(), scored).dump(1));
            else if (a->format == "csv") fmt::print("{}", report::score_csv(**rubric, scored));
            else {
                for (const auto& s : scored) fmt::print("{}", report::score_text(**rubric, s));
                fmt::print("{}\n", (*rubric)->notice);
            }
            return done;
        };
    });
}

}  // namespace stance::cli
