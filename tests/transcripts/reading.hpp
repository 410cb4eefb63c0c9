#pragma once
#include "base/file.hpp"
#include "transcripts/import.hpp"

#include <catch2/catch.hpp>

namespace stance::transcripts {

using Names = std::vector<std::string>;

/// Reads a text that must be understood; the only talk in it.
inline Import talk_of(std::string_view text, const std::string& name = "t.txt") {
    auto r = read(text, name);
    INFO((r.ok() ? "" : r.error().sentence));
    REQUIRE(r.ok());
    REQUIRE(r->size() == 1);
    return (*r)[0];
}

/// Reads a file of tests/data/transcripts.
inline Import talk_in(const std::string& file) {
    const std::string path = STANCE_TOP "/tests/data/transcripts/" + file;
    const auto bytes = read_file(path);
    REQUIRE(bytes.ok());
    return talk_of(*bytes, path);
}

inline std::string refusal_of(std::string_view text, const std::string& name = "t.txt") {
    const auto r = read(text, name);
    return r.ok() ? "no refusal" : r.error().sentence;
}

}  // namespace stance::transcripts
