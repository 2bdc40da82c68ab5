// The trial: see trial.hpp.
#include "compiler/driver/trial.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "compiler/check/check.hpp"
#include "compiler/diagnostics/fix_diff.hpp"
#include "compiler/syntax/parser.hpp"

namespace goalie::driver {
namespace {

class Trial {
 public:
  Trial(const Sources& sources, const model::Calendar& calendar) : sources_(sources), calendar_(calendar) {}

  bool is_sound(const Fix& fix) {
    const std::vector<FileId> files = files_of(fix);
    return std::all_of(files.begin(), files.end(), [&](FileId file) { return keeps_sound(fix, file); });
  }

 private:
  static constexpr std::size_t most_text = 4 * 1024 * 1024;

  bool keeps_sound(const Fix& fix, FileId file) {
    const std::size_t size = sources_[file].text().size();
    if (tried_ + size > most_text) return false;
    tried_ += size;
    const File mended(sources_[file].path(), apply(fix, file, sources_[file].text()));
    return errors_of(mended) <= errors_before(file);
  }

  std::size_t errors_before(FileId file) {
    const auto [known, is_new] = before_.try_emplace(static_cast<std::uint32_t>(file), 0);
    if (is_new) known->second = errors_of(sources_[file]);
    return known->second;
  }

  std::size_t errors_of(const File& file) {
    constexpr FileId only{0};
    syntax::parse(file, only, parsed_);
    model::Plan plan;
    check::lower(parsed_.tree, file, only, calendar_, plan, parsed_.errors);
    return parsed_.errors.size();
  }

  const Sources& sources_;
  const model::Calendar& calendar_;
  syntax::Parsed parsed_;
  std::unordered_map<std::uint32_t, std::size_t> before_;
  std::size_t tried_ = 0;
};

}  // namespace

void try_fixes(std::vector<Diagnostic>& findings, const Sources& sources, const model::Calendar& calendar) {
  Trial trial(sources, calendar);
  for (Diagnostic& finding : findings) {
    const auto unsound = [&](const Fix& fix) { return !trial.is_sound(fix); };
    finding.fixes.erase(std::remove_if(finding.fixes.begin(), finding.fixes.end(), unsound),
                        finding.fixes.end());
  }
}

}  // namespace goalie::driver
