#pragma once

namespace stance::drills {

/// What the memory model knows of one card.
struct Memory {
    double stability = 0;    ///< days until the chance of recall falls to 0.9; 0: never seen
    double difficulty = 0;   ///< 1..10
};

enum class Grade { again = 1, hard = 2, good = 3, easy = 4 };

/// FSRS-5, the Free Spaced Repetition Scheduler, with its published default parameters.
/// Source: Ye, Su & Cao (2022), "A stochastic shortest path algorithm for optimizing spaced
/// repetition scheduling", KDD; formulas and parameters as published by the open-spaced-repetition
/// project, "The Algorithm", version 5.

/// Chance of recall after `days` with this stability, 0..1.
double recall(double days, double stability);

/// The memory after an answer. @param days  since the last answer, 0 or more; not used for a first one
Memory after(const Memory& before, Grade grade, double days);

/// Days until the chance of recall is `wanted` (0.7..0.97), at least 1 and at most 365.
int interval(const Memory& memory, double wanted = 0.9);

/// A measured quality (1..7) as a grade: below 3 again, below 4 hard, below 5.5 good, else easy.
/// Our own mapping: 4 is "good enough" on the rubric's scale.
Grade grade_of(double quality);

}  // namespace stance::drills
