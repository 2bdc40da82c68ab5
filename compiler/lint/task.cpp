// A task: see task.hpp.
#include "compiler/lint/task.hpp"

#include <algorithm>

#include "compiler/lint/outcome.hpp"
#include "compiler/lint/phrase.hpp"

namespace goalie::lint {
namespace {

/// "Print and distribute", "prepare, print and post": the last of the verbs that share what follows them.
std::size_t last_of_verbs(const Title& title, std::size_t verb) {
  for (;;) {
    std::size_t next = verb + 1;
    if (title.is(next, ",")) ++next;
    if (title.is(next, "and") || title.is(next, "&")) ++next;
    if (next == verb + 1 || !title.has(next, deed) || title.has(next, WordClass::past) ||
        title[next].has(WordClass::gerund) != title[verb].has(WordClass::gerund))
      return verb;
    verb = next;
  }
}

/// "Release 12 levels", "launch the", "draft & publish": nothing that a noun is followed by.
bool is_followed_like_a_verb(const Title& title, std::size_t verb) {
  const std::size_t next = verb + 1;
  const bool has_name = next + 1 < title.size() && title[next].capital && title.is(next + 1, "to");
  return has_name || is_number(title, next) || title.has(next, WordClass::article | WordClass::whole) ||
         title.is(next, "new") || title.is(next, "&") || title.is(next, "top") || title.is(next, "up") ||
         title.is(next, "out");
}

/// "carried out", "rolled out", "set up", "kitted out": over, in two words.
bool is_over_in_two_words(const Title& title, std::size_t i) {
  const bool has_particle = title.is(i + 1, "out") || title.is(i + 1, "up") || title.is(i + 1, "off") ||
                            title.is(i + 1, "over") || title.is(i + 1, "live");
  if (!has_particle) return false;
  for (const std::string_view verb :
       {"carried", "rolled", "set", "handed", "fitted", "kitted", "wrapped", "gone", "sent"})
    if (title[i].is(verb)) return true;
  return false;
}

/// Whether a word says that something of ours is over: "migrated", "rolled out", "done".
bool says_over(const Title& title, std::size_t i) {
  return i < title.size() && ((title[i].has(deed) && title[i].has(WordClass::past)) || title[i].is("done") ||
                              is_over_in_two_words(title, i));
}

/// "Talks given", "maps drawn": nobody begins a task with "launches".
bool is_plural(const Token& word) {
  return word.text.ends_with("s") && !word.text.ends_with("ss") && !word.has(WordClass::past);
}

/// Whether a number is what something is or should be, and no amount of what the verb is done to.
bool is_compared(const Title& title, std::size_t number) {
  const Token& before = title[number - 1];
  return before.kind == Token::Kind::sign || title[number].form != NumberForm::count ||
         before.has(WordClass::at_least | WordClass::at_most | WordClass::change_to | WordClass::way) ||
         before.is("than") || before.is("least") || before.is("most") || before.is("is") || before.is("are");
}

/// "Release frequency", "Support tickets below 20 a week": the name of what is measured.
bool reads_as_noun(const Title& title, std::size_t first, bool measured) {
  if (is_plural(title[first])) return true;
  // "Hiring here is fast and fair", "Shipping to production becomes a non-event"
  const std::size_t state = title.find(WordClass::state, first + 1);
  if (title[first].has(WordClass::gerund) && state < title.size() &&
      title.find(WordClass::relative, first) > state)
    return true;
  // "Published articles" from 3 to 20, "hiring manager satisfaction"
  if (measured && title[first].has(WordClass::past)) return true;
  const std::size_t name_end = end_of_object(title, first);
  if (title[first].has(WordClass::gerund) && !is_followed_like_a_verb(title, first) && name_end > first + 2 &&
      title[name_end - 1].has(number_name))
    return true;
  if (!title[first].has(WordClass::noun_too) || title[first].has(WordClass::gerund)) return false;
  const std::size_t last = last_of_verbs(title, first);
  if (is_followed_like_a_verb(title, last)) return false;
  const std::size_t end = end_of_object(title, first);
  const bool is_name =
      title.has(first + 1, number_name) && (end == first + 2 || title.has(end - 1, number_name));
  if (title.is(first + 1, "of") || is_name) return true;
  if (end > first + 1 && title[end - 1].has(number_name)) return true;
  if (measured) return true;
  for (std::size_t i = first + 1; i < title.size(); ++i)
    if (measures(title[i].form) && is_compared(title, i)) return true;
  return false;
}

/// "Take a Spanish course": a lesson or the like.
bool is_taken(const Title& title, std::size_t verb) {
  const std::size_t end = end_of_object(title, verb + 1);
  return title.has(verb + 1, WordClass::article) && end > verb + 2 && title[end - 1].has(WordClass::product);
}

/// "Make 200 calls", "Meet with 20 customers", "Roll out the CRM", "Set up a team".
bool is_phrase_of_output(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (verb.is("make") || verb.is("give")) return is_number(title, first + 1);
  if (verb.is("meet") || verb.is("partner")) return title.is(first + 1, "with");
  if (verb.is("take") || verb.is("taking")) return is_taken(title, first);
  if (verb.is("do") || verb.is("doing"))
    return title.has(first + 1, WordClass::article) || is_number(title, first + 1);
  if (verb.is("sign")) return title.is(first + 1, "up") && title.is(first + 2, "for");
  if (verb.is("apply") || verb.is("applying")) return title.is(first + 1, "for");
  if (verb.is("go") || verb.is("going")) return title.is(first + 1, "live");
  return verb.has(WordClass::phrasal) &&
         (title.is(first + 1, "out") || title.is(first + 1, "up") || title.is(first + 1, "off"));
}

/// The thing that a verb of making makes, or size(): "tool" of "the new rota tool", of "tool Y".
std::size_t product_of(const Title& title, std::size_t verb) {
  const std::size_t end = end_of_object(title, verb + 1);
  const bool is_no_making = title[verb].is("open") || title[verb].is("put");  // it was there before
  if (is_no_making) return title.size();
  if (end > verb + 1 && title[end - 1].has(WordClass::product)) return end - 1;
  // "find a new sponsor": whoever is found is there, and what for is not said
  if (title[verb].has(WordClass::search) && end > verb + 1 && title[end - 1].has(WordClass::outsider))
    return end - 1;
  const bool is_labelled =
      end > verb + 2 && (title[end - 1].capital || title[end - 1].kind == Token::Kind::number);
  if (is_labelled && title[end - 2].has(WordClass::product)) return end - 2;
  // "connect to Xero", "apply to Harvard": a name
  if (end == verb + 1 && (title.is(end, "to") || title.is(end, "with")) && end + 1 < title.size() &&
      title[end + 1].capital)
    return end + 1;
  return title.size();
}

/// "Have 12 protocols reviewed", "Getting the boiler serviced".
Task have_done(const Title& title, std::size_t first) {
  const Token& verb = title[first];
  if (!verb.is("have") && !verb.is("get") && !verb.is("having") && !verb.is("getting")) return {};
  const std::size_t end = end_of_object(title, first + 1);
  const bool done = end > first + 2 && says_over(title, end - 1);
  return done ? Task{TaskKind::done, end - 1, title.size()} : Task{};
}

/// "We have held 6 events", "The adverts have been revised", "The new intranet has gone live".
Task have_been_done(const Title& title, std::size_t first) {
  for (std::size_t i = first; i + 1 < title.size(); ++i) {
    if (title[i].has(WordClass::relative)) return {};
    if (!title[i].is("have") && !title[i].is("has") && !title[i].is("having")) continue;
    std::size_t verb = i + 1;
    while (title.is(verb, "been") || title.is(verb, "successfully") || title.is(verb, "now")) ++verb;
    return says_over(title, verb) ? Task{TaskKind::done, verb, title.size()} : Task{};
  }
  return {};
}

/// "Move from Freshdesk to Intercom", "Move the depot to the new site".
Task move_house(const Title& title, std::size_t first) {
  bool moves = false;
  for (const std::string_view verb :
       {"move", "moving", "switch", "switching", "change", "changing", "transition"})
    moves |= title[first].is(verb);
  if (!moves) return {};
  const std::size_t from = title.find("from", first), to = title.find("to", first);
  if (to + 1 >= title.size()) return {};
  const bool has_names = from < to && title[from + 1].capital && title[to + 1].capital;
  const bool to_a_new = title.has(to + 1, WordClass::article) && title.is(to + 2, "new");
  const bool is_system =
      title.find(WordClass::product, first) < to && (title[to + 1].capital || title.is(to + 2, "cloud"));
  return has_names || to_a_new || is_system ? Task{TaskKind::output, first, title.size()} : Task{};
}

/// "Enrol 20 managers in the programme", "Onboard 5 engineers": who comes in works here.
Task brings_in_our_own(const Title& title, std::size_t first) {
  if (!title[first].has(WordClass::win) || title[first].has(WordClass::past)) return {};
  const std::size_t end = end_of_object(title, first + 1);
  const bool is_ours =
      title.find(WordClass::ourselves, first + 1) < end && title.find(WordClass::outsider, first + 1) >= end;
  return is_ours && title.is_count(first + 1) ? Task{TaskKind::output, first, title.size()} : Task{};
}

/// "50 cold calls per rep per day", "Three whitepapers and two case studies": so much work.
Task amount_of_work(const Title& title, std::size_t first) {
  constexpr WordSet counted = WordClass::metric | WordClass::metric_head | WordClass::outsider;
  if (!title.is_count(first)) return {};
  const std::size_t end = std::min(end_of_object(title, first + 1), title.find("and", first));
  if (end < first + 2) return {};
  const Token& thing = title[end - 1];
  const bool is_work = thing.has(WordClass::product | WordClass::undertaking) || thing.is("calls") ||
                       thing.is("emails") || thing.is("posts") || thing.is("meetings");
  return is_work && !thing.has(counted) ? Task{TaskKind::work, end - 1, title.size()} : Task{};
}

/// "Submission of the proposal", "Timely completion of the audit": a noun of doing, and what it is done to.
Task done_to_something(const Title& title, std::size_t first) {
  constexpr std::size_t furthest = 3;
  constexpr WordSet doing = WordClass::undertaking | WordClass::activity;
  constexpr WordSet other =
      WordClass::preposition | WordClass::relative | WordClass::comparative | WordClass::superlative;
  for (std::size_t i = first; i + 1 < title.size() && i <= first + furthest; ++i) {
    const bool is_gerund = i == first && title[i].has(WordClass::gerund) && title[i].has(deed);
    if ((title[i].has(doing) || is_gerund) && title[i + 1].is("of")) return {TaskKind::work, i, title.size()};
    if (title[i].kind == Token::Kind::sign || title[i].has(other)) return {};
    if (i == first && title[i].has(any_verb) && !title[i].has(WordClass::noun_too)) return {};
  }
  return {};
}

/// "New website", "A design system in Figma", "SSO for all apps": a thing, and nothing that it does.
Task thing_of(const Title& title, std::size_t first) {
  const std::size_t end = end_of_object(title, first);
  const bool is_any_new = title[first].is("new") && end > first + 1 && title.has(end + 1, WordClass::whole);
  if (end == first || !(title[end - 1].has(WordClass::product) || is_any_new) || title[first].has(any_verb) ||
      title[end - 1].has(WordClass::superlative) || title.any(WordClass::relative | WordClass::loved, end))
    return {};
  const bool has_article = title[first].has(WordClass::article);
  const bool is_new = title.is(first + has_article, "new");
  // "A new service in an afternoon": how soon, not where
  const bool is_placed = (title.is(end, "in") || title.is(end, "on") || title.is(end, "at")) &&
                         !title.is(end + 1, "a") && !title.is(end + 1, "an");
  const bool is_there = end == title.size() || title[end].kind == Token::Kind::sign || is_placed;
  const bool in_a_name =
      has_article && title.is(end, "in") && end + 1 < title.size() && title[end + 1].capital;
  const bool for_all = title.is(end, "for") && title.has(end + 1, WordClass::whole);
  const bool is_bare = end == first + 1 && for_all;
  return (is_new && (is_there || title.is(end, "for"))) || in_a_name || is_bare
             ? Task{TaskKind::thing, end - 1, title.size()}
             : Task{};
}

/// "Handbook printed by June", "Website redesign": the last word of a title without a verb.
Task at_its_end(const Title& title, std::size_t first) {
  const std::size_t end = end_of_object(title, first);
  if (end == first || title[first].has(any_verb | WordClass::whole | WordClass::article)) return {};
  const Token& last = title[end - 1];
  // "BIM training for site engineers", "Negotiation with the dairies"
  const bool has_topic =
      title.is(end, "for") || title.is(end, "on") || title.is(end, "with") || title.is(end, "about");
  const bool is_activity = last.has(WordClass::activity | WordClass::undertaking) && has_topic &&
                           !title.any(WordClass::superlative | WordClass::comparative | WordClass::praise);
  if (end == first + 1 && !is_activity) return {};
  const bool is_work = is_activity || (last.has(WordClass::undertaking) && !title.is(end, "of"));
  for (std::size_t i = is_work ? end : first; i < title.size(); ++i)  // "Windows 11 rollout"
    if (measures(title[i].form)) return {};
  // "Invoices are sent without a mistake": what happens again and again
  const bool is_habit = end > first + 1 && title[end - 2].has(WordClass::state);
  if (end > first + 1 && (says_over(title, end - 1) || says_over(title, end - 2)) && !is_habit)
    return {TaskKind::done, end - 1, title.size()};
  return is_work ? Task{TaskKind::work, end - 1, title.size()} : Task{};
}

/// Whether nothing follows but when or where: "renovated by Easter", "launched in three schools".
bool ends_there(const Title& title, std::size_t i, bool is_output) {
  if (i >= title.size() || title[i].kind == Token::Kind::sign) return true;
  if (title.is(i, "and")) return title.has(i + 1, WordClass::past);
  if (is_output && (title.is(i, "in") || title.is(i, "on") || title.is(i, "at") || title.is(i, "with")))
    return !is_number(title, i + 1) || title.is_count(i + 1);
  if (is_output && title.is(i, "for")) return true;
  return (title.is(i, "by") || title.is(i, "before") || title.is(i, "until") || title.is(i, "in")) &&
         title.is_time(i + 1);
}

/// Whether a form in -ed says that something is over: "Company incorporated", "The archive is digitised".
bool is_over(const Title& title, std::size_t first, std::size_t i) {
  const bool is_phrase = is_over_in_two_words(title, i);
  const bool is_output = title[i].has(WordClass::output) || is_phrase || title[i].is("done");
  const bool has_be = title[i - 1].is("is") || title[i - 1].is("are");
  if (title[i - 1].is("be")) return false;
  const bool is_event = i > has_be && title[i - 1 - has_be].has(WordClass::product);  // "sessions are held"
  if (!says_over(title, i) || !ends_there(title, i + 1 + is_phrase, is_output || is_event)) return false;
  if (has_be) return is_output || is_event;
  return title.find(WordClass::state, first) > i &&
         (is_output || is_event || !title[first].has(WordClass::article));
}

/// "Rooms on floors 2 and 3 renovated by Easter", "The archive is digitised": over, further behind.
Task done_behind(const Title& title, std::size_t first) {
  if (title[first].has(any_verb) || title.any(WordClass::relative | WordClass::does, first)) return {};
  for (std::size_t i = first; i < title.size(); ++i) {
    if (measures(title[i].form) && title[i].form != NumberForm::count) return {};
    if (i > first && is_over(title, first, i)) return {TaskKind::done, i, title.size()};
  }
  return {};
}

/// "Weekly newsletter to alumni", "Daily stand-ups": work that comes again and again.
Task routine(const Title& title, std::size_t first) {
  constexpr WordSet work = deed | WordClass::product | WordClass::activity | WordClass::undertaking;
  // "Nightly load finishes before 05:30": a sentence
  if (!title[first].has(WordClass::often) || title.any(WordClass::state | WordClass::does, first)) return {};
  const std::size_t end = end_of_object(title, first);
  const bool is_work = end > first + 1 && title[end - 1].has(work) && !title[end - 1].has(WordClass::metric);
  return is_work ? Task{TaskKind::work, end - 1, title.size()} : Task{};
}

/// What the verb at a place says is done.
Task task_at(const Title& title, std::size_t verb) {
  const std::size_t last = last_of_verbs(title, verb);
  for (std::size_t i = verb; i <= last; ++i)
    if (title[i].has(WordClass::output) || (i > verb && is_phrase_of_output(title, i)))
      return {TaskKind::output, verb, title.size()};
  const bool is_one_more = title.is(verb + 1, "a") || title.is(verb + 1, "an");  // "open a branch in Zwolle"
  const bool is_certain = (title[verb].has(WordClass::errand) && is_followed_like_a_verb(title, verb)) ||
                          (title[verb].is("open") && is_one_more && !title.any(WordClass::relative));
  return {is_certain ? TaskKind::output : TaskKind::craft, verb, product_of(title, last)};
}

/// "Our engineers write the docs", "HR runs 12 sessions": said of those who work here.
Task done_by_us(const Title& title, std::size_t first) {
  constexpr std::size_t furthest = 3;
  if (!title[first].has(WordClass::article | WordClass::ourselves)) return {};
  for (std::size_t i = first; i + 2 < title.size() && i <= first + furthest; ++i) {
    const std::size_t verb = i + 1 + title.is(i + 1, "to");
    if (verb + 1 >= title.size()) return {};
    if (!title[i].has(WordClass::ourselves) || !title[verb].has(deed)) continue;
    if (title[verb].has(WordClass::gerund | WordClass::past) || !is_followed_like_a_verb(title, verb))
      return {};
    const bool is_counted = title.is_count(verb + 1) || title.has(verb + 1, WordClass::whole);
    return is_counted ? Task{TaskKind::output, verb, title.size()} : task_at(title, verb);
  }
  return {};
}

}  // namespace

Task task_of(const Title& title, bool measured) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (title[first].has(WordClass::undertaking) && title.is(first + 1, "of"))
    return {TaskKind::work, first, title.size()};
  if (!measured && title.any(WordClass::preposition))
    if (const Task task = done_to_something(title, first)) return task;
  if (is_phrase_of_output(title, first)) return {TaskKind::output, first, title.size()};
  if (title[first].is("send") && title.find("home") < title.size()) return {};  // "send everybody home safe"
  if (title[first].has(deed)) return reads_as_noun(title, first, measured) ? Task{} : task_at(title, first);
  if (measured) return {};
  if (const Task task = have_done(title, first)) return task;
  if (const Task task = have_been_done(title, first)) return task;
  if (const Task task = move_house(title, first)) return task;
  if (const Task task = at_its_end(title, first)) return task;
  if (title.any(WordClass::ourselves))
    if (const Task task = done_by_us(title, first)) return task;
  if (title.any(WordClass::past) || title.find("done") < title.size())
    if (const Task task = done_behind(title, first)) return task;
  if (const Task task = routine(title, first)) return task;
  if (const Task task = brings_in_our_own(title, first)) return task;
  if (const Task task = amount_of_work(title, first)) return task;
  return title.any(WordClass::product) || title[first].is("new") ? thing_of(title, first) : Task{};
}

namespace {

/// "80% of the protocols reviewed", "Every page translated": the share of all that is over. "12 protocols
/// reviewed" are twelve tasks.
bool is_share_done(const Title& title, const Task& task) {
  if (task.kind != TaskKind::done || title[title.first()].has(any_verb | WordClass::state)) return false;
  if (title.find("have") < title.size() || title.find("has") < title.size() ||
      title.find("having") < title.size())
    return false;
  if (title.has(title.first(), WordClass::whole)) return true;
  for (std::size_t i = 1; i < title.size(); ++i) {
    const bool is_named = title[i - 1].is(":");  // "Profiles released: 6"
    if (measures(title[i].form) && (is_named || title[i].form != NumberForm::count)) return true;
  }
  return measures(title[0].form) && title[0].form != NumberForm::count;
}

}  // namespace

Task bare_task_of(const Title& title, bool measured) {
  const Task task = task_of(title, measured);
  if (is_share_done(title, task)) return {};
  const bool is_outcome =
      task && (is_outsiders_act(title) || number_of_outcome(title, task.word + 1) < title.size());
  return is_outcome ? Task{} : task;
}

}  // namespace goalie::lint
