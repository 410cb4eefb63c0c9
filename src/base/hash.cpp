#include "base/hash.hpp"

#include <array>
#include <cassert>
#include <sodium.h>

namespace stance {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex;
    for (const unsigned char byte : digest) {
        hex.push_back("0123456789abcdef"[byte >> 4]);
        hex.push_back("0123456789abcdef"[byte & 15]);
    }
    return hex;
}

namespace {

std::uint64_t mixed(std::uint64_t z) {
    z += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

}  // namespace

std::uint32_t draw(std::uint64_t seed, std::uint64_t turn, std::uint64_t purpose, std::uint32_t n) {
    assert(n > 0);
    const std::uint64_t z = mixed(mixed(mixed(seed) ^ turn) ^ purpose);
    return static_cast<std::uint32_t>(((z >> 32) * n) >> 32);
}

}  // namespace stance
