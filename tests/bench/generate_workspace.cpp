// Writes a workspace of any size for the bench: realistic goals in which there is nothing to find.
//
//   generate_workspace FOLDER FILES             FILES files, each a team's quarter, beside one for the
//   company generate_workspace FOLDER --one-file BYTES  the same goals in one file of about this size
//
// Judge it with `--today 2026-08-15`: the first two quarters are over and graded, the third runs.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

constexpr int departments = 10;
constexpr int quarters = 4;

constexpr std::array<std::string_view, 13> first_names{
    "Maya", "Sam", "Noor", "Jonas", "Aiko", "Lena", "Tomas", "Priya", "Ada", "Luis", "Ines", "Omar", "Ruth"};
constexpr std::array<std::string_view, 11> last_names{"Chen",  "Ortiz", "Haddad", "Berg",  "Tanaka", "Novak",
                                                      "Silva", "Rao",   "Okafor", "Weiss", "Marin"};
constexpr std::array<std::string_view, 12> areas{"onboarding", "billing",  "search",    "reporting",
                                                 "support",    "checkout", "invoicing", "scheduling",
                                                 "delivery",   "returns",  "planning",  "messaging"};
constexpr std::array<std::string_view, 10> audiences{
    "new customers",     "small shops",     "clinic managers", "finance teams", "field engineers",
    "first-time buyers", "warehouse crews", "school offices",  "volunteers",    "partner agencies"};

/// A title with {a} for the area and {p} for the people.
constexpr std::array<std::string_view, 6> directions{
    "Make {a} feel effortless for {p}",
    "Become the first choice of {p} for {a}",
    "Turn {a} into the reason why {p} recommend us",
    "Give {p} {a} that they enjoy every day",
    "Delight {p} with {a} that just works",
    "Earn the lasting trust of {p} in {a}",
};
constexpr std::array<std::string_view, 5> reasons{
    "Half of them leave before they see any value.",
    "Interviews in spring named it first, ahead of price.",
    "It is where the most time is lost, for them and for us.",
    "Every rival treats it as an afterthought.",
    "Those who get past it stay for years.",
};
constexpr std::array<std::string_view, 6> notes{
    "The new flow is live.",       "Slower than hoped: two of us were ill.",
    "The pilot group is through.", "Numbers settled after the release.",
    "Waiting for one supplier.",   "Better than the forecast."};

struct Metric {
  std::string_view title;
  double from;
  double to;
  std::string_view before;  // the currency
  std::string_view after;   // the unit
};
constexpr std::array<Metric, 17> metrics{{
    {"New accounts active after 60 days", 42, 60, "", "%"},
    {"Median time to first value", 9, 3, "", " days"},
    {"Setup calls per 100 new accounts", 40, 25, "", " calls"},
    {"Store rating", 3.6, 4.6, "", "/5"},
    {"Questions answered without a person", 40, 65, "", "%"},
    {"Invoices paid within ten days", 71, 88, "", "%"},
    {"Net revenue retention", 96, 108, "", "%"},
    {"Pages that load within a second", 62, 90, "", "%"},
    {"Time from report to fix", 12, 5, "", " days"},
    {"Teams active every week", 1200, 1800, "", " teams"},
    {"Revenue from referrals", 120, 190, "$", "k"},
    {"First replies within one hour", 55, 80, "", "%"},
    {"Orders delivered on the promised day", 74, 93, "", "%"},
    {"Failed payments", 4.8, 2.5, "", "%"},
    {"Cost per new customer", 84, 61, "$", ""},
    {"Candidates who accept our offer", 64, 80, "", "%"},
    {"Renewals without a discount", 58, 76, "", "%"},
}};

struct Health {
  std::string_view id, title, range, unit;
  std::array<double, 3> readings;
};
constexpr std::array<Health, quarters> healths{{
    {"csat", "Customer satisfaction score", "at least 90%", "%", {92.4, 94.1, 93.2}},
    {"uptime", "Availability of the service", "at least 99.5%", "%", {99.7, 99.9, 99.8}},
    {"refunds", "Refund rate", "at most 3%", "%", {2.1, 1.6, 1.9}},
    {"replies", "Median time to reply", "at most 4 hours", " hours", {2.4, 1.9, 2.2}},
}};

/// Spreads the choices without chance, so that every run writes the same bytes.
std::uint32_t mixed(std::uint32_t value) {
  value = (value ^ (value >> 16)) * 0x45D9F3BU;
  value = (value ^ (value >> 16)) * 0x45D9F3BU;
  return value ^ (value >> 16);
}

template <std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& from, std::uint32_t seed) {
  return from[seed % N];
}

std::string number(double value) {
  std::array<char, 32> text{};
  const double rounded = std::round(value * 10) / 10;
  std::snprintf(text.data(), text.size(), rounded == std::floor(rounded) ? "%.0f" : "%.1f", rounded);
  return text.data();
}

std::string filled(std::string_view pattern, std::string_view area, std::string_view people) {
  std::string text(pattern);
  text.replace(text.find("{a}"), 3, area);
  text.replace(text.find("{p}"), 3, people);
  return text;
}

std::string full_name(std::uint32_t seed) {
  return std::string(pick(first_names, seed)) + " " + std::string(pick(last_names, seed / 13));
}

std::string handle(int team, int member) {
  const std::uint32_t seed = mixed(static_cast<std::uint32_t>(team * 3 + member));
  std::string text(pick(first_names, seed));
  text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return "@" + text + "." + std::to_string(team * 3 + member);
}

std::string value(const Metric& metric, double share) {
  return std::string(metric.before) + number(metric.from + (metric.to - metric.from) * share) +
         std::string(metric.after);
}

void add_key_result(std::string& out, std::uint32_t metric_seed, int year_quarter, std::uint32_t seed) {
  const Metric& metric = metrics[metric_seed % metrics.size()];
  out += "\n  kr \"" + std::string(metric.title) + "\" from " + value(metric, 0) + " to " + value(metric, 1);
  if (year_quarter == 3) {
    out += " {\n    checkin 2026-07-20 " + value(metric, 0.15) + " confidence 60%\n    checkin 2026-08-10 " +
           value(metric, 0.4) + " confidence 70% \"" + std::string(pick(notes, seed)) + "\"\n  }\n";
  } else if (year_quarter < 3 && year_quarter > 0) {
    const std::string month = year_quarter == 1 ? "03" : "06";
    out += " {\n    checkin 2026-" + month + "-05 " + value(metric, 0.4) + "\n    checkin 2026-" + month +
           "-28 " + value(metric, 0.7) + " \"" + std::string(pick(notes, seed)) + "\"\n    grade 0.7 \"" +
           std::string(pick(notes, seed / 7)) + "\"\n  }\n";
  } else if (year_quarter == 0) {
    out += " {\n    checkin 2026-08-03 " + value(metric, 0.5) + "\n  }\n";
  } else {
    out += "\n";
  }
}

/// Quarter 0 is the whole year.
void add_objective(std::string& out, int number_in_unit, int quarter, std::uint32_t seed,
                   std::string_view owner, std::string_view serves, std::string_view keeps) {
  const auto place = static_cast<std::uint32_t>(number_in_unit);
  out += "\nobjective aim-" + std::to_string(number_in_unit) + " \"" +
         filled(directions[(seed + place * 2) % directions.size()], areas[(seed + place * 5) % areas.size()],
                audiences[(seed / 3 + place * 3) % audiences.size()]) +
         "\" {\n  owner " + std::string(owner) + "\n";
  if (!serves.empty()) out += "  supports " + std::string(serves) + "\n";
  if (!keeps.empty()) out += "  keep " + std::string(keeps) + "\n";
  out += "  why \"" + std::string(pick(reasons, seed / 5 + place)) + "\"\n";
  if (quarter == 1 || quarter == 2) out += "  grade 0.7 \"Most of it, later than planned.\"\n";
  for (std::uint32_t i = 0; i < 4; ++i)
    add_key_result(out, seed + place * 4 + i, quarter, mixed(seed + place * 4 + i));
  if (number_in_unit == 0) out += "  initiative \"A first version with ten pilot users\"\n";
}

void add_health(std::string& out, int quarter, std::string_view owner) {
  const Health& health = healths[static_cast<std::size_t>(quarter - 1)];
  out += "\nkpi " + std::string(health.id) + " \"" + std::string(health.title) + "\" " +
         std::string(health.range) + " measured monthly {\n  owner " + std::string(owner) +
         "\n  lagging\n  why \"" + "When this slips, nothing else that we do is believed.\"\n";
  constexpr std::array<std::string_view, 3> days{"2026-06-02", "2026-07-02", "2026-08-03"};
  for (std::size_t i = 0; i < days.size(); ++i)
    out += "  checkin " + std::string(days[i]) + " " + number(health.readings[i]) + std::string(health.unit) +
           "\n";
  out += "}\n";
}

std::string company() {
  std::string out =
      "# The company, its departments and what they want this year.\ncompany acme \"Acme\" lead @head\n";
  for (int d = 0; d < departments; ++d)
    out += "department dept-" + std::to_string(d) + " \"Department " + std::to_string(d) +
           "\" in acme lead @chief." + std::to_string(d) + "\n";
  out += "\nperson @head \"Ada Marin\" in acme\n";
  for (int d = 0; d < departments; ++d)
    out += "person @chief." + std::to_string(d) + " \"" + full_name(static_cast<std::uint32_t>(d) * 7 + 1) +
           "\" in dept-" + std::to_string(d) + "\n";
  const auto year = [&](const std::string& unit, std::uint32_t seed, const std::string& owner,
                        std::string_view above) {
    out += "\ngoals of " + unit + " for 2026\n";
    for (int i = 0; i < 3; ++i) {
      const std::string serves = above.empty() ? "" : std::string(above) + ".aim-" + std::to_string(i);
      add_objective(out, i, 0, seed, owner, serves, "");
      out += "}\n";
    }
    out += "\ngoals of " + unit + "\n";
    add_health(out, 1, owner);
  };
  year("acme", 4, "@head", "");
  for (int d = 0; d < departments; ++d)
    year("dept-" + std::to_string(d), mixed(static_cast<std::uint32_t>(d) + 17),
         "@chief." + std::to_string(d), "acme");
  return out;
}

/// One file: what a team wants in a quarter. The first one of a team introduces it.
std::string team_quarter(int index) {
  const int team = index / quarters;
  const int quarter = index % quarters + 1;
  const std::string unit = "team-" + std::to_string(team);
  const std::string department = "dept-" + std::to_string(team % departments);
  const auto seed = mixed(static_cast<std::uint32_t>(index) + 101);
  std::string out = "# What " + unit + " wants in this quarter.\n";
  if (quarter == 1) {
    out += "team " + unit + " \"Team " + std::to_string(team) + "\" in " + department + " lead " +
           handle(team, 0) + "\n";
    for (int m = 0; m < 3; ++m)
      out += "person " + handle(team, m) + " \"" +
             full_name(mixed(static_cast<std::uint32_t>(team * 3 + m))) + "\" in " + unit + "\n";
    out += "\n";
  }
  const Health& health = healths[static_cast<std::size_t>(quarter - 1)];
  out += "goals of " + unit + " for 2026-Q" + std::to_string(quarter) + "\n";
  for (int i = 0; i < 3; ++i) {
    add_objective(out, i, quarter, seed, handle(team, i), department + ".aim-" + std::to_string(i),
                  health.id);
    out += "}\n";
  }
  out += "\ngoals of " + unit + "\n";
  add_health(out, quarter, handle(team, quarter % 3));
  return out;
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

void write_one_file(const std::filesystem::path& folder, std::size_t size) {
  std::string text = company();
  for (int i = 0; text.size() < size || i % quarters != 0; ++i) text += "\n" + team_quarter(i);
  write(folder / "plan.goal", text);
}

void write_files(const std::filesystem::path& folder, int count) {
  write(folder / "company.goal", company());
  for (int i = 0; i < count; ++i) {
    const std::string department = "dept-" + std::to_string(i / quarters % departments);
    write(folder / department / ("team-" + std::to_string(i / quarters)) /
              ("2026-q" + std::to_string(i % quarters + 1) + ".goal"),
          team_quarter(i));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path folder = argc > 1 ? argv[1] : "";
  if (argc == 3 && std::atoi(argv[2]) > 0) {
    write_files(folder, std::atoi(argv[2]));
  } else if (argc == 4 && argv[2] == std::string_view("--one-file")) {
    write_one_file(folder, static_cast<std::size_t>(std::atoll(argv[3])));
  } else {
    std::cerr << "usage: generate_workspace FOLDER FILES | FOLDER --one-file BYTES\n";
    return 2;
  }
  return 0;
}
