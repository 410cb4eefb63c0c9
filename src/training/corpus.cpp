#include "training/corpus.hpp"

#include "base/csv.hpp"
#include "base/words.hpp"
#include "rubric/weights.hpp"

#include <charconv>
#include <filesystem>
#include <fmt/format.h>

namespace stance::training {

namespace {

std::set<std::string> words_of(std::string_view text) {
    const std::vector<std::string> words = split_words(text);
    return {words.begin(), words.end()};
}

std::optional<double> number(const std::string& text, double low, double high) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size() || value < low || value > high) return std::nullopt;
    return value;
}

}  // namespace

bool Row::held_out() const { return (rubric::key_of(patient) >> 20) % 8 == 0; }

Result<std::vector<Row>> read_corpus(std::string_view text, const std::string& name) {
    auto table = csv::read(text, name);
    if (!table) return table.error();
    int column[9];
    static constexpr const char* names[9] = {"id", "arousal", "mode", "patient", "therapist", "codes", "quality", "moves", "voice"};
    for (int c = 0; c < 9; ++c)
        if ((column[c] = table->column({names[c]})) < 0) return Error{ErrorKind::input, fmt::format("{}:1:1: a corpus needs the column '{}'", name, names[c])};
    std::vector<Row> rows;
    const bool focus = std::filesystem::path(name).filename().string().starts_with("focus-");
    for (const csv::Record& record : table->rows) {
        const auto field = [&](int c) -> const std::string& { return record.fields[static_cast<std::size_t>(column[c])]; };
        const auto wrong = [&](int c, std::string_view what) { return Error{ErrorKind::input, fmt::format("{}:{}: column '{}': '{}' {}", name, record.line, names[c], field(c), what)}; };
        Row row;
        row.id = field(0);
        const auto arousal = number(field(1), 0, 10);
        if (!arousal) return wrong(1, "is no number from 0 to 10");
        row.arousal = *arousal;
        const auto mode = kind_from<Mode>(mode_names, field(2));
        if (!mode) return wrong(2, "is no mode");
        row.mode = *mode;
        row.patient = field(3);
        row.therapist = field(4);
        row.codes = words_of(field(5));
        const auto quality = number(field(6), 1, 7);
        if (!quality) return wrong(6, "is no number from 1 to 7");
        row.quality = *quality;
        row.moves = words_of(field(7));
        for (const std::string& move : row.moves)
            if (!kind_from<Move>(move_names, move)) return wrong(7, fmt::format("holds '{}', which is no move", move));
        row.voice = field(8);
        row.focus = focus;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace stance::training
