// The record and the words of a goal in JSON; see json_record.hpp.
#include "compiler/emit/json_record.hpp"

namespace goalie::emit {

using model::Keyword;
using model::Remark;

void JsonRecord::checkins(const model::Goal& goal) {
  json_.key("checkins").begin_list();
  for (const model::Checkin& each : plan_.checkins[goal.checkins]) checkin(goal.file, each);
  json_.end_list();
}

void JsonRecord::checkin(FileId file, const model::Checkin& checkin) {
  json_.begin_line_object();
  json_.key("date");
  values_.date(checkin.date);
  json_.key("value");
  values_.quantity(file, checkin.value);
  json_.key("done").boolean(checkin.done);
  json_.key("confidence");
  checkin.has_confidence ? json_.number(checkin.confidence) : json_.null();
  json_.key("note").text_or_null(checkin.note);
  json_.end_object();
}

void JsonRecord::grade(const model::Goal& goal) {
  json_.key("grade");
  const Remark* grade = plan_.remark(goal, Keyword::grade);
  if (grade == nullptr) return json_.null();
  json_.begin_line_object();
  json_.key("score").number(grade->score);
  json_.key("text").text_or_null(grade->text);
  json_.end_object();
}

void JsonRecord::text_of(const Remarks& remarks, Keyword keyword) {
  std::string_view text;
  for (const Remark& remark : plan_.remarks[remarks]) {
    if (remark.keyword == keyword && text.empty()) text = remark.text;
  }
  json_.key(grammar::text(keyword)).text_or_null(text);
}

void JsonRecord::tags(const Remarks& remarks) {
  json_.key("tags").begin_line_list();
  for (const Remark& remark : plan_.remarks[remarks]) {
    if (remark.keyword == Keyword::tag) json_.text(remark.text);
  }
  json_.end_list();
}

void JsonRecord::dated(const Remarks& remarks, Keyword keyword) {
  json_.key(keyword == Keyword::diagnosis ? "diagnoses" : "amended").begin_list();
  for (const Remark& remark : plan_.remarks[remarks]) {
    if (remark.keyword == keyword) dated(remark);
  }
  json_.end_list();
}

void JsonRecord::dropped(const Remarks& remarks) {
  json_.key("dropped");
  for (const Remark& remark : plan_.remarks[remarks]) {
    if (remark.keyword == Keyword::dropped) return dated(remark);
  }
  json_.null();
}

void JsonRecord::dated(const Remark& remark) {
  json_.begin_line_object();
  json_.key("date");
  values_.date(remark.date);
  json_.key("text").text(remark.text);
  json_.end_object();
}

void JsonRecord::allows(std::initializer_list<model::Range<model::Allow>> ranges) {
  json_.key("allows").begin_list();
  for (const auto& range : ranges) {
    for (const model::Allow& allow : plan_.allows[range]) {
      json_.begin_line_object();
      json_.key("rule").text(allow.rule);
      json_.key("reason").text(allow.reason);
      json_.key("until");
      values_.date(allow.until);
      json_.end_object();
    }
  }
  json_.end_list();
}

}  // namespace goalie::emit
