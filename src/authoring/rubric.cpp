#include "authoring/codes.hpp"
#include "authoring/examples.hpp"
#include "authoring/load.hpp"
#include "authoring/node.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "rubric/weights.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace stance::authoring {

namespace {

constexpr std::array<std::string_view, 3> rated_names = {"adherence", "competence", "both"};
constexpr std::array<std::string_view, 4> applicable_names = {"never", "no_opportunity", "absent_competence", "outside_rating"};
constexpr std::array<std::string_view, 2> counts_names = {"for", "against"};
constexpr std::array<std::string_view, 2> within_names = {"sentence", "turn"};

class RubricReader {
  public:
    RubricReader(Sink& sink, rubric::Rubric& out) : sink_(sink), out_(out) {}

    void read(const YAML::Node& root) {
        const Map file(root, sink_, "a rubric", {"format", "id", "version", "title", "notice", "language", "phrases", "arithmetic", "items"});
        if (!file.ok()) return;
        file.need("format");
        if (const int format = file.whole("format", 1, 1, 1000000); format > 1)
            sink_.error(code::format, file.mark("format"), fmt::format("this rubric is written in format {}, this Stance knows format 1", format), "please update Stance");
        out_.id = file.id("id");
        out_.version = file.text("version");
        out_.title = file.text("title");
        out_.notice = file.text("notice");
        out_.language = file.text_or("language", "en");
        if (file.has("phrases")) read_phrases(file.at("phrases"));
        make_lexicon();
        if (file.has("arithmetic")) read_arithmetic(file.at("arithmetic"));
        file.need("items");
        file.each("items", [&](const YAML::Node& n) { read_item(n); });
        if (file.has("items") && out_.items.empty()) sink_.error(code::empty_text, file.mark("items"), "a rubric without items rates nothing");
    }

  private:
    void read_phrases(const YAML::Node& node) {
        const Map m(node, sink_, "phrases", {});
        if (!m.ok()) return;
        for (const auto& pair : node) {
            if (!pair.first.IsScalar()) continue;
            const std::string name = pair.first.Scalar();
            language::PhraseGroup group{name, m.texts(name)};
            for (std::size_t i = 0; i < group.phrases.size() && pair.second.IsSequence(); ++i)
                if (const auto tried = language::Lexicon::english().with({{name, {group.phrases[i]}}}); !tried) {
                    sink_.error(code::bad_phrase, pair.second[i].Mark(), "this phrase cannot be understood: " + tried.error().sentence);
                    group.phrases.erase(group.phrases.begin() + static_cast<std::ptrdiff_t>(i--));
                    if (group.phrases.empty()) break;
                }
            out_.phrases.push_back(std::move(group));
        }
    }

    void make_lexicon() {
        auto made = language::Lexicon::english().with(out_.phrases);
        if (!made) {
            sink_.error(code::bad_phrase, YAML::Mark::null_mark(), made.error().sentence);
            out_.lexicon = std::make_shared<const language::Lexicon>(language::Lexicon::english());
        } else {
            out_.lexicon = std::make_shared<const language::Lexicon>(std::move(*made));
        }
        for (std::size_t f = 0; f < out_.lexicon->feature_count(); ++f) feature_names_.push_back(out_.lexicon->feature_name(static_cast<language::FeatureId>(f)));
    }

    void read_arithmetic(const YAML::Node& node) {
        const Map m(node, sink_, "arithmetic", {"scale", "good_enough", "neutral_quality", "with_weight", "against_weight", "repeats_bearable", "repeated_quality", "least_turns", "medium_turns", "high_turns", "overall"});
        if (!m.ok()) return;
        rubric::Arithmetic& a = out_.arithmetic;
        double low = a.scale_low, high = a.scale_high;
        m.range("scale", 0, 100, low, high);
        a.scale_low = static_cast<int>(low);
        a.scale_high = static_cast<int>(high);
        if (a.scale_low == a.scale_high) {
            sink_.error(code::impossible, m.mark("scale"), "a scale needs at least two steps");
            a.scale_high = a.scale_low + 1;
        }
        a.good_enough = m.number("good_enough", a.good_enough, a.scale_low, a.scale_high);
        a.neutral_quality = m.number("neutral_quality", a.neutral_quality, a.scale_low, a.scale_high);
        a.with_weight = m.number("with_weight", a.with_weight, 0, 10);
        a.against_weight = m.number("against_weight", a.against_weight, 0, 10);
        a.repeats_bearable = m.whole("repeats_bearable", a.repeats_bearable, 0, 1000);
        a.repeated_quality = m.number("repeated_quality", std::clamp(a.repeated_quality, static_cast<double>(a.scale_low), static_cast<double>(a.scale_high)), a.scale_low, a.scale_high);
        a.least_turns = m.whole("least_turns", a.least_turns, 1, 1000);
        a.medium_turns = m.whole("medium_turns", a.medium_turns, 1, 1000);
        a.high_turns = m.whole("high_turns", a.high_turns, 1, 1000);
        if (m.has("overall")) {
            const Map o(m.at("overall"), sink_, "overall", {"quality", "breadth", "breach", "offset"});
            a.overall_quality = o.number("quality", a.overall_quality, -10, 10);
            a.overall_breadth = o.number("breadth", a.overall_breadth, -10, 10);
            a.overall_breach = o.number("breach", a.overall_breach, -10, 10);
            a.overall_offset = o.number("offset", a.overall_offset, -50, 50);
        }
    }

    std::vector<language::FeatureId> features(const Map& m, const std::string& key) {
        std::vector<language::FeatureId> out;
        m.each(key, [&](const YAML::Node& n) {
            if (!n.IsScalar()) { sink_.error(code::wrong_type, n.Mark(), fmt::format("'{}' is a list of names", key)); return; }
            if (const auto id = out_.lexicon->feature(n.Scalar())) out.push_back(*id);
            else sink_.error(code::unknown_feature, n.Mark(), fmt::format("nothing called '{}' can be found in words", n.Scalar()), did_you_mean(n.Scalar(), feature_names_));
        });
        return out;
    }

    rubric::Situation situation(const YAML::Node& node, const char* what) {
        rubric::Situation s;
        const Map m(node, sink_, what, {"arousal", "modes", "not_modes", "offers", "no_offers", "patient_shows", "after", "not_after"});
        if (!m.ok()) return s;
        m.range("arousal", 0, 10, s.arousal.low, s.arousal.high);
        s.modes = m.words<Mode>("modes", mode_names);
        s.not_modes = m.words<Mode>("not_modes", mode_names);
        s.offers = m.words<Offer>("offers", offer_names);
        s.no_offers = m.words<Offer>("no_offers", offer_names);
        s.patient_shows = features(m, "patient_shows");
        s.after = m.words<Move>("after", move_names);
        s.not_after = m.words<Move>("not_after", move_names);
        return s;
    }

    void read_item(const YAML::Node& node) {
        const Map m(node, sink_, "an item", {"id", "name", "meaning", "rated", "not_applicable", "opportunity", "anchors", "expected_share", "overall_weight", "reason_for", "reason_against", "indicators"});
        if (!m.ok()) return;
        rubric::Item i;
        i.id = m.id("id");
        if (!i.id.empty() && !item_ids_.insert(i.id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two items called '{}'", i.id));
        i.name = m.text("name");
        i.meaning = m.text("meaning");
        m.need("rated");
        i.rated = m.word("rated", rated_names, rubric::Rated::both);
        i.not_applicable = m.word("not_applicable", applicable_names, rubric::NotApplicable::never);
        i.expected_share = m.number("expected_share", 0.25, 0.01, 1);
        i.overall_weight = m.number("overall_weight", 1, 0, 10);
        i.reason_for = m.text_or("reason_for", "Speaks for: " + i.name + ".");
        i.reason_against = m.text_or("reason_against", "Speaks against: " + i.name + ".");
        m.need("opportunity");
        if (const YAML::Node o = m.at("opportunity"); o.IsDefined()) {
            if (o.IsScalar() && o.Scalar() == "always") i.always_opportunity = true;
            else if (o.IsMap()) i.opportunity = situation(o, "an opportunity");
            else sink_.error(code::wrong_type, o.Mark(), "'opportunity' is 'always' or says of which moment: {offers: [...], modes: [...]}");
        }
        read_anchors(m, i);
        const std::size_t index = out_.items.size();
        out_.items.push_back(std::move(i));
        m.each("indicators", [&](const YAML::Node& n) { read_indicator(n, index); });
    }

    void read_anchors(const Map& m, rubric::Item& item) {
        m.need("anchors");
        const YAML::Node node = m.at("anchors");
        if (!node.IsDefined()) return;
        const Map anchors(node, sink_, "anchors", {});
        if (!anchors.ok()) return;
        for (const auto& pair : node) {
            int value = 0;
            const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : std::string();
            const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), value);
            if (problem != std::errc{} || end != key.data() + key.size() || value < out_.arithmetic.scale_low || value > out_.arithmetic.scale_high) {
                sink_.error(code::anchors, pair.first.Mark(), fmt::format("'{}' is no point of the scale {} to {}", key, out_.arithmetic.scale_low, out_.arithmetic.scale_high));
                continue;
            }
            item.anchors.push_back({value, anchors.text(key)});
        }
        if (item.anchors.size() < 2) sink_.error(code::anchors, node.Mark(), "an item needs anchors for at least two points of the scale");
    }

    void read_indicator(const YAML::Node& node, std::size_t item) {
        const Map m(node, sink_, "an indicator", {"id", "counts", "all", "any", "none", "within", "words", "questions", "echo", "when", "strength", "reason", "finds", "passes_over"});
        if (!m.ok()) return;
        rubric::Indicator i;
        i.place = m.place();
        i.item = item;
        i.id = m.id("id");
        if (!i.id.empty() && !indicator_ids_.insert(i.id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two indicators called '{}'", i.id));
        m.need("counts");
        i.polarity = m.word("counts", counts_names, rubric::Polarity::with);
        i.needs = features(m, "all");
        i.any_of = features(m, "any");
        i.without = features(m, "none");
        if (i.needs.empty() && i.any_of.empty()) sink_.error(code::asks_nothing, m.mark(), fmt::format("the indicator '{}' asks for no words at all", i.id), "name features under 'all' or 'any'");
        static constexpr std::array<std::string_view, 2> within = within_names;
        i.same_sentence = m.word<int>("within", within, 0) == 0;
        const auto bounds = [&](const char* key, auto& low, auto& high, double most) {
            if (!m.has(key)) return;
            const Map b(m.at(key), sink_, key, {"at_least", "at_most"});
            using Number = typename std::decay_t<decltype(low)>::value_type;
            if (b.has("at_least")) low = static_cast<Number>(b.number("at_least", 0, 0, most));
            if (b.has("at_most")) high = static_cast<Number>(b.number("at_most", most, 0, most));
            if (low && high && *low > *high) sink_.error(code::impossible, b.mark(), fmt::format("'{}' can never hold", key));
        };
        bounds("words", i.words_at_least, i.words_at_most, 100000);
        bounds("questions", i.questions_at_least, i.questions_at_most, 1000);
        bounds("echo", i.echo_at_least, i.echo_at_most, 1);
        if (m.has("when")) i.situation = situation(m.at("when"), "when");
        i.strength = m.number("strength", 1, 0.2, 3);
        i.reason = m.text("reason");
        m.each("finds", [&](const YAML::Node& n) { i.examples.push_back(example(n, true)); });
        m.each("passes_over", [&](const YAML::Node& n) { i.examples.push_back(example(n, false)); });
        out_.indicators.push_back(std::move(i));
    }

    rubric::Example example(const YAML::Node& node, bool counts) {
        rubric::Example e;
        e.counts = counts;
        e.place = sink_.place(node.Mark());
        if (node.IsScalar()) {
            e.say = node.Scalar();
            return e;
        }
        const Map m(node, sink_, "an example", {"say", "patient", "arousal", "mode", "offers"});
        if (!m.ok()) return e;
        e.say = m.text("say");
        e.patient = m.text_or("patient", "");
        e.arousal = m.number("arousal", 5, 0, 10);
        e.mode = m.word("mode", mode_names, Mode::mentalizing);
        e.offers = m.words<Offer>("offers", offer_names);
        return e;
    }

    Sink& sink_;
    rubric::Rubric& out_;
    std::vector<std::string> feature_names_;
    std::set<std::string> item_ids_, indicator_ids_;
};

}  // namespace

Loaded<rubric::Rubric> parse_rubric(std::string_view text, const std::string& file, std::string_view weights_text) {
    Sink sink(file);
    Loaded<rubric::Rubric> loaded;
    if (const auto root = parse_document(text, sink)) {
        rubric::Rubric r;
        try {
            RubricReader(sink, r).read(*root);
        } catch (const YAML::Exception& e) {
            sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg));
        }
        r.text = std::string(text);
        r.weights_text = std::string(weights_text);
        r.sha256 = sha256(r.text + r.weights_text);
        std::vector<Diagnostic> found = sink.take();
        if (!has_errors(found)) check_examples(r, sink);
        for (Diagnostic& d : found) sink.error(d.code.c_str(), d.place, d.sentence, d.suggestion);
        if (!weights_text.empty()) {
            auto weights = rubric::Weights::parse(weights_text);
            if (!weights) sink.error(code::weights, {file, 0, 0}, weights.error().sentence, "make the weights anew with: stance-cli train");
            else r.weights = std::make_shared<const rubric::Weights>(std::move(*weights));
        }
        loaded.value = std::move(r);
    }
    loaded.diagnostics = sink.take();
    if (has_errors(loaded.diagnostics)) loaded.value.reset();
    return loaded;
}

Loaded<rubric::Rubric> load_rubric(const std::filesystem::path& path) {
    const auto refuse = [&](const std::string& sentence) {
        return Loaded<rubric::Rubric>{std::nullopt, {{Severity::error, code::unreadable, {path.string(), 0, 0}, sentence, {}}}};
    };
    auto text = read_file(path, 64u << 20);
    if (!text) return refuse(text.error().sentence);
    std::filesystem::path weights_path = path;
    weights_path.replace_extension(".weights");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(weights_path, ignored)) return parse_rubric(*text, path.string());
    auto weights = read_file(weights_path, 64u << 20);
    if (!weights) return refuse(weights.error().sentence);
    return parse_rubric(*text, path.string(), *weights);
}

}  // namespace stance::authoring
