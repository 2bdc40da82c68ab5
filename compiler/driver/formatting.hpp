// Formatting: the files that were asked for, each in the one style, on all threads.
#pragma once

#include <string>
#include <vector>

#include "compiler/driver/driver.hpp"
#include "compiler/format/format.hpp"

namespace goalie::driver {

/// A file that was formatted, or why it was not.
struct FormattedFile {
  std::string path;  // from the current folder
  const File* file;
  bool is_stdin;
  format::Formatted formatted;
  Errors errors;  // where it is broken
};

/// Every file of the workspaces, in their order. Nothing is written.
std::vector<FormattedFile> format_files(const Result& result, unsigned jobs);

}  // namespace goalie::driver
