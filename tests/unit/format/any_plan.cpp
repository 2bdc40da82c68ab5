// Any plan: see any_plan.hpp.
#include "tests/unit/format/any_plan.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace goalie::format {
namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  bool chance(unsigned percent) { return below(100) < percent; }
  std::size_t below(std::size_t count) { return engine_() % count; }
  std::string one_of(std::initializer_list<const char*> words) { return words.begin()[below(words.size())]; }
  template <typename List>
  void shuffle(List& list) {
    std::shuffle(list.begin(), list.end(), engine_);
  }

 private:
  std::mt19937 engine_;
};

/// A clause as the words that stand one blank apart, or the elements of its list.
struct Clause {
  int rank;  // clauses of one rank keep their order
  std::vector<std::string> words;
  bool list = false;
  std::string text;                // the body of a `"""` behind the words
  std::vector<std::string> above;  // comments
  std::string behind;
  std::string inside;  // a comment behind a list's first comma
};

struct Declaration {
  std::vector<std::string> head;  // keyword, id, title
  std::vector<Clause> clauses;
  std::vector<Declaration> nested;
  std::vector<std::string> above, last;
  std::string behind;  // on its only line, or behind its head
  bool blank = false;  // an empty line above
  bool block = false;  // it holds what only a block can hold
};

std::string any_comment(Dice& dice) {
  return dice.one_of(
      {"# why", "#", "# a \"quote\" {", "## two  blanks }", "# ümläut — ≥ 9 %", "#kr \"x\" from 1"});
}

std::vector<std::string> any_comments(Dice& dice, unsigned percent) {
  std::vector<std::string> comments;
  while (dice.chance(percent)) comments.push_back(any_comment(dice));
  return comments;
}

std::string any_text(Dice& dice) {
  return dice.one_of(
      {"\"a\"", "\"a # b\"", "\"{ }\"", "\"owner @x\"", "\"\\\"so\\\" \\\\\"", "\"Zürich,  Bern\"",
       "\"a very long sentence that goes on and on until nobody remembers how it began or why\""});
}

std::string any_value(Dice& dice) {
  return dice.one_of({"42%", "$1.2M", "9 days", "4.5/5", "500 \"paying  users\"", "?", "12,000", "-3pp",
                      "9 tickets/day", "USD 40k", "300ms", "0.5x"});
}

std::string any_list_item(Dice& dice, const std::string& keyword) {
  if (keyword == "inform") return dice.one_of({"@maya", "@sam.o", "@acme/growth"});
  if (keyword == "tag") return dice.one_of({"kr", "first-week", "ß", "owner"});
  return dice.one_of({"easy-start", "acme.delight", "growth.a.b for 2026-Q2", "für-alle for 2026"});
}

Clause any_list(Dice& dice, int rank, const std::string& keyword) {
  Clause clause{rank, {keyword, any_list_item(dice, keyword)}, true};
  while (dice.chance(50)) clause.words.push_back(any_list_item(dice, keyword));
  return clause;
}

void comment(Dice& dice, Clause& clause) {
  if (dice.chance(15)) clause.above = any_comments(dice, 60);
  if (dice.chance(15)) clause.behind = any_comment(dice);
  if (clause.list && clause.words.size() > 2 && dice.chance(20)) clause.inside = any_comment(dice);
}

/// What every goal may have; `rank` orders what belongs there.
void add_common(Dice& dice, Declaration& goal) {
  if (dice.chance(50)) goal.clauses.push_back({20, {"owner", dice.one_of({"@maya", "@sam.o"})}});
  if (dice.chance(25)) goal.clauses.push_back(any_list(dice, 21, "supports"));
  if (dice.chance(25)) goal.clauses.push_back(any_list(dice, 24, "tag"));
  if (dice.chance(25)) {
    goal.clauses.push_back({22, {"why", any_text(dice)}});
    if (dice.chance(40)) {
      goal.clauses.back().words.back() = R"(""")";
      goal.clauses.back().text =
          dice.one_of({"one line\n", "two\n  lines # no comment\n", "a\n\n\tb \"\"\" c\n", ""});
    }
    goal.block = true;
  }
  while (dice.chance(30)) {
    goal.clauses.push_back({26, {"amended", "2026-08-01", any_text(dice)}});
    goal.block = true;
  }
}

Declaration any_initiative(Dice& dice) {
  Declaration one{{"initiative", any_text(dice)}, {}, {}, {}, {}, {}};
  if (dice.chance(50)) one.clauses.push_back({1, {"owner", "@maya"}});
  if (dice.chance(50)) one.clauses.push_back({2, {"by", dice.one_of({"2026-Q3", "2026-08-31"})}});
  if (dice.chance(50)) one.clauses.push_back({3, {"done"}});
  return one;
}

Declaration any_key_result(Dice& dice) {
  Declaration one{{"kr", any_text(dice)}, {}, {}, {}, {}, {}};
  if (dice.chance(40)) one.head.insert(one.head.begin() + 1, dice.one_of({"a", "keep", "été"}));
  if (dice.chance(60)) one.clauses.push_back({1, {"from", any_value(dice)}});
  switch (dice.below(4)) {
    case 0: one.clauses.push_back({2, {"to", any_value(dice)}}); break;
    case 1: one.clauses.push_back({2, {"at least", any_value(dice)}}); break;
    case 2: one.clauses.push_back({2, {"between", any_value(dice), "and", any_value(dice)}}); break;
    default: one.clauses.push_back({2, {"milestone"}});
  }
  if (dice.chance(30)) one.clauses.push_back({3, {"by", "2026-08-31"}});
  add_common(dice, one);
  while (dice.chance(30)) {
    one.clauses.push_back({25, {"checkin", "2026-08-01", "45%", "confidence", "60%", "\"note\""}});
    one.block = true;
  }
  return one;
}

Declaration any_kpi(Dice& dice) {
  Declaration one{{"kpi", any_text(dice)}, {}, {}, {}, {}, {}};
  if (dice.chance(40)) one.head.insert(one.head.begin() + 1, dice.one_of({"csat", "measured"}));
  one.clauses.push_back({1, {"at most", any_value(dice)}});
  if (dice.chance(50)) one.clauses.push_back({2, {"measured", "weekly"}});
  if (dice.chance(20)) one.clauses.push_back({3, {"by", "2026-Q3"}});
  add_common(dice, one);
  while (dice.chance(30)) one.nested.push_back(any_initiative(dice));
  return one;
}

Declaration any_objective(Dice& dice) {
  Declaration one{{"objective", any_text(dice)}, {}, {}, {}, {}, {}};
  if (dice.chance(50)) one.head.insert(one.head.begin() + 1, dice.one_of({"easy-start", "goals"}));
  add_common(dice, one);
  if (dice.chance(40)) one.clauses.push_back(any_list(dice, 23, "inform"));
  while (dice.chance(60)) one.nested.push_back(dice.chance(70) ? any_key_result(dice) : any_initiative(dice));
  return one;
}

/// Comments and empty lines everywhere. What is written at the end of a block makes it one.
void comment(Dice& dice, Declaration& declaration) {
  declaration.blank = dice.chance(30);
  if (dice.chance(20)) declaration.above = any_comments(dice, 60);
  if (dice.chance(15)) declaration.behind = any_comment(dice);
  if (declaration.head[0] == "goals") return;
  if (dice.chance(10)) declaration.last = any_comments(dice, 50);
  for (Clause& clause : declaration.clauses) comment(dice, clause);
  for (Declaration& inner : declaration.nested) comment(dice, inner);
  declaration.block |= !declaration.last.empty() || !declaration.nested.empty();
  for (const Clause& clause : declaration.clauses)
    declaration.block |= !clause.above.empty() || !clause.behind.empty() || !clause.inside.empty();
}

std::vector<Declaration> any_file(Dice& dice) {
  std::vector<Declaration> file;
  do {
    if (dice.chance(40)) file.push_back({{"goals", "of", "growth", "for", "2026-Q3"}, {}, {}, {}, {}, {}});
    file.push_back(dice.chance(70) ? any_objective(dice) : any_kpi(dice));
  } while (dice.chance(50));
  for (Declaration& declaration : file) comment(dice, declaration);
  return file;
}

/// Writes a plan down, with every freedom that the language gives.
class Layout {
 public:
  explicit Layout(std::uint32_t seed) : dice_(seed), end_(dice_.chance(20) ? "\r\n" : "\n") {}

  std::string write(const std::vector<Declaration>& file) {
    for (const Declaration& declaration : file) write(declaration);
    if (dice_.chance(20))
      while (!out_.empty() && (out_.back() == '\n' || out_.back() == '\r')) out_.pop_back();
    return std::move(out_);
  }

 private:
  void gap() { out_ += dice_.one_of({" ", " ", " ", "  ", "\t", " \t "}); }
  /// The lines of a block begin alike: one that is deeper would belong to what stands above it.
  void indent() { out_ += margin_; }
  void end_line() {
    if (dice_.chance(10)) gap();
    out_ += end_;
  }
  void empty_line() {
    for (std::size_t i = 0; i <= dice_.below(2); ++i) end_line();
  }

  void above(const std::vector<std::string>& comments) {
    for (const std::string& comment : comments) {
      indent();
      out_ += comment;
      end_line();
    }
  }

  void behind(const std::string& comment) {
    if (!comment.empty()) {
      if (dice_.chance(70)) gap();
      out_ += comment;
    }
    end_line();
  }

  void write(const Declaration& declaration) {
    if (declaration.blank) empty_line();
    above(declaration.above);
    indent();
    for (std::size_t i = 0; i < declaration.head.size(); ++i) {
      if (i > 0) gap();
      out_ += declaration.head[i];
    }
    std::vector<Clause> clauses = shuffled(declaration.clauses);
    const bool is_line = declaration.head[0] == "goals" || (!declaration.block && dice_.chance(70));
    std::size_t next = 0;
    while (next < clauses.size() && may_share(clauses[next]) && (is_line || dice_.chance(50))) {
      gap();
      write_words(clauses[next++]);
    }
    if (is_line) return behind(declaration.behind);
    open(declaration.behind);
    const std::string margin = margin_;
    margin_ += dice_.one_of({"", "  ", "    ", "\t", " "});
    write_clauses(clauses, next);
    for (const Declaration& inner : declaration.nested) write(inner);
    above(declaration.last);
    margin_ = margin;
    indent();
    out_ += "}";
    end_line();
  }

  /// The comment of a head stands before its brace or behind it.
  void open(const std::string& comment) {
    if (dice_.chance(20)) {
      behind(comment);
      indent();
      out_ += "{";
      return end_line();
    }
    gap();
    out_ += "{";
    behind(comment);
  }

  static bool may_share(const Clause& clause) {
    return clause.above.empty() && clause.behind.empty() && clause.inside.empty() &&
           clause.words.back() != R"(""")";
  }

  void write_clauses(const std::vector<Clause>& clauses, std::size_t next) {
    for (; next < clauses.size(); ++next) {
      const Clause& clause = clauses[next];
      above(clause.above);
      indent();
      write_words(clause);
      if (clause.words.back() == R"(""")") {
        write_text(clause.text);
      } else {
        while (clause.behind.empty() && next + 1 < clauses.size() && may_share(clauses[next + 1]) &&
               dice_.chance(30)) {
          gap();
          write_words(clauses[++next]);
        }
      }
      behind(clause.behind);
    }
  }

  void write_words(const Clause& clause) {
    for (std::size_t i = 0; i < clause.words.size(); ++i) {
      if (i > 0) gap();
      out_ += clause.words[i];
      if (!clause.list || i == 0 || i + 1 == clause.words.size()) continue;
      if (dice_.chance(20)) gap();
      out_ += ',';
      if (i == 1 && !clause.inside.empty()) {
        behind(clause.inside);
      } else if (dice_.chance(20)) {
        end_line();
      }
    }
  }

  void write_text(std::string_view lines) {
    out_ += end_;
    const std::string margin = dice_.one_of({"", "  ", "      "});
    while (!lines.empty()) {
      const std::size_t size = lines.find('\n');
      if (size > 0) out_.append(margin).append(lines.substr(0, size));
      out_ += end_;
      lines.remove_prefix(size + 1);
    }
    out_ += margin + R"(""")";
  }

  /// Those of one rank stay in their order.
  std::vector<Clause> shuffled(std::vector<Clause> clauses) {
    std::vector<int> ranks;
    for (const Clause& clause : clauses) ranks.push_back(clause.rank);
    dice_.shuffle(ranks);
    std::vector<Clause> result;
    for (const int rank : ranks) {
      const auto found = std::find_if(clauses.begin(), clauses.end(),
                                      [&](const Clause& clause) { return clause.rank == rank; });
      result.push_back(std::move(*found));
      clauses.erase(found);
    }
    return result;
  }

  Dice dice_;
  std::string end_;
  std::string margin_;
  std::string out_;
};

}  // namespace

std::string any_plan(std::uint32_t plan, std::uint32_t layout) {
  Dice dice(plan);
  return Layout(layout).write(any_file(dice));
}

}  // namespace goalie::format
