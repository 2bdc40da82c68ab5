// kpi-as-push — a number that should move is no floor to stand on.
#include <fmt/format.h>

#include "compiler/lint/rule.hpp"
#include "compiler/lint/target.hpp"

namespace goalie::lint::rules {
namespace {

void check(const Kpi&, Context& context) {
  const Title& title = context.title();
  const auto target = target_in(title, {});
  // An increase alone may be a KPI; a way from one number to another is a key result's.
  if (!target || !target->measure.starts_with("from ")) return;
  const Span words = title.span(target->begin, target->end);
  context
      .report(words, fmt::format("`{}` says where this number should go: a KPI says where it must stay",
                                 context.text(words)))
      .note_here("a way to go")
      .help("push it as a key result of an objective, and keep here the range that must hold meanwhile");
}

}  // namespace

extern const Rule kpi_as_push;
constinit const Rule kpi_as_push{
    .name = "kpi-as-push",
    .group = Group::kpi,
    .level = Level::off,
    .summary = "progress that poses as health: a from–to in the words of a KPI",
    .why = "a KPI never ends; a number that is on its way somewhere arrives, and then nobody keeps it",
    .bad = R"(goals of growth

kpi activation "Activation from 42% to 60%" at least 60% measured weekly {
  owner @sam
  why "Half of the new accounts never become customers."
}
)",
    .good = R"(goals of growth

kpi activation "Activation" at least 40% measured weekly {
  owner @sam
  why "Half of the new accounts never become customers."
}
)",
    .source = Source::evalio,
    .wording = true,
    .strict = Level::info,
    .check = each<check>,
};

}  // namespace goalie::lint::rules
