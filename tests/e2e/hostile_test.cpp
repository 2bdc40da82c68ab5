// A hostile pull request: whatever its files, names and branches hold, no form of any command lets it
// through.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <span>

#include "tests/e2e/page.hpp"
#include "tests/e2e/repository.hpp"
#include "tests/e2e/validators.hpp"

namespace goalie::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using Words = std::vector<std::string>;

/// What a text may hold that a log, a page or a parser would obey.
constexpr const char* commands[] = {"::error::x",
                                    " ::add-mask::x",
                                    "::stop-commands::x",
                                    "##[error]x",
                                    "%0A::error::x",
                                    "%0D%0A##[group]x",
                                    "<script>alert(1)</script>",
                                    "<img src=x onerror=alert(1)>",
                                    "</td></tr></table>",
                                    "[x](javascript:alert(1))",
                                    "![x](http://evil.example/x.png)",
                                    "<http://evil.example>",
                                    "| a | b |",
                                    "`code`",
                                    "``",
                                    "**bold** _it_ ~~no~~",
                                    "@octocat",
                                    "@octo-org/team",
                                    "#1",
                                    "octo/repo#1",
                                    "GH-26",
                                    "www.evil.example",
                                    "wWw.evil.example",
                                    "https://evil.example",
                                    "a@evil.example",
                                    ":tada:",
                                    "$x$",
                                    "a5c3785ed8d6a35868bc169f07e40e889087fd2e",
                                    "<!-- -->",
                                    "[^1]",
                                    "- [ ] a",
                                    "]]> & &amp; &#64;",
                                    "\xEF\xBF\xBF",
                                    "{0}",
                                    "\xF0\x90\x80\x80 \xC3\xA9"};

/// What a terminal would obey; the language has no place for them.
constexpr const char* controls[] = {"\x1B[31mred",
                                    "\x1B]8;;http://evil.example\x1B\\link\x1B]8;;\x1B\\",
                                    "\a\b\x7F",
                                    "\xC2\x9B"
                                    "31m",
                                    "\xC2\x85"
                                    "next",
                                    "\xE2\x80\xAE"
                                    "live",
                                    "\xE2\x81\xA6isolate"};

constexpr const char* names[] = {"::error::x.goal",
                                 " ::error::y.goal",
                                 "##[error]x.goal",
                                 "two\n::error::x.goal",
                                 "two\r##[error]y.goal",
                                 "\x1B[31mred.goal",
                                 "\xE2\x80\xAE"
                                 "x.goal",
                                 "\xC2\x9B"
                                 "31m.goal",
                                 "@octocat #1 <b>.goal",
                                 "| a | b.goal",
                                 "`x`.goal",
                                 "%0A::error::x.goal",
                                 "a -> b\t\"c\".goal",
                                 "<!-- -->www.evil.example $x$.goal",
                                 "\a]]>&amp;.goal",
                                 "\xFF\x9B"
                                 "31m.goal"};

constexpr const char* forms[] = {"full",   "concise", "json",   "sarif",   "github",
                                 "gitlab", "junit",   "rdjson", "markdown"};

bool is_json(std::string_view form) {
  return form == "json" || form == "sarif" || form == "gitlab" || form == "rdjson";
}

/// The first control of a terminal in a text; empty without one. A diff may hold tabs and the ends of lines.
std::string control_in(std::string_view text, std::string_view form) {
  for (const char* mark :
       {"\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD",
        "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xD8\x9C"})
    if (has(text, mark)) return "a mark of direction";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]),
               next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    const bool is_of_a_diff = form == "diff" && (c == '\t' || (c == '\r' && next == '\n'));
    const bool is_control = (c < 0x20 && c != '\n' && !is_of_a_diff) || c == 0x7F;
    if (is_control || (c == 0xC2 && next >= 0x80 && next < 0xA0)) return "control " + std::to_string(c);
  }
  return {};
}

/// The lines that a runner of GitHub would obey.
Words obeyed_in(std::string_view text) {
  Words lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find_first_of("\n\r"));
    const std::size_t word = line.find_first_not_of(" \t\v\f");
    if (has(line, "##[") || (word != line.npos && line.substr(word, 2) == "::")) lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

void expect_a_harmless_page(const std::string& markdown) {
  const Page page = rendered(markdown);
  const std::set<std::string> allowed{"table", "thead", "tbody", "tr", "th", "td",
                                      "h3",    "p",     "code",  "br", "em", "span"};
  for (const std::string& element : page.elements) EXPECT_EQ(allowed.count(element), 1U) << element;
  EXPECT_THAT(alive_in(page), IsEmpty());
}

class HostileRequest : public Repository {
 protected:
  /// Goals whose words are the texts: sound ones, or such as quote them in an error.
  static std::string plan_of(std::span<const char* const> texts, bool is_broken) {
    std::string plan;
    int number = 0;
    for (const char* text : texts) {
      plan += "objective o" + std::to_string(++number) + " \"" + text + "\" {\n  owner @maya\n  kr \"" +
              text + "\" from 1 to 5 days { allow kr-count \"" + text + "\" }\n  kr \"Maintain " + text +
              "\" from 9 to 3 days\n";
      if (is_broken) plan += std::string("  keep \"") + text + "\"\n";
      plan += "}\n";
    }
    return plan;
  }

  void write_names(const char* title) const {
    int unit = 0;
    for (const char* name : names)
      folder.write(name, "goals of unit-" + std::to_string(++unit) + " for 2026-Q3\nobjective \"" + title +
                             "\" {\n      kr \"Maintain NPS above 50\" from 1 to 5 days\n}\n");
  }

  /// Runs a command as people do and as a runner of GitHub does, and looks for what came through.
  std::string harmless(Words words, const std::string& form, std::size_t annotations = 0) const {
    words.insert(words.end(), {"--output", form});
    SCOPED_TRACE(testing::PrintToString(words));
    expect_harmless(goalie(words), form);
    const Ran ran = goalie(words, {.environment = {"GITHUB_ACTIONS=true"}});
    expect_harmless(ran, form);
    EXPECT_THAT(obeyed_in(ran.err), IsEmpty());
    EXPECT_EQ(obeyed_in(ran.out).size(), form == "github" ? annotations : 0) << ran.out;
    return ran.out;
  }

  void expect_harmless(const Ran& ran, const std::string& form) const {
    EXPECT_EQ(control_in(ran.err, ""), "") << ran.err;
    EXPECT_EQ(control_in(ran.out, form), "") << ran.out;
    if (is_json(form) && !ran.out.empty()) {
      EXPECT_TRUE(json::accept(ran.out)) << ran.out;
    }
    if (form == "markdown") expect_a_harmless_page(ran.out);
    if (form == "junit" && !ran.out.empty())
      suites.write(std::to_string(suites.names().size()) + ".xml", ran.out);
    EXPECT_FALSE(fs::exists(folder.path() / "pwned"));
  }

  /// How many findings the form `github` shows: ten of a level.
  std::size_t shown_of(const Words& words) const {
    Words asked = words;
    asked.insert(asked.end(), {"--output", "rdjson"});
    const Ran ran = goalie(asked);
    std::map<std::string, std::size_t> counts;
    const json report = json::parse(ran.out, nullptr, false);
    if (report.is_discarded()) return 0;
    for (const json& one : report["diagnostics"]) ++counts[one["severity"]];
    std::size_t shown = 0;
    for (const auto& [level, count] : counts) shown += std::min<std::size_t>(count, 10);
    return shown;
  }

  /// Every command in every form.
  void expect_harmless_everywhere(bool compiles) const {
    for (const Words& words : {Words{"check"}, Words{"guard"}, Words{"ci"}}) {
      const bool runs = compiles || words.front() != "guard";
      const std::size_t shown = runs ? shown_of(words) : 0;
      EXPECT_EQ(shown > 0, runs) << words.front();
      for (const char* form : forms) harmless(words, form, shown);
    }
    for (const char* form : {"full", "json"}) harmless({"diff"}, form);
    for (const Words& words :
         {Words{"fmt", "--check"}, Words{"fmt", "--diff"}, Words{"check", "--fix", "--diff"},
          Words{"check", "--fix=suggested", "--diff"}, Words{"check", "--add-allow", "x", "--diff"}})
      without_day(words);
    EXPECT_EQ(objections("junit", suites), "");
  }
  void without_day(const Words& words) const {
    for (const Words& environment : {Words{}, Words{"GITHUB_ACTIONS=true"}}) {
      const Ran ran = run(words, {.folder = folder.path(), .environment = environment});
      SCOPED_TRACE(testing::PrintToString(words));
      expect_harmless(ran, "diff");
      if (environment.empty()) continue;
      EXPECT_THAT(obeyed_in(ran.out + "\n" + ran.err), IsEmpty());
    }
  }

  const Folder suites;  // the reports for JUnit
};

TEST_F(HostileRequest, TheWordsOfAPlanThatCompiles) {
  folder.write("plan.goal", "goals of growth for 2026-Q3\n" + plan_of(commands, false));
  write_names("Become the place to start");
  commit();
  write_names("::error::x ##[error]x");
  folder.write("plan.goal", "goals of growth for 2026-Q3\n");
  expect_harmless_everywhere(true);
  folder.write("plan.goal", "goals of growth for 2026-Q3\n" + plan_of(commands, false));
  expect_harmless_everywhere(true);
}

TEST_F(HostileRequest, TheWordsOfAPlanThatDoesNot) {
  commit();
  write_names("Become the place to start");
  folder.write("plan.goal",
               "goals of growth for 2026-Q3\n" + plan_of(commands, true) + plan_of(controls, true));
  expect_harmless_everywhere(false);
}

TEST_F(HostileRequest, TheReasonsOfWhatBecameEasier) {
  const auto plan_with = [](const char* target, bool is_amended) {
    std::string text = "goals of growth for 2026-Q3\n";
    int number = 0;
    for (const char* command : commands)
      text += "objective o" + std::to_string(++number) + " \"Win\" {\n  kr k \"Renewals\" from 1 to " +
              target + " days" +
              (is_amended ? std::string(" { amended 2026-08-14 \"") + command + "\" }" : "") + "\n}\n";
    return text;
  };
  folder.write("plan.goal", plan_with("9", false));
  commit();
  folder.write("plan.goal", plan_with("5", true));
  const std::string lines = harmless({"diff"}, "full");
  EXPECT_THAT(lines, HasSubstr("  = amended: \"www.evil.example\"\n"));
  harmless({"diff"}, "json");
}

TEST_F(HostileRequest, TheNameOfABranch) {
  const std::string branch =
      "<b>|@octocat#1$x$%0A`x`\xC2\x9B"
      "31m\xE2\x80\xAE";
  folder.write("plan.goal", plan);
  commit();
  git({"branch", branch});
  folder.write("plan.goal", "goals of growth for 2026-Q3\n");
  for (const char* form : {"full", "json"}) harmless({"diff", "--against", branch}, form);
  for (const char* command : {"guard", "ci"})
    for (const char* form : forms) harmless({command, "--against", branch}, form, 1);
}

TEST_F(HostileRequest, ProgramsGetTheWordsAsTheyAre) {
  std::string text = "goals of growth for 2026-Q3\n";
  for (const char* command : commands) text += std::string("objective \"") + command + "\" {}\n";
  folder.write("plan.goal", text);
  commit();
  folder.write("plan.goal", "goals of growth for 2026-Q3\n");
  for (const auto& [form, list] : {std::pair{"json", "/changes"},
                                   {"sarif", "/runs/0/results"},
                                   {"gitlab", ""},
                                   {"rdjson", "/diagnostics"}}) {
    const json report = json::parse(goalie({"guard", "--output", form}).out);
    std::string all;
    for (const json& one : report[json::json_pointer(list)])
      for (const char* key : {"/message", "/message/text", "/description"})
        if (const json::json_pointer at(key); one.contains(at) && one[at].is_string())
          all += one[at].get<std::string>() + "\n";
    for (const char* command : commands)
      EXPECT_THAT(all, HasSubstr(std::string("it was `") + command + "`")) << form;
  }
}

TEST_F(HostileRequest, ADiffOfOddNamesCanBeApplied) {
  write_names("Become the place to start");
  commit();
  const std::string patch = run({"fmt", "--diff", "-q"}, {.folder = folder.path()}).out;
  const Ran applied = run({"apply"}, {.program = "git", .folder = folder.path(), .input = patch});
  EXPECT_EQ(applied.status, 0) << applied.err << patch;
  EXPECT_EQ(run({"fmt", "--check"}, {.folder = folder.path()}).status, 0);
}

/// A revision that git would take for an option, a place or a program.
constexpr const char* revisions[] = {"--upload-pack=touch pwned",
                                     "--output=pwned",
                                     "-x",
                                     "--exec=touch pwned",
                                     "ext::touch pwned",
                                     "HEAD:plan.goal",
                                     ":(top)plan.goal",
                                     "\x1B[31m",
                                     "::error::x",
                                     "##[error]x",
                                     "two\n::error::x",
                                     "$(touch pwned)"};

TEST_F(HostileRequest, ARevisionIsNoOptionOfGit) {
  folder.write("plan.goal", plan);
  commit();
  for (const char* option : {"--output=pwned", "-x"})
    git({"update-ref", std::string("refs/heads/") + option, "HEAD"});
  const auto refused = [&](const Words& words, const Words& environment) {
    for (const char* runner : {"NONE=1", "GITHUB_ACTIONS=true"}) {
      Words all = environment;
      all.emplace_back(runner);
      const Ran ran = goalie(words, {.environment = all});
      SCOPED_TRACE(testing::PrintToString(words) + testing::PrintToString(all));
      EXPECT_EQ(ran.status, 2);
      expect_harmless(ran, "");
      if (all.back() == "GITHUB_ACTIONS=true") {
        EXPECT_THAT(obeyed_in(ran.out + "\n" + ran.err), IsEmpty());
      }
    }
  };
  for (const std::string revision : revisions) {
    for (const char* command : {"diff", "guard"}) refused({command, "--against=" + revision}, {});
    refused({"ci", "--output=full", "--against=" + revision}, {});
    for (const char* command : {"diff", "guard"}) refused({command, "--head=" + revision}, {});
    refused({"check", "--since=" + revision}, {});
    for (const char* variable :
         {"GITHUB_BASE_REF=", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME=", "PRE_COMMIT_FROM_REF="})
      refused({"guard"}, {variable + revision});
  }
  EXPECT_EQ(folder.names(), (Words{".git", "plan.goal"}));
}

}  // namespace
}  // namespace goalie::e2e
