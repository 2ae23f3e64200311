package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
  private static final Path KILL = Path.of("/bin/kill");

  @TempDir static Path cache;
  @TempDir Path directory;

  private static LocalEngineBuilder isolated() {
    return LocalEngine.builder().cacheDirectory(cache).threads(1).isolated(true);
  }

  private static Document.InMemory letter(String text) {
    return Pdfs.of(p -> Pdfs.text(p, FontName.HELVETICA, 72, 700, 12, text));
  }

  /** The children of this JVM that were started by what runs in between. */
  private static List<ProcessHandle> children(Set<Long> before) {
    return ProcessHandle.current()
        .children()
        .filter(child -> !before.contains(child.pid()))
        .toList();
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Test
  void anIsolatedEngineGivesTheSameAnswer() throws IOException {
    BufferedImage scan =
        Scans.image(
            200,
            p -> {
              Pdfs.text(p, FontName.TIMES_BOLD, 72, 760, 20, "The lighthouse keeper");
              Pdfs.lines(p, 72, 700, 12, "Every evening the keeper climbs", "the stairs.");
              p.addRect(100, 300, 200, 150);
              p.fill();
            });
    Path file = Files.write(directory.resolve("scan.png"), Scans.encode(scan, "png"));
    OcrRequest request =
        OcrRequest.of(Document.of(file))
            .withPages(PageSelection.of(0))
            .withOptions(
                OcrOptions.defaults()
                    .withIncludeBlocks(true)
                    .withExtractHeader(true)
                    .withConfidenceGranularity(ConfidenceGranularity.WORD));
    try (LocalEngine here = LocalEngine.builder().cacheDirectory(cache).build();
        LocalEngine there = isolated().build()) {
      OcrPage page = there.process(request).pages().get(0);

      assertThat(page.images()).isNotEmpty();
      assertThat(there.process(request)).isEqualTo(here.process(request));
    }
  }

  @Test
  void aDocumentThatHangsIsNamedAndTheNextOneIsRead() throws Exception {
    assumeThat(KILL).exists();
    Set<Long> before = children();
    try (LocalEngine engine = isolated().documentDeadline(Duration.ofSeconds(3)).build()) {
      engine.process(OcrRequest.of(letter("first")));
      ProcessHandle child = children(before).get(0);
      signal("-STOP", child);

      assertThatThrownBy(() -> engine.process(OcrRequest.of(letter("second"))))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("test.pdf took longer than 3 s, and the process");
      assertThat(engine.process(OcrRequest.of(letter("third"))).pages().get(0).markdown())
          .isEqualTo("third");
    }
  }

  @Test
  void aDocumentThatCrashesNativeCodeIsNamedAndTheNextOneIsRead() throws Exception {
    assumeThat(KILL).exists();
    Set<Long> before = children();
    try (LocalEngine engine = isolated().build()) {
      engine.process(OcrRequest.of(letter("first")));
      ProcessHandle child = children(before).get(0);
      signal("-STOP", child);
      CompletableFuture<OcrResponse> second =
          CompletableFuture.supplyAsync(() -> engine.process(OcrRequest.of(letter("second"))));
      waitUntilAsked();
      signal("-ABRT", child);
      signal("-CONT", child);

      assertThatThrownBy(second::join)
          .cause()
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("test.pdf crashed the isolated process that read it");
      assertThat(engine.process(OcrRequest.of(letter("third"))).pages().get(0).markdown())
          .isEqualTo("third");
    }
  }

  private static void signal(String signal, ProcessHandle child) throws Exception {
    String pid = String.valueOf(child.pid());
    new ProcessBuilder(KILL.toString(), signal, pid).start().waitFor();
  }

  private static void waitUntilAsked() {
    while (Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().equals("ocr4j-isolation"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryIsRefused() throws IOException {
    BufferedImage large = new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_GRAY);
    Path file = Files.write(directory.resolve("large.png"), Scans.encode(large, "png"));
    try (LocalEngine engine = isolated().isolatedMemory(64).build()) {
      assertThatThrownBy(() -> engine.process(OcrRequest.of(Document.of(file))))
          .isInstanceOfSatisfying(
              DocumentException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE))
          .hasMessageContaining("large.png needs more memory than the 64 MB");
    }
  }

  @Test
  void refusalsComeThroughWithTheirReasons() {
    try (LocalEngine engine = isolated().build()) {
      Document broken = Document.of("%PDF-1.7 and no more".getBytes(), "broken.pdf");
      OcrRequest noSuchPage = OcrRequest.of(letter("text")).withPages(PageSelection.of(4));

      assertThatThrownBy(() -> engine.process(OcrRequest.of(broken)))
          .isInstanceOfSatisfying(
              DocumentException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.CORRUPT));
      assertThatThrownBy(() -> engine.process(noSuchPage))
          .isInstanceOfSatisfying(
              DocumentException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_PAGE));
    }
  }

  @Test
  void itRunsUnderAClassLoaderThatTheClassPathDoesNotKnow() throws Exception {
    Path file = directory.resolve("text.pdf");
    Files.write(file, Pdfs.bytes(p -> Pdfs.text(p, 72, 700, 12, "Far from home")));
    try (URLClassLoader loader = OtherClassLoader.open()) {
      Object markdown =
          loader
              .loadClass(Foreign.class.getName())
              .getMethod("read", Path.class, Path.class)
              .invoke(null, file, cache);

      assertThat(markdown).isEqualTo("Far from home");
    }
  }

  /** Is loaded by a class loader of its own. */
  public static final class Foreign {
    private Foreign() {}

    /**
     * Reads a document in isolation.
     *
     * @param file the document
     * @param cacheDirectory where native code is
     * @return its Markdown
     */
    public static String read(Path file, Path cacheDirectory) {
      try (LocalEngine engine =
          LocalEngine.builder().cacheDirectory(cacheDirectory).isolated(true).build()) {
        return engine.process(OcrRequest.of(Document.of(file))).pages().get(0).markdown();
      }
    }
  }

  @Test
  void tooLittleMemoryIsRefused() {
    assertThatThrownBy(() -> isolated().isolatedMemory(10).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("isolatedMemory must be 64 or more");
  }
}
