#include "report/case_map.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace stance::report {

namespace {

using patient::Case;
using patient::Line;

constexpr std::size_t shown_letters = 46;  ///< of a line's text

/// Text for an HTML-like label; what XML cannot hold is left out.
std::string safe(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string shortened(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < text.size(); ++letters) {
        if (letters == shown_letters) return safe(text.substr(0, at)) + "…";
        at += std::max<std::size_t>(1, utf8::at(text, at).length);
    }
    return safe(text);
}

std::string spoken(const Line& line) { return line.say.empty() ? "<I>" + shortened(line.shows) + "</I>" : shortened(line.say); }

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ", ")); }

/// A condition in a few words, "" when it asks for nothing.
std::string condition(const patient::Condition& when) {
    std::vector<std::string> parts;
    const auto range = [&](const char* what, const patient::Range& r) {
        if (r.low > 0 || r.high < 10) parts.push_back(fmt::format("{} {:g} to {:g}", what, r.low, r.high));
    };
    range("arousal", when.arousal);
    range("trust", when.trust);
    for (const Mode mode : when.modes) parts.emplace_back(stance::name_of(mode));
    if (!when.after_lines.empty()) parts.push_back("after " + joined(when.after_lines));
    if (when.landed) parts.emplace_back(*when.landed ? "landed" : "did not land");
    return safe(joined(parts));
}

std::string row(std::string_view port, std::string_view text, std::string_view small) {
    return fmt::format("<TR><TD{} ALIGN=\"LEFT\" BALIGN=\"LEFT\">{}{}</TD></TR>", port.empty() ? "" : fmt::format(" PORT=\"{}\"", port), text,
                       small.empty() ? "" : fmt::format("<BR/><FONT POINT-SIZE=\"8\" COLOR=\"#5F6870\">{}</FONT>", small));
}

std::string box(std::string_view id, std::string_view title, std::string_view colour, const std::string& rows) {
    return fmt::format("  \"{}\" [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"5\" COLOR=\"#C9C4B8\"><TR><TD PORT=\"title\" BGCOLOR=\"{}\"><B>{}</B></TD></TR>{}</TABLE>>];\n", id, colour, safe(title), rows);
}

std::string small_print(const Line& line) {
    std::vector<std::string> offers;
    for (const Offer offer : line.offers) offers.emplace_back(stance::name_of(offer));
    std::string out = "<B>" + safe(line.id) + "</B>";
    if (!offers.empty()) out += " offers " + joined(offers);
    if (const std::string when = condition(line.when); !when.empty()) out += "; when " + when;
    return out;
}

/// Edges from a line that begins another scene.
std::string jump(const std::string& from, const Line& line, std::string_view label) {
    if (line.goes_to.empty()) return {};
    return fmt::format("  {} -> \"scene:{}\":title [style=dashed, color=\"#B5703C\", fontcolor=\"#B5703C\"{}];\n", from, line.goes_to, label.empty() ? "" : fmt::format(", label=\"{}\"", label));
}

}  // namespace

std::string case_map_dot(const Case& c) {
    std::string out = "digraph \"" + c.id + "\" {\n  rankdir=LR; bgcolor=\"#FAF8F4\"; nodesep=0.35; ranksep=0.9; labelloc=t; fontname=\"Inter,sans-serif\"; fontsize=16;\n  label=<" + safe(c.title) + " <FONT COLOR=\"#5F6870\">(" + safe(c.name) + ")</FONT>>;\n"
                      "  node [shape=plain, fontname=\"Inter,sans-serif\", fontsize=10]; edge [fontname=\"Inter,sans-serif\", fontsize=9, color=\"#1E2A33\"];\n";
    std::string edges, jumpers;
    for (const patient::Scene& scene : c.scenes) {
        std::string rows;
        for (const Line& line : scene.story) {
            rows += row(line.id, spoken(line), small_print(line));
            edges += jump(fmt::format("\"scene:{}\":\"{}\"", scene.id, line.id), line, "");
        }
        out += box("scene:" + scene.id, scene.title.empty() ? scene.id : scene.title, "#E3F0EE", rows);
        if (!scene.then.empty()) edges += fmt::format("  \"scene:{}\":title -> \"scene:{}\":title [penwidth=2];\n", scene.id, scene.then);
    }
    // lines outside the scenes that begin one
    const auto from_elsewhere = [&](const Line& line, const std::string& what) {
        if (line.goes_to.empty()) return;
        jumpers += row(line.id, spoken(line), small_print(line) + " " + safe(what));
        edges += jump(fmt::format("\"jumps\":\"{}\"", line.id), line, "");
    };
    for (const patient::Fact& fact : c.facts)
        for (const Line& line : fact.answers) from_elsewhere(line, "answers " + fact.id);
    for (const patient::Reply& reply : c.replies) {
        std::vector<std::string> acts;
        for (const Act act : reply.on) acts.emplace_back(stance::name_of(act));
        from_elsewhere(reply.line, acts.empty() ? "" : "on " + joined(acts));
    }
    for (const auto& [pool, lines] : c.always)
        for (const Line& line : lines) from_elsewhere(line, "always " + pool);
    if (!jumpers.empty()) out += box("jumps", "Replies that begin a scene", "#FBEBDF", jumpers);

    std::string topics;
    for (const patient::Topic& topic : c.topics) {
        const auto facts = std::count_if(c.facts.begin(), c.facts.end(), [&](const patient::Fact& f) { return f.topic == topic.id; });
        const auto replies = std::count_if(c.replies.begin(), c.replies.end(), [&](const patient::Reply& r) { return std::find(r.about.begin(), r.about.end(), topic.id) != r.about.end(); });
        topics += row("", safe(topic.label.empty() ? topic.id : topic.label), fmt::format("{} facts, {} replies", facts, replies));
    }
    if (!topics.empty()) out += box("topics", "Topics", "#F1EAF5", topics);

    std::string endings;
    for (const patient::Ending& ending : c.endings) {
        const std::string when = condition(ending.line.when);
        endings += row("", "<B>" + safe(ending.title) + "</B><BR/>" + spoken(ending.line), when.empty() ? "otherwise" : "when " + when);
    }
    out += box("endings", "Endings", "#ECEAE4", endings);
    return out + edges + "}\n";
}

}  // namespace stance::report
