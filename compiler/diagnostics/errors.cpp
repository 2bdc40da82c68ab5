// Errors: see errors.hpp.
#include "compiler/diagnostics/errors.hpp"

#include <iterator>
#include <string>
#include <utility>

#include "compiler/diagnostics/catalogue.hpp"

namespace goalie {

void Errors::push_back(Diagnostic error) {
  if (kept_.size() < most_) return kept_.push_back(std::move(error));
  if (left_out_++ == 0) first_left_out_ = error;
  spare_ = std::move(error);
}

void Errors::clear() {
  kept_.clear();
  left_out_ = 0;
}

void Errors::move_to(std::vector<Diagnostic>& all) {
  all.insert(all.end(), std::make_move_iterator(kept_.begin()), std::make_move_iterator(kept_.end()));
  if (left_out_ > 0) {
    all.push_back(error_at<Message::more_errors>(first_left_out_.where, std::to_string(left_out_)));
    all.back().rule = first_left_out_.rule;
  }
  clear();
}

}  // namespace goalie
