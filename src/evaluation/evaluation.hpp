#pragma once
#include "agreement/agreement.hpp"
#include "base/result.hpp"
#include "rubric/score.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A rubric's codes beside people's: agreement for each item, and the disagreements.
namespace stance::evaluation {

/// A code as people write it: item id and sign, e.g. "validation+".
using Code = std::string;

/// What one person (or a consensus) said of one therapist turn.
struct Label {
    std::string session;
    std::optional<int> turn;           ///< none: the only therapist turn of the session
    std::string rater;                 ///< "" for a consensus
    std::set<Code> codes;
    std::optional<double> quality;
    std::set<std::string> moves;
};

/// Reads the label CSV of the outside interface: `session[,turn][,rater],codes,quality,moves`.
/// @param items  ids that codes may use
/// @errors input, with file and line: an unknown code or move, a quality that is no number.
Result<std::vector<Label>> read_labels(std::string_view text, const std::string& name, const std::vector<std::string>& items);

/// A therapist turn as the machine judged it, ready to compare.
struct Judged {
    std::string session;
    int turn = 0;
    std::string patient_text, text;
    std::set<Code> codes;
    double quality = 3;
    std::set<std::string> moves;
};

struct CodeAgreement {
    Code code;
    agreement::TwoByTwo table;             ///< first: machine, second: people
    agreement::Figure precision, recall, f1, kappa;
    agreement::Figure ceiling;             ///< mean kappa of pairs of raters, where there are several
};

struct Disagreement {
    std::string session;
    int turn = 0;
    std::string patient_text, text;
    std::set<Code> machine_only, people_only;
    double machine_quality = 0;
    std::optional<double> people_quality;
    double weight = 0;                     ///< codes apart plus quality apart
};

struct Evaluation {
    long turns = 0;                        ///< labelled turns that were found
    std::vector<std::string> missing;      ///< labels without a turn
    std::vector<CodeAgreement> codes;
    CodeAgreement pooled;                  ///< all code decisions of all turns together
    std::vector<CodeAgreement> moves;
    CodeAgreement pooled_moves;
    agreement::Figure quality_spearman, quality_pearson, quality_error;
    agreement::Figure quality_ceiling;     ///< mean Spearman of pairs of raters
    std::vector<Disagreement> disagreements;  ///< worst first
};

/// @param labels   the consensus, one a turn
/// @param raters   the same turns by several raters, may be empty
Evaluation evaluate(const std::vector<std::string>& items, const std::vector<Judged>& judged, const std::vector<Label>& labels,
                    const std::vector<Label>& raters);

/// What a rubric said of the therapist turns of a recording.
std::vector<Judged> judged_turns(const rubric::Rubric& rubric, const std::string& session,
                                 const std::vector<language::Utterance>& recording, const rubric::SessionScore& score);

}  // namespace stance::evaluation
