#include "authoring/case_sense.hpp"
#include "authoring/codes.hpp"
#include "authoring/document.hpp"
#include "authoring/load.hpp"
#include "authoring/node.hpp"
#include "authoring/phrases.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "patient/wording.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace stance::authoring {

namespace {

/// Reads one case; what it cannot read it reports and leaves at its default.
class CaseReader {
  public:
    CaseReader(Sink& sink, patient::Case& out, const std::vector<std::string>& known_items) : sink_(sink), out_(out), known_items_(known_items) {}

    void read(const YAML::Node& root) {
        const Map file(root, sink_, case_part("file"));
        if (!file.ok()) return;
        if (const int format = file.whole("format", 1, 1, 1000000); format > 1)
            sink_.error(code::format, file.mark("format"), fmt::format("this case is written in format {}, this Stance knows format 1", format), "please update Stance");
        out_.id = file.file_id("id");
        out_.version = file.text("version");
        out_.title = file.text("title");
        read_theme(file);
        out_.language = file.text("language", "en");
        out_.referral = file.text("referral");
        read_trains(file);
        out_.goals = file.words<patient::Goal>("goals", patient::goal_names);
        out_.difficulty = file.whole("difficulty", 1, 1, 3);
        out_.minutes = file.whole("minutes", 50, 5, 120);
        out_.content_note = file.text("content_note");
        out_.sources = file.texts("sources");
        if (file.has("patient")) read_patient(file.at("patient"));
        if (file.has("temper")) read_temper(file.at("temper"));
        file.each("topics", [&](const YAML::Node& n) { read_topic(n); });
        file.each("facts", [&](const YAML::Node& n) { read_fact(n); });
        file.each("scenes", [&](const YAML::Node& n) { read_scene(n); });
        file.each("replies", [&](const YAML::Node& n) { read_reply(n); });
        if (file.has("always")) read_always(file.at("always"));
        file.each("key_moments", [&](const YAML::Node& n) { read_key_moment(n); });
        file.each("endings", [&](const YAML::Node& n) { read_ending(n); });
        const auto needs_one = [&](const char* key, bool none, const char* sentence) {
            if (none && file.has(key) && file.at(key).IsSequence()) sink_.error(code::empty_text, file.mark(key), sentence, "write at least one");
        };
        needs_one("scenes", out_.scenes.empty(), "a case without scenes has nothing to tell");
        if (out_.endings.empty() && file.has("endings") && file.at("endings").IsSequence())
            sink_.error(code::endings, file.mark("endings"), "a case without endings has no way to close the hour", "write one ending without 'when'");
    }

    /// Checks that need the whole file.
    void finish() {
        const auto missing = [&](const std::vector<Target>& wanted, const std::set<std::string>& there, const char* what) {
            for (const auto& [name, place] : wanted)
                if (!there.contains(name)) sink_.error(code::missing_target, place, fmt::format("there is no {} {}", what, in_quotes(name)), did_you_mean(name, {there.begin(), there.end()}));
        };
        missing(targets_.topics, topic_ids_, "topic");
        missing(targets_.scenes, scene_ids_, "scene");
        missing(targets_.lines, line_ids_, "line");
        if (sink_.clean())
            if (const auto lexicon = language::Lexicon::english().with(phrases_of(out_)); !lexicon)
                sink_.error(code::bad_phrase, places_.topics, "the topics and facts cannot all be listened for: " + lexicon.error().sentence, "take some away");
        check_sense(out_, places_, sink_);
    }

  private:
    using Target = std::pair<std::string, SourcePlace>;
    struct Targets { std::vector<Target> topics, scenes, lines; };

    void read_trains(const Map& file) {
        file.each("trains", [&](const YAML::Node& n) {
            const auto item = file.entry(n, "trains");
            if (!item) return;
            out_.trains.push_back(*item);
            if (!known_items_.empty() && std::find(known_items_.begin(), known_items_.end(), *item) == known_items_.end())
                sink_.error(code::unknown_item, n.Mark(), fmt::format("no rubric at hand has an item {}", in_quotes(*item)), did_you_mean(*item, known_items_));
        });
    }

    void read_theme(const Map& file) {
        out_.introductory = file.yes_no("introductory", false);
        out_.theme = file.text("theme");
        if (out_.theme.find('\n') != std::string::npos)
            sink_.error(code::out_of_range, file.mark("theme"), "'theme' is one line", "say in a few words what brings the patient");
        else if (const std::size_t letters = utf8::length(out_.theme); letters > 60)
            sink_.error(code::out_of_range, file.mark("theme"), fmt::format("'theme' has at most 60 characters, this has {}", letters), "say it in fewer words");
    }

    void read_patient(const YAML::Node& node) {
        const Map m(node, sink_, case_part("patient"));
        if (!m.ok()) return;
        out_.name = m.text("name");
        out_.age = m.whole("age", 30, 5, 110);
        static constexpr std::array<std::string_view, 3> pronouns = {"she", "he", "they"};
        out_.pronoun = std::string(pronouns[static_cast<std::size_t>(m.word<int>("pronoun", pronouns, 2))]);
        out_.background = m.text("background");
        out_.attachment = m.text("attachment");
        out_.formulation = m.text("formulation");
    }

    void read_temper(const YAML::Node& node) {
        const Map m(node, sink_, case_part("temper"));
        if (!m.ok()) return;
        patient::Temper& t = out_.temper;
        if (m.has("start")) {
            const Map s(m.at("start"), sink_, case_part("start"));
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
        const Map m(node, sink_, case_part("topic"));
        if (!m.ok()) return;
        patient::Topic t;
        t.id = unique(m, topic_ids_, "topic");
        t.label = m.text("label", t.id);
        if (out_.topics.empty()) places_.topics = m.place();
        t.words = read_phrases(m, "words");
        out_.topics.push_back(std::move(t));
    }

    std::vector<std::string> read_phrases(const Map& m, const char* key) {
        std::vector<std::string> out;
        m.each(key, [&](const YAML::Node& n) {
            const auto phrase = m.entry(n, key);
            if (!phrase) return;
            if (const auto problem = phrase_problem(*phrase)) sink_.error(code::bad_phrase, n.Mark(), "this phrase cannot be understood: " + *problem);
            else out.push_back(*phrase);
        });
        if (m.has(key) && m.at(key).IsSequence() && m.at(key).size() == 0) sink_.error(code::empty_text, m.mark(key), fmt::format("the list '{}' is empty", key), "write at least one phrase");
        return out;
    }

    void read_fact(const YAML::Node& node) {
        const Map m(node, sink_, case_part("fact"));
        if (!m.ok()) return;
        patient::Fact f;
        f.id = unique(m, fact_ids_, "fact");
        f.topic = m.text("topic");
        if (!f.topic.empty()) targets_.topics.emplace_back(f.topic, sink_.place(m.mark("topic")));
        f.asked = read_phrases(m, "asked");
        f.said = read_phrases(m, "said");
        m.each("answers", [&](const YAML::Node& n) { f.answers.push_back(read_line(n)); });
        if (m.at("answers").IsDefined() && m.at("answers").IsSequence() && f.answers.empty()) sink_.error(code::empty_text, m.mark("answers"), fmt::format("the fact '{}' has no answer", f.id), "write at least one");
        for (patient::Line& l : f.answers) if (l.topic.empty()) l.topic = f.topic;
        out_.facts.push_back(std::move(f));
    }

    void read_scene(const YAML::Node& node) {
        const Map m(node, sink_, case_part("scene"));
        if (!m.ok()) return;
        patient::Scene s;
        s.id = unique(m, scene_ids_, "scene");
        s.title = m.text("title", s.id);
        s.then = m.text("then");
        if (!s.then.empty()) targets_.scenes.emplace_back(s.then, sink_.place(m.mark("then")));
        m.each("story", [&](const YAML::Node& n) { s.story.push_back(read_line(n)); });
        if (m.at("story").IsDefined() && m.at("story").IsSequence() && s.story.empty()) sink_.error(code::empty_text, m.mark("story"), fmt::format("the scene '{}' has no story", s.id), "write at least one line");
        check_story(s);
        places_.scenes.push_back(m.place());
        out_.scenes.push_back(std::move(s));
    }

    /// A story is told in its own scene only.
    void check_story(const patient::Scene& s) {
        for (const patient::Line& l : s.story)
            if (!l.when.scenes.empty() && std::find(l.when.scenes.begin(), l.when.scenes.end(), s.id) == l.when.scenes.end())
                sink_.error(code::impossible, l.place, fmt::format("the line '{}' can never be said: its scene '{}' is not among its 'scenes'", l.id, s.id), "take 'scenes' away");
    }

    void read_reply(const YAML::Node& node) {
        const Map m(node, sink_, case_part("reply"));
        if (!m.ok()) return;
        patient::Reply r;
        r.line = line_from(m);
        r.on = m.words<Act>("on", act_names);
        r.about = read_targets(m, "about", targets_.topics);
        r.line.continues = m.yes_no("continues", false);
        out_.replies.push_back(std::move(r));
    }

    void read_always(const YAML::Node& node) {
        const Map m(node, sink_, case_part("always"));
        if (!m.ok()) return;
        places_.always = m.place();
        for (const std::string& name : patient::always_names()) {
            if (m.has(name)) places_.pools[name] = sink_.place(m.mark(name));
            m.each(name, [&](const YAML::Node& n) { out_.always[name].push_back(read_line(n, "plain_line")); });
        }
        for (const std::string& name : patient::no_answer_names())
            m.each(name, [&](const YAML::Node& n) {
                const Map of_line(n, sink_, case_part("no_answer"));
                if (!of_line.ok()) return;
                patient::Line l = line_from(of_line);
                l.continues = of_line.yes_no("continues", false);
                out_.always[name].push_back(std::move(l));
            });
    }

    void read_key_moment(const YAML::Node& node) {
        const Map m(node, sink_, case_part("key_moment"));
        if (!m.ok()) return;
        patient::KeyMoment k;
        k.place = m.place();
        k.id = unique(m, key_ids_, "key moment");
        k.line = m.text("line");
        if (!k.line.empty()) targets_.lines.emplace_back(k.line, sink_.place(m.mark("line")));
        k.model_reply = m.text("model_reply");
        k.why = m.text("why");
        k.near_miss = m.text("near_miss");
        k.near_miss_why = m.text("near_miss_why");
        out_.key_moments.push_back(std::move(k));
    }

    void read_ending(const YAML::Node& node) {
        const Map m(node, sink_, case_part("ending"));
        if (!m.ok()) return;
        patient::Ending e;
        e.id = unique(m, ending_ids_, "ending");
        e.title = m.text("title");
        e.afterword = m.text("afterword");
        if (m.has("line")) e.line = read_line(m.at("line"), "plain_line");
        const bool line_has_when = m.at("line").IsDefined() && m.at("line").IsMap() && m.at("line")["when"].IsDefined();
        if (line_has_when) sink_.error(code::endings, m.mark("line"), fmt::format("the condition of the ending '{}' stands on its line", e.id), "put 'when' beside 'line', not inside it");
        if (m.has("when")) e.line.when = read_condition(m.at("when"));
        places_.endings.push_back({m.place(), m.has("when") || line_has_when});
        out_.endings.push_back(std::move(e));
    }

    /// @param part  "line", or "plain_line" where nothing is asked on about it
    patient::Line read_line(const YAML::Node& node, std::string_view part = "line") {
        const Map m(node, sink_, case_part(part));
        return m.ok() ? line_from(m) : patient::Line{};
    }

    patient::Line line_from(const Map& m) {
        patient::Line l;
        l.place = m.place();
        l.id = unique(m, line_ids_, "line");
        l.say = m.text_or_none("say");
        l.shows = m.text_or_none("shows");
        if (l.say.empty() && l.shows.empty()) sink_.error(code::says_nothing, m.mark(), fmt::format("the line '{}' says and shows nothing", l.id), "give it 'say' or 'shows'");
        if (!l.say.empty()) {
            const auto [first, is_new] = said_.emplace(utf8::folded(l.say), l.id);
            if (!is_new) sink_.error(code::said_twice, m.mark("say"), fmt::format("the line '{}' says word for word what '{}' says", l.id, first->second), "a patient does not repeat a line: change one of them");
        }
        l.offers = m.words<Offer>("offers", offer_names);
        l.topic = m.text("topic");
        if (!l.topic.empty()) targets_.topics.emplace_back(l.topic, sink_.place(m.mark("topic")));
        l.feeling = m.text("feeling");
        l.arousal_shift = m.number("arousal_shift", 0, -3, 3);
        l.trust_shift = m.number("trust_shift", 0, -3, 3);
        l.goes_to = m.text("goes_to");
        if (!l.goes_to.empty()) targets_.scenes.emplace_back(l.goes_to, sink_.place(m.mark("goes_to")));
        if (m.has("when")) l.when = read_condition(m.at("when"));
        read_follow_ups(m, l);
        if (!l.id.empty() && l.when.after_lines == std::vector<std::string>{l.id})
            sink_.error(code::impossible, l.place, fmt::format("the line '{}' can never be said: it waits for itself", l.id), "name another line in 'after_lines'");
        return l;
    }

    void read_follow_ups(const Map& of_line, patient::Line& line) {
        std::set<language::QuestionKind> bare;
        of_line.each("follow_ups", [&](const YAML::Node& n) {
            const Map m(n, sink_, case_part("follow_up"));
            if (!m.ok()) return;
            patient::FollowUp f;
            f.line = line_from(m);
            f.asks = m.word("asks", language::question_kind_names, language::QuestionKind::what);
            f.words = read_words(m);
            const bool needs_words = f.asks == language::QuestionKind::yes_no || f.asks == language::QuestionKind::either;
            if (f.words.empty() && m.has("asks")) {
                const std::string_view kind = language::question_kind_names[static_cast<std::size_t>(f.asks)];
                if (needs_words) sink_.error(code::impossible, f.line.place, fmt::format("the follow-up '{}' answers any question that asks '{}'", f.line.id, kind), "list words that the question has to have in 'words'");
                else if (!bare.insert(f.asks).second) sink_.error(code::impossible, f.line.place, fmt::format("the follow-up '{}' is the second without words that asks '{}'", f.line.id, kind), "give it 'words'");
            }
            line.follow_ups.push_back(std::move(f));
        });
    }

    /// Single words, as a question has them.
    std::vector<std::string> read_words(const Map& m) {
        std::vector<std::string> out;
        m.each("words", [&](const YAML::Node& n) {
            const auto word = m.entry(n, "words");
            if (!word) return;
            if (*word == "me" || patient::compared_words(*word).size() == 1) out.push_back(*word);
            else sink_.error(code::bad_phrase, n.Mark(), fmt::format("{} is not a single word by which a question can be known", in_quotes(*word)), "write single words that name something");
        });
        return out;
    }

    patient::Condition read_condition(const YAML::Node& node) {
        patient::Condition c;
        const Map m(node, sink_, case_part("when"));
        if (!m.ok()) return c;
        m.range("arousal", 0, 10, c.arousal.low, c.arousal.high);
        m.range("trust", 0, 10, c.trust.low, c.trust.high);
        c.modes = m.words<Mode>("modes", mode_names);
        c.scenes = read_targets(m, "scenes", targets_.scenes);
        c.after_lines = read_targets(m, "after_lines", targets_.lines);
        if (m.has("landed")) c.landed = m.yes_no("landed", true);
        return c;
    }

    std::vector<std::string> read_targets(const Map& m, const char* key, std::vector<Target>& wanted) {
        std::vector<std::string> out;
        m.each(key, [&](const YAML::Node& n) {
            const auto name = m.entry(n, key);
            if (!name) return;
            wanted.emplace_back(*name, sink_.place(n.Mark()));
            out.push_back(*name);
        });
        return out;
    }

    std::string unique(const Map& m, std::set<std::string>& taken, const char* what) {
        std::string id = m.id("id");
        if (!id.empty() && !taken.insert(id).second) sink_.error(code::duplicate_id, m.mark("id"), fmt::format("there are two {}s called '{}'", what, id), "give one of them another id");
        return id;
    }

    Sink& sink_;
    patient::Case& out_;
    std::set<std::string> topic_ids_, fact_ids_, scene_ids_, line_ids_, key_ids_, ending_ids_;
    std::map<std::string, std::string> said_;
    const std::vector<std::string>& known_items_;
    CasePlaces places_;
    Targets targets_;
};

Loaded<patient::Case> parse(std::string_view text, const std::string& file, const std::vector<std::string>& known_items, std::string_view stem) {
    Sink sink(file, without_mark(text));
    Loaded<patient::Case> loaded;
    patient::Case c;
    try {
        if (const auto root = parse_document(sink)) {
            CaseReader reader(sink, c, known_items);
            reader.read(*root);
            if (root->IsMap()) reader.finish();
            check_file_name(*root, stem, sink);
        }
    } catch (const YAML::Exception& e) {
        sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg));
    } catch (const TooManyMistakes&) {
        // the sink has said so
    }
    loaded.diagnostics = sink.take();
    if (has_errors(loaded.diagnostics)) return loaded;
    c.text = std::string(text);
    c.sha256 = sha256(text);
    loaded.value = std::move(c);
    return loaded;
}

}  // namespace

Loaded<patient::Case> parse_case(std::string_view text, const std::string& file, const std::vector<std::string>& known_items) {
    return parse(text, file, known_items, {});
}

Loaded<patient::Case> load_case(const std::filesystem::path& path, const std::vector<std::string>& known_items) {
    auto text = read_file(path, 64u << 20);
    if (!text) return {std::nullopt, {{Severity::error, code::unreadable, {path.string(), 0, 0}, text.error().sentence, {}}}};
    return parse(*text, path.string(), known_items, path.stem().string());
}

}  // namespace stance::authoring
