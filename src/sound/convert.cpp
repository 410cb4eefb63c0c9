#include "sound/convert.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace stance::sound {

namespace {

/// Where the shell would find `name`, or empty.
std::string in_path(const std::string& name) {
    const char* path = std::getenv("PATH");
    for (const std::string& folder : split_words(path ? path : "", ":")) {
        const std::string candidate = folder + "/" + name;
        struct stat facts {};
        if (::stat(candidate.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return {};
}

/// A file without a name: only this program can reach what patients said, and it goes with it.
Descriptor nameless_file() {
    std::error_code none;
    std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    if (none) folder = "/tmp";
    Descriptor file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file.open()) return file;
    std::string name = (folder / "stance-sound-XXXXXX").string();  // file systems that know no such files
    file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
    if (file.open()) ::unlink(name.c_str());
    return file;
}

/// Seconds from a line `  Duration: 00:50:03.20, start: ...`, or 0.
double said_duration(std::string_view said) {
    const auto at = said.find("Duration: ");
    int hours = 0, minutes = 0, seconds = 0;
    if (at == std::string_view::npos) return 0;
    const std::string line(said.substr(at + 10, 8));
    if (std::sscanf(line.c_str(), "%d:%d:%d", &hours, &minutes, &seconds) != 3) return 0;
    return hours * 3600.0 + minutes * 60.0 + seconds;
}

std::string last_line(std::string said) {
    while (!said.empty() && std::isspace(static_cast<unsigned char>(said.back()))) said.pop_back();
    const auto start = said.find_last_of('\n');
    return start == std::string::npos ? said : said.substr(start + 1);
}

/// A running ffmpeg; killed if it is still running when this goes.
class Child {
  public:
    Child(const std::string& program, const std::filesystem::path& source, int out, int said) {
        std::vector<std::string> words{program, "-nostdin", "-hide_banner", "-nostats", "-v", "info",
            "-protocol_whitelist", "file", "-i", "file:" + std::filesystem::absolute(source).string(),
            "-map", "0:a:0", "-vn", "-sn", "-dn", "-ac", "1", "-ar", std::to_string(converted_rate),
            "-c:a", "pcm_s16le", "-f", "s16le", "pipe:1"};
        std::vector<char*> arguments;
        for (std::string& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, said, STDERR_FILENO);
        failure_ = ::posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        running_ = failure_ == 0;
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (!running_) return;
        ::kill(pid_, SIGKILL);
        wait();
    }
    int failure() const { return failure_; }
    /// Whether it ended well.
    bool wait() {
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
        running_ = false;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private:
    pid_t pid_ = -1;
    int failure_ = 0;
    bool running_ = false;
};

}  // namespace

bool is_film(const std::filesystem::path& path, int file) {
    std::array<char, 12> bytes{};
    if (::pread(file, bytes.data(), bytes.size(), 0) == 12) {
        const std::string_view start(bytes.data(), bytes.size());
        constexpr std::array<std::string_view, 5> atoms{"ftyp", "moov", "mdat", "wide", "free"};
        if (std::find(atoms.begin(), atoms.end(), start.substr(4, 4)) != atoms.end()) return true;
        constexpr std::array<std::string_view, 4> marks{"\x1A\x45\xDF\xA3", "\x30\x26\xB2\x75", "\xFF\xF1", "\xFF\xF9"};
        for (const std::string_view mark : marks)
            if (start.starts_with(mark)) return true;
    }
    std::string name = path.extension().string();
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    constexpr std::array<std::string_view, 13> names{".m4a", ".mp4", ".m4b", ".m4v", ".mov", ".aac", ".webm",
                                                    ".mkv", ".wma", ".wmv", ".avi", ".3gp", ".amr"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

Result<Descriptor> convert(const std::filesystem::path& path, Task& task) {
    const std::string name = path.string();
    const auto refused = [&](const std::string& why) {
        return Error{ErrorKind::world, fmt::format("{}: the sound cannot be taken out of this file: {}", name, why)};
    };
    const std::string program = in_path("ffmpeg");
    if (program.empty())
        return Error{ErrorKind::world,
                     fmt::format("{}: M4A, MP4 and films are read with ffmpeg, which is not installed. Install it "
                                 "(on Debian: apt install ffmpeg), or save the recording as WAV, FLAC, OGG or MP3", name)};
    Descriptor file = nameless_file();
    if (!file.open()) return refused(fmt::format("no temporary file can be made: {}", std::strerror(errno)));
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return refused(std::strerror(errno));
    const Descriptor listening(ends[0]);
    Descriptor said(ends[1]);
    Child child(program, path, file.get(), said.get());
    if (child.failure() != 0) return refused(fmt::format("{}: {}", program, std::strerror(child.failure())));
    said = Descriptor();

    std::string words;
    double duration = 0;
    for (;;) {
        if (task.cancelled) return Error{ErrorKind::usage, fmt::format("{}: opening was stopped", name)};
        pollfd ready{listening.get(), POLLIN, 0};
        if (::poll(&ready, 1, 100) > 0) {
            std::array<char, 4096> block{};
            const ssize_t n = ::read(listening.get(), block.data(), block.size());
            if (n == 0) break;
            if (n > 0) words.append(block.data(), static_cast<std::size_t>(n));
            if (duration == 0) duration = said_duration(words);
            if (words.size() > 65536) words.erase(0, words.size() - 4096);  // only its last words matter
        }
        struct stat facts {};
        if (duration > 0 && ::fstat(file.get(), &facts) == 0)
            task.done = static_cast<float>(std::min(1.0, static_cast<double>(facts.st_size) / (2.0 * converted_rate * duration)));
    }
    if (child.wait()) return file;
    if (words.find("matches no streams") != std::string::npos) return refused("the film is silent");
    return refused(words.empty() ? "ffmpeg ended without a word" : last_line(words));
}

}  // namespace stance::sound
