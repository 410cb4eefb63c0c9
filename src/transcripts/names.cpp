// Names that stand before the words: "Anna: Hello", "T: How are you?".
#include "transcripts/names.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <map>

namespace stance::transcripts {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Every word begun by a capital, a digit or a sign, as names are.
bool capitalised(std::string_view label) {
    bool start = true;
    for (std::size_t i = 0; i < label.size();) {
        const utf8::CodePoint c = utf8::at(label, i);
        i += c.length;
        if (start && utf8::is_letter(c.value) && c.value < 0x530 && utf8::lower(c.value) == c.value) return false;
        start = c.value == U' ' || c.value == U'-' || c.value == U'(';
    }
    return true;
}

}  // namespace

bool is_role(std::string_view label) {
    std::string name = utf8::folded(label);
    while (!name.empty() && (is_digit(name.back()) || name.back() == ' ' || name.back() == '-' || name.back() == '_' || name.back() == '.')) name.pop_back();
    for (const std::string_view role : {"t", "th", "therapist", "trainee", "counsellor", "counselor", "clinician", "interviewer", "int", "i", "doctor", "dr", "psychologist", "supervisor", "facilitator",
                                        "p", "pt", "pat", "patient", "c", "cl", "client", "participant", "interviewee", "r", "respondent", "q", "a", "speaker", "seeker", "supporter",
                                        "therapeut", "therapeutin", "patientin", "thérapeute", "mother", "father", "partner", "group", "m", "f"})
        if (name == role) return true;
    return false;
}

std::optional<LeadingName> leading_name(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == 0 || colon == text.npos || colon > 120) return std::nullopt;
    if (colon + 1 < text.size() && text[colon + 1] != ' ' && text[colon + 1] != '\t') return std::nullopt;
    const std::string label = tidy(text.substr(0, colon));
    if (label.empty() || utf8::length(label) > 60 || std::count(label.begin(), label.end(), ' ') > 6) return std::nullopt;
    if (label.find_first_of("?!;\"<>{}=|") != label.npos) return std::nullopt;
    if (label.find(", ") != label.npos && !capitalised(label)) return std::nullopt;
    // "Dr. Berg" and "Karim T." are names, "It rained. He said" is the end of a sentence
    for (auto stop = label.find(". "); stop != label.npos; stop = label.find(". ", stop + 1)) {
        const auto blank = label.rfind(' ', stop);
        if (stop - (blank == label.npos ? 0 : blank + 1) > 4) return std::nullopt;
    }
    bool letters = false;
    for (std::size_t i = 0; i < label.size();) {
        const utf8::CodePoint c = utf8::at(label, i);
        letters = letters || utf8::is_letter(c.value);
        i += c.length;
    }
    if (!letters) return std::nullopt;
    return LeadingName{label, colon + 1};
}

std::set<std::string> names_among(const std::vector<std::string>& candidates, std::size_t pieces, bool typed) {
    std::map<std::string, std::size_t> counts;
    for (const std::string& c : candidates) ++counts[c];
    std::set<std::string> out;
    // where nearly every piece begins so, all of them are names, also of one who speaks once; people
    // who type write names with capitals, user names in a call may be anything
    const bool everywhere = candidates.size() * 5 >= pieces * 4;
    for (const auto& [label, n] : counts) {
        const bool often = n >= 2 && candidates.size() * 10 >= pieces * 3 && counts.size() <= 40;
        const bool fits = capitalised(label) || n * 10 >= pieces;
        if (is_role(label) || (everywhere && (!typed || capitalised(label))) || (often && fits)) out.insert(label);
    }
    return out;
}

bool take_leading_names(std::vector<Cue>& cues) {
    std::vector<std::string> candidates;
    std::size_t pieces = 0;
    for (const Cue& cue : cues) {
        if (!cue.label.empty() || cue.text.empty()) continue;
        ++pieces;
        if (auto name = leading_name(cue.text)) candidates.push_back(std::move(name->label));
    }
    if (candidates.empty()) return false;
    const std::set<std::string> names = names_among(candidates, pieces, false);
    bool found = false;
    for (Cue& cue : cues) {
        if (!cue.label.empty()) continue;
        const auto name = leading_name(cue.text);
        if (!name || !names.count(name->label)) continue;
        cue.label = name->label;
        cue.text = tidy(std::string_view(cue.text).substr(name->length));
        found = true;
    }
    return found;
}

}  // namespace stance::transcripts
