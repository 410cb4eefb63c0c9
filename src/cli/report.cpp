#include "cli/common.hpp"

#include "base/file.hpp"
#include "report/debrief.hpp"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace stance::cli {

void add_report(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("report", "the debrief of a session as a document");
    struct Arguments { std::string name, format = "md", out; };
    auto a = std::make_shared<Arguments>();
    command->add_option("session", a->name, "s-000001, or last")->required();
    command->add_option("--format", a->format)->check(CLI::IsMember({"html", "pdf", "md", "json", "csv"}))->capture_default_str();
    command->add_option("--out", a->out, "file to write instead of standard output")->type_name("FILE");
    command->callback([&common, &chosen, a] {
        chosen = [&common, a]() -> int {
            SystemClock clock;
            auto workspace = app::Workspace::open(common.options(), store::Access::read_only, clock);
            if (!workspace) return complain(workspace.error());
            auto id = session_named(*workspace, a->name);
            if (!id) return complain(id.error());
            auto rehearsal = workspace->rehearsal(*id);
            if (!rehearsal) return complain(rehearsal.error());
            const auto debrief = report::make_debrief((*rehearsal)->session, *(*rehearsal)->patient_case, *(*rehearsal)->rubric);
            auto text = report::debrief_document(debrief, a->format, (*rehearsal)->session.engine);
            if (!text) return complain(text.error());
            if (a->out.empty()) {
                std::fwrite(text->data(), 1, text->size(), stdout);
                return done;
            }
            if (auto written = write_file(a->out, *text); !written) return complain(written.error());
            fmt::print(stderr, "written: {}\n", a->out);
            return done;
        };
    });
}

}  // namespace stance::cli
