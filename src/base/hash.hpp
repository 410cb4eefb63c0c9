#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace stance {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits. By libsodium.
std::string sha256(std::string_view bytes);

/// A number in [0, n) drawn from a seed and a place in the session, the same on every machine.
///
/// Chance is a function of where it is asked, not of a generator's history: so a rewound or
/// resumed session draws what it drew before. SplitMix64 finaliser (Steele, Lea, Flood 2014).
/// @pre n > 0
std::uint32_t draw(std::uint64_t seed, std::uint64_t turn, std::uint64_t purpose, std::uint32_t n);

}  // namespace stance
