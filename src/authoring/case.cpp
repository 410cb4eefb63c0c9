#include "authoring/case_sense.hpp"
#include "authoring/codes.hpp"
#include "authoring/load.hpp"
#include "authoring/node.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace stance::authoring {

namespace {

const std::vector<std::string> line_keys = {"id", "say", "shows", "offers", "topic", "feeling", "when", "arousal_shift", "trust_shift", "goes_to"};

std::vector<std::string> with(std::vector<std::string> keys, std::initializer_list<const char*> more) {
    keys.insert(keys.end(), more.begin(), more.end());
    return keys;
}

/// Reads one case; what it cannot read it reports and leaves at its default.
class CaseReader {
  public:
    CaseReader(Sink& sink, patient::Case& out) : sink_(sink), out_(out) {}

    void read(const YAML::Node& root) {
        const Map file(root, sink_, "a case",
                       {"format", "id", "version", "title", "language", "patient", "referral", "trains", "difficulty", "minutes", "content_note", "sources",
                        "temper", "topics", "facts", "scenes", "replies", "always", "key_moments", "endings"});
        if (!file.ok()) return;
        read_format(file);
        out_.id = file.id("id");
        out_.version = file.text("version");
        out_.title = file.text("title");
        out_.language = file.text_or("language", "en");
        out_.referral = file.text("referral");
        file.need("trains");
        out_.trains = file.texts("trains");
        out_.difficulty = file.whole("difficulty", 1, 1, 3);
        out_.minutes = file.whole("minutes", 50, 5, 120);
        out_.content_note = file.text("content_note");
        out_.sources = file.texts("sources");
        file.need("patient");
        if (file.has("patient")) read_patient(file.at("patient"));
        file.need("temper");
        if (file.has("temper")) read_temper(file.at("temper"));
        file.need("topics");
        file.each("topics", [&](const YAML::Node& n) { read_topic(n); });
        file.each("facts", [&](const YAML::Node& n) { read_fact(n); });
        file.need("scenes");
        file.each("scenes", [&](const YAML::Node& n) { read_scene(n); });
        file.need("replies");
        file.each("replies", [&](const YAML::Node& n) { read_reply(n); });
        file.need("always");
        if (file.has("always")) read_always(file.at("always"));
        file.each("key_moments", [&](const YAML::Node& n) { read_key_moment(n); });
        file.need("endings");
        file.each("endings", [&](const YAML::Node& n) { read_ending(n); });
    }

    static void check_format(const Map& file, const char* what, Sink& sink) {
        file.need("format");
        const int format = file.whole("format", 1, 1, 1000000);
        if (format > 1)
            sink.error(code::format, file.mark("format"), fmt::format("this {} is written in format {}, this Stance knows format 1", what, format), "please update Stance");
    }

  private:
    void read_format(const Map& file) { check_format(file, "case", sink_); }

    void read_patient(const YAML::Node& node) {
        const Map m(node, sink_, "the patient", {"name", "age", "pronoun", "background", "attachment", "formulation"});
        if (!m.ok()) return;
        out_.name = m.text("name");
        m.need("age");
        out_.age = m.whole("age", 30, 5, 110);
        static constexpr std::array<std::string_view, 3> pronouns = {"she", "he", "they"};
        m.need("pronoun");
        out_.pronoun = std::string(pronouns[static_cast<std::size_t>(m.word<int>("pronoun", pronouns, 2))]);
        out_.background = m.text("background");
        out_.attachment = m.text("attachment");
        out_.formulation = m.text("formulation");
    }

    void read_temper(const YAML::Node& node) {
        const Map m(node, sink_, "temper", {"start", "resting_arousal", "threshold", "loses_to", "reactivity", "recovery", "trust_gain", "trust_loss", "soothed_by", "stung_by"});
        if (!m.ok()) return;
        patient::Temper& t = out_.temper;
        m.need("start");
        if (m.has("start")) {
            const Map s(m.at("start"), sink_, "the start", {"arousal", "mode", "trust"});
            t.start_arousal = s.number("arousal", 5, 0, 10);
            t.start_mode = s.word("mode", mode_names, Mode::mentalizing);
            t.start_trust = s.number("trust", 4, 0, 10);
        }
        t.resting_arousal = m.number("resting_arousal", 4, 0, 10);
        t.threshold = m.number("threshold", 6.5, 2, 9.5);
        t.loses_to = m.word("loses_to", mode_names, Mode::psychic_equivalence);
        if (t.loses_to == Mode::mentalizing) sink_.error(code::impossible, m.mark("loses_to"), "thinking cannot be lost to 'mentalizing'", "name the mode that takes over");
        t.reactivity = m.number("reactivity", 1, 0.3, 2.5);
        t.recovery = m.number("recovery", 1, 0.3, 2.5);
        t.trust_gain = m.number("trust_gain", 1, 0.3, 2.5);
        t.trust_loss = m.number("trust_loss", 1, 0.3, 2.5);
        t.soothed_by = m.words<Act>("soothed_by", act_names);
        t.stung_by = m.words<Act>("stung_by", act_names);
    }

    void read_topic(const YAML::Node& node) {
        const Map m(node, sink_, "a topic", {"id", "label", "words"});
        if (!m.ok()) return;
        patient::Topic t;
        t.id = unique(m, topic_ids_, "topic");
        t.label = m.text_or("label", t.id);
        m.need("words");
        t.words = m.texts("words");
        phrases_.push_back({"topic:" + t.id, t.words, m.at("words")});
        out_.topics.push_back(std::move(t));
    }

    void read_fact(const YAML::Node& node) {
        const Map m(node, sink_, "a fact", {"id", "topic", "asked", "answers"});
        if (!m.ok()) return;
        patient::Fact f;
        f.id = unique(m, fact_ids_, "fact");
        f.topic = m.text_or("topic", "");
        if (!f.topic.empty()) targets_.topics.emplace_back(f.topic, sink_.place(m.mark("topic")));
        m.need("asked");
        f.asked = m.texts("asked");
        phrases_.push_back({"asked:" + f.id, f.asked, m.at("asked")});
        m.need("answers");
        m.each("answers", [&](const YAML::Node& n) { f.answers.push_back(read_line(n, "an answer")); });
        if (m.has("answers") && f.answers.empty()) sink_.error(code::empty_text, m.mark("answers"), fmt::format("the fact '{}' has no answer", f.id));
        for (patient::Line& l : f.answers) if (l.topic.empty()) l.topic = f.topic;
        out_.facts.push_back(std::move(f));
    }

    void read_scene(const YAML::Node& node) {
        const Map m(node, sink_, "a scene", {"id", "title", "story", "then"});
        if (!m.ok()) return;
        patient::Scene s;
        s.id = unique(m, scene_ids_, "scene");
        s.title = m.text_or("title", s.id);
        s.then = m.text_or("then", "");
        if (!s.then.empty()) targets_.scenes.emplace_back(s.then, sink_.place(m.mark("then")));
        m.need("story");
        m.each("story", [&](const YAML::Node& n) { s.story.push_back(read_line(n, "a story line")); });
        if (m.has("story") && s.story.empty()) sink_.error(code::empty_text, m.mark("story"), fmt::format("the scene '{}' has no story", s.id));
        scene_places_.push_back(m.place());
        out_.scenes.push_back(std::move(s));
    }

    void read_reply(const YAML::Node& node) {
        const Map m(node, sink_, "a reply", with(line_keys, {"on", "about", "continues"}));
        if (!m.ok()) return;
        patient::Reply r;
        r.line = line_from(m);
        r.on = m.words<Act>("on", act_names);
        r.about = m.texts("about");
        m.each("about", [&](const YAML::Node& n) { if (n.IsScalar()) targets_.topics.emplace_back(n.Scalar(), sink_.place(n.Mark())); });
        r.continues = m.yes_no("continues", false);
        out_.replies.push_back(std::move(r));
    }

    void read_always(const YAML::Node& node) {
        always_place_ = sink_.place(node.Mark());
        const Map m(node, sink_, "always", patient::always_names());
        for (const std::string& name : patient::always_names()) {
            if (!m.has(name)) continue;
            m.each(name, [&](const YAML::Node& n) { out_.always[name].push_back(read_line(n, "a line")); });
        }
    }

    void read_key_moment(const YAML::Node& node) {
        const Map m(node, sink_, "a key moment", {"id", "line", "model_reply", "why", "near_miss", "near_miss_why"});
        if (!m.ok()) return;
        patient::KeyMoment k;
        k.place = m.place();
        k.id = unique(m, key_ids_, "key moment");
        k.line = m.text("line");
        if (!k.line.empty()) targets_.lines.emplace_back(k.line, sink_.place(m.mark("line")));
        k.model_reply = m.text("model_reply");
        k.why = m.text("why");
        k.near_miss = m.text_or("near_miss", "");
        k.near_miss_why = m.text_or("near_miss_why", "");
        out_.key_moments.push_back(std::move(k));
    }

    void read_ending(const YAML::Node& node) {
        const Map m(node, sink_, "an ending", {"id", "title", "when", "line", "afterword"});
        if (!m.ok()) return;
        patient::Ending e;
        e.id = unique(m, ending_ids_, "ending");
        e.title = m.text("title");
        e.afterword = m.text("afterword");
        m.need("line");
        if (m.has("line")) e.line = read_line(m.at("line"), "the ending's line");
        if (m.has("when")) e.line.when = read_condition(m.at("when"));
        ending_has_when_.push_back(m.has("when"));
        ending_places_.push_back(m.place());
        out_.endings.push_back(std::move(e));
    }

    patient::Line read_line(const YAML::Node& node, const char* what) {
        const Map m(node, sink_, what, line_keys);
        return m.ok() ? line_from(m) : patient::Line{};
    }

    patient::Line line_from(const Map& m) {
        patient::Line l;
        l.place = m.place();
        l.id = unique(m, line_ids_, "line");
        l.say = m.text_or("say", "");
        l.shows = m.text_or("shows", "");
        if (l.say.empty() && l.shows.empty()) sink_.error(code::says_nothing, m.mark(), fmt::format("the line '{}' says and shows nothing", l.id), "give it 'say' or 'shows'");
        if (!l.say.empty()) {
            const auto [first, is_new] = said_.emplace(l.say, l.id);
            if (!is_new) sink_.error(code::said_twice, m.mark("say"), fmt::format("the line '{}' says word for word what '{}' says", l.id, first->second), "a patient does not repeat a line: change one of them");
        }
        l.offers = m.words<Offer>("offers", offer_names);
        l.topic = m.text_or("topic", "");
        if (!l.topic.empty()) targets_.topics.emplace_back(l.topic, sink_.place(m.mark("topic")));
        l.feeling = m.text_or("feeling", "");
        l.arousal_shift = m.number("arousal_shift", 0, -3, 3);
        l.trust_shift = m.number("trust_shift", 0, -3, 3);
        l.goes_to = m.text_or("goes_to", "");
        if (!l.goes_to.empty()) targets_.scenes.emplace_back(l.goes_to, sink_.place(m.mark("goes_to")));
        if (m.has("when")) l.when = read_condition(m.at("when"));
        return l;
    }

    patient::Condition read_condition(const YAML::Node& node) {
        patient::Condition c;
        const Map m(node, sink_, "when", {"arousal", "trust", "modes", "scenes", "after_lines", "landed"});
        if (!m.ok()) return c;
        m.range("arousal", 0, 10, c.arousal.low, c.arousal.high);
        m.range("trust", 0, 10, c.trust.low, c.trust.high);
        c.modes = m.words<Mode>("modes", mode_names);
        c.scenes = m.texts("scenes");
        m.each("scenes", [&](const YAML::Node& n) { if (n.IsScalar()) targets_.scenes.emplace_back(n.Scalar(), sink_.place(n.Mark())); });
        c.after_lines = m.texts("after_lines");
        m.each("after_lines", [&](const YAML::Node& n) { if (n.IsScalar()) targets_.lines.emplace_back(n.Scalar(), sink_.place(n.Mark())); });
        if (m.has("landed")) c.landed = m.yes_no("landed", true);
        return c;
    }

    std::string unique(const Map& m, std::set<std::string>& taken, const char* what) {
        std::string id = m.id("id");
        if (!id.empty() && !taken.insert(id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two {}s called '{}'", what, id), "give one of them another id");
        return id;
    }

  public:
    /// Checks that need the whole file.
    void finish(const std::vector<std::string>& known_items, const YAML::Node& root) {
        const auto missing = [&](const std::vector<std::pair<std::string, SourcePlace>>& wanted, const std::set<std::string>& there, const char* what) {
            for (const auto& [name, place] : wanted)
                if (!there.contains(name)) sink_.error(code::missing_target, place, fmt::format("there is no {} '{}'", what, name), did_you_mean(name, {there.begin(), there.end()}));
        };
        missing(targets_.topics, topic_ids_, "topic");
        missing(targets_.scenes, scene_ids_, "scene");
        missing(targets_.lines, line_ids_, "line");
        if (!known_items.empty() && root.IsMap() && root["trains"] && root["trains"].IsSequence())
            for (const auto& n : root["trains"])
                if (n.IsScalar() && std::find(known_items.begin(), known_items.end(), n.Scalar()) == known_items.end())
                    sink_.error(code::unknown_item, n.Mark(), fmt::format("no rubric at hand has an item '{}'", n.Scalar()), did_you_mean(n.Scalar(), known_items));
        for (const Phrases& p : phrases_) {
            if (p.node.IsDefined() && p.phrases.empty() && p.node.IsSequence()) sink_.error(code::empty_text, p.node.Mark(), "the list of phrases is empty");
            for (std::size_t i = 0; i < p.phrases.size(); ++i)
                if (const auto tried = language::Lexicon::english().with({{p.feature, {p.phrases[i]}}}); !tried && p.node.IsSequence() && i < p.node.size())
                    sink_.error(code::bad_phrase, p.node[i].Mark(), "this phrase cannot be understood: " + tried.error().sentence);
        }
        check_sense(out_, {scene_places_, always_place_, ending_places_, ending_has_when_}, sink_);
    }

  private:
    struct Phrases { std::string feature; std::vector<std::string> phrases; YAML::Node node; };
    struct Targets { std::vector<std::pair<std::string, SourcePlace>> topics, scenes, lines; };

    Sink& sink_;
    patient::Case& out_;
    std::set<std::string> topic_ids_, fact_ids_, scene_ids_, line_ids_, key_ids_, ending_ids_;
    std::map<std::string, std::string> said_;
    std::vector<SourcePlace> scene_places_, ending_places_;
    std::vector<bool> ending_has_when_;
    SourcePlace always_place_;
    std::vector<Phrases> phrases_;
    Targets targets_;
};

}  // namespace

Loaded<patient::Case> parse_case(std::string_view text, const std::string& file, const std::vector<std::string>& known_items) {
    Sink sink(file);
    Loaded<patient::Case> loaded;
    if (const auto root = parse_document(text, sink)) {
        patient::Case c;
        try {
            CaseReader reader(sink, c);
            reader.read(*root);
            reader.finish(known_items, *root);
        } catch (const YAML::Exception& e) {
            sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg));
        }
        c.text = std::string(text);
        c.sha256 = sha256(text);
        loaded.value = std::move(c);
    }
    loaded.diagnostics = sink.take();
    if (has_errors(loaded.diagnostics)) loaded.value.reset();
    return loaded;
}

Loaded<patient::Case> load_case(const std::filesystem::path& path, const std::vector<std::string>& known_items) {
    auto text = read_file(path, 64u << 20);
    if (!text) return {std::nullopt, {{Severity::error, code::unreadable, {path.string(), 0, 0}, text.error().sentence, {}}}};
    return parse_case(*text, path.string(), known_items);
}

}  // namespace stance::authoring
