#pragma once
#include "desktop/ui/ui.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// Folders and files to choose from, by mouse and keyboard: the same on every desktop, and nothing
/// of it leaves the program.
class FileList {
  public:
    /// @param endings  of the files shown, with the dot, lower case
    explicit FileList(std::vector<std::string> endings) : endings_(std::move(endings)) {}

    /// @return the file chosen in this frame
    std::optional<std::filesystem::path> draw(Ui& ui);
    const std::filesystem::path& folder() const { return folder_; }
    void go(std::filesystem::path folder);

  private:
    struct Entry {
        std::filesystem::path path;
        std::string name, about;
        bool is_folder = false;
    };
    void read();
    std::vector<std::string> endings_;
    std::filesystem::path folder_;
    std::vector<Entry> entries_;
    std::string trouble_;
    std::size_t left_out_ = 0;
};

}  // namespace stance::desktop
