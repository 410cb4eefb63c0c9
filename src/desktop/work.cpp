#include "desktop/work.hpp"

#include <algorithm>

namespace stance::desktop {

Work::Work(std::function<void()> wake, bool at_once) : wake_(std::move(wake)), at_once_(at_once) {
    if (!at_once_) thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Work::~Work() {
    {
        const std::lock_guard lock(guard_);
        for (const auto& job : alive_) job->stop.request_stop();
    }
    if (thread_.joinable()) {
        thread_.request_stop();
        arrived_.notify_all();
    }
}

std::shared_ptr<Job> Work::start(std::string name, Task task) {
    auto job = std::make_shared<Job>();
    job->name = std::move(name);
    if (at_once_) {
        auto back = task(*job);
        job->finished = true;
        if (back) back();
        return job;
    }
    {
        const std::lock_guard lock(guard_);
        waiting_.emplace_back(job, std::move(task));
        alive_.push_back(job);
    }
    arrived_.notify_all();
    return job;
}

void Work::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::pair<std::shared_ptr<Job>, Task> next;
        {
            std::unique_lock lock(guard_);
            if (!arrived_.wait(lock, stop, [&] { return !waiting_.empty(); })) return;
            next = std::move(waiting_.front());
            waiting_.pop_front();
        }
        std::function<void()> back;
        if (!next.first->stop.stop_requested()) back = next.second(*next.first);
        next.first->finished = true;
        {
            const std::lock_guard lock(guard_);
            std::erase(alive_, next.first);
            if (back) back_.push_back(std::move(back));
        }
        wake_();
    }
}

void Work::collect() {
    std::vector<std::function<void()>> now;
    {
        const std::lock_guard lock(guard_);
        now.swap(back_);
    }
    for (const auto& back : now) back();
}

std::vector<std::shared_ptr<Job>> Work::jobs() const {
    const std::lock_guard lock(guard_);
    return alive_;
}

}  // namespace stance::desktop
