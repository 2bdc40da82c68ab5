// Runs the program: a child with its own limits, whose words go to files that are read when it has ended.
#include "tests/e2e/program.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace goalie::e2e {
namespace {

/// The program that was built with the tests, or another one that is to be tested.
const char* goalie() {
  const char* const other = std::getenv("GOALIE_PROGRAM");
  return other != nullptr ? other : GOALIE_PROGRAM;
}

namespace fs = std::filesystem;

using Scratch = std::unique_ptr<FILE, int (*)(FILE*)>;

/// A file without a name.
Scratch scratch() { return {std::tmpfile(), std::fclose}; }

std::string text_of(FILE* file) {
  std::string text;
  std::array<char, 65536> buffer{};
  std::rewind(file);
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file))
    text.append(buffer.data(), got);
  return text;
}

/// What standard output is in the child; -1: nothing.
int open_output(Stdout output, FILE* kept) {
  std::array<int, 2> ends{};
  switch (output) {
    case Stdout::kept: return ::fileno(kept);
    case Stdout::full_disk: return ::open("/dev/full", O_WRONLY);
    case Stdout::pipe_that_nobody_reads:
      if (::pipe(ends.data()) != 0) return -1;
      ::close(ends[0]);
      return ends[1];
    case Stdout::closed: break;
  }
  return -1;
}

void limit(const How& how) {
  ::alarm(how.seconds);  // it goes on through exec
  const auto set = [](auto resource, std::size_t most) {
    const rlimit limit{most, most};
    if (most != 0) ::setrlimit(resource, &limit);
  };
  set(RLIMIT_FSIZE, how.largest_file);
  set(RLIMIT_AS, how.memory);
}

bool give_up_root() {
  constexpr unsigned nobody = 65534;
  if (::geteuid() != 0) return true;
  return ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
}

[[noreturn]] void become_the_program(const std::vector<std::string>& arguments, const How& how) {
  constexpr int failed = 125;
  std::string name = how.program.empty() ? "goalie" : how.program;
  std::vector<char*> words{name.data()};
  std::vector<std::string> kept = arguments;
  for (std::string& word : kept) words.push_back(word.data());
  words.push_back(nullptr);
  std::vector<std::string> environment = how.environment;
  std::vector<char*> variables;
  for (std::string& variable : environment) variables.push_back(variable.data());
  variables.push_back(nullptr);
  // What runs the tests may ignore a signal, and that would be inherited.
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_DFL);
  if (::chdir(how.folder.c_str()) != 0) ::_exit(failed);
  limit(how);
  if (how.as_nobody && !give_up_root()) ::_exit(failed);
  ::execvpe(how.program.empty() ? goalie() : how.program.c_str(), words.data(), variables.data());
  ::_exit(failed);
}

}  // namespace

Folder::Folder() {
  static std::atomic<int> count{0};
  const std::string name = "goalie-e2e-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
  path_ = fs::canonical(fs::temp_directory_path()) / name;
  fs::remove_all(path_);
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, std::string_view text) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
}

void Folder::fill(const std::string& name, std::string_view text, std::size_t size) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream file(path_ / name, std::ios::binary);
  std::string block;
  while (block.size() < 65536) block += text;
  size -= size % text.size();
  for (std::size_t written = 0; written < size; written += block.size())
    file.write(block.data(), static_cast<std::streamsize>(std::min(block.size(), size - written)));
}

std::string Folder::read(const std::string& name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(path_))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Ran run(const std::vector<std::string>& arguments, const How& how) {
  const Scratch in = scratch(), out = scratch(), err = scratch();
  Ran ran;
  if (!in || !out || !err) return ran;
  std::fwrite(how.input.data(), 1, how.input.size(), in.get());
  std::rewind(in.get());
  const int output = open_output(how.output, out.get());
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(::fileno(in.get()), STDIN_FILENO);
    ::dup2(::fileno(err.get()), STDERR_FILENO);
    if (output >= 0)
      ::dup2(output, STDOUT_FILENO);
    else
      ::close(STDOUT_FILENO);
    become_the_program(arguments, how);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || ::wait4(child, &status, 0, &used) != child) return ran;
  if (output >= 0 && how.output != Stdout::kept) ::close(output);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  ran.out = text_of(out.get());
  ran.err = text_of(err.get());
  constexpr double million = 1e6;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / million;
  };
  ran.seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
  ran.megabytes = static_cast<std::size_t>(used.ru_maxrss) / 1024;
  return ran;
}

std::string expected(const std::filesystem::path& path, const std::string& actual) {
  const char* const accept = std::getenv("GOALIE_ACCEPT");
  if (accept != nullptr && std::string_view(accept) == "1") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
    return actual;
  }
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace goalie::e2e
