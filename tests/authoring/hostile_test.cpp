#include "authoring/load.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"

#include <catch2/catch.hpp>

using namespace stance;

namespace {

/// Loads as case and rubric; whatever comes, there is a value or a diagnostic.
void load_both(const std::string& text) {
    const auto c = authoring::parse_case(text, "x.yaml");
    CHECK((c.value.has_value() || has_errors(c.diagnostics)));
    const auto r = authoring::parse_rubric(text, "x.yaml");
    CHECK((r.value.has_value() || has_errors(r.diagnostics)));
}

}  // namespace

TEST_CASE("random bytes never crash the loaders", "[authoring]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        std::string bytes;
        const std::uint32_t size = draw(seed, 0, 0, 400);
        for (std::uint32_t i = 0; i < size; ++i) bytes += static_cast<char>(draw(seed, i, 1, 256));
        load_both(bytes);
    }
}

TEST_CASE("good files with bytes changed, dropped and doubled never crash the loaders", "[authoring]") {
    for (const char* name : {"good_case.yaml", "good_rubric.yaml"}) {
        const std::string good = *read_file(std::string(STANCE_TOP) + "/tests/data/" + name);
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            std::string text = good;
            for (std::uint64_t change = 0; change < 1 + seed % 4; ++change) {
                const std::uint32_t at = draw(seed, change, 2, static_cast<std::uint32_t>(text.size()));
                switch (draw(seed, change, 3, 4)) {
                    case 0: text[at] = "[]{}:&*#|>'\"\n\t -?"[draw(seed, change, 4, 17)]; break;
                    case 1: text.erase(at, draw(seed, change, 5, 40)); break;
                    case 2: text.insert(at, text.substr(draw(seed, change, 6, static_cast<std::uint32_t>(text.size())), 60)); break;
                    default: text.resize(at + 1); break;
                }
            }
            load_both(text);
        }
    }
}

TEST_CASE("deep nesting, long lines and alias bombs end with a sentence", "[authoring]") {
    load_both(std::string(100000, '['));
    load_both(std::string(100000, '{'));
    load_both("a: " + std::string(2000000, 'x'));
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    load_both(deep);
    load_both("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n");
    load_both(std::string(9u << 20, '\n'));
}
