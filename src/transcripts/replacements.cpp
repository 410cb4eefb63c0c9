// Finding names and places, and giving the same person the same number.
#include "transcripts/replacements.hpp"

#include "base/utf8.hpp"
#include "transcripts/common_words.hpp"
#include "transcripts/first_names.hpp"
#include "transcripts/names.hpp"
#include "transcripts/replacing.hpp"
#include "transcripts/small_letter_signs.hpp"
#include "transcripts/telling_words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace stance::transcripts {

namespace {

using Words = std::set<std::string_view>;

/// Written with a capital and yet nobody's name.
bool never_a_name(const std::string& word) {
    static const Words all = {"i", "i'm", "i've", "i'd", "i'll", "ok", "okay", "mum", "mom", "mam", "mummy", "mommy", "dad", "daddy", "nan", "nana", "gran", "grandma", "granddad", "grandad", "grandpa", "auntie", "aunt", "uncle",
                              "god", "jesus", "christ", "christmas", "easter", "ramadan", "eid", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays",
                              "fridays", "saturdays", "sundays", "tv", "gp", "gps", "nhs", "er", "cbt", "dbt", "mbt", "ptsd", "bpd", "adhd", "ocd", "gcse", "gcses", "hr", "dob", "uk", "us", "usa", "bbc", "id", "cv", "pc", "mri",
                              "ecg", "faq", "english", "french", "german", "internet", "google", "facebook", "instagram", "whatsapp", "tiktok", "netflix", "zoom", "teams", "mr", "mrs", "ms", "miss", "dr", "doctor", "prof",
                              "professor", "sir", "sister", "nurse", "father", "brother", "therapist", "patient", "client", "speaker", "uh", "um", "erm", "hmm", "mm", "mhm"};
    return all.contains(word);
}

/// Capitals after these within a sentence mean nothing: they begin a line of a recogniser's.
bool is_small_word(const std::string& word) {
    static const Words all = {"yeah", "yes", "no", "oh", "ah", "well", "so", "and", "but", "because", "like", "what", "when", "why", "how", "who", "where", "then", "it", "he", "she", "they", "we", "you", "that", "this", "there",
                              "the", "a", "an", "or", "if", "not", "my", "your", "in", "on", "at", "to", "of", "for", "from", "with", "by", "as", "have", "has", "had", "do", "did", "does", "is", "was", "are", "were", "be",
                              "which", "would", "could", "should", "can", "all", "any", "some", "more", "just", "right", "also", "maybe", "really", "now", "let", "get", "go", "say", "see", "you've", "you're", "it's", "that's",
                              "he's", "she's", "we're", "they're", "don't", "didn't", "his", "her", "their", "our", "these", "those", "one", "two", "very", "still", "i"};
    return all.contains(word);
}

bool before_a_place(const std::string& word) {
    static const Words all = {"in", "from", "near", "outside", "around", "via", "towards", "at", "to", "into", "across", "through", "leaving", "left", "visiting"};
    return all.contains(word);
}

/// Some recognisers that know no capitals know these.
bool is_everywhere_capital(const std::string& word) { return word == "i" || word.starts_with("i'"); }

struct Met {
    Proposal proposal;
    int as_person = 0, as_place = 0;
};

/// Everything met, each spelling once.
class List {
  public:
    /// @param person, place  how much says that somebody, or somewhere, is meant
    void add(Telling kind, std::string_view text, std::size_t start, std::size_t end, int person = 0, int place = 0) {
        const std::string found(text.substr(start, end - start));
        const auto [at, fresh] = places_.emplace(utf8::folded(found), all_.size());
        if (fresh) all_.push_back({{found, {}, kind, 0, words_around(text, start, end)}, 0, 0});
        Met& met = all_[at->second];
        ++met.proposal.times;
        met.as_person += person;
        met.as_place += place;
    }

    /// Whether it is a name or a place is said by all its occurrences together. One person has one
    /// number: "Anna" is "Anna Schmidt" when only one name has that part.
    std::vector<Proposal> numbered(const std::vector<std::string>& speakers) {
        std::map<std::string, std::set<std::string>> wholes;  // part of a name: the names that have it
        const auto part_of = [&](const std::string& name) {
            const auto parts = tokens_of(name);
            if (parts.size() > 1)
                for (const Token& t : parts) wholes[t.folded].insert(utf8::folded(name));
        };
        std::vector<Proposal> out;
        for (Met& met : all_) {
            Proposal& p = met.proposal;
            if (p.kind == Telling::name || p.kind == Telling::place) p.kind = met.as_place > met.as_person ? Telling::place : Telling::name;
            if (p.kind == Telling::name) part_of(p.found);
            out.push_back(std::move(p));
        }
        for (const std::string& speaker : speakers) part_of(speaker);
        std::array<int, 4> next = {1, 1, 1, 1};
        std::map<std::string, std::string> given;
        for (Proposal& p : out) {
            std::string who = utf8::folded(p.found);
            if (const auto whole = wholes.find(who); p.kind == Telling::name && whole != wholes.end() && whole->second.size() == 1) who = *whole->second.begin();
            const auto kind = static_cast<std::size_t>(p.kind);
            std::string& by = given[fmt::format("{} {}", kind, who)];
            if (by.empty()) by = fmt::format("[{} {}]", telling_names[kind], next[kind]++);
            p.replace_by = by;
        }
        std::stable_sort(out.begin(), out.end(), [](const Proposal& a, const Proposal& b) { return a.kind < b.kind; });
        return out;
    }

  private:
    std::vector<Met> all_;
    std::map<std::string, std::size_t> places_;
};

/// What one file as a whole tells before it is walked through.
struct Known {
    std::set<std::string> small;     ///< words that stand somewhere in lower case
    std::set<std::string> names;     ///< of speakers, and those met before
    std::set<std::string> parts_of_names;  ///< "Security" of "Data Security", which is written small as well
    std::vector<std::string> speakers;
    std::set<std::string> things;    ///< words that stand somewhere after "a", "the", "very"
    bool without_capitals = false;   ///< as recognisers write that know none
    bool english = true;             ///< so that the list of common words says something
};

Known look_over(const std::vector<Part>& parts) {
    Known out;
    std::size_t words = 0, capitals = 0, common = 0;
    for (const Part& part : parts) {
        const std::vector<Token> tokens = tokens_of(part.text);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& t = tokens[i];
            if (!t.word || in_address(part.text, t)) continue;
            ++words;
            common += is_common_word(t.folded) ? 1 : 0;
            if (t.capital) capitals += is_everywhere_capital(t.folded) ? 0 : 1;
            else out.small.insert(t.folded);
            if (i > 0 && is_before_a_thing(tokens[i - 1].folded)) out.things.insert(t.folded);
        }
        if (part.label.empty() || is_role(part.label) || std::find(out.speakers.begin(), out.speakers.end(), part.label) != out.speakers.end()) continue;
        out.speakers.push_back(part.label);
        for (const Token& t : tokens_of(part.label))
            if (t.word && t.end - t.start > 1 && !never_a_name(t.folded) && !is_role(part.label.substr(t.start, t.end - t.start))) out.names.insert(t.folded);
    }
    // talk that is written with capitals begins a sentence at least every fifty words
    out.without_capitals = words > 2 && capitals * 50 < words;
    out.english = words < 40 || common * 2 >= words;
    return out;
}

/// One part's tokens, and what they may be.
class Walk {
  public:
    Walk(const Part& part, const Known& known, List& list) : text_(part.text), tokens_(tokens_of(part.text)), known_(known), list_(list) {}

    void go() {
        taken_ = find_dates(text_, tokens_);
        for (const auto& [start, end] : taken_) list_.add(Telling::date, text_, start, end);
        const auto numbers = find_numbers(text_, tokens_, taken_);
        for (const auto& [start, end] : numbers) list_.add(Telling::number, text_, start, end);
        taken_.insert(taken_.end(), numbers.begin(), numbers.end());
        for (std::size_t i = 0; i < tokens_.size();) i = step(i);
    }

  private:
    const std::string& folded(std::size_t i) const {
        static const std::string none;
        return i < tokens_.size() ? tokens_[i].folded : none;
    }
    const std::string& before(std::size_t i, std::size_t by = 1) const { return folded(i >= by ? i - by : tokens_.size()); }
    std::string_view between(std::size_t i) const { return text_.substr(tokens_[i].end, tokens_[i + 1].start - tokens_[i].end); }
    bool is_taken(const Token& t) const {
        return std::any_of(taken_.begin(), taken_.end(), [&](const Bytes& b) { return t.start < b.second && b.first < t.end; });
    }
    bool is_number(std::size_t i) const { return i < tokens_.size() && !tokens_[i].word; }

    /// A name that needs no further sign; what is a word as well needs a capital, and at the
    /// beginning of a sentence what people do after it.
    bool is_known(std::size_t i) const {
        const Token& t = tokens_[i];
        if (is_first_name(t.folded)) return true;
        if (known_.parts_of_names.contains(t.folded) && t.capital && !t.first) return true;
        if (!known_.names.contains(t.folded)) return false;
        return !needs_capital(t.folded) || (t.capital && (!t.first || !word_follows(i)));
    }
    bool word_follows(std::size_t i) const { return i + 1 < tokens_.size() && between(i) == " " && goes_on_as_word(folded(i + 1)); }

    bool follows_at_once(std::size_t i) const { return i > 0 && between(i - 1) == " "; }

    /// "called", "is called", "my name is", "my name's", and in talk without capitals "I'm".
    bool is_introduced(std::size_t i) const {
        const Token& t = tokens_[i];
        if (i == 0 || small_word_after_called(t.folded)) return false;
        if (before(i) == "name" && between(i - 1).ends_with("s ") && !is_listed_word(t.folded)) return true;
        if (!follows_at_once(i) || i < 2) return false;
        if (before(i) == "is" && before(i, 2) == "name") return true;
        if (known_.without_capitals && (before(i) == "i'm" || before(i) == "am") && !is_common_word(t.folded) && !known_.things.contains(t.folded) && t.folded.size() > 2) return true;
        if (before(i) == "called" || before(i) == "named") return t.capital || (!is_common_word(t.folded) && (before(i, 2) == "is" || before(i, 2) == "was" || before(i, 2) == "girl" || before(i, 2) == "guy" || between(i - 2).find('s') != std::string_view::npos));
        return false;
    }

    /// The capital of this word says that it is a name.
    bool by_capital(std::size_t i) const {
        const Token& t = tokens_[i];
        if (!t.capital || is_small_word(t.folded) || t.folded.size() == 1) return false;
        const bool both = is_name_and_word(t.folded);
        const bool person_does = i + 1 < tokens_.size() && between(i) == " " && is_of_person(folded(i + 1));
        if (t.first) {
            if (both) return (!is_listed_word(t.folded) && !word_follows(i)) || (person_does && !word_follows(i)) || between_is_possessive(i);
            if (known_.small.contains(t.folded) || is_listed_word(t.folded)) return false;
            return known_.english && (!is_common_word(t.folded) || person_does);
        }
        if (both) return true;
        if (!is_listed_word(t.folded) && !known_.small.contains(t.folded)) return true;
        // "in Reading", "the White Hart"
        if (!is_common_word(t.folded)) return false;
        if (before_a_place(before(i))) return !known_.without_capitals && follows_at_once(i);
        return i + 1 < tokens_.size() && tokens_[i + 1].capital && between(i) == " " && !is_small_word(folded(i + 1)) && !never_a_name(folded(i + 1));
    }
    bool between_is_possessive(std::size_t i) const { return i + 1 < tokens_.size() && between(i).size() > 2 && between(i).find('s') != std::string_view::npos; }

    /// "in" says that a place follows, "to" only after going: one also speaks to somebody.
    int says_place(std::size_t i) const {
        if (before(i) == "in" || before(i) == "near") return 2;
        return before(i) != "to" ? 1 : is_going(before(i, 2)) ? 2 : 0;
    }

    std::size_t step(std::size_t i) {
        const Token& t = tokens_[i];
        if (!t.word || is_taken(t) || never_a_name(t.folded)) return i + 1;
        static const Words dwellings = {"flat", "apartment", "apt", "unit", "room"};
        if (dwellings.contains(t.folded) && t.capital && is_number(i + 1) && between(i) == " " && !is_taken(tokens_[i + 1])) {
            list_.add(Telling::place, text_, t.start, tokens_[i + 1].end, 0, 20);
            return i + 2;
        }
        const bool titled = is_title(before(i)) && t.capital && !is_small_word(t.folded);
        const bool known = is_known(i), introduced = is_introduced(i), known_place = is_well_known_place(t.folded);
        const Sign sign = known_.without_capitals && !t.capital ? sign_around(text_, tokens_, i, known_.things) : Sign::none;
        if (!titled && !known && !introduced && !known_place && sign == Sign::none && !by_capital(i)) return i + 1;
        // names and places go on while capitals do
        std::size_t last = i;
        while (t.capital && last + 1 < tokens_.size()) {
            const Token& next = tokens_[last + 1];
            const bool joined = between(last) == " " || (between(last) == ". " && (folded(last) == "st" || tokens_[last].end - tokens_[last].start == 1));
            const bool goes_on = next.word && next.capital && !never_a_name(next.folded) && !is_small_word(next.folded) && !is_taken(next);
            if (!joined || !goes_on || (known_.small.contains(next.folded) && !is_place_word(next.folded) && !is_name_and_word(next.folded) && !(needs_capital(t.folded) && !known))) break;
            ++last;
        }
        if (!t.capital && (known || sign != Sign::none) && last + 1 < tokens_.size() && between(last) == " " && goes_on_as_name(folded(last + 1)) && !known_.things.contains(folded(last + 1)) && !is_taken(tokens_[last + 1])) ++last;
        const bool place = is_place_word(tokens_[last].folded) && last > i;
        const bool somewhere = before_a_place(before(i)) && follows_at_once(i);
        const bool does = last + 1 < tokens_.size() && between(last) == " " && is_of_person(folded(last + 1));
        const bool surely = titled || introduced || is_first_name(t.folded) || (follows_at_once(i) && is_relation(before(i)));
        std::size_t start = t.start;
        if (place && i > 0 && is_number(i - 1) && between(i - 1) == " ") start = tokens_[i - 1].start;  // 14 Mill Road
        // a title or a street settles it, "in" outweighs one verb, a verb outweighs "from"
        const int as_person = surely ? 9 : sign == Sign::person || (does && !known_place) ? 1 : 0;
        const int as_place = place ? 20 : known_place || sign == Sign::place ? 3 : somewhere && !surely ? says_place(i) : 0;
        list_.add(place ? Telling::place : Telling::name, text_, start, tokens_[last].end, place ? 0 : as_person, as_place);
        return last + 1;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::vector<Bytes> taken_;
    const Known& known_;
    List& list_;
};

std::vector<Proposal> walked(const std::vector<Part>& parts, const Known& known) {
    List list;
    for (const Part& part : parts) Walk(part, known, list).go();
    return list.numbered(known.speakers);
}

}  // namespace

std::vector<Proposal> propose_replacements(const std::vector<Part>& parts) {
    Known known = look_over(parts);
    // a name met within a sentence is one at its beginning too
    for (const Proposal& p : walked(parts, known)) {
        if (p.kind != Telling::name) continue;
        const std::vector<Token> tokens = tokens_of(p.found);
        for (const Token& t : tokens)
            if (t.word && !never_a_name(t.folded) && !is_small_word(t.folded) && t.end - t.start > 1) (tokens.size() > 1 && known.small.contains(t.folded) ? known.parts_of_names : known.names).insert(t.folded);
    }
    std::vector<Proposal> out = walked(parts, known);
    std::vector<std::size_t> times(out.size(), 0);
    const Replacing replacing(out);
    for (const Part& part : parts)
        for (const Replacing::Place& place : replacing.places(part.text)) ++times[place.proposal];
    for (std::size_t k = 0; k < out.size(); ++k)
        if (times[k] > 0) out[k].times = times[k];
    return out;
}

}  // namespace stance::transcripts
