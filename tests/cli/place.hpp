#pragma once
#include "support/folder.hpp"
#include "support/program.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace stance::test {

inline const std::string good_case = std::string(STANCE_TOP) + "/tests/data/good_case.yaml";

/// stance-cli with a database of its own.
class Place {
  public:
    Finished cli(std::vector<std::string> arguments, const std::string& input = "", std::vector<std::string> environment = {}) const {
        return run({command(std::move(arguments)), input, std::move(environment), false});
    }
    std::vector<std::string> command(std::vector<std::string> arguments) const {
        std::vector<std::string> all = {STANCE_CLI, "--db", database(), "--rubrics", std::string(STANCE_TOP) + "/rubrics", "--cases", std::string(STANCE_TOP) + "/cases"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return all;
    }
    std::string database() const { return (folder_ / "s.db").string(); }
    const Folder& folder() const { return folder_; }

  private:
    Folder folder_;
};

inline std::vector<nlohmann::json> lines_of(const std::string& jsonl) {
    std::vector<nlohmann::json> out;
    std::stringstream stream(jsonl);
    for (std::string line; std::getline(stream, line);) out.push_back(nlohmann::json::parse(line));
    return out;
}

inline const std::vector<std::string> an_hour = {
    "Forty years, and they turned it off. What was that like?", "So you stood there and nobody looked up.", "",
    "ok", "You should write to the board.", "What was your aunt called?", "What was your aunt called?",
    "I pushed you just then, sorry.", "Go back to the moment he said it. What was in you?", "How scared were you?"};

inline std::string joined(const std::vector<std::string>& lines, std::size_t from = 0) {
    std::string out;
    for (std::size_t i = from; i < lines.size(); ++i) out += lines[i] + "\n";
    return out;
}

}  // namespace stance::test
