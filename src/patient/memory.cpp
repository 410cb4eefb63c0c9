#include "patient/memory.hpp"

#include "language/features.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace stance::patient {

namespace {

using language::Known;
using language::Text;
using language::TherapistReading;

constexpr std::size_t remembered = 64;

/// Words that do not make a sentence another one.
constexpr std::string_view small_words[] = {
    "a", "an", "the", "and", "but", "so", "or", "to", "about", "that", "this", "it", "just", "really", "very",
    "please", "bit", "kind", "sort", "of", "well", "ok", "okay", "um", "er", "right", "yes", "yeah", "no", "wonder",
    "wondering", "curious", "i'm", "if", "maybe", "perhaps", "now", "i"};

/// Words that ask and point without naming anything.
constexpr std::string_view pointing_words[] = {"brings", "today", "week", "start",
    "feel", "felt", "feeling", "feelings", "happen", "happened", "happening", "tell", "say", "said", "make", "made",
    "mean", "meant", "else", "more", "next", "left", "wonder", "wondering", "curious", "talk", "describe", "bit", "came", "come"};

/// Words that carry a question and name nothing.
constexpr std::string_view bare_words[] = {
    "what", "what's", "whats", "how", "how's", "why", "who", "where", "when", "which", "do", "does", "did", "is", "are",
    "was", "were", "be", "been", "being", "have", "has", "had", "can", "could", "would", "will", "should", "might", "may",
    "don't", "didn't", "isn't", "wasn't", "you", "your", "you're", "you've", "yourself", "he", "she", "they", "him", "her",
    "them", "his", "their", "me", "my", "we", "us", "our", "there", "here", "in", "on", "at", "for", "from", "with", "by",
    "as", "up", "out", "like", "think", "thinking", "going", "go", "get", "got", "not", "any", "some", "all", "then", "than",
    "into", "through", "before", "after", "too"};

/// Words of a prompt that only asks to go on.
constexpr std::string_view onward_words[] = {"then", "next", "after", "more", "else", "on", "another", "talk", "brings"};

/// What kinds of word a word is.
struct Kinds { bool small = false, pointing = false, bare = false, onward = false; };

Kinds kinds_of(std::string_view word) {
    static const auto words = [] {
        std::unordered_map<std::string_view, Kinds> out;
        for (const std::string_view w : small_words) out[w].small = true;
        for (const std::string_view w : pointing_words) out[w].pointing = true;
        for (const std::string_view w : bare_words) out[w].bare = true;
        for (const std::string_view w : onward_words) out[w].onward = true;
        return out;
    }();
    const auto found = words.find(word);
    return found == words.end() ? Kinds{} : found->second;
}

/// FNV-1a, 64 bit; the same on every machine.
struct Fingerprint {
    std::uint64_t value = 14695981039346656037ULL;
    void add(std::string_view word) {
        for (const char c : word) byte(static_cast<unsigned char>(c));
        byte(0xFF);
    }
    void byte(unsigned char b) { value = (value ^ b) * 1099511628211ULL; }
};

/// The words of some tokens, small ones apart.
struct Gist {
    std::uint64_t print = 0;
    int words = 0;
    bool names_something = false;  ///< a content word that does more than point
    bool asks_onward = false;
};

Gist gist_of(const language::Text& text, std::size_t from, std::size_t to) {
    Gist gist;
    Fingerprint print;
    for (std::size_t t = from; t < to; ++t) {
        const std::string_view word = text.word(t);
        const Kinds is = kinds_of(word);
        if (is.onward) gist.asks_onward = true;
        if (is.small) continue;
        print.add(word);
        ++gist.words;
        if (!is.pointing && !is.bare) gist.names_something = true;
    }
    gist.print = print.value;
    return gist;
}

std::pair<std::size_t, std::size_t> tokens_in(const language::Text& text, Span span) {
    const auto before = [](const language::Token& t, std::uint32_t at) { return t.span.start < at; };
    const auto from = std::lower_bound(text.tokens.begin(), text.tokens.end(), span.start, before);
    const auto to = std::lower_bound(from, text.tokens.end(), span.end, before);
    return {static_cast<std::size_t>(from - text.tokens.begin()), static_cast<std::size_t>(to - text.tokens.begin())};
}

std::uint64_t at_turn(std::uint64_t print, int turn) {
    Fingerprint f{print};
    for (int i = 0; i < 4; ++i) f.byte(static_cast<unsigned char>(turn >> (8 * i)));
    return f.value;
}

}  // namespace

Recollection recollect(const State& state, const language::TherapistReading& heard) {
    Recollection out;
    const Text& text = heard.text;
    out.times_before.assign(text.sentences.size(), 0);
    const auto times = [&](std::uint64_t print) {
        return static_cast<int>(std::count(state.heard_words.begin(), state.heard_words.end(), print));
    };
    const Known& known = Known::get();
    const auto note = [&](std::size_t sentence, const Gist& gist) {
        if (sentence < out.times_before.size()) out.times_before[sentence] = std::max(out.times_before[sentence], times(gist.print));
        out.fingerprints.push_back(gist.print);
    };
    for (std::size_t s = 0; s < text.sentences.size(); ++s) {
        if (heard.by_sentence[s].test(known.question)) continue;
        const auto& sentence = text.sentences[s];
        if (sentence.end_token - sentence.first_token < 3) continue;
        if (const Gist gist = gist_of(text, sentence.first_token, sentence.end_token); gist.words > 0) note(s, gist);
    }
    if (heard.words <= 4 && heard.features.test(known.minimal))
        for (std::size_t t = 0; t < text.tokens.size(); ++t)
            if (const auto word = text.word(t); word == "go" || word == "carry" || word == "continue" || word == "then" || word == "and") out.onward = true;
    for (const language::Mark& mark : heard.marks) {
        if (mark.feature != known.question) continue;
        const auto [from, to] = tokens_in(text, mark.span);
        const Gist gist = gist_of(text, from, to);
        if (to - from < 3 && gist.asks_onward && !gist.names_something) out.onward = true;
        // "and what did they do", and not "and how was that for you"
        const std::size_t what = text.word(from) == "and" ? from + 1 : from;
        const bool joined = what > 0 && text.word(what - 1) == "and" && what < to && text.word(what) == "what";
        if (joined && !gist.names_something && to - what <= 5 && (text.word(to - 1) == "do" || text.word(to - 1) == "say")) out.onward = true;
        if (to - from < 3 || gist.words == 0) continue;
        // checking that one has understood is a habit worth having: it is no repetition
        if (mark.sentence < heard.by_sentence.size() && heard.by_sentence[mark.sentence].test(known.checks_understanding)) continue;
        const bool before = times(gist.print) > 0;
        note(mark.sentence, gist);
        if (gist.asks_onward && !gist.names_something) out.onward = true;
        if (gist.asks_onward) continue;
        bool repeated = before;
        if (!gist.names_something) {
            repeated = times(at_turn(gist.print, state.turn)) > 0 || times(at_turn(gist.print, state.turn - 1)) > 0;
            out.fingerprints.push_back(at_turn(gist.print, state.turn + 1));
        }
        if (repeated && !out.repeated_question) out.repeated_question = mark.span;
    }
    return out;
}

void remember(State& state, const Recollection& recollection) {
    auto& all = state.heard_words;
    for (const std::uint64_t print : recollection.fingerprints) all.push_back(print);
    if (all.size() > remembered) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(remembered));
}

double overload(const State& state, const language::TherapistReading& heard) {
    const int words = state.arousal >= 9 ? 25 : state.arousal >= 7 ? 40 : state.arousal >= 5.5 || state.mode == Mode::shutdown ? 65 : 90;
    const int questions = state.arousal >= 7 ? 2 : 3;
    double degree = 0;
    if (heard.words > words) degree += 0.5 + 0.5 * std::min(1.0, static_cast<double>(heard.words - words) / words);
    if (heard.questions > questions) degree += 0.5 + 0.15 * (heard.questions - questions);
    return std::min(1.0, degree);
}

std::string words_in(const language::Text& text, Span span, std::size_t most) {
    const auto [from, to] = tokens_in(text, span);
    std::string out;
    for (std::size_t t = from; t < to; ++t) {
        if (t - from == most) return out + " ...";
        if (t > from) out += ' ';
        out += text.word(t);
    }
    return out;
}

}  // namespace stance::patient
