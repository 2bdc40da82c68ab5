// Amounts of two plans: see amounts.hpp.
#include "compiler/compare/amounts.hpp"

namespace goalie::compare {

using model::DimensionKind;

bool comparable_across(const model::Plan& a, const model::Dimension& one, const model::Plan& b,
                       const model::Dimension& other) {
  if (one.kind != other.kind || one.kind == DimensionKind::none || a.name(one.per) != b.name(other.per))
    return false;
  return one.kind == DimensionKind::duration || one.kind == DimensionKind::calendar ||
         a.name(one.what) == b.name(other.what);
}

bool same_amount(const model::Plan& a, const model::Quantity& one, const model::Plan& b,
                 const model::Quantity& other) {
  if (static_cast<bool>(one) != static_cast<bool>(other) || one.unknown != other.unknown) return false;
  return !is_known(one) || (comparable_across(a, one.dimension, b, other.dimension) &&
                            canonical(one, a.symbols) == canonical(other, b.symbols));
}

}  // namespace goalie::compare
