#include "transcripts/export.hpp"

#include "transcripts/pieces.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <set>

namespace stance::transcripts {

namespace {

std::int64_t milliseconds(double seconds) { return std::llround(seconds * 1000); }

/// For the text of WebVTT and for XML alike.
std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '{': out += i + 1 < text.size() && text[i + 1] == '\\' ? "&#123;" : "{"; break;  // "{\…}" hides from players
            default: out += text[i];
        }
    }
    return out;
}

/// A voice tag; a name that ends in dashes must not make an arrow of its end.
std::string voice(const std::string& label) {
    if (label.empty()) return {};
    std::string name = escaped(label);
    if (name.back() == '-') name.replace(name.size() - 1, 1, "&#45;");
    return "<v " + name + ">";
}

std::string stamp(double seconds) {
    const std::int64_t ms = milliseconds(seconds);
    return fmt::format("{:02}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
}

std::string exactly(const std::optional<double>& seconds) { return seconds ? fmt::format("{}", *seconds) : std::string(); }

}  // namespace

std::string to_csv(const Import& import) {
    std::vector<std::string> header = {"session", "turn", "speaker", "start", "end", "text", "doubt", "cues"};
    std::map<std::pair<std::string, std::size_t>, std::string> on;  // kind and part: codes with blanks between
    std::set<std::string> kinds;
    for (const ForeignCode& code : import.codes) {
        if (!code.part || (code.by != "arousal" && code.by != "mode" && code.by != "codes")) continue;
        std::string& codes = on[{code.by, *code.part}];
        codes += (codes.empty() ? "" : " ") + code.code;
        kinds.insert(code.by);
    }
    header.insert(header.end(), kinds.begin(), kinds.end());
    std::string out = csv::line(header);
    for (std::size_t i = 0; i < import.parts.size(); ++i) {
        const Part& part = import.parts[i];
        std::vector<std::string> row = {import.id, fmt::format("{}", i + 1), part.label, exactly(part.start), exactly(part.end), part.text, part.doubt, fmt::format("{}", part.cues)};
        for (const std::string& kind : kinds) row.push_back(on[{kind, i}]);
        out += csv::line(row);
    }
    return out;
}

std::string to_webvtt(const Import& import) {
    std::string out = "WEBVTT - Stance\n";
    if (!import.language.empty()) out += "Language: " + import.language + "\n";
    double last = 0;
    for (std::size_t i = 0; i < import.parts.size(); ++i) {
        const Part& part = import.parts[i];
        out += '\n';
        if (!part.doubt.empty()) out += "NOTE doubt: " + escaped(part.doubt) + "\n\n";
        if (!part.start) out += "NOTE no times\n\n";
        else if (!part.end) out += "NOTE no end\n\n";
        const double start = part.start.value_or(last);
        double end = part.end.value_or(start);
        if (!part.end && i + 1 < import.parts.size()) end = std::max(start, import.parts[i + 1].start.value_or(start));
        last = std::max(last, end);
        out += fmt::format("{}\n{} --> {}\n", i + 1, stamp(start), stamp(end));
        out += voice(part.label) + escaped(part.text) + "\n";
    }
    return out;
}

std::string to_elan(const Import& import) {
    std::string slots;
    std::size_t slot_count = 0;
    const auto slot = [&](const std::optional<double>& seconds) {
        ++slot_count;
        slots += fmt::format("    <TIME_SLOT TIME_SLOT_ID=\"ts{}\"{}/>\n", slot_count, seconds ? fmt::format(" TIME_VALUE=\"{}\"", milliseconds(*seconds)) : "");
        return fmt::format("ts{}", slot_count);
    };
    const auto annotation = [&](std::string_view id, const std::optional<double>& start, const std::optional<double>& end, std::string_view value) {
        const std::string from = slot(start), to = slot(end);
        return fmt::format("    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"{}\" TIME_SLOT_REF1=\"{}\" TIME_SLOT_REF2=\"{}\"><ANNOTATION_VALUE>{}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n", id, from, to,
                           escaped(value));
    };
    std::vector<std::string> labels;
    std::map<std::string, std::string> said, doubted;  // by label
    for (std::size_t i = 0; i < import.parts.size(); ++i) {
        const Part& part = import.parts[i];
        if (!said.count(part.label)) labels.push_back(part.label);
        said[part.label] += annotation(fmt::format("a{}", i + 1), part.start, part.end, part.text);
        if (!part.doubt.empty())
            doubted[part.label] += fmt::format("    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"d{0}\" ANNOTATION_REF=\"a{0}\"><ANNOTATION_VALUE>{1}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>\n", i + 1, escaped(part.doubt));
    }
    std::vector<std::string> coders;
    std::map<std::string, std::string> coded;  // by coder
    for (std::size_t i = 0; i < import.codes.size(); ++i) {
        const ForeignCode& code = import.codes[i];
        if (!code.start) continue;
        if (!coded.count(code.by)) coders.push_back(code.by);
        coded[code.by] += annotation(fmt::format("c{}", i + 1), code.start, code.end ? code.end : std::optional(*code.start + 0.001), code.code);
    }
    std::string tiers;
    const auto tier = [&](const std::string& id, const std::string& type, const std::string& participant, const std::string& parent, const std::string& annotations) {
        tiers += fmt::format("  <TIER TIER_ID=\"{}\" LINGUISTIC_TYPE_REF=\"{}\" PARTICIPANT=\"{}\"{}>\n{}  </TIER>\n", escaped(id), type, escaped(participant), parent.empty() ? "" : fmt::format(" PARENT_REF=\"{}\"", escaped(parent)), annotations);
    };
    for (std::size_t i = 0; i < labels.size(); ++i) {
        // numbers keep the names of tiers apart from each other and from those of codes
        const std::string id = labels[i].empty() ? fmt::format("{} not named", i + 1) : fmt::format("{} {}", i + 1, labels[i]);
        tier(id, "speaker", labels[i], "", said[labels[i]]);
        if (doubted.count(labels[i])) tier("doubt@" + id, "doubt", labels[i], id, doubted[labels[i]]);
    }
    for (std::size_t i = 0; i < coders.size(); ++i) tier(fmt::format("code {} {}", i + 1, coders[i]), "code", coders[i], "", coded[coders[i]]);
    std::string media;
    for (const std::string& file : import.media) media += fmt::format("    <MEDIA_DESCRIPTOR MEDIA_URL=\"{0}\" MIME_TYPE=\"unknown\" RELATIVE_MEDIA_URL=\"{0}\"/>\n", escaped(file));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"1970-01-01T00:00:00Z\" FORMAT=\"3.0\" VERSION=\"3.0\">\n"
           "  <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">\n" + media + "    <PROPERTY NAME=\"written by\">Stance</PROPERTY>\n  </HEADER>\n  <TIME_ORDER>\n" + slots + "  </TIME_ORDER>\n" + tiers +
           "  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"speaker\" TIME_ALIGNABLE=\"true\"/>\n  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"doubt\" TIME_ALIGNABLE=\"false\" CONSTRAINTS=\"Symbolic_Association\"/>\n"
           "  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"code\" TIME_ALIGNABLE=\"true\"/>\n"
           "  <CONSTRAINT STEREOTYPE=\"Symbolic_Association\" DESCRIPTION=\"1-1 association with a parent annotation\"/>\n</ANNOTATION_DOCUMENT>\n";
}

}  // namespace stance::transcripts
