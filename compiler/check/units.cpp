// Units of values: see units.hpp.
#include "compiler/check/units.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "compiler/source/unicode.hpp"

namespace goalie::check {
namespace {

// ISO 4217, the currencies in use.
constexpr std::string_view codes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD "
    "CDF CHF "
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD "
    "HNL HTG "
    "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD "
    "MDL MGA "
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
    "RON RSD "
    "RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS "
    "UAH UGX "
    "USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ";

struct Time {
  std::string_view word;
  std::string_view name;
  model::DimensionKind kind;
};
constexpr Time times[] = {
    {"ms", "ms", model::DimensionKind::duration},
    {"s", "second", model::DimensionKind::duration},
    {"second", "second", model::DimensionKind::duration},
    {"seconds", "second", model::DimensionKind::duration},
    {"min", "minute", model::DimensionKind::duration},
    {"mins", "minute", model::DimensionKind::duration},
    {"minute", "minute", model::DimensionKind::duration},
    {"minutes", "minute", model::DimensionKind::duration},
    {"h", "hour", model::DimensionKind::duration},
    {"hour", "hour", model::DimensionKind::duration},
    {"hours", "hour", model::DimensionKind::duration},
    {"day", "day", model::DimensionKind::duration},
    {"days", "day", model::DimensionKind::duration},
    {"week", "week", model::DimensionKind::duration},
    {"weeks", "week", model::DimensionKind::duration},
    {"month", "month", model::DimensionKind::calendar},
    {"months", "month", model::DimensionKind::calendar},
    {"quarter", "quarter", model::DimensionKind::calendar},
    {"quarters", "quarter", model::DimensionKind::calendar},
    {"year", "year", model::DimensionKind::calendar},
    {"years", "year", model::DimensionKind::calendar},
};

constexpr std::pair<std::string_view, std::string_view> irregular[] = {
    {"people", "person"}, {"children", "child"}, {"men", "man"},     {"women", "woman"},
    {"feet", "foot"},     {"lives", "life"},     {"leaves", "leaf"}, {"series", "series"},
    {"news", "news"},     {"movies", "movie"},
};

const Time* find_time(std::string_view word) {
  const auto* found =
      std::find_if(std::begin(times), std::end(times), [&](const Time& time) { return time.word == word; });
  return found == std::end(times) ? nullptr : found;
}

bool ends_in(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

std::optional<std::string_view> currency_code(std::string_view written) {
  if (written == "$") return "USD";
  if (written == "€") return "EUR";
  if (written == "£") return "GBP";
  if (written == "¥") return "JPY";
  if (written.size() != 3) return std::nullopt;
  const std::size_t at = codes.find(std::string(written) + " ");
  return at != std::string_view::npos && at % 4 == 0 ? std::optional(codes.substr(at, 3)) : std::nullopt;
}

std::optional<model::DimensionKind> time_kind(std::string_view lower_word) {
  const Time* const time = find_time(lower_word);
  return time ? std::optional(time->kind) : std::nullopt;
}

std::string unit_name(std::string_view word) {
  const std::string lower = unicode::lower(word);
  const Time* const time = find_time(lower);
  return time ? std::string(time->name) : singular(lower);
}

std::string singular(std::string_view word) {
  std::string lower = unicode::lower(word);
  const std::size_t last_blank = lower.find_last_of(" \t");
  const std::size_t start = last_blank == std::string::npos ? 0 : last_blank + 1;
  const std::string last = lower.substr(start);
  for (const auto& [many, one] : irregular) {
    if (last == many) return lower.replace(start, std::string::npos, one);
  }
  if (ends_in(last, "ies") && last.size() > 4) {
    lower.replace(lower.size() - 3, 3, "y");
  } else if (ends_in(last, "sses") || ends_in(last, "shes") || ends_in(last, "ches") ||
             ends_in(last, "xes") || ends_in(last, "zes")) {
    lower.resize(lower.size() - 2);
  } else if (ends_in(last, "s") && !ends_in(last, "ss") && !ends_in(last, "us") && !ends_in(last, "is")) {
    lower.pop_back();
  }
  return lower;
}

}  // namespace goalie::check
