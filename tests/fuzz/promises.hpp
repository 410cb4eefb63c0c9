#pragma once
#include "base/diagnostic.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace stance::fuzz {

inline void promise(bool kept) {
    if (!kept) std::abort();
}

/// What every loader owes for any bytes at all, beside not crashing: a value or a reason, places
/// inside the file, sentences that are text and stand on one line.
template <class T>
void keeps_promises(std::string_view text, const Loaded<T>& loaded) {
    promise(loaded.value.has_value() == !has_errors(loaded.diagnostics));
    if (loaded.value) promise(loaded.value->text == text);
    const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
    for (const Diagnostic& d : loaded.diagnostics) {
        promise(d.place.line >= 1 && d.place.line <= lines && d.place.column >= 1);
        promise(!d.code.empty() && !d.sentence.empty());
        const std::string line = to_line(d);
        promise(line.find('\n') == std::string::npos);
        promise(!utf8::first_bad_byte(line));
    }
}

}  // namespace stance::fuzz
