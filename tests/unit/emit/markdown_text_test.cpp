// Hostile texts in Markdown: they read as they were written, and change nothing around them.
#include "compiler/emit/markdown_text.hpp"

#include <gtest/gtest.h>

#include "compiler/emit/markdown_links.hpp"

namespace goalie::emit {
namespace {

TEST(MarkdownInline, LeavesOrdinaryWordsAlone) {
  for (const char* text :
       {"Make the first week feel effortless", "99.9% of 3.5 days", "NPS (monthly), net: +5",
        "Zoë’s café — 顧客", "$1.2M / €3", "A & B", "24/7 - always!", "2026-Q3", "1.5x"}) {
    EXPECT_EQ(markdown_inline(text), text);
  }
}

TEST(MarkdownInline, EscapesWhatWouldMarkUp) {
  EXPECT_EQ(markdown_inline("a|b"), "a\\|b");
  EXPECT_EQ(markdown_inline("`code`"), "\\`code\\`");
  EXPECT_EQ(markdown_inline("*bold* _it_ ~~no~~"), "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~");
  EXPECT_EQ(markdown_inline("[x](javascript:alert(1))"), "\\[x\\](javascript:alert(1))");
  EXPECT_EQ(markdown_inline("![x](http://a)"), "!\\[x\\](http://a)");
  EXPECT_EQ(markdown_inline("<script>alert(1)</script>"), "&lt;script>alert(1)&lt;/script>");
  EXPECT_EQ(markdown_inline("&lt;b&gt; &#60;"), "&amp;lt;b&amp;gt; &amp;\\#60;");
  EXPECT_EQ(markdown_inline("\\<b> \\"), "\\\\&lt;b> \\\\");
  EXPECT_EQ(markdown_inline("C# #1"), "C\\# \\#1");
}

TEST(MarkdownInline, BeginsNoBlock) {
  EXPECT_EQ(markdown_inline("- item"), "\\- item");
  EXPECT_EQ(markdown_inline("+ item"), "\\+ item");
  EXPECT_EQ(markdown_inline("> quote"), "\\> quote");
  EXPECT_EQ(markdown_inline("# heading"), "\\# heading");
  EXPECT_EQ(markdown_inline("1. one"), "1\\. one");
  EXPECT_EQ(markdown_inline("1) one"), "1\\) one");
  EXPECT_EQ(markdown_inline("---"), "\\---");
  EXPECT_EQ(markdown_inline("==="), "\\===");
}

TEST(MarkdownInline, IsOneLine) {
  EXPECT_EQ(markdown_inline("a\n\n# b\r\n\tc "), "a \\# b c");
  EXPECT_EQ(markdown_inline("\n"), "");
  EXPECT_EQ(markdown_inline(std::string_view("a\0b", 3)), "a b");
}

TEST(MarkdownLink, LinksToPagesOnly) {
  EXPECT_EQ(markdown_link("GR-12", "https://tracker.example/GR-12"),
            "[GR-12](https://tracker.example/GR-12)");
  EXPECT_EQ(markdown_link("https://a.example/b_c", "https://a.example/b_c"), "<https://a.example/b%5Fc>");
  EXPECT_EQ(markdown_link("x", "javascript:alert(1)"), "x (javascript:alert(1))");
  EXPECT_EQ(markdown_link("x", "JavaScript:alert(1)"), "x (JavaScript:alert(1))");
  EXPECT_EQ(markdown_link("x", "data:text/html,<script>"), "x (data:text/html,&lt;script>)");
  EXPECT_EQ(markdown_link("a]b", "https://a.example/ (\"x\")|"),
            "[a\\]b](https://a.example/%20%28%22x%22%29%7C)");
}

TEST(SafeAddress, HasAKnownSchemeOrNone) {
  for (const char* address : {"https://a.example", "http://a.example/x?y=z&a:b", "mailto:a@b.example",
                              "docs/plan.md", "#part", "/root:x", "HTTPS://A"}) {
    EXPECT_TRUE(is_safe_address(address)) << address;
  }
  for (const char* address :
       {"", "javascript:alert(1)", "JAVASCRIPT:x", "java&#115;cript:x", "java\\script:x", "vbscript:x",
        "data:x", "file:///etc", "//evil.example", " javascript:x", "\tjavascript:x", "<javascript:x",
        "javascript&colon;x", "javascript%3Ax"}) {
    EXPECT_FALSE(is_safe_address(address)) << address;
  }
}

TEST(MermaidLabel, HoldsNothingThatEndsALabel) {
  EXPECT_EQ(mermaid_label("Grow 20.5, or more!"), "Grow 20.5, or more!");
  EXPECT_EQ(mermaid_label("say \"end\" ] --> x"), "say #34;end#34; #93; --#62; x");
  EXPECT_EQ(mermaid_label("`md` <b> %%{init}%% #quot; $$x$$ ;"),
            "#96;md#96; #60;b#62; #37;#37;#123;init#125;#37;#37; #35;quot#59; "
            "#36;#8203;#36;#8203;x#36;#8203;#36;#8203; #59;");
  EXPECT_EQ(mermaid_label("a\nend\nb"), "a end b");
  EXPECT_EQ(mermaid_label("1. first"), "1#46; first");
  EXPECT_EQ(mermaid_label("- first"), "#45; first");
}

TEST(MermaidLabel, IsCutBetweenCharacters) {
  std::string long_title;
  for (int i = 0; i < 100; ++i) long_title += "é";
  std::string expected;
  for (int i = 0; i < 80; ++i) expected += "é";
  EXPECT_EQ(mermaid_label(long_title), expected + "…");
}

TEST(MarkdownQuote, KeepsWhatIsMarkdown) {
  EXPECT_EQ(
      markdown_quote(
          "**Half** of them leave.\n\n- one\n- [two](https://a.example/x)\n- `List<int>` and ``a b``\n"),
      "> **Half** of them leave.\n>\n> - one\n> - [two](https://a.example/x)\n> - `List<int>` and ``a b``\n");
  EXPECT_EQ(markdown_quote("```cpp\nif (a < b) # not a heading\n```\nend"),
            "> ```cpp\n> if (a < b) # not a heading\n> ```\n> end\n");
  EXPECT_EQ(markdown_quote("| a | b |\n| --- | --- |\n| 1 | 2 |"),
            "> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n");
  EXPECT_EQ(markdown_quote("one", "  "), "  > one\n");
  EXPECT_EQ(markdown_quote("\n\none\r\ntwo\n\n"), "> one\n> two\n");
  EXPECT_EQ(markdown_quote(""), "");
}

TEST(MarkdownQuote, MakesNoHeading) {
  EXPECT_EQ(markdown_quote("# Title"), "> &#35; Title\n");
  EXPECT_EQ(markdown_quote("  ### Title"), ">   &#35;## Title\n");
  EXPECT_EQ(markdown_quote("- # Title\n1. # Title\n> # Title"),
            "> - &#35; Title\n> 1. &#35; Title\n> > &#35; Title\n");
  EXPECT_EQ(markdown_quote("Title\n===\nTitle\n---\nTitle\n-\n"),
            "> Title\n> &#61;==\n> Title\n> &#45;--\n> Title\n> &#45;\n");
}

TEST(MarkdownQuote, MakesNoHtml) {
  EXPECT_EQ(markdown_quote("<script>alert(1)</script>"), "> &lt;script>alert(1)&lt;/script>\n");
  EXPECT_EQ(markdown_quote("\\<b>"), "> \\&lt;b>\n");
  EXPECT_EQ(markdown_quote("<!-- x\n--> y"), "> &lt;!-- x\n> --> y\n");
}

TEST(MarkdownQuote, TakesNothingForCodeThatMayBeNone) {
  EXPECT_EQ(markdown_quote("a `\n` <b> `"), "> a &#96;\n> ` <b> `\n")
      << "the first backtick cannot open a span any more, so the second line's span is one";
  EXPECT_EQ(markdown_quote("\\`<b>`"), "> \\&#96;&lt;b>&#96;\n") << "an escaped backtick opens nothing";
  EXPECT_EQ(markdown_quote("www.a.example`<b>`"), "> www.a.example&#96;&lt;b>&#96;\n")
      << "a bare address takes the backtick";
  EXPECT_EQ(markdown_quote("``a`<b>"), "> &#96;&#96;a&#96;&lt;b>\n");
  EXPECT_EQ(markdown_quote("- ```\n<b>"), "> - &#96;&#96;&#96;\n> &lt;b>\n")
      << "a fence in a list ends with the list";
  EXPECT_EQ(markdown_quote("  ~~~\n<b>"), ">   &#126;~~\n> &lt;b>\n");
  EXPECT_EQ(markdown_quote("```\n<b>"), "> ```\n> <b>\n> ```\n") << "an open fence is closed";
  EXPECT_EQ(markdown_quote("```\n\t```\n<b>"), "> ```\n>     ```\n> <b>\n> ```\n")
      << "a tab reaches as far as it says";
  EXPECT_EQ(markdown_quote("````\n```\n<b>\n````\n<b>"), "> ````\n> ```\n> <b>\n> ````\n> &lt;b>\n");
}

TEST(MarkdownQuote, LinksToPagesOnly) {
  EXPECT_EQ(markdown_quote("[x](javascript:alert(1))"), "> [x&#93;(javascript:alert(1))\n");
  EXPECT_EQ(markdown_quote("[x]( java&#115;cript:alert(1))"), "> [x&#93;( java&#115;cript:alert(1))\n");
  EXPECT_EQ(markdown_quote("[x](\njavascript:alert(1))"), "> [x&#93;(\n> javascript:alert(1))\n");
  EXPECT_EQ(markdown_quote("[x]: javascript:alert(1)"), "> [x&#93;: javascript:alert(1)\n");
  EXPECT_EQ(markdown_quote("<javascript:alert(1)>"), "> &lt;javascript:alert(1)>\n");
}

}  // namespace
}  // namespace goalie::emit
