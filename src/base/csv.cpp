#include "base/csv.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::csv {

int Table::column(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
        if (const auto at = std::find(columns.begin(), columns.end(), name); at != columns.end())
            return static_cast<int>(at - columns.begin());
    return -1;
}

namespace {

Error wrong(const std::string& name, std::string_view text, std::size_t byte, std::string_view what) {
    const utf8::Place place = utf8::place_of(text, byte);
    return {ErrorKind::input, fmt::format("{}:{}:{}: {}", name, place.line, place.column, what)};
}

char separator_of(std::string_view text) {
    const std::string_view header = text.substr(0, text.find('\n'));
    if (header.find(',') != header.npos) return ',';
    if (header.find('\t') != header.npos) return '\t';
    if (header.find(';') != header.npos) return ';';
    return ',';
}

std::string trimmed(std::string_view value) {
    const auto first = value.find_first_not_of(" \t");
    if (first == value.npos) return {};
    return std::string(value.substr(first, value.find_last_not_of(" \t") - first + 1));
}

}  // namespace

Result<Table> read(std::string_view text, const std::string& name) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (const auto bad = utf8::first_bad_byte(text)) return wrong(name, text, *bad, "the text is not UTF-8 here");
    const char separator = separator_of(text);

    Table table;
    std::vector<Record> records;
    int line_number = 1;
    std::size_t i = 0;
    while (i < text.size()) {
        Record record{line_number, {}};
        const std::size_t record_start = i;
        for (bool more = true; more;) {
            std::string value;
            if (i < text.size() && text[i] == '"') {
                const std::size_t opening = i++;
                for (;;) {
                    if (i >= text.size()) return wrong(name, text, opening, "this quote is never closed");
                    if (text[i] == '"') {
                        if (i + 1 < text.size() && text[i + 1] == '"') { value += '"'; i += 2; continue; }
                        ++i;
                        break;
                    }
                    if (text[i] == '\n') ++line_number;
                    value += text[i++];
                }
                if (i < text.size() && text[i] != separator && text[i] != '\n' && text[i] != '\r')
                    return wrong(name, text, i, "text follows a closing quote; a quote inside a field is written twice");
            } else {
                while (i < text.size() && text[i] != separator && text[i] != '\n' && text[i] != '\r') value += text[i++];
            }
            record.fields.push_back(std::move(value));
            if (i < text.size() && text[i] == separator) { ++i; continue; }
            more = false;
            if (i < text.size() && text[i] == '\r') ++i;
            if (i < text.size() && text[i] == '\n') ++i;
            ++line_number;
        }
        if (record.fields.size() == 1 && record.fields[0].empty()) continue;  // a blank line
        if (!records.empty() && record.fields.size() != records[0].fields.size())
            return wrong(name, text, record_start,
                         fmt::format("this row has {} fields, the header has {}", record.fields.size(),
                                     records[0].fields.size()));
        records.push_back(std::move(record));
    }
    if (records.empty()) return Error{ErrorKind::input, name + ":1:1: the file is empty, a header row is needed"};
    for (const std::string& column : records[0].fields) table.columns.push_back(utf8::folded(trimmed(column)));
    for (const std::string& column : records[0].fields) table.titles.emplace_back(trimmed(column));
    records.erase(records.begin());
    table.rows = std::move(records);
    return table;
}

std::string field(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == value.npos) return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string line(const std::vector<std::string>& fields) {
    std::string out;
    for (std::size_t i = 0; i < fields.size(); ++i) out += (i ? "," : "") + field(fields[i]);
    return out + "\n";
}

}  // namespace stance::csv
