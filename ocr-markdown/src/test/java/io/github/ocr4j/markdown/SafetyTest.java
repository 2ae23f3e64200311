package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.internal.path.SafeNames;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import io.github.ocr4j.model.ImageContent;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

  private static String converted(String text) {
    return Responses.convert(
        MarkdownOptions.defaults().withRepairs(Repair.none()), Responses.ofTexts(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[click](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[click](java&#115;cript:alert(1))",
        "[click](<java\tscript:alert(1)>)",
        "[click](javascript%3Aalert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "[click](vbscript:x)",
        "[click](file:///etc/passwd)"
      })
  void keepsTheWordsOfADangerousLinkOnly(String link) {
    assertThat(converted("Please " + link + " here")).isEqualTo("Please click here\n");
  }

  @Test
  void keepsDangerousLinksWhenToldTo() {
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults().withUnsafeLinks(UnsafeLinks.KEEP),
                Responses.ofTexts("[a](javascript:x)")))
        .isEqualTo("[a](javascript:x)\n");
  }

  @Test
  void disarmsDefinitionsAndAutomaticLinks() {
    assertThat(converted("[a][b] <javascript:x>\n\n[b]: javascript:y"))
        .isEqualTo("a javascript:x\n\n[b]: #\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](https://example.org/x?y=1#z)",
        "[a](mailto:someone%40example.org)",
        "[a](#section)",
        "<https://example.org>"
      })
  void leavesHarmlessLinksAlone(String link) {
    assertThat(converted("See " + link)).isEqualTo("See " + link + "\n");
  }

  @Test
  void takesTheLinkOutOfWhatPointsNowhere() {
    assertThat(converted("See [the annex](annex.html) there")).isEqualTo("See the annex there\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a <script>x</script> b~a &lt;script>x&lt;/script> b",
        "a <b onclick=\"x()\">c</b>~a <b >c</b>",
        "a <img src=\"javascript:x\"> b~a <!-- image removed --> b",
        "a <a href=' javascript:x'>b</a>~a <a href='#'>b</a>",
        "a <iframe src=x></iframe>~a &lt;iframe src=x>&lt;/iframe>",
        "a <sup>2</sup><br>b~a <sup>2</sup><br>b"
      })
  void letsOnlyHarmlessHtmlThrough(String html, String safe) {
    assertThat(converted(html)).isEqualTo(safe + "\n");
  }

  @Test
  void showsHtmlBlocksThatAreNotHarmless() {
    assertThat(converted("<div style='x'>\n<object data=x>\n</div>"))
        .isEqualTo("<div >\n&lt;object data=x>\n</div>\n");
  }

  @Test
  void writesAnImageThatIsInALinkToAFile() {
    byte[] bytes = ((ImageContent.InMemory) Responses.jpeg(3)).bytes();
    String uri = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
    MarkdownDocument document =
        Responses.document(MarkdownOptions.defaults(), Responses.ofTexts("![a](" + uri + ")"));
    assertThat(document.assets()).hasSize(1);
    assertThat(document.files().get(0).text())
        .isEqualTo("![a](" + document.assets().get(0).link() + ")\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../x",
        "/etc/passwd",
        "C:\\Windows\\x",
        "\\\\server\\share",
        "a\u0000b",
        "con",
        "NUL.txt",
        "..",
        ".",
        "",
        " ",
        "a/../../b",
        "~/x",
        "x\u202Egnp",
        "com1.jpeg",
        "-rf",
        "aux/prn",
        "x:y",
        "\uD800",
        "a\nb"
      })
  void makesEveryNameSafe(String name) {
    assertThat(SafeNames.isSafe(SafeNames.fileName(name, "fallback"))).isTrue();
    assertThat(SafeNames.isSafe(SafeNames.relativePath(name, "fallback"))).isTrue();
    assertThat(SafeNames.relativePath(name, "fallback")).doesNotContain("..", "\\", ":");
  }

  @Test
  void shortensNamesOfTenThousandCharacters() {
    assertThat(
            SafeNames.fileName("é".repeat(10_000), "x")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hasSizeLessThanOrEqualTo(120);
    assertThat(SafeNames.isSafe("a/".repeat(10_000) + "b")).isFalse();
  }

  @Test
  void keepsTwinsThatDifferInCaseApart() {
    MarkdownDocument document =
        Responses.document(
            MarkdownOptions.defaults().withImageNames(ImageNames.PAGE),
            Responses.of(
                Responses.page(
                    0,
                    "![a](Logo.png) ![a](logo.png)",
                    Responses.image("Logo.png", Responses.jpeg(1)),
                    Responses.image("logo.png", Responses.jpeg(2)))));
    Set<String> names =
        document.assets().stream()
            .map(asset -> asset.path().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(names).hasSize(2);
  }

  @Test
  void refusesFilesWithUnsafePaths() {
    assertThatThrownBy(() -> new MarkdownFile("../x.md", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MarkdownAsset("/x.png", "x.png", Responses.jpeg(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
