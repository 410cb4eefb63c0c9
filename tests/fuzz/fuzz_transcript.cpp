#include "promises.hpp"

#include "transcripts/export.hpp"

#include <cmath>
#include <string>

namespace {

using namespace stance;
using transcripts::Import;
using transcripts::Part;

/// A name or words: text, on one line, without blanks at its ends.
void promise_tidy(const std::string& text) {
    fuzz::promise(!utf8::first_bad_byte(text) && text.find('\n') == std::string::npos && (text.empty() || (text.front() != ' ' && text.back() != ' ')));
}

void promise_time(const std::optional<double>& time) { fuzz::promise(!time || (std::isfinite(*time) && *time >= 0 && *time <= 360'000)); }

void promise_same(const Import& before, const Result<std::vector<Import>>& after, double within) {
    fuzz::promise(after.ok() && after->size() == 1 && (*after)[0].parts.size() == before.parts.size());
    const auto near = [&](const std::optional<double>& a, const std::optional<double>& b) { return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= within); };
    for (std::size_t i = 0; i < before.parts.size(); ++i) {
        const Part& a = before.parts[i];
        const Part& b = (*after)[0].parts[i];
        fuzz::promise(a.label == b.label && a.text == b.text && a.doubt == b.doubt && near(a.start, b.start) && near(a.end, b.end));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = transcripts::read(bytes, "fuzz.txt");
    if (!read) {
        const std::string& sentence = read.error().sentence;
        fuzz::promise(read.error().kind == ErrorKind::input && sentence.rfind("fuzz.txt:", 0) == 0 && sentence.find('\n') == std::string::npos && !utf8::first_bad_byte(sentence));
        return 0;
    }
    fuzz::promise(!read->empty());
    for (const Import& import : *read) {
        fuzz::promise(!import.parts.empty() || !import.codes.empty());
        for (const Part& part : import.parts) {
            promise_tidy(part.label);
            promise_tidy(part.text);
            promise_tidy(part.doubt);
            promise_time(part.start);
            promise_time(part.end);
            fuzz::promise(!part.text.empty() && (!part.start || !part.end || *part.start <= *part.end));
        }
        for (const auto& code : import.codes) fuzz::promise(!code.part || *code.part < import.parts.size());
        for (const std::string& doubt : import.doubts) promise_tidy(doubt);
        if (import.parts.empty()) continue;
        promise_same(import, transcripts::read(to_csv(import), "back.csv"), 0);
        promise_same(import, transcripts::read(to_webvtt(import), "back.vtt"), 0.00051);
        promise_same(import, transcripts::read(to_elan(import), "back.eaf"), 0.00051);
        promise_same(import, transcripts::read(to_json(import), "back.json"), 0);
    }
    return 0;
}
