// goalie init: a configuration, a first goal file that teaches, hints for git and editors, and the wiring of
// gates.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

#include "compiler/cli/command.hpp"
#include "compiler/cli/input_options.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/cli/wiring.hpp"
#include "compiler/source/files.hpp"
#include "compiler/source/workspace.hpp"

namespace goalie::cli {
namespace {

constexpr std::string_view configuration =
    R"(# Goalie reads this file. `goalie config show` lists what holds here and why, `goalie config explain KEY`
# says what a key does.
edition = "2026"

[lint]
# minimal < standard < strict, or a method with its own numbers: evalio, planview, google.
preset = "standard"

# A rule can be turned off, raised, or given other numbers. `goalie rules` lists them.
# [lint.rules]
# kr-count = { min = 2, max = 4 }
)";

/// With the quarter, and a day in it.
constexpr std::string_view first_goals =
    R"(# Goals as text: everything behind a "#" is a comment, and this file is yours to change.
#
#   goalie check    what is wrong or weak
#   goalie fmt      one layout
#   goalie build    the plan as data or as a document

# Whose goals, and for when.
goals of our-team for {quarter}

# An objective is the ceiling: a direction in words that a person would repeat, and one owner.
objective first-week "Make the first week with us feel effortless" {{
  owner @you
  keep support
  why "Whoever struggles in the first week rarely sees a second one."

  # A key result says how you will know. Where it starts, and where it should get to.
  kr active "New customers still active after 30 days" from 42% to 60% {{
    # A check-in is one reading. Add one a week.
    checkin {day} 42% confidence 60%
  }}

  kr first-value "Time until a new customer gets something done" from 9 to 3 days {{
    checkin {day} 9 days confidence 50%
  }}

  kr referrals "New customers whom another one sent" from 8% to 20% {{
    checkin {day} 8% confidence 50%
  }}

  # What you do for it is a bet, not a result.
  initiative "Rebuild the welcome page" owner @you
}}

# KPIs are the floor: what must stay healthy while you push. They do not end with the quarter.
goals of our-team

kpi support "Customers who call our help good" at least 90% measured weekly {{
  owner @you
  why "What we push must not be paid for by those who ask for help."
  checkin {day} 93%
}}
)";

constexpr std::string_view attributes = "*.goal text eol=lf\n";
constexpr std::string_view editors =
    "[*.goal]\ncharset = utf-8\nend_of_line = lf\nindent_style = space\nindent_size = 2\n"
    "insert_final_newline = true\n";

struct Options {
  std::string folder = ".";
  std::string today, ci;
  bool pre_commit = false;
};

std::string quarter_of(model::Date day) { return fmt::format("{}-Q{}", day.year, (day.month - 1) / 3 + 1); }

/// Writes what is not there yet.
class Beginning {
 public:
  explicit Beginning(const std::string& folder) : prefix_(folder == "." ? "" : folder + "/") {}

  bool has(const std::string& name) const { return file_exists(prefix_ + name); }

  void write(const std::string& name, std::string_view text, std::string_view if_there) {
    const std::string path = prefix_ + name;
    if (file_exists(path)) return keep(path, if_there);
    std::error_code failure_to_create;  // which the writing says
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failure_to_create);
    if (const auto failure = write_file_atomically(path, text)) {
      complain("{}", *failure);
      status_ = Exit::failure;
    } else {
      say(fmt::format("{}: written\n", path));
    }
  }

  void keep(const std::string& what, std::string_view why) { say(fmt::format("{}: {}\n", what, why)); }
  int status() const { return status_; }

 private:
  void say(const std::string& line) {
    if (!tell(line)) status_ = Exit::failure;
  }

  std::string prefix_;
  int status_ = Exit::success;
};

/// What is wired stands at the top of a repository, and goes to the workspace in a folder of it.
int write_wiring(const Options& options) {
  const std::string here = resolved(options.folder), repository = repository_of(here);
  const std::string top = repository.empty() ? here : repository;
  const std::string folder = here.size() > top.size() ? here.substr(top.size() + (top == "/" ? 0 : 1)) : "";
  if (std::any_of(folder.begin(), folder.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
    complain("the name of this folder cannot be written into a workflow");
    return Exit::failure;
  }
  Beginning beginning(top == here ? options.folder : prefix_of(top) + ".");
  if (options.ci == "github")
    beginning.write(".github/workflows/goals.yml", github_workflow(folder), "stays as it is");
  if (options.ci == "gitlab" && beginning.has(".gitlab-ci.yml")) {
    beginning.write(".gitlab/goals.yml", gitlab_job(folder), "stays as it is");
    beginning.keep(".gitlab-ci.yml",
                   "stays as it is; `include: [{local: /.gitlab/goals.yml}]` in it runs that job");
  } else if (options.ci == "gitlab") {
    beginning.write(".gitlab-ci.yml", gitlab_job(folder), "stays as it is");
  }
  if (options.pre_commit)
    beginning.write(".pre-commit-config.yaml", pre_commit_configuration(folder),
                    "stays as it is; the hooks are goalie check, goalie fmt and before a push goalie guard");
  return beginning.status();
}

int init(const Options& options) {
  if (!is_folder(options.folder)) {
    complain("there is no folder {}", options.folder);
    return Exit::failure;
  }
  const auto day = day_of(options.today);
  if (!day) return Exit::failure;
  const auto workspace = find_workspace(options.folder);
  if (!workspace.error.empty()) {
    complain("{}", workspace.error);
    return Exit::failure;
  }
  Beginning beginning(options.folder);
  if (file_exists(workspace.root + "/goalie.toml") && !workspace.relative.empty()) {
    beginning.keep("goalie.toml", "not needed, this folder belongs to the workspace " + workspace.root);
  } else {
    beginning.write("goalie.toml", configuration, "stays as it is");
  }
  if (list_goal_files(options.folder, {"**/*.goal"}, {}).empty()) {
    const std::string quarter = quarter_of(*day);
    beginning.write(quarter + ".goal",
                    fmt::format(fmt::runtime(first_goals), fmt::arg("quarter", quarter),
                                fmt::arg("day", day->to_string())),
                    "stays as it is");
  } else {
    beginning.keep("goal files", "there are some already");
  }
  beginning.write(".gitattributes", attributes,
                  "stays as it is; a line `*.goal text eol=lf` would keep lines the same everywhere");
  beginning.write(".editorconfig", editors, "stays as it is; `[*.goal]` wants indent_size = 2");
  return std::max(beginning.status(), write_wiring(options));
}

Run declare(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  command.add_option("FOLDER", options->folder, "where to begin; this folder by default");
  command.add_option("--today", options->today, "the day whose quarter the first goals are for")
      ->type_name("DATE");
  command.add_option("--ci", options->ci, "also what makes a code host run `goalie ci`: github or gitlab")
      ->check(CLI::IsMember({"github", "gitlab"}));
  command.add_flag("--pre-commit", options->pre_commit, "also hooks for pre-commit");
  return [options] { return init(*options); };
}

}  // namespace

const Command init_command{"init", "begin: a configuration and a first goal file; never overwrites", declare};

}  // namespace goalie::cli
