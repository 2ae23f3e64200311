package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.office.internal.archive.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The pictures that a web page names in its own directory and below. Others are not opened: a page
 * from elsewhere must not show what else this machine has.
 */
final class PicturesBeside {
  /** Larger files are no illustrations. */
  private static final int MAX_BYTES = 32 << 20;

  private static final Pattern PICTURE =
      Pattern.compile("(?i)[^:?#]+\\.(?:png|jpe?g|gif|bmp|tiff?|webp)");

  private final Optional<Path> directory;

  private PicturesBeside(Document document) {
    this.directory =
        document instanceof Document.LocalFile file
            ? Optional.ofNullable(file.path().toAbsolutePath().getParent())
            : Optional.empty();
  }

  /** Marks the images of a page that are there, and gives their contents. */
  static Function<String, Optional<byte[]>> mark(Document document, Element body) {
    PicturesBeside pictures = new PicturesBeside(document);
    body.select("img[src]").stream()
        .filter(image -> pictures.find(image.attr("src")).isPresent())
        .forEach(image -> image.attr("src", Html.PART + image.attr("src")));
    return pictures::content;
  }

  private Optional<byte[]> content(String address) {
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
