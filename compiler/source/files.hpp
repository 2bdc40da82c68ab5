// Files: the disk. Reading says in a sentence why not; writing is all or nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/source/text_store.hpp"

namespace goalie {

struct ReadResult {
  std::string text;
  std::string error;  // empty: it was read
};

/// A whole file.
ReadResult read_file(const std::string& path);

struct StoreResult {
  Stored text;
  std::string error;  // empty: it was read
};
/// A whole file, among others.
StoreResult read_file(const std::string& path, TextStore& store);

/// Writes beside the file and renames, so that nobody ever sees half of it; its mode and links stay. On
/// failure the old file is untouched, and the sentence that says why comes back.
std::optional<std::string> write_file_atomically(const std::string& path, std::string_view text);

/// Writes everything to an open file; false, with errno, where that fails.
bool write_all(int descriptor, std::string_view text);

/// Whether something is there, of any kind.
bool file_exists(const std::string& path);
/// Whether it is a file, by links too.
bool is_file(const std::string& path);
/// Whether it is a folder, by links too.
bool is_folder(const std::string& path);

}  // namespace goalie
