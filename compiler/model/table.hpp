// Tables with typed ids: the plan's storage. Rows never move; a range of ids reads like a list.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "compiler/source/pages.hpp"

namespace goalie::model {

/// The index of a row in the table of `Row`. A default one is none.
template <typename Row>
struct Id {
  std::uint32_t index = 0xFFFFFFFF;

  constexpr explicit operator bool() const { return index != 0xFFFFFFFF; }
  friend constexpr bool operator==(Id a, Id b) { return a.index == b.index; }
  friend constexpr bool operator<(Id a, Id b) { return a.index < b.index; }
};

/// Rows [begin, end) of the table of `Row`.
template <typename Row>
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool holds(Id<Row> id) const { return begin <= id.index && id.index < end; }
};

/// Append-only rows in blocks, each twice as large as the one before up to a size: a small table is small,
/// growing copies nothing, and pointers to rows stay valid.
template <typename Row>
class Table {
 public:
  Id<Row> add(const Row& row) {
    block_for_next().push_back(row);
    return {size_++};
  }
  /// A new row, to be filled where it stands.
  Row& add() {
    Row& row = block_for_next().emplace_back();
    ++size_;
    return row;
  }

  Row& operator[](Id<Row> id) {
    const Place place = place_of(id.index);
    return blocks_[place.block][place.row];
  }
  const Row& operator[](Id<Row> id) const {
    const Place place = place_of(id.index);
    return blocks_[place.block][place.row];
  }
  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Range<Row> all() const { return {0, size_}; }

  template <typename TableType, typename Reference>
  class Iterator {
   public:
    Iterator(TableType& table, std::uint32_t index) : table_(&table), index_(index) {}
    Reference operator*() const { return (*table_)[Id<Row>{index_}]; }
    auto* operator->() const { return &(*table_)[Id<Row>{index_}]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }
    friend bool operator!=(const Iterator& a, const Iterator& b) { return a.index_ != b.index_; }
    Id<Row> id() const { return {index_}; }

   private:
    TableType* table_;
    std::uint32_t index_;
  };

  /// A range of rows, to loop over.
  class Slice {
   public:
    Slice(const Table& table, Range<Row> range) : table_(&table), range_(range) {}
    Iterator<const Table, const Row&> begin() const { return {*table_, range_.begin}; }
    Iterator<const Table, const Row&> end() const { return {*table_, range_.end}; }
    std::uint32_t size() const { return range_.size(); }
    bool empty() const { return range_.empty(); }
    const Row& operator[](std::uint32_t i) const { return (*table_)[Id<Row>{range_.begin + i}]; }
    const Row& front() const { return (*this)[0]; }
    const Row& back() const { return (*this)[range_.size() - 1]; }

   private:
    const Table* table_;
    Range<Row> range_;
  };

  Slice operator[](Range<Row> range) const { return Slice(*this, range); }
  Iterator<const Table, const Row&> begin() const { return {*this, 0}; }
  Iterator<const Table, const Row&> end() const { return {*this, size_}; }
  Iterator<Table, Row&> begin() { return {*this, 0}; }
  Iterator<Table, Row&> end() { return {*this, size_}; }

 private:
  static constexpr std::uint32_t first_block = 8;
  static constexpr std::uint32_t largest_block = std::bit_floor(2 * smallest_piece / sizeof(Row));
  static constexpr unsigned doublings = std::bit_width(largest_block) - std::bit_width(first_block);

  struct Place {
    unsigned block;
    std::uint32_t row;
  };
  /// Block b holds the rows from 8·(2^b − 1) on, until blocks are as large as they get.
  static constexpr Place place_of(std::uint32_t index) {
    const std::uint32_t shifted = index + first_block;
    if (shifted >= largest_block) return {doublings + shifted / largest_block - 1, shifted % largest_block};
    const auto block = static_cast<unsigned>(std::bit_width(shifted) - std::bit_width(first_block));
    return {block, shifted - (first_block << block)};
  }
  static constexpr std::size_t size_of(std::size_t block) {
    return block < doublings ? std::size_t{first_block} << block : largest_block;
  }
  using Block = std::vector<Row, PageAllocator<Row>>;
  Block& block_for_next() {
    const Place place = place_of(size_);
    if (place.block == blocks_.size()) blocks_.emplace_back().reserve(size_of(place.block));
    return blocks_[place.block];
  }

  std::vector<Block> blocks_;
  std::uint32_t size_ = 0;
};

}  // namespace goalie::model
