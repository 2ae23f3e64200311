package io.github.ocr4j.markdown;

import static io.github.ocr4j.markdown.Responses.image;
import static io.github.ocr4j.markdown.Responses.jpeg;
import static io.github.ocr4j.markdown.Responses.of;
import static io.github.ocr4j.markdown.Responses.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownWriterTest {
  @TempDir private Path directory;

  private static MarkdownDocument document(Layout layout) {
    return MarkdownConverter.of(
            MarkdownOptions.defaults().withLayout(layout).withImageNames(ImageNames.PAGE))
        .convert(
            of(page(0, "# Title\n\n![img-0.jpeg](img-0.jpeg)", image("img-0.jpeg", jpeg(1)))),
            SourceInfo.of("report.pdf"));
  }

  @Test
  void writesABundle() throws IOException {
    assertThat(new MarkdownWriter(directory).write(document(Layout.BUNDLE)))
        .containsExactly(
            directory.toRealPath().resolve("report/index.md"),
            directory.toRealPath().resolve("report/images/page-001-img-0.jpeg"));
    assertThat(directory.resolve("report/index.md"))
        .content()
        .isEqualTo("# Title\n\n![Image 1 of page 1](images/page-001-img-0.jpeg)\n");
  }

  @Test
  void writesFlatFilesWithImagesBeside() throws IOException {
    new MarkdownWriter(directory).write(document(Layout.FLAT));
    assertThat(directory.resolve("report.md")).content().contains("(images/report/page-001-");
    assertThat(directory.resolve("images/report/page-001-img-0.jpeg")).exists();
  }

  @Test
  void writesImagesBelowASecondRoot() throws IOException {
    Path resources = directory.resolve("resources");
    new MarkdownWriter(directory.resolve("markdown"), resources).write(document(Layout.MAVEN_SITE));
    assertThat(directory.resolve("markdown/report.md"))
        .content()
        .contains("](images/report/page-001-img-0.jpeg)");
    assertThat(resources.resolve("images/report/page-001-img-0.jpeg")).exists();
  }

  @Test
  void leavesFilesAloneThatAreRightAlready() throws IOException {
    MarkdownWriter writer = new MarkdownWriter(directory);
    Path text = writer.write(document(Layout.BUNDLE)).get(0);
    FileTime past = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(text, past);
    writer.write(document(Layout.BUNDLE));
    assertThat(Files.getLastModifiedTime(text)).isEqualTo(past);
  }

  @Test
  void replacesFilesThatDiffer() throws IOException {
    Path text = directory.resolve("report/index.md");
    Files.createDirectories(text.getParent());
    Files.writeString(text, "old");
    new MarkdownWriter(directory).write(document(Layout.BUNDLE));
    assertThat(text).content().startsWith("# Title");
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    new MarkdownWriter(directory).write(document(Layout.BUNDLE));
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains("tmp"));
    }
  }

  @Test
  void refusesASymbolicLinkInPlaceOfADirectory() throws IOException {
    Path outside = Files.createDirectory(directory.resolve("outside"));
    Path root = Files.createDirectory(directory.resolve("root"));
    Files.createSymbolicLink(root.resolve("report"), outside);
    assertThatThrownBy(() -> new MarkdownWriter(root).write(document(Layout.BUNDLE)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("symbolic link");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void refusesASymbolicLinkInPlaceOfAFile() throws IOException {
    Path victim = Files.writeString(directory.resolve("victim.txt"), "untouched");
    Path root = Files.createDirectory(directory.resolve("root"));
    Files.createSymbolicLink(root.resolve("report.md"), victim);
    assertThatThrownBy(() -> new MarkdownWriter(root).write(document(Layout.FLAT)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("symbolic link");
    assertThat(victim).content().isEqualTo("untouched");
  }
}
