// Names of numbers: see number_names.hpp.
#include "compiler/lint/number_names.hpp"

#include "compiler/lint/phrase.hpp"

namespace goalie::lint {
namespace {

constexpr std::size_t longest_name = 6, longest_share = 10;

/// Where the noun phrase ends and what it is of begins; a note in brackets does not count.
std::size_t end_of_name(const Title& title, std::size_t first, std::size_t end) {
  std::size_t i = first;
  const auto continues = [&] {
    const bool is_ratio = title[i].is("/") && i > first && i + 1 < end;  // "EV/EBITDA"
    return is_ratio || (title[i].kind != Token::Kind::sign && !title[i].has(WordClass::preposition));
  };
  while (i < end && continues()) ++i;
  return i;
}

/// Without what stands in brackets at the end: "Return on equity (ROE)", "Occupancy (lead)".
std::size_t end_without_brackets(const Title& title) {
  std::size_t end = title.size();
  while (end > 0 && title[end - 1].is(".")) --end;
  if (end == 0 || !title[end - 1].is(")")) return end;
  const std::size_t open = title.find("(");
  return open == 0 ? end : open;
}

/// "… as a percentage of paid loss".
bool is_share_of(const Title& title, std::size_t begin) {
  for (std::size_t i = begin; i + 3 < title.size(); ++i)
    if (title[i].is("as") &&
        ((title.is(i + 1, "a") && title[i + 2].has(number_name) && title.is(i + 3, "of")) ||
         (title.is(i + 1, "%") && title.is(i + 2, "of"))))
      return true;
  return false;
}

/// "Orders shipped the same day", "Bugs found after release": things, and what became of them.
bool is_counted_when_done(const Title& title, std::size_t first, std::size_t name_end) {
  for (std::size_t i = first + 1; i < name_end; ++i) {
    const std::string_view thing = title[i - 1].text;
    const bool is_plural = thing.size() > 3 && thing.ends_with("s") && !thing.ends_with("ss");
    if (is_plural && is_participle(title, i)) return true;
  }
  return false;
}

/// Whether a noun phrase without a verb is the name of a number.
bool names_a_number(const Title& title, std::size_t first, std::size_t end) {
  const std::size_t name_end = end_of_name(title, first, end);
  if (name_end == first) return false;
  if (is_share_of(title, first + 1)) return true;
  if (title.find(WordClass::article, first) < name_end) return false;  // "Diversify our income" has a verb
  if (title.find("per", name_end) < end) return true;
  const Token& head = title[name_end - 1];
  const bool alone = name_end == first + 1;
  if (head.has(WordClass::metric)) return true;
  // "Time to fill"
  if (alone && head.has(WordClass::metric_head) && title.is(name_end, "to") && name_end + 2 >= end)
    return true;
  // "Hours from event to dashboard"
  if (alone && head.has(WordClass::metric_head) && title.is(name_end, "from") &&
      title.find("to", name_end) < end)
    return true;
  if (is_counted_when_done(title, first, name_end)) return true;
  // "Customer minutes lost"
  if (!alone && title[name_end - 2].has(number_name) && is_participle(title, name_end - 1)) return true;
  if (!alone && head.has(WordClass::statistic) && title[name_end - 2].has(number_name)) return true;
  if (head.has(WordClass::metric_head))
    return !alone || title.is(name_end, "of") || title.find(number_name, name_end) < end;
  for (std::size_t i = first + 1; i < name_end; ++i)
    if (title[i].has(WordClass::trend) && title[i - 1].has(WordClass::metric)) return true;
  // "Average basket value", "D90 adherence", "% invoices unpaid"
  const bool has_digit = title[first].text.find_first_of("0123456789") != std::string_view::npos;
  const bool is_statistic =
      title[first].has(WordClass::statistic) || title.has(first + 1, WordClass::statistic);
  return !alone && (is_statistic || has_digit || (first > 0 && title[first - 1].is("%")));
}

/// "Repair time" and "Release frequency" begin with a noun; "Improve response time" does not.
bool begins_with_a_verb(const Title& title, std::size_t first, std::size_t end) {
  if (!title[first].has(any_verb)) return false;
  const std::size_t name_end = end_of_name(title, first, end);
  const Token& head = title[name_end - 1];
  if (name_end - first == 1) return !head.has(number_name);
  // "Coaching and mentoring ROI"
  if (title[first].has(WordClass::gerund) && !title[first].has(moving_verb) && head.has(WordClass::metric))
    return false;
  if (title[first].has(WordClass::noun_too) && head.has(number_name)) return false;  // "Code coverage"
  return !(title[first].has(WordClass::output | WordClass::craft | WordClass::hold) &&
           head.has(WordClass::metric_head));
}

}  // namespace

bool is_name_of_number(const Title& title, std::size_t first) {
  const std::size_t end = end_without_brackets(title);
  if (end <= first || title[first].kind != Token::Kind::word ||
      title[first].has(WordClass::article | WordClass::whole) ||
      title.any(WordClass::superlative | WordClass::relative, first) || begins_with_a_verb(title, first, end))
    return false;
  const std::size_t keeps = title.find(WordClass::keep, first);  // but "length of stay"
  if (keeps < title.size() && (keeps == 0 || !title.is(keeps - 1, "of"))) return false;
  const bool is_share = title[first].has(number_name | WordClass::statistic) && title.is(first + 1, "of");
  const bool is_long = is_share || title.find("per", first) < end || is_share_of(title, first + 1);
  if (end - first > (is_long ? longest_share : longest_name)) return false;
  // "Honest prices at every stall": a promise
  const std::size_t name_end = end_of_name(title, first, end);
  if (title.is(name_end + 1, "every") || title.is(name_end + 1, "each")) return false;
  if (title.find(WordClass::indicator | WordClass::metric, end) < title.size()) return true;
  for (std::size_t i = first; i < end; ++i)
    if (measures(title[i].form) && title[i].kind == Token::Kind::number) return false;
  return names_a_number(title, first, end);
}

}  // namespace goalie::lint
