// What may be done in a review, and what still keeps it from being signed.
#include "review/review.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace stance::review {

namespace {

Error no(std::string sentence) { return {ErrorKind::usage, std::move(sentence)}; }

bool rates(const rubric::Item& item, std::string_view scale) {
    return item.rated == rubric::Rated::both || (item.rated == rubric::Rated::adherence) == (scale == "adherence");
}

Result<Done> place(const Act& act, const Subject& subject) {
    const Line* line = subject.line(act.line);
    if (line == nullptr) return no(fmt::format("there is no line {}; the talk has {}", act.line, subject.lines.size()));
    if (act.span.end < act.span.start || act.span.end > line->text.size()) return no(fmt::format("the words marked in line {} are outside it", act.line));
    return Done{};
}

Result<Done> known(const Act& act, const rubric::Rubric& rubric) {
    if (!rubric.item(act.item)) return no(fmt::format("the rubric {} has no item '{}'", rubric.id, act.item));
    return Done{};
}

Result<Done> on_scale(const Act& act, const rubric::Rubric& rubric) {
    if (act.scale != "adherence" && act.scale != "competence") return no(fmt::format("there is no scale '{}'", act.scale));
    if (act.item != "overall") {
        if (auto item = known(act, rubric); !item) return item;
        if (!rates(rubric.items[*rubric.item(act.item)], act.scale)) return no(fmt::format("{} is not rated for {}", rubric.items[*rubric.item(act.item)].name, act.scale));
    }
    if (act.kind == ActKind::unrate) return Done{};
    if (act.verdict != Verdict::observed)
        return act.value ? Result<Done>(no(fmt::format("'{}' has no number", plain(act.verdict)))) : Result<Done>(Done{});
    const rubric::Arithmetic& a = rubric.arithmetic;
    if (!act.value || !(*act.value >= a.scale_low && *act.value <= a.scale_high) || std::floor(*act.value * 2) != *act.value * 2)
        return no(fmt::format("a rating is a whole or half number from {} to {}", a.scale_low, a.scale_high));
    return Done{};
}

}  // namespace

Result<Done> allowed(const Review& review, const Act& act, const Subject& subject, const rubric::Rubric& rubric) {
    if (review.sealed) return no("these ratings came in a sealed file; nothing can be added to them here");
    if (utf8::first_bad_byte(act.text)) return no("what was typed is not UTF-8");
    if (act.kind != ActKind::look && act.kind != ActKind::release && act.kind != ActKind::undo && review.stage != Stage::draft)
        return no("these ratings are signed; take the signature back first");
    switch (act.kind) {
    case ActKind::code:
    case ActKind::uncode:
        if (auto there = place(act, subject); !there) return there;
        return known(act, rubric);
    case ActKind::link:
    case ActKind::unlink:
        if (auto there = place(act, subject); !there) return there;
        return act.item == "overall" ? Result<Done>(Done{}) : known(act, rubric);
    case ActKind::rate:
        if (review.adjudication && act.text.empty()) return no("an adjudicated rating needs its reason");
        return on_scale(act, rubric);
    case ActKind::unrate: return on_scale(act, rubric);
    case ActKind::comment:
        if (act.text.empty()) return no("there is nothing in the comment");
        return place(act, subject);
    case ActKind::edit:
        if (std::none_of(review.comments.begin(), review.comments.end(), [&](const Comment& c) { return c.act == act.target; })) return no("that comment is no longer there");
        return Done{};
    case ActKind::note: return Done{};
    case ActKind::look:
        if (review.stage == Stage::draft && !review.looked) return no("sign your own ratings before you look at the score");
        return Done{};
    case ActKind::sign: {
        const std::vector<std::string> open = missing(review, rubric);
        if (open.empty()) return Done{};
        return no(fmt::format("not yet: {}{}", open.front(), open.size() > 1 ? fmt::format(" ({} more)", open.size() - 1) : std::string()));
    }
    case ActKind::release:
        if (review.stage == Stage::draft) return no("sign the ratings before they are released");
        return review.stage == Stage::released ? Result<Done>(no("these ratings are released already")) : Result<Done>(Done{});
    case ActKind::undo: {
        if (act.target == last_undoable(review) || act.target == last_redoable(review)) return Done{};
        return no(review.stage == Stage::released ? "released ratings cannot be taken back" : "there is nothing to undo");
    }
    }
    return Done{};
}

std::vector<Field> fields(const rubric::Rubric& rubric) {
    std::vector<Field> out;
    const auto add = [&](const std::string& item, const std::string& name, bool adherence, bool competence) {
        if (adherence) out.push_back({item, name, "adherence"});
        if (competence) out.push_back({item, name, "competence"});
    };
    for (const rubric::Item& item : rubric.items) add(item.id, item.name, rates(item, "adherence"), rates(item, "competence"));
    add("overall", "Overall", true, true);
    return out;
}

std::vector<std::string> missing(const Review& review, const rubric::Rubric& rubric) {
    std::vector<std::string> out;
    for (const Field& f : fields(rubric)) {
        const Mark* mark = review.mark(f.item, f.scale);
        if (mark == nullptr) out.push_back(fmt::format("{} has no rating for {}", f.name, f.scale));
        else if (review.adjudication) continue;
        else if (mark->verdict == Verdict::observed && f.item != "overall" && review.moments(f.item).empty() && (out.empty() || !out.back().starts_with(f.name + " has a number")))
            out.push_back(fmt::format("{} has a number but no moment that shows it", f.name));
    }
    return out;
}

}  // namespace stance::review
