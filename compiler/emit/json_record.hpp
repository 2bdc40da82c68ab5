// The record and the words of a goal in JSON: check-ins, grade, reasons, tags, exceptions.
#pragma once

#include <initializer_list>

#include "compiler/emit/json_values.hpp"

namespace goalie::emit {

/// Writes each as a member of the object that is open.
class JsonRecord {
 public:
  JsonRecord(JsonWriter& json, JsonValues& values, const model::Plan& plan)
      : json_(json), values_(values), plan_(plan) {}

  using Remarks = model::Range<model::Remark>;

  void checkins(const model::Goal& goal);
  void grade(const model::Goal& goal);
  /// A clause of text that stands once, or null.
  void text_of(const Remarks& remarks, model::Keyword keyword);
  void tags(const Remarks& remarks);
  /// `diagnosis` or `amended`, each with its date.
  void dated(const Remarks& remarks, model::Keyword keyword);
  void dropped(const Remarks& remarks);
  /// The exceptions that hold for a goal: those of its header first.
  void allows(std::initializer_list<model::Range<model::Allow>> ranges);

 private:
  void checkin(FileId file, const model::Checkin& checkin);
  void dated(const model::Remark& remark);

  JsonWriter& json_;
  JsonValues& values_;
  const model::Plan& plan_;
};

}  // namespace goalie::emit
