#include "driver.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using test::Driver;
namespace key = desktop::key;

TEST_CASE("from the first start to the patient's first line is one press", "[desktop]") {
    const test::Folder folder;
    Driver d(folder / "a.db");
    CHECK(d.shows("Your first conversation"));
    REQUIRE(d.find("Begin with Gareth") != nullptr);
    d.press("Begin with Gareth");
    REQUIRE(d.app().desk().screen == desktop::Screen::hour);
    const auto& r = d.app().hour().rehearsal();
    REQUIRE(r != nullptr);
    CHECK(d.shows(r->session.path.front().response.say));
}
