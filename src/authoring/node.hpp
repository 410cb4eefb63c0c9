#pragma once
#include "authoring/keys.hpp"
#include "authoring/sink.hpp"

#include <yaml-cpp/yaml.h>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::authoring {

/// Reports a name that cannot be an id: other than lower case letters, digits, - and, where
/// `underscore` allows it, _; or longer than 100 letters.
void check_id(const std::string& name, const YAML::Mark& mark, bool underscore, Sink& sink);

/// Warns when a file is not called what its `id` says; - and _ count as the same. Called for files
/// without mistakes, as the last check.
/// @param stem  the file's name without folder and ending, "" when the text is not from a file
void check_file_name(const YAML::Node& root, std::string_view stem, Sink& sink);

/// A mapping whose keys are known. Reports unknown, double and missing keys when made; reading a
/// key reports a wrong type or an empty text, each at its place, and then yields a harmless value.
class Map {
  public:
    struct Field {
        std::string name;
        YAML::Node key, value;
    };

    Map(const YAML::Node& node, Sink& sink, const Part& part);

    bool ok() const { return is_map_; }
    bool has(const std::string& key) const { return field(key) != nullptr; }
    YAML::Node at(const std::string& key) const;
    /// In the order written, the first of double ones.
    const std::vector<Field>& fields() const { return fields_; }
    /// Where the value stands; where the key stands when the value is empty; else the mapping.
    YAML::Mark mark(const std::string& key) const;
    YAML::Mark mark() const { return node_.Mark(); }
    SourcePlace place() const { return sink_.place(node_.Mark()); }

    std::string text(const std::string& key, std::string fallback = {}) const;   ///< not empty when it is there
    std::string text_or_none(const std::string& key) const;                      ///< may be ""
    std::string id(const std::string& key) const;             ///< lower case letters, digits, - and _
    std::string file_id(const std::string& key) const;        ///< lower case letters, digits and -
    double number(const std::string& key, double fallback, double low, double high) const;
    int whole(const std::string& key, int fallback, int low, int high) const;
    bool yes_no(const std::string& key, bool fallback) const;
    std::vector<std::string> texts(const std::string& key) const;
    /// `[low, high]`, both within bounds.
    bool range(const std::string& key, double low, double high, double& from, double& to) const;
    /// Every entry of a list but empty ones, which are reported.
    void each(const std::string& key, const std::function<void(const YAML::Node&)>& visit) const;
    /// One entry of a list as a text that is not empty.
    std::optional<std::string> entry(const YAML::Node& node, const std::string& key) const;

    /// One word of a list of known ones.
    template <class Kind, std::size_t N>
    Kind word(const std::string& key, const std::array<std::string_view, N>& names, Kind fallback) const {
        if (!has(key)) return fallback;
        const auto i = index_of(at(key), mark(key), {names.begin(), names.end()}, key);
        return i ? static_cast<Kind>(*i) : fallback;
    }
    template <class Kind, std::size_t N>
    std::vector<Kind> words(const std::string& key, const std::array<std::string_view, N>& names) const {
        std::vector<Kind> out;
        const std::vector<std::string> known(names.begin(), names.end());
        each(key, [&](const YAML::Node& node) {
            if (const auto i = index_of(node, node.Mark(), known, key)) out.push_back(static_cast<Kind>(*i));
        });
        return out;
    }

  private:
    const Field* field(const std::string& key) const;
    std::optional<std::string> scalar(const YAML::Node& node, const YAML::Mark& mark, const std::string& key) const;
    std::optional<std::size_t> index_of(const YAML::Node& node, const YAML::Mark& mark, const std::vector<std::string>& known, const std::string& key) const;

    YAML::Node node_;
    Sink& sink_;
    const Part& part_;
    std::vector<Field> fields_;
    std::map<std::string, std::size_t> by_name_;
    bool is_map_ = false;
};

}  // namespace stance::authoring
