// A disk that fills up: preloaded into a program, it lets STANCE_DISK_BYTES bytes be written to
// files named *.db, *.db-wal and *.db-journal, and refuses the rest with "No space left on device".
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <sys/types.h>
#include <unistd.h>

namespace {

long left() {
    static long bytes = std::getenv("STANCE_DISK_BYTES") != nullptr ? std::atol(std::getenv("STANCE_DISK_BYTES")) : -1;
    return bytes;
}

long spent = 0;

bool is_database(int fd) {
    char name[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t n = ::readlink(link.c_str(), name, sizeof name - 1);
    if (n <= 0) return false;
    name[n] = 0;
    return std::strstr(name, ".db") != nullptr && std::strstr(name, ".db-shm") == nullptr;
}

bool full(int fd, std::size_t count) {
    if (left() < 0 || !is_database(fd)) return false;
    if (spent + static_cast<long>(count) > left()) {
        errno = ENOSPC;
        return true;
    }
    spent += static_cast<long>(count);
    return false;
}

template <class Function>
Function next(const char* name) { return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name)); }

}  // namespace

extern "C" ssize_t write(int fd, const void* data, std::size_t count) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    return full(fd, count) ? -1 : real(fd, data, count);
}

extern "C" ssize_t pwrite(int fd, const void* data, std::size_t count, off_t at) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite");
    return full(fd, count) ? -1 : real(fd, data, count, at);
}

extern "C" ssize_t pwrite64(int fd, const void* data, std::size_t count, off64_t at) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    return full(fd, count) ? -1 : real(fd, data, count, at);
}
