package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.disk.AtomicFiles;
import io.github.ocr4j.convert.internal.store.StoreFiles.AnswerFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.DocumentFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.PageFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.RequestFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.StoreFile;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.time.TimeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Writes a store's files: images first, then the pages that show them, then what names the pages.
 */
record StoreWriter(StoreLayout layout, TimeSource time) {
  private static final String ATTRIBUTES =
      "# Stored results are compared byte by byte: version control must not change them.\n"
          + "*.json -text diff\n"
          + "**/images/* binary\n";
  private static final String IGNORED = StoreLayout.LOCK_FILE + "\n*" + ".tmp\n";

  /** Stores each page of an answer, and that nothing came for the pages that are not in it. */
  void pages(StoreKey key, OcrResponse response, Collection<Integer> asked) throws IOException {
    prepare(key);
    TreeSet<Integer> withoutAnswer = new TreeSet<>(asked);
    for (OcrPage page : response.pages()) {
      write(key, page, response.model());
      withoutAnswer.remove(page.index());
    }
    for (int pageIndex : withoutAnswer) {
      PageFile nothing = new PageFile(response.model(), now(), Optional.empty(), List.of());
      write(layout.page(key, pageIndex), nothing);
    }
  }

  private void write(StoreKey key, OcrPage page, String model) throws IOException {
    ImageBlobs images = new ImageBlobs(layout.images(key.document()));
    List<String> blobs = images.write(page);
    PageFile file = new PageFile(model, now(), Optional.of(ImageBlobs.withoutBytes(page)), blobs);
    write(layout.page(key, page.index()), file);
  }

  /** Stores an answer whose pages cannot be told apart. */
  void answer(StoreKey key, OcrResponse response) throws IOException {
    pages(key, response, List.of());
    OcrResponse withoutPages =
        new OcrResponse(
            List.of(),
            response.model(),
            response.documentAnnotation(),
            response.usageInfo(),
            response.additionalProperties());
    List<Integer> indexes = response.pages().stream().map(OcrPage::index).toList();
    write(layout.answer(key), new AnswerFile(now(), withoutPages, indexes));
  }

  /** Remembers how many pages a document has, or that only an engine can count them. */
  void document(String document, OptionalInt pages) throws IOException {
    Optional<Integer> count = pages.isPresent() ? Optional.of(pages.getAsInt()) : Optional.empty();
    write(layout.document(document), new DocumentFile(pages.isPresent(), count));
  }

  private void prepare(StoreKey key) throws IOException {
    writeOnce(layout.marker(), bytes(layout.marker(), new StoreFile(StoreFiles.FORMAT)));
    writeOnce(layout.root().resolve(".gitattributes"), bytes(ATTRIBUTES));
    writeOnce(layout.root().resolve(".gitignore"), bytes(IGNORED));
    writeOnce(layout.request(key), bytes(layout.request(key), new RequestFile(key.request())));
  }

  private void write(Path file, Object value) throws IOException {
    AtomicFiles.write(file, bytes(file, value));
  }

  private byte[] bytes(Path file, Object value) throws IOException {
    return ChecksummedJson.write(layout.relative(file), value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void writeOnce(Path file, byte[] content) throws IOException {
    if (!Files.exists(file)) {
      AtomicFiles.write(file, content);
    }
  }

  /** Whole seconds: a shorter line in a committed file, and no decision needs more. */
  private String now() {
    return time.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
