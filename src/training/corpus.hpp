#pragma once
#include "base/result.hpp"
#include "language/kinds.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The practice corpus, and learned weights made from it.
namespace stance::training {

/// One therapist turn in its moment, coded.
struct Row {
    std::string id;
    double arousal = 4;
    Mode mode = Mode::mentalizing;
    std::string patient, therapist;
    std::set<std::string> codes;   ///< "validation+"
    double quality = 3;            ///< 1..7
    std::set<std::string> moves;
    std::string voice;
    bool focus = false;            ///< written to be rich in something rare: not how often things are said

    /// Rows of patient lines that fall here are never trained on: the unseen part. One in eight,
    /// by the hash of the patient's words, so that all answers to one line fall together.
    bool held_out() const;
};

/// Reads corpus CSV: `id,arousal,mode,patient,therapist,codes,quality,moves,voice`.
/// A file named `focus-*.csv` holds rows that were written to be rich in rare items: they teach
/// what an item looks like, but not how common it is.
/// @errors input, with file and line
Result<std::vector<Row>> read_corpus(std::string_view text, const std::string& name);

}  // namespace stance::training
