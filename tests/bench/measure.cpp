// The bench: what a check costs in time and memory, as ratios that another machine would give too.
//
//   measure GOALIE GENERATE_WORKSPACE COUNT_LINES FOLDER [--quick]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Command = std::vector<std::string>;

/// What one run of a program took.
struct Cost {
  double cpu = 0;   // seconds, user and system
  double wall = 0;  // seconds
  double peak = 0;  // bytes
};

[[noreturn]] void become(const Command& command) {
  const int nothing = open("/dev/null", O_WRONLY);
  dup2(nothing, STDOUT_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

Cost run(const Command& command) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) become(command);
  int status = 0;
  struct rusage used {};
  if (wait4(child, &status, 0, &used) != child || status != 0) {
    std::string words;
    for (const std::string& word : command) words += word + " ";
    std::printf("this should have ended with 0, and did with %d: %s\n",
                WIFEXITED(status) ? WEXITSTATUS(status) : status, words.c_str());
    std::exit(1);
  }
  const auto seconds = [](timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {seconds(used.ru_utime) + seconds(used.ru_stime), wall.count(),
          static_cast<double>(used.ru_maxrss) * 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// The median ratio of two programs run in turn, so that what disturbs one disturbs the other.
double ratio(const Command& above, const Command& below, int pairs, double Cost::*what) {
  std::vector<double> ratios;
  run(above);
  run(below);
  for (int i = 0; i < pairs; ++i) ratios.push_back(run(above).*what / std::max(run(below).*what, 1e-9));
  return median(ratios);
}

double text_size(const std::filesystem::path& folder) {
  double size = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) size += static_cast<double>(entry.file_size());
  return size;
}

struct Bench {
  std::string goalie, generate, floor;
  std::filesystem::path folder;
  int pairs;

  Command check(const std::string& where) const { return {goalie, "check", where, "--today", "2026-08-15"}; }
  Command count(const std::string& where) const { return {floor, where}; }

  /// A workspace, in which a check must find nothing at all.
  std::string workspace(const std::string& name, const Command& size) const {
    const std::string where = (folder / name).string();
    Command make{generate, where};
    make.insert(make.end(), size.begin(), size.end());
    run(make);
    Command strict = check(where);
    strict.insert(strict.end(), {"--fail-on", "info"});
    run(strict);
    return where;
  }

  void start_up() const {
    const double against_git = ratio({goalie, "--version"}, {"git", "--version"}, pairs * 8, &Cost::wall);
    std::printf("%-44s %6.2f x\n", "start-up, to `git --version`", against_git);
  }

  /// Returns the CPU time of a check.
  double files(int count) const {
    const std::string where = workspace(std::to_string(count), {std::to_string(count)});
    const double size = text_size(where);
    const double to_floor = ratio(check(where), this->count(where), pairs, &Cost::cpu);
    Command alone = check(where);
    alone.push_back("-j1");
    const double alone_to_floor = ratio(alone, this->count(where), pairs, &Cost::cpu);
    std::vector<double> cpu;
    double peak = 0;
    double wall = 0;
    for (int i = 0; i < pairs; ++i) {
      const Cost cost = run(check(where));
      cpu.push_back(cost.cpu);
      peak = std::max(peak, cost.peak);
      wall = cost.wall;
    }
    std::printf("%6d files, %.1f MB\n", count, size / 1e6);
    std::printf("  %-42s %6.2f x  (%.3f s; %.3f s to wait)\n", "CPU time, to only counting lines", to_floor,
                median(cpu), wall);
    std::printf("  %-42s %6.2f x\n", "the same on one thread, as the counter has", alone_to_floor);
    std::printf("  %-42s %6.2f x  (%.0f MB)\n", "peak memory, to the text", peak / size, peak / 1e6);
    return median(cpu);
  }

  /// Ten files of a repository changed: most of both sides is the same.
  void guard(int count) const {
    const std::string where = (folder / std::to_string(count)).string();
    const auto git = [&](Command words) {
      words.insert(words.begin(),
                   {"git", "-C", where, "-c", "user.name=bench", "-c", "user.email=bench@example.com"});
      run(words);
    };
    git({"init", "-q", "-b", "main"});
    git({"add", "-A"});
    git({"commit", "-q", "-m", "bench"});
    int left = 10;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(where)) {
      if (entry.path().extension() != ".goal" || left-- <= 0) continue;
      std::ofstream(entry.path(), std::ios::app) << "\nobjective \"Become the place to start\" {}\n";
    }
    const Command guard{goalie, "guard", where, "--today", "2026-08-15"};
    Command check = this->check(where);
    check.insert(check.end(), {"--fail-on", "never"});
    std::printf("  %-42s %6.2f x  (%.2f x to wait)\n", "guard, ten files changed, to check",
                ratio(guard, check, pairs, &Cost::cpu), ratio(guard, check, pairs, &Cost::wall));
  }

  void one_file(double bytes) const {
    const std::string where = workspace("one", {"--one-file", std::to_string(static_cast<long long>(bytes))});
    const double size = text_size(where);
    const double to_floor = ratio(check(where), count(where), std::min(pairs, 3), &Cost::cpu);
    const Cost cost = run(check(where));
    std::printf("one file of %.0f MB\n", size / 1e6);
    std::printf("  %-42s %6.2f x  (%.3f s; %.3f s to wait)\n", "CPU time, to only counting lines", to_floor,
                cost.cpu, cost.wall);
    std::printf("  %-42s %6.2f x  (%.0f MB)\n", "peak memory, to the text", cost.peak / size,
                cost.peak / 1e6);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fputs("usage: measure GOALIE GENERATE_WORKSPACE COUNT_LINES FOLDER [--quick]\n", stderr);
    return 2;
  }
  const bool quick = argc > 5 && argv[5] == std::string_view("--quick");
  const Bench bench{argv[1], argv[2], argv[3], argv[4], quick ? 3 : 7};
  bench.start_up();
  const int few = quick ? 400 : 1000;
  const double small = bench.files(few);
  const double large = bench.files(few * 10);
  bench.guard(few * 10);
  std::printf("%-44s %6.2f x\n", "ten times the files, in CPU time", large / small);
  bench.one_file(quick ? 10e6 : 60e6);
  return 0;
}
