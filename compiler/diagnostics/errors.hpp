// Errors: the errors of one file, as many as anybody reads; the rest is counted.
#pragma once

#include <cstddef>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"

namespace goalie {

/// A list that stops growing. A file of megabytes in which every word is wrong has one report, not a million:
/// what is added behind the last place is written over by the next.
class Errors {
 public:
  static constexpr std::size_t most_of_a_file = 500;

  explicit Errors(std::size_t most = most_of_a_file) : most_(most) {}

  void push_back(Diagnostic error);
  /// The error that was added last, to be added to.
  Diagnostic& back() { return left_out_ == 0 ? kept_.back() : spare_; }
  void clear();

  /// Moves them out, with one that says how many more there are behind the last.
  void move_to(std::vector<Diagnostic>& all);

  const std::vector<Diagnostic>& kept() const { return kept_; }
  std::size_t size() const { return kept_.size(); }
  bool empty() const { return kept_.empty(); }
  const Diagnostic& operator[](std::size_t i) const { return kept_[i]; }
  auto begin() const { return kept_.begin(); }
  auto end() const { return kept_.end(); }

 private:
  std::size_t most_;
  std::vector<Diagnostic> kept_;
  std::size_t left_out_ = 0;
  Diagnostic first_left_out_, spare_;
};

}  // namespace goalie
