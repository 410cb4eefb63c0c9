#pragma once
#include <array>
#include <string_view>

/// Codes of diagnostics. They stay what they are; cases/README.md and rubrics/README.md list them.
namespace stance::authoring::code {

// the file as a whole
inline constexpr const char* unreadable = "STN0001";
inline constexpr const char* not_utf8 = "STN0002";
inline constexpr const char* not_yaml = "STN0003";
inline constexpr const char* anchor = "STN0004";
inline constexpr const char* format = "STN0005";
inline constexpr const char* too_large = "STN0006";
inline constexpr const char* too_many = "STN0007";

// keys and what stands behind them
inline constexpr const char* unknown_key = "STN0101";
inline constexpr const char* duplicate_key = "STN0102";
inline constexpr const char* wrong_type = "STN0103";
inline constexpr const char* missing_key = "STN0104";
inline constexpr const char* out_of_range = "STN0105";
inline constexpr const char* empty_text = "STN0106";
inline constexpr const char* unknown_word = "STN0107";
inline constexpr const char* duplicate_id = "STN0108";
inline constexpr const char* bad_id = "STN0109";
inline constexpr const char* bad_phrase = "STN0110";
inline constexpr const char* impossible = "STN0111";
inline constexpr const char* file_name = "STN0112";

// the sense of a case
inline constexpr const char* missing_target = "STN0201";
inline constexpr const char* unreachable_scene = "STN0202";
inline constexpr const char* thin_pool = "STN0203";
inline constexpr const char* endings = "STN0204";
inline constexpr const char* uncovered_state = "STN0205";
inline constexpr const char* unsafe_risk = "STN0206";
inline constexpr const char* says_nothing = "STN0207";
inline constexpr const char* unknown_item = "STN0208";
inline constexpr const char* said_twice = "STN0209";

// the sense of a rubric
inline constexpr const char* unknown_feature = "STN0301";
inline constexpr const char* example_fails = "STN0302";
inline constexpr const char* weights = "STN0303";
inline constexpr const char* anchors = "STN0304";
inline constexpr const char* asks_nothing = "STN0305";

/// A code and the kinds of file that can have it.
struct Entry {
    std::string_view code;
    bool in_cases;
    bool in_rubrics;
};

/// Every code, in order. A test holds this against both READMEs and the broken files.
inline constexpr std::array<Entry, 33> all = {{
    {unreadable, true, true},        {not_utf8, true, true},       {not_yaml, true, true},      {anchor, true, true},
    {format, true, true},            {too_large, true, true},      {too_many, true, true},
    {unknown_key, true, true},       {duplicate_key, true, true},  {wrong_type, true, true},    {missing_key, true, true},
    {out_of_range, true, true},      {empty_text, true, true},     {unknown_word, true, true},  {duplicate_id, true, true},
    {bad_id, true, true},            {bad_phrase, true, true},     {impossible, true, true},    {file_name, true, true},
    {missing_target, true, false},   {unreachable_scene, true, false}, {thin_pool, true, false}, {endings, true, false},
    {uncovered_state, true, false},  {unsafe_risk, true, false},   {says_nothing, true, false}, {unknown_item, true, false},
    {said_twice, true, false},
    {unknown_feature, false, true},  {example_fails, false, true}, {weights, false, true},      {anchors, false, true},
    {asks_nothing, false, true},
}};

}  // namespace stance::authoring::code
