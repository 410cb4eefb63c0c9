#include "cli/terminal.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <sys/ioctl.h>
#include <unistd.h>

namespace stance::cli {

Terminal::Terminal() {
    terminal_ = ::isatty(STDOUT_FILENO) == 1;
    const char* term = std::getenv("TERM");
    const char* no_colour = std::getenv("NO_COLOR");
    colours_ = terminal_ && (no_colour == nullptr || no_colour[0] == '\0') && term != nullptr && std::string_view(term) != "dumb";
    winsize size{};
    if (terminal_ && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) width_ = size.ws_col;
    width_ = std::clamp(width_, 30, 88);
}

std::string Terminal::dressed(std::string_view code, std::string_view text) const {
    if (!colours_) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string Terminal::wrapped(std::string_view text, int indent) const {
    if (!terminal_) return std::string(text);
    const auto room = static_cast<std::size_t>(std::max(20, width_ - indent));
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string out;
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') { out += "\n" + margin; column = 0; ++i; continue; }
        if (text[i] == ' ') { ++i; continue; }
        const auto end = std::min(text.find_first_of(" \n", i), text.size());
        const std::string_view word = text.substr(i, end - i);
        const std::size_t length = utf8::length(word);
        if (column > 0 && column + 1 + length > room) { out += "\n" + margin; column = 0; }
        if (column > 0) { out += ' '; ++column; }
        out += word;
        column += length;
        i = end;
    }
    return out;
}

std::string without_controls(std::string_view text) {
    std::string out;
    for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace stance::cli
