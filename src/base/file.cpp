#include "base/file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stance {

namespace {

Error refused(const std::filesystem::path& path, const char* act, int reason) {
    return {ErrorKind::world, fmt::format("{}: cannot {}: {}", path.string(), act, std::strerror(reason))};
}

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { if (fd_ >= 0) ::close(fd_); }
    int get() const { return fd_; }

  private:
    int fd_;
};

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) return refused(path, "open it", errno);
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0) return refused(path, "read it", errno);
    if (S_ISDIR(facts.st_mode))
        return Error{ErrorKind::world, fmt::format("{}: this is a folder, a file is needed", path.string())};
    std::string bytes;
    char block[65536];
    for (;;) {
        const ssize_t n = ::read(file.get(), block, sizeof block);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return refused(path, "read it", errno);
        if (n == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(n));
        if (bytes.size() > limit)
            return Error{ErrorKind::world,
                         fmt::format("{}: the file is larger than {} MB, which no file of this kind should be",
                                     path.string(), limit >> 20)};
    }
}

Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes) {
    const std::filesystem::path beside = path.string() + ".part";
    {
        const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.get() < 0) return refused(path, "write it", errno);
        while (!bytes.empty()) {
            const ssize_t n = ::write(file.get(), bytes.data(), bytes.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) {
                const int reason = errno;
                ::unlink(beside.c_str());
                return refused(path, "write it", reason);
            }
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        if (::fsync(file.get()) != 0 && errno != EINVAL && errno != EROFS) {
            const int reason = errno;
            ::unlink(beside.c_str());
            return refused(path, "write it", reason);
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        const int reason = errno;
        ::unlink(beside.c_str());
        return refused(path, "write it", reason);
    }
    return Done{};
}

}  // namespace stance
