#include "authoring/document.hpp"

#include "authoring/codes.hpp"
#include "base/utf8.hpp"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

namespace stance::authoring {

namespace {

constexpr std::size_t largest_file = 8u << 20;
constexpr int deepest = 32;              ///< a rubric's examples, the deepest there are, need 8
constexpr std::size_t most_nodes = 400000;

/// Thrown out of yaml-cpp's recursion, after the sink was told.
struct Refused {};

void report_anchor(Sink& sink, const YAML::Mark& mark) {
    sink.error(code::anchor, mark, "anchors and aliases (&name, *name) are not used in these files", "write the text out, or put it in quotes if it begins with & or *");
}

/// Walks the events of a document once, before anything is built from it. yaml-cpp calls itself for
/// each level; it tells of the level first, so that leaving here bounds its stack.
class Guard final : public YAML::EventHandler {
  public:
    explicit Guard(Sink& sink) : sink_(sink) {}
    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ == 0) return;
        sink_.error(code::not_yaml, mark, "a second document begins here; a file holds one case or one rubric", "take the line '---' away, or make two files");
        throw Refused{};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { look(mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string&) override { look(mark, anchor); }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { enter(mark, anchor); }
    void OnSequenceEnd() override { --depth_; }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, YAML::EmitterStyle::value) override { enter(mark, anchor); }
    void OnMapEnd() override { --depth_; }

  private:
    void enter(const YAML::Mark& mark, YAML::anchor_t anchor) {
        look(mark, anchor);
        if (++depth_ <= deepest) return;
        sink_.error(code::too_large, mark, fmt::format("lists and groups are nested more than {} deep here", deepest), "look for an opening bracket too many");
        throw Refused{};
    }
    void look(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) refuse_anchor(mark);
        if (++nodes_ <= most_nodes) return;
        sink_.error(code::too_large, mark, fmt::format("there are more than {} entries, which no case or rubric has", most_nodes));
        throw Refused{};
    }
    [[noreturn]] void refuse_anchor(const YAML::Mark& mark) {
        report_anchor(sink_, mark);
        throw Refused{};
    }

    Sink& sink_;
    int documents_ = 0;
    int depth_ = 0;
    std::size_t nodes_ = 0;
};

/// The first line that begins with a tab, as a byte, or nothing. YAML does not allow it, and its own
/// message would not say so.
std::optional<std::size_t> first_tab_indent(std::string_view text) {
    if (text.starts_with('\t')) return 0;
    const auto found = text.find("\n\t");
    if (found == text.npos) return std::nullopt;
    return found + 1;
}

/// First control character that no text holds; yaml-cpp takes one of them for the end of the file.
std::optional<std::size_t> first_control(std::string_view text) {
    const auto found = std::find_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
    if (found == text.end()) return std::nullopt;
    return static_cast<std::size_t>(found - text.begin());
}

}  // namespace

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

std::optional<YAML::Node> parse_document(Sink& sink) {
    const std::string_view text = sink.text();
    if (text.size() > largest_file) {
        sink.error(code::too_large, sink.start(), "the file is larger than 8 MB, which no case or rubric is");
        return std::nullopt;
    }
    if (const auto bad = utf8::first_bad_byte(text)) {
        sink.error(code::not_utf8, sink.place_of_byte(*bad), "the text is not UTF-8 here", "save the file as UTF-8 in your editor");
        return std::nullopt;
    }
    if (const auto control = first_control(text)) {
        sink.error(code::not_utf8, sink.place_of_byte(*control), "there is a character here that no text holds", "delete it, or save the file as plain text");
        return std::nullopt;
    }
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        Guard guard(sink);
        while (parser.HandleNextDocument(guard)) {}
        YAML::Node node = YAML::Load(std::string(text));
        if (!node.IsDefined() || node.IsNull()) {
            sink.error(code::not_yaml, sink.start(), "the file is empty", "the README beside the cases and rubrics shows what belongs into it");
            return std::nullopt;
        }
        return node;
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::Exception& e) {
        if (e.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {  // most often a text like *sighs*
            report_anchor(sink, e.mark);
            return std::nullopt;
        }
        if (const auto tab = first_tab_indent(text)) {
            sink.error(code::not_yaml, sink.place_of_byte(*tab), "this line is indented with a tab", "use spaces");
            return std::nullopt;
        }
        sink.error(code::not_yaml, e.mark, fmt::format("this is not YAML: {}", e.msg), "put quotes around a text with a colon, a quote or a bracket in it, and inside { } also around one with a comma or a question mark");
        return std::nullopt;
    }
}

}  // namespace stance::authoring
