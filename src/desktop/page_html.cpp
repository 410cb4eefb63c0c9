#include "desktop/page_html.hpp"

namespace stance::desktop {

namespace {

std::string escaped(std::string_view text) {
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

/// Icons are letters of a private range; on a plain page they say nothing.
std::string without_icons(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c == 0xEE || c == 0xEF) && i + 2 < text.size() && (c == 0xEE || static_cast<unsigned char>(text[i + 1]) < 0xA4)) { i += 3; continue; }
        out += text[i++];
    }
    return out;
}

}  // namespace

std::string page_html(const std::vector<PageItem>& page, const std::string& notice) {
    std::string body, title = "Stance";
    for (const PageItem& item : page) {
        const std::string words = escaped(without_icons(item.text));
        if (words.empty()) continue;
        switch (item.kind) {
            case PageItem::Kind::title: body += "<h1>" + words + "</h1>\n"; title = words; break;
            case PageItem::Kind::heading: body += "<h2>" + words + "</h2>\n"; break;
            case PageItem::Kind::quote: body += "<blockquote>" + words + "</blockquote>\n"; break;
            case PageItem::Kind::action: body += "<p><em>[" + words + "]</em></p>\n"; break;
            case PageItem::Kind::field:
            case PageItem::Kind::text: body += "<p>" + words + "</p>\n"; break;
        }
    }
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
           "</title><style>body{font:1.05em/1.6 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}blockquote{margin:.5em 1.5em}</style></head><body>\n" + body +
           "<hr><p>" + escaped(notice) + "</p>\n</body></html>\n";
}

}  // namespace stance::desktop
