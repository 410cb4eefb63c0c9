#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

#include "base/utf8.hpp"

#include <filesystem>
#include <fmt/format.h>

namespace stance::transcripts {

Error Source::wrong(std::size_t byte, std::string_view sentence) const {
    const utf8::Place place = utf8::place_of(text, byte);
    return {ErrorKind::input, fmt::format("{}:{}:{}: {}", name, place.line, place.column, sentence)};
}

Error Source::wrong(std::string_view sentence) const { return {ErrorKind::input, fmt::format("{}: {}", name, sentence)}; }

std::string Source::id() const {
    std::string_view file = name;
    if (const auto cut = file.find_last_of("/\\"); cut != file.npos) file.remove_prefix(cut + 1);
    if (const auto dot = file.rfind('.'); dot != file.npos && dot > 0) file = file.substr(0, dot);
    return tidy(file);
}

namespace {

Talks read_talks(const Source& source) {
    const std::string_view text = source.text;
    if (is_webvtt(text)) return read_webvtt(source);
    if (is_json(text)) return read_json(source);
    if (is_srt(text)) return read_srt(source);
    if (is_whisper_tsv(text)) return read_whisper_tsv(source);
    if (is_known_table(text)) return read_table(source);
    if (is_otter(text)) return read_otter(source);
    if (is_plain(text)) return read_plain(source);
    if (is_some_table(text)) return read_table(source);
    return source.wrong(0, "no transcript of a known format; plain text needs a name and a colon before what each person says, such as 'T: How are you?'");
}

}  // namespace

Result<std::vector<Import>> read(std::string_view bytes, const std::string& name) {
    auto decoded = decode(bytes, name);
    if (!decoded) return decoded.error();
    const Source source{decoded->text, name};
    auto talks = read_talks(source);
    if (!talks) return talks.error();
    std::vector<Import> out;
    for (Talk& talk : *talks) {
        if (talk.id.empty()) talk.id = source.id();
        if (!decoded->doubt.empty()) talk.doubts.insert(talk.doubts.begin(), decoded->doubt);
        auto import = finished(std::move(talk), source);
        if (!import) return import.error();
        out.push_back(std::move(*import));
    }
    if (out.empty()) return source.wrong("nothing is said in it");
    return out;
}

}  // namespace stance::transcripts
