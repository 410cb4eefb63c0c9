#include "cli/common.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace stance::cli {

void add_backup(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("backup", "copy the database safely, also while it is in use");
    auto target = std::make_shared<std::string>();
    command->add_option("file", *target, "where the copy goes; never overwritten (default: beside the database, with the date)");
    command->callback([&common, &chosen, target] {
        chosen = [&common, target]() -> int {
            SystemClock clock;
            auto store = store::Store::open(common.database, store::Access::read_only, clock);
            if (!store) return complain(store.error());
            std::string file = *target;
            if (file.empty()) {
                std::string date = iso_utc(clock.now());
                std::replace(date.begin(), date.end(), ':', '-');
                file = fmt::format("{}.{}.backup", common.database.string(), date);
            }
            if (auto copied = store->backup(file); !copied) return complain(copied.error());
            fmt::print("{}\n", file);
            return done;
        };
    });
}

void add_verify(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("verify", "check the database from page to meaning");
    auto format = std::make_shared<std::string>("text");
    command->add_option("--format", *format)->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([&common, &chosen, format] {
        chosen = [&common, format]() -> int {
            SystemClock clock;
            auto store = store::Store::open(common.database, store::Access::read_only, clock);
            if (!store) return complain(store.error());
            auto found = store->verify();
            if (!found) return complain(found.error());
            if (*format == "json") {
                nlohmann::ordered_json out = {{"sessions", found->sessions}, {"turns", found->turns}, {"findings", found->sentences}};
                fmt::print("{}\n", out.dump(1));
            } else {
                for (const std::string& sentence : found->sentences) fmt::print(stderr, "{}: {}\n", common.database.string(), sentence);
                if (found->sentences.empty()) fmt::print("{} sessions, {} turns: all is well\n", found->sessions, found->turns);
            }
            return found->sentences.empty() ? done : found_wrong;
        };
    });
}

}  // namespace stance::cli
