// Precedence: see precedence.hpp.
#include "compiler/lint/precedence.hpp"

#include "compiler/lint/measured.hpp"
#include "compiler/lint/steady.hpp"

namespace goalie::lint {

bool is_judged_by_its_number(const Title& title, const Context& context) {
  return (steady(title) && context.is_on("kpi-as-objective")) ||
         (measure_of(title) && context.is_on("objective-not-qualitative"));
}

}  // namespace goalie::lint
