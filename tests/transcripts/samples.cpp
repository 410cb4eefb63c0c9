// Not a test: reads the real files of other programs in a folder and compares with what an
// independent reader counted (EXPECTED_COUNTS.txt there). scripts/check-samples runs it. The files
// are no part of the repository.
#include "base/file.hpp"
#include "transcripts/import.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <sstream>

using namespace stance;
using transcripts::Import;

namespace {

struct Got {
    std::size_t talks = 0, cues = 0, parts = 0, codes = 0, doubted = 0, unnamed = 0, ends = 0;
    std::map<std::string, std::size_t> speakers;
    std::map<std::string, std::size_t> named_codes;
    double first = -1, last = 0, last_start = 0;
    std::string format, language;
    std::vector<std::string> media;
};

Got count(const std::vector<Import>& imports) {
    Got got;
    got.talks = imports.size();
    for (const Import& import : imports) {
        got.cues += import.cues;
        got.parts += import.parts.size();
        got.codes += import.codes.size();
        got.format = import.format;
        got.language = import.language;
        got.media.insert(got.media.end(), import.media.begin(), import.media.end());
        for (const auto& part : import.parts) {
            got.doubted += !part.doubt.empty();
            got.speakers[part.label] += part.cues;
            if (part.label.empty()) got.unnamed += part.cues;
            if (part.start && got.first < 0) got.first = *part.start;
            if (part.start) got.last_start = std::max(got.last_start, *part.start);
        }
        for (const auto& code : import.codes) {
            ++got.named_codes[code.code];
            got.ends += code.end.has_value();
        }
        got.last = std::max(got.last, import.duration.value_or(0));
    }
    return got;
}

std::string listed(const std::map<std::string, std::size_t>& counts) {
    std::string out;
    for (const auto& [name, n] : counts) out += fmt::format("{}'{}': {}", out.empty() ? "" : ", ", name, n);
    return "{" + out + "}";
}

/// The `{'name': n, …}` after a key of the expectations, as a map.
std::optional<std::map<std::string, std::size_t>> expected_map(const std::string& line, const std::string& key) {
    const auto at = line.find(key + "={");
    if (at == line.npos) return std::nullopt;
    const std::string inside = line.substr(at + key.size() + 2, line.find('}', at) - at - key.size() - 2);
    std::map<std::string, std::size_t> out;
    for (std::size_t i = 0; (i = inside.find_first_of("'\"", i)) != inside.npos;) {
        const auto end = inside.find(inside[i], i + 1);
        if (end == inside.npos || inside.compare(end + 1, 2, ": ") != 0) break;
        out[inside.substr(i + 1, end - i - 1)] = std::stoul(inside.substr(end + 3));
        i = inside.find(',', end);
        if (i == inside.npos) break;
    }
    return out;
}

/// The word after `key=`, where the key stands by itself.
std::optional<std::string> expected(const std::string& line, const std::string& key) {
    for (std::size_t at = line.find(key + "="); at != line.npos; at = line.find(key + "=", at + 1)) {
        if (at > 0 && line[at - 1] != ' ' && line[at - 1] != ':') continue;
        const std::size_t start = at + key.size() + 1, end = line.find(' ', start);
        if (start < line.size() && end != start) return line.substr(start, end == line.npos ? end : end - start);
    }
    return std::nullopt;
}

/// How many annotations of an ELAN file have no words: `<ANNOTATION_VALUE/>` or nothing but blanks.
std::size_t without_words(const std::string& text) {
    static constexpr std::string_view open = "<ANNOTATION_VALUE";
    std::size_t out = 0;
    for (std::size_t at = text.find(open); at != text.npos; at = text.find(open, at + 1)) {
        const std::size_t close = text.find('>', at);
        if (close == text.npos) break;
        const std::size_t next = text.find_first_not_of(" \t\r\n", close + 1);
        out += text[close - 1] == '/' || (next != text.npos && text.compare(next, 19, "</ANNOTATION_VALUE>") == 0);
    }
    return out;
}

/// Compares what can be compared; every difference as "key expected … got …".
std::vector<std::string> differences(const std::string& line, const Got& got, const std::string& text) {
    std::vector<std::string> out;
    const auto same_count = [&](const std::string& key, std::size_t have) {
        if (const auto want = expected(line, key); want && std::stoul(*want) != have) out.push_back(fmt::format("{} expected {} got {}", key, *want, have));
    };
    const auto same_time = [&](const std::string& key, double have) {
        const auto want = expected(line, key);
        if (want && std::abs(std::stod(*want) - have) > 0.0011) out.push_back(fmt::format("{} expected {} got {}", key, *want, have));
    };
    same_count("cues", got.cues);
    same_count("segments", got.cues);
    same_count("utterances", got.codes);
    same_count("turns", got.cues);
    same_count("events", got.codes + got.ends);
    // the counting reader took the first row for a header, also where it is data
    const bool headless = text.substr(0, 14) != "Observation id";
    same_count("rows", got.codes - (headless && got.codes > 0 ? 1 : 0));
    same_time("first", got.first);
    same_time("last_end", got.last);
    same_time("end", got.last);
    if (const auto language = expected(line, "language"); language && *language != got.language) out.push_back("language got " + got.language);
    if (const auto codes = expected_map(line, "codes"); codes && *codes != got.named_codes) out.push_back("codes got " + listed(got.named_codes));
    // the counting reader looked for names before the words in WebVTT only; {} says nothing
    if (const auto speakers = expected_map(line, "speakers"); speakers && !speakers->empty()) {
        auto have = got.speakers;
        have.erase("");
        if (*speakers != have) out.push_back("speakers got " + listed(have));
    }
    const auto alignable = expected(line, "alignable"), ref = expected(line, "ref");
    if (alignable && ref) {
        const std::size_t want = std::stoul(*alignable) + std::stoul(*ref);
        const std::size_t empty = without_words(text);
        if (want != got.cues + got.codes + empty) out.push_back(fmt::format("annotations expected {} got {} and {} without words", want, got.cues + got.codes, empty));
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: stance_samples FOLDER\n");
        return 2;
    }
    const std::filesystem::path top = argv[1];
    std::map<std::string, std::string> wanted;
    if (auto text = read_file(top / "EXPECTED_COUNTS.txt")) {
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);)
            if (const auto colon = line.find(": "); colon != line.npos && line.find('/') < colon) wanted[line.substr(0, colon)] = line.substr(colon + 1);
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top))
        if (entry.is_regular_file() && entry.path().filename().string().find("SOURCES") == std::string::npos && entry.path().filename().string().rfind("EXPECTED", 0) != 0) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::size_t compared = 0, differing = 0;
    for (const auto& file : files) {
        const std::string name = std::filesystem::relative(file, top).string();
        auto bytes = read_file(file);
        if (!bytes) continue;
        const auto read = transcripts::read(*bytes, name);
        const auto want = wanted.find(name);
        if (!read.ok()) {
            fmt::print("{}: refused\n    {}\n", name, read.error().sentence);
            if (want != wanted.end()) fmt::print("    expected{}\n", want->second);
            continue;
        }
        const Got got = count(*read);
        fmt::print("{}: {}, talks {}, cues {}, parts {}, codes {}, doubted {}, unnamed {}, {:.3f} to {:.3f} s, speakers {}\n", name, got.format, got.talks, got.cues, got.parts, got.codes, got.doubted,
                   got.unnamed, got.first, got.last, listed(got.speakers));
        for (const auto& doubt : read->front().doubts) fmt::print("    {}\n", doubt);
        if (want == wanted.end()) continue;
        ++compared;
        const auto differs = differences(want->second, got, *bytes);
        differing += !differs.empty();
        for (const std::string& d : differs) fmt::print("    DIFFERS: {}\n", d);
    }
    fmt::print("{} compared with EXPECTED_COUNTS.txt, {} differ\n", compared, differing);
    return differing == 0 ? 0 : 1;
}
