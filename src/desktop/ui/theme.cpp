#include "desktop/ui/theme.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui_freetype.h>

#include <cmath>
#include <filesystem>
#include <vector>

namespace stance::desktop {

namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return IM_COL32((hex >> 16) & 255U, (hex >> 8) & 255U, hex & 255U, alpha);
}

/// ImGui's FreeType builder rounds every advance up, which sets text wide; here it is rounded to
/// the nearest pixel, from the letter's own measure.
void space_truly(ImFont* font, const std::string& file) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    if (FT_New_Face(library, file.c_str(), 0, &face) == 0) {
        FT_Size_RequestRec request{};
        request.type = FT_SIZE_REQUEST_TYPE_REAL_DIM;
        request.height = static_cast<FT_Long>(font->FontSize * 64);
        FT_Request_Size(face, &request);
        for (ImFontGlyph& glyph : font->Glyphs) {
            const FT_UInt index = FT_Get_Char_Index(face, glyph.Codepoint);
            if (index == 0 || glyph.Codepoint >= 0xE000 || FT_Load_Glyph(face, index, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0) continue;
            glyph.AdvanceX = std::round(static_cast<float>(face->glyph->linearHoriAdvance) / 65536.0F);
            if (static_cast<int>(glyph.Codepoint) < font->IndexAdvanceX.Size) font->IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = glyph.AdvanceX;
        }
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
}

}  // namespace

ImU32 faded(ImU32 colour, float alpha) {
    const auto a = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255U) * alpha;
    return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(a + .5F) << IM_COL32_A_SHIFT);
}

Palette palette(Look look) {
    Palette p{};
    switch (look) {
        case Look::light:
            p.background = rgb(0xF4F3EF); p.surface = rgb(0xFFFFFF); p.raised = rgb(0xFFFFFF); p.sunken = rgb(0xF1EFEA); p.line = rgb(0xDFDBD3);
            p.text = rgb(0x23272B); p.quiet = rgb(0x5A6168); p.faint = rgb(0x737A81);
            p.accent = rgb(0x1F5F7A); p.on_accent = rgb(0xFFFFFF); p.accent_soft = rgb(0xE3EEF3);
            p.good = rgb(0x00694E); p.good_soft = rgb(0xD5EDE4); p.warn = rgb(0xA44A00); p.warn_soft = rgb(0xFBE5D3);
            p.self = rgb(0x8A4B7D); p.supervisor = rgb(0x3D4C9E);
            p.patient_bubble = rgb(0xF3F0EA); p.own_bubble = rgb(0xE3EEF3); p.focus = rgb(0x1F5F7A); p.shadow = rgb(0x3A3428, 16);
            p.modes = {rgb(0x00694E), rgb(0xB3462F), rgb(0x7A5AA6), rgb(0x9C6B00), rgb(0x5F6B76)};
            break;
        case Look::dark:
            p.background = rgb(0x16191C); p.surface = rgb(0x1F2327); p.raised = rgb(0x272C31); p.sunken = rgb(0x191C20); p.line = rgb(0x353B42);
            p.text = rgb(0xE8E6E1); p.quiet = rgb(0xABB2B8); p.faint = rgb(0x8B939A);
            p.accent = rgb(0x7CC3DE); p.on_accent = rgb(0x0F1C22); p.accent_soft = rgb(0x243842);
            p.good = rgb(0x6CCFAE); p.good_soft = rgb(0x1E3D34); p.warn = rgb(0xF0A868); p.warn_soft = rgb(0x44301F);
            p.self = rgb(0xD9A3CF); p.supervisor = rgb(0xA3B1F5);
            p.patient_bubble = rgb(0x2A2E32); p.own_bubble = rgb(0x23363F); p.focus = rgb(0x7CC3DE); p.shadow = rgb(0x000000, 40);
            p.modes = {rgb(0x6CCFAE), rgb(0xEF8B74), rgb(0xB99BE3), rgb(0xDDB14F), rgb(0x9AA6B1)};
            break;
        case Look::contrast:
            p.background = rgb(0xFFFFFF); p.surface = rgb(0xFFFFFF); p.raised = rgb(0xFFFFFF); p.sunken = rgb(0xFFFFFF); p.line = rgb(0x000000);
            p.text = rgb(0x000000); p.quiet = rgb(0x1A1A1A); p.faint = rgb(0x333333);
            p.accent = rgb(0x00338A); p.on_accent = rgb(0xFFFFFF); p.accent_soft = rgb(0xE6EEFF);
            p.good = rgb(0x004D33); p.good_soft = rgb(0xD9F2E6); p.warn = rgb(0x8A2C00); p.warn_soft = rgb(0xFFE6D5);
            p.self = rgb(0x66004D); p.supervisor = rgb(0x1A1A80);
            p.patient_bubble = rgb(0xFFFFFF); p.own_bubble = rgb(0xE6EEFF); p.focus = rgb(0xC00060); p.shadow = rgb(0x000000, 0);
            p.modes = {rgb(0x004D33), rgb(0x9E1B00), rgb(0x4B1F99), rgb(0x6B4A00), rgb(0x333333)};
            break;
    }
    return p;
}

ImFont* Fonts::of(Style style) const {
    switch (style) {
        case Style::body: case Style::quiet: return body;
        case Style::strong: return strong;
        case Style::italic: return italic;
        case Style::small: return small;
        case Style::small_strong: return small_strong;
        case Style::heading: return heading;
        case Style::title: return title;
        case Style::display: return display;
    }
    return body;
}

std::optional<std::string> build_fonts(Fonts& fonts, float scale) {
    // ImGui aborts on a missing file, so each is looked for first
    static const std::vector<std::string> inter = {"/usr/share/fonts/opentype/inter/", "/usr/share/fonts/truetype/inter/"};
    const auto find = [](const std::vector<std::string>& names) -> std::string {
        std::error_code ignored;
        for (const std::string& name : names)
            if (std::filesystem::is_regular_file(name, ignored)) return name;
        return {};
    };
    const auto face = [&](const std::string& weight, const std::string& fallback) {
        std::vector<std::string> names;
        for (const std::string& folder : inter) names.push_back(folder + "Inter-" + weight + ".otf");
        names.push_back("/usr/share/fonts/truetype/dejavu/" + fallback);
        return find(names);
    };
    const std::string regular = face("Regular", "DejaVuSans.ttf"), medium = face("SemiBold", "DejaVuSans-Bold.ttf"), italic = face("Italic", "DejaVuSans.ttf");
    if (regular.empty() || medium.empty() || italic.empty())
        return "no usable font was found; please install the packages fonts-inter and fonts-dejavu-core";
    const std::string symbols = find({"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"});
    const std::string icons = find({"/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf"});

    // Latin with its extensions, Greek, Cyrillic, punctuation, arrows and signs
    static const ImWchar letters[] = {0x20, 0x17F, 0x1A0, 0x1FF, 0x218, 0x21B, 0x300, 0x36F, 0x370, 0x3FF, 0x400, 0x4FF, 0x1E00, 0x1EFF, 0x2010, 0x205E,
                                      0x20A0, 0x20BF, 0x2190, 0x2193, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};
    static const ImWchar used_icons[] = {0xe033, 0xe042, 0xe050, 0xe050, 0xe0b6, 0xe0bf, 0xe145, 0xe15b, 0xe153, 0xe166, 0xe2c4, 0xe2c4, 0xe3c9, 0xe3c9,
                                         0xe560, 0xe560, 0xe5c4, 0xe5cf, 0xe6e1, 0xe6e1, 0xe7fb, 0xe7fd, 0xe80c, 0xe80c, 0xe838, 0xe838, 0xe873, 0xe873, 0xe88a, 0xe88e,
                                         0xe8b5, 0xe8b8, 0xe8fd, 0xe8fd, 0xe90f, 0xe90f, 0xe922, 0xe922, 0xe002, 0xe002, 0};
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    io.Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    io.Fonts->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    io.Fonts->TexDesiredWidth = scale > 1.4F ? 4096 : 2048;
    const auto add = [&](const std::string& file, float size) {
        ImFontConfig config;
        config.PixelSnapH = true;
        const float px = std::round(size * scale);
        ImFont* font = io.Fonts->AddFontFromFileTTF(file.c_str(), px, &config, letters);
        ImFontConfig merged;
        merged.MergeMode = true;
        merged.PixelSnapH = true;
        if (!symbols.empty() && symbols != file) {
            static const ImWchar signs[] = {0x2190, 0x21FF, 0x2500, 0x25FF, 0x2713, 0x2717, 0};
            io.Fonts->AddFontFromFileTTF(symbols.c_str(), px, &merged, signs);
        }
        if (!icons.empty()) {
            ImFontConfig material = merged;
            material.GlyphOffset.y = std::round(px * .34F);
            io.Fonts->AddFontFromFileTTF(icons.c_str(), std::round(px * 1.25F), &material, used_icons);
        }
        return font;
    };
    fonts.body = add(regular, 16);
    fonts.strong = add(medium, 16);
    fonts.italic = add(italic, 15);
    fonts.small = add(regular, 13.5F);
    fonts.small_strong = add(medium, 13.5F);
    fonts.heading = add(medium, 18);
    fonts.title = add(medium, 26);
    fonts.display = add(medium, 34);
    io.FontDefault = fonts.body;
    if (!io.Fonts->Build()) return "the letters could not be prepared: the fonts do not fit; please choose a smaller text size";
    for (ImFont* font : {fonts.body, fonts.italic, fonts.small}) space_truly(font, font == fonts.italic ? italic : regular);
    for (ImFont* font : {fonts.strong, fonts.small_strong, fonts.heading, fonts.title, fonts.display}) space_truly(font, medium);
    return std::nullopt;
}

void apply(const Theme& theme) {
    ImGuiStyle style;
    const Palette& c = theme.colours;
    const auto colour = [](ImU32 u) { return ImGui::ColorConvertU32ToFloat4(u); };
    style.WindowPadding = style.FramePadding = {0, 0};
    style.ItemSpacing = {theme.px(8), theme.px(8)};
    style.WindowBorderSize = style.ChildBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.ScrollbarSize = theme.px(10);
    style.ScrollbarRounding = theme.px(5);
    style.AntiAliasedLinesUseTex = true;
    style.CircleTessellationMaxError = .15F;
    style.Colors[ImGuiCol_WindowBg] = colour(c.background);
    style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = colour(faded(c.faint, .45F));
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = colour(faded(c.faint, .7F));
    style.Colors[ImGuiCol_ScrollbarGrabActive] = colour(c.faint);
    style.Colors[ImGuiCol_Text] = colour(c.text);
    ImGui::GetStyle() = style;
}

}  // namespace stance::desktop
