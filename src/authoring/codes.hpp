#pragma once

/// Codes of diagnostics. They stay what they are; the pages of cases/README.md and
/// rubrics/README.md list them.
namespace stance::authoring::code {

inline constexpr const char* unreadable = "STN0001";
inline constexpr const char* not_utf8 = "STN0002";
inline constexpr const char* not_yaml = "STN0003";
inline constexpr const char* anchor = "STN0004";
inline constexpr const char* format = "STN0005";
inline constexpr const char* too_large = "STN0006";

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

inline constexpr const char* missing_target = "STN0201";
inline constexpr const char* unreachable_scene = "STN0202";
inline constexpr const char* thin_pool = "STN0203";
inline constexpr const char* endings = "STN0204";
inline constexpr const char* uncovered_state = "STN0205";
inline constexpr const char* unsafe_risk = "STN0206";
inline constexpr const char* says_nothing = "STN0207";
inline constexpr const char* unknown_item = "STN0208";
inline constexpr const char* said_twice = "STN0209";

inline constexpr const char* unknown_feature = "STN0301";
inline constexpr const char* example_fails = "STN0302";
inline constexpr const char* weights = "STN0303";
inline constexpr const char* anchors = "STN0304";
inline constexpr const char* asks_nothing = "STN0305";

}  // namespace stance::authoring::code
