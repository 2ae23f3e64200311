package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pictures that a web page names in its own directory and below. Others are not looked at: a
 * page from elsewhere must not show what else this machine has.
 */
final class PicturesBeside {
  /** Larger files are no illustrations. */
  private static final int MAX_BYTES = 32 << 20;

  private static final Pattern PICTURE =
      Pattern.compile("(?i)[^:?#]+\\.(?:png|jpe?g|gif|bmp|tiff?|webp)");

  private final Optional<Path> directory;

  private PicturesBeside(Optional<Path> directory) {
    this.directory = directory;
  }

  static PicturesBeside of(Document document) {
    return new PicturesBeside(
        document instanceof Document.LocalFile file
            ? Optional.ofNullable(file.path().toAbsolutePath().getParent())
            : Optional.empty());
  }

  /** Whether an address leads to one of them. */
  boolean has(String address) {
    return find(address).isPresent();
  }

  /** The content of a picture; empty if it is not there. */
  Optional<byte[]> content(String address) {
    return find(address)
        .flatMap(
            file -> {
              try {
                return Optional.of(Files.readAllBytes(file));
              } catch (IOException unreadable) {
                return Optional.empty();
              }
            });
  }

  private Optional<Path> find(String address) {
    if (directory.isEmpty() || address.startsWith("/") || !PICTURE.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      Path root = directory.get().toRealPath();
      Path file = root.resolve(address.replace("%20", " ")).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }
}
