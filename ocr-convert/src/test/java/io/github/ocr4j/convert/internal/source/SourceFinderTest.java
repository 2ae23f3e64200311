package io.github.ocr4j.convert.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.option.SourceFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
  @TempDir Path docs;

  @Test
  void findsDocumentsByTheirEndingInAnyCaseSortedByPath() throws IOException {
    create("z.pdf", "sub/SCAN.PDF", "a.JPG", "notes.txt", "b.docx");

    assertThat(find(filter())).containsExactly("a.JPG", "b.docx", "sub/SCAN.PDF", "z.pdf");
  }

  @Test
  void leavesOutPartialsHiddenFilesAndLockFiles() throws IOException {
    create("a.pdf", "_draft.pdf", "_old/b.pdf", ".hidden.pdf", ".git/c.pdf", "~$d.docx");

    assertThat(find(filter())).containsExactly("a.pdf");
  }

  @Test
  void obeysIncludesExcludesAndFiles() throws IOException {
    create("a.pdf", "b.pdf", "old/c.pdf", "d.png");

    assertThat(find(new SourceFilter(List.of("**/*.pdf"), List.of("old/**"), List.of())))
        .containsExactly("a.pdf", "b.pdf");
    assertThat(find(new SourceFilter(List.of(), List.of(), List.of("old/*", "d.png"))))
        .containsExactly("d.png", "old/c.pdf");
  }

  @Test
  void looksNotIntoTheOutputs() throws IOException {
    create("a.pdf", "out/b/images/c.png");

    List<Source> found = new SourceFinder(docs, List.of(docs.resolve("out"))).find(filter());

    assertThat(found).extracting(Source::path).containsExactly("a.pdf");
  }

  @Test
  void survivesALinkToItsOwnParent() throws IOException {
    create("a.pdf");
    Files.createSymbolicLink(docs.resolve("loop"), docs);

    assertThat(find(filter())).containsExactly("a.pdf");
  }

  @Test
  void namesOutputsWithoutTheEnding() throws IOException {
    create("a.b/report.v2.pdf");

    Source source = new SourceFinder(docs, List.of()).find(filter()).get(0);

    assertThat(source.stem()).isEqualTo("a.b/report.v2");
  }

  private static SourceFilter filter() {
    return new SourceFilter(List.of(), List.of(), List.of());
  }

  private List<String> find(SourceFilter filter) throws IOException {
    return new SourceFinder(docs, List.of()).find(filter).stream().map(Source::path).toList();
  }

  private void create(String... names) throws IOException {
    for (String name : names) {
      Path file = docs.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void findsOfficeFilesOfEveryAgeByDefault() throws IOException {
    create("a.doc", "b.ppt", "c.xls", "d.odt", "e.odp", "f.ods", "g.rtf", "h.epub", "i.xlsx");

    assertThat(find(filter())).hasSize(9);
  }

  @Test
  void takesNoSourcesOfASiteAndNoDataForDocumentsUnlessTheyAreNamed() throws IOException {
    create("README.md", "index.html", "data.csv", "notes.txt");

    assertThat(find(filter())).isEmpty();
    assertThat(find(new SourceFilter(List.of("**/*.html", "**/*.csv"), List.of(), List.of())))
        .containsExactly("data.csv", "index.html");
  }
}
