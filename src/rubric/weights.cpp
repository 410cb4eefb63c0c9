#include "rubric/weights.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace stance::rubric {

namespace {

Error at_line(int line, std::string_view what) {
    return {ErrorKind::input, fmt::format("weights, line {}: {}", line, what)};
}

template <class Number>
bool number(std::string_view text, Number& out) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc{} && end == text.data() + text.size();
}

std::string_view take_word(std::string_view& text) {
    const auto start = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(start);
    const auto end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

}  // namespace

Result<Weights> Weights::parse(std::string_view text) {
    Weights w;
    struct Row { std::uint64_t key; std::uint32_t first, count; };
    std::vector<Row> rows;
    int line_number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        ++line_number;
        if (line_number == 1) {
            if (line != "stance-weights 1") return at_line(1, "this is not a weights file of format 1");
            continue;
        }
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("output ")) {
            line.remove_prefix(7);
            Output o;
            o.name = take_word(line);
            if (!number(take_word(line), o.bias) || !number(take_word(line), o.scale) || !number(take_word(line), o.threshold))
                return at_line(line_number, "an output needs a name, bias, scale and threshold");
            const std::string_view when = take_word(line);
            if (!when.empty() && when != "called") return at_line(line_number, fmt::format("'{}' is not known here; only 'called' may stand after the threshold", when));
            o.only_when_called = !when.empty();
            if (o.name == "quality") o.kind = Kind::quality;
            if (o.name.starts_with("move:")) {
                o.kind = Kind::move;
                o.move = kind_from<Move>(move_names, std::string_view(o.name).substr(5));
            }
            w.outputs_.push_back(std::move(o));
            continue;
        }
        const auto tab = line.find('\t');
        if (tab == line.npos) return at_line(line_number, "a tab is missing between the observation and its weights");
        Row row{observation_key(line.substr(0, tab)), static_cast<std::uint32_t>(w.weights_.size()), 0};
        line.remove_prefix(tab + 1);
        while (!line.empty()) {
            const std::string_view pair = take_word(line);
            if (pair.empty()) break;
            const auto colon = pair.find(':');
            Weight weight{};
            if (colon == pair.npos || !number(pair.substr(0, colon), weight.output) || !number(pair.substr(colon + 1), weight.units))
                return at_line(line_number, fmt::format("'{}' is no weight", pair));
            if (weight.output >= w.outputs_.size()) return at_line(line_number, fmt::format("there is no output {}", weight.output));
            w.weights_.push_back(weight);
            ++row.count;
        }
        std::stable_sort(w.weights_.begin() + row.first, w.weights_.end(), [](const Weight& a, const Weight& b) { return a.output < b.output; });
        rows.push_back(row);
    }
    if (line_number == 0) return at_line(1, "the file is empty");
    std::size_t size = 16;
    while (size < rows.size() * 2) size *= 2;
    w.table_.resize(size);
    for (const Row& row : rows) {
        std::size_t at = row.key & (size - 1);
        while (w.table_[at].count != 0) at = (at + 1) & (size - 1);
        if (row.count > 0) w.table_[at] = {row.key, row.first, row.count};
    }
    return w;
}

int Weights::output(std::string_view name) const {
    for (std::size_t i = 0; i < outputs_.size(); ++i)
        if (outputs_[i].name == name) return static_cast<int>(i);
    return -1;
}

}  // namespace stance::rubric
