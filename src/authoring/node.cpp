#include "authoring/node.hpp"

#include "authoring/codes.hpp"
#include "base/utf8.hpp"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace stance::authoring {

namespace {

constexpr std::size_t largest_file = 8u << 20;

/// Walks the events of a document once, before anything is built from it.
class Guard final : public YAML::EventHandler {
  public:
    explicit Guard(Sink& sink) : sink_(sink) {}
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { look(mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string&) override { look(mark, anchor); }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { look(mark, anchor); }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { look(mark, anchor); }
    void OnMapEnd() override {}
    bool refused() const { return refused_; }

  private:
    void look(const YAML::Mark& mark, YAML::anchor_t anchor) { if (anchor != YAML::NullAnchor) refuse(mark); }
    void refuse(const YAML::Mark& mark) {
        if (!refused_) sink_.error(code::anchor, mark, "anchors and aliases (&name, *name) are not used in these files", "write the text out, or put it in quotes if it begins with & or *");
        refused_ = true;
    }
    Sink& sink_;
    bool refused_ = false;
};

/// The first line that begins with a tab, from one, or 0. YAML does not allow it, and its own
/// message would not say so.
int first_tab_indent(std::string_view text) {
    int line = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\t' && (i == 0 || text[i - 1] == '\n')) return line;
        line += text[i] == '\n';
    }
    return 0;
}

bool is_map(const YAML::Node& node) { return node.IsDefined() && node.IsMap(); }

}  // namespace

void Sink::error(const char* code, SourcePlace place, std::string sentence, std::string suggestion) {
    found_.push_back({Severity::error, code, std::move(place), std::move(sentence), std::move(suggestion)});
}

void Sink::error(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion) {
    error(code, place(mark), std::move(sentence), std::move(suggestion));
}

SourcePlace Sink::place(const YAML::Mark& mark) const {
    if (mark.is_null()) return {file_, 1, 1};
    return {file_, mark.line + 1, mark.column + 1};
}

std::vector<Diagnostic> Sink::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.place.line != b.place.line ? a.place.line < b.place.line : a.place.column < b.place.column;
    });
    return std::move(found_);
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
    const std::string near = nearest(word, known);
    return near.empty() ? std::string() : fmt::format("did you mean '{}'?", near);
}

std::optional<YAML::Node> parse_document(std::string_view text, Sink& sink) {
    if (text.size() > largest_file) {
        sink.error(code::too_large, {sink.place(YAML::Mark::null_mark()).file, 1, 1}, "the file is larger than 8 MB, which no case or rubric is");
        return std::nullopt;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto bad = utf8::first_bad_byte(text)) {
        const utf8::Place place = utf8::place_of(text, *bad);
        sink.error(code::not_utf8, {sink.place(YAML::Mark::null_mark()).file, place.line, place.column}, "the text is not UTF-8 here", "save the file as UTF-8 in your editor");
        return std::nullopt;
    }
    if (const auto zero = text.find('\0'); zero != text.npos) {
        const utf8::Place place = utf8::place_of(text, zero);
        sink.error(code::not_utf8, {sink.place(YAML::Mark::null_mark()).file, place.line, place.column}, "there is a zero byte here; this is no text file");
        return std::nullopt;
    }
    try {
        std::istringstream first{std::string(text)};
        YAML::Parser parser(first);
        Guard guard(sink);
        if (!parser.HandleNextDocument(guard)) {
            sink.error(code::not_yaml, YAML::Mark::null_mark(), "the file is empty");
            return std::nullopt;
        }
        if (guard.refused()) return std::nullopt;
        YAML::Node node = YAML::Load(std::string(text));
        if (!node.IsDefined() || node.IsNull()) {
            sink.error(code::not_yaml, YAML::Mark::null_mark(), "the file is empty");
            return std::nullopt;
        }
        return node;
    } catch (const YAML::Exception& e) {
        if (const int line = first_tab_indent(text); line > 0) {
            sink.error(code::not_yaml, {sink.place(YAML::Mark::null_mark()).file, line, 1}, "this line is indented with a tab", "use spaces");
            return std::nullopt;
        }
        sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg), "a text with a colon, a quote or a bracket in it needs quotes around it");
        return std::nullopt;
    }
}

Map::Map(const YAML::Node& node, Sink& sink, std::string what, std::vector<std::string> keys)
    : node_(node), sink_(sink), what_(std::move(what)) {
    if (!is_map(node_)) {
        sink_.error(code::wrong_type, node_.IsDefined() ? node_.Mark() : YAML::Mark::null_mark(), fmt::format("{} is written as 'key: value' lines", what_));
        return;
    }
    is_map_ = true;
    std::set<std::string> seen;
    for (const auto& pair : node_) {
        if (!pair.first.IsScalar()) {
            sink_.error(code::wrong_type, pair.first.Mark(), fmt::format("a key of {} is a plain word", what_));
            continue;
        }
        const std::string key = pair.first.Scalar();
        if (!seen.insert(key).second) {
            sink_.error(code::duplicate_key, pair.first.Mark(), fmt::format("'{}' stands twice in {}", key, what_), "keep one of the two");
        } else if (!keys.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
            std::string suggestion = did_you_mean(key, keys);
            if (suggestion.empty()) suggestion = fmt::format("known here: {}", fmt::join(keys, ", "));
            sink_.error(code::unknown_key, pair.first.Mark(), fmt::format("{} has no '{}'", what_, key), suggestion);
        }
    }
}

YAML::Node Map::find(const std::string& key) const {
    if (!is_map_) return YAML::Node(YAML::NodeType::Undefined);
    for (const auto& pair : node_)
        if (pair.first.IsScalar() && pair.first.Scalar() == key) return pair.second;
    return YAML::Node(YAML::NodeType::Undefined);
}

YAML::Mark Map::mark(const std::string& key) const {
    const YAML::Node node = find(key);
    return node.IsDefined() ? node.Mark() : node_.Mark();
}

void Map::need(const std::string& key) const {
    if (is_map_ && !find(key).IsDefined()) sink_.error(code::missing_key, node_.Mark(), fmt::format("{} needs '{}'", what_, key));
}

std::optional<std::string> Map::scalar(const YAML::Node& node, const std::string& key) const {
    if (node.IsScalar()) return node.Scalar();
    // an empty value has no place of its own: point at its key
    YAML::Mark place = node.Mark();
    if (node.IsNull() && is_map_)
        for (const auto& pair : node_)
            if (pair.first.IsScalar() && pair.first.Scalar() == key && pair.second.IsNull()) place = pair.first.Mark();
    sink_.error(code::wrong_type, place, node.IsNull() ? fmt::format("'{}' is empty", key) : fmt::format("'{}' is one text, not a list or a group of keys", key));
    return std::nullopt;
}

std::string Map::text(const std::string& key) const {
    need(key);
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return {};
    const auto value = scalar(node, key);
    if (value && value->find_first_not_of(" \n\t") == std::string::npos) sink_.error(code::empty_text, node.Mark(), fmt::format("'{}' is empty", key));
    std::string out = value.value_or("");
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
    return out;
}

std::string Map::text_or(const std::string& key, std::string fallback) const {
    const YAML::Node node = find(key);
    if (!node.IsDefined() || node.IsNull()) return fallback;
    std::string out = scalar(node, key).value_or(std::move(fallback));
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
    return out;
}

std::string Map::id(const std::string& key) const {
    const std::string value = text(key);
    const bool good = std::all_of(value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
    if (!value.empty() && !good) sink_.error(code::bad_id, mark(key), fmt::format("'{}' cannot be an id", value), "use lower case letters, digits, - and _");
    return value;
}

double Map::number(const std::string& key, double fallback, double low, double high) const {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return fallback;
    const auto value = scalar(node, key);
    if (!value) return fallback;
    double n = 0;
    const auto [end, problem] = std::from_chars(value->data(), value->data() + value->size(), n);
    if (problem != std::errc{} || end != value->data() + value->size() || !std::isfinite(n)) {
        sink_.error(code::wrong_type, node.Mark(), fmt::format("'{}' is a number, '{}' is not", key, *value));
        return fallback;
    }
    if (n < low || n > high) {
        sink_.error(code::out_of_range, node.Mark(), fmt::format("'{}' lies between {} and {}, {} does not", key, low, high, n));
        return fallback;
    }
    return n;
}

int Map::whole(const std::string& key, int fallback, int low, int high) const {
    const double n = number(key, fallback, low, high);
    if (n != std::floor(n)) {
        sink_.error(code::wrong_type, mark(key), fmt::format("'{}' is a whole number", key));
        return fallback;
    }
    return static_cast<int>(n);
}

bool Map::yes_no(const std::string& key, bool fallback) const {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return fallback;
    const auto value = scalar(node, key);
    if (!value) return fallback;
    if (*value == "true" || *value == "yes") return true;
    if (*value == "false" || *value == "no") return false;
    sink_.error(code::wrong_type, node.Mark(), fmt::format("'{}' is true or false", key));
    return fallback;
}

void Map::each(const std::string& key, const std::function<void(const YAML::Node&)>& visit) const {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return;
    if (!node.IsSequence()) {
        sink_.error(code::wrong_type, node.Mark(), fmt::format("'{}' is a list: [one, two], or a line each beginning with '- '", key));
        return;
    }
    for (const auto& entry : node) visit(entry);
}

std::vector<std::string> Map::texts(const std::string& key) const {
    std::vector<std::string> out;
    each(key, [&](const YAML::Node& node) {
        if (const auto value = scalar(node, key)) out.push_back(*value);
    });
    return out;
}

bool Map::range(const std::string& key, double low, double high, double& from, double& to) const {
    const YAML::Node node = find(key);
    if (!node.IsDefined()) return false;
    std::vector<double> bounds;
    if (node.IsSequence())
        for (const auto& entry : node) {
            double n = 0;
            const std::string value = entry.IsScalar() ? entry.Scalar() : std::string();
            const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), n);
            if (problem == std::errc{} && end == value.data() + value.size() && std::isfinite(n)) bounds.push_back(n);
        }
    if (bounds.size() != 2 || !node.IsSequence() || node.size() != 2) {
        sink_.error(code::wrong_type, node.Mark(), fmt::format("'{}' is two numbers, the lowest and the highest: [{}, {}]", key, low, high));
        return false;
    }
    if (bounds[0] < low || bounds[1] > high) {
        sink_.error(code::out_of_range, node.Mark(), fmt::format("'{}' lies between {} and {}", key, low, high));
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

std::optional<std::size_t> Map::index_of(const YAML::Node& node, const std::vector<std::string>& known, const std::string& key) const {
    const auto value = scalar(node, key);
    if (!value) return std::nullopt;
    const auto at = std::find(known.begin(), known.end(), *value);
    if (at == known.end()) {
        std::string suggestion = did_you_mean(*value, known);
        if (suggestion.empty()) suggestion = fmt::format("'{}' can be: {}", key, fmt::join(known, ", "));
        sink_.error(code::unknown_word, node.Mark(), fmt::format("'{}' is not known here", *value), suggestion);
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - known.begin());
}

}  // namespace stance::authoring
