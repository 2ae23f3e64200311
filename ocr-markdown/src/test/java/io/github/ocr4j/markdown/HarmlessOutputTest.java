package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser makes of the output runs nothing, whatever the pages hold. */
class HarmlessOutputTest {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();
  private static final Set<String> RUNNING =
      Set.of(
          "script", "iframe", "style", "svg", "object", "embed", "form", "meta", "base", "custom");
  private static final String SENTENCE = "The committee met several times in spring and saw the ";

  private static void assertHarmless(Flavour flavour, String... pages) {
    assertHarmless(
        MarkdownOptions.defaults().withFlavour(flavour), flavour, Responses.ofTexts(pages));
  }

  private static void assertHarmless(
      MarkdownOptions options, Flavour flavour, OcrResponse response) {
    for (MarkdownFile file :
        MarkdownConverter.of(options).convert(response, SourceInfo.of("report.pdf")).files()) {
      String html = RENDERER.render(PARSER.parse(file.text()));
      for (Element element : Jsoup.parse(html).getAllElements()) {
        assertThat(element.normalName()).as("%s: %s", flavour, file.text()).isNotIn(RUNNING);
        element.attributes().forEach(attribute -> assertHarmless(attribute, file.text()));
      }
    }
  }

  private static void assertHarmless(Attribute attribute, String text) {
    String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
    assertThat(attribute.getKey()).as(text).doesNotStartWith("on").isNotEqualTo("style");
    assertThat(value).as(text).doesNotStartWith("javascript:").doesNotStartWith("data:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[a](javascript:1)](javascript:2)",
        "[a [b](x.md) c](javascript:1)",
        "<<javascript:1>>",
        "<img <xx:y> src=x onerror=1>",
        "<img[ ](x.md)src=x onerror=1>",
        "<img\n![a](m.jpeg) src=x onerror=1>",
        "<scr[ipt](x.md)>1</scr[ipt](x.md)>",
        "[<scr](x.md)ipt>1</script>",
        "<scr<!-- -->ipt>1</scr<!-- -->ipt>",
        "# <script <br>src=x>",
        "# <img alt=\">\" <br>src=x onerror=1>",
        "<javascript:1//<script>",
        "<!-- --!><script>1</script> -->",
        "<script>\n[x](javascript:1)\n</script>",
        "<div>\n[x](javascript:1)",
        "<style>\n\n[x](javascript:1)\n</style>",
        "<?x\n[x](javascript:1)\n?>",
        "see [^1]\n\n[^1]: javascript:1",
        "• [l]: javascript:1\n\n[x][l]",
        "- •<script>1</script>",
        "![a](data:image/svg+xml;base64,PHN2Zz4=)",
        "![a][b]\n\n[b]: data:image/svg+xml;base64,PHN2Zz4="
      })
  void whatIsLeftOfOneDangerIsNoOther(String text) {
    for (Flavour flavour : Flavour.values()) {
      assertHarmless(flavour, text);
    }
  }

  @ParameterizedTest
  @EnumSource(Flavour.class)
  void pagesThatAreHarmlessAloneAreSoTogether(Flavour flavour) {
    assertHarmless(flavour, SENTENCE + "<img", "src=x onerror=1> on the wall");
    assertHarmless(flavour, SENTENCE + "[a", "b](javascript:1) on the wall");
    assertHarmless(flavour, SENTENCE + "` tick", "and `<script>1</script>` there");
    assertHarmless(flavour, "<pre>\nx", "`<script>1</script>`");
    assertHarmless(flavour, "- item", "    <script>1</script>");
    assertHarmless(flavour, "- item", "\t<img src=x onerror=1>");
    assertHarmless(
        MarkdownOptions.defaults().withFlavour(flavour).withRepairs(Set.of()),
        flavour,
        Responses.ofTexts("```\nx", "```\n<script>1</script>\n```"));
    assertHarmless(
        MarkdownOptions.defaults().withFlavour(flavour).withSplit(Split.PAGE),
        flavour,
        Responses.ofTexts("    <script>1</script>"));
  }

  @Provide
  Arbitrary<List<String>> pages() {
    Arbitrary<String> fragments =
        Arbitraries.of(
            "<",
            ">",
            "<script",
            "</script>",
            "<img ",
            "src=x onerror=1 ",
            "[",
            "]",
            "[a](x.md)",
            "](javascript:1)",
            "[a]: javascript:1",
            "\n",
            "\n\n",
            "`",
            "```\n",
            "<!--",
            "-->",
            "--!>",
            "<br>",
            "<pre>",
            "</pre>",
            "<div>",
            "</div>",
            "# ",
            "- ",
            "> ",
            "    ",
            "• ",
            "\\(",
            "\\)",
            "$",
            "\\",
            "<javascript:1>",
            "![a](m.jpeg)",
            "[tbl-0.html](tbl-0.html)",
            "[^1]",
            "[^1]: ",
            "| ",
            "|---|\n",
            "<custom>",
            "<table>",
            "</table>",
            "<a href=\"",
            "\"",
            "<![CDATA[",
            "<?",
            "text ",
            SENTENCE);
    return fragments
        .list()
        .ofMinSize(2)
        .ofMaxSize(14)
        .map(list -> String.join("", list))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 1500)
  void nothingEverRuns(@ForAll("pages") List<String> texts, @ForAll Flavour flavour) {
    OcrPage[] pages = new OcrPage[texts.size()];
    for (int i = 0; i < pages.length; i++) {
      pages[i] =
          OcrPage.builder(i, texts.get(i))
              .tables(List.of(Responses.html("tbl-0.html", "<table><tr><td>a</td></tr></table>")))
              .build();
    }
    assertHarmless(
        MarkdownOptions.defaults().withFlavour(flavour).withRepairs(Repair.all()),
        flavour,
        Responses.of(pages));
  }
}
