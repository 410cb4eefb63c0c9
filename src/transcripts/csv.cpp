#include "transcripts/transcript.hpp"

#include "base/csv.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fmt/format.h>

namespace stance::transcripts {

namespace {

std::optional<language::Speaker> speaker_of(std::string name) {
    name = utf8::folded(name);
    while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
    for (const std::string_view t : {"therapist", "trainee", "t", "th", "counsellor", "counselor", "clinician", "interviewer", "supporter", "doctor"})
        if (name == t) return language::Speaker::therapist;
    for (const std::string_view p : {"patient", "client", "p", "pt", "c", "seeker", "interviewee"})
        if (name == p) return language::Speaker::patient;
    return std::nullopt;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// A whole talk in one field: lines that begin with a speaker's name and a colon; a line without
/// one goes on with the last speaker's words.
std::optional<std::vector<language::Utterance>> read_talk(std::string_view text) {
    std::vector<language::Utterance> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
        if (line.empty()) continue;
        const auto colon = line.find(':');
        const auto who = colon != line.npos && colon < 20 ? speaker_of(std::string(line.substr(0, colon))) : std::nullopt;
        if (who) {
            line.remove_prefix(colon + 1);
            while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
            out.push_back({static_cast<int>(out.size()) + 1, *who, std::string(line), {}, {}, {}});
        } else if (!out.empty()) {
            out.back().text += "\n" + std::string(line);
        } else {
            return std::nullopt;
        }
    }
    return out;
}

}  // namespace

Result<std::vector<Recording>> read_csv(std::string_view text, const std::string& name) {
    auto table = csv::read(text, name);
    if (!table) return table.error();
    const int session = table->column({"session", "transcript_id", "conversation_id", "dialogue_id"});
    const int turn = table->column({"turn", "utterance_id"});
    const int speaker = table->column({"speaker", "interlocutor", "role"});
    const int said = table->column({"text", "utterance_text", "utterance"});
    const int arousal = table->column({"arousal"});
    const int mode = table->column({"mode"});
    const int talk = table->column({"full_conversation", "conversation", "transcript", "dialogue"});
    if (said < 0 && talk >= 0) {
        std::vector<Recording> talks;
        for (const csv::Record& row : table->rows) {
            auto utterances = read_talk(row.fields[static_cast<std::size_t>(talk)]);
            if (!utterances)
                return Error{ErrorKind::input, fmt::format("{}:{}: column '{}': lines begin with 'Therapist:' or 'Patient:' (or the like), this one does not", name, row.line, table->columns[static_cast<std::size_t>(talk)])};
            talks.push_back({session >= 0 ? row.fields[static_cast<std::size_t>(session)] : fmt::format("{}", talks.size() + 1), std::move(*utterances)});
        }
        return talks;
    }
    if (said < 0) return Error{ErrorKind::input, fmt::format("{}:1:1: no column holds what was said; name one 'text'", name)};
    std::vector<Recording> out;
    std::vector<std::pair<std::string, std::size_t>> index;
    for (const csv::Record& row : table->rows) {
        const auto field = [&](int column) -> const std::string& { return row.fields[static_cast<std::size_t>(column)]; };
        const auto wrong = [&](int column, std::string_view what) {
            return Error{ErrorKind::input, fmt::format("{}:{}: column '{}': {}", name, row.line, table->columns[static_cast<std::size_t>(column)], what)};
        };
        const std::string id = session >= 0 ? field(session) : std::filesystem::path(name).stem().string();
        auto at = std::find_if(index.begin(), index.end(), [&](const auto& entry) { return entry.first == id; });
        if (at == index.end()) {
            index.emplace_back(id, out.size());
            at = index.end() - 1;
            out.push_back({id, {}});
        }
        Recording& recording = out[at->second];
        language::Utterance u;
        u.turn = static_cast<int>(recording.utterances.size()) + 1;
        if (turn >= 0) {
            const auto n = number(field(turn));
            if (!n) return wrong(turn, fmt::format("'{}' is not a number", field(turn)));
            u.turn = static_cast<int>(*n);
        }
        // a table of therapist utterances only has no speaker column
        const auto who = speaker >= 0 ? speaker_of(field(speaker)) : std::optional(language::Speaker::therapist);
        if (!who) return wrong(speaker, fmt::format("'{}' is neither patient nor therapist", field(speaker)));
        u.speaker = *who;
        u.text = field(said);
        if (arousal >= 0 && !field(arousal).empty()) {
            const auto n = number(field(arousal));
            if (!n || *n < 0 || *n > 10) return wrong(arousal, fmt::format("'{}' is not a number from 0 to 10", field(arousal)));
            u.arousal = *n;
        }
        if (mode >= 0 && !field(mode).empty()) {
            u.mode = kind_from<Mode>(mode_names, field(mode));
            if (!u.mode) return wrong(mode, fmt::format("'{}' is no mode; the modes are {}", field(mode), fmt::join(mode_names, ", ")));
        }
        recording.utterances.push_back(std::move(u));
    }
    for (Recording& r : out)
        std::stable_sort(r.utterances.begin(), r.utterances.end(), [](const auto& a, const auto& b) { return a.turn < b.turn; });
    return out;
}

}  // namespace stance::transcripts
