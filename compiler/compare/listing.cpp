// The listing: see listing.hpp.
#include "compiler/compare/listing.hpp"

#include "compiler/compare/kinds.hpp"

namespace goalie::compare {
namespace {

std::string message_of(const Change& change) {
  std::string message(facts(change.kind).message);
  const auto quoted = [](const Said& said) { return "`" + *said.value + "`"; };
  if (change.before.value && change.after.value)
    return message + ": " + quoted(change.before) + " became " + quoted(change.after);
  if (change.before.value) return message + ": it was " + quoted(change.before);
  if (change.after.value) return message + ": " + quoted(change.after);
  return message;
}

}  // namespace

void Listing::add(ChangeKind kind, Direction direction, Said before, Said after) {
  std::string goal = after.goal ? names_after_.full(after.goal) : names_before_.full(before.goal);
  add(kind, direction, std::move(goal), std::move(before), std::move(after));
}

void Listing::add(ChangeKind kind, Direction direction, std::string name, Said before, Said after) {
  changes_.push_back({kind, direction, std::move(name), std::move(before), std::move(after), false, {}, {}});
  changes_.back().message = message_of(changes_.back());
}

Said Listing::said(const Side& side, model::GoalRef goal, Span span) {
  const model::Goal& row = side.plan.goal(goal);
  if (span.empty()) return {goal, std::nullopt, {row.file, row.head}};
  return {goal, std::string(span.in(side.sources[row.file].text())), {row.file, span}};
}

Said Listing::was(const Pair& pair, std::string value, Span span) const {
  Said said = was(pair, span);
  said.value = std::move(value);
  return said;
}

Said Listing::is(const Pair& pair, std::string value, Span span) const {
  Said said = is(pair, span);
  said.value = std::move(value);
  return said;
}

Said Listing::title(const Side& side, model::GoalRef goal) {
  if (!goal) return {};
  const model::Goal& row = side.plan.goal(goal);
  return {goal, std::string(row.title), {row.file, row.title_span}};
}

}  // namespace goalie::compare
