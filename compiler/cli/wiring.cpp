// Wiring: see wiring.hpp.
#include "compiler/cli/wiring.hpp"

namespace goalie::cli {
namespace {

constexpr std::string_view workflow =
    R"(# Checks the goals of every pull request, and those of the default branch.
name: Goals
on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read
  # security-events: write  # with `sarif` below

jobs:
  goals:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # to see what moved since a branch began

      # This takes a runner, or a `container:` of this job, that has goalie on its PATH. Elsewhere the action of Goalie
      # builds it once and keeps it. In place of the step below, with where Goalie is and a revision of it:
      #
      # - uses: OWNER/goalie@REVISION
      #   with:
      #     path: PATH_ONLY
      #     sarif: goalie.sarif  # for code scanning; not needed for annotations
      - name: Check the goals
        run: |
          if ! command -v goalie; then
            echo "::error title=goalie is not on the PATH::The comments of this workflow say how to get it."
            exit 2
          fi
          goalie ciPATH_HERE
)";

constexpr std::string_view job =
    R"(# Checks the goals of every merge request, and those of the default branch.
goals:
  stage: test
  # image: an image with git, and with goalie on its PATH
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: 0  # to see what moved since a branch began
  script:
    - |
      if ! command -v goalie; then
        echo "goalie is not on the PATH of this job: give it an image that has it" >&2
        exit 2
      fi
    - >-
      goalie ciPATH_HERE --output full --output gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
)";

constexpr std::string_view hooks =
    R"(# Hooks for https://pre-commit.com: `pre-commit install` and `pre-commit install -t pre-push` switch them on. `goalie`
# must be on the PATH.
repos:
- repo: local
  hooks:
  - id: goalie-check
    name: goalie check
    description: errors and weak goals in what is committed
    entry: goalie check
    language: system
    files: \.goal$
    require_serial: true
  - id: goalie-fmt
    name: goalie fmt
    description: the one style of goal files
    entry: goalie fmt
    language: system
    files: \.goal$
    require_serial: true
  - id: goalie-guard
    name: goalie guard
    description: goalposts that moved after their plan had begun
    entry: goalie guardPATH_HERE
    language: system
    pass_filenames: false
    always_run: true
    stages: [push]
)";

std::string with(std::string_view text, std::string_view what, std::string_view instead) {
  std::string out(text);
  for (std::size_t at = out.find(what); at != std::string::npos; at = out.find(what, at + instead.size()))
    out.replace(at, what.size(), instead);
  return out;
}

/// As a word of a shell, within YAML's plain text.
std::string quoted(std::string_view folder) { return "'" + with(folder, "'", "'\\''") + "'"; }

std::string for_folder(std::string_view text, std::string_view folder) {
  return with(with(text, "PATH_HERE", folder.empty() ? "" : " ./" + quoted(folder)), "PATH_ONLY",
              folder.empty() ? "." : folder);
}

}  // namespace

std::string github_workflow(std::string_view folder) { return for_folder(workflow, folder); }

std::string gitlab_job(std::string_view folder) { return for_folder(job, folder); }

std::string pre_commit_configuration(std::string_view folder) { return for_folder(hooks, folder); }

}  // namespace goalie::cli
