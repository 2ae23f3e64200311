package io.github.ocr4j.convert.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.conversion.OutputRoots;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.markdown.option.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCheckTest {
  @TempDir Path outputs;

  @Test
  void findsImagesAndPagesThatAreNotThereAndPlaceholders() throws IOException {
    write("a/images/there is one.png", "");
    write(
        "a/index.md",
        """
        ![ok](images/there%20is%20one.png) ![gone](images/gone.png)
        [next](page-2.md#top) [table](tbl-0.html)
        """);

    assertThat(check(Layout.BUNDLE, "a/index.md"))
        .containsExactly(
            "points to images/gone.png, which is not there",
            "points to page-2.md, which is not there",
            "points to tbl-0.html, which is not there");
  }

  @Test
  void leavesAloneWhatIsElsewhere() throws IOException {
    write(
        "a.md",
        "[1](https://example.org/x.md) [2](mailto:a@example.org) [3](#part) [4](/x.md) [5](x.html)"
            + " `![code](code.png)` ![data](data:image/png;base64,AA==)");

    assertThat(check(Layout.FLAT, "a.md")).isEmpty();
  }

  @Test
  void looksIntoBothRootsOfTheMavenSite() throws IOException {
    write("resources/images/a/x.png", "");
    write("markdown/a.md", "![x](images/a/x.png) ![y](images/a/y.png)");

    assertThat(check(Layout.MAVEN_SITE, "markdown/a.md"))
        .containsExactly("points to images/a/y.png, which is not there");
  }

  private List<String> check(Layout layout, String output) throws IOException {
    return new LinkCheck(new OutputRoots(outputs, layout, StandardCharsets.UTF_8))
        .check(output).stream().map(Problem::sentence).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = outputs.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
