#pragma once
#include <cstdint>

namespace stance {

/// A half-open range of bytes [start, end) in one UTF-8 text.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace stance
