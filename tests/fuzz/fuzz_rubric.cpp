#include "promises.hpp"

#include "authoring/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace stance;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    fuzz::keeps_promises(text, authoring::parse_rubric(text, "fuzz.yaml"));
    return 0;
}
