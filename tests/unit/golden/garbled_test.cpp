// One line of a sound file deleted or garbled: errors stand at that line, within what it delimits or governs,
// or at what refers to it, and nowhere else.
#include <gtest/gtest.h>
#include <set>

#include "compiler/driver/driver.hpp"
#include "tests/unit/golden/golden.hpp"

namespace goalie {
namespace {

using Lines = std::vector<std::string>;

Lines split(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string join(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::size_t indent(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool is_blank(const std::string& line) { return indent(line) == line.size(); }

bool starts_with(const std::string& line, std::string_view word) {
  return line.compare(indent(line), word.size(), word) == 0;
}

/// The lines (from 0) that a line delimits or governs: its block; for a closing line the block that it
/// closes; for a header everything up to the next; for a text its lines.
std::pair<std::size_t, std::size_t> governed(const Lines& lines, std::size_t at) {
  const std::string& line = lines[at];
  std::size_t begin = at, end = at + 1;
  if (starts_with(line, "goals ")) {
    while (end < lines.size() && !starts_with(lines[end], "goals ")) ++end;
    return {begin, end};
  }
  if (starts_with(line, "\"\"\"")) {
    while (begin > 0 && lines[begin - 1].find("\"\"\"") == std::string::npos) --begin;
    return {begin == 0 ? 0 : begin - 1, end};
  }
  if (starts_with(line, "}")) {
    while (begin > 0 && (is_blank(lines[begin - 1]) || indent(lines[begin - 1]) > indent(line))) --begin;
    return {begin == 0 ? 0 : begin - 1, end};
  }
  while (end < lines.size() && (is_blank(lines[end]) || indent(lines[end]) > indent(line))) ++end;
  if (end < lines.size() && indent(lines[end]) == indent(line) &&
      (starts_with(lines[end], "}") || starts_with(lines[end], "\"\"\"")))
    ++end;
  return {begin, end};
}

/// Names that the line declares: words of it that others may refer to.
std::set<std::string> words(const std::string& line) {
  std::set<std::string> found;
  std::string word;
  for (const char c : line + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_') {
      word += c;
    } else {
      if (word.size() > 1) found.insert(word);
      word.clear();
    }
  }
  return found;
}

/// What stands in the lines from begin to end.
std::set<std::string> words(const Lines& lines, std::size_t begin, std::size_t end) {
  std::set<std::string> found;
  for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) found.merge(words(lines[i]));
  return found;
}

struct Error {
  std::size_t line;
  std::string rule, word;
};

std::vector<Error> errors_of(const Lines& lines) {
  driver::Request request;
  request.lint = false;
  const auto workspace = driver::run_in_memory({{"a.goal", join(lines)}}, request);
  std::vector<Error> errors;
  for (const Diagnostic& finding : workspace->findings) {
    const LineIndex index(workspace->sources[finding.where.file].text());
    errors.push_back({index.position(finding.where.span.begin).line - 1, std::string(finding.rule),
                      std::string(workspace->sources.text(finding.where))});
  }
  return errors;
}

bool refers(const Error& error, const std::set<std::string>& names) {
  if (error.rule.rfind("unknown-", 0) != 0 && error.rule != "ambiguous-reference" &&
      error.rule != "duplicate-id" && error.rule != "unit-mismatch")
    return false;
  for (const std::string& word : words(error.word)) {
    if (names.count(word) != 0) return true;
  }
  return false;
}

/// Checks one mutation: line `at` of the sound file became `by` (or vanished).
void check(const Lines& sound, std::size_t at, const std::string* by) {
  Lines broken = sound;
  if (by != nullptr) {
    broken[at] = *by;
  } else {
    broken.erase(broken.begin() + static_cast<std::ptrdiff_t>(at));
  }
  const auto [begin, end] = governed(sound, at);
  const std::set<std::string> names = words(sound, begin, end);
  for (const Error& error : errors_of(broken)) {
    const std::size_t line = by == nullptr && error.line >= at ? error.line + 1 : error.line;
    const bool at_it = line >= begin && line < end;
    const bool at_seam = by == nullptr && error.line + 1 == at;  // where the line was
    EXPECT_TRUE(at_it || at_seam || refers(error, names))
        << (by == nullptr ? "deleting" : "garbling") << " line " << at + 1 << " `" << sound[at] << "`"
        << (by != nullptr ? " to `" + *by + "`" : "") << "\ngives " << error.rule << " at line " << line + 1
        << ": " << error.word << "\ngoverned: " << begin + 1 << " to " << end;
  }
}

class Garbled : public testing::TestWithParam<std::string> {};

TEST_P(Garbled, ErrorsStayWhereTheyBelong) {
  const Lines sound = split(golden::read(golden::root() / GetParam()));
  ASSERT_FALSE(sound.empty());
  ASSERT_TRUE(errors_of(sound).empty());
  for (std::size_t at = 0; at < sound.size(); ++at) {
    if (is_blank(sound[at]) || starts_with(sound[at], "#")) continue;
    check(sound, at, nullptr);
    const std::size_t start = indent(sound[at]);
    const std::string swapped = sound[at].substr(0, start) + "xq" + sound[at].substr(start);
    check(sound, at, &swapped);
    const std::string halved = sound[at].substr(0, start + (sound[at].size() - start) / 2);
    check(sound, at, &halved);
    const std::string noise = sound[at].substr(0, start) + "%%% " + sound[at].substr(start);
    check(sound, at, &noise);
  }
}

INSTANTIATE_TEST_SUITE_P(Files, Garbled,
                         testing::Values("tests/golden/garbled/one-file.goal",
                                         "samples/founder/2026-q3.goal"),
                         [](const auto& each) { return golden::test_name(each.param); });

}  // namespace
}  // namespace goalie
