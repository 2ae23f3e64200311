package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlavoursTest {
  private static final String SPANNED =
      "<table><tr><td colspan=2>A {b}<br>c<sup>2</sup></td></tr><tr><td>1</td><td>2</td></tr></table>";

  private static String converted(Flavour flavour, String text) {
    return Responses.convert(
        MarkdownOptions.defaults().withFlavour(flavour), Responses.ofTexts(text));
  }

  private static String table(Flavour flavour) {
    return Responses.convert(
        MarkdownOptions.defaults().withFlavour(flavour),
        Responses.of(
            Responses.pageWithTables(
                "[tbl-0.html](tbl-0.html)", Responses.html("tbl-0.html", SPANNED))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a {b} c~a \\{b\\} c",
        "a < 6 and a<6~a &lt; 6 and a&lt;6",
        "`{a < b}`~`{a < b}`",
        "formula $x_{1}$ compiles~formula $x_\\{1\\}$ compiles",
        "line<br>break~line<br/>break",
        "open <sup>2 only~open &lt;sup>2 only",
        "pair <sup>2</sup>~pair <sup>2</sup>",
        "see <https://example.org/a>~see [https://example.org/a](https://example.org/a)",
        "a <!-- comment --> b~a  b",
        "import goods from here~&#105;mport goods from here",
        "<img src=\"https://example.org/a.png\" width=3>~<img src=\"https://example.org/a.png\""
            + " width=\"3\"/>"
      })
  void mdxCompiles(String text, String expected) {
    assertThat(converted(Flavour.MDX, text)).isEqualTo(expected + "\n");
  }

  @Test
  void mdxKeepsFormulasForAPlugIn() {
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults().withFlavour(Flavour.MDX).withMathPlugin(true),
                Responses.ofTexts("formula $x_{1}$ stays")))
        .isEqualTo("formula $x_{1}$ stays\n");
  }

  @Test
  void mdxGetsCodeSpansWhoseLinesBeginLikeNoExpression() {
    assertThat(converted(Flavour.MDX, "> a `b\n> {c}\n> d` e")).isEqualTo("> a `b {c}\n> d` e\n");
  }

  @Test
  void mdxGetsFencesClosedEvenWithoutRepairs() {
    MarkdownOptions mdx =
        MarkdownOptions.defaults().withFlavour(Flavour.MDX).withRepairs(Repair.none());
    assertThat(Responses.convert(mdx, Responses.ofTexts("```\n{a}", "{b}")))
        .isEqualTo("```\n{a}\n```\n\n\\{b\\}\n");
  }

  @Test
  void mdxGetsWordsForCodeIndentedInAList() {
    assertThat(converted(Flavour.MDX, "- a\n\n      {b} <c\n"))
        .isEqualTo("- a\n\n      \\{b\\} &lt;c\n");
  }

  @Test
  void mdxGetsFencesForIndentedCode() {
    assertThat(converted(Flavour.MDX, "Text\n\n    int {x};\n\nText"))
        .isEqualTo("Text\n\n```\nint {x};\n```\n\nText\n");
  }

  @Test
  void mdxGetsCommentsOfItsOwn() {
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults()
                    .withFlavour(Flavour.MDX)
                    .withPageSeparator(PageSeparator.COMMENT),
                Responses.ofTexts("One")))
        .isEqualTo("{/* page 1 */}\n\nOne\n");
  }

  @Test
  void mdxGetsTablesThatJsxReads() {
    assertThat(table(Flavour.MDX))
        .isEqualTo(
            "<table>\n<tr><td colSpan=\"2\">A &#123;b&#125;<br />c<sup>2</sup></td></tr>\n"
                + "<tr><td>1</td><td>2</td></tr>\n</table>\n");
  }

  @Test
  void hugoGetsNoHtmlTableBecauseItWouldDropIt() {
    assertThat(table(Flavour.HUGO)).isEqualTo("| A {b} c² | |\n| --- | --- |\n| 1 | 2 |\n");
  }

  @Test
  void hugoRunsNoShortcode() {
    assertThat(converted(Flavour.HUGO, "a {{< b >}} and {{% c %}} and {{ d }}"))
        .isEqualTo("a {&#123;< b >}} and {&#123;% c %}} and {{ d }}\n");
    assertThat(converted(Flavour.HUGO, "`{{< b >}}`")).doesNotContain("{{<");
  }

  @Test
  void hugoKeepsTheWordsAndImagesOfHtmlThatItWouldDrop() {
    assertThat(converted(Flavour.HUGO, "<div>\nwords\n</div>")).isEqualTo("words\n");
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults()
                    .withFlavour(Flavour.HUGO)
                    .withImageNames(ImageNames.PAGE),
                Responses.of(
                    Responses.page(
                        0,
                        "a <img src='img-0.jpeg'>",
                        Responses.image("img-0.jpeg", Responses.jpeg(1))))))
        .isEqualTo("a ![Image 1 of page 1](images/page-001-img-0.jpeg)\n");
  }

  @Test
  void jekyllRunsNoLiquidNotEvenInCode() {
    assertThat(converted(Flavour.JEKYLL, "a {{ b }} `{% c %}`"))
        .isEqualTo("a {% raw %}{{{% endraw %} b }} `{% raw %}{%{% endraw %} c %}`\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "line<br>break~line<br/>break",
        "open <sup>2 only~open &lt;sup>2 only",
        "late </b> only~late &lt;/b> only",
        "pair <sup>2</sup> {b}~pair <sup>2</sup> {b}"
      })
  void mavenSiteGetsHtmlThatIsXml(String text, String expected) {
    assertThat(converted(Flavour.MAVEN_SITE, text)).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a <!-- b -- c --> d~a  d",
        "<!-- b~&lt;!-- b",
        "a <b title='x' title=y lang>c</b>~a <b title='x'  >c</b>",
        "a <b title='x<y & z &amp;'>c</b>~a <b title='x&lt;y &amp; z &amp;'>c</b>",
        "<hr> & ]]> &nbsp; &#1;~<hr/> &amp; ]]&gt; &nbsp; &amp;#1;",
        "a <<b>c</b>~a &lt;<b>c</b>"
      })
  void mavenSiteGetsCommentsAttributesAndCharactersThatAreXml(String text, String expected) {
    assertThat(converted(Flavour.MAVEN_SITE, text)).isEqualTo(expected + "\n");
  }

  @Test
  void aCommentWithoutEndHidesNoPage() {
    assertThat(Responses.convert(MarkdownOptions.defaults(), Responses.ofTexts("<!-- One", "Two")))
        .isEqualTo("&lt;!-- One\n\nTwo\n");
  }

  @Test
  void htmlThatBecomesWordsOpensNoFence() {
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults(), Responses.ofTexts("<form>\n```\nOne\n</form>", "Two")))
        .isEqualTo("&lt;form>\n\\```\nOne\n&lt;/form>\n\nTwo\n");
  }

  @Test
  void mavenSiteGetsACodeBlockOfItsOwnAfterATable() {
    assertThat(converted(Flavour.MAVEN_SITE, "| a |\n| - |\n    <b>code"))
        .isEqualTo("| a |\n| - |\n```\n<b>code\n```\n");
  }

  @Test
  void mavenSiteGetsTablesThatAreXml() {
    assertThat(table(Flavour.MAVEN_SITE))
        .isEqualTo(
            "<table>\n<tr><td colspan=\"2\">A {b}<br />c<sup>2</sup></td></tr>\n"
                + "<tr><td>1</td><td>2</td></tr>\n</table>\n");
  }

  @Test
  void pageAnchorsAreHtmlWhichHugoDrops() {
    assertThatThrownBy(
            () ->
                MarkdownConverter.of(
                    MarkdownOptions.defaults().withFlavour(Flavour.HUGO).withPageAnchors(true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pageAnchors");
  }
}
