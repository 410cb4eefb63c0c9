#pragma once
#include "base/result.hpp"
#include "rubric/observe.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stance::rubric {

/// Learned linear weights: for each output (an item and polarity "validation+", a move
/// "move:reflection", or "quality") the sum of the weights of what was observed.
///
/// Text format: `stance-weights 1`, lines `# comment`, `output NAME BIAS SCALE THRESHOLD` (and
/// `called` where the weights alone count only in moments that call for the item), then one line an
/// observation: its name, a tab, and `OUTPUT_NUMBER:WEIGHT` with whole numbers; a weight is
/// its number times the output's SCALE. Made by `stance-cli train`, never by hand.
class Weights {
  public:
    struct Output {
        std::string name;
        double bias = 0;
        double scale = 1;
        double threshold = 0;   ///< in score units: at or above, the output is said to hold
        bool only_when_called = false;  ///< weights alone count only in moments that call for the item
    };
    struct Weight {
        std::uint16_t output;
        std::int16_t units;
    };

    /// @errors input, with the line.
    static Result<Weights> parse(std::string_view text);

    const std::vector<Output>& outputs() const { return outputs_; }
    /// Number of an output, or -1.
    int output(std::string_view name) const;

    /// The weights of an observation: none when it was not learned.
    struct Row { const Weight* begin = nullptr; const Weight* end = nullptr; };
    Row row(std::uint64_t key) const;

  private:
    std::vector<Output> outputs_;
    std::vector<Weight> weights_;
    struct Slot { std::uint64_t key = 0; std::uint32_t first = 0, count = 0; };
    std::vector<Slot> table_;     ///< open addressing, size a power of two
};

/// Hash of an observation's name.
constexpr std::uint64_t key_of(std::string_view name, std::uint64_t start = 0xCBF29CE484222325ULL) {
    for (const char c : name) start = (start ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return start;
}

}  // namespace stance::rubric
