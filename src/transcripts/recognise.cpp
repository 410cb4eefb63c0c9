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

/// The name of the outermost element of an XML text; empty where it is none.
std::string_view xml_root(std::string_view text) {
    text = trimmed(text);
    for (int i = 0; i < 100 && text.size() > 1 && text[0] == '<'; ++i) {
        if (text[1] != '?' && text[1] != '!') {
            const std::string_view name = text.substr(1, std::min<std::size_t>(text.find_first_of(" \t\n>/"), 80) - 1);
            const bool letter = !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || (name[0] >= 'A' && name[0] <= 'Z'));
            return letter && text.find('>') != text.npos ? name : std::string_view();
        }
        const bool comment = text.substr(0, 4) == "<!--";
        const auto end = text.find(comment ? "-->" : ">");
        if (end == text.npos) return "?";
        text = trimmed(text.substr(end + (comment ? 3 : 1)));
    }
    return {};
}

/// Files of programs that are known and hold no talk.
std::string_view other_known(std::string_view text) {
    const std::string_view first = text.substr(0, text.find('\n'));
    if (first == "#4" || first == "#3" || first == "#2") return "this is a spreadsheet of Datavyu, which is not read; export its columns as a table with 'start', 'end', 'speaker' and 'text'";
    if (trimmed(text).substr(0, 16) == "# observation id") return "these are behaviour strings of BORIS, which hold no times; export 'tabular events' and import that";
    if (first.substr(0, 6) == "{\\rtf1") return "this is rich text (RTF); save it as plain text (.txt) and import that";
    return {};
}

Talks read_talks(const Source& source) {
    const std::string_view text = source.text;
    if (is_webvtt(text)) return read_webvtt(source);
    if (is_json(text)) return read_json(source);
    if (is_whisper_tsv(text)) return read_whisper_tsv(source);
    if (is_known_table(text)) return read_table(source);
    if (is_elan(text)) return read_elan(source);
    if (is_textgrid(text)) return read_textgrid(source);
    if (const auto root = xml_root(text); !root.empty()) return source.wrong(0, fmt::format("this is XML ('{}'), but no transcript that is known; of XML, ELAN's .eaf is read", shown(root)));
    if (const auto other = other_known(text); !other.empty()) return source.wrong(0, other);
    if (is_cacti(text)) return read_cacti(source);
    if (is_boris_export(text)) return read_boris_export(source);
    if (is_srt(text)) return read_srt(source);
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
