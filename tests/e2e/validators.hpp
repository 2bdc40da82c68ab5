// The validators of the forms, by those who made the forms or read them; they come with `./dev test`.
#pragma once

#include <string>
#include <vector>

#include "tests/e2e/program.hpp"

namespace goalie::e2e {

/// The folders of the project whose plans are checked in every form.
std::vector<std::string> checked_folders();

/// What `goalie check` says of one of them in a form.
std::string checked(const std::string& folder, const std::string& form);

/// What the schema of `junit` or `rdjson` has against the files of a folder; empty where they are sound.
std::string objections(const std::string& form, const Folder& folder);

/// What SARIF's own validator says of the logs of a folder.
std::string said_of_sarif(const Folder& folder);

}  // namespace goalie::e2e
