// From the acts of a review to what stands now.
#include "review/review.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::review {

namespace {

/// Puts a value into a list unless it is there. (Two acts can come to speak of one line when a
/// corrected transcript joined their lines.)
template <class T>
void put(std::vector<T>& list, const T& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// Which acts count: an undo that counts itself takes its target out, so the newest is asked first.
std::vector<bool> standing(const std::vector<Act>& acts) {
    std::vector<bool> out(acts.size(), true);
    for (std::size_t i = acts.size(); i-- > 0;)
        if (out[i] && acts[i].kind == ActKind::undo && acts[i].target >= 1 && acts[i].target <= static_cast<int>(i))
            out[static_cast<std::size_t>(acts[i].target) - 1] = false;
    return out;
}

bool judges(ActKind kind) { return kind != ActKind::undo && kind != ActKind::look && kind != ActKind::sign && kind != ActKind::release; }

void apply(Review& r, const Act& act) {
    switch (act.kind) {
    case ActKind::code: put(r.codes, Code{act.line, act.item, act.polarity}); break;
    case ActKind::uncode: std::erase(r.codes, Code{act.line, act.item, act.polarity}); break;
    case ActKind::rate:
        r.marks[{act.item, act.scale}] = {act.verdict, act.value};
        if (!act.text.empty()) r.reasons[{act.item, act.scale}] = act.text;
        break;
    case ActKind::unrate:
        r.marks.erase({act.item, act.scale});
        r.reasons.erase({act.item, act.scale});
        break;
    case ActKind::link: put(r.links, Link{act.item, act.line, act.span}); break;
    case ActKind::unlink: std::erase(r.links, Link{act.item, act.line, act.span}); break;
    case ActKind::comment: r.comments.push_back({act.n, act.line, act.span, act.text}); break;
    case ActKind::edit:
        for (Comment& c : r.comments)
            if (c.act == act.target) c.text = act.text;
        std::erase_if(r.comments, [](const Comment& c) { return c.text.empty(); });
        break;
    case ActKind::note: r.note = act.text; break;
    case ActKind::sign:
        r.stage = Stage::signed_off;
        r.signed_at = act.at;
        break;
    case ActKind::release: r.stage = Stage::released; break;
    case ActKind::look:
    case ActKind::undo: break;
    }
}

}  // namespace

Act of_kind(ActKind kind) {
    Act act;
    act.kind = kind;
    return act;
}

std::string_view plain(Verdict verdict) {
    constexpr std::array<std::string_view, 4> words = {"observed", "not observed", "not applicable", "could not hear"};
    return words[static_cast<std::size_t>(verdict)];
}

std::string plain(const Mark& mark) {
    if (mark.verdict == Verdict::observed && mark.value) return fmt::format("{:g}", *mark.value);
    return std::string(plain(mark.verdict));
}

const Mark* Review::mark(const std::string& item, const std::string& scale) const {
    const auto found = marks.find({item, scale});
    return found == marks.end() ? nullptr : &found->second;
}

std::vector<int> Review::moments(const std::string& item) const {
    std::vector<int> out;
    for (const Link& l : links)
        if (l.item == item) out.push_back(l.line);
    for (const Code& c : codes)
        if (c.item == item) out.push_back(c.line);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void fold(Review& review) {
    review.stage = Stage::draft;
    review.blind = true;
    review.codes.clear();
    review.marks.clear();
    review.links.clear();
    review.comments.clear();
    review.note.clear();
    review.reasons.clear();
    review.signed_at.reset();
    const std::vector<bool> counts = standing(review.acts);
    bool& looked = review.looked = false;
    for (std::size_t i = 0; i < review.acts.size(); ++i) {
        const Act& act = review.acts[i];
        // what was done after looking was not done blind, even if it was taken back later; taking
        // back the signature alone changes no judgement
        if (act.kind == ActKind::look) looked = true;
        else if (looked && judges(act.kind)) review.blind = false;
        else if (looked && act.kind == ActKind::undo && judges(review.acts[static_cast<std::size_t>(std::clamp(act.target, 1, static_cast<int>(i) + 1)) - 1].kind)) review.blind = false;
        if (counts[i]) apply(review, act);
    }
    std::stable_sort(review.codes.begin(), review.codes.end(), [](const Code& a, const Code& b) { return a.line < b.line; });
    std::stable_sort(review.links.begin(), review.links.end(), [](const Link& a, const Link& b) { return a.line < b.line; });
    std::stable_sort(review.comments.begin(), review.comments.end(), [](const Comment& a, const Comment& b) { return a.line < b.line; });
}

std::optional<int> last_undoable(const Review& review) {
    if (review.stage == Stage::released || review.sealed) return std::nullopt;
    const std::vector<bool> counts = standing(review.acts);
    for (std::size_t i = review.acts.size(); i-- > 0;)
        if (counts[i] && (judges(review.acts[i].kind) || review.acts[i].kind == ActKind::sign)) return review.acts[i].n;
    return std::nullopt;
}

std::optional<int> last_redoable(const Review& review) {
    if (review.stage == Stage::released || review.sealed) return std::nullopt;
    const std::vector<bool> counts = standing(review.acts);
    for (std::size_t i = review.acts.size(); i-- > 0;) {
        const Act& act = review.acts[i];
        if (act.kind == ActKind::look) continue;
        if (act.kind != ActKind::undo) return std::nullopt;
        const bool undoes_undo = act.target >= 1 && act.target <= static_cast<int>(i) && review.acts[static_cast<std::size_t>(act.target) - 1].kind == ActKind::undo;
        if (counts[i] && !undoes_undo) return act.n;
    }
    return std::nullopt;
}

session::RatingSheet sheet_of(const Review& review) {
    session::RatingSheet out;
    out.kind = session::RaterKind::supervisor;
    out.rater = review.rater;
    out.comment = review.note;
    constexpr std::array<rubric::Observed, 4> state = {rubric::Observed::observed, rubric::Observed::not_observed, rubric::Observed::not_applicable, rubric::Observed::not_ratable};
    for (const auto& [field, mark] : review.marks)
        out.ratings.push_back({field.first, field.second, state[static_cast<std::size_t>(mark.verdict)], mark.value});
    return out;
}

}  // namespace stance::review
