#include "patient/case_index.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <initializer_list>

namespace stance::patient {

namespace {

double narrowness_of(const Condition& c) {
    const auto narrow = [](const Range& r) { return (10 - std::min(10.0, std::max(0.0, r.high - r.low))) / 10; };
    double sum = 0.6 * narrow(c.arousal) + 0.6 * narrow(c.trust);
    if (!c.modes.empty()) sum += 0.12 * (5 - static_cast<double>(std::min<std::size_t>(5, c.modes.size())));
    if (!c.scenes.empty()) sum += 0.4;
    if (!c.after_lines.empty()) sum += 0.8;
    if (c.landed) sum += 0.4;
    return sum;
}

bool any_of_these(const language::Text& text, std::initializer_list<std::string_view> words) {
    for (std::size_t t = 0; t < text.tokens.size(); ++t)
        if (std::find(words.begin(), words.end(), text.word(t)) != words.end()) return true;
    return false;
}

}  // namespace

bool speaks_of_him(const language::Text& text) { return any_of_these(text, {"he", "him", "his", "he's", "he'd", "he'll"}); }
bool speaks_of_her(const language::Text& text) { return any_of_these(text, {"she", "her", "hers", "she's", "she'd", "she'll"}); }

CaseIndex::CaseIndex(const Case& c, const language::Lexicon& lexicon) : wordings(c), case_(c) {
    for (std::size_t i = 0; i < c.topics.size(); ++i) {
        topics_.emplace(c.topics[i].id, static_cast<int>(i));
        topic_features.push_back(lexicon.feature("topic:" + c.topics[i].id));
    }
    for (std::size_t i = 0; i < c.scenes.size(); ++i) scenes_.emplace(c.scenes[i].id, static_cast<int>(i));
    for (const Scene& scene : c.scenes) {
        auto& story = stories.emplace_back();
        for (const Line& l : scene.story) story.push_back(add(l, Place::story));
    }
    for (const Fact& fact : c.facts) {
        fact_features.push_back(lexicon.feature("asked:" + fact.id));
        said_features.push_back(lexicon.feature("said:" + fact.id));
        auto& all = answers.emplace_back();
        for (const Line& l : fact.answers) all.push_back(add(l, Place::answer));
    }
    for (const Reply& reply : c.replies) {
        IndexedReply r;
        r.line = add(reply.line, Place::reply);
        r.reply = &reply;
        for (const Act act : reply.on) r.on.set(static_cast<std::size_t>(act));
        for (const std::string& topic_id : reply.about)
            if (const int t = topic(topic_id); t >= 0) r.about.push_back(static_cast<std::uint16_t>(t));
        replies.push_back(std::move(r));
    }
    for (const auto& [name, pool_lines] : c.always) {
        auto& numbers = pools_[name];
        for (const Line& l : pool_lines) numbers.push_back(add(l, name.starts_with("no_answer_") ? Place::no_answer : Place::always));
    }
    for (const Ending& ending : c.endings) endings.push_back(add(ending.line, Place::ending));

    for (LineNumber n = 0, all = static_cast<LineNumber>(lines_.size()); n < all; ++n) add_follow_ups(n, lexicon);

    for (IndexedLine& l : lines_) {
        for (const std::string& id : l.line->when.scenes)
            if (const int s = scene(id); s >= 0) l.scenes.push_back(static_cast<std::uint16_t>(s));
        for (const std::string& id : l.line->when.after_lines)
            if (const LineNumber* n = find(id)) l.after.push_back(*n);
        l.narrowness = narrowness_of(l.line->when);
        // what is asked on about a line is of its topic
        const Line& of = l.asked_about && l.line->topic.empty() ? *lines_[*l.asked_about].line : *l.line;
        l.topic = topic(of.topic);
    }
}

void CaseIndex::add_follow_ups(LineNumber number, const language::Lexicon& lexicon) {
    const Line& line = *lines_[number].line;
    if (line.follow_ups.empty()) return;
    std::vector<IndexedFollowUp> follow_ups;
    for (const FollowUp& f : line.follow_ups) {
        IndexedFollowUp entry;
        entry.line = add(f.line, Place::follow_up);
        entry.asks = f.asks;
        std::vector<std::string> words, persons;
        for (const std::string& word : f.words) {
            if (word == "me") persons.emplace_back(the_therapist);
            if (word == "do" || word == "did" || word == "does" || word == "done" || word == "doing") words.emplace_back(the_doing);
            // tenses and asking words are in any question
            for (std::string& w : compared_words(word))
                if (std::string_view("?.~!").find(w.front()) == std::string_view::npos) (w.front() == '@' ? persons : words).push_back(std::move(w));
        }
        entry.words = numbered(words);
        entry.persons = numbered(persons);
        IndexedLine& answer = lines_[entry.line];
        answer.asked_about = number;
        answer.words = numbered(compared_words(f.line.say));
        const language::Text said = lexicon.tokenise(f.line.say);
        answer.of_self = any_of_these(said, {"i", "me", "my", "we", "us", "our", "myself", "mine", "i'm", "i'd", "i've", "i'll", "we'd", "we've", "we're", "we'll"});
        answer.of_them = any_of_these(said, {"they", "them", "their", "they'd", "they've", "they're", "they'll"});
        follow_ups.push_back(std::move(entry));
    }
    IndexedLine& indexed = lines_[number];
    indexed.follow_ups = std::move(follow_ups);
    indexed.words = numbered(compared_words(line.say + " " + line.shows));
    std::vector<language::Mark> marks;
    lexicon.find(lexicon.tokenise(line.say), marks);
    for (std::size_t t = 0; t < topic_features.size(); ++t)
        if (topic_features[t] && std::any_of(marks.begin(), marks.end(), [&](const language::Mark& m) { return m.feature == *topic_features[t]; }))
            indexed.topics_named.push_back(static_cast<std::uint16_t>(t));
}

std::vector<WordNumber> CaseIndex::numbered(const std::vector<std::string>& words) {
    std::vector<WordNumber> out;
    for (const std::string& w : words) out.push_back(follow_up_words_.emplace(w, static_cast<WordNumber>(follow_up_words_.size())).first->second);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

WordNumber CaseIndex::word(const std::string& compared) const {
    if (const auto found = follow_up_words_.find(compared); found != follow_up_words_.end()) return found->second;
    WordNumber meant = no_word;
    for (auto at = follow_up_words_.lower_bound(compared.substr(0, 1)); compared.size() >= 5 && at != follow_up_words_.end() && at->first.front() == compared.front(); ++at) {
        if (!same_but_for_a_slip(compared, at->first)) continue;
        if (meant != no_word) return no_word;
        meant = at->second;
    }
    return meant;
}

LineNumber CaseIndex::add(const Line& line, Place place) {
    const auto number = static_cast<LineNumber>(lines_.size());
    // what is only shown is told apart by what is shown
    std::string text = line.say.empty() ? "\n" + line.shows : utf8::folded(line.say);
    const auto [at, is_new] = by_text_.emplace(std::move(text), texts_);
    if (is_new) ++texts_;
    IndexedLine entry;
    const language::Text words = language::Lexicon::english().tokenise(line.say);
    entry.of_him = speaks_of_him(words);
    entry.of_her = speaks_of_her(words);
    for (const std::string& word : place == Place::follow_up ? std::vector<std::string>{} : naming_words(words)) {
        const auto [number_of_word, fresh] = words_.emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (fresh) lines_with_.push_back(0);
        ++lines_with_[number_of_word->second];
        entry.named.push_back(number_of_word->second);
    }
    std::sort(entry.named.begin(), entry.named.end());
    entry.line = &line;
    entry.place = place;
    entry.text = at->second;
    lines_.push_back(std::move(entry));
    by_id_.emplace(line.id, number);
    return number;
}

std::vector<std::uint32_t> CaseIndex::words_said_too(const std::vector<std::string>& named) const {
    std::vector<std::uint32_t> out;
    for (const std::string& word : named)
        if (const auto known = words_.find(word); known != words_.end()) out.push_back(known->second);
    std::sort(out.begin(), out.end());
    return out;
}

double CaseIndex::rarity(std::uint32_t word) const {
    const std::uint32_t lines = lines_with_[word];
    return lines <= 1 ? 1 : lines == 2 ? 0.8 : lines <= 4 ? 0.6 : lines <= 8 ? 0.4 : lines <= 16 ? 0.2 : 0;
}

const LineNumber* CaseIndex::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &found->second;
}

int CaseIndex::scene(std::string_view id) const {
    const auto found = scenes_.find(id);
    return found == scenes_.end() ? -1 : found->second;
}

int CaseIndex::topic(std::string_view id) const {
    const auto found = topics_.find(id);
    return found == topics_.end() ? -1 : found->second;
}

const std::vector<LineNumber>& CaseIndex::pool(std::string_view name) const {
    static const std::vector<LineNumber> none;
    const auto found = pools_.find(name);
    return found == pools_.end() ? none : found->second;
}

}  // namespace stance::patient
