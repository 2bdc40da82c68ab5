// The alignment graph: a Mermaid diagram of which goals serve which, the company's at the top.
#include <map>
#include <set>
#include <vector>

#include "compiler/emit/markdown_page.hpp"
#include "compiler/emit/markdown_text.hpp"

namespace goalie::emit {
namespace {

using namespace model;

/// From an objective or KPI to the objective that it serves. `of` says where a key result is meant.
struct Edge {
  GoalRef from, to;
  bool main = true;
  friend bool operator<(const Edge& a, const Edge& b) { return key(a) < key(b); }
  static std::tuple<GoalRef::Kind, std::uint32_t, std::uint32_t> key(const Edge& edge) {
    return {edge.from.kind, edge.from.index, edge.to.index};
  }
};

class Graph {
 public:
  explicit Graph(MarkdownPage& page) : page_(page), plan_(page.plan) {}

  void write() {
    collect();
    if (edges_.empty()) return;
    page_.heading(2, "Who serves whom");
    if (edges_.size() > most_edges) {
      page_.paragraph("There are " + std::to_string(edges_.size()) +
                      " links between goals: too many to draw here.");
      return;
    }
    page_.out += "```mermaid\nflowchart BT\n";
    write_nodes();
    for (const Edge& edge : edges_)
      page_.out += "  " + id(edge.from) + (edge.main ? " --> " : " -.-> ") + id(edge.to) + "\n";
    page_.out += "```\n\n";
  }

 private:
  static constexpr std::size_t most_edges = 200;  // beyond it nobody can read it, and hosts refuse to draw it

  void collect() {
    for (std::uint32_t i = 0; i < plan_.objectives.size(); ++i) {
      const ObjectiveId id{i};
      add(id, plan_.objectives[id]);
      for (const KeyResult& row : plan_.key_results[plan_.objectives[id].key_results]) add(id, row);
    }
    for (std::uint32_t i = 0; i < plan_.kpis.size(); ++i) add(KpiId{i}, plan_.kpis[KpiId{i}]);
  }

  /// The links of a goal, drawn from the objective that it is part of to the objective that they end in.
  void add(GoalRef from, const Goal& goal) {
    bool main = true;
    for (const Reference& reference : plan_.references[goal.references]) {
      if (reference.keyword != Keyword::supports || !reference.target) continue;
      const auto key_result = reference.target.key_result();
      const GoalRef to = key_result ? GoalRef(plan_.key_results[key_result].objective) : reference.target;
      if (!(to == from)) edges_.insert({from, to, main});
      main = false;
    }
  }

  static std::string id(GoalRef goal) { return (goal.kpi() ? "k" : "o") + std::to_string(goal.index); }

  std::string label(GoalRef goal) const {
    const Goal& row = plan_.goal(goal);
    std::string text = mermaid_label(row.title);
    const std::string period = goal.objective() ? page_.period(row) : std::string();
    if (!period.empty()) text += "<br/>" + mermaid_label(period);
    return goal.kpi() ? "([\"" + text + "\"])" : "[\"" + text + "\"]";
  }

  /// A box around the goals of each unit.
  void write_nodes() {
    std::map<std::pair<bool, Symbol>, std::vector<GoalRef>> boxes;
    std::set<std::pair<GoalRef::Kind, std::uint32_t>> seen;
    for (const Edge& edge : edges_) {
      for (const GoalRef goal : {edge.from, edge.to}) {
        const Goal& row = plan_.goal(goal);
        if (!seen.insert({goal.kind, goal.index}).second) continue;
        boxes[{static_cast<bool>(plan_.section_of(row).person), plan_.unit_of(row)}].push_back(goal);
      }
    }
    std::size_t number = 0;
    for (const auto& [owner, goals] : boxes) {
      page_.out +=
          "  subgraph u" + std::to_string(number++) + "[\"" + box_label(plan_.goal(goals.front())) + "\"]\n";
      for (const GoalRef goal : goals) page_.out += "    " + id(goal) + label(goal) + "\n";
      page_.out += "  end\n";
    }
  }

  std::string box_label(const Goal& goal) const {
    const Section& section = plan_.section_of(goal);
    if (section.unit.id) return mermaid_label(plan_.units[section.unit.id].name);
    if (section.person.id) return mermaid_label(plan_.people[section.person.id].name);
    const Symbol name = plan_.unit_of(goal);
    return name ? mermaid_label(plan_.name(name)) : std::string("Goals of no unit");
  }

  MarkdownPage& page_;
  const Plan& plan_;
  std::set<Edge> edges_;
};

}  // namespace

void write_graph(MarkdownPage& page) { Graph(page).write(); }

}  // namespace goalie::emit
