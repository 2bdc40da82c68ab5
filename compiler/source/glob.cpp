// Globs: a pattern becomes steps, and a set of them moves through the path a character at a time.
#include "compiler/source/glob.hpp"

#include <algorithm>

#include "compiler/source/unicode.hpp"

namespace goalie {

/// Reads a pattern into steps. Each step goes on at the one behind it; groups are forks and joins.
class Glob::Reader {
 public:
  Reader(std::string_view pattern, Glob& glob) : pattern_(pattern), glob_(glob), is_group_(pattern.size()) {
    find_groups();
    while (at_ < pattern_.size()) read();
    emit({Kind::end});
  }

 private:
  struct Group {
    std::uint32_t fork;                // the last alternative's
    std::vector<std::uint32_t> joins;  // ends of alternatives, to go on behind the group
  };

  std::uint32_t here() const { return static_cast<std::uint32_t>(glob_.steps_.size()); }

  std::uint32_t emit(Step step) {
    step.next = here() + 1;
    step.other = step.other == 0 ? step.next : step.other;
    glob_.steps_.push_back(step);
    return here() - 1;
  }

  std::size_t class_end(std::size_t open) const {
    const std::size_t first = open + 1 + (open + 1 < pattern_.size() && is_negation(pattern_[open + 1]));
    return pattern_.find(']', first + 1);
  }
  static bool is_negation(char c) { return c == '!' || c == '^'; }

  /// Marks the braces that have a partner, and the commas between.
  void find_groups() {
    std::vector<std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < pattern_.size(); ++i) {
      const char c = pattern_[i];
      if (c == '\\') ++i;
      if (c == '[' && class_end(i) != std::string_view::npos) i = class_end(i);
      if (c == '{') open.push_back({i});
      if (c == ',' && !open.empty()) open.back().push_back(i);
      if (c == '}' && !open.empty()) {
        for (const std::size_t mark : open.back()) is_group_[mark] = true;
        is_group_[i] = true;
        open.pop_back();
      }
    }
  }

  bool is_border(std::size_t i) const { return pattern_[i] == '/' || is_group_[i]; }
  bool is_whole_name(std::size_t i) const {
    return (i == 0 || is_border(i - 1)) && (i + 2 == pattern_.size() || is_border(i + 2));
  }

  void read() {
    const char c = pattern_[at_];
    if (is_group_[at_]) return read_group(c);
    if (c == '*') return read_stars();
    if (c == '[' && class_end(at_) != std::string_view::npos) return read_class();
    if (c == '?') {
      emit({Kind::any});
      ++at_;
      return;
    }
    if (c == '\\' && at_ + 1 < pattern_.size()) ++at_;
    emit({Kind::character, unicode::decode(pattern_, at_)});
  }

  void read_group(char c) {
    ++at_;
    if (c == '{') {
      groups_.push_back({emit({Kind::fork}), {}});
      return;
    }
    Group& group = groups_.back();
    const std::uint32_t end = emit({Kind::fork});
    if (c == ',') {
      group.joins.push_back(end);
      glob_.steps_[group.fork].other = here();
      group.fork = emit({Kind::fork});
      return;
    }
    for (const std::uint32_t join : group.joins) {
      glob_.steps_[join].next = here();
      glob_.steps_[join].other = here();
    }
    groups_.pop_back();
  }

  void read_stars() {
    const bool two = pattern_.substr(at_, 2) == "**";
    if (!two || !is_whole_name(at_)) {
      emit({Kind::within_folder});
      ++at_;
      return;
    }
    at_ += 2;
    if (at_ == pattern_.size() || pattern_[at_] != '/') {
      emit({Kind::everything});
      return;
    }
    ++at_;
    const std::uint32_t fork = emit({Kind::fork});  // folders with their slash, or none
    emit({Kind::everything});
    emit({Kind::character, U'/'});
    glob_.steps_[fork].other = here();
  }

  void read_class() {
    const std::size_t end = class_end(at_);
    std::string_view members = pattern_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    const bool negated = is_negation(members.front());
    if (negated) members.remove_prefix(1);
    Step step{negated ? Kind::none_of : Kind::one_of};
    step.first_range = static_cast<std::uint32_t>(glob_.ranges_.size());
    for (std::size_t i = 0; i < members.size();) {
      const char32_t first = unicode::decode(members, i);
      char32_t last = first;
      if (i + 1 < members.size() && members[i] == '-') last = unicode::decode(members, ++i);
      glob_.ranges_.emplace_back(first, last);
    }
    step.last_range = static_cast<std::uint32_t>(glob_.ranges_.size());
    emit(step);
  }

  std::string_view pattern_;
  Glob& glob_;
  std::vector<char> is_group_;
  std::vector<Group> groups_;
  std::size_t at_ = 0;
};

/// The steps that a path has reached so far.
struct Glob::Run {
  explicit Run(const Glob& g) : glob(g), seen(g.steps_.size(), 0) {}

  /// Adds a step, and those behind it that need no character.
  void reach(std::uint32_t step) {
    pending.push_back(step);
    while (!pending.empty()) {
      const std::uint32_t at = pending.back();
      pending.pop_back();
      if (seen[at] == turn) continue;
      seen[at] = turn;
      reached.push_back(at);
      const Step& one = glob.steps_[at];
      if (one.kind == Kind::fork) pending.push_back(one.other);
      if (one.kind == Kind::fork || one.kind == Kind::within_folder || one.kind == Kind::everything) {
        pending.push_back(one.next);
      }
    }
  }

  bool takes(const Step& step, char32_t c) const {
    const auto holds = [&](const auto& range) { return range.first <= c && c <= range.second; };
    const auto first = glob.ranges_.begin() + step.first_range, last = glob.ranges_.begin() + step.last_range;
    switch (step.kind) {
      case Kind::character: return step.character == c;
      case Kind::any:
      case Kind::within_folder: return c != '/';
      case Kind::one_of: return c != '/' && std::any_of(first, last, holds);
      case Kind::none_of: return c != '/' && std::none_of(first, last, holds);
      case Kind::everything: return true;
      default: return false;
    }
  }

  void take(char32_t c) {
    before.swap(reached);
    reached.clear();
    ++turn;
    for (const std::uint32_t at : before) {
      const Step& step = glob.steps_[at];
      if (!takes(step, c)) continue;
      const bool stays = step.kind == Kind::within_folder || step.kind == Kind::everything;
      reach(stays ? at : step.next);
    }
  }

  const Glob& glob;
  std::vector<std::uint32_t> seen, reached, before, pending;
  std::uint32_t turn = 1;
};

Glob::Glob(std::string_view pattern) { Reader(pattern, *this); }

bool Glob::matches(std::string_view path) const {
  Run run(*this);
  run.reach(0);
  for (std::size_t i = 0; i < path.size() && !run.reached.empty();) run.take(unicode::decode(path, i));
  return run.seen.back() == run.turn;
}

bool glob_matches(std::string_view pattern, std::string_view path) { return Glob(pattern).matches(path); }

}  // namespace goalie
