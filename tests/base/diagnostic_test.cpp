#include "base/diagnostic.hpp"

#include <catch2/catch.hpp>

using namespace stance;

TEST_CASE("a diagnostic reads as editors expect", "[base]") {
    CHECK(to_line({Severity::error, "STN0107", {"cases/iris.yaml", 14, 7}, "'gaurded' is not known here", "did you mean 'guarded'?"}) ==
          "cases/iris.yaml:14:7: error STN0107: 'gaurded' is not known here; did you mean 'guarded'?");
    CHECK(to_line({Severity::warning, "STN0001", {"x", 0, 0}, "gone", {}}) == "x: warning STN0001: gone");
}

TEST_CASE("a slip is recognised and a different word is not", "[base]") {
    const std::vector<std::string> known = {"pretend", "teleological", "shutdown"};
    CHECK(nearest("pretned", known) == "pretend");
    CHECK(nearest("teleologic", known) == "teleological");
    CHECK(nearest("banana", known).empty());
    CHECK(nearest(std::string(100000, 'a'), known).empty());
}
