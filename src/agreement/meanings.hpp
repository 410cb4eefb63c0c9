#pragma once
#include "agreement/study.hpp"

// Names, formulas and sources of the coefficients, and what their values say.
namespace stance::agreement {

/// A statistic with name, formula, source and meaning filled in for its id.
/// @pre the id is one that `study` makes
Statistic explained(const std::string& id, const Figure& figure, std::size_t n);

/// "moderate" or, with an interval over several, "anywhere from slight to moderate".
/// Words of Landis & Koch (1977), Biometrics 33:159-174. @pre the figure has a value
std::string kappa_words(const Figure& figure);
/// Words of Koo & Li (2016), J. Chiropr. Med. 15:155-163. @pre the figure has a value
std::string icc_words(const Figure& figure);

}  // namespace stance::agreement
