// Sources: the texts of a workspace, each read once and viewed by everything after.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.hpp"
#include "compiler/source/text_store.hpp"

namespace goalie {

/// One text: valid UTF-8 with no byte-order mark. Its address never changes, so views into it stay.
class File {
 public:
  File(std::string path, std::string text);
  /// Views a text of a store, which must outlive it.
  File(std::string path, Stored stored);

  /// Relative to the workspace, with `/`.
  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  /// Where the first byte stood that is no UTF-8, if there was one; it reads as U+FFFD now.
  bool had_bad_bytes() const { return bad_byte_ != npos; }
  std::uint32_t first_bad_byte() const { return bad_byte_; }

  static constexpr std::uint32_t npos = 0xFFFFFFFF;

 private:
  void make_sound();

  std::string path_;
  std::string own_;        // where no store holds it, or it had to be repaired
  std::string_view text_;  // of that or of a store
  std::uint32_t bad_byte_ = npos;
};

/// Whether two files are one of which nothing changed: one path, and one text that both view.
inline bool is_shared(const File& one, const File& other) {
  return one.text().data() == other.text().data() && one.path() == other.path();
}

/// The files of a workspace, in the order of their paths.
class Sources {
 public:
  FileId add(std::string path, std::string text);
  FileId add(std::unique_ptr<File> file);
  /// Puts another text in a file's place. Who views the old one must be done with it.
  void replace(FileId id, std::string text);
  /// Holds the texts that files view.
  void keep(TextStore store) { stores_.push_back(std::move(store)); }
  const File& operator[](FileId id) const { return *files_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(Location where) const { return where.span.in((*this)[where.file].text()); }

 private:
  std::vector<TextStore> stores_;
  std::vector<std::unique_ptr<File>> files_;
};

/// A place as people count: from 1, columns in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Lines and columns of one text. Building it reads the text once; asking costs a binary search, however long
/// a line is.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  Position position(std::uint32_t offset) const;
  /// The line with this number (from 1) without its line end; empty if there is none.
  std::string_view line(std::uint32_t number) const;
  /// Where a line begins.
  std::uint32_t start(std::uint32_t number) const;
  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  std::string_view text_;
  /// The characters that begin in [begin, end).
  std::uint32_t characters(std::uint32_t begin, std::uint32_t end) const;

  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> before_;  // the characters before each block of the text
};

}  // namespace goalie
