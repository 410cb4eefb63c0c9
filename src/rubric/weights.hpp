#pragma once
#include "base/hash.hpp"
#include "base/result.hpp"
#include "language/kinds.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::rubric {

/// Learned linear weights: for each output (an item and polarity "validation+", a move
/// "move:reflection", or "quality") the sum of the weights of what was observed.
///
/// Text format: `stance-weights 1`, lines `# comment`, `output NAME BIAS SCALE THRESHOLD` (and
/// `called` where the weights alone count only in moments that call for the item), then one line an
/// observation: its name, a tab, and `OUTPUT_NUMBER:WEIGHT` with whole numbers up to 1000; a weight is
/// its number times the output's SCALE. Made by `stance-cli train`, never by hand.
class Weights {
  public:
    enum class Kind { item, move, quality };
    struct Output {
        std::string name;
        Kind kind = Kind::item;
        std::optional<Move> move;       ///< of a "move:NAME" that is known
        double bias = 0;
        double scale = 1;
        double threshold = 0;   ///< in score units: at or above, the output is said to hold
        bool only_when_called = false;  ///< weights alone count only in moments that call for the item
    };
    /// @errors input, with the line.
    static Result<Weights> parse(std::string_view text);

    const std::vector<Output>& outputs() const { return outputs_; }
    /// Number of an output, or -1.
    int output(std::string_view name) const;

    /// The weights of an observation, in units, one for each output; null when it was not learned.
    /// They stand side by side, padded with zeros to `width()`.
    const std::int16_t* row(std::uint64_t key) const {
        for (std::size_t at = key & (table_.size() - 1); table_[at].number != 0; at = (at + 1) & (table_.size() - 1))
            if (table_[at].key == key) return &units_[(table_[at].number - 1) * width_];
        return nullptr;
    }

    /// Number of outputs, rounded up to a multiple of eight.
    std::size_t width() const { return width_; }

    /// Asks the machine to have at hand what `row` will look up: many rows in turn are found faster.
    void prepare(std::uint64_t key) const { __builtin_prefetch(&table_[key & (table_.size() - 1)]); }

  private:
    std::vector<Output> outputs_;
    std::size_t width_ = 0;
    std::vector<std::int16_t> units_;
    struct Slot { std::uint64_t key = 0; std::uint32_t number = 0; };
    std::vector<Slot> table_ = std::vector<Slot>(16);  ///< open addressing, size a power of two
};

/// Hash of a name.
constexpr std::uint64_t key_of(std::string_view name) { return fnv1a(name); }

/// Hash of two things observed together, from the hashes of each.
constexpr std::uint64_t joint_key(std::uint64_t first, std::uint64_t second) {
    const std::uint64_t mixed = (first ^ (second << 31 | second >> 33)) * 0x9E3779B97F4A7C15ULL;
    return mixed ^ mixed >> 29;
}

/// Hash of an observation's name: what stands before and from the first "&" are hashed apart, since
/// each comes in many pairs.
constexpr std::uint64_t observation_key(std::string_view name) {
    const auto cut = name.find('&');
    return cut == name.npos ? key_of(name) : joint_key(key_of(name.substr(0, cut)), key_of(name.substr(cut)));
}

}  // namespace stance::rubric
