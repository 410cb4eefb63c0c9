#include "language/lexicon.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "language/english_text.hpp"
#include "language/match.hpp"
#include "language/phrase.hpp"
#include "language/tokenise.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <fmt/format.h>
#include <map>
#include <string>
#include <unordered_map>

namespace stance::language {

namespace {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class Value>
using Names = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

/// Numbers words from 1; open addressing, because every word of every turn is looked up here.
class WordTable {
  public:
    /// Its number, or `unknown_word`.
    std::uint32_t find(std::string_view word) const {
        const std::uint64_t hash = fnv1a(word);
        for (std::size_t at = place(hash); slots_[at].number != unknown_word; at = (at + 1) & (slots_.size() - 1))
            if (slots_[at].check == static_cast<std::uint32_t>(hash >> 32) && words_[slots_[at].number] == word) return slots_[at].number;
        return unknown_word;
    }

    /// @pre the word is not in the table
    std::uint32_t add(std::string_view word) {
        words_.emplace_back(word);
        if (words_.size() * 2 > slots_.size()) {
            slots_.assign(slots_.size() * 2, {});
            for (std::uint32_t n = 1; n < words_.size(); ++n) put(n);
        } else {
            put(static_cast<std::uint32_t>(words_.size() - 1));
        }
        return static_cast<std::uint32_t>(words_.size() - 1);
    }

    /// By number; the first is no word.
    const std::vector<std::string>& words() const { return words_; }

  private:
    struct Slot { std::uint32_t check = 0, number = unknown_word; };
    std::size_t place(std::uint64_t hash) const { return static_cast<std::size_t>(hash ^ hash >> 29) & (slots_.size() - 1); }
    void put(std::uint32_t number) {
        const std::uint64_t hash = fnv1a(words_[number]);
        std::size_t at = place(hash);
        while (slots_[at].number != unknown_word) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {static_cast<std::uint32_t>(hash >> 32), number};
    }

    std::vector<std::string> words_{std::string()};
    std::vector<Slot> slots_ = std::vector<Slot>(1024);
};

constexpr std::size_t shortest_beginning = 3;
constexpr std::size_t longest_beginning = 16;
constexpr std::uint16_t most_classes = 64;

}  // namespace

struct Lexicon::Compiled {
    WordTable words;
    std::vector<std::vector<std::uint16_t>> groups_of_word{{}};  ///< by word number
    Names<std::uint16_t> classes;
    Names<std::uint16_t> beginnings;
    std::vector<std::uint64_t> classes_of_word{0};    ///< by word number: bits of its classes
    std::uint16_t class_count = 0;                    ///< classes are the groups up to `most_classes`
    std::uint16_t group_count = most_classes;         ///< beginnings are the groups from there
    Names<FeatureId> features;
    std::vector<std::string> feature_names;
    std::vector<std::uint64_t> feature_keys;
    FeatureSet of_patients;
    FeatureSet of_therapists;   ///< what a case listens for: `asked:...`, `said:...`

    struct Start {
        std::uint64_t required;  ///< bits of words the sentence must hold
        std::uint64_t second;    ///< bits of words that can come second
        std::uint32_t step;      ///< after the first word
        FeatureId feature;
        bool at_start;
    };
    Program program;
    /// Phrases that begin with one word or group; where there are many, also by the word after it.
    struct Starts {
        std::vector<Start> all;
        std::vector<std::uint32_t> order;  ///< numbers in `all`: those of bit 0 of the second word, of bit 1, ...
        std::array<std::uint32_t, 65> first{};  ///< where each bit begins in `order`

        void sort_by_second() {
            order.clear();
            if (all.size() < 8) return;
            for (std::size_t bit = 0; bit < 64; ++bit) {
                first[bit] = static_cast<std::uint32_t>(order.size());
                for (std::uint32_t n = 0; n < all.size(); ++n)
                    if ((all[n].second >> bit & 1) != 0) order.push_back(n);
            }
            first[64] = static_cast<std::uint32_t>(order.size());
        }
    };
    std::vector<Starts> by_word;
    std::vector<Starts> by_group;

    /// Beginnings by a hash of their first three bytes, so that most words need no further look.
    std::bitset<4096> may_begin;
    static std::size_t three(std::string_view word) { return fnv1a(word.substr(0, shortest_beginning)) % 4096; }

    std::uint32_t number_of(std::string_view word) {
        if (const std::uint32_t found = words.find(word); found != unknown_word) return found;
        const std::uint32_t number = words.add(word);
        groups_of_word.emplace_back(groups_of_new(word));
        return number;
    }

    /// Groups by beginning; classes are added by whoever declares the class.
    std::vector<std::uint16_t> groups_of_new(std::string_view word) const {
        std::vector<std::uint16_t> groups;
        if (beginnings.empty()) return groups;
        if (word.size() < shortest_beginning || !may_begin.test(three(word))) return groups;
        const std::size_t most = std::min(word.size(), longest_beginning);
        for (std::size_t n = shortest_beginning; n <= most; ++n)
            if (const auto found = beginnings.find(word.substr(0, n)); found != beginnings.end())
                groups.push_back(found->second);
        return groups;
    }

    std::uint16_t beginning_of(std::string_view beginning) {
        beginning = beginning.substr(0, longest_beginning);
        if (const auto found = beginnings.find(beginning); found != beginnings.end()) return found->second;
        const std::uint16_t number = group_count++;
        beginnings.emplace(std::string(beginning), number);
        may_begin.set(three(beginning));
        for (std::size_t n = 1; n < words.words().size(); ++n)
            if (words.words()[n].starts_with(beginning)) groups_of_word[n].push_back(number);
        return number;
    }

    std::uint16_t class_number(std::string_view name) {
        if (const auto found = classes.find(name); found != classes.end()) return found->second;
        const std::uint16_t number = class_count++;
        classes.emplace(std::string(name), number);
        return number;
    }

    void add_to_class(std::uint16_t group, std::string_view word) {
        if (word.ends_with('*')) {  // a class may hold beginnings: each gets the class too
            const std::uint16_t beginning = beginning_of(word.substr(0, word.size() - 1));
            class_of_beginning[beginning].push_back(group);
            return;
        }
        std::vector<std::uint16_t>& groups = groups_of_word[number_of(word)];
        if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
        std::string bare(word);
        bare.erase(std::remove(bare.begin(), bare.end(), '\''), bare.end());
        if (bare != word) add_to_class(group, bare);
    }
    std::map<std::uint16_t, std::vector<std::uint16_t>> class_of_beginning;

    Result<FeatureId> feature_number(std::string_view name) {
        if (const auto found = features.find(name); found != features.end()) return found->second;
        if (feature_names.size() >= max_features)
            return Error{ErrorKind::input, fmt::format("more than {} features are named", max_features)};
        const auto id = static_cast<FeatureId>(feature_names.size());
        features.emplace(std::string(name), id);
        feature_names.emplace_back(name);
        feature_keys.push_back(fnv1a(name, fnv1a("f:")));
        of_patients.set(id, name.starts_with("pt_"));
        of_therapists.set(id, name.starts_with("asked:") || name.starts_with("said:"));
        return id;
    }

    Result<Done> add_phrase(FeatureId feature, std::string_view text) {
        const Numbering numbering{
            [this](std::string_view w) { return number_of(w); },
            [this](std::string_view b) { return beginning_of(b); },
            [this](std::string_view n) -> std::optional<std::uint16_t> {
                const auto found = classes.find(n);
                return found == classes.end() ? std::nullopt : std::optional(found->second);
            }};
        auto phrase = compile(text, numbering);
        if (!phrase) return phrase.error();
        const std::uint32_t base = program.add(*phrase);
        for (const Entry& entry : phrase->entries) {
            auto& starts = entry.group ? by_group : by_word;
            if (starts.size() <= entry.first) starts.resize(entry.first + 1);
            starts[entry.first].all.push_back({phrase->required, entry.second, base + entry.step, feature, entry.at_start});
        }
        return Done{};
    }

    /// A beginning that belongs to a class passes the class on to its words.
    std::vector<std::uint16_t> with_classes(std::vector<std::uint16_t> groups) const {
        for (std::size_t i = 0, n = groups.size(); i < n; ++i)
            if (const auto found = class_of_beginning.find(groups[i]); found != class_of_beginning.end())
                for (const std::uint16_t c : found->second)
                    if (std::find(groups.begin(), groups.end(), c) == groups.end()) groups.push_back(c);
        return groups;
    }

    static std::uint64_t class_bits(const std::vector<std::uint16_t>& groups) {
        std::uint64_t bits = 0;
        for (const std::uint16_t g : groups)
            if (g < most_classes) bits |= std::uint64_t{1} << g;
        return bits;
    }

    void settle() {
        for (auto& groups : groups_of_word) groups = with_classes(groups);
        classes_of_word.clear();
        for (const auto& groups : groups_of_word) classes_of_word.push_back(class_bits(groups));
        by_word.resize(groups_of_word.size());
        by_group.resize(group_count);
        for (Starts& starts : by_word) starts.sort_by_second();
        for (Starts& starts : by_group) starts.sort_by_second();
    }

    const std::vector<std::uint16_t>& groups(const Text& text, std::size_t token) const {
        static const std::vector<std::uint16_t> none;
        if (const std::uint32_t word = text.tokens[token].word; word != unknown_word) return groups_of_word[word];
        for (const auto& [at, found] : text.groups_of_unknown)
            if (at == token) return found;
        return none;
    }
};

const Lexicon& Lexicon::english() {
    static const Lexicon lexicon = [] {
        const std::string text = english_text();
        auto parsed = parse(text);
        // our own file: a mistake in it is ours, and a test parses it
        if (!parsed) throw std::logic_error("english.lex: " + parsed.error().sentence);
        return std::move(parsed).value();
    }();
    return lexicon;
}

Result<Lexicon> Lexicon::parse(std::string_view text) {
    auto compiled = std::make_shared<Compiled>();
    enum class Section { none, feature, word_class } section = Section::none;
    FeatureId feature = 0;
    std::uint16_t group = 0;
    struct Later { FeatureId feature; std::string_view phrase; int line; };
    std::vector<Later> later;  // phrases may name classes declared further down
    int line_number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        ++line_number;
        if (const auto hash = line.find('#'); hash != line.npos) line = line.substr(0, hash);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
        while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
        if (line.empty()) continue;
        const bool heading = line.find(' ') == line.npos;
        if (heading && line.front() == '[' && line.back() == ']') {
            auto id = compiled->feature_number(line.substr(1, line.size() - 2));
            if (!id) return id.error();
            feature = *id;
            section = Section::feature;
        } else if (heading && line.front() == '<' && line.ends_with(">:")) {
            group = compiled->class_number(line.substr(1, line.size() - 3));
            if (compiled->class_count > most_classes) return Error{ErrorKind::input, fmt::format("line {}: more than {} word classes", line_number, most_classes)};
            section = Section::word_class;
        } else if (section == Section::feature) {
            later.push_back({feature, line, line_number});
        } else if (section == Section::word_class) {
            for (std::size_t i = 0; i < line.size();) {
                const auto space = std::min(line.find(' ', i), line.size());
                if (space > i) compiled->add_to_class(group, utf8::folded(line.substr(i, space - i)));
                i = space + 1;
            }
        } else {
            return Error{ErrorKind::input, fmt::format("line {}: a [feature] or <class>: heading is needed first", line_number)};
        }
    }
    for (const Later& phrase : later)
        if (auto added = compiled->add_phrase(phrase.feature, phrase.phrase); !added)
            return Error{ErrorKind::input, fmt::format("line {}: {}", phrase.line, added.error().sentence)};
    compiled->settle();
    return Lexicon(std::move(compiled));
}

Result<Lexicon> Lexicon::with(const std::vector<PhraseGroup>& groups) const {
    auto compiled = std::make_shared<Compiled>(*compiled_);
    for (const PhraseGroup& group : groups) {
        auto id = compiled->feature_number(group.feature);
        if (!id) return id.error();
        for (const std::string& phrase : group.phrases)
            if (auto added = compiled->add_phrase(*id, phrase); !added) return added.error();
    }
    compiled->settle();
    return Lexicon(std::move(compiled));
}

std::optional<FeatureId> Lexicon::feature(std::string_view name) const {
    const auto found = compiled_->features.find(name);
    return found == compiled_->features.end() ? std::nullopt : std::optional(found->second);
}

const std::string& Lexicon::feature_name(FeatureId id) const { return compiled_->feature_names.at(id); }

std::uint64_t Lexicon::feature_key(FeatureId id) const { return compiled_->feature_keys[id]; }

bool Lexicon::is_of_patients(FeatureId id) const { return compiled_->of_patients.test(id); }

const FeatureSet& Lexicon::of_therapists() const { return compiled_->of_therapists; }

std::size_t Lexicon::feature_count() const { return compiled_->feature_names.size(); }

Text Lexicon::tokenise(std::string_view text) const {
    Text out = cut(text);
    for (std::size_t i = 0; i < out.tokens.size(); ++i) {
        const std::string_view word = out.word(i);
        if (const std::uint32_t number = compiled_->words.find(word); number != unknown_word) {
            out.tokens[i].word = number;
            out.tokens[i].classes = compiled_->classes_of_word[number];
        } else if (auto groups = compiled_->with_classes(compiled_->groups_of_new(word)); !groups.empty()) {
            out.tokens[i].classes = Compiled::class_bits(groups);
            out.groups_of_unknown.emplace_back(static_cast<std::uint32_t>(i), std::move(groups));
        }
    }
    return out;
}

void Lexicon::find(const Text& text, std::vector<Mark>& marks, const FeatureSet* unwanted) const {
    marks.clear();
    const Compiled& c = *compiled_;
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
        const Sentence& sentence = text.sentences[s];
        std::uint64_t present = 0;
        for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) present |= word_bit(text.tokens[t].word);
        for (std::size_t t = sentence.first_token; t < sentence.end_token; ++t) {
            const auto groups = [&](std::size_t token) -> const std::vector<std::uint16_t>& { return c.groups(text, token); };
            const bool more = t + 1 < sentence.end_token;
            const std::uint64_t next = more ? word_bit(text.tokens[t + 1].word) : 0;
            const auto try_one = [&](const Compiled::Start& start) {
                if ((start.required & ~present) != 0) return;
                if (start.second != ~std::uint64_t{0} && (start.second & next) == 0) return;
                if (start.at_start && t != sentence.first_token) return;
                if (unwanted != nullptr && unwanted->test(start.feature)) return;
                const auto end = c.program.run(start.step, text, t + 1, sentence, groups);
                if (!end) return;
                marks.push_back({start.feature, {text.tokens[t].span.start, text.tokens[*end - 1].span.end}, static_cast<std::uint16_t>(s)});
            };
            const auto try_all = [&](const Compiled::Starts& starts) {
                if (!more || starts.order.empty()) {
                    for (const Compiled::Start& start : starts.all) try_one(start);
                    return;
                }
                const auto bit = static_cast<std::size_t>(std::countr_zero(next));
                for (std::uint32_t at = starts.first[bit]; at < starts.first[bit + 1]; ++at) try_one(starts.all[starts.order[at]]);
            };
            if (const std::uint32_t word = text.tokens[t].word; word != unknown_word) try_all(c.by_word[word]);
            for (const std::uint16_t g : groups(t)) try_all(c.by_group[g]);
        }
    }
    // one mark where marks of one feature overlap: the longest
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        if (a.feature != b.feature) return a.feature < b.feature;
        if (a.span.start != b.span.start) return a.span.start < b.span.start;
        return a.span.end > b.span.end;
    });
    std::size_t kept = 0;
    for (const Mark& mark : marks) {
        if (kept > 0 && marks[kept - 1].feature == mark.feature && mark.span.start < marks[kept - 1].span.end) {
            if (mark.span.end - mark.span.start > marks[kept - 1].span.end - marks[kept - 1].span.start) marks[kept - 1] = mark;
            continue;
        }
        marks[kept++] = mark;
    }
    marks.resize(kept);
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        if (a.span.start != b.span.start) return a.span.start < b.span.start;
        if (a.span.end != b.span.end) return a.span.end < b.span.end;
        return a.feature < b.feature;
    });
}

std::optional<std::uint16_t> Lexicon::word_class(std::string_view name) const {
    const auto found = compiled_->classes.find(name);
    return found == compiled_->classes.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace stance::language
