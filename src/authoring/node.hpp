#pragma once
#include "base/diagnostic.hpp"

#include <yaml-cpp/yaml.h>

#include <array>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stance::authoring {

/// Collects what is wrong with one file.
class Sink {
  public:
    explicit Sink(std::string file) : file_(std::move(file)) {}
    void error(const char* code, SourcePlace place, std::string sentence, std::string suggestion = {});
    void error(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion = {});
    SourcePlace place(const YAML::Mark& mark) const;
    /// Sorted by place; taken once.
    std::vector<Diagnostic> take();

  private:
    std::string file_;
    std::vector<Diagnostic> found_;
};

/// The whole file as one YAML document, or nothing when it cannot be read as one: not UTF-8, not
/// YAML, several documents, anchors or aliases (a small file could unfold into a huge one).
std::optional<YAML::Node> parse_document(std::string_view text, Sink& sink);

/// "did you mean 'x'?" or "" .
std::string did_you_mean(const std::string& word, const std::vector<std::string>& known);

/// A mapping whose keys are known. Reports unknown and double keys when made; reading a key
/// reports a wrong type, a missing key, an empty text, each at its place.
class Map {
  public:
    /// @param what  the thing in plain words, for sentences: "a line", "the patient"
    Map(const YAML::Node& node, Sink& sink, std::string what, std::vector<std::string> keys);

    bool ok() const { return is_map_; }
    bool has(const std::string& key) const { return static_cast<bool>(find(key)); }
    YAML::Node at(const std::string& key) const { return find(key); }
    YAML::Mark mark() const { return node_.Mark(); }
    YAML::Mark mark(const std::string& key) const;
    SourcePlace place() const { return sink_.place(node_.Mark()); }
    Sink& sink() const { return sink_; }

    std::string text(const std::string& key) const;           ///< needed, not empty
    std::string text_or(const std::string& key, std::string fallback) const;
    std::string id(const std::string& key) const;             ///< needed; lower case letters, digits, - and _
    double number(const std::string& key, double fallback, double low, double high) const;
    int whole(const std::string& key, int fallback, int low, int high) const;
    bool yes_no(const std::string& key, bool fallback) const;
    std::vector<std::string> texts(const std::string& key) const;
    /// `[low, high]`, both within bounds.
    bool range(const std::string& key, double low, double high, double& from, double& to) const;
    void each(const std::string& key, const std::function<void(const YAML::Node&)>& visit) const;
    void need(const std::string& key) const;

    /// One word of a list of known ones.
    template <class Kind, std::size_t N>
    Kind word(const std::string& key, const std::array<std::string_view, N>& names, Kind fallback) const {
        const YAML::Node node = find(key);
        if (!node) return fallback;
        const auto i = index_of(node, std::vector<std::string>(names.begin(), names.end()), key);
        return i ? static_cast<Kind>(*i) : fallback;
    }
    template <class Kind, std::size_t N>
    std::vector<Kind> words(const std::string& key, const std::array<std::string_view, N>& names) const {
        std::vector<Kind> out;
        const std::vector<std::string> known(names.begin(), names.end());
        each(key, [&](const YAML::Node& node) {
            if (const auto i = index_of(node, known, key)) out.push_back(static_cast<Kind>(*i));
        });
        return out;
    }

  private:
    YAML::Node find(const std::string& key) const;
    std::optional<std::string> scalar(const YAML::Node& node, const std::string& key) const;
    std::optional<std::size_t> index_of(const YAML::Node& node, const std::vector<std::string>& known, const std::string& key) const;

    YAML::Node node_;
    Sink& sink_;
    std::string what_;
    bool is_map_ = false;
};

}  // namespace stance::authoring
