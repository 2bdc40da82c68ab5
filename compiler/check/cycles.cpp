// Cycles of alignment: `supports` that leads back to where it began, reported once where it closes.
#include <algorithm>
#include <string>

#include "compiler/check/linking.hpp"
#include "compiler/model/names.hpp"

namespace goalie::check {
namespace {

using namespace model;

/// One `supports` between two objectives; a key result stands for its objective.
struct Edge {
  std::uint32_t to;
  Location place;
};

class CycleFinder {
 public:
  CycleFinder(const Plan& plan, Errors& errors) : plan_(plan), errors_(errors) {}

  void run() {
    gather();
    state_.assign(plan_.objectives.size(), 0);
    for (std::uint32_t start = 0; start < plan_.objectives.size(); ++start) {
      if (state_[start] == 0) walk(start);
    }
  }

 private:
  void gather() {
    starts_.reserve(plan_.objectives.size() + 1);
    for (const Objective& objective : plan_.objectives) {
      starts_.push_back(static_cast<std::uint32_t>(edges_.size()));
      gather(objective);
      for (const KeyResult& key_result : plan_.key_results[objective.key_results]) gather(key_result);
    }
    starts_.push_back(static_cast<std::uint32_t>(edges_.size()));
  }

  void gather(const Goal& goal) {
    if (goal.duplicate) return;
    for (const Reference& reference : plan_.references[goal.references]) {
      if (reference.keyword != Keyword::supports || !reference.target) continue;
      const ObjectiveId to = reference.target.kind == GoalRef::Kind::key_result
                                 ? plan_.key_results[reference.target.key_result()].objective
                                 : reference.target.objective();
      if (to) edges_.push_back({to.index, {goal.file, reference.span}});
    }
  }

  /// Depth first without recursion: a long chain is no reason to fall over.
  void walk(std::uint32_t start) {
    struct Step {
      std::uint32_t node, next;
    };
    std::vector<Step> way{{start, starts_[start]}};
    state_[start] = 1;
    while (!way.empty()) {
      Step& step = way.back();
      if (step.next == starts_[step.node + 1]) {
        state_[step.node] = 2;
        way.pop_back();
        continue;
      }
      const Edge& edge = edges_[step.next++];
      if (state_[edge.to] == 0) {
        state_[edge.to] = 1;
        way.push_back({edge.to, starts_[edge.to]});
      } else if (state_[edge.to] == 1) {
        std::string circle;
        const auto begin =
            std::find_if(way.begin(), way.end(), [&](const Step& s) { return s.node == edge.to; });
        for (auto it = begin; it != way.end(); ++it) circle += name(it->node) + " → ";
        errors_.push_back(error_at<Message::goal_cycle>(edge.place, circle + name(edge.to)));
      }
    }
  }

  std::string name(std::uint32_t objective) const {
    const Objective& goal = plan_.objectives[ObjectiveId{objective}];
    return goal.id ? std::string(plan_.name(goal.id)) : slug(goal.title);
  }

  const Plan& plan_;
  Errors& errors_;
  std::vector<std::uint32_t> starts_;
  std::vector<Edge> edges_;
  std::vector<char> state_;
};

}  // namespace

void find_alignment_cycles(const Plan& plan, Errors& errors) { CycleFinder(plan, errors).run(); }

}  // namespace goalie::check
