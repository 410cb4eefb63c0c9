#include "desktop/platform/speech.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <array>

extern char** environ;

namespace stance::desktop {

void speak(const std::string& words) {
    while (waitpid(-1, nullptr, WNOHANG) > 0) {}  // those that have finished speaking
    std::string program = "spd-say", cancel = "--cancel", stop = "--", line = words;
    std::array<char*, 5> arguments = {program.data(), cancel.data(), stop.data(), line.data(), nullptr};
    pid_t child = 0;
    posix_spawnp(&child, "spd-say", nullptr, nullptr, arguments.data(), environ);
}

}  // namespace stance::desktop
