// Configurations read from memory, for the tests of what they say.
#pragma once

#include <gtest/gtest.h>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "compiler/config/configuration.hpp"

namespace goalie::config {

/// A few rules, and an error of the language.
std::vector<Facts> some_facts();

/// These, and a few groups of words.
Known some_known();

/// Files by name that extend each other; a path is the name of the file that it means.
class Reading {
 public:
  using Files = std::map<std::string, std::string>;
  explicit Reading(const Files& files) : files_(files) {}
  Reading(std::initializer_list<Files::value_type> files) : files_(files) {}

  const Configuration& read(const std::string& name = "goalie.toml");
  /// The problems as `file:line:column what is marked: message | help`.
  std::vector<std::string> problems() const;
  /// `file:line` of what set a key; empty where nothing did.
  std::string origin(const std::string& key) const;
  std::string place(Location where) const;

  Sources sources;
  Loaded loaded;

 private:
  FileId bring(const std::string& name);

  Files files_;
  std::map<std::string, FileId> brought_;
};

}  // namespace goalie::config
