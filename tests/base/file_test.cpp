#include "base/file.hpp"
#include "support/folder.hpp"

#include <catch2/catch.hpp>

using namespace stance;

TEST_CASE("a file is written whole and read back", "[base]") {
    const test::Folder folder;
    const auto path = folder / "a.txt";
    REQUIRE(write_file(path, "one").ok());
    REQUIRE(write_file(path, "two").ok());
    CHECK(read_file(path).value() == "two");
    CHECK_FALSE(std::filesystem::exists(folder / "a.txt.part"));
}

TEST_CASE("a file that cannot be read or written says why and names itself", "[base]") {
    const test::Folder folder;
    const auto missing = read_file(folder / "none.txt");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().kind == ErrorKind::world);
    CHECK_THAT(missing.error().sentence, Catch::Contains("none.txt") && Catch::Contains("No such file"));
    CHECK_THAT(read_file(folder.path()).error().sentence, Catch::Contains("folder"));
    CHECK_FALSE(write_file(folder / "no" / "such" / "folder.txt", "x").ok());
    REQUIRE(write_file(folder / "big", std::string(3u << 20, 'x')).ok());
    CHECK_THAT(read_file(folder / "big", 2u << 20).error().sentence, Catch::Contains("larger than 2 MB"));
}

TEST_CASE("a full disk leaves the old file as it was", "[base]") {
    if (!std::filesystem::exists("/dev/full")) return;
    const test::Folder folder;
    std::filesystem::create_symlink("/dev/full", folder / "a.txt.part");
    const auto refused = write_file(folder / "a.txt", "new");
    REQUIRE_FALSE(refused.ok());
    CHECK_THAT(refused.error().sentence, Catch::Contains("No space left"));
    CHECK_FALSE(std::filesystem::exists(folder / "a.txt"));
}
