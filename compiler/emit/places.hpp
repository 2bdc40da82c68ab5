// Places: files, lines and columns of what an emitter shows.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "compiler/source/sources.hpp"

namespace goalie::emit {

struct Place {
  std::string_view file;
  Position position;
};

/// Finds lines, reading each file once and only when it is asked for.
class Places {
 public:
  explicit Places(const Sources& sources) : sources_(sources), indices_(sources.size()) {}

  Place of(FileId file, Span span) {
    const auto row = static_cast<std::size_t>(file);
    if (row >= indices_.size()) return {};
    if (!indices_[row]) indices_[row] = std::make_unique<LineIndex>(sources_[file].text());
    return {sources_[file].path(), indices_[row]->position(span.begin)};
  }

  /// The text of a span as it was written.
  std::string_view text(FileId file, Span span) const {
    if (static_cast<std::size_t>(file) >= indices_.size() || span.empty()) return {};
    return span.in(sources_[file].text());
  }

 private:
  const Sources& sources_;
  std::vector<std::unique_ptr<LineIndex>> indices_;
};

}  // namespace goalie::emit
