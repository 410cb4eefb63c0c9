#include "authoring/load.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Whatever the bytes: a case, or at least one error, and never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto loaded = stance::authoring::parse_case({reinterpret_cast<const char*>(data), size}, "fuzz.yaml");
    if (!loaded.value && !stance::has_errors(loaded.diagnostics)) std::abort();
    return 0;
}
