#pragma once
#include "agreement/table.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

// Published data sets on which coefficients are checked. Each test names where its values were seen.
namespace published {

using stance::agreement::Matrix;

/// Rows of numbers; a value below -90 stands for a gap.
inline constexpr double gap = -99;

inline Matrix matrix(const std::vector<std::vector<double>>& rows) {
    Matrix m;
    for (std::size_t j = 0; !rows.empty() && j < rows.front().size(); ++j) m.raters.push_back("r" + std::to_string(j + 1));
    for (const auto& row : rows) {
        m.units.push_back("s" + std::to_string(m.units.size() + 1));
        m.rows.emplace_back();
        for (const double v : row) m.rows.back().push_back(v < -90 ? std::nullopt : std::optional<double>(v));
    }
    return m;
}

/// The same from raters' rows instead of units' rows.
inline Matrix by_rater(const std::vector<std::vector<double>>& raters) {
    std::vector<std::vector<double>> rows(raters.front().size());
    for (const auto& rater : raters)
        for (std::size_t i = 0; i < rater.size(); ++i) rows[i].push_back(rater[i]);
    return matrix(rows);
}

/// Two raters from their square table of counts.
inline Matrix from_table(const std::vector<std::vector<int>>& table) {
    std::vector<std::vector<double>> rows;
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = 0; j < table[i].size(); ++j)
            for (int n = 0; n < table[i][j]; ++n) rows.push_back({static_cast<double>(i + 1), static_cast<double>(j + 1)});
    return matrix(rows);
}

/// Raters nobody tells apart, from counts of each category for each unit.
inline Matrix from_counts(const std::vector<std::vector<int>>& counts) {
    std::vector<std::vector<double>> rows;
    for (const auto& unit : counts) {
        rows.emplace_back();
        for (std::size_t k = 0; k < unit.size(); ++k)
            for (int n = 0; n < unit[k]; ++n) rows.back().push_back(static_cast<double>(k + 1));
    }
    return matrix(rows);
}

/// Shrout & Fleiss (1979), table 2: six targets, four judges.
inline Matrix shrout_fleiss() { return matrix({{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}); }

/// Twenty artificial anxiety ratings by three raters.
inline Matrix anxiety() {
    return by_rater({{3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
                     {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
                     {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}});
}

/// Krippendorff's example "C": four observers, twelve units, gaps.
inline Matrix krippendorff_c() {
    return by_rater({{1, 2, 3, 3, 2, 1, 4, 1, 2, gap, gap, gap},
                     {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, gap, gap},
                     {gap, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3},
                     {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, gap}});
}

/// Three coders, fifteen units, most cells empty.
inline Matrix three_coders() {
    constexpr double o = gap;
    return by_rater({{o, o, o, o, o, 3, 4, 1, 2, 1, 1, 3, 3, o, 3},
                     {1, o, 2, 1, 3, 3, 4, 3, o, o, o, o, o, o, o},
                     {o, o, 2, 1, 3, 4, 4, o, 2, 1, 1, 3, 3, o, 4}});
}

/// Fleiss (1971): thirty patients, six raters, five diagnoses, as digits of counts.
inline std::vector<std::vector<int>> fleiss_1971() {
    std::vector<std::vector<int>> out;
    for (const char* digits : {"00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006",
                               "10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203",
                               "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006"}) {
        out.emplace_back();
        for (const char* d = digits; *d != 0; ++d) out.back().push_back(*d - '0');
    }
    return out;
}

}  // namespace published
