// Line indexes: each file's, built when it is first asked for and kept as long as a report is written.
#pragma once

#include <map>

#include "compiler/source/sources.hpp"

namespace goalie {

class LineIndexes {
 public:
  explicit LineIndexes(const Sources& sources) : sources_(sources) {}
  const LineIndex& operator[](FileId file) {
    return indexes_.try_emplace(file, sources_[file].text()).first->second;
  }

 private:
  const Sources& sources_;
  std::map<FileId, LineIndex> indexes_;
};

}  // namespace goalie
