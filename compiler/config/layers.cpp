// A configuration and what it extends: the nearest file is read first, and what it sets stays.
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "compiler/config/configuration.hpp"
#include "compiler/config/effective.hpp"
#include "compiler/config/problems.hpp"
#include "compiler/config/reader.hpp"
#include "compiler/config/toml.hpp"
#include "compiler/config/vocabulary.hpp"

namespace goalie::config {
namespace {

class Layers {
 public:
  Layers(const Sources& sources, const Known& known, const Bring& bring)
      : sources_(sources), known_(known), bring_(bring) {}

  Loaded load(FileId file) {
    read(file);
    read_vocabularies();
    judge_calendar();
    compare_bounds();
    std::stable_sort(out_.problems.begin(), out_.problems.end(), comes_before);
    return std::move(out_);
  }

 private:
  void read(FileId file) {
    const std::optional<toml_text::Value> root = parse(file);
    if (!root) return;
    open_.push_back(file);
    std::vector<NamedFile> extended =
        read_keys(*root, known_.rules, Problems(file, out_.problems), out_.configuration);
    std::reverse(extended.begin(), extended.end());  // of several the last counts
    for (const NamedFile& one : extended) extend(one);
    open_.pop_back();
    done_.insert(file);
  }

  /// What a file says, if it is TOML; a problem if not.
  std::optional<toml_text::Value> parse(FileId file) {
    toml_text::Document document = toml_text::read(sources_[file].text());
    if (!document.mistake) return std::move(document.root);
    Problems(file, out_.problems)
        .add(document.mistake->where, std::move(document.mistake->message),
             std::move(document.mistake->help));
    return std::nullopt;
  }

  void extend(const NamedFile& one) {
    const FileId file = bring(one);
    if (file == no_file) return;
    if (std::find(open_.begin(), open_.end(), file) != open_.end()) {
      out_.problems.push_back(problem_at(one.where,
                                         file == one.where.file
                                             ? fmt::format("`{}` is this file itself", one.path)
                                             : fmt::format("`{}` extends this file already", one.path),
                                         "take out the one that should not know of the other"));
    } else if (done_.count(file) == 0) {
      read(file);
    }
  }

  /// A file that another one names; a problem there if it cannot be read.
  FileId bring(const NamedFile& one) {
    Brought brought = bring_ ? bring_(one.where.file, one.path)
                             : Brought{no_file, fmt::format("`{}` cannot be read from here", one.path), ""};
    if (brought.file == no_file)
      out_.problems.push_back(problem_at(one.where, std::move(brought.refusal), std::move(brought.help)));
    return brought.file;
  }

  /// Those of the nearest file that names any; each once, so that its mistakes are said once.
  void read_vocabularies() {
    std::set<FileId> seen;
    for (const NamedFile& one : out_.configuration.vocabulary) {
      const FileId file = bring(one);
      if (file == no_file || !seen.insert(file).second) continue;
      if (const auto root = parse(file))
        read_vocabulary(*root, known_.words, Problems(file, out_.problems), out_.configuration.words);
    }
  }

  void judge_calendar() {
    const auto& set_at = out_.configuration.set_at;
    const auto named = set_at.find("calendar.fiscal_year_named_by");
    if (named == set_at.end() || set_at.count("calendar.fiscal_year_start") != 0) return;
    out_.problems.push_back(problem_at(named->second,
                                       "`fiscal_year_named_by` says nothing without `fiscal_year_start`",
                                       "add the first month: `fiscal_year_start = \"February\"`"));
  }

  /// A rule with a `min` and a `max` needs them in that order, whoever set them.
  void compare_bounds() {
    const Configuration& configuration = out_.configuration;
    for (const Facts& rule : known_.rules) {
      if (const auto set = configuration.rules.find(rule.name); set != configuration.rules.end())
        compare_bounds(rule, set->second, effective(configuration, rule));
      for (const Override& one : configuration.overrides) {
        const Override* const only[] = {&one};
        if (const auto set = one.rules.find(rule.name); set != one.rules.end())
          compare_bounds(rule, set->second, effective(configuration, rule, only));
      }
    }
  }

  void compare_bounds(const Facts& rule, const RuleSetting& setting, const Effective& in_the_end) {
    if (setting.options.empty()) return;
    const auto find = [&](std::string_view name) -> std::optional<int> {
      for (const Option& option : rule.options)
        if (option.name == name) return value_of(in_the_end, option);
      return std::nullopt;
    };
    const auto min = find("min"), max = find("max");
    if (!min || !max || *min <= *max) return;
    out_.problems.push_back(
        problem_at(setting.where,
                   fmt::format("`min` of `{}` is {}, above its `max`, which is {}", rule.name, *min, *max),
                   "nothing can lie between them"));
  }

  const Sources& sources_;
  const Known& known_;
  const Bring& bring_;
  Loaded out_;
  std::vector<FileId> open_;  // from the nearest to the one that is being read
  std::set<FileId> done_;
};

}  // namespace

Loaded load(const Sources& sources, FileId file, const Known& known, const Bring& bring) {
  return Layers(sources, known, bring).load(file);
}

}  // namespace goalie::config
