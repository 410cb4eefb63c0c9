// Two raters side by side, and who moved when it was settled.
#include "review/review.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace stance::review {

namespace {

bool same(const Mark& a, const Mark& b) { return a.verdict == b.verdict && a.value == b.value; }

/// How much hangs on a difference. The steps are ours: whoever would pass with one rater and fail
/// with the other comes before any distance on the scale.
void weigh(Difference& d, const rubric::Rubric& rubric) {
    const double line = rubric.arithmetic.good_enough;
    const bool overall = d.field.item == "overall";
    const bool outside = !overall && rubric.items[*rubric.item(d.field.item)].not_applicable == rubric::NotApplicable::outside_rating;
    if (d.first.value && d.second.value) {
        const double apart = std::abs(*d.first.value - *d.second.value);
        const bool crosses = (*d.first.value >= line) != (*d.second.value >= line);
        d.weight = apart + (crosses ? 10 : 0) + (overall ? 20 : 0);
        d.why = crosses ? fmt::format("one says good enough ({:g} or more), the other does not", line) : fmt::format("{:g} {} apart, on the same side of good enough", apart, apart == 1 ? "point" : "points");
    } else {
        d.weight = 5 + (overall ? 20 : 0);
        d.why = d.first.value || d.second.value ? "one saw it, the other gave no number" : "both gave no number, for different reasons";
        if (!d.first.value && !d.second.value) d.weight = 1;
    }
    if (outside) {
        d.weight += 15;
        d.why += "; it concerns safety";
    }
}

}  // namespace

std::vector<Difference> differences(const Review& first, const Review& second, const rubric::Rubric& rubric) {
    std::vector<Difference> out;
    for (const Field& f : fields(rubric)) {
        const Mark* a = first.mark(f.item, f.scale);
        const Mark* b = second.mark(f.item, f.scale);
        if (a == nullptr || b == nullptr || same(*a, *b)) continue;
        Difference d{f, *a, *b, 0, {}};
        weigh(d, rubric);
        out.push_back(std::move(d));
    }
    std::stable_sort(out.begin(), out.end(), [](const Difference& a, const Difference& b) { return a.weight > b.weight; });
    return out;
}

std::vector<Moved> moves(const Review& adjudication, const std::vector<const Review*>& raters, const rubric::Rubric& rubric) {
    std::vector<Moved> out;
    for (const Field& f : fields(rubric)) {
        const Mark* settled = adjudication.mark(f.item, f.scale);
        if (settled == nullptr) continue;
        for (const Review* rater : raters) {
            const Mark* had = rater->mark(f.item, f.scale);
            if (had == nullptr || same(*had, *settled)) continue;
            const auto why = adjudication.reasons.find({f.item, f.scale});
            out.push_back({rater->rater, f, *had, *settled, why == adjudication.reasons.end() ? std::string() : why->second});
        }
    }
    return out;
}

}  // namespace stance::review
