// The record: see record.hpp.
#include "compiler/compare/record.hpp"

#include <map>

#include "compiler/compare/amounts.hpp"

namespace goalie::compare {
namespace {

using model::Checkin;
using model::Keyword;
using model::Plan;
using model::Remark;
using enum ChangeKind;

template <typename Row>
using ByDay = std::map<std::int32_t, std::vector<const Row*>>;

ByDay<Checkin> checkins_by_day(const Plan& plan, const model::Goal& goal) {
  ByDay<Checkin> days;
  for (const Checkin& checkin : plan.checkins[goal.checkins]) days[checkin.date.key()].push_back(&checkin);
  return days;
}

ByDay<Remark> remarks_by_day(const Plan& plan, const model::Goal& goal, Keyword keyword) {
  ByDay<Remark> days;
  for (const Remark& remark : plan.remarks[goal.remarks])
    if (remark.keyword == keyword) days[remark.date.key()].push_back(&remark);
  return days;
}

bool same_checkin(const Plan& a, const Checkin& one, const Plan& b, const Checkin& other) {
  return one.done == other.done && one.has_confidence == other.has_confidence &&
         (!one.has_confidence || one.confidence == other.confidence) && one.note == other.note &&
         same_amount(a, one.value, b, other.value);
}

/// Goes through two records day by day, and of one day in the order of the file.
template <typename Row, typename Same>
void compare_days(const Pair& pair, Listing& listing, const ByDay<Row>& was, const ByDay<Row>& is,
                  ChangeKind rewritten, std::optional<ChangeKind> added, Same same) {
  static const std::vector<const Row*> nothing;
  const auto of_day = [](const ByDay<Row>& days, std::int32_t day) -> const std::vector<const Row*>& {
    const auto found = days.find(day);
    return found == days.end() ? nothing : found->second;
  };
  for (const auto& [day, rows] : was) {
    const auto& now = of_day(is, day);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i < now.size() && same(*rows[i], *now[i])) continue;
      listing.add(rewritten, Direction::easier, listing.was(pair, rows[i]->span),
                  listing.is(pair, i < now.size() ? now[i]->span : Span()));
    }
  }
  if (!added) return;
  for (const auto& [day, rows] : is)
    for (std::size_t i = of_day(was, day).size(); i < rows.size(); ++i)
      listing.add(*added, Direction::neutral, {}, listing.is(pair, rows[i]->span));
}

void compare_grades(const Pair& pair, Listing& listing) {
  const Remark* const was = pair.before.plan.remark(pair.was(), Keyword::grade);
  const Remark* const is = pair.after.plan.remark(pair.is(), Keyword::grade);
  if (was == nullptr && is != nullptr)
    return listing.add(grade_added, Direction::neutral, {}, listing.is(pair, is->span));
  if (was == nullptr || (is != nullptr && was->score == is->score && was->text == is->text)) return;
  listing.add(grade_rewritten, Direction::easier, listing.was(pair, was->span),
              listing.is(pair, is != nullptr ? is->span : Span()));
}

}  // namespace

void compare_records(const Pair& pair, Listing& listing) {
  const Plan &before = pair.before.plan, &after = pair.after.plan;
  compare_days(pair, listing, checkins_by_day(before, pair.was()), checkins_by_day(after, pair.is()),
               checkin_rewritten, checkin_added, [&](const Checkin& one, const Checkin& other) {
                 return same_checkin(before, one, after, other);
               });
  const auto same_text = [](const Remark& one, const Remark& other) { return one.text == other.text; };
  const auto compare_remarks = [&](Keyword keyword, ChangeKind rewritten, std::optional<ChangeKind> added) {
    compare_days(pair, listing, remarks_by_day(before, pair.was(), keyword),
                 remarks_by_day(after, pair.is(), keyword), rewritten, added, same_text);
  };
  compare_remarks(Keyword::diagnosis, diagnosis_rewritten, diagnosis_added);
  compare_remarks(Keyword::amended, amended_rewritten, std::nullopt);
  compare_grades(pair, listing);
}

bool is_amended(const Pair& pair) {
  const auto count = [](const Plan& plan, const model::Goal& goal) {
    std::size_t amendments = 0;
    for (const Remark& remark : plan.remarks[goal.remarks]) amendments += remark.keyword == Keyword::amended;
    return amendments;
  };
  return count(pair.after.plan, pair.is()) > count(pair.before.plan, pair.was());
}

}  // namespace goalie::compare
