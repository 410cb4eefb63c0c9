#pragma once
#include "review/review.hpp"

#include <string>
#include <utility>
#include <vector>

// Signed ratings as other programs read them. The words of the talk are in none of these.
namespace stance::handout {

/// One rater's signed ratings of one talk.
struct Graded {
    std::string recording;        ///< blind name: "Recording 3"
    review::Origin origin = review::Origin::real;
    review::Review review;
};

/// Why there is no number, as a number: the codes that SPSS, Stata and REDCap know as missing.
int missing_code(review::Verdict verdict);

/// Long form, a row a recording, rater, item and scale: `recording,origin,rater,stage,blind,signed,
/// item,item_label,scale,value,missing,code`. `value` is empty where there is no number, `missing`
/// says why, `code` is the number or the code of the reason. Text that a spreadsheet would take for a
/// formula is quoted with an apostrophe.
std::string long_csv(const std::vector<Graded>& graded, const rubric::Rubric& rubric);
/// What the columns and codes mean.
std::string codebook_csv(const rubric::Rubric& rubric);
/// A row a recording, item and scale, a column a rater: what JASP and jamovi want. Empty where there
/// is no number.
std::string wide_csv(const std::vector<Graded>& graded, const rubric::Rubric& rubric);
/// Syntax that reads `long_csv` from `file`, with labels and missing values.
std::string spss_syntax(const std::vector<Graded>& graded, const rubric::Rubric& rubric, const std::string& file);
std::string stata_do(const rubric::Rubric& rubric, const std::string& file);
std::string r_reader(const rubric::Rubric& rubric, const std::string& file);

/// A REDCap project: the dictionary to be uploaded first, then the data. One repeating instrument, an
/// instance a rater.
struct Redcap {
    std::string dictionary, data;
};
Redcap redcap(const std::vector<Graded>& graded, const rubric::Rubric& rubric);

/// Everything above as files: name and contents.
std::vector<std::pair<std::string, std::string>> all_files(const std::vector<Graded>& graded, const rubric::Rubric& rubric);

}  // namespace stance::handout
