// The program as the end-to-end tests run it: without a shell, in a folder of its own, within limits.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace goalie::e2e {

/// A folder that lasts as long as a test.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file, and the folders above it.
  void write(const std::string& name, std::string_view text) const;
  /// Writes a text again and again, as often as it fits this size.
  void fill(const std::string& name, std::string_view text, std::size_t size) const;
  std::string read(const std::string& name) const;
  /// The names of what is in the folder, hidden ones too, in their order.
  std::vector<std::string> names() const;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Where standard output goes.
enum class Stdout { kept, full_disk, pipe_that_nobody_reads, closed };

struct How {
  std::string program = {};                                               // by its name; empty: goalie
  std::filesystem::path folder = std::filesystem::temp_directory_path();  // to run in
  std::string input = {};                                                 // what standard input holds
  std::vector<std::string> environment = {};                              // NAME=value
  Stdout output = Stdout::kept;
  std::size_t largest_file = 0;  // in bytes; 0: no limit
  std::size_t memory = 0;        // in bytes; 0: no limit
  bool as_nobody = false;        // without the rights of root
  unsigned seconds = 30;         // before it is stopped
};

struct Ran {
  int status = -1;  // the exit code; -1 where a signal ended it
  int signal = 0;
  std::string out, err;
  double seconds = 0;         // of the processor
  std::size_t megabytes = 0;  // of memory at the most
};

Ran run(const std::vector<std::string>& arguments, const How& how = {});

/// Whether a text holds another.
inline bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// A plan that nothing is wrong with.
inline constexpr std::string_view sound = R"(goals of acme for 2026-Q3

objective calm "Make the first week feel effortless" {
  owner @maya
  keep csat

  kr "New accounts active after 60 days" from 42% to 60% checkin 2026-08-03 51%
  kr "Median time to first value" from 9 to 3 days checkin 2026-08-03 6 days
  kr "Setup calls per 100 new accounts" from 40 to 28 calls checkin 2026-08-03 33 calls
}

kpi csat "Customer satisfaction score" at least 90% measured weekly {
  owner @maya
  why "An unhappy customer is gone within a quarter."
  checkin 2026-08-03 92%
}
)";

/// The day that every run goes by.
inline const std::string day = "--today=2026-08-15";

/// What a file says is expected; GOALIE_ACCEPT=1 writes what came out there.
std::string expected(const std::filesystem::path& path, const std::string& actual);

}  // namespace goalie::e2e
