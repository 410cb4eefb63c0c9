#include "store/words.hpp"

#include <catch2/catch.hpp>

using namespace stance;
using namespace stance::store;

TEST_CASE("lists survive their column", "[store]") {
    const std::vector<std::vector<Act>> heard = {{Act::asks_event, Act::validates}, {}, {Act::silence}};
    CHECK(heard_from(heard_text(heard)) == heard);
    CHECK(heard_from("").empty());
    const std::vector<std::uint64_t> numbers = {0, 1, 0xFFFFFFFFFFFFFFFFULL};
    CHECK(numbers_from(numbers_text(numbers)) == numbers);
    const std::vector<Offer> offers = {Offer::risk, Offer::event};
    CHECK(kinds_from<Offer>(offer_names, joined_names(offers)) == offers);
    CHECK(split_words("  a  b ") == std::vector<std::string>{"a", "b"});
}
