#include "base/file.hpp"
#include "cli/common.hpp"
#include "report/case_map.hpp"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace stance::cli {

namespace {

/// Two ends of a pipe, closed when done with.
struct Pipe {
    int read_end = -1, write_end = -1;
    bool open() {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) return false;
        read_end = ends[0];
        write_end = ends[1];
        return true;
    }
    static void shut(int& fd) {
        if (fd >= 0) ::close(fd);
        fd = -1;
    }
    ~Pipe() {
        shut(read_end);
        shut(write_end);
    }
};

/// What Graphviz's `dot` makes of a drawing. Started as a program of its own and without a shell:
/// the library would make every other command start as slowly as it does.
/// @errors world: dot is not installed, or refuses
Result<std::string> drawn_by_dot(const std::string& drawing) {
    const Error refused{ErrorKind::world, "Graphviz could not draw the map; --format dot gives what it would have drawn"};
    std::signal(SIGPIPE, SIG_IGN);  // a program that ends early is told from its exit code
    Pipe in, out;
    if (!in.open() || !out.open()) return refused;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read_end, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write_end, STDOUT_FILENO);
    const char* const arguments[] = {"dot", "-Tsvg", nullptr};
    pid_t dot = 0;
    const int problem = posix_spawnp(&dot, "dot", &actions, nullptr, const_cast<char* const*>(arguments), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0)
        return Error{ErrorKind::world, "Graphviz's program 'dot' is not installed (Debian: apt-get install graphviz); --format dot gives what it would have drawn"};
    Pipe::shut(in.read_end);
    Pipe::shut(out.write_end);
    fcntl(in.write_end, F_SETFL, O_NONBLOCK);
    // write and read by turns, so that neither waits for the other
    std::string svg;
    std::size_t sent = 0;
    for (char buffer[65536];;) {
        if (sent == drawing.size()) Pipe::shut(in.write_end);
        pollfd both[2] = {{out.read_end, POLLIN, 0}, {in.write_end, POLLOUT, 0}};
        if (poll(both, in.write_end >= 0 ? 2 : 1, -1) < 0) break;
        if (in.write_end >= 0 && both[1].revents != 0) {
            const ssize_t n = write(in.write_end, drawing.data() + sent, drawing.size() - sent);
            if (n > 0) sent += static_cast<std::size_t>(n);
            else Pipe::shut(in.write_end);
        }
        if (both[0].revents != 0) {
            const ssize_t n = read(out.read_end, buffer, sizeof buffer);
            if (n <= 0) break;
            svg.append(buffer, static_cast<std::size_t>(n));
        }
    }
    int status = 0;
    waitpid(dot, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || svg.find("</svg>") == std::string::npos) return refused;
    return svg;
}

}  // namespace

void add_map(CLI::App& app, Common& common, Chosen& chosen) {
    auto* command = app.add_subcommand("map", "draw a case: scenes, story lines, jumps, topics and endings");
    struct Arguments { std::string case_name, output, format = "svg"; };
    auto a = std::make_shared<Arguments>();
    command->add_option("case", a->case_name, "case, by id or path")->required();
    command->add_option("-o,--output", a->output, "file to write; standard output when left out")->type_name("FILE");
    command->add_option("--format", a->format, "svg, or the text that Graphviz draws from")->check(CLI::IsMember({"svg", "dot"}))->capture_default_str();
    command->callback([&common, &chosen, a] {
        chosen = [&common, a]() -> int {
            auto patient_case = case_named(common, a->case_name);
            if (!patient_case) return complain(patient_case.error());
            std::string drawing = report::case_map_dot(**patient_case);
            if (a->format == "svg") {
                auto svg = drawn_by_dot(drawing);
                if (!svg) return complain(svg.error());
                drawing = std::move(*svg);
            }
            if (a->output.empty()) {
                fmt::print("{}", drawing);
                return done;
            }
            if (auto written = write_file(a->output, drawing); !written) return complain(written.error());
            return done;
        };
    });
}

}  // namespace stance::cli
