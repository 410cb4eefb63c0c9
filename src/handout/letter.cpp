#include "handout/letter.hpp"

#include "report/pages.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>

namespace stance::handout {

namespace {

constexpr std::size_t most_passages = 3, most_quotes = 3;

std::string clock(const review::Line& line) {
    if (!line.start) return {};
    const int s = static_cast<int>(*line.start);
    return s >= 3600 ? fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60) : fmt::format("{}:{:02}", s / 60, s % 60);
}

std::string words_of(const review::Line& line, Span span) {
    if (span.end > span.start && span.end <= line.text.size()) return line.text.substr(span.start, span.end - span.start);
    return line.text;
}

Passage::Quote quote(const Letter& l, int number, Span span) {
    Passage::Quote out;
    out.line = number;
    const review::Line* line = l.subject.line(number);
    if (line == nullptr) return out;
    out.clock = clock(*line);
    out.words = words_of(*line, span);
    if (const review::Line* before = l.subject.line(number - 1); line->role == review::Role::therapist && before != nullptr && before->role == review::Role::patient && before->counts()) out.before = before->text;
    for (const review::Comment& c : l.review.comments)
        if (c.line == number) out.comment += (out.comment.empty() ? "" : " ") + c.text;
    return out;
}

/// The value an item is judged by: competence where it is rated, else adherence.
std::optional<double> value_of(const review::Review& r, const std::string& item) {
    for (const char* scale : {"competence", "adherence"})
        if (const review::Mark* mark = r.mark(item, scale); mark != nullptr && mark->verdict == review::Verdict::observed && mark->value) return mark->value;
    return std::nullopt;
}

std::string ratings_of(const review::Review& r, const std::string& item) {
    std::vector<std::string> out;
    for (const char* scale : {"adherence", "competence"})
        if (const review::Mark* mark = r.mark(item, scale)) out.push_back(fmt::format("{} {}", scale, review::plain(*mark)));
    return fmt::format("{}", fmt::join(out, ", "));
}

std::string safe(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n': out += "<br>"; break;
        default: out += c;
        }
    }
    return out;
}

std::string opening(const Letter& l) {
    return fmt::format("{}about {}, {}. Rated by {} with the rubric {} {}.", l.to.empty() ? "" : fmt::format("For {}, ", l.to), l.subject.blind_name,
                       l.subject.origin == review::Origin::real ? "a recording of people's own words, names replaced" : "a rehearsal with a simulated patient", l.review.rater, l.rubric->id, l.rubric->version);
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string place(const Passage::Quote& q) { return q.clock.empty() ? fmt::format("line {}", q.line) : fmt::format("line {}, {}", q.line, q.clock); }

constexpr std::string_view style = R"(
:root{color-scheme:light}body{font:17px/1.6 Inter,system-ui,sans-serif;color:#1E2A33;background:#FAF8F4;margin:0}
main{max-width:44rem;margin:0 auto;padding:3rem 1.5rem 4rem}h1{font-size:1.8rem;line-height:1.25;margin:0 0 .4rem}h2{margin:2.4rem 0 .6rem;font-size:1.25rem}
h3{margin:1.4rem 0 .2rem;font-size:1.05rem}.quiet{color:#5F6A72}.about{margin:.1rem 0 .6rem}
blockquote{margin:.8rem 0;padding:.7rem 1rem;background:#fff;border:1px solid #E6E2D9;border-left:4px solid #2F6F73;border-radius:0 10px 10px 0;break-inside:avoid}
blockquote p{margin:.2rem 0}.before{color:#5F6A72}.comment{margin-top:.5rem;border-top:1px solid #E6E2D9;padding-top:.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}td,th{text-align:left;padding:.3rem .4rem;border-bottom:1px solid #E6E2D9}
.notice{margin-top:2.4rem;border-left:4px solid #B5703C;padding-left:1rem;color:#4A5259;font-size:.9rem}
@media print{body{background:#fff;font-size:11pt}main{padding:0}})";

std::string quote_html(const Passage::Quote& q) {
    std::string out = "<blockquote>";
    if (!q.before.empty()) out += fmt::format("<p class=\"before\">Patient: {}</p>", safe(q.before));
    out += fmt::format("<p>\u201C{}\u201D <span class=\"quiet\">{}</span></p>", safe(q.words), place(q));
    if (!q.comment.empty()) out += fmt::format("<p class=\"comment\">{}</p>", safe(q.comment));
    return out + "</blockquote>";
}

std::string passage_html(const Passage& p) {
    std::string out = fmt::format("<h3>{}</h3><p class=\"about quiet\">{}{}</p>", safe(p.name), safe(p.rating), p.said_about.empty() ? "" : ": " + safe(p.said_about));
    for (const Passage::Quote& q : p.quotes) out += quote_html(q);
    if (!p.next.empty()) out += fmt::format("<p>Worth trying: {}</p>", safe(p.next));
    return out;
}

}  // namespace

Told told(const Letter& l) {
    struct Candidate {
        const rubric::Item* item;
        double value;
    };
    std::vector<Candidate> rated;
    for (const rubric::Item& item : l.rubric->items)
        if (const auto value = value_of(l.review, item.id); value && !l.review.moments(item.id).empty()) rated.push_back({&item, *value});
    const auto passage = [&](const Candidate& c, bool well) {
        Passage out;
        out.name = c.item->name;
        out.rating = ratings_of(l.review, c.item->id);
        const rubric::Anchor* nearest = nullptr;
        for (const rubric::Anchor& a : c.item->anchors) {
            if (nearest == nullptr || std::abs(a.value - c.value) < std::abs(nearest->value - c.value)) nearest = &a;
        }
        if (nearest != nullptr) out.said_about = nearest->meaning;
        if (!well)
            for (const rubric::Anchor& a : c.item->anchors)
                if (a.value > c.value && (nearest == nullptr || &a != nearest)) { out.next = a.meaning; break; }
        for (const int line : l.review.moments(c.item->id)) {
            if (out.quotes.size() == most_quotes) break;
            Span span;
            for (const review::Link& link : l.review.links)
                if (link.item == c.item->id && link.line == line) span = link.span;
            out.quotes.push_back(quote(l, line, span));
        }
        return out;
    };
    const double enough = l.rubric->arithmetic.good_enough;
    Told out;
    std::stable_sort(rated.begin(), rated.end(), [](const Candidate& a, const Candidate& b) { return a.value > b.value; });
    for (const Candidate& c : rated)
        if (c.value >= enough && out.well.size() < most_passages) out.well.push_back(passage(c, true));
    for (auto c = rated.rbegin(); c != rated.rend(); ++c)
        if (c->value < enough && out.try_next.size() < most_passages) out.try_next.push_back(passage(*c, false));
    for (const review::Comment& c : l.review.comments) {
        const auto shown = [&](const std::vector<Passage>& passages) {
            return std::any_of(passages.begin(), passages.end(), [&](const Passage& p) { return std::any_of(p.quotes.begin(), p.quotes.end(), [&](const Passage::Quote& q) { return q.line == c.line; }); });
        };
        if (shown(out.well) || shown(out.try_next) || std::any_of(out.comments.begin(), out.comments.end(), [&](const Passage::Quote& q) { return q.line == c.line; })) continue;
        out.comments.push_back(quote(l, c.line, c.span));
    }
    return out;
}

std::string letter_html(const Letter& l) {
    const Told t = told(l);
    std::string out = fmt::format("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Supervision: {}</title><style>{}</style><main>", safe(l.subject.blind_name), style);
    out += fmt::format("<h1>Supervision: {}</h1><p class=\"quiet\">{} {}</p>", safe(l.subject.blind_name), safe(capital(opening(l))), iso_utc(l.written).substr(0, 10));
    if (!l.review.note.empty()) out += fmt::format("<p>{}</p>", safe(l.review.note));
    if (!t.well.empty()) out += "<h2>What went well</h2>";
    for (const Passage& p : t.well) out += passage_html(p);
    if (!t.try_next.empty()) out += "<h2>What to try</h2>";
    for (const Passage& p : t.try_next) out += passage_html(p);
    if (!t.comments.empty()) out += "<h2>Other moments</h2>";
    for (const Passage::Quote& q : t.comments) out += quote_html(q);
    out += "<h2>All ratings</h2><table><tr><th>Item</th><th>Adherence</th><th>Competence</th></tr>";
    const auto cell = [&](const std::string& item, const char* scale) {
        const review::Mark* mark = l.review.mark(item, scale);
        return mark == nullptr ? std::string() : review::plain(*mark);
    };
    for (const rubric::Item& item : l.rubric->items) out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", safe(item.name), cell(item.id, "adherence"), cell(item.id, "competence"));
    out += fmt::format("<tr><td><b>Overall</b></td><td>{}</td><td>{}</td></tr></table>", cell("overall", "adherence"), cell("overall", "competence"));
    out += fmt::format("<p class=\"notice\">{}</p></main></html>\n", safe(l.rubric->notice));
    return out;
}

std::string letter_pdf(const Letter& l) {
    using namespace report;
    const Told t = told(l);
    std::string out;
    {
        Pages pages(out, "Supervision: " + l.subject.blind_name, iso_utc(l.written), "Supervision: " + l.subject.blind_name);
        pages.text("Supervision: " + l.subject.blind_name, title);
        pages.text(capital(opening(l)) + " " + iso_utc(l.written).substr(0, 10), small, grey);
        pages.gap(8);
        if (!l.review.note.empty()) {
            pages.text(l.review.note, body);
            pages.gap(4);
        }
        const auto put_quote = [&](const Passage::Quote& q) {
            pages.need(50);
            if (!q.before.empty()) pages.text("Patient: " + q.before, body, grey, 14);
            pages.text("\u201C" + q.words + "\u201D", italic, dark, 14);
            pages.text(place(q), small, grey, 14);
            if (!q.comment.empty()) pages.text(q.comment, body, accent, 14);
            pages.gap(6);
        };
        const auto part = [&](const char* name, const std::vector<Passage>& passages) {
            if (passages.empty()) return;
            pages.gap(10);
            pages.need(80);
            pages.text(name, heading);
            for (const Passage& p : passages) {
                pages.gap(4);
                pages.need(70);
                pages.text(p.name, strong);
                pages.text(p.rating + (p.said_about.empty() ? "" : ": " + p.said_about), small, grey);
                pages.gap(4);
                for (const Passage::Quote& q : p.quotes) put_quote(q);
                if (!p.next.empty()) pages.text("Worth trying: " + p.next, body);
            }
        };
        part("What went well", t.well);
        part("What to try", t.try_next);
        if (!t.comments.empty()) {
            pages.gap(10);
            pages.need(80);
            pages.text("Other moments", heading);
            for (const Passage::Quote& q : t.comments) put_quote(q);
        }
        pages.gap(10);
        pages.need(100);
        pages.text("All ratings", heading);
        for (const rubric::Item& item : l.rubric->items) pages.text(fmt::format("{}: {}", item.name, ratings_of(l.review, item.id)), small);
        pages.text("Overall: " + ratings_of(l.review, "overall"), strong);
        pages.gap(12);
        pages.need(60);
        pages.text(l.rubric->notice, small, grey);
    }
    return out;
}

}  // namespace stance::handout
