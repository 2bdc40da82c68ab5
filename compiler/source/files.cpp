// Files: see files.hpp.
#include "compiler/source/files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace goalie {
namespace {

/// An open file, closed in any case.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  /// Closes now; false where what was written did not arrive.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

std::string reason(int code) {
  switch (code) {
    case ENOENT: return "it is not there";
    case EACCES:
    case EPERM: return "it may not be read or written by this user";
    case ELOOP: return "its links go in a circle";
    case EISDIR: return "it is a directory";
    case EROFS: return "the disk takes no changes";
    case EDQUOT:
    case ENOSPC: return "the disk is full";
    case ENOTDIR: return "a part of the path is no directory";
    default: return std::strerror(code);
  }
}

std::string cannot(const char* what, const std::string& path, const std::string& why) {
  return std::string("cannot ") + what + " " + path + ": " + why;
}

/// The file that a path leads to by its links, whether it is there yet or not.
std::string target_of(const std::string& path) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;
  fs::path target = path;
  for (int i = 0; i < most_links; ++i) {
    std::error_code failure;
    const fs::path next = fs::read_symlink(target, failure);
    if (failure) break;
    target = target.parent_path() / next;
  }
  return target.string();
}

/// Opens a new file in a folder and names it in `path`. Its own short name fits where a longer one would not.
int open_beside(const std::string& target, std::string& path) {
  const std::size_t slash = target.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : target.substr(0, slash + 1);
  constexpr int most_tries = 1000;
  for (int i = 0; i < most_tries; ++i) {
    path = folder + ".goalie-" + std::to_string(::getpid()) + "-" + std::to_string(i);
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

/// Gives the new file what the old one had; its owner as far as this user may.
bool take_over(int descriptor, const struct stat* old) {
  if (old == nullptr) return true;
  const bool is_owned = ::fchown(descriptor, old->st_uid, old->st_gid) == 0;
  return ::fchmod(descriptor, old->st_mode & (is_owned ? 07777 : 0777)) == 0;
}

/// Writes a new file beside the old one, and puts it in its place once all of it is on the disk. 0, or errno.
int replace(const std::string& target, const struct stat* old, std::string_view text) {
  std::string beside;
  Descriptor file(open_beside(target, beside));
  if (file.number() < 0) return errno;
  const bool written = write_all(file.number(), text) && take_over(file.number(), old) &&
                       ::fsync(file.number()) == 0 && file.close() &&
                       std::rename(beside.c_str(), target.c_str()) == 0;
  if (written) return 0;
  const int code = errno;
  ::unlink(beside.c_str());
  return code;
}

int write_device(const std::string& path, std::string_view text) {
  Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  const bool written = device.number() >= 0 && write_all(device.number(), text) && device.close();
  return written ? 0 : errno;
}

}  // namespace

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

StoreResult read_file(const std::string& path, TextStore& store) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return {{}, cannot("read", path, reason(errno))};
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {{}, cannot("read", path, reason(errno))};
  if (S_ISDIR(status.st_mode)) return {{}, cannot("read", path, "it is a directory")};
  if (!S_ISREG(status.st_mode)) return {{}, cannot("read", path, "it is no plain file")};
  constexpr off_t most = UINT32_MAX - 1;  // offsets have 32 bits, and one of them means none
  if (status.st_size > most) return {{}, cannot("read", path, "it is 4 GiB or larger")};
  const auto room = static_cast<std::size_t>(status.st_size);
  char* const text = store.room(room);
  std::size_t size = 0;
  while (size < room) {
    // A file that grew since is read to the size that it had; one that shrank ends where it ends.
    const ssize_t count = ::read(file.number(), text + size, room - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {{}, cannot("read", path, reason(errno))};
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  return {{{text, size}}, ""};
}

ReadResult read_file(const std::string& path) {
  TextStore store;
  StoreResult read = read_file(path, store);
  return {std::string(read.text.text), std::move(read.error)};
}

std::optional<std::string> write_file_atomically(const std::string& path, std::string_view text) {
  struct stat status {};
  const bool existed = ::stat(path.c_str(), &status) == 0;
  if (!existed && errno != ENOENT) return cannot("write", path, reason(errno));
  if (existed && S_ISDIR(status.st_mode)) return cannot("write", path, "it is a directory");
  // A terminal or a pipe cannot be replaced: it is written to.
  const int code = existed && !S_ISREG(status.st_mode)
                       ? write_device(path, text)
                       : replace(target_of(path), existed ? &status : nullptr, text);
  if (code == 0) return std::nullopt;
  return cannot("write", path, reason(code));
}

bool file_exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

bool is_file(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace goalie
