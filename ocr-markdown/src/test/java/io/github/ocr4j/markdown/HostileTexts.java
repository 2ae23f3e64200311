package io.github.ocr4j.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that some reader of Markdown takes for more than words. */
final class HostileTexts {
  private static final int RANDOM_TEXTS = 300;
  private static final int MOST_PIECES = 14;

  private static final List<String> WHOLE =
      List.of(
          "{a} and {{b}} and }c{",
          "x < 6, x<6, <-, <=, <3 and <>",
          "<https://example.org/{a}> and <someone@example.org>",
          "line<br>break<hr><img src=x.png>",
          "<!-- a {comment} --> and <!-- an open one",
          "$x_{1}^{n}$ and $$\\frac{a}{b}$$ and \\(\\sqrt{2}\\)",
          "`{code}` and ``<code>`` and an open ` {tick",
          "```php\necho \"{$step->usage}\";\n\nmore {code} <here",
          "- item\n\n      {indented} <code\n\n  ```\n  {open",
          "Text\n\n    int {x} = <y>;\n\nText",
          "import goods from 'here'\n\nexport const more = {}",
          "| a {b} | `c|{d}` |\n| --- | --- |\n| <e | {f |",
          "<table><tr><td>{a}<br>b</td></tr></table>",
          "<details>\n<summary>{a}</summary>\n\n{b}\n\n</details>",
          "<a href='x' b={c} style=\"d: e\">f</a> and <x y={z}>",
          "{/* a comment */} and {/* an open one",
          "[a {b}](c{d}) and ![e](f) and [g][h]\n\n[h]: i{j}",
          "{{< shortcode >}} and {{% shortcode %}} and {{ value }}",
          "{% if a %} and {% raw %} and {% endraw %} and {%- b -%} and {%",
          "`{% code %}` and \\{{ escaped \\{% too",
          "***{a}*** and **<b** and ~~{c~~",
          "# {a} <br> b\n\n{c}\n===",
          "> {a}\n> <b\n>\n>     {c}",
          "[^1] {a}\n\n[^1]: {b} <c");

  private static final List<String> PIECES =
      List.of(
          "<b>",
          "</b>",
          "<br>",
          "<img src=x>",
          "{",
          "}",
          "<",
          ">",
          "`",
          "``",
          "$",
          "$$",
          "\n",
          "\n\n",
          "    ",
          "- ",
          "> ",
          "1. ",
          "| a | b |\n| - | - |\n",
          "<table><tr><td>",
          "</td></tr></table>",
          "<!--",
          "-->",
          "<a href='x'>",
          "</a>",
          "export ",
          "import ",
          "{{",
          "}}",
          "{%",
          "%}",
          "raw",
          "endraw",
          "{% raw %}",
          "{% endraw %}",
          "word ",
          "*",
          "**",
          "_",
          "[a](b)",
          "![i](c)",
          "<https://example.org>",
          "\\",
          "\\(",
          "\\)",
          "\\[",
          "\\]",
          "# ",
          "```\n",
          "~~~\n",
          "&lt;",
          "&",
          "<div>",
          "</div>",
          "<p>\n",
          "<sup>2</sup>",
          "a<b",
          "<1",
          "\t",
          "<details>\n<summary>x</summary>\n\n",
          "</details>\n",
          "[^1]",
          "[^1]: n\n",
          "[r]: u\n",
          "[x][r]",
          "<x y={z}>",
          "{/*",
          "*/}",
          "<>",
          "</>");

  private HostileTexts() {}

  /** Chosen ones, and others thrown together: the same in every run. */
  static List<String> all() {
    List<String> texts = new ArrayList<>(WHOLE);
    texts.addAll(random(5, RANDOM_TEXTS));
    return texts;
  }

  /** Others thrown together: the same for the same seed. */
  static List<String> random(long seed, int count) {
    List<String> texts = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 1 + random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
