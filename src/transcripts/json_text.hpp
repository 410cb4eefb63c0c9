#pragma once
// JSON of other programs, within bounds.
#include "transcripts/formats.hpp"

#include <nlohmann/json.hpp>

namespace stance::transcripts {

using Json = nlohmann::json;

/// Parses the text. `NaN` and the infinities, which Python writes, read as null.
/// @errors input, with place: no JSON, cut off, nested deeper than 64, more than `most_values` values
Result<Json> parse_json(const Source& source);

/// A member, or null where there is none or `value` is no object.
const Json& member(const Json& value, const char* key);

/// A member as text; empty where there is none or it is no text.
std::string text_of(const Json& value, const char* key);

/// A finite number, also one in quotes; nothing where there is none.
std::optional<double> number_of(const Json& value);

// Formats in JSON: each is asked whether the document is of its kind.
bool is_speech_json(const Json& document);
Talks read_speech_json(const Json& document, const Source& source);

bool is_own_json(const Json& document);
Talks read_own_json(const Json& document, const Source& source);
bool is_boris(const Json& document);
Talks read_boris(const Json& document, const Source& source);

}  // namespace stance::transcripts
