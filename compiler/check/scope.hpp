// The scope: which units, people and goals there are by name, and what stands above what.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "compiler/model/plan.hpp"

namespace goalie::check {

/// Whose goals: a unit's, a person's, or nobody's. One number, to look up by.
struct Owner {
  enum class Kind : std::uint32_t { nobody, unit, person };
  Kind kind = Kind::nobody;
  model::Symbol name;

  std::uint64_t key() const { return static_cast<std::uint64_t>(kind) << 32 | name.index; }
  friend bool operator==(Owner a, Owner b) { return a.key() == b.key(); }
};

class Scope {
 public:
  explicit Scope(const model::Plan& plan) : plan_(plan) {
    goals_.reserve(plan.objectives.size() + plan.kpis.size());
  }

  /// Units and people, the first of each name. Called once they are known.
  void add(model::UnitId unit) { units_.emplace(plan_.units[unit].id.index, unit); }
  void add(model::PersonId person) { people_.emplace(plan_.people[person].handle.index, person); }
  model::UnitId unit(model::Symbol name) const;
  model::PersonId person(model::Symbol handle) const;
  bool has_units() const { return !units_.empty(); }
  bool has_people() const { return !people_.empty(); }

  /// Whose goals a goal's section holds.
  Owner owner(const model::Goal& goal) const;
  /// The owner above: a unit's `in`, a person's unit. Nobody at the top.
  Owner above(Owner owner) const;
  /// Whether anything is declared or headed so.
  bool knows_unit(model::Symbol name) const { return unit(name) || headed_.count(name.index) != 0; }
  void add_headed(model::Symbol name) { headed_.emplace(name.index, true); }

  /// Objectives and KPIs with a written id, by owner and id, in the order of the files.
  void add(Owner owner, model::GoalRef goal);
  const std::vector<model::GoalRef>& goals(Owner owner, model::Symbol id) const;

 private:
  struct Key {
    std::uint64_t owner;
    std::uint32_t id;
    friend bool operator==(const Key& a, const Key& b) { return a.owner == b.owner && a.id == b.id; }
  };
  struct Hash {
    std::size_t operator()(const Key& key) const {
      return static_cast<std::size_t>((key.owner * 0x9E3779B97F4A7C15U) ^ (key.id * 0xC2B2AE3D27D4EB4FU));
    }
  };

  const model::Plan& plan_;
  std::unordered_map<std::uint32_t, model::UnitId> units_;
  std::unordered_map<std::uint32_t, model::PersonId> people_;
  std::unordered_map<std::uint32_t, bool> headed_;
  std::unordered_map<Key, std::vector<model::GoalRef>, Hash> goals_;
};

}  // namespace goalie::check
