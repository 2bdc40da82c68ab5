// Files: see files.hpp.
#include "compiler/source/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
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
    case ENOSPC: return "the disk is full";
    case ENOTDIR: return "a part of the path is no directory";
    default: return std::strerror(code);
  }
}

std::string cannot(const char* what, const std::string& path, const std::string& why) {
  return std::string("cannot ") + what + " " + path + ": " + why;
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

ReadResult read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return {"", cannot("read", path, reason(errno))};
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {"", cannot("read", path, reason(errno))};
  if (S_ISDIR(status.st_mode)) return {"", cannot("read", path, "it is a directory")};
  if (!S_ISREG(status.st_mode)) return {"", cannot("read", path, "it is no plain file")};
  constexpr auto most = static_cast<off_t>(UINT32_MAX) - 1;
  if (status.st_size > most) return {"", cannot("read", path, "it is larger than 4 GiB")};
  ReadResult result;
  result.text.resize(static_cast<std::size_t>(status.st_size));
  std::size_t size = 0;
  for (;;) {
    // A file that grew since is read to the size that it had; one that shrank ends where it ends.
    const ssize_t count = ::read(file.number(), result.text.data() + size, result.text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {"", cannot("read", path, reason(errno))};
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size == result.text.size()) break;
  }
  result.text.resize(size);
  return result;
}

std::optional<std::string> write_file_atomically(const std::string& path, std::string_view text) {
  char resolved[PATH_MAX];
  const std::string target = ::realpath(path.c_str(), resolved) != nullptr ? resolved : path;
  struct stat status {};
  const bool existed = ::stat(target.c_str(), &status) == 0;
  if (existed && !S_ISREG(status.st_mode)) {
    // A terminal or a pipe cannot be replaced: it is written to.
    if (S_ISDIR(status.st_mode)) return cannot("write", path, "it is a directory");
    const Descriptor device(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (device.number() < 0 || !write_all(device.number(), text)) return cannot("write", path, reason(errno));
    return std::nullopt;
  }
  std::string beside = target + ".XXXXXX";
  Descriptor file(::mkstemp(beside.data()));
  if (file.number() < 0) return cannot("write", path, reason(errno));
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = existed ? status.st_mode & 07777 : 0666 & ~mask;
  const bool written = write_all(file.number(), text) && ::fchmod(file.number(), mode) == 0 &&
                       ::fsync(file.number()) == 0 && file.close() && std::rename(beside.c_str(), target.c_str()) == 0;
  if (written) return std::nullopt;
  const int code = errno;
  ::unlink(beside.c_str());
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

}  // namespace goalie
