#pragma once
#include "authoring/load.hpp"

#include <stdexcept>
#include <string>

namespace stance::test {

/// A shipped rubric; `weights` false leaves the learned weights out.
inline rubric::Rubric shipped_rubric(const std::string& id, bool weights = true) {
    auto loaded = authoring::load_rubric(std::string(STANCE_TOP) + "/rubrics/" + id + ".yaml");
    if (!loaded.value) throw std::runtime_error(to_line(loaded.diagnostics.front()));
    if (!weights) loaded.value->weights.reset();
    return std::move(*loaded.value);
}

/// A rubric from text; a mistake in it fails the test with its line.
inline rubric::Rubric rubric_from(const std::string& yaml, const std::string& weights = "") {
    auto loaded = authoring::parse_rubric(yaml, "test.yaml", weights);
    if (!loaded.value) throw std::runtime_error(to_line(loaded.diagnostics.front()));
    return std::move(*loaded.value);
}

/// Two items: `ask` (needs an open question) and `tell` (against: advice).
inline const std::string small_rubric = R"YAML(
format: 1
id: small
version: "1"
title: Small
notice: For tests.
phrases:
  purple: ["purple (cow|cows)"]
arithmetic: {scale: [1, 7], neutral_quality: 3, with_weight: 1, against_weight: 1, least_turns: 2, medium_turns: 4, high_turns: 6, overall: {quality: 1, offset: 0}}
items:
  - id: ask
    name: Asking
    meaning: Asks.
    rated: both
    not_applicable: never
    opportunity: always
    expected_share: 0.5
    anchors: {1: none, 7: all}
    indicators:
      - {id: asks, counts: for, all: [open_question], when: {arousal: [0, 7]}, strength: 2, reason: It asks.}
      - {id: cows, counts: for, any: [purple], strength: 1, reason: It speaks of cows.}
  - id: tell
    name: Not telling
    meaning: Does not tell.
    rated: both
    not_applicable: no_opportunity
    opportunity: {offers: [demand]}
    expected_share: 0.5
    anchors: {1: tells, 7: does not}
    indicators:
      - {id: tells, counts: against, all: [advice], strength: 1.5, reason: It tells.}
  - id: near
    name: Being near
    meaning: Speaks of us.
    rated: both
    not_applicable: absent_competence
    opportunity: {offers: [rupture]}
    anchors: {1: no, 7: yes}
    indicators:
      - {id: nears, counts: for, all: [relationship_talk], strength: 1, reason: It speaks of us.}
)YAML";

}  // namespace stance::test
