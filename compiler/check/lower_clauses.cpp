// Clauses lowered: which belong where, which stand twice, and what each says.
#include <array>
#include <optional>
#include <string>

#include "compiler/check/lowering.hpp"
#include "compiler/check/wording.hpp"
#include "compiler/diagnostics/catalogue.hpp"

namespace goalie::check {
namespace {

using model::TargetKind;

TargetKind target_kind(Keyword keyword) {
  switch (keyword) {
    case Keyword::to: return TargetKind::to;
    case Keyword::up: return TargetKind::up;
    case Keyword::down: return TargetKind::down;
    case Keyword::at_least: return TargetKind::at_least;
    case Keyword::at_most: return TargetKind::at_most;
    case Keyword::between: return TargetKind::between;
    case Keyword::milestone: return TargetKind::milestone;
    default: return TargetKind::none;
  }
}

bool is_measure(Keyword keyword) {
  return keyword == Keyword::from || target_kind(keyword) != TargetKind::none;
}

constexpr std::uint64_t bit(Keyword keyword) { return std::uint64_t{1} << static_cast<unsigned>(keyword); }

/// The clauses that say the same thing as a clause, so that one excludes the others.
constexpr std::uint64_t find_rivals(Keyword keyword) {
  constexpr Keyword targets[] = {Keyword::to,      Keyword::up,      Keyword::down,     Keyword::at_least,
                                 Keyword::at_most, Keyword::between, Keyword::milestone};
  std::uint64_t all = 0;
  bool is_target = false;
  for (const Keyword target : targets) {
    all |= bit(target);
    is_target |= target == keyword;
  }
  if (is_target) return all;
  if (keyword == Keyword::leading || keyword == Keyword::lagging)
    return bit(Keyword::leading) | bit(Keyword::lagging);
  return grammar::facts(keyword).repeats ? 0 : bit(keyword);
}

constexpr auto all_rivals = [] {
  std::array<std::uint64_t, grammar::keyword_count> rivals{};
  for (std::size_t i = 0; i < grammar::keyword_count; ++i) rivals[i] = find_rivals(static_cast<Keyword>(i));
  return rivals;
}();
constexpr std::uint64_t rivals_of(Keyword keyword) { return all_rivals[static_cast<std::size_t>(keyword)]; }

/// What to say of the mistakes that are made most.
std::string_view advice(Keyword clause, Keyword declaration) {
  if (declaration == Keyword::kr && clause == Keyword::measured)
    return "`measured` belongs to a kpi; a kr is measured at its `by` date";
  if (declaration == Keyword::kr && clause == Keyword::keep)
    return "`keep` belongs to the objective that the kr stands under";
  if (declaration == Keyword::kr && clause == Keyword::committed)
    return "`committed` belongs to the objective that the kr stands under";
  if (declaration == Keyword::objective && is_measure(clause))
    return "an objective is a direction; what measures it is a `kr` in its block";
  if (declaration == Keyword::objective && clause == Keyword::by)
    return "an objective ends with its period; a `kr` in its block may be due `by` a date";
  if (declaration == Keyword::objective && clause == Keyword::measured)
    return "`measured` belongs to a kpi; an objective is measured by the `kr`s in its block";
  if (declaration == Keyword::kpi && is_measure(clause))
    return "a kpi has a healthy range: `at least`, `at most` or `between`; what moves from here to there is "
           "a `kr`";
  if (declaration == Keyword::kpi && clause == Keyword::grade)
    return "a kpi does not end, so it is never graded; its readings are `checkin`s";
  if (declaration == Keyword::initiative && (is_measure(clause) || clause == Keyword::checkin))
    return "an initiative is work; what it changes is measured by a `kr`";
  if (declaration == Keyword::goals && clause == Keyword::owner)
    return "each goal below has an `owner` of its own";
  return {};
}

std::string where_it_belongs(Keyword clause, Keyword declaration) {
  if (const std::string_view known = advice(clause, declaration); !known.empty()) return std::string(known);
  std::string places;
  for (std::size_t i = 0; i < grammar::declaration_count; ++i) {
    const auto other = static_cast<Keyword>(i);
    if (!grammar::belongs(clause, other)) continue;
    places += (places.empty() ? "it belongs to " : " or ") + with_article(other);
  }
  return places;
}

model::Cadence cadence_named(std::string_view word) {
  for (std::size_t i = 0; i < grammar::cadences.size(); ++i) {
    if (grammar::cadences[i] == word) return static_cast<model::Cadence>(i + 1);
  }
  return model::Cadence::none;
}

}  // namespace

/// Whether a clause counts here: it belongs, and does not stand a second time.
bool Lowering::admit(const Clause& clause, const Declaration& on, Clauses& into) {
  const Keyword declaration = on.keyword;
  const Keyword keyword = clause.keyword;
  const bool is_target = target_kind(keyword) != TargetKind::none;
  if (!grammar::belongs(keyword, declaration)) {
    errors_.push_back(error_at<Message::clause_misplaced>(at(clause.keyword_span), grammar::text(keyword),
                                                          with_article(declaration),
                                                          where_it_belongs(keyword, declaration)));
    return false;
  }
  const std::uint64_t rivals = rivals_of(keyword);
  if ((into.written & rivals) != 0) {
    // Beside one that could not be read nobody knows whether this is too much: one cause, one error.
    if (is_target && (into.written & rivals & ~into.broken) == 0) return false;
    if (is_target) {
      errors_.push_back(error_at<Message::target_twice>(at(clause.keyword_span), grammar::text(keyword)));
      if (into.measure.span.size() > 0)
        errors_.back().labels.push_back({at(into.measure.span), "the first target"});
    } else {
      const bool list = grammar::facts(keyword).shape == grammar::Shape::references ||
                        keyword == Keyword::tag || keyword == Keyword::inform;
      const bool rival = keyword == Keyword::leading || keyword == Keyword::lagging;
      errors_.push_back(error_at<Message::clause_twice>(
          at(clause.keyword_span), grammar::text(keyword),
          list    ? std::string("put both lists behind one, with a comma between")
          : rival ? std::string("a kpi is leading or lagging: keep one")
                  : std::string("keep one of them")));
      for (std::size_t i = 0; i < first_spans_.size(); ++i) {
        if ((into.written & rivals & bit(static_cast<Keyword>(i))) == 0) continue;
        errors_.back().labels.push_back({at(first_spans_[i]), "the first one"});
        break;
      }
    }
    return false;
  }
  if ((into.written & bit(keyword)) == 0)
    first_spans_[static_cast<std::size_t>(keyword)] = clause.keyword_span;
  into.written |= bit(keyword);
  return true;
}

Clauses Lowering::lower_clauses(const Declaration& declaration) {
  Clauses clauses;
  clauses.references = {plan_.references.size(), 0};
  clauses.informed = {plan_.mentions.size(), 0};
  clauses.remarks = {plan_.remarks.size(), 0};
  clauses.checkins = {plan_.checkins.size(), 0};
  clauses.allows = {plan_.allows.size(), 0};
  bool has_checkins = false;
  tree_.each_clause(declaration, [&](const Clause& clause) {
    if (!admit(clause, declaration, clauses)) return;
    if (clause.broken) {
      clauses.broken |= bit(clause.keyword);
      clauses.measure_unreadable |= is_measure(clause.keyword);
      if (target_kind(clause.keyword) != TargetKind::none) clauses.measure.span = clause.span;
      return;
    }
    if (clause.keyword == Keyword::checkin) {
      has_checkins = true;  // they are read against the measure, which may stand below them
    } else {
      lower_single(clause, clauses);
    }
  });
  values_.settle(clauses.measure);
  if (clauses.measure.kind == TargetKind::between && clauses.measure.target && clauses.measure.upper &&
      !clauses.measure.target.unknown && !clauses.measure.upper.unknown &&
      model::comparable(clauses.measure.target.dimension, clauses.measure.upper.dimension) &&
      model::canonical(clauses.measure.target, plan_.symbols) >=
          model::canonical(clauses.measure.upper, plan_.symbols)) {
    const Span lower = clauses.measure.target.span, upper = clauses.measure.upper.span;
    errors_.push_back(
        error_at<Message::band_empty>(at(join(lower, upper)), lower.in(text_), upper.in(text_)));
  }
  if (has_checkins) {
    tree_.each_clause(declaration, [&](const Clause& clause) {
      if (clause.keyword != Keyword::checkin || clause.broken ||
          !grammar::belongs(clause.keyword, declaration.keyword))
        return;
      lower_checkin(clause, declaration.keyword, clauses);
    });
  }
  clauses.references.end = plan_.references.size();
  clauses.informed.end = plan_.mentions.size();
  clauses.remarks.end = plan_.remarks.size();
  clauses.checkins.end = plan_.checkins.size();
  clauses.allows.end = plan_.allows.size();
  return clauses;
}

void Lowering::lower_single(const Clause& clause, Clauses& into) {
  switch (clause.keyword) {
    case Keyword::owner: into.owner = mention(argument(clause, 0).span); break;
    case Keyword::lead: into.lead = mention(argument(clause, 0).span); break;
    case Keyword::in:
      into.parent = {identifier(argument(clause, 0).span), argument(clause, 0).span, {}};
      break;
    case Keyword::inform:
      for (std::uint32_t i = 0; i < arguments(clause); ++i)
        plan_.mentions.add(mention(argument(clause, i).span));
      break;
    case Keyword::supports:
    case Keyword::keep:
    case Keyword::formerly: lower_references(clause); break;
    case Keyword::by:
      into.deadline_span = argument(clause, 0).span;
      into.deadline = dates_.deadline(into.deadline_span);
      break;
    case Keyword::measured: into.cadence = cadence_named(argument(clause, 0).span.in(text_)); break;
    case Keyword::done:
      into.done = true;
      if (arguments(clause) > 0) into.done_on = dates_.day(argument(clause, 0).span, "done");
      break;
    case Keyword::allow: lower_allow(clause); break;
    case Keyword::committed:
    case Keyword::leading:
    case Keyword::lagging: break;
    default:
      if (is_measure(clause.keyword)) {
        lower_target(clause, into);
      } else {
        lower_remark(clause);
      }
  }
}

void Lowering::lower_target(const Clause& clause, Clauses& into) {
  model::Measure& measure = into.measure;
  if (clause.keyword == Keyword::from) {
    measure.baseline = value(clause, 0);
    into.measure_unreadable |= !measure.baseline;
    return;
  }
  measure.kind = target_kind(clause.keyword);
  measure.span = clause.span;
  if (clause.keyword == Keyword::milestone) return;
  measure.target = value(clause, 0);
  if (clause.keyword == Keyword::between) measure.upper = value(clause, 1);
  into.measure_unreadable |= !measure.target || (clause.keyword == Keyword::between && !measure.upper);
}

void Lowering::lower_references(const Clause& clause) {
  for (std::uint32_t i = 0; i < arguments(clause); ++i) {
    const Argument& written = argument(clause, i);
    if (written.kind != ArgumentKind::reference) continue;
    model::Reference reference;
    reference.keyword = clause.keyword;
    reference.span = written.span;
    std::uint32_t begin = written.span.begin;
    for (std::uint32_t end = begin; end <= written.span.end; ++end) {
      if (end != written.span.end && text_[end] != '.') continue;
      reference.parts[reference.part_count++] = identifier({begin, end});
      begin = end + 1;
    }
    if (i + 1 < arguments(clause) && argument(clause, i + 1).kind == ArgumentKind::date) {
      reference.period = dates_.period(argument(clause, i + 1).span);
    }
    plan_.references.add(reference);
  }
}

void Lowering::lower_remark(const Clause& clause) {
  model::Remark remark;
  remark.keyword = clause.keyword;
  remark.span = clause.span;
  for (std::uint32_t i = 0; i < arguments(clause); ++i) {
    const Argument& written = argument(clause, i);
    switch (written.kind) {
      case ArgumentKind::date: remark.date = dates_.day(written.span, grammar::text(clause.keyword)); break;
      case ArgumentKind::number:
        if (const auto score = share(written, "grade")) remark.score = *score;
        break;
      case ArgumentKind::name:  // a tag: a remark each
        remark.text_span = written.span;
        remark.text = written.span.in(text_);
        if (i + 1 < arguments(clause)) plan_.remarks.add(remark);
        break;
      default: remark.text_span = written.span; remark.text = text(written.span);
    }
  }
  plan_.remarks.add(remark);
}

void Lowering::lower_checkin(const Clause& clause, Keyword declaration, const Clauses& clauses) {
  model::Checkin& checkin = plan_.checkins.add();
  checkin.span = clause.span;
  for (std::uint32_t i = 0; i < arguments(clause); ++i) {
    const Argument& written = argument(clause, i);
    switch (written.kind) {
      case ArgumentKind::date: checkin.date = dates_.day(written.span, "checkin"); break;
      case ArgumentKind::confidence:
        if (const auto confidence = share(written, "confidence")) {
          checkin.has_confidence = true;
          checkin.confidence = *confidence;
        }
        break;
      case ArgumentKind::text:
      case ArgumentKind::block: checkin.note = text(written.span); break;
      default: lower_checkin_value(written, declaration, clauses, checkin);
    }
  }
}

void Lowering::lower_checkin_value(const Argument& written, Keyword declaration, const Clauses& clauses,
                                   model::Checkin& checkin) {
  const std::string_view spelled = written.span.in(text_);
  if (declaration == Keyword::objective) {
    errors_.push_back(error_at<Message::value_on_objective>(at(written.span)));
    return;
  }
  const bool milestone = clauses.measure.kind == TargetKind::milestone;
  if (written.kind == ArgumentKind::done) {
    checkin.done = milestone;
    if (milestone || clauses.measure_unreadable || clauses.measure.kind == TargetKind::none) return;
    const Span like = clauses.measure.target.span;
    errors_.push_back(error_at<Message::value_on_number>(at(written.span), spelled, like.in(text_)));
    return;
  }
  checkin.value = values_.lower(tree_.values[written.value]);
  if (!checkin.value) return;
  if (milestone) {
    if (checkin.value.dimension.kind == model::DimensionKind::ratio || checkin.value.unknown) return;
    errors_.push_back(error_at<Message::value_on_milestone>(at(written.span), spelled));
    checkin.value = {};
  } else if (!clauses.measure_unreadable) {
    values_.settle_reading(clauses.measure, checkin.value);
  }
}

void Lowering::lower_allow(const Clause& clause) {
  model::Allow allow;
  allow.span = clause.span;
  allow.rule_span = argument(clause, 0).span;
  allow.rule = allow.rule_span.in(text_);
  allow.reason = text(argument(clause, 1).span);
  if (arguments(clause) > 2) allow.until = dates_.deadline(argument(clause, 2).span);
  plan_.allows.add(allow);
}

model::Quantity Lowering::value(const Clause& clause, std::uint32_t i) {
  return values_.lower(tree_.values[argument(clause, i).value]);
}

/// A grade or confidence, 0 to 1.
std::optional<model::Decimal> Lowering::share(const Argument& written, std::string_view what) {
  std::string_view spelled = written.span.in(text_);
  const bool percent = spelled.back() == '%';
  if (percent) spelled.remove_suffix(1);
  std::optional<model::Decimal> number = model::Decimal::parse(spelled);
  if (number && percent) number = model::Decimal(number->coefficient(), number->exponent() - 2);
  if (number && *number <= model::Decimal(1)) return number;
  errors_.push_back(error_at<Message::share_range>(at(written.span), written.span.in(text_), what));
  return std::nullopt;
}

}  // namespace goalie::check
