#pragma once
#include <optional>
#include <string>
#include <vector>

namespace stance {

/// A place in a text file, as editors count: from one. Zero means "no such place".
struct SourcePlace {
    std::string file;
    int line = 0;
    int column = 0;
};

enum class Severity { error, warning };

/// One mistake of an author, said so that the author can mend it.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;        ///< stable, e.g. "STN0107"; one page each in `cases/` or `rubrics/` README
    SourcePlace place;
    std::string sentence;    ///< what is wrong, without the suggestion
    std::string suggestion;  ///< what to do, may be empty; e.g. "did you mean 'guarded'?"
};

/// `file:line:col: error CODE: sentence; suggestion`, the form of `stance-cli check`.
std::string to_line(const Diagnostic& diagnostic);

/// A value read from an author's file, or none, and everything found wrong on the way.
///
/// @invariant `value` is empty exactly when a diagnostic is an error.
template <class T>
struct Loaded {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;
};

bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// The known word nearest to `word` by edits, when near enough to be a slip; else empty.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace stance
