// Reads a baseline: JSON with the place of each entry, and one error for the first thing that is wrong.
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

#include "compiler/diagnostics/baseline.hpp"

namespace goalie {
namespace {

using Json = nlohmann::json;

/// The bytes of a text, and how many of them the parser has taken.
class Bytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Bytes(const char* at, std::uint32_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  Bytes& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  friend bool operator==(const Bytes& a, const Bytes& b) { return a.at_ == b.at_; }
  friend bool operator!=(const Bytes& a, const Bytes& b) { return a.at_ != b.at_; }

 private:
  const char* at_;
  std::uint32_t* taken_;
};

/// Takes the parser's events, each of which must be the next of a baseline.
class Handler : public nlohmann::json_sax<Json> {
 public:
  Handler(std::string_view text, const std::uint32_t& taken, FileId file, Baseline& out)
      : text_(text), taken_(taken), file_(file), out_(out) {}

  bool null() override { return stop("nothing can be said here by `null`"); }
  bool boolean(bool) override { return stop("`true` and `false` say nothing here"); }
  bool number_float(double, const std::string&) override { return stop("this is no whole number"); }
  bool number_integer(std::int64_t) override { return stop("this cannot be less than 0"); }
  bool binary(Json::binary_t&) override { return false; }
  bool number_unsigned(std::uint64_t value) override;
  bool string(std::string& value) override;
  bool start_object(std::size_t) override;
  bool key(std::string& name) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override;
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override;

 private:
  enum class Where { before, root, list, entry, behind };

  /// What was read last. Behind a number the parser has taken one byte more.
  Span token() const {
    const std::size_t begin = std::min(text_.find_first_not_of(" \t\r\n,:", last_), text_.size());
    constexpr std::string_view of_numbers = "+-.0123456789eE";
    std::size_t end = std::max<std::size_t>(begin, taken_);
    if (begin < end && of_numbers.find(text_[begin]) != std::string_view::npos)
      end = std::min(text_.find_first_not_of(of_numbers, begin), text_.size());
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool go_on() {
    last_ = taken_;
    return true;
  }
  bool stop(std::string message, std::string help = help_) {
    return stop(token(), std::move(message), std::move(help));
  }
  bool stop(Span where, std::string message, std::string help = help_);

  static constexpr const char* help_ =
      "a baseline is written by `goalie baseline create`; delete it, and create it again";

  std::string_view text_;
  const std::uint32_t& taken_;
  FileId file_;
  Baseline& out_;
  Where where_ = Where::before;
  std::string key_;
  BaselineEntry entry_;
  std::uint32_t last_ = 0;
  bool has_version_ = false, has_findings_ = false;
};

bool Handler::stop(Span where, std::string message, std::string help) {
  Diagnostic& problem = out_.problems.emplace_back();
  problem.rule = "baseline";
  problem.message = std::move(message);
  problem.where = {file_, where};
  problem.help = std::move(help);
  return false;
}

bool Handler::start_object(std::size_t) {
  if (where_ == Where::before) {
    where_ = Where::root;
  } else if (where_ == Where::list) {
    where_ = Where::entry;
    entry_ = {};
    entry_.where.begin = taken_ - 1;
  } else {
    return stop("a table cannot stand here");
  }
  return go_on();
}

bool Handler::key(std::string& name) {
  const bool known = where_ == Where::root
                         ? name == "version" || name == "findings"
                         : name == "rule" || name == "goal" || name == "file" || name == "ordinal";
  if (!known)
    return stop(fmt::format("there is no key `{}` here", name),
                where_ == Where::root ? "a baseline has `version` and `findings`"
                                      : "an entry has `rule`, `goal` or `file`, and `ordinal`");
  key_ = std::move(name);
  return go_on();
}

bool Handler::number_unsigned(std::uint64_t value) {
  if (where_ == Where::root && key_ == "version") {
    if (value != 1)
      return stop(fmt::format("this baseline has version {}, and this goalie reads version 1", value),
                  "read it with the goalie that wrote it, or create it again");
    has_version_ = true;
  } else if (where_ == Where::entry && key_ == "ordinal") {
    if (value == 0 || value > UINT32_MAX) return stop("an ordinal counts from 1");
    entry_.ordinal = static_cast<std::uint32_t>(value);
  } else {
    return stop("a number cannot stand here");
  }
  return go_on();
}

bool Handler::string(std::string& value) {
  std::string* const text = where_ != Where::entry ? nullptr
                            : key_ == "rule"       ? &entry_.rule
                            : key_ == "goal"       ? &entry_.goal
                            : key_ == "file"       ? &entry_.file
                                                   : nullptr;
  if (text == nullptr) return stop("a text cannot stand here");
  *text = std::move(value);
  return go_on();
}

bool Handler::end_object() {
  if (where_ == Where::root) {
    where_ = Where::behind;
    if (!has_version_) return stop(Span{0, 1}, "this is no baseline: it has no `version`");
    if (!has_findings_) return stop(Span{0, 1}, "this is no baseline: it has no `findings`");
    return go_on();
  }
  entry_.where.end = taken_;
  if (entry_.rule.empty()) return stop(entry_.where, "this entry names no `rule`");
  if (entry_.goal.empty() == entry_.file.empty())
    return stop(entry_.where, "this entry names neither one `goal` nor one `file`");
  out_.entries.push_back(std::move(entry_));
  where_ = Where::list;
  return go_on();
}

bool Handler::start_array(std::size_t) {
  if (where_ != Where::root || key_ != "findings") return stop("a list cannot stand here");
  where_ = Where::list;
  has_findings_ = true;
  return go_on();
}

bool Handler::end_array() {
  where_ = Where::root;
  return go_on();
}

/// What is left of a merge is what breaks a baseline most often.
bool Handler::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
  const std::size_t at = std::min(position == 0 ? 0 : position - 1, text_.size());
  const std::size_t before = text_.rfind('\n', at == 0 ? 0 : at - 1);
  const std::size_t begin = before == std::string_view::npos || at == 0 ? 0 : before + 1;
  const std::string_view line = text_.substr(begin, text_.find('\n', begin) - begin);
  const auto span = [](std::size_t first, std::size_t last) {
    return Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
  };
  for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
    if (line.starts_with(mark))
      return stop(span(begin, begin + line.size()), "two versions were merged here, and nobody has chosen",
                  "keep the entries of both, each once; or delete the file, and create it again");
  if (at >= text_.size()) return stop(span(text_.size(), text_.size()), "this baseline ends too early");
  return stop(span(at, at + 1), "this cannot be read as JSON");
}

}  // namespace

Baseline read_baseline(const Sources& sources, FileId file) {
  const std::string_view text = sources[file].text();
  Baseline baseline;
  std::uint32_t taken = 0;
  Handler handler(text, taken, file, baseline);
  Json::sax_parse(Bytes(text.data(), &taken), Bytes(text.data() + text.size(), &taken), &handler);
  if (!baseline.problems.empty()) baseline.entries.clear();
  return baseline;
}

}  // namespace goalie
