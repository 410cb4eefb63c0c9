#pragma once
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::agreement {

/// One number by one rater: what `agree` reads. Empty where there is none (not observed, not
/// applicable, could not hear): a missing value is never a number.
struct Rating {
    std::string session, rater, item, scale;
    std::optional<double> value;
    std::string trainee = {};  ///< whose session it is, where the table says; else empty
};
using Ratings = std::vector<Rating>;

/// Ratings of the same things by several raters: one row a thing, one column a rater.
struct Matrix {
    std::vector<std::string> units;   ///< what was rated, in order of first appearance
    std::vector<std::string> raters;  ///< likewise
    std::vector<std::vector<std::optional<double>>> rows;

    std::size_t n() const { return rows.size(); }
    std::size_t k() const { return raters.size(); }
    /// Units on which at least two raters gave a number.
    std::size_t pairable() const;
    /// Only the units on which every rater gave a number.
    Matrix complete() const;
};

/// Reads the ratings CSV of the outside interface: long form `session,rater,item,scale,value`
/// (item and scale may be left out), or wide form with a column for each rater beside `session`
/// (and `item`, `scale`, `trainee`, if there are such columns). An empty value, NA or a dot is missing.
/// @errors input, with file, line and column: no such columns, a value that is no number, a rater
///         who rates the same thing twice.
Result<Ratings> read_ratings(std::string_view text, const std::string& name);

/// Sessions by raters for one item and scale. Raters without a single number are left out.
Matrix matrix_of(const Ratings& ratings, const std::string& item, const std::string& scale);

/// Items and scales in order of first appearance.
std::vector<std::pair<std::string, std::string>> fields_of(const Ratings& ratings);

/// Long form again, as `read_ratings` reads it; with the column `trainee` where any is named.
std::string ratings_csv(const Ratings& ratings);

}  // namespace stance::agreement
