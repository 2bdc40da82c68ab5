// Sources: texts made sound once, and the lines in them.
#include "compiler/source/sources.hpp"

#include <algorithm>
#include <utility>

#include "compiler/source/unicode.hpp"

namespace goalie {

File::File(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  if (text_.compare(0, 3, "\xEF\xBB\xBF") == 0) text_.erase(0, 3);
  const std::size_t invalid = unicode::find_invalid(text_);
  if (invalid == std::string::npos) return;
  bad_byte_ = static_cast<std::uint32_t>(invalid);
  text_ = unicode::repair(text_);
  // A bad byte grows to three: what offsets cannot reach any more is left out.
  if (text_.size() < npos) return;
  text_.resize(npos - 1);
  while ((text_.back() & 0xC0) == 0x80) text_.pop_back();
  text_.pop_back();
}

FileId Sources::add(std::string path, std::string text) {
  return add(std::make_unique<File>(std::move(path), std::move(text)));
}

FileId Sources::add(std::unique_ptr<File> file) {
  files_.push_back(std::move(file));
  return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  if (start != last_start_) {
    last_start_ = last_offset_ = start;
    last_column_ = 1;
  }
  // Findings lie near each other: on one long line each counts from the one before, on or back.
  const auto begin = std::min(offset, last_offset_), end = std::max(offset, last_offset_);
  const std::string_view between = text_.substr(begin, end - begin);
  const auto is_first_byte = [](char c) { return (c & 0xC0) != 0x80; };
  const auto characters =
      static_cast<std::uint32_t>(std::count_if(between.begin(), between.end(), is_first_byte));
  last_column_ = offset < last_offset_ ? last_column_ - characters : last_column_ + characters;
  last_offset_ = offset;
  return {static_cast<std::uint32_t>(after - starts_.begin()), last_column_};
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
