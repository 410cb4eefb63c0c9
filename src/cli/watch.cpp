#include "cli/watch.hpp"

#include "cli/interrupt.hpp"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace stance::cli {

namespace {

constexpr int settling_ms = 100;

class Inotify {
  public:
    Inotify() : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}
    ~Inotify() { if (fd_ >= 0) close(fd_); }
    Inotify(const Inotify&) = delete;
    Inotify& operator=(const Inotify&) = delete;
    int descriptor() const { return fd_; }
    bool add(const std::filesystem::path& folder) const {
        return inotify_add_watch(fd_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE) >= 0;
    }

    /// Names of .yaml files that something happened to.
    void read_names(std::set<std::string>& names) const {
        alignas(inotify_event) char buffer[8192];
        for (ssize_t n; (n = read(fd_, buffer, sizeof buffer)) > 0;)
            for (ssize_t at = 0; at < n;) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
                if (event->len > 0)
                    if (std::filesystem::path name(event->name); name.extension() == ".yaml" && event->name[0] != '.') names.insert(event->name);
                at += static_cast<ssize_t>(sizeof(inotify_event)) + event->len;
            }
    }

  private:
    int fd_;
};

}  // namespace

Result<Done> watch(const std::vector<std::filesystem::path>& folders, const std::function<void(const std::set<std::string>&)>& changed) {
    const Interrupt interrupt;
    const Inotify inotify;
    for (const auto& folder : folders)
        if (inotify.descriptor() < 0 || !inotify.add(folder)) return Error{ErrorKind::world, fmt::format("{}: cannot be watched ({})", folder.string(), std::strerror(errno))};
    std::set<std::string> names;
    while (!interrupt.token().stop_requested()) {
        pollfd waiting[2] = {{inotify.descriptor(), POLLIN, 0}, {interrupt.descriptor(), POLLIN, 0}};
        // nothing more for a moment: the change is complete
        const int ready = poll(waiting, 2, names.empty() ? -1 : settling_ms);
        if (ready == 0) {
            changed(names);
            names.clear();
        }
        if (ready > 0 && waiting[0].revents != 0) inotify.read_names(names);
    }
    return Done{};
}

}  // namespace stance::cli
