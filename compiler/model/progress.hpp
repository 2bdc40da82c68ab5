// Progress and pace: how far a measure has come, and how far the calendar has.
#pragma once

#include <optional>

#include "compiler/model/plan.hpp"

namespace goalie::model {

/// From baseline (0) to target (1) by the last check-in; below 0 and above 1 as they are. Nothing where it
/// cannot be said: no reading, a `?`, no baseline (unless the target is reached).
std::optional<double> progress(const Plan& plan, const KeyResult& key_result);

/// The mean of its key results that can be said, each within 0–1; those dropped do not count.
std::optional<double> progress(const Plan& plan, const Objective& objective);

/// The share of the time from the period's first day to the deadline that has gone on a day, 0–1.
std::optional<double> elapsed(const Plan& plan, const KeyResult& key_result, Date today);

/// The same of an objective: from its period's first day to its last.
std::optional<double> elapsed(const Plan& plan, const Objective& objective, Date today);

/// What a KPI's last reading says of its range. Outside of it before the `by` of the KPI is not yet a breach.
enum class Health : std::uint8_t { unknown, healthy, breached };
Health health(const Plan& plan, const Kpi& kpi);

/// Whether a `diagnosis` says what was found, on that day or later.
bool is_diagnosed(const Plan& plan, const Kpi& kpi, Date since);

/// Whether a reading lies in a range. Nothing where they cannot be compared.
std::optional<bool> within(const Plan& plan, const Measure& range, const Quantity& reading);

/// The date of the last check-in of the whole plan; none if there is none.
Date last_checkin_date(const Plan& plan);

}  // namespace goalie::model
