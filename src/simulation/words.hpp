#pragma once
#include "simulation/material.hpp"

#include <string>
#include <vector>

/// Sentences scripted trainees say where the corpus has none. `{w}` is the patient's own words.
namespace stance::simulation {

using Sentences = std::vector<std::string>;

/// A good therapist's plain sentences for each use.
const Sentences& plain_sentences(Use use);

extern const Sentences safety_questions, calm_sentences;
/// For one who means well and is clumsy: what comes first, what follows, what is asked.
extern const Sentences clumsy_openings, clumsy_middles, clumsy_questions;
extern const Sentences stock_sentences, beginners_sentences, advice, interpretations, interrogations, stock_phrases, flattery;
/// What also gets typed: silence, nods, insults, nonsense, small talk, goodbyes.
extern const Sentences odd_things;
/// For each act, sentences about a topic `{t}`.
extern const std::vector<Sentences> acts_about_topics;

}  // namespace stance::simulation
