// The parser: the grammar's rules joined to what they build. The only place of the compiler with PEGTL.
#include "compiler/syntax/parser.hpp"

#include <tao/pegtl.hpp>

#include "compiler/syntax/characters.hpp"
#include "compiler/syntax/fault.hpp"
#include "compiler/syntax/reader.hpp"
#include "grammar/document.hpp"

namespace goalie::syntax {
namespace {

namespace g = grammar;
namespace pegtl = tao::pegtl;
using g::Expected;

using Text = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

template <typename Rule>
struct Action : pegtl::nothing<Rule> {};

template <typename Input>
Span span_of(const Input& in, const Reader& reader) {
  return reader.span(in.begin(), in.end());
}

template <ArgumentKind Kind>
struct Argue {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.add_argument(Kind, span_of(in, reader));
  }
};

template <void (Reader::*Member)(Span)>
struct Call {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    (reader.*Member)(span_of(in, reader));
  }
};

template <void (Reader::*Member)()>
struct Tell {
  static void apply0(Reader& reader) { (reader.*Member)(); }
};

template <FaultKind Kind>
struct Blame {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.add_fault(Kind, span_of(in, reader));
  }
};

template <Span Value::*Part>
struct Keep {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.value.*Part = span_of(in, reader);
  }
};

template <UnitForm Form>
struct UnitOf {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.value.form = Form;
    Span span = span_of(in, reader);
    if constexpr (Form == UnitForm::quoted) span = {span.begin + 1, span.end - 1};
    reader.value.unit = span;
  }
};

template <char Value::*Part>
struct Sign {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.value.*Part = *in.begin();
  }
};

// Clauses and their arguments.
template <Keyword K>
struct Action<g::key<K>> {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    if constexpr (g::is_declaration(K)) {
      reader.begin_head(K, span_of(in, reader));
    } else {
      reader.begin_clause(K, span_of(in, reader));
    }
  }
};
template <Keyword K>
struct Action<g::clause<K>> : Call<&Reader::commit_clause> {};
template <>
struct Action<g::bad_clause> : Call<&Reader::commit_broken_clause> {};
template <>
struct Action<g::handle> : Argue<ArgumentKind::handle> {};
template <>
struct Action<g::id> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::unit_name> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::header_unit> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::rule_name> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::tag_word> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::cadence_word> : Argue<ArgumentKind::name> {};
template <>
struct Action<g::reference> : Argue<ArgumentKind::reference> {};
template <>
struct Action<g::date> : Argue<ArgumentKind::date> {};
template <>
struct Action<g::grade_number> : Argue<ArgumentKind::number> {};
template <>
struct Action<g::confidence_number> : Argue<ArgumentKind::confidence> {};
template <>
struct Action<g::done_word> : Argue<ArgumentKind::done> {};
template <>
struct Action<g::short_text> : Argue<ArgumentKind::text> {};
template <>
struct Action<g::long_text> : Argue<ArgumentKind::block> {};
template <>
struct Action<g::title> : Argue<ArgumentKind::text> {};

// Values.
template <>
struct Action<g::value_start> {
  static void apply0(Reader& reader) { reader.value = {}; }
};
template <>
struct Action<g::value> : Call<&Reader::add_value> {};
template <>
struct Action<g::reading> : Call<&Reader::add_value> {};
template <>
struct Action<g::sign> : Sign<&Value::sign> {};
template <>
struct Action<g::magnitude> : Sign<&Value::magnitude> {};
template <>
struct Action<g::currency_symbol> : Keep<&Value::currency> {};
template <>
struct Action<g::currency_code> {
  template <typename Input>
  static void apply(const Input& in, Reader& reader) {
    reader.value.currency = reader.span(in.begin(), in.begin() + 3);
  }
};
template <>
struct Action<g::number> : Keep<&Value::number> {};
template <>
struct Action<g::percent> : UnitOf<UnitForm::percent> {};
template <>
struct Action<g::points> : UnitOf<UnitForm::points> {};
template <>
struct Action<g::scale> : UnitOf<UnitForm::rating> {};
template <>
struct Action<g::unit_word> : UnitOf<UnitForm::word> {};
template <>
struct Action<g::quoted_unit> : UnitOf<UnitForm::quoted> {};
template <>
struct Action<g::per_word> : Keep<&Value::per> {};
template <>
struct Action<g::unknown> {
  static void apply0(Reader& reader) { reader.value.unknown = true; }
};

// Declarations and blocks.
template <Keyword K>
struct Action<g::head_of<K>> : Call<&Reader::commit_head> {};
template <>
struct Action<g::bad_head> : Call<&Reader::commit_broken_head> {};
template <>
struct Action<g::unknown_head> : Call<&Reader::commit_unknown_head> {};
template <>
struct Action<g::unknown_declaration> : Call<&Reader::end_declaration> {};
template <>
struct Action<g::block_open> : Call<&Reader::open_block> {};
template <>
struct Action<g::unbraced_block> : Call<&Reader::miss_braces> {};
template <>
struct Action<g::missing_brace> : Tell<&Reader::miss_brace> {};
template <>
struct Action<g::declaration> : Call<&Reader::end_declaration> {};
template <>
struct Action<g::comment> : Call<&Reader::add_comment> {};

// What could not be read.
template <>
struct Action<g::bad_rest> : Blame<FaultKind::rest> {};
template <>
struct Action<g::inline_declaration> : Blame<FaultKind::rest> {};
template <>
struct Action<g::bad_line> : Blame<FaultKind::line> {};
template <>
struct Action<g::behind_block> : Blame<FaultKind::behind_block> {};
template <>
struct Action<g::loose_block> : Blame<FaultKind::loose_block> {};
template <>
struct Action<g::too_deep> : Blame<FaultKind::too_deep> {};
template <>
struct Action<g::stray_close> : Blame<FaultKind::stray_close> {};
template <>
struct Action<g::conflict> : Blame<FaultKind::conflict> {};

/// Fills the tree and the faults; whether the braces balanced.
bool read(std::string_view text, Parsed& into, std::vector<Fault>& faults, Trust trust) {
  faults.clear();
  Reader reader(text, into.tree, faults, trust);
  Text in(text.data(), text.data() + text.size(), "");
  pegtl::parse<g::document, Action>(in, reader);
  return reader.braces_balance();
}

// The second look at a bad stretch: how far did its rule come, and what was due there?
template <typename Rule>
inline constexpr Expected expected_at = Expected::nothing;
template <>
inline constexpr Expected expected_at<g::handle> = Expected::handle;
template <>
inline constexpr Expected expected_at<g::unit_name> = Expected::unit;
template <>
inline constexpr Expected expected_at<g::header_unit> = Expected::unit;
template <>
inline constexpr Expected expected_at<g::reference> = Expected::reference;
template <>
inline constexpr Expected expected_at<g::value> = Expected::value;
template <>
inline constexpr Expected expected_at<g::optional_reading> = Expected::value;
template <>
inline constexpr Expected expected_at<g::reading> = Expected::value;
template <>
inline constexpr Expected expected_at<g::grade_number> = Expected::number;
template <>
inline constexpr Expected expected_at<g::confidence_number> = Expected::number;
template <>
inline constexpr Expected expected_at<g::date> = Expected::date;
template <>
inline constexpr Expected expected_at<g::cadence_word> = Expected::cadence;
template <>
inline constexpr Expected expected_at<g::text_argument> = Expected::text;
template <>
inline constexpr Expected expected_at<g::title> = Expected::title;
template <>
inline constexpr Expected expected_at<g::id> = Expected::id;
template <>
inline constexpr Expected expected_at<g::rule_name> = Expected::rule;
template <>
inline constexpr Expected expected_at<g::tag_word> = Expected::word;
template <>
inline constexpr Expected expected_at<g::header_of> = Expected::of;
template <>
inline constexpr Expected expected_at<g::band_and> = Expected::and_;

struct Progress {
  const char* at = nullptr;
  Expected expected = Expected::nothing;
  std::vector<const char*>
      begun;  // where the rules that are being tried began: on failure the input is past it
};

template <typename Rule>
struct Watch : pegtl::normal<Rule> {
  static constexpr bool counts = expected_at<Rule> != Expected::nothing;

  template <typename Input>
  static void start(const Input& in, Progress& progress) {
    if constexpr (counts) progress.begun.push_back(in.current());
  }
  template <typename Input>
  static void success(const Input&, Progress& progress) {
    if constexpr (counts) progress.begun.pop_back();
  }
  template <typename Input>
  static void failure(const Input&, Progress& progress) {
    if constexpr (counts) {
      const char* const began = progress.begun.back();
      progress.begun.pop_back();
      if (began <= progress.at) return;
      progress.at = began;
      progress.expected = expected_at<Rule>;
    }
  }
};

/// The questions of the document's rules are not asked inside a clause or head.
template <typename Rule>
Progress watch(std::string_view text, std::uint32_t from) {
  Text in(text.data() + from, text.data() + text.size(), "");
  Progress progress;
  pegtl::parse<Rule, pegtl::nothing, Watch>(in, progress);
  return progress;
}

template <std::size_t... I>
Progress watch_clause(std::string_view text, const Fault& fault, std::index_sequence<I...>) {
  Progress progress;
  ((static_cast<std::size_t>(fault.keyword) == g::declaration_count + I
        ? void(progress = watch<g::clause<static_cast<Keyword>(g::declaration_count + I)>>(
                   text, fault.keyword_span.begin))
        : void()),
   ...);
  return progress;
}

}  // namespace

Farthest farthest(std::string_view text, const Fault& fault) {
  const Progress progress =
      fault.kind == FaultKind::head
          ? watch<g::head>(text, fault.keyword_span.begin)
          : watch_clause(text, fault, std::make_index_sequence<g::keyword_count - g::declaration_count>());
  if (progress.at == nullptr) return {fault.keyword_span.end, Expected::nothing};
  return {static_cast<std::uint32_t>(progress.at - text.data()), progress.expected};
}

void parse(const File& file, FileId id, Parsed& into) {
  into.errors.clear();
  std::vector<Fault> faults;
  if (!read(file.text(), into, faults, Trust::braces)) read(file.text(), into, faults, Trust::indentation);
  find_bad_characters(file, id, into.errors);
  const std::size_t bad_characters = into.errors.size();
  for (const Fault& fault : faults) {
    bool explained = false;
    for (std::size_t i = 0; i < bad_characters; ++i) explained |= fault.span.holds(into.errors[i].where.span);
    if (explained) {
      into.tree.declarations[fault.declaration].broken = true;
      continue;
    }
    into.errors.push_back(explain(fault, into.tree, file, id));
    const std::string_view name = into.errors.back().rule;
    if (name == "syntax" || name == "unknown-keyword")
      into.tree.declarations[fault.declaration].broken = true;
  }
}

Parsed parse(const File& file, FileId id) {
  Parsed parsed;
  parse(file, id, parsed);
  return parsed;
}

}  // namespace goalie::syntax
