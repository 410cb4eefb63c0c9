#include "cli/interrupt.hpp"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace stance::cli {

namespace {

sigset_t ends() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

Interrupt::Interrupt() {
    const sigset_t set = ends();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    signals_ = signalfd(-1, &set, SFD_CLOEXEC);
    int ends_of_pipe[2] = {-1, -1};
    if (signals_ < 0 || pipe2(ends_of_pipe, O_CLOEXEC) != 0) {
        // without a way to wait for them, the signals do what they always do
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
    read_end_ = ends_of_pipe[0];
    write_end_ = ends_of_pipe[1];
    waiting_ = std::jthread([this](std::stop_token over) {
        while (!over.stop_requested()) {
            pollfd asked{signals_, POLLIN, 0};
            if (poll(&asked, 1, 100) <= 0) continue;
            source_.request_stop();
            [[maybe_unused]] const auto written = write(write_end_, "x", 1);
            return;
        }
    });
}

Interrupt::~Interrupt() {
    waiting_.request_stop();
    if (waiting_.joinable()) waiting_.join();
    // a signal that came and was answered must not end the program on its way out
    if (signals_ >= 0 && source_.stop_requested()) {
        signalfd_siginfo come;
        [[maybe_unused]] const auto taken = read(signals_, &come, sizeof come);
    }
    for (const int fd : {signals_, read_end_, write_end_})
        if (fd >= 0) close(fd);
    const sigset_t set = ends();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace stance::cli
