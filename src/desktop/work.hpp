#pragma once
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace stance::desktop {

/// A long job as the screen shows it.
struct Job {
    std::string name;
    std::atomic<float> done{0};      ///< 0..1
    std::stop_source stop;
    std::atomic<bool> finished{false};
};

/// Long work off the window's thread, one job after the other. What a job found comes back to the
/// window's thread through `collect`.
class Work {
  public:
    /// The job runs on another thread; what it returns runs later on the window's thread.
    using Task = std::function<std::function<void()>(Job&)>;

    /// @param wake  called from the other thread when something is there to collect.
    /// @param at_once  run jobs where they are started, for tests
    explicit Work(std::function<void()> wake, bool at_once = false);
    ~Work();
    std::shared_ptr<Job> start(std::string name, Task task);
    /// On the window's thread, once a frame.
    void collect();
    /// Jobs that wait or run.
    std::vector<std::shared_ptr<Job>> jobs() const;

  private:
    void run(const std::stop_token& stop);
    std::function<void()> wake_;
    bool at_once_;
    mutable std::mutex guard_;
    std::condition_variable_any arrived_;
    std::deque<std::pair<std::shared_ptr<Job>, Task>> waiting_;
    std::vector<std::shared_ptr<Job>> alive_;
    std::vector<std::function<void()>> back_;
    std::jthread thread_;
};

}  // namespace stance::desktop
