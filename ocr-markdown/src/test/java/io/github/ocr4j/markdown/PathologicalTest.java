package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.TableStyle;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeout is no measure of speed: quadratic work on these inputs takes minutes. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalTest {
  private static final int TIMES = 100_000;

  static Stream<String> inputs() {
    return Stream.of(
        "[",
        "]",
        "![",
        "[a](",
        "![a](b",
        "`",
        "`a",
        "*a ",
        "**a",
        "_a*",
        "|",
        "| a ",
        "> ",
        "- ",
        "<",
        "<a ",
        "<!--",
        "<!-- -->",
        "<!-- a\n\n",
        "<div>\n<!-- a\n\n",
        "<br>",
        "</sup>",
        "<sup>",
        "$",
        "$a",
        "$ a$",
        "$$",
        "$$a\n",
        "\\(",
        "\\(a\n",
        "\\(a\n\n",
        "\\[\n",
        "\\[ \\]a\n",
        "\\",
        "[^0]",
        "[^0]:a\n",
        "[^",
        "&amp;",
        "☐ a\n",
        "• a\n",
        "# a\n",
        "a\n===\n",
        "```\n",
        "```\na\n",
        "{{",
        "{%",
        "{",
        "a\n\n",
        "a\n",
        "\n",
        "![a](img-0.jpeg)",
        "[a](tbl-0.html)\n",
        "<img src=img-0.jpeg>",
        "<table>\n",
        "[a]: b\n\n",
        "| a |\n| - |\n\n",
        "$1 a ",
        "    a\n\n",
        "<div>\n\n",
        "\u0000",
        "e\u0301",
        "*",
        "((",
        "<a b='");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void repetitionsTakeTimeInProportionToTheirLength(String text) {
    MarkdownOptions options = MarkdownOptions.defaults().withRepairs(Repair.all());
    assertThat(Responses.document(options, Responses.ofTexts(text.repeat(TIMES))).pages())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Flavour.class)
  void everyFlavourTakesTimeInProportionToTheLength(Flavour flavour) {
    String page = "{{< {% <br> <a> $1 [x](y) `\n\n".repeat(TIMES / 5);
    MarkdownOptions options = MarkdownOptions.defaults().withFlavour(flavour);
    assertThat(Responses.document(options, Responses.ofTexts(page)).pages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "**a**<br>", "<b>", "<td colspan=1000>", "<tbody>", "<a>b</a>", "&", "|"})
  void tablesTakeTimeInProportionToTheirLength(String text) {
    String html = "<table><tr><td><p>a</p>" + text.repeat(TIMES / 2) + "</td></tr></table>";
    MarkdownOptions options = MarkdownOptions.defaults();
    for (TableStyle style : TableStyle.values()) {
      assertThat(
              Responses.document(
                      options.withTables(style),
                      Responses.of(
                          Responses.pageWithTables(
                              "[t](tbl-0.html)", Responses.html("tbl-0.html", html))))
                  .pages())
          .hasSize(1);
    }
  }

  @Test
  void aTableOverManyPagesTakesTimeInProportionToTheirNumber() {
    String[] pages = new String[2_000];
    Arrays.fill(pages, "| a | b |\n| --- | --- |\n" + "| c | d |\n".repeat(40));
    MarkdownOptions options = MarkdownOptions.defaults();
    assertThat(Responses.convert(options, Responses.ofTexts(pages)).lines()).hasSize(2 + 80_000);
  }

  @Test
  void labelsThatPagesShareTakeTimeInProportionToTheirNumber() {
    String page = "[x][r]\n\n[r]: https://example.org 'title'\n\n".repeat(TIMES / 4);
    MarkdownOptions options = MarkdownOptions.defaults();
    assertThat(Responses.document(options, Responses.ofTexts(page, page)).pages()).hasSize(2);
  }

  @Test
  void manyPagesTakeTimeInProportionToTheirNumber() {
    String[] pages = new String[5_000];
    Arrays.fill(pages, "Head\n\nA paragraph that is long enough to go on over the hyphen-");
    MarkdownOptions options = MarkdownOptions.defaults().withRepairs(Repair.all());
    assertThat(Responses.document(options, Responses.ofTexts(pages)).pages()).hasSize(5_000);
  }
}
