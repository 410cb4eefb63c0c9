#include "authoring/skeleton.hpp"

#include "authoring/skeleton_texts.hpp"

#include <algorithm>

namespace stance::authoring {

namespace {

std::string named(std::string text, const std::string& name) {
    const std::string slot = "NAME";
    for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + name.size())) text.replace(at, slot.size(), name);
    return text;
}

}  // namespace

std::string case_skeleton(const std::string& name) { return named(case_skeleton_text(), name); }
std::string rubric_skeleton(const std::string& name) { return named(rubric_skeleton_text(), name); }

bool is_file_id(const std::string& name) {
    return !name.empty() && name.size() <= 100 &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace stance::authoring
