// The fuzzer: any bytes as a goal file are parsed, checked, judged and written in every form, and nothing
// breaks.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "compiler/driver/driver.hpp"
#include "compiler/emit/emitter.hpp"

namespace {

using namespace goalie;

/// Every place that a finding names lies in its file.
void demand_sound_places(const driver::Workspace& workspace) {
  const auto demand = [&](const Location& where) {
    const std::string_view text = workspace.sources[where.file].text();
    if (where.span.begin > where.span.end || where.span.end > text.size()) std::abort();
  };
  for (const Diagnostic& finding : workspace.findings) {
    demand(finding.where);
    for (const Label& label : finding.labels) demand(label.where);
    for (const Fix& fix : finding.fixes) {
      for (const Edit& edit : fix.edits) demand(edit.where);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  driver::Request request;
  request.today = *model::Date::parse("2026-08-15");
  driver::Result result;
  result.workspaces.push_back(
      driver::run_in_memory({{"a.goal", std::string(reinterpret_cast<const char*>(data), size)}}, request));
  const driver::Workspace& workspace = *result.workspaces.front();
  demand_sound_places(workspace);
  std::string out;
  const Report report = driver::report(result, "0");
  for (const OutputFormat& format : output_formats()) format.write(report, out);
  const emit::Input input{workspace.plan, workspace.sources, request.today};
  for (const emit::Emitter& emitter : emit::emitters()) emitter.write(input, out);
  return 0;
}
