#pragma once
#include "review/review.hpp"

#include <string>

namespace stance::test {

/// A short imported talk: therapist and patient in turn, the fourth line fenced off.
inline review::Recording a_recording(const std::string& title = "Ms Weatherby, second session.vtt") {
    review::Recording r;
    r.title = title;
    r.format = "WebVTT";
    r.source_sha256 = std::string(64, 'a');
    r.imported_by = "Lead";
    const char* words[] = {"What happened on the stairs that evening?", "He turned round and the whole house went cold.",
                           "What went through you when he turned?", "Thanks for watching.",
                           "I can't tell whether that was fear or fury.", "Fury I would have minded less, to be honest."};
    for (int i = 0; i < 6; ++i) {
        review::Line l;
        l.number = i + 1;
        l.role = i % 2 == 0 ? review::Role::therapist : review::Role::patient;
        l.label = i % 2 == 0 ? "T" : "P";
        l.text = words[i];
        l.start = i * 5.0;
        l.end = i * 5.0 + 4;
        if (i == 3) l.doubt = "the recogniser heard no speech here";
        r.lines.push_back(l);
    }
    return r;
}

inline review::Act an_act(review::ActKind kind, int line = 0, const std::string& item = {}) {
    review::Act a;
    a.kind = kind;
    a.line = line;
    a.item = item;
    return a;
}
inline review::Act a_rating(const std::string& item, const std::string& scale, double value) {
    review::Act a = an_act(review::ActKind::rate, 0, item);
    a.scale = scale;
    a.value = value;
    return a;
}
inline review::Act no_rating(const std::string& item, const std::string& scale, review::Verdict verdict) {
    review::Act a = an_act(review::ActKind::rate, 0, item);
    a.scale = scale;
    a.verdict = verdict;
    return a;
}

/// Everything a rubric asks for: `value` on every field, each item shown by line 1.
inline std::vector<review::Act> a_full_form(const rubric::Rubric& rubric, double value) {
    std::vector<review::Act> out;
    for (const rubric::Item& item : rubric.items) out.push_back(an_act(review::ActKind::link, 1, item.id));
    for (const review::Field& f : review::fields(rubric)) out.push_back(a_rating(f.item, f.scale, value));
    return out;
}

}  // namespace stance::test
