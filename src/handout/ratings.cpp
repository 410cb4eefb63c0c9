#include "handout/ratings.hpp"

#include "base/csv.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace stance::handout {

namespace {

constexpr int not_rated = -96;

/// A spreadsheet takes such a text for a formula.
std::string text_cell(const std::string& text) { return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos ? "'" + text : text; }

std::string number(double value) { return fmt::format("{:g}", value); }

const char* missing_word(review::Verdict verdict) {
    switch (verdict) {
    case review::Verdict::observed: return "";
    case review::Verdict::not_observed: return "not observed";
    case review::Verdict::not_applicable: return "not applicable";
    case review::Verdict::could_not_hear: return "could not hear";
    }
    return "";
}

struct Cell {
    std::string value, missing, code;
};
Cell cell_of(const review::Review& review, const review::Field& field) {
    const review::Mark* mark = review.mark(field.item, field.scale);
    if (mark == nullptr) return {"", "not rated", fmt::format("{}", not_rated)};
    if (mark->verdict == review::Verdict::observed && mark->value) return {number(*mark->value), "", number(*mark->value)};
    return {"", missing_word(mark->verdict), fmt::format("{}", missing_code(mark->verdict))};
}

/// A text in the quotes of SPSS: its own quotes doubled.
std::string spss_text(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') out += '\'';
        out += c == '\n' ? ' ' : c;
    }
    return out + "'";
}
/// In Stata's compound quotes anything may stand but those quotes.
std::string stata_text(const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '\n' || c == '`' ? ' ' : c;
    return "`\"" + out + "\"'";
}
std::string r_text(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "\"";
}

struct Column {
    const char* name;
    const char* meaning;
    bool text;
};
constexpr std::array<Column, 12> columns = {{{"recording", "Talk, by its blind name", true},
                                             {"origin", "real: people's own talk; rehearsal: a simulated patient", true},
                                             {"rater", "Who rated", true},
                                             {"stage", "signed or released", true},
                                             {"blind", "1: nothing was rated after the score or others' ratings were seen", false},
                                             {"signed", "When the ratings were signed, UTC", true},
                                             {"item", "Item of the rubric", true},
                                             {"item_label", "Name of the item", true},
                                             {"scale", "adherence or competence", true},
                                             {"value", "Rating, 1 to 7; empty where there is none", false},
                                             {"missing", "Why there is no rating", true},
                                             {"code", "Rating, or a code below zero for why there is none", false}}};
constexpr std::array<std::pair<int, const char*>, 4> codes = {{{-99, "could not hear"}, {-98, "not applicable"}, {-97, "not observed"}, {not_rated, "not rated"}}};

/// Rows of the long table, without its header.
std::vector<std::vector<std::string>> rows_of(const std::vector<Graded>& graded, const rubric::Rubric& rubric) {
    std::vector<std::vector<std::string>> out;
    for (const Graded& g : graded)
        for (const review::Field& f : review::fields(rubric)) {
            const Cell c = cell_of(g.review, f);
            out.push_back({text_cell(g.recording), std::string(review::origin_names[static_cast<std::size_t>(g.origin)]), text_cell(g.review.rater), std::string(review::stage_names[static_cast<std::size_t>(g.review.stage)]),
                           g.review.blind ? "1" : "0", g.review.signed_at ? iso_utc(*g.review.signed_at) : "", f.item, f.name, f.scale, c.value, c.missing, c.code});
        }
    return out;
}

/// REDCap: at most 26 of a-z, 0-9 and _, beginning with a letter.
std::string field_name(const review::Field& f) {
    std::string out;
    for (const char c : utf8::folded(f.item)) out += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    if (out.empty() || !(out[0] >= 'a' && out[0] <= 'z')) out = "i_" + out;
    return out.substr(0, 22) + (f.scale == "adherence" ? "_adh" : "_com");
}

/// The names of all fields, each once.
std::vector<std::string> field_names(const rubric::Rubric& rubric) {
    std::vector<std::string> out;
    std::set<std::string> used = {"record_id", "rater", "signed_at", "blind"};
    for (const review::Field& f : review::fields(rubric)) {
        std::string name = field_name(f);
        for (int n = 2; !used.insert(name).second; ++n) name = field_name(f).substr(0, 23) + fmt::format("{}", n);
        out.push_back(name);
    }
    return out;
}

}  // namespace

int missing_code(review::Verdict verdict) {
    switch (verdict) {
    case review::Verdict::observed: return 0;
    case review::Verdict::not_observed: return -97;
    case review::Verdict::not_applicable: return -98;
    case review::Verdict::could_not_hear: return -99;
    }
    return 0;
}

std::string long_csv(const std::vector<Graded>& graded, const rubric::Rubric& rubric) {
    std::vector<std::string> header;
    for (const Column& c : columns) header.emplace_back(c.name);
    std::string out = csv::line(header);
    for (const auto& row : rows_of(graded, rubric)) out += csv::line(row);
    return out;
}

std::string codebook_csv(const rubric::Rubric& rubric) {
    std::string out = csv::line({"variable", "value", "meaning"});
    for (const Column& c : columns) out += csv::line({c.name, "", c.meaning});
    for (const auto& [code, words] : codes) out += csv::line({"code", fmt::format("{}", code), words});
    for (const rubric::Item& item : rubric.items) {
        out += csv::line({"item", item.id, item.name + ". " + item.meaning});
        for (const rubric::Anchor& anchor : item.anchors) out += csv::line({item.id, fmt::format("{}", anchor.value), anchor.meaning});
    }
    out += csv::line({"item", "overall", "Overall"});
    out += csv::line({"rubric", rubric.id + " " + rubric.version, rubric.title + ". " + rubric.notice});
    return out;
}

std::string wide_csv(const std::vector<Graded>& graded, const rubric::Rubric& rubric) {
    std::vector<std::string> raters, recordings;
    std::map<std::pair<std::string, std::string>, const Graded*> at;
    for (const Graded& g : graded) {
        if (std::find(raters.begin(), raters.end(), g.review.rater) == raters.end()) raters.push_back(g.review.rater);
        if (std::find(recordings.begin(), recordings.end(), g.recording) == recordings.end()) recordings.push_back(g.recording);
        at[{g.recording, g.review.rater}] = &g;
    }
    std::vector<std::string> header = {"session", "item", "scale"};
    for (const std::string& rater : raters) header.push_back(text_cell(rater));
    std::string out = csv::line(header);
    for (const std::string& recording : recordings)
        for (const review::Field& f : review::fields(rubric)) {
            std::vector<std::string> row = {text_cell(recording), f.item, f.scale};
            for (const std::string& rater : raters) {
                const auto found = at.find({recording, rater});
                row.push_back(found == at.end() ? std::string() : cell_of(found->second->review, f).value);
            }
            out += csv::line(row);
        }
    return out;
}

std::string spss_syntax(const std::vector<Graded>& graded, const rubric::Rubric& rubric, const std::string& file) {
    std::array<std::size_t, columns.size()> width{};
    width.fill(8);
    for (const auto& row : rows_of(graded, rubric))
        for (std::size_t c = 0; c < row.size(); ++c) width[c] = std::max(width[c], row[c].size());
    std::string out = "* Reads " + file + " with labels. Set the working directory to its folder first (CD).\nGET DATA\n  /TYPE=TXT\n  /FILE=" + spss_text(file) +
                      "\n  /ENCODING='UTF8'\n  /DELCASE=LINE\n  /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /VARIABLES=\n";
    for (std::size_t c = 0; c < columns.size(); ++c) out += fmt::format("    {} {}\n", columns[c].name, columns[c].text ? fmt::format("A{}", width[c]) : std::string("F8.2"));
    out += "  .\nVARIABLE LABELS\n";
    for (std::size_t c = 0; c < columns.size(); ++c) out += fmt::format("  {}{} {}\n", c > 0 ? "/" : "", columns[c].name, spss_text(columns[c].meaning));
    out += "  .\nVALUE LABELS code\n";
    for (const auto& [code, words] : codes) out += fmt::format("  {} {}\n", code, spss_text(words));
    out += "  /blind 0 'knew the score or others'' ratings' 1 'blind'\n  /item\n";
    for (const rubric::Item& item : rubric.items) out += fmt::format("  {} {}\n", spss_text(item.id), spss_text(item.name));
    out += "  'overall' 'Overall'.\nMISSING VALUES code (LOWEST THRU -96).\nVARIABLE LEVEL code value (SCALE).\nEXECUTE.\n";
    return out;
}

std::string stata_do(const rubric::Rubric& rubric, const std::string& file) {
    std::string out = "* Reads " + file + " with labels; run it in the folder of that file.\nimport delimited using " + stata_text(file) + ", varnames(1) encoding(\"UTF-8\") case(preserve) bindquote(strict) clear\n";
    for (const Column& c : columns) out += fmt::format("label variable {} {}\n", c.name, stata_text(c.meaning));
    out += "* why there is no rating, as Stata's own missing values\nmvdecode code, mv(-97 = .a \\ -98 = .b \\ -99 = .c \\ -96 = .d)\nlabel define code_label .a \"not observed\" .b \"not applicable\" .c \"could not hear\" .d \"not rated\"\nlabel values code code_label\n"
           "label define blind_label 0 \"knew the score or others' ratings\" 1 \"blind\"\nlabel values blind blind_label\nencode rater, generate(rater_number)\nencode recording, generate(recording_number)\n* items in the order of the rubric\ngenerate item_number = .\n";
    int n = 0;
    std::string define = "label define item_label";
    const auto add = [&](const std::string& id, const std::string& name) {
        ++n;
        out += fmt::format("replace item_number = {} if item == \"{}\"\n", n, id);
        define += fmt::format(" {} {}", n, stata_text(name));
    };
    for (const rubric::Item& item : rubric.items) add(item.id, item.name);
    add("overall", "Overall");
    return out + define + "\nlabel values item_number item_label\n";
}

std::string r_reader(const rubric::Rubric& rubric, const std::string& file) {
    std::string out = "# Reads " + file + " with labels; run it in the folder of that file.\nratings <- read.csv(" + r_text(file) + ", encoding = \"UTF-8\", na.strings = \"\", stringsAsFactors = FALSE)\nratings$item <- factor(ratings$item, levels = c(";
    std::string labels;
    for (const rubric::Item& item : rubric.items) {
        out += r_text(item.id) + ", ";
        labels += r_text(item.name) + ", ";
    }
    out += "\"overall\"),\n  labels = c(" + labels + "\"Overall\"))\n";
    out += "ratings$rater <- factor(ratings$rater)\nratings$recording <- factor(ratings$recording)\nratings$blind <- ratings$blind == 1\n# value is NA where there is no rating; missing says why\nsummary(ratings)\n";
    return out;
}

Redcap redcap(const std::vector<Graded>& graded, const rubric::Rubric& rubric) {
    constexpr const char* form = "mbt_rating";
    const std::vector<review::Field> fields = review::fields(rubric);
    const std::vector<std::string> names = field_names(rubric);
    Redcap out;
    out.dictionary = csv::line({"Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label", "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
                                "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)", "Required Field?", "Custom Alignment", "Question Number (surveys only)",
                                "Matrix Group Name", "Matrix Ranking?", "Field Annotation"});
    const auto field = [&](const std::string& name, const char* of, const std::string& section, const std::string& type, const std::string& label, const std::string& choices, const std::string& note, const std::string& validation,
                           const std::string& least, const std::string& most) {
        out.dictionary += csv::line({name, of, section, type, label, choices, note, validation, least, most, "", "", "", "", "", "", "", ""});
    };
    // the record itself stands on a form that does not repeat
    field("record_id", "recording", "", "text", "Recording, by its blind name", "", "", "", "", "");
    field("origin", "recording", "", "radio", "Where the talk comes from", "real, Real recording | rehearsal, Rehearsal with a simulated patient", "", "", "", "");
    field("rater", form, "", "text", "Rater", "", "", "", "", "");
    field("signed_at", form, "", "text", "Signed, UTC", "", "", "datetime_seconds_ymd", "", "");
    field("blind", form, "", "radio", "Rated blind", "1, Blind | 0, Knew the score or others' ratings", "", "", "", "");
    std::string section;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const bool fresh = fields[i].name != section;
        section = fields[i].name;
        field(names[i], form, fresh ? section : "", "text", fields[i].name + ", " + fields[i].scale, "", "1 to 7; -97 not observed, -98 not applicable, -99 could not hear, -96 not rated", "number", "-99", fmt::format("{}", rubric.arithmetic.scale_high));
    }
    std::vector<std::string> header = {"record_id", "redcap_repeat_instrument", "redcap_repeat_instance", "origin", "rater", "signed_at", "blind"};
    header.insert(header.end(), names.begin(), names.end());
    out.data = csv::line(header);
    std::map<std::string, int> instances;
    for (const Graded& g : graded) {
        if (instances[g.recording]++ == 0) {
            std::vector<std::string> record(header.size());
            record[0] = text_cell(g.recording);
            record[3] = review::origin_names[static_cast<std::size_t>(g.origin)];
            out.data += csv::line(record);
        }
        std::string at = g.review.signed_at ? iso_utc(*g.review.signed_at) : "";
        if (at.size() == 20) at = at.substr(0, 10) + " " + at.substr(11, 8);
        std::vector<std::string> row = {text_cell(g.recording), form, fmt::format("{}", instances[g.recording]), "", text_cell(g.review.rater), at, g.review.blind ? "1" : "0"};
        for (const review::Field& f : fields) row.push_back(cell_of(g.review, f).code);
        out.data += csv::line(row);
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> all_files(const std::vector<Graded>& graded, const rubric::Rubric& rubric) {
    const Redcap project = redcap(graded, rubric);
    return {{"ratings.csv", long_csv(graded, rubric)},
            {"codebook.csv", codebook_csv(rubric)},
            {"ratings.sps", spss_syntax(graded, rubric, "ratings.csv")},
            {"ratings.do", stata_do(rubric, "ratings.csv")},
            {"ratings.R", r_reader(rubric, "ratings.csv")},
            {"ratings-jasp.csv", wide_csv(graded, rubric)},
            {"redcap-dictionary.csv", project.dictionary},
            {"redcap-data.csv", project.data}};
}

}  // namespace stance::handout
