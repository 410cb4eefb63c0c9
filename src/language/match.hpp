#pragma once
#include "language/lexicon.hpp"
#include "language/phrase.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace stance::language {

/// Phrases made ready to run over words. Where a phrase branches, the branches that begin with a
/// plain word are found by that word, so that a list of eighty words costs no more than one.
class Program {
  public:
    /// Adds the steps of a phrase.
    /// @return where its step 0 now stands; entries count from there
    std::uint32_t add(const Phrase& phrase);

    /// Runs from one step, at one word; backtracking, words of one sentence only. Branches are tried
    /// in the order in which they were written.
    /// @param groups  of a token, `const std::vector<std::uint16_t>&`
    /// @return the token after the last one taken, or nothing
    template <class Groups>
    std::optional<std::size_t> run(std::uint32_t step, const Text& text, std::size_t token, const Sentence& sentence, const Groups& groups) const {
        int budget = 2000;  // a hostile phrase on a hostile text stops here instead of for hours
        return go(step, text, token, sentence, groups, budget);
    }

  private:
    /// A branch, in its order among the branches of one place.
    struct Branch {
        std::uint32_t word;   ///< that it begins with; 0 for one that begins otherwise
        std::uint32_t order;
        std::uint32_t step;
    };
    /// Branches of one place: those that begin with a word, by word, then the others.
    struct Choice {
        std::uint64_t bits = 0;                      ///< of the words
        std::uint32_t first = 0, others = 0, end = 0;  ///< into `branches_`
    };

    template <class Groups>
    std::optional<std::size_t> go(std::uint32_t step, const Text& text, std::size_t token, const Sentence& sentence, const Groups& groups, int& budget) const {
        for (;;) {
            if (--budget < 0) return std::nullopt;
            const Step s = steps_[step];
            switch (s.kind) {
                case Step::Kind::match: return token;
                case Step::Kind::word:
                    if (token >= sentence.end_token || text.tokens[token].word != s.argument) return std::nullopt;
                    ++token; ++step; break;
                case Step::Kind::group: {
                    if (token >= sentence.end_token) return std::nullopt;
                    const auto& all = groups(token);
                    if (std::find(all.begin(), all.end(), static_cast<std::uint16_t>(s.argument)) == all.end()) return std::nullopt;
                    ++token; ++step; break;
                }
                case Step::Kind::choose: {
                    const Choice& choice = choices_[s.argument];
                    const std::uint32_t word = token < sentence.end_token ? text.tokens[token].word : unknown_word;
                    const Branch* by_word = branches_.data() + choice.others;
                    if (word != unknown_word && (choice.bits & word_bit(word)) != 0)
                        by_word = std::lower_bound(branches_.data() + choice.first, by_word, word, [](const Branch& b, std::uint32_t w) { return b.word < w; });
                    const Branch* const words_end = branches_.data() + choice.others;
                    const Branch* other = words_end;
                    const Branch* const end = branches_.data() + choice.end;
                    const Branch* next = nullptr;
                    for (;;) {
                        const bool fits = by_word != words_end && by_word->word == word;
                        const Branch* const now = fits && (other == end || by_word->order < other->order) ? by_word++ : other != end ? other++ : nullptr;
                        if (now == nullptr) break;
                        if (next != nullptr)
                            if (const auto found = take(*next, text, token, sentence, groups, budget)) return found;
                        next = now;
                    }
                    if (next == nullptr) return std::nullopt;
                    // the last branch needs no way back
                    if (next->word != unknown_word) { ++token; step = next->step + 1; }
                    else step = next->step;
                    break;
                }
                case Step::Kind::jump: step = s.argument; break;
                case Step::Kind::split:
                    if (const auto end = go(step + 1, text, token, sentence, groups, budget)) return end;
                    step = s.argument; break;
                case Step::Kind::gap:
                    for (std::size_t skip = 0; skip <= s.argument && token + skip <= sentence.end_token; ++skip)
                        if (const auto end = go(step + 1, text, token + skip, sentence, groups, budget)) return end;
                    return std::nullopt;
                case Step::Kind::start:
                    if (token != sentence.first_token) return std::nullopt;
                    ++step; break;
                case Step::Kind::end:
                    if (token != sentence.end_token) return std::nullopt;
                    ++step; break;
            }
        }
    }

    template <class Groups>
    std::optional<std::size_t> take(const Branch& branch, const Text& text, std::size_t token, const Sentence& sentence, const Groups& groups, int& budget) const {
        return branch.word != unknown_word ? go(branch.step + 1, text, token + 1, sentence, groups, budget) : go(branch.step, text, token, sentence, groups, budget);
    }

    std::vector<Step> steps_;   ///< of all phrases; jumps are absolute
    std::vector<Choice> choices_;
    std::vector<Branch> branches_;
};

}  // namespace stance::language
