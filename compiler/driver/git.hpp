// Git: what the git program says of a repository, asked so that nothing in it can run code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalie::driver {

/// One file of a revision or of the index.
struct GitFile {
  std::string path;  // from the top of the repository
  std::string blob;  // the name of its content
};

/// A repository. Every question is a process of its own, without a shell; no pager, hook, filter, external
/// diff or fetch runs, and no lock is taken.
class Git {
 public:
  /// Asks from a folder of the repository.
  explicit Git(std::string folder) : folder_(std::move(folder)) {}

  /// Why git cannot be asked here; empty: it can.
  std::string failure();
  /// From the top of the repository to the folder: "" or "plans/". Of a bare repository "".
  std::string prefix();
  /// The commit that a revision names, or nothing. What begins with `-` names none.
  std::optional<std::string> commit(std::string_view revision);
  /// The newest commit that both have, or nothing.
  std::optional<std::string> merge_base(std::string_view one, std::string_view other);
  bool is_shallow();
  /// Without files on disk.
  bool is_bare();
  /// The files of a commit; of the index where there is none. Nothing where git cannot list them all.
  std::optional<std::vector<GitFile>> files(const std::optional<std::string>& commit);
  /// The names of the contents of files on disk, in their order; empty for what is another than in the index,
  /// or is not there. Few files are read for it: git knows by their times. Paths are relative to the folder.
  std::vector<std::string> blobs_of(const std::vector<std::string>& paths);
  /// The contents of blobs, in their order; nothing for one that is not here.
  std::vector<std::optional<std::string>> read(const std::vector<std::string>& blobs);

 private:
  struct Answer {
    int status = -1;
    std::string out, err;
    std::string line() const { return out.substr(0, out.find('\n')); }
  };
  /// Options that switch every filter off.
  std::vector<std::string> without_filters() const;
  Answer ask(std::vector<std::string> arguments, std::string_view input = {}) const;

  std::string folder_;
};

}  // namespace goalie::driver
