// The floor of the bench: finds the goal files of a folder, reads them and counts their lines, nothing more.
#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::size_t lines_of(const char* path, std::string& buffer) {
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  struct stat info {};
  fstat(file, &info);
  buffer.resize(static_cast<std::size_t>(info.st_size));
  std::size_t size = 0;
  while (size < buffer.size()) {
    const ssize_t got = read(file, buffer.data() + size, buffer.size() - size);
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  close(file);
  return static_cast<std::size_t>(std::count(buffer.data(), buffer.data() + size, '\n'));
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t lines = 0;
  std::string buffer;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argc > 1 ? argv[1] : "."))
    if (entry.path().extension() == ".goal") lines += lines_of(entry.path().c_str(), buffer);
  std::printf("%zu\n", lines);
  return 0;
}
