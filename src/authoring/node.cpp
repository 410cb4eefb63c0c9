#include "authoring/node.hpp"

#include "authoring/codes.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace stance::authoring {

namespace {

std::optional<double> to_number(const std::string& text) {
    double n = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(n)) return std::nullopt;
    return n;
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \n\r\t") == std::string::npos; }

std::string without_end(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

}  // namespace

void check_id(const std::string& name, const YAML::Mark& mark, bool underscore, Sink& sink) {
    const bool letters = std::all_of(name.begin(), name.end(), [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c == '_' && underscore); });
    if (letters && name.size() <= 100) return;
    sink.error(code::bad_id, mark, fmt::format("{} cannot be an id", in_quotes(name)),
               letters ? "use at most 100 letters" : underscore ? "use lower case letters, digits, - and _" : "use lower case letters, digits and -");
}

void check_file_name(const YAML::Node& root, std::string_view stem, Sink& sink) {
    if (stem.empty() || !sink.clean()) return;
    std::string name(stem);
    std::replace(name.begin(), name.end(), '_', '-');
    const YAML::Node id = root["id"];
    if (name != id.Scalar())
        sink.warning(code::file_name, id.Mark(), fmt::format("the id is {} and the file is called {}", in_quotes(id.Scalar()), in_quotes(stem)), "call them the same, so that the file is found by its id");
}

Map::Map(const YAML::Node& node, Sink& sink, const Part& part) : node_(node), sink_(sink), part_(part) {
    if (!node_.IsDefined() || !node_.IsMap()) {
        sink_.error(code::wrong_type, node_.IsDefined() ? node_.Mark() : YAML::Mark::null_mark(), fmt::format("{} is written as 'key: value' lines", part_.what));
        return;
    }
    is_map_ = true;
    std::vector<std::string> known;
    for (const Key& key : part_.keys) known.push_back(key.name);
    for (const auto& pair : node_) {
        if (!pair.first.IsScalar()) {
            sink_.error(code::wrong_type, pair.first.Mark(), fmt::format("a key of {} is a plain word", part_.what));
            continue;
        }
        const std::string& key = pair.first.Scalar();
        if (!by_name_.emplace(key, fields_.size()).second) {
            sink_.error(code::duplicate_key, pair.first.Mark(), fmt::format("{} stands twice in {}", in_quotes(key), part_.what), "keep one of the two");
            continue;
        }
        fields_.push_back({key, pair.first, pair.second});
        if (!known.empty() && std::find(known.begin(), known.end(), key) == known.end())
            sink_.error(code::unknown_key, pair.first.Mark(), fmt::format("{} has no {}", part_.what, in_quotes(key)), did_you_mean(key, known));
    }
    for (const Key& key : part_.keys)
        if (key.needed && !has(key.name)) sink_.error(code::missing_key, node_.Mark(), fmt::format("{} needs '{}'", part_.what, key.name), fmt::format("add '{}: ...' here", key.name));
}

const Map::Field* Map::field(const std::string& key) const {
    const auto found = by_name_.find(key);
    return found == by_name_.end() ? nullptr : &fields_[found->second];
}

YAML::Node Map::at(const std::string& key) const {
    const Field* f = field(key);
    return f ? f->value : YAML::Node(YAML::NodeType::Undefined);
}

YAML::Mark Map::mark(const std::string& key) const {
    const Field* f = field(key);
    if (!f) return node_.Mark();
    // yaml-cpp marks an empty value at whatever comes next, often on another line
    return f->value.IsNull() ? f->key.Mark() : f->value.Mark();
}

std::optional<std::string> Map::scalar(const YAML::Node& node, const YAML::Mark& mark, const std::string& key) const {
    if (node.IsScalar()) return node.Scalar();
    sink_.error(code::wrong_type, mark, node.IsNull() ? fmt::format("nothing stands behind '{}'", key) : fmt::format("'{}' is one text, not a list or a group of keys", key),
                node.IsNull() ? "write it, or take the key away" : "");
    return std::nullopt;
}

std::string Map::text(const std::string& key, std::string fallback) const {
    if (!has(key)) return fallback;
    const auto value = scalar(at(key), mark(key), key);
    if (!value) return fallback;
    if (is_blank(*value)) sink_.error(code::empty_text, mark(key), fmt::format("'{}' is empty", key), "write it, or take the key away");
    return without_end(*value);
}

std::string Map::text_or_none(const std::string& key) const {
    if (!has(key)) return {};
    const std::string value = scalar(at(key), mark(key), key).value_or("");
    return is_blank(value) ? std::string() : without_end(value);
}

std::string Map::id(const std::string& key) const {
    std::string value = text(key);
    check_id(value, mark(key), true, sink_);
    return value;
}

std::string Map::file_id(const std::string& key) const {
    std::string value = text(key);
    check_id(value, mark(key), false, sink_);
    return value;
}

double Map::number(const std::string& key, double fallback, double low, double high) const {
    if (!has(key)) return fallback;
    const auto value = scalar(at(key), mark(key), key);
    if (!value) return fallback;
    const auto n = to_number(*value);
    if (!n) {
        sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is a number, {} is not", key, in_quotes(*value)));
        return fallback;
    }
    if (*n < low || *n > high) {
        sink_.error(code::out_of_range, mark(key), fmt::format("'{}' lies between {} and {}, {} does not", key, low, high, *n));
        return fallback;
    }
    return *n;
}

int Map::whole(const std::string& key, int fallback, int low, int high) const {
    const double n = number(key, fallback, low, high);
    if (n == std::floor(n)) return static_cast<int>(n);
    sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is a whole number, {} is not", key, n));
    return fallback;
}

bool Map::yes_no(const std::string& key, bool fallback) const {
    if (!has(key)) return fallback;
    const auto value = scalar(at(key), mark(key), key);
    if (!value) return fallback;
    if (*value == "true" || *value == "yes") return true;
    if (*value == "false" || *value == "no") return false;
    sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is true or false, {} is not", key, in_quotes(*value)));
    return fallback;
}

void Map::each(const std::string& key, const std::function<void(const YAML::Node&)>& visit) const {
    if (!has(key)) return;
    const YAML::Node list = at(key);
    if (!list.IsSequence()) {
        sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is a list", key), "write [one, two], or a line each beginning with '- '");
        return;
    }
    for (const auto& one : list) {
        if (!one.IsNull()) visit(one);
        else sink_.error(code::wrong_type, list.Mark(), fmt::format("an entry of the list '{}' is empty", key), "write it, or take its '-' away");
    }
}

std::optional<std::string> Map::entry(const YAML::Node& node, const std::string& key) const {
    auto value = scalar(node, node.Mark(), key);
    if (!value || !is_blank(*value)) return value;
    sink_.error(code::empty_text, node.Mark(), fmt::format("an entry of '{}' is empty", key), "write it, or take it away");
    return std::nullopt;
}

std::vector<std::string> Map::texts(const std::string& key) const {
    std::vector<std::string> out;
    each(key, [&](const YAML::Node& node) {
        if (auto value = entry(node, key)) out.push_back(std::move(*value));
    });
    return out;
}

bool Map::range(const std::string& key, double low, double high, double& from, double& to) const {
    if (!has(key)) return false;
    const YAML::Node node = at(key);
    std::vector<double> bounds;
    if (node.IsSequence() && node.size() == 2)
        for (const auto& one : node)
            if (const auto n = one.IsScalar() ? to_number(one.Scalar()) : std::nullopt) bounds.push_back(*n);
    if (bounds.size() != 2) {
        sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is two numbers, the lowest and the highest", key), fmt::format("for example [{}, {}]", low, high));
        return false;
    }
    for (std::size_t i = 0; i < 2; ++i)
        if (bounds[i] < low || bounds[i] > high) {
            sink_.error(code::out_of_range, node[i].Mark(), fmt::format("'{}' lies between {} and {}, {} does not", key, low, high, bounds[i]));
            return false;
        }
    if (bounds[0] > bounds[1]) {
        sink_.error(code::impossible, node.Mark(), fmt::format("'{}' can never hold: {} is more than {}", key, bounds[0], bounds[1]), "swap the two numbers");
        return false;
    }
    from = bounds[0];
    to = bounds[1];
    return true;
}

std::optional<std::size_t> Map::index_of(const YAML::Node& node, const YAML::Mark& mark, const std::vector<std::string>& known, const std::string& key) const {
    const auto value = scalar(node, mark, key);
    if (!value) return std::nullopt;
    const auto at = std::find(known.begin(), known.end(), *value);
    if (at != known.end()) return static_cast<std::size_t>(at - known.begin());
    sink_.error(code::unknown_word, mark, fmt::format("'{}' cannot be {}", key, in_quotes(*value)), did_you_mean(*value, known));
    return std::nullopt;
}

}  // namespace stance::authoring
