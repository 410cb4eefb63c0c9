// BORIS: projects (.boris, JSON) and the exports of events as tables, tabular (a row an event) and
// aggregated (a row a bout). They hold codes and times, no words.
#include "transcripts/json_text.hpp"
#include "transcripts/pieces.hpp"

#include "base/csv.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace stance::transcripts {

namespace {

constexpr const char* codes_only = "The file holds codes and no words; they belong beside a transcript of the same recording.";

/// States are written as two events, their beginning and their end.
class Pairs {
  public:
    explicit Pairs(Talk& talk) : talk_(talk) {}

    void point(ForeignCode code) { talk_.codes.push_back(std::move(code)); }

    void state(ForeignCode code, const std::string& modifiers) {
        const auto key = std::tuple{code.by, code.code, modifiers};
        if (const auto open = open_.find(key); open != open_.end()) {
            ForeignCode& begun = talk_.codes[open->second];
            begun.end = code.start;
            if (!code.comment.empty()) begun.comment += (begun.comment.empty() ? "" : "; ") + code.comment;
            open_.erase(open);
        } else {
            open_.emplace(key, talk_.codes.size());
            talk_.codes.push_back(std::move(code));
        }
    }

    ~Pairs() {
        if (!open_.empty()) talk_.doubts.push_back(fmt::format("{} {} not end.", open_.size(), open_.size() == 1 ? "state begins and does" : "states begin and do"));
    }

  private:
    Talk& talk_;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> open_;
};

std::string subject_of(std::string_view text) { return is_nobody(trimmed(text)) ? std::string() : tidy(text); }

std::string with_modifiers(std::string_view modifiers, std::string_view comment) {
    std::string out = tidy(modifiers);
    if (out == "None" || out == "NA") out.clear();
    const std::string said = tidy(comment);
    if (!out.empty() && !said.empty()) out += "; ";
    return out + said;
}

/// Files of the players: a list, or lists by player.
void add_media(const Json& files, Talk& talk) {
    if (files.is_string()) talk.media.push_back(file_of(files.get<std::string>()));
    if (!files.is_array() && !files.is_object()) return;
    for (const Json& file : files) {
        if (file.is_string()) talk.media.push_back(file_of(file.get<std::string>()));
        if (!file.is_array()) continue;
        for (const Json& one : file)
            if (one.is_string()) talk.media.push_back(file_of(one.get<std::string>()));
    }
}

std::optional<Error> read_event(const Source& source, const std::string& where, const Json& event, const std::map<std::string, bool>& states, Pairs& pairs) {
    if (!event.is_array() || event.size() < 5) return source.wrong(where + " is no event: time, subject, code, modifiers, comment are wanted");
    if (event[0].is_null() || (event[0].is_string() && event[0].get_ref<const std::string&>() == "NA")) return std::nullopt;  // an event of a picture, without a time
    const auto time = number_of(event[0]);
    if (!time) return source.wrong(where + " has no time");
    const auto text = [&](std::size_t i) { return event[i].is_string() ? event[i].get<std::string>() : std::string(); };
    if (text(2).empty()) return source.wrong(where + " has no code");
    ForeignCode code{text(2), subject_of(text(1)), time, std::nullopt, std::nullopt, with_modifiers(text(3), text(4))};
    const auto state = states.find(code.code);
    if (state != states.end() && state->second) pairs.state(std::move(code), text(3));
    else pairs.point(std::move(code));
    return std::nullopt;
}

/// Where the columns of an export stand; zero or above where there is one.
struct Columns {
    int id = -1, subject = -1, behavior = -1, modifiers = -1, type = -1, start = -1, stop = -1, media = -1, comment = -1;
};

Columns columns_of(const csv::Table& table) {
    Columns c;
    c.id = table.column({"observation id"});
    c.subject = table.column({"subject"});
    c.behavior = table.column({"behavior"});
    c.modifiers = table.column({"modifiers", "modifier #1"});
    c.type = table.column({"behavior type", "status"});
    c.start = table.column({"start (s)", "time", "start"});
    c.stop = table.column({"stop (s)", "stop"});
    c.media = table.column({"media file", "media file path", "media file name"});
    c.comment = table.column({"comment start", "comment"});
    return c;
}

/// An aggregated export without its header: by what stands around the kind of the event.
std::optional<Columns> headless(const std::vector<std::string>& row) {
    for (std::size_t i = 5; i + 2 < row.size(); ++i)
        if ((row[i] == "state" || row[i] == "point") && number(row[i + 1])) {
            const int at = static_cast<int>(i);
            Columns c;
            c.id = 0;
            c.subject = at - 4;
            c.behavior = at - 3;
            c.modifiers = at - 1;
            c.type = at;
            c.start = at + 1;
            c.stop = at + 2;
            return c;
        }
    return std::nullopt;
}

Talks read_rows(const csv::Table& table, const Columns& columns, const Source& source, int first_line, const Talk& start) {
    std::vector<Talk> talks;
    std::map<std::string, std::size_t> index;
    std::vector<std::vector<const csv::Record*>> rows;
    const auto field = [](const csv::Record& row, int column) { return column < 0 ? std::string() : std::string(trimmed(row.fields[static_cast<std::size_t>(column)])); };
    for (const csv::Record& row : table.rows) {
        const std::string id = columns.id < 0 ? start.id : field(row, columns.id);
        const auto [at, fresh] = index.try_emplace(id, talks.size());
        if (fresh) {
            talks.push_back(start);
            talks.back().id = id;
            rows.emplace_back();
        }
        rows[at->second].push_back(&row);
    }
    for (std::size_t i = 0; i < talks.size(); ++i) {
        Pairs pairs(talks[i]);
        for (const csv::Record* row : rows[i]) {
            const auto wrong = [&](std::string_view what) { return Error{ErrorKind::input, fmt::format("{}:{}: {}", source.name, row->line + first_line - 1, what)}; };
            const auto time = number(field(*row, columns.start));
            if (!time) return wrong(fmt::format("'{}' is no time in seconds", shown(field(*row, columns.start))));
            ForeignCode code{field(*row, columns.behavior), subject_of(field(*row, columns.subject)), time, std::nullopt, std::nullopt, with_modifiers(field(*row, columns.modifiers), field(*row, columns.comment))};
            if (code.code.empty()) return wrong("no behavior stands here");
            talks[i].media.push_back(file_of(field(*row, columns.media)));
            const std::string type = utf8::folded(field(*row, columns.type));
            if (columns.stop >= 0) {
                if (type != "point") code.end = number(field(*row, columns.stop));
                pairs.point(std::move(code));
            } else if (type == "start" || type == "stop" || type == "state start" || type == "state stop") {
                pairs.state(std::move(code), field(*row, columns.modifiers));
            } else {
                pairs.point(std::move(code));
            }
        }
    }
    return talks;
}

}  // namespace

bool is_boris(const Json& document) { return member(document, "observations").is_object() && document.contains("behaviors_conf"); }

Talks read_boris(const Json& document, const Source& source) {
    std::map<std::string, bool> states;
    if (const Json& behaviors = member(document, "behaviors_conf"); behaviors.is_object())
        for (const Json& behavior : behaviors) states[text_of(behavior, "code")] = utf8::folded(text_of(behavior, "type")).find("state") != std::string::npos;
    std::vector<Talk> talks;
    for (const auto& [id, observation] : member(document, "observations").items()) {
        Talk talk;
        talk.id = tidy(id);
        talk.format = "BORIS project";
        add_media(member(observation, "file"), talk);
        const Json& events = member(observation, "events");
        if (!events.is_array() || events.empty()) continue;
        {
            Pairs pairs(talk);
            for (std::size_t i = 0; i < events.size(); ++i)
                if (auto bad = read_event(source, fmt::format("observation '{}', events[{}]", shown(id), i), events[i], states, pairs)) return *bad;
        }
        talk.doubts.push_back(codes_only);
        if (const auto offset = number_of(member(observation, "time offset")); offset && *offset != 0) talk.doubts.push_back(fmt::format("BORIS shows these times {:g} seconds later.", *offset));
        talks.push_back(std::move(talk));
    }
    if (talks.empty()) return source.wrong("the BORIS project holds no observation with events");
    return talks;
}

bool is_boris_export(std::string_view text) {
    const std::string_view first = text.substr(0, std::min<std::size_t>(text.find('\n'), 2000));
    if (first.substr(0, 14) == "Observation id") return true;
    return first.find("\tSTATE\t") != first.npos || first.find("\tPOINT\t") != first.npos;
}

Talks read_boris_export(const Source& source) {
    Talk start;
    start.format = "BORIS export";
    start.doubts.push_back(codes_only);
    std::string_view rest = source.text;
    std::size_t offset = 0;
    int line_number = 0;
    // the tabular export has the observation's particulars above its header
    while (const auto line = next_line(rest, offset)) {
        ++line_number;
        const bool header = line->text.find("Behavior") != line->text.npos && (line->text.find("Start (s)") != line->text.npos || line->text.find("Time") != line->text.npos);
        const bool bare = line_number == 1 && line->text.substr(0, 14) != "Observation id";
        if (header || bare) {
            auto table = csv::read(source.text.substr(line->start), source.name);
            if (!table) return table.error();
            std::optional<Columns> columns = header ? columns_of(*table) : headless(table->columns);
            if (bare && columns) {  // the first row was taken for a header
                table = csv::read(std::string(line->text) + "\n" + std::string(source.text), source.name);
                if (!table) return table.error();
                line_number = 0;
            }
            if (!columns || columns->start < 0 || columns->behavior < 0) return source.wrong(line->start, "a table of BORIS, but without columns for behavior and time");
            return read_rows(*table, *columns, source, line_number, start);
        }
        const char separator = line->text.find('\t') != line->text.npos ? '\t' : ',';
        const auto cut = line->text.find(separator);
        const std::string_view key = line->text.substr(0, cut);
        std::string_view value = cut == line->text.npos ? std::string_view() : line->text.substr(cut + 1);
        value = value.substr(0, value.find(separator));
        if (key == "Observation id") start.id = tidy(value);
        if (key == "Time offset (s)" && number(trimmed(value)).value_or(0) != 0) start.doubts.push_back(fmt::format("BORIS has added a time offset of {} seconds.", shown(value)));
    }
    return source.wrong(0, "a file of BORIS, but no export of events; export 'tabular events' or 'aggregated events' and import that");
}

}  // namespace stance::transcripts
