#pragma once

namespace stance::sound {

/// A stretch of a recording, in seconds from its beginning.
struct Range {
    double from = 0;
    double to = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

}  // namespace stance::sound
