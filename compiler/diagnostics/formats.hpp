// The formats' functions, one file each; the table is in output.cpp.
#pragma once

#include <string>

#include "compiler/diagnostics/output.hpp"

namespace goalie {

void write_full(const Report& report, std::string& out);
void write_concise(const Report& report, std::string& out);
void write_json(const Report& report, std::string& out);
void write_sarif(const Report& report, std::string& out);
void write_github(const Report& report, std::string& out);
void write_gitlab(const Report& report, std::string& out);
void write_junit(const Report& report, std::string& out);
void write_rdjson(const Report& report, std::string& out);
void write_markdown(const Report& report, std::string& out);

/// "2 errors in 12 files, 34 goals": the last line of what people read.
std::string footer(const Report& report);

}  // namespace goalie
