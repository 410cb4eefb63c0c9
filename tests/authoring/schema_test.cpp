#include "files.hpp"

#include "authoring/keys.hpp"
#include "authoring/load.hpp"
#include "language/kinds.hpp"
#include "patient/case.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

/// The schemas that editors use must say what the loaders do: the same keys, the same words, the
/// same keys needed, the same ranges.
using namespace stance;
using namespace stance::test;
using nlohmann::json;

namespace {

using Load = std::vector<Diagnostic> (*)(const std::string&);

std::vector<Diagnostic> load_case(const std::string& text) { return authoring::parse_case(text, "x.yaml").diagnostics; }
std::vector<Diagnostic> load_rubric(const std::string& text) { return authoring::parse_rubric(text, "x.yaml").diagnostics; }

json schema_of(const std::string& name) { return json::parse(slurp(from_top(name))); }

const std::string strange = "qqqqqqqqqqqqqqqq";

/// The keys a loader names when it meets a key it does not know.
std::set<std::string> keys_known(Load load, const std::string& text) {
    const std::string start = "known here: ";
    for (const Diagnostic& d : load(text)) {
        if (d.code != "STN0101" || !d.suggestion.starts_with(start)) continue;
        std::set<std::string> keys;
        std::size_t at = start.size();
        while (at < d.suggestion.size()) {
            const std::size_t end = std::min(d.suggestion.find(", ", at), d.suggestion.size());
            keys.insert(d.suggestion.substr(at, end - at));
            at = end + 2;
        }
        return keys;
    }
    return {};
}

std::set<std::string> keys_of(const json& object) {
    CHECK(object.at("additionalProperties") == false);
    std::set<std::string> keys;
    for (const auto& [key, value] : object.at("properties").items()) keys.insert(key);
    return keys;
}

/// An object of the schema, and a place in a good file where a key of it can be put in.
struct Place {
    std::string object, from, to;  ///< KEY in `to` stands for the strange key and its value
};

void compare_keys(Load load, const json& schema, const std::string& good, const std::vector<Place>& places) {
    for (const Place& place : places) {
        INFO(place.object);
        const std::string text = changed(good, place.from, changed(place.to, "KEY", strange + ": 1"));
        CHECK(keys_known(load, text) == keys_of(place.object.empty() ? schema : schema.at("$defs").at(place.object)));
    }
}

template <std::size_t N>
void compare_words(const json& schema, const char* object, const std::array<std::string_view, N>& names) {
    INFO(object);
    CHECK(schema.at("$defs").at(object).at("enum") == json(std::vector<std::string>(names.begin(), names.end())));
}

/// A YAML file as JSON, which is YAML too; every value a text, as the loaders take them.
json as_json(const YAML::Node& node) {
    if (node.IsMap()) {
        json out = json::object();
        for (const auto& pair : node) out[pair.first.Scalar()] = as_json(pair.second);
        return out;
    }
    if (node.IsSequence()) {
        json out = json::array();
        for (const auto& entry : node) out.push_back(as_json(entry));
        return out;
    }
    return node.Scalar();
}

/// Goes through a good file along its schema and breaks one thing at a time.
class Breaker {
  public:
    Breaker(Load load, const json& schema, json good) : load_(load), schema_(schema), good_(std::move(good)) { REQUIRE(load_(good_.dump()).empty()); }

    void walk() { walk(schema_, json::json_pointer()); }
    int keys_tried() const { return keys_; }
    int ranges_tried() const { return ranges_; }

  private:
    const json& resolved(const json& node) const {
        const json* at = &node;
        while (at->contains("$ref")) at = &schema_.at(json::json_pointer(at->at("$ref").get<std::string>().substr(1)));
        return *at;
    }

    bool says(const json& file, std::initializer_list<const char*> codes) const {
        for (const Diagnostic& d : load_(file.dump()))
            if (std::find(codes.begin(), codes.end(), d.code) != codes.end()) return true;
        return false;
    }

    bool out_of_range(const json::json_pointer& where, const json& value) const {
        json file = good_;
        file[where] = value;
        return says(file, {"STN0105"});
    }

    void try_range(const json& node, const json::json_pointer& where) {
        const double low = node.at("minimum"), high = node.at("maximum");
        const double step = node.at("type") == "integer" ? 1 : 0.01;
        ++ranges_;
        CHECK_FALSE(out_of_range(where, low));
        CHECK_FALSE(out_of_range(where, high));
        CHECK(out_of_range(where, low - step));
        CHECK(out_of_range(where, high + step));
    }

    void try_bounds(const json& node, const json::json_pointer& where) {
        const double low = node.at("minimum"), high = node.at("maximum");
        ++ranges_;
        CHECK_FALSE(out_of_range(where, {low, high}));
        CHECK(out_of_range(where, {low - 1, high}));
        CHECK(out_of_range(where, {low, high + 1}));
    }

    void walk(const json& unresolved, const json::json_pointer& where) {
        const json& node = resolved(unresolved);
        INFO(where.to_string());
        if (node.contains("anyOf") && !node.contains("properties")) {
            for (const json& choice : node.at("anyOf"))
                if (resolved(choice).value("type", json()) == "object" && good_.at(where).is_object()) walk(choice, where);
        } else if (node.contains("properties")) {
            for (const auto& [key, property] : node.at("properties").items()) {
                const json::json_pointer below = where / key;
                INFO(below.to_string());
                if (good_.contains(below)) {
                    json file = good_;
                    file.at(where).erase(key);
                    const json needed = node.value("required", json::array());
                    ++keys_;
                    // a pool of `always` that is missing is a thin pool
                    CHECK(says(file, {"STN0104", "STN0203"}) == (std::find(needed.begin(), needed.end(), key) != needed.end()));
                    walk(property, below);
                } else if (resolved(property).contains("maximum")) {
                    try_range(resolved(property), below);
                }
            }
        } else if (node.contains("maximum")) {
            try_range(node, where);
        } else if (node.contains("items") && resolved(node.at("items")).contains("maximum")) {
            try_bounds(resolved(node.at("items")), where);
        } else if (node.contains("items") && !good_.at(where).empty()) {
            walk(node.at("items"), where / 0);
        }
    }

    Load load_;
    const json& schema_;
    json good_;
    int keys_ = 0, ranges_ = 0;
};

}  // namespace

TEST_CASE("the case schema names the keys that the loader knows", "[authoring]") {
    compare_keys(load_case, schema_of("cases/case-format-1.schema.json"), slurp(from_top("tests/data/good_case.yaml")),
                 {{"", "format: 1", "KEY\nformat: 1"},
                  {"patient", "  name: Ada", "  KEY\n  name: Ada"},
                  {"temper", "  resting_arousal", "  KEY\n  resting_arousal"},
                  {"start", "{arousal: 7,", "{KEY, arousal: 7,"},
                  {"topic", "    label: Her aunt", "    KEY\n    label: Her aunt"},
                  {"fact", "    asked:", "    KEY\n    asked:"},
                  {"scene", "    title: The lamp", "    KEY\n    title: The lamp"},
                  {"line", "      - id: arriving_1\n", "      - id: arriving_1\n        KEY\n"},
                  {"plain_line", "{id: silence_1,", "{KEY, id: silence_1,"},
                  {"follow_up", "{id: arriving_1_who,", "{KEY, id: arriving_1_who,"},
                  {"line", "{id: aunt_name_1,", "{KEY, id: aunt_name_1,"},
                  {"plain_line", "{id: end_plain,", "{KEY, id: end_plain,"},
                  {"reply", "  - id: reply_1\n", "  - id: reply_1\n    KEY\n"},
                  {"always", "  silence:", "  KEY\n  silence:"},
                  {"no_answer", "    - id: unasked_1\n", "    - id: unasked_1\n      KEY\n"},
                  {"key_moment", "    line: arriving_1", "    KEY\n    line: arriving_1"},
                  {"ending", "    title: Calmer", "    KEY\n    title: Calmer"},
                  {"when", "when: {arousal", "when: {KEY, arousal"}});
}

TEST_CASE("the rubric schema names the keys that the loader knows", "[authoring]") {
    compare_keys(load_rubric, schema_of("rubrics/rubric-format-1.schema.json"), slurp(from_top("tests/data/good_rubric.yaml")),
                 {{"", "format: 1", "KEY\nformat: 1"},
                  {"arithmetic", "{scale:", "{KEY, scale:"},
                  {"overall", "{quality:", "{KEY, quality:"},
                  {"item", "    name: Asking", "    KEY\n    name: Asking"},
                  {"indicator", "{id: asks,", "{KEY, id: asks,"},
                  {"situation", "when: {arousal", "when: {KEY, arousal"},
                  {"situation", "{offers: [demand]", "{KEY, offers: [demand]"},
                  {"word_bounds", "strength: 2", "words: {KEY}, strength: 2"},
                  {"question_bounds", "strength: 2", "questions: {KEY}, strength: 2"},
                  {"echo_bounds", "strength: 2", "echo: {KEY}, strength: 2"},
                  {"example", "strength: 2", "finds: [{KEY, say: It rained}], strength: 2"}});
}

TEST_CASE("the schemas list the words that Stance knows", "[authoring]") {
    const json cases = schema_of("cases/case-format-1.schema.json"), rubrics = schema_of("rubrics/rubric-format-1.schema.json");
    compare_words(cases, "mode", mode_names);
    compare_words(cases, "offer", offer_names);
    compare_words(cases, "act", act_names);
    compare_words(cases, "goal", patient::goal_names);
    compare_words(cases, "question_kind", language::question_kind_names);
    compare_words(rubrics, "mode", mode_names);
    compare_words(rubrics, "offer", offer_names);
    compare_words(rubrics, "move", move_names);
    std::set<std::string> pools(patient::always_names().begin(), patient::always_names().end());
    pools.insert(patient::no_answer_names().begin(), patient::no_answer_names().end());
    CHECK(keys_of(cases.at("$defs").at("always")) == pools);
}

TEST_CASE("the case schema needs what the loader needs and keeps its ranges", "[authoring]") {
    json good = as_json(YAML::Load(slurp(from_top("tests/data/good_case.yaml"))));
    good["sources"] = json::array();
    const json schema = schema_of("cases/case-format-1.schema.json");
    Breaker breaker(load_case, schema, good);
    breaker.walk();
    CHECK(breaker.keys_tried() > 100);
    CHECK(breaker.ranges_tried() > 25);
}

TEST_CASE("the rubric schema needs what the loader needs and keeps its ranges", "[authoring]") {
    json good = as_json(YAML::Load(slurp(from_top("tests/data/good_rubric.yaml"))));
    // the widest scale there can be, since ratings must lie on it
    good["arithmetic"]["scale"] = {0, 100};
    json& first = good["items"][0]["indicators"][0];
    first["finds"] = json::array({json{{"say", "What happened?"}}});
    for (const char* bounds : {"words", "questions", "echo"}) first[bounds] = json::object();
    const json schema = schema_of("rubrics/rubric-format-1.schema.json");
    Breaker breaker(load_rubric, schema, good);
    breaker.walk();
    CHECK(breaker.keys_tried() > 35);
    CHECK(breaker.ranges_tried() > 20);
}
