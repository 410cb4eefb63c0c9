#include "drills/fsrs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stance::drills {

namespace {

constexpr std::array<double, 19> w = {0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192,
                                      1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621};
constexpr double decay = -0.5;
constexpr double factor = 19.0 / 81.0;  // so that recall(S, S) is 0.9

double first_difficulty(double grade) { return w[4] - std::exp(w[5] * (grade - 1)) + 1; }

double next_difficulty(double difficulty, double grade) {
    const double moved = difficulty - w[6] * (grade - 3) * (10 - difficulty) / 9;
    return std::clamp(w[7] * first_difficulty(4) + (1 - w[7]) * moved, 1.0, 10.0);
}

}  // namespace

double recall(double days, double stability) { return std::pow(1 + factor * days / stability, decay); }

Memory after(const Memory& before, Grade given, double days) {
    const auto grade = static_cast<double>(given);
    if (before.stability <= 0) return {w[static_cast<std::size_t>(grade) - 1], std::clamp(first_difficulty(grade), 1.0, 10.0)};
    const double s = before.stability;
    const double d = before.difficulty;
    Memory out{s, next_difficulty(d, grade)};
    if (days < 1) {  // seen again on the same day
        out.stability = s * std::exp(w[17] * (grade - 3 + w[18]));
        return out;
    }
    const double r = recall(days, s);
    if (given == Grade::again) {
        out.stability = std::min(s, w[11] * std::pow(d, -w[12]) * (std::pow(s + 1, w[13]) - 1) * std::exp(w[14] * (1 - r)));
    } else {
        const double hard = given == Grade::hard ? w[15] : 1;
        const double easy = given == Grade::easy ? w[16] : 1;
        out.stability = s * (1 + std::exp(w[8]) * (11 - d) * std::pow(s, -w[9]) * (std::exp(w[10] * (1 - r)) - 1) * hard * easy);
    }
    out.stability = std::max(out.stability, 0.01);
    return out;
}

int interval(const Memory& memory, double wanted) {
    const double days = memory.stability / factor * (std::pow(std::clamp(wanted, 0.7, 0.97), 1 / decay) - 1);
    return static_cast<int>(std::clamp(std::round(days), 1.0, 365.0));
}

Grade grade_of(double quality) {
    if (quality < 3) return Grade::again;
    if (quality < 4) return Grade::hard;
    return quality < 5.5 ? Grade::good : Grade::easy;
}

}  // namespace stance::drills
