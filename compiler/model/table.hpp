// Tables with typed ids: the plan's storage. Rows never move; a range of ids reads like a list.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

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

/// Append-only rows in blocks of 1,024: growing copies nothing, and pointers to rows stay valid.
template <typename Row>
class Table {
 public:
  static constexpr std::uint32_t block_bits = 10;
  static constexpr std::uint32_t block_size = 1U << block_bits;

  Id<Row> add(Row row) {
    if ((size_ & (block_size - 1)) == 0 && (size_ >> block_bits) == blocks_.size()) {
      blocks_.emplace_back().reserve(size_ == 0 ? 0 : block_size);
    }
    blocks_.back().push_back(std::move(row));
    return {size_++};
  }

  Row& operator[](Id<Row> id) { return blocks_[id.index >> block_bits][id.index & (block_size - 1)]; }
  const Row& operator[](Id<Row> id) const { return blocks_[id.index >> block_bits][id.index & (block_size - 1)]; }
  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Range<Row> all() const { return {0, size_}; }

  template <typename TableType, typename Reference>
  class Iterator {
   public:
    Iterator(TableType& table, std::uint32_t index) : table_(&table), index_(index) {}
    Reference operator*() const { return (*table_)[Id<Row>{index_}]; }
    auto* operator->() const { return &(*table_)[Id<Row>{index_}]; }
    Iterator& operator++() { ++index_; return *this; }
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
  std::vector<std::vector<Row>> blocks_;
  std::uint32_t size_ = 0;
};

}  // namespace goalie::model
