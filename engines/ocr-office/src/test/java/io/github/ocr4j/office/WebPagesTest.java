package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPagesTest {
  @Test
  void webPagesAreReadWithoutNavigationAndScripts() {
    String page =
        "<!doctype html><html><head><title>Site</title><style>p{}</style></head><body><nav><a href='/'>Home</a></nav>"
            + "<h1>Pumps &amp; valves</h1><p>Use <code>a|b</code> or <em>2 * 3</em>.</p><pre><code class='language-sh'>ls *\n</code></pre>"
            + "<table><tr><th>n<th>v<tr><td>x|y<td>1</table><script>alert(1)</script></body></html>";

    assertThat(markdown(text(page, "page.html")))
        .isEqualTo(
            "# Pumps & valves\n\nUse `a|b` or *2 \\* 3*.\n\n```sh\nls *\n```\n\n| n | v |\n| --- | --- |\n| x\\|y | 1 |");
  }

  @Test
  void booksHaveAPageForEachChapter() {
    Document book =
        new OfficeFiles()
            .part("mimetype", "application/epub+zip")
            .part(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"o/c.opf\"/></rootfiles></container>")
            .part(
                "o/c.opf",
                "<package><manifest><item id=\"a\" href=\"a.xhtml\"/><item id=\"b\" href=\"b.xhtml\"/></manifest><spine><itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>")
            .part("o/a.xhtml", "<html><body><h1>Two</h1><img src=\"i.png\"/></body></html>")
            .part("o/b.xhtml", "<html><body><h1>One</h1></body></html>")
            .part("o/i.png", OfficeFiles.picture(9, 9))
            .named("book.epub");

    assertThat(markdown(book)).isEqualTo("# One\n---page---\n# Two\n\n![img-0.jpeg](img-0.jpeg)");
  }

  @TempDir Path directory;

  @Test
  void theTitleIsAHeadingOnlyIfThereIsNone() {
    assertThat(markdown(text("<title>T</title><h2>S</h2>", "a.html"))).isEqualTo("# T\n\n## S");
    assertThat(markdown(text("<title>T</title><h1>H</h1>", "a.html"))).isEqualTo("# H");
  }

  @Test
  void aPageThatNamesNoEncodingIsReadAsWhatItIs() {
    byte[] western = "<h1>Größe</h1>".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(markdown(Document.of(western, "a.html"))).isEqualTo("# Größe");
    assertThat(markdown(text("<h1>Größe</h1>", "a.html"))).isEqualTo("# Größe");
  }

  @Test
  void footnotesTasksFormulasAndQuotationsAreKept() {
    String page =
        "<p>See<sup><a class='footnote-ref' href='#f'>1</a></sup>, <q>so</q>: <math><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>"
            + "<ul><li><input type=checkbox checked> done</li><li><input type=checkbox> open</li></ul>"
            + "<ol><li value=5>five</li></ol>"
            + "<section class=footnotes><hr><ol><li id=f><p>Why. <a class='footnote-back' href='#r'>back</a></p></li></ol></section>";

    assertThat(markdown(text(page, "a.html")))
        .isEqualTo(
            "See[^1], \u201cso\u201d: $\\frac{a}{2}$\n\n- [x] done\n- [ ] open\n\n5. five\n\n[^1]: Why.");
  }

  @Test
  void captionsAndUnknownElementsInsideLinesAreKept() {
    String page =
        "<p>a <my-icon>b</my-icon> <ins>c</ins></p><table><caption>Sums</caption><tr><td>1<td>2</table>";

    assertThat(markdown(text(page, "a.html")))
        .isEqualTo("a b c\n\nSums\n\n| 1 | 2 |\n| --- | --- |");
  }

  @Test
  void anElementThatXhtmlEndsWhereItBeginsHoldsNothing() {
    String page =
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script src=\"x\"/></head>"
            + "<body><p><i class=\"icon\"/>text</p></body></html>";

    assertThat(markdown(text(page, "a.xhtml"))).isEqualTo("text");
  }

  @Test
  void picturesBesideAPageAreTakenAndOthersStayLinks() throws IOException {
    Path pages = Files.createDirectories(directory.resolve("pages"));
    Files.write(pages.resolve("in side.png"), OfficeFiles.picture(9, 9));
    Files.write(directory.resolve("outside.png"), OfficeFiles.picture(9, 9));
    Path page = pages.resolve("a.html");
    Files.writeString(
        page,
        "<img src='in%20side.png'><img src='../outside.png'><img src='https://example.org/x.png'>");

    assertThat(markdown(Document.of(page)))
        .isEqualTo("![img-0.jpeg](img-0.jpeg)![](../outside.png)![](https://example.org/x.png)");
  }

  @Test
  void whatAPictureShowsIsItsAlternativeText() throws IOException {
    Files.write(directory.resolve("a.png"), OfficeFiles.picture(9, 9));
    Path page = directory.resolve("a.html");
    Files.writeString(page, "<img src='a.png' alt='The quay [at\nnight]'>");

    assertThat(markdown(Document.of(page))).isEqualTo("![The quay \\[at night\\]](img-0.jpeg)");
  }
}
