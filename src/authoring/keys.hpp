#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace stance::authoring {

/// A key an author may write, and whether it must be there.
struct Key {
    std::string name;
    bool needed = false;
};

/// A part of a file that is written as 'key: value' lines. What an author is told of unknown and
/// missing keys comes from these lists alone; the JSON Schemas list the same keys for editors.
struct Part {
    std::string_view name;   ///< by which the readers ask for it; "file" is the whole file
    std::string_view what;   ///< in plain words, for sentences: "a line", "the patient"
    std::vector<Key> keys;   ///< empty: the author chooses the keys (anchors, phrases)
};

const std::vector<Part>& case_parts();
const std::vector<Part>& rubric_parts();

/// A part by name. @pre it is in the list
const Part& case_part(std::string_view name);
const Part& rubric_part(std::string_view name);

}  // namespace stance::authoring
