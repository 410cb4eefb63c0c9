// The JSON of our own, which holds all of an import.
#include "transcripts/export.hpp"
#include "transcripts/json_text.hpp"

#include <fmt/format.h>

namespace stance::transcripts {

namespace {

constexpr const char* mark = "stance-transcript";

template <class To>
void put(nlohmann::ordered_json& object, const char* key, const std::optional<To>& value) {
    if (value) object[key] = *value;
}

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> out;
    if (list.is_array())
        for (const Json& one : list)
            if (one.is_string()) out.push_back(one.get<std::string>());
    return out;
}

std::optional<std::size_t> count_of(const Json& value) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most_cues) return std::nullopt;
    return static_cast<std::size_t>(value.get<std::uint64_t>());
}

}  // namespace

std::string to_json(const Import& import) {
    nlohmann::ordered_json out = {{"format", mark}, {"version", 1}, {"id", import.id}, {"read_from", import.format}, {"language", import.language}, {"media", import.media}, {"doubts", import.doubts}};
    out["parts"] = nlohmann::ordered_json::array();
    for (const Part& part : import.parts) {
        nlohmann::ordered_json one = {{"speaker", part.label}, {"text", part.text}};
        put(one, "start", part.start);
        put(one, "end", part.end);
        if (!part.doubt.empty()) one["doubt"] = part.doubt;
        one["cues"] = part.cues;
        out["parts"].push_back(std::move(one));
    }
    out["codes"] = nlohmann::ordered_json::array();
    for (const ForeignCode& code : import.codes) {
        nlohmann::ordered_json one = {{"code", code.code}, {"by", code.by}};
        put(one, "start", code.start);
        put(one, "end", code.end);
        put(one, "part", code.part);
        if (!code.comment.empty()) one["comment"] = code.comment;
        out["codes"].push_back(std::move(one));
    }
    return out.dump(1) + "\n";
}

bool is_own_json(const Json& document) { return text_of(document, "format") == mark; }

Talks read_own_json(const Json& document, const Source& source) {
    if (number_of(member(document, "version")).value_or(0) != 1) return source.wrong("the transcript was written by a later Stance, which this one cannot read");
    Talk talk;
    talk.finished = true;
    talk.id = text_of(document, "id");
    talk.format = text_of(document, "read_from");
    talk.language = text_of(document, "language");
    talk.media = texts(member(document, "media"));
    talk.doubts = texts(member(document, "doubts"));
    if (const Json& parts = member(document, "parts"); parts.is_array())
        for (const Json& part : parts) {
            if (!member(part, "text").is_string()) return source.wrong(fmt::format("parts[{}] has no 'text'", talk.cues.size()));
            talk.cues.push_back({text_of(part, "speaker"), number_of(member(part, "start")), number_of(member(part, "end")), text_of(part, "text"), text_of(part, "doubt"), count_of(member(part, "cues")).value_or(1), {}});
        }
    if (const Json& codes = member(document, "codes"); codes.is_array())
        for (const Json& code : codes) {
            if (!member(code, "code").is_string()) return source.wrong(fmt::format("codes[{}] has no 'code'", talk.codes.size()));
            talk.codes.push_back({text_of(code, "code"), text_of(code, "by"), number_of(member(code, "start")), number_of(member(code, "end")), count_of(member(code, "part")), text_of(code, "comment")});
        }
    if (talk.format.empty()) talk.format = "JSON (Stance)";
    return std::vector<Talk>{std::move(talk)};
}

}  // namespace stance::transcripts
