// Configurations read from memory: see reading.hpp.
#include "tests/unit/config/reading.hpp"

#include <fmt/format.h>

namespace goalie::config {

std::vector<Facts> some_facts() {
  static constexpr Option count[] = {{"min", 3, 1, 20, "the fewest key results"},
                                     {"max", 5, 1, 20, "the most key results"}};
  static constexpr Option length[] = {{"max_words", 18, 3, 100, "the most words"}, {}, {}};
  std::vector<Facts> all(6);
  all[0] = {.name = "kr-count",
            .group = "count",
            .level = Level::error,
            .summary = "too few or too many",
            .options = count};
  all[1] = {.name = "missing-owner", .group = "count", .level = Level::error, .summary = "nobody owns it"};
  all[2] = {.name = "objective-too-long",
            .group = "count",
            .level = Level::info,
            .summary = "too long",
            .options = length};
  all[3] = {.name = "kpi-as-push",
            .group = "count",
            .level = Level::off,
            .summary = "a push",
            .strict = Level::info};
  all[4] = {.name = "kr-vague", .group = "count", .level = Level::off, .summary = "vague"};
  all[5] = {.name = "syntax", .group = "language", .configurable = false};
  return all;
}

Known some_known() {
  static const std::vector<Facts> rules = some_facts();
  static constexpr std::string_view names[] = {"metric", "metric-head", "output"};
  static constexpr std::string_view meanings[] = {"numbers", "heads", "work"};
  static constexpr std::string_view lists[] = {"words", "nouns", "verbs", "also.gerund", "also.past"};
  return {rules, {names, meanings, lists, [](std::string_view text) {
                    return !text.empty() && text.find(' ') == std::string_view::npos;
                  }}};
}

FileId Reading::bring(const std::string& name) {
  if (const auto known = brought_.find(name); known != brought_.end()) return known->second;
  const auto found = files_.find(name);
  if (found == files_.end()) return no_file;
  return brought_[name] = sources.add(name, found->second);
}

const Configuration& Reading::read(const std::string& name) {
  loaded = load(sources, bring(name), some_known(), [&](FileId, const std::string& path) {
    const FileId file = bring(path);
    return Brought{file, file == no_file ? "`" + path + "` is not there" : "", ""};
  });
  return loaded.configuration;
}

std::string Reading::place(Location where) const {
  const File& file = sources[where.file];
  return fmt::format("{}:{}", file.path(), LineIndex(file.text()).position(where.span.begin).line);
}

std::vector<std::string> Reading::problems() const {
  std::vector<std::string> all;
  for (const Diagnostic& problem : loaded.problems) {
    const File& file = sources[problem.where.file];
    const Position at = LineIndex(file.text()).position(problem.where.span.begin);
    all.push_back(fmt::format("{}:{}:{} {}: {} | {}", file.path(), at.line, at.column,
                              sources.text(problem.where), problem.message, problem.help));
  }
  return all;
}

std::string Reading::origin(const std::string& key) const {
  const auto found = loaded.configuration.set_at.find(key);
  return found == loaded.configuration.set_at.end() ? "" : place(found->second);
}

}  // namespace goalie::config
