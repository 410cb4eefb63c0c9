#include "app/importing.hpp"

#include "base/utf8.hpp"
#include "transcripts/export.hpp"

#include <algorithm>
#include <cctype>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <set>

namespace stance::app {

namespace {

review::Role role_of(transcripts::Cast cast) {
    switch (cast) {
    case transcripts::Cast::therapist: return review::Role::therapist;
    case transcripts::Cast::patient: return review::Role::patient;
    case transcripts::Cast::nobody: return review::Role::nobody;
    }
    return review::Role::nobody;
}

/// The words of a line as sorted numbers.
std::vector<std::size_t> bag_of(const std::string& text) {
    std::vector<std::size_t> out;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) out.push_back(std::hash<std::string>{}(word));
        word.clear();
    };
    const std::string folded = utf8::folded(text);
    for (const char c : folded) {
        const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (inside) word += c;
        else if (c != '\'') close();
    }
    close();
    std::sort(out.begin(), out.end());
    return out;
}

/// Words in common, twice, over all words of both: 0..1.
double alike(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
    std::size_t i = 0, j = 0, common = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) { ++common; ++i; ++j; }
        else if (a[i] < b[j]) ++i;
        else ++j;
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

constexpr double least_alike = 1.0 / 3;

}  // namespace

review::Recording prepare(const transcripts::Import& import, const Preparation& p, const std::string& source_sha256) {
    review::Recording out;
    out.title = transcripts::replaced(p.title, p.replacements);
    out.format = import.format;
    out.language = import.language;
    out.media = p.media;
    out.source_sha256 = source_sha256;
    out.consent = p.consent;
    out.keep_until = p.keep_until;
    out.imported_by = p.by;
    int others = 2;
    std::map<std::string, std::string> names;
    for (const transcripts::Part& part : import.parts) {
        review::Line line;
        line.number = static_cast<int>(out.lines.size()) + 1;
        const auto role = p.roles.find(part.label);
        line.role = role == p.roles.end() ? review::Role::nobody : role->second;
        auto& name = names[part.label];
        if (name.empty()) name = line.role == review::Role::therapist ? "Therapist" : line.role == review::Role::patient ? "Patient" : part.label.empty() ? "Not named" : fmt::format("Speaker {}", ++others);
        line.label = name;
        line.text = transcripts::replaced(part.text, p.replacements);
        line.start = part.start;
        line.end = part.end;
        line.doubt = part.doubt;
        out.lines.push_back(std::move(line));
    }
    return out;
}

transcripts::Import as_import(const review::Recording& recording, const review::Review* review) {
    transcripts::Import out;
    out.id = recording.id;
    out.format = recording.format;
    out.language = recording.language;
    for (const review::Line& line : recording.lines) {
        transcripts::Part part;
        part.label = line.label;
        part.text = line.text;
        part.start = line.start;
        part.end = line.end;
        if (!line.counts()) part.doubt = line.doubt;
        if (!part.label.empty() && std::find(out.speakers.begin(), out.speakers.end(), part.label) == out.speakers.end()) out.speakers.push_back(part.label);
        if (line.end) out.duration = std::max(out.duration.value_or(0), *line.end);
        out.parts.push_back(std::move(part));
    }
    out.cues = out.parts.size();
    if (review == nullptr) return out;
    const auto add = [&](int number, const std::string& words, const std::string& comment) {
        if (number < 1 || number > static_cast<int>(out.parts.size())) return;
        const auto part = static_cast<std::size_t>(number) - 1;
        out.codes.push_back({words, review->rater, out.parts[part].start, out.parts[part].end, part, comment});
    };
    for (const review::Code& code : review->codes) add(code.line, code.item + (code.polarity == rubric::Polarity::with ? "+" : "-"), {});
    for (const review::Comment& comment : review->comments) add(comment.line, "comment", comment.text);
    return out;
}

Result<std::string> transcript_text(const transcripts::Import& import, const std::string& ending) {
    if (ending == ".csv") return transcripts::to_csv(import);
    if (ending == ".vtt") return transcripts::to_webvtt(import);
    if (ending == ".eaf") return transcripts::to_elan(import);
    if (ending == ".json") return transcripts::to_json(import);
    return Error{ErrorKind::usage, fmt::format("a transcript is written as .csv, .vtt, .eaf or .json, not '{}'", ending)};
}

std::vector<int> homes_of(const std::vector<review::Line>& before, const std::vector<review::Line>& now) {
    std::vector<int> homes(before.size(), 0);
    // equal lines at both ends need no comparing
    std::size_t head = 0;
    while (head < before.size() && head < now.size() && before[head].text == now[head].text) {
        homes[head] = static_cast<int>(head) + 1;
        ++head;
    }
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < now.size() - head && before[before.size() - 1 - tail].text == now[now.size() - 1 - tail].text) {
        homes[before.size() - 1 - tail] = static_cast<int>(now.size() - tail);
        ++tail;
    }
    const std::size_t n = before.size() - head - tail, m = now.size() - head - tail;
    if (n == 0 || m == 0) return homes;
    std::vector<std::vector<std::size_t>> a, b;
    for (std::size_t i = 0; i < n; ++i) a.push_back(bag_of(before[head + i].text));
    for (std::size_t j = 0; j < m; ++j) b.push_back(bag_of(now[head + j].text));
    // the in-order pairing with most in common, weighed by the words it keeps; far from the diagonal
    // is not looked at when the talk is very long
    const std::size_t most = 3000;
    const std::size_t reach = std::max(n, m) > most ? 400 + (n > m ? n - m : m - n) : std::max(n, m);
    std::vector<std::vector<float>> best(n + 1, std::vector<float>(m + 1, 0));
    const auto near = [&](std::size_t i, std::size_t j) { return (i > j ? i - j : j - i) <= reach; };
    const auto worth = [&](std::size_t i, std::size_t j) {
        const double x = near(i, j) ? alike(a[i], b[j]) : 0;
        return x < least_alike ? 0.0F : static_cast<float>(x * (1 + static_cast<double>(std::min(a[i].size(), b[j].size()))));
    };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;) best[i][j] = std::max({best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + worth(i, j)});
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        const float pair = worth(i, j);
        if (pair > 0 && best[i][j] == best[i + 1][j + 1] + pair) {
            homes[head + i] = static_cast<int>(head + j) + 1;
            ++i;
            ++j;
        } else if (best[i][j] == best[i + 1][j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return homes;
}

bool may_be_same(const std::vector<review::Line>& before, const std::vector<review::Line>& now) {
    std::set<std::string_view> said;
    for (const review::Line& l : now) said.insert(l.text);
    std::size_t long_lines = 0, common = 0;
    for (const review::Line& l : before) {
        if (std::count(l.text.begin(), l.text.end(), ' ') < 3) continue;
        ++long_lines;
        common += said.contains(l.text) ? 1 : 0;
    }
    return common > 0 && common * 10 >= long_lines;
}

Result<std::map<std::string, review::Role>> read_roles(const std::string& text) {
    std::map<std::string, review::Role> out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = text.find(',', at);
        if (end == std::string::npos) end = text.size();
        const std::string piece = text.substr(at, end - at);
        const auto sign = piece.rfind('=');
        const std::string role = sign == std::string::npos ? std::string() : piece.substr(sign + 1);
        const auto known = std::find(review::role_names.begin(), review::role_names.end(), role);
        if (sign == std::string::npos || known == review::role_names.end())
            return Error{ErrorKind::usage, fmt::format("'{}' does not say who a speaker is; write it as \"Anna=therapist,Speaker 2=patient\", with therapist, patient or nobody", piece)};
        out[piece.substr(0, sign)] = static_cast<review::Role>(known - review::role_names.begin());
        at = end + 1;
    }
    return out;
}

Result<std::map<std::string, review::Role>> settle_roles(const transcripts::Import& import, const std::map<std::string, review::Role>& given, const std::string& file) {
    std::map<std::string, review::Role> out;
    std::vector<std::string> unknown, proposal;
    const auto guesses = transcripts::guess_roles(import);
    for (const auto& [label, role] : given)
        if (std::none_of(guesses.begin(), guesses.end(), [&, l = label](const transcripts::Guess& g) { return g.label == l; })) {
            std::vector<std::string> all;
            for (const auto& g : guesses) all.push_back(fmt::format("'{}'", g.label));
            return Error{ErrorKind::usage, fmt::format("{}: no speaker is called '{}'; there is {}", file, label, fmt::join(all, ", "))};
        }
    for (const transcripts::Guess& g : guesses) {
        if (const auto said = given.find(g.label); said != given.end()) out[g.label] = said->second;
        else if (g.cast && g.sure) out[g.label] = role_of(*g.cast);
        else {
            unknown.push_back(g.label.empty() ? std::string("those that name nobody") : fmt::format("'{}'", g.label));
            proposal.push_back(fmt::format("{}={}", g.label, g.cast ? review::role_names[static_cast<std::size_t>(role_of(*g.cast))] : std::string_view("nobody")));
        }
    }
    if (!unknown.empty())
        return Error{ErrorKind::usage, fmt::format("{}: the file does not tell who {} {}; say it, as in --speakers \"{}\"", file, fmt::join(unknown, ", "), unknown.size() == 1 ? "is" : "are", fmt::join(proposal, ","))};
    return out;
}

std::string sound_beside(const transcripts::Import& import, const std::filesystem::path& transcript) {
    static constexpr std::array<std::string_view, 6> endings = {".wav", ".flac", ".ogg", ".mp3", ".m4a", ".mp4"};
    const std::filesystem::path folder = transcript.parent_path();
    std::vector<std::filesystem::path> names;
    for (std::string media : import.media) {
        // ELAN writes "file:///C:/talks/one.wav"; only the last part can still be true here
        std::replace(media.begin(), media.end(), '\\', '/');
        names.push_back(std::filesystem::path(media).filename());
    }
    for (const std::string_view ending : endings) names.push_back(transcript.stem().string() + std::string(ending));
    for (const std::filesystem::path& name : names) {
        std::string ending = name.extension().string();
        std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return c < 128 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c); });
        std::error_code error;
        if (std::find(endings.begin(), endings.end(), ending) != endings.end() && std::filesystem::is_regular_file(folder / name, error)) return (folder / name).string();
    }
    return {};
}

}  // namespace stance::app
