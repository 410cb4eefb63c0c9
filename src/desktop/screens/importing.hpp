#pragma once
#include "app/importing.hpp"
#include "desktop/desk.hpp"
#include "desktop/file_list.hpp"
#include "desktop/ui/ui.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace stance::desktop {

/// A transcript as it was read, before anything is kept.
struct TranscriptRead {
    struct Talk {
        transcripts::Import import;
        std::vector<transcripts::Guess> guesses;
        std::vector<transcripts::Proposal> proposals;
        std::string sound;               ///< its file beside the transcript, or empty
        std::string like;                ///< a kept recording that holds most of the same lines
        double share = 0;                ///< of its lines found again, 0..1
    };
    std::filesystem::path file;
    std::string source_sha256;
    std::vector<Talk> talks;
};

/// Import: choose a file, see what is in it, say who is who, confirm what is replaced, keep it.
class ImportScreen {
  public:
    void draw(Ui& ui, Desk& desk);
    void show(std::shared_ptr<const TranscriptRead> read);
    void refuse(std::string sentence) { trouble_ = std::move(sentence); }
    /// A recording was kept or corrected: on to the next talk of the file, or done.
    void kept();
    bool done() const { return read_ == nullptr; }

  private:
    void draw_choose(Ui& ui, Desk& desk);
    void draw_found(Ui& ui, Desk& desk);
    void draw_speakers(Ui& ui);
    void draw_replacements(Ui& ui);
    void draw_keeping(Ui& ui, Desk& desk);
    void draw_preview(Ui& ui);
    void take_up();
    const TranscriptRead::Talk& talk() const { return read_->talks[at_]; }
    app::Preparation preparation(const Desk& desk) const;

    std::shared_ptr<const TranscriptRead> read_;
    std::string trouble_;
    std::size_t at_ = 0;                 ///< talk of the file
    Editor path_, title_, sound_, missed_;
    FileList files_{{".vtt", ".srt", ".json", ".tsv", ".txt", ".csv", ".eaf", ".textgrid", ".casaa", ".parse", ".boris", ".stance-packet"}};
    std::vector<int> roles_;             ///< one a guess: 0 therapist, 1 patient, 2 nobody, -1 not said
    std::vector<transcripts::Proposal> proposals_;  ///< of the talk, and what a person has added
    std::string not_there_;              ///< what was typed as missed and does not occur
    std::vector<bool> accepted_;         ///< one a proposal
    int consent_ = 0, keep_ = 0, corrects_ = 0;
};

}  // namespace stance::desktop
