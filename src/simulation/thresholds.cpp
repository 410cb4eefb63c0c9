#include "simulation/crash_test.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace stance::simulation {

namespace {

constexpr double auc_asked = 0.95, paraphrase_gap = 0.5, fallbacks_borne = 0.15;
/// The clumsy but caring must be told from those who do harm, if less clearly than the expert is.
constexpr double fair_auc = 0.80;
constexpr Policy poor[] = {Policy::advice_giver, Policy::interpreter, Policy::interrogator, Policy::parrot, Policy::flatterer};

const PolicyFigures* of(const CrashTest& t, Policy policy) {
    const auto found = std::find_if(t.policies.begin(), t.policies.end(), [&](const PolicyFigures& f) { return f.policy == policy; });
    return found == t.policies.end() || found->hours == 0 ? nullptr : &*found;
}

std::string figure(const agreement::Figure& f) {
    if (!f.value) return f.reason;
    if (!f.low || !f.high) return fmt::format("{:.2f}", *f.value);
    return fmt::format("{:.2f} [{:.2f}, {:.2f}]", *f.value, *f.low, *f.high);
}

}  // namespace

double coverage_asked(int hours) {
    return std::clamp(0.90 - 0.15 * std::log10(2000.0 / std::max(1, hours)), 0.0, 0.90);
}

std::vector<Threshold> judge(const CrashTest& t) {
    std::vector<Threshold> out;
    const auto told_apart = [&](Policy better, double asked, std::string_view sentence) {
        for (const Policy worse : poor)
            for (const Separation& s : t.separations)
                if (s.better == better && s.worse == worse)
                    out.push_back({fmt::format(fmt::runtime(sentence), name_of(worse)), fmt::format("AUC at least {:.2f}", asked), figure(s.auc), s.auc.value.value_or(0) >= asked});
    };
    told_apart(Policy::expert, auc_asked, "the expert is told from the {}");
    const PolicyFigures* expert = of(t, Policy::expert);
    if (const PolicyFigures* paraphraser = of(t, Policy::paraphraser); paraphraser && expert) {
        const double gap = std::abs(expert->score - paraphraser->score);
        out.push_back({"other words and slips of the keyboard cost nothing", "within 0.5 points of the expert", fmt::format("{:.2f} points", gap), gap <= paraphrase_gap});
    }
    told_apart(Policy::clumsy_caring, fair_auc, "fairness: the clumsy but caring are told from the {}");
    for (const Policy policy : {Policy::expert, Policy::novice})
        if (const PolicyFigures* f = of(t, policy))
            out.push_back({fmt::format("the {} is answered", name_of(policy)), "fallbacks under 15 %", fmt::format("{:.1f} %", 100 * f->fallback_share), f->fallback_share < fallbacks_borne});
    if (t.policies.size() == policy_names.size()) {
        const double asked = coverage_asked(t.hours), share = t.lines == 0 ? 1 : static_cast<double>(t.heard) / static_cast<double>(t.lines);
        out.push_back({"the lines can be heard (last resorts and follow-ups apart)", fmt::format("at least {:.0f} % in {} hours{}", 100 * asked, t.hours, t.hours < 2000 ? " (90 % in 2000)" : ""), fmt::format("{:.1f} %, {} of {}", 100 * share, t.heard, t.lines), share >= asked});
    }
    out.push_back({"no line is said twice in an hour", "none", fmt::format("{}", t.repeated.size()), t.repeated.empty()});
    return out;
}

}  // namespace stance::simulation
