// The writer: declarations, clauses and comments in the one style.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/format/arrangement.hpp"

namespace goalie::format {

class Writer {
 public:
  Writer(const syntax::Tree& tree, std::string_view text);

  /// The whole file.
  std::string run();

 private:
  /// How a declaration stands: on one line, or as a head and a block.
  struct Form {
    bool block = false;
    std::string head;  // without indent, brace and comment
  };
  /// What a list has between two commas; of any other clause all that follows its keyword.
  struct Element {
    std::string text;
    Span span;
  };

  void write_pieces(std::uint32_t declaration, std::size_t indent);
  void write_declaration(const Piece& piece, const Form& form, std::size_t indent);
  void write_clause(const Piece& piece, std::size_t indent);
  void write_list(const Piece& piece, const std::vector<Element>& elements, std::size_t indent);
  void write_text_block(const syntax::Clause& clause, std::size_t indent);
  void write_above(Comments comments, std::size_t indent);
  void write_behind(std::uint32_t comment);

  Form form_of(const Piece& piece, std::size_t indent) const;
  bool stands_on_head(const Piece& piece, const syntax::Declaration& declaration) const;
  bool needs_own_line(const Piece& clause) const;
  std::string head_of(const syntax::Declaration& declaration) const;
  std::string text_of(const syntax::Clause& clause) const;
  std::vector<Element> elements_of(const syntax::Clause& clause) const;
  bool has_blank_above(std::uint32_t offset) const;
  bool share_a_line(std::uint32_t begin, std::uint32_t end) const;

  const syntax::Tree& tree_;
  std::string_view text_;
  std::vector<Body> bodies_;
  std::string out_;
};

}  // namespace goalie::format
