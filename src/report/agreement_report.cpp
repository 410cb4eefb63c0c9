#include "report/agreement_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace stance::report {

namespace {

using json = nlohmann::ordered_json;
using namespace agreement;

json figure_json(const Figure& f) {
    json out;
    out["value"] = f.value ? json(*f.value) : json(nullptr);
    if (f.low && f.high) out["interval95"] = {*f.low, *f.high};
    if (!f.reason.empty()) out["reason"] = f.reason;
    return out;
}

json statistic_json(const Statistic& s) {
    json out = figure_json(s.figure);
    json head = {{"id", s.id}, {"name", s.name}, {"n", s.n}};
    head.update(out);
    head["formula"] = s.formula;
    head["source"] = s.source;
    head["meaning"] = s.meaning;
    return head;
}

json generalizability_json(const Generalizability& g) {
    json out = {{"design", g.design}, {"method", g.method}, {"components", json::array()}, {"decisions", json::array()}, {"meaning", g.sentences}};
    if (!g.items.empty()) out["items"] = g.items;
    for (const Component& c : g.study.components) out["components"].push_back({{"source", c.name}, {"variance", c.variance}, {"df", c.degrees}});
    for (const Decision& d : g.decisions)
        out["decisions"].push_back({{"raters", d.raters}, {"sessions", d.sessions}, {"generalizability", figure_json(d.generalizability)}, {"dependability", figure_json(d.dependability)}});
    return out;
}

json field_json(const Field& f) {
    json out = {{"item", f.item}, {"scale", f.scale}, {"sessions", f.sessions}, {"raters", f.raters}, {"ratings", f.ratings}, {"gaps", f.gaps}, {"pairable", f.pairable}, {"categories", f.categories}};
    out["statistics"] = json::array();
    for (const Statistic& s : f.statistics) out["statistics"].push_back(statistic_json(s));
    out["pairs"] = json::array();
    for (const Pair& p : f.pairs)
        out["pairs"].push_back({{"first", p.first}, {"second", p.second}, {"n", p.n}, {"same", figure_json(p.same)}, {"kappa", figure_json(p.kappa)}, {"kappa_linear", figure_json(p.linear)},
                                {"kappa_quadratic", figure_json(p.quadratic)}, {"difference", figure_json(p.difference)}});
    out["severity"] = json::array();
    for (const Severity& s : f.severity) out["severity"].push_back({{"rater", s.rater}, {"n", s.n}, {"difference", figure_json(s.difference)}, {"drift_per_ten", figure_json(s.drift)}});
    out["generalizability"] = generalizability_json(f.generalizability);
    if (f.over_sessions) out["over_sessions"] = generalizability_json(*f.over_sessions);
    out["score"] = json::array();
    for (const Against& a : f.against)
        out["score"].push_back({{"score", a.score}, {"people", a.people}, {"n", a.limits.n}, {"bias", figure_json(a.limits.bias)}, {"lower_limit", figure_json(a.limits.lower)}, {"upper_limit", figure_json(a.limits.upper)},
                                {"correlation", figure_json(a.correlation)}, {"error", figure_json(a.error)}, {"meaning", a.meaning}});
    return out;
}

void say_generalizability(std::string& out, const Generalizability& g) {
    out += fmt::format("  Where differences come from ({})\n", g.design);
    for (const std::string& s : g.sentences) out += fmt::format("    {}\n", s);
    for (const Decision& d : g.decisions)
        out += fmt::format("    {} rater{}{}: order {} {}, cut {} {}\n", d.raters, d.raters == 1 ? "" : "s", g.design.starts_with("trainees") ? fmt::format(" on {} session{}", d.sessions, d.sessions == 1 ? "" : "s") : "",
                           figure_text(d.generalizability), interval_text(d.generalizability), figure_text(d.dependability), interval_text(d.dependability));
    if (!g.method.empty()) out += fmt::format("    Method: {}.\n", g.method);
}

}  // namespace

std::string figure_text(const Figure& figure, int digits) { return figure.value ? fmt::format("{:.{}f}", *figure.value, digits) : "–"; }
std::string interval_text(const Figure& figure, int digits) { return figure.low && figure.high ? fmt::format("{:.{}f} to {:.{}f}", *figure.low, digits, *figure.high, digits) : ""; }

std::string field_title(const std::string& item, const std::string& scale) {
    if (item.empty() && scale.empty()) return "All ratings";
    if (item.empty() || scale.empty()) return item + scale;
    return item + ", " + scale;
}

std::string agreement_json(const Study& study) {
    json out = {{"sessions", study.sessions}, {"raters", study.raters}, {"ratings", study.ratings}, {"score_rater", study.options.score}, {"target", study.options.target}, {"notes", study.notes}, {"fields", json::array()}, {"pooled", json::array()}};
    for (const Field& f : study.fields) out["fields"].push_back(field_json(f));
    for (std::size_t i = 0; i < study.pooled.size(); ++i) {
        json g = {{"scale", study.scales[i]}};
        g.update(generalizability_json(study.pooled[i]));
        out["pooled"].push_back(g);
    }
    return out.dump(2) + "\n";
}

std::string agreement_text(const Study& study) {
    std::string out = fmt::format("{} ratings of {} sessions by {} raters. 95 % intervals.\n", study.ratings, study.sessions, study.raters);
    for (const std::string& note : study.notes) out += note + "\n";
    for (const Field& f : study.fields) {
        out += fmt::format("\n{}: {} sessions, {} raters, {} of them rated by two or more{}\n", field_title(f.item, f.scale), f.sessions, f.raters, f.pairable, f.gaps > 0 ? fmt::format(", {} gaps", f.gaps) : "");
        if (f.statistics.empty()) out += "  No session was rated by two raters.\n";
        for (const Statistic& s : f.statistics) {
            out += fmt::format("  {:<34} {:>6}  {:<16} n {:<4} {}\n", s.name, figure_text(s.figure), interval_text(s.figure), s.n, s.meaning);
        }
        for (const Severity& s : f.severity)
            if (s.difference.value) out += fmt::format("  {:<34} {:>+6.2f}  {:<16} n {:<4} against the others; drift per ten sessions {} {}\n", s.rater, *s.difference.value, interval_text(s.difference), s.n, figure_text(s.drift), interval_text(s.drift));
        if (!f.generalizability.sentences.empty()) say_generalizability(out, f.generalizability);
        if (f.over_sessions) say_generalizability(out, *f.over_sessions);
        for (const Against& a : f.against) out += fmt::format("  {} beside {}: {}\n", a.score, a.people, a.meaning);
    }
    for (std::size_t i = 0; i < study.pooled.size(); ++i) {
        out += fmt::format("\nAll items{}{} together\n", study.scales[i].empty() ? "" : ", ", study.scales[i]);
        say_generalizability(out, study.pooled[i]);
    }
    out += "\nFormulas and sources: --format json. Data and an R script that reckons all of it again: --script DIR.\n";
    return out;
}

}  // namespace stance::report
