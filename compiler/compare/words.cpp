// Words: see words.hpp.
#include "compiler/compare/words.hpp"

#include <map>
#include <set>

namespace goalie::compare {
namespace {

using model::Keyword;
using model::Plan;

/// What is written behind each keyword, in the order of the language.
using Words = std::map<Keyword, std::string>;

std::string text_of(const Plan& plan, const model::Initiative& initiative) {
  std::string text =
      "\2" + std::string(initiative.title) + "\1" + std::string(plan.name(initiative.owner.handle)) + "\1" +
      initiative.deadline.to_string() + (initiative.done ? "done" + initiative.done_on.to_string() : "");
  for (const model::Remark& remark : plan.remarks[initiative.remarks])
    text += "\1" + std::string(remark.text);
  return text;
}

Words words_of(const Plan& plan, const model::Goal& goal) {
  Words words;
  std::set<std::string_view> tags;
  for (const model::Remark& remark : plan.remarks[goal.remarks]) {
    switch (remark.keyword) {
      case Keyword::grade:
      case Keyword::diagnosis:
      case Keyword::amended:
      case Keyword::dropped: break;  // of the record
      case Keyword::tag: tags.insert(remark.text); break;
      default: words[remark.keyword] += std::string(remark.text) + "\1";
    }
  }
  for (const std::string_view tag : tags) words[Keyword::tag] += std::string(tag) + "\1";
  for (const model::Mention& mention : plan.mentions[goal.informed])
    words[Keyword::inform] += "@" + std::string(plan.name(mention.handle));
  for (const model::Initiative& initiative : plan.initiatives[goal.initiatives])
    words[Keyword::initiative] += text_of(plan, initiative);
  return words;
}

}  // namespace

std::string other_words(const Pair& pair) {
  Words was = words_of(pair.before.plan, pair.was()), is = words_of(pair.after.plan, pair.is());
  std::set<Keyword> others;
  for (const auto& [keyword, text] : was)
    if (is[keyword] != text) others.insert(keyword);
  for (const auto& [keyword, text] : is)
    if (was[keyword] != text) others.insert(keyword);
  std::string names;
  for (const Keyword keyword : others)
    names += (names.empty() ? "" : ", ") + std::string(grammar::text(keyword));
  return names;
}

}  // namespace goalie::compare
