// Sources: texts made sound once, and the lines in them.
#include "compiler/source/sources.hpp"

#include <algorithm>
#include <utility>

#include "compiler/source/unicode.hpp"

namespace goalie {

File::File(std::string path, std::string text) : path_(std::move(path)), own_(std::move(text)), text_(own_) {
  make_sound();
}

File::File(std::string path, Stored stored) : path_(std::move(path)), text_(stored.text) { make_sound(); }

void File::make_sound() {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
  const std::size_t invalid = unicode::find_invalid(text_);
  if (invalid == std::string::npos) return;
  bad_byte_ = static_cast<std::uint32_t>(invalid);
  std::string repaired = unicode::repair(text_);
  // A bad byte grows to three: what offsets cannot reach any more is left out.
  if (repaired.size() >= npos) {
    repaired.resize(npos - 1);
    while ((repaired.back() & 0xC0) == 0x80) repaired.pop_back();
    repaired.pop_back();
  }
  own_ = std::move(repaired);
  text_ = own_;
}

FileId Sources::add(std::string path, std::string text) {
  return add(std::make_unique<File>(std::move(path), std::move(text)));
}

void Sources::replace(FileId id, std::string text) {
  std::unique_ptr<File>& file = files_[static_cast<std::size_t>(id)];
  file = std::make_unique<File>(file->path(), std::move(text));
}

FileId Sources::add(std::unique_ptr<File> file) {
  files_.push_back(std::move(file));
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

namespace {

constexpr std::size_t block = 1024;

std::uint32_t count_characters(std::string_view text) {
  const auto is_first_byte = [](char c) { return (c & 0xC0) != 0x80; };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_first_byte));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  before_.reserve(text.size() / block + 1);
  std::uint32_t before = 0;
  for (std::size_t i = 0; i <= text.size(); i += block) {
    before_.push_back(before);
    before += count_characters(text.substr(i, block));
  }
}

std::uint32_t LineIndex::characters(std::uint32_t begin, std::uint32_t end) const {
  if (end - begin <= block) return count_characters(text_.substr(begin, end - begin));
  const auto before = [&](std::uint32_t offset) {
    const std::size_t start = offset / block * block;
    return before_[offset / block] + count_characters(text_.substr(start, offset - start));
  };
  return before(end) - before(begin);
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  return {static_cast<std::uint32_t>(after - starts_.begin()), characters(start, offset) + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t begin = starts_[number - 1];
  std::string_view line = text_.substr(begin, start(number + 1) - begin);
  if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::uint32_t LineIndex::start(std::uint32_t number) const {
  return number == 0 || number > starts_.size() ? static_cast<std::uint32_t>(text_.size())
                                                : starts_[number - 1];
}

}  // namespace goalie
