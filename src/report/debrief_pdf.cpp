// The debrief on A4 pages, set by cairo.
#include "report/debrief.hpp"

#include "base/words.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace stance::report {

namespace {

constexpr double page_w = 595.28, page_h = 841.89, margin = 56, foot = 40;  // points

struct Ink { double r, g, b; };
constexpr Ink dark{.12, .16, .20}, grey{.38, .42, .46}, good{.0, .41, .31}, warn{.64, .29, .0}, accent{.12, .37, .48}, pale{.88, .87, .84};

struct Face { double size; bool bold, italic; };
constexpr Face body{10, false, false}, strong{10, true, false}, small{8.5, false, false}, italic{10, false, true}, heading{14, true, false}, title{21, true, false};

/// Pages one below the other; what does not fit begins the next.
class Pages {
  public:
    Pages(std::string& out, const std::string& name, const std::string& date, std::string footer) : footer_(std::move(footer)) {
        surface_ = cairo_pdf_surface_create_for_stream(
            [](void* to, const unsigned char* bytes, unsigned length) {
                static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
                return CAIRO_STATUS_SUCCESS;
            },
            &out, page_w, page_h);
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, name.c_str());
        cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
        c_ = cairo_create(surface_);
    }
    ~Pages() {
        finish_page();
        cairo_destroy(c_);
        cairo_surface_finish(surface_);
        cairo_surface_destroy(surface_);
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    void need(double height) {
        if (y_ + height <= page_h - margin - foot) return;
        finish_page();
        cairo_show_page(c_);
        y_ = margin;
    }
    void gap(double points) { y_ += points; }

    void text(std::string_view words, Face face, Ink ink = dark, double indent = 0) {
        set(face, ink);
        const double width = page_w - 2 * margin - indent, line = face.size * 1.45;
        std::size_t start = 0;
        while (start <= words.size()) {  // paragraphs
            const std::size_t end = std::min(words.find('\n', start), words.size());
            std::string row;
            const auto put = [&] {
                need(line);
                set(face, ink);
                cairo_move_to(c_, margin + indent, y_ + face.size);
                cairo_show_text(c_, row.c_str());
                y_ += line;
                row.clear();
            };
            for (const std::string& word : split_words(words.substr(start, end - start))) {
                const std::string longer = row.empty() ? word : row + " " + word;
                if (!row.empty() && width_of(longer) > width) { put(); row = word; }
                else row = longer;
            }
            if (!row.empty()) put();
            else if (end < words.size()) y_ += line * .5;
            start = end + 1;
        }
    }
    void at(double x, double y, std::string_view words, Face face, Ink ink) {
        set(face, ink);
        cairo_move_to(c_, x, y);
        cairo_show_text(c_, std::string(words).c_str());
    }
    double width_of(const std::string& words) const {
        cairo_text_extents_t extents;
        cairo_text_extents(c_, words.c_str(), &extents);
        return extents.x_advance;
    }
    void fill(double x, double y, double w, double h, Ink ink, double alpha = 1) {
        cairo_set_source_rgba(c_, ink.r, ink.g, ink.b, alpha);
        cairo_rectangle(c_, x, y, w, h);
        cairo_fill(c_);
    }
    void dot(double x, double y, double r, Ink ink, bool hollow) {
        cairo_set_source_rgb(c_, ink.r, ink.g, ink.b);
        cairo_new_sub_path(c_);
        cairo_arc(c_, x, y, r, 0, 6.2832);
        cairo_set_line_width(c_, 1);
        hollow ? cairo_stroke(c_) : cairo_fill(c_);
    }
    void path(const std::vector<std::pair<double, double>>& points, Ink ink) {
        cairo_set_source_rgb(c_, ink.r, ink.g, ink.b);
        cairo_set_line_width(c_, 1.4);
        for (std::size_t i = 0; i < points.size(); ++i) i == 0 ? cairo_move_to(c_, points[i].first, points[i].second) : cairo_line_to(c_, points[i].first, points[i].second);
        cairo_stroke(c_);
    }
    double y() const { return y_; }

  private:
    void set(Face face, Ink ink) {
        cairo_select_font_face(c_, "Inter", face.italic ? CAIRO_FONT_SLANT_ITALIC : CAIRO_FONT_SLANT_NORMAL, face.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
        cairo_set_font_size(c_, face.size);
        cairo_set_source_rgb(c_, ink.r, ink.g, ink.b);
    }
    void finish_page() {
        ++number_;
        at(margin, page_h - foot, footer_, {7.5, false, false}, grey);
        const std::string n = fmt::format("{}", number_);
        at(page_w - margin - width_of(n), page_h - foot, n, {7.5, false, false}, grey);
    }

    cairo_surface_t* surface_ = nullptr;
    cairo_t* c_ = nullptr;
    double y_ = margin;
    int number_ = 0;
    std::string footer_;
};

void picture(Pages& pages, const Debrief& d) {
    const auto& turns = d.session->path;
    constexpr double height = 130;
    pages.need(height + 40);
    const double top = pages.y() + 6, left = margin + 18, width = page_w - 2 * margin - 24;
    const double step = width / static_cast<double>(std::max<std::size_t>(turns.size(), 2) - 1);
    const auto x = [&](std::size_t i) { return left + step * static_cast<double>(i); };
    const auto y = [&](double arousal) { return top + height * (1 - arousal / 10); };
    for (const int v : {0, 5, 10}) {
        pages.fill(left, y(v), width, .5, grey, .4);
        pages.at(margin, y(v) + 3, fmt::format("{}", v), small, grey);
    }
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (turns[i].response.next.mode != Mode::mentalizing) pages.fill(x(i) - step / 2, top, step, height, warn, .08);
    std::vector<std::pair<double, double>> line;
    for (std::size_t i = 0; i < turns.size(); ++i) line.emplace_back(x(i), y(turns[i].response.next.arousal));
    pages.path(line, dark);
    const double enough = d.rubric->arithmetic.good_enough;
    for (std::size_t i = 0; i < turns.size(); ++i)
        if (session::is_rated(turns[i])) {
            const double q = turns[i].assessment.quality;
            pages.dot(x(i), top + height + 12, 3, q >= enough ? good : q < enough - 1 ? warn : grey, q < enough && q >= enough - 1);
        }
    pages.gap(height + 22);
    pages.text("The line is the patient's arousal, 0 to 10; shaded where thinking was lost. Marks below are turns: green at or above good enough, orange clearly below.", small, grey);
}

void moment(Pages& pages, const Debrief& d, const Highlight& h) {
    pages.need(70);
    pages.text(fmt::format("Turn {}, quality {:.1f}", h.turn, h.quality), strong, h.quality >= d.rubric->arithmetic.good_enough ? good : warn);
    if (!h.patient_showed.empty()) pages.text("(" + h.patient_showed + ")", italic, grey, 10);
    pages.text(d.patient_case->name + ": " + h.patient_said, body, dark, 10);
    pages.text("You: " + (h.said.empty() ? std::string("(silence)") : h.said), strong, dark, 10);
    for (const rubric::Evidence& e : h.evidence) {
        const bool with = e.polarity == rubric::Polarity::with;
        pages.text(fmt::format("{} {}: \u201C{}\u201D {}", with ? "+" : "\u2212", d.rubric->items[e.item].name, h.said.substr(e.span.start, e.span.end - e.span.start), e.reason), small, with ? good : warn, 10);
    }
    if (!h.model_reply.empty()) {
        pages.text("An experienced therapist might have said: " + h.model_reply, body, accent, 10);
        pages.text(h.model_why, small, grey, 10);
    }
    pages.gap(8);
}

std::string number(const std::optional<double>& value, rubric::Observed state) {
    if (state == rubric::Observed::observed && value) return fmt::format("{:.1f}", *value);
    return state == rubric::Observed::not_applicable ? "n/a" : state == rubric::Observed::not_observed ? "not obs." : "not rat.";
}

}  // namespace

std::string debrief_pdf(const Debrief& d) {
    std::string out;
    const session::Session& s = *d.session;
    const auto& score = d.scored.score.session;
    {
        Pages pages(out, "Debrief: " + d.patient_case->title, iso_utc(s.ended.value_or(s.started)),
                    fmt::format("Session {}  ·  {} {}  ·  {}", s.id, d.rubric->id, d.rubric->version, s.engine));
        pages.text(d.patient_case->title, title);
        pages.text(fmt::format("{} with {}, {}, {}, {} turns", s.trainee, d.patient_case->name, iso_utc(s.started), session::play_names[static_cast<std::size_t>(s.play)], d.scored.score.turns.size()), body, grey);
        pages.gap(10);
        pages.text("Overall: " + overall_text(score), heading);
        pages.text(score.note, body);
        pages.gap(4);
        pages.text(d.rubric->notice, small, grey);
        if (!d.ending_title.empty()) {
            pages.gap(8);
            pages.text(d.ending_title, strong);
            pages.text(d.afterword, body);
        }
        pages.gap(12);
        pages.text("The hour", heading);
        picture(pages, d);
        const auto moments = [&](const char* name, const std::vector<Highlight>& list) {
            if (list.empty()) return;
            pages.gap(12);
            pages.need(90);
            pages.text(name, heading);
            pages.gap(4);
            for (const Highlight& h : list) moment(pages, d, h);
        };
        moments("Best moments", d.best);
        moments("Moments to work on", d.to_work_on);
        pages.gap(12);
        pages.need(80);
        pages.text("Items", heading);
        pages.gap(4);
        constexpr double a = margin + 230, b = margin + 300, c = margin + 380;
        pages.at(a, pages.y() + 8, "adherence", small, grey);
        pages.at(b, pages.y() + 8, "competence", small, grey);
        pages.at(c, pages.y() + 8, "called / taken / breached", small, grey);
        pages.gap(14);
        for (const rubric::ItemRating& r : score.items) {
            pages.need(16);
            const double line = pages.y() + 10;
            pages.at(margin, line, d.rubric->items[r.item].name, body, dark);
            pages.at(a, line, number(r.adherence, r.adherence_state), body, dark);
            pages.at(b, line, number(r.competence, r.competence_state), body, dark);
            pages.at(c, line, fmt::format("{} / {} / {}", r.opportunities, r.taken, r.breaches), body, dark);
            pages.fill(margin, line + 4, page_w - 2 * margin, .4, pale);
            pages.gap(15);
        }
        pages.gap(14);
        pages.need(60);
        pages.text("The whole conversation", heading);
        pages.gap(4);
        for (const session::Turn& t : s.path) {
            if (session::is_rated(t)) {
                pages.text(fmt::format("You, turn {} ({:.1f})", t.number, t.assessment.quality), {8.5, true, false}, accent, 20);
                pages.text(t.said.empty() ? "(silence)" : t.said, body, dark, 20);
                for (const rubric::Evidence& e : t.assessment.evidence) {
                    const bool with = e.polarity == rubric::Polarity::with;
                    pages.text(fmt::format("{} {}: {}", with ? "+" : "\u2212", d.rubric->items[e.item].name, e.reason), small, with ? good : warn, 20);
                }
                pages.gap(3);
            }
            if (!t.response.shows.empty()) pages.text("(" + t.response.shows + ")", italic, grey);
            if (!t.response.say.empty()) pages.text(d.patient_case->name + ": " + t.response.say, body);
            pages.gap(6);
        }
        pages.text(fmt::format("Rubric {} {} (sha256 {}), case {} {} (sha256 {}), seed {}.", d.rubric->id, d.rubric->version, d.rubric->sha256, s.case_id, s.case_version, s.case_sha256, s.seed), {7, false, false}, grey);
    }
    return out;
}

}  // namespace stance::report
