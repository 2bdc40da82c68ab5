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

std::size_t errors_in(const File& file, const model::Calendar& calendar, syntax::Parsed& parsed) {
  constexpr FileId only{0};
  syntax::parse(file, only, parsed);
  model::Plan plan;
  check::lower(parsed.tree, file, only, calendar, plan, parsed.errors);
  return parsed.errors.size();
}

class Trial {
 public:
  Trial(const Sources& sources, const model::Calendar& calendar, bool every_one)
      : sources_(sources), calendar_(calendar), most_text_(every_one ? SIZE_MAX : 4 * 1024 * 1024) {}

  bool is_sound(const Fix& fix) {
    const std::vector<FileId> files = files_of(fix);
    return std::all_of(files.begin(), files.end(), [&](FileId file) { return keeps_sound(fix, file); });
  }

 private:
  bool keeps_sound(const Fix& fix, FileId file) {
    const std::size_t size = sources_[file].text().size();
    if (size > most_text_ - tried_) return false;
    tried_ += size;
    const File mended(sources_[file].path(), apply(fix, file, sources_[file].text()));
    const std::size_t before = errors_before(file);
    return errors_of(mended) <= before && !is_error_within(written_by(fix, file, sources_[file].text()));
  }

  /// Whether what the fix wrote is wrong itself: then it only moves the author on to the next error.
  bool is_error_within(const std::vector<Span>& written) const {
    return std::any_of(parsed_.errors.begin(), parsed_.errors.end(), [&](const Diagnostic& error) {
      return std::any_of(written.begin(), written.end(), [&](Span span) {
        return span.begin < error.where.span.end && error.where.span.begin < span.end;
      });
    });
  }

  std::size_t errors_before(FileId file) {
    const auto [known, is_new] = before_.try_emplace(static_cast<std::uint32_t>(file), 0);
    if (is_new) known->second = errors_of(sources_[file]);
    return known->second;
  }

  std::size_t errors_of(const File& file) { return errors_in(file, calendar_, parsed_); }

  const Sources& sources_;
  const model::Calendar& calendar_;
  syntax::Parsed parsed_;
  std::unordered_map<std::uint32_t, std::size_t> before_;
  std::size_t most_text_;
  std::size_t tried_ = 0;
};

}  // namespace

std::size_t count_errors(const File& file, const model::Calendar& calendar) {
  syntax::Parsed parsed;
  return errors_in(file, calendar, parsed);
}

std::vector<RefusedFix> try_fixes(std::vector<Diagnostic>& findings, const Sources& sources,
                                  const model::Calendar& calendar, bool every_one) {
  Trial trial(sources, calendar, every_one);
  std::vector<RefusedFix> refused;
  for (Diagnostic& finding : findings) {
    const auto unsound = [&](const Fix& fix) { return !trial.is_sound(fix); };
    const auto sound_end = std::remove_if(finding.fixes.begin(), finding.fixes.end(), unsound);
    if (sound_end != finding.fixes.end()) refused.push_back({finding.where, finding.rule});
    finding.fixes.erase(sound_end, finding.fixes.end());
  }
  return refused;
}

}  // namespace goalie::driver
