// Habits as findings: see habit.hpp.
#include "compiler/syntax/habit.hpp"

#include <optional>
#include <string>

#include "compiler/diagnostics/catalogue.hpp"

namespace goalie::syntax {
namespace {

std::string trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

Diagnostic say(const grammar::Habit& habit, Location where, std::string_view matched) {
  const auto filled = [&](std::string_view sentence) {
    std::string text(sentence);
    if (const std::size_t hole = text.find("{}"); hole != std::string::npos) text.replace(hole, 2, matched);
    return text;
  };
  Diagnostic diagnostic = error_at<Message::habit>(where, filled(habit.sentence), filled(habit.help));
  diagnostic.rule = habit.name;
  if (habit.reach != grammar::Reach::typed) return diagnostic;
  if (const std::optional<std::string> mended = habit.mend(matched)) {
    // The help shows what to write here, not what somebody else would write.
    const bool is_one_text =
        habit.help.substr(0, 7) == "write `" && habit.help.find('`', 7) == habit.help.size() - 1;
    if (is_one_text) diagnostic.help = "write `" + trimmed(*mended) + "`";
    diagnostic.fixes.push_back({diagnostic.help, Applicability::suggested, {{where, *mended}}});
  }
  return diagnostic;
}

bool report_habit(grammar::Place place, Location where, std::string_view text, Errors& errors) {
  const auto [habit, length] = grammar::find_habit(place, where.span.in(text));
  if (habit == nullptr) return false;
  const Span span{where.span.begin, where.span.begin + static_cast<std::uint32_t>(length)};
  errors.push_back(say(*habit, {where.file, span}, span.in(text)));
  return true;
}

}  // namespace goalie::syntax
