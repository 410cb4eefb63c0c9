// Tables: the transcript CSV of the outside interface, tables of other programs with a column of
// words, whole talks in one field, and what whisper-timestamped writes (words, beginning, end).
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include "base/csv.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "language/utterance.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>

namespace stance::transcripts {

namespace {

const std::initializer_list<std::string_view> said_names = {"text", "utterance_text", "utterance", "content", "sentence"};
const std::initializer_list<std::string_view> talk_names = {"full_conversation", "conversation", "transcript", "dialogue"};
const std::initializer_list<std::string_view> speaker_names = {"speaker", "interlocutor", "role", "speaker_name", "participant"};

std::vector<std::string> header_of(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.size() > 20'000) return {};
    const char separator = line.find(',') != line.npos ? ',' : line.find('\t') != line.npos ? '\t' : ';';
    std::vector<std::string> out;
    for (;;) {
        const auto end = std::min(line.find(separator), line.size());
        std::string_view field = trimmed(line.substr(0, end));
        if (field.size() > 1 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
        out.push_back(utf8::folded(trimmed(field)));
        if (end == line.size()) return out;
        line.remove_prefix(end + 1);
    }
}

bool holds(const std::vector<std::string>& columns, std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return std::find(columns.begin(), columns.end(), name) != columns.end(); });
}

/// Fields of a line, if it were a row; quotes count as csv does them.
std::size_t fields_in(std::string_view line, char separator) {
    bool quoted = false;
    std::size_t n = 1;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        n += c == separator && !quoted;
    }
    return n;
}

/// Every row has words and two times, and there is no header.
bool is_headless(const csv::Table& table) {
    const auto timed = [](const std::string& a, const std::string& b) { return number(a) && number(b); };
    if (table.columns.size() != 3 || !timed(table.columns[1], table.columns[2])) return false;
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const csv::Record& row) { return timed(row.fields[1], row.fields[2]); });
}

class Reader {
  public:
    Reader(const csv::Table& table, const Source& source) : table_(table), source_(source) {}

    Talks read() {
        session_ = table_.column({"session", "transcript_id", "conversation_id", "dialogue_id", "session_id"});
        turn_ = table_.column({"turn", "utterance_id"});
        speaker_ = table_.column(speaker_names);
        said_ = table_.column(said_names);
        if (said_ < 0 && speaker_ >= 0) said_ = table_.column({"transcript"});
        start_ = table_.column({"start", "start_time", "start (s)", "begin", "from", "timestamp", "time"});
        end_ = table_.column({"end", "end_time", "end (s)", "stop", "to"});
        doubt_ = table_.column({"doubt"});
        cues_ = table_.column({"cues"});
        arousal_ = table_.column({"arousal"});
        mode_ = table_.column({"mode"});
        codes_ = table_.column({"codes", "code"});
        if (said_ < 0) {
            if (const int talk = table_.column(talk_names); talk >= 0) return whole_talks(talk);
            return source_.wrong(0, "no column holds what was said; name one 'text'");
        }
        if (table_.rows.size() > most_cues) return source_.wrong(0, fmt::format("more than {} rows; no talks have that many", most_cues));
        if (auto bad = order()) return *bad;
        for (const std::size_t i : order_)
            if (auto bad = take(table_.rows[i])) return *bad;
        return std::move(talks_);
    }

  private:
    const std::string& field(const csv::Record& row, int column) const { return row.fields[static_cast<std::size_t>(column)]; }

    Error wrong(const csv::Record& row, int column, std::string_view what) const {
        return {ErrorKind::input, fmt::format("{}:{}: column '{}': {}", source_.name, row.line, table_.columns[static_cast<std::size_t>(column)], what)};
    }

    std::string id_of(const csv::Record& row) const { return session_ >= 0 ? tidy(field(row, session_)) : std::string(); }

    /// Each field a talk of its own, in lines that begin with the speaker.
    Talks whole_talks(int column) {
        for (const csv::Record& row : table_.rows) {
            const Source inner{field(row, column), source_.name};
            auto talks = read_plain(inner);
            if (!talks) return wrong(row, column, "lines begin with 'Therapist:' or 'Patient:' (or the like), these do not");
            Talk& talk = talks->front();
            talk.id = session_ >= 0 ? id_of(row) : fmt::format("{}", talks_.size() + 1);
            talk.format = "CSV";
            talks_.push_back(std::move(talk));
        }
        return std::move(talks_);
    }

    /// Rows by their turn, where they have one.
    std::optional<Error> order() {
        order_.resize(table_.rows.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        if (turn_ < 0) return std::nullopt;
        std::vector<double> turns;
        for (const csv::Record& row : table_.rows) {
            const auto n = number(trimmed(field(row, turn_)));
            if (!n) return wrong(row, turn_, fmt::format("'{}' is not a number", shown(field(row, turn_))));
            turns.push_back(*n);
        }
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return turns[a] < turns[b]; });
        return std::nullopt;
    }

    Talk& talk_of(const csv::Record& row) {
        const std::string id = id_of(row);
        const auto [at, fresh] = index_.try_emplace(id, talks_.size());
        if (fresh) {
            Talk talk;
            talk.id = id;
            talk.format = "CSV";
            talk.finished = doubt_ >= 0;
            talk.numbered = turn_ >= 0;
            talks_.push_back(std::move(talk));
        }
        return talks_[at->second];
    }

    std::optional<Error> take(const csv::Record& row) {
        Cue cue;
        cue.text = field(row, said_);
        if (speaker_ >= 0) cue.label = field(row, speaker_);
        while (doubt_ < 0 && !cue.label.empty() && (cue.label.back() == ':' || cue.label.back() == ' ')) cue.label.pop_back();
        for (const auto& [column, to] : {std::pair{start_, &cue.start}, std::pair{end_, &cue.end}}) {
            if (column < 0 || trimmed(field(row, column)).empty()) continue;
            *to = seconds(field(row, column));
            if (!*to) return wrong(row, column, fmt::format("'{}' is no time; seconds (12.5) or 1:02:03 are", shown(field(row, column))));
        }
        if (doubt_ >= 0) cue.doubt = field(row, doubt_);
        if (cues_ >= 0)
            if (const auto n = number(field(row, cues_)); n && *n >= 0 && *n <= static_cast<double>(most_cues)) cue.blocks = static_cast<std::size_t>(*n);
        Talk& talk = talk_of(row);
        if (auto bad = labels(row, cue, talk)) return bad;
        talk.cues.push_back(std::move(cue));
        return std::nullopt;
    }

    /// What the row says about its words beside them.
    std::optional<Error> labels(const csv::Record& row, const Cue& cue, Talk& talk) const {
        const auto add = [&](std::string code, const char* by) { talk.codes.push_back({std::move(code), by, cue.start, cue.end, talk.cues.size(), {}}); };
        if (arousal_ >= 0 && !field(row, arousal_).empty()) {
            const auto n = number(field(row, arousal_));
            if (!n || *n < 0 || *n > 10) return wrong(row, arousal_, fmt::format("'{}' is not a number from 0 to 10", shown(field(row, arousal_))));
            add(field(row, arousal_), "arousal");
        }
        if (mode_ >= 0 && !field(row, mode_).empty()) {
            if (!kind_from<Mode>(mode_names, field(row, mode_))) return wrong(row, mode_, fmt::format("'{}' is no mode; the modes are {}", shown(field(row, mode_)), fmt::join(mode_names, ", ")));
            add(field(row, mode_), "mode");
        }
        if (codes_ >= 0)
            for (const std::string& code : split_words(field(row, codes_), " ;|,")) add(code, "codes");
        return std::nullopt;
    }

    const csv::Table& table_;
    const Source& source_;
    int session_ = -1, turn_ = -1, speaker_ = -1, said_ = -1, start_ = -1, end_ = -1, doubt_ = -1, cues_ = -1, arousal_ = -1, mode_ = -1, codes_ = -1;
    std::vector<std::size_t> order_;
    std::vector<Talk> talks_;
    std::map<std::string, std::size_t> index_;
};

}  // namespace

bool is_known_table(std::string_view text) {
    const std::vector<std::string> columns = header_of(text);
    return columns.size() > 1 && (holds(columns, said_names) || holds(columns, talk_names));
}

bool is_some_table(std::string_view text) {
    std::size_t offset = 0;
    const auto first = next_line(text, offset), second = next_line(text, offset);
    if (!first || !second) return false;
    for (const char separator : {'\t', ',', ';'})
        if (const std::size_t n = fields_in(first->text, separator); n > 1 && n == fields_in(second->text, separator)) return true;
    return false;
}

Talks read_table(const Source& source) {
    const auto separators = std::count_if(source.text.begin(), source.text.end(), [](char c) { return c == ',' || c == '\t' || c == ';' || c == '\n'; });
    if (static_cast<std::size_t>(separators) > most_values) return source.wrong(0, "more fields than any table of talks has");
    auto table = csv::read(source.text, source.name);
    if (!table) return table.error();
    if (is_headless(*table)) {
        table = csv::read("text,start,end\n" + std::string(source.text), source.name);
        if (!table) return table.error();
        auto talks = Reader(*table, source).read();
        if (talks)
            for (Talk& talk : *talks) {
                talk.heard = true;
                talk.format = "CSV of whisper-timestamped";
            }
        return talks;
    }
    return Reader(*table, source).read();
}

}  // namespace stance::transcripts
