// The plan with a little of everything; see sample_plan.hpp.
#include "tests/unit/emit/sample_plan.hpp"

namespace goalie::emit {

using model::Keyword;
using model::TargetKind;

model::PlanBuilder sample_plan() {
  model::PlanBuilder b;
  b.unit(Keyword::company, "acme", "Acme").unit(Keyword::team, "growth", "Growth", "acme");
  b.person("maya", "Maya \"M\" Chen", "growth").person("sam", "Sam");
  const model::ObjectiveId delight{0};
  b.goals_of("acme", "2026");
  b.objective("delight", "Be the product that people recommend");
  b.owner("sam").clause(Keyword::committed);
  b.key_result("referrals", "Referrals");
  b.from("8%").target(TargetKind::to, "20%");

  b.goals_of("growth", "2026-Q3");
  const model::KpiId csat = b.kpi("csat", "Satisfaction");
  b.target(TargetKind::at_least, "99.95%")
      .measured(model::Cadence::weekly)
      .owner("sam")
      .inform("maya")
      .clause(Keyword::lagging);
  b.checkin("2026-07-20", "99.9%")
      .remark(Keyword::diagnosis, "An outage", "2026-07-21")
      .remark(Keyword::how, "Answer within a day");

  b.objective("easy-start", "Make the first week feel effortless");
  b.owner("maya")
      .supports(delight)
      .keep(csat)
      .remark(Keyword::why, "Half of them leave.")
      .remark(Keyword::tag, "onboarding");
  b.grade(model::Decimal(7, -1), "Learned a lot").allow("kr-count", "Only these matter", "2026-12-31");
  b.initiative("Rebuild the welcome flow").done = true;
  b.key_result("activation", "New accounts active");
  b.from("42%")
      .target(TargetKind::to, "60%")
      .checkin("2026-07-15", "45%")
      .checkin("2026-08-01", "51%", "The flow is live.");
  b.confidence(model::Decimal(7, -1)).remark(Keyword::source, "https://metrics.example/activation");
  b.key_result("", "Setup calls per 100");
  b.target(TargetKind::down, "30%")
      .owner("sam")
      .by("2026-08-31")
      .remark(Keyword::amended, "Counted anew", "2026-07-10");
  b.key_result("revenue", "Revenue");
  b.from("?").target(TargetKind::to, "$1.2M");
  b.key_result("launch", "Launch");
  b.target(TargetKind::milestone)
      .checkin("2026-07-30", "done")
      .remark(Keyword::dropped, "No longer wanted", "2026-07-31");
  return b;
}

std::vector<std::string> hostile_texts() {
  return {"a | b | c",
          "`code` ``",
          "<script>alert(1)</script>",
          "[x](javascript:alert(1))",
          "![x](https://evil.example/x.png)",
          "line\n\n# heading\n---\n",
          "\" ] --> end",
          "end",
          "%%{init: {}}%%",
          "a\\",
          "*a* _b_ ~~c~~",
          "&lt;b&gt; &#60;",
          "```\n</details>",
          "1. one",
          "- item",
          "> quote",
          "# heading #",
          "\"}]",
          "\\\"",
          "\t tab",
          "| --- |",
          "]]>",
          "<!-- x",
          "$$x$$",
          "Zoë 🚀 顧客"};
}

}  // namespace goalie::emit
