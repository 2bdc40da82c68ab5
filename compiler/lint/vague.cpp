// Vagueness: see vague.hpp.
#include "compiler/lint/vague.hpp"

namespace goalie::lint {
namespace {

/// More words than these say something after all.
constexpr std::size_t few = 2;

/// Where "in Q2" begins at the end of a title: it says when, not where.
std::size_t end_without_time(const Title& title) {
  for (std::size_t i = 1; i + 1 < title.size(); ++i)
    if (title[i].has(WordClass::preposition) && title.is_time(i + 1)) return i;
  return title.size();
}

/// A place, a purpose, a beneficiary, a level: what makes a direction of a few words.
bool says_more(const Title& title, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = title[i];
    if (token.has(WordClass::preposition) && title.is_time(i + 1))
      return false;  // "in Q2" says when, not where
    if (token.has(WordClass::preposition | WordClass::relative | WordClass::superlative | WordClass::degree))
      return true;
    if (token.form != NumberForm::none || token.has(WordClass::result)) return true;
    const bool is_name = (token.capital || token.acronym) && i > begin;
    if (is_name || token.is("and") || token.is("while")) return true;
  }
  return false;
}

/// The words that are no article and no sign.
std::size_t count_words(const Title& title, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i)
    count += title[i].kind == Token::Kind::word && !title[i].has(WordClass::article);
  return count;
}

/// Where a title ends that may have a full stop.
std::size_t end_of(const Title& title) {
  const bool has_stop =
      title.size() > 1 && (title[title.size() - 1].is(".") || title[title.size() - 1].is("!"));
  return title.size() - has_stop;
}

/// Where a noun phrase ends: before what is said of it.
std::size_t end_of_phrase(const Title& title, std::size_t begin) {
  while (begin < title.size() && title[begin].kind == Token::Kind::word &&
         !title[begin].has(WordClass::preposition | WordClass::relative))
    ++begin;
  return begin;
}

/// Whether the rest fits any organisation: "for the business", "in the communities we serve".
bool is_for_anyone(const Title& title, std::size_t begin) {
  constexpr WordSet any = WordClass::anyone | WordClass::thing | WordClass::article | WordClass::preposition |
                          WordClass::praise | WordClass::emphasis | WordClass::whole;
  for (std::size_t i = begin; i < title.size(); ++i)
    if (!title[i].has(any) && !title[i].is("and") && title[i].kind == Token::Kind::word) return false;
  return true;
}

/// "Great service", "A strong team", "excellent legal support for the business", "Excellence in research".
Vague headed_by_praise(const Title& title, std::size_t first) {
  constexpr std::size_t longest = 4;
  first += title[first].is("a") || title[first].is("an");
  if (first >= title.size()) return {};
  if (!title[first].has(WordClass::praise) || title.any(WordClass::superlative | WordClass::relative))
    return {};
  const std::size_t end = end_of_phrase(title, first);
  const Vague found{VagueKind::praise, first, end};
  if (title.is(first + 1, "in") && title.size() <= first + longest + 2) return found;
  if (end < first + 2 || end > first + longest || title[first + 1].has(WordClass::article) ||
      title[first + 1].capital || title.find("and", first) < end)
    return {};
  if (title.is(end, ",") && title.has(end + 1, WordClass::praise)) return found;
  return (end == title.size() || title.has(end, WordClass::preposition) || title.is(end, ".")) &&
                 is_for_anyone(title, end)
             ? found
             : Vague{};
}

/// "Provide high-quality care", "Have satisfied customers": praise of what every organisation has.
Vague offers_praise(const Title& title, std::size_t first) {
  constexpr std::string_view verbs[] = {"provide", "offer",     "deliver",  "have",      "give",
                                        "ensure",  "providing", "offering", "delivering"};
  bool is_verb = false;
  for (const std::string_view verb : verbs) is_verb |= title[first].is(verb);
  const bool is_praised = title.has(first + 1, WordClass::praise) || title.is(first + 1, "quality");
  if (!is_verb || !is_praised) return {};
  const std::size_t end = end_of_phrase(title, first + 1);
  if (end > first + 2 + few || title.find("and", first) < end || !is_for_anyone(title, end)) return {};
  return {VagueKind::praise, first + 1, end};
}

/// "Provide better care to our patients", "Offer better hospitality".
Vague offers_better(const Title& title, std::size_t first) {
  bool is_verb = false;
  for (const std::string_view verb : {"provide", "offer", "deliver", "give", "have", "providing", "offering"})
    is_verb |= title[first].is(verb);
  if (!is_verb || !title.has(first + 1, WordClass::comparative)) return {};
  const std::size_t end = end_of_phrase(title, first + 1);
  if (end > first + 2 + few || title.any(WordClass::relative) || !is_for_anyone(title, end)) return {};
  return {VagueKind::compared, first + 1, first + 2};
}

/// "Serve the community", "Delight our customers", "Help more people": whom every organisation serves.
Vague serves_anyone(const Title& title, std::size_t first) {
  constexpr WordSet serving = WordClass::make | WordClass::effect | WordClass::improve | WordClass::helping;
  const std::size_t end = end_of(title);
  if (!title[first].has(serving) || end < first + 2 ||
      title.any(WordClass::superlative | WordClass::relative))
    return {};
  const std::size_t words = count_words(title, first + 1, end);
  constexpr WordSet whom = WordClass::anyone | WordClass::article | WordClass::comparative;
  for (std::size_t i = first + 1; i < end; ++i)
    if (!title[i].has(whom)) return {};
  return words <= few ? Vague{VagueKind::praise, first, end} : Vague{};
}

/// "Accelerate innovation in R&D", "Increase brand awareness", "Leverage synergies between our channels".
Vague fosters_praise(const Title& title, std::size_t first) {
  constexpr std::size_t longest = 7;
  if (!title[first].has(WordClass::improve | WordClass::raise) || title.size() > first + longest) return {};
  if (first > 0 && !title[0].is("we") && !title[0].is("to")) return {};  // "dramatically improve"
  if (title.any(WordClass::superlative | WordClass::relative | WordClass::multiple | WordClass::result))
    return {};
  const std::size_t end = end_of_phrase(title, first + 1);
  if (end < first + 2 || end > first + 1 + few ||
      !title[end - 1].has(WordClass::praise | WordClass::intangible))
    return {};
  const bool ends = end == end_of(title) || title.is(end, "in") || title.is(end, "of") ||
                    title.is(end, "between") || title.is(end, "across") || title.is(end, "among");
  for (std::size_t i = end; i < title.size(); ++i)
    if (title[i].form != NumberForm::none) return {};
  return ends ? Vague{VagueKind::better, first, first + 1} : Vague{};
}

/// "Better service for our patients", "More visibility", "Stronger together".
Vague headed_by_comparison(const Title& title, std::size_t first) {
  const std::size_t end = end_of_phrase(title, first);
  if (!title[first].has(WordClass::comparative) || end < first + 2 || end > first + few + 1) return {};
  const bool is_abstract =
      title[end - 1].has(WordClass::health | WordClass::intangible | WordClass::praise) ||
      title[end - 1].is("together");
  return is_abstract && is_for_anyone(title, end) ? Vague{VagueKind::compared, first, first + 1} : Vague{};
}

/// "Get things done", "Make it happen".
Vague makes_things_happen(const Title& title, std::size_t first) {
  const bool is_verb = title[first].is("get") || title[first].is("make") || title[first].is("do");
  const bool is_thing = title.is(first + 1, "things") || title.is(first + 1, "it");
  const bool is_all = title.size() == first + few + 1;
  return is_verb && is_thing && is_all ? Vague{VagueKind::praise, first, title.size()} : Vague{};
}

/// "Make a real difference", "Add value for our clients", "Go the extra mile", "Live our values".
Vague slogan(const Title& title, std::size_t first) {
  std::size_t i = first + 1;
  while (title.has(i, WordClass::article | WordClass::emphasis) && !title.has(i, WordClass::slogan)) ++i;
  if (!title.has(i, WordClass::slogan) || title[first].has(WordClass::article | WordClass::whole)) return {};
  const bool is_place = title.is(i, "bar") && !title[first].has(WordClass::raise);
  if (is_place || !is_for_anyone(title, i + 1)) return {};
  return {VagueKind::praise, first, i + 1};
}

/// "Take security seriously", "Sell more", "Serve our citizens better, every day", "Put customers first".
Vague manner(const Title& title, std::size_t first) {
  constexpr std::size_t longest = 4;
  constexpr WordSet leads_on = WordClass::preposition | WordClass::relative | WordClass::superlative |
                               WordClass::multiple | WordClass::degree | WordClass::result;
  if (title[first].has(WordClass::article | WordClass::whole | WordClass::reach)) return {};
  for (const std::string_view verb : {"help", "let", "make", "be", "become", "get", "helping", "making"})
    if (title[first].is(verb)) return {};
  const std::size_t comma = title.find(",", first);
  const std::size_t end = comma < title.size() ? comma : end_of(title);
  if (end < first + 2 || !title[end - 1].has(WordClass::manner)) return {};
  for (std::size_t i = first; i < end; ++i)
    if (title[i].has(leads_on) || title[i].form != NumberForm::none || (i > first && title[i].capital))
      return {};
  const std::size_t words = count_words(title, first, end);
  if (words > longest + (title.find("and", first) < end)) return {};
  if (comma < title.size() && count_words(title, comma, title.size()) > few) return {};
  const bool is_first = title.is(end - 1, "first");
  if (is_first && !(words == few && !title[first].has(any_verb)) && !title[first].is("put") &&
      !title[first].is("putting"))
    return {};
  if (is_first) return {VagueKind::praise, first, end};
  const bool compares = title[end - 1].has(WordClass::comparative);
  return {compares ? VagueKind::compared : VagueKind::manner, end - 1, end};
}

/// "Committed to quality", "Passion for food".
Vague devotion(const Title& title, std::size_t first) {
  constexpr std::size_t longest = 6;
  const bool is_all = title.size() <= first + longest && !title.any(WordClass::relative);
  return is_all && title[first].has(WordClass::devotion) && title.has(first + 1, WordClass::preposition)
             ? Vague{VagueKind::praise, first, first + 1}
             : Vague{};
}

/// "Data quality", "Team spirit": a noun, and nothing that should become of it.
Vague topic(const Title& title, std::size_t first) {
  constexpr std::size_t longest = 3;
  const std::size_t end = end_of(title);
  constexpr WordSet subject = WordClass::health | WordClass::intangible;
  if (end < first + 2 || end > first + longest) return {};
  // "Quality and innovation"
  if (title.is(first + 1, "and") && title[end - 1].has(subject | WordClass::praise | WordClass::trend) &&
      title[first].has(subject | WordClass::trend))
    return {VagueKind::topic, first, end};
  // "First-class service"
  if (end == first + few && title[first].has(WordClass::superlative) && title[end - 1].has(subject))
    return {VagueKind::first, first, end};
  const bool is_trend = end == first + few && title[end - 1].has(WordClass::trend);  // "Sustainable growth"
  if (!title[end - 1].has(subject) && !is_trend) return {};
  constexpr WordSet other = any_verb | WordClass::article | WordClass::whole | WordClass::comparative |
                            WordClass::superlative | WordClass::preposition | WordClass::relative;
  for (std::size_t i = first; i < end; ++i) {
    const Token& token = title[i];
    const bool is_picture = token.text.ends_with("less") || token.text.ends_with("ful") ||
                            token.text.find('-') != std::string_view::npos;
    if (token.kind != Token::Kind::word || token.is("and") || is_picture || (i + 1 < end && token.has(other)))
      return {};
  }
  return {VagueKind::topic, first, end};
}

/// "Focus", "Delight", "Operational excellence".
Vague too_short(const Title& title, std::size_t first) {
  const std::size_t words = count_words(title, first, title.size());
  // "Keep improving", "Always improve"
  if (words == 2 && title[title.size() - 1].has(WordClass::improve) && !title[first].has(WordClass::article))
    return {VagueKind::better, title.size() - 1, title.size()};
  const bool is_praise = title[title.size() - 1].has(WordClass::praise);
  return words == 1 || (words == 2 && is_praise && !title[first].has(any_verb))
             ? Vague{VagueKind::praise, first, title.size()}
             : Vague{};
}

/// "Work on shortening delays", "Do more outreach".
Vague effort(const Title& title, std::size_t first) {
  const bool works_on = (title[first].is("work") || title[first].is("working") || title[first].is("focus") ||
                         title[first].is("focusing")) &&
                        title.is(first + 1, "on");
  const bool looks = title[first].is("look") && (title.is(first + 1, "into") || title.is(first + 1, "at"));
  const bool works = title[first].is("work") && title.has(first + 1, WordClass::comparative);
  if (works) return {VagueKind::effort, first, first + 2};
  const bool feeble = title[first].has(WordClass::feeble) && !title[first].is("look");
  if (works_on || looks) return {VagueKind::effort, first, first + 2};
  return feeble ? Vague{VagueKind::effort, first, first + 1} : Vague{};
}

/// "Improve parking", "Optimize crop irrigation effectiveness", "Make things better".
Vague better(const Title& title, std::size_t first) {
  const std::size_t last = title.size() - 1;
  const std::size_t comparative = title.find(WordClass::comparative, first + 2);
  const bool makes = title[first].is("make") && comparative <= last;
  if (makes && count_words(title, first + 1, comparative + 1) <= few + 1 &&
      is_for_anyone(title, comparative + 1))
    return {VagueKind::compared, comparative, comparative + 1};
  if (!title[first].has(WordClass::improve) || (first > 0 && !title[0].is("we"))) return {};
  const bool has_purpose = title.any(WordClass::relative) || title.find("for") < title.size();
  if (title.has(first + 1, WordClass::thing) && !has_purpose) return {VagueKind::better, first, title.size()};
  const bool has_article = title.has(first + 1, WordClass::article);
  const std::size_t end = end_without_time(title);
  const std::size_t words = count_words(title, first + 1, end);
  const bool is_abstract = !has_article && title.any(WordClass::health | WordClass::intangible, first + 1);
  if (words > few + is_abstract || says_more(title, first + 1, end)) return {};
  return {VagueKind::better, first, first + 1};
}

/// "Increase efficiency and effectiveness": more of what everybody wants.
Vague more_of_everything(const Title& title, std::size_t first) {
  if (!title[first].has(WordClass::raise | WordClass::improve) || first + 1 == title.size()) return {};
  std::size_t end = first + 1;
  while (end < title.size() &&
         (title[end].has(WordClass::health | WordClass::intangible | WordClass::article) ||
          title[end].is("and") || title[end].kind == Token::Kind::sign))
    ++end;
  if (end < title.size() && (!title[first].has(WordClass::improve) || !is_for_anyone(title, end))) return {};
  return {VagueKind::better, first, first + 1};
}

/// "Be stronger", "Become more innovative", "Be a better team".
Vague compared(const Title& title, std::size_t first) {
  if (!title[first].is("be") && !title[first].is("become") && !title[first].is("get")) return {};
  const std::size_t word = first + 1 + (title.is(first + 1, "a") || title.is(first + 1, "even"));
  if (!title.has(word, WordClass::comparative)) return {};
  for (std::size_t i = word + 1; i < title.size(); ++i)
    if (title[i].is("than") || title[i].is("for") || title[i].is("to") || title[i].has(WordClass::relative))
      return {};
  return {VagueKind::compared, first, word + 1};
}

/// "data-driven", "customer-centric": praise that is made of any noun.
bool is_compound_praise(std::string_view word) {
  for (const std::string_view end : {"-driven", "-centric", "-led", "-oriented", "-focused", "-minded"})
    if (word.ends_with(end)) return true;
  return false;
}

/// "Be successful", "Become great at sales", "Achieve operational excellence".
Vague praised(const Title& title, std::size_t first) {
  const bool is_being = title[first].is("be") || title[first].is("become");
  if (is_being && first + 2 == title.size() && title[first + 1].has(WordClass::superlative))
    return {VagueKind::praise, first + 1, first + 2};
  if (is_being && first + 2 == title.size() && is_compound_praise(title[first + 1].text))
    return {VagueKind::praise, first + 1, first + 2};
  if (is_being && title[title.size() - 1].form == NumberForm::rank && title.size() <= first + few + 2)
    return {VagueKind::first, first + 1, title.size()};
  if (is_being && title.is(first + 1, "a") && title.has(first + 2, WordClass::praise) &&
      (title.size() == first + few + 2 || is_for_anyone(title, first + few + 2)))
    return {VagueKind::praise, first + 1, title.size()};
  if (is_being && title.has(first + 1, WordClass::praise) && title.find("for") == title.size() &&
      !title.any(WordClass::relative))
    return {VagueKind::praise, first + 1, first + 2};
  const std::size_t word = title.find(WordClass::praise, first + 1);
  const bool is_all =
      word < title.size() && title.size() - first <= few + 2 && !says_more(title, word + 1, title.size());
  const bool is_verb = title.has(
      first, WordClass::make | WordClass::reach | WordClass::output | WordClass::craft | WordClass::effect);
  if (!is_all || !is_verb || word + 1 < title.size()) return {};
  return {VagueKind::praise, word, word + 1};
}

/// "Be the finest hotel", "Deliver the best experience".
Vague at_the_top(const Title& title, std::size_t first) {
  constexpr std::string_view verbs[] = {"be", "become", "deliver", "provide", "offer", "give", "have"};
  bool is_verb = false;
  for (const std::string_view verb : verbs) is_verb |= title[first].is(verb);
  if (!is_verb || !title.is(first + 1, "the") || !title.has(first + 2, WordClass::superlative)) return {};
  if (count_words(title, first + 3, title.size()) > few) return {};
  for (std::size_t i = first + 3; i < title.size(); ++i)
    if (title[i].has(WordClass::preposition | WordClass::relative) || title[i].capital ||
        title[i].form != NumberForm::none)
      return {};
  return {VagueKind::first, first + 1, title.size()};
}

}  // namespace

Vague vague_direction(const Title& title) {
  const std::size_t first = title.first();
  if (first >= title.size()) return {};
  if (const Vague found = too_short(title, first)) return found;
  if (const Vague found = offers_praise(title, first)) return found;
  if (title.any(WordClass::praise | WordClass::devotion)) {
    if (const Vague found = headed_by_praise(title, first)) return found;
    if (const Vague found = devotion(title, first)) return found;
  }
  if (title.any(WordClass::comparative))
    for (const Vague found : {headed_by_comparison(title, first), offers_better(title, first)})
      if (found) return found;
  if (title.any(WordClass::thing))
    if (const Vague found = makes_things_happen(title, first)) return found;
  if (title.any(WordClass::slogan))
    if (const Vague found = slogan(title, first)) return found;
  if (title.any(WordClass::manner))
    if (const Vague found = manner(title, first)) return found;
  if (const Vague found = effort(title, first)) return found;
  if (const Vague found = better(title, first)) return found;
  if (const Vague found = more_of_everything(title, first)) return found;
  if (title.any(WordClass::praise | WordClass::intangible))
    if (const Vague found = fosters_praise(title, first)) return found;
  if (const Vague found = compared(title, first)) return found;
  if (title.any(WordClass::anyone))
    if (const Vague found = serves_anyone(title, first)) return found;
  if (const Vague found = praised(title, first)) return found;
  if (title.any(WordClass::health | WordClass::intangible | WordClass::trend))
    if (const Vague found = topic(title, first)) return found;
  return at_the_top(title, first);
}

std::size_t vague_word(const Title& title) {
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i].has(WordClass::degree)) return i;
    if (title[i].has(WordClass::comparative) && !title.is(i + 1, "than") && !title[i].has(WordClass::lower))
      return i;
  }
  return title.size();
}

}  // namespace goalie::lint
