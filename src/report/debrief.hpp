#pragma once
#include "base/result.hpp"
#include "patient/case.hpp"
#include "report/score_json.hpp"
#include "rubric/rubric.hpp"
#include "session/session.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace stance::report {

/// One turn worth looking at again.
struct Highlight {
    int turn = 0;                  ///< number of the therapist turn, from 1
    std::string patient_said;      ///< what it answered
    std::string patient_showed;
    std::string said;
    double quality = 0;
    std::vector<rubric::Evidence> evidence;
    std::string model_reply;       ///< what an experienced therapist might have said; may be empty
    std::string model_why;
};

/// The debrief as a value; every format draws from it.
struct Debrief {
    const session::Session* session = nullptr;
    const patient::Case* patient_case = nullptr;
    const rubric::Rubric* rubric = nullptr;
    ScoredRecording scored;
    std::vector<Highlight> best;      ///< at most three, quality above good enough, best first
    std::vector<Highlight> to_work_on;///< at most three, with a breach or low quality, worst first
    std::string ending_title;
    std::string afterword;
};

/// @pre the three outlive the debrief
Debrief make_debrief(const session::Session& session, const patient::Case& patient_case, const rubric::Rubric& rubric);

nlohmann::ordered_json debrief_json(const Debrief& debrief, const std::string& engine);
std::string debrief_markdown(const Debrief& debrief);
/// One self-contained page: no scripts, nothing loaded from elsewhere, the hour as a picture.
std::string debrief_html(const Debrief& debrief);
/// Item ratings: `session,rater,item,scale,value` (rater is the rubric's id and version), as `agree` reads.
std::string debrief_csv(const Debrief& debrief);

/// A4 pages with the same content as the web page, made by cairo; the same debrief gives the same bytes.
std::string debrief_pdf(const Debrief& debrief);

/// The debrief as `html`, `pdf`, `md`, `json` or `csv`. @errors usage: another format
Result<std::string> debrief_document(const Debrief& debrief, const std::string& format, const std::string& engine);

/// The hour as a picture: arousal over the turns, modes as bands, each turn marked by its quality.
std::string hour_svg(const Debrief& debrief);

/// Plain words for a mode, for people: "psychic equivalence".
std::string plain(std::string_view name);

}  // namespace stance::report
