#include "agreement/table.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace stance::agreement {

namespace {

Error wrong(const std::string& name, int line, std::size_t column, const std::string& sentence) {
    return {ErrorKind::input, fmt::format("{}:{}:{}: {}", name, line, column + 1, sentence)};
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// A number, or nothing for a missing value; false when it is neither.
bool number(std::string_view text, std::optional<double>& out) {
    text = trimmed(text);
    out.reset();
    if (text.empty() || text == "NA" || text == "." || text == "na") return true;
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return false;
    out = value;
    return true;
}

template <class T>
std::size_t place_of(std::vector<T>& list, std::map<T, std::size_t>& at, const T& value) {
    const auto [found, fresh] = at.emplace(value, list.size());
    if (fresh) list.push_back(value);
    return found->second;
}

}  // namespace

std::size_t Matrix::pairable() const {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const auto& row) {
        return std::count_if(row.begin(), row.end(), [](const auto& v) { return v.has_value(); }) >= 2;
    }));
}

Matrix Matrix::complete() const {
    Matrix out;
    out.raters = raters;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::any_of(rows[i].begin(), rows[i].end(), [](const auto& v) { return !v; })) continue;
        out.units.push_back(units.empty() ? std::string() : units[i]);
        out.rows.push_back(rows[i]);
    }
    return out;
}

Result<Ratings> read_ratings(std::string_view text, const std::string& name) {
    auto table = csv::read(text, name);
    if (!table) return table.error();
    const int session = table->column({"session", "subject", "unit", "target", "case"});
    const int rater = table->column({"rater", "coder", "judge", "observer"});
    const int item = table->column({"item", "question"});
    const int scale = table->column({"scale"});
    const int trainee = table->column({"trainee", "therapist", "student"});
    const int value = table->column({"value", "rating", "score"});
    if (session < 0) return wrong(name, 1, 0, "a table of ratings needs a column 'session'; long form is session,rater,item,scale,value, wide form has one column a rater");
    const bool is_long = rater >= 0 && value >= 0;
    std::vector<int> columns;
    if (!is_long) {
        for (int c = 0; c < static_cast<int>(table->columns.size()); ++c)
            if (c != session && c != item && c != scale && c != trainee) columns.push_back(c);
        if (columns.size() < 2) return wrong(name, 1, 0, "there are neither the columns 'rater' and 'value' (long form) nor two columns with raters' numbers (wide form)");
    }
    Ratings out;
    std::set<std::string> seen;
    for (const csv::Record& record : table->rows) {
        const auto at = [&](int column) { return column < 0 ? std::string() : std::string(trimmed(record.fields[static_cast<std::size_t>(column)])); };
        const auto take = [&](int column, const std::string& who) -> Result<Done> {
            Rating r{at(session), who, at(item), at(scale), std::nullopt, at(trainee)};
            const std::string& field = record.fields[static_cast<std::size_t>(column)];
            if (!number(field, r.value)) return wrong(name, record.line, static_cast<std::size_t>(column), fmt::format("'{}' is not a number; leave the field empty where there is none", field));
            if (r.session.empty()) return wrong(name, record.line, static_cast<std::size_t>(session), "this row names no session");
            if (who.empty()) return wrong(name, record.line, static_cast<std::size_t>(std::max(rater, 0)), "this row names no rater");
            if (!seen.insert(r.session + '\0' + r.rater + '\0' + r.item + '\0' + r.scale).second)
                return wrong(name, record.line, static_cast<std::size_t>(column), fmt::format("{} rates session {}{} a second time", who, r.session, r.item.empty() ? "" : ", " + r.item));
            out.push_back(std::move(r));
            return Done{};
        };
        if (is_long) {
            if (auto taken = take(value, at(rater)); !taken) return taken.error();
        } else {
            for (const int column : columns)
                if (auto taken = take(column, table->titles[static_cast<std::size_t>(column)]); !taken) return taken.error();
        }
    }
    if (out.empty()) return wrong(name, 1, 0, "there is not one rating in this table");
    return out;
}

Matrix matrix_of(const Ratings& ratings, const std::string& item, const std::string& scale) {
    Matrix out;
    std::map<std::string, std::size_t> unit_at, rater_at;
    for (const Rating& r : ratings)
        if (r.item == item && r.scale == scale && r.value) place_of(out.raters, rater_at, r.rater);
    for (const Rating& r : ratings) {
        if (r.item != item || r.scale != scale || !rater_at.contains(r.rater)) continue;
        const std::size_t unit = place_of(out.units, unit_at, r.session);
        if (unit == out.rows.size()) out.rows.emplace_back(out.raters.size());
        out.rows[unit][rater_at[r.rater]] = r.value;
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> fields_of(const Ratings& ratings) {
    std::vector<std::pair<std::string, std::string>> out;
    std::set<std::pair<std::string, std::string>> seen;
    for (const Rating& r : ratings)
        if (seen.emplace(r.item, r.scale).second) out.emplace_back(r.item, r.scale);
    return out;
}

std::string ratings_csv(const Ratings& ratings) {
    const bool trainees = std::any_of(ratings.begin(), ratings.end(), [](const Rating& r) { return !r.trainee.empty(); });
    std::string out = trainees ? "session,rater,item,scale,value,trainee\n" : "session,rater,item,scale,value\n";
    for (const Rating& r : ratings) {
        std::vector<std::string> fields = {r.session, r.rater, r.item, r.scale, r.value ? fmt::format("{}", *r.value) : std::string()};
        if (trainees) fields.push_back(r.trainee);
        out += csv::line(fields);
    }
    return out;
}

}  // namespace stance::agreement
