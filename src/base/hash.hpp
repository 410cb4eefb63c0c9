#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace stance {

/// SHA-256 of the bytes as 64 lower-case hexadecimal digits. By libsodium.
std::string sha256(std::string_view bytes);

/// FNV-1a, 64 bits: for tables and names, not against enemies. Goes on from `start`, so that parts
/// can be hashed one after another.
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t start = 0xCBF29CE484222325ULL) {
    for (const char c : bytes) start = (start ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return start;
}

/// A number in [0, n) drawn from a seed and a place in the session, the same on every machine.
///
/// Chance is a function of where it is asked, not of a generator's history: so a rewound or
/// resumed session draws what it drew before. SplitMix64 finaliser (Steele, Lea, Flood 2014).
/// @pre n > 0
std::uint32_t draw(std::uint64_t seed, std::uint64_t turn, std::uint64_t purpose, std::uint32_t n);

}  // namespace stance
