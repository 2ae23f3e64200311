package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.store.StoreFiles.AnswerFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.DocumentFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.PageFile;
import io.github.ocr4j.convert.internal.store.StoreFiles.StoreFile;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads a store's files and trusts none: what is damaged is reported and counts as missing. */
record StoreReader(StoreLayout layout, StoreListener listener) {

  void requireKnownFormat() {
    int format = read(layout.marker(), StoreFile.class).map(StoreFile::format).orElse(0);
    if (format > StoreFiles.FORMAT) {
      throw new ConfigurationException(
          "The store "
              + layout.root()
              + " has format "
              + format
              + ", which this version does not know: update ocr4j or set another storeDirectory.");
    }
  }

  Optional<DocumentFile> document(String document) {
    return read(layout.document(document), DocumentFile.class);
  }

  Optional<AnswerFile> answer(StoreKey key) {
    return read(layout.answer(key), AnswerFile.class);
  }

  Optional<StoredPage> page(StoreKey key, int pageIndex) {
    Path file = layout.page(key, pageIndex);
    return read(file, PageFile.class).flatMap(page -> restore(page, key, pageIndex, file));
  }

  private Optional<StoredPage> restore(PageFile file, StoreKey key, int pageIndex, Path path) {
    try {
      Optional<OcrPage> page = file.page();
      if (page.isPresent()) {
        if (page.get().index() != pageIndex) {
          throw new DamagedEntryException("it holds another page");
        }
        ImageBlobs images = new ImageBlobs(layout.images(key.document()));
        page = Optional.of(images.attach(page.get(), file.blobs()));
      }
      return Optional.of(new StoredPage(page, file.model(), Instant.parse(file.answeredAt())));
    } catch (IOException | DateTimeException e) {
      listener.damaged(layout.relative(path), e.getMessage());
      return Optional.empty();
    }
  }

  <T> Optional<T> read(Path file, Class<T> type) {
    return read(file, bytes -> ChecksummedJson.read(layout.relative(file), bytes, type));
  }

  /** Reports a damaged file of any form. */
  void verify(Path file) {
    read(file, bytes -> ChecksummedJson.verified(layout.relative(file), bytes));
  }

  private <T> Optional<T> read(Path file, Parser<T> parser) {
    try {
      return Optional.of(parser.parse(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      String reason = e instanceof DamagedEntryException ? e.getMessage() : "it cannot be read";
      listener.damaged(layout.relative(file), reason);
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(byte[] bytes) throws IOException;
  }
}
