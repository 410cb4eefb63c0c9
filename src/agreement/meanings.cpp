#include "agreement/meanings.hpp"

#include <array>
#include <cassert>
#include <cctype>
#include <fmt/format.h>
#include <string_view>

namespace stance::agreement {

namespace {

/// How a value is put into words.
enum class Says { share, chance, reliance };

struct Entry {
    std::string_view id, name, formula, source;
    Says says;
    std::string_view meaning;  ///< what the figure is about, continued by the words for its value
};

const std::array<Entry, 22>& entries() {
    static const std::array<Entry, 22> all = {{
        {"agreement", "Same rating", "mean over sessions of the share of pairs of raters with equal ratings", "Gwet (2014), Handbook of Inter-Rater Reliability, ch. 2", Says::share, "two raters give the same rating"},
        {"agreement_within_one", "Within one point", "mean over sessions of the share of pairs of raters at most 1 apart", "Gwet (2014), Handbook of Inter-Rater Reliability, ch. 3 (weights 1 up to a difference of 1)", Says::share, "two raters lie at most one point apart"},
        {"cohen_kappa", "Cohen's kappa", "(po - pe) / (1 - pe), pe from each rater's own habits; more than two raters: mean of all pairs", "Cohen (1960), Educ. Psychol. Meas. 20:37-46; error Fleiss, Cohen & Everitt (1969); mean of pairs Light (1971), Psychol. Bull. 76:365-377", Says::chance, "exact agreement beyond chance"},
        {"cohen_kappa_linear", "Cohen's kappa, linear weights", "as Cohen's kappa with weights 1 - |i - j| / (largest - smallest)", "Cohen (1968), Psychol. Bull. 70:213-220", Says::chance, "agreement beyond chance, near misses counted in part"},
        {"cohen_kappa_quadratic", "Cohen's kappa, quadratic weights", "as Cohen's kappa with weights 1 - (i - j)^2 / (largest - smallest)^2", "Cohen (1968), Psychol. Bull. 70:213-220", Says::chance, "agreement beyond chance, near misses counted almost in full"},
        {"conger_kappa", "Conger's kappa", "(po - pe) / (1 - pe), pe the mean over pairs of raters of the chance each pair's habits give", "Conger (1980), Psychol. Bull. 88:322-328", Says::chance, "exact agreement of all raters beyond chance, each with habits of their own"},
        {"fleiss_kappa", "Fleiss' kappa", "(po - pe) / (1 - pe), pe = sum of squares of the categories' shares over all raters", "Fleiss (1971), Psychol. Bull. 76:378-382; error Gwet (2008)", Says::chance, "exact agreement beyond chance, raters taken as interchangeable"},
        {"gwet_ac1", "Gwet's AC1", "(po - pe) / (1 - pe), pe = sum of p (1 - p) / (q - 1) over q categories", "Gwet (2008), Br. J. Math. Stat. Psychol. 61:29-48", Says::chance, "exact agreement beyond chance, not pulled down where nearly everyone gets the same rating"},
        {"gwet_ac2", "Gwet's AC2, quadratic weights", "as AC1 with weights; pe = sum of weights / (q (q - 1)) times sum of p (1 - p)", "Gwet (2008, 2014)", Says::chance, "agreement beyond chance with near misses counted almost in full, not pulled down where nearly everyone gets the same rating"},
        {"gwet_ac2_ordinal", "Gwet's AC2, ordinal weights", "as AC2; weights 1 - C(|i - j| + 1, 2) / C(q, 2)", "Gwet (2014), Handbook of Inter-Rater Reliability, ch. 3", Says::chance, "agreement beyond chance with near misses counted by rank"},
        {"brennan_prediger", "Brennan and Prediger's kappa", "(po - 1/q) / (1 - 1/q) for q categories", "Brennan & Prediger (1981), Educ. Psychol. Meas. 41:687-699", Says::chance, "exact agreement beyond picking a category blindly"},
        {"brennan_prediger_quadratic", "Brennan and Prediger, quadratic weights", "as before, chance = mean of the weights", "Brennan & Prediger (1981); weights Gwet (2014)", Says::chance, "agreement beyond picking blindly, near misses counted almost in full"},
        {"alpha_nominal", "Krippendorff's alpha, nominal", "1 - observed / expected disagreement; any difference counts the same", "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; interval by jackknife", Says::chance, "exact agreement beyond chance, gaps allowed"},
        {"alpha_ordinal", "Krippendorff's alpha, ordinal", "1 - observed / expected disagreement; squared distance in ranks", "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; interval by jackknife", Says::chance, "agreement in rank beyond chance, gaps allowed"},
        {"alpha_interval", "Krippendorff's alpha, interval", "1 - observed / expected disagreement; squared difference", "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; interval by jackknife", Says::chance, "agreement in points beyond chance, gaps allowed"},
        {"alpha_ratio", "Krippendorff's alpha, ratio", "1 - observed / expected disagreement; squared difference over sum", "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; interval by jackknife", Says::chance, "agreement in proportion beyond chance, gaps allowed; only for scales with a true zero"},
        {"icc_1_1", "ICC(1,1)", "(BMS - WMS) / (BMS + (k - 1) WMS)", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval McGraw & Wong (1996)", Says::reliance, "one rating by anyone, when every session had other raters"},
        {"icc_2_1", "ICC(2,1)", "(BMS - EMS) / (BMS + (k - 1) EMS + k (JMS - EMS) / n)", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval McGraw & Wong (1996)", Says::reliance, "one rating by a rater like these, strictness counted as error"},
        {"icc_3_1", "ICC(3,1)", "(BMS - EMS) / (BMS + (k - 1) EMS)", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval McGraw & Wong (1996)", Says::reliance, "the order in which one of these raters puts sessions, strictness left out"},
        {"icc_1_k", "ICC(1,k)", "(BMS - WMS) / BMS", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval McGraw & Wong (1996)", Says::reliance, "the mean of as many ratings, when every session had other raters"},
        {"icc_2_k", "ICC(2,k)", "(BMS - EMS) / (BMS + (JMS - EMS) / n)", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval: limits of ICC(2,1) stepped up", Says::reliance, "the mean of as many raters like these, strictness counted as error"},
        {"icc_3_k", "ICC(3,k)", "(BMS - EMS) / BMS (Cronbach's alpha)", "Shrout & Fleiss (1979), Psychol. Bull. 86:420-428; interval McGraw & Wong (1996)", Says::reliance, "the order that the mean of these raters gives, strictness left out"},
    }};
    return all;
}

std::string_view kappa_word(double v) {
    if (v < 0) return "none (less than chance)";
    if (v <= .20) return "slight";
    if (v <= .40) return "fair";
    if (v <= .60) return "moderate";
    if (v <= .80) return "substantial";
    return "almost perfect";
}

std::string_view icc_word(double v) {
    if (v < .5) return "poor";
    if (v < .75) return "moderate";
    if (v < .9) return "good";
    return "excellent";
}

std::string words(const Figure& f, std::string_view (*word)(double)) {
    const std::string_view at = word(*f.value);
    if (!f.low || !f.high) return f.reason.empty() ? std::string(at) : fmt::format("{}; no interval, {}", at, f.reason);
    const std::string_view low = word(*f.low), high = word(*f.high);
    if (low == high) return fmt::format("{}, and the interval says the same", at);
    return fmt::format("{}, though anything from {} to {} would fit these ratings", at, low, high);
}

std::string sentence(const Entry& e, const Figure& f) {
    if (!f.value) return fmt::format("Cannot be said: {}.", f.reason);
    switch (e.says) {
        case Says::share: return fmt::format("In {:.0f} of 100 comparisons {}; chance is not taken off.", *f.value * 100, e.meaning);
        case Says::chance: return fmt::format("{}{}: {} (Landis and Koch's words).", static_cast<char>(std::toupper(static_cast<unsigned char>(e.meaning.front()))), e.meaning.substr(1), kappa_words(f));
        case Says::reliance: return fmt::format("How far {} can be relied on: {} (Koo and Li's words).", e.meaning, icc_words(f));
    }
    return {};
}

}  // namespace

std::string kappa_words(const Figure& figure) { return words(figure, kappa_word); }
std::string icc_words(const Figure& figure) { return words(figure, icc_word); }

Statistic explained(const std::string& id, const Figure& figure, std::size_t n) {
    Figure honest = figure;
    if (figure.low && figure.high && *figure.low == *figure.high) {
        honest.low = honest.high = std::nullopt;
        honest.reason = "because these ratings never differ, which so few sessions cannot promise of others";
    }
    for (const Entry& e : entries())
        if (e.id == id) return {id, std::string(e.name), honest, n, std::string(e.formula), std::string(e.source), sentence(e, honest)};
    assert(false && "no such statistic");
    return {id, id, figure, n, {}, {}, {}};
}

}  // namespace stance::agreement
