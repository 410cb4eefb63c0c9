#pragma once
#include <stop_token>
#include <thread>

namespace stance::cli {

/// While it lives, Ctrl-C and a request to end ask for a tidy stop instead of ending the program.
/// One at a time; made before other threads are, so that they do not get the signals.
class Interrupt {
  public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return source_.get_token(); }
    /// Readable when a stop was asked for; for poll(2).
    int descriptor() const { return read_end_; }

  private:
    std::stop_source source_;
    int signals_ = -1, read_end_ = -1, write_end_ = -1;
    std::jthread waiting_;
};

}  // namespace stance::cli
