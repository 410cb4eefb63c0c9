#pragma once
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace stance::test {

struct Finished {
    int code = -1;        ///< exit code; -signal when killed
    std::string out, err;
};

/// How a program is started.
struct Start {
    std::vector<std::string> arguments;   ///< the program first
    std::string input;
    std::vector<std::string> environment; ///< NAME=value, added
    bool as_nobody = false;               ///< when we are root: root may write everywhere
};

/// Runs a program to its end.
inline Finished run(const Start& start) {
    char base[] = "/tmp/stance-run-XXXXXX";
    if (::mkdtemp(base) == nullptr) throw std::runtime_error("no temporary folder");
    const std::string folder = base, in = folder + "/in", out = folder + "/out", err = folder + "/err";
    { std::ofstream(in) << start.input; }
    const pid_t child = ::fork();
    if (child == 0) {
        const auto onto = [](const std::string& file, int flags, int fd) { const int f = ::open(file.c_str(), flags, 0666); ::dup2(f, fd); ::close(f); };
        onto(in, O_RDONLY, 0);
        onto(out, O_WRONLY | O_CREAT | O_TRUNC, 1);
        onto(err, O_WRONLY | O_CREAT | O_TRUNC, 2);
        for (const std::string& pair : start.environment) ::putenv(const_cast<char*>(pair.c_str()));
        if (start.as_nobody && ::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(126);
        std::vector<char*> argv;
        for (const std::string& a : start.arguments) argv.push_back(const_cast<char*>(a.c_str()));
        argv.push_back(nullptr);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    const auto read = [](const std::string& file) { std::ifstream f(file, std::ios::binary); std::stringstream s; s << f.rdbuf(); return s.str(); };
    Finished finished{WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), read(out), read(err)};
    std::filesystem::remove_all(folder);
    return finished;
}

/// A program one talks with through pipes, line by line.
class Talking {
  public:
    explicit Talking(const std::vector<std::string>& arguments) {
        int to[2], from[2];
        if (::pipe(to) != 0 || ::pipe(from) != 0) throw std::runtime_error("no pipe");
        child_ = ::fork();
        if (child_ == 0) {
            ::dup2(to[0], 0);
            ::dup2(from[1], 1);
            const int null = ::open("/dev/null", O_WRONLY);
            ::dup2(null, 2);
            for (const int fd : {to[0], to[1], from[0], from[1]}) ::close(fd);
            std::vector<char*> argv;
            for (const std::string& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
            argv.push_back(nullptr);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
        ::close(to[0]);
        ::close(from[1]);
        in_ = to[1];
        out_ = ::fdopen(from[0], "r");
    }
    Talking(const Talking&) = delete;
    Talking& operator=(const Talking&) = delete;
    ~Talking() { kill(); }

    void say(const std::string& line) {
        const std::string text = line + "\n";
        if (::write(in_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) throw std::runtime_error("the program does not listen");
    }
    std::string hear() {
        std::string line;
        for (int c = std::fgetc(out_); c != EOF && c != '\n'; c = std::fgetc(out_)) line += static_cast<char>(c);
        return line;
    }
    void kill() {
        if (child_ <= 0) return;
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
        ::close(in_);
        std::fclose(out_);
        child_ = 0;
    }

  private:
    pid_t child_ = 0;
    int in_ = -1;
    std::FILE* out_ = nullptr;
};

}  // namespace stance::test
