package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.disk.AtomicFiles;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document's images, each a file named by its own SHA-256. */
record ImageBlobs(Path folder) {
  private static final int BUFFER_SIZE = 1 << 16;

  /** Writes the images that are not there yet; gives one name per image, empty for none. */
  List<String> write(OcrPage page) throws IOException {
    List<String> blobs = new ArrayList<>();
    for (OcrImage image : page.images()) {
      Optional<ImageContent> content = image.content().filter(ImageBlobs::hasBytes);
      blobs.add(content.isPresent() ? write(content.get()) : "");
    }
    return blobs;
  }

  private String write(ImageContent content) throws IOException {
    try (InputStream in = content.open()) {
      return AtomicFiles.writeNamedByContent(folder, in, Hashes.sha256());
    }
  }

  static OcrPage withoutBytes(OcrPage page) {
    return withContents(
        page,
        page.images().stream()
            .map(image -> image.content().filter(content -> !hasBytes(content)))
            .toList());
  }

  /** Puts the images back; fails when one is missing or is not what its name says. */
  OcrPage attach(OcrPage page, List<String> blobs) throws IOException {
    if (blobs.size() != page.images().size()) {
      throw new DamagedEntryException("it does not name all its images");
    }
    List<Optional<ImageContent>> contents = new ArrayList<>();
    for (int i = 0; i < blobs.size(); i++) {
      contents.add(
          blobs.get(i).isEmpty()
              ? page.images().get(i).content()
              : Optional.of(ImageContent.of(verified(blobs.get(i)))));
    }
    return withContents(page, contents);
  }

  private Path verified(String blob) throws IOException {
    Path file = folder.resolve(blob);
    if (!blob.matches("[0-9a-f]{64}") || !Files.isRegularFile(file)) {
      throw new DamagedEntryException("its image " + blob + " is missing");
    }
    MessageDigest digest = Hashes.sha256();
    byte[] buffer = new byte[BUFFER_SIZE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    if (!Hashes.hex(digest.digest()).equals(blob)) {
      throw new DamagedEntryException("its image " + blob + " is damaged");
    }
    return file;
  }

  private static boolean hasBytes(ImageContent content) {
    return !(content instanceof ImageContent.Undecodable);
  }

  private static OcrPage withContents(OcrPage page, List<Optional<ImageContent>> contents) {
    List<OcrImage> images = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      images.add(page.images().get(i).withContent(contents.get(i)));
    }
    return page.toBuilder().images(images).build();
  }
}
