#pragma once
// What WebVTT and SRT share: lines of times, marked-up words, blocks.
#include "transcripts/formats.hpp"
#include "transcripts/pieces.hpp"

namespace stance::transcripts {

/// Whether the line is meant to hold a cue's times: a digit, a colon and an arrow.
bool is_timing(std::string_view line);

/// `start --> end`, with settings after it ignored.
struct Timing {
    double start = 0, end = 0;
};

/// @errors input: which of the two is no time, with its place
Result<Timing> read_timing(const Source& source, Line line);

/// A cue's words with their marks, at most.
constexpr std::size_t most_payload_bytes = 4 * most_cue_bytes;

/// What a cue's payload says, without its tags: one piece a voice.
struct Voice {
    std::string label;
    std::string text;
};
struct Payload {
    std::vector<Voice> voices;
    bool stamped = false;                      ///< holds times of single words (YouTube)
    bool tagged = false;                       ///< names its voices
    std::optional<std::size_t> unclosed;       ///< byte where a voice's name begins and never ends
};
Payload read_payload(std::string_view payload);

/// Two people in one cue, each line begun by a dash.
bool has_two_voices(std::string_view payload);

extern const std::string_view two_voices_doubt;

/// Words that stand between the cues without a time.
class Strays {
  public:
    void add(std::string_view text, std::size_t byte);
    /// A sentence about them, for the file's doubts.
    void tell(const Source& source, std::vector<std::string>& doubts) const;

  private:
    std::size_t count_ = 0;
    std::size_t first_ = 0;
    std::string text_;
};

}  // namespace stance::transcripts
