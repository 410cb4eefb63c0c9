#include "authoring/keys.hpp"

#include "patient/case.hpp"

#include <algorithm>
#include <cassert>
#include <initializer_list>

namespace stance::authoring {

namespace {

std::vector<Key> keys(std::initializer_list<const char*> needed, std::initializer_list<const char*> free = {}) {
    std::vector<Key> out;
    for (const char* name : needed) out.push_back({name, true});
    for (const char* name : free) out.push_back({name, false});
    return out;
}

const std::initializer_list<const char*> line_free = {"say", "shows", "offers", "topic", "feeling", "when", "arousal_shift", "trust_shift", "goes_to"};

std::vector<Key> line_keys(std::initializer_list<const char*> more) {
    std::vector<Key> out = keys({"id"}, line_free);
    for (const char* name : more) out.push_back({name, false});
    return out;
}

std::vector<Key> follow_up_keys() {
    return keys({"id", "asks"}, {"words", "say", "shows", "offers", "feeling", "when", "arousal_shift", "trust_shift"});
}

/// Pools are needed too, but a thin and a missing pool are one mistake, with its own sentence.
std::vector<Key> pools() {
    std::vector<Key> out;
    for (const auto* names : {&patient::always_names(), &patient::no_answer_names()})
        for (const std::string& name : *names) out.push_back({name, false});
    return out;
}

const Part& part_of(const std::vector<Part>& parts, std::string_view name) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name == name; });
    assert(found != parts.end());
    return *found;
}

}  // namespace

const std::vector<Part>& case_parts() {
    static const std::vector<Part> parts = {
        {"file", "a case",
         keys({"format", "id", "version", "title", "patient", "referral", "trains", "content_note", "temper", "topics", "scenes", "replies", "always", "endings"},
              {"theme", "introductory", "goals", "language", "difficulty", "minutes", "sources", "facts", "key_moments"})},
        {"patient", "the patient", keys({"name", "age", "pronoun", "background", "attachment", "formulation"})},
        {"temper", "temper",
         keys({"start"}, {"resting_arousal", "threshold", "loses_to", "reactivity", "recovery", "trust_gain", "trust_loss", "soothed_by", "stung_by"})},
        {"start", "the start", keys({}, {"arousal", "mode", "trust"})},
        {"topic", "a topic", keys({"id", "words"}, {"label"})},
        {"fact", "a fact", keys({"id", "asked", "answers"}, {"topic", "said"})},
        {"scene", "a scene", keys({"id", "story"}, {"title", "then"})},
        {"line", "a line", line_keys({"follow_ups"})},
        {"reply", "a reply", line_keys({"on", "about", "continues", "follow_ups"})},
        {"follow_up", "a follow-up", follow_up_keys()},
        {"plain_line", "a line", line_keys({})},
        {"no_answer", "a line for a question without an answer", line_keys({"continues"})},
        {"when", "'when'", keys({}, {"arousal", "trust", "modes", "scenes", "after_lines", "landed"})},
        {"always", "always", pools()},
        {"key_moment", "a key moment", keys({"id", "line", "model_reply", "why"}, {"near_miss", "near_miss_why"})},
        {"ending", "an ending", keys({"id", "title", "line", "afterword"}, {"when"})},
    };
    return parts;
}

const std::vector<Part>& rubric_parts() {
    static const std::vector<Part> parts = {
        {"file", "a rubric", keys({"format", "id", "version", "title", "notice", "items"}, {"language", "phrases", "arithmetic"})},
        {"phrases", "phrases", {}},
        {"arithmetic", "arithmetic",
         keys({}, {"scale", "good_enough", "neutral_quality", "with_weight", "against_weight", "repeats_bearable", "repeated_quality", "least_turns",
                   "medium_turns", "high_turns", "overall"})},
        {"overall", "overall", keys({}, {"quality", "breadth", "breach", "offset"})},
        {"item", "an item",
         keys({"id", "name", "meaning", "rated", "opportunity", "anchors"},
              {"not_applicable", "expected_share", "overall_weight", "reason_for", "reason_against", "indicators"})},
        {"anchors", "anchors", {}},
        {"situation", "a moment", keys({}, {"arousal", "modes", "not_modes", "offers", "no_offers", "patient_shows", "after", "not_after"})},
        {"indicator", "an indicator",
         keys({"id", "counts", "reason"}, {"all", "any", "none", "within", "words", "questions", "echo", "when", "strength", "finds", "passes_over"})},
        {"whole_bounds", "a number of them", keys({}, {"at_least", "at_most"})},
        {"share_bounds", "a share", keys({}, {"at_least", "at_most"})},
        {"example", "an example", keys({"say"}, {"patient", "arousal", "mode", "offers"})},
    };
    return parts;
}

const Part& case_part(std::string_view name) { return part_of(case_parts(), name); }
const Part& rubric_part(std::string_view name) { return part_of(rubric_parts(), name); }

}  // namespace stance::authoring
