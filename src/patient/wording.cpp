#include "patient/wording.hpp"

#include "base/utf8.hpp"
#include "language/features.hpp"
#include "language/lemma.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace stance::patient {

namespace {

using namespace std::string_view_literals;
using language::Text;
using language::TherapistReading;

/// A word that the phrases of one fact only have, one that many have, and one that no fact knows.
constexpr int rarest = 20, commonest = 6, unknown_weight = 8;
/// Which thing is asked: when, why, how old. Whom it is about. And verbs that nearly any question has.
constexpr int kind_weight = 8, person_weight = 4, plain_weight = 3, general_weight = 1, tense_weight = 2, would_weight = 5, mind_weight = 6, negation_weight = 7;
/// Parts in ten that a word of the topic, or of the fact's answer, counts for the word itself.
constexpr int by_topic = 6, by_answer = 3;
/// Of 100: what the topic on one's mind adds, and what a thing takes away that was named, that this
/// fact does not have and others do, or none; an asking word (when, who) that it does not have; one
/// that the question does not have; a third person's mind, where it is about nothing but a mind;
/// what or how, where a yes or no is asked for; and a third person, where it is about the patient.
constexpr int topic_on_mind = 6, named_elsewhere = 12, named_nowhere = 4, other_kind = 15, kind_not_asked = 25, other_mind = 30, more_than_yes = 15, other_person = 25;
/// A phrase without any name in it ("what do you feel") has to be met nearly whole.
constexpr int nearly_whole = 95;
/// Of 100: from here a fact is near enough when it is ahead of the next by `clearly`; or nearer than
/// nothing when it is far ahead of all. The same where a mind is asked for.
constexpr int near_enough = 80, clearly = 6, not_far = 60, far_ahead = 18;
constexpr int surely = 84, not_far_in_mind = 60, far_ahead_in_mind = 20;
/// What is asked in the form of a statement has to be this much nearer.
constexpr int as_statement = 25;

using Set = std::unordered_set<std::string_view>;

bool is_plain(std::string_view w) {
    static const auto words = [] {
        std::unordered_set<std::string> out;
        for (const std::string_view word : {"say"sv, "tell"sv, "go"sv, "get"sv, "come"sv, "do"sv, "make"sv, "take"sv, "happen"sv, "think"sv, "feel"sv, "want"sv, "ask"sv, "talk"sv, "mean"sv, "keep"sv, "give"sv, "see"sv, "look"sv, "time"sv, "day"sv, "way"sv, "people"sv, "today"sv, "week"sv, "place"sv, "thing"sv, "start"sv, "anything"sv, "something"sv, "anyone"sv, "someone"sv, "else"sv, "back"sv, "put"sv, "find"sv, "try"sv, "first"sv, "last"sv, "right"sv, "before"sv, "after"sv, "next"sv, "long"sv, "often"sv, "many"sv, "help"sv, "mind"sv, "know"sv, "understand"sv, "hear"sv, "like"sv, "person"sv, "man"sv, "need"sv, "let"sv, "use"sv, "turn"sv, "call"sv, "bad"sv, "good"sv, "well"sv, "kind"sv, "small"sv, "big"sv, "old"sv, "sure"sv, "clear"sv, "certain"sv, "same"sv, "moment"sv, "hour"sv, "name"sv, "own"sv, "live"sv, "part"sv, "side"sv, "whole"sv, "exactly"sv, "yet"sv, "already"sv, "through"sv, "since"sv, "while"sv, "off"sv, "away"sv, "around"sv, "together"sv, "alone"sv, "about"sv, "describe"sv})
            out.insert(language::lemma(word));
        return out;
    }();
    return words.contains(std::string(w));
}

/// Verbs of the mind: whoever asks for a feeling is not told what was done.
bool is_of_mind(std::string_view w) {
    static const Set words = {"feel", "think", "want", "hope", "afraid", "imagin", "wish"};
    return words.contains(w);
}

/// What stands for the words that ask, point, deny or tell a time, and "" for those that name nothing.
const std::unordered_map<std::string_view, std::string_view>& grammar() {
    static const auto words = [] {
        std::unordered_map<std::string_view, std::string_view> out;
        const auto add = [&](std::string_view form, std::initializer_list<std::string_view> all) {
            for (const std::string_view w : all) out.emplace(w, form);
        };
        add("?who", {"who", "who's", "whos", "who'd", "who're"});
        add("?when", {"when", "when's", "whens", "when'd", "when're"});
        add("?where", {"where", "where's", "wheres", "where'd", "where're"});
        add("?why", {"why", "why's", "whys", "why'd", "why're"});
        add("?how old", {"age"});
        add(".what", {"what", "what's", "whats", "what'd", "what're"});
        add(".how", {"how", "how's", "hows", "how'd", "how're"});
        add("~then", {"was", "were", "did"});
        add("~now", {"is", "are", "do", "does", "will", "r"});
        add("~would", {"would", "could", "might"});
        add("!not", {"not", "no", "never", "dont", "didnt", "cant"});
        add("@you", {"you", "u", "ya", "your", "ur", "you're", "you've", "you'd", "yourself"});
        add("@he", {"he", "him", "his", "he's", "he'd"});
        add("@she", {"she", "her", "hers", "she's", "she'd"});
        add("@they", {"they", "them", "their", "they're"});
        add("", {"a", "an", "the", "and", "or", "but", "if", "so", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "be", "been", "being", "am", "have", "has", "had", "i", "we", "us",
                 "our", "there", "here", "yes", "should", "can", "may", "must", "just", "really", "very", "than", "too", "also", "about", "into", "ok", "okay", "oh", "well", "um", "ever", "please", "actually",
                 "sort", "maybe", "perhaps", "guess", "that", "this", "it", "its", "it's", "that's", "let", "let's", "some", "any", "one", "thing", "things", "i'm", "i'd", "i've", "wonder", "wondering", "curious", "which", "then", "now", "exactly", "still", "because", "seem", "seems", "bit", "more", "thank", "thanks", "sorry",
                 "these", "those", "up", "out", "down", "over", "all", "other", "much", "going", "gonna", "towards", "toward", "d", "s", "t", "m", "re", "ve", "ll"});
        return out;
    }();
    return words;
}

/// One word for those that ask for the same: "did you call him" is "did you ring him".
const std::string& one_for_all(const std::string& stem) {
    static const std::unordered_map<std::string, std::string> words = [] {
        static const std::initializer_list<std::initializer_list<const char*>> groups = {
            {"ring", "call", "phone", "telephone", "rang", "rung", "called"},
            {"mother", "mum", "mom", "mam", "mummy", "mam's"},
            {"father", "dad", "daddy"},
            {"child", "children", "kid", "kids"},
            {"afraid", "scared", "scare", "frightened", "frighten", "terrified", "fear"},
            {"angry", "cross", "furious", "anger", "mad"},
            {"happy", "glad", "pleased"},
            {"talk", "speak", "spoke", "spoken", "chat", "discuss"},
            {"start", "begin", "began", "begun"},
            {"answer", "reply", "respond", "response"},
            {"doctor", "gp"},
            {"cry", "weep", "sob"},
            {"remember", "recall"},
            {"shout", "yell", "scream"},
            {"worry", "worried", "anxious", "nervous"},
            {"tired", "exhausted", "knackered"},
            {"photo", "picture", "photograph", "pic"},
            {"tablets", "tablet", "medication", "pills", "meds", "medicine"},
            {"die", "died", "dying", "death", "dead"},
            {"married", "marry", "marriage"},
            {"message", "text"},
        };
        std::unordered_map<std::string, std::string> out;
        for (const auto& group : groups)
            for (const char* word : group) out.emplace(language::lemma(word), language::lemma(*group.begin()));
        return out;
    }();
    const auto found = words.find(stem);
    return found == words.end() ? stem : found->second;
}

/// The folded words of a text as they are compared; what names nothing is left out. "how old" and
/// the like are one word.
std::vector<std::string> compared(const std::vector<std::string_view>& words) {
    std::vector<std::string> out;
    out.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view w = words[i];
        if (w == "my") {
            out.emplace_back("@me");
            continue;
        }
        if (w == "me") {
            // "do you trust me", and not "tell me" or "take me through it"
            static const std::unordered_set<std::string_view> asking = {"tell", "give", "help", "let", "show", "remind", "take", "walk", "talk", "excuse", "forgive", "allow", "say"};
            if (i == 0 || !asking.contains(words[i - 1])) out.emplace_back("@me");
            continue;
        }
        const auto form = grammar().find(w);
        if (form == grammar().end()) {
            if (w.ends_with("n't")) out.emplace_back("!not");
            else out.push_back(one_for_all(language::lemma(w)));
            continue;
        }
        if (form->second == ".how" && i + 1 < words.size()) {
            const std::string_view next = words[i + 1];
            if (next == "come") {
                out.emplace_back("?why");
                ++i;
                continue;
            }
            if (next == "old" || next == "old's") {
                out.emplace_back("?how old");
                ++i;
                continue;
            }
            if (next == "long" || next == "many" || next == "often" || next == "much") {
                const std::string after = i + 2 < words.size() ? language::lemma(words[i + 2]) : "";
                const bool years = next == "many" && (after == "year" || after == "month" || after == "week" || after == "hour");
                out.emplace_back(next == "long" || years ? "?how long" : next == "much" ? "?how much" : "?how many");
                i += years ? 2 : 1;
                continue;
            }
        }
        if (!form->second.empty()) out.emplace_back(form->second);
    }
    return out;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    const std::string folded = utf8::folded(text);
    for (std::size_t i = 0; i <= folded.size();) {
        const utf8::CodePoint c = i < folded.size() ? utf8::at(folded, i) : utf8::CodePoint{U' ', 1};
        const bool inside = utf8::is_letter(c.value) || (c.value >= U'0' && c.value <= U'9') || c.value == U'\'';
        if (inside) word += folded.substr(i, c.length);
        else if (!word.empty()) { out.push_back(std::move(word)); word.clear(); }
        i += c.length;
    }
    return out;
}

std::vector<std::string> compared_in(std::string_view text) {
    const std::vector<std::string> words = words_in(text);
    return compared({words.begin(), words.end()});
}

/// One letter too many, too few, another or two of them swapped, and the same first letter.
bool is_slip_of(std::string_view typed, std::string_view meant) {
    if (typed.front() != meant.front() || typed == meant) return false;
    if (typed.size() > meant.size() + 1 || meant.size() > typed.size() + 1) return false;
    std::size_t i = 0;
    while (i < typed.size() && i < meant.size() && typed[i] == meant[i]) ++i;
    const std::string_view a = typed.substr(i), b = meant.substr(i);
    if (a.size() == b.size()) return a.substr(1) == b.substr(1) || (a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2));
    return a.size() > b.size() ? a.substr(1) == b : a == b.substr(1);
}

/// What a word weighs in a comparison.
/// @param naming  if it names a thing
int weight_of(const std::string& word, int naming) {
    if (word == "~would") return would_weight;
    switch (word.front()) {
        case '?': return kind_weight;
        case '@': return person_weight;
        case '.': return general_weight;
        case '~': return tense_weight;
        case '!': return negation_weight;
        default: return is_of_mind(word) ? mind_weight : is_plain(word) ? plain_weight : naming;
    }
}

struct Question {
    std::vector<std::string> words;
    bool by_form = true;
};

/// The words of the sentences that ask, in their form or by the way ("I don't know yet what became of
/// the dog"). Of a short turn that does not ask, all of them, for who types in haste or in a second
/// language leaves out what makes a question: "you have girlfriend".
Question asked_in(const TherapistReading& heard) {
    const language::Known& known = language::Known::get();
    const Text& text = heard.text;
    Question out;
    const auto asks = [&](std::size_t s, language::FeatureId how) { return s < heard.by_sentence.size() && heard.by_sentence[s].test(how); };
    const bool any = heard.questions > 0 || heard.features.test(known.asks_indirectly);
    if (!any) {
        const bool joined = !text.tokens.empty() && (text.word(0) == "and" || text.word(0) == "so");
        const bool gives_back = heard.features.test(known.feeling_word) || heard.features.test(known.tentative) || heard.features.test(known.own_feeling);
        // and does nothing else either, as advice and thanks do
        const bool does_more = std::any_of(heard.acts.begin(), heard.acts.end(), [](const language::ActMark& m) { return m.act != Act::reflects && m.act != Act::informs && m.act != Act::minimal && m.act != Act::chats; });
        // "after you shout, where you go": an asking word that no "I know" or "the house" leads to
        bool asking_word = false;
        for (std::size_t t = 0; t < text.tokens.size(); ++t) {
            const std::string_view w = text.word(t);
            if (t > 0 && !text.tokens[t].after_break && text.tokens[t].sentence == text.tokens[t - 1].sentence) continue;
            asking_word = asking_word || w == "what" || w == "why" || w == "how" || w == "who" || w == "where";
        }
        if (heard.words < 2 || heard.words > (asking_word ? 16 : 9) || gives_back || does_more) return out;
        out.by_form = joined && heard.words <= 5;
    }
    std::vector<std::string_view> words;
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
        const bool by_the_way = asks(s, known.asks_indirectly);
        if (any && !by_the_way && !asks(s, known.question)) continue;
        for (std::size_t t = text.sentences[s].first_token; t < text.sentences[s].end_token; ++t) {
            // "I'm not sure" is no part of what is asked
            const Span at = text.tokens[t].span;
            const bool way_of_asking = by_the_way && std::any_of(heard.marks.begin(), heard.marks.end(), [&](const language::Mark& m) { return m.feature == known.asks_indirectly && m.span.start <= at.start && at.end <= m.span.end; });
            if (!way_of_asking) words.push_back(text.word(t));
        }
    }
    for (std::string& w : compared(words))
        if (std::find(out.words.begin(), out.words.end(), w) == out.words.end()) out.words.push_back(std::move(w));
    return out;
}

}  // namespace

bool names_something(const std::string& word) {
    return word.front() != '?' && word.front() != '.' && word.front() != '@' && word.front() != '~' && word.front() != '!' && !is_plain(word);
}

bool same_but_for_a_slip(std::string_view a, std::string_view b) { return a == b || (a.size() >= 5 && b.size() >= 5 && (is_slip_of(a, b) || is_slip_of(b, a))); }

std::vector<std::string> naming_words(const Text& text) {
    std::vector<std::string_view> words;
    for (std::size_t t = 0; t < text.tokens.size(); ++t) words.push_back(text.word(t));
    std::vector<std::string> out;
    for (std::string& w : compared(words))
        if (names_something(w) && w.size() > 2 && std::find(out.begin(), out.end(), w) == out.end()) out.push_back(std::move(w));
    return out;
}

std::vector<std::string> compared_words(const Text& text, std::size_t sentence) {
    std::vector<std::string_view> words;
    for (std::size_t t = text.sentences[sentence].first_token; t < text.sentences[sentence].end_token; ++t) words.push_back(text.word(t));
    return compared(words);
}

std::vector<std::string> compared_words(std::string_view text) { return compared_in(text); }

Wordings::Word Wordings::number(const std::string& word) {
    const auto [at, fresh] = numbers_.emplace(word, static_cast<Word>(numbers_.size()));
    return at->second;
}

std::optional<Wordings::Word> Wordings::known(const std::string& word) const {
    if (const auto at = numbers_.find(word); at != numbers_.end()) return at->second;
    if (word.size() < 5) return {};
    // mistyped, if one word only can be meant
    std::optional<Word> meant;
    for (auto at = numbers_.lower_bound(word.substr(0, 1)); at != numbers_.end() && at->first.front() == word.front(); ++at) {
        if (at->first.size() < 5 || !is_slip_of(word, at->first)) continue;
        if (meant) return {};
        meant = at->second;
    }
    return meant;
}

/// Takes the notation of phrases apart: each word, `(a|b)` and `[c]` is a place to be filled.
Wordings::Phrase Wordings::parse(std::string_view phrase) {
    Phrase out;
    std::size_t from = 0;
    int depth = 0;
    bool optional = false;
    const auto flush = [&](std::size_t to, bool grouped) {
        const std::string_view piece = phrase.substr(from, to - from);
        if (!grouped) {
            for (const std::string& w : compared_in(piece)) out.slots.push_back({{number(w)}, 1});
            return;
        }
        Slot slot;
        slot.weight = optional ? 0 : 1;
        bool may_be_nothing = false;
        for (std::size_t start = 0; start <= piece.size();) {
            const std::size_t bar = std::min(piece.find('|', start), piece.size());
            const std::vector<std::string> words = compared_in(piece.substr(start, bar - start));
            may_be_nothing = may_be_nothing || words.empty();
            // "your partner" is met by the partner and "do you think" by thinking, not by every "you" or "do"
            const bool says_more = std::any_of(words.begin(), words.end(), [](const std::string& w) { return names_something(w) || is_plain(w); });
            for (const std::string& w : words)
                if (!says_more || std::string_view("@.~").find(w.front()) == std::string_view::npos) slot.words.push_back(number(w));
            start = bar + 1;
        }
        if (may_be_nothing) slot.weight = 0;
        if (!slot.words.empty()) out.slots.push_back(std::move(slot));
    };
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const char c = phrase[i];
        if (c == '(' || c == '[') {
            if (depth++ == 0) { flush(i, false); from = i + 1; optional = c == '['; }
        } else if (c == ')' || c == ']') {
            if (depth > 0 && --depth == 0) { flush(i, true); from = i + 1; optional = false; }
        }
    }
    flush(phrase.size(), false);
    return out;
}

Wordings::Wordings(const Case& c) {
    const std::vector<std::string> name = words_in(c.name);
    name_ = name.empty() ? std::string() : language::lemma(name.front());
    std::map<Word, std::set<std::size_t>> facts_with;
    for (std::size_t f = 0; f < c.facts.size(); ++f) {
        const Fact& fact = c.facts[f];
        // what is said of danger answers a question that is asked plainly, and no other
        const bool of_risk = std::any_of(fact.answers.begin(), fact.answers.end(), [](const Line& l) { return std::find(l.offers.begin(), l.offers.end(), Offer::risk) != l.offers.end(); });
        for (const std::string& asked : fact.asked) {
            if (of_risk) break;
            Phrase phrase = parse(asked);
            phrase.fact = f;
            for (const Slot& slot : phrase.slots)
                for (const Word w : slot.words) facts_with[w].insert(f);
            phrases_.push_back(std::move(phrase));
        }
        topics_.push_back(fact.topic);
        auto& topic_words = topic_words_.emplace_back();
        for (const Topic& topic : c.topics) {
            if (topic.id != fact.topic) continue;
            for (const std::string& words : topic.words)
                for (const std::string& w : compared_in(words))
                    if (names_something(w)) topic_words.push_back(number(w));
        }
        std::sort(topic_words.begin(), topic_words.end());
        auto& answer_words = answer_words_.emplace_back();
        if (!fact.answers.empty())
            for (const std::string& w : compared_in(fact.answers.front().say))
                if (names_something(w)) answer_words.push_back(number(w));
        std::sort(answer_words.begin(), answer_words.end());
    }
    weights_.resize(numbers_.size());
    for (const auto& [word, n] : numbers_) {
        const auto with = facts_with.find(n);
        const int facts = with == facts_with.end() ? 1 : static_cast<int>(with->second.size());
        weights_[n] = weight_of(word, std::max(commonest, 2 * rarest / (1 + facts)));
    }
    std::vector<char> names(numbers_.size(), 0), kinds(numbers_.size(), 0), opens(numbers_.size(), 0), yous(numbers_.size(), 0), of_mind(numbers_.size(), 0);
    for (const auto& [word, n] : numbers_) {
        names[n] = names_something(word);
        kinds[n] = word.front() == '?';
        opens[n] = word.front() == '.';
        yous[n] = word == "@you";
        of_mind[n] = is_of_mind(word) || is_plain(word);
    }
    phrases_with_.resize(numbers_.size());
    for (std::uint32_t p = 0; p < phrases_.size(); ++p) {
        Phrase& phrase = phrases_[p];
        bool named = false;
        for (Slot& slot : phrase.slots) {
            int sum = 0;
            slot.you = slot.words.size() == 1 && yous[slot.words.front()] != 0;
            slot.open = std::all_of(slot.words.begin(), slot.words.end(), [&](Word w) { return opens[w] != 0; });
            slot.kind = std::all_of(slot.words.begin(), slot.words.end(), [&](Word w) { return kinds[w] != 0; });
            for (const Word w : slot.words) {
                sum += weights_[w];
                slot.of_topic = slot.of_topic || of_topic(phrase.fact, w);
                if (!names[w]) continue;
                named = true;
                phrase.of_mind_only = phrase.of_mind_only && of_mind[w] != 0;
                if (phrases_with_[w].empty() || phrases_with_[w].back() != p) phrases_with_[w].push_back(p);
            }
            if (slot.weight > 0) slot.weight = sum / static_cast<int>(slot.words.size());
            phrase.weight += slot.weight;
        }
        if (!named) without_names_.push_back(p);
    }
}

bool Wordings::of_topic(std::size_t fact, Word word) const { return std::binary_search(topic_words_[fact].begin(), topic_words_[fact].end(), word); }

/// 0 to 100: the mean (harmonic) of how much of the question is in the phrase, and how much of the
/// phrase in the question.
int Wordings::likeness(Questioned& question, const Phrase& phrase) const {
    const std::size_t fact = phrase.fact;
    std::fill(question.met.begin(), question.met.end(), char{0});
    int told = 0, filled = 0, elsewhere = 0;
    bool asks_of_patient = false;
    for (const Slot& slot : phrase.slots) {
        int parts = 0;
        for (const Word w : slot.words)
            if (const std::uint16_t at = question.place[w]; at != 0) {
                question.met[at - 1] = 1;
                parts = 10;
            }
        if (slot.weight == 0) continue;
        asks_of_patient = asks_of_patient || (parts == 0 && slot.you);
        if (parts == 0 && slot.of_topic && std::any_of(question.asked.begin(), question.asked.end(), [&](const Asking& a) { return a.names && of_topic(fact, a.word); })) parts = by_topic;
        filled += parts * slot.weight;
        // "are you hoping he texts" is not "why did you text"
        if (slot.kind && !question.kind) elsewhere += kind_not_asked;
        if (slot.open && question.yes_or_no) elsewhere += more_than_yes;
    }
    bool by_name = false;
    for (const Asking& a : question.asked) {
        int parts = question.met[a.first] != 0 ? 10 : 0;
        if (parts == 10) by_name = by_name || a.names;
        else if (a.names) {
            if (of_topic(fact, a.word)) parts = by_topic;
            else if (std::binary_search(answer_words_[fact].begin(), answer_words_[fact].end(), a.word)) parts = by_answer;
            else elsewhere += a.word == unknown ? named_nowhere : named_elsewhere;
        }
        // and "where did she sleep" is not "how long did she sleep"
        else if (a.kind) elsewhere += other_kind;
        // "what do you imagine they were thinking" is not "what do you imagine I am thinking"
        else if (a.third_person && phrase.of_mind_only) elsewhere += other_mind;
        // "was he driving" is not "did you drive"
        else if (a.third_person && asks_of_patient) elsewhere += other_person;
        told += parts * a.weight;
    }
    if (told == 0 || filled == 0 || phrase.weight == 0) return 0;
    const int in_phrase = 10 * told / question.could, whole = 10 * filled / phrase.weight;
    const int like = 2 * in_phrase * whole / (in_phrase + whole) - elsewhere;
    return by_name || like >= nearly_whole ? std::max(0, like) : 0;
}

std::vector<int> Wordings::nearness(const TherapistReading& heard, const std::string& topic) const {
    Questioned q;
    const Question question = asked_in(heard);
    for (const std::string& word : question.words) {
        if (word == name_) continue;
        const auto n = known(word);
        q.asked.push_back({n.value_or(unknown), n ? weights_[*n] : weight_of(word, unknown_weight), names_something(word), word.front() == '?', word == "@he" || word == "@she" || word == "@they"});
        q.could += q.asked.back().weight;
        q.kind = q.kind || q.asked.back().kind;
    }
    // "why?" alone asks on about what was said
    q.yes_or_no = !question.words.empty() && question.words.front().front() == '~';
    if (q.could < commonest || std::all_of(q.asked.begin(), q.asked.end(), [](const Asking& a) { return a.kind; })) return {};
    q.place.resize(weights_.size());
    q.met.resize(q.asked.size() + 1);
    for (std::uint16_t a = 0; a < q.asked.size(); ++a) {
        Asking& asking = q.asked[a];
        asking.first = asking.word == unknown ? static_cast<std::uint16_t>(q.asked.size()) : a;
        if (asking.word == unknown) continue;
        if (q.place[asking.word] == 0) q.place[asking.word] = static_cast<std::uint16_t>(a + 1);
        asking.first = static_cast<std::uint16_t>(q.place[asking.word] - 1);
    }
    // only phrases that have one of the names can be near, and those that have none to meet
    std::vector<std::uint32_t> candidates;
    bool names = false;
    for (const Asking& a : q.asked) {
        names = names || a.names;
        if (a.names && a.word != unknown) candidates.insert(candidates.end(), phrases_with_[a.word].begin(), phrases_with_[a.word].end());
    }
    if (!names) candidates.insert(candidates.end(), without_names_.begin(), without_names_.end());
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<int> near(topics_.size(), 0);
    for (const std::uint32_t p : candidates) {
        int& most = near[phrases_[p].fact];
        most = std::max(most, likeness(q, phrases_[p]));
    }
    for (std::size_t f = 0; f < near.size(); ++f) {
        if (near[f] > 0 && topics_[f] == topic && !topic.empty()) near[f] += topic_on_mind;
        if (!question.by_form) near[f] = std::max(0, near[f] - as_statement);
    }
    return near;
}

Wordings::Nearest Wordings::nearest(const std::vector<int>& near, const std::vector<int>& less, bool mind) const {
    Nearest best;
    std::optional<std::size_t> second;
    int next = 0;
    for (std::size_t f = 0; f < near.size(); ++f) {
        const int points = near[f] == 0 ? 0 : near[f] - less[f];
        if (points > best.points) {
            second = best.fact;
            next = best.points;
            best = {f, points};
        } else if (points > next) {
            second = f;
            next = points;
        }
    }
    if (!best.fact) return {};
    const int ahead = best.points - next;
    const bool enough = best.points >= (mind ? surely : near_enough) && (ahead >= clearly || (second && topics_[*second] == topics_[*best.fact]));
    const bool alone = best.points >= (mind ? not_far_in_mind : not_far) && ahead >= (mind ? far_ahead_in_mind : far_ahead);
    return enough || alone ? best : Nearest{};
}

}  // namespace stance::patient
