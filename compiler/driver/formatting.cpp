// Formatting: see formatting.hpp.
#include "compiler/driver/formatting.hpp"

#include <algorithm>
#include <atomic>

#include "compiler/driver/threads.hpp"

namespace goalie::driver {

std::vector<FormattedFile> format_files(const Result& result, unsigned jobs) {
  std::vector<FormattedFile> files;
  for (const auto& workspace : result.workspaces)
    for (std::uint32_t i = 0; i < workspace->sources.size(); ++i) {
      const FileId id{i};
      const File& file = workspace->sources[id];
      const bool is_stdin = id == workspace->stdin_file;
      files.push_back(
          {workspace->prefix + file.path(), &file, is_stdin, {format::Outcome::in_style, {}}, Errors()});
    }
  std::atomic<std::size_t> next{0};
  on_threads(std::min<std::size_t>(jobs, files.size() / 32 + 1), [&] {
    syntax::Parsed parsed;
    for (std::size_t i = next++; i < files.size(); i = next++) {
      files[i].formatted = format::format(*files[i].file, FileId{0}, parsed);
      if (files[i].formatted.outcome == format::Outcome::broken) files[i].errors = std::move(parsed.errors);
    }
  });
  return files;
}

}  // namespace goalie::driver
