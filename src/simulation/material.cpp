#include "simulation/material.hpp"

#include "language/reading.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace stance::simulation {

namespace {

constexpr std::size_t words_at_most = 26;   ///< of a fragment: more is too much for most moments
constexpr std::size_t common_lines = 14;    ///< a word that answers so many different patients is anybody's
constexpr double good_quality = 5.5;

using Strings = std::vector<std::string>;

/// All ways of reading a phrase from `at` up to a closing bracket or the end. The beginning of a word (`laugh*`) or a
/// class of words (`<feeling>`) has no one way of being said: an alternative with one is left out where there are others.
Strings readings(std::string_view phrase, std::size_t& at, std::size_t most);

Strings joined(const Strings& first, const Strings& second, std::size_t most) {
    Strings out;
    for (const std::string& b : second)
        for (const std::string& a : first)
            if (out.size() < most) out.push_back(a.empty() || b.empty() ? a + b : a + ' ' + b);
    return out;
}

Strings readings(std::string_view phrase, std::size_t& at, std::size_t most) {
    Strings all, here{""};
    while (at < phrase.size() && phrase[at] != ')' && phrase[at] != ']') {
        const char c = phrase[at];
        if (c == '|') {
            ++at;
            all.insert(all.end(), here.begin(), here.end());
            here = {""};
        } else if (c == '(' || c == '[') {
            ++at;
            const Strings inside = readings(phrase, at, most);
            ++at;
            if (c == '(' || !inside.empty()) here = joined(here, inside, most);
        } else if (c == ' ' || c == '^' || c == '$') {
            ++at;
        } else {
            const std::size_t end = std::min(phrase.find_first_of(" ()[]|^$", at), phrase.size());
            const std::string word(phrase.substr(at, end - at));
            if (word.find_first_of("*<") != std::string::npos) here.clear();
            else if (word != "...") here = joined(here, {word}, most);
            at = end;
        }
    }
    all.insert(all.end(), here.begin(), here.end());
    if (all.size() > most) all.resize(most);
    return all;
}

bool begins_a_question(std::string_view text) {
    static const std::set<std::string, std::less<>> openers = {"what", "who", "whose", "where", "when", "why", "how", "which", "is", "are", "was", "were", "do", "does", "did",
                                                               "have", "has", "had", "can", "could", "would", "will", "should", "what's", "who's", "how's", "where's", "tell"};
    return openers.contains(text.substr(0, text.find(' ')));
}

std::string as_question(std::string text) {
    if (!begins_a_question(text)) text = "what about " + text;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == 'i' && (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ')) text[i] = 'I';
    text[0] = static_cast<char>(text[0] >= 'a' && text[0] <= 'z' ? text[0] - 'a' + 'A' : text[0]);
    return text + "?";
}

/// He-words and she-words must have been said by the patient, like any other particular word.
const std::set<std::string>& never_general() {
    static const std::set<std::string> words = {"he", "him", "his", "he's", "he'd", "she", "her", "hers", "she's", "she'd", "they", "them", "their", "they'd", "they're",
                                                "mum", "dad", "mother", "father", "brother", "sister", "wife", "husband", "son", "daughter", "room", "door", "phone", "house",
                                                "kitchen", "chair", "hand", "hands", "car", "bus", "text", "group", "work", "night", "week", "morning", "year", "years", "tuesday",
                                                "baby", "child", "kids", "gran", "nan", "friend", "friends", "boyfriend", "girlfriend", "partner", "dog", "cat", "doctor", "nurse", "job", "money", "letter", "tablets", "pills", "turn",
                                                "last", "two", "three", "one", "boy", "girl", "man", "woman", "drink", "bed", "home", "school", "today", "tonight", "yesterday"};
    return words;
}

std::optional<Use> use_of(const language::TherapistReading& reading, const std::set<std::string>& codes) {
    const auto coded = [&](const char* code) { return codes.contains(code); };
    for (const char* not_here : {"risk+", "group_link+"})
        if (coded(not_here)) return {};
    for (const language::ActMark& act : reading.acts) {
        switch (act.act) {
            case Act::asks_feeling: case Act::asks_body: return Use::ask_feeling;
            case Act::asks_event: return Use::ask_event;
            case Act::asks_other_mind: return Use::ask_other;
            case Act::asks_self_mind: return Use::ask_self;
            case Act::asks_between_us: case Act::speaks_of_us: return Use::between_us;
            case Act::checks_understanding: return Use::check;
            case Act::rewinds: return Use::rewind;
            case Act::pauses: return Use::slow;
            case Act::owns_mistake: return Use::own_part;
            case Act::validates: if (coded("validation+")) return Use::validate; break;
            case Act::praises: if (coded("positive+")) return Use::notice; break;
            case Act::challenges: if (coded("challenge+")) return Use::halt; break;
            case Act::advises: case Act::informs: case Act::interprets: case Act::reassures: case Act::blames: case Act::dismisses: case Act::insults: case Act::asks_fact: return {};
            default: break;
        }
    }
    return {};
}

}  // namespace

std::vector<std::string> spelled_out(std::string_view phrase, std::size_t most) {
    std::size_t at = 0;
    Strings out = readings(phrase, at, most);
    std::erase_if(out, [](const std::string& s) { return s.empty(); });
    return out;
}

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    const auto end = [&] {
        while (!word.empty() && word.back() == '\'') word.pop_back();
        if (!word.empty()) out.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word += c;
        else if (c == '\'' && !word.empty()) word += c;
        else if (text.substr(i).starts_with("\xE2\x80\x99")) { if (!word.empty()) word += '\''; i += 2; }
        else if (static_cast<unsigned char>(c) >= 0x80) word += c;
        else end();
    }
    end();
    return out;
}

Material::Material(const patient::Case& patient_case, const language::Lexicon& lexicon, const std::vector<training::Row>& corpus) : case_(patient_case) {
    for (std::size_t f = 0; f < case_.facts.size(); ++f) {
        const patient::Fact& fact = case_.facts[f];
        Asking asking;
        asking.fact = f;
        if (const auto feature = lexicon.feature("topic:" + fact.topic)) asking.topic.push_back(*feature);
        const auto listened_for = lexicon.feature("asked:" + fact.id);
        for (const std::string& phrase : fact.asked)
            for (const std::string& words : spelled_out(phrase)) {
                std::string question = as_question(words);
                // only what the case really hears as this question
                if (listened_for && language::read_therapist(lexicon, question).features.test(*listened_for)) asking.questions.push_back(std::move(question));
            }
        if (!asking.questions.empty()) askings_.push_back(std::move(asking));
    }
    for (const patient::Topic& topic : case_.topics)
        for (const std::string& phrase : topic.words)
            for (std::string& words : spelled_out(phrase, 2)) topic_words_.push_back(std::move(words));
    read_corpus(lexicon, corpus);
}

void Material::read_corpus(const language::Lexicon& lexicon, const std::vector<training::Row>& corpus) {
    std::map<std::string, std::set<std::string_view>> answers;   // word: patient lines that a turn with it answered
    for (const training::Row& row : corpus)
        for (const std::string& word : plain_words(row.therapist)) answers[word].insert(row.patient);
    std::set<std::string> seen;
    const auto add = [&](const training::Row& row, std::string_view text, bool whole) {
        const auto words = plain_words(text);
        if (words.size() < 2 || words.size() > words_at_most || text.find('"') != std::string_view::npos) return;
        Fragment f;
        for (const std::string& word : words)
            if (answers[word].size() < common_lines || never_general().contains(word)) f.particular.push_back(word);
        // a sentence taken out of its turn must stand on its own
        if (f.particular.size() > (whole ? 3u : 1u)) return;
        const auto reading = language::read_therapist(lexicon, text);
        const auto use = use_of(reading, row.codes);
        if (!use || !seen.insert(std::string(text)).second) return;
        f.text = text;
        f.use = *use;
        f.whole = whole;
        f.mode = row.mode;
        f.arousal = row.arousal;
        f.quality = row.quality;
        fragments_[static_cast<std::size_t>(*use)].push_back(std::move(f));
    };
    for (const training::Row& row : corpus) {
        if (row.focus) continue;
        std::size_t strange = 0;
        for (const std::string& word : plain_words(row.therapist)) strange += answers[word].size() < common_lines;
        if (strange <= 1 && row.quality >= 2.5 && row.quality <= 4.5) beginners_.push_back(row.therapist);
        if (strange <= 2) anybodys_.push_back(row.therapist);
        if (row.quality < good_quality || std::any_of(row.codes.begin(), row.codes.end(), [](const std::string& c) { return c.ends_with('-'); })) continue;
        add(row, row.therapist, true);
        const auto text = lexicon.tokenise(row.therapist);
        if (text.sentences.size() > 1)
            for (const language::Sentence& s : text.sentences) add(row, std::string_view(row.therapist).substr(s.span.start, s.span.end - s.span.start), false);
    }
}

}  // namespace stance::simulation
