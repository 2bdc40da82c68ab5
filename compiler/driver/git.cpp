// Git: see git.hpp.
#include "compiler/driver/git.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_map>

#include "compiler/source/files.hpp"

extern char** environ;

namespace goalie::driver {
namespace {

using Handle = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// Configuration that could run a program or reach a network, switched off whatever the user's says.
constexpr const char* harmless[] = {"-c", "core.fsmonitor=false",       "-c", "core.hooksPath=/dev/null",
                                    "-c", "core.alternateRefsCommand=", "-c", "protocol.allow=never"};
constexpr const char* settings[] = {"GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0",
                                    "GIT_LITERAL_PATHSPECS=1", "LC_ALL=C"};

/// The environment of this process with those settings in place of its own.
std::vector<std::string> environment() {
  std::vector<std::string> variables(std::begin(settings), std::end(settings));
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view variable = *each;
    bool is_set = false;
    for (const std::string_view setting : settings)
      is_set |= variable.substr(0, variable.find('=') + 1) == setting.substr(0, setting.find('=') + 1);
    if (!is_set) variables.emplace_back(variable);
  }
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

std::string all_of(int descriptor) {
  std::string text;
  std::array<char, 65536> piece;
  for (;;) {
    const ssize_t count = ::read(descriptor, piece.data(), piece.size());
    if (count > 0) text.append(piece.data(), static_cast<std::size_t>(count));
    if (count == 0 || (count < 0 && errno != EINTR)) return text;
  }
}

/// A file without a name that holds a text, at its beginning.
Handle holding(std::string_view text) {
  Handle file(std::tmpfile(), std::fclose);
  if (file) {
    write_all(::fileno(file.get()), text);
    ::lseek(::fileno(file.get()), 0, SEEK_SET);
  }
  return file;
}

/// The parts of an answer that end in a zero byte.
std::vector<std::string_view> entries(std::string_view answer) {
  std::vector<std::string_view> entries;
  while (!answer.empty()) {
    entries.push_back(answer.substr(0, answer.find('\0')));
    answer.remove_prefix(std::min(entries.back().size() + 1, answer.size()));
  }
  return entries;
}

}  // namespace

Git::Answer Git::ask(std::vector<std::string> arguments, std::string_view input) const {
  std::vector<std::string> words{"git", "--no-pager", "-C", folder_};
  words.insert(words.end(), std::begin(harmless), std::end(harmless));
  words.insert(words.end(), std::make_move_iterator(arguments.begin()),
               std::make_move_iterator(arguments.end()));
  std::vector<std::string> variables = environment();
  const Handle in = holding(input), err = holding({});
  int pipe[2];
  if (!in || !err || ::pipe(pipe) != 0) return {-1, "", std::strerror(errno)};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ::fileno(in.get()), 0);
  ::posix_spawn_file_actions_adddup2(&actions, pipe[1], 1);
  ::posix_spawn_file_actions_adddup2(&actions, ::fileno(err.get()), 2);
  ::posix_spawn_file_actions_addclose(&actions, pipe[0]);
  ::posix_spawn_file_actions_addclose(&actions, pipe[1]);
  pid_t child = 0;
  const int failure =
      ::posix_spawnp(&child, "git", &actions, nullptr, pointers(words).data(), pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  Answer answer;
  if (failure == 0) answer.out = all_of(pipe[0]);
  ::close(pipe[0]);
  if (failure != 0) return {-1, "", std::strerror(failure)};
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ::lseek(::fileno(err.get()), 0, SEEK_SET);
  answer.err = all_of(::fileno(err.get()));
  return answer;
}

std::string Git::failure() {
  const Answer answer = ask({"rev-parse", "--git-dir"});
  if (answer.status == 0) return {};
  if (answer.status == -1) return "git cannot be run: " + answer.err;
  const std::string reason = answer.err.substr(0, answer.err.find('\n'));
  return reason.find("not a git repository") != std::string::npos ? "this is no git repository" : reason;
}

std::string Git::prefix() { return ask({"rev-parse", "--show-prefix"}).line(); }

std::optional<std::string> Git::commit(std::string_view revision) {
  if (revision.empty() || revision.front() == '-') return std::nullopt;
  const Answer answer =
      ask({"rev-parse", "--verify", "--quiet", "--end-of-options", std::string(revision) + "^{commit}"});
  return answer.status == 0 ? std::optional(answer.line()) : std::nullopt;
}

std::optional<std::string> Git::merge_base(std::string_view one, std::string_view other) {
  const Answer answer = ask({"merge-base", "--", std::string(one), std::string(other)});
  return answer.status == 0 ? std::optional(answer.line()) : std::nullopt;
}

bool Git::is_shallow() { return ask({"rev-parse", "--is-shallow-repository"}).line() == "true"; }

bool Git::is_bare() { return ask({"rev-parse", "--is-bare-repository"}).line() == "true"; }

std::optional<std::vector<GitFile>> Git::files(const std::optional<std::string>& commit) {
  // "MODE KIND BLOB\tPATH\0" of a commit, "MODE BLOB STAGE\tPATH\0" of the index.
  Answer answer;
  if (commit) {
    answer = ask({"ls-tree", "-r", "-z", "--full-tree", *commit});
  } else {
    const std::string up = ask({"rev-parse", "--show-cdup"}).line();  // "../", or "" at the top
    answer = ask({"-C", up.empty() ? "." : up, "ls-files", "--stage", "-z"});
  }
  if (answer.status != 0) return std::nullopt;
  std::vector<GitFile> files;
  for (const std::string_view entry : entries(answer.out)) {
    const std::size_t tab = entry.find('\t');
    if (tab == std::string_view::npos || entry.substr(0, 3) != "100") continue;  // a link or a submodule
    const std::string_view facts = entry.substr(0, tab);
    const std::size_t first = facts.find(' '), second = facts.find(' ', first + 1);
    const std::string_view blob =
        commit ? facts.substr(second + 1) : facts.substr(first + 1, second - first - 1);
    files.push_back({std::string(entry.substr(tab + 1)), std::string(blob)});
  }
  return files;
}

std::vector<std::string> Git::without_filters() const {
  std::vector<std::string> options;
  const Answer answer =
      ask({"config", "-z", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|process)$"});
  for (const std::string_view name : entries(answer.out)) {
    const std::string driver(name.substr(0, name.rfind('.') + 1));
    for (const char* setting : {"clean=", "process=", "required=false"})
      options.insert(options.end(), {"-c", driver + setting});
  }
  return options;
}

std::vector<std::string> Git::blobs_of(const std::vector<std::string>& paths) {
  // "TAG MODE BLOB STAGE\tPATH\0", with the tag `H` for what is neither in conflict nor to be looked away
  // from.
  const Answer index = ask({"ls-files", "-v", "--stage", "-z"});
  std::vector<std::string> look = without_filters();
  look.insert(look.end(), {"ls-files", "--modified", "-z"});
  const Answer modified = ask(std::move(look));
  std::vector<std::string> blobs(paths.size());
  if (index.status != 0 || modified.status != 0) return blobs;
  std::unordered_map<std::string_view, std::string_view> known;
  for (const std::string_view entry : entries(index.out)) {
    const std::size_t tab = entry.find('\t');
    if (tab == std::string_view::npos || !entry.starts_with("H 100")) continue;
    const std::string_view facts = entry.substr(0, tab);
    const std::size_t blob = facts.find(' ', 2) + 1;
    known.emplace(entry.substr(tab + 1), facts.substr(blob, facts.find(' ', blob) - blob));
  }
  for (const std::string_view path : entries(modified.out)) known.erase(path);
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (const auto blob = known.find(paths[i]); blob != known.end()) blobs[i] = blob->second;
  return blobs;
}

std::vector<std::optional<std::string>> Git::read(const std::vector<std::string>& blobs) {
  if (blobs.empty()) return {};
  std::string input;
  for (const std::string& blob : blobs) input += blob + "\n";
  const Answer answer = ask({"cat-file", "--batch"}, input);
  std::vector<std::optional<std::string>> texts;
  std::string_view rest = answer.out;
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    // "BLOB blob SIZE\n", the content and "\n"; or "BLOB missing\n"
    const std::string_view head = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(head.size() + 1, rest.size()));
    const std::size_t blank = head.rfind(' ');
    if (blank == std::string_view::npos || head.substr(blank + 1) == "missing") {
      texts.emplace_back();
      continue;
    }
    const std::size_t size = std::strtoull(std::string(head.substr(blank + 1)).c_str(), nullptr, 10);
    texts.emplace_back(rest.substr(0, size));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return texts;
}

}  // namespace goalie::driver
