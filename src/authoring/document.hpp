#pragma once
#include "authoring/sink.hpp"

#include <yaml-cpp/yaml.h>

#include <optional>

namespace stance::authoring {

/// The sink's text as one YAML document, or nothing when it cannot be read as one: too large, not
/// UTF-8, not YAML, several documents, nested or split up beyond any case or rubric, anchors or
/// aliases (a small file could unfold into a huge one). Nothing is built from a text before all of
/// this is known of it.
std::optional<YAML::Node> parse_document(Sink& sink);

/// The text without a byte order mark.
std::string_view without_mark(std::string_view text);

}  // namespace stance::authoring
