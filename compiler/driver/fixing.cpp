// Fixing: see fixing.hpp.
#include "compiler/driver/fixing.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "compiler/diagnostics/fix_diff.hpp"
#include "compiler/driver/configure.hpp"
#include "compiler/driver/exceptions.hpp"
#include "compiler/format/format.hpp"

namespace goalie::driver {
namespace {

bool touch(const Edit& a, const Edit& b) {
  return a.where.file == b.where.file && a.where.span.begin <= b.where.span.end &&
         b.where.span.begin <= a.where.span.end;
}

/// In the one style, where it can be read.
std::string in_style(const std::string& path, std::string text) {
  const File file(path, std::move(text));
  syntax::Parsed parsed;
  format::Formatted formatted = format::format(file, FileId{0}, parsed);
  return formatted.outcome == format::Outcome::changed ? std::move(formatted.text) : std::string(file.text());
}

/// Changes the files of one workspace until no more fixes are offered.
class Mender {
 public:
  using Offers = std::function<std::vector<Fix>(const Workspace&)>;

  Mender(Workspace& workspace, const Request& request, Offers offers)
      : workspace_(workspace), request_(request), offers_(std::move(offers)) {}

  void run(Fixing& fixing) {
    for (int round = 0; round < most_rounds && mend(); ++round) {
    }
    for (const auto& [id, before] : before_) {
      const File& file = workspace_.sources[FileId{id}];
      if (file.text() == before) continue;
      fixing.files.push_back(
          {workspace_.prefix + file.path(), FileId{id} == workspace_.stdin_file, before, file.text()});
    }
    fixing.done += done_;
  }

 private:
  static constexpr int most_rounds = 20;

  using Texts = std::map<std::uint32_t, std::string>;

  /// One round; whether anything changed that was not seen before.
  bool mend() {
    const std::vector<Fix> offers = offers_(workspace_);
    std::vector<const Fix*> chosen = choose(offers);
    Texts texts = texts_with(chosen);
    if (has_broken_file(texts)) {  // together they break what each of them leaves sound
      chosen = choose(offers);
      texts = texts_with(chosen);
    }
    if (chosen.empty() || !seen_.insert(std::hash<std::string>{}(joined(texts))).second) return false;
    replace(std::move(texts));
    done_ += chosen.size();
    return true;
  }

  /// The fixes that do not touch each other; only one in a file that needs care.
  std::vector<const Fix*> choose(const std::vector<Fix>& offers) const {
    std::vector<const Fix*> chosen;
    std::map<std::uint32_t, std::vector<const Edit*>> taken;
    for (const Fix& fix : offers) {
      const bool is_free = std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
        if (workspace_.sources[edit.where.file].had_bad_bytes()) return false;  // they would be lost
        const auto file = static_cast<std::uint32_t>(edit.where.file);
        const std::vector<const Edit*>& others = taken[file];
        if (careful_.count(file) != 0 && !others.empty()) return false;
        return std::none_of(others.begin(), others.end(), [&](const Edit* one) { return touch(*one, edit); });
      });
      if (!is_free || fix.edits.empty()) continue;
      chosen.push_back(&fix);
      for (const Edit& edit : fix.edits) taken[static_cast<std::uint32_t>(edit.where.file)].push_back(&edit);
    }
    return chosen;
  }

  Texts texts_with(const std::vector<const Fix*>& chosen) const {
    Fix all;
    for (const Fix* fix : chosen) all.edits.insert(all.edits.end(), fix->edits.begin(), fix->edits.end());
    Texts texts;
    for (const FileId id : files_of(all)) {
      const File& file = workspace_.sources[id];
      texts[static_cast<std::uint32_t>(id)] = in_style(file.path(), apply(all, id, file.text()));
    }
    return texts;
  }

  bool has_broken_file(const Texts& texts) {
    const model::Calendar calendar = calendar_of(workspace_.configuration);
    bool broken = false;
    for (const auto& [id, text] : texts) {
      const File& file = workspace_.sources[FileId{id}];
      if (count_errors(File(file.path(), text), calendar) <= count_errors(file, calendar)) continue;
      broken = true;
      careful_.insert(id);
    }
    return broken;
  }

  static std::string joined(const Texts& texts) {
    std::string all;
    for (const auto& [id, text] : texts) all += std::to_string(id) + ":" + text;
    return all;
  }

  void replace(Texts texts) {
    workspace_.findings.clear();
    workspace_.plan = {};
    for (auto& [id, text] : texts) {
      before_.try_emplace(id, workspace_.sources[FileId{id}].text());
      workspace_.sources.replace(FileId{id}, std::move(text));
    }
    judge(workspace_, request_);
  }

  Workspace& workspace_;
  const Request& request_;
  Offers offers_;
  std::map<std::uint32_t, std::string> before_;
  std::set<std::uint32_t> careful_;
  std::set<std::size_t> seen_;
  std::size_t done_ = 0;
};

}  // namespace

Fixing fix(Result& result, const Request& request, Applicability up_to) {
  const auto offers = [up_to](const Workspace& workspace) {
    std::vector<Fix> fixes;
    for (const Diagnostic& finding : workspace.findings)
      for (const Fix& fix : finding.fixes)
        if (fix.applicability <= up_to) {
          fixes.push_back(fix);
          break;
        }
    return fixes;
  };
  Fixing fixing;
  for (const auto& workspace : result.workspaces) Mender(*workspace, request, offers).run(fixing);
  return fixing;
}

Fixing allow(Result& result, const Request& request, std::string_view reason) {
  Fixing fixing;
  std::size_t silenced = 0;
  for (const auto& workspace : result.workspaces) {
    const std::size_t before = workspace->suppressed;
    const auto offers = [reason](const Workspace& judged) { return exceptions_for(judged, reason); };
    Mender(*workspace, request, offers).run(fixing);
    silenced += workspace->suppressed - before;
  }
  fixing.done = silenced;
  return fixing;
}

}  // namespace goalie::driver
