#include "authoring/codes.hpp"
#include "authoring/document.hpp"
#include "authoring/examples.hpp"
#include "authoring/load.hpp"
#include "authoring/node.hpp"
#include "authoring/phrases.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "rubric/weights.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <type_traits>

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
        const Map file(root, sink_, rubric_part("file"));
        if (!file.ok()) return;
        if (const int format = file.whole("format", 1, 1, 1000000); format > 1)
            sink_.error(code::format, file.mark("format"), fmt::format("this rubric is written in format {}, this Stance knows format 1", format), "please update Stance");
        out_.id = file.file_id("id");
        out_.version = file.text("version");
        out_.title = file.text("title");
        out_.notice = file.text("notice");
        out_.language = file.text("language", "en");
        if (file.has("phrases")) read_phrases(file.at("phrases"));
        make_lexicon(file);
        if (file.has("arithmetic")) read_arithmetic(file.at("arithmetic"));
        file.each("items", [&](const YAML::Node& n) { read_item(n); });
        if (file.has("items") && file.at("items").IsSequence() && out_.items.empty()) sink_.error(code::empty_text, file.mark("items"), "a rubric without items rates nothing", "write at least one");
    }

  private:
    void read_phrases(const YAML::Node& node) {
        const Map m(node, sink_, rubric_part("phrases"));
        for (const Map::Field& field : m.fields()) {
            language::PhraseGroup group{field.name, {}};
            check_id(field.name, field.key.Mark(), true, sink_);
            m.each(field.name, [&](const YAML::Node& n) {
                const auto phrase = m.entry(n, field.name);
                if (!phrase) return;
                if (const auto problem = phrase_problem(*phrase)) sink_.error(code::bad_phrase, n.Mark(), "this phrase cannot be understood: " + *problem);
                else group.phrases.push_back(*phrase);
            });
            out_.phrases.push_back(std::move(group));
        }
    }

    /// English, the rubric's own phrases, and every move by its name.
    void make_lexicon(const Map& file) {
        std::vector<language::PhraseGroup> groups = out_.phrases;
        for (const std::string_view move : move_names) groups.push_back({std::string(move), {}});
        auto made = language::Lexicon::english().with(groups);
        if (!made) {
            sink_.error(code::bad_phrase, file.mark("phrases"), "the phrases cannot all be listened for: " + made.error().sentence, "take some away");
            made = language::Lexicon::english();
        }
        out_.lexicon = std::make_shared<const language::Lexicon>(std::move(*made));
        for (std::size_t f = 0; f < out_.lexicon->feature_count(); ++f) feature_names_.push_back(out_.lexicon->feature_name(static_cast<language::FeatureId>(f)));
    }

    void read_arithmetic(const YAML::Node& node) {
        const Map m(node, sink_, rubric_part("arithmetic"));
        if (!m.ok()) return;
        rubric::Arithmetic& a = out_.arithmetic;
        double low = a.scale_low, high = a.scale_high;
        m.range("scale", 0, 100, low, high);
        if (low != std::floor(low) || high != std::floor(high)) {
            sink_.error(code::wrong_type, m.mark("scale"), "the ends of a scale are whole numbers");
            low = a.scale_low;
            high = a.scale_high;
        }
        a.scale_low = static_cast<int>(low);
        a.scale_high = static_cast<int>(high);
        if (a.scale_low == a.scale_high) {
            sink_.error(code::impossible, m.mark("scale"), "a scale needs at least two steps", "for example [1, 7]");
            a.scale_high = a.scale_low + 1;
        }
        // what an author leaves out must still lie on the author's own scale
        const auto on_scale = [&](double value) { return std::clamp(value, static_cast<double>(a.scale_low), static_cast<double>(a.scale_high)); };
        a.good_enough = on_scale(a.good_enough);
        a.neutral_quality = on_scale(a.neutral_quality);
        a.repeated_quality = on_scale(a.repeated_quality);
        a.good_enough = m.number("good_enough", a.good_enough, a.scale_low, a.scale_high);
        a.neutral_quality = m.number("neutral_quality", a.neutral_quality, a.scale_low, a.scale_high);
        a.with_weight = m.number("with_weight", a.with_weight, 0, 10);
        a.against_weight = m.number("against_weight", a.against_weight, 0, 10);
        a.repeats_bearable = m.whole("repeats_bearable", a.repeats_bearable, 0, 1000);
        a.repeated_quality = m.number("repeated_quality", a.repeated_quality, a.scale_low, a.scale_high);
        a.least_turns = m.whole("least_turns", a.least_turns, 1, 1000);
        a.medium_turns = m.whole("medium_turns", a.medium_turns, 1, 1000);
        a.high_turns = m.whole("high_turns", a.high_turns, 1, 1000);
        if (a.least_turns > a.medium_turns || a.medium_turns > a.high_turns)
            sink_.error(code::impossible, m.mark(), fmt::format("confidence cannot grow from {} to {} to {} turns", a.least_turns, a.medium_turns, a.high_turns), "least_turns, medium_turns and high_turns go upwards");
        if (m.has("overall")) {
            const Map o(m.at("overall"), sink_, rubric_part("overall"));
            a.overall_quality = o.number("quality", a.overall_quality, -10, 10);
            a.overall_breadth = o.number("breadth", a.overall_breadth, -10, 10);
            a.overall_breach = o.number("breach", a.overall_breach, -10, 10);
            a.overall_offset = o.number("offset", a.overall_offset, -50, 50);
        }
    }

    std::vector<language::FeatureId> features(const Map& m, const std::string& key) {
        std::vector<language::FeatureId> out;
        m.each(key, [&](const YAML::Node& n) {
            const auto name = m.entry(n, key);
            if (!name) return;
            if (const auto id = out_.lexicon->feature(*name)) {
                out.push_back(*id);
                return;
            }
            std::string suggestion = did_you_mean(*name, feature_names_);
            if (suggestion.empty()) suggestion = "add it under 'phrases' with the words that show it";
            sink_.error(code::unknown_feature, n.Mark(), fmt::format("nothing called {} can be found in words", in_quotes(*name)), suggestion);
        });
        return out;
    }

    /// Reports a name that stands both among what must be there and what must not.
    template <class Name>
    void contradiction(const Map& m, const char* with, const std::vector<Name>& wanted, const char* against, const std::vector<Name>& unwanted, bool all_of) {
        const auto refused = [&](const Name& n) { return std::find(unwanted.begin(), unwanted.end(), n) != unwanted.end(); };
        const bool never = !wanted.empty() && (all_of ? std::any_of(wanted.begin(), wanted.end(), refused) : std::all_of(wanted.begin(), wanted.end(), refused));
        if (never) sink_.error(code::impossible, m.mark(against), fmt::format("this can never hold: what '{}' asks for, '{}' rules out", with, against), "take it out of one of the two");
    }

    rubric::Situation situation(const YAML::Node& node) {
        rubric::Situation s;
        const Map m(node, sink_, rubric_part("situation"));
        if (!m.ok()) return s;
        m.range("arousal", 0, 10, s.arousal.low, s.arousal.high);
        s.modes = m.words<Mode>("modes", mode_names);
        s.not_modes = m.words<Mode>("not_modes", mode_names);
        s.offers = m.words<Offer>("offers", offer_names);
        s.no_offers = m.words<Offer>("no_offers", offer_names);
        s.patient_shows = features(m, "patient_shows");
        s.after = m.words<Move>("after", move_names);
        s.not_after = m.words<Move>("not_after", move_names);
        contradiction(m, "modes", s.modes, "not_modes", s.not_modes, false);
        contradiction(m, "offers", s.offers, "no_offers", s.no_offers, false);
        contradiction(m, "after", s.after, "not_after", s.not_after, false);
        return s;
    }

    void read_item(const YAML::Node& node) {
        const Map m(node, sink_, rubric_part("item"));
        if (!m.ok()) return;
        rubric::Item i;
        i.id = m.id("id");
        if (!i.id.empty() && !item_ids_.insert(i.id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two items called '{}'", i.id), "give one of them another id");
        i.name = m.text("name");
        i.meaning = m.text("meaning");
        i.rated = m.word("rated", rated_names, rubric::Rated::both);
        i.not_applicable = m.word("not_applicable", applicable_names, rubric::NotApplicable::never);
        i.expected_share = m.number("expected_share", 0.25, 0.01, 1);
        i.overall_weight = m.number("overall_weight", 1, 0, 10);
        i.reason_for = m.text("reason_for", "Speaks for: " + i.name + ".");
        i.reason_against = m.text("reason_against", "Speaks against: " + i.name + ".");
        if (const YAML::Node o = m.at("opportunity"); o.IsDefined()) {
            if (o.IsScalar() && o.Scalar() == "always") i.always_opportunity = true;
            else if (o.IsMap()) i.opportunity = situation(o);
            else sink_.error(code::wrong_type, m.mark("opportunity"), "'opportunity' is 'always' or says of which moment", "for example {offers: [rupture]}");
        }
        read_anchors(m, i);
        const std::size_t index = out_.items.size();
        out_.items.push_back(std::move(i));
        m.each("indicators", [&](const YAML::Node& n) { read_indicator(n, index); });
    }

    void read_anchors(const Map& m, rubric::Item& item) {
        if (!m.has("anchors")) return;
        const Map anchors(m.at("anchors"), sink_, rubric_part("anchors"));
        if (!anchors.ok()) return;
        for (const Map::Field& field : anchors.fields()) {
            int value = 0;
            const std::string& key = field.name;
            const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), value);
            if (problem != std::errc{} || end != key.data() + key.size() || value < out_.arithmetic.scale_low || value > out_.arithmetic.scale_high) {
                sink_.error(code::anchors, field.key.Mark(), fmt::format("{} is no point of the scale {} to {}", in_quotes(key), out_.arithmetic.scale_low, out_.arithmetic.scale_high), "anchors are written '4: what a 4 looks like'");
                continue;
            }
            item.anchors.push_back({value, anchors.text(key)});
        }
        std::sort(item.anchors.begin(), item.anchors.end(), [](const rubric::Anchor& x, const rubric::Anchor& y) { return x.value < y.value; });
        if (anchors.fields().size() < 2) sink_.error(code::anchors, anchors.mark(), "an item needs anchors for at least two points of the scale", "say what the lowest and the highest look like");
    }

    void read_indicator(const YAML::Node& node, std::size_t item) {
        const Map m(node, sink_, rubric_part("indicator"));
        if (!m.ok()) return;
        rubric::Indicator i;
        i.place = m.place();
        i.item = item;
        i.id = m.id("id");
        if (!i.id.empty() && !indicator_ids_.insert(i.id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two indicators called '{}'", i.id), "give one of them another id");
        i.polarity = m.word("counts", counts_names, rubric::Polarity::with);
        i.needs = features(m, "all");
        i.any_of = features(m, "any");
        i.without = features(m, "none");
        contradiction(m, "all", i.needs, "none", i.without, true);
        contradiction(m, "any", i.any_of, "none", i.without, false);
        const auto lists_none = [&](const char* key) { return !m.has(key) || (m.at(key).IsSequence() && m.at(key).size() == 0); };
        if (lists_none("all") && lists_none("any")) sink_.error(code::asks_nothing, m.mark(), fmt::format("the indicator '{}' asks for no words at all", i.id), "name features under 'all' or 'any'");
        static constexpr std::array<std::string_view, 2> within = within_names;
        i.same_sentence = m.word<int>("within", within, 0) == 0;
        read_bounds(m, "words", "whole_bounds", i.words_at_least, i.words_at_most, 100000);
        read_bounds(m, "questions", "whole_bounds", i.questions_at_least, i.questions_at_most, 1000);
        read_bounds(m, "echo", "share_bounds", i.echo_at_least, i.echo_at_most, 1);
        if (m.has("when")) i.situation = situation(m.at("when"));
        i.strength = m.number("strength", 1, 0.2, 3);
        i.reason = m.text("reason");
        m.each("finds", [&](const YAML::Node& n) { i.examples.push_back(example(n, true)); });
        m.each("passes_over", [&](const YAML::Node& n) { i.examples.push_back(example(n, false)); });
        out_.indicators.push_back(std::move(i));
    }

    template <class Number>
    void read_bounds(const Map& m, const char* key, const char* part, std::optional<Number>& low, std::optional<Number>& high, int most) {
        if (!m.has(key)) return;
        const Map b(m.at(key), sink_, rubric_part(part));
        const auto read = [&](const char* end, std::optional<Number>& out) {
            if (!b.has(end)) return;
            if constexpr (std::is_integral_v<Number>) out = b.whole(end, 0, 0, most);
            else out = b.number(end, 0, 0, most);
        };
        read("at_least", low);
        read("at_most", high);
        if (low && high && *low > *high) sink_.error(code::impossible, b.mark(), fmt::format("'{}' can never hold: at least {} and at most {}", key, *low, *high), "swap the two numbers");
    }

    rubric::Example example(const YAML::Node& node, bool counts) {
        rubric::Example e;
        e.counts = counts;
        e.place = sink_.place(node.Mark());
        if (node.IsScalar()) {
            e.say = node.Scalar();
            if (e.say.find_first_not_of(" \n\t") == std::string::npos) sink_.error(code::empty_text, node.Mark(), "an example is empty", "write what the therapist says");
            return e;
        }
        const Map m(node, sink_, rubric_part("example"));
        if (!m.ok()) return e;
        e.say = m.text("say");
        e.patient = m.text("patient");
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

Loaded<rubric::Rubric> parse(std::string_view text, const std::string& file, std::string_view weights_text, std::string_view stem) {
    Sink sink(file, without_mark(text));
    Loaded<rubric::Rubric> loaded;
    rubric::Rubric r;
    try {
        if (!weights_text.empty()) {
            auto weights = rubric::Weights::parse(weights_text);
            if (!weights) sink.error(code::weights, {file, 0, 0}, weights.error().sentence, "make the weights anew with: stance-cli train");
            else r.weights = std::make_shared<const rubric::Weights>(std::move(*weights));
        }
        if (const auto root = parse_document(sink)) {
            RubricReader(sink, r).read(*root);
            if (sink.clean()) check_examples(r, sink);
            check_file_name(*root, stem, sink);
        }
    } catch (const YAML::Exception& e) {
        sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg));
    } catch (const TooManyMistakes&) {
        // the sink has said so
    }
    loaded.diagnostics = sink.take();
    if (has_errors(loaded.diagnostics)) return loaded;
    r.text = std::string(text);
    r.weights_text = std::string(weights_text);
    r.sha256 = sha256(r.text + r.weights_text);
    loaded.value = std::move(r);
    return loaded;
}

}  // namespace

Loaded<rubric::Rubric> parse_rubric(std::string_view text, const std::string& file, std::string_view weights_text) {
    return parse(text, file, weights_text, {});
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
    std::string weights_text;
    if (std::filesystem::is_regular_file(weights_path, ignored)) {
        auto weights = read_file(weights_path, 64u << 20);
        if (!weights) return refuse(weights.error().sentence);
        weights_text = std::move(*weights);
    }
    return parse(*text, path.string(), weights_text, path.stem().string());
}

}  // namespace stance::authoring
