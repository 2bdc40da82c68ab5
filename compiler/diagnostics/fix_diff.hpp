// Fixes as small diffs: the lines that go and those that come.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/sources.hpp"

namespace goalie {

struct DiffLine {
  bool is_added;
  std::string text;    // without the blanks that all of the diff begins with
  bool apart = false;  // lines that the fix leaves as they are stand between this one and the one before
};

/// The lines that a fix touches in one file, before and after, without what stays the same. Of a long line
/// only what is around the change, with `…` for the rest.
std::vector<DiffLine> diff_of(const Fix& fix, FileId file, std::string_view text);

/// The files that a fix touches, in the order of its edits.
std::vector<FileId> files_of(const Fix& fix);

/// The text with the edits of one file done. An edit that overlaps an earlier one is left out.
std::string apply(const Fix& fix, FileId file, std::string_view text);

/// Where the words of those edits stand in that text.
std::vector<Span> written_by(const Fix& fix, FileId file, std::string_view text);

}  // namespace goalie
