#pragma once
#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/span.hpp"
#include "review/subject.hpp"
#include "rubric/rubric.hpp"
#include "session/beside.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

// How one person judges one talk. A review is the list of its acts, appended and never rewritten;
// what stands now is that list folded up. So everything can be undone, and nothing is lost.
namespace stance::review {

/// What a rater says of an item: a number, or why there is none. These four differ everywhere.
enum class Verdict { observed, not_observed, not_applicable, could_not_hear };
inline constexpr std::array<std::string_view, 4> verdict_names = {"observed", "not_observed", "not_applicable", "could_not_hear"};
/// "not observed", for people.
std::string_view plain(Verdict verdict);

enum class ActKind {
    code,      ///< a line shows an item, for (+) or against (-) it
    uncode,    ///< it does not, after all
    rate,      ///< an item on a scale
    unrate,    ///< the item on the scale has no rating again
    link,      ///< a moment that justifies an item's ratings
    unlink,    ///< it does not
    comment,   ///< words at a moment
    edit,      ///< the comment that act `target` made gets other words; none: it is taken off
    note,      ///< the comment on the whole
    sign,      ///< the ratings stand
    look,      ///< the rater saw the automatic score or another's ratings
    release,   ///< whoever was heard may see it
    undo,      ///< act `target` no longer counts
};
inline constexpr std::array<std::string_view, 13> act_kind_names = {"code", "uncode", "rate", "unrate", "link", "unlink", "comment", "edit", "note", "sign", "look", "release", "undo"};

/// One thing a rater did.
struct Act {
    int n = 0;                           ///< from 1 in its review
    ActKind kind = ActKind::code;
    UnixMs at = 0;
    int line = 0;                        ///< of the subject; 0: none
    std::string item;                    ///< rubric item id, or "overall"
    std::string scale;                   ///< "adherence" or "competence"
    rubric::Polarity polarity = rubric::Polarity::with;
    Verdict verdict = Verdict::observed;
    std::optional<double> value;         ///< the rubric's scale, only when observed
    Span span;                           ///< of the line's words; empty: the whole line
    std::string text;
    int target = 0;                      ///< of `edit` and `undo`
};

/// An act of this kind, everything else empty.
Act of_kind(ActKind kind);

enum class Stage { draft, signed_off, released };
inline constexpr std::array<std::string_view, 3> stage_names = {"draft", "signed", "released"};

struct Code {
    int line = 0;
    std::string item;
    rubric::Polarity polarity = rubric::Polarity::with;
    friend bool operator==(const Code&, const Code&) = default;
};
struct Mark {
    Verdict verdict = Verdict::observed;
    std::optional<double> value;
};
struct Link {
    std::string item;
    int line = 0;
    Span span;
    friend bool operator==(const Link&, const Link&) = default;
};
struct Comment {
    int act = 0;                         ///< that made it
    int line = 0;
    Span span;
    std::string text;
};

/// One rater's judgement of one talk.
struct Review {
    std::int64_t id = 0;                 ///< in the store
    std::string subject;
    std::string rater;
    std::string rubric_id, rubric_version, rubric_sha256;
    bool adjudication = false;           ///< settles what two raters saw differently
    bool sealed = false;                 ///< came in a sealed file; nothing can be added
    std::vector<Act> acts;

    // folded from the acts
    Stage stage = Stage::draft;
    bool looked = false;                 ///< the score or another's ratings were seen
    bool blind = true;                   ///< nothing was rated or changed after the score or another's ratings were seen
    std::vector<Code> codes;             ///< by line
    std::map<std::pair<std::string, std::string>, Mark> marks;  ///< by item and scale
    std::vector<Link> links;
    std::vector<Comment> comments;
    std::string note;
    std::map<std::pair<std::string, std::string>, std::string> reasons;  ///< adjudication: why it was settled so
    std::optional<UnixMs> signed_at;

    const Mark* mark(const std::string& item, const std::string& scale) const;
    /// Moments that justify an item: links, and lines coded with it.
    std::vector<int> moments(const std::string& item) const;
};

/// Folds the acts of a review into what stands now. Pure.
void fold(Review& review);

/// Checks one act against what stands: a line and item that exist, a value on the scale in whole or
/// half points, nothing after signing but `look`, `release` and `undo` of the signature, an undo of
/// something that counts. @errors usage, as a sentence for the rater
Result<Done> allowed(const Review& review, const Act& act, const Subject& subject, const rubric::Rubric& rubric);

/// The newest act that can still be undone, or nothing. `sign` can be, as long as it is not released.
std::optional<int> last_undoable(const Review& review);
/// The newest undo that can be taken back (redo), as long as nothing was done after it.
std::optional<int> last_redoable(const Review& review);

/// The items and scales to be rated, "overall" last.
struct Field {
    std::string item, name, scale;
};
std::vector<Field> fields(const rubric::Rubric& rubric);

/// What still keeps the review from being signed, one sentence each, in the order of the form:
/// a field without rating; a number without a moment that shows it.
std::vector<std::string> missing(const Review& review, const rubric::Rubric& rubric);

/// The ratings as a sheet beside a rehearsed hour.
session::RatingSheet sheet_of(const Review& review);

/// Two raters on one field.
struct Difference {
    Field field;
    Mark first, second;
    double weight = 0;                   ///< consequence, higher first
    std::string why;                     ///< one sentence: what hangs on it
};

/// Where two reviews differ, sorted by consequence: the overall ratings and the line between good
/// enough and not come first, then one who saw the item where the other did not, then distance.
std::vector<Difference> differences(const Review& first, const Review& second, const rubric::Rubric& rubric);

/// Who moved in an adjudication.
struct Moved {
    std::string rater;
    Field field;
    Mark from, to;
    std::string why;
};
/// Every rating that the adjudication settled otherwise than a rater had it, and why.
std::vector<Moved> moves(const Review& adjudication, const std::vector<const Review*>& raters, const rubric::Rubric& rubric);

/// "4.5", "not observed": for people.
std::string plain(const Mark& mark);

}  // namespace stance::review
