// Identity: see identity.hpp.
#include "compiler/diagnostics/identity.hpp"

#include <cstdint>
#include <fmt/format.h>
#include <unordered_map>

namespace goalie {
namespace {

/// FNV-1a with 128 bits.
std::string hash(std::string_view text) {
  __extension__ using Wide = unsigned __int128;
  constexpr Wide prime = (Wide{1} << 88) + 0x13B;
  Wide value = (Wide{0x6C62272E07BB0142U} << 64) + 0x62B821756295C58DU;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * prime;
  return fmt::format("{:016x}{:016x}", static_cast<std::uint64_t>(value >> 64),
                     static_cast<std::uint64_t>(value));
}

/// Of the rule and the goal; without a goal, of the file.
std::string key_of(const Diagnostic& finding, const Sources& sources) {
  std::string key(finding.rule);
  key += '\n';
  if (!finding.goal.empty() || !finding.where.known()) return key + finding.goal;
  key += "file ";
  return key.append(home_file(finding, sources));
}

}  // namespace

void number(std::vector<Diagnostic>& findings, const Sources& sources) {
  std::unordered_map<std::string, std::uint32_t> ordinals;
  for (Diagnostic& finding : findings) finding.ordinal = ordinals[key_of(finding, sources)]++;
}

std::string_view home_file(const Diagnostic& finding, const Sources& sources) {
  if (!finding.goal.empty() || !finding.where.known()) return {};
  return sources[finding.where.file].path();
}

std::string fingerprint(const Diagnostic& finding, const Sources& sources) {
  return hash(key_of(finding, sources) + '\n' + std::to_string(finding.ordinal));
}

}  // namespace goalie
