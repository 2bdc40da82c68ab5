// Formats: the functions in the table of emitters, each at home in a file of its name.
#pragma once

#include <string>

#include "compiler/emit/emitter.hpp"

namespace goalie::emit {

void write_json(const Input& input, std::string& out);
void write_markdown(const Input& input, std::string& out);

}  // namespace goalie::emit
