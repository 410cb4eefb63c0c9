#include "authoring/sink.hpp"

#include "authoring/codes.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::authoring {

namespace {

/// At most `longest` characters of a text, on one line: diagnostics are read line by line.
std::string fitted(std::string_view text, std::size_t longest) {
    std::string out;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < text.size(); ++shown) {
        if (shown == longest) return out + "...";
        const utf8::CodePoint c = utf8::at(text, i);
        const bool breaks = c.value < 0x20 || c.value == 0x7F || c.value == 0x85 || c.value == 0x2028 || c.value == 0x2029;
        utf8::append(out, breaks ? U' ' : c.value);
        i += c.length;
    }
    return out;
}

}  // namespace

Sink::Sink(std::string file, std::string_view text) : file_(std::move(file)), text_(text), lines_{0} {
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') lines_.push_back(i + 1);
        if ((static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80) tails_.push_back(i);
    }
}

void Sink::error(const char* code, SourcePlace place, std::string sentence, std::string suggestion) {
    if (found_.size() == most) {
        found_.push_back({Severity::error, code::too_many, std::move(place), fmt::format("there are more than {} mistakes; those after this one are not listed", most), "mend the first ones and check again"});
        throw TooManyMistakes{};
    }
    found_.push_back({Severity::error, code, std::move(place), fitted(sentence, 600), std::move(suggestion)});
}

void Sink::error(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion) {
    error(code, place(mark), std::move(sentence), std::move(suggestion));
}

void Sink::warning(const char* code, const YAML::Mark& mark, std::string sentence, std::string suggestion) {
    found_.push_back({Severity::warning, code, place(mark), fitted(sentence, 600), std::move(suggestion)});
}

SourcePlace Sink::place(const YAML::Mark& mark) const {
    if (mark.is_null() || mark.line < 0 || static_cast<std::size_t>(mark.line) >= lines_.size()) return start();
    return place_of_byte(lines_[static_cast<std::size_t>(mark.line)] + static_cast<std::size_t>(std::max(mark.column, 0)));
}

SourcePlace Sink::place_of_byte(std::size_t byte) const {
    byte = std::min(byte, text_.size());
    const auto line = std::upper_bound(lines_.begin(), lines_.end(), byte) - 1;
    const auto tails = std::lower_bound(tails_.begin(), tails_.end(), byte) - std::lower_bound(tails_.begin(), tails_.end(), *line);
    return {file_, static_cast<int>(line - lines_.begin()) + 1, static_cast<int>(byte - *line) - static_cast<int>(tails) + 1};
}

std::vector<Diagnostic> Sink::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.place.line != b.place.line ? a.place.line < b.place.line : a.place.column < b.place.column;
    });
    return std::move(found_);
}

std::string in_quotes(std::string_view word) { return "'" + fitted(word, 60) + "'"; }

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
    if (const std::string near = nearest(word, known); !near.empty()) return fmt::format("did you mean '{}'?", near);
    if (known.empty() || known.size() > 40) return {};
    return fmt::format("known here: {}", fmt::join(known, ", "));
}

}  // namespace stance::authoring
