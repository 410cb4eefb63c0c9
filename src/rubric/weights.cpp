#include "rubric/weights.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>

namespace stance::rubric {

namespace {

/// Two for each item of a large rubric, the moves and the quality: more is a mistake.
constexpr std::size_t most_outputs = 256;

/// `stance-cli train` writes up to 400; sums over the longest turn must not run over.
constexpr int most_units = 1000;

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
    std::vector<std::uint64_t> keys;
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
            if (!keys.empty()) return at_line(line_number, "outputs stand before the observations");
            if (w.outputs_.size() == most_outputs) return at_line(line_number, fmt::format("more than {} outputs", most_outputs));
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
        if (w.width_ == 0) w.width_ = (w.outputs_.size() + 7) / 8 * 8;
        keys.push_back(observation_key(line.substr(0, tab)));
        w.units_.resize(w.units_.size() + w.width_);
        std::int16_t* const row = &w.units_[w.units_.size() - w.width_];
        line.remove_prefix(tab + 1);
        while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
        while (!line.empty()) {
            // hundreds of thousands of these are read each time the program starts
            std::uint16_t output = 0;
            std::int16_t units = 0;
            const char* const line_end = line.data() + line.size();
            const auto before = std::from_chars(line.data(), line_end, output);
            const bool colon = before.ec == std::errc{} && before.ptr != line_end && *before.ptr == ':';
            const auto after = colon ? std::from_chars(before.ptr + 1, line_end, units) : before;
            if (!colon || after.ec != std::errc{} || (after.ptr != line_end && *after.ptr != ' '))
                return at_line(line_number, fmt::format("'{}' is no weight", take_word(line)));
            if (std::abs(units) > most_units) return at_line(line_number, fmt::format("{} is out of bounds: weights lie between -{} and {}", units, most_units, most_units));
            if (output >= w.outputs_.size()) return at_line(line_number, fmt::format("there is no output {}", output));
            row[output] = units;
            line.remove_prefix(static_cast<std::size_t>(after.ptr - line.data()));
            while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
        }
    }
    if (line_number == 0) return at_line(1, "the file is empty");
    std::size_t size = 16;
    while (size < keys.size() * 2) size *= 2;
    w.table_.assign(size, {});
    for (std::size_t k = 0; k < keys.size(); ++k) {
        std::size_t at = keys[k] & (size - 1);
        while (w.table_[at].number != 0) at = (at + 1) & (size - 1);
        w.table_[at] = {keys[k], static_cast<std::uint32_t>(k + 1)};
    }
    return w;
}

int Weights::output(std::string_view name) const {
    for (std::size_t i = 0; i < outputs_.size(); ++i)
        if (outputs_[i].name == name) return static_cast<int>(i);
    return -1;
}

}  // namespace stance::rubric
