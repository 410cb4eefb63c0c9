#include "language/match.hpp"

namespace stance::language {

namespace {

/// More branches than this at one place are left as they are: a phrase of nothing but words that may
/// be missing has more ways through than can be listed.
constexpr std::size_t most_branches = 400;

/// The steps that can come first from here, in the order in which a matcher would try them.
/// @return false: too many
bool leaves(const std::vector<Step>& steps, std::uint32_t from, std::vector<std::uint32_t>& out) {
    const Step s = steps[from];
    if (s.kind == Step::Kind::jump) return leaves(steps, s.argument, out);
    if (s.kind == Step::Kind::split) return leaves(steps, from + 1, out) && leaves(steps, s.argument, out);
    out.push_back(from);
    return out.size() <= most_branches;
}

bool consumes(Step::Kind kind) { return kind != Step::Kind::split && kind != Step::Kind::jump && kind != Step::Kind::match; }

}  // namespace

std::uint32_t Program::add(const Phrase& phrase) {
    const auto base = static_cast<std::uint32_t>(steps_.size());
    for (Step step : phrase.steps) {
        if (step.kind == Step::Kind::jump || step.kind == Step::Kind::split) step.argument += base;
        steps_.push_back(step);
    }
    // a branching is met after a step that takes something, or at an entry, which is such a place too
    for (std::uint32_t before = 0; before + 1 < phrase.steps.size(); ++before) {
        if (!consumes(phrase.steps[before].kind)) continue;
        const std::uint32_t at = before + 1;
        if (phrase.steps[at].kind != Step::Kind::split && phrase.steps[at].kind != Step::Kind::jump) continue;
        std::vector<std::uint32_t> first;
        if (!leaves(phrase.steps, at, first) || first.size() < 3) continue;
        std::vector<Branch> words, others;
        Choice choice;
        for (std::uint32_t order = 0; order < first.size(); ++order) {
            const Step& leaf = phrase.steps[first[order]];
            if (leaf.kind == Step::Kind::word) {
                words.push_back({leaf.argument, order, base + first[order]});
                choice.bits |= word_bit(leaf.argument);
            } else {
                others.push_back({unknown_word, order, base + first[order]});
            }
        }
        std::stable_sort(words.begin(), words.end(), [](const Branch& a, const Branch& b) { return a.word < b.word; });
        choice.first = static_cast<std::uint32_t>(branches_.size());
        branches_.insert(branches_.end(), words.begin(), words.end());
        choice.others = static_cast<std::uint32_t>(branches_.size());
        branches_.insert(branches_.end(), others.begin(), others.end());
        choice.end = static_cast<std::uint32_t>(branches_.size());
        steps_[base + at] = {Step::Kind::choose, static_cast<std::uint32_t>(choices_.size())};
        choices_.push_back(choice);
    }
    return base;
}

}  // namespace stance::language
