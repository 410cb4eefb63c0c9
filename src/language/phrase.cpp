#include "language/phrase.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace stance::language {

namespace {

/// Words that mean something else without their apostrophe, so "we'll" must not find "well".
/// ("cant" and "wont" are not here: they are typed for "can't" and "won't" far more often.)
constexpr std::array<std::string_view, 9> other_words = {"well", "were", "id",   "ill", "shell",
                                                         "hell", "wed",  "shed", "its"};

class Compiler {
  public:
    Compiler(std::string_view phrase, const Numbering& numbering)
        : quoted_(phrase), text_(utf8::folded(phrase)), numbering_(numbering) {}

    Result<Phrase> run() {
        alternatives(0);
        if (problem_.empty() && at_ < text_.size()) problem_ = "a bracket is closed that was never opened";
        put(Step::Kind::match);
        if (problem_.empty()) begin_set();
        if (!problem_.empty()) return Error{ErrorKind::input, fmt::format("'{}': {}", quoted_, problem_)};
        out_.required = required_;
        return std::move(out_);
    }

  private:
    std::uint32_t put(Step::Kind kind, std::uint32_t argument = 0) {
        out_.steps.push_back({kind, argument});
        return static_cast<std::uint32_t>(out_.steps.size() - 1);
    }
    std::uint32_t here() const { return static_cast<std::uint32_t>(out_.steps.size()); }

    void skip_space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == ',' || text_[at_] == '-')) ++at_;
    }

    /// sequence ('|' sequence)*, up to a closing bracket or the end.
    void alternatives(int depth) {
        if (depth > 8) { problem_ = "brackets are nested more than eight deep"; return; }
        // each branch: split to the next; after the branch jump to the end
        std::vector<std::uint32_t> jumps;
        for (;;) {
            const std::uint32_t split = put(Step::Kind::split);
            const std::uint32_t first = here();
            sequence(depth);
            if (!problem_.empty()) return;
            if (here() == first) { problem_ = "an alternative is empty; write [word] for a word that may be missing"; return; }
            const bool more = at_ < text_.size() && text_[at_] == '|';
            if (!more) {
                out_.steps[split] = {Step::Kind::jump, split + 1};
                break;
            }
            ++at_;
            jumps.push_back(put(Step::Kind::jump));
            out_.steps[split].argument = here();
        }
        for (const std::uint32_t jump : jumps) out_.steps[jump].argument = here();
    }

    void sequence(int depth) {
        for (;;) {
            skip_space();
            if (at_ >= text_.size() || text_[at_] == ')' || text_[at_] == ']' || text_[at_] == '|' || !problem_.empty()) return;
            const char c = text_[at_];
            if (c == '(' || c == '[') {
                ++at_;
                const std::uint32_t split = c == '[' ? put(Step::Kind::split) : 0;
                ++optional_depth_;
                alternatives(depth + 1);
                --optional_depth_;
                if (!problem_.empty()) return;
                if (at_ >= text_.size() || text_[at_] != (c == '(' ? ')' : ']')) {
                    problem_ = fmt::format("the bracket '{}' is never closed", c);
                    return;
                }
                ++at_;
                if (c == '[') out_.steps[split].argument = here();
            } else if (c == '<') {
                const auto close = text_.find('>', at_);
                if (close == std::string::npos) { problem_ = "'<' without '>'"; return; }
                const std::string name = text_.substr(at_ + 1, close - at_ - 1);
                const auto number = numbering_.word_class(name);
                if (!number) { problem_ = fmt::format("there is no word class <{}>", name); return; }
                put(Step::Kind::group, *number);
                at_ = close + 1;
            } else if (c == '^') {
                put(Step::Kind::start); ++at_;
            } else if (c == '$') {
                put(Step::Kind::end); ++at_;
            } else if (text_.compare(at_, 3, "...") == 0) {
                put(Step::Kind::gap, 4); at_ += 3;
            } else if (text_.compare(at_, 3, "\xE2\x80\xA6") == 0) {
                put(Step::Kind::gap, 4); at_ += 3;
            } else {
                word();
            }
        }
    }

    void word() {
        const std::size_t start = at_;
        while (at_ < text_.size()) {
            const utf8::CodePoint c = utf8::at(text_, at_);
            if (!utf8::is_letter(c.value) && !(c.value >= U'0' && c.value <= U'9') && c.value != U'\'') break;
            at_ += c.length;
        }
        if (at_ == start) {
            problem_ = fmt::format("'{}' has no meaning in a phrase", text_.substr(at_, utf8::at(text_, at_).length));
            return;
        }
        const std::string_view found = std::string_view(text_).substr(start, at_ - start);
        if (at_ < text_.size() && text_[at_] == '*') {
            ++at_;
            if (found.size() < 3) { problem_ = fmt::format("'{}*' would fit almost any word; give at least three letters", found); return; }
            put(Step::Kind::group, numbering_.beginning(found));
            return;
        }
        std::string bare(found);
        bare.erase(std::remove(bare.begin(), bare.end(), '\''), bare.end());
        if (bare.empty()) { problem_ = "an apostrophe stands alone"; return; }
        const std::uint32_t exact = numbering_.word(found);
        if (bare != found && std::find(other_words.begin(), other_words.end(), bare) == other_words.end()) {
            const std::uint32_t split = put(Step::Kind::split);
            put(Step::Kind::word, exact);
            const std::uint32_t jump = put(Step::Kind::jump);
            out_.steps[split].argument = here();
            put(Step::Kind::word, numbering_.word(bare));
            out_.steps[jump].argument = here();
            return;
        }
        put(Step::Kind::word, exact);
        if (optional_depth_ == 0) top_words_.push_back(exact);
    }

    /// Which words or groups can come first; a phrase must not begin with a gap or be all optional.
    void begin_set() {
        struct Open { std::uint32_t step; bool at_start; };
        std::set<std::pair<std::uint32_t, bool>> seen;
        std::vector<Open> open{{0, false}};
        while (!open.empty()) {
            const auto [step, at_start] = open.back();
            open.pop_back();
            if (!seen.insert({step, at_start}).second) continue;
            const Step s = out_.steps[step];
            switch (s.kind) {
                case Step::Kind::word:
                case Step::Kind::group:
                    out_.entries.push_back({s.kind == Step::Kind::group, s.argument, step + 1, at_start, second_set(step + 1)});
                    break;
                case Step::Kind::split: open.push_back({step + 1, at_start}); open.push_back({s.argument, at_start}); break;
                case Step::Kind::jump: open.push_back({s.argument, at_start}); break;
                case Step::Kind::start: open.push_back({step + 1, true}); break;
                case Step::Kind::gap: problem_ = "a phrase must begin with a word, not with '...'"; return;
                case Step::Kind::end:
                case Step::Kind::choose:
                case Step::Kind::match: problem_ = "at least one word must be there in every case"; return;
            }
        }
        if (!in_choice_at_top()) for (const std::uint32_t w : top_words_) required_ |= word_bit(w);
    }

    /// Bits of the words that can stand at this step; all ones where anything can.
    std::uint64_t second_set(std::uint32_t from) const {
        std::uint64_t bits = 0;
        std::set<std::uint32_t> seen;
        std::vector<std::uint32_t> open{from};
        while (!open.empty()) {
            const std::uint32_t step = open.back();
            open.pop_back();
            if (!seen.insert(step).second) continue;
            const Step s = out_.steps[step];
            if (s.kind == Step::Kind::word) bits |= word_bit(s.argument);
            else if (s.kind == Step::Kind::split) { open.push_back(step + 1); open.push_back(s.argument); }
            else if (s.kind == Step::Kind::jump) open.push_back(s.argument);
            else return ~std::uint64_t{0};
        }
        return bits;
    }

    /// Whether "a | b" stands at the outermost level, so that no word is required.
    bool in_choice_at_top() const {
        int depth = 0;
        for (const char c : text_) {
            if (c == '(' || c == '[') ++depth;
            if (c == ')' || c == ']') --depth;
            if (c == '|' && depth == 0) return true;
        }
        return false;
    }

    std::string quoted_;
    std::string text_;
    const Numbering& numbering_;
    std::size_t at_ = 0;
    int optional_depth_ = 0;
    std::string problem_;
    Phrase out_;
    std::uint64_t required_ = 0;
    std::vector<std::uint32_t> top_words_;
};

}  // namespace

Result<Phrase> compile(std::string_view phrase, const Numbering& numbering) {
    if (phrase.size() > 2000) return Error{ErrorKind::input, fmt::format("'{}...': a phrase this long cannot be meant", utf8::folded(phrase.substr(0, 40)))};
    return Compiler(phrase, numbering).run();
}

}  // namespace stance::language
