#pragma once
#include "base/words.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A4 pages set by cairo, for documents that are printed. The same calls give the same bytes.
namespace stance::report {

inline constexpr double page_w = 595.28, page_h = 841.89, margin = 56, foot = 40;  // points

struct Ink { double r, g, b; };
inline constexpr Ink dark{.12, .16, .20}, grey{.38, .42, .46}, good{.0, .41, .31}, warn{.64, .29, .0}, accent{.12, .37, .48}, pale{.88, .87, .84};

struct Face { double size; bool bold, italic; };
inline constexpr Face body{10, false, false}, strong{10, true, false}, small{8.5, false, false}, italic{10, false, true}, heading{14, true, false}, title{21, true, false};

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

}  // namespace stance::report
