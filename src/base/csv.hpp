#pragma once
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stance::csv {

/// One record and the line (from one) on which it began.
struct Record {
    int line = 0;
    std::vector<std::string> fields;
};

/// A table with a header row. Column names are folded to lower case and trimmed.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::string> titles;  ///< the column names as they are written, trimmed
    std::vector<Record> rows;

    /// Position of the first of these column names that exists, or -1.
    int column(std::initializer_list<std::string_view> names) const;
};

/// Reads RFC 4180 text: quoted fields, doubled quotes, CRLF or LF, a UTF-8 mark at the start.
/// Separator is a comma, or a semicolon or tab where the header holds that and no comma.
/// @errors input: not UTF-8, no header, an unclosed quote, a row with another number of fields;
///         each with `name:line:column`.
Result<Table> read(std::string_view text, const std::string& name);

/// One field, quoted where it must be.
std::string field(std::string_view value);

/// One line, fields joined by commas, ending in "\n".
std::string line(const std::vector<std::string>& fields);

}  // namespace stance::csv
